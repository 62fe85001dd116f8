/** The thread the zoo is played in on Pyodide. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { installHPy, type PyodideLike } from '@harpy/pyodide/install';
import { pythonSources } from '@harpy/pyodide/install-node';
import { modes } from '@harpy/runtime/mode';
import { loadPyodide } from 'pyodide';
import { suiteFolder } from './suite.ts';
import type { SpecimenResult, ZooTask } from './zoo.ts';

const { specimens, mode, traces } = workerData as ZooTask;
const pyodide = await loadPyodide({ stdout: () => {}, stderr: () => {} });
installHPy(pyodide as unknown as PyodideLike, { sources: pythonSources(), write: () => {} });
pyodide.FS.mkdirTree('/zoo');
const put = (path: string): void => pyodide.FS.writeFile(`/zoo/${basename(path)}`, readFileSync(path));
put(join(suiteFolder, 'debug', 'zoo.py'));
for (const { source, extension } of specimens) {
  put(source);
  put(extension);
}
pyodide.runPython("import sys; sys.path.insert(0, '/zoo'); import zoo");
if (!traces) pyodide.runPython('zoo.without_traces()');
const check = pyodide.runPython(
  `lambda name: zoo.check(name, f'/zoo/{name}.c', '/zoo', ${modes.indexOf(mode)})`,
) as (name: string) => string;
const alive = pyodide.runPython('zoo.alive') as () => boolean;
const results: SpecimenResult[] = [];
for (const { name } of specimens) {
  let failure: string | null;
  let works = false;
  try {
    failure = JSON.parse(check(name)) as string | null;
    works = alive();
    if (!works) failure = 'the interpreter is damaged';
  } catch (error) {
    failure = `the interpreter died: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
  results.push({ name, failure });
  if (!works) break;
}
parentPort?.postMessage(results);
