/** Floats and bools. */
import { integerOf, PyFloat, typeOf } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Extension } from '../extension.ts';
import { doubleOf } from './long.ts';

export function floatBodies({ handles }: Extension) {
  return {
    ctx_Float_FromDouble: (_ctx, value) => handles.openSlot(new PyFloat(value)),
    ctx_Float_AsDouble: (_ctx, h) => toDouble(handles.get(h)),
    ctx_Bool_FromBool: (_ctx, value) => handles.open(value !== 0),
  } satisfies Partial<ContextFunctions>;
}

/** As CPython's `PyFloat_AsDouble`: `__float__`, then `__index__`. */
export function toDouble(value: PyValue): number {
  if (value instanceof PyFloat) return value.value;
  const integer = integerOf(value);
  const type = typeOf(value);
  if (integer === undefined && type.nb_float !== undefined) {
    const result = type.nb_float(value);
    if (!(result instanceof PyFloat))
      throw typeError(`${type.name}.__float__() must return a float, not ${typeOf(result).name}`);
    return result.value;
  }
  if (integer !== undefined) return doubleOf(integer);
  if (type.nb_index === undefined) throw typeError(`must be real number, not ${type.name}`);
  return doubleOf(indexNumber(value));
}
