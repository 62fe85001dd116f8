/** Seconds since 1970 as broken-down times, in UTC and in the zone of the computer, which JavaScript's Date knows. */
import { system } from '../../system.ts';
import { fromOrdinal, ordinal, weekdayOf } from './calendar.ts';
import { environmentClock, type ZoneClock } from './environment-zone.ts';
import type { BrokenTime } from './strftime.ts';

const EPOCH = 719163;

/** In UTC; `seconds` is an integer. */
export function utcTime(seconds: number): BrokenTime {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const [year, month, day] = fromOrdinal(days + EPOCH);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: weekdayOf(days + EPOCH),
    yearDay: days + EPOCH - ordinal(year, 1, 1) + 1,
    isDst: 0,
    offset: 0,
    zone: 'UTC',
  };
}

/** East of UTC in seconds, at a time; beyond what Date knows that at its bounds. */
export function offsetAt(seconds: number): number {
  const clock = environmentClock();
  if (clock !== undefined) return clock(seconds).offset;
  const bounded = Math.max(-8.64e12, Math.min(8.64e12, seconds));
  return -new Date(bounded * 1000).getTimezoneOffset() * 60;
}

interface Zone {
  /** East of UTC in seconds. */
  readonly standard: number;
  readonly daylight: number;
  readonly names: readonly [string, string];
  /** Ireland's: what is told as summer time is the winter's, behind standard time. */
  readonly inverse: boolean;
}

function zoneName(date: Date): string {
  // the British abbreviate most zones by letters
  for (const locale of ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA', 'en-NZ']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(date);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  const minutes = -date.getTimezoneOffset();
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const rest = size % 60 === 0 ? '' : String(size % 60).padStart(2, '0');
  return (minutes < 0 ? '-' : '+') + hours + rest;
}

/** Of the line that ends a file of a zone, a rule as in TZ: names and how far west the first is. */
const LINE =
  /(?:^|\n)(?:<([^>]+)>|([A-Za-z]{3,}))([-+]?)(\d+)(?::(\d+))?(?:<([^>]+)>|([A-Za-z]{3,}))?[^\n]*$/;

/** The line; empty if nothing tells. */
function zoneLine(): string {
  const { fs, process } = system();
  // What TZ names is not known to the system then.
  if (process.env['TZ'] !== undefined) return '';
  try {
    return String.fromCharCode(...fs.readFileSync('/etc/localtime').subarray(-100)).trimEnd();
  } catch {
    return '';
  }
}

/** The names of standard and summer time as the system has them: without the tables of languages that `zoneName` loads. */
function namesOfSystem(standard: number): readonly [string, string] | undefined {
  const found = LINE.exec(zoneLine());
  if (found === null) return undefined;
  const [, quoted, plain, sign, hours, minutes = '0', otherQuoted, otherPlain] = found;
  const first = quoted ?? plain ?? '';
  const second = otherQuoted ?? otherPlain ?? first;
  const west = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return standard + west === 0 ? [first, second] : [second, first];
}

const YEAR = 365.25 * 86400;

/** As CPython finds them: by two times half a year apart. */
function zoneOfClock(clock: ZoneClock): Zone {
  const start = Math.floor(Date.now() / 1000 / YEAR) * YEAR;
  const winter = clock(start);
  const summer = clock(start + YEAR / 2);
  const [standard, daylight] = winter.offset <= summer.offset ? [winter, summer] : [summer, winter];
  return {
    standard: standard.offset,
    daylight: daylight.offset,
    names: [standard.name, daylight.name],
    inverse: standard.dst !== 0 && daylight.dst === 0,
  };
}

let known: { readonly key: string; readonly zone: Zone } | undefined;

/** Offsets and names of the computer's zone, as of this year. */
export function localZone(): Zone {
  const clock = environmentClock();
  if (clock !== undefined) return zoneOfClock(clock);
  const year = new Date().getFullYear();
  const winter = new Date(year, 0, 1);
  const summer = new Date(year, 6, 1);
  const a = -winter.getTimezoneOffset() * 60;
  const b = -summer.getTimezoneOffset() * 60;
  const key = `${year} ${a} ${b} ${system().process.env['TZ']}`;
  if (known?.key !== key) {
    const [standard, daylight, cold, warm] = a <= b ? [a, b, winter, summer] : [b, a, summer, winter];
    const zone = {
      standard,
      daylight,
      names: namesOfSystem(standard) ?? ([zoneName(cold), zoneName(warm)] as const),
      inverse: false,
    };
    known = { key, zone };
  }
  return known.zone;
}

/** In the zone of the computer. */
export function localTime(seconds: number): BrokenTime {
  const clock = environmentClock();
  if (clock !== undefined) {
    const { offset, dst, name } = clock(seconds);
    return { ...utcTime(seconds + offset), isDst: dst === 0 ? 0 : 1, offset, zone: name };
  }
  const offset = offsetAt(seconds);
  const zone = localZone();
  const isDst = zone.standard !== zone.daylight && offset === zone.daylight ? 1 : 0;
  return { ...utcTime(seconds + offset), isDst, offset, zone: zone.names[isDst] };
}

/** The inverse: the fields may be out of range; `isDst` decides where a clock time comes twice. */
export function secondsOfLocal(t: BrokenTime): number {
  const months = t.year * 12 + (t.month - 1);
  const year = Math.floor(months / 12);
  const days = ordinal(year, months - year * 12 + 1, 1) + t.day - 1 - EPOCH;
  const clock = days * 86400 + t.hour * 3600 + t.minute * 60 + t.second;
  const zone = localZone();
  const first = clock - offsetAt(clock - zone.standard);
  // where clocks are put forward, times that are left out go by the offset before
  const skipped = clock - offsetAt(first - 86400);
  const candidates = [clock - zone.standard, clock - zone.daylight, first].filter(
    (seconds) => seconds + offsetAt(seconds) === clock,
  );
  if (t.isDst < 0) return candidates[0] ?? skipped;
  if (zone.standard === zone.daylight) return (candidates[0] ?? skipped) - (t.isDst > 0 ? 3600 : 0);
  const wanted = t.isDst > 0 !== zone.inverse ? zone.daylight : zone.standard;
  return candidates.find((seconds) => offsetAt(seconds) === wanted) ?? clock - wanted;
}
