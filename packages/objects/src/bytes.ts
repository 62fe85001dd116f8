/** `bytes` and `bytearray`: the objects. Their methods are in `types/bytes.ts` and `types/bytearray.ts`. */
import { bareType } from './core-types.ts';
import { bufferError } from './errors.ts';
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';

export class PyBytes extends PyObject {
  /** Never written to once other code has the object. */
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

const NO_BYTES = new Uint8Array(0);

export const resizeError = (): object => bufferError('Existing exports of data: object cannot be re-sized');

/** Bytes that can change and grow. */
export class PyByteArray extends PyObject {
  /** Room for the bytes; the first `size` of them count. */
  storage: Uint8Array;
  size: number;
  /** How many buffers are out of the present storage. */
  exports = 0;
  /** How many `with` statements hold a memoryview of it: only then are its buffers known to be in use. */
  held = 0;
  #view: Uint8Array | undefined;

  constructor(bytes: Uint8Array = NO_BYTES) {
    super();
    this.storage = bytes;
    this.size = bytes.length;
  }

  /** A view of the content, for reading or writing before the next change of size. */
  get bytes(): Uint8Array {
    let view = this.#view;
    if (view === undefined) {
      view = this.size === this.storage.length ? this.storage : this.storage.subarray(0, this.size);
      this.#view = view;
    }
    return view;
  }

  /**
   * Before a change of size: leaves the storage to the buffers that are out. CPython raises BufferError, but it knows at
   * once when the last reference to a memoryview is gone; here that would refuse what correct programs do, unless the view
   * is that of a `with` statement.
   */
  leaveBuffers(): void {
    if (this.held > 0) throw resizeError();
    if (this.exports === 0) return;
    this.exports = 0;
    this.#view = undefined;
    this.storage = this.storage.slice();
  }

  /** Changes the size; new bytes are zero. */
  resize(size: number): void {
    if (size === this.size) return;
    this.leaveBuffers();
    this.#view = undefined;
    if (size > this.storage.length || size < this.storage.length / 4) {
      // Grow with room to spare, so that appending is linear.
      const room = size > this.size ? size + (size >> 3) + (size < 9 ? 3 : 6) : size;
      const storage = new Uint8Array(room);
      storage.set(this.storage.subarray(0, Math.min(size, this.size)));
      this.storage = storage;
    } else if (size < this.size) this.storage.fill(0, size, this.size);
    this.size = size;
  }

  /** Replaces `removed` bytes at `at`. */
  splice(at: number, removed: number, inserted: Uint8Array): void {
    const growth = inserted.length - removed;
    if (growth !== 0) {
      const end = this.size;
      if (growth > 0) {
        this.resize(end + growth);
        this.storage.copyWithin(at + inserted.length, at + removed, end);
      } else {
        this.leaveBuffers();
        this.storage.copyWithin(at + inserted.length, at + removed, end);
        this.resize(end + growth);
      }
    }
    this.storage.set(inserted, at);
  }
}

export const bytesType = bareType('bytes', PyBytes, undefined, { baseType: true });
export const byteArrayType = bareType('bytearray', PyByteArray, undefined, { baseType: true });

/** A bytes object of a class that may be a subclass. */
export function newBytes(type: PyType, bytes: Uint8Array): PyBytes {
  if (type === bytesType) return new PyBytes(bytes);
  return new (type.ctor as unknown as new (bytes: Uint8Array) => PyBytes)(bytes);
}

export const EMPTY_BYTES = new PyBytes(NO_BYTES);

/** The bytes object of a text whose characters are all below 256. */
export function bytesFromLatin1(text: string): PyBytes {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new PyBytes(bytes);
}
