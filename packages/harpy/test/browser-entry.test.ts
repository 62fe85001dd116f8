/** What bundlers take for a page needs nothing that only Node has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));

for (const entry of ['interpreter', 'pyodide'])
  test(`harpy/api/${entry} in a bundle for pages`, async () => {
    // Fails when a module of Node's is imported.
    const { metafile } = await build({
      entryPoints: [join(root, 'packages/harpy/dist/src/api', `${entry}.js`)],
      absWorkingDir: root,
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    // Pages that have a Python already need not fetch another.
    if (entry === 'pyodide')
      assert.deepEqual(
        Object.keys(metafile.inputs).filter((path) => /packages\/(objects|python)\//.test(path)),
        [],
      );
    const wrong = Object.keys(metafile.inputs).filter((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      // Who looks for it first may use it.
      return /(?<![.\w])Buffer\s*\./.test(text) && !/\{ Buffer \} = globalThis/.test(text);
    });
    assert.deepEqual(wrong, [], 'they use Buffer, which is Node’s: see @harpy/python/binary');
  });
