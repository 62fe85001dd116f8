/**
 * `HPyDef_MEMBER`: struct members seen from Python. A member lies in the extension's memory, so it becomes a property
 * that copies the value to where CPython's own member functions can work on it: conversions, checks and messages
 * are CPython's. Most kinds are read without this, in wasm (`member-readers.ts`).
 */

import type { MemberDefinition } from '@harpy/runtime/definitions';
import { memberKinds } from '@harpy/runtime/gen/abi';
import { copyBytes } from '@harpy/runtime/memory';
import type { Extension } from '../extension.ts';
import { OB_TYPE } from '../object-layout.ts';
import { MEMBER_DEF, READONLY } from './layout.ts';
import type { NativeParts } from './native-parts.ts';

/** Where the value lies in the stand-in for the object: after its head. */
const VALUE = 8;
const WIDEST = 8;

const isString = (type: number): boolean =>
  type === memberKinds.HPyMember_STRING || type === memberKinds.HPyMember_STRING_INPLACE;

const isObject = (type: number): boolean =>
  type === memberKinds.HPyMember_OBJECT || type === memberKinds.HPyMember_OBJECT_EX;

/** Bytes a member of each kind takes in the struct; others take a word. */
const sizes = new Map<number, number>([
  [memberKinds.HPyMember_SHORT, 2],
  [memberKinds.HPyMember_USHORT, 2],
  [memberKinds.HPyMember_DOUBLE, 8],
  [memberKinds.HPyMember_LONGLONG, 8],
  [memberKinds.HPyMember_ULONGLONG, 8],
  [memberKinds.HPyMember_CHAR, 1],
  [memberKinds.HPyMember_BYTE, 1],
  [memberKinds.HPyMember_UBYTE, 1],
  [memberKinds.HPyMember_BOOL, 1],
  [memberKinds.HPyMember_NONE, 0],
  [memberKinds.HPyMember_STRING_INPLACE, 1],
]);

export const isMemberKind = (type: number): boolean =>
  Object.values(memberKinds).some((kind) => kind === type);

export const memberSize = (type: number): number => sizes.get(type) ?? 4;

/** Getter and setter of a member, to be forwarded to with any first argument. */
export function memberFunctions(extension: Extension, parts: NativeParts, member: MemberDefinition) {
  const { py, types } = extension.host;
  const size = memberSize(member.type);
  const def = parts.allocate(MEMBER_DEF.bytes);
  py.memory.setWord(def + MEMBER_DEF.name, py.permanentString(member.name));
  py.memory.setWord(def + MEMBER_DEF.type, member.type);
  py.memory.setWord(def + MEMBER_DEF.offset, VALUE);
  py.memory.setWord(def + MEMBER_DEF.flags, member.readonly ? READONLY : 0);
  const standIn = parts.allocate(VALUE + WIDEST);

  /** Copies the value into the stand-in, which has the object's type for messages. */
  const load = (self: number, address: number): void => {
    py.memory.setWord(standIn + OB_TYPE, py.memory.word(self + OB_TYPE));
    copyBytes(extension.instance.memory.u8, address, py.memory.u8, standIn + VALUE, size);
  };
  return {
    get: extension.guarded(0, (_fn: number, self: number, _closure: number): number => {
      const { memory } = extension.instance;
      const struct = types.structOf(self);
      const address = struct + member.offset;
      if (isString(member.type)) {
        const text = member.type === memberKinds.HPyMember_STRING ? memory.word(address) : address;
        if (text !== 0) return extension.transfer.newStr(text);
        const none = extension.host.handle('h_None');
        py.fn.Py_IncRef(none);
        return none;
      }
      load(self, address);
      return py.fn.PyMember_GetOne(standIn, def);
    }),
    set: extension.guarded(-1, (_fn: number, self: number, value: number, _closure: number): number => {
      const struct = types.structOf(self);
      const address = struct + member.offset;
      load(self, address);
      const status = py.fn.PyMember_SetOne(standIn, def, value);
      // Reference counts are settled by CPython; a string's pointer never changes, for it can't be set.
      if (status === 0 && !isString(member.type)) {
        copyBytes(py.memory.u8, standIn + VALUE, extension.instance.memory.u8, address, size);
        if (isObject(member.type)) extension.decorator?.structMemory?.stored(struct, address);
      }
      return status;
    }),
  };
}
