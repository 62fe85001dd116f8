/** `math`: https://docs.python.org/3/library/math.html */
import { callUnbound0 } from '@harpy/objects/call';
import { integerOf, None, PyFloat, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { pair } from '@harpy/objects/numbers/arguments';
import { bitLength, greatestCommonDivisor, integerSquareRoot } from '@harpy/objects/numbers/bits';
import {
  combinations,
  factorial,
  leastCommonMultiple,
  permutations,
} from '@harpy/objects/numbers/combinatorics';
import { ceil, copySign, divide, floor, truncate } from '@harpy/objects/numbers/double';
import { fma, frexp, ieeeRemainder, ldexp, nextAfter, ulp } from '@harpy/objects/numbers/float-parts';
import { floatRepr } from '@harpy/objects/numbers/format';
import {
  absolute,
  add as addIntegers,
  type Int,
  multiply as multiplyIntegers,
} from '@harpy/objects/numbers/integer';
import { exp, exp2, log, log2, log10 } from '@harpy/objects/numbers/libm-exponential';
import { pow } from '@harpy/objects/numbers/libm-power';
import { erf, erfc, gamma, lgamma } from '@harpy/objects/numbers/libm-special';
import { ExactSum, ProductSum, vectorNorm } from '@harpy/objects/numbers/summation';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { forEach, getIterator, itemsOf, nextItem } from '@harpy/objects/protocols/iterate';
import { add, multiply, toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';

const float = (x: number): PyFloat => new PyFloat(x);
const domainError = () => valueError('math domain error');
const rangeError = () => overflowError('math range error');

/** What is said of an argument outside the domain of a function. */
const expected = (what: string) => (x: number) => valueError(`expected ${what}, got ${floatRepr(x)}`);
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
) {
  return method(
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

/** `__floor__` and the like, but floats go the short way. */
function integral(value: PyValue, name: string, run: (x: number) => Int): PyValue {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat && value.constructor === PyFloat) return run(value.value);
  const special = typeOf(value).lookup(name);
  if (special !== undefined) return callUnbound0(special, value);
  if (name === '__trunc__') throw typeError(`type ${typeOf(value).name} doesn't define __trunc__ method`);
  return run(toDouble(value));
}

function coordinates(values: readonly PyValue[]): Float64Array {
  const result = new Float64Array(values.length);
  for (const [at, value] of values.entries()) result[at] = Math.abs(toDouble(value));
  return result;
}

function distance(p: PyValue, q: PyValue): PyValue {
  const a = itemsOf(p);
  const b = itemsOf(q);
  if (a.length !== b.length) throw valueError('both points must have the same number of dimensions');
  const result = new Float64Array(a.length);
  for (const [at, value] of a.entries()) result[at] = Math.abs(toDouble(value) - toDouble(b[at] ?? 0));
  return float(vectorNorm(result));
}

const isExactFloat = (value: PyValue): value is PyFloat =>
  value instanceof PyFloat && value.constructor === PyFloat;

/** A pair of floats, or of a float and an int; undefined for others. */
function floatPair(a: PyValue, b: PyValue): readonly [number, number] | undefined {
  const left = isExactFloat(a);
  if (!left && !isExactFloat(b)) return undefined;
  const x = left ? a.value : doubleOfInteger(a);
  const y = isExactFloat(b) ? b.value : doubleOfInteger(b);
  return x === undefined || y === undefined ? undefined : [x, y];
}

function doubleOfInteger(value: PyValue): number | undefined {
  if (typeof value === 'object' || typeof value === 'string') return undefined;
  const x = Number(value);
  return Number.isFinite(x) ? x : undefined;
}

const isInteger = (value: PyValue): value is Int => typeof value === 'number' || typeof value === 'bigint';
const fitsLong = (n: Int): boolean =>
  typeof n === 'number' || (n >= -0x8000000000000000n && n <= 0x7fffffffffffffffn);

/** `sum + a*b` if all of it fits a C long, as in CPython: what is done with later floats depends on it. */
function longSum(sum: Int, a: Int, b: Int): Int | undefined {
  if (!fitsLong(a) || !fitsLong(b)) return undefined;
  const product = multiplyIntegers(a, b);
  const result = addIntegers(sum, product);
  return fitsLong(product) && fitsLong(result) ? result : undefined;
}

/** As long as the pairs are ints, then floats, their sum is kept exactly. */
function sumOfProducts(p: PyValue, q: PyValue): PyValue {
  const left = getIterator(p);
  const right = getIterator(q);
  let total: PyValue = 0;
  let floats: ProductSum | undefined;
  let integers = true;
  let subtotal: Int = 0;
  let exact = true;
  const flush = (): void => {
    if (floats !== undefined) total = add(total, float(floats.result()));
    floats = undefined;
    exact = false;
  };
  for (;;) {
    const a = nextItem(left);
    const b = nextItem(right);
    if ((a === undefined) !== (b === undefined)) throw valueError('Inputs are not the same length');
    if (a === undefined || b === undefined) break;
    if (integers) {
      const sum: Int | undefined = isInteger(a) && isInteger(b) ? longSum(subtotal, a, b) : undefined;
      if (sum !== undefined) {
        subtotal = sum;
        continue;
      }
      integers = false;
      total = add(total, subtotal);
    }
    if (exact) {
      const doubles = floatPair(a, b);
      if (doubles !== undefined) {
        floats ??= new ProductSum();
        if (floats.add(...doubles)) continue;
      }
      flush();
    }
    total = add(total, multiply(a, b));
  }
  flush();
  return integers ? subtotal : total;
}

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
    method('ceil(x, /)', (x: PyValue) => integral(x, '__ceil__', ceil), 'The smallest integer not below x.'),
    binary('copysign(x, y, /)', copySign, 'The magnitude of x with the sign of y.'),
    unary('cos', finite(Math.cos), 'The cosine of x (in radians).', finiteInput),
    unary('cosh', Math.cosh, 'The hyperbolic cosine of x.'),
    method(
      'degrees(x, /)',
      (x: PyValue) => float(toDouble(x) * PER_RADIAN),
      'The angle x, given in radians, in degrees.',
    ),
    method(
      'dist(p, q, /)',
      distance,
      'The Euclidean distance of two points with the same number of coordinates.',
    ),
    unary('erf', erf, 'The error function at x.'),
    unary('erfc', erfc, 'The complement of the error function at x, 1 - erf(x).'),
    unary('exp', exp, 'e to the power of x.'),
    unary('exp2', exp2, '2 to the power of x.'),
    unary('expm1', Math.expm1, 'exp(x) - 1 without loss for small x.'),
    unary('fabs', Math.abs, 'The magnitude of x as a float.'),
    method(
      'factorial(n, /)',
      (n: PyValue) => factorial(indexNumber(n)),
      'The product of the integers from 1 to n.',
    ),
    method(
      'floor(x, /)',
      (x: PyValue) => integral(x, '__floor__', floor),
      'The largest integer not above x.',
    ),
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
    method(
      'frexp(x, /)',
      (x: PyValue) => {
        const [m, e] = frexp(toDouble(x));
        return pair([float(m), e]);
      },
      'The pair (m, e) with x = m * 2**e and 0.5 <= abs(m) < 1.',
    ),
    method(
      'fsum(seq, /)',
      (values: PyValue) => {
        const sum = new ExactSum();
        forEach(values, (value) => sum.add(toDouble(value)));
        return float(sum.result());
      },
      'The sum of floats, rounded only once.',
    ),
    unary('gamma', gamma, 'The gamma function at x.', expected('a noninteger or positive integer')),
    method(
      'gcd(*integers)',
      (values: readonly PyValue[]) => values.map(indexNumber).reduce(greatestCommonDivisor, 0),
      'The greatest common divisor.',
    ),
    method(
      'hypot(*coordinates)',
      (values: readonly PyValue[]) => float(vectorNorm(coordinates(values))),
      'The distance of a point from the origin.',
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
        const count = steps === None ? 1 : indexNumber(steps);
        if (count < 0) throw valueError('steps must be a non-negative integer');
        return float(nextAfter(toDouble(a), toDouble(b), BigInt(count)));
      },
      'The float next to x towards y, or a given number of floats further.',
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
      'prod(iterable, /, *, start=1)',
      (values: PyValue, start: PyValue = 1) => {
        let result = start;
        forEach(values, (value) => {
          result = multiply(result, value);
        });
        return result;
      },
      'The product of all items and start.',
    ),
    method(
      'radians(x, /)',
      (x: PyValue) => float(toDouble(x) * PER_DEGREE),
      'The angle x, given in degrees, in radians.',
    ),
    binary('remainder(x, y, /)', ieeeRemainder, 'x - n*y with n the integer nearest to x / y, ties to even.'),
    unary('sin', finite(Math.sin), 'The sine of x (in radians).', finiteInput),
    unary('sinh', Math.sinh, 'The hyperbolic sine of x.'),
    unary('sqrt', Math.sqrt, 'The square root of x.', expected('a nonnegative input')),
    method(
      'sumprod(p, q, /)',
      sumOfProducts,
      'The sum of the products of the items of p and q, pair by pair.',
    ),
    unary('tan', finite(Math.tan), 'The tangent of x (in radians).', finiteInput),
    unary('tanh', Math.tanh, 'The hyperbolic tangent of x.'),
    method(
      'trunc(x, /)',
      (x: PyValue) => integral(x, '__trunc__', truncate),
      'The integer next to x towards zero.',
    ),
    method(
      'ulp(x, /)',
      (x: PyValue) => float(ulp(toDouble(x))),
      'The distance between x and the next float of larger magnitude.',
    ),
  ],
  attributes: {
    pi: float(Math.PI),
    e: float(Math.E),
    tau: float(2 * Math.PI),
    inf: float(Number.POSITIVE_INFINITY),
    nan: float(Number.NaN),
  },
});
