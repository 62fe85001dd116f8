/**
 * Exceptions as results: JavaScript's `throw` costs more than a microsecond for each function it leaves. A compiled function that is
 * called with one argument more than it has parameters, `true`, hands over what it raises and gives undefined; all others throw.
 */
import { type PyBaseException, systemError } from './errors.ts';
import type { PyFunction } from './function.ts';
import type { PyValue } from './value.ts';

/** What was handed over last and not taken yet. */
let handed: PyBaseException | undefined;

/** Hands an exception to the caller: the function returns undefined. */
export function give(error: PyBaseException): undefined {
  handed = error;
}

/** The exception that an operation has just handed over. */
export function taken(): PyBaseException {
  const error = handed;
  handed = undefined;
  return error ?? systemError('a function returned no result without an exception');
}

interface Asked {
  call1(a: PyValue, asked: boolean): PyValue | undefined;
  call2(a: PyValue, b: PyValue, asked: boolean): PyValue | undefined;
}

/** The result of a function, undefined if it hands over what it raises; it may throw instead. */
export const ask1 = (f: PyFunction, a: PyValue): PyValue | undefined => (f as Asked).call1(a, true);
export const ask2 = (f: PyFunction, a: PyValue, b: PyValue): PyValue | undefined =>
  (f as Asked).call2(a, b, true);
