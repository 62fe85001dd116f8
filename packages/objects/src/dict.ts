/** `dict`: the object. Its methods are in `types/dict.ts`. */
import { bareType } from './core-types.ts';
import { keyError } from './errors.ts';
import { inheritObject, type PyObject } from './object.ts';
import { Table } from './table.ts';
import type { PyValue } from './value.ts';

export interface PyDict extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyDict {
  readonly table = new Table();

  get size(): number {
    return this.table.size;
  }
  get(key: PyValue): PyValue | undefined {
    return this.table.get(key);
  }
  /** `self[key]` of an object of dict itself. */
  item(key: PyValue): PyValue {
    const value = this.table.get(key);
    if (value === undefined) throw keyError(key);
    return value;
  }
  has(key: PyValue): boolean {
    return this.table.find(key) >= 0;
  }
  set(key: PyValue, value: PyValue): void {
    this.table.set(key, value);
  }
  getString(key: string): PyValue | undefined {
    return this.table.getString(key);
  }
  setString(key: string, value: PyValue): void {
    this.table.setString(key, value);
  }
  deleteString(key: string): boolean {
    return this.table.delete(key) !== undefined;
  }
}
inheritObject(PyDict);

export const dictType = bareType('dict', PyDict, undefined, { baseType: true });

export function dictFrom(entries: Iterable<readonly [PyValue, PyValue]>): PyDict {
  const dict = new PyDict();
  for (const [key, value] of entries) dict.set(key, value);
  return dict;
}
