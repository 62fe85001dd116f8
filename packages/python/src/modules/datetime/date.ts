/** `datetime.date`: https://docs.python.org/3/library/datetime.html#date-objects */

import { badArgument } from '@harpy/objects/arguments';
import { callMethod0, callMethod1, getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { NotImplemented, PyTuple, textOf, tupleType } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { isException, overflowErrorType, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { reprText, str } from '@harpy/objects/protocols/text';
import type { PyType } from '@harpy/objects/type';
import '@harpy/objects/types/tuple';
import type { PyValue } from '@harpy/objects/value';
import { fromOrdinal, isoCalendar, weekdayOf } from '../time/calendar.ts';
import { localTime } from '../time/local-time.ts';
import { formatTime } from '../time/strftime.ts';
import { changedField, checkDate, checkYear, fieldArguments, fieldOf, pickledState } from './arguments.ts';
import { fromIsoWeek, isoBytes, malformed, parseIsoDate } from './iso.ts';
import { dateOfClass, ordinalOf, shiftedDate } from './moment.ts';
import { brokenTime, formatMoment, NO_CODES, structTime } from './strftime.ts';
import { dateText, ordered } from './text.ts';
import { secondsArgument } from './timestamp.ts';
import {
  dateType,
  isoCalendarDateType,
  newDate,
  PyDate,
  PyDateTime,
  PyDelta,
  PyIsoCalendarDate,
} from './value.ts';

const FIELDS = { names: ['year', 'month', 'day'], required: 3, positional: 3 };

/** Whether the bytes of a pickle name a month, whose highest bit may be the fold. */
export const hasMonth = (byte: (at: number) => number): boolean => {
  const month = byte(2) & 0x7f;
  return month >= 1 && month <= 12;
};

export const isPlainDate = (value: PyValue): value is PyDate =>
  value instanceof PyDate && !(value instanceof PyDateTime);

const own = (self: PyValue): PyDate => self as PyDate;
const compareDates = (a: PyDate, b: PyDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

function add(a: PyValue, b: PyValue): PyValue {
  if (isPlainDate(a)) return b instanceof PyDelta ? shiftedDate(a, b, 1) : NotImplemented;
  return isPlainDate(b) && a instanceof PyDelta ? shiftedDate(b, a, 1) : NotImplemented;
}

function subtract(a: PyValue, b: PyValue): PyValue {
  if (!isPlainDate(a)) return NotImplemented;
  if (b instanceof PyDelta) return shiftedDate(a, b, -1);
  return isPlainDate(b) ? new PyDelta(ordinalOf(a) - ordinalOf(b), 0, 0) : NotImplemented;
}

export const yearBytes = ({ year, month, day }: PyDate): readonly number[] => [
  year >> 8,
  year & 255,
  month,
  day,
];

/** `strptime` of a class, which the library has in Python. */
export const strptime = (kind: 'date' | 'time' | 'datetime') =>
  method(
    'strptime(*args)',
    (type: PyType, args: readonly PyValue[]) => {
      if (args.length !== 2) throw typeError(`strptime() takes exactly 2 arguments (${args.length} given)`);
      for (const [at, value] of args.entries())
        if (textOf(value) === undefined) throw badArgument(`strptime() argument ${at + 1}`, 'str', value);
      const read = getAttribute(hooks.importModule('_strptime'), `_strptime_datetime_${kind}`);
      return callArray(read, [type, ...args]);
    },
    'From a text in a format with codes like %Y, as time.strptime() reads it.',
  );

/** `format(d, spec)`: the method `strftime`, or `str(d)` without a format. */
export const formatMethod = method(
  '__format__(format_spec, /)',
  (self: PyValue, spec: PyValue) => {
    const text = textOf(spec);
    if (text === undefined) throw badArgument('__format__() argument 1', 'str', spec);
    return text === '' ? str(self) : callMethod1(self, 'strftime', spec);
  },
  'As text by a format of strftime.',
);

/** The ints of a week that was asked for; beyond a C int none is known. */
function weekField(value: PyValue): number {
  try {
    return fieldOf(value);
  } catch (error) {
    if (isException(error, overflowErrorType)) throw valueError('ISO calendar component out of range');
    throw error;
  }
}

function replace(self: PyDate, year?: PyValue, month?: PyValue, day?: PyValue): PyValue {
  return dateOfClass(
    self.type,
    changedField(year, self.year),
    changedField(month, self.month),
    changedField(day, self.day),
  );
}

populate(dateType, {
  doc: 'date(year, month, day)\n\nA day of the Gregorian calendar.',
  slots: {
    tp_new: (type, args, names) => {
      const state =
        args.length === 1 && names === undefined ? pickledState('date', args[0], 4, hasMonth) : undefined;
      if (state !== undefined) {
        const [high = 0, low = 0, month = 0, day = 0] = state;
        return newDate(type, high * 256 + low, month, day);
      }
      const [year = 0, month = 0, day = 0] = fieldArguments(FIELDS, args, names).ints;
      checkDate(year, month, day);
      return newDate(type, year, month, day);
    },
    tp_repr: (self) => {
      const { type, year, month, day } = own(self);
      return `${type.name}(${year}, ${month}, ${day})`;
    },
    tp_str: (self) => callMethod0(self, 'isoformat'),
    tp_hash: (self) => {
      const { year, month, day } = own(self);
      return (year * 16 + month) * 32 + day;
    },
    tp_richcompare: (a, b, operator) =>
      isPlainDate(b) ? ordered(compareDates(own(a), b), operator) : NotImplemented,
    nb_add: add,
    nb_subtract: subtract,
  },
  classMethods: () => [
    method(
      'fromtimestamp(timestamp, /)',
      (type: PyType, timestamp: PyValue) => {
        const { year, month, day } = localTime(secondsArgument(timestamp));
        checkYear(year);
        return dateOfClass(type, year, month, day);
      },
      "The date that the computer's clock shows at a number of seconds since 1970.",
    ),
    method(
      'fromordinal(*args)',
      (type: PyType, args: readonly PyValue[]) => {
        const [value] = args;
        if (value === undefined || args.length !== 1)
          throw typeError(`fromordinal() takes exactly 1 argument (${args.length} given)`);
        const n = fieldOf(value);
        if (n < 1) throw valueError('ordinal must be >= 1');
        return dateOfClass(type, ...fromOrdinal(n));
      },
      'The day with a number; 1 is January 1 of the year 1.',
    ),
    method(
      'fromisoformat(object, /)',
      (type: PyType, text: PyValue) => {
        const bytes = isoBytes(text);
        const date =
          bytes !== undefined && [7, 8, 10].includes(bytes.length) ? parseIsoDate(bytes) : undefined;
        if (date === undefined) throw malformed(text);
        return dateOfClass(type, ...date);
      },
      'From a text in a format of ISO 8601.',
    ),
    method(
      'fromisocalendar(year, week, day)',
      (type: PyType, year: PyValue, week: PyValue, day: PyValue) => {
        const found = fromIsoWeek(weekField(year), weekField(week), weekField(day));
        if (typeof found === 'string') throw valueError(found);
        return dateOfClass(type, ...found);
      },
      'The date of a day, 1 to 7, in a week of a year as ISO 8601 counts.',
    ),
    method(
      'today()',
      (type: PyType) => {
        const now = callMethod0(hooks.importModule('time'), 'time');
        return callMethod1(type, 'fromtimestamp', now);
      },
      'The current date or, of datetime, date and time.',
    ),
    strptime('date'),
  ],
  methods: () => [
    method(
      'ctime()',
      (self: PyDate) => formatTime('%a %b %e 00:00:00 %Y', brokenOf(self)),
      'As text: Sat Jun  6 00:00:00 1998.',
    ),
    method(
      'strftime(format)',
      (self: PyDate, format: PyValue) => formatMoment(format, brokenOf(self), NO_CODES),
      'As text by a format with codes like %Y.',
    ),
    formatMethod,
    method('isoformat()', dateText, 'As text: 1998-06-06.'),
    method(
      'isoweekday()',
      (self: PyDate) => weekdayOf(ordinalOf(self)) + 1,
      'The day of the week; Monday is 1.',
    ),
    method(
      'isocalendar()',
      (self: PyDate) => new PyIsoCalendarDate([...isoCalendar(self.year, ordinalOf(self))]),
      'Year, week and day of the week as ISO 8601 counts, a named tuple.',
    ),
    method('timetuple()', (self: PyDate) => structTime(brokenOf(self)), 'As a time.struct_time.'),
    method('toordinal()', ordinalOf, 'The number of the day; January 1 of the year 1 is 1.'),
    method('weekday()', (self: PyDate) => weekdayOf(ordinalOf(self)), 'The day of the week; Monday is 0.'),
    method('replace(year=unchanged, month=unchanged, day=unchanged)', replace, 'The date with other fields.'),
    method('__replace__(year=unchanged, month=unchanged, day=unchanged)', replace, 'The same as replace().'),
    method(
      '__reduce__()',
      (self: PyDate) =>
        new PyTuple([self.type, new PyTuple([new PyBytes(Uint8Array.from(yearBytes(self)))])]),
      'For pickling.',
    ),
  ],
  getset: () => [
    getset('year', (self: PyDate) => self.year),
    getset('month', (self: PyDate) => self.month),
    getset('day', (self: PyDate) => self.day),
  ],
  attributes: {
    min: new PyDate(1, 1, 1),
    max: new PyDate(9999, 12, 31),
    resolution: new PyDelta(1, 0, 0),
  },
});

function brokenOf({ year, month, day }: PyDate) {
  return brokenTime(year, month, day);
}

const item = (at: number) => (self: PyTuple) => self.items[at] as PyValue;

populate(isoCalendarDateType, {
  doc: 'Year, week and day of the week as ISO 8601 counts.',
  slots: {
    tp_new: constructWith(
      'IsoCalendarDate(year, week, weekday)',
      (_type: PyType, year: PyValue, week: PyValue, weekday: PyValue) =>
        new PyIsoCalendarDate([fieldOf(year), fieldOf(week), fieldOf(weekday)]),
    ),
    tp_repr: (self) => {
      const { type, items } = self as PyTuple;
      const [year = 0, week = 0, weekday = 0] = items;
      return `${type.name}(year=${reprText(year)}, week=${reprText(week)}, weekday=${reprText(weekday)})`;
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyTuple) => new PyTuple([tupleType, new PyTuple([new PyTuple(self.items)])]),
      'For pickling, as a plain tuple.',
    ),
  ],
  getset: () => [getset('year', item(0)), getset('week', item(1)), getset('weekday', item(2))],
});
