/** What an `HPyType_Spec` may say. */
import type { TypeSpecification } from '@harpy/runtime/definitions';
import { shapes, typeFlags } from '@harpy/runtime/gen/abi';
import { PythonError } from '../python-error.ts';
import { isMemberKind, memberSize } from './members.ts';
import { shapeBase } from './parents.ts';
import { CALL_FIELD } from './properties.ts';

/** Throws `PythonError` for a spec that HPy does not allow. */
export function checkSpec(spec: TypeSpecification): void {
  const refuse = (why: string): never => {
    throw new PythonError('TypeError', `type '${spec.name}': ${why}`);
  };
  if (spec.shape === shapes.HPyType_BuiltinShape_Legacy || spec.hasLegacySlots) {
    refuse('legacy types and legacy slots are not possible in the universal ABI');
  }
  if (!shapeBase.has(spec.shape)) {
    throw new PythonError('ValueError', `type '${spec.name}': unknown builtin shape ${spec.shape}`);
  }
  if (spec.itemsize < 0) refuse(`itemsize must not be negative (${spec.itemsize})`);
  // No function of HPy makes an object with items: a size for them has no other effect.
  const calls = spec.definitions.some((def) => def.kind === 'slot' && def.name === 'HPy_tp_call');
  if (spec.itemsize > 0 && calls) refuse('HPy_tp_call is not possible with an itemsize');
  if (spec.basicsize < 0) refuse(`basicsize must not be negative (${spec.basicsize})`);
  const has = (name: string): boolean =>
    spec.definitions.some((def) => def.kind === 'slot' && def.name === name);
  if (spec.basicsize === 0) {
    const needs = ['HPy_tp_traverse', 'HPy_tp_destroy'].find(has);
    if (needs !== undefined) refuse(`${needs} needs a struct, but basicsize is 0`);
  }
  if (!has('HPy_tp_traverse') && (spec.flags & typeFlags.HPy_TPFLAGS_HAVE_GC) !== 0) {
    throw new PythonError(
      'ValueError',
      `type '${spec.name}': the flag HPy_TPFLAGS_HAVE_GC needs an HPy_tp_traverse slot`,
    );
  }
  for (const def of spec.definitions) {
    if (def.kind !== 'member') continue;
    if (def.name === CALL_FIELD && calls) refuse(`give HPy_tp_call or the member ${CALL_FIELD}, not both`);
    if (!isMemberKind(def.type)) refuse(`the member '${def.name}' has the unknown kind ${def.type}`);
    if (def.offset < 0 || def.offset + memberSize(def.type) > spec.basicsize) {
      refuse(
        `the member '${def.name}' at offset ${def.offset} is outside the struct of ${spec.basicsize} bytes`,
      );
    }
  }
}
