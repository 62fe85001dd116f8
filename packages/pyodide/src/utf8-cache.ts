/**
 * The UTF-8 of short strings an extension has read, kept over calls: the same few strings are read again and again. Found
 * by the object's address in a table in the extension's memory, which `near.ts` reads. An entry owns a reference to its
 * `str`, so that the address can't become another object's.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { Code } from '@harpy/runtime/wasm/code';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { OB_TYPE } from './object-layout.ts';
import type { StringArena } from './string-arena.ts';

/** An entry, in bytes: the object (0 in an empty one), the address of the copy, its size without the NUL. */
export const UTF8_ENTRY = { object: 0, address: 4, size: 8, stride: 12 } as const;
const ENTRIES = 256;
/** Longer texts are copied for each call, so that what is kept stays small. */
const LONGEST = 128;

export const UTF8_TABLE_SIZE = ENTRIES * UTF8_ENTRY.stride;

/** Code for the place of the entry for the object in local `object`; `table` is the global with the table's address. */
export function utf8Slot(code: Code, object: number, table: number): Code {
  code
    .get(object)
    .i32(3)
    .op('i32.shr_u')
    .i32(ENTRIES - 1)
    .op('i32.and');
  return code.i32(UTF8_ENTRY.stride).op('i32.mul').globalGet(table).op('i32.add');
}

export class Utf8Cache {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #arena: StringArena;
  readonly #table: number;
  readonly #str: number;

  /** `table` has `UTF8_TABLE_SIZE` bytes of the extension's memory, zeroed. */
  constructor(py: CPython, memory: LinearMemory, arena: StringArena, table: number) {
    this.#py = py;
    this.#memory = memory;
    this.#arena = arena;
    this.#table = table;
    this.#str = py.symbol('PyUnicode_Type');
  }

  /** Keeps the copy at `address`, from the extension's `malloc`; false when it is not one to keep. */
  keep(object: PyObjectPointer, address: number, size: number): boolean {
    // Objects of subclasses may have attributes and weak references: their death is seen.
    if (size > LONGEST || this.#py.memory.word(object + OB_TYPE) !== this.#str) return false;
    const memory = this.#memory;
    const entry = this.#table + ((object >>> 3) & (ENTRIES - 1)) * UTF8_ENTRY.stride;
    const old = memory.word(entry + UTF8_ENTRY.object);
    // The extension may be using the one that was there before.
    if (old !== 0)
      this.#arena.adopt(old, memory.word(entry + UTF8_ENTRY.address), memory.word(entry + UTF8_ENTRY.size));
    this.#py.fn.Py_IncRef(object);
    memory.setWord(entry + UTF8_ENTRY.object, object);
    memory.setWord(entry + UTF8_ENTRY.address, address);
    memory.setWord(entry + UTF8_ENTRY.size, size);
    return true;
  }
}
