/** `select`: sockets inside the process are ready or never will be; files always are; else it is waiting for the time. */

import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None, PyList, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { osErrorType, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../descriptors.ts';
import { pipeEnd } from '../pipes.ts';
import { waits } from '../runtime/threads.ts';
import { block } from '../threads.ts';
import { sockets } from './socket/socket.ts';

function descriptor(value: PyValue): number {
  const fd = typeof value === 'number' ? value : toSize(callArray(getAttribute(value, 'fileno'), []));
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}

const isPipe = (value: PyValue): boolean => pipeEnd(real(descriptor(value))) !== undefined;

const isOutside = (value: PyValue): boolean => sockets.get(descriptor(value))?.channel !== undefined;

function readable(value: PyValue): boolean {
  const fd = descriptor(value);
  return sockets.get(fd)?.readable ?? pipeEnd(real(fd))?.readable ?? true;
}

/** Whether writing would not wait: of pipes that shows when it is tried. */
function writable(value: PyValue): boolean {
  const fd = descriptor(value);
  const pipe = pipeEnd(real(fd));
  if (pipe !== undefined) pipe.promised = true;
  return sockets.get(fd)?.writable ?? true;
}

function select(reads: PyValue, writes: PyValue, _exceptional: PyValue, timeout: PyValue = None): PyValue {
  const writers = listItems(writes);
  const wanted = listItems(reads);
  const seconds = timeout === None ? -1 : toDouble(timeout);
  if (timeout !== None && seconds < 0) throw valueError('timeout must be non-negative');
  const ready = () => writers.some(writable) || wanted.some(readable);
  const all = [...wanted, ...writers];
  block(ready, {
    what: 'none of its files is ready',
    poll: wanted.some(isPipe),
    outside: all.some((each) => isPipe(each) || isOutside(each)),
    ...(seconds < 0 ? {} : { timeout: seconds * 1000 }),
  });
  return new PyTuple([
    new PyList(wanted.filter(readable)),
    new PyList(writers.filter(writable)),
    new PyList([]),
  ]);
}

export const selectModule = defineModule({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: [waits(method('select(rlist, wlist, xlist, timeout=None, /)', select))],
  attributes: { error: osErrorType, PIPE_BUF: 4096 },
});
