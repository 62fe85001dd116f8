/**
 * Memory of the structs of objects, with guard bytes around it, a count of the handles it was asked for with, and a
 * shadow of the fields that were stored.
 *
 * A block is: a head of four words; the struct; guard bytes; one word for each word of the struct, the shadow.
 */
import type { LinearMemory } from '../memory.ts';

const HEAD = 16;
const GUARD_BYTES = 16;
const GUARD = 0xfb;
const MAGIC = 0x48507953;
/** Words of the head. */
const AT = { magic: -16, opens: -12, size: -8, pins: -4 } as const;
/** Struct memory moves at each of the first closings, then rarely: moving is to show what should not be relied on. */
const ALWAYS_MOVED = 256;
const MOVED_SELDOM = 16;

export class GuardedStructs {
  readonly #memory: LinearMemory;
  readonly #malloc: (size: number) => number;
  readonly #addresses = new Set<number>();
  #closings = 0;

  constructor(memory: LinearMemory, malloc: (size: number) => number) {
    this.#memory = memory;
    this.#malloc = malloc;
  }

  /** Room for a struct, zeroed; 0 when memory is out. */
  allocate(size: number): number {
    const shadow = shadowOffset(size);
    const block = this.#malloc(HEAD + shadow + (size & ~3));
    if (block === 0) return 0;
    const address = block + HEAD;
    const { u8 } = this.#memory;
    u8.fill(0, block, address + size);
    u8.fill(GUARD, address + size, address + shadow);
    u8.fill(0, address + shadow, address + shadow + (size & ~3));
    this.#memory.setWord(address + AT.magic, MAGIC ^ address);
    this.#memory.setWord(address + AT.size, size);
    this.#addresses.add(address);
    return address;
  }

  has(address: number): boolean {
    return this.#addresses.has(address);
  }

  size(address: number): number {
    return this.#memory.word(address + AT.size);
  }

  /** One more handle has the struct's address. */
  opened(address: number): void {
    this.#memory.setWord(address + AT.opens, this.#memory.word(address + AT.opens) + 1);
  }

  /** One handle less has it. Should it be moved now? */
  closed(address: number): boolean {
    const opens = this.#memory.word(address + AT.opens) - 1;
    this.#memory.setWord(address + AT.opens, Math.max(0, opens));
    if (opens > 0 || this.#memory.word(address + AT.pins) !== 0) return false;
    const closings = this.#closings++;
    return closings < ALWAYS_MOVED || closings % MOVED_SELDOM === 0;
  }

  /** A buffer shows the struct: it never moves again. */
  pin(address: number): void {
    this.#memory.setWord(address + AT.pins, 1);
  }

  /** The first byte outside the struct that was written, relative to it, and mended now; `null` when none was. */
  damage(address: number): number | null {
    const { u8 } = this.#memory;
    const size = this.#memory.word(address + AT.size);
    if (this.#memory.word(address + AT.magic) !== (MAGIC ^ address) || size < 0 || size > u8.length) {
      this.#memory.setWord(address + AT.magic, MAGIC ^ address);
      return -1;
    }
    const end = address + shadowOffset(size);
    for (let at = address + size; at < end; at++) {
      if (u8[at] === GUARD) continue;
      u8.fill(GUARD, at, end);
      return at - address;
    }
    return null;
  }

  /** Copies the struct to another block; 0 when memory is out. */
  move(address: number): number {
    const size = this.size(address);
    const target = this.allocate(size);
    if (target === 0) return 0;
    this.#memory.u8.copyWithin(target, address, address + size);
    const shadow = shadowOffset(size);
    this.#memory.u8.copyWithin(target + shadow, address + shadow, address + shadow + (size & ~3));
    return target;
  }

  /** The block is the caller's now, to be kept or freed. */
  forget(address: number): { readonly allocation: number; readonly size: number } {
    this.#addresses.delete(address);
    return { allocation: address - HEAD, size: this.size(address) };
  }

  /** The field stored last at that offset. */
  stored(address: number, offset: number): number {
    return this.#memory.word(address + shadowOffset(this.size(address)) + offset);
  }

  setStored(address: number, offset: number, value: number): void {
    this.#memory.setWord(address + shadowOffset(this.size(address)) + offset, value);
  }

  /** Offsets of fields that hold something else than what was stored. */
  *tampered(address: number): Generator<number> {
    const words = this.size(address) >>> 2;
    const { i32 } = this.#memory;
    const from = address >>> 2;
    const shadow = (address + shadowOffset(this.size(address))) >>> 2;
    for (let word = 0; word < words; word++) {
      const stored = i32[shadow + word];
      if (stored !== 0 && stored !== i32[from + word]) yield word << 2;
    }
  }
}

/** Guard bytes fill up to the shadow, which starts at a multiple of eight. */
const shadowOffset = (size: number): number => ((size + 7) & ~7) + GUARD_BYTES;
