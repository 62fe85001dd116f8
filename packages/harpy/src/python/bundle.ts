/** The modules of Harpy's own Python as one script, and what the engine has compiled of it. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { pruneToCount } from '@harpy/python/prune-cache';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { threadBundle } from './bundle-files.ts';

/** Files that stay, two for each version of Harpy and of Node. */
const KEPT = 16;

type Thread = typeof import('./harpy-thread.ts');

export interface Bundle {
  readonly exports: Thread;
  /** Keeps what the engine has compiled, unless that was kept before, parts of the bundle that run late included. */
  keep(): void;
}

/** Loads the bundle, of which `identity` tells one build from another. */
export function loadBundle(env: NodeJS.ProcessEnv, identity: string): Bundle {
  const folder = `${cacheFolder(env)}/python`;
  const kept = `${folder}/thread-${process.version}-${process.arch}-${identity}`;
  const cachedData = readOptional(kept);
  const parts = new Set(
    cachedData === undefined ? [] : (readOptional(`${kept}.parts`)?.toString().split('\n') ?? []),
  );
  let isNew = cachedData === undefined;
  const late = (part: string): void => {
    isNew ||= !parts.has(part);
    parts.add(part);
  };
  const path = fileURLToPath(threadBundle);
  const text = readFileSync(path, 'latin1');
  const script = new Script(`(function (require, module, exports, __filename, $late) {${text}\n})`, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: { exports: Thread } = { exports: {} as Thread };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(createRequire(threadBundle), module, module.exports, path, late);
  return {
    exports: module.exports,
    keep: () => {
      if (!isNew && script.cachedDataRejected !== true) return;
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(kept, script.createCachedData());
        writeWhole(`${kept}.parts`, [...parts].join('\n'));
        pruneToCount(folder, 'thread-', KEPT);
      } catch {
        // Without it the next start only takes longer.
      }
    },
  };
}

function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function readOptional(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
