/** The files that `scripts/bundle.ts` makes of our modules, from which Python starts several times as fast. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What Python's thread runs: the core of the bundle. */
const threadBundle = new URL('../../harpy-thread.cjs', import.meta.url);
/** What loads it in the thread. */
export const workerBundle = new URL('../../harpy-worker.cjs', import.meta.url);

/** Written by every build that changes a module: a bundle older than that is out of date. */
const builds = ['objects', 'python', 'runtime', 'harpy'].map(
  (name) => new URL(`../../../../${name}/dist/tsconfig.tsbuildinfo`, import.meta.url),
);

/** Of the bundle; undefined if there is none or modules were built after it. */
export function currentBundle(): Stats | undefined {
  const made = statSync(threadBundle, { throwIfNoEntry: false });
  if (made === undefined) return undefined;
  for (const build of builds) {
    const built = statSync(build, { throwIfNoEntry: false });
    if (built !== undefined && built.mtimeMs > made.mtimeMs) return undefined;
  }
  return made;
}

/** The core of the bundle as read from disk, and where its other parts are. */
export interface BundleData {
  readonly path: string;
  /** Tells one build from another. */
  readonly identity: string;
  readonly core: PartData;
}

export interface PartData {
  readonly source: Uint8Array<ArrayBuffer>;
  /** What `keptFile` holds; undefined if there is none. */
  readonly kept: Uint8Array<ArrayBuffer> | undefined;
}

/** `cache` is the folder for what can be made again. */
export function readBundle({ size, mtimeMs }: Stats, cache: string): BundleData {
  const path = fileURLToPath(threadBundle);
  const identity = `${size}-${Math.round(mtimeMs)}`;
  return { path, identity, core: readPart(path, keptFile(cache, identity, CORE)) };
}

export function readPart(file: string, kept: string): PartData {
  return { source: readFileSync(file), kept: readIfThere(kept) };
}

function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The memory of what was read, to be handed to another thread. */
export const buffersOf = ({ core: { source, kept } }: BundleData): ArrayBuffer[] =>
  [source, kept]
    .filter((bytes) => bytes !== undefined)
    // Small ones share theirs with others.
    .filter((bytes) => bytes.byteLength === bytes.buffer.byteLength)
    .map((bytes) => bytes.buffer);

/** What is not a part of its own. */
export const CORE = 'core';

/** In the folder for what can be made again, where files of the bundle are kept as the engine has compiled them. */
export const keptFolder = (cache: string): string => `${cache}/python`;

/** Where that is, for one part. */
export const keptFile = (cache: string, identity: string, part: string): string =>
  `${keptFolder(cache)}/${KEPT_PREFIX}${process.version}-${process.arch}-${identity}-${part}`;

export const KEPT_PREFIX = 'thread-';
