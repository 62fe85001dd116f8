/** How long to wait, as CPython's `_PyTime_FromSecondsObject` reads it. */
import { PyFloat, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

/** Seconds, in 64 bits of nanoseconds. */
export function durationArgument(value: PyValue): number {
  let seconds: number;
  if (value instanceof PyFloat) {
    seconds = value.value;
    if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  } else {
    if (typeOf(value).nb_index === undefined)
      throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
    seconds = Number(indexNumber(value));
  }
  if (Math.abs(seconds) > 9223372036) throw overflowError('timestamp out of range for platform time_t');
  return seconds;
}
