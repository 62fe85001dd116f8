/** `datetime.timedelta`: https://docs.python.org/3/library/datetime.html#timedelta-objects */
import { integerOf, NotImplemented, PyFloat, PyTuple } from '@harpy/objects/core-types';
import { constructWith, member, method, populate } from '@harpy/objects/define';
import * as integers from '@harpy/objects/numbers/integer';
import { trueDivide } from '@harpy/objects/numbers/integer-rounding';
import { hashTuple } from '@harpy/objects/protocols/hash';
import { type BinarySlot, EQ, NE } from '@harpy/objects/slots';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import {
  addDeltas,
  compareDeltas,
  deltaOfUnits,
  divideDelta,
  fromMicroseconds,
  isZero,
  multiplyDelta,
  negateDelta,
  subtractDeltas,
  toMicroseconds,
} from './delta.ts';
import { ordered, pad } from './text.ts';
import { deltaType, PyDelta } from './value.ts';

const ZERO = new PyDelta(0, 0, 0);

const own = (self: PyValue): PyDelta => self as PyDelta;

/** Of two durations. */
const ofBoth =
  (run: (a: PyDelta, b: PyDelta) => PyValue): BinarySlot =>
  (a, b) =>
    a instanceof PyDelta && b instanceof PyDelta ? run(a, b) : NotImplemented;

function show(d: PyDelta): string {
  const parts: string[] = [];
  if (d.days !== 0) parts.push(`days=${d.days}`);
  if (d.seconds !== 0) parts.push(`seconds=${d.seconds}`);
  if (d.microseconds !== 0) parts.push(`microseconds=${d.microseconds}`);
  return `${d.type.name}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

function text({ days, seconds, microseconds }: PyDelta): string {
  const before = days === 0 ? '' : `${days} day${days === 1 || days === -1 ? '' : 's'}, `;
  const clock = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return before + clock + (microseconds === 0 ? '' : `.${pad(microseconds, 6)}`);
}

function floorDivide(a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDelta)) return NotImplemented;
  const total = toMicroseconds(a);
  if (b instanceof PyDelta) return integers.floorDivide(total, toMicroseconds(b));
  const n = integerOf(b);
  return n === undefined ? NotImplemented : fromMicroseconds(integers.floorDivide(total, n));
}

function divide(a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDelta)) return NotImplemented;
  return b instanceof PyDelta
    ? new PyFloat(trueDivide(toMicroseconds(a), toMicroseconds(b)))
    : divideDelta(a, b);
}

function multiply(a: PyValue, b: PyValue): PyValue {
  if (a instanceof PyDelta) return b instanceof PyDelta ? NotImplemented : multiplyDelta(a, b);
  return b instanceof PyDelta ? multiplyDelta(b, a) : NotImplemented;
}

populate(deltaType, {
  doc: `timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

A duration: the difference between two points in time. The arguments may be ints or floats, also negative ones.`,
  slots: {
    tp_new: constructWith(
      '__new__(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)',
      (type: PyType, ...values: (PyValue | undefined)[]) => deltaOfUnits(type, values),
    ),
    tp_repr: (self) => show(own(self)),
    tp_str: (self) => text(own(self)),
    tp_hash: (self) => {
      const { days, seconds, microseconds } = own(self);
      return hashTuple([days, seconds, microseconds]);
    },
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PyDelta) || !(b instanceof PyDelta)) return NotImplemented;
      if (a === b) return operator === EQ || (operator !== NE && ordered(0, operator));
      return ordered(compareDeltas(a, b), operator);
    },
    nb_add: ofBoth(addDeltas),
    nb_subtract: ofBoth(subtractDeltas),
    nb_multiply: multiply,
    nb_remainder: ofBoth((a, b) =>
      fromMicroseconds(integers.remainder(toMicroseconds(a), toMicroseconds(b))),
    ),
    nb_divmod: ofBoth((a, b) => {
      const [quotient, rest] = integers.divmod(toMicroseconds(a), toMicroseconds(b));
      return new PyTuple([quotient, fromMicroseconds(rest)]);
    }),
    nb_floor_divide: floorDivide,
    nb_true_divide: divide,
    nb_negative: (self) => negateDelta(own(self)),
    nb_positive: (self) => addDeltas(own(self), ZERO),
    nb_absolute: (self) => (own(self).days < 0 ? negateDelta(own(self)) : addDeltas(own(self), ZERO)),
    nb_bool: (self) => !isZero(own(self)),
  },
  methods: () => [
    method(
      'total_seconds()',
      (self: PyDelta) => new PyFloat(trueDivide(toMicroseconds(self), 1_000_000)),
      'All of it in seconds.',
    ),
    method(
      '__reduce__()',
      (self: PyDelta) => new PyTuple([self.type, new PyTuple([self.days, self.seconds, self.microseconds])]),
      'For pickling.',
    ),
  ],
  members: () => [
    member('days', 'days', true, 'Number of days.'),
    member('seconds', 'seconds', true, 'Number of seconds, at least 0 and less than a day.'),
    member(
      'microseconds',
      'microseconds',
      true,
      'Number of microseconds, at least 0 and less than a second.',
    ),
  ],
  attributes: {
    min: new PyDelta(-999_999_999, 0, 0),
    max: new PyDelta(999_999_999, 86399, 999_999),
    resolution: new PyDelta(0, 0, 1),
  },
});
