/**
 * A table in the extension's memory of types it made whose objects `near.ts` can make alone: those with a struct, room
 * for its address and no call function.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { Code } from '@harpy/runtime/wasm/code';
import type { PyObjectPointer } from '../cpython.ts';

/** An entry, in bytes: the type (0 in an empty one) and its pool of structs. */
export const TYPE_ENTRY = { type: 0, pool: 4, stride: 8 } as const;
const ENTRIES = 64;

export const TYPE_TABLE_SIZE = ENTRIES * TYPE_ENTRY.stride;

/** Code for the place of the entry for the type in local `type`; `table` is the global with the table's address. */
export function typeSlot(code: Code, type: number, table: number): Code {
  code
    .get(type)
    .i32(5)
    .op('i32.shr_u')
    .i32(ENTRIES - 1)
    .op('i32.and');
  return code.i32(TYPE_ENTRY.stride).op('i32.mul').globalGet(table).op('i32.add');
}

export class TypeTable {
  readonly #memory: LinearMemory;
  readonly #table: number;

  /** `table` has `TYPE_TABLE_SIZE` bytes of the extension's memory, zeroed. */
  constructor(memory: LinearMemory, table: number) {
    this.#memory = memory;
    this.#table = table;
  }

  /** The newest type takes the place of another that would have the same. */
  put(type: PyObjectPointer, pool: number): void {
    this.#memory.setWord(this.#entry(type) + TYPE_ENTRY.type, type);
    this.#memory.setWord(this.#entry(type) + TYPE_ENTRY.pool, pool);
  }

  remove(type: PyObjectPointer): void {
    if (this.#memory.word(this.#entry(type) + TYPE_ENTRY.type) !== type) return;
    this.#memory.setWord(this.#entry(type) + TYPE_ENTRY.type, 0);
  }

  #entry(type: PyObjectPointer): number {
    return this.#table + ((type >>> 5) & (ENTRIES - 1)) * TYPE_ENTRY.stride;
  }
}
