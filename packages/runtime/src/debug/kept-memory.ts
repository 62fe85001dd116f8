/**
 * Memory of an extension that it must not use any more: strings and structs whose handles are closed. It is filled with a
 * pattern and kept for a while, so that reading it gives nonsense, writing to it shows, and passing it is recognised.
 */
import type { LinearMemory } from '../memory.ts';
import type { BlockPool } from './block-pool.ts';
import type { Trace } from './traces.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

/** Filled with this, word by word; blocks are made of words. */
const POISON = 0xdbdbdbdb | 0;
const POISON_BYTE = 0xdb;
/** Blocks looked at when a call returns: a pointer is used too late soon, as a rule. */
const RECENT = 4;
const MOST_BLOCKS = 4096;
/** Blocks are found by their addresses in a table with one place for each hash: a newer one takes an older one's. */
const PLACES = 8192;

export interface KeptBlock {
  /** `the struct of <Point object at 0x12>`, `the bytes of 'abc'` */
  readonly what: string;
  readonly closed: Trace | undefined;
}

/** What the pool gave. */
export interface Allocation {
  readonly start: number;
  readonly words: number;
}

type Spoiled = (block: KeptBlock, at: number) => void;

export class KeptMemory {
  readonly #memory: LinearMemory;
  readonly #pool: BlockPool;
  readonly #watch: MemoryWatch | null;
  /** A ring of blocks: where they start, their lengths in words, what was allocated. */
  readonly #starts = new Int32Array(MOST_BLOCKS);
  readonly #words = new Int32Array(MOST_BLOCKS);
  readonly #allocations = new Int32Array(MOST_BLOCKS);
  /** Words allocated. */
  readonly #sizes = new Int32Array(MOST_BLOCKS);
  readonly #about: (KeptBlock | undefined)[] = new Array<KeptBlock | undefined>(MOST_BLOCKS);
  readonly #places = new Int16Array(PLACES).fill(-1);
  #first = 0;
  #bytes = 0;
  count = 0;

  constructor(memory: LinearMemory, pool: BlockPool, watch: MemoryWatch | null) {
    this.#watch = watch;
    this.#memory = memory;
    this.#pool = pool;
  }

  /**
   * Fills the words from `start` on and keeps them; older blocks beyond `limit` bytes are freed and given to `spoiled`
   * if they were written to.
   */
  keep(
    start: number,
    words: number,
    allocation: Allocation,
    about: KeptBlock | undefined,
    limit: number,
    spoiled: Spoiled,
  ): void {
    while (this.count > 0 && (this.count === MOST_BLOCKS || this.#bytes + 4 * words > limit))
      this.#drop(spoiled);
    const { i32 } = this.#memory;
    const from = start >>> 2;
    if (words > 64) i32.fill(POISON, from, from + words);
    else for (let i = from; i < from + words; i++) i32[i] = POISON;
    const slot = (this.#first + this.count++) % MOST_BLOCKS;
    this.#starts[slot] = start;
    this.#words[slot] = words;
    this.#allocations[slot] = allocation.start;
    this.#sizes[slot] = allocation.words;
    this.#watch?.protect(start, words, MAY.nothingClosed);
    this.#about[slot] = about;
    this.#places[placeOf(start)] = slot;
    this.#bytes += 4 * words;
  }

  /** Gives each block that was written to, and where first, to `spoiled`, once; only the latest ones unless `all`. */
  check(all: boolean, spoiled: Spoiled): void {
    for (let i = all ? 0 : Math.max(0, this.count - RECENT); i < this.count; i++) {
      const slot = (this.#first + i) % MOST_BLOCKS;
      const at = this.#written(slot);
      if (at < 0) continue;
      const from = (this.#starts[slot] as number) >>> 2;
      this.#memory.i32.fill(POISON, from, from + (this.#words[slot] as number));
      spoiled(this.#about[slot] ?? unknown, at);
    }
  }

  /** The block that starts at `address`. */
  startingAt(address: number): KeptBlock | undefined {
    const slot = this.#places[placeOf(address)] as number;
    if (slot < 0 || this.#starts[slot] !== address) return undefined;
    return this.#holds(slot) ? (this.#about[slot] ?? unknown) : undefined;
  }

  /** The block `address` lies in. */
  around(address: number): KeptBlock | undefined {
    const slot = this.#slotAround(address);
    return slot < 0 ? undefined : (this.#about[slot] ?? unknown);
  }

  /** Where the block that `address` lies in starts, or -1. */
  startAround(address: number): number {
    const slot = this.#slotAround(address);
    return slot < 0 ? -1 : (this.#starts[slot] as number);
  }

  #slotAround(address: number): number {
    for (let i = this.count - 1; i >= 0; i--) {
      const slot = (this.#first + i) % MOST_BLOCKS;
      const start = this.#starts[slot] as number;
      if (address >= start && address < start + 4 * (this.#words[slot] as number)) return slot;
    }
    return -1;
  }

  #holds(slot: number): boolean {
    return (slot - this.#first + MOST_BLOCKS) % MOST_BLOCKS < this.count;
  }

  #drop(spoiled: Spoiled): void {
    const slot = this.#first;
    const at = this.#written(slot);
    const about = this.#about[slot];
    this.#first = (slot + 1) % MOST_BLOCKS;
    this.count--;
    this.#bytes -= 4 * (this.#words[slot] as number);
    this.#about[slot] = undefined;
    if (at >= 0) spoiled(about ?? unknown, at);
    this.#pool.give(this.#allocations[slot] as number, this.#sizes[slot] as number);
  }

  /** The first byte that is not as it was left, or -1. */
  #written(slot: number): number {
    const { i32, u8 } = this.#memory;
    const start = this.#starts[slot] as number;
    const from = start >>> 2;
    const to = from + (this.#words[slot] as number);
    for (let word = from; word < to; word++) {
      if (i32[word] === POISON) continue;
      let at = word << 2;
      while (u8[at] === POISON_BYTE) at++;
      return at - start;
    }
    return -1;
  }
}

const unknown: KeptBlock = { what: 'the struct or the bytes of an object', closed: undefined };

const placeOf = (address: number): number => (address >>> 3) & (PLACES - 1);
