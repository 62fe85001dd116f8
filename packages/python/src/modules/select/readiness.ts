/**
 * Which files are ready: sockets inside the process are or never will be, a terminal is when something was typed, other files
 * always are.
 */
import { isOpen as isOpenFile, real } from '../../descriptors.ts';
import { host, type Terminal } from '../../host.ts';
import { pipeEnd } from '../../pipes.ts';
import { block } from '../../threads.ts';
import { sockets } from '../socket/endpoint.ts';

const isPipe = (fd: number): boolean => pipeEnd(real(fd)) !== undefined;

export const isOpen = (fd: number): boolean => sockets.has(fd) || isOpenFile(fd);

/** The terminal, if standard input is meant. */
const terminal = (fd: number): Terminal | undefined => (real(fd) === 0 ? host().terminal : undefined);

const isOutside = (fd: number): boolean => sockets.get(fd)?.outside === true || terminal(fd) !== undefined;

export function readable(fd: number): boolean {
  const typed = terminal(fd);
  if (typed !== undefined) return typed.pending > 0;
  return sockets.get(fd)?.readable ?? pipeEnd(real(fd))?.readable ?? true;
}

/** Whether writing would not wait: of pipes that shows when it is tried. */
export function writable(fd: number): boolean {
  const pipe = pipeEnd(real(fd));
  if (pipe !== undefined) pipe.promised = true;
  return sockets.get(fd)?.writable ?? true;
}

/** Bits of `readiness`, the same for `poll` and `epoll`. */
export const READABLE = 1;
export const WRITABLE = 4;

/** What an open file is ready for, of what is wanted. */
export const readiness = (fd: number, wanted: number): number =>
  ((wanted & READABLE) !== 0 && readable(fd) ? READABLE : 0) |
  ((wanted & WRITABLE) !== 0 && writable(fd) ? WRITABLE : 0);

/** Waits for some of the files; for ever if `milliseconds` is negative. `reads` are those to be read from. */
export function waitReady(
  all: readonly number[],
  reads: readonly number[],
  ready: () => boolean,
  milliseconds: number,
): void {
  block(ready, {
    what: 'none of its files is ready',
    poll: reads.some(isPipe),
    outside: all.some((each) => isPipe(each) || isOutside(each)),
    ...(milliseconds < 0 ? {} : { timeout: milliseconds }),
  });
}
