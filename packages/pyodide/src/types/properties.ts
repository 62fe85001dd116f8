/** Members and getsets of a type: both become properties. */
import type {
  Definition,
  GetSetDefinition,
  MemberDefinition,
  TypeSpecification,
} from '@harpy/runtime/definitions';
import type { Extension } from '../extension.ts';
import { memberReader } from '../member-readers.ts';
import type { Target, Trampolines } from '../trampolines.ts';
import { GETSET_DEF, MEMBER_DEF, MEMBER_PYSSIZET, READONLY } from './layout.ts';
import { memberFunctions } from './members.ts';
import type { NativeParts } from './native-parts.ts';

/** The member by which a type says where in the struct its call function is. */
export const CALL_FIELD = '__vectorcalloffset__';

export interface Property {
  readonly definition: MemberDefinition | GetSetDefinition;
  /** Places among the trampolines, or -1. */
  readonly get: number;
  readonly set: number;
  readonly closure: number;
}

function planGetter(
  extension: Extension,
  { type, offset }: MemberDefinition,
  get: Target,
  structOffset: number,
  trampolines: Trampolines,
): number {
  const reader = memberReader(extension.host.py.exports, extension.nearby.loads, type);
  // A trap can't be caught there: `checkSpec` has seen that the member lies in the struct.
  return reader === null || structOffset === 0
    ? trampolines.forward(get, 0, 2)
    : trampolines.member(structOffset, offset, reader, get);
}

/** `structOffset` is where objects keep the address of their struct, 0 if that is not known. */
export function planProperties(
  extension: Extension,
  parts: NativeParts,
  spec: TypeSpecification,
  structOffset: number,
  trampolines: Trampolines,
): Property[] {
  const isProperty = (def: Definition): def is MemberDefinition | GetSetDefinition =>
    (def.kind === 'member' && def.name !== CALL_FIELD) || def.kind === 'getset';
  return spec.definitions.filter(isProperty).map((definition): Property => {
    if (definition.kind === 'member') {
      const functions = memberFunctions(extension, parts, definition);
      return {
        definition,
        get: planGetter(extension, definition, functions.get as Target, structOffset, trampolines),
        // A read-only member has a setter too: it raises what CPython's members raise.
        set: trampolines.forward(functions.set as Target, 0, 3),
        closure: 0,
      };
    }
    const { getter, setter, closure, name } = definition;
    if (getter !== 0) extension.names.set(getter, `${spec.name}.${name} (getter)`);
    if (setter !== 0) extension.names.set(setter, `${spec.name}.${name} (setter)`);
    return {
      definition,
      get: getter === 0 ? -1 : trampolines.object(extension.calls.object2, getter, 2, extension.resultCheck),
      set: setter === 0 ? -1 : trampolines.forward(extension.calls.status3, setter, 3),
      closure,
    };
  });
}

export function writeProperties(
  extension: Extension,
  parts: NativeParts,
  properties: readonly Property[],
  functions: readonly number[],
): number {
  const { py } = extension.host;
  const table = parts.allocate((properties.length + 1) * GETSET_DEF.bytes);
  properties.forEach(({ definition, get, set, closure }, index) => {
    const at = table + index * GETSET_DEF.bytes;
    py.memory.setWord(at + GETSET_DEF.name, py.permanentString(definition.name));
    py.memory.setWord(at + GETSET_DEF.get, get < 0 ? 0 : (functions[get] as number));
    py.memory.setWord(at + GETSET_DEF.set, set < 0 ? 0 : (functions[set] as number));
    py.memory.setWord(at + GETSET_DEF.doc, definition.doc === null ? 0 : py.permanentString(definition.doc));
    py.memory.setWord(at + GETSET_DEF.closure, closure);
  });
  return table;
}

/** The member by which a heap type says where its objects keep their vectorcall function. */
export function vectorcallMember(extension: Extension, parts: NativeParts, offset: number): number {
  const { py } = extension.host;
  const table = parts.allocate(2 * MEMBER_DEF.bytes);
  py.memory.setWord(table + MEMBER_DEF.name, py.permanentString('__vectorcalloffset__'));
  py.memory.setWord(table + MEMBER_DEF.type, MEMBER_PYSSIZET);
  py.memory.setWord(table + MEMBER_DEF.offset, offset);
  py.memory.setWord(table + MEMBER_DEF.flags, READONLY);
  return table;
}
