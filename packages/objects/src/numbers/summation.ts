/** Sums of floats with no or hardly any error, as CPython's math module has them. */
import { overflowError, valueError } from '../errors.ts';
import { frexp } from './float-parts.ts';
import { productError } from './libm-exponential.ts';

/** The sum of floats, rounded once (Shewchuk's algorithm). */
export class ExactSum {
  /** Do not overlap, in increasing order: their sum is exact. */
  readonly #partials: number[] = [];
  /** Infinities and NaN, which have no place among the partials. */
  #special = 0;
  #infinite = 0;

  add(value: number): void {
    const partials = this.#partials;
    let x = value;
    let kept = 0;
    for (const partial of partials) {
      let y = partial;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    if (x === 0) return;
    if (Number.isFinite(x)) {
      partials.push(x);
      return;
    }
    if (Number.isFinite(value)) throw overflowError('intermediate overflow in fsum');
    if (!Number.isNaN(value)) this.#infinite += value;
    this.#special += value;
    partials.length = 0;
  }

  result(): number {
    if (this.#special !== 0) {
      if (Number.isNaN(this.#infinite)) throw valueError('-inf + inf in fsum');
      return this.#special;
    }
    const partials = this.#partials;
    let n = partials.length;
    if (n === 0) return 0;
    let high = partials[--n] ?? 0;
    let low = 0;
    while (n > 0) {
      const x = high;
      const y = partials[--n] ?? 0;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // half-even across the partials: a tie is none if there is something more on the same side
    const next = partials[n - 1] ?? 0;
    if (n > 0 && ((low < 0 && next < 0) || (low > 0 && next > 0))) {
      const twice = low * 2;
      const x = high + twice;
      if (twice === x - high) high = x;
    }
    return high;
  }
}

/** `a + b - sum`, what a sum lost. */
function sumError(a: number, b: number, sum: number): number {
  const v = sum - a;
  return a - (sum - v) + (b - v);
}

/** As `productError`, for factors of any size. */
function errorOfProduct(x: number, y: number, product: number): number {
  if (Math.abs(x) > 2 ** 990) return productError(x * 2 ** -64, y, product * 2 ** -64) * 2 ** 64;
  if (Math.abs(y) > 2 ** 990) return productError(x, y * 2 ** -64, product * 2 ** -64) * 2 ** 64;
  // Halves of the operands may be larger than these.
  if (Math.abs(product) > 2 ** 1020) return productError(x * 2 ** -64, y, product * 2 ** -64) * 2 ** 64;
  return productError(x, y, product);
}

/** A running sum of products in three parts. */
export class ProductSum {
  #high = 0;
  #low = 0;
  #tiny = 0;

  /** False, and nothing is added, if the sum is not finite any more. */
  add(x: number, y: number): boolean {
    const product = x * y;
    const lost = errorOfProduct(x, y, product);
    const high = this.#high + product;
    if (!Number.isFinite(high)) return false;
    const highError = sumError(this.#high, product, high);
    const low = this.#low + lost;
    const lowError = sumError(this.#low, lost, low);
    const middle = low + highError;
    this.#tiny += lowError + sumError(low, highError, middle);
    this.#high = high;
    this.#low = middle;
    return true;
  }

  result(): number {
    const last = this.#low + this.#tiny;
    return this.#high + last;
  }
}

/** The Euclidean norm of magnitudes; correctly rounded but for rare cases. The array is written to. */
export function vectorNorm(values: Float64Array): number {
  let max = 0;
  let foundNaN = false;
  for (const value of values) {
    if (Number.isNaN(value)) foundNaN = true;
    else if (value > max) max = value;
  }
  if (max === Number.POSITIVE_INFINITY) return max;
  if (foundNaN) return Number.NaN;
  if (max === 0 || values.length <= 1) return max;
  return norm(values, max);
}

const SMALLEST_NORMAL = 2.2250738585072014e-308;

function norm(values: Float64Array, max: number): number {
  const exponent = frexp(max)[1];
  if (exponent < -1023) {
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / SMALLEST_NORMAL;
    return SMALLEST_NORMAL * norm(values, max / SMALLEST_NORMAL);
  }
  // 2**1023 * 2: 2**1024 is no double, but a scale of 2**-1024 is
  const scale = 2 ** -exponent;
  let sum = 1;
  let squaresLost = 0;
  let sumsLost = 0;
  const add = (square: number, lost: number): void => {
    const next = sum + square;
    sumsLost += sum - next + square;
    squaresLost += lost;
    sum = next;
  };
  for (const value of values) {
    const x = value * scale;
    const square = x * x;
    add(square, productError(x, x, square));
  }
  let root = Math.sqrt(sum - 1 + (squaresLost + sumsLost));
  const square = root * root;
  add(-square, -productError(root, root, square));
  root += (sum - 1 + (squaresLost + sumsLost)) / (2 * root);
  return root / scale;
}

/** A running sum with Neumaier's compensation for what the additions lose. */
export class CompensatedSum {
  #high: number;
  #low: number;

  constructor(start: number, low = 0) {
    this.#high = start;
    this.#low = low;
  }

  add(x: number): void {
    const high = this.#high;
    const sum = high + x;
    this.#low += Math.abs(high) >= Math.abs(x) ? high - sum + x : x - sum + high;
    this.#high = sum;
  }

  get value(): number {
    return this.#low !== 0 && Number.isFinite(this.#low) ? this.#high + this.#low : this.#high;
  }
}
