/**
 * asyncio on JavaScript's own event loop: coroutines that JavaScript waits for, and promises that they wait for. Needs the
 * standard library.
 */
import { callMethod1, getAttribute } from '@harpy/objects/attribute';
import { call0, call1, callArray } from '@harpy/objects/call';
import { bareType, None } from '@harpy/objects/core-types';
import { builtinFunction, populate } from '@harpy/objects/define';
import { PyBaseException } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { toDouble } from '@harpy/objects/protocols/number';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { interpreter } from '@harpy/python/runtime/state';
import { compileSource } from '@harpy/python/source';
import { toJavaScript } from './proxy.ts';
import { exceptionOf, toPythonError } from './python-error.ts';
import { type ApiState, currentState, within } from './state.ts';
import { toPython } from './to-python.ts';

/** An event loop that does one turn when it is told to, and says when it wants the next. */
const LOOP = `
import asyncio


class Selector:
    def select(self, timeout=None):
        return []

    def get_map(self):
        return {}


class HostLoop(asyncio.BaseEventLoop):
    def __init__(self, wake):
        super().__init__()
        self._selector = Selector()
        self._wake = wake

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        self._wake(0.0)

    def call_soon(self, callback, *args, context=None):
        handle = super().call_soon(callback, *args, context=context)
        self._wake(0.0)
        return handle

    def call_at(self, when, callback, *args, context=None):
        handle = super().call_at(when, callback, *args, context=context)
        self._wake(max(0.0, when - self.time()))
        return handle

    def run_forever(self):
        raise RuntimeError("this event loop is JavaScript's, which runs by itself")

    def turn(self):
        asyncio._set_running_loop(self)
        try:
            self._run_once()
        finally:
            asyncio._set_running_loop(None)
        if self._ready:
            self._wake(0.0)
        elif self._scheduled:
            self._wake(max(0.0, self._scheduled[0].when() - self.time()))

    def start(self, awaitable):
        async def wait():
            return await awaitable
        return self.create_task(wait())
`;

class HostLoop {
  readonly #state: ApiState;
  readonly #loop: PyValue;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next turn is, by `performance.now`. */
  #next = Number.POSITIVE_INFINITY;

  /** Within the interpreter. */
  constructor(state: ApiState) {
    this.#state = state;
    const module = newModule('harpy_event_loop');
    const code = compileSource(LOOP, { filename: '<event loop>', mode: 'exec' });
    callArray(interpreter().builtins.getString('exec') ?? None, [code, module.dict]);
    const wake = builtinFunction('wake(seconds, /)', (seconds: PyValue) =>
      this.#wake(toDouble(seconds) * 1000),
    );
    this.#loop = call1(module.dict.getString('HostLoop') ?? None, wake);
  }

  #wake(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (at >= this.#next) return;
    clearTimeout(this.#timer);
    this.#next = at;
    this.#timer = setTimeout(() => {
      this.#next = Number.POSITIVE_INFINITY;
      if (!this.#state.closed) within(this.#state, () => call0(getAttribute(this.#loop, 'turn')));
    }, milliseconds);
  }

  /** What an awaitable object comes to. */
  run(awaitable: PyValue): Promise<unknown> {
    const task = callMethod1(this.#loop, 'start', awaitable);
    return new Promise((resolve, reject) => {
      const done = builtinFunction('done(task, /)', () => {
        try {
          resolve(toJavaScript(call0(getAttribute(task, 'result')), this.#state));
        } catch (error) {
          reject(error instanceof PyBaseException ? toPythonError(error, this.#state) : error);
        }
      });
      callMethod1(task, 'add_done_callback', done);
    });
  }
}

const loops = new WeakMap<ApiState, HostLoop>();

/** Runs a coroutine, or another awaitable object, on JavaScript's event loop. Within the interpreter. */
export function settle(awaitable: PyValue): Promise<unknown> {
  const state = currentState();
  let loop = loops.get(state);
  if (loop === undefined) {
    loop = new HostLoop(state);
    loops.set(state, loop);
  }
  return loop.run(awaitable);
}

/** A promise of JavaScript's in Python: `await` waits for it. */
export class PyPromise extends PyObject {
  readonly promise: PromiseLike<unknown>;
  readonly state: ApiState;
  constructor(promise: PromiseLike<unknown>, state: ApiState) {
    super();
    this.promise = promise;
    // A coroutine that awaits it later is told then.
    promise.then(undefined, () => undefined);
    this.state = state;
  }
}

const promiseType = bareType('Promise', PyPromise);

populate(promiseType, {
  doc: 'A promise of JavaScript.',
  slots: {
    tp_repr: () => '<Promise of JavaScript>',
    am_await: (self) => {
      const { promise, state } = self as PyPromise;
      const loop = call0(getAttribute(hooks.importModule('asyncio'), 'get_running_loop'));
      const future = call0(getAttribute(loop, 'create_future'));
      const finish = (name: string, value: () => PyValue) => {
        if (state.closed) return;
        within(state, () => {
          // It may have been cancelled meanwhile.
          if (call0(getAttribute(future, 'done')) !== true) callMethod1(future, name, value());
        });
      };
      promise.then(
        (value) => finish('set_result', () => toPython(value)),
        (error: unknown) => finish('set_exception', () => exceptionOf(error)),
      );
      return call0(getAttribute(future, '__await__'));
    },
  },
});
