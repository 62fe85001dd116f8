/** The times that `os.utime` sets. */
import { None, PyTuple } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { now } from '../time/now.ts';

/** When a file was accessed and modified, in seconds, from `times` (seconds) or `ns` (nanoseconds); now without either. */
export function fileTimes(
  times: PyValue,
  ns: PyValue | undefined,
): readonly [accessed: number, modified: number] {
  if (times !== None && ns !== undefined)
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  if (times !== None)
    return pairOf(
      times,
      (value) => microsecond(Math.round(toDouble(value) * 1e6)),
      "utime: 'times' must be either a tuple of two ints or None",
    );
  if (ns !== undefined)
    return pairOf(
      ns,
      (value) => microsecond(Number(BigInt(indexNumber(value)) / 1000n)),
      "utime: 'ns' must be a tuple of two ints",
    );
  const time = microsecond(Math.floor(now() * 1000));
  return [time, time];
}

/** Seconds that Node, which cuts off what is less than a microsecond, takes for this one. */
const microsecond = (count: number): number => (count + 0.5) / 1e6;

function pairOf(pair: PyValue, seconds: (value: PyValue) => number, message: string): [number, number] {
  const [first, second, ...more] = pair instanceof PyTuple ? pair.items : [];
  if (first === undefined || second === undefined || more.length > 0) throw typeError(message);
  return [seconds(first), seconds(second)];
}
