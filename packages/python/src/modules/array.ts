/** `array`: https://docs.python.org/3/library/array.html */
import { callMethod1, dictOf, getAttribute } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { call1, callKeywords } from '@harpy/objects/call';
import {
  bareType,
  None,
  NotImplemented,
  PyFloat,
  PyList,
  PyTuple,
  textOf,
  typeOf,
} from '@harpy/objects/core-types';
import { builtinFunction, getset, method, populate } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import {
  bufferError,
  deprecationWarningType,
  eofErrorType,
  indexError,
  memoryError,
  newException,
  overflowError,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { hooks } from '@harpy/objects/hooks';
import { identity } from '@harpy/objects/identity';
import { bitLength } from '@harpy/objects/numbers/bits';
import type { Int } from '@harpy/objects/numbers/integer';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { compare, compareBool } from '@harpy/objects/protocols/compare';
import { hasIndex, indexNumber, toSize } from '@harpy/objects/protocols/convert';
import { forEach, PySequenceIterator } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import { reprText } from '@harpy/objects/protocols/text';
import { PySlice, sliceBounds } from '@harpy/objects/slice';
import { type BufferInfo, type CompareOperator, EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import { codePointsOfStr, strFromCodePoint, strFromCodePoints } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { StructFormat } from './struct-format.ts';

/** One type of items. */
interface Code {
  readonly char: string;
  readonly size: number;
  readonly get: (view: DataView, at: number) => PyValue;
  readonly set: (view: DataView, at: number, value: PyValue) => void;
}

type Limits = readonly [low: number, high: number, name: string];

/** An int within several limits, each with a message of its own: CPython converts in steps. */
function limited(value: PyValue, limits: readonly Limits[]): number {
  const n = indexNumber(value);
  if (typeof n === 'bigint') throw overflowError('Python int too large to convert to C long');
  for (const [low, high, name] of limits) {
    if (n < low) throw overflowError(`${name} is less than minimum`);
    if (n > high) throw overflowError(`${name} is greater than maximum`);
  }
  return n;
}

const SHORT: Limits = [-32768, 32767, 'signed short integer'];
const INT: Limits = [-2147483648, 2147483647, 'signed integer'];

function unsignedLong(value: PyValue): Int {
  const n = indexNumber(value);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (bitLength(n) > 64) throw overflowError('Python int too large to convert to C unsigned long');
  return n;
}

function character(value: PyValue): number {
  const text = codePointsOfStr(value);
  if (text === undefined)
    throw typeError(`array item must be a unicode character, not ${typeOf(value).name}`);
  if (text.length !== 1)
    throw typeError(`array item must be a unicode character, not a string of length ${text.length}`);
  return text[0] ?? 0;
}

const LONG_LONG = { q: new StructFormat('<q'), Q: new StructFormat('<Q') };

function longLong(char: 'q' | 'Q', check: (n: Int) => void): Code {
  const format = LONG_LONG[char];
  return {
    char,
    size: 8,
    get: (view, at) =>
      format.unpack(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at)[0] ?? 0,
    set: (view, at, value) => {
      const n = indexNumber(value);
      check(n);
      format.pack(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at, [n]);
    },
  };
}

const signed = (message: string) => (n: Int) => {
  if (n < -(2n ** 63n) || n >= 2n ** 63n) throw overflowError(message);
};

const unicode = (char: string): Code => ({
  char,
  size: 4,
  get: (view, at) => {
    const code = view.getUint32(at, true);
    if (code > 0x10ffff)
      throw valueError(`character U+${code.toString(16)} is not in range [U+0000; U+10ffff]`);
    return strFromCodePoint(code);
  },
  set: (view, at, value) => view.setUint32(at, character(value), true),
});

const codeList: readonly Code[] = [
  {
    char: 'b',
    size: 1,
    get: (view, at) => view.getInt8(at),
    set: (view, at, value) => view.setInt8(at, limited(value, [SHORT, [-128, 127, 'signed char']])),
  },
  {
    char: 'B',
    size: 1,
    get: (view, at) => view.getUint8(at),
    set: (view, at, value) => view.setUint8(at, limited(value, [[0, 255, 'unsigned byte integer']])),
  },
  unicode('u'),
  unicode('w'),
  {
    char: 'h',
    size: 2,
    get: (view, at) => view.getInt16(at, true),
    set: (view, at, value) => view.setInt16(at, limited(value, [SHORT]), true),
  },
  {
    char: 'H',
    size: 2,
    get: (view, at) => view.getUint16(at, true),
    set: (view, at, value) => view.setUint16(at, limited(value, [INT, [0, 65535, 'unsigned short']]), true),
  },
  {
    char: 'i',
    size: 4,
    get: (view, at) => view.getInt32(at, true),
    set: (view, at, value) => view.setInt32(at, limited(value, [INT]), true),
  },
  {
    char: 'I',
    size: 4,
    get: (view, at) => view.getUint32(at, true),
    set: (view, at, value) => {
      const n = unsignedLong(value);
      if (n > 4294967295) throw overflowError('unsigned int is greater than maximum');
      view.setUint32(at, Number(n), true);
    },
  },
  { ...longLong('q', signed('Python int too large to convert to C long')), char: 'l' },
  { ...longLong('Q', unsignedLong), char: 'L' },
  longLong('q', signed('int too big to convert')),
  longLong('Q', (n) => {
    if (n < 0) throw overflowError("can't convert negative int to unsigned");
    if (bitLength(n) > 64) throw overflowError('int too big to convert');
  }),
  {
    char: 'f',
    size: 4,
    get: (view, at) => new PyFloat(view.getFloat32(at, true)),
    set: (view, at, value) => view.setFloat32(at, toDouble(value), true),
  },
  {
    char: 'd',
    size: 8,
    get: (view, at) => new PyFloat(view.getFloat64(at, true)),
    set: (view, at, value) => view.setFloat64(at, toDouble(value), true),
  },
];
const CODES: ReadonlyMap<string, Code> = new Map(codeList.map((code) => [code.char, code]));
const TYPE_CODES = codeList.map(({ char }) => char).join('');

class PyArray extends PyObject {
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

const arrayType = bareType('array.array', PyArray, undefined, { baseType: true, sequence: true });
arrayType.hasWeakReferences = true;
const own = (self: PyValue): PyArray => self as PyArray;

function newArray(type: PyType, code: Code): PyArray {
  return new (type.ctor as unknown as new (code: Code) => PyArray)(code);
}

function fromBytes(code: Code, bytes: Uint8Array): PyArray {
  const result = new PyArray(code);
  result.addBytes(bytes);
  return result;
}

function addFromBytes(array: PyArray, bytes: Uint8Array): void {
  if (bytes.length % array.code.size !== 0) throw valueError('bytes length not a multiple of item size');
  array.addBytes(bytes);
}

function addText(array: PyArray, value: PyValue): void {
  const codePoints = codePointsOfStr(value) ?? new Uint32Array(0);
  array.addBytes(new Uint8Array(codePoints.slice().buffer));
}

function extend(array: PyArray, value: PyValue): void {
  if (value instanceof PyArray) {
    if (value.code !== array.code) throw typeError('can only extend with array of same kind');
    array.addBytes(value.bytes);
  } else forEach(value, (item) => array.append(item));
}

function create(type: PyType, args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
  if (names !== undefined && names.length > 0 && type === arrayType)
    throw typeError('array.array() takes no keyword arguments');
  const [first, initial, extra] = args;
  if (first === undefined) throw typeError('array() takes at least 1 argument (0 given)');
  if (extra !== undefined) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const char = textOf(first);
  if (char === undefined)
    throw typeError(`array() argument 1 must be a unicode character, not ${typeOf(first).name}`);
  if (Array.from(char).length !== 1)
    throw typeError(
      `array() argument 1 must be a unicode character, not a string of length ${Array.from(char).length}`,
    );
  const code = CODES.get(char);
  if (char === 'u')
    hooks.warn(
      deprecationWarningType,
      "The 'u' type code is deprecated and will be removed in Python 3.16",
      1,
    );
  const isText = initial !== undefined && textOf(initial) !== undefined;
  const takesText = char === 'u' || char === 'w';
  if (isText && !takesText)
    throw typeError(`cannot use a str to initialize an array with typecode '${char}'`);
  if (
    initial instanceof PyArray &&
    initial.code.char !== char &&
    takesText &&
    !/[uw]/.test(initial.code.char)
  )
    throw typeError(
      `array item must be a unicode character, not ${typeOf(initial.count > 0 ? initial.at(0) : 0).name}`,
    );
  if (code === undefined)
    throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  const array = newArray(type, code);
  if (initial === undefined) return array;
  if (isText) addText(array, initial);
  else if (initial instanceof PyBytes || initial instanceof PyByteArray) addFromBytes(array, initial.bytes);
  else if (initial instanceof PyArray && initial.code === code) array.addBytes(initial.bytes);
  else if (initial instanceof PyArray)
    for (let at = 0; at < initial.count; at++) array.append(initial.at(at));
  else forEach(initial, (item) => array.append(item));
  return array;
}

function position(array: PyArray, key: PyValue, message: string): number {
  let index = toSize(key, indexError);
  if (index < 0) index += array.count;
  if (index < 0 || index >= array.count) throw indexError(message);
  return index;
}

const badIndex = () => typeError('array indices must be integers');

function subscript(self: PyValue, key: PyValue): PyValue {
  const array = own(self);
  if (hasIndex(key)) return array.at(position(array, key, 'array index out of range'));
  if (!(key instanceof PySlice)) throw badIndex();
  const { start, step, count } = sliceBounds(key, array.count);
  const { size } = array.code;
  if (step === 1) return fromBytes(array.code, array.bytes.slice(start * size, (start + count) * size));
  const bytes = new Uint8Array(count * size);
  for (let at = 0, from = start; at < count; at++, from += step)
    bytes.set(array.bytes.subarray(from * size, (from + 1) * size), at * size);
  return fromBytes(array.code, bytes);
}

function assign(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const array = own(self);
  const { size } = array.code;
  if (hasIndex(key)) {
    const index = position(array, key, 'array assignment index out of range');
    if (value === undefined) array.splice(index, index + 1, new Uint8Array(0));
    else array.set(index, value);
    return;
  }
  if (!(key instanceof PySlice)) throw badIndex();
  const { start, stop, step, count } = sliceBounds(key, array.count);
  let source = new Uint8Array(0);
  if (value !== undefined) {
    if (!(value instanceof PyArray))
      throw typeError(`can only assign array (not "${typeOf(value).name}") to array slice`);
    if (value.code !== array.code) throw typeError('bad argument type for built-in operation');
    source = value.bytes.slice();
  }
  if (step === 1) {
    array.splice(start, Math.max(start, stop), source);
    return;
  }
  if (value === undefined) {
    const positions = new Set(Array.from({ length: count }, (_, at) => start + at * step));
    const kept = new Uint8Array((array.count - count) * size);
    let out = 0;
    for (let at = 0; at < array.count; at++) {
      if (positions.has(at)) continue;
      kept.set(array.bytes.subarray(at * size, (at + 1) * size), out);
      out += size;
    }
    array.splice(0, array.count, kept);
    return;
  }
  if (source.length !== count * size)
    throw valueError(
      `attempt to assign array of size ${source.length / size} to extended slice of size ${count}`,
    );
  for (let at = 0, to = start; at < count; at++, to += step)
    array.storage.set(source.subarray(at * size, (at + 1) * size), to * size);
}

function richCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyArray) || !(b instanceof PyArray)) return NotImplemented;
  if (a.count !== b.count && (operator === EQ || operator === NE)) return operator === NE;
  const shared = Math.min(a.count, b.count);
  for (let at = 0; at < shared; at++) {
    const x = a.at(at);
    const y = b.at(at);
    if (compareBool(x, y, EQ)) continue;
    if (operator === EQ) return false;
    return operator === NE ? true : compare(x, y, operator);
  }
  switch (operator) {
    case LT:
      return a.count < b.count;
    case LE:
      return a.count <= b.count;
    case EQ:
      return a.count === b.count;
    case NE:
      return a.count !== b.count;
    case GT:
      return a.count > b.count;
    case GE:
      return a.count >= b.count;
  }
}

