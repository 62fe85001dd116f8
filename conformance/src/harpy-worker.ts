/** The thread the suite runs in on Harpy's own Python. */
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { textOf } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { PyBaseException } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { CodeCache } from '@harpy/python/code-cache';
import { Interpreter } from '@harpy/python/interpreter';
import { nodeSystem } from '@harpy/python/node-system';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import type { Mode } from '@harpy/runtime/mode';
import { harpyExtensions } from 'harpy/python/harpy-extensions';
import { hpyPackages } from 'harpy/python/hpy-packages';
import type { Reach, SuiteRun, TestResult } from './pyodide-host.ts';
import { suiteFolder, type Topic } from './suite.ts';

/** No module of the library is needed for it. */
const DRIVER = `
def run(name, report):
    try:
        module = __import__(name)
    except BaseException as error:
        report("import", error)
        return
    for key, value in list(vars(module).items()):
        if key.startswith("test_") and callable(value):
            try:
                value()
            except BaseException as error:
                report(key, error)
            else:
                report(key, None)
`;

function runHere(
  topics: readonly Topic[],
  extensions: readonly string[],
  mode: Mode,
  reach: Reach,
): TestResult[] {
  setSystem(nodeSystem);
  const cache = `${cacheFolder(process.env)}/python`;
  codeCache.current = new CodeCache(`${cache}/code`);
  const archive = pyodideFile('python_stdlib.zip');
  const folders = new Set([
    suiteFolder,
    ...extensions.map((path) => dirname(path)),
    ...topics.map((topic) => topic.folder),
  ]);
  const interpreter = new Interpreter({
    library: unpackLibrary(archive, cache),
    path: [...folders],
    packages: [hpyPackages()],
    extensions: (made) =>
      harpyExtensions(made, {
        mode,
        write: () => {},
        observer: {
          called: (name) => reach.functions.add(name),
          defined: (definition) => {
            if (definition.kind === 'slot') reach.slots.add(definition.name);
            if (definition.kind === 'member') reach.members.add(definition.type);
          },
        },
      }),
  });
  try {
    interpreter.runSource(DRIVER, '<driver>');
    return topics.flatMap((topic) => topic.tests.flatMap((file) => runFile(interpreter, topic, file)));
  } catch (error) {
    if (error instanceof PyBaseException) throw new Error(interpreter.formatException(error));
    throw error;
  }
}

function runFile(interpreter: Interpreter, topic: Topic, file: string): TestResult[] {
  const results: TestResult[] = [];
  const run = getAttribute(interpreter.main, 'run');
  const report = builtinFunction('report(name, error, /)', (name: PyValue, error: PyValue) => {
    const failure = error instanceof PyBaseException ? interpreter.formatException(error) : null;
    results.push({ topic: topic.name, name: `${file}::${textOf(name)}`, failure });
  });
  callArray(run, [strFromJS(file.replace(/\.py$/, '')), report]);
  return results;
}

const { topics, extensions, mode } = workerData as { topics: Topic[]; extensions: string[]; mode: Mode };
const reach: Reach = { functions: new Set(), slots: new Set(), members: new Set() };
const results = runHere(topics, extensions, mode, reach);
parentPort?.postMessage({ results, reach } satisfies SuiteRun);
