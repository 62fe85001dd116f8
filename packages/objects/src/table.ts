/**
 * The hash table of dict and set, on a JavaScript `Map`: ordered, and as quick as the engine's own for the keys programs
 * have most. Strings and numbers are their own keys; a key equal to one of them (`True`, `1.0`, a subclass of str) is
 * found under it. Objects that compare by identity are their own keys too. For the rest there are buckets by hash.
 */
import { boolType, floatType, integerOf, intType, PyFloat, PyStr, PyStrSub, strType } from './core-types.ts';
import type { PyObject } from './object.ts';
import { objectCompare, objectHash } from './object-slots.ts';
import { equal } from './protocols/compare.ts';
import { hash, narrow, quickHash } from './protocols/hash.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** What a key is in the `Map`: a primitive or an object with identity. */
type Canonical = PyValue;

/** Two neighbouring lone surrogates must not meet the character they would be in UTF-16. */
function textKey(text: PyStr): Canonical {
  const js = text.toJS();
  return hasSplitPair(text.codePoints) ? `\uD800\uFFFF${text.codePoints.join()}` : js;
}

function hasSplitPair(codePoints: Uint32Array): boolean {
  for (let at = 1; at < codePoints.length; at++) {
    const high = codePoints[at - 1] ?? 0;
    const low = codePoints[at] ?? 0;
    if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) return true;
  }
  return false;
}

/** The canonical form of a key, or undefined if it must be looked for by hash. Throws for unhashable keys. */
function canonical(key: PyValue): Canonical | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default:
      return canonicalObject(key);
  }
}

function canonicalObject(key: PyObject): Canonical | undefined {
  const { type } = key;
  if (type.tp_hash === objectHash && type.tp_richcompare === objectCompare) return key;
  if (key instanceof PyFloat) {
    if (!sameEquality(type, floatType)) return undefined;
    const { value } = key;
    if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : narrow(BigInt(value));
    // NaN is equal to nothing but itself.
    return Number.isNaN(value) ? key : floatKey(value);
  }
  if (key instanceof PyStr) return textKey(key);
  if (key instanceof PyStrSub && sameEquality(type, strType))
    return typeof key.value === 'string' ? key.value : textKey(key.value);
  const integer = integerOf(key);
  if (integer !== undefined && (sameEquality(type, intType) || sameEquality(type, boolType))) return integer;
  return undefined;
}

/** No str begins so: strs with a lone surrogate have a form of their own. */
const floatKey = (value: number): string => `\uDC00${value}`;

function sameEquality(type: PyType, builtin: PyType): boolean {
  return (
    type === builtin || (type.tp_hash === builtin.tp_hash && type.tp_richcompare === builtin.tp_richcompare)
  );
}

export class Table {
  readonly #map = new Map<Canonical, PyValue>();
  /** Keys that are not their own canonical form. */
  #originals: Map<Canonical, PyValue> | undefined;
  /** Keys found by hash; each is its own canonical form in the map. */
  #buckets: Map<number, PyObject[]> | undefined;
  /** Keys in order, last first to go; kept only while items are popped. */
  #tail: Canonical[] | undefined;

  get size(): number {
    return this.#map.size;
  }

  getString(key: string): PyValue | undefined {
    return this.#map.get(key);
  }

