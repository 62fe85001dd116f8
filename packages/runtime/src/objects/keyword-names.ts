/**
 * The names of keywords as a function with the keywords signature gets them. A call in a loop passes the same names again and
 * again: the tuple and its items keep their handles, and with these the texts that C asked for, until other names come.
 */
import { PyTuple } from '@harpy/objects/core-types';
import { strFromJS } from '@harpy/objects/str';
import type { Handle } from '../types.ts';
import type { HandleTable } from './handles.ts';

export class KeywordNames {
  readonly #handles: HandleTable;
  #names: readonly string[] | undefined;
  #tuple = 0 as Handle;
  #items: readonly Handle[] = [];

  constructor(handles: HandleTable) {
    this.#handles = handles;
  }

  /** A handle to the tuple of the names, to be closed. */
  open(names: readonly string[]): Handle {
    const handles = this.#handles;
    if (names !== this.#names) this.#remember(names);
    handles.retain(this.#tuple);
    return this.#tuple;
  }

  /** A new handle to an item of the tuple, 0 if `handle` is not it or has no such item. */
  item(handle: Handle, index: number): Handle {
    if (handle !== this.#tuple) return 0 as Handle;
    const item = this.#items[index];
    if (item === undefined) return 0 as Handle;
    this.#handles.retain(item);
    return item;
  }

  #remember(names: readonly string[]): void {
    const handles = this.#handles;
    // Calls that still run have handles of their own to what is let go here.
    const [oldTuple, oldItems] = [this.#tuple, this.#items];
    const values = names.map(strFromJS);
    this.#names = names;
    this.#items = values.map((value) => handles.openSlot(value));
    this.#tuple = handles.openSlot(new PyTuple(values));
    if (oldTuple === 0) return;
    handles.close(oldTuple);
    for (const item of oldItems) handles.close(item);
  }
}
