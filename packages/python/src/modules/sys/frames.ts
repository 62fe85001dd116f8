/** Frames, the exception that is handled, and how deep calls may go. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { dictFrom, type PyDict } from '@harpy/objects/dict';
import { handling, recursionError, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { recursionLimit } from '@harpy/objects/recursion-limit';
import type { PyValue } from '@harpy/objects/value';
import { frameAt, frameObjects, runningFrames } from '../../frames.ts';
import { currentThread } from '../../threads.ts';

function excInfo(): PyValue {
  const error = handling.current;
  return error === undefined
    ? new PyTuple([None, None, None])
    : new PyTuple([typeOf(error), error, error.traceback ?? None]);
}

const ofThisThread = (value: PyValue): PyDict => dictFrom([[currentThread().ident, value]]);

export const frameFunctions: readonly BuiltinDef[] = [
  method('exc_info()', excInfo, 'Return current exception information: (type, value, traceback).'),
  method('exception()', () => handling.current ?? None, 'Return the current exception.'),
  method(
    'getrecursionlimit()',
    () => recursionLimit.depth,
    'Return the current value of the recursion limit.',
  ),
  method(
    'setrecursionlimit(limit, /)',
    (limit: PyValue) => {
      const value = toSize(limit);
      if (value < 1) throw valueError('recursion limit must be greater or equal than 1');
      const depth = runningFrames(value).length;
      if (depth >= value)
        throw recursionError(
          `cannot set the recursion limit to ${value} at the recursion depth ${depth}: the limit is too low`,
        );
      recursionLimit.depth = value;
    },
    'Set the maximum depth of the Python interpreter stack to n.',
  ),
  method(
    '_getframe(depth=0, /)',
    (depth: PyValue = 0) => {
      const frame = frameObjects(toSize(depth));
      if (frame === undefined) throw valueError('call stack is not deep enough');
      return frame;
    },
    'Return a frame object from the call stack.',
  ),
  method(
    '_getframemodulename(depth=0)',
    (depth: PyValue = 0) => frameAt(Math.max(0, toSize(depth)))?.globals.getString('__name__') ?? None,
  ),
  // Of threads that wait nothing can be told.
  method('_current_frames()', () => ofThisThread(frameObjects(0) ?? None)),
  method('_current_exceptions()', () => ofThisThread(handling.current ?? None)),
];
