/** Reads dates and times in the formats of ISO 8601 that `fromisoformat` takes. */
import { typeError, valueError } from '@harpy/objects/errors';
import { reprText } from '@harpy/objects/protocols/text';
import { codePointsOfStr } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { fromOrdinal, isLeap, isoWeekOne, ordinal } from '../time/calendar.ts';
import { checkYear } from './arguments.ts';
import { makeDelta } from './delta.ts';
import { type PyTimeZone, UTC } from './value.ts';
import { checkedTimeZone } from './zone.ts';

export type YearMonthDay = readonly [year: number, month: number, day: number];

export interface IsoTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Seconds east of UTC and microseconds beside them. */
  readonly zone: readonly [number, number] | undefined;
}

export const malformed = (value: PyValue): object =>
  valueError(`Invalid isoformat string: ${reprText(value)}`);

function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return undefined;
    bytes[at] = unit;
  }
  return bytes;
}

/** The UTF-8 of a str; undefined if it cannot be encoded. A lone surrogate may separate date and time. */
export function isoBytes(value: PyValue): Uint8Array | undefined {
  const plain = typeof value === 'string' ? asciiBytes(value) : undefined;
  if (plain !== undefined) return plain;
  const codePoints = codePointsOfStr(value);
  if (codePoints === undefined) throw typeError('fromisoformat: argument must be str');
  const isSurrogate = (c: number | undefined): boolean => c !== undefined && c >= 0xd800 && c <= 0xdfff;
  const at = [7, 8, 10].find((place) => isSurrogate(codePoints[place]));
  const characters = Array.from(codePoints, (c, place) => (place === at ? 0x54 : c));
  if (characters.some(isSurrogate)) return undefined;
  return new TextEncoder().encode(String.fromCodePoint(...characters));
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The number of so many digits; undefined if others stand there. */
function digits(bytes: Uint8Array, from: number, count: number): number | undefined {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    if (!isDigit(bytes[at])) return undefined;
    value = value * 10 + ((bytes[at] ?? 0) - 0x30);
  }
  return value;
}

const DASH = 0x2d;
const COLON = 0x3a;
const WEEK = 0x57;

/** The day of an ISO week; a text if there is none. */
export function fromIsoWeek(year: number, week: number, day: number): YearMonthDay | string {
  checkYear(year);
  if (week <= 0 || week >= 53) {
    const first = ordinal(year, 1, 1) % 7;
    if (week !== 53 || !(first === 4 || (first === 3 && isLeap(year)))) return `Invalid week: ${week}`;
  }
  if (day <= 0 || day >= 8) return `Invalid weekday: ${day} (range is [1, 7])`;
  return fromOrdinal(isoWeekOne(year) + (week - 1) * 7 + day - 1);
}

/** Dates of 7, 8 or 10 characters; not checked to exist. */
export function parseIsoDate(bytes: Uint8Array): YearMonthDay | undefined {
  const year = digits(bytes, 0, 4);
  if (year === undefined) return undefined;
  let at = 4;
  const dashes = bytes[at] === DASH;
  if (dashes) at++;
  if (bytes[at] === WEEK) {
    const week = digits(bytes, at + 1, 2);
    if (week === undefined) return undefined;
    at += 3;
    let day: number | undefined = 1;
    if (at < bytes.length) {
      if (dashes && bytes[at++] !== DASH) return undefined;
      day = digits(bytes, at++, 1);
      if (day === undefined || at !== bytes.length) return undefined;
    }
    if (year < 1 || year > 9999) return undefined;
    const found = fromIsoWeek(year, week, day);
    return typeof found === 'string' ? undefined : found;
  }
  const month = digits(bytes, at, 2);
  if (month === undefined) return undefined;
  at += 2;
  if (dashes && bytes[at++] !== DASH) return undefined;
  const day = digits(bytes, at, 2);
  return day === undefined || at + 2 !== bytes.length ? undefined : [year, month, day];
}

