/**
 * The UTF-8 of short strings an extension has read, kept over calls: the same few strings are read again and again. Found
 * by the object's address in a table in the extension's memory, which `near.ts` reads. An entry owns a reference to its
 * `str`, so that the address can't become another object's.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { TEXTS, textEntry } from './near-tables.ts';
import { OB_TYPE } from './object-layout.ts';
import type { StringArena } from './string-arena.ts';

/** Longer texts are copied for each call, so that what is kept stays small. */
const LONGEST = 128;

export class Utf8Cache {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #arena: StringArena;
  readonly #table: number;
  readonly #str: number;

  /** `table` has room for `TEXTS` in of the extension's memory, zeroed. */
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
    const entry = this.#table + textEntry(object);
    const old = memory.word(entry + TEXTS.object);
    // The extension may be using the one that was there before.
    if (old !== 0)
      this.#arena.adopt(old, memory.word(entry + TEXTS.address), memory.word(entry + TEXTS.size));
    this.#py.fn.Py_IncRef(object);
    memory.setWord(entry + TEXTS.object, object);
    memory.setWord(entry + TEXTS.address, address);
    memory.setWord(entry + TEXTS.size, size);
    return true;
  }
}
