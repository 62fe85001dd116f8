/** What a page or a worker can offer in place of an operating system: files in memory, and no processes. */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from '@noble/hashes/sha3.js';
import { inflateRaw } from 'pako';
import { PakoStream } from './browser-zlib.ts';
import { MemoryFiles, type StandardStreams } from './memory-files.ts';
import type { RunningHash, System } from './system.ts';

/** The current folder when a program starts. */
export const HOME = '/home/web_user';
const MOST_RANDOM = 65536;

/** Noble's hashes, as they are used. */
interface NobleHash {
  update(bytes: Uint8Array): unknown;
  clone(): NobleHash;
  digest(): Uint8Array;
  xof?(bytes: number): Uint8Array;
}
const hashes: Readonly<Record<string, { create(): unknown }>> = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  shake128,
  shake256,
};

const running = (hash: NobleHash, length?: number): RunningHash => ({
  update: (bytes) => hash.update(bytes),
  copy: (options) => running(hash.clone(), options?.outputLength),
  digest: () => (length === undefined || hash.xof === undefined ? hash.digest() : hash.xof(length)),
});

/** A page of its own memory that nobody else writes to; undefined where the engine has no shared memory. */
function neverNotified(): Int32Array<SharedArrayBuffer> | undefined {
  try {
    // Unlike SharedArrayBuffer this is there in pages that are not isolated from other origins.
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    return new Int32Array(buffer as unknown as SharedArrayBuffer);
  } catch {
    return undefined;
  }
}

/** Waits without work where the thread may (a worker), with work elsewhere. */
function wait(milliseconds: number): void {
  const cell = neverNotified();
  if (cell !== undefined) {
    try {
      Atomics.wait(cell, 0, 0, milliseconds);
      return;
    } catch {
      // The page's own thread must not sleep.
    }
  }
  if (milliseconds === Number.POSITIVE_INFINITY) throw new Error('a page cannot wait for ever');
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

export interface BrowserSystem extends System {
  readonly fs: MemoryFiles;
}

export function browserSystem(streams: StandardStreams): BrowserSystem {
  const files = new MemoryFiles(HOME, streams);
  files.makeFolders('/tmp');
  return {
    fs: files,
    os: {
      cpus: () => Array.from({ length: globalThis.navigator?.hardwareConcurrency ?? 1 }),
      hostname: () => 'browser',
      release: () => '',
      version: () => '',
      machine: () => 'wasm32',
      type: () => 'Browser',
      loadavg: () => [0, 0, 0],
    },
    process: {
      pid: 1,
      ppid: 0,
      env: { HOME, LANG: 'C.UTF-8', PATH: '', TMPDIR: '/tmp', USER: 'web_user' },
      platform: 'browser',
      execPath: '',
      cwd: () => HOME,
      umask: (mask) => {
        const before = files.mask;
        if (mask !== undefined) files.mask = mask & 0o777;
        return before;
      },
      kill: () => {
        throw Object.assign(new Error('there are no processes'), { code: 'ESRCH' });
      },
    },
    randomBytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at += MOST_RANDOM)
        crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
      return bytes;
    },
    inflate: (compressed) => inflateRaw(compressed),
    hash: (algorithm) => {
      const known = hashes[algorithm];
      if (known === undefined) throw new Error(`unknown hash ${algorithm}`);
      return running(known.create() as NobleHash);
    },
    zlib: (compress, windowBits, options) => new PakoStream(compress, windowBits, options),
    wait,
    isTerminal: () => false,
    terminalSize: () => undefined,
  };
}
