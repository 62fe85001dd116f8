/** The objects of `datetime`: their fields, and bare types that the other files give their methods. */
import { bareType, None, PyTuple, tupleType } from '@harpy/objects/core-types';
import { PyObject } from '@harpy/objects/object';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;
/** The ordinal of the last day, 9999-12-31. */
export const MAX_ORDINAL = 3652059;

/** A duration; normalised: 0 <= seconds < 86400 and 0 <= microseconds < 1000000. */
export class PyDelta extends PyObject {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
  constructor(days: number, seconds: number, microseconds: number) {
    super();
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }
}

export class PyDate extends PyObject {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** What a time of day has, with or without a date. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** None or a tzinfo. */
  readonly tzinfo: PyValue;
  /** 1: the second of two equal readings of a clock that was turned back. */
  readonly fold: number;
}

export class PyTime extends PyObject implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly tzinfo: PyValue;
  readonly fold: number;
  constructor(
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyValue,
    fold: number,
  ) {
    super();
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.tzinfo = tzinfo;
    this.fold = fold;
  }
}

export class PyDateTime extends PyDate implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly tzinfo: PyValue;
  readonly fold: number;
  constructor(
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyValue,
    fold: number,
  ) {
    super(year, month, day);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.tzinfo = tzinfo;
    this.fold = fold;
  }
}

export class PyTzInfo extends PyObject {}

export class PyTimeZone extends PyTzInfo {
  readonly offset: PyDelta;
  /** A str. */
  readonly name: PyValue | undefined;
  constructor(offset: PyDelta, name: PyValue | undefined) {
    super();
    this.offset = offset;
    this.name = name;
  }
}

export class PyIsoCalendarDate extends PyTuple {}

export const deltaType = bareType('datetime.timedelta', PyDelta, undefined, { baseType: true });
export const dateType = bareType('datetime.date', PyDate, undefined, { baseType: true });
export const timeType = bareType('datetime.time', PyTime, undefined, { baseType: true });
export const dateTimeType = bareType('datetime.datetime', PyDateTime, dateType, { baseType: true });
export const tzInfoType = bareType('datetime.tzinfo', PyTzInfo, undefined, { baseType: true });
export const timeZoneType = bareType('datetime.timezone', PyTimeZone, tzInfoType);
export const isoCalendarDateType = bareType('datetime.IsoCalendarDate', PyIsoCalendarDate, tupleType);

/** An object of the type or of a subclass that inherits its `__new__`. */
const maker =
  <Args extends unknown[], T extends PyObject>(own: PyType, Plain: new (...args: Args) => T) =>
  (type: PyType, ...args: Args): T =>
    type === own ? new Plain(...args) : new (type.ctor as unknown as new (...args: Args) => T)(...args);

export const newDelta = maker(deltaType, PyDelta);
export const newDate = maker(dateType, PyDate);
export const newTime = maker(timeType, PyTime);
export const newDateTime = maker(dateTimeType, PyDateTime);

export const UTC = new PyTimeZone(new PyDelta(0, 0, 0), undefined);

/** `timezone(offset, name)` of an offset that was checked. */
export const timeZone = (offset: PyDelta, name?: PyValue): PyTimeZone =>
  name === undefined && offset.days === 0 && offset.seconds === 0 && offset.microseconds === 0
    ? UTC
    : new PyTimeZone(offset, name);

export const isNaive = ({ tzinfo }: Clock): boolean => tzinfo === None;
