/**
 * The bytes behind the pointers that `HPyUnicode_AsUTF8AndSize`, `HPyBytes_AsString` and `HPyType_GetName` return: a copy
 * for each handle, compared when the handle closes.
 *
 * A block is: how many bytes, a hash, the bytes, and after them NULs to a whole word and one word more.
 */
import { copyBytes, type LinearMemory } from '../memory.ts';
import type { BlockPool } from './block-pool.ts';
import { DATA_HEAD as HEAD } from './block-state.ts';
import type { Allocation } from './kept-memory.ts';
import { MAY, type MemoryWatch } from './watch/memory-watch.ts';

export class RawData {
  readonly #memory: LinearMemory;
  readonly #pool: BlockPool;
  readonly #watch: MemoryWatch | null;

  constructor(memory: LinearMemory, pool: BlockPool, watch: MemoryWatch | null) {
    this.#watch = watch;
    this.#memory = memory;
    this.#pool = pool;
  }

  /** A copy of the bytes, with a NUL after them; 0 when memory is out. */
  copy(source: number, size: number): number {
    const words = wordsOf(size);
    const block = this.#pool.take(HEAD / 4 + words);
    if (block === 0) return 0;
    const address = block + HEAD;
    const { i32, u8 } = this.#memory;
    const end = (address >>> 2) + words;
    i32[end - 1] = 0;
    i32[end - 2] = 0;
    copyBytes(u8, source, u8, address, size);
    i32[block >>> 2] = size;
    // A watch forbids what the hash would show.
    if (this.#watch === null) i32[(block >>> 2) + 1] = hash(i32, address >>> 2, end);
    else {
      this.#watch.protect(address, words - 1, MAY.read);
      this.#watch.protect(address + 4 * (words - 1), 1, MAY.nothingAround);
    }
    return address;
  }

  /** Bytes at an address that `copy` returned; -1 at 0. */
  sizeAt(address: number): number {
    return address === 0 ? -1 : this.#memory.word(address - HEAD);
  }

  /** Words from the address on, with what is after the bytes. */
  wordsAt(address: number): number {
    return wordsOf(this.sizeAt(address));
  }

  allocation(address: number): Allocation {
    return { start: address - HEAD, words: HEAD / 4 + this.wordsAt(address) };
  }

  /** Was anything written to the bytes, or just after them? */
  changed(address: number): boolean {
    if (this.#watch !== null) return false;
    const { i32 } = this.#memory;
    const from = address >>> 2;
    return hash(i32, from, from + wordsOf(this.sizeAt(address))) !== i32[from - 1];
  }
}

/** The bytes, at least one NUL, and a word after that. */
const wordsOf = (size: number): number => ((size + 4) >>> 2) + 1;

/** FNV-1a, a word at a time. */
function hash(i32: Int32Array, from: number, end: number): number {
  let value = 0x811c9dc5 | 0;
  for (let word = from; word < end; word++) {
    value = Math.imul(value ^ (i32[word] as number), 0x01000193);
    value ^= value >>> 15;
  }
  return value;
}
