/** Functions of `posix` on the process Python runs in: its numbers, signals, time and end. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyFloat } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { newException, systemExitType } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { host } from '../../host.ts';
import { trySystem } from '../../os-errors.ts';
import { raiseSignal } from '../../signals.ts';
import { system } from '../../system.ts';

/** The exit status of a program that aborted: 128 + SIGABRT. */
const ABORTED = 134;

export const timesResult = structSequenceType({
  name: 'posix.times_result',
  fields: ['user', 'system', 'children_user', 'children_system', 'elapsed'],
});

export const ownProcessFunctions: readonly BuiltinDef[] = [
  method('getpid()', () => system().process.pid),
  method('getppid()', () => system().process.ppid),
  method('getuid()', () => system().process.getuid?.() ?? 0),
  method('geteuid()', () => system().process.geteuid?.() ?? 0),
  method('getgid()', () => system().process.getgid?.() ?? 0),
  method('getegid()', () => system().process.getegid?.() ?? 0),
  method('umask(mask, /)', (mask: PyValue) => {
    const wanted = toSize(mask) & 0o777;
    const { setUmask } = host();
    if (setUmask === undefined) return trySystem(() => system().process.umask(wanted));
    const before = system().process.umask();
    setUmask(wanted);
    return before;
  }),
  method('kill(pid, signal, /)', (pid: PyValue, signal: PyValue) => {
    const process_ = system().process;
    const [to, number] = [toSize(pid), toSize(signal)];
    if (to === process_.pid && number > 0) raiseSignal(number);
    else trySystem(() => process_.kill(to, number));
  }),
  method('times()', () => {
    const elapsed = new PyFloat(performance.now() / 1000);
    return timesResult.make([elapsed, new PyFloat(0), new PyFloat(0), new PyFloat(0), elapsed]);
  }),
  method('_exit(status)', (status: PyValue) => {
    host().exit?.(toSize(status) & 0xff);
    throw newException(systemExitType, status);
  }),
  method('abort()', () => {
    const words = new TextEncoder().encode('harpy: the Python interpreter has crashed: abort() was called\n');
    system().fs.writeSync(2, words, 0, words.length, null);
    host().exit?.(ABORTED);
    throw newException(systemExitType, ABORTED);
  }),
];
