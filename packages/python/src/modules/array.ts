/** `array`: https://docs.python.org/3/library/array.html */
import { callMethod1, getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { call1 } from '@harpy/objects/call';
import { NotImplemented, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import {
  eofErrorType,
  indexError,
  memoryError,
  newException,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { hooks } from '@harpy/objects/hooks';
import { identity } from '@harpy/objects/identity';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { compare, compareBool } from '@harpy/objects/protocols/compare';
import { toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { type BufferInfo, type CompareOperator, EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { create } from './array/construction.ts';
import { PyArrayIterator } from './array/iterator.ts';
import { reconstructor, reduce } from './array/pickling.ts';
import {
  addFromBytes,
  addText,
  arrayType,
  extend,
  fromBytes,
  isText,
  items,
  own,
  PyArray,
  textOfArray,
} from './array/storage.ts';
import { assign, position, subscript } from './array/subscripts.ts';
import { TYPE_CODES } from './array/type-codes.ts';

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

/** Turns the bytes of each item round. */
function swapBytes(array: PyArray): void {
  const { bytes } = array;
  const { size } = array.code;
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
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
  methods: () => [
    method('append(v, /)', (self: PyArray, value: PyValue) => self.append(value), 'Adds an item at the end.'),
    method(
      'buffer_info()',
      (self: PyArray) => new PyTuple([identity(self), self.count]),
      'What stands for the address, and the number of items.',
    ),
    method('byteswap()', swapBytes, 'Turns the bytes of each item round.'),
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
        self.bytes.reverse();
        swapBytes(self);
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
  classMethods: () => [
    method('__class_getitem__(item, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: () => [
    getset('typecode', (self: PyArray) => self.code.char, undefined, 'the type code the array was made with'),
    getset('itemsize', (self: PyArray) => self.code.size, undefined, 'size of an item in bytes'),
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
