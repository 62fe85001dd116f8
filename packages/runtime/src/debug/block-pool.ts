/**
 * Blocks of an extension's memory for structs and strings, and what is around them. Those given back are used again for others of
 * their length, oldest first, without troubling the extension's allocator; until then nobody may touch them.
 */
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

/** Longer blocks go back to the allocator, in words, and so do more than that of one length. */
const LONGEST = 64;
const MOST = 256;

/** Free blocks of one length: a ring. */
interface Ring {
  readonly starts: Int32Array;
  first: number;
  length: number;
}

export class BlockPool {
  readonly #malloc: (size: number) => number;
  readonly #free: (address: number) => void;
  readonly #watch: MemoryWatch | null;
  readonly #rings: (Ring | undefined)[] = new Array<Ring | undefined>(LONGEST + 1).fill(undefined);

  constructor(malloc: (size: number) => number, free: (address: number) => void, watch: MemoryWatch | null) {
    this.#malloc = malloc;
    this.#free = free;
    this.#watch = watch;
  }

  /** A block of `words` words, none of which may be touched, whatever is in them; 0 when memory is out. */
  take(words: number): number {
    const ring = this.#rings[words];
    if (ring !== undefined && ring.length !== 0) {
      const start = ring.starts[ring.first] as number;
      ring.first = (ring.first + 1) % MOST;
      ring.length--;
      return start;
    }
    const start = this.#malloc(4 * words);
    if (start !== 0) this.#watch?.protect(start, words, MAY.nothingAround);
    return start;
  }

  /** Gives back a block that `take` gave. What was in it may be told of as closed as long as nobody else has it. */
  give(start: number, words: number): void {
    if (words <= LONGEST) {
      let ring = this.#rings[words];
      if (ring === undefined) {
        ring = { starts: new Int32Array(MOST), first: 0, length: 0 };
        this.#rings[words] = ring;
      }
      if (ring.length < MOST) {
        ring.starts[(ring.first + ring.length++) % MOST] = start;
        return;
      }
    }
    this.#watch?.protect(start, words, MAY.everything);
    this.#free(start);
  }
}
