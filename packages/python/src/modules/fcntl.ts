/** `fcntl`: what Node can tell of open files. It cannot lock them. */
import { PyBytes } from '@harpy/objects/bytes';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../descriptors.ts';
import { fileNumber } from '../file-number.ts';
import { host } from '../host.ts';
import { osError } from '../os-errors.ts';
import { system } from '../system.ts';

/** Linux's numbers. */
const COMMANDS = { F_DUPFD: 0, F_GETFD: 1, F_SETFD: 2, F_GETFL: 3, F_SETFL: 4 } as const;
const LOCKS = { LOCK_SH: 1, LOCK_EX: 2, LOCK_NB: 4, LOCK_UN: 8 } as const;
const FD_CLOEXEC = 1;
const TIOCGWINSZ = 0x5413;
const FIONREAD = 0x541b;

/** Fills what was given, where it can be written to; else gives bytes. */
function ioctl(file: PyValue, request: PyValue, argument: PyValue = 0, mutate: PyValue = true): PyValue {
  const result = control(real(fileNumber(file)), request, argument);
  if (typeof argument !== 'object' || argument instanceof PyBytes || !isTrue(mutate))
    return new PyBytes(result);
  bytesArgument(argument).set(result);
  return 0;
}

function control(fd: number, request: PyValue, argument: PyValue): Uint8Array {
  const result = new Uint8Array(typeof argument === 'number' ? 8 : bytesArgument(argument).length);
  const view = new DataView(result.buffer);
  switch (toSize(request)) {
    case TIOCGWINSZ: {
      const [columns, rows] = system().terminalSize(fd) ?? [];
      if (columns === undefined || rows === undefined || result.length < 8) break;
      view.setUint16(0, rows, true);
      view.setUint16(2, columns, true);
      return result;
    }
    case FIONREAD: {
      const { terminal } = host();
      if (fd !== 0 || terminal === undefined || result.length < 4) break;
      view.setInt32(0, terminal.pending, true);
      return result;
    }
  }
  throw osError('ENOTTY');
}

function fcntl(file: PyValue, command: PyValue, _argument: PyValue = 0): PyValue {
  system().fs.fstatSync(real(fileNumber(file)));
  switch (toSize(command)) {
    // Node opens all files so.
    case COMMANDS.F_GETFD:
      return FD_CLOEXEC;
    case COMMANDS.F_SETFD:
      return 0;
  }
  throw osError('EINVAL');
}

const noLocks = (): never => {
  throw osError('ENOLCK');
};

export const fcntlModule = defineModule({
  name: 'fcntl',
  doc: 'What the system tells of open files. There are no locks: those functions raise OSError.',
  functions: [
    method('fcntl(fd, cmd, arg=0, /)', fcntl),
    method('ioctl(fd, request, arg=0, mutate_flag=True, /)', ioctl),
    method('flock(fd, operation, /)', noLocks),
    method('lockf(fd, cmd, len=0, start=0, whence=0, /)', noLocks),
  ],
  attributes: { FD_CLOEXEC, ...COMMANDS, ...LOCKS },
});
