/** `set` and `frozenset`: the objects. Their methods are in `types/set.ts` and `types/frozenset.ts`. */
import { bareType } from './core-types.ts';
import { inheritObject, type PyObject } from './object.ts';
import { FEW, Table } from './table.ts';
import type { PyValue } from './value.ts';

export interface PySet extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PySet {
  #table: Table | undefined = undefined;

  /** The elements are its keys. Made when it is asked for: many a set is made in case it is needed, as by `setdefault`. */
  get table(): Table {
    this.#table ??= Table.ofKeys();
    return this.#table;
  }
  get size(): number {
    return this.#table === undefined ? 0 : this.#table.size;
  }
  has(element: PyValue): boolean {
    return this.table.find(element) >= 0;
  }
  add(element: PyValue): void {
    this.table.add(element);
  }
}
inheritObject(PySet);

export interface PyFrozenSet extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyFrozenSet {
  readonly table = Table.ofKeys();
  /** Kept once it was asked for. */
  hash: number | bigint | undefined = undefined;

  get size(): number {
    return this.table.size;
  }
  has(element: PyValue): boolean {
    return this.table.find(element) >= 0;
  }
}
inheritObject(PyFrozenSet);

export type AnySet = PySet | PyFrozenSet;

export const setType = bareType('set', PySet, undefined, { baseType: true });
export const frozenSetType = bareType('frozenset', PyFrozenSet, undefined, { baseType: true });
setType.hasWeakReferences = true;
frozenSetType.hasWeakReferences = true;

export function isAnySet(value: PyValue): value is AnySet {
  return value instanceof PySet || value instanceof PyFrozenSet;
}

/** Whether there are few of them, all ints, and each another. */
function areFewInts(elements: readonly PyValue[]): boolean {
  if (elements.length > FEW) return false;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (typeof element !== 'number') return false;
    for (let before = 0; before < at; before++) if (elements[before] === element) return false;
  }
  return true;
}

/** `{a, b, ...}`: the array becomes the set's own. */
export function setOf(elements: PyValue[]): PySet {
  if (!areFewInts(elements)) return setFrom(elements);
  const set = new PySet();
  set.table.adopt(elements, undefined);
  return set;
}

export function setFrom(elements: readonly PyValue[]): PySet {
  const set = new PySet();
  const { table } = set;
  for (let at = 0; at < elements.length; at++) table.add(elements[at] as PyValue);
  return set;
}

export function frozenSetFrom(elements: Iterable<PyValue>): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const element of elements) set.table.add(element);
  return set;
}
