/**
 * Python strings for the C strings an extension passes as names, again and again: attribute names, keys. Found by address
 * in a table in the extension's memory, which `near.ts` reads; the bytes are compared each time, for the extension may
 * write another string to the same place.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { Code } from '@harpy/runtime/wasm/code';
import type { CPython, PyObjectPointer } from './cpython.ts';
import type { StringArena } from './string-arena.ts';

/** An entry, in bytes: the address of the C string (0 in an empty one), its `str`, its size with the NUL, its bytes. */
export const NAME_ENTRY = { address: 0, str: 4, size: 8, bytes: 12, longest: 52, stride: 64 } as const;
const ENTRIES = 128;

export const NAME_TABLE_SIZE = ENTRIES * NAME_ENTRY.stride;

/** Code for the place of the entry for the address in local `name`; `table` is the global with the table's address. */
export function nameSlot(code: Code, name: number, table: number): Code {
  code
    .get(name)
    .get(name)
    .i32(6)
    .op('i32.shr_u', 'i32.xor')
    .i32(ENTRIES - 1)
    .op('i32.and');
  return code.i32(NAME_ENTRY.stride).op('i32.mul').globalGet(table).op('i32.add');
}

export class NameCache {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #make: (address: number, size: number) => PyObjectPointer;
  readonly #arena: StringArena;
  readonly #table: number;
  /** A pointer in CPython's memory. */
  readonly #pointer: number;

  /** `table` has `NAME_TABLE_SIZE` bytes of the extension's memory, zeroed; `make` makes a `str` of UTF-8. */
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
    if (made === 0 || size >= NAME_ENTRY.longest || address === 0) return made;
    // CPython finds attributes and keys fastest by the one str of that text.
    this.#py.memory.setWord(this.#pointer, made);
    fn.PyUnicode_InternInPlace(this.#pointer);
    const str = this.#py.memory.word(this.#pointer);
    fn.Py_IncRef(str);
    const entry = this.#table + ((address ^ (address >>> 6)) & (ENTRIES - 1)) * NAME_ENTRY.stride;
    // A call that uses the old one may be going on.
    if (memory.word(entry + NAME_ENTRY.address) !== 0)
      this.#arena.retire(memory.word(entry + NAME_ENTRY.str));
    memory.setWord(entry + NAME_ENTRY.address, address);
    memory.setWord(entry + NAME_ENTRY.str, str);
    memory.setWord(entry + NAME_ENTRY.size, size + 1);
    memory.u8.copyWithin(entry + NAME_ENTRY.bytes, address >>> 0, (address >>> 0) + size + 1);
    return str;
  }
}
