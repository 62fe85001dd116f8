/** Seconds since 1970 as dates and times, and back. */
import { floatType, integerOf, isInstance, None, PyFloat, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { osError } from '../../os-errors.ts';
import { fromOrdinal, ordinal } from '../time/calendar.ts';
import { localTime, offsetAt, utcTime } from '../time/local-time.ts';
import type { BrokenTime } from '../time/strftime.ts';
import { checkYear } from './arguments.ts';
import { DAY, makeDelta } from './delta.ts';
import { dateTimeOfClass, secondOfDay } from './moment.ts';
import { type Clock, type PyDate, type PyDateTime, type PyTimeZone, timeZone } from './value.ts';

/** The ordinal of 1970-01-01. */
export const EPOCH = 719163;
/** Clocks are turned back by less than a day. */
const MAX_FOLD = DAY;

function checkRange(seconds: number): void {
  if (!(seconds >= -(2 ** 63) && seconds < 2 ** 63))
    throw overflowError('timestamp out of range for platform time_t');
  // The year has to fit a C int.
  if (Math.abs(seconds) > 6.7e16) throw osError('EOVERFLOW');
}

function finite(value: PyFloat): number {
  if (Number.isNaN(value.value)) throw valueError('Invalid value NaN (not a number)');
  return value.value;
}

/** Whole seconds, rounded down. */
export function secondsArgument(value: PyValue): number {
  const seconds = value instanceof PyFloat ? Math.floor(finite(value)) : Number(indexNumber(value));
  checkRange(seconds);
  return seconds;
}

/** Seconds and microseconds, rounded to nearest, ties to even. */
export function timestampArgument(value: PyValue): readonly [seconds: number, microseconds: number] {
  if (!isInstance(value, floatType)) {
    const whole = integerOf(value) ?? (typeOf(value).nb_index === undefined ? undefined : indexNumber(value));
    if (whole === undefined) throw typeError(`argument must be int or float, not ${typeOf(value).name}`);
    checkRange(Number(whole));
    return [Number(whole), 0];
  }
  const time = finite(value as PyFloat);
  let seconds = Math.trunc(time);
  const exact = (time - seconds) * 1e6;
  let micros = Math.round(exact);
  if (Math.abs(exact - Math.trunc(exact)) === 0.5) micros = 2 * Math.round(exact / 2);
  if (micros >= 1_000_000) {
    micros -= 1_000_000;
    seconds++;
  } else if (micros < 0) {
    micros += 1_000_000;
    seconds--;
  }
  checkRange(seconds);
  return [seconds + 0, micros + 0];
}

/** What a clock tells, as if it were UTC, in seconds since 1970. */
export const readingOf = (
  date: Pick<PyDate, 'year' | 'month' | 'day'>,
  clock: Pick<Clock, 'hour' | 'minute' | 'second'>,
): number => (ordinal(date.year, date.month, date.day) - EPOCH) * DAY + secondOfDay(clock);

/** What the computer's clock tells at a time. */
function localReading(seconds: number): number {
  const reading = seconds + offsetAt(seconds);
  checkYear(fromOrdinal(Math.floor(reading / DAY) + EPOCH)[0]);
  return reading;
}

/** Whether the computer's clock was turned back shortly before, so that it tells this time again. */
function foldAt(seconds: number, reading: number): number {
  // What is told would have come before the calendar begins.
  if (reading < (1 - EPOCH) * DAY + MAX_FOLD) return 0;
  const transition = reading - localReading(seconds - MAX_FOLD) - MAX_FOLD;
  return transition < 0 && localReading(seconds + transition) === reading ? 1 : 0;
}

/** A datetime of a point in time: of UTC's clock, which `zone` then says it is of, or of the computer's. */
export function fromTimestamp(
  type: PyType,
  seconds: number,
  microseconds: number,
  utc: boolean,
  zone: PyValue,
): PyValue {
  const t: BrokenTime = utc ? utcTime(seconds) : utcTime(seconds + offsetAt(seconds));
  checkYear(t.year);
  const fold = utc || zone !== None ? 0 : foldAt(seconds, readingOf(t, t));
  return dateTimeOfClass(
    type,
    [t.year, t.month, t.day],
    t.hour,
    t.minute,
    t.second,
    microseconds,
    zone,
    fold,
  );
}

/** The point in time when the computer's clock tells this: the first or, by `fold`, the second one. */
export function secondsOfReading(moment: PyDateTime): number {
  const reading = readingOf(moment, moment);
  const before = localReading(reading) - reading;
  const first = reading - before;
  const there = localReading(first);
  let after: number;
  if (there === reading) {
    const other = moment.fold === 1 ? first + MAX_FOLD : first - MAX_FOLD;
    after = localReading(other) - other;
    if (before === after) return first;
  } else after = there - first;
  const second = reading - after;
  if (localReading(second) === reading) return second;
  if (there === reading) return first;
  // A time that the clock was put forward over.
  return moment.fold === 1 ? Math.min(first, second) : Math.max(first, second);
}

/** The computer's time zone as it is at a time. */
export function localZoneAt(seconds: number): PyTimeZone {
  const { offset = 0, zone } = localTime(seconds);
  return zone === undefined ? timeZone(makeDelta(0, offset, 0)) : timeZone(makeDelta(0, offset, 0), zone);
}
