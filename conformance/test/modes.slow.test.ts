/** The conformance suite in debug and trace mode: extensions without mistakes must not see a difference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSuite } from '../src/build-suite.ts';
import { runOnPyodide } from '../src/pyodide-host.ts';
import { readSuite } from '../src/suite.ts';

/** Tests of mistakes, which debug mode reports, and of what two modes can't share. */
const different: Readonly<Record<string, readonly string[]>> = {
  debug: [
    'error/test_error.py::test_null_without_exception',
    'module/test_module.py::test_one_binary_one_instance',
    'slots/test_slots.py::test_sequence',
  ],
  trace: ['module/test_module.py::test_one_binary_one_instance'],
};

const topics = readSuite();
const extensions = await buildSuite(topics);

for (const mode of ['debug', 'trace'] as const) {
  test(`the suite in ${mode} mode`, async () => {
    const { results } = await runOnPyodide(topics, extensions, mode);
    const failed = results.filter(({ failure }) => failure !== null);
    assert.deepEqual(
      failed.map(({ topic, name }) => `${topic}/${name}`),
      different[mode],
      failed.map(({ failure }) => failure).join('\n'),
    );
  });
}
