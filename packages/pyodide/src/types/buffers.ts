/**
 * The buffer protocol. A buffer lies in the extension's memory and CPython can only read its own, so the bytes a
 * view needs are copied over while it is open, and copied back, unless they are read-only, when it is released.
 * In between, they are brought up to date whenever a call from Python enters or leaves the extension.
 */
import { copyBytes } from '@harpy/runtime/memory';
import type { Extension } from '../extension.ts';
import { BUFFER } from './layout.ts';

/** The bytes one or more open views show. */
interface Shared {
  readonly start: number;
  readonly length: number;
  /** Where the copy is in CPython's memory. */
  readonly copy: number;
  readonly writable: boolean;
  views: number;
}

interface View {
  readonly shared: Shared;
  /** The extension's `HPy_buffer`. */
  readonly buffer: number;
  /** CPython's copies of format, shape and strides. */
  readonly tables: number;
}

export class Buffers {
  readonly #extension: Extension;
  readonly #shared = new Map<string, Shared>();
  readonly #views = new Map<number, View>();
  #next = 1;

  constructor(extension: Extension) {
    this.#extension = extension;
  }

  get open(): boolean {
    return this.#shared.size !== 0;
  }

  /** Brings the extension's bytes up to date with what was written through views. */
  in(): void {
    const to = this.#extension.instance.memory.u8;
    const from = this.#extension.host.py.memory.u8;
    for (const { start, length, copy, writable } of this.#shared.values()) {
      if (writable) copyBytes(from, copy, to, start, length);
    }
  }

