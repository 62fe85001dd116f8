/** `HPy_FatalError` ends the whole program, so it has one of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { suiteFolder } from '../src/suite.ts';

const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');

for (const host of ['pyodide', 'harpy']) {
  test(`HPy_FatalError ends the program as CPython does, on ${host}`, async () => {
    const builder = new Builder();
    await builder.build({ sources: ['fatal/fatal_ext.c'] }, { cwd: suiteFolder, out: 'build/fatal' });
    builder.close();
    const program =
      'print("before", flush=False)\nimport fatal_ext\ntry:\n    fatal_ext.fatal()\nfinally:\n    print("after")';
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [harpy, 'run', '--host', host, '-c', program],
      {
        encoding: 'utf8',
        env: { ...process.env, PYTHONPATH: join(suiteFolder, 'build', 'fatal') },
      },
    );
    assert.equal(stdout, 'before\n');
    assert.match(stderr, /^Fatal Python error: nothing can be done\n/);
    assert.match(stderr, /line 4 in <module>/);
    assert.equal(status, 134);
  });
}
