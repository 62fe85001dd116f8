/** A value that a slot or getter returns with an exception pending is a SystemError in universal mode, and nothing is left behind. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { suiteFolder } from '../src/suite.ts';

const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');

const PROGRAM = `
import json, wrong_results_ext
thing = wrong_results_ext.Thing()
calls = {
    'negative': lambda: -thing, 'add': lambda: thing + 1, 'power': lambda: pow(thing, 2), 'item': lambda: thing[1],
    'length': lambda: len(thing), 'attribute': lambda: thing.attribute,
}
told = {}
for name, call in calls.items():
    # Often: a result that is not dropped, or dropped twice, shows.
    for _ in range(1000):
        try:
            told[name] = ['no exception', call()]
        except SystemError as error:
            cause = error.__cause__
            told[name] = ['with an exception set' in str(error) or 'with exception set' in str(error), repr(cause), error.__context__ is cause]
print(json.dumps(told))
`;

test('a value beside a pending exception is a SystemError', async (t) => {
  const builder = new Builder();
  const out = join('build', 'wrong-results');
  await builder.build({ sources: ['fatal/wrong_results_ext.c'] }, { cwd: suiteFolder, out });
  builder.close();
  for (const host of ['pyodide', 'harpy'])
    await t.test(host, () => {
      const { stdout, stderr } = spawnSync(process.execPath, [harpy, 'run', '--host', host, '-c', PROGRAM], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONPATH: join(suiteFolder, out) },
      });
      assert.equal(stderr, '');
      const told = JSON.parse(stdout) as Record<string, unknown>;
      assert.equal(Object.keys(told).length, 6);
      for (const [name, outcome] of Object.entries(told))
        assert.deepEqual(outcome, [true, "ValueError('left behind')", true], `${name} on ${host}`);
    });
});
