/** The suite on CPython in Pyodide. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installHPy, type PyodideLike } from '@harpy/pyodide/install';
import { pythonSources } from '@harpy/pyodide/install-node';
import { loadPyodide } from 'pyodide';
import { suiteFolder, type Topic } from './suite.ts';

export interface TestResult {
  readonly topic: string;
  readonly name: string;
  /** The traceback of a failure, or `null`. */
  readonly failure: string | null;
}

/** Which members of the API the tests reached. */
export interface Reach {
  readonly functions: Set<string>;
  readonly slots: Set<string>;
  readonly members: Set<number>;
}

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
export async function runOnPyodide(
  topics: readonly Topic[],
  extensions: readonly string[],
  reach: Reach,
): Promise<TestResult[]> {
  const pyodide = await loadPyodide();
  installHPy(pyodide as unknown as PyodideLike, {
    sources: pythonSources(),
    write: () => {},
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