function repeated(array: PyArray, times: number): Uint8Array {
  const { bytes } = array;
  const count = Math.max(0, times);
  if (bytes.length * count > 0x7fffffff) throw memoryError();
  const result = new Uint8Array(bytes.length * count);
  for (let at = 0; at < count; at++) result.set(bytes, at * bytes.length);
  return result;
}

const items = (array: PyArray): PyValue[] => Array.from({ length: array.count }, (_, at) => array.at(at));

function isText(array: PyArray): boolean {
  return array.code.char === 'u' || array.code.char === 'w';
}

function textOfArray(array: PyArray): PyValue {
  const { bytes } = array;
  return strFromCodePoints(new Uint32Array(bytes.slice().buffer));
}

function find(array: PyArray, value: PyValue, from: number, to: number): number {
  for (let at = from; at < to && at < array.count; at++) if (compareBool(array.at(at), value, EQ)) return at;
  return -1;
}

function bound(value: PyValue | undefined, fallback: number, length: number): number {
  if (value === undefined) return fallback;
  const index = toSize(value);
  return index < 0 ? Math.max(0, index + length) : index;
}

/** The formats of pickles, by number: how items are stored on the machine that wrote them. */
const MACHINE_FORMATS = [
  'B',
  'b',
  '<H',
  '>H',
  '<h',
  '>h',
  '<I',
  '>I',
  '<i',
  '>i',
  '<Q',
  '>Q',
  '<q',
  '>q',
  '<f',
  '>f',
  '<d',
  '>d',
  'utf-16-le',
  'utf-16-be',
  'utf-32-le',
  'utf-32-be',
];
const FORMAT_OF_CODE: Readonly<Record<string, number>> = {
  b: 1,
  B: 0,
  h: 4,
  H: 2,
  i: 8,
  I: 6,
  l: 12,
  L: 10,
  q: 12,
  Q: 10,
  f: 14,
  d: 16,
  u: 20,
  w: 20,
};