/** How long the date is that a date and time begins with. */
export function isoDateLength(bytes: Uint8Array): number {
  const { length } = bytes;
  if (length === 7) return 7;
  if (bytes[4] === DASH) {
    if (bytes[5] !== WEEK) return 10;
    // 2020-W01-3 or 2020-W01 and a dash that separates.
    if (length > 8 && bytes[8] === DASH) {
      if (length === 9) return -1;
      return length > 10 && isDigit(bytes[10]) ? 8 : 10;
    }
    return 8;
  }
  if (bytes[4] !== WEEK) return 8;
  let at = 7;
  while (at < length && isDigit(bytes[at])) at++;
  if (at < 9) return at;
  return at % 2 === 0 ? 7 : 8;
}

interface Parts {
  readonly values: readonly [number, number, number, number];
  /** Whether something stands behind it. */
  readonly more: boolean;
}

const FRACTION = [0, 100000, 10000, 1000, 100, 10, 1];

/** Hours with minutes, seconds and a fraction where they are given, with colons or without. */
function parseClock(bytes: Uint8Array, from: number, end: number): Parts | undefined {
  const values: [number, number, number, number] = [0, 0, 0, 0];
  let at = from;
  let colons = true;
  for (let part = 0; part < 3; part++) {
    const value = digits(bytes, at, 2);
    if (value === undefined) return undefined;
    values[part] = value;
    at += 2;
    const next = at < end ? bytes[at] : undefined;
    at++;
    if (part === 0) colons = next === COLON;
    if (at >= end) return { values, more: next !== undefined && next !== 0 };
    if (colons && next === COLON) {
      if (part === 2) return undefined;
    } else if (next === 0x2e || next === 0x2c) {
      if (part < 2) return undefined;
      break;
    } else if (!colons) at--;
    else return undefined;
  }
  const count = Math.min(6, end - at);
  const fraction = digits(bytes, at, count);
  if (fraction === undefined) return undefined;
  values[3] = fraction * (FRACTION[count] ?? 1);
  at += count;
  while (isDigit(bytes[at])) at++;
  return { values, more: at < bytes.length && bytes[at] !== 0 };
}

const isZoneSign = (byte: number): boolean => byte === 0x2b || byte === DASH || byte === 0x5a;

/** A time with its time zone; not checked to exist. */
export function parseIsoTime(bytes: Uint8Array): IsoTime | undefined {
  const found = bytes.findIndex(isZoneSign);
  const end = found < 0 ? bytes.length : found;
  const clock = parseClock(bytes, 0, end);
  if (clock === undefined) return undefined;
  const [hour, minute, second, microsecond] = clock.values;
  const time = { hour, minute, second, microsecond };
  if (found < 0) return clock.more ? undefined : { ...time, zone: undefined };
  const sign = bytes[end];
  if (sign === 0x5a) {
    const next = bytes[end + 1];
    return next === undefined || next === 0 ? { ...time, zone: [0, 0] } : undefined;
  }
  const offset = parseClock(bytes, end + 1, bytes.length);
  if (offset === undefined || offset.more) return undefined;
  const [hours, minutes, seconds, fraction] = offset.values;
  const direction = sign === DASH ? -1 : 1;
  return { ...time, zone: [direction * (hours * 3600 + minutes * 60 + seconds), direction * fraction] };
}

/** The time zone of a time that was read. */
export function isoZone({ zone }: IsoTime): PyTimeZone | undefined {
  if (zone === undefined) return undefined;
  const [seconds, microseconds] = zone;
  return seconds === 0 ? UTC : checkedTimeZone(makeDelta(0, seconds, microseconds), undefined);
}

/** 24:00 is where the day ends; other times after it are an error. */
export function isDayEnd({ hour, minute, second, microsecond }: IsoTime): boolean {
  if (hour !== 24) return false;
  if (minute === 0 && second === 0 && microsecond === 0) return true;
  throw valueError('minute, second, and microsecond must be 0 when hour is 24');
}
