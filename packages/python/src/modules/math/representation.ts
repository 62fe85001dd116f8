/** How floats are represented: parts, neighbours, closeness. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { integerOf, None } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { pair } from '@harpy/objects/numbers/arguments';
import { copySign } from '@harpy/objects/numbers/double';
import { frexp, ldexp, nextAfter, ulp } from '@harpy/objects/numbers/float-parts';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { float, rangeError } from './results.ts';

function isClose(a: number, b: number, relative: number, absoluteTolerance: number): boolean {
  if (relative < 0 || absoluteTolerance < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return (
    difference <= Math.abs(relative * b) ||
    difference <= Math.abs(relative * a) ||
    difference <= absoluteTolerance
  );
}

export const representationFunctions: readonly BuiltinDef[] = [
  method(
    'frexp(x, /)',
    (x: PyValue) => {
      const [m, e] = frexp(toDouble(x));
      return pair([float(m), e]);
    },
    'The pair (m, e) with x = m * 2**e and 0.5 <= abs(m) < 1.',
  ),
  method(
    'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    (a: PyValue, b: PyValue, relative?: PyValue, absoluteTolerance?: PyValue) =>
      isClose(
        toDouble(a),
        toDouble(b),
        relative === undefined ? 1e-9 : toDouble(relative),
        absoluteTolerance === undefined ? 0 : toDouble(absoluteTolerance),
      ),
    'Whether two numbers differ by no more than a fraction rel_tol of the larger, or by abs_tol.',
  ),
  method(
    'isfinite(x, /)',
    (x: PyValue) => Number.isFinite(toDouble(x)),
    'Whether x is neither infinite nor NaN.',
  ),
  method(
    'isinf(x, /)',
    (x: PyValue) => Math.abs(toDouble(x)) === Number.POSITIVE_INFINITY,
    'Whether x is infinite.',
  ),
  method('isnan(x, /)', (x: PyValue) => Number.isNaN(toDouble(x)), 'Whether x is NaN.'),
  method(
    'ldexp(x, i, /)',
    (value: PyValue, exponent: PyValue) => {
      const x = toDouble(value);
      const i = integerOf(exponent);
      if (i === undefined) throw typeError('Expected an int as second argument to ldexp.');
      const result = ldexp(x, Number(i));
      if (!Number.isFinite(result) && Number.isFinite(x)) throw rangeError();
      return float(result);
    },
    'x * 2**i.',
  ),
  method(
    'modf(x, /)',
    (value: PyValue) => {
      const x = toDouble(value);
      if (Number.isNaN(x)) return pair([float(x), float(x)]);
      const whole = Math.trunc(x);
      const fraction = Number.isFinite(x) ? x - whole : 0;
      return pair([float(copySign(fraction, x)), float(whole)]);
    },
    'The fraction and the integer part of x, both as floats with the sign of x.',
  ),
  method(
    'nextafter(x, y, /, *, steps=None)',
    (a: PyValue, b: PyValue, steps: PyValue = None) => {
      const count = steps === None ? undefined : indexNumber(steps);
      if (count !== undefined && count < 0) throw valueError('steps must be a non-negative integer');
      return float(nextAfter(toDouble(a), toDouble(b), count === undefined ? undefined : BigInt(count)));
    },
    'The float next to x towards y, or a given number of floats further.',
  ),
  method(
    'ulp(x, /)',
    (x: PyValue) => float(ulp(toDouble(x))),
    'The distance between x and the next float of larger magnitude.',
  ),
];
