/** What an `HPyType_Spec` may say. */
import { typeError, valueError } from '@harpy/objects/errors';
import type { TypeSpecification } from '../../definitions.ts';
import { shapes, typeFlags } from '../../gen/abi.ts';
import { isMemberKind, memberSize } from './members.ts';
import { shapeBase } from './parents.ts';

/** The member by which a type says where in the struct its call function is. */
export const CALL_FIELD = '__vectorcalloffset__';

/** Throws for a spec that HPy does not allow. */
export function checkSpec(spec: TypeSpecification): void {
  const refuse = (why: string): never => {
    throw typeError(`type '${spec.name}': ${why}`);
  };
  if (spec.shape === shapes.HPyType_BuiltinShape_Legacy || spec.hasLegacySlots)
    refuse('legacy types and legacy slots are not possible in the universal ABI');
  if (!shapeBase.has(spec.shape))
    throw valueError(`type '${spec.name}': unknown builtin shape ${spec.shape}`);
  if (spec.itemsize < 0) refuse(`itemsize must not be negative (${spec.itemsize})`);
  const has = (name: string): boolean =>
    spec.definitions.some((def) => def.kind === 'slot' && def.name === name);
  const calls = has('HPy_tp_call');
  // No function of HPy makes an object with items: a size for them has no other effect.
  if (spec.itemsize > 0 && calls) refuse('HPy_tp_call is not possible with an itemsize');
  if (spec.basicsize < 0) refuse(`basicsize must not be negative (${spec.basicsize})`);
  if (spec.basicsize === 0) {
    const needs = ['HPy_tp_traverse', 'HPy_tp_destroy'].find(has);
    if (needs !== undefined) refuse(`${needs} needs a struct, but basicsize is 0`);
  }
  if (!has('HPy_tp_traverse') && (spec.flags & typeFlags.HPy_TPFLAGS_HAVE_GC) !== 0)
    throw valueError(`type '${spec.name}': the flag HPy_TPFLAGS_HAVE_GC needs an HPy_tp_traverse slot`);
  for (const def of spec.definitions) {
    if (def.kind === 'slot' && def.name.startsWith('HPy_mod_'))
      refuse(`the slot ${def.name} belongs to modules`);
    if (def.kind !== 'member') continue;
    if (def.name === CALL_FIELD && calls) refuse(`give HPy_tp_call or the member ${CALL_FIELD}, not both`);
    if (!isMemberKind(def.type)) refuse(`the member '${def.name}' has the unknown kind ${def.type}`);
    if (def.offset < 0 || def.offset + memberSize(def.type) > spec.basicsize)
      refuse(
        `the member '${def.name}' at offset ${def.offset} is outside the struct of ${spec.basicsize} bytes`,
      );
  }
}
