/** `select.poll`: objects that remember which files to wait for. */
import { bareType, None, PyList, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { keyError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { fileNumber } from '../../file-number.ts';
import { osError } from '../../os-errors.ts';
import { waits } from '../../runtime/threads.ts';
import { isOpen, READABLE, readiness, WRITABLE, waitReady } from './readiness.ts';

/** Linux's numbers. */
export const POLL_EVENTS = {
  POLLIN: READABLE,
  POLLPRI: 2,
  POLLOUT: WRITABLE,
  POLLERR: 8,
  POLLHUP: 16,
  POLLNVAL: 32,
} as const;
const { POLLIN, POLLPRI, POLLOUT, POLLNVAL } = POLL_EVENTS;

class PyPoll extends PyObject {
  readonly files = new Map<number, number>();
}
const pollType = bareType('select.poll', PyPoll);

const events = (fd: number, wanted: number): number => (isOpen(fd) ? readiness(fd, wanted) : POLLNVAL);

function poll(self: PyPoll, timeout: PyValue = None): PyValue {
  const files = [...self.files];
  const milliseconds = timeout === None ? -1 : toDouble(timeout);
  waitReady(
    files.map(([fd]) => fd),
    files.filter(([, wanted]) => (wanted & POLLIN) !== 0).map(([fd]) => fd),
    () => files.some(([fd, wanted]) => events(fd, wanted) !== 0),
    milliseconds,
  );
  const found: PyValue[] = [];
  for (const [fd, wanted] of files) {
    const happened = events(fd, wanted);
    if (happened !== 0) found.push(new PyTuple([fd, happened]));
  }
  return new PyList(found);
}

populate(pollType, {
  doc: 'Files to wait for.',
  methods: () => [
    method(
      'register(fd, eventmask=select.POLLIN|select.POLLPRI|select.POLLOUT, /)',
      (self: PyPoll, file: PyValue, mask: PyValue = POLLIN | POLLPRI | POLLOUT) => {
        self.files.set(fileNumber(file), toSize(mask));
      },
      'Adds a file, or sets what it is to be ready for.',
    ),
    method('modify(fd, eventmask, /)', (self: PyPoll, file: PyValue, mask: PyValue) => {
      const fd = fileNumber(file);
      if (!self.files.has(fd)) throw osError('ENOENT');
      self.files.set(fd, toSize(mask));
    }),
    method('unregister(fd, /)', (self: PyPoll, file: PyValue) => {
      const fd = fileNumber(file);
      if (!self.files.delete(fd)) throw keyError(fd);
    }),
    waits(
      method(
        'poll(timeout=None, /)',
        poll,
        'Waits, milliseconds at most; a list of files and what they are ready for.',
      ),
    ),
  ],
});

export const newPoll = (): PyValue => new PyPoll();
