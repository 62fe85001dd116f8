/**
 * Pipes of the system, which Node has no call for: two ends of a named pipe whose name is gone at once. Both ends give EAGAIN
 * instead of waiting; what a child process gets is opened again, to wait.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmdirSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pipes } from './system.ts';

/** A process is started to make names, so several are made at once. */
const BATCH = 4;
const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

type Ends = readonly [read: number, write: number];
const ready: Ends[] = [];

function makeSome(): void {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-pipes-'));
  const names = Array.from({ length: BATCH }, (_, at) => join(folder, String(at)));
  try {
    execFileSync('mkfifo', ['-m', '600', ...names], { stdio: 'ignore' });
    for (const name of names) {
      const read = openSync(name, O_RDONLY | O_NONBLOCK);
      ready.push([read, openSync(name, O_WRONLY | O_NONBLOCK)]);
      unlinkSync(name);
    }
  } finally {
    rmdirSync(folder);
  }
}

export const nodePipes: Pipes = {
  make() {
    if (ready.length === 0) makeSome();
    return ready.pop() as Ends;
  },
  waiting(fd, write) {
    // Elsewhere than on Linux the same end is opened, which does not wait.
    const folder = process.platform === 'linux' ? '/proc/self/fd' : '/dev/fd';
    const path = `${folder}/${fd}`;
    // Opening waits for somebody at the other end, who may have gone.
    const other = openSync(path, O_NONBLOCK | (write ? O_RDONLY : O_WRONLY));
    try {
      return openSync(path, write ? O_WRONLY : O_RDONLY);
    } finally {
      closeSync(other);
    }
  },
  close: closeSync,
};
