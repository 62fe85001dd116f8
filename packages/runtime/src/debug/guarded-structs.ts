/**
 * Memory of the structs of objects, with guard bytes around it, a count of the handles it was asked for with, and a
 * shadow of the fields that were stored. `struct-layout.ts` says how it lies in memory, `struct-code.ts` does the same for most
 * structs in WebAssembly.
 */
import type { LinearMemory } from '../memory.ts';
import type { BlockPool } from './block-pool.ts';
import { BLOCKS } from './block-state.ts';
import type { Allocation } from './kept-memory.ts';
import {
  ALWAYS_MOVED,
  AT,
  blockWords,
  GUARD_BYTE,
  GUARD_BYTES,
  GUARD_WORD,
  HEAD,
  MAGIC,
  MOVED_SELDOM,
  shadowOffset,
} from './struct-layout.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

/** Structs larger than this are not looked for around an address. */
const FARTHEST = 1 << 20;

export class GuardedStructs {
  readonly #memory: LinearMemory;
  readonly #pool: BlockPool;
  readonly #watch: MemoryWatch | null;
  /** The address of the state. */
  readonly #state: number;

  constructor(memory: LinearMemory, state: number, pool: BlockPool, watch: MemoryWatch | null) {
    this.#watch = watch;
    this.#memory = memory;
    this.#state = state;
    this.#pool = pool;
  }

  /** Room for the struct of the object with that key (see `StructMemory`), zeroed; 0 when memory is out. */
  allocate(size: number, key: number): number {
    const words = blockWords(size);
    const block = this.#pool.take(words);
    if (block === 0) return 0;
    const address = block + HEAD;
    const { i32, u8 } = this.#memory;
    i32.fill(0, block >>> 2, (block >>> 2) + words);
    const guards = address + shadowOffset(size) - GUARD_BYTES;
    i32.fill(GUARD_WORD, guards >>> 2, (guards + GUARD_BYTES) >>> 2);
    u8.fill(GUARD_BYTE, address + size, guards);
    i32[(address + AT.magic) >>> 2] = MAGIC ^ address;
    i32[(address + AT.size) >>> 2] = size;
    i32[(address + AT.key) >>> 2] = key;
    if (this.#watch !== null) {
      this.#watch.protect(address, size >>> 2, MAY.everything);
      if ((size & 3) !== 0) this.#watch.protect(address + (size & ~3), 1, MAY.partly + (size & 3));
    }
    return address;
  }

  /** Is there a struct of ours at `address`? */
  has(address: number): boolean {
    return (address & 15) === 0 && this.#memory.i32[(address + AT.magic) >> 2] === (MAGIC ^ address);
  }

  size(address: number): number {
    return this.#memory.i32[(address + AT.size) >>> 2] as number;
  }

  /** One more handle has the struct's address. */
  opened(address: number): void {
    (this.#memory.i32[(address + AT.opens) >>> 2] as number)++;
  }

  /** One handle less has it. Should it be moved now? */
  closed(address: number): boolean {
    const { i32 } = this.#memory;
    const opens = Math.max(0, (i32[(address + AT.opens) >>> 2] as number) - 1);
    i32[(address + AT.opens) >>> 2] = opens;
    if (opens > 0) return false;
    const at = (this.#state >>> 2) + BLOCKS.closings;
    const closings = i32[at] as number;
    i32[at] = closings + 1;
    return closings >>> 0 < ALWAYS_MOVED || closings % MOVED_SELDOM === 0;
  }

  /** A buffer shows the struct: it never moves again, for this is never taken back. */
  pin(address: number): void {
    this.opened(address);
  }

  /** Is nothing wrong with the struct: neither `damage` nor fields that were `tampered` with? */
  intact(address: number): boolean {
    const { i32 } = this.#memory;
    const size = i32[(address + AT.size) >>> 2] as number;
    // The rest is for the functions that look closely.
    if (i32[(address + AT.magic) >>> 2] !== (MAGIC ^ address) || (size & 3) !== 0 || size >>> 0 > 1024)
      return false;
    const from = address >>> 2;
    const guards = from + (size >>> 2);
    const shadow = (address + shadowOffset(size)) >>> 2;
    for (let word = guards; word < shadow; word++) if (i32[word] !== GUARD_WORD) return false;
    for (let word = 0; word < size >>> 2; word++) {
      const stored = i32[shadow + word];
      if (stored !== 0 && stored !== i32[from + word]) return false;
    }
    return true;
  }

  /** The first byte outside the struct that was written, relative to it, and mended now; `null` when none was. */
  damage(address: number): number | null {
    const { i32, u8 } = this.#memory;
    const size = i32[(address + AT.size) >>> 2] as number;
    if (i32[(address + AT.magic) >>> 2] !== (MAGIC ^ address) || size < 0 || size > u8.length) {
      i32[(address + AT.magic) >>> 2] = MAGIC ^ address;
      return -1;
    }
    const end = address + shadowOffset(size);
    let intact = true;
    for (let word = (address + size + 3) >>> 2; word < end >>> 2; word++) intact &&= i32[word] === GUARD_WORD;
    for (let at = address + size; (at & 3) !== 0; at++) intact &&= u8[at] === GUARD_BYTE;
    if (intact) return null;
    let at = address + size;
    while (u8[at] === GUARD_BYTE) at++;
    u8.fill(GUARD_BYTE, at, end);
    return at - address;
  }

  /** Copies the struct to another block; 0 when memory is out. */
  move(address: number): number {
    const size = this.size(address);
    const target = this.allocate(size, this.#memory.word(address + AT.key));
    if (target === 0) return 0;
    const { u8 } = this.#memory;
    const shadow = shadowOffset(size);
    u8.copyWithin(target, address, address + size);
    u8.copyWithin(target + shadow, address + shadow, address + shadow + (size & ~3));
    return target;
  }

  /** There is no struct any more; the result is what to free later. */
  forget(address: number): Allocation {
    this.#memory.setWord(address + AT.magic, 0);
    return { start: address - HEAD, words: blockWords(this.size(address)) };
  }

  /** The struct with guards around it that `at` is in; 0 if there is none. */
  around(at: number): number {
    for (let address = (at + HEAD) & ~15; address > 0 && address > at - FARTHEST; address -= 16) {
      if (!this.has(address)) continue;
      const size = this.size(address);
      return at < address + shadowOffset(size) + size ? address : 0;
    }
    return 0;
  }

  /** The field stored last at that offset. */
  stored(address: number, offset: number): number {
    return this.#memory.word(address + shadowOffset(this.size(address)) + offset);
  }

  setStored(address: number, offset: number, value: number): void {
    this.#memory.setWord(address + shadowOffset(this.size(address)) + offset, value);
  }

  /** The first offset from `offset` on whose field holds something else than what was stored, or -1. */
  tampered(address: number, offset: number): number {
    const { i32 } = this.#memory;
    const size = i32[(address + AT.size) >>> 2] as number;
    const words = size >>> 2;
    const from = address >>> 2;
    const shadow = (address + shadowOffset(size)) >>> 2;
    for (let word = offset >>> 2; word < words; word++) {
      const stored = i32[shadow + word];
      if (stored !== 0 && stored !== i32[from + word]) return word << 2;
    }
    return -1;
  }
}
