/**
 * `_thread` for one thread: locks are real, but to wait for one that is held can only be a deadlock, which is told instead
 * of waited for.
 */

import { callMethod1, dictOf, getAttribute } from '@harpy/objects/attribute';
import { isCallable } from '@harpy/objects/call';
import {
  bareType,
  isInstance,
  None,
  objectType,
  PyFloat,
  PyTuple,
  textOf,
  tupleType,
} from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictType } from '@harpy/objects/dict';
import {
  newException,
  overflowError,
  PyBaseException,
  runtimeError,
  runtimeErrorType,
  systemExitType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import { address } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';
import { formatException } from '../traceback-text.ts';

const MAIN = 140000000000000;

class PyLock extends PyObject {
  locked = false;
}
class PyRLock extends PyObject {
  count = 0;
}
class PyLocal extends PyObject {}
class PyThreadHandle extends PyObject {
  done = false;
  readonly ident: number;
  constructor(ident = 0) {
    super();
    this.ident = ident;
  }
}

const lockType = bareType('_thread.lock', PyLock);
const rlockType = bareType('_thread.RLock', PyRLock, undefined, { baseType: true });
const localType = bareType('_thread._local', PyLocal, undefined, { baseType: true });
const handleType = bareType('_thread._ThreadHandle', PyThreadHandle);
lockType.hasWeakReferences = true;
rlockType.hasWeakReferences = true;
localType.hasDict = true;
localType.hasWeakReferences = true;

function acquire(self: PyLock, blocking: PyValue = true, timeout: PyValue = -1): boolean {
  const wait = isTrue(blocking);
  const seconds = toDouble(timeout);
  if (!wait && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw valueError('timeout value must be a non-negative number');
  if (seconds > 9223372036) throw overflowError('timestamp out of range for platform time_t');
  if (!self.locked) {
    self.locked = true;
    return true;
  }
  if (!wait) return false;
  if (seconds >= 0) {
    if (seconds > 0) system().wait(seconds * 1000);
    return false;
  }
  throw runtimeError('deadlock: the lock is held, and there is no other thread that could release it');
}

function release(self: PyLock): void {
  if (!self.locked) throw runtimeError('release unlocked lock');
  self.locked = false;
}

populate(lockType, {
  doc: 'A lock object is a synchronization primitive.',
  slots: {
    tp_new: (_type, args, names) => {
      if (names !== undefined && names.length > 0) throw typeError('lock() takes no keyword arguments');
      if (args.length > 0) throw typeError(`lock expected 0 arguments, got ${args.length}`);
      return new PyLock();
    },
    tp_repr: (self) =>
      `<${(self as PyLock).locked ? 'locked' : 'unlocked'} _thread.lock object at ${address(self as PyLock)}>`,
  },
  methods: [
    method('acquire(blocking=True, timeout=-1)', acquire),
    method('acquire_lock(blocking=True, timeout=-1)', acquire),
    method('release()', release),
    method('release_lock()', release),
    method('locked()', (self: PyLock) => self.locked),
    method('locked_lock()', (self: PyLock) => self.locked),
    method('__enter__()', (self: PyLock) => acquire(self)),
    method('__exit__(*args)', release),
    method('_at_fork_reinit()', (self: PyLock) => {
      self.locked = false;
    }),
  ],
});

const acquireAgain = (self: PyRLock): boolean => {
  self.count++;
  return true;
};
const releaseOnce = (self: PyRLock): void => {
  if (self.count === 0) throw runtimeError('cannot release un-acquired lock');
  self.count--;
};

populate(rlockType, {
  doc: 'A lock that its owner can acquire again.',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyRLock)(),
    tp_repr: (self) =>
      `<${(self as PyRLock).count > 0 ? 'locked' : 'unlocked'} _thread.RLock object owner=${(self as PyRLock).count > 0 ? MAIN : 0} count=${(self as PyRLock).count} at ${address(self as PyRLock)}>`,
  },
  methods: [
    method('acquire(blocking=True, timeout=-1)', acquireAgain),
    method('release()', releaseOnce),
    method('locked()', (self: PyRLock) => self.count > 0),
    method('__enter__()', acquireAgain),
    method('__exit__(*args)', releaseOnce),
    method('_is_owned()', (self: PyRLock) => self.count > 0),
    method('_recursion_count()', (self: PyRLock) => self.count),
    method('_acquire_restore(state, /)', (self: PyRLock, state: PyValue) => {
      self.count = Number((state as PyTuple).items[0]);
    }),
    method('_release_save()', (self: PyRLock) => {
      const { count } = self;
      if (count === 0) throw runtimeError('cannot release un-acquired lock');
      self.count = 0;
      return new PyTuple([count, MAIN]);
    }),
    method('_at_fork_reinit()', (self: PyRLock) => {
      self.count = 0;
    }),
  ],
});

