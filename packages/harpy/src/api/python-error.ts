/** Python's exceptions in JavaScript. */
import { newException, PyBaseException, runtimeErrorType } from '@harpy/objects/errors';
import { strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { fullName } from '@harpy/objects/types/object';
import { toJavaScript } from './proxy.ts';
import type { PythonProxy } from './proxy-types.ts';
import type { ApiState } from './state.ts';
import { pythonOf } from './target.ts';

/** An exception that left Python. `message` reads as the last line of a traceback: `ValueError: wrong`. */
export class PythonError extends Error {
  /** The name of the exception's class, with its module unless it is a builtin. */
  readonly type: string;
  /** The exception's arguments, converted. */
  readonly args: readonly unknown[];
  /** The whole traceback as Python prints it. */
  readonly traceback: string;
  /** The exception itself. */
  readonly exception: PythonProxy;

  constructor(init: {
    type: string;
    text: string;
    args: readonly unknown[];
    traceback: string;
    exception: PythonProxy;
    cause: unknown;
  }) {
    super(
      init.text === '' ? init.type : `${init.type}: ${init.text}`,
      init.cause === undefined ? undefined : { cause: init.cause },
    );
    this.name = 'PythonError';
    this.type = init.type;
    this.args = init.args;
    this.traceback = init.traceback;
    this.exception = init.exception;
  }
}

/** What a JavaScript function threw, by the exception that went through Python for it. */
const origins = new WeakMap<PyBaseException, unknown>();
const made = new WeakMap<PyBaseException, PythonError>();

export function toPythonError(error: PyBaseException, state: ApiState): PythonError {
  const known = made.get(error);
  if (known !== undefined) return known;
  const { cause } = error;
  const result = new PythonError({
    type: fullName(error.type),
    text: textOfException(error),
    args: error.args.items.map((value) => toJavaScript(value, state)),
    traceback: state.format(error),
    exception: toJavaScript(error, state) as PythonProxy,
    cause: origins.get(error) ?? (cause instanceof PyBaseException ? toPythonError(cause, state) : undefined),
  });
  made.set(error, result);
  return result;
}

function textOfException(error: PyBaseException): string {
  try {
    return strText(error);
  } catch {
    return '<exception str() failed>';
  }
}

/**
 * The exception to be thrown into Python for what a JavaScript function threw: Python's own as they are, others as a
 * RuntimeError, from which they come out again as the `cause`.
 */
export function exceptionOf(error: unknown): PyBaseException {
  if (error instanceof PyBaseException) return error;
  const python = error instanceof PythonError ? pythonOf(error.exception) : undefined;
  if (python instanceof PyBaseException) return python;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const exception = newException(runtimeErrorType, strFromJS(text));
  origins.set(exception, error);
  return exception;
}
