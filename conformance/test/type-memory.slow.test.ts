/** Types that extensions make are freed with all that was made for them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { suiteFolder } from '../src/suite.ts';

const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');

const PROGRAM = `
import gc, json, pyodide_js
import type_ext

def make(count):
    for i in range(count):
        cls = type_ext.make(None, None, None, 16, 0, 0, 0)
        cls()
        if i % 500 == 499:
            del cls
            gc.collect()

def used():
    module = pyodide_js._module
    return [module.wasmTable.length, module.HEAP8.length]

make(1000)
before = used()
make(10000)
print(json.dumps([before, used()]))
`;

test('ten thousand types need no more memory than a few', async () => {
  const builder = new Builder();
  const out = join('build', 'type-memory');
  await builder.build({ sources: ['type/type_ext.c'] }, { cwd: suiteFolder, out });
  builder.close();
  const { stdout, stderr } = spawnSync(process.execPath, [harpy, 'run', '--host', 'pyodide', '-c', PROGRAM], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: join(suiteFolder, out) },
  });
  assert.equal(stderr, '');
  const [[table, heap], [tableAfter, heapAfter]] = JSON.parse(stdout);
  assert.ok(tableAfter - table <= 64, `the function table grew from ${table} to ${tableAfter}`);
  assert.ok(heapAfter - heap <= 1 << 20, `CPython's memory grew from ${heap} to ${heapAfter} bytes`);
});
