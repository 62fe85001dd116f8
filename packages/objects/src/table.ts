/**
 * The hash table of dict and set: keys and values in arrays in the order of insertion, as in CPython's compact dicts, so
 * that iteration is by position and stays well-defined while the table changes. Where a key stands is found
 *
 * - by comparing with each, while there are few
 * - in a JavaScript `Map`, if the key's canonical form (see `canonical.ts`) is a str or an object
 * - in an index of our own, if it is a number; by hash and equality there, if the key has none
 */
import { type Canonical, canonical, mayEqualCanonical } from './canonical.ts';
import { textOf, typeOf } from './core-types.ts';
import { PyBaseException, typeError, typeErrorType } from './errors.ts';
import { FREE, HashIndex, numberCode } from './hash-index.ts';
import { equal } from './protocols/compare.ts';
import { quickHash } from './protocols/hash.ts';
import { fullTypeName } from './type-name.ts';
import type { PyValue } from './value.ts';

/** Up to so many positions are searched one by one. */
export const FEW = 8;

/** Up to so many an index of numbers has room for four times as many. */
const MANY = 50_000;

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
  /**
   * Positions by canonical form that is no number, and by hash: once there are more than a few, and there is such a key.
   * Up to so many, one may be there and the other not.
   */
  #names: Map<Canonical, number> | undefined = undefined;
  #index: HashIndex | undefined = undefined;
  /** Keys by position, once one is not its own canonical form. */
  #keys: (PyValue | undefined)[] | undefined = undefined;
  /** Hashes by position of the keys without canonical form, once there was one; of all keys once `#mixed`. */
  #codes: (number | undefined)[] | undefined = undefined;
  /** How many keys have no canonical form; not counted once `#mixed`. */
  #custom = 0;
  /** There was a key that may be equal to a key of any other kind: all keys are found by hash. */
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

  /** The position of a key, below 0 if it is not there. May run Python code (`__hash__`, `__eq__`). */
  find(key: PyValue): number {
    if (typeof key === 'string') {
      const at = this.#findString(key);
      return at >= 0 || !this.#mixed ? at : this.#findByHash(key, quickHash(key));
    }
    if (typeof key === 'number')
      return this.#mixed ? this.#findByHash(key, quickHash(key)) : this.#findNumber(key);
    const place = this.#canonical(key);
    return place === undefined ? this.#findByHash(key, this.#hash(key)) : this.#findCanonical(place, key);
  }

  /** Takes few strs or few ints as its first keys, each another, with their values: the arrays become its own. */
  adopt(keys: PyValue[], values: PyValue[]): void {
    this.#places = keys;
    this.#values = values;
    this.size = keys.length;
    this.changes += keys.length;
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
    else this.#appendString(key, value);
  }

  set(key: PyValue, value: PyValue): void {
    if (this.#mixed || (typeof key !== 'string' && typeof key !== 'number')) this.#put(key, value, true);
    else if (typeof key === 'string') this.setString(key, value);
    else {
      const at = this.#findNumber(key);
      if (at < 0) this.#appendNumber(key, value, at);
      else this.setValueAt(at, value);
    }
  }

  /** Puts a key in if it is not there; the value it has now. */
  setDefault(key: PyValue, value: PyValue): PyValue {
    const at = this.#put(key, value, false);
    return this.#values[at] ?? value;
  }

  /** Puts a key in if it is not there, and says whether it was not. */
  add(key: PyValue, value: PyValue): boolean {
    if (typeof key === 'number' && !this.#mixed) {
      const at = this.#findNumber(key);
      if (at < 0) this.#appendNumber(key, value, at);
      return at < 0;
    }
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
    if (this.#codes !== undefined && this.#codes[position] !== undefined) {
      this.#index?.remove(this.#codes[position] as number, position);
      this.#codes[position] = undefined;
      this.#custom--;
    } else if (typeof place === 'number') this.#index?.remove(numberCode(place), position);
    if (typeof place !== 'number') this.#names?.delete(place);
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
    this.#names = undefined;
    this.#index = undefined;
    this.#keys = undefined;
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

  /** The position of such a key, below 0 if it is not there. */
  findLocated({ key, place, code }: Located): number {
    if (place === undefined) return this.#findByHash(key, code ?? this.#hash(key));
    return this.#findCanonical(place, key);
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

  /** Where the key at a position of another table stands in this one, below 0 if it does not. */
  findFrom(other: Table, position: number): number {
    const place = other.#places[position];
    if (place === undefined) return -1;
    if (typeof place === 'number' && !this.#mixed) return this.#findNumber(place);
    const key = other.keyAt(position) ?? place;
    const code = other.#codes?.[position];
    if (code === undefined) return this.#findCanonical(place, key);
    // Where only the other one is mixed, a key may have a canonical form in spite of its hash.
    const byPlace = other.#mixed && (typeof place === 'string' || !this.#mixed);
    const at = byPlace ? this.#findPlace(place) : -1;
    return at >= 0 ? at : this.#findByHash(key, code);
  }

  /** Sets the key at a position of another table in this one. */
  setFrom(other: Table, position: number, value: PyValue): void {
    const at = this.findFrom(other, position);
    if (at >= 0) this.setValueAt(at, value);
    else this.#appendFrom(other, position, value);
  }

  /** Puts in the key at a position of another table if it is not there; `absent`: it is known to differ from all keys here. */
  addFrom(other: Table, position: number, value: PyValue, absent = false): void {
    // Objects are asked nevertheless: as often as CPython asks them.
    const known = absent && other.#codes === undefined;
    const place = other.#places[position];
    if (
      typeof place === 'number' &&
      !this.#mixed &&
      other.#keys === undefined &&
      other.#codes === undefined
    ) {
      const at = this.#findNumber(place);
      if (at < 0) this.#appendNumber(place, value, at);
      return;
    }
    if (known || this.findFrom(other, position) < 0) this.#appendFrom(other, position, value);
  }

  #appendFrom(other: Table, position: number, value: PyValue): void {
    const place = other.#places[position];
    if (place === undefined) return;
    const key = other.keyAt(position) ?? place;
    const code = other.#codes?.[position];
    if (code !== undefined && typeof place === 'object') this.#appendCustom(key, code, value);
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

  /** The position of a key that has this canonical form. */
  #findCanonical(place: Canonical, key: PyValue): number {
    if (!this.#mixed) return this.#findPlace(place);
    const at = typeof place === 'string' ? this.#findString(place) : -1;
    return at >= 0 ? at : this.#findByHash(key, quickHash(key));
  }

  #findPlace(place: Canonical): number {
    if (typeof place === 'number') return this.#findNumber(place);
    const names = this.#names;
    if (names !== undefined) {
      const at = names.get(place);
      return at === undefined ? -1 : at;
    }
    const places = this.#places;
    if (places.length > FEW) return -1;
    for (let at = 0; at < places.length; at++) if (places[at] === place) return at;
    return -1;
  }

  // As `findPlace`; apart, because V8 compares quickly where it has seen nothing but strings, or numbers.

  #findString(key: string): number {
    const names = this.#names;
    if (names !== undefined) {
      const at = names.get(key);
      return at === undefined ? -1 : at;
    }
    const places = this.#places;
    if (places.length > FEW) return -1;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      if (typeof place === 'string' && place === key) return at;
    }
    return -1;
  }

  /** Not once `#mixed`. Where there is an index, what is below 0 says where in it the number belongs. */
  #findNumber(key: number): number {
    const places = this.#places;
    if (this.#index !== undefined) return this.#index.findNumber(places, key);
    if (places.length > FEW) return -1;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      if (typeof place === 'number' && place === key) return at;
    }
    return -1;
  }

  /** Among the keys of that hash, by equality. */
  #findByHash(key: PyValue, code: number): number {
    if (typeof key === 'object' && !this.#mixed && this.size > this.#custom && mayEqualCanonical(key))
      this.#mix();
    search: for (;;) {
      const codes = this.#codes;
      if (codes === undefined) return -1;
      // Comparing may run Python code that changes the table. If what the search goes by is another then, it starts again.
      const index = this.#index;
      if (index === undefined) {
        for (let at = 0; at < codes.length; at++) {
          if (codes[at] !== code) continue;
          const candidate = this.keyAt(at) as PyValue;
          if (candidate === key) return at;
          const found = equal(candidate, key);
          if (this.#index !== undefined || this.#codes !== codes || this.keyAt(at) !== candidate)
            continue search;
          if (found) return at;
        }
        return -1;
      }
      const { slots } = index;
      for (let slot = index.start(code); slots[slot] !== FREE; slot = index.after(slot)) {
        const at = (slots[slot] as number) - 1;
        if (at < 0 || codes[at] !== code) continue;
        const candidate = this.keyAt(at) as PyValue;
        if (candidate === key) return at;
        const found = equal(candidate, key);
        if (this.#index !== index || this.keyAt(at) !== candidate) continue search;
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
      if (at < 0) return this.#append(key, key, value, undefined);
      if (replace) this.setValueAt(at, value);
      return at;
    }
    const place = this.#canonical(key);
    const code = place === undefined ? this.#hash(key) : 0;
    const at = place === undefined ? this.#findByHash(key, code) : this.#findCanonical(place, key);
    if (at < 0)
      return place === undefined
        ? this.#appendCustom(key, code, value)
        : this.#appendPlain(place, key, value);
    if (replace) this.setValueAt(at, value);
    return at;
  }

  #appendPlain(place: Canonical, key: PyValue, value: PyValue): number {
    return this.#append(place, key, value, this.#mixed ? quickHash(key) : undefined);
  }

  #appendCustom(key: PyValue, code: number, value: PyValue): number {
    if (!this.#mixed && typeof key === 'object' && mayEqualCanonical(key)) this.#mix();
    this.#custom++;
    return this.#append(key, key, value, code);
  }

  /** Not once `#mixed`. Where all keys are strs, most go in without a further question. */
  #appendString(key: string, value: PyValue): void {
    const places = this.#places;
    const at = places.length;
    if (this.#keys !== undefined || this.#codes !== undefined || at >= FEW) {
      this.#append(key, key, value, undefined);
      return;
    }
    // Not by `push`, which the engine knows for arrays of one kind only.
    places[at] = key;
    this.#values[at] = value;
    this.size++;
    this.changes++;
    if (this.#names !== undefined) this.#names.set(key, at);
    if (this.#cells !== undefined) this.#updateCell(at, value);
  }

  /** Not once `#mixed`. Of many numbers and nothing else, most go in without a further question. `missed`: what `findNumber` says. */
  #appendNumber(key: number, value: PyValue, missed: number): void {
    const places = this.#places;
    const at = places.length;
    const index = this.#index;
    if (
      index === undefined ||
      index.room === 0 ||
      at >= 2 * this.size + FEW ||
      at <= FEW ||
      this.#keys !== undefined ||
      this.#codes !== undefined
    ) {
      this.#append(key, key, value, undefined);
      return;
    }
    index.take(~missed, at);
    // Not by `push`, which the engine knows for arrays of one kind only.
    places[at] = key;
    this.#values[at] = value;
    this.size++;
    this.changes++;
  }

  /** `code`: the hash of a key that is to be found by it. */
  #append(place: Canonical, key: PyValue, value: PyValue, code: number | undefined): number {
    if (this.#places.length >= FEW) this.#makeRoom();
    const at = this.#places.length;
    if (code !== undefined) this.#codes ??= new Array<undefined>(at).fill(undefined);
    if (place !== key) this.#keys ??= this.#places.slice();
    this.#places[at] = place;
    this.#values[at] = value;
    if (this.#keys !== undefined) this.#keys.push(key);
    if (this.#codes !== undefined) this.#codes.push(code);
    this.size++;
    this.changes++;
    if (at >= FEW || this.#index !== undefined || this.#names !== undefined)
      this.#enter(at, place, code, at >= FEW);
    if (this.#cells !== undefined) this.#updateCell(at, value);
    return at;
  }

  /** Writes down where a key stands; if only in what is there yet, or is to be made. */
  #enter(at: number, place: Canonical, code: number | undefined, make: boolean): void {
    if (code !== undefined || typeof place === 'number') {
      if (make) this.#index ??= new HashIndex();
      if (this.#index === undefined) return;
      if (this.#index.room === 0) this.#renewIndex();
      else this.#index.add(code ?? numberCode(place as number), at);
    }
    if (typeof place === 'string' || (code === undefined && typeof place !== 'number')) {
      if (make) this.#names ??= new Map();
      if (this.#names !== undefined) this.#names.set(place, at);
    }
  }

  #renewIndex(): void {
    const places = this.#places;
    const codes = this.#codes;
    // To renew it costs time; but while keys are compared, a table that grows is to be noticed about when CPython notices it.
    const growth = codes === undefined && this.size < MANY ? 4 : 2;
    const index = HashIndex.for(growth * this.size);
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      const code = codes?.[at];
      if (typeof place === 'number') index.add(code ?? numberCode(place), at);
      else if (code !== undefined) index.add(code, at);
    }
    this.#index = index;
  }

  /** Before a key is added to more than a few positions. */
  #makeRoom(): void {
    const crowded = this.#places.length >= 2 * this.size + FEW;
    if (crowded) this.#compact();
    if (this.#places.length === FEW || (crowded && this.#places.length > FEW)) this.#makeIndexes();
  }

  /** Makes the indexes anew. */
  #makeIndexes(): void {
    this.#names = undefined;
    this.#index = undefined;
    for (let at = 0; at < this.#places.length; at++) {
      const place = this.#places[at];
      if (place !== undefined) this.#enter(at, place, this.#codes?.[at], true);
    }
  }

  /** Closes the gaps deleted keys left, and drops the indexes. */
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
      if (this.#codes !== undefined) codes.push(this.#codes[from]);
    }
    this.#places = places;
    if (this.#keys !== undefined) this.#keys = keys;
    this.#values = values;
    this.#start = 0;
    if (this.#codes !== undefined) this.#codes = codes;
    this.#names = undefined;
    this.#index = undefined;
    if (this.#cells === undefined) return;
    for (const cell of this.#cells.values())
      if (cell.position >= 0) cell.position = moved[cell.position] ?? -1;
  }

  #cloneFrom(other: Table): void {
    this.size = other.size;
    this.#places = other.#places.slice();
    this.#values = other.#values.slice();
    this.#start = other.#start;
    this.#names = other.#names === undefined ? undefined : new Map(other.#names);
    this.#index = other.#index?.clone();
    this.#keys = other.#keys?.slice();
    this.#codes = other.#codes?.slice();
    this.#custom = other.#custom;
    this.#mixed = other.#mixed;
  }

  /** From now on all keys are found by hash: some key may be equal to one of another kind. */
  #mix(): void {
    this.#mixed = true;
    const codes: (number | undefined)[] = [];
    for (const [at, place] of this.#places.entries())
      codes.push(place === undefined ? undefined : (this.#codes?.[at] ?? quickHash(this.keyAt(at) ?? place)));
    this.#codes = codes;
    if (this.#names !== undefined || this.#index !== undefined) this.#makeIndexes();
  }
}
