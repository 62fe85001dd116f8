/**
 * Memory of an extension that it must not use any more: strings and structs whose handles are closed. It is filled with a
 * pattern and kept for a while, so that reading it gives nonsense, writing to it shows, and passing it is recognised.
 */
import type { LinearMemory } from '../memory.ts';
import type { BlockPool } from './block-pool.ts';
import { BLOCKS, MOST_KEPT, PLACES, POISON, TOLD } from './block-state.ts';
import type { BlockFunctions } from './blocks.ts';
import type { Trace } from './traces.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

const POISON_BYTE = 0xdb;
/** Blocks looked at when a call returns: a pointer is used too late soon, as a rule. */
const RECENT = 4;

export interface KeptBlock {
  /** `the struct of <Point object at 0x12>`, `the bytes of 'abc'` */
  readonly what: string;
  readonly closed: Trace | undefined;
}

/** The struct of an object that died. */
export const DIED: KeptBlock = { what: 'the struct of an object that died', closed: undefined };

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
  /** The address of the state. */
  readonly #state: number;
  /** The functions in WebAssembly, once they are there. */
  functions: BlockFunctions | null = null;
  /** What is known of the blocks that are told of. */
  readonly #about: (KeptBlock | undefined)[] = new Array<KeptBlock | undefined>(MOST_KEPT);

  constructor(memory: LinearMemory, state: number, pool: BlockPool, watch: MemoryWatch | null) {
    this.#watch = watch;
    this.#memory = memory;
    this.#state = state;
    this.#pool = pool;
  }

  get count(): number {
    return this.#get(BLOCKS.count);
  }

  /** Bytes that are kept at most. */
  set limit(limit: number) {
    this.#set(BLOCKS.limit, limit);
  }

  /**
   * Fills the words from `start` on and keeps them; older blocks beyond the limit are freed and given to `spoiled`
   * if they were written to.
   */
  keep(
    start: number,
    words: number,
    allocation: Allocation,
    about: KeptBlock | undefined,
    spoiled: Spoiled,
  ): void {
    while (
      this.count > 0 &&
      (this.count === MOST_KEPT || this.#get(BLOCKS.bytes) + 4 * words > this.#get(BLOCKS.limit))
    )
      this.#drop(spoiled);
    const { i32 } = this.#memory;
    const from = start >>> 2;
    if (words > 64) i32.fill(POISON, from, from + words);
    else for (let i = from; i < from + words; i++) i32[i] = POISON;
    const { count } = this;
    const slot = (this.#get(BLOCKS.first) + count) % MOST_KEPT;
    this.#set(BLOCKS.count, count + 1);
    this.#set(BLOCKS.starts + slot, start);
    this.#set(BLOCKS.lengths + slot, words);
    this.#set(BLOCKS.allocations + slot, allocation.start);
    this.#set(BLOCKS.sizes + slot, allocation.words);
    const told = about === undefined ? TOLD.nothing : about === DIED ? TOLD.died : TOLD.about;
    this.#set(BLOCKS.told + slot, told);
    this.#watch?.protect(start, words, MAY.nothingClosed);
    if (told === TOLD.about) this.#about[slot] = about;
    this.#set(BLOCKS.places + placeOf(start), slot + 1);
    this.#set(BLOCKS.bytes, this.#get(BLOCKS.bytes) + 4 * words);
  }

  /** Gives each block that was written to, and where first, to `spoiled`, once; only the latest ones unless `all`. */
  check(all: boolean, spoiled: Spoiled): void {
    for (let i = all ? 0 : Math.max(0, this.count - RECENT); i < this.count; i++) {
      const slot = (this.#get(BLOCKS.first) + i) % MOST_KEPT;
      const at = this.#written(slot);
      if (at < 0) continue;
      const from = this.#get(BLOCKS.starts + slot) >>> 2;
      this.#memory.i32.fill(POISON, from, from + this.#get(BLOCKS.lengths + slot));
      spoiled(this.#known(slot), at);
    }
  }

  /** The block that starts at `address`. */
  startingAt(address: number): KeptBlock | undefined {
    const slot = this.#get(BLOCKS.places + placeOf(address)) - 1;
    if (slot < 0 || this.#get(BLOCKS.starts + slot) !== address) return undefined;
    return this.#holds(slot) ? this.#known(slot) : undefined;
  }

  /** The block `address` lies in. */
  around(address: number): KeptBlock | undefined {
    const slot = this.#slotAround(address);
    return slot < 0 ? undefined : this.#known(slot);
  }

  /** Where the block that `address` lies in starts, or -1. */
  startAround(address: number): number {
    const slot = this.#slotAround(address);
    return slot < 0 ? -1 : this.#get(BLOCKS.starts + slot);
  }

  /** Called for each store into a field outside its struct, so all blocks are looked at in one view of the memory. */
  #slotAround(address: number): number {
    const { i32 } = this.#memory;
    const state = this.#state >>> 2;
    const first = i32[state + BLOCKS.first] as number;
    for (let i = (i32[state + BLOCKS.count] as number) - 1; i >= 0; i--) {
      const slot = (first + i) % MOST_KEPT;
      const start = i32[state + BLOCKS.starts + slot] as number;
      if (address < start) continue;
      if (address < start + 4 * (i32[state + BLOCKS.lengths + slot] as number)) return slot;
    }
    return -1;
  }

  #holds(slot: number): boolean {
    return (slot - this.#get(BLOCKS.first) + MOST_KEPT) % MOST_KEPT < this.count;
  }

  #drop(spoiled: Spoiled): void {
    const slot = this.#get(BLOCKS.first);
    const at = this.#written(slot);
    const about = this.#known(slot);
    this.#set(BLOCKS.first, (slot + 1) % MOST_KEPT);
    this.#set(BLOCKS.count, this.count - 1);
    this.#set(BLOCKS.bytes, this.#get(BLOCKS.bytes) - 4 * this.#get(BLOCKS.lengths + slot));
    this.#set(BLOCKS.told + slot, TOLD.nothing);
    this.#about[slot] = undefined;
    if (at >= 0) spoiled(about, at);
    this.#pool.give(this.#get(BLOCKS.allocations + slot), this.#get(BLOCKS.sizes + slot));
  }

  #known(slot: number): KeptBlock {
    const told = this.#get(BLOCKS.told + slot);
    if (told === TOLD.died) return DIED;
    return (told === TOLD.nothing ? undefined : this.#about[slot]) ?? unknown;
  }

  #get(word: number): number {
    return this.#memory.i32[(this.#state >>> 2) + word] as number;
  }

  #set(word: number, value: number): void {
    this.#memory.i32[(this.#state >>> 2) + word] = value;
  }

  /** The first byte that is not as it was left, or -1. */
  #written(slot: number): number {
    const start = this.#get(BLOCKS.starts + slot);
    let at = this.#spoiled(start, start + 4 * this.#get(BLOCKS.lengths + slot));
    if (at === 0) return -1;
    const { u8 } = this.#memory;
    while (u8[at] === POISON_BYTE) at++;
    return at - start;
  }

  /** The first word from `at` on and before `end` that is not as it was left; 0 if all are. */
  #spoiled(at: number, end: number): number {
    if (this.functions !== null) return this.functions.spoiled(at, end);
    const { i32 } = this.#memory;
    for (let word = at >>> 2; word < end >>> 2; word++) if (i32[word] !== POISON) return word << 2;
    return 0;
  }
}

const unknown: KeptBlock = { what: 'the struct or the bytes of an object', closed: undefined };

const placeOf = (address: number): number => (address >>> 3) & (PLACES - 1);
