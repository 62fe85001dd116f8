/**
 * Which files are ready: sockets inside the process are or never will be, a terminal is when something was typed, other files
 * always are.
 */
import type { PyValue } from '@harpy/objects/value';
import { real } from '../../descriptors.ts';
import { host, type Terminal } from '../../host.ts';
import { pipeEnd } from '../../pipes.ts';
import { block } from '../../threads.ts';
import { sockets } from '../socket/socket.ts';
import { descriptorOf } from './descriptor.ts';

const isPipe = (value: PyValue): boolean => pipeEnd(real(descriptorOf(value))) !== undefined;

/** The terminal, if standard input is meant. */
const terminal = (value: PyValue): Terminal | undefined =>
  real(descriptorOf(value)) === 0 ? host().terminal : undefined;

const isOutside = (value: PyValue): boolean =>
  sockets.get(descriptorOf(value))?.channel !== undefined || terminal(value) !== undefined;

export function readable(value: PyValue): boolean {
  const fd = descriptorOf(value);
  const typed = terminal(value);
  if (typed !== undefined) return typed.pending > 0;
  return sockets.get(fd)?.readable ?? pipeEnd(real(fd))?.readable ?? true;
}

/** Whether writing would not wait: of pipes that shows when it is tried. */
export function writable(value: PyValue): boolean {
  const fd = descriptorOf(value);
  const pipe = pipeEnd(real(fd));
  if (pipe !== undefined) pipe.promised = true;
  return sockets.get(fd)?.writable ?? true;
}

/** Waits for some of the files; for ever if `milliseconds` is negative. `reads` are those to be read from. */
export function waitReady(
  all: readonly PyValue[],
  reads: readonly PyValue[],
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
