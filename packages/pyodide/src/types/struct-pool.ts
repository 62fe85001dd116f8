/**
 * The structs of one type: those whose objects died wait in a list in the extension's memory to be used again. Wasm takes
 * from it and gives to it too (`near.ts`), so it begins with a few words that both know.
 */
import { MOST_FREE, POOL } from '../near-tables.ts';
import type { TypeOwner } from './owner.ts';

const MOST_AT_ONCE = 64;
const BYTES_AT_ONCE = 4096;

export class StructPool {
  readonly extension: TypeOwner;
  /** Bytes of a struct. */
  readonly size: number;
  /** Of its words, in the extension's memory. */
  readonly address: number;
  #batch = 1;

  /**
   * `offset` is where objects keep the address of their struct; 0 when they don't. With `guarded` a mode makes the structs in wasm, and
   * this has none. Throws `PythonError` (`MemoryError`).
   */
  constructor(extension: TypeOwner, size: number, offset: number, guarded: boolean) {
    this.extension = extension;
    // A free struct holds the address of the next; whole words are zeroed.
    this.size = Math.max((size + 7) & ~7, 8);
    this.address = extension.allocate(POOL.bytes);
    const { memory } = extension.instance;
    memory.setWord(this.address + POOL.first, 0);
    memory.setWord(this.address + POOL.count, 0);
    memory.setWord(this.address + POOL.size, this.size);
    memory.setWord(this.address + POOL.offset, offset);
    memory.setWord(this.address + POOL.guarded, guarded ? size : 0);
  }

  /** A zeroed struct. Throws `PythonError` (`MemoryError`). */
  take(): number {
    const { memory } = this.extension.instance;
    if (memory.word(this.address + POOL.first) === 0) this.#fill();
    const struct = memory.word(this.address + POOL.first);
    memory.setWord(this.address + POOL.first, memory.word(struct));
    memory.setWord(this.address + POOL.count, memory.word(this.address + POOL.count) - 1);
    memory.u8.fill(0, struct >>> 0, (struct >>> 0) + this.size);
    return struct;
  }

  /** One at first, then several at once: wasm takes the others without asking. */
  #fill(): void {
    const { extension } = this;
    // What there is no memory for is asked for once more, alone: that raises.
    if (extension.nearby.fill(this.address, this.#batch) === 0) this.give(extension.allocate(this.size));
    this.#batch = Math.min(this.#batch * 2, MOST_AT_ONCE, Math.max(Math.floor(BYTES_AT_ONCE / this.size), 1));
  }

  give(struct: number): void {
    const { memory } = this.extension.instance;
    const count = memory.word(this.address + POOL.count);
    if (count >= MOST_FREE) {
      this.#free(struct);
      return;
    }
    memory.setWord(struct, memory.word(this.address + POOL.first));
    memory.setWord(this.address + POOL.first, struct);
    memory.setWord(this.address + POOL.count, count + 1);
  }

  /** Gives all memory back; no struct is in use any more. */
  release(): void {
    const { memory } = this.extension.instance;
    for (
      let struct = memory.word(this.address + POOL.first), left = MOST_FREE;
      struct !== 0 && left > 0;
      left--
    ) {
      const next = memory.word(struct);
      this.#free(struct);
      struct = next;
    }
    this.#free(this.address);
  }

  /** Nothing of a crashed extension runs, `free` included. */
  #free(address: number): void {
    if (!this.extension.crashed) this.extension.instance.free(address);
  }
}
