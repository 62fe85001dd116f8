/** `time`: https://docs.python.org/3/library/time.html */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { integerOf, None, PyFloat, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { type Int, normalize } from '@harpy/objects/numbers/integer';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import '@harpy/objects/types/tuple';
import type { PyValue } from '@harpy/objects/value';
import { osError } from '../os-errors.ts';
import { waits } from '../runtime/threads.ts';
import { block } from '../threads.ts';
import { durationArgument } from './time/duration.ts';
import { rereadEnvironment } from './time/environment-zone.ts';
import { localTime, localZone, secondsOfLocal, utcTime } from './time/local-time.ts';
import { now } from './time/now.ts';
import { type BrokenTime, DAYS, formatTime, MONTHS } from './time/strftime.ts';

const FIELDS = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
  'tm_zone',
  'tm_gmtoff',
];

const structTime = structSequenceType({
  name: 'time.struct_time',
  doc: 'A time in its parts: nine ints, and by name the name of the zone and its distance from UTC in seconds.',
  fields: FIELDS,
  visible: 9,
});

function toStruct(t: BrokenTime, zone: string): PyTuple {
  return structTime.make([
    t.year,
    t.month,
    t.day,
    t.hour,
    t.minute,
    t.second,
    t.weekday,
    t.yearDay,
    t.isDst,
    zone,
    t.offset ?? 0,
  ]);
}

const outOfRange = () => overflowError('timestamp out of range for platform time_t');

/** Whole seconds since 1970, rounded down; now if absent. */
function secondsArgument(value: PyValue | undefined): number {
  if (value === undefined || value === None) return Math.floor(now() / 1000);
  let seconds: number;
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) throw valueError('Invalid value NaN (not a number)');
    seconds = Math.floor(value.value);
  } else {
    const index = indexNumber(value);
    seconds = Number(index);
  }
  if (!(Math.abs(seconds) < 2 ** 63)) throw outOfRange();
  // years have to fit a C int
  if (Math.abs(seconds) > 6.7e16) throw osError('EOVERFLOW');
  return seconds;
}

function part(value: PyValue | undefined): number {
  const n = indexNumber(value ?? 0);
  if (typeof n === 'bigint' || n !== (n | 0))
    throw overflowError('Python int too large to convert to C long');
  return n;
}

