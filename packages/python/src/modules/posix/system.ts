/** Facts about the machine and the terminal, and random bytes. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { messageOf, osError } from '../../os-errors.ts';
import { system } from '../../system.ts';

export const terminalSize = structSequenceType({ name: 'os.terminal_size', fields: ['columns', 'lines'] });
export const unameResult = structSequenceType({
  name: 'posix.uname_result',
  fields: ['sysname', 'nodename', 'release', 'version', 'machine'],
});

export const systemFunctions: readonly BuiltinDef[] = [
  method('get_terminal_size(fd=<unrepresentable>, /)', (fd: PyValue = 1) => {
    const size = system().terminalSize(toSize(fd));
    if (size === undefined) throw osError('ENOTTY');
    return terminalSize.make(size);
  }),
  method('strerror(code, /)', (code: PyValue) => messageOf(toSize(code))),
  method('urandom(size, /)', (size: PyValue) => {
    const count = toSize(size);
    if (count < 0) throw valueError('negative argument not allowed');
    return new PyBytes(Uint8Array.from(system().randomBytes(count)));
  }),
  method(
    'getrandom(size, flags=0)',
    (size: PyValue) => new PyBytes(Uint8Array.from(system().randomBytes(toSize(size)))),
  ),
  method('cpu_count()', () => system().os.cpus().length),
  method(
    'sched_getaffinity(pid, /)',
    () =>
      new PyList(
        system()
          .os.cpus()
          .map((_, at) => at),
      ),
  ),
  method('uname()', () => {
    const { os } = system();
    return unameResult.make([os.type(), os.hostname(), os.release(), os.version(), os.machine()]);
  }),
  method(
    'getloadavg()',
    () =>
      new PyTuple(
        system()
          .os.loadavg()
          .map((value) => new PyFloat(value)),
      ),
  ),
];
