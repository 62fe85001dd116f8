/** Calls of builtin functions and of methods of str without a detour: what compiled code calls if a name means what it usually does. */
import { warmOperation } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyMethodDescriptor } from '@harpy/objects/builtin';
import { listType, strType, tupleType } from '@harpy/objects/core-types';
import { lengthResult } from '@harpy/objects/dunders/container';
import { compare } from '@harpy/objects/protocols/compare';
import { isTrue, length } from '@harpy/objects/protocols/convert';
import { GT, LT } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { floatSum, sumFloatsOn, sumOn } from '../modules/builtins/iterables.ts';
import { builtinsModule } from '../modules/builtins.ts';

export {
  floatSum as $floatSum,
  lengthResult as $size,
  listType as $listType,
  sumFloatsOn as $sumFloatsOn,
  sumOn as $sumOn,
  tupleType as $tupleType,
};

type Run = (...args: never[]) => unknown;

/** The function of `builtins`, which all interpreters share. */
export function $builtin(name: string): BuiltinDef | undefined {
  return builtinsModule.functions?.find((def) => def.name === name);
}

/** What a builtin function runs with so many positional arguments, undefined if they have to be looked at. */
export function $builtinRun(name: string, count: number): Run | undefined {
  if (name === 'min') {
    if (count === 2) return minimum;
    if (count === 3) return minimumOfThree;
  } else if (name === 'max') {
    if (count === 2) return maximum;
    if (count === 3) return maximumOfThree;
  }
  return $builtin(name)?.implementation(count);
}

/** What `str.name` runs with a str and so many arguments. */
export function $strMethod(name: string, count: number): Run | undefined {
  const found = strType.dict.get(name);
  return found instanceof PyMethodDescriptor ? found.def.implementation(count) : undefined;
}

/** `str.name`, if there is a method by that name. */
export function $strMethodDef(name: string): BuiltinDef | undefined {
  const found = strType.dict.get(name);
  return found instanceof PyMethodDescriptor ? found.def : undefined;
}

/** `len(object)` of an object without a mirror of `__len__`. */
export function $lengthOf(object: PyValue): number {
  warmOperation(object, '__len__', 0);
  return length(object);
}

function minimum(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') return b < a ? b : a;
  return isTrue(compare(b, a, LT)) ? b : a;
}

function maximum(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') return b > a ? b : a;
  return isTrue(compare(b, a, GT)) ? b : a;
}

const minimumOfThree = (a: PyValue, b: PyValue, c: PyValue): PyValue => minimum(minimum(a, b), c);
const maximumOfThree = (a: PyValue, b: PyValue, c: PyValue): PyValue => maximum(maximum(a, b), c);
