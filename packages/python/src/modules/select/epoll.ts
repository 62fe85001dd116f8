/** `select.epoll`, over what is known of files being ready: there is no object of the kernel behind it. */
import { bareType, None, PyList, PyTuple } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { isOpen as isOpenFile } from '../../descriptors.ts';
import { fileNumber } from '../../file-number.ts';
import { osError } from '../../os-errors.ts';
import { pipeEnd } from '../../pipes.ts';
import { waits } from '../../runtime/threads.ts';
import { sockets } from '../socket/endpoint.ts';
import { isOpen, READABLE, readiness, WRITABLE, waitReady } from './readiness.ts';

/** Linux's numbers. */
export const EPOLL_EVENTS = {
  EPOLLIN: READABLE,
  EPOLLPRI: 2,
  EPOLLOUT: WRITABLE,
  EPOLLERR: 8,
  EPOLLHUP: 16,
  EPOLLRDNORM: 64,
  EPOLLRDBAND: 128,
  EPOLLWRNORM: 256,
  EPOLLWRBAND: 512,
  EPOLLMSG: 1024,
  EPOLLRDHUP: 8192,
  EPOLLEXCLUSIVE: 1 << 28,
  EPOLLWAKEUP: 1 << 29,
  EPOLLONESHOT: 1 << 30,
  EPOLLET: 2 ** 31,
  EPOLL_CLOEXEC: 0o2000000,
} as const;
const { EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLONESHOT, EPOLLET } = EPOLL_EVENTS;
const READY = EPOLLIN | EPOLLOUT;

/**
 * What a file is waited for, what was told of it last, and what had happened to it then: those that are edge-triggered are told
 * of once for each thing that happens.
 */
interface Watch {
  mask: number;
  told: number;
  seen: number;
}

let nextFd = 2_000_000;

class PyEpoll extends PyObject {
  readonly fd = nextFd++;
  readonly files = new Map<number, Watch>();
  closed = false;

  get open(): Map<number, Watch> {
    if (this.closed) throw valueError('I/O operation on closed epoll object');
    return this.files;
  }
}
export const epollType = bareType('select.epoll', PyEpoll);

const activity = (fd: number): number => sockets.get(fd)?.activity ?? 0;

/** What there is to tell of a file now. */
function news(fd: number, watch: Watch): number {
  // A file that is closed is no longer waited for.
  const events = isOpen(fd) ? readiness(fd, watch.mask) : 0;
  if (watch.mask < EPOLLET || activity(fd) !== watch.seen) return events;
  const more = events & ~watch.told;
  watch.told &= events;
  return more;
}

function poll(self: PyEpoll, timeout: PyValue = None, most: PyValue = -1): PyValue {
  const files = self.open;
  const seconds = timeout === None ? -1 : toDouble(timeout);
  const limit = toSize(most);
  if (limit < -1 || limit === 0) throw valueError(`maxevents must be greater than 0, got ${limit}`);
  const reads = [...files].filter(([, { mask }]) => (mask & EPOLLIN) !== 0).map(([fd]) => fd);
  waitReady(
    [...files.keys()],
    reads,
    () => [...files].some(([fd, watch]) => news(fd, watch) !== 0),
    seconds < 0 ? -1 : seconds * 1000,
  );
  const found: PyValue[] = [];
  for (const [fd, watch] of files) {
    if (found.length === limit) break;
    const events = news(fd, watch);
    if (events === 0) continue;
    watch.told |= events;
    watch.seen = activity(fd);
    if ((watch.mask & EPOLLONESHOT) !== 0) watch.mask = 0;
    found.push(new PyTuple([fd, events]));
  }
  return new PyList(found);
}

/** A mask as it was given: beyond 31 bits it is not one of JavaScript's integers. */
function maskOf(value: PyValue): number {
  const mask = toSize(value);
  if (mask < 0) throw valueError("can't convert negative value to unsigned int");
  return mask;
}

function watched(self: PyEpoll, file: PyValue): number {
  const { open } = self;
  const fd = fileNumber(file);
  if (!isOpen(fd)) throw osError('EBADF');
  if (!open.has(fd)) throw osError('ENOENT');
  return fd;
}

function close(self: PyEpoll): void {
  self.closed = true;
  self.files.clear();
}

populate(epollType, {
  doc: 'Files to wait for, as the Linux kernel keeps them.',
  slots: {
    tp_new: constructWith(
      'select.epoll(sizehint=-1, flags=0)',
      (_type, size: PyValue = -1, flags: PyValue = 0) => {
        if (toSize(size) < -1 || toSize(size) === 0) throw valueError('negative sizehint');
        if ((toSize(flags) & ~EPOLL_EVENTS.EPOLL_CLOEXEC) !== 0) throw osError('EINVAL');
        return new PyEpoll();
      },
    ),
  },
  methods: () => [
    method(
      'register(fd, eventmask=select.EPOLLIN|select.EPOLLPRI|select.EPOLLOUT)',
      (self: PyEpoll, file: PyValue, mask: PyValue = READY | EPOLLPRI) => {
        const { open } = self;
        const fd = fileNumber(file);
        if (!isOpen(fd)) throw osError('EBADF');
        if (open.has(fd)) throw osError('EEXIST');
        // The kernel does not wait for files of a disk, which are always ready.
        if (isOpenFile(fd) && pipeEnd(fd) === undefined && fd > 2) throw osError('EPERM');
        open.set(fd, { mask: maskOf(mask), told: 0, seen: 0 });
      },
      'Adds a file.',
    ),
    method('modify(fd, eventmask)', (self: PyEpoll, file: PyValue, mask: PyValue) => {
      const { open } = self;
      open.set(watched(self, file), { mask: maskOf(mask), told: 0, seen: 0 });
    }),
    method('unregister(fd)', (self: PyEpoll, file: PyValue) => {
      const { open } = self;
      open.delete(watched(self, file));
    }),
    waits(
      method(
        'poll(timeout=None, maxevents=-1)',
        poll,
        'Waits, seconds at most; a list of files and what they are ready for.',
      ),
    ),
    method('fileno()', (self: PyEpoll) => {
      void self.open;
      return self.fd;
    }),
    method('close()', close),
    method('__enter__()', (self: PyEpoll) => {
      void self.open;
      return self;
    }),
    method('__exit__(exc_type=None, exc_value=None, exc_tb=None, /)', close),
  ],
  getset: () => [getset('closed', (self: PyEpoll) => self.closed)],
});
