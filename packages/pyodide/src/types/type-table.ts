/**
 * A table in the extension's memory of types it made whose objects `near.ts` can make alone: those with a struct, room
 * for its address and no call function.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { PyObjectPointer } from '../cpython.ts';
import { TYPES, typeEntry } from '../near-tables.ts';

export class TypeTable {
  readonly #memory: LinearMemory;
  readonly #table: number;

  /** `table` has room for `TYPES` in of the extension's memory, zeroed. */
  constructor(memory: LinearMemory, table: number) {
    this.#memory = memory;
    this.#table = table;
  }

  /** The newest type takes the place of another that would have the same. */
  put(type: PyObjectPointer, pool: number): void {
    this.#memory.setWord(this.#entry(type) + TYPES.type, type);
    this.#memory.setWord(this.#entry(type) + TYPES.pool, pool);
  }

  remove(type: PyObjectPointer): void {
    if (this.#memory.word(this.#entry(type) + TYPES.type) !== type) return;
    this.#memory.setWord(this.#entry(type) + TYPES.type, 0);
  }

  #entry(type: PyObjectPointer): number {
    return this.#table + typeEntry(type);
  }
}
