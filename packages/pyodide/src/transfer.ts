/** Moves bytes between the extension's memory and CPython's. */
import { copyBytes, type LinearMemory } from '@harpy/runtime/memory';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { ASCII_DATA } from './object-layout.ts';
import { PythonError } from './python-error.ts';

const SCRATCH_SIZE = 16 * 1024;

export class Transfer {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #malloc: (size: number) => number;
  /** Room in CPython's memory for one copy at a time. */
  readonly scratch: number;
  /** Three words in CPython's memory for functions that store results. */
  readonly words: number;

  constructor(py: CPython, memory: LinearMemory, malloc: (size: number) => number) {
    this.#py = py;
    this.#memory = memory;
    this.#malloc = malloc;
    this.scratch = py.allocate(SCRATCH_SIZE);
    this.words = py.allocate(16);
  }

  /**
   * Calls `use` with a copy of the bytes, a NUL after them, in CPython's memory. The copy is gone after the call; a
   * call from within `use` may overwrite it, so `use` must be done reading when it runs other code.
   */
  withBytes(address: number, length: number, use: (copy: number) => number): number {
    if (length < SCRATCH_SIZE) return use(this.#copy(address, length, this.scratch));
    const large = this.#py.fn.malloc(length + 1);
    if (large === 0) throw new PythonError('MemoryError', '');
    const result = use(this.#copy(address, length, large));
    this.#py.fn.free(large);
    return result;
  }

  /** Like `withBytes` for a NUL-terminated string; address 0 stays 0. */
  withString(address: number, use: (copy: number) => number): number {
    return address === 0 ? use(0) : this.withBytes(address, this.#memory.stringLength(address), use);
  }

  /** A new `str` from NUL-terminated UTF-8; 0 with an exception pending when it is none. */
  newStr(address: number): PyObjectPointer {
    return this.newStrOfSize(address, this.#memory.stringLength(address));
  }

  newStrOfSize(address: number, length: number): PyObjectPointer {
    const { fn } = this.#py;
    if (length < SCRATCH_SIZE)
      return fn.PyUnicode_FromStringAndSize(this.#copy(address, length, this.scratch), length);
    return this.withBytes(address, length, (copy) => fn.PyUnicode_FromStringAndSize(copy, length));
  }

  /** A new `str` of so many bytes, which are ASCII; 0 with an exception pending. */
  newAscii(address: number, length: number): PyObjectPointer {
    const made = this.#py.fn.PyUnicode_New(length, 127);
    if (made !== 0) this.#copy(address, length, (made >>> 0) + ASCII_DATA);
    return made;
  }

  /** Copies bytes of CPython's, and a NUL, into memory from the extension's `malloc`. */
  toExtension(source: number, length: number): number {
    const target = this.#malloc(length + 1);
    if (target === 0) throw new PythonError('MemoryError', '');
    const to = this.#memory.u8;
    copyBytes(this.#py.memory.u8, source >>> 0, to, target >>> 0, length);
    to[(target >>> 0) + length] = 0;
    return target;
  }

  #copy(address: number, length: number, target: number): number {
    const from = this.#memory.u8;
    if ((address >>> 0) + length > from.length) {
      throw new PythonError(
        'SystemError',
        `the ${length} bytes at 0x${(address >>> 0).toString(16)} are outside the extension's memory`,
      );
    }
    const to = this.#py.memory.u8;
    copyBytes(from, address >>> 0, to, target, length);
    to[target + length] = 0;
    return target;
  }
}
