/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { CodeCache } from '@harpy/python/code-cache';
import { nodeSystem } from '@harpy/python/node-system';
import { runPythonProgram } from '@harpy/python/run-program';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { harpyExtensions, hpyPackages } from './harpy-extensions.ts';
import type { HarpyTask } from './harpy-protocol.ts';

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

const status = run(workerData as HarpyTask);
parentPort?.postMessage(status);
