/** What compiled bodies of generators and coroutines and those who run them tell each other. */
import { None } from './core-types.ts';
import type { PyBaseException } from './errors.ts';
import type { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

/**
 * `yield from` and `await`: the body sets the iterator, which is then stepped from outside: through nested generators a value
 * goes by plain calls, not by resuming each of them. At its end it sets its result.
 */
export const delegation: { iterator: PyObject | undefined; place: number; result: PyValue } = {
  iterator: undefined,
  place: 0,
  result: None,
};

/**
 * Thrown into the body of what is suspended to learn where it stands: bodies that are called for each value change nothing before
 * they look at what is thrown, so they go on as if it had not been. `$trace` of compiled code tells the place.
 */
export const probe: { place: number | undefined } = { place: undefined };

/** `return value` in a body that is called for each value. */
export function endStep(value: PyValue): undefined {
  delegation.result = value;
}

interface Suspended {
  at: number;
}

/** Where a body that is suspended stands, in the table of its code's positions. */
export function placeOf<T extends Suspended>(
  body: (this: T, sent: PyValue, thrown: PyBaseException) => unknown,
  self: T,
): number | undefined {
  const { at } = self;
  probe.place = undefined;
  try {
    body.call(self, None, probe as unknown as PyBaseException);
  } catch (error) {
    if (error !== probe) throw error;
  } finally {
    self.at = at;
  }
  return probe.place;
}
