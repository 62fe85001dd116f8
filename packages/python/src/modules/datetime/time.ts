/** `datetime.time`: https://docs.python.org/3/library/datetime.html#time-objects */
import { callMethod0 } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { None, NotImplemented, PyTuple } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import { hash } from '@harpy/objects/protocols/hash';
import { reprText } from '@harpy/objects/protocols/text';
import { type CompareOperator, EQ, NE } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import {
  changedField,
  checkClock,
  checkZone,
  fieldArguments,
  fieldOf,
  pickledState,
  pickledZone,
} from './arguments.ts';
import { formatMethod, strptime } from './date.ts';
import { compareDeltas, DAY, makeDelta, subtractDeltas } from './delta.ts';
import { isDayEnd, isoBytes, isoZone, malformed, parseIsoTime } from './iso.ts';
import { secondOfDay, timeOfClass } from './moment.ts';
import { formatMoment } from './strftime.ts';
import { clockText, offsetText, ordered, timespecArgument } from './text.ts';
import { type Clock, newTime, PyDelta, PyTime, timeType } from './value.ts';
import { zoneDelta, zoneName } from './zone.ts';

const FIELDS = {
  names: ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'],
  required: 0,
  positional: 5,
};

const own = (self: PyValue): PyTime => self as PyTime;
const offsetOf = (time: PyTime): PyDelta | undefined => zoneDelta(time.tzinfo, 'utcoffset', None);

export const compareClocks = (a: Clock, b: Clock): number =>
  secondOfDay(a) - secondOfDay(b) || a.microsecond - b.microsecond;

function richCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyTime) || !(b instanceof PyTime)) return NotImplemented;
  if (a.tzinfo === b.tzinfo) return ordered(compareClocks(a, b), operator);
  const left = offsetOf(a);
  const right = offsetOf(b);
  if (left === undefined || right === undefined) {
    if (left === right) return ordered(compareClocks(a, b), operator);
    if (operator === EQ || operator === NE) return operator === NE;
    throw typeError("can't compare offset-naive and offset-aware times");
  }
  if (compareDeltas(left, right) === 0) return ordered(compareClocks(a, b), operator);
  const seconds = (time: PyTime, offset: PyDelta) => secondOfDay(time) - offset.days * DAY - offset.seconds;
  return ordered(seconds(a, left) - seconds(b, right) || a.microsecond - b.microsecond, operator);
}

/** `microsecond` in three bytes, behind the rest of the clock. */
export const clockBytes = ({ hour, minute, second, microsecond }: Clock): readonly number[] => [
  hour,
  minute,
  second,
  microsecond >> 16,
  (microsecond >> 8) & 255,
  microsecond & 255,
];

/** What `__reduce_ex__` gives: the fold stands in a bit of its own, which old protocols do not have. */
export function reduced(type: PyType, bytes: readonly number[], zone: PyValue): PyTuple {
  const state = new PyBytes(Uint8Array.from(bytes));
  return new PyTuple([type, new PyTuple(zone === None ? [state] : [state, zone])]);
}

function reduce(self: PyTime, protocol: number): PyTuple {
  const [hour = 0, ...rest] = clockBytes(self);
  return reduced(self.type, [protocol > 3 && self.fold === 1 ? hour + 128 : hour, ...rest], self.tzinfo);
}

export function clockRepr({ second, microsecond }: Clock): string {
  if (microsecond !== 0) return `, ${second}, ${microsecond}`;
  return second === 0 ? '' : `, ${second}`;
}

function replace(
  self: PyTime,
  hour?: PyValue,
  minute?: PyValue,
  second?: PyValue,
  microsecond?: PyValue,
  zone?: PyValue,
  fold?: PyValue,
): PyValue {
  return timeOfClass(
    self.type,
    changedField(hour, self.hour),
    changedField(minute, self.minute),
    changedField(second, self.second),
    changedField(microsecond, self.microsecond),
    zone ?? self.tzinfo,
    changedField(fold, self.fold),
  );
}

const REPLACED =
  '(hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)';

