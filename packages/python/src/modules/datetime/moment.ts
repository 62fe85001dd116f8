/** Dates and datetimes moved by durations, and new ones of the class of an object. */
import { callArray, callKeywords } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { overflowError } from '@harpy/objects/errors';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { daysInMonth, fromOrdinal, ordinal } from '../time/calendar.ts';
import { checkClock, checkDate, checkZone } from './arguments.ts';
import { DAY } from './delta.ts';
import {
  dateTimeType,
  dateType,
  MAX_ORDINAL,
  PyDate,
  PyDateTime,
  type PyDelta,
  PyTime,
  timeType,
} from './value.ts';

export const ordinalOf = ({ year, month, day }: PyDate): number => ordinal(year, month, day);

/** Checks what it is given. Python's subclasses are called, so that their `__new__` sees it. */
export function dateOfClass(type: PyType, year: number, month: number, day: number): PyValue {
  if (type !== dateType && type !== dateTimeType) return callArray(type, [year, month, day]);
  checkDate(year, month, day);
  if (type === dateType) return new PyDate(year, month, day);
  return dateTimeOfClass(type, [year, month, day], 0, 0, 0, 0, None, 0);
}

export function timeOfClass(
  type: PyType,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: PyValue,
  fold: number,
): PyValue {
  if (type === timeType) {
    checkClock(hour, minute, second, microsecond, fold);
    checkZone(zone);
    return new PyTime(hour, minute, second, microsecond, zone, fold);
  }
  const fields = [hour, minute, second, microsecond, zone];
  return fold === 0 ? callArray(type, fields) : callKeywords(type, [...fields, fold], ['fold']);
}

export function dateTimeOfClass(
  type: PyType,
  [year, month, day]: readonly [number, number, number],
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: PyValue,
  fold: number,
): PyValue {
  if (type === dateTimeType) {
    checkDate(year, month, day);
    checkClock(hour, minute, second, microsecond, fold);
    checkZone(zone);
    return new PyDateTime(year, month, day, hour, minute, second, microsecond, zone, fold);
  }
  const fields = [year, month, day, hour, minute, second, microsecond, zone];
  return fold === 0 ? callArray(type, fields) : callKeywords(type, [...fields, fold], ['fold']);
}

/** A day that many days later. */
function dayAfter({ year, month, day }: PyDate, days: number): readonly [number, number, number] {
  const there = day + days;
  if (there >= 1 && there <= daysInMonth(year, month)) return [year, month, there];
  const target = ordinal(year, month, 1) - 1 + there;
  if (target < 1 || target > MAX_ORDINAL) throw overflowError('date value out of range');
  return fromOrdinal(target);
}

/** A date and a duration's whole days. */
export function shiftedDate(date: PyDate, { days }: PyDelta, sign: 1 | -1): PyValue {
  const [year, month, day] = dayAfter(date, sign * days);
  return dateOfClass(date.type, year, month, day);
}

/** A datetime that much later or earlier, of the same class. */
export function shifted(moment: PyDateTime, delta: PyDelta, sign: 1 | -1): PyValue {
  const micros = moment.microsecond + sign * delta.microseconds;
  const carry = Math.floor(micros / 1_000_000);
  const seconds = secondOfDay(moment) + sign * delta.seconds + carry;
  const days = Math.floor(seconds / DAY);
  const clock = seconds - days * DAY;
  return dateTimeOfClass(
    moment.type,
    dayAfter(moment, sign * delta.days + days),
    Math.floor(clock / 3600),
    Math.floor(clock / 60) % 60,
    clock % 60,
    micros - carry * 1_000_000,
    moment.tzinfo,
    0,
  );
}

export const secondOfDay = ({
  hour,
  minute,
  second,
}: {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}): number => hour * 3600 + minute * 60 + second;
