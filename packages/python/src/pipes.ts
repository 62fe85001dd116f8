/** Pipes: reading and writing them waits so that signals and other threads get through. */
import { osError, trySystem } from './os-errors.ts';
import { system } from './system.ts';
import { block } from './threads.ts';

class PipeEnd {
  readonly fd: number;
  readonly write: boolean;
  blocking = true;
  /** What has been read to see whether there is something. */
  ahead: Uint8Array | undefined;
  atEnd = false;
  /** `select` has said that writing would not wait; whether that is so shows only when it is tried. */
  promised = false;

  constructor(fd: number, write: boolean) {
    this.fd = fd;
    this.write = write;
  }

  /** Whether reading would not wait. */
  get readable(): boolean {
    // Of an end for writing: whether nobody is left to read shows only when it is written to.
    if (this.write) return false;
    if (this.ahead !== undefined || this.atEnd) return true;
    const buffer = new Uint8Array(CHUNK);
    const count = unlessAgain(() => system().fs.readSync(this.fd, buffer, 0, CHUNK, null));
    if (count === undefined) return false;
    if (count === 0) this.atEnd = true;
    else this.ahead = buffer.subarray(0, count);
    return true;
  }
}

const CHUNK = 65536;
const ends = new Map<number, PipeEnd>();

function unlessAgain(call: () => number): number | undefined {
  try {
    return call();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EAGAIN') return undefined;
    if (code === 'EOF') return 0;
    return trySystem(() => {
      throw error;
    });
  }
}

export const pipeEnd = (fd: number): PipeEnd | undefined => ends.get(fd);

/** `os.pipe()` */
export function makePipe(): readonly [read: number, write: number] {
  const { pipes } = system();
  if (pipes === undefined) throw osError('ENOSYS');
  const [read, write] = trySystem(() => pipes.make());
  ends.set(read, new PipeEnd(read, false));
  ends.set(write, new PipeEnd(write, true));
  return [read, write];
}

export function forgetPipe(fd: number): void {
  ends.delete(fd);
}

/** Reads once. */
export function readPipe(end: PipeEnd, buffer: Uint8Array): number {
  if (end.write) throw osError('EBADF');
  if (buffer.length === 0) return 0;
  if (!end.readable) {
    if (!end.blocking) throw osError('EAGAIN');
    block(() => end.readable, { outside: true, poll: true });
  }
  const { ahead } = end;
  if (ahead === undefined) return 0;
  const count = Math.min(ahead.length, buffer.length);
  buffer.set(ahead.subarray(0, count));
  end.ahead = count < ahead.length ? ahead.subarray(count) : undefined;
  return count;
}

/** Writes once. */
export function writePipe(end: PipeEnd, bytes: Uint8Array): number {
  if (!end.write) throw osError('EBADF');
  const { promised } = end;
  end.promised = false;
  let written: number | undefined;
  const attempt = () => {
    written = unlessAgain(() => system().fs.writeSync(end.fd, bytes, 0, bytes.length, null));
    return written !== undefined;
  };
  if (attempt()) return written ?? 0;
  if (!end.blocking) throw osError('EAGAIN');
  // Who asked `select` also reads, which may be what the other side waits for.
  if (promised) return 0;
  block(attempt, { outside: true, poll: true });
  return written ?? 0;
}
