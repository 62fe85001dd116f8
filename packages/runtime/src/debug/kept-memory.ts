/**
 * Memory of an extension that it must not use any more: strings and structs whose handles are closed. It is filled with a
 * pattern and kept for a while, so that reading it gives nonsense, writing to it shows, and passing it is recognised.
 */
import type { LinearMemory } from '../memory.ts';
import type { Trace } from './traces.ts';

/** Filled with this; a string ends at its end all the same. */
export const POISON = 0xdb;
/** Blocks looked at when a call returns: a pointer is used too late soon, as a rule. */
const RECENT = 4;
const MOST_BLOCKS = 4096;

export interface KeptBlock {
  /** `the struct of <Point object at 0x12>`, `the UTF-8 text of 'abc'` */
  readonly what: string;
  readonly start: number;
  readonly length: number;
  /** What was allocated. */
  readonly allocation: number;
  readonly closed: Trace | undefined;
}

export class KeptMemory {
  readonly #memory: LinearMemory;
  readonly #free: (address: number) => void;
  readonly #blocks: KeptBlock[] = [];
  /** Blocks before this place are gone. */
  #first = 0;
  #bytes = 0;
  readonly #byStart = new Map<number, KeptBlock>();

  constructor(memory: LinearMemory, free: (address: number) => void) {
    this.#memory = memory;
    this.#free = free;
  }

  get count(): number {
    return this.#byStart.size;
  }

  /** Fills a block and keeps it; older ones beyond `limit` bytes are freed, and given to `spoiled` if they were written to. */
  keep(block: KeptBlock, limit: number, spoiled: (block: KeptBlock, at: number) => void): void {
    this.#memory.u8.fill(POISON, block.start, block.start + block.length);
    this.#blocks.push(block);
    this.#byStart.set(block.start, block);
    this.#bytes += block.length;
    while (this.#first < this.#blocks.length && (this.#bytes > limit || this.count > MOST_BLOCKS)) {
      const oldest = this.#blocks[this.#first++] as KeptBlock;
      this.#bytes -= oldest.length;
      this.#byStart.delete(oldest.start);
      const at = this.#written(oldest);
      if (at >= 0) spoiled(oldest, at);
      this.#free(oldest.allocation);
    }
    if (this.#first > 1024 && this.#first * 2 > this.#blocks.length) {
      this.#blocks.splice(0, this.#first);
      this.#first = 0;
    }
  }

  /** Gives each block that was written to, and where first, to `spoiled`, once; only the latest ones unless `all`. */
  check(all: boolean, spoiled: (block: KeptBlock, at: number) => void): void {
    const from = all ? this.#first : Math.max(this.#first, this.#blocks.length - RECENT);
    for (let place = from; place < this.#blocks.length; place++) {
      const block = this.#blocks[place] as KeptBlock;
      const at = this.#written(block);
      if (at < 0) continue;
      this.#memory.u8.fill(POISON, block.start, block.start + block.length);
      spoiled(block, at);
    }
  }

  /** The block that starts at `address`. */
  startingAt(address: number): KeptBlock | undefined {
    return this.#byStart.get(address);
  }

  /** The block `address` lies in. */
  around(address: number): KeptBlock | undefined {
    for (let place = this.#blocks.length - 1; place >= this.#first; place--) {
      const block = this.#blocks[place] as KeptBlock;
      if (address >= block.start && address < block.start + block.length) return block;
    }
    return undefined;
  }

  #written({ start, length }: KeptBlock): number {
    const { u8 } = this.#memory;
    for (let at = start; at < start + length; at++) if (u8[at] !== POISON) return at - start;
    return -1;
  }
}
