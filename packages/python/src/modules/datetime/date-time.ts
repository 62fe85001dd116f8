/** `datetime.datetime`: https://docs.python.org/3/library/datetime.html#datetime-objects */

import { badArgument } from '@harpy/objects/arguments';
import { callMethod0, callMethod1 } from '@harpy/objects/attribute';
import { None, PyFloat, type PyTuple } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { deprecationWarningType } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { daysInMonth } from '../time/calendar.ts';
import { now } from '../time/now.ts';
import { formatTime } from '../time/strftime.ts';
import {
  changedField,
  checkClock,
  checkDate,
  checkZone,
  fieldArguments,
  fieldOf,
  pickledState,
  pickledZone,
} from './arguments.ts';
import { hasMonth, strptime, yearBytes } from './date.ts';
import { add, hashOf, offsetOf, richCompare, subtract, subtractMoments } from './date-time-arithmetic.ts';
import { isZero } from './delta.ts';
import { isDayEnd, isoBytes, isoDateLength, isoZone, malformed, parseIsoDate, parseIsoTime } from './iso.ts';
import { dateTimeOfClass, shifted } from './moment.ts';
import { brokenTime, formatMoment, structTime } from './strftime.ts';
import { clockText, dateText, offsetText, separatorArgument, timespecArgument } from './text.ts';
import { clockBytes, clockRepr, reduced } from './time.ts';
import { fromTimestamp, localZoneAt, readingOf, secondsOfReading, timestampArgument } from './timestamp.ts';
import { dateTimeType, newDateTime, PyDate, PyDateTime, PyDelta, PyTime, UTC } from './value.ts';
import { zoneDelta, zoneName } from './zone.ts';

const FIELDS = {
  names: ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'],
  required: 3,
  positional: 8,
};

const own = (self: PyValue): PyDateTime => self as PyDateTime;
function brokenOf(moment: PyDateTime) {
  const dst = zoneDelta(moment.tzinfo, 'dst', moment);
  const isDst = dst === undefined ? -1 : isZero(dst) ? 0 : 1;
  return brokenTime(moment.year, moment.month, moment.day, moment, isDst);
}

function astimezone(self: PyDateTime, zone: PyValue = None): PyValue {
  checkZone(zone);
  let before = self.tzinfo === None ? localZoneAt(secondsOfReading(self)) : self.tzinfo;
  if (before === zone) return self;
  let offset = zoneDelta(before, 'utcoffset', self);
  if (offset === undefined) {
    before = localZoneAt(secondsOfReading(self));
    if (before === zone) return self;
    offset = zoneDelta(before, 'utcoffset', self);
  }
  const utc = offset === undefined ? self : own(shifted(self, offset, -1));
  const target = zone === None ? localZoneAt(readingOf(utc, utc)) : zone;
  const { year, month, day, hour, minute, second, microsecond } = utc;
  const there = newDateTime(self.type, year, month, day, hour, minute, second, microsecond, target, 0);
  return target === UTC ? there : callMethod1(target, 'fromutc', there);
}

