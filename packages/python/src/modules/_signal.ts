/** `_signal`: handlers are kept; the host calls them between steps of the program. */

import { isCallable } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { keyboardInterruptType, newException, typeError, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

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
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGSYS: 31,
};
const handlers = new Map<number, PyValue>();

const defaultInterrupt = builtinFunction(
  'default_int_handler(signalnum, frame, /)',
  () => {
    throw newException(keyboardInterruptType);
  },
  'The default handler for SIGINT installed by Python.',
  '_signal',
);

function handlerOf(number: number): PyValue {
  return handlers.get(number) ?? (number === NUMBERS['SIGINT'] ? defaultInterrupt : 0);
}

function signalNumber(value: PyValue): number {
  const number = toSize(value);
  if (number < 1 || number > 64) throw valueError('signal number out of range');
  return number;
}

export const signalModule = defineModule({
  name: '_signal',
  doc: 'This module provides mechanisms to use signal handlers in Python.',
  functions: [
    method('signal(signalnum, handler, /)', (signal: PyValue, handler: PyValue) => {
      const number = signalNumber(signal);
      if (!isCallable(handler) && handler !== 0 && handler !== 1)
        throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
      const previous = handlerOf(number);
      handlers.set(number, handler);
      return previous;
    }),
    method('getsignal(signalnum, /)', (signal: PyValue) => handlerOf(signalNumber(signal))),
    method('raise_signal(signalnum, /)', (signal: PyValue) => {
      const number = signalNumber(signal);
      const handler = handlerOf(number);
      if (typeof handler === 'object') handler.call2(number, None);
    }),
    method('strsignal(signalnum, /)', (signal: PyValue) => {
      const number = signalNumber(signal);
      return Object.entries(NUMBERS).find(([, value]) => value === number)?.[0] ?? None;
    }),
    method('set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)', () => -1),
    method('alarm(seconds, /)', () => 0),
  ],
  attributes: { ...NUMBERS, SIG_DFL: 0, SIG_IGN: 1, NSIG: 65, default_int_handler: defaultInterrupt },
});
