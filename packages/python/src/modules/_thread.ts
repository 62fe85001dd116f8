/** `_thread`: threads that take turns (see `threads.ts`), locks, and data of a thread's own. */
import { callMethod0, callMethod1, getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { isCallable } from '@harpy/objects/call';
import { isInstance, None, PyFloat, type PyTuple, textOf, tupleType } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictType, type PyDict } from '@harpy/objects/dict';
import {
  isException,
  newException,
  PyBaseException,
  runtimeErrorType,
  systemExitType,
  toPython,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { reprText, strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { $suspend, waits } from '../runtime/threads.ts';
import { raiseSignal } from '../signals.ts';
import { currentThread, mainThread, startThread, threadsRunning, type Wait } from '../threads.ts';
import { formatException } from '../traceback-text.ts';
import { handleType, PyThreadHandle } from './thread/handle.ts';
import { localType } from './thread/local.ts';
import { lockType, PyLock, rlockType } from './thread/locks.ts';

/** A thread's function, to its end; what it raises is reported. */
function* run(
  f: PyValue,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): Generator<Wait, void, void> {
  try {
    yield* $suspend(f, args, names);
  } catch (thrown) {
    const error = toPython(thrown);
    if (!isException(error, systemExitType))
      hooks.unraisable(error, `Exception ignored in thread started by ${reprText(f)}`, None);
  }
}

function startNewThread(callable: PyValue, args: PyValue, kwargs?: PyValue): number {
  if (!isCallable(callable)) throw typeError('first arg must be callable');
  if (!isInstance(args, tupleType)) throw typeError('2nd arg must be a tuple');
  if (kwargs !== undefined && !isInstance(kwargs, dictType))
    throw typeError('optional 3rd arg must be a dictionary');
  const named = kwargs === undefined ? [] : [...(kwargs as PyDict).table.entries()];
  const names = named.map(([name]) => textOf(name) ?? '');
  const all = [...(args as PyTuple).items, ...named.map(([, value]) => value)];
  return startThread(run(callable, all, names.length === 0 ? undefined : names), true).ident;
}

function startJoinable(f: PyValue, handle: PyValue = None, daemon: PyValue = true): PyValue {
  if (!isCallable(f)) throw typeError('thread function must be callable');
  const its = handle === None ? new PyThreadHandle() : handle;
  if (!(its instanceof PyThreadHandle)) throw typeError("'handle' must be a _ThreadHandle");
  its.start(startThread(run(f, [], undefined), isTrue(daemon)));
  return its;
}

/** Waits for all threads that are no daemons. */
function shutdown(): void {
  const waiting = [...handles()].filter(({ thread }) => thread?.daemon === false);
  for (const each of waiting) each.join();
}

const handles = (): Iterable<PyThreadHandle> => PyThreadHandle.started;

function stackSize(size: PyValue = 0): number {
  const bytes = toSize(size);
  if (bytes < 0) throw valueError('size must be 0 or a positive value');
  if (bytes > 0 && bytes < 32768) throw valueError(`size not valid: ${bytes} bytes`);
  return 0;
}

const hookArguments = structSequenceType({
  name: '_thread._ExceptHookArgs',
  doc: 'Type used to pass arguments to threading.excepthook.',
  fields: ['exc_type', 'exc_value', 'exc_traceback', 'thread'],
});

/** Shows an exception that ended a thread. */
function exceptHook(args: PyValue): void {
  if (!isInstance(args, hookArguments.type))
    throw typeError('_thread._excepthook argument type must be ExceptHookArgs');
  const [type, error, , thread] = (args as PyTuple).items;
  if (type === systemExitType || !(error instanceof PyBaseException)) return;
  const stderr = getAttribute(hooks.importModule('sys'), 'stderr');
  if (stderr === None) return;
  const name = thread === undefined || thread === None ? currentThread().ident : getAttribute(thread, 'name');
  const text = `Exception in thread ${strText(name)}:\n${formatException(error)}`;
  callMethod1(stderr, 'write', strFromJS(text));
  if (lookupAttribute(stderr, 'flush') !== undefined) callMethod0(stderr, 'flush');
}

const exitThread = (): never => {
  throw newException(systemExitType);
};

export const threadModule = defineModule({
  name: '_thread',
  doc: 'This module provides primitive operations to write multi-threaded programs.\nThreads take turns in one thread of the system.',
  functions: [
    method('allocate_lock()', () => new PyLock()),
    method('allocate()', () => new PyLock()),
    method('get_ident()', () => currentThread().ident),
    method('get_native_id()', () => currentThread().ident),
    method('_get_main_thread_ident()', () => mainThread().ident),
    method('_make_thread_handle(ident, /)', (ident: PyValue) => new PyThreadHandle(toSize(ident))),
    method('start_new_thread(function, args, kwargs={}, /)', startNewThread),
    method('start_new(function, args, kwargs={}, /)', startNewThread),
    method('start_joinable_thread(function, handle=None, daemon=True)', startJoinable),
    method('daemon_threads_allowed()', () => true),
    method('exit()', exitThread),
    method('exit_thread()', exitThread),
    method('interrupt_main(signum=2, /)', (signal: PyValue = 2) => raiseSignal(toSize(signal))),
    method('stack_size(size=0, /)', stackSize),
    method('set_name(name)', (name: PyValue) => {
      if (textOf(name) === undefined) throw typeError('name must be a string');
    }),
    method('_count()', threadsRunning),
    method('_excepthook(exc_type, /)', exceptHook),
    method('_is_main_interpreter()', () => true),
    waits(method('_shutdown()', shutdown)),
  ],
  types: [localType],
  attributes: {
    error: runtimeErrorType,
    LockType: lockType,
    lock: lockType,
    RLock: rlockType,
    _ThreadHandle: handleType,
    _ExceptHookArgs: hookArguments.type,
    TIMEOUT_MAX: new PyFloat(9223372036),
  },
});
