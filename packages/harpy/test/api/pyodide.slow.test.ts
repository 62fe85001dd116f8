/** Extensions in a Pyodide that its user has loaded, in Node. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { installHarpy, type LoadedPyodide } from '../../src/api/pyodide.ts';
import { buildExtension, extensionBytes } from './extensions.ts';

const { loadPyodide } = createRequire(import.meta.resolve('@harpy/pyodide/package.json'))(
  'pyodide',
) as typeof import('pyodide');
const load = async (lines: string[]): Promise<LoadedPyodide> =>
  (await loadPyodide({
    stdout: (line) => lines.push(line),
    stderr: (line) => lines.push(line),
  })) as LoadedPyodide;

test('from a path, a URL, bytes, and into a package', async () => {
  const pyodide = await load([]);
  const harpy = installHarpy(pyodide);
  assert.equal(installHarpy(pyodide), harpy);
  const path = await buildExtension('bench/src/calls.c');
  const calls = await harpy.importExtension(path);
  assert.equal(calls.inc(41), 42);
  assert.equal(await harpy.addExtension(pathToFileURL(path)), 'calls');
  const bytes = await extensionBytes('packages/harpy/test/browser/leaky.c');
  assert.equal(await harpy.addExtension(bytes), 'leaky');
  assert.equal(await harpy.addExtension(bytes, { name: 'pack.inner.leaky' }), 'pack.inner.leaky');
  assert.equal(pyodide.runPython('import leaky, pack.inner.leaky as other; leaky is other'), false);
});

test('debug mode; what it reports goes where Pyodide writes', async () => {
  const lines: string[] = [];
  const pyodide = await load(lines);
  const harpy = installHarpy(pyodide, { mode: 'leaky:debug' });
  await harpy.addExtension(await extensionBytes('packages/harpy/test/browser/leaky.c'));
  pyodide.runPython(`
import leaky
from hpy import debug
try:
    with debug.LeakDetector():
        leaky.keep("text")
except debug.HPyLeakError as error:
    print("leak", "'text'" in str(error))
`);
  assert.deepEqual(lines, ['leak True']);
});

test('wrong files and modes are refused with what is wrong', async () => {
  const pyodide = await load([]);
  assert.throws(() => installHarpy(pyodide, { mode: 'debugging' }), /mode: 'debugging' is malformed/);
  const harpy = installHarpy(pyodide);
  const folder = mkdtempSync(join(tmpdir(), 'harpy-pyodide-'));
  try {
    const path = join(folder, 'broken.hpy0.wasm');
    writeFileSync(path, 'no wasm');
    await assert.rejects(
      harpy.importExtension(path),
      /ImportError: .*broken\.hpy0\.wasm: not a WebAssembly file/,
    );
    await assert.rejects(harpy.importExtension(join(folder, 'missing.hpy0.wasm')), { code: 'ENOENT' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
