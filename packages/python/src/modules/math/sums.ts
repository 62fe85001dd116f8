/** Sums and products of many numbers, and distances. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyFloat } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { add as addIntegers, type Int, multiply as multiplyIntegers } from '@harpy/objects/numbers/integer';
import { ExactSum, ProductSum, vectorNorm } from '@harpy/objects/numbers/summation';
import { forEach, getIterator, itemsOf, nextItem } from '@harpy/objects/protocols/iterate';
import { add, multiply, toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { float } from './results.ts';

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

export const sumFunctions: readonly BuiltinDef[] = [
  method(
    'dist(p, q, /)',
    distance,
    'The Euclidean distance of two points with the same number of coordinates.',
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
  method(
    'hypot(*coordinates)',
    (values: readonly PyValue[]) => float(vectorNorm(coordinates(values))),
    'The distance of a point from the origin.',
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
  method('sumprod(p, q, /)', sumOfProducts, 'The sum of the products of the items of p and q, pair by pair.'),
];
