/** `HPyDef_MEMBER`: struct members as attributes, converted and checked as CPython's Python/structmember.c does. */
import { memberDescriptorType, PyMemberDescriptor } from '@harpy/objects/builtin';
import { bareType, boolType, None, PyFloat, textOf, typeOf } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import {
  attributeError,
  overflowError,
  runtimeWarningType,
  systemError,
  typeError,
} from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { MemberDefinition } from '../../definitions.ts';
import { memberKinds as kinds } from '../../gen/abi.ts';
import { toDouble } from '../context/float.ts';
import type { Extension } from '../extension.ts';
import { storeReference } from '../references.ts';

/** Bytes a member of each kind takes in the struct; others take a word. */
const sizes = new Map<number, number>([
  [kinds.HPyMember_SHORT, 2],
  [kinds.HPyMember_USHORT, 2],
  [kinds.HPyMember_DOUBLE, 8],
  [kinds.HPyMember_LONGLONG, 8],
  [kinds.HPyMember_ULONGLONG, 8],
  [kinds.HPyMember_CHAR, 1],
  [kinds.HPyMember_BYTE, 1],
  [kinds.HPyMember_UBYTE, 1],
  [kinds.HPyMember_BOOL, 1],
  [kinds.HPyMember_NONE, 0],
  [kinds.HPyMember_STRING_INPLACE, 1],
]);

export const isMemberKind = (type: number): boolean => Object.values(kinds).some((kind) => kind === type);
export const memberSize = (type: number): number => sizes.get(type) ?? 4;

/** A descriptor whose value lies in the C struct of the object. */
class StructMember extends PyMemberDescriptor {
  readonly extension: Extension;
  readonly kind: number;
  readonly offset: number;

  constructor(extension: Extension, owner: PyType, member: MemberDefinition) {
    super(owner, member.name, '', member.readonly, member.doc ?? undefined);
    this.extension = extension;
    this.kind = member.type;
    this.offset = member.offset;
  }
}

const structMemberType = bareType('member_descriptor', StructMember, memberDescriptorType, {
  sameLayout: true,
});

populate(structMemberType, {
  slots: {
    tp_descr_get: (self, object) => {
      if (object === undefined) return self;
      const member = self as StructMember;
      checkOwner(member, object);
      const { extension, offset } = member;
      const handle = extension.openWithStruct(object);
      try {
        return read(member, object, extension.structAddress(handle) + offset);
      } finally {
        extension.handles.close(handle);
      }
    },
    tp_descr_set: (self, object, value) => {
      const member = self as StructMember;
      checkOwner(member, object);
      if (member.readonly) throw attributeError('readonly attribute', object, member.name);
      const { extension, offset } = member;
      const handle = extension.openWithStruct(object);
      try {
        write(member, object, extension.structAddress(handle) + offset, value);
      } finally {
        extension.handles.close(handle);
      }
    },
  },
});

// The attribute is inherited: each member says itself what it is.
structMemberType.dict.delete('__doc__');
structMemberType.modified();

export function memberDescriptor(
  extension: Extension,
  owner: PyType,
  member: MemberDefinition,
): PyMemberDescriptor {
  return new StructMember(extension, owner, member);
}

function checkOwner({ owner, name }: StructMember, object: PyValue): void {
  const type = typeOf(object);
  if (type === owner || type.isSubtypeOf(owner)) return;
  throw typeError(
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
  );
}

function read({ extension, kind, name }: StructMember, object: PyValue, at: number): PyValue {
  const { memory } = extension;
  const { data } = memory;
  switch (kind) {
    case kinds.HPyMember_BOOL:
      return data.getInt8(at) !== 0;
    case kinds.HPyMember_BYTE:
      return data.getInt8(at);
    case kinds.HPyMember_UBYTE:
      return data.getUint8(at);
    case kinds.HPyMember_SHORT:
      return data.getInt16(at, true);
    case kinds.HPyMember_USHORT:
      return data.getUint16(at, true);
    case kinds.HPyMember_INT:
    case kinds.HPyMember_LONG:
    case kinds.HPyMember_HPYSSIZET:
      return data.getInt32(at, true);
    case kinds.HPyMember_UINT:
    case kinds.HPyMember_ULONG:
      return data.getUint32(at, true);
    case kinds.HPyMember_LONGLONG:
      return narrow(data.getBigInt64(at, true));
    case kinds.HPyMember_ULONGLONG:
      return narrow(data.getBigUint64(at, true));
    case kinds.HPyMember_FLOAT:
      return new PyFloat(data.getFloat32(at, true));
    case kinds.HPyMember_DOUBLE:
      return new PyFloat(data.getFloat64(at, true));
    case kinds.HPyMember_STRING: {
      const text = data.getUint32(at, true);
      return text === 0 ? None : extension.texts.decodeString(text);
    }
    case kinds.HPyMember_STRING_INPLACE:
      return extension.texts.decodeString(at);
    case kinds.HPyMember_CHAR:
      return extension.texts.decode(at, 1);
    case kinds.HPyMember_OBJECT:
      return reference(extension, object, at) ?? None;
    case kinds.HPyMember_OBJECT_EX: {
      const value = reference(extension, object, at);
      if (value === undefined)
        throw attributeError(`'${typeOf(object).name}' object has no attribute '${name}'`, object, name);
      return value;
    }
    case kinds.HPyMember_NONE:
      return None;
    default:
      throw systemError('bad memberdescr type');
  }
}

