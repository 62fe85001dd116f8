/**
 * Copies of Python data in the extension's memory: the `char *` that `HPyUnicode_AsUTF8AndSize`,
 * `HPyBytes_AsString` and `HPyType_GetName` return.
 *
 * HPy promises such a pointer for as long as the handle is open. A handle is the object's address here, so
 * two open handles to one object can't be told apart: a copy is kept until the object has no other owner
 * than this arena, or until the outermost call into the extension returns, when no handle can be open.
 */
import type { CPython, PyObjectPointer } from './cpython.ts';

/** Up to this many copies are found by looking through them all. */
const FEW = 8;

export class StringArena {
  readonly #py: CPython;
  readonly #free: (address: number) => void;
  readonly #inUse: WebAssembly.Global;
  // Parallel arrays: a call that reads a string or two must not allocate for its bookkeeping.
  readonly #objects: PyObjectPointer[] = [];
  readonly #addresses: number[] = [];
  readonly #sizes: number[] = [];
  /** Where each object is, once there are many. */
  readonly #places = new Map<PyObjectPointer, number>();
  /** References that only wait for the end of the call. */
  readonly #retired: PyObjectPointer[] = [];
  /** Number of copies. */
  count = 0;
  /** Number of references held. */
  held = 0;

  /** `inUse` is not 0 while anything is held: the adapter of `HPy_Close` asks it before it takes the slow path. */
  constructor(py: CPython, free: (address: number) => void, inUse: WebAssembly.Global) {
    this.#py = py;
    this.#free = free;
    this.#inUse = inUse;
  }

  /** Place of the copy of `object`, or -1. */
  find(object: PyObjectPointer): number {
    if (this.count > FEW) return this.#places.get(object) ?? -1;
    for (let place = 0; place < this.count; place++) if (this.#objects[place] === object) return place;
    return -1;
  }

  address(place: number): number {
    return this.#addresses[place] as number;
  }

  size(place: number): number {
    return this.#sizes[place] as number;
  }

  /** Remembers the copy at `address`, allocated with the extension's `malloc`, and keeps `object` alive with it. */
  keep(object: PyObjectPointer, address: number, size: number): void {
    this.#py.fn.Py_IncRef(object);
    this.adopt(object, address, size);
  }

  /** Drops a reference when the outermost call returns. */
  retire(object: PyObjectPointer): void {
    this.#retired.push(object);
    this.held++;
    this.#inUse.value = 1;
  }

  /** Like `keep`, with a reference that was the caller's. */
  adopt(object: PyObjectPointer, address: number, size: number): void {
    this.held++;
    const place = this.count++;
    this.#objects[place] = object;
    this.#addresses[place] = address;
    this.#sizes[place] = size;
    if (place === 0) this.#inUse.value = 1;
    else if (place === FEW) for (let i = 0; i <= place; i++) this.#places.set(this.#objects[i] as number, i);
    else if (place > FEW) this.#places.set(object, place);
  }

  /** A handle to `object` is about to be closed: gives its copy back when that leaves nobody but us. */
  closing(object: PyObjectPointer): void {
    const place = this.find(object);
    // The reference count is the first word of an object: one for the handle being closed, one for us.
    if (place < 0 || this.#py.memory.word(object) > 2) return;
    const address = this.address(place);
    // The last one takes its place.
    const last = --this.count;
    const moved = this.#objects[last] as number;
    this.#objects[place] = moved;
    this.#addresses[place] = this.#addresses[last] as number;
    this.#sizes[place] = this.#sizes[last] as number;
    if (last > FEW) this.#places.set(moved, place);
    else if (last === FEW) this.#places.clear();
    if (last > FEW) this.#places.delete(object);
    if (--this.held === 0) this.#inUse.value = 0;
    this.#free(address);
    this.#py.fn.Py_DecRef(object);
  }

  /** The outermost call returned: no handle is open any more. */
  release(): void {
    this.#inUse.value = 0;
    if (this.count > FEW) this.#places.clear();
    // Dropping an object may run code that comes back here: what is left is always whole.
    while (this.count > 0) {
      const last = --this.count;
      this.held--;
      this.#free(this.#addresses[last] as number);
      this.#py.fn.Py_DecRef(this.#objects[last] as number);
    }
    for (let object = this.#retired.pop(); object !== undefined; object = this.#retired.pop()) {
      this.held--;
      this.#py.fn.Py_DecRef(object);
    }
  }
}
