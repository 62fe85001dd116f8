/** Where the objects of a new type keep their struct's address and their call function. */
import type { TypeSpecification } from '@harpy/runtime/definitions';
import { shapes, typeFlags } from '@harpy/runtime/gen/abi';
import type { Extension } from '../extension.ts';
import { STRUCT_WORD, TP_FLAGS } from '../object-layout.ts';
import { FLAGS, TP_BASICSIZE } from './layout.ts';
import type { Parents } from './parents.ts';
import type { HPyType } from './registry.ts';

const WORD = 4;
const OBJECT_HEAD = 8;

export interface LayoutPlan {
  /** For `PyType_Spec`: 0 inherits, a negative size is relative to the base. */
  readonly basicsize: number;
  readonly structSize: number;
  readonly structOffset: number | null;
  readonly callOffset: number;
  /** Is the call word this type's own, not inherited? */
  readonly ownCallOffset: boolean;
  readonly collected: boolean;
}

/** The struct's word comes after the data of the metatype, whose size only CPython knows. */
export const RELATIVE = -1;

export function planLayout(
  extension: Extension,
  spec: TypeSpecification,
  { first, managed }: Parents,
  base: HPyType | null,
): LayoutPlan {
  const { py } = extension.host;
  const collected =
    managed !== 0 ||
    (spec.flags & typeFlags.HPy_TPFLAGS_HAVE_GC) !== 0 ||
    (py.memory.word(first + TP_FLAGS) & FLAGS.HAVE_GC) !== 0;
  const structSize = spec.basicsize > 0 ? spec.basicsize : (base?.structSize ?? 0);
  const calls = spec.definitions.some((def) => def.kind === 'slot' && def.name === 'HPy_tp_call');
  const needsStruct = spec.basicsize > 0 && (base === null || base.structSize === 0);
  const inheritedOffset = base !== null && base.structSize > 0 ? base.structOffset : null;
  const inheritedCall = base?.callOffset ?? 0;
  const beside =
    spec.shape === shapes.HPyType_BuiltinShape_Long || spec.shape === shapes.HPyType_BuiltinShape_Tuple;
  if (beside)
    return { basicsize: 0, structSize, structOffset: null, callOffset: 0, ownCallOffset: false, collected };
  if (spec.shape === shapes.HPyType_BuiltinShape_Type) {
    return {
      basicsize: needsStruct ? -WORD : 0,
      structSize,
      structOffset: needsStruct ? RELATIVE : inheritedOffset,
      callOffset: 0,
      ownCallOffset: false,
      collected,
    };
  }
  const before = py.memory.word(first + TP_BASICSIZE);
  let size = before;
  let structOffset = inheritedOffset;
  const ownCallOffset = calls && inheritedCall === 0;
  const atHead = spec.shape === shapes.HPyType_BuiltinShape_Object && size === OBJECT_HEAD;
  if (needsStruct || (ownCallOffset && atHead)) {
    // With the shape Object the word is where adapters look for it; a call word never takes its place.
    const place = base !== null && base.callOffset === STRUCT_WORD + WORD ? STRUCT_WORD : size;
    if (needsStruct) structOffset = place;
    if (place === size) size += WORD;
  }
  let callOffset = inheritedCall;
  if (ownCallOffset) {
    callOffset = size;
    size += WORD;
  }
  return {
    basicsize: size === before ? 0 : size,
    structSize,
    structOffset,
    callOffset,
    ownCallOffset,
    collected,
  };
}
