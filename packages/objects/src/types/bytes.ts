/** `bytes`: its construction, slots and methods. Methods shared with bytearray are in `bytes/methods.ts`. */
import { jsArgument } from '../arguments.ts';
import * as layout from '../bytes/layout.ts';
import { bytesFromHex, checkSize, containsBytes, makeTranslation, sharedMethods } from '../bytes/methods.ts';
import { bytesType, newBytes, PyBytes } from '../bytes.ts';
import { call0, call1, lookupSpecial } from '../call.ts';
import { bareType, NotImplemented, PyTuple, typeOf } from '../core-types.ts';
import { constructWith, method, populate } from '../define.ts';
import { indexError, isException, overflowError, typeError, typeErrorType, valueError } from '../errors.ts';
import { iterFunction } from '../iter-function.ts';
import { PyObject } from '../object.ts';
import { bytesFromValue, bytesLike, hasBuffer, simpleBuffer } from '../protocols/buffer.ts';
import { hasIndex, indexNumber, toSize } from '../protocols/convert.ts';
import { PySlice, sliceBounds } from '../slice.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { exactStr, textValue } from '../str.ts';
import { encodeText } from '../text/codecs/codecs.ts';
import { hashUnits } from '../text/hash.ts';
import { percentFormatBytes } from '../text/percent.ts';
import { compareUnits, equalUnits } from '../text/units.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import './object.ts';

const bytesOf = (self: PyValue): Uint8Array => (self as PyBytes).bytes;

/** Checks the arguments that go with a str and encodes it; undefined if the source is no str. */
export function encodedSource(
  source: PyValue | undefined,
  encoding: PyValue | undefined,
  errors: PyValue | undefined,
  what: string,
): Uint8Array | undefined {
  const named = encoding === undefined ? undefined : jsArgument(encoding, `${what}() argument 'encoding'`);
  const handler = errors === undefined ? undefined : jsArgument(errors, `${what}() argument 'errors'`);
  if (source !== undefined && textValue(source) !== undefined) {
    if (named === undefined) throw typeError('string argument without an encoding');
    const encoded = encodeText(exactStr(source) ?? '', named, handler ?? 'strict');
    return encoded instanceof PyBytes ? encoded.bytes : new Uint8Array(0);
  }
  if (named !== undefined) throw typeError('encoding without a string argument');
  if (handler !== undefined) throw typeError('errors without a string argument');
  return undefined;
}

/** The bytes of an int argument: that many zeros. Undefined if the value is no int, or says so with TypeError. */
export function zeroBytes(source: PyValue): Uint8Array | undefined {
  if (!hasIndex(source)) return undefined;
  let count: number | bigint;
  try {
    count = indexNumber(source);
  } catch (error) {
    if (isException(error, typeErrorType)) return undefined;
    throw error;
  }
  if (typeof count === 'bigint' && (count >= 1n << 63n || count < -(1n << 63n)))
    throw overflowError(`cannot fit '${typeOf(source).name}' into an index-sized integer`);
  if (count < 0) throw valueError('negative count');
  checkSize(Number(count));
  return new Uint8Array(Number(count));
}

function construct(
  type: PyType,
  source: PyValue | undefined,
  encoding: PyValue | undefined,
  errors: PyValue | undefined,
): PyValue {
  if (type === bytesType && source instanceof PyBytes && source.constructor === PyBytes) {
    if (encoding === undefined && errors === undefined) return source;
  }
  if (source !== undefined && encoding === undefined && errors === undefined && typeof source === 'object') {
    const special = lookupSpecial(source, '__bytes__');
    if (special !== undefined) {
      const result = call0(special);
      if (!(result instanceof PyBytes))
        throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
      return type === bytesType ? result : newBytes(type, result.bytes);
    }
  }
  const encoded = encodedSource(source, encoding, errors, 'bytes');
  if (encoded !== undefined) return newBytes(type, encoded);
  if (source === undefined) return newBytes(type, new Uint8Array(0));
  return newBytes(type, zeroBytes(source) ?? bytesFromValue(source, 'bytes'));
}

/** Comparison of two runs of bytes. */
export function compareBytes(a: Uint8Array, b: Uint8Array, operator: CompareOperator): boolean {
  switch (operator) {
    case EQ:
      return equalUnits(a, b);
    case NE:
      return !equalUnits(a, b);
    case LT:
      return compareUnits(a, b) < 0;
    case LE:
      return compareUnits(a, b) <= 0;
    case GT:
      return compareUnits(a, b) > 0;
    case GE:
      return compareUnits(a, b) >= 0;
  }
}

/** Part of the bytes, every `step`th. */
export function sliceBytes(bytes: Uint8Array, slice: PySlice): Uint8Array {
  const { start, step, count } = sliceBounds(slice, bytes.length);
  if (step === 1) return bytes.slice(start, start + count);
  const out = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) out[i] = bytes[at] as number;
  return out;
}

const indexTooLarge = (message: string): object => indexError(message);

