/** Functions of `posix` that read the status a process ended with, as `wait` gives it. */
import { method } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

const CONTINUED = 0xffff;
const signalOf = (status: number): number => status & 0x7f;
const exitCodeOf = (status: number): number => (status >> 8) & 0xff;
const isStopped = (status: number): boolean => (status & 0xff) === 0x7f;
const isSignaled = (status: number): boolean => signalOf(status) !== 0 && signalOf(status) !== 0x7f;

const reader = (name: string, read: (status: number) => PyValue) =>
  method(`${name}(status)`, (status: PyValue) => read(toSize(status)));

export const waitStatusFunctions = [
  reader('WIFEXITED', (status) => signalOf(status) === 0),
  reader('WEXITSTATUS', exitCodeOf),
  reader('WIFSIGNALED', isSignaled),
  reader('WTERMSIG', signalOf),
  reader('WIFSTOPPED', isStopped),
  reader('WSTOPSIG', exitCodeOf),
  reader('WIFCONTINUED', (status) => status === CONTINUED),
  reader('WCOREDUMP', (status) => (status & 0x80) !== 0),
  reader('waitstatus_to_exitcode', (status) => {
    if (signalOf(status) === 0) return exitCodeOf(status);
    if (isSignaled(status)) return -signalOf(status);
    if (isStopped(status)) throw valueError(`process stopped by delivery of signal ${exitCodeOf(status)}`);
    throw valueError(`invalid wait status: ${status}`);
  }),
];
