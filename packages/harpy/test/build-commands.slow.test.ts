/** `harpy build` and `harpy inspect` as a person types them. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');

const source = (name: string): string => `#include "hpy.h"
HPyDef_METH(f, "f", HPyFunc_NOARGS)
static HPy f_impl(HPyContext *ctx, HPy self) { (void)self; return HPyLong_FromLong(ctx, 41); }
static HPyDef *defines[] = {&f, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(${name}, module)
`;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'harpy-cli-'));
}

function harpy(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
}

test('build, inspect, run', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'one.c'), source('one'));
  const built = harpy(cwd, 'build', 'one.c', '-O1', '-DX=1', '--out', 'lib');
  assert.equal(built.status, 0, built.stderr);
  assert.match(built.stdout, /one\.hpy0\.wasm/);
  assert.match(harpy(cwd, 'build', 'one.c', '-O1', '-DX=1', '--out', 'lib').stdout, /\(cached\)/);
  const inspected = harpy(cwd, 'inspect', 'lib/one.hpy0.wasm');
  assert.equal(inspected.status, 0);
  assert.match(inspected.stdout, /^loads +yes$/m);
  assert.match(inspected.stdout, /^modules +one \(HPy ABI 0\.0\)$/m);
  const json = JSON.parse(harpy(cwd, 'inspect', 'lib/one.hpy0.wasm', '--json').stdout) as {
    problem: unknown;
  };
  assert.equal(json.problem, null);
  const code = "import sys; sys.path.insert(0, 'lib'); import one; print(one.f() + 1)";
  assert.deepEqual(harpy(cwd, 'run', '-c', code).stdout, '42\n');
});

test('flags for the compiler, either way of writing them', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'flagged.c'), `int unused(int x) { return 0; }\n${source('flagged')}`);
  const strict = ['-Wunused-parameter', '-Werror'];
  const refused = [
    harpy(cwd, 'build', 'flagged.c', ...strict.flatMap((flag) => ['--cflag', flag])),
    harpy(cwd, 'build', 'flagged.c', ...strict.map((flag) => `--cflag=${flag}`)),
  ];
  for (const { status, stderr } of refused) {
    assert.equal(status, 1);
    assert.match(stderr, /unused parameter 'x'/);
  }
  assert.equal(harpy(cwd, 'build', '--cflag', '-w', 'flagged.c').status, 0);
  assert.equal(harpy(cwd, 'build', 'flagged.c', '--cflag').status, 2);
});

test('HPY_LOG and HPY', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'logged.c'), source('logged'));
  assert.equal(harpy(cwd, 'build', 'logged.c').status, 0);
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, [program, 'run', '-c', 'import logged'], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  assert.equal(run({ HPY_LOG: '1' }).stdout, "Loading 'logged' in HPy universal mode\n");
  assert.match(run({ HPY: 'nonsense' }).stderr, /HPY='nonsense' is malformed: write HPY=debug/);
  assert.match(
    run({ HPY: 'logged:debug', HPY_LOG: '1' }).stdout,
    /^Loading 'logged' in HPy universal mode .*debug/,
  );
  assert.equal(run({ HPY: 'other:debug' }).status, 0);
});

test('failures are one line, and the compiler speaks for itself', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'bad.c'), 'int f( {\n');
  writeFileSync(join(cwd, 'x.wasm'), 'nothing');
  const bad = harpy(cwd, 'build', 'bad.c');
  assert.equal(bad.status, 1);
  // What takes long says what it does.
  assert.match(
    bad.stderr,
    /^(?:building bad\.c \(1 of 1\) \.\.\.\n)?bad\.c:1:\d+: error: [\s\S]*bad\.c does not compile\n$/,
  );
  assert.equal(harpy(cwd, 'build').status, 1);
  assert.match(harpy(cwd, 'build').stderr, /no sources given and no pyproject\.toml/);
  assert.equal(harpy(cwd, 'build', '--nonsense').status, 2);
  assert.equal(harpy(cwd, 'build', 'bad.c', '--compiler', 'gcc').status, 2);
  const inspected = harpy(cwd, 'inspect', 'x.wasm');
  assert.equal(inspected.status, 1);
  assert.match(inspected.stdout, /^loads +no: not a WebAssembly file/m);
  assert.match(harpy(cwd, 'inspect', 'gone.wasm').stderr, /gone\.wasm: can not be read \(ENOENT\)/);
});

test('a project is built as pyproject.toml says', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.c'), source('first'));
  writeFileSync(join(cwd, 'b.c'), source('second'));
  writeFileSync(
    join(cwd, 'pyproject.toml'),
    '[[tool.harpy.extension]]\nname = "first"\nsources = ["a.c"]\n[[tool.harpy.extension]]\nname = "pkg.second"\nsources = ["b.c"]\n',
  );
  const built = harpy(cwd, 'build', '--out', 'dist');
  assert.equal(built.status, 0, built.stderr);
  assert.ok(readFileSync(join(cwd, 'dist/first.hpy0.wasm')).length > 0);
  assert.ok(readFileSync(join(cwd, 'dist/pkg/second.hpy0.wasm')).length > 0);
});

test('--watch builds again after a change', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'watched.c'), source('watched'));
  const child = spawn(process.execPath, [program, 'build', 'watched.c', '--watch'], { cwd });
  let waits = 0;
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.stderr.on('data', (data: Buffer) => {
      if (!data.toString().includes('waiting for changes')) return;
      waits++;
      if (waits === 1) writeFileSync(join(cwd, 'watched.c'), `${source('watched')}/* changed */\n`);
      else resolve();
    });
  });
  child.kill();
  assert.equal(output.match(/watched\.hpy0\.wasm/g)?.length, 2);
});
