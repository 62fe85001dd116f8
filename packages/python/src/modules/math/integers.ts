/** Functions on ints, and from floats to ints. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { callUnbound0 } from '@harpy/objects/call';
import { None, PyFloat, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { greatestCommonDivisor, integerSquareRoot } from '@harpy/objects/numbers/bits';
import {
  combinations,
  factorial,
  leastCommonMultiple,
  permutations,
} from '@harpy/objects/numbers/combinatorics';
import { ceil, floor, truncate } from '@harpy/objects/numbers/double';
import { absolute, type Int } from '@harpy/objects/numbers/integer';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';

/** `__floor__` and the like, but floats go the short way. */
function integral(value: PyValue, name: string, run: (x: number) => Int): PyValue {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat && value.constructor === PyFloat) return run(value.value);
  const special = typeOf(value).lookup(name);
  if (special !== undefined) return callUnbound0(special, value);
  if (name === '__trunc__') throw typeError(`type ${typeOf(value).name} doesn't define __trunc__ method`);
  return run(toDouble(value));
}

export const integerFunctions: readonly BuiltinDef[] = [
  method('ceil(x, /)', (x: PyValue) => integral(x, '__ceil__', ceil), 'The smallest integer not below x.'),
  method(
    'factorial(n, /)',
    (n: PyValue) => factorial(indexNumber(n)),
    'The product of the integers from 1 to n.',
  ),
  method('floor(x, /)', (x: PyValue) => integral(x, '__floor__', floor), 'The largest integer not above x.'),
  method(
    'gcd(*integers)',
    (values: readonly PyValue[]) => values.map(indexNumber).reduce(greatestCommonDivisor, 0),
    'The greatest common divisor.',
  ),
  method(
    'isqrt(n, /)',
    (value: PyValue) => {
      const n = indexNumber(value);
      if (n < 0) throw valueError('isqrt() argument must be nonnegative');
      return integerSquareRoot(n);
    },
    'The integer part of the square root of n.',
  ),
  method(
    'lcm(*integers)',
    (values: readonly PyValue[]) =>
      values.map(indexNumber).reduce((a: Int, b) => leastCommonMultiple(a, absolute(b)), 1),
    'The least common multiple.',
  ),
  method(
    'perm(n, k=None, /)',
    (n: PyValue, k: PyValue = None) =>
      k === None ? factorial(indexNumber(n)) : permutations(indexNumber(n), indexNumber(k)),
    'In how many ways k of n things can be lined up.',
  ),
  method(
    'comb(n, k, /)',
    (n: PyValue, k: PyValue) => combinations(indexNumber(n), indexNumber(k)),
    'In how many ways k of n things can be chosen.',
  ),
  method(
    'trunc(x, /)',
    (x: PyValue) => integral(x, '__trunc__', truncate),
    'The integer next to x towards zero.',
  ),
];
