/**
 * Python strings for the C strings an extension passes as names, again and again: attribute names, keys. Found by
 * address; the bytes are compared each time, for the extension may write another string to the same place.
 */
import type { LinearMemory } from '@harpy/runtime/memory';
import type { CPython, PyObjectPointer } from './cpython.ts';

interface Entry {
  readonly bytes: Uint8Array;
  readonly str: PyObjectPointer;
}

const LONGEST = 64;
const MOST = 1024;

export class NameCache {
  readonly #py: CPython;
  readonly #memory: LinearMemory;
  readonly #make: (address: number, size: number) => PyObjectPointer;
  readonly #entries = new Map<number, Entry>();

  constructor(py: CPython, memory: LinearMemory, make: (address: number, size: number) => PyObjectPointer) {
    this.#py = py;
    this.#memory = memory;
    this.#make = make;
  }

  /** A new reference to the string, or 0 with an exception pending. */
  get(address: number): PyObjectPointer {
    const known = this.#entries.get(address);
    if (known !== undefined && this.#same(known.bytes, address >>> 0)) {
      this.#py.fn.Py_IncRef(known.str);
      return known.str;
    }
    const size = this.#memory.stringLength(address);
    const str = this.#make(address, size);
    if (str === 0 || size > LONGEST) return str;
    if (known !== undefined) this.#py.fn.Py_DecRef(known.str);
    else if (this.#entries.size === MOST) this.#clear();
    this.#py.fn.Py_IncRef(str);
    const start = address >>> 0;
    // The NUL is compared too.
    this.#entries.set(address, { bytes: this.#memory.u8.slice(start, start + size + 1), str });
    return str;
  }

  #same(bytes: Uint8Array, start: number): boolean {
    const now = this.#memory.u8;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== now[start + i]) return false;
    return true;
  }

  #clear(): void {
    for (const { str } of this.#entries.values()) this.#py.fn.Py_DecRef(str);
    this.#entries.clear();
  }
}
