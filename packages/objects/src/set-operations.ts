/** What `set` and `frozenset` share: operations on tables of elements. Elements of sets and dicts are not hashed again. */
import { typeOf } from './core-types.ts';
import { PyDict } from './dict.ts';
import { hash } from './protocols/hash.ts';
import { getIterator, nextItem } from './protocols/iterate.ts';
import { isAnySet } from './set.ts';
import { Table } from './table.ts';
import type { PyValue } from './value.ts';

/** The table whose keys are what iterating over the value gives; undefined if it is no set or dict. */
export function tableOf(value: PyValue): Table | undefined {
  if (isAnySet(value)) return value.table;
  return value instanceof PyDict && value.constructor === PyDict ? value.table : undefined;
}

/** The elements of any iterable as a table, which may be that of the value itself. */
export function elementsOf(value: PyValue): Table {
  const table = tableOf(value);
  if (table !== undefined) return table;
  const result = Table.ofKeys();
  addAll(result, value);
  return result;
}

/** Adds the elements of an iterable. */
export function addAll(table: Table, iterable: PyValue): void {
  const source = tableOf(iterable);
  if (source !== undefined) {
    addTable(table, source);
    return;
  }
  const iterator = getIterator(iterable);
  const next = typeOf(iterator).tp_iternext;
  if (next === undefined) return;
  for (let item = next(iterator); item !== undefined; item = next(iterator)) table.add(item);
}

function addTable(table: Table, source: Table): void {
  if (table === source) return;
  for (let at = source.nextPosition(0); at < source.end; at = source.nextPosition(at + 1)) {
    table.addFrom(source, at);
  }
}

/** Removes the elements of an iterable. */
export function removeAll(table: Table, iterable: PyValue): void {
  const source = tableOf(iterable);
  if (source === table) {
    table.clear();
    return;
  }
  if (source !== undefined) {
    for (let at = source.nextPosition(0); at < source.end; at = source.nextPosition(at + 1)) {
      const found = table.findFrom(source, at);
      if (found >= 0) table.deleteAt(found);
    }
    return;
  }
  const iterator = getIterator(iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) table.delete(item);
}

/** Fills `result`, which is empty, with the elements of `table` that `other` has as well, or has not. */
export function selectInto(result: Table, table: Table, other: Table, present: boolean): void {
  for (let at = table.nextPosition(0); at < table.end; at = table.nextPosition(at + 1))
    if (other.findFrom(table, at) >= 0 === present) result.addFrom(table, at, true);
}

/** Fills `result` with the elements `table` and an iterable have in common; those of the smaller one. */
export function intersectInto(result: Table, table: Table, iterable: PyValue): void {
  const other = isAnySet(iterable) ? iterable.table : undefined;
  if (other !== undefined) {
    if (other.size > table.size) selectInto(result, table, other, true);
    else selectInto(result, other, table, true);
    return;
  }
  const iterator = getIterator(iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
    // What cannot be hashed is refused here in the words of hash(), not as an element of a set.
    if (typeof item === 'object') hash(item);
    if (table.find(item) >= 0) result.add(item);
  }
}

/** Changes `table` to the elements that are in one of both only. */
export function toggleAll(table: Table, iterable: PyValue): void {
  const other = elementsOf(iterable);
  if (other === table) {
    table.clear();
    return;
  }
  for (let at = other.nextPosition(0); at < other.end; at = other.nextPosition(at + 1)) {
    const found = table.findFrom(other, at);
    if (found >= 0) table.deleteAt(found);
    else table.setFrom(other, at, true);
  }
}

export function isSubset(table: Table, other: Table): boolean {
  if (table.size > other.size) return false;
  for (let at = table.nextPosition(0); at < table.end; at = table.nextPosition(at + 1))
    if (other.findFrom(table, at) < 0) return false;
  return true;
}

export function isDisjoint(table: Table, other: PyValue): boolean {
  if (isAnySet(other)) {
    const [small, large] = table.size < other.table.size ? [table, other.table] : [other.table, table];
    for (let at = small.nextPosition(0); at < small.end; at = small.nextPosition(at + 1))
      if (large.findFrom(small, at) >= 0) return false;
    return true;
  }
  const iterator = getIterator(other);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (table.find(item) >= 0) return false;
  return true;
}

/** Makes the elements of `table` those of `source`, which is given up. */
export function replaceWith(table: Table, source: Table): void {
  table.clear();
  source.copyTo(table);
}

/** CPython's hash of frozensets: the same for any order of elements. */
export function hashElements(table: Table, hashOf: (element: PyValue) => number | bigint): bigint {
  let result = 0n;
  for (const element of table.keys()) {
    const hash = BigInt.asUintN(64, BigInt(hashOf(element)));
    result ^= BigInt.asUintN(64, (hash ^ 89869747n ^ BigInt.asUintN(64, hash << 16n)) * 3644798167n);
  }
  result ^= BigInt.asUintN(64, (BigInt(table.size) + 1n) * 1927868237n);
  result ^= (result >> 11n) ^ (result >> 25n);
  result = BigInt.asIntN(64, result * 69069n + 907133923n);
  return result === -1n ? 590923713n : result;
}
