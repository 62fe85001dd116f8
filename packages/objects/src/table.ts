/**
 * The hash table of dict and set: keys and values in arrays in the order of insertion, as in CPython's compact dicts, so
 * that iteration is by position and stays well-defined while the table changes. Where a key stands is found
 *
 * - by comparing with each, while there are few
 * - in a JavaScript `Map`, by the key's canonical form (see `canonical.ts`)
 * - for keys without one, in buckets by hash, by their equality
 */
import { type Canonical, canonical, mayEqualCanonical } from './canonical.ts';
import { textOf, typeOf } from './core-types.ts';
import { PyBaseException, typeError, typeErrorType } from './errors.ts';
import { equal } from './protocols/compare.ts';
import { quickHash } from './protocols/hash.ts';
import { fullTypeName } from './type-name.ts';
import type { PyValue } from './value.ts';

/** Up to so many positions are searched one by one. */
const FEW = 8;

/** A box for the value of one str key, kept in step with its table: code that reads a global reads `value`. */
export class Cell {
  readonly name: string;
  /** Undefined while the table has no such key. Set through the table only. */
  value: PyValue | undefined = undefined;
  /** Where the key stands in the table, -1 if it is not there. */
  position = -1;

  constructor(name: string) {
    this.name = name;
  }
}

/** A key with what its table needs to find it. */
export interface Located {
  readonly key: PyValue;
  readonly place: Canonical | undefined;
  readonly code: number | undefined;
}

export class Table {
  size = 0;
  /** Counts additions and removals of keys. */
  changes = 0;
  /** What a key is, for messages; empty if errors of hashing are to be left as they are. */
  readonly #role: string;
  /** Canonical forms by position, undefined where a key was deleted; the key itself if it has none. */
  #places: (Canonical | undefined)[] = [];
  #values: (PyValue | undefined)[] = [];
  /** No key stands before this position. */
  #start = 0;
  /** Positions by canonical form, once there are more than a few. */
  #index: Map<Canonical, number> | undefined = undefined;
  /** Keys by position, once one is not its own canonical form. */
  #keys: (PyValue | undefined)[] | undefined = undefined;
  /** Positions by hash of the keys without canonical form; of all keys once `#mixed`. */
  #buckets: Map<number, number | number[]> | undefined = undefined;
  /** Hashes by position of the keys in buckets; made with the buckets. */
  #codes: (number | undefined)[] | undefined = undefined;
  /** How many keys have no canonical form; not counted once `#mixed`. */
  #custom = 0;
  /** There was a key that may be equal to a key of any other kind: all keys are in buckets. */
  #mixed = false;
  #cells: Map<string, Cell> | undefined = undefined;

  constructor(role = 'a dict key') {
    this.#role = role;
  }

  // By position, for iteration. Positions change only when a key is added.

  /** One more than the last position. */
  get end(): number {
    return this.#places.length;
  }

