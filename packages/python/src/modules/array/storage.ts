/** The object behind an `array`: its type, its storage, and adding to it. */
import { bareType } from '@harpy/objects/core-types';
import { bufferError, memoryError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { forEach } from '@harpy/objects/protocols/iterate';
import { codePointsOfStr, strFromCodePoints } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { type Code, notCharacter } from './type-codes.ts';

export class PyArray extends PyObject {
  readonly code: Code;
  /** Room for the items; the first `count` of them are there. */
  storage = new Uint8Array(0);
  view = new DataView(this.storage.buffer);
  count = 0;
  /** How many buffers are out of the present storage, which a change of size leaves to them. */
  exports = 0;
  /** How many `with` statements hold a memoryview of it: its size cannot change then. */
  held = 0;

  constructor(code: Code) {
    super();
    this.code = code;
  }

  get bytes(): Uint8Array {
    return this.storage.subarray(0, this.count * this.code.size);
  }

  at(index: number): PyValue {
    return this.code.get(this.view, index * this.code.size);
  }

  set(index: number, value: PyValue): void {
    this.code.set(this.view, index * this.code.size, value);
  }

  resize(count: number): void {
    if (count === this.count) return;
    if (this.held > 0) throw bufferError('cannot resize an array that is exporting buffers');
    if (this.exports > 0) {
      this.exports = 0;
      this.storage = this.storage.slice();
      this.view = new DataView(this.storage.buffer);
    }
    const needed = count * this.code.size;
    if (needed > 0x7fffffff) throw memoryError();
    if (needed > this.storage.length || needed < this.storage.length / 4) {
      const room = count > this.count && this.count > 0 ? needed + (needed >> 3) + 16 : needed;
      const storage = new Uint8Array(room);
      storage.set(this.bytes.subarray(0, needed));
      this.storage = storage;
      this.view = new DataView(storage.buffer);
    } else this.storage.fill(0, Math.min(needed, this.count * this.code.size));
    this.count = count;
  }

  append(value: PyValue): void {
    // checked first: a value that does not fit must not make it longer
    const item = new DataView(new ArrayBuffer(8));
    this.code.set(item, 0, value);
    this.addBytes(new Uint8Array(item.buffer, 0, this.code.size));
  }

  addBytes(bytes: Uint8Array): void {
    const from = this.count * this.code.size;
    const source = bytes.buffer === this.storage.buffer ? bytes.slice() : bytes;
    this.resize(this.count + source.length / this.code.size);
    this.storage.set(source, from);
  }

  /** Replaces the bytes of the items from `start` to before `stop`. */
  splice(start: number, stop: number, bytes: Uint8Array): void {
    const { size } = this.code;
    const source = bytes.buffer === this.storage.buffer ? bytes.slice() : bytes;
    const tail = this.bytes.slice(stop * size);
    const end = start * size + source.length;
    this.resize((end + tail.length) / size);
    this.storage.set(source, start * size);
    this.storage.set(tail, end);
  }
}

export const arrayType = bareType('array.array', PyArray, undefined, { baseType: true, sequence: true });
arrayType.hasWeakReferences = true;
export const own = (self: PyValue): PyArray => self as PyArray;

export function newArray(type: PyType, code: Code): PyArray {
  return new (type.ctor as unknown as new (code: Code) => PyArray)(code);
}

export function fromBytes(code: Code, bytes: Uint8Array): PyArray {
  const result = new PyArray(code);
  result.addBytes(bytes);
  return result;
}

export function addFromBytes(array: PyArray, bytes: Uint8Array): void {
  if (bytes.length % array.code.size !== 0) throw valueError('bytes length not a multiple of item size');
  array.addBytes(bytes);
}

export function addText(array: PyArray, value: PyValue): void {
  const codePoints = codePointsOfStr(value) ?? new Uint32Array(0);
  array.addBytes(new Uint8Array(codePoints.slice().buffer));
}

export function extend(array: PyArray, value: PyValue): void {
  if (value instanceof PyArray) {
    if (value.code !== array.code) throw typeError('can only extend with array of same kind');
    array.addBytes(value.bytes);
  } else forEach(value, (item) => array.append(item));
}

export const items = (array: PyArray): PyValue[] =>
  Array.from({ length: array.count }, (_, at) => array.at(at));

export function isText(array: PyArray): boolean {
  return array.code.char === 'u' || array.code.char === 'w';
}

export function textOfArray(array: PyArray): PyValue {
  const codePoints = new Uint32Array(array.bytes.slice().buffer);
  for (const code of codePoints) if (code > 0x10ffff) throw notCharacter(code);
  return strFromCodePoints(codePoints);
}
