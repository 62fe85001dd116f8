/** The modules of Harpy's own Python as one script, and what the engine has compiled of it. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { cacheFolder } from '@harpy/runtime/cache-folder';

type Thread = typeof import('./harpy-thread.ts');

export interface Bundle {
  readonly exports: Thread;
  /** Keeps what the engine has compiled, unless that was kept before. */
  keep(): void;
}

const location = new URL('../../harpy-thread.cjs', import.meta.url);
/** Written by every build that changes a module: a bundle older than that is out of date. */
const builds = ['objects', 'python', 'runtime', 'harpy'].map(
  (name) => new URL(`../../../../${name}/dist/tsconfig.tsbuildinfo`, import.meta.url),
);

/** The bundle, undefined if there is none or modules were built after it. */
export function loadBundle(env: NodeJS.ProcessEnv): Bundle | undefined {
  const made = statSync(location, { throwIfNoEntry: false });
  if (made === undefined) return undefined;
  for (const build of builds) {
    const built = statSync(build, { throwIfNoEntry: false });
    if (built !== undefined && built.mtimeMs > made.mtimeMs) return undefined;
  }
  const folder = `${cacheFolder(env)}/python`;
  const kept = `${folder}/thread-${process.version}-${process.arch}-${made.size}-${Math.round(made.mtimeMs)}`;
  const cachedData = readOptional(kept);
  const text = readFileSync(location, 'latin1');
  const script = new Script(`(function (require, module, exports, bundleUrl) {${text}\n})`, {
    filename: fileURLToPath(location),
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: { exports: Thread } = { exports: {} as Thread };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(createRequire(location), module, module.exports, location.href);
  return {
    exports: module.exports,
    keep: () => {
      if (cachedData !== undefined && script.cachedDataRejected !== true) return;
      try {
        mkdirSync(folder, { recursive: true });
        const temporary = `${kept}.${process.pid}`;
        writeFileSync(temporary, script.createCachedData());
        renameSync(temporary, kept);
      } catch {
        // Without it the next start only takes longer.
      }
    },
  };
}

function readOptional(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
