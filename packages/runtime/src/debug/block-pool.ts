/**
 * Blocks of an extension's memory for structs and strings, and what is around them. Those given back are used again for others of
 * their length, oldest first, without troubling the extension's allocator; until then nobody may touch them.
 */
import type { LinearMemory } from '../memory.ts';
import { BLOCKS, LIST, LONGEST } from './block-state.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

/** Blocks of one length are allocated together, one at first, then as many as there are already, up to so many. */
const MOST_AT_ONCE = 64;
/** Blocks start at multiples of it, as what the allocator gives does. */
const ALIGNMENT = 16;

export class BlockPool {
  readonly #memory: LinearMemory;
  /** The address of the state. */
  readonly #state: number;
  readonly #malloc: (size: number) => number;
  readonly #free: (address: number) => void;
  readonly #watch: MemoryWatch | null;
  /** How many blocks of each length are allocated together the next time. */
  readonly #batches = new Uint8Array(LONGEST + 1).fill(1);

  constructor(
    memory: LinearMemory,
    state: number,
    malloc: (size: number) => number,
    free: (address: number) => void,
    watch: MemoryWatch | null,
  ) {
    this.#memory = memory;
    this.#state = state;
    this.#malloc = malloc;
    this.#free = free;
    this.#watch = watch;
  }

  /** A block of `words` words, none of which may be touched, whatever is in them; 0 when memory is out. */
  take(words: number): number {
    if (words > LONGEST) return this.#allocate(words);
    const list = this.#list(words);
    if (this.#memory.i32[list + LIST.first] === 0) this.#fill(words);
    const { i32 } = this.#memory;
    const first = i32[list + LIST.first] as number;
    if (first !== 0) i32[list + LIST.first] = i32[first >>> 2] as number;
    return first;
  }

  /** Gives back a block that `take` gave. */
  give(start: number, words: number): void {
    if (words > LONGEST) {
      this.#watch?.protect(start, words, MAY.everything);
      this.#free(start);
      return;
    }
    const { i32 } = this.#memory;
    const list = this.#list(words);
    i32[start >>> 2] = 0;
    if (i32[list + LIST.first] === 0) i32[list + LIST.first] = start;
    else i32[(i32[list + LIST.last] as number) >>> 2] = start;
    i32[list + LIST.last] = start;
  }

  #fill(words: number): void {
    const count = this.#batches[words] as number;
    const step = (4 * words + ALIGNMENT - 1) & -ALIGNMENT;
    const start = this.#allocate((count * step) >>> 2);
    if (start !== 0) {
      this.#batches[words] = Math.min(2 * count, MOST_AT_ONCE);
      for (let i = 0; i < count; i++) this.give(start + i * step, words);
    } else if (count > 1) {
      // There may be room for one.
      this.#batches[words] = 1;
      this.#fill(words);
    }
  }

  #allocate(words: number): number {
    const start = this.#malloc(4 * words);
    if (start !== 0) this.#watch?.protect(start, words, MAY.nothingAround);
    return start;
  }

  /** The index of the list of the free blocks of that length. */
  #list(words: number): number {
    return (this.#state >>> 2) + BLOCKS.free + LIST.words * words;
  }
}