populate(localType, {
  doc: 'Thread-local data',
  slots: {
    tp_new: (type, args) => {
      if (args.length > 0 && type.tp_init === localType.tp_init)
        throw typeError('Initialization arguments are not supported');
      return new (type.ctor as new () => PyLocal)();
    },
    tp_init: (self, args, names) => {
      if (args.length > 0) objectType.tp_init?.(self, args, names);
    },
  },
  getset: [getset('__dict__', dictOf)],
});

populate(handleType, {
  slots: {
    tp_new: () => new PyThreadHandle(),
    tp_repr: (self) => `<_thread._ThreadHandle object: ident=${(self as PyThreadHandle).ident}>`,
  },
  methods: [
    method('join(timeout=None)', () => None),
    method('is_done()', (self: PyThreadHandle) => self.done),
    method('_set_done()', (self: PyThreadHandle) => {
      self.done = true;
    }),
  ],
  getset: [getset('ident', (self: PyThreadHandle) => self.ident)],
});

function startThread(callable: PyValue, args: PyValue, kwargs?: PyValue): never {
  if (!isCallable(callable)) throw typeError('first arg must be callable');
  if (!isInstance(args, tupleType)) throw typeError('2nd arg must be a tuple');
  if (kwargs !== undefined && !isInstance(kwargs, dictType))
    throw typeError('optional 3rd arg must be a dictionary');
  return noThreads();
}

function stackSize(size: PyValue = 0): number {
  const bytes = toSize(size);
  if (bytes < 0) throw valueError('size must be 0 or a positive value');
  if (bytes > 0 && bytes < 32768) throw valueError(`size not valid: ${bytes} bytes`);
  return 0;
}

const noThreads = (): never => {
  throw runtimeError("can't start new thread: this Python runs in one thread");
};

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
  const name = thread === undefined || thread === None ? MAIN : getAttribute(thread, 'name');
  const text = `Exception in thread ${strText(name)}:\n${formatException(error)}`;
  callMethod1(stderr, 'write', strFromJS(text));
}

export const threadModule = defineModule({
  name: '_thread',
  doc: 'This module provides primitive operations to write multi-threaded programs.\nHere there is one thread: to start another is an error.',
  functions: [
    method('allocate_lock()', () => new PyLock()),
    method('allocate()', () => new PyLock()),
    method('get_ident()', () => MAIN),
    method('get_native_id()', () => 1),
    method('_get_main_thread_ident()', () => MAIN),
    method('_make_thread_handle(ident, /)', (ident: PyValue) => new PyThreadHandle(toSize(ident))),
    method('start_new_thread(function, args, kwargs={}, /)', startThread),
    method('start_new(function, args, kwargs={}, /)', startThread),
    method('start_joinable_thread(function, handle=None, daemon=True)', noThreads),
    method('daemon_threads_allowed()', () => true),
    method('exit()', () => {
      throw newException(systemExitType);
    }),
    method('exit_thread()', () => {
      throw newException(systemExitType);
    }),
    method('interrupt_main(signum=2, /)', () => None),
    method('stack_size(size=0, /)', stackSize),
    method('set_name(name)', (name: PyValue) => {
      if (textOf(name) === undefined) throw typeError('name must be a string');
    }),
    method('_count()', () => 0),
    method('_excepthook(exc_type, /)', exceptHook),
    method('_is_main_interpreter()', () => true),
    method('_shutdown()', () => None),
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
