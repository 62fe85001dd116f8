/**
 * Python strings for the C strings an extension passes as names, again and again: attribute names, keys. Found by address
 * in a table in the extension's memory, which `near.ts` reads; the bytes are compared each time, for the extension may
 * write another string to the same place.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { NAMES, nameEntry } from './near-tables.ts';
import type { StringArena } from './string-arena.ts';

export class NameCache {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #make: (address: number, size: number) => PyObjectPointer;
  readonly #arena: StringArena;
  readonly #table: number;
  /** A pointer in CPython's memory. */
  readonly #pointer: number;

  /** `table` has room for `NAMES` in of the extension's memory, zeroed; `make` makes a `str` of UTF-8. */
  constructor(
    py: CPython,
    memory: LinearMemory,
    make: (address: number, size: number) => PyObjectPointer,
    arena: StringArena,
    table: number,
  ) {
    this.#py = py;
    this.#memory = memory;
    this.#make = make;
    this.#arena = arena;
    this.#table = table;
    this.#pointer = py.allocate(4);
  }

  /** A new reference to the string, or 0 with an exception pending. It is found in the table from now on. */
  get(address: number): PyObjectPointer {
    const { memory, fn } = { memory: this.#memory, fn: this.#py.fn };
    const size = memory.stringLength(address);
    const made = this.#make(address, size);
    if (made === 0 || size >= NAMES.longest || address === 0) return made;
    // CPython finds attributes and keys fastest by the one str of that text.
    this.#py.memory.setWord(this.#pointer, made);
    fn.PyUnicode_InternInPlace(this.#pointer);
    const str = this.#py.memory.word(this.#pointer);
    fn.Py_IncRef(str);
    const entry = this.#table + nameEntry(address);
    // A call that uses the old one may be going on.
    if (memory.word(entry + NAMES.address) !== 0) this.#arena.retire(memory.word(entry + NAMES.str));
    memory.setWord(entry + NAMES.address, address);
    memory.setWord(entry + NAMES.str, str);
    memory.setWord(entry + NAMES.size, size + 1);
    memory.u8.copyWithin(entry + NAMES.bytes, address >>> 0, (address >>> 0) + size + 1);
    return str;
  }
}
