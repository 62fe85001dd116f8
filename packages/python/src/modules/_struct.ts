/** `_struct`: https://docs.python.org/3/library/struct.html */
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, PyTuple, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { bufferError, bufferErrorType, isException, runtimeError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import {
  byteLength,
  bytesArgument,
  contiguousBytes,
  getBuffer,
  hasBuffer,
  releaseBuffer,
  SIMPLE,
  WRITABLE,
} from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { exactStr } from '@harpy/objects/str';
import { encodeAscii } from '@harpy/objects/text/codecs/single-byte';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { StructFormat, structError, structErrorType } from './struct-format.ts';

const formats = new Map<string, StructFormat>();

function formatText(value: PyValue): string {
  const text = exactStr(value);
  if (text === undefined && !(value instanceof PyBytes))
    throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeOf(value).name}`);
  const bytes = text === undefined ? (value as PyBytes).bytes : encodeAscii(text, 'strict');
  return String.fromCharCode(...bytes);
}

function formatOf(value: PyValue): StructFormat {
  const text = typeof value === 'string' && formats.has(value) ? value : formatText(value);
  let format = formats.get(text);
  if (format === undefined) {
    format = new StructFormat(text);
    if (formats.size >= 100) formats.clear();
    formats.set(text, format);
  }
  return format;
}

function pack(format: StructFormat, values: readonly PyValue[]): PyValue {
  if (values.length !== format.count)
    throw structError(`pack expected ${format.count} items for packing (got ${values.length})`);
  const bytes = new Uint8Array(format.size);
  format.pack(bytes, 0, values);
  return new PyBytes(bytes);
}

/** The exact sum: an offset may be as large as an int of JavaScript can be. */
const sum = (a: number, b: number): bigint => BigInt(a) + BigInt(b);

function packInto(format: StructFormat, args: readonly PyValue[]): void {
  const [target, offset, ...values] = args;
  if (target === undefined) throw structError('pack_into expected buffer argument');
  if (offset === undefined) throw structError('pack_into expected offset argument');
  if (values.length !== format.count)
    throw structError(`pack_into expected ${format.count} items for packing (got ${values.length})`);
  const refused = () =>
    typeError(`argument must be read-write bytes-like object, not ${typeOf(target).name}`);
  if (!hasBuffer(target)) throw refused();
  let buffer: ReturnType<typeof getBuffer>;
  try {
    buffer = getBuffer(target, WRITABLE);
  } catch (error) {
    if (isException(error, bufferErrorType)) throw refused();
    throw error;
  }
  try {
    const length = byteLength(buffer);
    let at = toSize(offset);
    if (at < 0) {
      if (at + format.size > 0) throw structError(`no space to pack ${format.size} bytes at offset ${at}`);
      if (at + length < 0) throw structError(`offset ${at} out of range for ${length}-byte buffer`);
      at += length;
    }
    if (length - at < format.size)
      throw structError(
        `pack_into requires a buffer of at least ${sum(at, format.size)} bytes for packing ${format.size} bytes at offset ${at} (actual buffer size is ${length})`,
      );
    const bytes = contiguousBytes(buffer);
    if (bytes.buffer !== buffer.bytes().buffer) throw bufferError('ndarray is not C-contiguous');
    format.pack(bytes, at, values);
  } finally {
    releaseBuffer(buffer);
  }
}

function unpack(format: StructFormat, value: PyValue): PyValue {
  const bytes = bytesArgument(value);
  if (bytes.length !== format.size) throw structError(`unpack requires a buffer of ${format.size} bytes`);
  return new PyTuple(format.unpack(bytes, 0));
}

function unpackFrom(format: StructFormat, value: PyValue, offset: PyValue = 0): PyValue {
  const bytes = bytesArgument(value);
  const { length } = bytes;
  let at = toSize(offset);
  if (at < 0) {
    if (at + format.size > 0)
      throw structError(`not enough data to unpack ${format.size} bytes at offset ${at}`);
    if (at + length < 0) throw structError(`offset ${at} out of range for ${length}-byte buffer`);
    at += length;
  }
  if (length - at < format.size)
    throw structError(
      `unpack_from requires a buffer of at least ${sum(at, format.size)} bytes for unpacking ${format.size} bytes at offset ${at} (actual buffer size is ${length})`,
    );
  return new PyTuple(format.unpack(bytes, at));
}

class PyUnpackIterator extends PyObject {
  readonly format: StructFormat;
  readonly buffer: ReturnType<typeof getBuffer>;
  at = 0;
  constructor(format: StructFormat, buffer: ReturnType<typeof getBuffer>) {
    super();
    this.format = format;
    this.buffer = buffer;
  }
  get left(): number {
    return (byteLength(this.buffer) - this.at) / this.format.size;
  }
}
const unpackIteratorType = bareType('_struct.unpack_iterator', PyUnpackIterator);
populate(unpackIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyUnpackIterator;
      if (iterator.left < 1) return undefined;
      const result = iterator.format.unpack(contiguousBytes(iterator.buffer), iterator.at);
      iterator.at += iterator.format.size;
      return new PyTuple(result);
    },
  },
  methods: () => [method('__length_hint__()', (self: PyUnpackIterator) => self.left)],
});

function iterUnpack(format: StructFormat, value: PyValue): PyValue {
  if (format.size === 0) throw structError('cannot iteratively unpack with a struct of length 0');
  const buffer = getBuffer(value, SIMPLE);
  if (byteLength(buffer) % format.size !== 0)
    throw structError(`iterative unpacking requires a buffer of a multiple of ${format.size} bytes`);
  return new PyUnpackIterator(format, buffer);
}

class PyStruct extends PyObject {
  /** Undefined until `__init__` has run. */
  given: StructFormat | undefined = undefined;

  get format(): StructFormat {
    if (this.given === undefined) throw runtimeError('Struct object is not initialized');
    return this.given;
  }
}
const structType = bareType('_struct.Struct', PyStruct, undefined, { baseType: true });
structType.hasWeakReferences = true;
populate(structType, {
  doc: 'A format that was read once: faster than the functions of the module when it is used often.',
  textSignature: '(format)',
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyStruct)(),
    tp_init: initializeWith('Struct(format)', (self: PyStruct, format: PyValue) => {
      self.given = formatOf(format);
    }),
    tp_repr: (self) => `${typeOf(self).qualname}(${reprText((self as PyStruct).format.text)})`,
  },
  methods: () => [
    method(
      'pack(*values)',
      (self: PyStruct, values: readonly PyValue[]) => pack(self.format, values),
      'The values as bytes.',
    ),
    method(
      'pack_into(*values)',
      (self: PyStruct, args: readonly PyValue[]) => packInto(self.format, args),
      'Writes the values into a buffer, from an offset on.',
    ),
    method(
      'unpack(buffer, /)',
      (self: PyStruct, buffer: PyValue) => unpack(self.format, buffer),
      'The values in a buffer of just the right size.',
    ),
    method(
      'unpack_from(buffer, offset=0)',
      (self: PyStruct, buffer: PyValue, offset?: PyValue) => unpackFrom(self.format, buffer, offset),
      'The values in a buffer from an offset on.',
    ),
    method(
      'iter_unpack(buffer, /)',
      (self: PyStruct, buffer: PyValue) => iterUnpack(self.format, buffer),
      'The values in a buffer, again and again.',
    ),
    method('__sizeof__()', (self: PyStruct) => 48 + 24 * self.format.count),
  ],
  getset: () => [
    getset('format', (self: PyStruct) => self.format.text, undefined, 'the format string'),
    getset('size', (self: PyStruct) => self.given?.size ?? -1, undefined, 'size in bytes'),
  ],
});

/** The format and the rest of the arguments of a function. */
function split(args: readonly PyValue[]): [StructFormat, readonly PyValue[]] {
  const [format, ...rest] = args;
  if (format === undefined) throw typeError('missing format argument');
  return [formatOf(format), rest];
}

export const structModule: ModuleDefinition = defineModule({
  name: '_struct',
  doc: 'Values as bytes in the layout of C structs, and back.',
  functions: [
    method('_clearcache()', () => formats.clear(), 'Forgets the formats that were read.'),
    method(
      'calcsize(format, /)',
      (format: PyValue) => formatOf(format).size,
      'Size in bytes of what the format describes.',
    ),
    method(
      'iter_unpack(format, buffer, /)',
      (format: PyValue, buffer: PyValue) => iterUnpack(formatOf(format), buffer),
      'The values in a buffer, again and again.',
    ),
    method('pack(*args)', (args: readonly PyValue[]) => pack(...split(args)), 'The values as bytes.'),
    method(
      'pack_into(*args)',
      (args: readonly PyValue[]) => packInto(...split(args)),
      'Writes the values into a buffer, from an offset on.',
    ),
    method(
      'unpack(format, buffer, /)',
      (format: PyValue, buffer: PyValue) => unpack(formatOf(format), buffer),
      'The values in a buffer of just the right size.',
    ),
    method(
      'unpack_from(format, /, buffer, offset=0)',
      (format: PyValue, buffer: PyValue, offset?: PyValue) => unpackFrom(formatOf(format), buffer, offset),
      'The values in a buffer from an offset on.',
    ),
  ],
  types: [structType],
  attributes: { error: structErrorType },
});