  /** Brings the copies up to date with what the extension wrote. */
  out(): void {
    const from = this.#extension.instance.memory.u8;
    const to = this.#extension.host.py.memory.u8;
    for (const { start, length, copy } of this.#shared.values()) copyBytes(from, start, to, copy, length);
  }

  /** `bf_getbuffer`: fills the `Py_buffer` at `view`. */
  get(fn: number, self: number, view: number, flags: number): number {
    const { calls, host, instance } = this.#extension;
    const { py } = host;
    py.memory.setWord(view + BUFFER.obj, 0);
    const buffer = instance.malloc(BUFFER.bytes);
    if (buffer === 0) {
      py.fn.PyErr_NoMemory();
      return -1;
    }
    instance.memory.u8.fill(0, buffer, buffer + BUFFER.bytes);
    if (calls.status3(fn, self, buffer, flags) < 0) {
      if (py.fn.PyErr_Occurred() === 0) py.raise('BufferError', 'the object refused to give a buffer');
      instance.free(buffer);
      return -1;
    }
    const object = instance.memory.word(buffer + BUFFER.obj);
    if (this.#extension.account.give(object) === 0) {
      instance.memory.setWord(buffer + BUFFER.obj, 0);
      py.raise('SystemError', 'HPy_buffer.obj is a handle the extension does not own: use HPy_Dup');
      return this.#withdraw(buffer);
    }
    return this.#publish(buffer, view, object);
  }

  /** `bf_releasebuffer`; `fn` is the extension's, or 0. */
  release(fn: number, self: number, view: number): undefined {
    const { calls, host, instance } = this.#extension;
    const { py } = host;
    const id = py.memory.word(view + BUFFER.internal);
    const found = this.#views.get(id);
    if (found === undefined) return;
    this.#views.delete(id);
    const { shared, buffer, tables } = found;
    if (shared.writable)
      copyBytes(py.memory.u8, shared.copy, instance.memory.u8, shared.start, shared.length);
    if (--shared.views === 0) {
      this.#shared.delete(keyOf(shared.start, shared.length, shared.writable));
      this.#extension.updateAttention();
      py.fn.free(shared.copy);
    }
    py.fn.free(tables);
    if (fn !== 0) calls.none2(fn, self, buffer);
    if (!this.#extension.crashed) instance.free(buffer);
  }

  #publish(buffer: number, view: number, object: number): number {
    const { memory } = this.#extension.instance;
    const { py } = this.#extension.host;
    const word = (offset: number): number => memory.word(buffer + offset);
    const dimensions = word(BUFFER.ndim);
    const suboffsets = word(BUFFER.suboffsets);
    for (let i = 0; suboffsets !== 0 && i < dimensions; i++) {
      if (memory.word(suboffsets + 4 * i) >= 0) {
        py.raise('BufferError', 'buffers with suboffsets can not be shared with Pyodide');
        return this.#withdraw(buffer);
      }
    }
    const { start, length } = extent(buffer, (address) => memory.word(address));
    if (start < 0 || start + length > memory.size) {
      py.raise('BufferError', "the buffer is not inside the extension's memory");
      return this.#withdraw(buffer);
    }
    const writable = word(BUFFER.readonly) === 0;
    const key = keyOf(start, length, writable);
    let shared = this.#shared.get(key);
    if (shared === undefined) {
      shared = { start, length, copy: py.allocate(length), writable, views: 0 };
      copyBytes(memory.u8, start, py.memory.u8, shared.copy, length);
      this.#shared.set(key, shared);
      this.#extension.updateAttention();
    }
    shared.views++;
    // The format string, then shape and strides.
    const format = word(BUFFER.format);
    const formatSize = format === 0 ? 0 : (memory.stringLength(format) + 4) & ~3;
    const tables = py.allocate(formatSize + 8 * Math.max(dimensions, 1));
    if (format !== 0) copyBytes(memory.u8, format, py.memory.u8, tables, memory.stringLength(format));
    const table = (source: number, at: number): number => {
      if (source === 0) return 0;
      for (let i = 0; i < dimensions; i++) py.memory.setWord(at + 4 * i, memory.word(source + 4 * i));
      return at;
    };
    const set = (offset: number, value: number): void => py.memory.setWord(view + offset, value);
    const id = this.#next++;
    set(BUFFER.buf, shared.copy + (word(BUFFER.buf) >>> 0) - start);
    set(BUFFER.len, word(BUFFER.len));
    set(BUFFER.itemsize, word(BUFFER.itemsize));
    set(BUFFER.readonly, word(BUFFER.readonly));
    set(BUFFER.ndim, dimensions);
    set(BUFFER.format, format === 0 ? 0 : tables);
    set(BUFFER.shape, table(word(BUFFER.shape), tables + formatSize));
    set(BUFFER.strides, table(word(BUFFER.strides), tables + formatSize + 4 * dimensions));
    set(BUFFER.suboffsets, 0);
    set(BUFFER.internal, id);
    // The reference the extension put in goes to CPython, which drops it when the view is released.
    set(BUFFER.obj, object);
    this.#views.set(id, { shared, buffer, tables });
    return 0;
  }

  #withdraw(buffer: number): -1 {
    const { host, instance } = this.#extension;
    host.py.fn.Py_DecRef(instance.memory.word(buffer + BUFFER.obj));
    instance.free(buffer);
    return -1;
  }
}

const keyOf = (start: number, length: number, writable: boolean): string => `${start}:${length}:${writable}`;

/** First byte and number of bytes an `HPy_buffer` reaches; strides may be negative. */
function extent(buffer: number, word: (address: number) => number): { start: number; length: number } {
  const buf = word(buffer + BUFFER.buf) >>> 0;
  const strides = word(buffer + BUFFER.strides);
  const shape = word(buffer + BUFFER.shape);
  if (strides === 0 || shape === 0) return { start: buf, length: Math.max(word(buffer + BUFFER.len), 0) };
  let low = 0;
  let high = word(buffer + BUFFER.itemsize);
  for (let i = 0; i < word(buffer + BUFFER.ndim); i++) {
    const items = word(shape + 4 * i);
    if (items === 0) return { start: buf, length: 0 };
    const reach = (items - 1) * word(strides + 4 * i);
    if (reach < 0) low += reach;
    else high += reach;
  }
  return { start: buf + low, length: high - low };
}
