/** `CField`: the part of a structure or union that an attribute stands for. */
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, textOf, typeOf } from '@harpy/objects/core-types';
import { constructWith, getset, populate } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { type Int, normalize } from '@harpy/objects/numbers/integer';
import { PyObject } from '@harpy/objects/object';
import { indexNumber, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { codePointsOfStr, strFromCodePoints, strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { CODES, type Code } from './codes.ts';
import { type Accessor, CType, getValue, infoFor, PyCData, setValue } from './data.ts';
import type { Block } from './memory.ts';
import { textUntilZero, untilZero, WIDE, wideText } from './strings.ts';

/** Bits of an integer. */
interface Bits {
  readonly size: number;
  /** Of the lowest of them, from the lowest of the integer. */
  readonly offset: number;
}

export class PyField extends PyObject {
  readonly name: string;
  readonly proto: CType;
  readonly offset: number;
  readonly size: number;
  readonly index: number;
  readonly bits: Bits | undefined;
  readonly anonymous: boolean;
  readonly accessor: Accessor | undefined;

  constructor(
    name: string,
    proto: CType,
    place: { offset: number; size: number; index: number; bits?: Bits | undefined; anonymous?: boolean },
  ) {
    super();
    this.name = name;
    this.proto = proto;
    this.offset = place.offset;
    this.size = place.size;
    this.index = place.index;
    this.bits = place.bits;
    this.anonymous = place.anonymous ?? false;
    this.accessor = place.bits === undefined ? charactersAccessor(proto) : bitsAccessor(proto, place.bits);
  }
}

/** Arrays of characters read as bytes or a str, up to the first zero. */
function charactersAccessor(proto: CType): Accessor | undefined {
  const { target, shape } = infoFor(proto);
  if (shape.length !== 1) return undefined;
  if (target?.info?.code === 'c') return BYTES;
  return target?.info?.code === 'u' ? TEXT : undefined;
}

const BYTES: Accessor = {
  get: (block, at, size) => new PyBytes(untilZero(block.bytes.subarray(at, at + size))),
  set: (block, at, value, size) => {
    if (!(value instanceof PyBytes)) throw typeError(`expected bytes, ${typeOf(value).name} found`);
    const { bytes } = value;
    if (bytes.length > size) throw valueError(`bytes too long (${bytes.length}, maximum length ${size})`);
    block.bytes.set(bytes, at);
    if (bytes.length < size) block.bytes[at + bytes.length] = 0;
    return undefined;
  },
};

const TEXT: Accessor = {
  get: (block, at, size) => strFromCodePoints(textUntilZero(wideText(block, at, at + size))),
  set: (block, at, value, size) => {
    const text = codePointsOfStr(value);
    if (text === undefined)
      throw typeError(`unicode string expected instead of ${typeOf(value).name} instance`);
    const room = size / WIDE;
    if (text.length > room) throw valueError(`string too long (${text.length}, maximum length ${room})`);
    for (const [index, code] of text.entries()) block.view.setUint32(at + index * WIDE, code, true);
    if (text.length < room) block.view.setUint32(at + text.length * WIDE, 0, true);
    return value;
  },
};

function bitsAccessor(proto: CType, { size: count, offset }: Bits): Accessor {
  const info = infoFor(proto);
  const code: Code | undefined = CODES[info.code ?? ''];
  const whole = info.accessor;
  if (code?.bits === undefined || whole === undefined)
    throw typeError(`bit fields not allowed for type ${proto.name}`);
  const { bits } = code;
  const width = info.size * 8;
  const mask = ((1n << BigInt(count)) - 1n) << BigInt(offset);
  // Of a bool CPython reads and writes the byte it is in, whatever its bits.
  if (bits === 'bool') return whole;
  const raw = (block: Block, at: number) =>
    BigInt.asUintN(width, BigInt(whole.get(block, at, info.size) as Int));
  return {
    get: (block, at) => {
      const value = (raw(block, at) & mask) >> BigInt(offset);
      return normalize(bits === 'signed' ? BigInt.asIntN(count, value) : value);
    },
    set: (block, at, value) => {
      const given = indexNumber(value);
      const moved = (BigInt.asUintN(count, BigInt(given)) << BigInt(offset)) & mask;
      whole.set(block, at, normalize((raw(block, at) & ~mask) | moved), info.size);
      return undefined;
    },
  };
}

export const fieldType = bareType('ctypes.CField', PyField);

function create(
  _type: PyType,
  name: PyValue,
  proto: PyValue,
  byteSize: PyValue,
  byteOffset: PyValue,
  index: PyValue,
  _internal: PyValue,
  bitSize: PyValue | undefined,
  bitOffset: PyValue | undefined,
): PyValue {
  const text = textOf(name);
  if (text === undefined) throw typeError(`CField() argument 'name' must be str, not ${typeOf(name).name}`);
  if (!(proto instanceof CType) || proto.info === undefined)
    throw typeError(`type of field ${reprText(name)} must be a C type`);
  const size = toSize(byteSize);
  const offset = toSize(byteOffset);
  if (size !== proto.info.size)
    throw valueError(`byte size of field ${reprText(name)} does not match type size`);
  const isBits = bitSize !== undefined && bitSize !== None;
  const bits = isBits ? { size: toSize(bitSize), offset: toSize(bitOffset ?? 0) } : undefined;
  return new PyField(text, proto, { offset, size, index: toSize(index), bits });
}

function show(field: PyField): PyValue {
  const { bits, offset, size, proto } = field;
  const extent = bits === undefined ? `size=${size}` : `bit_size=${bits.size}, bit_offset=${bits.offset}`;
  return strFromJS(`<ctypes.CField ${reprText(field.name)} type=${proto.name}, ofs=${offset}, ${extent}>`);
}

const holder = (object: PyValue): PyCData => {
  if (object instanceof PyCData) return object;
  throw typeError('not a ctype instance');
};

populate(fieldType, {
  doc: 'Structure/Union member',
  slots: {
    tp_new: constructWith(
      'CField(name, type, byte_size, byte_offset, index, _internal_use, bit_size=None, bit_offset=None)',
      create,
    ),
    tp_repr: (self) => show(self as PyField),
    tp_descr_get: (self, object) => {
      if (object === undefined || object === None) return self;
      const { proto, accessor, index, size, offset } = self as PyField;
      const data = holder(object);
      return getValue(proto, accessor, data, index, size, data.offset + offset);
    },
    tp_descr_set: (self, object, value) => {
      const { proto, accessor, index, size, offset } = self as PyField;
      const data = holder(object);
      if (value === undefined) throw typeError("can't delete attribute");
      setValue(proto, accessor, data, index, size, data.offset + offset, value);
    },
  },
  getset: () => [
    getset('name', (self: PyField) => self.name, undefined, 'name of this field'),
    getset('type', (self: PyField) => self.proto, undefined, 'type of this field'),
    getset(
      'offset',
      (self: PyField) => self.offset,
      undefined,
      'offset in bytes of this field (same as byte_offset)',
    ),
    getset('byte_offset', (self: PyField) => self.offset, undefined, 'offset in bytes of this field'),
    getset(
      'size',
      ({ bits, size }: PyField) => (bits === undefined ? size : bits.size * 0x1_0000 + bits.offset),
      undefined,
      'size in bytes of this field; for bitfields, this is a legacy packed value; use byte_size instead',
    ),
    getset('byte_size', (self: PyField) => self.size, undefined, 'size of this field in bytes'),
    getset(
      'bit_size',
      ({ bits, size }: PyField) => bits?.size ?? size * 8,
      undefined,
      'size of this field in bits',
    ),
    getset(
      'bit_offset',
      (self: PyField) => self.bits?.offset ?? 0,
      undefined,
      'additional offset in bits (relative to byte_offset); zero for non-bitfields',
    ),
    getset(
      'is_bitfield',
      (self: PyField) => self.bits !== undefined,
      undefined,
      'true if this is a bitfield',
    ),
    getset('is_anonymous', (self: PyField) => self.anonymous, undefined, 'true if this field is anonymous'),
  ],
});
