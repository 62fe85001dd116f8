/** `set` and `frozenset`: the objects. Their methods are in `types/set.ts` and `types/frozenset.ts`. */
import { bareType } from './core-types.ts';
import { PyObject } from './object.ts';
import { Table } from './table.ts';
import type { PyValue } from './value.ts';

export class PySet extends PyObject {
  /** The elements are its keys. */
  readonly table = new Table('a set element');

  get size(): number {
    return this.table.size;
  }
  has(element: PyValue): boolean {
    return this.table.find(element) >= 0;
  }
  add(element: PyValue): void {
    this.table.add(element, true);
  }
}

export class PyFrozenSet extends PyObject {
  readonly table = new Table('a set element');
  /** Kept once it was asked for. */
  hash: number | bigint | undefined = undefined;

  get size(): number {
    return this.table.size;
  }
  has(element: PyValue): boolean {
    return this.table.find(element) >= 0;
  }
}

export type AnySet = PySet | PyFrozenSet;

export const setType = bareType('set', PySet, undefined, { baseType: true });
export const frozenSetType = bareType('frozenset', PyFrozenSet, undefined, { baseType: true });
setType.hasWeakReferences = true;
frozenSetType.hasWeakReferences = true;

export function isAnySet(value: PyValue): value is AnySet {
  return value instanceof PySet || value instanceof PyFrozenSet;
}

export function setFrom(elements: Iterable<PyValue>): PySet {
  const set = new PySet();
  for (const element of elements) set.table.add(element, true);
  return set;
}

export function frozenSetFrom(elements: Iterable<PyValue>): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const element of elements) set.table.add(element, true);
  return set;
}
