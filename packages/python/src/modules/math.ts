/** `math`: https://docs.python.org/3/library/math.html */
import { integerOf, PyFloat } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { overflowError, valueError } from '@harpy/objects/errors';
import { bitLength } from '@harpy/objects/numbers/bits';
import { copySign, divide } from '@harpy/objects/numbers/double';
import { fma, ieeeRemainder } from '@harpy/objects/numbers/float-parts';
import { exp, exp2, log, log2, log10 } from '@harpy/objects/numbers/libm-exponential';
import { pow } from '@harpy/objects/numbers/libm-power';
import { erf, erfc, gamma, lgamma } from '@harpy/objects/numbers/libm-special';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { integerFunctions } from './math/integers.ts';
import { representationFunctions } from './math/representation.ts';
import { domainError, expected, float, rangeError } from './math/results.ts';
import { sumFunctions } from './math/sums.ts';

const finiteInput = expected('a finite input');
const positiveInput = expected('a positive input');

/**
 * A function of one double: NaN that was no NaN before means that the argument is outside the domain, infinity that was finite before means
 * overflow.
 */
function unary(
  name: string,
  run: (x: number) => number,
  doc: string,
  outside: (x: number) => object = domainError,
  /** JavaScript's function with the same results where they are finite. */
  engines: (x: number) => number = run,
) {
  const def = method(
    `${name}(x, /)`,
    (value: PyValue) => {
      const x = value instanceof PyFloat ? value.value : toDouble(value);
      const y = run(x);
      if (!Number.isFinite(y)) {
        if (Number.isNaN(y) && !Number.isNaN(x)) throw outside(x);
        if (!Number.isNaN(y) && Number.isFinite(x)) throw rangeError();
      }
      return new PyFloat(y);
    },
    doc,
  );
  def.onFloat = engines;
  return def;
}