function subscript(self: PyValue, key: PyValue): PyValue {
  const bytes = bytesOf(self);
  if (key instanceof PySlice) {
    const part = sliceBytes(bytes, key);
    return part.length === bytes.length && self.constructor === PyBytes && part.length === 0
      ? self
      : new PyBytes(part);
  }
  if (!hasIndex(key)) throw typeError(`byte indices must be integers or slices, not ${typeOf(key).name}`);
  const index = toSize(key, indexTooLarge);
  const byte = bytes[index < 0 ? index + bytes.length : index];
  if (byte === undefined) throw indexError('index out of range');
  return byte;
}

/** `a + b` of bytes-like objects. */
export function concatBytes(a: PyValue, b: PyValue): Uint8Array {
  const left = bytesLike(a);
  const right = hasBuffer(b) ? bytesLike(b) : undefined;
  if (left === undefined || right === undefined)
    throw typeError(`can't concat ${typeOf(b).name} to ${typeOf(a).name}`);
  return layout.concat([left, right]);
}

export class PyBytesIterator extends PyObject {
  /** Undefined once it is exhausted. */
  bytes: PyBytes | undefined;
  index = 0;
  constructor(bytes: PyBytes) {
    super();
    this.bytes = bytes;
  }
  override advance(): PyValue | undefined {
    const byte = this.bytes?.bytes[this.index];
    if (byte === undefined) this.bytes = undefined;
    else this.index++;
    return byte;
  }
}
export const bytesIteratorType = bareType('bytes_iterator', PyBytesIterator);
populate(bytesIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyBytesIterator).advance(),
  },
  methods: () => [
    method(
      '__length_hint__(/)',
      ({ bytes, index }: PyBytesIterator) => (bytes === undefined ? 0 : bytes.bytes.length - index),
      'How many bytes are left.',
    ),
    method(
      '__reduce__(/)',
      ({ bytes, index }: PyBytesIterator) =>
        new PyTuple(
          bytes === undefined
            ? [iterFunction, new PyTuple([new PyTuple([])])]
            : [iterFunction, new PyTuple([bytes]), index],
        ),
      'For pickle.',
    ),
    method(
      '__setstate__(state, /)',
      (self: PyBytesIterator, state: PyValue) => {
        const { bytes } = self;
        if (bytes !== undefined) self.index = Math.max(0, Math.min(toSize(state), bytes.bytes.length));
      },
      'Sets the position.',
    ),
  ],
});

populate(bytesType, {
  doc: 'A sequence of bytes that cannot change.\n\nOf an iterable of ints below 256, a bytes-like object, a str and its encoding, or so many zeros.',
  slots: {
    tp_new: constructWith("bytes(source=b'', encoding='utf-8', errors='strict')", construct),
    tp_repr: (self) => layout.reprBytes(bytesOf(self)),
    tp_str: (self) => layout.reprBytes(bytesOf(self)),
    tp_hash: (self) => hashUnits(bytesOf(self)),
    tp_richcompare: (a, b, operator) =>
      a instanceof PyBytes && b instanceof PyBytes
        ? compareBytes(a.bytes, b.bytes, operator)
        : NotImplemented,
    tp_iter: (self) => new PyBytesIterator(self as PyBytes),
    nb_remainder: (a, b) =>
      a instanceof PyBytes ? new PyBytes(percentFormatBytes(a.bytes, b)) : NotImplemented,
    sq_length: (self) => bytesOf(self).length,
    sq_concat: (a, b) => {
      if (a.constructor === PyBytes && b.constructor === PyBytes) {
        if (bytesOf(a).length === 0) return b;
        if (bytesOf(b).length === 0) return a;
      }
      return new PyBytes(concatBytes(a, b));
    },
    sq_repeat: (self, count) => {
      const bytes = bytesOf(self);
      if (count === 1 && self.constructor === PyBytes) return self;
      if (count > 0) checkSize(bytes.length * count);
      return new PyBytes(layout.repeat(bytes, count));
    },
    sq_item: (self, index) => {
      const byte = bytesOf(self)[index];
      if (byte === undefined) throw indexError('index out of range');
      return byte;
    },
    sq_contains: (self, value) => containsBytes(bytesOf(self), value),
    mp_length: (self) => bytesOf(self).length,
    mp_subscript: subscript,
    bf_getbuffer: (self) => simpleBuffer(self, () => bytesOf(self), bytesOf(self).length, true),
  },
  methods: () => [
    ...sharedMethods((bytes) => new PyBytes(bytes)),
    method(
      '__bytes__(/)',
      (self: PyBytes) => (self.constructor === PyBytes ? self : new PyBytes(self.bytes)),
      'The object itself as bytes.',
    ),
    method('__getnewargs__(/)', (self: PyBytes) => new PyTuple([new PyBytes(self.bytes)]), 'For pickle.'),
    method(
      '__sizeof__(/)',
      (self: PyBytes) => 33 + self.bytes.length,
      'Size in memory, in bytes, as CPython has it.',
    ),
  ],
  classMethods: () => [
    method(
      'fromhex(string, /)',
      (type: PyType, source: PyValue) => {
        const bytes = new PyBytes(bytesFromHex(source));
        return type === bytesType ? bytes : call1(type, bytes);
      },
      'Bytes of pairs of hexadecimal digits, white space aside.',
    ),
  ],
  staticMethods: () => [makeTranslation()],
});
