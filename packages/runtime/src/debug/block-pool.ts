/**
 * Blocks of an extension's memory for structs and strings, and what is around them. Those given back are used again for others of
 * their length, oldest first, without troubling the extension's allocator; until then nobody may touch them.
 */
import type { LinearMemory } from '../memory.ts';
import { BLOCKS, LONGEST, MOST_FREE } from './block-state.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

export class BlockPool {
  readonly #memory: LinearMemory;
  /** The address of the state. */
  readonly #state: number;
  readonly #malloc: (size: number) => number;
  readonly #free: (address: number) => void;
  readonly #watch: MemoryWatch | null;

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
    if (words <= LONGEST) {
      const { i32 } = this.#memory;
      const ring = this.#ring(words);
      const length = i32[ring + 1] as number;
      if (length !== 0) {
        const first = i32[ring] as number;
        i32[ring] = (first + 1) % MOST_FREE;
        i32[ring + 1] = length - 1;
        return i32[ring + 2 + first] as number;
      }
    }
    const start = this.#malloc(4 * words);
    if (start !== 0) this.#watch?.protect(start, words, MAY.nothingAround);
    return start;
  }

  /** Gives back a block that `take` gave. */
  give(start: number, words: number): void {
    if (words <= LONGEST) {
      const { i32 } = this.#memory;
      const ring = this.#ring(words);
      const length = i32[ring + 1] as number;
      if (length < MOST_FREE) {
        i32[ring + 2 + (((i32[ring] as number) + length) % MOST_FREE)] = start;
        i32[ring + 1] = length + 1;
        return;
      }
    }
    this.#watch?.protect(start, words, MAY.everything);
    this.#free(start);
  }

  #ring(words: number): number {
    return (this.#state >>> 2) + BLOCKS.rings + BLOCKS.ringWords * words;
  }
}
