/** Node's operating system. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { isatty } from 'node:tty';
import { inflateRawSync } from 'node:zlib';
import type { System } from './system.ts';

export const nodeSystem: System = {
  fs,
  os,
  process,
  randomBytes,
  inflate: (compressed) => inflateRawSync(compressed),
  isTerminal: isatty,
  terminalSize: (fd) => {
    const stream = fd === 2 ? process.stderr : process.stdout;
    return stream.isTTY ? [stream.columns, stream.rows] : undefined;
  },
};
