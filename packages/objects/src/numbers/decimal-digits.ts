/**
 * Decimal digits of doubles, correctly rounded: what CPython gets from David Gay's `dtoa` (Python/dtoa.c). JavaScript rounds as exactly
 * but ties away from zero instead of to even, and offers 100 digits only; those cases are computed with BigInt.
 */
/** The value is 0.DIGITS * 10**point; digits neither start nor end with 0, except '0' itself (point 1) and what rounding to zero left: ''. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

const words = new DataView(new ArrayBuffer(8));

/** `[m, e]` with `x = m * 2**e` for a finite positive `x`; `m` is an integer below 2**53, not necessarily odd. */
export function integerRatioOf(x: number): [number, number] {
  words.setFloat64(0, x);
  const high = words.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const fraction = (high & 0xfffff) * 4294967296 + words.getUint32(4);
  return exponent === 0 ? [fraction, -1074] : [fraction + 4503599627370496, exponent - 1075];
}

function trimmed(digits: string, point: number): Digits {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  let start = 0;
  while (start < end && digits.charCodeAt(start) === 48) start++;
  return { digits: digits.slice(start, end), point: point - start };
}

/** Digits of what `toExponential` returned. */
function fromExponential(text: string): Digits {
  const at = text.indexOf('e');
  const exponent = Number(text.slice(at + 1));
  const mantissa = text.slice(0, at);
  return trimmed(mantissa.length > 1 ? mantissa[0] + mantissa.slice(2) : mantissa, exponent + 1);
}

/** The fewest digits that still read as `x >= 0`. */
export function shortestDigits(x: number): Digits {
  if (x === 0) return { digits: '0', point: 1 };
  return fromExponential(x.toExponential());
}

/** `x >= 0` rounded to `places` digits after the point, which may be negative. */
export function digitsToPlace(x: number, places: number): Digits {
  if (x === 0) return { digits: '0', point: 1 };
  if (places >= 0 && places <= 100 && x < 1e21) {
    const scaled = x * 2 ** places;
    // a tie: exactly half of the last place
    if (Number.isInteger(scaled) || !Number.isInteger(scaled * 2)) {
      const text = x.toFixed(places);
      const point = text.indexOf('.');
      return point < 0
        ? trimmed(text, text.length)
        : trimmed(text.slice(0, point) + text.slice(point + 1), point);
    }
  }
  return exactToPlace(x, Math.max(-400, Math.min(places, 1100)));
}

/** `x >= 0` rounded to `count >= 1` significant digits. */
export function significantDigits(x: number, count: number): Digits {
  if (x === 0) return { digits: '0', point: 1 };
  if (count <= 101) {
    const text = x.toExponential(count - 1);
    const place = count - 1 - Number(text.slice(text.indexOf('e') + 1));
    if (!isTie(x, place)) return fromExponential(text);
  } else if (count > 800) return exactToPlace(x, 1100);
  const exponent = Number(x.toExponential(0).slice(2));
  // rounding up to the next power of ten in toExponential(0) may have made the exponent one too large
  const first = 10 ** exponent > x && exactToPlace(x, 1100).point <= exponent ? exponent - 1 : exponent;
  return exactToPlace(x, count - 1 - first);
}

/** Whether `x` lies exactly between two multiples of 10**-place. */
function isTie(x: number, place: number): boolean {
  if (place >= 0) {
    if (place > 1075) return false;
    const scaled = place > 1000 ? x * 2 ** 1000 * 2 ** (place - 1000) : x * 2 ** place;
    return !Number.isInteger(scaled) && Number.isInteger(scaled * 2);
  }
  // half of 10**k is 5**k * 2**(k-1): with an odd factor it fits 53 bits only up to 5**22
  if (place < -22) return false;
  const unit = 10 ** -place;
  return x % unit === unit / 2;
}

/** All by BigInt; ties to even. */
function exactToPlace(x: number, places: number): Digits {
  const [mantissa, exponent] = integerRatioOf(x);
  let n = BigInt(mantissa);
  let d = 1n;
  if (exponent >= 0) n <<= BigInt(exponent);
  else d <<= BigInt(-exponent);
  if (places >= 0) n *= 10n ** BigInt(places);
  else d *= 10n ** BigInt(-places);
  let quotient = n / d;
  const twice = 2n * (n - quotient * d);
  if (twice > d || (twice === d && (quotient & 1n) === 1n)) quotient += 1n;
  if (quotient === 0n) return { digits: '', point: -places };
  const digits = quotient.toString();
  return trimmed(digits, digits.length - places);
}

/** What a double is multiplied by for its last place to be a unit. */
const UNITS = [1, 10, 100, 1000, 10000, 100000, 1000000];