function reconstruct(type: PyValue, charValue: PyValue, formatValue: PyValue, content: PyValue): PyValue {
  const char = textOf(charValue) ?? '';
  const code = CODES.get(char);
  if (code === undefined) throw valueError('second argument must be a valid type code');
  const index = toSize(formatValue);
  const format = MACHINE_FORMATS[index];
  if (format === undefined) throw valueError('third argument must be a valid machine format code.');
  if (!(content instanceof PyBytes))
    throw typeError(`fourth argument should be bytes, not ${typeOf(content).name}`);
  if (FORMAT_OF_CODE[char] === index) return callKeywords(type, [char, content], undefined);
  if (index >= 18) {
    const text = callKeywords(getAttribute(content, 'decode'), [format], undefined);
    return callKeywords(type, [char, text], undefined);
  }
  const one = new StructFormat(format);
  if (content.bytes.length % one.size !== 0) throw valueError('bytes length not a multiple of item size');
  const values: PyValue[] = [];
  for (let at = 0; at < content.bytes.length; at += one.size) values.push(...one.unpack(content.bytes, at));
  // ints keep their size, whatever the type code was called there
  return callKeywords(type, ['BbHHhhIIiiQQqq'[index] ?? char, new PyList(values)], undefined);
}

const reconstructor = builtinFunction(
  '_array_reconstructor(arraytype, typecode, mformat_code, items, /)',
  reconstruct,
  'For unpickling.',
  'array',
);

