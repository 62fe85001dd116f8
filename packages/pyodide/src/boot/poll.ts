/**
 * The system call behind `select.poll`, made to wait for a key at the terminal. Emscripten's looks once, whatever the
 * timeout: Python's prompt, which waits a tenth of a second at a time, would keep a processor busy.
 *
 * Source of its behaviour: poll(2).
 */
import type { Poll, PyodideModule } from './pyodide-api.ts';
import type { Wait } from './sleep.ts';

/** `struct pollfd`: int fd, short events, short revents. */
const POLLFD_SIZE = 8;

/** `wait` ends early when a key comes, and on a signal. There is a `module` as soon as Python runs. */
export function waitingPoll(poll: Poll, wait: Wait, module: () => PyodideModule | undefined): Poll {
  return (descriptors, count, timeout) => {
    const ready = poll(descriptors, count, timeout);
    const running = module();
    if (ready !== 0 || timeout === 0 || running === undefined) return ready;
    if (!watchesTerminal(running, descriptors, count)) return ready;
    const left = wait(timeout < 0 ? Number.POSITIVE_INFINITY : timeout);
    const readyNow = poll(descriptors, count, 0);
    return readyNow === 0 && left > 0 ? -(running.ERRNO_CODES['EINTR'] ?? 0) : readyNow;
  };
}

function watchesTerminal({ HEAP32, FS }: PyodideModule, descriptors: number, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const descriptor = HEAP32[(descriptors + i * POLLFD_SIZE) >> 2] ?? -1;
    // The prompt reads a copy of descriptor 0.
    if (FS.getStream(descriptor)?.tty !== undefined) return true;
  }
  return false;
}
