/** `bytearray`: its construction, slots and methods. Methods shared with bytes are in `bytes/methods.ts`. */
import { sizeArgument } from '../arguments.ts';
import { dictOf } from '../attribute.ts';
import * as layout from '../bytes/layout.ts';
import { bytesFromHex, checkSize, containsBytes, makeTranslation, sharedMethods } from '../bytes/methods.ts';
import { byteArrayType, PyByteArray, PyBytes, resizeError } from '../bytes.ts';
import { call1 } from '../call.ts';
import { bareType, None, NotImplemented, PyTuple, typeOf } from '../core-types.ts';
import { initializeWith, method, populate } from '../define.ts';
import { indexError, typeError, valueError } from '../errors.ts';
import { iterFunction } from '../iter-function.ts';
import { PyObject } from '../object.ts';
import { bytesFromValue, bytesLike, byteValue, hasBuffer, simpleBuffer } from '../protocols/buffer.ts';
import { hasIndex, toSize } from '../protocols/convert.ts';
import { PySlice, sliceBounds } from '../slice.ts';
import { textValue } from '../str.ts';
import { percentFormatBytes } from '../text/percent.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { compareBytes, concatBytes, encodedSource, sliceBytes, zeroBytes } from './bytes.ts';

const array = (self: PyValue): PyByteArray => self as PyByteArray;

function make(type: PyType, bytes?: Uint8Array): PyByteArray {
  return new (type.ctor as unknown as new (bytes?: Uint8Array) => PyByteArray)(bytes);
}

function initialize(
  self: PyByteArray,
  source: PyValue | undefined,
  encoding: PyValue | undefined,
  errors: PyValue | undefined,
): void {
  self.splice(0, self.size, new Uint8Array(0));
  let content = encodedSource(source, encoding, errors, 'bytearray');
  if (content === undefined && source !== undefined)
    content = zeroBytes(source) ?? bytesFromValue(source, 'bytearray');
  if (content !== undefined) self.splice(0, self.size, content);
}

const indexTooLarge = (message: string): object => indexError(message);

function indexOf(self: PyByteArray, key: PyValue, message: string): number {
  const index = toSize(key, indexTooLarge);
  const at = index < 0 ? index + self.size : index;
  if (at < 0 || at >= self.size) throw indexError(message);
  return at;
}

const badKey = (key: PyValue) =>
  typeError(`bytearray indices must be integers or slices, not ${typeOf(key).name}`);

function subscript(self: PyValue, key: PyValue): PyValue {
  const bytes = array(self);
  if (key instanceof PySlice) return new PyByteArray(sliceBytes(bytes.bytes, key));
  if (!hasIndex(key)) throw badKey(key);
  return bytes.storage[indexOf(bytes, key, 'bytearray index out of range')] ?? 0;
}

/** The bytes to put into a slice: a copy if they are the array's own. */
function inserted(self: PyByteArray, value: PyValue | undefined): Uint8Array {
  if (value === undefined) return new Uint8Array(0);
  if (value === self) return self.bytes.slice();
  const bytes = hasBuffer(value) ? bytesLike(value) : undefined;
  if (bytes !== undefined) return bytes.buffer === self.storage.buffer ? bytes.slice() : bytes;
  if (hasIndex(value) || typeOf(value).nb_float !== undefined || textValue(value) !== undefined)
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  return bytesFromValue(value, 'bytearray');
}

function assignSubscript(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const bytes = array(self);
  if (!(key instanceof PySlice)) {
    if (!hasIndex(key)) throw badKey(key);
    toSize(key, indexTooLarge);
    const byte = value === undefined ? undefined : byteValue(value);
    const at = indexOf(bytes, key, 'bytearray index out of range');
    if (byte === undefined) bytes.splice(at, 1, new Uint8Array(0));
    else bytes.storage[at] = byte;
    return;
  }
  // Making bytes of the value may run code that changes the array; errors of the slice come before.
  sliceBounds(key, bytes.size);
  const content = inserted(bytes, value);
  const { start, step, count } = sliceBounds(key, bytes.size);
  if (step === 1) {
    bytes.splice(start, count, content);
    return;
  }
  if (content.length === 0) {
    if (count === 0) return;
    bytes.leaveBuffers();
    const gone = new Set<number>();
    for (let i = 0; i < count; i++) gone.add(start + i * step);
    const kept = bytes.bytes.filter((_, at) => !gone.has(at));
    bytes.storage.set(kept);
    bytes.resize(kept.length);
    return;
  }
  if (content.length !== count)
    throw valueError(`attempt to assign bytes of size ${content.length} to extended slice of size ${count}`);
  for (let i = 0; i < count; i++) bytes.storage[start + i * step] = content[i] as number;
}

