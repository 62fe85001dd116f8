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
/** Standard streams that were closed: the process keeps them open, as the engine would not live without. */
const closed = new Set<number>();
const STANDARD = 2;
/** What programs have said of numbers; the system's own settings cannot be reached from JavaScript. */
const inheritable = new Set<number>([0, 1, STANDARD]);
const nonBlocking = new Set<number>();
/** Far from what the system gives out. */
let next = 500;

/** The system's number. */
export function real(fd: number): number {
  const opened = table.get(fd);
  if (opened !== undefined) return opened.fd;
  if (fd < 0 || (fd <= STANDARD && closed.has(fd))) throw osError('EBADF');
  return fd;
}

/** Says that the file is not open if it is not. */
function checkOpen(fd: number): void {
  const number = real(fd);
  trySystem(() => system().fs.fstatSync(number));
}

export function isInheritable(fd: number): boolean {
  checkOpen(fd);
  return inheritable.has(fd);
}

export function setInheritable(fd: number, value: boolean): void {
  checkOpen(fd);
  if (value) inheritable.add(fd);
  else inheritable.delete(fd);
}

export function isBlocking(fd: number): boolean {
  checkOpen(fd);
  return !nonBlocking.has(fd);
}

export function setBlocking(fd: number, value: boolean): void {
  checkOpen(fd);
  if (value) nonBlocking.delete(fd);
  else nonBlocking.add(fd);
}

function openedOf(fd: number): Opened {
  let opened = table.get(fd);
  if (opened === undefined) {
    checkOpen(fd);
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
  closed.delete(fd);
  table.set(fd, opened);
}

export function isOpen(fd: number): boolean {
  if (table.has(fd)) return true;
  if (closed.has(fd)) return false;
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
  if (fd <= STANDARD) {
    if (!isOpen(fd)) throw osError('EBADF');
    closed.add(fd);
  }
  inheritable.delete(fd);
  nonBlocking.delete(fd);
  if (opened === undefined) {
    if (fd <= STANDARD) return undefined;
    trySystem(() => {
      // Node warns of a close of what is not open.
      system().fs.fstatSync(fd);
      system().fs.closeSync(fd);
    });
    return fd;
  }
  table.delete(fd);
  if (--opened.users > 0 || opened.fd <= STANDARD) return undefined;
  trySystem(() => system().fs.closeSync(opened.fd));
  return opened.fd;
}