/** A function of two doubles that is undefined where it is NaN without a NaN among the arguments. */
function binary(signature: string, run: (x: number, y: number) => number, doc: string) {
  return method(
    signature,
    (a: PyValue, b: PyValue) => {
      const x = toDouble(a);
      const y = toDouble(b);
      const z = run(x, y);
      if (Number.isNaN(z) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError();
      if (!Number.isFinite(z) && !Number.isNaN(z) && Number.isFinite(x) && Number.isFinite(y))
        throw rangeError();
      return new PyFloat(z);
    },
    doc,
  );
}

/** A logarithm also of ints too large for a double. */
function logarithm(value: PyValue, run: (x: number) => number): number {
  const integer = integerOf(value);
  if (integer === undefined) {
    const x = toDouble(value);
    if (x <= 0) throw positiveInput(x);
    return run(x);
  }
  if (integer <= 0) throw valueError('expected a positive input');
  const x = Number(integer);
  if (x < Number.POSITIVE_INFINITY) return run(x);
  // x = m * 2**e with m in [0.5, 1)
  const e = bitLength(integer);
  const m = Number(BigInt(integer) >> BigInt(e - 64)) / 2 ** 64;
  return run(m) + run(2) * e;
}

const finite =
  (run: (x: number) => number) =>
  (x: number): number =>
    Number.isFinite(x) || Number.isNaN(x) ? run(x) : Number.NaN;
const PER_DEGREE = Math.PI / 180;
const PER_RADIAN = 180 / Math.PI;

export const mathModule: ModuleDefinition = defineModule({
  name: 'math',
  doc: "The functions of C's library of mathematics, and more.",
  functions: [
    unary(
      'acos',
      Math.acos,
      'The arc cosine of x, between 0 and pi.',
      expected('a number in range from -1 up to 1'),
    ),
    unary(
      'acosh',
      Math.acosh,
      'The inverse hyperbolic cosine of x.',
      expected('argument value not less than 1'),
    ),
    unary(
      'asin',
      Math.asin,
      'The arc sine of x, between -pi/2 and pi/2.',
      expected('a number in range from -1 up to 1'),
    ),
    unary('asinh', Math.asinh, 'The inverse hyperbolic sine of x.'),
    unary('atan', Math.atan, 'The arc tangent of x, between -pi/2 and pi/2.'),
    binary('atan2(y, x, /)', Math.atan2, 'The angle of the point (y, x), between -pi and pi.'),
    unary(
      'atanh',
      (x) => (Math.abs(x) >= 1 ? Number.NaN : Math.atanh(x)),
      'The inverse hyperbolic tangent of x.',
      expected('a number between -1 and 1'),
    ),
    unary('cbrt', Math.cbrt, 'The cube root of x.'),
    ...integerFunctions,
    binary('copysign(x, y, /)', copySign, 'The magnitude of x with the sign of y.'),
    unary('cos', finite(Math.cos), 'The cosine of x (in radians).', finiteInput, Math.cos),
    unary('cosh', Math.cosh, 'The hyperbolic cosine of x.'),
    method(
      'degrees(x, /)',
      (x: PyValue) => float(toDouble(x) * PER_RADIAN),
      'The angle x, given in radians, in degrees.',
    ),
    ...sumFunctions,
    unary('erf', erf, 'The error function at x.'),
    unary('erfc', erfc, 'The complement of the error function at x, 1 - erf(x).'),
    unary('exp', exp, 'e to the power of x.'),
    unary('exp2', exp2, '2 to the power of x.'),
    unary('expm1', Math.expm1, 'exp(x) - 1 without loss for small x.'),
    unary('fabs', Math.abs, 'The magnitude of x as a float.'),
    method(
      'fma(x, y, z, /)',
      (a: PyValue, b: PyValue, c: PyValue) => {
        const [x, y, z] = [toDouble(a), toDouble(b), toDouble(c)];
        const result = fma(x, y, z);
        if (Number.isNaN(result)) {
          if (![x, y, z].some(Number.isNaN)) throw valueError('invalid operation in fma');
        } else if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite))
          throw overflowError('overflow in fma');
        return float(result);
      },
      'x*y + z, rounded only once.',
    ),
    method(
      'fmod(x, y, /)',
      (a: PyValue, b: PyValue) => {
        const x = toDouble(a);
        const y = toDouble(b);
        const result = x % y;
        if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError();
        return float(result);
      },
      "C's remainder of x / y: it has the sign of x.",
    ),
    ...representationFunctions,
    unary('gamma', gamma, 'The gamma function at x.', expected('a noninteger or positive integer')),
    unary(
      'lgamma',
      lgamma,
      'The logarithm of the magnitude of the gamma function at x.',
      expected('a noninteger or positive integer'),
    ),
    method(
      'log(x[, base], /)',
      (x: PyValue, base?: PyValue) => {
        const value = logarithm(x, log);
        return float(base === undefined ? value : divide(value, logarithm(base, log)));
      },
      'The logarithm of x to the base, which is e if it is not given.',
    ),
    method('log10(x, /)', (x: PyValue) => float(logarithm(x, log10)), 'The logarithm of x to the base 10.'),
    unary(
      'log1p',
      (x) => (x === -1 ? Number.NaN : Math.log1p(x)),
      'log(1 + x) without loss for small x.',
      expected('argument value > -1'),
    ),
    method('log2(x, /)', (x: PyValue) => float(logarithm(x, log2)), 'The logarithm of x to the base 2.'),
    method(
      'pow(x, y, /)',
      (a: PyValue, b: PyValue) => {
        const x = toDouble(a);
        const y = toDouble(b);
        const result = pow(x, y);
        if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError();
        if (!Number.isFinite(result) && !Number.isNaN(result) && Number.isFinite(x) && Number.isFinite(y))
          throw x === 0 ? domainError() : rangeError();
        return float(result);
      },
      'x to the power of y as a float.',
    ),
    method(
      'radians(x, /)',
      (x: PyValue) => float(toDouble(x) * PER_DEGREE),
      'The angle x, given in degrees, in radians.',
    ),
    binary('remainder(x, y, /)', ieeeRemainder, 'x - n*y with n the integer nearest to x / y, ties to even.'),
    unary('sin', finite(Math.sin), 'The sine of x (in radians).', finiteInput, Math.sin),
    unary('sinh', Math.sinh, 'The hyperbolic sine of x.'),
    unary('sqrt', Math.sqrt, 'The square root of x.', expected('a nonnegative input')),
    unary('tan', finite(Math.tan), 'The tangent of x (in radians).', finiteInput, Math.tan),
    unary('tanh', Math.tanh, 'The hyperbolic tangent of x.'),
  ],
  attributes: {
    pi: float(Math.PI),
    e: float(Math.E),
    tau: float(2 * Math.PI),
    inf: float(Number.POSITIVE_INFINITY),
    nan: float(Number.NaN),
  },
});