  /** The key at a position as it was first put in, undefined if there is none (any more). */
  keyAt(position: number): PyValue | undefined {
    return (this.#keys ?? this.#places)[position];
  }

  /** All keys by position, if there is one at each; not to be written to, and good until the table changes. */
  get denseKeys(): readonly PyValue[] | undefined {
    return this.size === this.#places.length
      ? ((this.#keys ?? this.#places) as readonly PyValue[])
      : undefined;
  }

  /** The values that belong to `denseKeys`. */
  get denseValues(): readonly PyValue[] {
    return this.#values as readonly PyValue[];
  }

  valueAt(position: number): PyValue | undefined {
    return this.#values[position];
  }

  /** The first position from `position` on with a key; `end` if there is none. */
  nextPosition(position: number): number {
    const places = this.#places;
    let at = position < this.#start ? this.#start : position;
    while (at < places.length && places[at] === undefined) at++;
    return at;
  }

  /** Replaces the value at a position that has a key. */
  setValueAt(position: number, value: PyValue): void {
    this.#values[position] = value;
    if (this.#cells !== undefined) this.#updateCell(position, value);
  }

  /** The position of a key, -1 if it is not there. May run Python code (`__hash__`, `__eq__`). */
  find(key: PyValue): number {
    if (typeof key === 'string') {
      const at = this.#findString(key);
      return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
    }
    if (typeof key === 'number') {
      const at = this.#findPlace(key);
      return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
    }
    const place = this.#canonical(key);
    if (place === undefined) return this.#findByHash(key, this.#hash(key));
    const at = this.#findPlace(place);
    return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
  }

  // By key.

  getString(key: string): PyValue | undefined {
    const at = this.#findString(key);
    if (at >= 0) return this.#values[at];
    return this.#mixed ? this.get(key) : undefined;
  }

  get(key: PyValue): PyValue | undefined {
    const at = this.find(key);
    return at < 0 ? undefined : this.#values[at];
  }

  has(key: PyValue): boolean {
    return this.find(key) >= 0;
  }

  setString(key: string, value: PyValue): void {
    const at = this.#findString(key);
    if (at >= 0) {
      this.#values[at] = value;
      if (this.#cells !== undefined) this.#updateCell(at, value);
    } else if (this.#mixed) this.set(key, value);
    else this.#append(key, value, true);
  }

  set(key: PyValue, value: PyValue): void {
    this.#put(key, value, true);
  }

  /** Puts a key in if it is not there; the value it has now. */
  setDefault(key: PyValue, value: PyValue): PyValue {
    const at = this.#put(key, value, false);
    return this.#values[at] ?? value;
  }

  /** Puts a key in if it is not there, and says whether it was not. */
  add(key: PyValue, value: PyValue): boolean {
    const before = this.size;
    this.#put(key, value, false);
    return this.size !== before;
  }

  /** The value that was there, undefined if none. */
  delete(key: PyValue): PyValue | undefined {
    const at = this.find(key);
    return at < 0 ? undefined : this.deleteAt(at);
  }

  /** Removes the key at a position that has one; its value. */
  deleteAt(position: number): PyValue | undefined {
    const places = this.#places;
    const values = this.#values;
    const place = places[position];
    const value = values[position];
    if (place === undefined) return undefined;
    if (this.#codes !== undefined) this.#removeFromBucket(position, this.#codes);
    this.#index?.delete(place);
    if (this.#cells !== undefined) this.#dropCell(place);
    places[position] = undefined;
    if (this.#keys !== undefined) this.#keys[position] = undefined;
    values[position] = undefined;
    this.size--;
    this.changes++;
    // The last position is not given to another key: an iterator may stand behind it.
    if (position === this.#start) this.#start = position + 1;
    return value;
  }

  clear(): void {
    if (this.#cells !== undefined) {
      for (const cell of this.#cells.values()) {
        cell.value = undefined;
        cell.position = -1;
      }
    }
    this.size = 0;
    this.changes++;
    this.#places = [];
    this.#values = [];
    this.#start = 0;
    this.#index = undefined;
    this.#keys = undefined;
    this.#buckets = undefined;
    this.#codes = undefined;
    this.#custom = 0;
    this.#mixed = false;
  }

  /** The key as it was first put in. */
  originalOf(key: PyValue): PyValue | undefined {
    const at = this.find(key);
    return at < 0 ? undefined : this.keyAt(at);
  }

  // All of it. The generators bear changes, by position; the arrays are copies.

  *keys(): IterableIterator<PyValue> {
    for (let at = 0; at < this.#places.length; at++) {
      const key = this.keyAt(at);
      if (key !== undefined) yield key;
    }
  }

  *values(): IterableIterator<PyValue> {
    for (let at = 0; at < this.#values.length; at++) {
      const value = this.#values[at];
      if (value !== undefined) yield value;
    }
  }

  *entries(): IterableIterator<[PyValue, PyValue]> {
    for (let at = 0; at < this.#places.length; at++) {
      const key = this.keyAt(at);
      const value = this.#values[at];
      if (key !== undefined && value !== undefined) yield [key, value];
    }
  }

  keyArray(): PyValue[] {
    return this.denseKeys?.slice() ?? [...this.keys()];
  }

  valueArray(): PyValue[] {
    if (this.size === this.#values.length) return this.#values.slice() as PyValue[];
    return this.#values.filter((value) => value !== undefined);
  }

  /** Makes the key at a position the first. */
  moveToStart(position: number): void {
    const key = this.keyAt(position);
    const value = this.#values[position];
    if (key === undefined || value === undefined || position === this.nextPosition(0)) return;
    const old = new Table(this.#role);
    old.#cloneFrom(this);
    this.deleteAt(position);
    const rest = new Table(this.#role);
    rest.#cloneFrom(this);
    this.clear();
    this.setFrom(old, position, value);
    for (let at = rest.nextPosition(0); at < rest.end; at = rest.nextPosition(at + 1)) {
      const other = rest.#values[at];
      if (other !== undefined) this.setFrom(rest, at, other);
    }
  }

  /** Removes and returns the item put in last. */
  pop(): [PyValue, PyValue] | undefined {
    const last = this.lastPosition();
    const key = this.keyAt(last);
    const value = this.#values[last];
    if (key === undefined || value === undefined) return undefined;
    this.deleteAt(last);
    this.#truncate(last);
    return [key, value];
  }

  /** The last position with a key, -1 if there is none. */
  lastPosition(): number {
    let last = this.#places.length - 1;
    while (last >= 0 && this.#places[last] === undefined) last--;
    return last;
  }

  /** Forgets the positions from `length` on, where no key is. */
  #truncate(length: number): void {
    this.#places.length = length;
    this.#values.length = length;
    if (this.#keys !== undefined) this.#keys.length = length;
    if (this.#codes !== undefined) this.#codes.length = length;
    if (this.#start > length) this.#start = length;
  }

  /** Removes and returns the key put in first. */
  shift(): PyValue | undefined {
    const first = this.nextPosition(0);
    const key = this.keyAt(first);
    if (key !== undefined) this.deleteAt(first);
    return key;
  }

  // With a hash that was asked for before.

  /** Finds out where a key belongs: asks for its hash, once. */
  locate(key: PyValue): Located {
    const place = this.#canonical(key);
    return { key, place, code: place === undefined ? this.#hash(key) : undefined };
  }

  /** The position of such a key, -1 if it is not there. */
  findLocated({ key, place, code }: Located): number {
    if (place === undefined) return this.#findByHash(key, code ?? this.#hash(key));
    const at = this.#findPlace(place);
    return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
  }

  /** Puts in such a key, which is not there. */
  addLocated({ key, place, code }: Located, value: PyValue): void {
    if (place === undefined) this.#appendCustom(key, code ?? this.#hash(key), value);
    else this.#appendPlain(place, key, value);
  }

  // Between tables: without asking keys for their hash again, as CPython does.

  /** Sets all items in another table. */
  copyTo(other: Table): void {
    if (other.size === 0 && other.#cells === undefined && other !== this) {
      other.#cloneFrom(this);
      return;
    }
    const end = this.#places.length;
    for (let at = 0; at < end; at++) {
      const value = this.#values[at];
      if (value !== undefined) other.setFrom(this, at, value);
    }
  }

  /** Where the key at a position of another table stands in this one, -1 if it does not. */
  findFrom(other: Table, position: number): number {
    const place = other.#places[position];
    if (place === undefined) return -1;
    const key = other.keyAt(position) ?? place;
    const code = other.#codeAt(position);
    if (code === undefined) {
      const at = this.#findPlace(place);
      return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
    }
    const at = other.#mixed ? this.#findPlace(place) : -1;
    return at >= 0 ? at : this.#findByHash(key, code);
  }

  /** Sets the key at a position of another table in this one. */
  setFrom(other: Table, position: number, value: PyValue): void {
    const place = other.#places[position];
    if (place === undefined) return;
    const key = other.keyAt(position) ?? place;
    const code = other.#codeAt(position);
    const at = this.findFrom(other, position);
    if (at >= 0) this.setValueAt(at, value);
    else if (code !== undefined && typeof place === 'object') this.#appendCustom(key, code, value);
    else this.#appendPlain(place, key, value);
  }

  // Cells.

  /** The box for the value of `name`; the same at each call. */
  cell(name: string): Cell {
    this.#cells ??= new Map();
    let cell = this.#cells.get(name);
    if (cell === undefined) {
      cell = new Cell(name);
      cell.position = this.find(name);
      if (cell.position >= 0) cell.value = this.#values[cell.position];
      this.#cells.set(name, cell);
    }
    return cell;
  }

  /** Sets the value of a cell's key: without a search if the key is there. */
  setCell(cell: Cell, value: PyValue): void {
    if (cell.position < 0) this.setString(cell.name, value);
    else {
      this.#values[cell.position] = value;
      cell.value = value;
    }
  }

  #updateCell(position: number, value: PyValue): void {
    const place = this.#places[position];
    if (typeof place !== 'string') return;
    const cell = this.#cells?.get(place);
    if (cell === undefined) return;
    cell.value = value;
    cell.position = position;
  }

  #dropCell(place: Canonical): void {
    const cell = typeof place === 'string' ? this.#cells?.get(place) : undefined;
    if (cell === undefined) return;
    cell.value = undefined;
    cell.position = -1;
  }

  // Searching.

  #canonical(key: PyValue): Canonical | undefined {
    if (typeof key === 'string' || typeof key === 'number') return key;
    try {
      return canonical(key);
    } catch (error) {
      throw this.#unhashable(key, error);
    }
  }

  #hash(key: PyValue): number {
    try {
      return quickHash(key);
    } catch (error) {
      throw this.#unhashable(key, error);
    }
  }

  #unhashable(key: PyValue, error: unknown): unknown {
    if (this.#role === '' || !(error instanceof PyBaseException) || error.type !== typeErrorType)
      return error;
    return typeError(
      `cannot use '${fullTypeName(typeOf(key))}' as ${this.#role} (${textOf(error.args.items[0] ?? '') ?? ''})`,
    );
  }

  #findPlace(place: Canonical): number {
    const index = this.#index;
    if (index !== undefined) {
      const at = index.get(place);
      return at === undefined ? -1 : at;
    }
    const places = this.#places;
    for (let at = 0; at < places.length; at++) if (places[at] === place) return at;
    return -1;
  }

  /** As `findPlace`; apart, because V8 compares quickly where it has seen nothing but strings. */
  #findString(key: string): number {
    const index = this.#index;
    if (index !== undefined) {
      const at = index.get(key);
      return at === undefined ? -1 : at;
    }
    const places = this.#places;
    for (let at = 0; at < places.length; at++) if (places[at] === key) return at;
    return -1;
  }

  /** Among the keys of that hash, by equality. */
  #findByHash(key: PyValue, code: number): number {
    if (typeof key === 'object' && !this.#mixed && this.size > this.#custom && mayEqualCanonical(key))
      this.#mix();
    search: for (;;) {
      const bucket = this.#buckets?.get(code);
      if (bucket === undefined) return -1;
      // A copy: comparing may run Python code that changes the table. Then the search starts again.
      for (const at of typeof bucket === 'number' ? [bucket] : bucket.slice()) {
        const candidate = this.keyAt(at);
        if (candidate === undefined) continue search;
        if (candidate === key) return at;
        const found = equal(candidate, key);
        if (this.keyAt(at) !== candidate) continue search;
        if (found) return at;
      }
      return -1;
    }
  }

  // Adding.

  /** The position of the key, which is put in if it was not there; the value is replaced only if asked for. */
  #put(key: PyValue, value: PyValue, replace: boolean): number {
    if (typeof key === 'string' && !this.#mixed) {
      const at = this.#findString(key);
      if (at < 0) return this.#append(key, value, true);
      if (replace) this.setValueAt(at, value);
      return at;
    }
    const place = this.#canonical(key);
    let at = place === undefined ? -1 : this.#findPlace(place);
    if (at < 0) {
      if (place === undefined) {
        const code = this.#hash(key);
        at = this.#findByHash(key, code);
        if (at < 0) return this.#appendCustom(key, code, value);
      } else {
        if (this.#mixed) at = this.#findByHash(key, quickHash(key));
        if (at < 0) return this.#appendPlain(place, key, value);
      }
    }
    if (replace) this.setValueAt(at, value);
    return at;
  }

  #appendPlain(place: Canonical, key: PyValue, value: PyValue): number {
    const code = this.#mixed ? quickHash(key) : 0;
    if (place !== key) this.#keys ??= this.#places.slice();
    const at = this.#append(place, value, true);
    if (this.#keys !== undefined) this.#keys[at] = key;
    if (this.#mixed) this.#addToBucket(at, code);
    return at;
  }

  #appendCustom(key: PyValue, code: number, value: PyValue): number {
    if (!this.#mixed && typeof key === 'object' && mayEqualCanonical(key)) this.#mix();
    const at = this.#append(key, value, false);
    this.#custom++;
    this.#addToBucket(at, code);
    return at;
  }

  /** `plain`: the place is canonical. */
  #append(place: Canonical, value: PyValue, plain: boolean): number {
    if (this.#places.length >= FEW) {
      if (this.#places.length >= 2 * this.size + FEW) this.#compact();
      this.#index ??= this.#buildIndex();
    }
    const at = this.#places.length;
    this.#places.push(place);
    this.#keys?.push(place);
    this.#values.push(value);
    this.#codes?.push(undefined);
    if (plain) this.#index?.set(place, at);
    this.size++;
    this.changes++;
    if (this.#cells !== undefined) this.#updateCell(at, value);
    return at;
  }

  #buildIndex(): Map<Canonical, number> {
    const index = new Map<Canonical, number>();
    const codes = this.#mixed ? undefined : this.#codes;
    for (const [at, place] of this.#places.entries())
      if (place !== undefined && codes?.[at] === undefined) index.set(place, at);
    return index;
  }

  /** Closes the gaps deleted keys left. */
  #compact(): void {
    const places: Canonical[] = [];
    const values: (PyValue | undefined)[] = [];
    const keys: (PyValue | undefined)[] = [];
    const codes: (number | undefined)[] = [];
    const moved: number[] = [];
    for (const [from, place] of this.#places.entries()) {
      moved.push(places.length);
      if (place === undefined) continue;
      places.push(place);
      if (this.#keys !== undefined) keys.push(this.#keys[from]);
      values.push(this.#values[from]);
      codes.push(this.#codes?.[from]);
    }
    this.#places = places;
    if (this.#keys !== undefined) this.#keys = keys;
    this.#values = values;
    this.#start = 0;
    if (this.#codes !== undefined) {
      this.#codes = codes;
      this.#buckets = new Map();
      for (const [at, code] of codes.entries()) if (code !== undefined) this.#link(this.#buckets, at, code);
    }
    if (this.#index !== undefined) this.#index = this.#buildIndex();
    if (this.#cells === undefined) return;
    for (const cell of this.#cells.values())
      if (cell.position >= 0) cell.position = moved[cell.position] ?? -1;
  }

  #cloneFrom(other: Table): void {
    this.size = other.size;
    this.#places = other.#places.slice();
    this.#values = other.#values.slice();
    this.#start = other.#start;
    this.#index = other.#index === undefined ? undefined : new Map(other.#index);
    this.#keys = other.#keys?.slice();
    this.#codes = other.#codes?.slice();
    this.#custom = other.#custom;
    this.#mixed = other.#mixed;
    this.#buckets = undefined;
    if (other.#buckets === undefined) return;
    this.#buckets = new Map();
    for (const [code, bucket] of other.#buckets)
      this.#buckets.set(code, typeof bucket === 'number' ? bucket : bucket.slice());
  }

  // Buckets.

  /** From now on all keys are in buckets: some key may be equal to one of another kind. */
  #mix(): void {
    this.#mixed = true;
    for (const [at, place] of [...this.#places.entries()]) {
      if (place === undefined || this.#codeAt(at) !== undefined) continue;
      this.#addToBucket(at, quickHash(this.keyAt(at) ?? place));
    }
  }

  #codeAt(position: number): number | undefined {
    return this.#codes?.[position];
  }

  #addToBucket(at: number, code: number): void {
    this.#buckets ??= new Map();
    this.#codes ??= new Array<undefined>(this.#places.length).fill(undefined);
    this.#codes[at] = code;
    this.#link(this.#buckets, at, code);
  }

  #link(buckets: Map<number, number | number[]>, at: number, code: number): void {
    const bucket = buckets.get(code);
    if (bucket === undefined) buckets.set(code, at);
    else if (typeof bucket === 'number') buckets.set(code, [bucket, at]);
    else bucket.push(at);
  }

  #removeFromBucket(position: number, codes: (number | undefined)[]): void {
    const code = codes[position];
    if (code === undefined || this.#buckets === undefined) return;
    this.#custom--;
    codes[position] = undefined;
    const bucket = this.#buckets.get(code);
    if (typeof bucket === 'number') this.#buckets.delete(code);
    else if (bucket !== undefined) {
      const at = bucket.indexOf(position);
      if (at >= 0) bucket.splice(at, 1);
      const only = bucket[0];
      if (bucket.length === 1 && only !== undefined) this.#buckets.set(code, only);
    }
  }
}
