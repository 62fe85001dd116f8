/**
 * Copies of Python data in the extension's memory: the `char *` that `HPyUnicode_AsUTF8AndSize`,
 * `HPyBytes_AsString` and `HPyType_GetName` return.
 *
 * HPy promises such a pointer for as long as the handle is open. A handle is the object's address here, so
 * two open handles to one object can't be told apart: a copy is kept until the object has no other owner
 * than this arena, or until the outermost call into the extension returns, when no handle can be open.
 */
import type { CPython, PyObjectPointer } from './cpython.ts';

interface Copy {
  readonly address: number;
  readonly size: number;
}

export class StringArena {
  readonly #py: CPython;
  readonly #free: (address: number) => void;
  readonly #copies = new Map<PyObjectPointer, Copy>();
  readonly #inUse: WebAssembly.Global;
  /** Number of live copies. */
  count = 0;

  /** `inUse` is not 0 while there are copies: the adapter of `HPy_Close` asks it before it takes the slow path. */
  constructor(py: CPython, free: (address: number) => void, inUse: WebAssembly.Global) {
    this.#py = py;
    this.#free = free;
    this.#inUse = inUse;
  }

  find(object: PyObjectPointer): Copy | undefined {
    return this.count === 0 ? undefined : this.#copies.get(object);
  }

  /** Remembers the copy at `address`, allocated with the extension's `malloc`, and keeps `object` alive with it. */
  keep(object: PyObjectPointer, address: number, size: number): void {
    this.#py.fn.Py_IncRef(object);
    if (this.count === 0) this.#inUse.value = 1;
    this.#copies.set(object, { address, size });
    this.count = this.#copies.size;
  }

  /** A handle to `object` is about to be closed: gives its copy back when that leaves nobody but us. */
  closing(object: PyObjectPointer): void {
    const copy = this.#copies.get(object);
    // The reference count is the first word of an object: one for the handle being closed, one for us.
    if (copy === undefined || this.#py.memory.word(object) > 2) return;
    this.#copies.delete(object);
    this.count = this.#copies.size;
    if (this.count === 0) this.#inUse.value = 0;
    this.#free(copy.address);
    this.#py.fn.Py_DecRef(object);
  }

  /** The outermost call returned: no handle is open any more. */
  release(): void {
    const copies = [...this.#copies];
    this.#copies.clear();
    this.count = 0;
    this.#inUse.value = 0;
    for (const [object, copy] of copies) {
      this.#free(copy.address);
      this.#py.fn.Py_DecRef(object);
    }
  }
}
