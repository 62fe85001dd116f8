/** The suite with all extensions in debug and in trace mode: right code does the same there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSuite } from '../src/build-suite.ts';
import { judge, PINNED_PYTHON } from '../src/differences.ts';
import { runOnPyodide } from '../src/pyodide-host.ts';
import { readSuite } from '../src/suite.ts';

const topics = readSuite();
const extensions = await buildSuite(topics);

for (const mode of ['debug', 'trace'] as const) {
  const { results } = await runOnPyodide(topics, extensions, mode);
  for (const { name, failure, known } of judge(results, { host: 'pyodide', version: PINNED_PYTHON, mode })) {
    test(`${mode} mode: ${name}`, (t) => {
      if (known !== null) t.diagnostic(`known to differ: ${known}`);
      assert.equal(failure, null, failure ?? '');
    });
  }
}
