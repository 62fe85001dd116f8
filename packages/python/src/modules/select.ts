/** `select`: waiting for files. */
import { None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { osErrorType, typeError, valueError } from '@harpy/objects/errors';
import { hasIndex } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { fileNumber } from '../file-number.ts';
import { osError } from '../os-errors.ts';
import { waits } from '../runtime/threads.ts';
import { EPOLL_EVENTS, epollType } from './select/epoll.ts';
import { newPoll, POLL_EVENTS } from './select/poll.ts';
import { isOpen, readable, waitReady, writable } from './select/readiness.ts';

/** What was asked for, and its number. */
type File = readonly [object: PyValue, fd: number];

/** The files of a sequence; asking one for its number may change the sequence. */
function filesOf(sequence: PyValue): readonly File[] {
  if (typeOf(sequence).tp_iter === undefined && typeOf(sequence).sq_item === undefined)
    throw typeError('arguments 1-3 must be sequences');
  const items = sequence instanceof PyList ? sequence.items : listItems(sequence);
  const files: File[] = [];
  for (let at = 0; at < items.length; at++) {
    const object = items[at] as PyValue;
    const fd = fileNumber(object);
    if (!isOpen(fd)) throw osError('EBADF');
    files.push([object, fd]);
  }
  return files;
}

const objects = (files: readonly File[], ready: (fd: number) => boolean): PyList =>
  new PyList(files.filter(([, fd]) => ready(fd)).map(([object]) => object));

function select(reads: PyValue, writes: PyValue, exceptional: PyValue, timeout: PyValue = None): PyValue {
  if (timeout !== None && !isNumber(timeout)) throw typeError('timeout must be a float or None');
  const seconds = timeout === None ? -1 : toDouble(timeout);
  if (timeout !== None && seconds < 0) throw valueError('timeout must be non-negative');
  const readers = filesOf(reads);
  const writers = filesOf(writes);
  filesOf(exceptional);
  const numbers = (files: readonly File[]) => files.map(([, fd]) => fd);
  const wanted = numbers(readers);
  const ready = () => writers.some(([, fd]) => writable(fd)) || wanted.some(readable);
  waitReady([...wanted, ...numbers(writers)], wanted, ready, seconds * 1000);
  return new PyTuple([objects(readers, readable), objects(writers, writable), new PyList([])]);
}

const isNumber = (value: PyValue): boolean => hasIndex(value) || typeOf(value).nb_float !== undefined;

export const selectModule = defineModule({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: [
    waits(method('select(rlist, wlist, xlist, timeout=None, /)', select)),
    method('poll()', newPoll, 'An object that waits for the files it is told of.'),
  ],
  types: [epollType],
  attributes: { error: osErrorType, PIPE_BUF: 4096, ...POLL_EVENTS, ...EPOLL_EVENTS },
});