populate(timeType, {
  doc: 'time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)\n\nA time of any day.',
  slots: {
    tp_new: (type, args, names) => {
      const state =
        names === undefined && args.length <= 2
          ? pickledState('time', args[0], 6, (byte) => (byte(0) & 0x7f) < 24)
          : undefined;
      if (state !== undefined) {
        const [hour = 0, minute = 0, second = 0, a = 0, b = 0, c = 0] = state;
        const microsecond = (a << 16) | (b << 8) | c;
        return newTime(type, hour & 0x7f, minute, second, microsecond, pickledZone(args[1]), hour >> 7);
      }
      const { ints, tzinfo } = fieldArguments(FIELDS, args, names);
      const [hour = 0, minute = 0, second = 0, microsecond = 0, fold = 0] = ints;
      checkClock(hour, minute, second, microsecond, fold);
      checkZone(tzinfo);
      return newTime(type, hour, minute, second, microsecond, tzinfo, fold);
    },
    tp_repr: (self) => {
      const { type, hour, minute, tzinfo, fold } = own(self);
      const zone = tzinfo === None ? '' : `, tzinfo=${reprText(tzinfo)}`;
      const clock = `${hour}, ${minute}${clockRepr(own(self))}`;
      return strFromJS(`${type.name}(${clock}${zone}${fold === 1 ? ', fold=1' : ''})`);
    },
    tp_str: (self) => callMethod0(self, 'isoformat'),
    tp_hash: (self) => {
      const time = own(self);
      const offset = offsetOf(time);
      if (offset === undefined) return secondOfDay(time) * 1e6 + time.microsecond;
      return hash(subtractDeltas(makeDelta(0, secondOfDay(time), time.microsecond), offset));
    },
    tp_richcompare: richCompare,
  },
  classMethods: () => [
    method(
      'fromisoformat(object, /)',
      (type: PyType, text: PyValue) => {
        let bytes = isoBytes(text);
        if (bytes?.[0] === 0x54) bytes = bytes.subarray(1);
        const time = bytes === undefined ? undefined : parseIsoTime(bytes);
        if (time === undefined) throw malformed(text);
        const hour = isDayEnd(time) ? 0 : time.hour;
        const zone = isoZone(time) ?? None;
        return timeOfClass(type, hour, time.minute, time.second, time.microsecond, zone, 0);
      },
      'From a text in a format of ISO 8601.',
    ),
    strptime('time'),
  ],
  methods: () => [
    method(
      'isoformat(timespec="auto")',
      (self: PyTime, timespec?: PyValue) =>
        clockText(self, timespecArgument(timespec, 'isoformat() argument 1')) +
        offsetText(offsetOf(self), ':'),
      'As text: 14:30:00+02:00. timespec says what of it: hours, minutes, seconds, milliseconds, microseconds or auto.',
    ),
    method(
      'strftime(format)',
      (self: PyTime, format: PyValue) => {
        const { hour, minute, second, microsecond, tzinfo } = self;
        const t = { year: 1900, month: 1, day: 1, hour, minute, second, weekday: 0, yearDay: 1, isDst: -1 };
        return formatMoment(format, t, {
          microsecond,
          offset: () => offsetOf(self),
          name: () => zoneName(tzinfo, None),
        });
      },
      'As text by a format with codes like %H.',
    ),
    formatMethod,
    method('utcoffset()', (self: PyTime) => offsetOf(self) ?? None, 'How far east of UTC the clock is.'),
    method('tzname()', (self: PyTime) => zoneName(self.tzinfo, None), 'The name of the time zone.'),
    method(
      'dst()',
      (self: PyTime) => zoneDelta(self.tzinfo, 'dst', None) ?? None,
      'How much summer time there is.',
    ),
    method(`replace${REPLACED}`, replace, 'The time with other fields.'),
    method(`__replace__${REPLACED}`, replace, 'The same as replace().'),
    method(
      '__reduce_ex__(protocol, /)',
      (self: PyTime, protocol: PyValue) => reduce(self, fieldOf(protocol)),
      'For pickling.',
    ),
    method('__reduce__()', (self: PyTime) => reduce(self, 2), 'For pickling.'),
  ],
  getset: () => [
    getset('hour', (self: PyTime) => self.hour),
    getset('minute', (self: PyTime) => self.minute),
    getset('second', (self: PyTime) => self.second),
    getset('microsecond', (self: PyTime) => self.microsecond),
    getset('tzinfo', (self: PyTime) => self.tzinfo),
    getset('fold', (self: PyTime) => self.fold),
  ],
  attributes: {
    min: new PyTime(0, 0, 0, 0, None, 0),
    max: new PyTime(23, 59, 59, 999_999, None, 0),
    resolution: new PyDelta(0, 0, 1),
  },
});
