/**
 * Signals while a program runs. JavaScript has no way to run a handler inside of other code, so compiled code asks at the start
 * of functions and of each turn of a loop whether the global variable `$signal` is set. A global that never changes is a constant
 * to the engine, so asking costs nothing in optimized code; the thread that gets the signals sets it through the engine's
 * debugger interface, which makes the engine throw that code away. Where Python waits, waiting ends instead.
 */

import { None } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { keyboardInterruptType, newException } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { frameObjects } from './frames.ts';
import { host, killSelf } from './host.ts';
import { otherThreads } from './other-threads.ts';

export const SIGINT = 2;
export const SIG_DFL = 0;
export const SIG_IGN = 1;

/** The variable compiled code looks at. */
const flag = globalThis as { $signal?: boolean };

export const defaultInterrupt: PyValue = builtinFunction(
  'default_int_handler(signalnum, frame, /)',
  () => {
    throw newException(keyboardInterruptType);
  },
  'The default handler for SIGINT installed by Python.\n\nIt raises KeyboardInterrupt.',
  '_signal',
);

const SIGPIPE = 13;
const SIGXFSZ = 25;
const initial = (): [number, PyValue][] => [
  [SIGINT, defaultInterrupt],
  [SIGPIPE, SIG_IGN],
  [SIGXFSZ, SIG_IGN],
];
const handlers = new Map<number, PyValue>(initial());

/** Before an interpreter is complete, handlers cannot run: signals wait. */
let ready = false;

/** What is told of each signal that comes, such as a file descriptor set by `set_wakeup_fd`. */
export const wakeup: { current: ((signal: number) => void) | undefined } = { current: undefined };

/** How many signals have come that have handlers. */
export const handled = { count: 0 };

/** Makes the variable, without which no compiled code can run. */
export function declareSignal(): void {
  if (flag.$signal === undefined) flag.$signal = false;
}

/** A new interpreter: handlers are those Python starts with. */
export function prepareSignals(): void {
  ready = false;
  handlers.clear();
  for (const [signal, handler] of initial()) handlers.set(signal, handler);
}

/** The interpreter is complete: signals that have come meanwhile are taken at the next step. */
export function startSignals(): void {
  ready = true;
  if (host().signalPending) flag.$signal = true;
}

export const handlerOf = (signal: number): PyValue => handlers.get(signal) ?? SIG_DFL;

export function setHandler(signal: number, handler: PyValue): void {
  handlers.set(signal, handler);
  host().watchSignal(signal, handler === SIG_DFL ? 'default' : handler === SIG_IGN ? 'ignore' : 'handle');
}

/** Whether the program has set handlers of its own: then what waits forever may still be woken. */
export function hasOwnHandlers(): boolean {
  for (const handler of handlers.values())
    if (typeof handler === 'object' && handler !== defaultInterrupt) return true;
  return false;
}

/** Sends a signal to the program itself: its handler has run when this returns. */
export function raiseSignal(number: number): void {
  const handler = handlerOf(number);
  if (handler === SIG_IGN) return;
  if (typeof handler !== 'object') {
    killSelf(number);
    return;
  }
  if (host().hasSignals) {
    host().raise(number);
    runHandlers();
  } else handler.call2(number, None);
}

/** What compiled code calls when `$signal` is set. */
export function $interrupt(): void {
  flag.$signal = false;
  runHandlers();
  otherThreads.current();
}

/** Nothing has to be done at the next step. */
export function clearSignalFlag(): void {
  flag.$signal = false;
}

/** Something has to be done at the next step. */
export function setSignalFlag(): void {
  flag.$signal = true;
}

/** Runs the handlers of signals that have come. */
export function runHandlers(): void {
  if (!ready) return;
  for (;;) {
    const signal = host().takeSignal();
    if (signal === 0) return;
    wakeup.current?.(signal);
    const handler = handlerOf(signal);
    if (typeof handler !== 'object') continue;
    handled.count++;
    try {
      handler.call2(signal, frameObjects(0) ?? None);
    } catch (thrown) {
      // The others are not lost.
      if (host().signalPending) flag.$signal = true;
      throw thrown;
    }
  }
}

/**
 * Waits until `done` holds or the time is over; handlers run meanwhile and may raise. Returns whether `done` held; without it,
 * false.
 */
export function waitFor(milliseconds: number, done?: () => boolean): boolean {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (done?.() === true) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    host().wait(left, done);
    runHandlers();
  }
}
