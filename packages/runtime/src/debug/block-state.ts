/**
 * Words in an extension's memory, for blocks of that memory that are free or kept: WebAssembly (`blocks.ts`) and TypeScript
 * (`block-pool.ts`, `kept-memory.ts`) both work on them.
 */

/** Longer blocks, in words, go back to the allocator. */
export const LONGEST = 64;
/** Blocks kept, a power of two. */
export const MOST_KEPT = 4096;
/** Blocks kept are found by their addresses in a table with one place for each hash: a newer one takes an older one's. */
export const PLACES = 8192;
/** Memory kept is filled with this, word by word. */
export const POISON = 0xdbdbdbdb | 0;
export const POISON_LONG = BigInt.asIntN(64, 0xdbdbdbdbdbdbdbdbn);
/** A copy of a string: how many bytes, a hash, the bytes, and after them NULs to a whole word and one word more. */
export const DATA_HEAD = 8;
/** Of the list of the free blocks of one length: the first and the last; the first word of a free block is the next one or 0. */
export const LIST = { words: 2, first: 0, last: 1 } as const;
/** Words of the state before those of the blocks kept. */
const KEPT = 5;

/** Words of the state. */
export const BLOCKS = {
  /** Of the blocks kept: the first one, how many, their bytes, and how many bytes there may be. */
  first: 0,
  count: 1,
  bytes: 2,
  limit: 3,
  /** Structs whose last handle was closed so far. */
  closings: 4,
  /** Of each block kept: where it starts, its words, what was allocated, the words of that, and one of `TOLD`. */
  starts: KEPT,
  lengths: KEPT + MOST_KEPT,
  allocations: KEPT + 2 * MOST_KEPT,
  sizes: KEPT + 3 * MOST_KEPT,
  told: KEPT + 4 * MOST_KEPT,
  /** By the hash of an address: the place of the block kept, plus one. */
  places: KEPT + 5 * MOST_KEPT,
  /** A list of free blocks for each length. */
  free: KEPT + 5 * MOST_KEPT + PLACES,
  words: KEPT + 5 * MOST_KEPT + PLACES + LIST.words * (LONGEST + 1),
} as const;

/** What is known of a block kept: nothing; what `KeptMemory` was told; that it was the struct of an object that died. */
export const TOLD = { nothing: 0, about: 1, died: 2 } as const;
