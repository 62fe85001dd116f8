/** Constants of `exp` and `log` in double-double, computed with BigInt when first needed: no digits to mistype. */

/** Fixed point with this many bits after the point. */
const BITS = 160n;
const ONE = 1n << BITS;

/** `atanh(p/q)` by its series. */
function inverseTangent(p: bigint, q: bigint): bigint {
  let term = (p << BITS) / q;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * p * p) / (q * q);
  }
  return sum;
}

/** `ln(p/q)` */
const logRatio = (p: bigint, q: bigint): bigint => 2n * inverseTangent(p - q, p + q);

function squareRoot(n: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** Fixed point to a double; Number() rounds to nearest. */
const toDouble = (x: bigint): number => Number(x) / 2 ** Number(BITS);
const fromDouble = (x: number): bigint => BigInt(x * 2 ** Number(BITS));

/** High and low part. */
function pair(x: bigint): [number, number] {
  const high = toDouble(x);
  return [high, toDouble(x - fromDouble(high))];
}

/** In three parts, the first two multiples of 2**first and 2**second. */
function thirds(x: bigint, first: number, second: number): [number, number, number] {
  const multiple = (value: bigint, exponent: number): bigint => {
    const unit = 1n << BigInt(Number(BITS) + exponent);
    return (value / unit) * unit;
  };
  const high = multiple(x, first);
  const middle = multiple(x - high, second);
  return [toDouble(high), toDouble(middle), toDouble(x - high - middle)];
}

/** The number of parts an octave is cut into, for `exp`. */
export const EXP_PARTS = 128;
/** `c` of the table of logarithms is i/128; i starts here. */
export const LOG_FIRST = 90;

export interface LibmTables {
  /** `ln 2` in three parts; multiples of the first two up to 2**11 are exact. */
  readonly ln2: readonly [number, number, number];
  /** `ln(2)/128` in three parts; multiples of the first two up to 2**18 are exact. */
  readonly step: readonly [number, number, number];
  readonly perStep: number;
  /** `2**(i/128)` */
  readonly expHigh: Float64Array;
  readonly expLow: Float64Array;
  /** A short number near `128/i`, and minus its logarithm. */
  readonly inverse: Float64Array;
  readonly logHigh: Float64Array;
  readonly logLow: Float64Array;
  readonly perLn2: readonly [number, number];
  readonly perLn10: readonly [number, number];
}

let made: LibmTables | undefined;

export function libmTables(): LibmTables {
  made ??= make();
  return made;
}

function make(): LibmTables {
  const ln2 = logRatio(2n, 1n);
  const ln10 = logRatio(10n, 8n) + 3n * ln2;
  const expHigh = new Float64Array(EXP_PARTS);
  const expLow = new Float64Array(EXP_PARTS);
  let root = 2n * ONE;
  for (let n = EXP_PARTS; n > 1; n /= 2) root = squareRoot(root << BITS);
  let power = ONE;
  for (let i = 0; i < EXP_PARTS; i++) {
    [expHigh[i], expLow[i]] = pair(power) as [number, number];
    power = (power * root) >> BITS;
  }
  const count = 183 - LOG_FIRST;
  const inverse = new Float64Array(count);
  const logHigh = new Float64Array(count);
  const logLow = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const short = Math.round((1024 * 128) / (i + LOG_FIRST));
    inverse[i] = short / 1024;
    [logHigh[i], logLow[i]] = pair(logRatio(1024n, BigInt(short))) as [number, number];
  }
  return {
    ln2: thirds(ln2, -40, -80),
    step: thirds(ln2 / BigInt(EXP_PARTS), -40, -75),
    perStep: (EXP_PARTS * Number(ONE)) / Number(ln2),
    expHigh,
    expLow,
    inverse,
    logHigh,
    logLow,
    perLn2: pair((ONE * ONE) / ln2),
    perLn10: pair((ONE * ONE) / ln10),
  };
}
