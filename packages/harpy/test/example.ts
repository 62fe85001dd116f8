/** What the tests of examples/ share: building and running one as its README says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noNativePython } from '@harpy/toolchain/native-available';
import { harpyProgram } from '../src/program.ts';
import { readPage, root } from './pages.ts';

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
  const folder = join(root, 'examples', name);
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

/**
 * The example's wheels are built and installed as a person does it, and what its README shows at a prompt is what the installed
 * package does: on both hosts, and on native CPython if that is here.
 */
export function assertWheels(name: string, module: string): void {
  const { folder, harpy, out } = openExample(name);
  const [session = ''] = readPage(`examples/${name}/README.md`).in('python', 1);
  const prompt = join(out, 'session.txt');
  writeFileSync(prompt, session);
  const site = join(out, 'site');
  const check = `import doctest, ${module}
assert ${module}.__file__.startswith(${JSON.stringify(out)}), ${module}.__file__
failed, tried = doctest.testfile(${JSON.stringify(prompt)}, module_relative=False)
assert tried > 1 and not failed`;
  const run = (program: string, ...args: string[]): string =>
    assertSucceeded(
      spawnSync(program, args, { cwd: out, encoding: 'utf8', env: { ...process.env, PYTHONPATH: site } }),
    );
  const wheelIn = (wheels: string): string => {
    const made = readdirSync(wheels);
    assert.equal(made.length, 1, made.join());
    return join(wheels, made[0] ?? '');
  };
  const universal = join(out, 'universal');
  assertSucceeded(harpy('wheel', '--out', universal));
  assert.match(wheelIn(universal), /-py3-hpy0-wasm32\.whl$/);
  run(process.execPath, harpyProgram(), 'install', wheelIn(universal), '--target', site);
  for (const host of ['harpy', 'pyodide'])
    run(process.execPath, harpyProgram(), 'run', '--host', host, '-c', check);
  if (noNativePython() !== false) return;
  const native = join(out, 'native');
  assertSucceeded(harpy('wheel', '--target', 'cpython', '--out', native));
  assert.match(wheelIn(native), /-cp3\d+-cp3\d+-/);
  const environment = join(out, 'venv');
  run('python3', '-m', 'venv', environment);
  const python = join(environment, 'bin', 'python');
  // Isolated: the universal package, which PYTHONPATH names, would do for pip.
  run(python, '-I', '-m', 'pip', 'install', '--quiet', '--no-index', '--no-deps', wheelIn(native));
  assertSucceeded(spawnSync(python, ['-I', '-c', check], { cwd: folder, encoding: 'utf8' }));
}
