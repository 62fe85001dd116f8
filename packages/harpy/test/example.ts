/** What the tests of examples/ share: building and running one as its README says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harpyProgram } from '../src/program.ts';

export interface ExampleRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Example {
  /** Its folder. */
  readonly folder: string;
  /** A folder of the test's own, first on the module search path. */
  readonly out: string;
  /** Runs `harpy ARGS` in the example's folder. */
  harpy(...args: string[]): ExampleRun;
  /** Runs another program there. */
  run(program: string, ...args: string[]): ExampleRun;
}

export function openExample(name: string): Example {
  const packageFolder = dirname(fileURLToPath(import.meta.resolve('harpy/package.json')));
  const folder = join(packageFolder, '..', '..', 'examples', name);
  const out = mkdtempSync(join(tmpdir(), `harpy-${name}-`));
  const run = (program: string, ...args: string[]): ExampleRun =>
    spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: out, PYTHONDONTWRITEBYTECODE: '1' },
    });
  return { folder, out, run, harpy: (...args) => run(process.execPath, harpyProgram(), ...args) };
}

/** It ended well; gives what it printed. */
export function assertSucceeded({ status, stdout, stderr }: ExampleRun): string {
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** An extension was built, without a warning. */
export function assertBuilt(result: ExampleRun): void {
  assertSucceeded(result);
  assert.doesNotMatch(result.stderr, /warning/);
}

/** `tests/run.py` ended well, and ran `least` tests: none may be lost on the way. */
export function assertTested(result: ExampleRun, least: number): void {
  const stdout = assertSucceeded(result);
  const [, passed] = /^(\d+) passed, 0 failed/m.exec(stdout) ?? [];
  assert.ok(Number(passed) >= least, stdout);
}
