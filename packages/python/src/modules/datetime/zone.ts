/** `datetime.tzinfo` and `datetime.timezone`: https://docs.python.org/3/library/datetime.html#tzinfo-objects */

import { badArgument } from '@harpy/objects/arguments';
import { callMethod0, callMethod1, lookupAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { newObject } from '@harpy/objects/class';
import { EMPTY_TUPLE, None, NotImplemented, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { newException, notImplementedErrorType, typeError, valueError } from '@harpy/objects/errors';
import { hash } from '@harpy/objects/protocols/hash';
import { reprText } from '@harpy/objects/protocols/text';
import { EQ, NE } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { compareDeltas, isZero, subtractDeltas } from './delta.ts';
import { shifted } from './moment.ts';
import { offsetText, ordered } from './text.ts';
import {
  PyDateTime,
  PyDelta,
  PyTimeZone,
  type PyTzInfo,
  timeZone,
  timeZoneType,
  tzInfoType,
  UTC,
} from './value.ts';

const isOffset = ({ days, seconds, microseconds }: PyDelta): boolean =>
  days === 0 || (days === -1 && (seconds !== 0 || microseconds !== 0));

const badOffset = (offset: PyDelta): object =>
  valueError(
    `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${reprText(offset)}`,
  );

/** `timezone(offset, name)`. */
export function checkedTimeZone(offset: PyDelta, name: PyValue | undefined): PyTimeZone {
  if (!isOffset(offset)) throw badOffset(offset);
  return timeZone(offset, name);
}

/** `utcoffset` or `dst` of a time zone, undefined for None. */
export function zoneDelta(zone: PyValue, name: 'utcoffset' | 'dst', moment: PyValue): PyDelta | undefined {
  if (zone === None) return undefined;
  if (zone instanceof PyTimeZone) return name === 'utcoffset' ? zone.offset : undefined;
  const result = callMethod1(zone, name, moment);
  if (result === None) return undefined;
  if (!(result instanceof PyDelta))
    throw typeError(`tzinfo.${name}() must return None or timedelta, not '${typeOf(result).name}'`);
  if (!isOffset(result)) throw badOffset(result);
  return result;
}

/** What a time zone is called, None or a str. */
export function zoneName(zone: PyValue, moment: PyValue): PyValue {
  if (zone === None) return None;
  if (zone instanceof PyTimeZone) return nameOf(zone);
  const result = callMethod1(zone, 'tzname', moment);
  if (result !== None && textOf(result) === undefined)
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(result).name}'`);
  return result;
}

const nameOf = ({ name, offset }: PyTimeZone): PyValue =>
  name ?? (isZero(offset) ? 'UTC' : `UTC${offsetText(offset, ':')}`);

function ownMoment(self: PyValue, moment: PyValue): PyDateTime {
  if (!(moment instanceof PyDateTime)) throw typeError('fromutc: argument must be a datetime');
  if (moment.tzinfo !== self) throw valueError('fromutc: dt.tzinfo is not self');
  return moment;
}

/** From UTC by `utcoffset` and `dst`, for zones whose standard offset never changes. */
function fromUtc(self: PyValue, value: PyValue): PyValue {
  const moment = ownMoment(self, value);
  const offset = zoneDelta(self, 'utcoffset', moment);
  if (offset === undefined) throw valueError('fromutc: non-None utcoffset() result required');
  const dst = zoneDelta(self, 'dst', moment);
  if (dst === undefined) throw valueError('fromutc: non-None dst() result required');
  const standard = shifted(moment, subtractDeltas(offset, dst), 1);
  const summer = zoneDelta(self, 'dst', standard);
  if (summer === undefined) throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  return isZero(summer) ? standard : shifted(standard as PyDateTime, summer, 1);
}

const unimplemented = (name: string, doc: string) =>
  method(
    `${name}(object, /)`,
    () => {
      throw newException(notImplementedErrorType, `a tzinfo subclass must implement ${name}()`);
    },
    doc,
  );

populate(tzInfoType, {
  doc: 'What time zones inherit from.',
  slots: { tp_new: (type: PyType) => newObject(type) },
  methods: () => [
    unimplemented('tzname', 'What the zone is called at a datetime.'),
    unimplemented('utcoffset', 'How far east of UTC the clock is at a datetime, as a timedelta.'),
    unimplemented('dst', 'How much summer time there is at a datetime, as a timedelta.'),
    method('fromutc(object, /)', fromUtc, 'A datetime of this zone from one whose clock tells UTC.'),
    method(
      '__reduce__()',
      (self: PyTzInfo) => {
        const getArguments = lookupAttribute(self, '__getinitargs__');
        const args = getArguments === undefined ? EMPTY_TUPLE : call0(getArguments);
        const state = callMethod0(self, '__getstate__');
        return new PyTuple([self.type, args, state]);
      },
      'For pickling.',
    ),
  ],
});

/** The argument of the methods of `timezone`, which do not look at it. */
function checkMoment(name: string, moment: PyValue): void {
  if (moment !== None && !(moment instanceof PyDateTime))
    throw typeError(`${name}(dt) argument must be a datetime instance or None, not ${typeOf(moment).name}`);
}

populate(timeZoneType, {
  doc: 'A time zone whose clock is always the same way from UTC.',
  slots: {
    tp_new: constructWith('timezone(offset, name=None)', (_type: PyType, offset: PyValue, name?: PyValue) => {
      if (!(offset instanceof PyDelta))
        throw badArgument('timezone() argument 1', 'datetime.timedelta', offset);
      if (name !== undefined && textOf(name) === undefined)
        throw badArgument('timezone() argument 2', 'str', name);
      return checkedTimeZone(offset, name);
    }),
    tp_repr: (self) => {
      const { type, offset, name } = self as PyTimeZone;
      if (self === UTC) return 'datetime.timezone.utc';
      const more = name === undefined ? '' : `, ${reprText(name)}`;
      return strFromJS(`${type.name}(${reprText(offset)}${more})`);
    },
    tp_str: (self) => nameOf(self as PyTimeZone),
    tp_hash: (self) => hash((self as PyTimeZone).offset),
    tp_richcompare: (a, b, operator) =>
      (operator === EQ || operator === NE) && a instanceof PyTimeZone && b instanceof PyTimeZone
        ? ordered(compareDeltas(a.offset, b.offset), operator)
        : NotImplemented,
  },
  methods: () => [
    method(
      'tzname(object, /)',
      (self: PyTimeZone, moment: PyValue) => {
        checkMoment('tzname', moment);
        return nameOf(self);
      },
      'The name it was given, or UTC with its offset.',
    ),
    method(
      'utcoffset(object, /)',
      (self: PyTimeZone, moment: PyValue) => {
        checkMoment('utcoffset', moment);
        return self.offset;
      },
      'Its offset.',
    ),
    method(
      'dst(object, /)',
      (_self: PyTimeZone, moment: PyValue) => {
        checkMoment('dst', moment);
        return None;
      },
      'None.',
    ),
    method(
      'fromutc(object, /)',
      (self: PyTimeZone, moment: PyValue) => shifted(ownMoment(self, moment), self.offset, 1),
      'A datetime of this zone from one whose clock tells UTC.',
    ),
    method(
      '__getinitargs__()',
      ({ offset, name }: PyTimeZone) => new PyTuple(name === undefined ? [offset] : [offset, name]),
      'For pickling.',
    ),
  ],
  attributes: {
    utc: UTC,
    min: new PyTimeZone(new PyDelta(-1, 60, 0), undefined),
    max: new PyTimeZone(new PyDelta(0, 86340, 0), undefined),
  },
});
