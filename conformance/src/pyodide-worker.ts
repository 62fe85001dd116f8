/** The thread the suite runs in on Pyodide: it needs a deeper stack than a main thread has, as `harpy run` does. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { installHPy, type PyodideLike } from '@harpy/pyodide/install';
import { pythonSources } from '@harpy/pyodide/install-node';
import type { Mode } from '@harpy/runtime/mode';
import { loadPyodide } from 'pyodide';
import type { Reach, SuiteRun, TestResult } from './pyodide-host.ts';
import { suiteFolder, type Topic } from './suite.ts';

const DRIVER = `
import importlib, json, sys, traceback
def run(name):
    results = []
    try:
        module = importlib.import_module(name)
    except BaseException:
        return json.dumps([["import", traceback.format_exc()]])
    for key, value in list(vars(module).items()):
        if key.startswith("test_") and callable(value):
            try:
                value()
                results.append([key, None])
            except BaseException:
                results.append([key, traceback.format_exc()])
    return json.dumps(results)
run
`;

/** Runs the topics' tests; `extensions` are the built files. */
async function runHere(
  topics: readonly Topic[],
  extensions: readonly string[],
  reach: Reach,
  mode: Mode,
): Promise<TestResult[]> {
  const pyodide = await loadPyodide({ stdout: () => {}, stderr: () => {} });
  installHPy(pyodide as unknown as PyodideLike, {
    sources: pythonSources(),
    write: () => {},
    mode,
    observer: {
      called: (name) => reach.functions.add(name),
      defined: (definition) => {
        if (definition.kind === 'slot') reach.slots.add(definition.name);
        if (definition.kind === 'member') reach.members.add(definition.type);
      },
    },
  });
  pyodide.FS.mkdirTree('/suite');
  const put = (path: string): void => pyodide.FS.writeFile(`/suite/${basename(path)}`, readFileSync(path));
  put(join(suiteFolder, 'support.py'));
  for (const path of extensions) put(path);
  for (const topic of topics) for (const test of topic.tests) put(join(topic.folder, test));
  pyodide.runPython("import sys; sys.path.insert(0, '/suite')");
  const run = pyodide.runPython(DRIVER) as (name: string) => string;
  return topics.flatMap((topic) =>
    topic.tests.flatMap((test) => {
      const results = JSON.parse(run(test.replace(/\.py$/, ''))) as [string, string | null][];
      return results.map(([name, failure]) => ({ topic: topic.name, name: `${test}::${name}`, failure }));
    }),
  );
}

const { topics, extensions, mode } = workerData as { topics: Topic[]; extensions: string[]; mode: Mode };
const reach: Reach = { functions: new Set(), slots: new Set(), members: new Set() };
const results = await runHere(topics, extensions, reach, mode);
parentPort?.postMessage({ results, reach } satisfies SuiteRun);
