/** Equality and hash of `object`, apart: tables ask whether a type still has them. */
import { NotImplemented, typeOf } from './core-types.ts';
import { identity } from './identity.ts';
import type { PyObject } from './object.ts';
import { isTrue } from './protocols/convert.ts';
import { type CompareOperator, EQ, NE } from './slots.ts';
import type { PyValue } from './value.ts';

export function objectHash(self: PyValue): number {
  return identity(self as PyObject) / 16;
}

/** `==` is identity; `!=` is the opposite of what `==` of the object's type says. */
export function objectCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (operator === EQ) return a === b ? true : NotImplemented;
  if (operator !== NE) return NotImplemented;
  const result = typeOf(a).tp_richcompare?.(a, b, EQ) ?? NotImplemented;
  return result === NotImplemented ? result : !isTrue(result);
}
