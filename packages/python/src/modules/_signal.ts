/** `_signal`: handlers that run between the steps of a program. */
import { isCallable } from '@harpy/objects/call';
import { None, PyFloat, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { osErrorType, typeError, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { setFrom } from '@harpy/objects/set';
import type { PyValue } from '@harpy/objects/value';
import { host } from '../host.ts';
import { osError } from '../os-errors.ts';
import {
  defaultInterrupt,
  handled,
  handlerOf,
  raiseSignal,
  runHandlers,
  SIG_DFL,
  SIG_IGN,
  setHandler,
  waitFor,
  wakeup,
} from '../signals.ts';
import { isMainThread } from '../threads.ts';
import { writeSome } from './posix/open-files.ts';

/** Linux's numbers, by which the names of all systems go here. */
const NUMBERS: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGSTKFLT: 16,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPWR: 30,
  SIGSYS: 31,
};

/** As glibc's `strsignal` says them. */
const WORDS = [
  'Hangup',
  'Interrupt',
  'Quit',
  'Illegal instruction',
  'Trace/breakpoint trap',
  'Aborted',
  'Bus error',
  'Floating point exception',
  'Killed',
  'User defined signal 1',
  'Segmentation fault',
  'User defined signal 2',
  'Broken pipe',
  'Alarm clock',
  'Terminated',
  'Stack fault',
  'Child exited',
  'Continued',
  'Stopped (signal)',
  'Stopped',
  'Stopped (tty input)',
  'Stopped (tty output)',
  'Urgent I/O condition',
  'CPU time limit exceeded',
  'File size limit exceeded',
  'Virtual timer expired',
  'Profiling timer expired',
  'Window changed',
  'I/O possible',
  'Power failure',
  'Bad system call',
];

const ITIMER_REAL = 0;
const UNCATCHABLE = new Set([9, 19]);

function signalNumber(value: PyValue): number {
  const number = toSize(value);
  if (number < 1 || number > 64) throw valueError('signal number out of range');
  return number;
}

function signal(which: PyValue, handler: PyValue): PyValue {
  const number = signalNumber(which);
  if (!isMainThread()) throw valueError('signal only works in main thread of the main interpreter');
  // The enum members of the module `signal` are their numbers.
  const given = typeof handler === 'object' && !isCallable(handler) ? numberOf(handler) : handler;
  if (!isCallable(given) && given !== SIG_DFL && given !== SIG_IGN)
    throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  if (UNCATCHABLE.has(number)) throw osError('EINVAL');
  runHandlers();
  const previous = handlerOf(number);
  setHandler(number, given);
  return previous;
}

function numberOf(value: PyValue): PyValue {
  try {
    return toSize(value);
  } catch {
    return value;
  }
}

/** The timer of `alarm` and `setitimer`, which is one. Times in milliseconds. */
const timer = { at: 0, interval: 0 };

function remaining(): [left: number, interval: number] {
  if (timer.at === 0) return [0, 0];
  const late = performance.now() - timer.at;
  if (late < 0) return [-late, timer.interval];
  return timer.interval === 0 ? [0, 0] : [timer.interval - (late % timer.interval), timer.interval];
}

function startTimer(delay: number, interval: number): [number, number] {
  const before = remaining();
  timer.at = delay === 0 ? 0 : performance.now() + delay;
  timer.interval = interval;
  host().setAlarm(delay, interval);
  return before;
}

/** Whether `SIGALRM` is still to come. */
export const alarmPending = (): boolean => remaining()[0] > 0;

const inSeconds = ([left, interval]: readonly [number, number]): PyTuple =>
  new PyTuple([new PyFloat(left / 1000), new PyFloat(interval / 1000)]);

function realTimer(which: PyValue): void {
  if (toSize(which) !== ITIMER_REAL) throw osError('EINVAL');
}

let wakeupDescriptor = -1;

function setWakeup(fd: PyValue): number {
  if (!isMainThread()) throw valueError('set_wakeup_fd only works in main thread of the main interpreter');
  const previous = wakeupDescriptor;
  wakeupDescriptor = toSize(fd);
  wakeup.current =
    wakeupDescriptor < 0
      ? undefined
      : (number) => {
          try {
            writeSome(wakeupDescriptor, Uint8Array.of(number));
          } catch {
            // Full, or closed meanwhile: who reads it is awake.
          }
        };
  return previous;
}

function pause(): void {
  const before = handled.count;
  waitFor(Number.POSITIVE_INFINITY, () => handled.count > before);
}

const validSignals = (): PyValue => setFrom([...Object.values(NUMBERS), ...realTime]);
const realTime = Array.from({ length: 31 }, (_, at) => 34 + at);

export const signalModule = defineModule({
  name: '_signal',
  doc: 'This module provides mechanisms to use signal handlers in Python.',
  functions: [
    method('signal(signalnum, handler, /)', signal, 'Set the action for the given signal.'),
    method('getsignal(signalnum, /)', (which: PyValue) => handlerOf(signalNumber(which))),
    method('raise_signal(signalnum, /)', (which: PyValue) => {
      raiseSignal(signalNumber(which));
    }),
    method('strsignal(signalnum, /)', (which: PyValue) => WORDS[signalNumber(which) - 1] ?? None),
    method('set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)', setWakeup),
    method('siginterrupt(signalnum, flag, /)', (which: PyValue) => {
      signalNumber(which);
    }),
    method('alarm(seconds, /)', (seconds: PyValue) =>
      Math.ceil(startTimer(toSize(seconds) * 1000, 0)[0] / 1000),
    ),
    method(
      'setitimer(which, seconds, interval=0.0, /)',
      (which: PyValue, seconds: PyValue, interval?: PyValue) => {
        realTimer(which);
        return inSeconds(
          startTimer(toDouble(seconds) * 1000, interval === undefined ? 0 : toDouble(interval) * 1000),
        );
      },
    ),
    method('getitimer(which, /)', (which: PyValue) => {
      realTimer(which);
      return inSeconds(remaining());
    }),
    method('pause()', pause, 'Wait until a signal arrives.'),
    method('valid_signals()', validSignals),
  ],
  attributes: {
    ...NUMBERS,
    SIGCLD: 17,
    SIGPOLL: 29,
    SIGRTMIN: 34,
    SIGRTMAX: 64,
    SIG_DFL,
    SIG_IGN,
    NSIG: 65,
    ITIMER_REAL,
    ITIMER_VIRTUAL: 1,
    ITIMER_PROF: 2,
    ItimerError: osErrorType,
    default_int_handler: defaultInterrupt,
  },
});
