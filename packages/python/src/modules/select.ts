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
import { sockets } from './_socket.ts';

function descriptor(value: PyValue): number {
  const fd = typeof value === 'number' ? value : toSize(callArray(getAttribute(value, 'fileno'), []));
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}

const isPipe = (value: PyValue): boolean => pipeEnd(real(descriptor(value))) !== undefined;

function readable(value: PyValue): boolean {
  const fd = descriptor(value);
  return sockets.get(fd)?.readable ?? pipeEnd(real(fd))?.readable ?? true;
}

/** Whether writing would not wait: of pipes that shows when it is tried. */
function writable(value: PyValue): boolean {
  const pipe = pipeEnd(real(descriptor(value)));
  if (pipe !== undefined) pipe.promised = true;
  return true;
}

function select(reads: PyValue, writes: PyValue, _exceptional: PyValue, timeout: PyValue = None): PyValue {
  const canWrite = listItems(writes).filter(writable);
  const wanted = listItems(reads);
  const seconds = timeout === None ? -1 : toDouble(timeout);
  if (timeout !== None && seconds < 0) throw valueError('timeout must be non-negative');
  const ready = () => canWrite.length > 0 || wanted.some(readable);
  block(ready, {
    what: 'none of its files is ready',
    poll: wanted.some(isPipe),
    outside: wanted.some(isPipe),
    ...(seconds < 0 ? {} : { timeout: seconds * 1000 }),
  });
  return new PyTuple([new PyList(wanted.filter(readable)), new PyList(canWrite), new PyList([])]);
}

export const selectModule = defineModule({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: [waits(method('select(rlist, wlist, xlist, timeout=None, /)', select))],
  attributes: { error: osErrorType, PIPE_BUF: 4096 },
});
