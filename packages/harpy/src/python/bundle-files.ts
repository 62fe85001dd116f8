/** The files that `scripts/bundle.ts` makes of our modules, from which Python starts several times as fast. */
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptFolder, type ProgramUses } from './program-uses.ts';

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

/** The bundle as read from disk, and where its other parts are. */
export interface BundleData {
  readonly path: string;
  /** Tells one build from another. */
  readonly identity: string;
  readonly core: PartData;
  /** Parts that the program is known to use. */
  readonly parts: ReadonlyMap<string, PartData>;
  readonly uses: ProgramUses;
}

export interface PartData {
  readonly source: Memory;
  /** What the engine has kept of it; undefined if there is none. */
  readonly kept: Memory | undefined;
}

/** Memory that can be given back as soon as it has been read. All engines we run in have it, TypeScript's names for them do not. */
type Memory = ArrayBuffer & { resize(size: number): void };
const Memory = ArrayBuffer as unknown as new (size: number, options: { maxByteLength: number }) => Memory;

/** `cache` is the folder for what can be made again. */
export function readBundle({ size, mtimeMs }: Stats, cache: string, uses: ProgramUses): BundleData {
  const path = fileURLToPath(threadBundle);
  const identity = `${size}-${Math.round(mtimeMs)}`;
  const kept = (part: string) => keptFile(cache, identity, part);
  const [first, second] = uses.parts?.length === 0 ? [START, CORE] : [CORE, START];
  const parts = new Map<string, PartData>();
  for (const name of uses.parts ?? [])
    try {
      parts.set(name, readPart(partFile(path, name), kept(name)));
    } catch {
      // There is no such part in this build.
    }
  return { path, identity, uses, parts, core: readPart(path, kept(first), kept(second)) };
}

/** Where a part of the bundle at `path` is. */
export const partFile = (path: string, name: string): string =>
  `${path.slice(0, -'.cjs'.length)}/${name}.cjs`;

export function readPart(file: string, ...kept: readonly string[]): PartData {
  const source = readWhole(file);
  for (const keptFile of kept)
    try {
      return { source, kept: readWhole(keptFile) };
    } catch {
      // Not kept so far.
    }
  return { source, kept: undefined };
}

function readWhole(path: string): Memory {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const data = new Memory(size, { maxByteLength: size });
    const read = readSync(file, new Uint8Array(data));
    if (read !== size) throw new Error(`${path} is being written`);
    return data;
  } finally {
    closeSync(file);
  }
}

/** The memory of what was read, to be handed to another thread. */
export const buffersOf = ({ core, parts }: BundleData): ArrayBuffer[] =>
  [core, ...parts.values()]
    .flatMap(({ source, kept }) => [source, kept])
    .filter((data) => data !== undefined);

/** What is not a part of its own. */
export const CORE = 'core';

/**
 * What the engine has kept of the core when Python had just started: programs that need nothing else start faster from it. Others
 * start from what was kept at the end of a program, in which there are more functions.
 */
export const START = 'start';

/** Where what the engine has compiled of a part is kept. */
export const keptFile = (cache: string, identity: string, part: string): string =>
  `${keptFolder(cache)}/${KEPT_PREFIX}${process.version}-${process.arch}-${identity}-${part}`;

export const KEPT_PREFIX = 'thread-';