/** A text of ISO 8601: a date, one more character, and a time if there is more. */
function fromIso(type: PyType, text: PyValue): PyValue {
  const bytes = isoBytes(text);
  if (bytes === undefined || bytes.length < 7) throw malformed(text);
  const length = isoDateLength(bytes);
  const date = length < 0 ? undefined : parseIsoDate(bytes.subarray(0, length));
  if (date === undefined) throw malformed(text);
  if (bytes.length === length) return dateTimeOfClass(type, date, 0, 0, 0, 0, None, 0);
  let from = length + 1;
  while (((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  const time = parseIsoTime(bytes.subarray(from));
  if (time === undefined) throw malformed(text);
  const zone = isoZone(time) ?? None;
  let [year, month, day] = date;
  let { hour } = time;
  if (hour === 24 && month <= 12 && day <= daysInMonth(year, month) && isDayEnd(time)) {
    hour = 0;
    day++;
    if (day > daysInMonth(year, month)) {
      day = 1;
      month++;
    }
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return dateTimeOfClass(type, [year, month, day], hour, time.minute, time.second, time.microsecond, zone, 0);
}

function fromTimestampIn(type: PyType, timestamp: PyValue, zone: PyValue = None): PyValue {
  checkZone(zone);
  return inZone(type, ...timestampArgument(timestamp), zone);
}

function inZone(type: PyType, seconds: number, microseconds: number, zone: PyValue): PyValue {
  const there = fromTimestamp(type, seconds, microseconds, zone !== None, zone);
  return zone === None ? there : callMethod1(zone, 'fromutc', there);
}

function currentTime(): readonly [seconds: number, microseconds: number] {
  const micros = Math.floor(now() * 1000);
  const seconds = Math.floor(micros / 1e6);
  return [seconds, micros - seconds * 1e6];
}

const deprecated = (name: string, instead: string): void =>
  hooks.warn(
    deprecationWarningType,
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: ${instead}.`,
    1,
  );

function replace(self: PyDateTime, ...changes: (PyValue | undefined)[]): PyValue {
  const [year, month, day, hour, minute, second, microsecond, zone, fold] = changes;
  const date = [
    changedField(year, self.year),
    changedField(month, self.month),
    changedField(day, self.day),
  ] as const;
  return dateTimeOfClass(
    self.type,
    date,
    changedField(hour, self.hour),
    changedField(minute, self.minute),
    changedField(second, self.second),
    changedField(microsecond, self.microsecond),
    zone ?? self.tzinfo,
    changedField(fold, self.fold),
  );
}

function combine(type: PyType, date: PyValue, time: PyValue, zone?: PyValue): PyValue {
  if (!(date instanceof PyDate)) throw badArgument('combine() argument 1', 'datetime.date', date);
  if (!(time instanceof PyTime)) throw badArgument('combine() argument 2', 'datetime.time', time);
  const { year, month, day } = date;
  const { hour, minute, second, microsecond, tzinfo, fold } = time;
  return dateTimeOfClass(type, [year, month, day], hour, minute, second, microsecond, zone ?? tzinfo, fold);
}

function reduce(self: PyDateTime, protocol: number): PyTuple {
  const [high = 0, low = 0, month = 0, day = 0] = yearBytes(self);
  const marked = protocol > 3 && self.fold === 1 ? month + 128 : month;
  return reduced(self.type, [high, low, marked, day, ...clockBytes(self)], self.tzinfo);
}

const REPLACED =
  '(year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)';

populate(dateTimeType, {
  doc: `datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)

A date and a time of day, as a clock in a time zone shows it or, without one, any clock.`,
  slots: {
    tp_new: (type, args, names) => {
      const state =
        names === undefined && args.length <= 2 ? pickledState('datetime', args[0], 10, hasMonth) : undefined;
      if (state !== undefined) {
        const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ...micros] = state;
        const [a = 0, b = 0, c = 0] = micros;
        const microsecond = (a << 16) | (b << 8) | c;
        const zone = pickledZone(args[1]);
        const year = high * 256 + low;
        return newDateTime(
          type,
          year,
          month & 0x7f,
          day,
          hour,
          minute,
          second,
          microsecond,
          zone,
          month >> 7,
        );
      }
      const { ints, tzinfo } = fieldArguments(FIELDS, args, names);
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, microsecond = 0, fold = 0] =
        ints;
      checkDate(year, month, day);
      checkClock(hour, minute, second, microsecond, fold);
      checkZone(tzinfo);
      return newDateTime(type, year, month, day, hour, minute, second, microsecond, tzinfo, fold);
    },
    tp_repr: (self) => {
      const d = own(self);
      const zone = d.tzinfo === None ? '' : `, tzinfo=${reprText(d.tzinfo)}`;
      const clock = `${d.hour}, ${d.minute}${clockRepr(d)}`;
      const fold = d.fold === 1 ? ', fold=1' : '';
      return strFromJS(`${d.type.name}(${d.year}, ${d.month}, ${d.day}, ${clock}${fold}${zone})`);
    },
    tp_str: (self) => callMethod1(self, 'isoformat', ' '),
    tp_hash: (self) => hashOf(own(self)),
    tp_richcompare: richCompare,
    nb_add: add,
    nb_subtract: subtract,
  },
  classMethods: () => [
    method(
      'now(tz=None)',
      (type: PyType, zone: PyValue = None) => {
        checkZone(zone);
        return inZone(type, ...currentTime(), zone);
      },
      "The current date and time, of a time zone or of the computer's.",
    ),
    method(
      'utcnow()',
      (type: PyType) => {
        deprecated('utcnow', 'datetime.datetime.now(datetime.UTC)');
        return fromTimestamp(type, ...currentTime(), true, None);
      },
      'The current date and time of UTC, without a time zone.',
    ),
    method(
      'fromtimestamp(timestamp, tz=None)',
      fromTimestampIn,
      'The date and time at a number of seconds since 1970.',
    ),
    method(
      'utcfromtimestamp(timestamp, /)',
      (type: PyType, timestamp: PyValue) => {
        deprecated('utcfromtimestamp', 'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)');
        return fromTimestamp(type, ...timestampArgument(timestamp), true, None);
      },
      'The date and time of UTC at a number of seconds since 1970, without a time zone.',
    ),
    strptime('datetime'),
    method('combine(date, time, tzinfo=unchanged)', combine, 'A date and a time together.'),
    method('fromisoformat(object, /)', fromIso, 'From a text in a format of ISO 8601.'),
  ],
  methods: () => [
    method('date()', ({ year, month, day }: PyDateTime) => new PyDate(year, month, day), 'The date of it.'),
    method(
      'time()',
      (d: PyDateTime) => new PyTime(d.hour, d.minute, d.second, d.microsecond, None, d.fold),
      'The time of it, without a time zone.',
    ),
    method(
      'timetz()',
      (d: PyDateTime) => new PyTime(d.hour, d.minute, d.second, d.microsecond, d.tzinfo, d.fold),
      'The time of it with its time zone.',
    ),
    method(
      'ctime()',
      (self: PyDateTime) =>
        formatTime('%a %b %e %H:%M:%S %Y', brokenTime(self.year, self.month, self.day, self)),
      'As text: Sat Jun  6 16:26:11 1998.',
    ),
    method('timetuple()', (self: PyDateTime) => structTime(brokenOf(self)), 'As a time.struct_time.'),
    method(
      'timestamp()',
      (self: PyDateTime) => {
        if (self.tzinfo === None) return new PyFloat(secondsOfReading(self) + self.microsecond / 1e6);
        const epoch = new PyDateTime(1970, 1, 1, 0, 0, 0, 0, UTC, 0);
        return callMethod0(subtractMoments(self, epoch), 'total_seconds');
      },
      'Seconds since 1970, a float.',
    ),
    method(
      'utctimetuple()',
      (self: PyDateTime) => {
        const offset = offsetOf(self);
        const utc = offset === undefined ? self : (shifted(self, offset, -1) as PyDateTime);
        return structTime(brokenTime(utc.year, utc.month, utc.day, utc, 0));
      },
      'As a time.struct_time of UTC.',
    ),
    method(
      'isoformat(sep="T", timespec="auto")',
      (self: PyDateTime, separator?: PyValue, timespec?: PyValue) => {
        const between = separatorArgument(separator);
        const clock = clockText(self, timespecArgument(timespec, 'isoformat() argument 2'));
        return strFromJS(dateText(self) + between + clock + offsetText(offsetOf(self), ':'));
      },
      'As text: 1998-06-06T14:30:00+02:00. sep stands before the time; timespec says what of that: hours, minutes, seconds, milliseconds, microseconds or auto.',
    ),
    method(
      'strftime(format)',
      (self: PyDateTime, format: PyValue) =>
        formatMoment(format, brokenOf(self), {
          microsecond: self.microsecond,
          offset: () => offsetOf(self),
          name: () => zoneName(self.tzinfo, self),
        }),
      'As text by a format with codes like %Y.',
    ),
    method('utcoffset()', (self: PyDateTime) => offsetOf(self) ?? None, 'How far east of UTC the clock is.'),
    method('tzname()', (self: PyDateTime) => zoneName(self.tzinfo, self), 'The name of the time zone.'),
    method(
      'dst()',
      (self: PyDateTime) => zoneDelta(self.tzinfo, 'dst', self) ?? None,
      'How much summer time there is.',
    ),
    method(`replace${REPLACED}`, replace, 'The datetime with other fields.'),
    method(`__replace__${REPLACED}`, replace, 'The same as replace().'),
    method(
      'astimezone(tz=None)',
      astimezone,
      "The same point in time in another time zone, or in the computer's.",
    ),
    method(
      '__reduce_ex__(protocol, /)',
      (self: PyDateTime, protocol: PyValue) => reduce(self, fieldOf(protocol)),
      'For pickling.',
    ),
    method('__reduce__()', (self: PyDateTime) => reduce(self, 2), 'For pickling.'),
  ],
  getset: () => [
    getset('hour', (self: PyDateTime) => self.hour),
    getset('minute', (self: PyDateTime) => self.minute),
    getset('second', (self: PyDateTime) => self.second),
    getset('microsecond', (self: PyDateTime) => self.microsecond),
    getset('tzinfo', (self: PyDateTime) => self.tzinfo),
    getset('fold', (self: PyDateTime) => self.fold),
  ],
  attributes: {
    min: new PyDateTime(1, 1, 1, 0, 0, 0, 0, None, 0),
    max: new PyDateTime(9999, 12, 31, 23, 59, 59, 999_999, None, 0),
    resolution: new PyDelta(0, 0, 1),
  },
});
