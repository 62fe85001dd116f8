/**
 * The hash table of dict and set: keys and values in arrays in the order of insertion, as in CPython's compact dicts, so
 * that iteration is by position and stays well-defined while the table changes. Where a key stands is found
 *
 * - at once, if it is an int and all keys are 0, 1, 2 ... in this order
 * - by comparing with each, while there are few
 * - in a JavaScript `Map`, if the key's canonical form (see `canonical.ts`) is a str or an object
 * - in an index of our own, if it is a number; by hash and equality there, if the key has none
 */
import { type Canonical, canonical, mayEqualCanonical, tupleNumber } from './canonical.ts';
import { PyTuple, textOf, typeOf } from './core-types.ts';
import { PyBaseException, typeError, typeErrorType } from './errors.ts';
import { FREE, HashIndex, numberCode } from './hash-index.ts';
import { equal } from './protocols/compare.ts';
import { quickHash } from './protocols/hash.ts';
import { fullTypeName } from './type-name.ts';
import type { PyValue } from './value.ts';

/** Up to so many positions are searched one by one. */
export const FEW = 8;

/**
 * A box for the value of one str key, kept in step with its table: code that reads a global reads `value`.
 *
 * Most globals get one value and keep it: functions, classes, modules. The engine takes a property that is set once in each object of a shape
 * for constant, and what it knows of the value with it, so such variables cost compiled code nothing at all. The shape of
 * a cell whose value changes is therefore another one from then on.
 */
export class Cell {
  readonly name: string;
  /** Undefined while the table has no such key; a property from the first value on. Set by `set` and `drop` only. */
  declare value: PyValue | undefined;
  /** Where the key stands in the table, -1 if it is not there. */
  position = -1;

  constructor(name: string) {
    this.name = name;
  }

  set(value: PyValue): void {
    if (this.value === undefined) this.value = value;
    else if (this.value !== value) change(this, value);
  }

  /** The table has the key no more. */
  drop(): void {
    if (this.value !== undefined) change(this, undefined);
    this.position = -1;
  }
}

/** A cell whose value has changed. */
class ChangedCell extends Cell {
  override set(value: PyValue): void {
    this.value = value;
  }

  override drop(): void {
    this.value = undefined;
    this.position = -1;
  }
}

function change(cell: Cell, value: PyValue | undefined): void {
  // An object of another prototype has none of the shapes in which `value` is constant.
  Object.setPrototypeOf(cell, ChangedCell.prototype);
  cell.value = value;
}

// The engine is to expect any kind of value from the beginning: code that knows less is thrown away when another kind comes.
for (const value of [0, '']) new Cell('').set(value);

/** A key with what its table needs to find it. */
export interface Located {
  readonly key: PyValue;
  readonly place: Canonical | undefined;
  readonly code: number | undefined;
}

/** What only some tables need. */
class Special {
  /** Hashes by position of the keys without canonical form, once there was one; of all keys once `mixed`. */
  codes: (number | undefined)[] | undefined = undefined;
  /** How many keys have no canonical form; not counted once `mixed`. */
  custom = 0;
  /** There was a key that may be equal to a key of any other kind: all keys are found by hash. */
  mixed = false;
  /** Errors of hashing are left as they are. */
  quiet = false;
  cells: Map<string, Cell> | undefined = undefined;
}

/** Only for so many keys an index is made before they are there. */
const MOST_EXPECTED = 20_000;

/** What stands for the arrays of an empty table, which makes its own with its first key. */
const NOTHING: (PyValue | undefined)[] = [];

export class Table {
  size = 0;
  /** Counts additions and removals of keys. */
  changes = 0;
  /** Canonical forms by position, undefined where a key was deleted; the key itself if it has none. */
  #places: (Canonical | undefined)[] = NOTHING;
  /** Undefined in a set, where all are true. */
  #values: (PyValue | undefined)[] | undefined;
  /** No key stands before this position. */
  #start = 0;
  /** So many positions from the first on have, or had, themselves as keys. */
  #run = 0;
  /** Where a key was found last: a program that asks for a value often sets it next. */
  #last = 0;
  /**
   * Positions by canonical form that is no number, and by hash: once there are more than a few, and there is such a key.
   * Up to so many, one may be there and the other not.
   */
  #names: Map<Canonical, number> | undefined = undefined;
  #index: HashIndex | undefined = undefined;
  /** Keys by position, once one is not its own canonical form. */
  #keys: (PyValue | undefined)[] | undefined = undefined;
  #special: Special | undefined = undefined;
  /** How many keys there will be about, if that is known. */
  #expected = 0;

