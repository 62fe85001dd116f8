/** Node's operating system. */
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { WriteStream } from 'node:tty';
import { inflateRawSync } from 'node:zlib';
import { isTerminal } from './is-terminal.ts';
import { nodePipes } from './node-pipes.ts';
import { NodeZlibStream } from './node-zlib.ts';
import type { System } from './system.ts';

const never = new Int32Array(new SharedArrayBuffer(4));

/** Kept, as to end them closes them. */
const terminals = new Map<number, WriteStream>();

export const nodeSystem: System = {
  fs,
  os,
  process,
  randomBytes: (size) => randomBytes(size),
  inflate: (compressed) => inflateRawSync(compressed),
  hash: (algorithm) => createHash(algorithm),
  zlib: (compress, windowBits, options) => new NodeZlibStream(compress, windowBits, options),
  wait: (milliseconds) => {
    Atomics.wait(never, 0, 0, milliseconds);
  },
  pipes: nodePipes,
  isTerminal,
  terminalSize: (fd) => {
    if (!isTerminal(fd)) return undefined;
    // Of a thread's own streams none is a terminal.
    let terminal = terminals.get(fd);
    if (terminal === undefined) {
      terminal = new WriteStream(fd);
      terminals.set(fd, terminal);
    }
    return terminal.getWindowSize();
  },
};
