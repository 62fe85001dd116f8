/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { readFileSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { PyBaseException } from '@harpy/objects/errors';
import type { PyModule } from '@harpy/objects/module';
import { CodeCache } from '@harpy/python/code-cache';
import type { Interpreter } from '@harpy/python/interpreter';
import { warn } from '@harpy/python/modules/_warnings';
import { nodeSystem } from '@harpy/python/node-system';
import { runPythonProgram } from '@harpy/python/run-program';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { ObjectsDebugHost } from '@harpy/runtime/objects/debug-host';
import { Loader } from '@harpy/runtime/objects/loader';
import { ModeTools } from '@harpy/runtime/tools';
import type { HarpyTask } from './harpy-protocol.ts';

function extensionLoader(interpreter: Interpreter) {
  const loader = new Loader({
    language: {
      importModule: (name) => interpreter.importModule(name),
      warn: (category, message, level) => warn(message, category, level),
      unraisable: (error: PyBaseException) => interpreter.report(error),
      write: (descriptor, bytes) => {
        interpreter.flush();
        writeSync(descriptor, bytes);
      },
    },
    tools: new ModeTools(new ObjectsDebugHost()),
  });
  const pending = new WeakMap<PyModule, () => void>();
  return {
    create: (name: string, path: string, spec: Parameters<Loader['create']>[3]) => {
      const { module, execute } = loader.create(name, path, new Uint8Array(readFileSync(path)), spec);
      if (typeof module === 'object') pending.set(module as PyModule, execute);
      return module;
    },
    execute: (module: unknown) => {
      pending.get(module as PyModule)?.();
      pending.delete(module as PyModule);
    },
  };
}

function run(task: HarpyTask): number {
  setSystem(nodeSystem);
  const cache = `${cacheFolder(task.env)}/python`;
  codeCache.current = new CodeCache(`${cache}/code`);
  return runPythonProgram({
    args: task.args,
    executable: task.executable,
    library: unpackLibrary(task.library, cache),
    extensions: extensionLoader,
    write: (descriptor, text) => {
      writeSync(descriptor, text);
    },
  });
}

const status = run(workerData as HarpyTask);
parentPort?.postMessage(status);
