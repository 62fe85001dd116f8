/** What all objects of ctypes can do: copies, pickles, the buffer protocol. */

import { callMethod1, dictOf, getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { call1 } from '@harpy/objects/call';
import { None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { builtinFunction, getset, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import type { BufferInfo } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { cDataType, infoFor, type PyCData, type TypeInfo } from './data.ts';

/** The size of what an array, through all its dimensions, has items of. */
function itemSize(info: TypeInfo): number {
  let item = info;
  for (let depth = info.shape.length; depth > 0; depth--) item = item.target?.info ?? item;
  return item.size;
}

function bufferOf(self: PyValue): BufferInfo {
  const data = self as PyCData;
  const info = infoFor(data.type);
  const size = itemSize(info);
  const strides: number[] = [];
  let stride = size;
  for (const extent of [...info.shape].reverse()) {
    strides.unshift(stride);
    stride *= extent;
  }
  const { block } = data;
  return {
    owner: data,
    bytes: () => block.bytes,
    readonly: false,
    itemSize: size,
    format: info.format ?? 'B',
    shape: info.shape,
    strides,
    offset: data.offset,
  };
}

export const unpickler = builtinFunction(
  '_unpickle(typ, state, /)',
  (type: PyValue, state: PyValue) => {
    const object = call1(getAttribute(type, '__new__'), type);
    callMethod1(object, '__setstate__', state);
    return object;
  },
  'For unpickling.',
  '_ctypes',
);

function reduce(data: PyCData): PyValue {
  if (infoFor(data.type).hasPointer) throw valueError('ctypes objects containing pointers cannot be pickled');
  const attributes = data.type.hasDict ? dictOf(data) : new PyDict();
  const state = new PyTuple([attributes, new PyBytes(data.bytes.slice())]);
  return new PyTuple([unpickler, new PyTuple([typeOf(data), state])]);
}

function setState(data: PyCData, state: PyValue): void {
  const [attributes, content] = state instanceof PyTuple ? state.items : [];
  if (!(attributes instanceof PyDict) || content === undefined)
    throw typeError('__setstate__ takes a tuple of a dict and bytes');
  data.bytes.set(bytesArgument(content).subarray(0, data.size));
  if (data.type.hasDict) for (const [key, value] of attributes.table.entries()) dictOf(data).set(key, value);
}

populate(cDataType, {
  slots: {
    tp_hash: () => {
      throw typeError('unhashable type');
    },
    bf_getbuffer: bufferOf,
  },
  methods: () => [
    method(
      '__ctypes_from_outparam__()',
      (self: PyCData) => self,
      'default __ctypes_from_outparam__ method returns self.',
    ),
    method('__reduce__()', reduce),
    method('__setstate__(state, /)', setState),
  ],
  getset: () => [
    getset('_b_base_', (self: PyCData) => self.base ?? None, undefined, 'the base object'),
    getset(
      '_b_needsfree_',
      (self: PyCData) => (self.base === undefined ? 1 : 0),
      undefined,
      'whether the object owns the memory or not',
    ),
    getset(
      '_objects',
      (self: PyCData) => self.kept ?? None,
      undefined,
      'internal objects tree (NEVER CHANGE THIS OBJECT!)',
    ),
  ],
});
