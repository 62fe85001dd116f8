/** The base types and metaclass of an `HPyType_Spec`: what its parameters say, and whether that can be. */
import {
  floatType,
  intType,
  listType,
  objectType,
  PyTuple,
  strType,
  tupleType,
  typeType,
} from '@harpy/objects/core-types';
import { dictType } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { TypeSpecification } from '../../definitions.ts';
import { shapes, specParams } from '../../gen/abi.ts';
import { layout } from '../../gen/layout.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { type ExtensionType, extensionTypeOf } from './extension-type.ts';

/** The builtin type each shape extends. */
export const shapeBase = new Map<number, PyType>([
  [shapes.HPyType_BuiltinShape_Object, objectType],
  [shapes.HPyType_BuiltinShape_Type, typeType],
  [shapes.HPyType_BuiltinShape_Long, intType],
  [shapes.HPyType_BuiltinShape_Float, floatType],
  [shapes.HPyType_BuiltinShape_Unicode, strType],
  [shapes.HPyType_BuiltinShape_Tuple, tupleType],
  [shapes.HPyType_BuiltinShape_List, listType],
  [shapes.HPyType_BuiltinShape_Dict, dictType],
]);

export interface Parents {
  readonly bases: readonly PyType[];
  readonly metaclass: PyType | undefined;
}

/** Throws for parameters that make no sense. */
export function readParents(extension: Extension, spec: TypeSpecification, params: number): Parents {
  const { handles, memory } = extension;
  const refuse = (why: string): never => {
    throw typeError(`type '${spec.name}': ${why}`);
  };
  const listed: PyValue[] = [];
  let tuple: PyValue | undefined;
  let metaclass: PyValue | undefined;
  const at = layout.HPyType_SpecParam;
  for (let param = params; params !== 0 && memory.word(param) !== 0; param += at.size) {
    const object = handles.get(memory.word(param + at.object) as Handle);
    switch (memory.word(param)) {
      case specParams.HPyType_SpecParam_Base:
        listed.push(object);
        break;
      case specParams.HPyType_SpecParam_BasesTuple:
        if (tuple !== undefined) refuse('HPyType_SpecParam_BasesTuple is given twice');
        tuple = object;
        break;
      case specParams.HPyType_SpecParam_Metaclass:
        if (metaclass !== undefined)
          throw valueError(`type '${spec.name}': metaclass was specified multiple times`);
        metaclass = object;
        break;
      default:
        refuse(`unknown kind ${memory.word(param)} of HPyType_SpecParam`);
    }
  }
  if (tuple !== undefined && listed.length > 0)
    refuse('give HPyType_SpecParam_Base or HPyType_SpecParam_BasesTuple, not both');
  if (tuple !== undefined && !(tuple instanceof PyTuple)) refuse('the bases are not a tuple');
  const bases = tuple instanceof PyTuple ? tuple.items : listed;
  if (bases.some((base) => !(base instanceof PyType))) refuse('a base is not a type');
  if (metaclass !== undefined && !(metaclass instanceof PyType)) refuse('the metaclass is not a type');
  const builtin = shapeBase.get(spec.shape) as PyType;
  return {
    bases: bases.length === 0 ? [builtin] : (bases as readonly PyType[]),
    metaclass: metaclass as PyType | undefined,
  };
}

/** Throws TypeError when the spec can not extend `first`, the base the layout comes from. */
export function checkBase(
  extension: Extension,
  spec: TypeSpecification,
  first: PyType,
): ExtensionType | undefined {
  const refuse = (why: string): never => {
    throw typeError(`type '${spec.name}': ${why}`);
  };
  const builtin = shapeBase.get(spec.shape) as PyType;
  const base = extensionTypeOf(first);
  if (!first.isSubtypeOf(builtin))
    refuse(`its builtin shape says '${builtin.name}', but its base is no subtype of that`);
  if (base !== undefined && base.structSize > 0) {
    if (spec.basicsize > 0 && base.extension !== extension)
      refuse(`it can not extend the C struct of '${base.name}', which is in the memory of another extension`);
    if (spec.basicsize > 0 && base.shape !== spec.shape)
      refuse(`its builtin shape differs from that of its base '${base.name}'`);
    if (spec.basicsize > 0 && spec.basicsize < base.structSize)
      refuse(
        `its struct of ${spec.basicsize} bytes is smaller than that of its base '${base.name}' (${base.structSize} bytes)`,
      );
    return base;
  }
  const object = spec.shape === shapes.HPyType_BuiltinShape_Object;
  if (object && spec.basicsize > 0 && builtinLayout(first) !== objectType)
    refuse('it has a struct and the builtin shape Object, but its base has a C layout of its own');
  return base;
}

/** The builtin type whose fields the objects of a class have. */
export function builtinLayout(type: PyType): PyType {
  let at: PyType = type;
  while (at.flags.heap && at.base !== undefined) at = at.base;
  return at.layout;
}