const narrow = (value: bigint): number | bigint => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};

/** An object member is a field. */
function reference(extension: Extension, object: PyValue, at: number): PyValue | undefined {
  const word = extension.memory.word(at);
  return word === 0 ? undefined : extension.structOf(object).fields?.[word - 1];
}

function write(member: StructMember, object: PyValue, at: number, value: PyValue | undefined): void {
  const { extension, kind, name } = member;
  const { memory } = extension;
  if (kind === kinds.HPyMember_STRING || kind === kinds.HPyMember_STRING_INPLACE)
    throw typeError('readonly attribute');
  if (kind === kinds.HPyMember_OBJECT || kind === kinds.HPyMember_OBJECT_EX) {
    if (value === undefined && kind === kinds.HPyMember_OBJECT_EX && memory.word(at) === 0)
      throw attributeError(name, object, name);
    const struct = extension.structOf(object);
    struct.fields = storeReference(struct.fields, memory.i32, at >>> 2, value);
    extension.decorator?.structMemory?.stored(struct.address, at);
    return;
  }
  if (value === undefined) throw typeError("can't delete numeric/char attribute");
  const warn = (what: string): void =>
    extension.world.language.warn(runtimeWarningType, `Truncation of value to ${what}`, 1);
  const { data } = memory;
  switch (kind) {
    case kinds.HPyMember_BOOL:
      if (typeOf(value) !== boolType) throw typeError('attribute value type must be bool');
      data.setInt8(at, value === true ? 1 : 0);
      return;
    case kinds.HPyMember_BYTE: {
      const number = longOf(value);
      if (number < -128 || number > 127) warn('char');
      memory.data.setInt8(at, number);
      return;
    }
    case kinds.HPyMember_UBYTE: {
      const number = longOf(value);
      if (number < 0 || number > 255) warn('unsigned char');
      memory.data.setUint8(at, number);
      return;
    }
    case kinds.HPyMember_SHORT: {
      const number = longOf(value);
      if (number < -32768 || number > 32767) warn('short');
      memory.data.setInt16(at, number, true);
      return;
    }
    case kinds.HPyMember_USHORT: {
      const number = longOf(value);
      if (number < 0 || number > 65535) warn('unsigned short');
      memory.data.setUint16(at, number, true);
      return;
    }
    case kinds.HPyMember_INT:
    case kinds.HPyMember_LONG: {
      const number = longOf(value);
      memory.data.setInt32(at, number, true);
      return;
    }
    case kinds.HPyMember_HPYSSIZET: {
      const number = indexNumber(value);
      if (typeof number !== 'number' || number !== (number | 0))
        throw overflowError('Python int too large to convert to C ssize_t');
      memory.data.setInt32(at, number, true);
      return;
    }
    case kinds.HPyMember_UINT:
    case kinds.HPyMember_ULONG: {
      // Negative values are taken, with a warning, as CPython's members take them.
      const number = indexNumber(value);
      if (typeof number !== 'number' || number < -(2 ** 31) || number >= 2 ** 32)
        throw overflowError('Python int too large to convert to C unsigned long');
      if (number < 0)
        extension.world.language.warn(runtimeWarningType, 'Writing negative value into unsigned field', 1);
      memory.data.setUint32(at, number >>> 0, true);
      return;
    }
    case kinds.HPyMember_LONGLONG: {
      const number = BigInt(indexNumber(value));
      if (BigInt.asIntN(64, number) !== number) throw overflowError('int too big to convert');
      memory.data.setBigInt64(at, number, true);
      return;
    }
    case kinds.HPyMember_ULONGLONG: {
      const number = BigInt(indexNumber(value));
      if (number < -(1n << 63n) || number >= 1n << 64n) throw overflowError('int too big to convert');
      if (number < 0n)
        extension.world.language.warn(runtimeWarningType, 'Writing negative value into unsigned field', 1);
      memory.data.setBigUint64(at, BigInt.asUintN(64, number), true);
      return;
    }
    case kinds.HPyMember_FLOAT: {
      const number = toDouble(value);
      memory.data.setFloat32(at, number, true);
      return;
    }
    case kinds.HPyMember_DOUBLE: {
      const number = toDouble(value);
      memory.data.setFloat64(at, number, true);
      return;
    }
    case kinds.HPyMember_CHAR: {
      const text = textOf(value);
      if (text === undefined || text.length !== 1 || text.charCodeAt(0) > 127)
        throw typeError('bad argument type for built-in operation');
      data.setUint8(at, text.charCodeAt(0));
      return;
    }
    default:
      throw systemError(`bad memberdescr type for ${name}`);
  }
}

/** As CPython's `PyLong_AsLong` on wasm32. */
function longOf(value: PyValue): number {
  const number = indexNumber(value);
  if (typeof number !== 'number' || number !== (number | 0))
    throw overflowError('Python int too large to convert to C long');
  return number;
}
