/** `_thread._ThreadHandle`: a thread that can be waited for. */
import { bareType, None } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { runtimeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { waits } from '../../runtime/threads.ts';
import { block, currentThread, type Thread } from '../../threads.ts';

export class PyThreadHandle extends PyObject {
  /** Those of threads that run. */
  static readonly started: Set<PyThreadHandle> = new Set();
  thread: Thread | undefined;
  #ident: number;
  #over = false;

  constructor(ident = 0) {
    super();
    this.#ident = ident;
  }

  get ident(): number {
    return this.#ident;
  }
  get done(): boolean {
    return this.#over || this.thread?.done === true;
  }

  start(thread: Thread): void {
    if (this.#ident !== 0) throw runtimeError('thread already started');
    this.thread = thread;
    this.#ident = thread.ident;
    for (const each of PyThreadHandle.started) if (each.done) PyThreadHandle.started.delete(each);
    PyThreadHandle.started.add(this);
  }

  finish(): void {
    this.#over = true;
  }

  join(timeout: PyValue = None): void {
    if (this.done) return;
    if (this.#ident === 0) throw runtimeError('thread not started');
    if (this.thread === currentThread()) throw runtimeError('Cannot join current thread');
    const seconds = timeout === None ? -1 : toDouble(timeout);
    const limit = seconds < 0 ? {} : { timeout: seconds * 1000 };
    block(() => this.done, { what: 'it waits for a thread to end', ...limit });
  }
}

export const handleType = bareType('_thread._ThreadHandle', PyThreadHandle);

populate(handleType, {
  slots: {
    tp_new: () => new PyThreadHandle(),
    tp_repr: (self) => `<_thread._ThreadHandle object: ident=${(self as PyThreadHandle).ident}>`,
  },
  methods: () => [
    waits(method('join(timeout=None)', (self: PyThreadHandle, timeout?: PyValue) => self.join(timeout))),
    method('is_done()', (self: PyThreadHandle) => self.done),
    method('_set_done()', (self: PyThreadHandle) => self.finish()),
  ],
  getset: () => [getset('ident', (self: PyThreadHandle) => self.ident)],
});