  get(key: PyValue): PyValue | undefined {
    const place = typeof key === 'string' || typeof key === 'number' ? key : this.#find(key);
    const value = place === undefined ? undefined : this.#map.get(place);
    if (value !== undefined || this.#buckets === undefined || typeof key === 'object') return value;
    const other = this.#findCustom(key);
    return other === undefined ? undefined : this.#map.get(other);
  }

  has(key: PyValue): boolean {
    return this.get(key) !== undefined;
  }

  setString(key: string, value: PyValue): void {
    if (this.#buckets === undefined && this.#tail === undefined) this.#map.set(key, value);
    else this.set(key, value);
  }

  set(key: PyValue, value: PyValue): void {
    this.#tail = undefined;
    const place = this.#place(key);
    if (place !== undefined) {
      this.#map.set(place, value);
      return;
    }
    const own = canonical(key);
    if (own === undefined) {
      this.#buckets ??= new Map();
      const code = quickHash(key);
      const bucket = this.#buckets.get(code);
      if (bucket === undefined) this.#buckets.set(code, [key as PyObject]);
      else bucket.push(key as PyObject);
      this.#map.set(key, value);
      return;
    }
    if (own !== key) {
      this.#originals ??= new Map();
      this.#originals.set(own, key);
    }
    this.#map.set(own, value);
  }

  /** The value that was there, undefined if none. */
  delete(key: PyValue): PyValue | undefined {
    const place = this.#place(key);
    if (place === undefined) return undefined;
    return this.#remove(place);
  }

  clear(): void {
    this.#map.clear();
    this.#originals = undefined;
    this.#buckets = undefined;
    this.#tail = undefined;
  }

  /** The key as it was first put in. */
  originalOf(key: PyValue): PyValue | undefined {
    const place = this.#place(key);
    return place === undefined ? undefined : this.#original(place);
  }

  *keys(): IterableIterator<PyValue> {
    for (const place of this.#map.keys()) yield this.#original(place);
  }

  values(): IterableIterator<PyValue> {
    return this.#map.values();
  }

  *entries(): IterableIterator<[PyValue, PyValue]> {
    for (const [place, value] of this.#map) yield [this.#original(place), value];
  }

  /** Removes and returns the item put in last. */
  pop(): [PyValue, PyValue] | undefined {
    if (this.#map.size === 0) return undefined;
    this.#tail ??= [...this.#map.keys()];
    const tail = this.#tail;
    const place = tail.pop() as Canonical;
    const key = this.#original(place);
    const value = this.#remove(place) as PyValue;
    this.#tail = tail;
    return [key, value];
  }

  /** Removes and returns the key put in first. */
  shift(): PyValue | undefined {
    const first = this.#map.keys().next();
    if (first.done === true) return undefined;
    const key = this.#original(first.value);
    this.#remove(first.value);
    return key;
  }

  copyTo(other: Table): void {
    if (this.#buckets === undefined && other.#map.size === 0) {
      for (const [place, value] of this.#map) other.#map.set(place, value);
      if (this.#originals !== undefined) other.#originals = new Map(this.#originals);
      return;
    }
    for (const [key, value] of this.entries()) other.set(key, value);
  }

  #original(place: Canonical): PyValue {
    return this.#originals?.get(place) ?? place;
  }

  /** Where a key that is in the table stands, undefined if it is not. */
  #place(key: PyValue): Canonical | undefined {
    const place = this.#find(key);
    if (place !== undefined && this.#map.has(place)) return place;
    if (this.#buckets !== undefined && typeof key !== 'object') return this.#findCustom(key);
    return undefined;
  }

  #find(key: PyValue): Canonical | undefined {
    const place = canonical(key);
    if (place !== undefined) {
      if (typeof key === 'object' && this.#buckets !== undefined && !this.#map.has(place))
        return this.#findCustom(key);
      return place;
    }
    return this.#findCustom(key);
  }

  /** Among all keys with that hash, by equality: for keys of classes with an equality of their own. */
  #findCustom(key: PyValue): Canonical | undefined {
    const code = quickHash(key);
    if (this.#buckets !== undefined) {
      const bucket = this.#buckets.get(code);
      if (bucket !== undefined) {
        // A copy: comparing may run Python code that changes the table.
        for (const candidate of bucket.length > 1 ? [...bucket] : bucket)
          if (candidate === key || equal(candidate, key)) return candidate;
      }
    }
    if (typeof key !== 'object' || !mayEqualPrimitives(key)) return undefined;
    if (this.#map.size === (this.#buckets?.size ?? 0)) return undefined;
    const full = hash(key);
    for (const place of this.#map.keys()) {
      const candidate = this.#original(place);
      if (canonical(candidate) !== undefined && hash(candidate) === full && equal(candidate, key))
        return place;
    }
    return undefined;
  }

  #remove(place: Canonical): PyValue | undefined {
    this.#tail = undefined;
    const value = this.#map.get(place);
    this.#map.delete(place);
    this.#originals?.delete(place);
    if (this.#buckets !== undefined && typeof place === 'object') {
      const code = quickHash(place);
      const bucket = this.#buckets.get(code);
      const at = bucket?.indexOf(place) ?? -1;
      if (bucket !== undefined && at >= 0) {
        if (bucket.length === 1) this.#buckets.delete(code);
        else bucket.splice(at, 1);
      }
    }
    return value;
  }
}

/** Builtin containers are never equal to a str or a number; other classes may be. */
function mayEqualPrimitives(key: PyObject): boolean {
  return key.type.flags.heap || key.type.name === 'complex';
}
