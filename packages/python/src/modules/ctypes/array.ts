/** `Array`: items in a row; those of characters have a value as a whole. */

import './class-methods.ts';
import './object-methods.ts';
import { PyGetSetDescriptor } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { PyList, typeOf } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { attributeError, indexError, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { hasIndex, length, toSize } from '@harpy/objects/protocols/convert';
import { getItemAt } from '@harpy/objects/protocols/sequence';
import { PySlice, sliceBounds } from '@harpy/objects/slice';
import { codePointsOfStr, strFromCodePoints } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import { setTypeAttribute } from '@harpy/objects/types/type';
import type { PyValue } from '@harpy/objects/value';
import { arrayMeta, arrayType, initializeArrayType, type PyCArray } from './array-types.ts';
import { type CType, cTypeType, getValue, infoFor, newData, type PyCData, setValue } from './data.ts';
import { textUntilZero, untilZero, WIDE, wideText } from './strings.ts';

const itemOf = (data: PyCData): CType => {
  const { target } = infoFor(data.type);
  if (target === undefined) throw typeError('abstract class');
  return target;
};

function item(data: PyCData, index: number): PyValue {
  if (index < 0 || index >= data.length) throw indexError('invalid index');
  const type = itemOf(data);
  const { size } = infoFor(type);
  return getValue(type, undefined, data, index, size, data.offset + index * size);
}

function assignItem(data: PyCData, index: number, value: PyValue | undefined): void {
  if (value === undefined) throw typeError('Array does not support item deletion');
  if (index < 0 || index >= data.length) throw indexError('invalid index');
  const type = itemOf(data);
  const { size } = infoFor(type);
  setValue(type, undefined, data, index, size, data.offset + index * size, value);
}

/** Items of an array or behind a pointer together: bytes, a str or a list. */
export function itemsTogether(type: CType, count: number, at: (index: number) => PyValue): PyValue {
  const values = Array.from({ length: count }, (_, index) => at(index));
  const code = type.info?.code;
  if (code === 'c')
    return new PyBytes(
      Uint8Array.from(values, (value) => (value instanceof PyBytes ? (value.bytes[0] ?? 0) : 0)),
    );
  if (code === 'u')
    return strFromCodePoints(Uint32Array.from(values, (value) => codePointsOfStr(value)?.[0] ?? 0));
  return new PyList(values);
}

function subscript(self: PyValue, key: PyValue): PyValue {
  const data = self as PyCArray;
  if (hasIndex(key)) {
    const index = toSize(key, indexError);
    return item(data, index < 0 ? index + data.length : index);
  }
  if (!(key instanceof PySlice)) throw typeError('indices must be integers');
  const { start, step, count } = sliceBounds(key, data.length);
  return itemsTogether(itemOf(data), count, (at) => item(data, start + at * step));
}

function assignSubscript(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const data = self as PyCArray;
  if (value === undefined) throw typeError('Array does not support item deletion');
  if (hasIndex(key)) {
    const index = toSize(key, indexError);
    assignItem(data, index < 0 ? index + data.length : index, value);
    return;
  }
  if (!(key instanceof PySlice)) throw typeError('indices must be integer');
  const { start, step, count } = sliceBounds(key, data.length);
  if (length(value) !== count) throw valueError('Can only assign sequence of same size');
  for (let at = 0; at < count; at++) assignItem(data, start + at * step, getItemAt(value, at));
}

populate(arrayType, {
  doc: `Abstract base class for arrays.

The recommended way to create concrete array types is by multiplying any
ctypes data type with a non-negative integer. Alternatively, you can subclass
this type and define _length_ and _type_ class variables. Array elements can
be read and written using standard subscript and slice accesses for slice
reads, the resulting object is not itself an Array.`,
  slots: {
    tp_new: (type) => newData(type),
    tp_init: (self, args) => {
      for (const [at, value] of args.entries()) assignItem(self as PyCArray, at, value);
    },
    sq_length: (self) => (self as PyCArray).length,
    mp_length: (self) => (self as PyCArray).length,
    sq_item: (self, index) => item(self as PyCArray, index),
    sq_ass_item: (self, index, value) => assignItem(self as PyCArray, index, value),
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
  },
  classMethods: () => [
    method(
      '__class_getitem__(item, /)',
      (type: PyType, value: PyValue) => genericAlias(type, value),
      'See PEP 585',
    ),
  ],
});

function setRaw(data: PyCArray, value: PyValue | undefined): void {
  if (value === undefined) throw attributeError('cannot delete attribute');
  const bytes = bytesArgument(value);
  if (bytes.length > data.size) throw valueError('byte string too long');
  data.bytes.set(bytes);
}

function setBytes(data: PyCArray, value: PyValue | undefined): void {
  if (value === undefined) throw typeError("can't delete attribute");
  if (!(value instanceof PyBytes))
    throw typeError(`bytes expected instead of ${typeOf(value).name} instance`);
  const { bytes } = value;
  if (bytes.length > data.size) throw valueError('byte string too long');
  data.bytes.set(bytes);
  if (bytes.length < data.size) data.bytes[bytes.length] = 0;
}

function setText(data: PyCArray, value: PyValue | undefined): void {
  if (value === undefined) throw typeError("can't delete attribute");
  const text = codePointsOfStr(value);
  if (text === undefined)
    throw typeError(`unicode string expected instead of ${typeOf(value).name} instance`);
  if (text.length * WIDE > data.size) throw valueError('string too long');
  const { view } = data.block;
  for (const [at, code] of text.entries()) view.setUint32(data.offset + at * WIDE, code, true);
  if (text.length * WIDE < data.size) view.setUint32(data.offset + text.length * WIDE, 0, true);
}

const wide = (data: PyCArray): Uint32Array => wideText(data.block, data.offset, data.offset + data.size);

/** The attributes that arrays of characters have besides. */
function characterAttributes(type: CType): readonly PyGetSetDescriptor[] {
  if (type.info?.target?.info?.code === 'c')
    return [
      new PyGetSetDescriptor(
        type,
        'raw',
        (data: PyCArray) => new PyBytes(data.bytes.slice()),
        setRaw,
        'value',
      ),
      new PyGetSetDescriptor(
        type,
        'value',
        (data: PyCArray) => new PyBytes(untilZero(data.bytes)),
        setBytes,
        'string value',
      ),
    ];
  if (type.info?.target?.info?.code !== 'u') return [];
  const value = (data: PyCArray) => strFromCodePoints(textUntilZero(wide(data)));
  return [new PyGetSetDescriptor(type, 'value', value, setText, 'string value')];
}

populate(arrayMeta, {
  doc: 'metatype for the Array Objects',
  slots: {
    tp_init: (self, args, names) => {
      const type = self as CType;
      cTypeType.tp_init?.(self, args, names);
      // `Array` itself is there already; classes of Python say what their items are.
      initializeArrayType(type);
      for (const attribute of characterAttributes(type)) setTypeAttribute(type, attribute.name, attribute);
    },
  },
});
