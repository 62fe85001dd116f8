/** Locks. A thread that waits for one lets the others run. */
import { bareType, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import { address } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { waits } from '../../runtime/threads.ts';
import { block, currentThread } from '../../threads.ts';
import { durationArgument } from '../time/duration.ts';

export class PyLock extends PyObject {
  locked = false;
}
class PyRLock extends PyObject {
  count = 0;
  /** The thread that holds it. */
  owner = 0;

  get mine(): boolean {
    return this.count > 0 && this.owner === currentThread().ident;
  }
}

export const lockType = bareType('_thread.lock', PyLock);
export const rlockType = bareType('_thread.RLock', PyRLock, undefined, { baseType: true });
lockType.hasWeakReferences = true;
rlockType.hasWeakReferences = true;

/** Waits until the lock is free as `acquire(blocking, timeout)` says. */
function waitForLock(free: () => boolean, blocking: PyValue, timeout: PyValue): boolean {
  const wait = isTrue(blocking);
  const seconds = durationArgument(timeout);
  if (!wait && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw valueError('timeout value must be a non-negative number');
  if (free()) return true;
  if (!wait) return false;
  return block(free, { what: 'the lock is held', ...(seconds < 0 ? {} : { timeout: seconds * 1000 }) });
}

function acquire(self: PyLock, blocking: PyValue = true, timeout: PyValue = -1): boolean {
  if (!waitForLock(() => !self.locked, blocking, timeout)) return false;
  self.locked = true;
  return true;
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
  methods: () => [
    waits(method('acquire(blocking=True, timeout=-1)', acquire)),
    waits(method('acquire_lock(blocking=True, timeout=-1)', acquire)),
    method('release()', release),
    method('release_lock()', release),
    method('locked()', (self: PyLock) => self.locked),
    method('locked_lock()', (self: PyLock) => self.locked),
    waits(method('__enter__()', (self: PyLock) => acquire(self))),
    method('__exit__(*args)', release),
    method('_at_fork_reinit()', (self: PyLock) => {
      self.locked = false;
    }),
  ],
});

function acquireAgain(self: PyRLock, blocking: PyValue = true, timeout: PyValue = -1): boolean {
  if (!self.mine && !waitForLock(() => self.count === 0, blocking, timeout)) return false;
  self.owner = currentThread().ident;
  self.count++;
  return true;
}

function releaseOnce(self: PyRLock): void {
  if (!self.mine) throw runtimeError('cannot release un-acquired lock');
  self.count--;
}

populate(rlockType, {
  doc: 'A lock that its owner can acquire again.',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyRLock)(),
    tp_repr: (self) => {
      const { count, owner } = self as PyRLock;
      return `<${count > 0 ? 'locked' : 'unlocked'} _thread.RLock object owner=${count > 0 ? owner : 0} count=${count} at ${address(self as PyRLock)}>`;
    },
  },
  methods: () => [
    waits(method('acquire(blocking=True, timeout=-1)', acquireAgain)),
    method('release()', releaseOnce),
    method('locked()', (self: PyRLock) => self.count > 0),
    waits(method('__enter__()', (self: PyRLock) => acquireAgain(self))),
    method('__exit__(*args)', releaseOnce),
    method('_is_owned()', (self: PyRLock) => self.mine),
    method('_recursion_count()', (self: PyRLock) => (self.mine ? self.count : 0)),
    waits(
      method('_acquire_restore(state, /)', (self: PyRLock, state: PyValue) => {
        waitForLock(() => self.count === 0, true, -1);
        const [count, owner] = (state as PyTuple).items;
        self.count = Number(count);
        self.owner = Number(owner);
      }),
    ),
    method('_release_save()', (self: PyRLock) => {
      const { count, owner } = self;
      if (count === 0) throw runtimeError('cannot release un-acquired lock');
      self.count = 0;
      return new PyTuple([count, owner]);
    }),
    method('_at_fork_reinit()', (self: PyRLock) => {
      self.count = 0;
    }),
  ],
});
