/** `strftime` of dates and times: what only they know goes into the format, C's codes do the rest. */
import { badArgument } from '@harpy/objects/arguments';
import { getAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { None, PyTuple, textOf } from '@harpy/objects/core-types';
import { hooks } from '@harpy/objects/hooks';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { daysBeforeMonth, ordinal, weekdayOf } from '../time/calendar.ts';
import { offsetAt, secondsOfLocal } from '../time/local-time.ts';
import { type BrokenTime, formatTime } from '../time/strftime.ts';
import { offsetText } from './text.ts';
import type { Clock, PyDelta } from './value.ts';

const MIDNIGHT = { hour: 0, minute: 0, second: 0 };

/** A day and a time of it in C's form; `isDst` 1, 0, or -1 if it is not known. */
export function brokenTime(
  year: number,
  month: number,
  day: number,
  { hour, minute, second }: Pick<Clock, 'hour' | 'minute' | 'second'> = MIDNIGHT,
  isDst = -1,
): BrokenTime {
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: weekdayOf(ordinal(year, month, day)),
    yearDay: daysBeforeMonth(year, month) + day,
    isDst,
  };
}

/** The same as a `time.struct_time`. */
export function structTime(t: BrokenTime): PyValue {
  const items = [t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, t.isDst];
  return call1(getAttribute(hooks.importModule('time'), 'struct_time'), new PyTuple(items));
}

/** What stands for the codes that C does not know. */
export interface OwnCodes {
  readonly microsecond: number;
  readonly offset: () => PyDelta | undefined;
  /** None or a str. */
  readonly name: () => PyValue;
}

export const NO_CODES: OwnCodes = { microsecond: 0, offset: () => undefined, name: () => None };

/** `where` is the name of the method. */
export function formatMoment(format: PyValue, t: BrokenTime, own: OwnCodes, where = 'strftime'): PyValue {
  const text = textOf(format);
  if (text === undefined) throw badArgument(`${where}() argument 1`, 'str', format);
  const filled = text.replace(/%(?:(f)|(:?)(z)|(Z)|.)/gsu, (all, micro, colon, offset, name) => {
    if (micro !== undefined) return String(own.microsecond).padStart(6, '0');
    if (offset !== undefined) return offsetText(own.offset(), colon);
    return name === undefined ? all : (textOf(own.name()) ?? '').replaceAll('%', '%%');
  });
  const zoned = text.includes('%s') ? { ...t, offset: offsetAt(secondsOfLocal(t)) } : t;
  return strFromJS(formatTime(filled, zoned));
}
