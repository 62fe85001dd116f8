/** One program on Harpy's own Python, in the thread made for it. The start of the bundle that `scripts/bundle.ts` makes. */
import { writeSync } from 'node:fs';
import { CodeCache } from '@harpy/python/code-cache';
import { nodeSystem } from '@harpy/python/node-system';
import { runPythonProgram } from '@harpy/python/run-program';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { FatalError } from '@harpy/runtime/fatal';
import { harpyExtensions, hpyPackages } from './harpy-extensions.ts';
import type { HarpyTask } from './harpy-protocol.ts';

/** Runs it to its end: the exit status. */
/** An extension called `HPy_FatalError`, and its words are written. */
const ABORTED = 134;

export function runTask(task: HarpyTask): number {
  try {
    return run(task);
  } catch (error) {
    if (error instanceof FatalError) return ABORTED;
    throw error;
  }
}

function run(task: HarpyTask): number {
  setSystem(nodeSystem);
  const cache = `${cacheFolder(task.env)}/python`;
  codeCache.current = new CodeCache(`${cache}/code`);
  return runPythonProgram({
    args: task.args,
    executable: task.executable,
    library: unpackLibrary(task.library, cache),
    packages: [hpyPackages()],
    extensions: (interpreter) => harpyExtensions(interpreter),
    write: (descriptor, text) => {
      writeSync(descriptor, text);
    },
  });
}
