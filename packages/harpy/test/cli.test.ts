import assert from 'node:assert/strict';
import { test } from 'node:test';
import { main } from '../src/cli.ts';
import { commands } from '../src/commands.ts';
import { version } from '../src/version.ts';

async function cli(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const status = await main(argv, {
    cwd: '/',
    env: {},
    verbose: false,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { status, stdout, stderr };
}

test('--version and --help', async () => {
  assert.deepEqual(await cli('--version'), { status: 0, stdout: `harpy ${version()}\n`, stderr: '' });
  const { status, stdout } = await cli('--help');
  assert.equal(status, 0);
  for (const { name, summary } of commands)
    assert.ok(stdout.includes(name) && stdout.includes(summary), name);
});

test('every command has a usage line and help', async () => {
  for (const { name } of commands) {
    const { status, stdout } = await cli('help', name);
    assert.equal(status, 0, name);
    assert.match(stdout, new RegExp(`^usage: harpy ${name}\\b`));
    assert.ok(stdout.length > 80, name);
  }
});

test('a wrong command line is one line on stderr and status 2', async () => {
  assert.match((await cli()).stderr, /^usage: harpy/);
  assert.equal((await cli()).status, 2);
  const typo = await cli('biuld');
  assert.equal(typo.status, 2);
  assert.match(typo.stderr, /^harpy: unknown command 'biuld'; did you mean 'build'\?\n/);
  assert.match((await cli('frobnicate')).stderr, /^harpy: unknown command 'frobnicate'\n/);
  assert.match((await cli('--frob')).stderr, /^harpy: unknown option --frob\n/);
  assert.match((await cli('run', '--host', 'mars')).stderr, /^harpy: unknown host 'mars'/);
  assert.match((await cli('doctor', 'x')).stderr, /^harpy: doctor takes no arguments/);
});

test('--help and -h of a command are its help', async () => {
  const expected = (await cli('help', 'build')).stdout;
  for (const option of ['--help', '-h']) {
    assert.deepEqual(await cli('build', 'a.c', option), { status: 0, stdout: expected, stderr: '' });
  }
  assert.notEqual((await cli('build', '--', '--help')).stdout, expected);
});

test('--verbose may stand after the command', async () => {
  const missing = (...options: string[]) => cli('build', 'missing.c', ...options);
  assert.doesNotMatch((await missing()).stderr, /\n {4}at /);
  const { stderr } = await missing('--verbose');
  assert.match(stderr, /^harpy: .*missing\.c/);
  assert.match(stderr, /\n {4}at /);
  assert.equal((await cli('doctor', '--', '--verbose')).status, 2);
});

test('a wrong option is named, with the one that was meant', async () => {
  const wrong = await cli('build', 'a.c', '--compilr', 'auto');
  assert.equal(wrong.status, 2);
  assert.equal(
    wrong.stderr,
    "harpy: unknown option '--compilr'; did you mean '--compiler'?\n(see: harpy help build)\n",
  );
  assert.match((await cli('build', 'a.c', '-Z')).stderr, /^harpy: unknown option '-Z'\n/);
});

test('help of an unknown command suggests one', async () => {
  assert.match((await cli('help', 'buidl')).stderr, /did you mean 'build'/);
});
