/** `anext` with a default. */
import type { PyBaseException } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { PyAnextAwaitable } from '@harpy/objects/generator';
import type { PyValue } from '@harpy/objects/value';
import { $awaiting, awaitable as awaitableOf } from '../runtime/suspension.ts';

const ANEXT = new PyCode({
  name: 'anext',
  qualname: 'anext',
  filename: '<builtin>',
  firstLine: 1,
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  flags: 0x80,
  varnames: [],
  cellvars: [],
  freevars: [],
  names: [],
  constants: [],
});

function* anextBody(awaitable: PyValue, fallback: PyValue): Generator<PyValue, PyValue, PyValue> {
  try {
    return yield* $awaiting(awaitableOf(awaitable));
  } catch (error) {
    if (
      error instanceof Object &&
      'type' in error &&
      (error as PyBaseException).type.name === 'StopAsyncIteration'
    )
      return fallback;
    throw error;
  }
}

/** What `anext(iterator, default)` gives: what it gives to await, and the default at the end. */
export function anextAwaitable(awaitable: PyValue, fallback: PyValue): PyValue {
  return new PyAnextAwaitable(ANEXT, anextBody(awaitable, fallback));
}
