/** The suite on native CPython: the oracle, where the same C is an ordinary extension. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { findPython } from '@harpy/toolchain/native-python';
import type { TestResult } from './pyodide-host.ts';
import { suiteFolder, type Topic } from './suite.ts';

/** A Python program: `-c DRIVER TESTS REPORT`. */
export const DRIVER = `
import importlib, json, sys, traceback
results = []
for topic, name in json.loads(sys.argv[1]):
    try:
        module = importlib.import_module(name)
    except BaseException:
        results.append([topic, name, "import", traceback.format_exc()])
        continue
    for key, value in list(vars(module).items()):
        if key.startswith("test_") and callable(value):
            try:
                value()
                results.append([topic, name, key, None])
            except BaseException:
                results.append([topic, name, key, traceback.format_exc()])
with open(sys.argv[2], "w") as file:
    json.dump(results, file)
`;

/** A way of compiling: variables for the builder, such as CC. */
export interface Variant {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** The oldest Python of a build for the limited API. */
  readonly abi3?: string;
}

export const plain: Variant = { name: '', env: {} };

export interface NativeRun {
  /** Such as `3.11.7`. */
  readonly version: string;
  readonly results: readonly TestResult[];
}

/** Compiles the suite's C for that Python. Throws `BuildError`. */
export async function buildNative(
  topics: readonly Topic[],
  python?: string,
  variant: Variant = plain,
): Promise<{ builder: NativeBuilder; folder: string }> {
  const builder = new NativeBuilder(python, { ...process.env, ...variant.env }, { abi3: variant.abi3 });
  const folder = join(suiteFolder, 'build', `native-${builder.python.version}${variant.name}`);
  for (const topic of topics) {
    for (const source of topic.sources) {
      await builder.build(
        { sources: [join(topic.folder, source)], name: source.replace(/\.\w+$/, '') },
        { cwd: suiteFolder, out: folder },
      );
    }
  }
  return { builder, folder };
}

/** Compiles and runs the topics' tests; with `runner` on another Python than they are compiled for. Throws `BuildError` when there is no such Python or no compiler. */
export async function runOnNative(
  topics: readonly Topic[],
  python?: string,
  variant: Variant = plain,
  runner?: string,
): Promise<NativeRun> {
  const { builder, folder } = await buildNative(topics, python, variant);
  const host = runner === undefined ? builder.python : findPython(runner);
  const tests = topics.flatMap((topic) =>
    topic.tests.map((test) => [topic.name, test.replace(/\.py$/, '')] as const),
  );
  const report = join(folder, 'results.json');
  const { status, signal, stdout, stderr } = spawnSync(
    host.command,
    ['-X', 'faulthandler', '-c', DRIVER, JSON.stringify(tests), report],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PYTHONPATH: [folder, suiteFolder, ...topics.map((topic) => topic.folder)].join(':'),
        PYTHONDONTWRITEBYTECODE: '1',
        // Also for the extensions of the suite that do not say that they need no GIL.
        ...(host.freeThreaded ? { PYTHON_GIL: '0' } : {}),
      },
    },
  );
  if (status !== 0) {
    throw new Error(`the suite ended Python with ${signal ?? status}:\n${stdout}${stderr}`);
  }
  return { version: host.version, results: readReport(report) };
}

/** What the driver wrote. */
export function readReport(path: string): TestResult[] {
  const results = JSON.parse(readFileSync(path, 'utf8')) as [string, string, string, string | null][];
  return results.map(([topic, test, name, failure]) => ({ topic, name: `${test}.py::${name}`, failure }));
}
