/**
 * Where the keys of a table stand by hash: open addressing in a typed array, as in CPython's dicts. It knows positions only;
 * whoever searches compares the keys there.
 */
import type { PyValue } from './value.ts';

/** What a slot holds that no position belongs to: a free one ends a search, a given up one does not. */
export const FREE = 0;
const GIVEN_UP = -1;

const LEAST_BITS = 5;

/** 2**32 divided by the golden ratio: neighbouring codes come far apart. */
const GOLDEN = 0x9e3779b1;

/** The hash code of a number: itself if it has 32 bits. */
export function numberCode(value: number): number {
  const low = value | 0;
  if (low === value) return low;
  return Math.imul((value * 4) | 0, GOLDEN) ^ Math.imul((value / 0x200_0000) | 0, 0x85ebca6b);
}

export class HashIndex {
  /** One more than a position each. */
  readonly slots: Int32Array;
  /** How many free slots may be taken yet: an index is filled by three fifths at most. */
  room: number;
  /** 32 less the bits of a slot's number. */
  readonly #shift: number;

  constructor(bits = LEAST_BITS) {
    this.slots = new Int32Array(2 ** bits);
    this.room = Math.floor(2 ** bits * 0.6);
    this.#shift = 32 - bits;
  }

  /** With room for so many keys. */
  static for(count: number): HashIndex {
    let bits = LEAST_BITS;
    while (2 ** bits * 0.6 < count) bits++;
    return new HashIndex(bits);
  }

  /** The slot at which the search for a code begins; it goes on with `after`. */
  start(code: number): number {
    return Math.imul(code, GOLDEN) >>> this.#shift;
  }

  after(slot: number): number {
    return (slot + 1) & (this.slots.length - 1);
  }

  /** The position at which `places` has a number; if there is none, the complement of the free slot for it, which is below 0. */
  findNumber(places: readonly (PyValue | undefined)[], value: number): number {
    const { slots } = this;
    const last = slots.length - 1;
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
    const { slots } = this;
    const last = slots.length - 1;
    let slot = this.start(code);
    while (slots[slot] !== FREE) slot = (slot + 1) & last;
    slots[slot] = position + 1;
    this.room--;
  }

  /** Puts a position in a free slot. Only if there is room. */
  take(slot: number, position: number): void {
    this.slots[slot] = position + 1;
    this.room--;
  }

  remove(code: number, position: number): void {
    const { slots } = this;
    let slot = this.start(code);
    while (slots[slot] !== position + 1) {
      if (slots[slot] === FREE) return;
      slot = this.after(slot);
    }
    slots[slot] = GIVEN_UP;
  }

  clone(): HashIndex {
    const copy = new HashIndex(32 - this.#shift);
    copy.slots.set(this.slots);
    copy.room = this.room;
    return copy;
  }
}