function extend(self: PyByteArray, value: PyValue): void {
  if (hasBuffer(value)) {
    self.splice(self.size, 0, inserted(self, value));
    return;
  }
  const type = typeOf(value);
  if (textValue(value) !== undefined) throw typeError(`expected iterable of integers; got: '${type.name}'`);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`can't extend bytearray with ${type.name}`);
  self.splice(self.size, 0, bytesFromValue(value, 'bytearray'));
}

function inplaceConcat(self: PyValue, other: PyValue): PyValue {
  const bytes = array(self);
  if (other === self) throw resizeError();
  if (!hasBuffer(other)) throw typeError(`can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
  bytes.splice(bytes.size, 0, inserted(bytes, other));
  return self;
}

function append(self: PyByteArray, value: PyValue): void {
  const byte = byteValue(value);
  const { size } = self;
  self.resize(size + 1);
  self.storage[size] = byte;
}

function reduce(self: PyByteArray, protocol: number): PyTuple {
  const state = typeOf(self).hasDict && typeOf(self) !== byteArrayType ? dictOf(self) : None;
  if (self.size === 0) return new PyTuple([typeOf(self), new PyTuple([]), state]);
  if (protocol < 3) {
    let text = '';
    for (const byte of self.bytes) text += String.fromCharCode(byte);
    return new PyTuple([typeOf(self), new PyTuple([text, 'latin-1']), state]);
  }
  return new PyTuple([typeOf(self), new PyTuple([new PyBytes(self.bytes.slice())]), state]);
}

export class PyByteArrayIterator extends PyObject {
  /** Undefined once it is exhausted. */
  bytes: PyByteArray | undefined;
  index = 0;
  constructor(bytes: PyByteArray) {
    super();
    this.bytes = bytes;
  }
}
export const byteArrayIteratorType = bareType('bytearray_iterator', PyByteArrayIterator);
populate(byteArrayIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyByteArrayIterator;
      const { bytes, index } = iterator;
      if (bytes === undefined) return undefined;
      if (index < bytes.size) {
        iterator.index++;
        return bytes.storage[index];
      }
      iterator.bytes = undefined;
      return undefined;
    },
  },
  methods: () => [
    method(
      '__length_hint__(/)',
      ({ bytes, index }: PyByteArrayIterator) => (bytes === undefined ? 0 : Math.max(0, bytes.size - index)),
      'How many bytes are left.',
    ),
    method(
      '__reduce__(/)',
      ({ bytes, index }: PyByteArrayIterator) =>
        new PyTuple(
          bytes === undefined
            ? [iterFunction, new PyTuple([new PyTuple([])])]
            : [iterFunction, new PyTuple([bytes]), index],
        ),
      'For pickle.',
    ),
    method(
      '__setstate__(state, /)',
      (self: PyByteArrayIterator, state: PyValue) => {
        const { bytes } = self;
        if (bytes !== undefined) self.index = Math.max(0, Math.min(toSize(state), bytes.size));
      },
      'Sets the position.',
    ),
  ],
});

populate(byteArrayType, {
  doc: 'A sequence of bytes that can change and grow.\n\nOf an iterable of ints below 256, a bytes-like object, a str and its encoding, or so many zeros.',
  slots: {
    tp_new: (type) => make(type),
    tp_init: initializeWith("bytearray(source=b'', encoding='utf-8', errors='strict')", initialize),
    tp_repr: (self) => `${typeOf(self).name}(${layout.reprBytes(array(self).bytes, true)})`,
    tp_str: (self) => `${typeOf(self).name}(${layout.reprBytes(array(self).bytes, true)})`,
    tp_richcompare: (a, b, operator) => {
      const left = hasBuffer(a) ? bytesLike(a) : undefined;
      const right = hasBuffer(b) ? bytesLike(b) : undefined;
      if (left === undefined || right === undefined) return NotImplemented;
      return compareBytes(left, right, operator);
    },
    tp_iter: (self) => new PyByteArrayIterator(array(self)),
    nb_remainder: (a, b) =>
      a instanceof PyByteArray ? new PyByteArray(percentFormatBytes(a.bytes, b)) : NotImplemented,
    sq_length: (self) => array(self).size,
    sq_concat: (a, b) => new PyByteArray(concatBytes(a, b)),
    sq_repeat: (self, count) => {
      if (count > 0) checkSize(array(self).size * count);
      return new PyByteArray(layout.repeat(array(self).bytes, count));
    },
    sq_item: (self, index) => {
      const bytes = array(self);
      if (index < 0 || index >= bytes.size) throw indexError('bytearray index out of range');
      return bytes.storage[index] ?? 0;
    },
    sq_ass_item: (self, index, value) => assignSubscript(self, index, value),
    sq_contains: (self, value) => containsBytes(array(self).bytes, value),
    sq_inplace_concat: inplaceConcat,
    sq_inplace_repeat: (self, count) => {
      const bytes = array(self);
      if (count === 1) return self;
      if (count > 0) checkSize(bytes.size * count);
      const repeated = layout.repeat(bytes.bytes, count);
      bytes.splice(0, bytes.size, repeated);
      return self;
    },
    mp_length: (self) => array(self).size,
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
    bf_getbuffer: (self) => {
      const bytes = array(self);
      bytes.exports++;
      const content = bytes.bytes;
      return simpleBuffer(self, () => content, bytes.size, false);
    },
    bf_releasebuffer: (self) => {
      const bytes = array(self);
      if (bytes.exports > 0) bytes.exports--;
    },
  },
  methods: () => [
    ...sharedMethods((bytes) => new PyByteArray(bytes)),
    method('append(item, /)', append, 'Adds one byte at the end.'),
    method('clear(/)', (self: PyByteArray) => self.resize(0), 'Removes all bytes.'),
    method('copy(/)', (self: PyByteArray) => new PyByteArray(self.bytes.slice()), 'A copy.'),
    method('extend(iterable_of_ints, /)', extend, 'Adds the bytes of an iterable at the end.'),
    method(
      'insert(index, item, /)',
      (self: PyByteArray, index: PyValue, item: PyValue) => {
        const at = sizeArgument(index, 0);
        const byte = byteValue(item);
        const { size } = self;
        self.splice(at < 0 ? Math.max(0, at + size) : Math.min(at, size), 0, Uint8Array.of(byte));
      },
      'Inserts one byte before the index.',
    ),
    method(
      'pop(index=-1, /)',
      (self: PyByteArray, index: PyValue | undefined) => {
        const given = sizeArgument(index, -1);
        if (self.size === 0) throw indexError('pop from empty bytearray');
        const at = given < 0 ? given + self.size : given;
        const byte = at < self.size ? self.storage[at] : undefined;
        if (byte === undefined) throw indexError('pop index out of range');
        self.splice(at, 1, new Uint8Array(0));
        return byte;
      },
      'Removes the byte at the index and returns it.',
    ),
    method(
      'remove(value, /)',
      (self: PyByteArray, value: PyValue) => {
        const at = self.bytes.indexOf(byteValue(value));
        if (at < 0) throw valueError('value not found in bytearray');
        self.splice(at, 1, new Uint8Array(0));
      },
      'Removes the first byte of that value.',
    ),
    method(
      'resize(size, /)',
      (self: PyByteArray, size: PyValue) => {
        const wanted = sizeArgument(size, 0);
        if (wanted < 0) throw valueError(`Can only resize to positive sizes, got ${wanted}`);
        checkSize(wanted);
        self.resize(wanted);
      },
      'Changes the size; new bytes are zero.',
    ),
    method(
      'reverse(/)',
      (self: PyByteArray) => {
        self.bytes.reverse();
      },
      'Reverses the bytes in place.',
    ),
    method(
      '__alloc__(/)',
      (self: PyByteArray) => self.storage.length + 1,
      'How many bytes there is room for.',
    ),
    method('__reduce__(/)', (self: PyByteArray) => reduce(self, 2), 'For pickle.'),
    method(
      '__reduce_ex__(proto=0, /)',
      (self: PyByteArray, protocol: PyValue | undefined) => reduce(self, sizeArgument(protocol, 0)),
      'For pickle.',
    ),
    method(
      '__sizeof__(/)',
      (self: PyByteArray) => 57 + self.storage.length,
      'Size in memory, in bytes, about as CPython has it.',
    ),
  ],
  classMethods: () => [
    method(
      'fromhex(string, /)',
      (type: PyType, source: PyValue) => {
        const bytes = bytesFromHex(source);
        return type === byteArrayType ? new PyByteArray(bytes) : call1(type, new PyBytes(bytes));
      },
      'A bytearray of pairs of hexadecimal digits, white space aside.',
    ),
  ],
  staticMethods: () => [makeTranslation()],
});