  constructor(isSet = false) {
    this.#values = isSet ? undefined : NOTHING;
  }

  /** A table of keys alone, as sets have it. */
  static ofKeys(): Table {
    return new Table(true);
  }

  /** A table whose errors of hashing are what the keys themselves say. */
  static quiet(): Table {
    const table = new Table();
    table.#makeSpecial().quiet = true;
    return table;
  }

  /** Says how many keys are about to be put in: an index, if they need one, is made for so many. */
  expect(count: number): void {
    this.#expected = count < MOST_EXPECTED ? count : MOST_EXPECTED;
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

  /** The values that belong to `denseKeys` of a dict. */
  get denseValues(): readonly PyValue[] {
    return this.#values as readonly PyValue[];
  }

  valueAt(position: number): PyValue | undefined {
    const values = this.#values;
    if (values !== undefined) return values[position];
    return this.#places[position] === undefined ? undefined : true;
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
    if (this.#values !== undefined) this.#values[position] = value;
    if (this.#special !== undefined) this.#updateCell(position, value);
  }

  /** The position of a key, below 0 if it is not there. May run Python code (`__hash__`, `__eq__`). */
  find(key: PyValue): number {
    if (this.#special === undefined) {
      if (typeof key === 'string') {
        const at = this.#findString(key);
        if (at >= 0) this.#last = at;
        return at;
      }
      if (typeof key === 'number') return this.#findNumber(key);
      if (typeof key === 'object' && key.constructor === PyTuple) {
        const number = tupleNumber((key as PyTuple).items);
        if (number > 0) {
          const at = this.#findTuple(number);
          if (at >= 0) this.#last = at;
          return at;
        }
      }
    }
    return this.#findOther(key);
  }

  #findOther(key: PyValue): number {
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
  adopt(keys: PyValue[], values: PyValue[] | undefined): void {
    this.#places = keys;
    this.#values = values;
    this.size = keys.length;
    this.changes += keys.length;
  }

  // By key.

  getString(key: string): PyValue | undefined {
    const at = this.#findString(key);
    if (at >= 0) return this.valueAt(at);
    return this.#mixed ? this.get(key) : undefined;
  }

  get(key: PyValue): PyValue | undefined {
    const at = this.find(key);
    return at < 0 ? undefined : this.valueAt(at);
  }

  has(key: PyValue): boolean {
    return this.find(key) >= 0;
  }

  setString(key: string, value: PyValue): void {
    if (this.#special === undefined) this.#putString(key, value, true);
    else this.#putOther(key, value, true);
  }

  set(key: PyValue, value: PyValue): void {
    this.#put(key, value, true);
  }

  /** Puts a key in if it is not there; the value it has now. */
  setDefault(key: PyValue, value: PyValue): PyValue {
    return this.valueAt(this.#put(key, value, false)) ?? value;
  }

  /** Puts a key in if it is not there, and says whether it was not. */
  add(key: PyValue): boolean {
    if (typeof key === 'number' && this.#special === undefined) {
      const at = this.#findNumber(key);
      if (at < 0) this.#appendNumber(key, true, at);
      return at < 0;
    }
    const before = this.size;
    this.#put(key, true, false);
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
    if (place === undefined) return undefined;
    const value = this.valueAt(position);
    const special = this.#special;
    const code = special?.codes?.[position];
    if (special?.codes !== undefined && code !== undefined) {
      this.#index?.remove(code, position);
      special.codes[position] = undefined;
      special.custom--;
    } else if (typeof place === 'number') this.#index?.remove(numberCode(place), position);
    if (typeof place !== 'number') this.#names?.delete(place);
    if (special?.cells !== undefined) this.#dropCell(place);
    places[position] = undefined;
    if (this.#keys !== undefined) this.#keys[position] = undefined;
    if (values !== undefined) values[position] = undefined;
    this.size--;
    this.changes++;
    // The last position is not given to another key: an iterator may stand behind it.
    if (position === this.#start) this.#start = position + 1;
    return value;
  }

  clear(): void {
    this.size = 0;
    this.changes++;
    this.#places = NOTHING;
    if (this.#values !== undefined) this.#values = NOTHING;
    this.#start = 0;
    this.#run = 0;
    this.#names = undefined;
    this.#index = undefined;
    this.#keys = undefined;
    const special = this.#special;
    if (special === undefined) return;
    special.codes = undefined;
    special.custom = 0;
    special.mixed = false;
    if (special.cells === undefined) {
      if (!special.quiet) this.#special = undefined;
      return;
    }
    for (const cell of special.cells.values()) cell.drop();
  }

  #makeSpecial(): Special {
    this.#special ??= new Special();
    return this.#special;
  }

  get #mixed(): boolean {
    return this.#special?.mixed === true;
  }

  get #codes(): (number | undefined)[] | undefined {
    return this.#special?.codes;
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
    for (let at = 0; at < this.#places.length; at++) {
      const value = this.valueAt(at);
      if (value !== undefined) yield value;
    }
  }

  *entries(): IterableIterator<[PyValue, PyValue]> {
    for (let at = 0; at < this.#places.length; at++) {
      const key = this.keyAt(at);
      const value = this.valueAt(at);
      if (key !== undefined && value !== undefined) yield [key, value];
    }
  }

  keyArray(): PyValue[] {
    return this.denseKeys?.slice() ?? [...this.keys()];
  }

  valueArray(): PyValue[] {
    const values = this.#values;
    if (values === undefined) return new Array<PyValue>(this.size).fill(true);
    if (this.size === values.length) return values.slice() as PyValue[];
    return values.filter((value) => value !== undefined);
  }

  /** Makes the key at a position the first. */
  moveToStart(position: number): void {
    const key = this.keyAt(position);
    const value = this.valueAt(position);
    if (key === undefined || value === undefined || position === this.nextPosition(0)) return;
    const isSet = this.#values === undefined;
    const old = new Table(isSet);
    old.#cloneFrom(this);
    this.deleteAt(position);
    const rest = new Table(isSet);
    rest.#cloneFrom(this);
    this.clear();
    this.setFrom(old, position, value);
    for (let at = rest.nextPosition(0); at < rest.end; at = rest.nextPosition(at + 1)) {
      const other = rest.valueAt(at);
      if (other !== undefined) this.setFrom(rest, at, other);
    }
  }

  /** Removes and returns the item put in last. */
  pop(): [PyValue, PyValue] | undefined {
    const last = this.lastPosition();
    const key = this.keyAt(last);
    const value = this.valueAt(last);
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
    if (this.#values !== undefined) this.#values.length = length;
    if (this.#keys !== undefined) this.#keys.length = length;
    if (this.#codes !== undefined) this.#codes.length = length;
    if (this.#start > length) this.#start = length;
    if (this.#run > length) this.#run = length;
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
    const alike = (this.#values === undefined) === (other.#values === undefined);
    if (other.size === 0 && alike && other.#special?.cells === undefined && other !== this) {
      other.#cloneFrom(this);
      return;
    }
    const end = this.#places.length;
    for (let at = 0; at < end; at++) {
      const value = this.valueAt(at);
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

  /** Puts in the key at a position of another set's table if it is not there; `absent`: it is known to differ from all keys here. */
  addFrom(other: Table, position: number, absent = false): void {
    const place = other.#places[position];
    if (
      typeof place === 'number' &&
      this.#special === undefined &&
      other.#keys === undefined &&
      other.#special === undefined
    ) {
      const at = this.#findNumber(place);
      if (at < 0) this.#appendNumber(place, true, at);
      return;
    }
    // Objects are asked nevertheless: as often as CPython asks them.
    const known = absent && other.#codes === undefined;
    if (known || this.findFrom(other, position) < 0) this.#appendFrom(other, position, true);
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
    const special = this.#makeSpecial();
    special.cells ??= new Map();
    let cell = special.cells.get(name);
    if (cell === undefined) {
      cell = new Cell(name);
      cell.position = this.find(name);
      if (cell.position >= 0) cell.set(this.valueAt(cell.position) as PyValue);
      special.cells.set(name, cell);
    }
    return cell;
  }

  /** Sets the value of a cell's key: without a search if the key is there. */
  setCell(cell: Cell, value: PyValue): void {
    if (cell.position < 0) this.setString(cell.name, value);
    else {
      (this.#values as PyValue[])[cell.position] = value;
      cell.set(value);
    }
  }

  #updateCell(position: number, value: PyValue): void {
    const cells = this.#special?.cells;
    if (cells === undefined) return;
    const place = this.#places[position];
    if (typeof place !== 'string') return;
    const cell = cells.get(place);
    if (cell === undefined) return;
    cell.set(value);
    cell.position = position;
  }

  #dropCell(place: Canonical): void {
    const cell = typeof place === 'string' ? this.#special?.cells?.get(place) : undefined;
    cell?.drop();
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
    if (this.#special?.quiet === true || !(error instanceof PyBaseException) || error.type !== typeErrorType)
      return error;
    const role = this.#values === undefined ? 'a set element' : 'a dict key';
    return typeError(
      `cannot use '${fullTypeName(typeOf(key))}' as ${role} (${textOf(error.args.items[0] ?? '') ?? ''})`,
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

  /** Not once `mixed`. Where there is an index, what is below 0 says where in it the number belongs. */
  #findNumber(key: number): number {
    const places = this.#places;
    if (this.#index !== undefined) return this.#index.findNumber(places, key);
    if (places.length > FEW) return key >= 0 && key < this.#run && places[key] !== undefined ? key : -1;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      if (typeof place === 'number' && place === key) return at;
    }
    return -1;
  }

  /** The same for the number of a tuple (see `canonical.ts`): apart, because it is no int. */
  #findTuple(key: number): number {
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
    const custom = this.#special === undefined ? 0 : this.#special.custom;
    if (typeof key === 'object' && !this.#mixed && this.size > custom && mayEqualCanonical(key)) this.#mix();
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
      const slots = index.entries;
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
    if (this.#special === undefined) {
      if (typeof key === 'string') return this.#putString(key, value, replace);
      if (typeof key === 'number') {
        const at = this.#findNumber(key);
        if (at < 0) return this.#appendNumber(key, value, at);
        if (replace && this.#values !== undefined) this.#values[at] = value;
        return at;
      }
      if (typeof key === 'object' && key.constructor === PyTuple) {
        const number = tupleNumber((key as PyTuple).items);
        if (number > 0) return this.#putTuple(number, key, value, replace);
      }
    }
    return this.#putOther(key, value, replace);
  }

  #putString(key: string, value: PyValue, replace: boolean): number {
    const values = this.#values;
    let at = this.#last;
    const place = this.#places[at];
    if (typeof place !== 'string' || place !== key) {
      at = this.#findString(key);
      if (at < 0) return this.#appendString(key, value);
    }
    if (replace && values !== undefined) values[at] = value;
    return at;
  }

  #putTuple(number: number, key: PyValue, value: PyValue, replace: boolean): number {
    const values = this.#values;
    let at = this.#last;
    const place = this.#places[at];
    if (typeof place !== 'number' || place !== number) {
      at = this.#findTuple(number);
      if (at < 0) return this.#appendTuple(number, key, value, at);
    }
    if (replace && values !== undefined) values[at] = value;
    return at;
  }

  #putOther(key: PyValue, value: PyValue, replace: boolean): number {
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
    this.#makeSpecial().custom++;
    return this.#append(key, key, value, code);
  }

  // Most keys go in without a further question: strs among strs, ints among ints, tuples among tuples. Not by `push`, which
  // the engine knows for arrays of one kind only. Only without `#special`.

  /** Whether a key may stand at that position without anything being made anew. */
  #hasRoom(at: number): boolean {
    return at < FEW ? at > 0 : at > FEW && at < 2 * this.size + FEW;
  }

  #appendString(key: string, value: PyValue): number {
    const places = this.#places;
    const values = this.#values;
    const names = this.#names;
    const at = places.length;
    if (this.#keys !== undefined || !this.#hasRoom(at) || (names === undefined && at > FEW))
      return this.#append(key, key, value, undefined);
    places[at] = key;
    if (values !== undefined) values[at] = value;
    this.size++;
    this.changes++;
    if (names !== undefined) names.set(key, at);
    return at;
  }

  /** `missed`: what `findNumber` says. */
  #appendNumber(key: number, value: PyValue, missed: number): number {
    const places = this.#places;
    const values = this.#values;
    const index = this.#index;
    const at = places.length;
    if (this.#keys !== undefined || !this.#hasRoom(at)) return this.#append(key, key, value, undefined);
    if (index !== undefined) {
      if (index.room === 0) return this.#append(key, key, value, undefined);
      index.take(~missed, at);
    } else if (key === at && this.#run === at) this.#run = at + 1;
    else if (at > FEW) return this.#append(key, key, value, undefined);
    places[at] = key;
    if (values !== undefined) values[at] = value;
    this.size++;
    this.changes++;
    return at;
  }

  #appendTuple(number: number, key: PyValue, value: PyValue, missed: number): number {
    const places = this.#places;
    const keys = this.#keys;
    const values = this.#values;
    const index = this.#index;
    const at = places.length;
    if (keys === undefined || !this.#hasRoom(at) || (index === undefined ? at > FEW : index.room === 0))
      return this.#append(number, key, value, undefined);
    if (index !== undefined) index.take(~missed, at);
    places[at] = number;
    keys[at] = key;
    if (values !== undefined) values[at] = value;
    this.size++;
    this.changes++;
    return at;
  }

  /** `code`: the hash of a key that is to be found by it. */
  #append(place: Canonical, key: PyValue, value: PyValue, code: number | undefined): number {
    if (this.#places.length >= FEW) this.#makeRoom();
    const at = this.#places.length;
    if (code !== undefined) this.#makeSpecial().codes ??= new Array<undefined>(at).fill(undefined);
    if (place !== key) this.#keys ??= this.#places.slice();
    if (at === 0) {
      this.#places = [place];
      if (this.#values !== undefined) this.#values = [value];
    } else {
      this.#places[at] = place;
      if (this.#values !== undefined) this.#values[at] = value;
    }
    if (this.#keys !== undefined) this.#keys.push(key);
    if (this.#special?.codes !== undefined) this.#special.codes.push(code);
    this.size++;
    this.changes++;
    if (place === at && key === at && code === undefined && this.#run === at && this.#index === undefined)
      this.#run = at + 1;
    else if (at >= FEW || this.#index !== undefined || this.#names !== undefined)
      this.#enter(at, place, code, at >= FEW);
    if (this.#special !== undefined) this.#updateCell(at, value);
    return at;
  }

  /** Writes down where a key stands; if only in what is there yet, or is to be made. */
  #enter(at: number, place: Canonical, code: number | undefined, make: boolean): void {
    if (code !== undefined || typeof place === 'number') {
      if (this.#index === undefined || this.#index.room === 0) {
        if (make || this.#index !== undefined) this.#renewIndex();
      } else this.#index.add(code ?? numberCode(place as number), at);
    }
    if (typeof place === 'string' || (code === undefined && typeof place !== 'number')) {
      if (make) this.#names ??= new Map();
      if (this.#names !== undefined) this.#names.set(place, at);
    }
  }

  #renewIndex(): void {
    const places = this.#places;
    const codes = this.#codes;
    let count = 0;
    for (let at = 0; at < places.length; at++)
      if (typeof places[at] === 'number' || codes?.[at] !== undefined) count++;
    // Of a full one this makes one with eight, later four times as many slots: to renew it costs time. But while keys are compared, a
    // table that grows is to be noticed about when CPython notices it.
    const growth = codes !== undefined ? 1.5 : count < 1000 ? 4 : 2;
    const index = HashIndex.for(growth * count > this.#expected ? growth * count : this.#expected);
    this.#index = index;
    if (codes === undefined) {
      index.fill(places);
      return;
    }
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      const code = codes[at];
      if (typeof place === 'number') index.add(code ?? numberCode(place), at);
      else if (code !== undefined) index.add(code, at);
    }
  }

  /** Before a key is added to more than a few positions. */
  #makeRoom(): void {
    const crowded = this.#places.length >= 2 * this.size + FEW;
    if (crowded) this.#compact();
    if (this.#places.length === FEW || (crowded && this.#places.length > FEW)) this.#makeIndexes();
  }

  /** Makes the indexes anew. */
  #makeIndexes(): void {
    const places = this.#places;
    this.#names = undefined;
    this.#index = undefined;
    if (this.#run === places.length) return;
    const codes = this.#codes;
    let numbers = false;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      const code = codes?.[at];
      if (typeof place === 'number' || code !== undefined) numbers = true;
      if (
        place !== undefined &&
        (typeof place === 'string' || (code === undefined && typeof place !== 'number'))
      ) {
        this.#names ??= new Map();
        this.#names.set(place, at);
      }
    }
    if (numbers) this.#renewIndex();
  }

  /** Closes the gaps deleted keys left, and drops the indexes. */
  #compact(): void {
    const old = { places: this.#places, values: this.#values, keys: this.#keys, codes: this.#codes };
    const places: Canonical[] = [];
    const values: (PyValue | undefined)[] = [];
    const keys: (PyValue | undefined)[] = [];
    const codes: (number | undefined)[] = [];
    const moved: number[] = [];
    for (const [from, place] of old.places.entries()) {
      moved.push(places.length);
      if (place === undefined) continue;
      places.push(place);
      if (old.keys !== undefined) keys.push(old.keys[from]);
      if (old.values !== undefined) values.push(old.values[from]);
      if (old.codes !== undefined) codes.push(old.codes[from]);
    }
    this.#places = places;
    if (old.keys !== undefined) this.#keys = keys;
    if (old.values !== undefined) this.#values = values;
    this.#start = 0;
    this.#run = 0;
    this.#names = undefined;
    this.#index = undefined;
    const special = this.#special;
    if (special === undefined) return;
    if (old.codes !== undefined) special.codes = codes;
    if (special.cells === undefined) return;
    for (const cell of special.cells.values())
      if (cell.position >= 0) cell.position = moved[cell.position] ?? -1;
  }

  /** Takes what another table has, of the same sort; only while there are no cells. */
  #cloneFrom(other: Table): void {
    this.size = other.size;
    this.#places = other.#places.length === 0 ? NOTHING : other.#places.slice();
    if (other.#values !== undefined)
      this.#values = this.#places === NOTHING ? NOTHING : other.#values.slice();
    this.#start = other.#start;
    this.#run = other.#run;
    this.#names = other.#names === undefined ? undefined : new Map(other.#names);
    this.#index = other.#index?.clone();
    this.#keys = other.#keys?.slice();
    this.#special = undefined;
    if (other.#special?.codes === undefined) return;
    const special = this.#makeSpecial();
    special.codes = other.#special.codes.slice();
    special.custom = other.#special.custom;
    special.mixed = other.#special.mixed;
  }

  /** From now on all keys are found by hash: some key may be equal to one of another kind. */
  #mix(): void {
    const special = this.#makeSpecial();
    special.mixed = true;
    const codes: (number | undefined)[] = [];
    for (const [at, place] of this.#places.entries())
      codes.push(
        place === undefined ? undefined : (special.codes?.[at] ?? quickHash(this.keyAt(at) ?? place)),
      );
    special.codes = codes;
    this.#run = 0;
    if (this.#names !== undefined || this.#index !== undefined || this.#places.length > FEW)
      this.#makeIndexes();
  }
}
