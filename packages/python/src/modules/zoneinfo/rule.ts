/** The rule that ends a file of time zone data: a POSIX TZ string, such as `CET-1CEST,M3.5.0,M10.5.0/3`. */

/** What a local time is. Offsets in seconds. */
export interface LocalType {
  readonly offset: number;
  readonly dst: number;
  readonly name: string;
}

/** A day of the year and the second of it: a month's weekday, or a day by its number. */
type Change =
  | {
      readonly kind: 'weekday';
      readonly month: number;
      readonly week: number;
      readonly day: number;
      readonly time: number;
    }
  | { readonly kind: 'day'; readonly day: number; readonly leapless: boolean; readonly time: number };

export interface ZoneRule {
  readonly standard: LocalType;
  /** Without it standard time is all year. */
  readonly summer?: { readonly type: LocalType; readonly start: Change; readonly end: Change };
}

const DAY = 86400;
const NAME = String.raw`(<[+\-\dA-Za-z]{3,}>|[A-Za-z]{3,})`;
const TIME = String.raw`([+-]?\d{1,3}(?::\d{1,2}(?::\d{1,2})?)?)`;

/** Undefined if it is none. */
export function parseRule(text: string): ZoneRule | undefined {
  const [zones = '', ...changes] = text.split(',');
  const match = new RegExp(`^${NAME}${TIME}(?:${NAME}${TIME}?)?$`).exec(zones);
  if (match === null) return undefined;
  const [, name = '', offset = '', summerName, summerOffset] = match;
  const standard: LocalType = { offset: -seconds(offset), dst: 0, name: bare(name) };
  if (summerName === undefined) return changes.length === 0 ? { standard } : undefined;
  const [start, end] = changes.map(parseChange);
  if (start === undefined || end === undefined) return undefined;
  const its = summerOffset === undefined ? standard.offset + 3600 : -seconds(summerOffset);
  const type: LocalType = { offset: its, dst: its - standard.offset, name: bare(summerName) };
  return { standard, summer: { type, start, end } };
}

const bare = (name: string): string => name.replace(/[<>]/g, '');

function seconds(text: string): number {
  const [hours = 0, minutes = 0, rest = 0] = text.replace(/^[+-]/, '').split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + rest);
}

function parseChange(text: string): Change | undefined {
  const [day = '', time = '2'] = text.split('/');
  const at = seconds(time);
  const weekday = /^M(\d{1,2})\.(\d)\.(\d)$/.exec(day);
  if (weekday !== null) {
    const [month = 0, week = 0, of = 0] = weekday.slice(1).map(Number);
    return { kind: 'weekday', month, week, day: of, time: at };
  }
  const number = /^(J?)(\d{1,3})$/.exec(day);
  if (number === null) return undefined;
  const leapless = number[1] === 'J';
  return { kind: 'day', day: Number(number[2]) - (leapless ? 1 : 0), leapless, time: at };
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Seconds since 1970 of local time. */
function momentOf(change: Change, year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  if (change.kind === 'day') {
    const shift = change.leapless && isLeap(year) && change.day >= 59 ? 1 : 0;
    return date.getTime() / 1000 + (change.day + shift) * DAY + change.time;
  }
  date.setUTCFullYear(year, change.month - 1, 1);
  const first = 1 + ((change.day - date.getUTCDay() + 7) % 7);
  const days = new Date(date);
  days.setUTCMonth(change.month, 0);
  let day = first + (change.week - 1) * 7;
  if (day > days.getUTCDate()) day -= 7;
  return date.getTime() / 1000 + (day - 1) * DAY + change.time;
}

function inside(start: number, end: number, at: number): boolean {
  return start < end ? at >= start && at < end : !(at >= end && at < start);
}

/** What a local time of that year is. `fold`: which of two, where clocks were turned back. */
export function localType(
  { standard, summer }: ZoneRule,
  at: number,
  year: number,
  fold: boolean,
): LocalType {
  if (summer === undefined) return standard;
  let start = momentOf(summer.start, year);
  let end = momentOf(summer.end, year);
  const dst = summer.type.dst;
  // Of the times that are there twice, the first belongs to what was before.
  if (fold === dst >= 0) end -= dst;
  else start += dst;
  return inside(start, end, at) ? summer.type : standard;
}

/** What a time in UTC is, and whether it is the second with its local time. */
export function typeFromUtc(
  { standard, summer }: ZoneRule,
  at: number,
  year: number,
): readonly [LocalType, boolean] {
  if (summer === undefined) return [standard, false];
  const start = momentOf(summer.start, year) - standard.offset;
  const end = momentOf(summer.end, year) - summer.type.offset;
  const isSummer = inside(start, end, at);
  const { dst } = summer.type;
  const turned = dst >= 0 ? end : start;
  return [isSummer ? summer.type : standard, at >= turned && at < turned + Math.abs(dst)];
}
