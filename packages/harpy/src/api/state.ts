/** The interpreter that a call from JavaScript is for: several may live in one process. */
import { PyBaseException } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import { toPythonError } from './python-error.ts';

export interface ApiState {
  /** Makes the interpreter the one that runs; returns what is to be called when the call is over. */
  readonly enter: () => () => void;
  /** The text of an exception with its traceback, as the interpreter prints it. */
  readonly format: (error: PyBaseException) => string;
  /** Proxies by object, so that one object has one proxy. */
  readonly proxies: WeakMap<PyObject, WeakRef<object>>;
  closed: boolean;
}

let current: ApiState | undefined;

/** The interpreter of the call from JavaScript that runs now. */
export function currentState(): ApiState {
  if (current === undefined) throw new Error('no Python interpreter is running');
  return current;
}

/** Runs `use` in the interpreter; Python's exceptions come out as `PythonError`. */
export function within<T>(state: ApiState, use: () => T): T {
  if (state.closed) throw new Error('this Python interpreter is closed');
  const outer = current;
  current = state;
  const leave = state.enter();
  try {
    return use();
  } catch (error) {
    if (error instanceof PyBaseException) throw toPythonError(error, state);
    throw error;
  } finally {
    leave();
    current = outer;
  }
}
