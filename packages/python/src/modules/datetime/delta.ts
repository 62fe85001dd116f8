/** Arithmetic on durations. */
import { callMethod0 } from '@harpy/objects/attribute';
import { integerOf, NotImplemented, PyFloat, PyTuple, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import * as integers from '@harpy/objects/numbers/integer';
import { fromIntegralNumber, type Int } from '@harpy/objects/numbers/integer';
import { divmodNear } from '@harpy/objects/numbers/integer-rounding';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { deltaType, newDelta, type PyDelta } from './value.ts';

export const DAY = 86400;
const MICRO = 1_000_000;
const DAY_MICRO = DAY * MICRO;
const MAX_DAYS = 999_999_999;
/** As many days count their microseconds as safe integers. */
const SAFE_DAYS = 104_000;

function checked(days: number, seconds: number, microseconds: number, type: PyType): PyDelta {
  if (days > MAX_DAYS || days < -MAX_DAYS)
    throw overflowError(`days=${days}; must have magnitude <= ${MAX_DAYS}`);
  return newDelta(type, days, seconds, microseconds);
}

/** A duration of parts of any size. */
export function makeDelta(days: number, seconds: number, microseconds: number): PyDelta {
  const carry = Math.floor(microseconds / MICRO);
  const all = seconds + carry;
  const more = Math.floor(all / DAY);
  return checked(days + more, all - more * DAY, microseconds - carry * MICRO, deltaType);
}

export function toMicroseconds({ days, seconds, microseconds }: PyDelta): Int {
  const rest = seconds * MICRO + microseconds;
  return days < SAFE_DAYS && days > -SAFE_DAYS
    ? days * DAY_MICRO + rest
    : integers.normalize(BigInt(days) * BigInt(DAY_MICRO) + BigInt(rest));
}

export function fromMicroseconds(total: Int, type: PyType = deltaType): PyDelta {
  const [all, microseconds] = integers.divmod(total, MICRO);
  const [days, seconds] = integers.divmod(all, DAY);
  if (typeof days === 'bigint' || days !== (days | 0))
    throw overflowError('Python int too large to convert to C int');
  return checked(days, Number(seconds), Number(microseconds), type);
}

export const isZero = ({ days, seconds, microseconds }: PyDelta): boolean =>
  days === 0 && seconds === 0 && microseconds === 0;

export const addDeltas = (a: PyDelta, b: PyDelta): PyDelta =>
  makeDelta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);
export const subtractDeltas = (a: PyDelta, b: PyDelta): PyDelta =>
  makeDelta(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds);
export const negateDelta = (a: PyDelta): PyDelta => makeDelta(-a.days, -a.seconds, -a.microseconds);
export const compareDeltas = (a: PyDelta, b: PyDelta): number =>
  a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;

/** A float as numerator and denominator, which a subclass may say otherwise. */
function ratioOf(x: PyFloat): readonly [Int, Int] {
  const ratio = callMethod0(x, 'as_integer_ratio');
  if (!(ratio instanceof PyTuple))
    throw typeError(
      `unexpected return type from as_integer_ratio(): expected tuple, not '${typeOf(ratio).name}'`,
    );
  if (ratio.items.length !== 2) throw valueError('as_integer_ratio() must return a 2-tuple');
  const [numerator, denominator] = ratio.items.map(integerOf);
  return [numerator ?? 0, denominator ?? 1];
}

export function multiplyDelta(delta: PyDelta, factor: PyValue): PyValue {
  const n = integerOf(factor);
  if (n !== undefined) return fromMicroseconds(integers.multiply(toMicroseconds(delta), n));
  if (!(factor instanceof PyFloat)) return NotImplemented;
  const [numerator, denominator] = ratioOf(factor);
  const product = integers.multiply(toMicroseconds(delta), numerator);
  return fromMicroseconds(divmodNear(product, denominator)[0]);
}

/** Divided by a number, rounded to nearest. */
export function divideDelta(delta: PyDelta, divisor: PyValue): PyValue {
  const n = integerOf(divisor);
  if (n !== undefined) return fromMicroseconds(divmodNear(toMicroseconds(delta), n)[0]);
  if (!(divisor instanceof PyFloat)) return NotImplemented;
  const [numerator, denominator] = ratioOf(divisor);
  return fromMicroseconds(divmodNear(integers.multiply(toMicroseconds(delta), denominator), numerator)[0]);
}

/** The arguments of the constructor in the order they are summed up in, with their lengths in microseconds. */
const UNITS = [
  ['microseconds', 2, 1],
  ['milliseconds', 3, 1000],
  ['seconds', 1, MICRO],
  ['minutes', 4, 60 * MICRO],
  ['hours', 5, 3600 * MICRO],
  ['days', 0, DAY_MICRO],
  ['weeks', 6, 7 * DAY_MICRO],
] as const;

/** A float that is an integer. */
function integral(x: number): Int {
  if (Number.isNaN(x)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw overflowError('cannot convert float infinity to integer');
  return fromIntegralNumber(x);
}

/** Rounds to even where it is half-way. */
function roundHalfEven(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1;
  return low % 2 === 0 ? low : low + 1;
}

/** `timedelta(days, seconds, microseconds, milliseconds, minutes, hours, weeks)`; fractions are rounded once, in the end. */
export function deltaOfUnits(type: PyType, values: readonly (PyValue | undefined)[]): PyDelta {
  let total: Int = 0;
  let left = 0;
  for (const [name, index, length] of UNITS) {
    const value = values[index];
    if (value === undefined) continue;
    const n = integerOf(value);
    if (n !== undefined) {
      total = integers.add(total, integers.multiply(n, length));
      continue;
    }
    if (!(value instanceof PyFloat))
      throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
    const whole = Math.trunc(value.value);
    total = integers.add(total, integers.multiply(integral(whole), length));
    const fraction = (value.value - whole) * length;
    const wholeFraction = Math.trunc(fraction);
    total = integers.add(total, wholeFraction + 0);
    left += fraction - wholeFraction;
  }
  if (left !== 0) {
    const odd = integers.remainder(total, 2) === 0 ? 0 : 1;
    // The sum is what is even in the end.
    const half = Math.abs(left - Math.trunc(left)) === 0.5;
    total = integers.add(total, half ? roundHalfEven(left + odd) - odd : Math.round(left) + 0);
  }
  return fromMicroseconds(total, type);
}
