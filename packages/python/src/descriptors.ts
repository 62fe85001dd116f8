/**
 * File numbers as programs see them. The system's own cannot be duplicated from JavaScript, so `dup` and `dup2` make further
 * names of an open file here; what is not in the table is the system's own number.
 */
import { osError, trySystem } from './os-errors.ts';
import { system } from './system.ts';

interface Opened {
  readonly fd: number;
  users: number;
}

const table = new Map<number, Opened>();
/** Far from what the system gives out. */
let next = 500;

/** The system's number. */
export function real(fd: number): number {
  return table.get(fd)?.fd ?? fd;
}

function openedOf(fd: number): Opened {
  let opened = table.get(fd);
  if (opened === undefined) {
    trySystem(() => system().fs.fstatSync(fd));
    opened = { fd, users: 1 };
    table.set(fd, opened);
  }
  return opened;
}

export function duplicate(fd: number): number {
  const opened = openedOf(fd);
  opened.users++;
  table.set(next, opened);
  return next++;
}

/** `fd` becomes another name of the file `source` names. */
export function duplicateTo(source: number, fd: number): void {
  if (fd < 0) throw osError('EBADF');
  const opened = openedOf(source);
  if (table.get(fd) === opened) return;
  if (isOpen(fd)) release(fd);
  opened.users++;
  table.set(fd, opened);
}

function isOpen(fd: number): boolean {
  if (table.has(fd)) return true;
  try {
    system().fs.fstatSync(fd);
    return true;
  } catch {
    return false;
  }
}

/** Gives a number up; what has no other name is closed. The number of the system that was closed, if one was. */
export function release(fd: number): number | undefined {
  const opened = table.get(fd);
  if (opened === undefined) {
    trySystem(() => {
      // Node warns of a close of what is not open.
      system().fs.fstatSync(fd);
      system().fs.closeSync(fd);
    });
    return fd;
  }
  table.delete(fd);
  if (--opened.users > 0) return undefined;
  trySystem(() => system().fs.closeSync(opened.fd));
  return opened.fd;
}
