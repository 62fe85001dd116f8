/** `factorial`, `comb`, `perm`, `lcm`. */
import { overflowError, valueError } from '../errors.ts';
import { greatestCommonDivisor } from './bits.ts';
import { absolute, floorDivide, type Int, multiply, normalize } from './integer.ts';

/** The product of all integers from `low` to `high`, by halves: big factors of about the same size multiply fastest. */
function productOfRange(low: number, high: number, step = 1): bigint {
  if ((high - low) / step < 8) {
    let result = 1;
    let big = 1n;
    for (let n = low; n <= high; n += step) {
      if (result * n > Number.MAX_SAFE_INTEGER) {
        big *= BigInt(result);
        result = 1;
      }
      if (n > 94906265) big *= BigInt(n);
      else result *= n;
    }
    return big * BigInt(result);
  }
  const middle = low + Math.floor((high - low) / step / 2) * step;
  return productOfRange(low, middle, step) * productOfRange(middle + step, high, step);
}

/** The product of the odd numbers up to `n`, times that of those up to n/2, ...: the odd part of a factorial. */
function oddPart(n: number): bigint {
  let result = 1n;
  let inner = 1n;
  let below = 1;
  for (let shift = Math.floor(Math.log2(Math.max(n, 1))); shift >= 0; shift--) {
    const limit = Math.floor(n / 2 ** shift);
    if (limit > 2) {
      const low = below + 2;
      const high = limit % 2 === 1 ? limit : limit - 1;
      if (low <= high) inner *= productOfRange(low, high, 2);
      below = Math.max(below, high);
      result *= inner;
    }
  }
  return result;
}

const C_LONG_MAX = 9223372036854775807n;

/** `factorial(n)` */
export function factorial(n: Int): Int {
  if (n < 0) throw valueError('factorial() not defined for negative values');
  if (n > C_LONG_MAX) throw overflowError(`factorial() argument should not exceed ${C_LONG_MAX}`);
  if (typeof n === 'bigint' || n > 2 ** 31) throw overflowError('too many digits in integer');
  if (n < 19) {
    let result = 1;
    for (let i = 2; i <= n; i++) result *= i;
    return result;
  }
  let twos = 0;
  for (let rest = Math.floor(n / 2); rest > 0; rest = Math.floor(rest / 2)) twos += rest;
  return normalize(oddPart(n) << BigInt(twos));
}

function checkChoice(n: Int, k: Int): void {
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
}

/** `n * (n-1) * ... * (n-k+1)` */
function falling(n: Int, k: number): Int {
  if (k === 0) return 1;
  if (k === 1) return n;
  if (typeof n === 'number') return normalize(productOfRange(n - k + 1, n));
  const half = k >> 1;
  return multiply(falling(n, half), falling(n - BigInt(half), k - half));
}

/** `perm(n, k)` */
export function permutations(n: Int, k: Int): Int {
  checkChoice(n, k);
  if (k > n) return 0;
  if (typeof k === 'bigint') throw overflowError(`k must not exceed ${C_LONG_MAX}`);
  return falling(n, k);
}

/** `comb(n, k)` */
export function combinations(n: Int, k: Int): Int {
  checkChoice(n, k);
  if (k > n) return 0;
  const other = normalize(BigInt(n) - BigInt(k));
  const choice = other < k ? other : k;
  if (typeof choice === 'bigint') throw overflowError(`min(n - k, k) must not exceed ${C_LONG_MAX}`);
  return choose(n, choice);
}

/** C(n, k) = C(n, j) * C(n-j, k-j) / C(k, j) */
function choose(n: Int, k: number): Int {
  if (k === 0) return 1;
  if (k === 1) return n;
  if (k < 20) return floorDivide(falling(n, k), falling(k, k));
  const j = k >> 1;
  const rest = typeof n === 'number' ? n - j : normalize(n - BigInt(j));
  return floorDivide(multiply(choose(n, j), choose(rest, k - j)), choose(k, j));
}

/** The least common multiple, not negative. */
export function leastCommonMultiple(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return absolute(multiply(floorDivide(a, greatestCommonDivisor(a, b)), b));
}