/**
 * A few places of a number that is neither large nor negative: it is multiplied, and how that was rounded does not matter unless
 * the product is as good as halfway between two integers. Undefined elsewhere.
 */
export function shortFixed(x: number, places: number): string | undefined {
  const unit = UNITS[places];
  if (unit === undefined || places === 0) return undefined;
  const scaled = x * unit;
  // Here doubles are 2**-19 apart, or less. -0 has a sign to be shown.
  if (!(scaled >= 0 && scaled < 4294967296) || Object.is(x, -0)) return undefined;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  if (rest > 0.4999 && rest < 0.5001) return undefined;
  const rounded = rest < 0.5 ? below : below + 1;
  const whole = Math.floor(rounded / unit);
  // A one before the digits after the point keeps their zeros; the point takes its place.
  return `${whole}.${String(rounded - whole * unit + unit).slice(1)}`;
}

/** What JavaScript's toFixed gives where it does as Python; undefined elsewhere. */
function plainFixed(x: number, places: number): string | undefined {
  const short = shortFixed(x, places);
  if (short !== undefined) return short;
  if (places > 100 || !(Math.abs(x) < 1e21) || Object.is(x, -0)) return undefined;
  const scaled = x * 2 ** places;
  return Number.isInteger(scaled) || !Number.isInteger(scaled * 2) ? x.toFixed(places) : undefined;
}

export interface DoubleFlags {
  /** Keep the point and trailing zeros (`#`). */
  readonly alternate?: boolean;
  /** `.0` at the end of what looks like an int. */
  readonly addPointZero?: boolean;
  /** A minus in front of zero is dropped (`z`). */
  readonly noNegativeZero?: boolean;
}

/** The longest precision: CPython keeps it in a C int. */
export const MAX_PRECISION = 0x7fffffff;

/**
 * A double as text: CPython's `PyOS_double_to_string`.
 * `code`: `r` (shortest), `e`, `f`, `g` and `E`, `F`, `G`. The precision of `r` is ignored.
 */
export function doubleToString(x: number, code: string, precision: number, flags: DoubleFlags = {}): string {
  const upper = code === 'E' || code === 'F' || code === 'G';
  if (!Number.isFinite(x)) {
    const text = Number.isNaN(x) ? 'nan' : x < 0 ? '-inf' : 'inf';
    return upper ? text.toUpperCase() : text;
  }
  const { alternate = false, addPointZero = false, noNegativeZero = false } = flags;
  if (code === 'f' && !alternate && !noNegativeZero) {
    const text = plainFixed(x, precision);
    if (text !== undefined) return text;
  }
  const negative = x < 0 || Object.is(x, -0);
  const magnitude = Math.abs(x);
  let count = precision;
  let found: Digits;
  let exponential = false;
  /** Digits to show, by number; shorter ones get zeros. */
  let wanted: number;
  switch (code) {
    case 'e':
    case 'E':
      count++;
      found = significantDigits(magnitude, count);
      wanted = count;
      exponential = true;
      break;
    case 'f':
    case 'F':
      found = digitsToPlace(magnitude, count);
      wanted = found.point + count;
      break;
    case 'g':
    case 'G': {
      if (count === 0) count = 1;
      found = significantDigits(magnitude, count);
      wanted = alternate ? count : found.digits.length;
      const { point } = found;
      exponential = point <= -4 || point > count - (addPointZero ? 1 : 0);
      break;
    }
    default:
      found = shortestDigits(magnitude);
      wanted = found.digits.length;
      exponential = found.point <= -4 || found.point > 16;
  }
  const { digits, point } = found;
  const isZero = digits === '' || digits === '0';
  const sign = negative && !(noNegativeZero && isZero) ? '-' : '';
  const exponent = point - 1;
  // where the point stands in the digits shown
  const at = exponential ? 1 : point;
  let whole: string;
  let fraction: string;
  if (at <= 0) {
    whole = '0';
    fraction = '0'.repeat(Math.min(-at, Math.max(0, wanted - at))) + digits;
  } else {
    whole = digits.slice(0, at).padEnd(at, '0');
    fraction = digits.slice(at);
  }
  const places = wanted - at;
  if (fraction.length < places) fraction = fraction.padEnd(places, '0');
  if (addPointZero && !exponential && fraction === '') fraction = '0';
  let text = sign + whole;
  if (fraction !== '' || alternate) text += `.${fraction}`;
  if (exponential) {
    const shown = Math.abs(exponent);
    text += `e${exponent < 0 ? '-' : '+'}${shown < 10 ? '0' : ''}${shown}`;
  }
  return upper ? text.toUpperCase() : text;
}
