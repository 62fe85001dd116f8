/** Comparisons, differences and hashes of datetimes, whose clocks may be of different zones. */
import { NotImplemented } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { hash } from '@harpy/objects/protocols/hash';
import { type CompareOperator, EQ, NE } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { compareDeltas, makeDelta, subtractDeltas } from './delta.ts';
import { ordinalOf, secondOfDay, shifted } from './moment.ts';
import { ordered } from './text.ts';
import { compareClocks } from './time.ts';
import { readingOf } from './timestamp.ts';
import { PyDateTime, PyDelta } from './value.ts';
import { zoneDelta } from './zone.ts';

export const offsetOf = (moment: PyDateTime): PyDelta | undefined =>
  zoneDelta(moment.tzinfo, 'utcoffset', moment);

/** The same reading of the clock with another zone or fold. */
export const sameReading = (d: PyDateTime, zone: PyValue, fold: number): PyDateTime =>
  new PyDateTime(d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, zone, fold);

const compareReadings = (a: PyDateTime, b: PyDateTime): number =>
  a.year - b.year || a.month - b.month || a.day - b.day || compareClocks(a, b);

/** From one reading to another, as if both were of one clock. */
const between = (a: PyDateTime, b: PyDateTime): PyDelta =>
  makeDelta(ordinalOf(a) - ordinalOf(b), secondOfDay(a) - secondOfDay(b), a.microsecond - b.microsecond);

/** Whether its offset depends on the fold: then it equals no datetime of another zone. */
function isAmbiguous(moment: PyDateTime, offset: PyDelta | undefined): boolean {
  const other = offsetOf(sameReading(moment, moment.tzinfo, 1 - moment.fold));
  if (other === undefined || offset === undefined) return other !== offset;
  return compareDeltas(other, offset) !== 0;
}

export function richCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (!(a instanceof PyDateTime) || !(b instanceof PyDateTime)) return NotImplemented;
  if (a.tzinfo === b.tzinfo) return ordered(compareReadings(a, b), operator);
  const equality = operator === EQ || operator === NE;
  const left = offsetOf(a);
  const right = offsetOf(b);
  let difference: number;
  if (left === undefined || right === undefined) {
    if (left !== right) {
      if (equality) return operator === NE;
      throw typeError("can't compare offset-naive and offset-aware datetimes");
    }
    difference = compareReadings(a, b);
  } else if (compareDeltas(left, right) === 0) difference = compareReadings(a, b);
  else {
    const delta = subtractDeltas(between(a, b), subtractDeltas(left, right));
    difference = delta.days || delta.seconds || delta.microseconds;
  }
  if (equality && difference === 0 && (isAmbiguous(a, left) || isAmbiguous(b, right))) difference = 1;
  return ordered(difference, operator);
}

export function subtractMoments(a: PyDateTime, b: PyDateTime): PyDelta {
  if (a.tzinfo === b.tzinfo) return between(a, b);
  const left = offsetOf(a);
  const right = offsetOf(b);
  if (left === undefined || right === undefined) {
    if (left === right) return between(a, b);
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  }
  return subtractDeltas(between(a, b), subtractDeltas(left, right));
}

export function add(a: PyValue, b: PyValue): PyValue {
  if (a instanceof PyDateTime) return b instanceof PyDelta ? shifted(a, b, 1) : NotImplemented;
  return b instanceof PyDateTime && a instanceof PyDelta ? shifted(b, a, 1) : NotImplemented;
}

export function subtract(a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDateTime)) return NotImplemented;
  if (b instanceof PyDateTime) return subtractMoments(a, b);
  return b instanceof PyDelta ? shifted(a, b, -1) : NotImplemented;
}

export function hashOf(moment: PyDateTime): number | bigint {
  const offset = offsetOf(moment.fold === 0 ? moment : sameReading(moment, moment.tzinfo, 0));
  if (offset === undefined) return readingOf(moment, moment) * 8191 + moment.microsecond;
  return hash(subtractDeltas(makeDelta(ordinalOf(moment), secondOfDay(moment), moment.microsecond), offset));
}
