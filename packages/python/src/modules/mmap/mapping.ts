/** The bytes of a `mmap`: those of a file, which JavaScript can only read and write as a whole or in parts, or of nobody else. */
import { bufferError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { real, release } from '../../descriptors.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';

export const ACCESS = { DEFAULT: 0, READ: 1, WRITE: 2, COPY: 3 } as const;

/** What is mapped. */
export interface Mapped {
  readonly size: number;
  readonly access: number;
  /** Changes are the file's, or nobody's but the program's. */
  readonly shared: boolean;
  /** A number of its own of the file; -1 for none. */
  readonly fd: number;
  readonly offset: number;
  /** The number is kept, for the file's size. */
  readonly tracked: boolean;
}

/** `mmap.mmap` */
export class PyMmap extends PyObject {
  size = 0;
  access = 0;
  position = 0;
  offset = 0;
  closed = false;
  /** Buffers that are in use. */
  exports = 0;
  #shared = false;
  #fd = -1;
  #tracked = false;
  /** Read when somebody asks. */
  #bytes: Uint8Array | undefined = undefined;
  /** Somebody had a buffer: what was changed through it is not in the file yet. */
  #lent = false;

  map({ size, access, shared, fd, offset, tracked }: Mapped): this {
    this.size = size;
    this.access = access;
    this.offset = offset;
    this.#shared = shared && access !== ACCESS.COPY;
    this.#fd = fd;
    this.#tracked = tracked;
    if (fd < 0) this.#bytes = new Uint8Array(size);
    return this;
  }

  /** The object, if it is not closed. */
  checkOpen(): this {
    if (this.closed) throw valueError('mmap closed or invalid');
    return this;
  }

  /** All of them; writes to them are told to `changed`. */
  get bytes(): Uint8Array {
    this.checkOpen();
    if (this.#bytes === undefined) {
      this.#bytes = new Uint8Array(this.size);
      this.#read(this.#bytes, 0);
    }
    return this.#bytes;
  }

  get writable(): boolean {
    return this.access !== ACCESS.READ;
  }

  checkWritable(): void {
    if (!this.writable) throw typeError("mmap can't modify a readonly memory map.");
  }

  /** Bytes were written there. */
  changed(start: number, end: number): void {
    if (!this.#shared || this.#fd < 0) return;
    const fd = real(this.#fd);
    const { fs } = system();
    for (let at = start; at < end; )
      at += trySystem(() => fs.writeSync(fd, this.bytes, at, end - at, this.offset + at));
  }

  /** A buffer of all bytes is given to somebody. */
  lend(): Uint8Array {
    const { bytes } = this;
    this.exports++;
    if (this.writable) this.#lent = true;
    return bytes;
  }

  /** What was written through buffers goes to the file. */
  flush(start: number, end: number): void {
    if (this.#lent) this.changed(start, end);
    if (start <= 0 && end >= this.size && this.exports === 0) this.#lent = false;
  }

  /** The size of the file. */
  get fileSize(): number {
    this.checkOpen();
    if (!this.#tracked) throw valueError("can't get size with trackfd=False");
    if (this.#fd < 0) throw osError('EBADF');
    const fd = real(this.#fd);
    return trySystem(() => system().fs.fstatSync(fd).size);
  }

  resize(size: number): void {
    if (this.exports > 0) throw bufferError("mmap can't resize with extant buffers exported.");
    if (this.#fd >= 0 && !this.#tracked) throw valueError("mmap can't resize with trackfd=False.");
    if (this.access !== ACCESS.DEFAULT && this.access !== ACCESS.WRITE)
      throw typeError("mmap can't resize a readonly or copy-on-write memory map.");
    if (size < 0 || this.offset + size > Number.MAX_SAFE_INTEGER) throw valueError('new size out of range');
    const { bytes } = this;
    if (this.#fd < 0 && this.#shared && size > this.size)
      throw valueError("mmap: can't expand a shared mapping on Linux");
    if (this.#fd >= 0) {
      this.flush(0, this.size);
      const fd = real(this.#fd);
      trySystem(() => {
        system().fs.ftruncateSync(fd, this.offset + size);
      });
    }
    const resized = new Uint8Array(size);
    resized.set(bytes.subarray(0, size));
    this.#bytes = resized;
    this.size = size;
  }

  close(): void {
    if (this.exports > 0) throw bufferError('cannot close exported pointers exist');
    if (this.closed) return;
    this.flush(0, this.size);
    this.closed = true;
    this.#bytes = undefined;
    if (this.#fd >= 0) release(this.#fd);
    this.#fd = -1;
  }

  #read(into: Uint8Array, start: number): void {
    const fd = real(this.#fd);
    const { fs } = system();
    for (let at = start; at < into.length; ) {
      const count = trySystem(() => fs.readSync(fd, into, at, into.length - at, this.offset + at));
      // The file ends in a page of zeros.
      if (count === 0) return;
      at += count;
    }
  }
}
