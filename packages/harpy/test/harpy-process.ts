/** Runs the real program as a child process, for tests. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { harpyProgram } from '../src/program.ts';

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Called with the process and what it has printed so far, whenever there is more. */
  readonly onOutput?: (child: ChildProcess, stdout: string) => void;
  /** Standard input stays open. */
  readonly keepInputOpen?: boolean;
}

/** No program of the tests takes this long; one that never ends must not hold up the others. */
const LIMIT_MILLISECONDS = 120_000;

/** One cache for all tests, so that only the first makes a snapshot. */
export const testCache = join(tmpdir(), 'harpy-test-cache');

/** A clean environment: none of the variables that change how Python behaves. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env: Record<string, string> = { HARPY_CACHE: testCache };
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && !/^(PYTHON|HPY|HARPY|NODE_TEST|NO_COLOR|FORCE_COLOR)/.test(name))
      env[name] = value;
  return { ...env, ...more };
}

/** Runs `harpy ARGS...` to its end. */
export function harpy(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [harpyProgram(), ...args], options);
}

type Harpy = typeof harpy;

/** `harpy run` on the host of that name. */
const on =
  (host: string): Harpy =>
  (args, options) =>
    harpy(
      args.flatMap((word, at) => (at === args.indexOf('run') ? [word, '--host', host] : [word])),
      options,
    );

/** `harpy run` on CPython in Pyodide, for what only that has. */
export const pyodide = on('pyodide');

/** A test of `harpy run` on Harpy's own Python and on Pyodide. */
export function onHosts(
  name: string,
  body: (harpy: Harpy, t: TestContext, host: 'harpy' | 'pyodide') => Promise<void>,
  options: { readonly skip?: boolean | string } = {},
): void {
  for (const host of ['harpy', 'pyodide'] as const)
    test(`${name}, on ${host}`, options, (t) => body(on(host), t, host));
}

/** Runs a program of `test/programs` on Harpy's own Python: it prints what native CPython prints, if that is here. */
export async function printsWhatPythonPrints(t: TestContext, name: string): Promise<void> {
  const program = fileURLToPath(new URL(`../../test/programs/${name}`, import.meta.url));
  const ours = await harpy(['run', '--host', 'harpy', program]);
  assert.equal(ours.stderr, '', `it had printed:\n${ours.stdout}`);
  assert.equal(ours.status, 0);
  const native = await run('python3', [program]);
  if (native.status === null) t.skip('no python3');
  else assert.equal(ours.stdout, native.stdout);
}

/** Runs any program to its end; `status` is null and `stderr` the reason if it cannot be started. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env, input, onOutput, keepInputOpen }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), env: environment(env) });
    let stdout = '';
    let stderr = '';
    const limit = setTimeout(() => {
      stderr += '[stopped by the tests: it did not end]';
      child.kill('SIGKILL');
    }, LIMIT_MILLISECONDS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onOutput?.(child, stdout);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ status: null, signal: null, stdout, stderr: error.message });
    });
    child.on('close', (status, signal) => {
      clearTimeout(limit);
      resolve({ status, signal, stdout, stderr });
    });
    // A program that ends without reading its input is no error of the test.
    child.stdin.on('error', () => undefined);
    if (input !== undefined) child.stdin.write(input);
    if (keepInputOpen !== true) child.stdin.end();
  });
}

/** A folder of its own for a test, gone after it. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
