/** examples/json as its README says: built by `harpy build`, its own tests run by `harpy run`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const packageFolder = dirname(fileURLToPath(import.meta.resolve('harpy/package.json')));
const program = join(packageFolder, 'bin', 'harpy.js');
const example = join(packageFolder, '..', '..', 'examples', 'json');

/** No test may be lost on the way: raise it when tests are added. */
const TESTS = 86;

test("examples/json builds, and does what the standard library's json does", () => {
  const out = mkdtempSync(join(tmpdir(), 'harpy-json-'));
  const harpy = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: example,
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: out, PYTHONDONTWRITEBYTECODE: '1' },
    });
  const built = harpy('build', '--out', out);
  assert.equal(built.status, 0, built.stderr);
  assert.doesNotMatch(built.stderr, /warning/);
  const { status, stdout, stderr } = harpy('run', 'tests/run.py');
  const [, passed] = /^(\d+) passed, 0 failed/m.exec(stdout) ?? [];
  assert.equal(status, 0, stdout + stderr);
  assert.ok(Number(passed) >= TESTS, stdout);
});
