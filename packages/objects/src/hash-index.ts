/**
 * Where the keys of a table stand by hash: open addressing in a typed array, as in CPython's dicts. It knows positions only;
 * whoever searches compares the keys there.
 */
import type { PyValue } from './value.ts';

/** What a slot holds that no position belongs to: a free one ends a search, a given up one does not. */
export const FREE = 0;
const GIVEN_UP = -1;

const LEAST_BITS = 6;

/** What the least index begins with: an array is copied sooner than a typed array is made, whose items are not among JavaScript's objects. */
const LEAST: readonly number[] = new Array<number>(1 << LEAST_BITS).fill(FREE);
const NOT_LEAST = new Int32Array(0);

/** How much of an index is filled. */
const FILLED = 0.6;

/** 2**32 divided by the golden ratio: neighbouring codes come far apart. */
const GOLDEN = 0x9e3779b1;

/** The hash code of a number: itself if it has 32 bits. */
export function numberCode(value: number): number {
  const low = value | 0;
  if (low === value) return low;
  return Math.imul((value * 4) | 0, GOLDEN) ^ Math.imul((value / 0x200_0000) | 0, 0x85ebca6b);
}

export class HashIndex {
  /** One more than a position each, in one of both: `least` if it is an index of the least size. */
  readonly #least: number[] | undefined;
  readonly #slots: Int32Array;
  /** How many free slots may be taken yet: an index is filled by three fifths at most. */
  room: number;
  /** 32 less the bits of a slot's number. */
  readonly #shift: number;

  constructor(bits: number, copied?: HashIndex) {
    this.#shift = 32 - bits;
    // Powers of two as shifts: the engine computes any other as it would those of floats.
    this.room = copied === undefined ? ((1 << bits) * FILLED) | 0 : copied.room;
    if (bits === LEAST_BITS) {
      this.#least = (copied === undefined ? LEAST : (copied.#least as number[])).slice();
      this.#slots = NOT_LEAST;
    } else {
      this.#least = undefined;
      this.#slots = copied === undefined ? new Int32Array(1 << bits) : copied.#slots.slice();
    }
  }

  get entries(): Int32Array | number[] {
    return this.#least ?? this.#slots;
  }

  /** With room for so many keys. */
  static for(count: number): HashIndex {
    let bits = LEAST_BITS;
    while ((1 << bits) * FILLED < count) bits++;
    return new HashIndex(bits);
  }

  /** The slot at which the search for a code begins; it goes on with `after`. */
  start(code: number): number {
    return Math.imul(code, GOLDEN) >>> this.#shift;
  }

  after(slot: number): number {
    return (slot + 1) & (this.entries.length - 1);
  }

  /** The position at which `places` has a number; if there is none, the complement of the free slot for it, which is below 0. */
  findNumber(places: readonly (PyValue | undefined)[], value: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    if (last < 0)
      return findAmongLeast(this.#least as number[], places, value, this.start(numberCode(value)));
    for (let slot = this.start(numberCode(value)); ; slot = (slot + 1) & last) {
      const entry = slots[slot] as number;
      if (entry === FREE) return ~slot;
      if (entry < 0) continue;
      const place = places[entry - 1];
      // Numbers are compared with numbers only: V8 knows that quickly.
      if (typeof place === 'number' && place === value) return entry - 1;
    }
  }

  /** Only if there is room. */
  add(code: number, position: number): void {
    const slots = this.entries;
    const last = slots.length - 1;
    let slot = this.start(code);
    while (slots[slot] !== FREE) slot = (slot + 1) & last;
    slots[slot] = position + 1;
    this.room--;
  }

  /** Puts in all numbers of a new index, for which there is room. */
  fill(places: readonly (PyValue | undefined)[]): void {
    if (this.#least !== undefined) {
      for (let at = 0; at < places.length; at++) {
        const place = places[at];
        if (typeof place === 'number') this.add(numberCode(place), at);
      }
      return;
    }
    const slots = this.#slots;
    const last = slots.length - 1;
    let { room } = this;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      if (typeof place !== 'number') continue;
      let slot = this.start(numberCode(place));
      while (slots[slot] !== FREE) slot = (slot + 1) & last;
      slots[slot] = at + 1;
      room--;
    }
    this.room = room;
  }

  /** Puts a position in a free slot. Only if there is room. */
  take(slot: number, position: number): void {
    if (this.#least !== undefined) this.#least[slot] = position + 1;
    else this.#slots[slot] = position + 1;
    this.room--;
  }

  remove(code: number, position: number): void {
    const slots = this.entries;
    let slot = this.start(code);
    while (slots[slot] !== position + 1) {
      if (slots[slot] === FREE) return;
      slot = this.after(slot);
    }
    slots[slot] = GIVEN_UP;
  }

  clone(): HashIndex {
    return new HashIndex(32 - this.#shift, this);
  }
}

/** `findNumber` in an index of the least size: apart, because the engine knows quickly where slots are of one kind. */
function findAmongLeast(
  slots: readonly number[],
  places: readonly (PyValue | undefined)[],
  value: number,
  start: number,
): number {
  for (let slot = start; ; slot = (slot + 1) & ((1 << LEAST_BITS) - 1)) {
    const entry = slots[slot] as number;
    if (entry === FREE) return ~slot;
    if (entry < 0) continue;
    const place = places[entry - 1];
    if (typeof place === 'number' && place === value) return entry - 1;
  }
}
