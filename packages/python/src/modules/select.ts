/** `select`: waiting for files. */
import { None, PyList, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { osErrorType, valueError } from '@harpy/objects/errors';
import { listItems } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { waits } from '../runtime/threads.ts';
import { newPoll, POLL_EVENTS } from './select/poll.ts';
import { readable, waitReady, writable } from './select/readiness.ts';

function select(reads: PyValue, writes: PyValue, _exceptional: PyValue, timeout: PyValue = None): PyValue {
  const writers = listItems(writes);
  const wanted = listItems(reads);
  const seconds = timeout === None ? -1 : toDouble(timeout);
  if (timeout !== None && seconds < 0) throw valueError('timeout must be non-negative');
  const ready = () => writers.some(writable) || wanted.some(readable);
  waitReady([...wanted, ...writers], wanted, ready, seconds * 1000);
  return new PyTuple([
    new PyList(wanted.filter(readable)),
    new PyList(writers.filter(writable)),
    new PyList([]),
  ]);
}

export const selectModule = defineModule({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: [
    waits(method('select(rlist, wlist, xlist, timeout=None, /)', select)),
    method('poll()', newPoll, 'An object that waits for the files it is told of.'),
  ],
  attributes: { error: osErrorType, PIPE_BUF: 4096, ...POLL_EVENTS },
});
