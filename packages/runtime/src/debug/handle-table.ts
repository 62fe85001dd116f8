/**
 * The handles of extensions in debug mode. Every handle an API function returns gets a number of its own, so that each
 * can be told from all others, also from those closed before it: a slot is used again late, and then under another number.
 *
 * Parallel arrays: a million open handles take 20 MB, and opening one allocates nothing.
 */
import type { Trace } from './traces.ts';

/** The part of a handle that is its slot; the rest counts how often the slot was used. */
export const INDEX = 0xffffff;
const USES = 0x7f;
const USE_SHIFT = 24;

export const KIND = {
  free: 0,
  /** Returned by an API function, to be closed by the extension. */
  owned: 1,
  /** Lent to a function of the extension for one call. */
  argument: 2,
  /** A field of `HPyContext`. */
  context: 3,
  closed: 4,
  /** An argument of a call that has returned. */
  ended: 5,
} as const;

/** Ended arguments that are remembered. */
const ENDED_KEPT = 512;
const FIRST_SIZE = 4096;

/** A ring of slots, first in, first out. Its room is a power of two. */
class SlotQueue {
  #slots = new Int32Array(1024);
  #mask = 1023;
  #first = 0;
  length = 0;

  push(slot: number): void {
    if (this.length > this.#mask) this.#grow();
    this.#slots[(this.#first + this.length++) & this.#mask] = slot;
  }

  shift(): number {
    const slot = this.#slots[this.#first] as number;
    this.#first = (this.#first + 1) & this.#mask;
    this.length--;
    return slot;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.length);
    for (let i = 0; i < this.length; i++) larger[i] = this.at(i);
    this.#slots = larger;
    this.#mask = larger.length - 1;
    this.#first = 0;
  }

  /** The slot that many places after the oldest. */
  at(place: number): number {
    return this.#slots[(this.#first + place) & this.#mask] as number;
  }
}

export class HandleTable {
  /** The handle that is open in each slot, or the complement of the one that was. */
  keys = new Int32Array(FIRST_SIZE);
  /** The host's handle. Slot 0 stands for HPY_NULL. */
  raws = new Int32Array(FIRST_SIZE);
  kinds = new Uint8Array(FIRST_SIZE);
  generations = new Int32Array(FIRST_SIZE);
  /** The `DebugContext` whose extension has it, by number. */
  owners = new Uint16Array(FIRST_SIZE);
  /** The context function that opened it, as its place in `abiFunctions`; of an argument the extension's function. */
  openers = new Int32Array(FIRST_SIZE);
  closers = new Int32Array(FIRST_SIZE);
  /** Addresses of the struct and of the copied bytes that were asked for with the handle; 0 when none were. */
  structs = new Int32Array(FIRST_SIZE);
  data = new Int32Array(FIRST_SIZE);
  /** Where it was opened and closed, while traces are taken. */
  readonly openedAt: (Trace | undefined)[] = [];
  readonly closedAt: (Trace | undefined)[] = [];
  /** What a closed handle was for. */
  readonly descriptions: (string | undefined)[] = [];
  /** Closed handles remembered. */
  closedKept = 1024;
  #size = 1;
  #open = 0;
  readonly #closed = new SlotQueue();
  readonly #ended = new SlotQueue();

  /** Slots ever used. */
  get size(): number {
    return this.#size;
  }

  /** Handles the extensions have to close. */
  get openCount(): number {
    return this.#open;
  }

  /** A new handle to what `raw` is to the host. */
  open(raw: number, kind: number, owner: number, opener: number, generation: number): number {
    const slot =
      this.#ended.length > ENDED_KEPT
        ? this.#ended.shift()
        : this.#closed.length > this.closedKept
          ? this.#evicted()
          : this.#fresh();
    const key = ((((~(this.keys[slot] as number) >>> USE_SHIFT) + 1) & USES) << USE_SHIFT) | slot;
    this.keys[slot] = key;
    this.raws[slot] = raw;
    this.kinds[slot] = kind;
    this.owners[slot] = owner;
    this.openers[slot] = opener;
    this.generations[slot] = generation;
    if (kind === KIND.owned) this.#open++;
    return key;
  }

  /** The call an argument was lent for has returned. */
  end(slot: number): void {
    this.keys[slot] = ~(this.keys[slot] as number);
    this.kinds[slot] = KIND.ended;
    this.#ended.push(slot);
  }

  /** The handle in an open slot is closed. The caller has seen to its struct and data. */
  close(slot: number, closer: number): void {
    this.keys[slot] = ~(this.keys[slot] as number);
    this.closers[slot] = closer;
    this.kinds[slot] = KIND.closed;
    this.#open--;
    this.#closed.push(slot);
  }

  isOpen(handle: number): boolean {
    return handle !== 0 && this.keys[handle & INDEX] === handle;
  }

  /** Is it remembered that `handle` was closed? */
  wasClosed(handle: number): boolean {
    return this.keys[handle & INDEX] === ~handle;
  }

  /** Slots of the handles still to be closed, of that generation and later, in the order of slots. */
  openSlots(generation: number): number[] {
    const found: number[] = [];
    for (let slot = 1; slot < this.#size; slot++) {
      if (this.kinds[slot] === KIND.owned && (this.generations[slot] as number) >= generation)
        found.push(slot);
    }
    return found;
  }

  /** Slots of the closed handles remembered, the oldest first. */
  closedSlots(generation: number): number[] {
    const found: number[] = [];
    for (let i = Math.max(0, this.#closed.length - this.closedKept); i < this.#closed.length; i++) {
      const slot = this.#closed.at(i);
      if ((this.generations[slot] as number) >= generation) found.push(slot);
    }
    return found;
  }

  #evicted(): number {
    const slot = this.#closed.shift();
    if (this.descriptions[slot] !== undefined) this.descriptions[slot] = undefined;
    if (this.openedAt[slot] !== undefined) this.openedAt[slot] = undefined;
    if (this.closedAt[slot] !== undefined) this.closedAt[slot] = undefined;
    return slot;
  }

  #fresh(): number {
    const slot = this.#size++;
    if (slot > INDEX) throw new RangeError('debug mode: more than 16 million handles are open');
    if (slot === this.keys.length) this.#grow();
    this.keys[slot] = ~slot;
    return slot;
  }

  #grow(): void {
    const grown = <A extends Int32Array | Uint16Array | Uint8Array>(old: A): A => {
      const larger = new (old.constructor as new (length: number) => A)(2 * old.length);
      larger.set(old);
      return larger;
    };
    this.keys = grown(this.keys);
    this.raws = grown(this.raws);
    this.kinds = grown(this.kinds);
    this.generations = grown(this.generations);
    this.owners = grown(this.owners);
    this.openers = grown(this.openers);
    this.closers = grown(this.closers);
    this.structs = grown(this.structs);
    this.data = grown(this.data);
  }
}
