/** The files that `scripts/bundle.ts` makes of our modules, from which Python starts several times as fast. */
import { type Stats, statSync } from 'node:fs';

/** What Python's thread runs. */
export const threadBundle = new URL('../../harpy-thread.cjs', import.meta.url);
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
