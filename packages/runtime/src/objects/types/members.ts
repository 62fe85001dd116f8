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
import type { PyObject } from '@harpy/objects/object';
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
  readonly read: Reader;

  constructor(extension: Extension, owner: PyType, member: MemberDefinition) {
    super(owner, member.name, '', member.readonly, member.doc ?? undefined);
    this.extension = extension;
    this.kind = member.type;
    this.offset = member.offset;
    this.read = readers.get(member.type) ?? unreadable;
  }

  override accessor(): (this: PyObject) => PyValue | undefined {
    const { extension, offset, read, name } = this;
    // One that may refer to nothing is an AttributeError then.
    if (this.kind === kinds.HPyMember_OBJECT_EX) return () => undefined;
    return function (this: PyObject) {
      const address = extension.structInMemory(this);
      return address === 0 ? undefined : read(extension, address + offset, this, name);
    };
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
      if (typeof object !== 'object' || object.type !== member.owner) checkOwner(member, object);
      const { extension } = member;
      const address = extension.structInMemory(object as PyObject);
      if (address === 0) return readBrought(member, object);
      return member.read(extension, address + member.offset, object, member.name);
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

type Reader = (extension: Extension, at: number, object: PyValue, name: string) => PyValue;

const readInt: Reader = (extension, at) => extension.memory.data.getInt32(at, true);
const readUnsigned: Reader = (extension, at) => extension.memory.data.getUint32(at, true);

const readDouble = ({ memory }: Extension, at: number): number =>
  (at & 7) === 0 ? memory.double(at) : memory.data.getFloat64(at, true);

/** What is at an address, as a value; `object` is what the struct there belongs to. */
const readers: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [kinds.HPyMember_BOOL, (extension, at) => extension.memory.data.getInt8(at) !== 0],
  [kinds.HPyMember_BYTE, (extension, at) => extension.memory.data.getInt8(at)],
  [kinds.HPyMember_UBYTE, (extension, at) => extension.memory.data.getUint8(at)],
  [kinds.HPyMember_SHORT, (extension, at) => extension.memory.data.getInt16(at, true)],
  [kinds.HPyMember_USHORT, (extension, at) => extension.memory.data.getUint16(at, true)],
  [kinds.HPyMember_INT, readInt],
  [kinds.HPyMember_LONG, readInt],
  [kinds.HPyMember_HPYSSIZET, readInt],
  [kinds.HPyMember_UINT, readUnsigned],
  [kinds.HPyMember_ULONG, readUnsigned],
  [kinds.HPyMember_LONGLONG, (extension, at) => narrow(extension.memory.data.getBigInt64(at, true))],
  [kinds.HPyMember_ULONGLONG, (extension, at) => narrow(extension.memory.data.getBigUint64(at, true))],
  [kinds.HPyMember_FLOAT, (extension, at) => new PyFloat(extension.memory.data.getFloat32(at, true))],
  [kinds.HPyMember_DOUBLE, (extension, at) => new PyFloat(readDouble(extension, at))],
  [
    kinds.HPyMember_STRING,
    (extension, at) => {
      const text = extension.memory.data.getUint32(at, true);
      return text === 0 ? None : extension.texts.decodeString(text);
    },
  ],
  [kinds.HPyMember_STRING_INPLACE, (extension, at) => extension.texts.decodeString(at)],
  [kinds.HPyMember_CHAR, (extension, at) => extension.texts.decode(at, 1)],
  [kinds.HPyMember_OBJECT, (extension, at, object) => reference(extension, object, at) ?? None],
  [
    kinds.HPyMember_OBJECT_EX,
    (extension, at, object, name) => {
      const value = reference(extension, object, at);
      if (value === undefined)
        throw attributeError(`'${typeOf(object).name}' object has no attribute '${name}'`, object, name);
      return value;
    },
  ],
  [kinds.HPyMember_NONE, () => None],
]);

const unreadable: Reader = () => {
  throw systemError('bad memberdescr type');
};

/** Of an object whose struct is in no handle's memory: has that there while it is read, and kept for the next time. */
function readBrought({ extension, name, offset, read }: StructMember, object: PyValue): PyValue {
  const handle = extension.openWithStruct(object);
  try {
    return read(extension, extension.structAddress(handle) + offset, object, name);
  } finally {
    extension.handles.close(handle);
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
