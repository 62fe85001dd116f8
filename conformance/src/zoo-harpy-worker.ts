/** The thread the zoo is played in on Harpy's own Python. */
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { textOf } from '@harpy/objects/core-types';
import { PyBaseException } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { CodeCache } from '@harpy/python/code-cache';
import { Interpreter } from '@harpy/python/interpreter';
import { nodeSystem } from '@harpy/python/node-system';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { modes } from '@harpy/runtime/mode';
import { harpyExtensions } from 'harpy/python/harpy-extensions';
import { hpyPackages } from 'harpy/python/hpy-packages';
import { suiteFolder } from './suite.ts';
import type { SpecimenResult, ZooTask } from './zoo.ts';

const { specimens, mode, traces } = workerData as ZooTask;
setSystem(nodeSystem);
const cache = `${cacheFolder(process.env)}/python`;
codeCache.current = new CodeCache(`${cache}/code`);
const interpreter = new Interpreter({
  library: unpackLibrary(pyodideFile('python_stdlib.zip'), cache),
  path: [join(suiteFolder, 'debug')],
  packages: [hpyPackages()],
  extensions: (made) => harpyExtensions(made, { write: () => {} }),
});
const results: SpecimenResult[] = [];
try {
  interpreter.runSource('import zoo', '<zoo>');
  const zoo = getAttribute(interpreter.main, 'zoo');
  if (!traces) callArray(getAttribute(zoo, 'without_traces'), []);
  for (const { name, source, extension } of specimens) {
    let failure: string | null;
    let works = false;
    try {
      const args = [strFromJS(name), strFromJS(source), strFromJS(dirname(extension)), modes.indexOf(mode)];
      const text = textOf(callArray(getAttribute(zoo, 'check'), args)) ?? '';
      failure = JSON.parse(text) as string | null;
      works = callArray(getAttribute(zoo, 'alive'), []) === true;
      if (!works) failure = 'the interpreter is damaged';
    } catch (error) {
      failure = `the interpreter died: ${error instanceof PyBaseException ? interpreter.formatException(error) : String(error)}`;
    }
    results.push({ name, failure });
    if (!works) break;
  }
} catch (error) {
  if (error instanceof PyBaseException) throw new Error(interpreter.formatException(error));
  throw error;
}
parentPort?.postMessage(results);
