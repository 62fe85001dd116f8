/** The times that `os.utime` sets. */
import { None, PyTuple } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';

/** When a file was accessed and modified, in seconds, from `times` (seconds) or `ns` (nanoseconds); now without either. */
export function fileTimes(times: PyValue, ns: PyValue): readonly [accessed: number, modified: number] {
  if (times !== None && ns !== None)
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  const now = Date.now() / 1000;
  if (times !== None)
    return pairOf(times, toDouble, "utime: 'times' must be either a tuple of two ints or None");
  if (ns !== None)
    return pairOf(ns, (value) => Number(indexNumber(value)) / 1e9, "utime: 'ns' must be a tuple of two ints");
  return [now, now];
}

function pairOf(pair: PyValue, seconds: (value: PyValue) => number, message: string): [number, number] {
  const [first, second, ...more] = pair instanceof PyTuple ? pair.items : [];
  if (first === undefined || second === undefined || more.length > 0) throw typeError(message);
  return [seconds(first), seconds(second)];
}