/** The parts of a time tuple, unchecked. */
function broken(value: PyValue, where: string): BrokenTime {
  if (!(value instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (value.items.length !== 9) throw typeError(`${where}(): illegal time tuple argument`);
  const [
    year = 0,
    month = 0,
    day = 0,
    hour = 0,
    minute = 0,
    second = 0,
    weekday = 0,
    yearDay = 0,
    isDst = 0,
  ] = value.items.map(part);
  // C's tm_year counts from 1900.
  if (year < -(2 ** 31) + 1900) throw overflowError('year out of range');
  const t = { year, month, day, hour, minute, second, weekday: ((weekday % 7) + 7) % 7, yearDay, isDst };
  if (weekday < -1) throw valueError('day of week out of range');
  if (value.constructor === PyTuple) return t;
  const zone = textOf(getAttribute(value, 'tm_zone'));
  const offset = integerOf(getAttribute(value, 'tm_gmtoff'));
  return {
    ...t,
    ...(zone === undefined ? {} : { zone }),
    ...(offset === undefined ? {} : { offset: Number(offset) }),
  };
}

/** Parts in their ranges; 0 stands for the first month or day. */
function checked(t: BrokenTime): BrokenTime {
  const month = t.month === 0 ? 1 : t.month;
  const day = t.day === 0 ? 1 : t.day;
  const yearDay = t.yearDay === 0 ? 1 : t.yearDay;
  const check = (fits: boolean, what: string): void => {
    if (!fits) throw valueError(`${what} out of range`);
  };
  check(month >= 1 && month <= 12, 'month');
  check(day >= 1 && day <= 31, 'day of month');
  check(t.hour >= 0 && t.hour <= 23, 'hour');
  check(t.minute >= 0 && t.minute <= 59, 'minute');
  check(t.second >= 0 && t.second <= 61, 'seconds');
  check(yearDay >= 1 && yearDay <= 366, 'day of year');
  return { ...t, month, day, yearDay };
}

const pad = (n: number): string => String(n).padStart(2, '0');

function ascTime(t: BrokenTime): string {
  const day = (DAYS[t.weekday] ?? '').slice(0, 3);
  const month = (MONTHS[t.month - 1] ?? '').slice(0, 3);
  return `${day} ${month} ${String(t.day).padStart(2)} ${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)} ${t.year}`;
}

const node = typeof process === 'object' && typeof process.cpuUsage === 'function' ? process : undefined;

/** CPU time of the process in microseconds. */
function cpuMicroseconds(): number {
  if (node === undefined) return performance.now() * 1000;
  const { user, system } = node.cpuUsage();
  return user + system;
}

const nanoseconds = (milliseconds: number): Int => normalize(BigInt(Math.round(milliseconds * 1e3)) * 1000n);
const monotonicNanoseconds = (): Int =>
  node === undefined
    ? normalize(BigInt(Math.round(performance.now() * 1e6)))
    : normalize(node.hrtime.bigint());
const monotonicSeconds = (): number => {
  if (node === undefined) return performance.now() / 1000;
  const [seconds, rest] = node.hrtime();
  return seconds + rest / 1e9;
};

const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;
const CLOCK_PROCESS = 2;
const CLOCK_THREAD = 3;
const CLOCK_MONOTONIC_RAW = 4;
const CLOCK_BOOTTIME = 7;

function clockNanoseconds(id: PyValue): Int {
  const clock = integerOf(id);
  if (clock === undefined) throw typeError(`clk_id should be integer, not ${typeOf(id).name}`);
  switch (clock) {
    case CLOCK_REALTIME:
      return nanoseconds(now());
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_BOOTTIME:
      return monotonicNanoseconds();
    case CLOCK_PROCESS:
    case CLOCK_THREAD:
      return normalize(BigInt(Math.round(cpuMicroseconds())) * 1000n);
    default:
      throw osError('EINVAL');
  }
}

const CLOCKS: Readonly<Record<string, readonly [string, boolean, boolean, number]>> = {
  time: ['clock_gettime(CLOCK_REALTIME)', false, true, 1e-9],
  monotonic: ['clock_gettime(CLOCK_MONOTONIC)', true, false, 1e-9],
  perf_counter: ['clock_gettime(CLOCK_MONOTONIC)', true, false, 1e-9],
  process_time: ['clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true, false, 1e-6],
  thread_time: ['clock_gettime(CLOCK_THREAD_CPUTIME_ID)', true, false, 1e-6],
};

function clockInfo(name: PyValue): PyValue {
  const text = textOf(name);
  if (text === undefined)
    throw typeError(`get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
  const clock = Object.hasOwn(CLOCKS, text) ? CLOCKS[text] : undefined;
  if (clock === undefined) throw valueError('unknown clock');
  const [implementation, monotonic, adjustable, resolution] = clock;
  return simpleNamespace({ implementation, monotonic, adjustable, resolution: new PyFloat(resolution) });
}

function sleep(value: PyValue): void {
  const seconds = durationArgument(value);
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  block(() => false, { timeout: seconds * 1000 });
}

/** `time.gmtime` and `time.localtime` give the zone of UTC different names, as in C. */
const utcStruct = (value?: PyValue): PyValue => toStruct(utcTime(secondsArgument(value)), 'GMT');
const localStruct = (value?: PyValue): PyValue => {
  const t = localTime(secondsArgument(value));
  return toStruct(t, t.zone ?? '');
};
const localNow = (): BrokenTime => localTime(secondsArgument(undefined));
const nameZone = (t: BrokenTime): BrokenTime =>
  t.zone === undefined && t.isDst >= 0
    ? {
        ...t,
        zone: localZone().names[t.isDst > 0 ? 1 : 0],
        offset: localZone()[t.isDst > 0 ? 'daylight' : 'standard'],
      }
    : t;

/** Gives the module its attributes that tell the local zone. */
function setZone(set: (name: string, value: PyValue) => void): void {
  const { standard, daylight, names } = localZone();
  set('timezone', 0 - standard);
  set('altzone', 0 - daylight);
  set('daylight', standard === daylight ? 0 : 1);
  set('tzname', new PyTuple([...names]));
}

function resetZone(): void {
  rereadEnvironment();
  const module = hooks.importModule('time');
  setZone((name, value) => setAttribute(module, name, value));
}

export const timeModule: ModuleDefinition = defineModule({
  name: 'time',
  doc: 'Clocks, and times in their parts.',
  functions: [
    method('time()', () => new PyFloat(now() / 1000), 'Seconds since 1970.'),
    method('time_ns()', () => nanoseconds(now()), 'Nanoseconds since 1970.'),
    method(
      'monotonic()',
      () => new PyFloat(monotonicSeconds()),
      'Seconds of a clock that is never set back.',
    ),
    method('monotonic_ns()', monotonicNanoseconds, 'Nanoseconds of a clock that is never set back.'),
    method('perf_counter()', () => new PyFloat(monotonicSeconds()), 'Seconds of the clock to measure with.'),
    method('perf_counter_ns()', monotonicNanoseconds, 'Nanoseconds of the clock to measure with.'),
    method(
      'process_time()',
      () => new PyFloat(cpuMicroseconds() / 1e6),
      'Seconds of CPU time of this process.',
    ),
    method(
      'process_time_ns()',
      () => clockNanoseconds(CLOCK_PROCESS),
      'Nanoseconds of CPU time of this process.',
    ),
    method(
      'thread_time()',
      () => new PyFloat(cpuMicroseconds() / 1e6),
      'Seconds of CPU time of this thread.',
    ),
    method(
      'thread_time_ns()',
      () => clockNanoseconds(CLOCK_THREAD),
      'Nanoseconds of CPU time of this thread.',
    ),
    method(
      'clock_gettime(clk_id, /)',
      (id: PyValue) => new PyFloat(Number(clockNanoseconds(id)) / 1e9),
      'Seconds of a clock.',
    ),
    method('clock_gettime_ns(clk_id, /)', clockNanoseconds, 'Nanoseconds of a clock.'),
    method(
      'clock_getres(clk_id, /)',
      (id: PyValue) => {
        clockNanoseconds(id);
        return new PyFloat(1e-9);
      },
      'Resolution of a clock in seconds.',
    ),
    method(
      'get_clock_info(name, /)',
      clockInfo,
      'What is known of a clock: time, monotonic, perf_counter, process_time.',
    ),
    waits(method('sleep(seconds, /)', sleep, 'Waits.')),
    method('gmtime(seconds=None, /)', utcStruct, 'Seconds since 1970 as a time in UTC.'),
    method(
      'localtime(seconds=None, /)',
      localStruct,
      'Seconds since 1970 as a time in the zone of the computer.',
    ),
    method(
      'mktime(tuple, /)',
      (tuple: PyValue) => new PyFloat(secondsOfLocal(broken(tuple, 'mktime'))),
      'A time in the zone of the computer as seconds since 1970.',
    ),
    method(
      'asctime(tuple=localtime(), /)',
      (tuple?: PyValue) => ascTime(tuple === undefined ? localNow() : checked(broken(tuple, 'asctime'))),
      'A time as text: Sat Jun 06 16:26:11 1998.',
    ),
    method(
      'ctime(seconds=None, /)',
      (seconds?: PyValue) => ascTime(localTime(secondsArgument(seconds))),
      'Seconds since 1970 as text in the zone of the computer.',
    ),
    method(
      'strftime(format, tuple=localtime(), /)',
      (format: PyValue, tuple?: PyValue) => {
        const text = textOf(format);
        if (text === undefined)
          throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).name}`);
        const t = tuple === undefined ? localNow() : nameZone(checked(broken(tuple, 'strftime')));
        return strFromJS(formatTime(text, t));
      },
      'A time as text by a format with codes like %Y.',
    ),
    method(
      'strptime(string, format="%a %b %d %H:%M:%S %Y", /)',
      (string: PyValue, format: PyValue = '%a %b %d %H:%M:%S %Y') =>
        callArray(getAttribute(hooks.importModule('_strptime'), '_strptime_time'), [string, format]),
      'A time from text by a format.',
    ),
    method('tzset()', resetZone, 'Looks at the environment variable TZ again.'),
  ],
  attributes: {
    struct_time: structTime.type,
    _STRUCT_TM_ITEMS: 11,
    CLOCK_REALTIME,
    CLOCK_MONOTONIC,
    CLOCK_PROCESS_CPUTIME_ID: CLOCK_PROCESS,
    CLOCK_THREAD_CPUTIME_ID: CLOCK_THREAD,
    CLOCK_MONOTONIC_RAW,
    CLOCK_BOOTTIME,
  },
  create: (dict) => setZone((name, value) => dict.setString(name, value)),
});
