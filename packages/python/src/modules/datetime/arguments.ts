/** Arguments of the constructors of `datetime`, and the ranges of what they take. */

import { PyBytes } from '@harpy/objects/bytes';
import { integerOf, isInstance, None, textOf, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { daysInMonth } from '../time/calendar.ts';
import { MAX_YEAR, MIN_YEAR, tzInfoType } from './value.ts';

const INT_MAX = 2 ** 31 - 1;

/** A C `int` as `PyArg_Parse` takes it. */
export function fieldOf(value: PyValue): number {
  const n = indexNumber(value);
  if (typeof n === 'bigint' && (n >= 1n << 63n || n < -(1n << 63n)))
    throw overflowError('Python int too large to convert to C long');
  if (n > INT_MAX) throw overflowError('signed integer is greater than maximum');
  if (n < -INT_MAX - 1) throw overflowError('signed integer is less than minimum');
  return Number(n);
}

/** A C `int` as Argument Clinic takes it; of an absent argument what stands there already. */
export function changedField(value: PyValue | undefined, before: number): number {
  if (value === undefined) return before;
  const n = indexNumber(value);
  if (typeof n === 'bigint' || n !== (n | 0)) throw overflowError('Python int too large to convert to C int');
  return n;
}

export interface FieldNames {
  readonly names: readonly string[];
  /** How many must be given, and how many may be given without their names. */
  readonly required: number;
  readonly positional: number;
}

export interface Fields {
  /** The ints in order, 0 where not given. */
  readonly ints: readonly number[];
  readonly tzinfo: PyValue;
}

/** The arguments of `date`, `time` and `datetime`, converted one by one as CPython does: the first that is wrong is told. */
export function fieldArguments(fields: FieldNames, args: readonly PyValue[], names: Names): Fields {
  const all = fields.names.length;
  const given = args.length - (names?.length ?? 0);
  if (args.length > all) {
    throw typeError(
      `function takes at most ${all} ${given === 0 ? 'keyword ' : ''}arguments (${args.length} given)`,
    );
  }
  if (given > fields.positional)
    throw typeError(`function takes at most ${fields.positional} positional arguments (${given} given)`);
  const ints: number[] = [];
  let tzinfo: PyValue = None;
  let used = given;
  for (let at = 0; at < all; at++) {
    const name = fields.names[at] as string;
    let value = at < given ? args[at] : undefined;
    if (at >= given && names !== undefined) {
      const named = names.indexOf(name);
      if (named >= 0) {
        value = args[given + named];
        used++;
      }
    }
    if (value === undefined && at < fields.required)
      throw typeError(`function missing required argument '${name}' (pos ${at + 1})`);
    if (name === 'tzinfo') tzinfo = value ?? None;
    else ints.push(value === undefined ? 0 : fieldOf(value));
  }
  if (names !== undefined && used < args.length) {
    for (const [at, name] of fields.names.slice(0, given).entries())
      if (names.includes(name))
        throw typeError(`argument for function given by name ('${name}') and position (${at + 1})`);
    const unknown = names.find((name) => !fields.names.includes(name));
    throw typeError(`this function got an unexpected keyword argument '${unknown}'`);
  }
  return { ints, tzinfo };
}

export function checkYear(year: number): void {
  if (year < MIN_YEAR || year > MAX_YEAR)
    throw valueError(`year must be in ${MIN_YEAR}..${MAX_YEAR}, not ${year}`);
}

export function checkDate(year: number, month: number, day: number): void {
  checkYear(year);
  if (month < 1 || month > 12) throw valueError(`month must be in 1..12, not ${month}`);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last)
    throw valueError(`day ${day} must be in range 1..${last} for month ${month} in year ${year}`);
}

export function checkClock(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  fold: number,
): void {
  if (hour < 0 || hour > 23) throw valueError(`hour must be in 0..23, not ${hour}`);
  if (minute < 0 || minute > 59) throw valueError(`minute must be in 0..59, not ${minute}`);
  if (second < 0 || second > 59) throw valueError(`second must be in 0..59, not ${second}`);
  if (microsecond < 0 || microsecond > 999999)
    throw valueError(`microsecond must be in 0..999999, not ${microsecond}`);
  if (fold !== 0 && fold !== 1) throw valueError(`fold must be either 0 or 1, not ${fold}`);
}

export function checkZone(value: PyValue): void {
  if (value === None || isInstance(value, tzInfoType)) return;
  throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(value).name}'`);
}

/** What stands in a pickle, if the first argument is that: bytes, or a str where Python 2 wrote them. */
export function pickledState(
  what: string,
  value: PyValue | undefined,
  size: number,
  fits: (byte: (at: number) => number) => boolean,
): Uint8Array | undefined {
  if (value instanceof PyBytes) {
    const { bytes } = value;
    return bytes.length === size && fits((at) => bytes[at] ?? 0) ? bytes : undefined;
  }
  const text = value === undefined || integerOf(value) !== undefined ? undefined : textOf(value);
  if (text === undefined || text.length !== size || !fits((at) => text.charCodeAt(at))) return undefined;
  const bytes = Array.from(text, (character) => character.charCodeAt(0));
  if (bytes.some((byte) => byte > 255)) {
    throw valueError(
      `Failed to encode latin1 string when unpickling a ${what} object. pickle.load(data, encoding='latin1') is assumed.`,
    );
  }
  return Uint8Array.from(bytes);
}

/** The time zone of a pickle. */
export function pickledZone(value: PyValue | undefined): PyValue {
  if (value === undefined || value === None) return None;
  if (!isInstance(value, tzInfoType)) throw typeError('bad tzinfo state arg');
  return value;
}
