/** How dates, times and offsets are written, and comparisons turned into answers. */

import { badArgument } from '@harpy/objects/arguments';
import { textOf } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { type CompareOperator, EQ, GE, GT, LE, LT } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { negateDelta } from './delta.ts';
import type { Clock, PyDate, PyDelta } from './value.ts';

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The answer to a comparison whose sides differ that way. */
export function ordered(difference: number, operator: CompareOperator): boolean {
  switch (operator) {
    case LT:
      return difference < 0;
    case LE:
      return difference <= 0;
    case EQ:
      return difference === 0;
    case GT:
      return difference > 0;
    case GE:
      return difference >= 0;
    default:
      return difference !== 0;
  }
}

export const dateText = ({ year, month, day }: PyDate): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** `+05:30`, with seconds and microseconds where there are any. */
export function offsetText(offset: PyDelta | undefined, separator: string): string {
  if (offset === undefined) return '';
  const negative = offset.days < 0;
  const { seconds, microseconds } = negative ? negateDelta(offset) : offset;
  const minutes = Math.floor(seconds / 60);
  let text = `${negative ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
  if (seconds % 60 !== 0 || microseconds !== 0) text += separator + pad(seconds % 60);
  return microseconds === 0 ? text : `${text}.${pad(microseconds, 6)}`;
}

const TIMESPECS = ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'];

/** `where` is `isoformat() argument 1`. */
export function timespecArgument(value: PyValue | undefined, where: string): string {
  if (value === undefined) return 'auto';
  const text = textOf(value);
  if (text === undefined) throw badArgument(where, 'str', value);
  if (!TIMESPECS.includes(text)) throw valueError('Unknown timespec value');
  return text;
}

/** One character. */
export function separatorArgument(value: PyValue | undefined): string {
  if (value === undefined) return 'T';
  const text = textOf(value);
  const where = 'isoformat() argument 1';
  if (text === undefined) throw badArgument(where, 'a unicode character', value);
  const { length } = Array.from(text);
  if (length !== 1) throw typeError(`${where} must be a unicode character, not a string of length ${length}`);
  return text;
}

export function clockText({ hour, minute, second, microsecond }: Clock, timespec: string): string {
  let text = pad(hour);
  if (timespec === 'hours') return text;
  text += `:${pad(minute)}`;
  if (timespec === 'minutes') return text;
  text += `:${pad(second)}`;
  if (timespec === 'seconds' || (timespec === 'auto' && microsecond === 0)) return text;
  return timespec === 'milliseconds'
    ? `${text}.${pad(Math.floor(microsecond / 1000), 3)}`
    : `${text}.${pad(microsecond, 6)}`;
}
