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
import { system } from '../system.ts';
import { sockets } from './_socket.ts';

function descriptor(value: PyValue): number {
  const fd = typeof value === 'number' ? value : toSize(callArray(getAttribute(value, 'fileno'), []));
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}

const readable = (value: PyValue): boolean => sockets.get(descriptor(value))?.readable ?? true;

function select(reads: PyValue, writes: PyValue, _exceptional: PyValue, timeout: PyValue = None): PyValue {
  const canRead = listItems(reads).filter(readable);
  const canWrite = listItems(writes);
  if (canRead.length === 0 && canWrite.length === 0 && timeout !== None) {
    const seconds = toDouble(timeout);
    if (seconds < 0) throw valueError('timeout must be non-negative');
    if (seconds > 0) system().wait(seconds * 1000);
  }
  return new PyTuple([new PyList(canRead), new PyList(canWrite), new PyList([])]);
}

export const selectModule = defineModule({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: [method('select(rlist, wlist, xlist, timeout=None, /)', select)],
  attributes: { error: osErrorType, PIPE_BUF: 4096 },
});