function reduce(self: PyArray, protocol: PyValue): PyValue {
  const state = self.type.hasDict ? (dictOf(self) ?? None) : None;
  const { char } = self.code;
  if (Number(indexNumber(protocol)) < 3) {
    const content = new PyList(items(self));
    const args = self.count === 0 ? [char] : [char, content];
    return new PyTuple([self.type, new PyTuple(args), state]);
  }
  const args = [self.type, char, FORMAT_OF_CODE[char] ?? 0, new PyBytes(self.bytes.slice())];
  return new PyTuple([reconstructor, new PyTuple(args), state]);
}

populate(arrayType, {
  doc: `array(typecode, initializer=())

A sequence of numbers or characters of one type, stored as compactly as in C. Type codes: b B (1 byte), h H (2), i I (4), l L q Q (8)
are ints, signed and unsigned; f (4) and d (8) floats; w (4) characters. The initializer is bytes, a str (w only) or an iterable.`,
  slots: {
    tp_new: create,
    tp_repr: (self) => {
      const array = own(self);
      const name = typeOf(self).qualname;
      if (array.count === 0) return `${name}('${array.code.char}')`;
      const content = isText(array) ? textOfArray(array) : new PyList(items(array));
      return `${name}('${array.code.char}', ${reprText(content)})`;
    },
    tp_richcompare: richCompare,
    tp_iter: (self) => new PyArrayIterator(self),
    sq_length: (self) => own(self).count,
    mp_length: (self) => own(self).count,
    sq_concat: (a, b) => {
      if (!(b instanceof PyArray))
        throw typeError(`can only append array (not "${typeOf(b).name}") to array`);
      if (own(a).code !== b.code) throw typeError('bad argument type for built-in operation');
      const result = fromBytes(b.code, own(a).bytes);
      result.addBytes(b.bytes);
      return result;
    },
    sq_repeat: (self, times) => fromBytes(own(self).code, repeated(own(self), times)),
    sq_item: (self, index) => {
      if (index < 0 || index >= own(self).count) throw indexError('array index out of range');
      return own(self).at(index);
    },
    sq_ass_item: (self, index, value) => {
      if (index < 0 || index >= own(self).count) throw indexError('array assignment index out of range');
      assign(self, index, value);
    },
    sq_contains: (self, value) => find(own(self), value, 0, Number.POSITIVE_INFINITY) >= 0,
    sq_inplace_concat: (self, value) => {
      if (!(value instanceof PyArray))
        throw typeError(`can only extend array with array (not "${typeOf(value).name}")`);
      extend(own(self), value);
      return self;
    },
    sq_inplace_repeat: (self, times) => {
      const array = own(self);
      const bytes = repeated(array, times);
      array.splice(0, array.count, bytes);
      return self;
    },
    mp_subscript: subscript,
    mp_ass_subscript: assign,
    bf_getbuffer: (self): BufferInfo => {
      const array = own(self);
      array.exports++;
      const { size, char } = array.code;
      const content = array.bytes;
      const format = char === 'u' ? 'w' : char;
      return {
        owner: self,
        bytes: () => content,
        readonly: false,
        itemSize: size,
        format,
        shape: [array.count],
        strides: [size],
        offset: 0,
      };
    },
    bf_releasebuffer: (self) => {
      const array = own(self);
      if (array.exports > 0) array.exports--;
    },
  },
  methods: [
    method('append(v, /)', (self: PyArray, value: PyValue) => self.append(value), 'Adds an item at the end.'),
    method(
      'buffer_info()',
      (self: PyArray) => new PyTuple([identity(self), self.count]),
      'What stands for the address, and the number of items.',
    ),
    method(
      'byteswap()',
      (self: PyArray) => {
        const { size } = self.code;
        for (let at = 0; at < self.bytes.length; at += size) self.bytes.subarray(at, at + size).reverse();
      },
      'Turns the bytes of each item round.',
    ),
    method('clear()', (self: PyArray) => self.resize(0), 'Removes all items.'),
    method('__copy__()', (self: PyArray) => fromBytes(self.code, self.bytes), 'A copy.'),
    method('__deepcopy__(unused, /)', (self: PyArray) => fromBytes(self.code, self.bytes), 'A copy.'),
    method(
      'count(v, /)',
      (self: PyArray, value: PyValue) => {
        let count = 0;
        for (let at = 0; at < self.count; at++) if (compareBool(self.at(at), value, EQ)) count++;
        return count;
      },
      'How often the value is there.',
    ),
    method('extend(bb, /)', extend, 'Adds the items of an iterable or of an array of the same type.'),
    method(
      'frombytes(buffer, /)',
      (self: PyArray, buffer: PyValue) => addFromBytes(self, bytesArgument(buffer)),
      'Adds items from their bytes.',
    ),
    method(
      'fromfile(f, n, /)',
      (self: PyArray, file: PyValue, n: PyValue) => {
        const count = toSize(n);
        if (count < 0) throw valueError('negative count');
        const size = count * self.code.size;
        const content = call1(getAttribute(file, 'read'), size);
        if (!(content instanceof PyBytes)) throw typeError("read() didn't return bytes");
        addFromBytes(self, content.bytes);
        if (content.bytes.length !== size)
          throw newException(eofErrorType, "read() didn't return enough bytes");
      },
      'Adds n items from a file.',
    ),
    method(
      'fromlist(list, /)',
      (self: PyArray, list: PyValue) => {
        if (!(list instanceof PyList)) throw typeError('arg must be list');
        const before = self.count;
        try {
          for (let at = 0; at < list.items.length; at++) self.append(list.items[at] ?? 0);
        } catch (error) {
          self.resize(before);
          throw error;
        }
      },
      'Adds the items of a list; none if one does not fit.',
    ),
    method(
      'fromunicode(ustr, /)',
      (self: PyArray, text: PyValue) => {
        if (textOf(text) === undefined)
          throw typeError(`fromunicode() argument must be str, not ${typeOf(text).name}`);
        if (!isText(self))
          throw valueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        addText(self, text);
      },
      'Adds the characters of a str.',
    ),
    method(
      'index(v, start=0, stop=sys.maxsize, /)',
      (self: PyArray, value: PyValue, start?: PyValue, stop?: PyValue) => {
        const at = find(self, value, bound(start, 0, self.count), bound(stop, self.count, self.count));
        if (at < 0) throw valueError('array.index(x): x not in array');
        return at;
      },
      'Where the value is for the first time.',
    ),
    method(
      'insert(i, v, /)',
      (self: PyArray, i: PyValue, value: PyValue) => {
        let at = toSize(i);
        if (at < 0) at = Math.max(0, at + self.count);
        const item = new DataView(new ArrayBuffer(8));
        self.code.set(item, 0, value);
        at = Math.min(at, self.count);
        self.splice(at, at, new Uint8Array(item.buffer, 0, self.code.size));
      },
      'Inserts an item before position i.',
    ),
    method(
      'pop(i=-1, /)',
      (self: PyArray, i: PyValue = -1) => {
        if (self.count === 0) throw indexError('pop from empty array');
        const at = position(self, i, 'pop index out of range');
        const value = self.at(at);
        self.splice(at, at + 1, new Uint8Array(0));
        return value;
      },
      'Takes the item at position i, the last if none is given.',
    ),
    method(
      'remove(v, /)',
      (self: PyArray, value: PyValue) => {
        const at = find(self, value, 0, self.count);
        if (at < 0) throw valueError('array.remove(x): x not in array');
        self.splice(at, at + 1, new Uint8Array(0));
      },
      'Removes the first item that is equal to the value.',
    ),
    method(
      'reverse()',
      (self: PyArray) => {
        const { size } = self.code;
        self.bytes.reverse();
        for (let at = 0; at < self.bytes.length; at += size) self.bytes.subarray(at, at + size).reverse();
      },
      'Turns the order of the items round.',
    ),
    method('tobytes()', (self: PyArray) => new PyBytes(self.bytes.slice()), 'The bytes of the items.'),
    method(
      'tofile(f, /)',
      (self: PyArray, file: PyValue) => {
        for (let at = 0; at < self.bytes.length; at += 65536)
          call1(getAttribute(file, 'write'), new PyBytes(self.bytes.slice(at, at + 65536)));
      },
      'Writes the bytes of the items to a file.',
    ),
    method('tolist()', (self: PyArray) => new PyList(items(self)), 'The items in a list.'),
    method(
      'tounicode()',
      (self: PyArray) => {
        if (!isText(self))
          throw valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
        return textOfArray(self);
      },
      'The characters as a str.',
    ),
    method('__reduce_ex__(value, /)', reduce, 'For pickle.'),
    method('__sizeof__()', (self: PyArray) => 80 + self.storage.length, 'Size in memory, in bytes.'),
  ],
  classMethods: [
    method('__class_getitem__(item, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: [
    getset('typecode', (self: PyArray) => self.code.char, undefined, 'the type code the array was made with'),
    getset('itemsize', (self: PyArray) => self.code.size, undefined, 'size of an item in bytes'),
  ],
});

class PyArrayIterator extends PySequenceIterator {}
const arrayIteratorType = bareType('array.arrayiterator', PyArrayIterator);
populate(arrayIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyArrayIterator;
      const array = iterator.sequence;
      if (!(array instanceof PyArray)) return undefined;
      if (iterator.index < array.count) return array.at(iterator.index++);
      iterator.sequence = undefined;
      return undefined;
    },
  },
  methods: [
    method('__reduce__()', (self: PyArrayIterator) => {
      const iter = getAttribute(hooks.importModule('builtins'), 'iter');
      if (self.sequence === undefined) return new PyTuple([iter, new PyTuple([new PyTuple([])])]);
      return new PyTuple([iter, new PyTuple([self.sequence]), self.index]);
    }),
    method('__setstate__(state, /)', (self: PyArrayIterator, state: PyValue) => {
      const length = self.sequence instanceof PyArray ? self.sequence.count : 0;
      self.index = Math.max(0, Math.min(toSize(state), length));
    }),
  ],
});

export const arrayModule: ModuleDefinition = defineModule({
  name: 'array',
  doc: 'Compact sequences of numbers or characters.',
  types: [arrayType],
  attributes: {
    ArrayType: arrayType,
    typecodes: TYPE_CODES,
    _array_reconstructor: reconstructor,
  },
  create: () => {
    const abc = getAttribute(hooks.importModule('collections.abc'), 'MutableSequence');
    callMethod1(abc, 'register', arrayType);
  },
});
