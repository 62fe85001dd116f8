/** `harpy wheel`, `harpy install`, `harpy cflags` and `harpy include` as a person types them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { installHarpy } from '../src/api/pyodide.ts';
import { harpyProgram } from '../src/program.ts';
import { environment } from './harpy-process.ts';

const source = `#include "hpy.h"
HPyDef_METH(f, "f", HPyFunc_NOARGS)
static HPy f_impl(HPyContext *ctx, HPy self) { (void)self; return HPyLong_FromLong(ctx, 41); }
static HPyDef *defines[] = {&f, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(_c, module)
`;

function project(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'harpy-wheel-cli-'));
  mkdirSync(join(cwd, 'pack'));
  writeFileSync(join(cwd, 'pack', '__init__.py'), 'from ._c import f\n');
  writeFileSync(join(cwd, 'c.c'), source);
  writeFileSync(
    join(cwd, 'pyproject.toml'),
    '[project]\nname = "pack"\nversion = "1.5"\ndependencies = ["other>2"]\n[[tool.harpy.extension]]\nname = "pack._c"\nsources = ["c.c"]\n',
  );
  return cwd;
}

function harpy(cwd: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [harpyProgram(), ...args], {
    cwd,
    encoding: 'utf8',
    env: environment(more),
  });
}

test('wheel, install, run', () => {
  const cwd = project();
  const built = harpy(cwd, ['wheel']);
  assert.equal(built.status, 0, built.stderr);
  const wheel = join(cwd, 'dist', 'pack-1.5-py3-hpy0-wasm32.whl');
  assert.equal(built.stdout, `${wheel}\n`);
  const site = join(cwd, 'site');
  const installed = harpy(cwd, ['install', wheel], { HARPY_SITE: site });
  assert.deepEqual(
    [installed.status, installed.stdout, installed.stderr],
    [0, `installed pack 1.5 in ${site}\n`, 'pack needs other>2, not installed there\n'],
  );
  const elsewhere = mkdtempSync(join(tmpdir(), 'harpy-elsewhere-'));
  const program = 'import pack, importlib.metadata as m; print(pack.f(), m.version("pack"))';
  const run = harpy(elsewhere, ['run', '-c', program], { HARPY_SITE: site });
  assert.deepEqual([run.status, run.stdout], [0, '41 1.5\n'], run.stderr);

  const folder = harpy(elsewhere, ['install', cwd, '--target', 'here']);
  assert.equal(folder.status, 0, folder.stderr);
  const target = harpy(elsewhere, ['run', '-c', 'import pack; print(pack.f())'], {
    PYTHONPATH: join(elsewhere, 'here'),
    HARPY_SITE: join(elsewhere, 'none'),
  });
  assert.equal(target.stdout, '41\n', target.stderr);
});

test('mistakes', () => {
  const cwd = project();
  for (const [args, status, message] of [
    [['install'], 2, /name a wheel, or a folder/],
    [['install', 'nowhere'], 1, /nowhere: no such file or folder/],
    [['install', 'c.c'], 1, /c\.c: not the name of a wheel/],
    [['wheel', 'pack'], 1, /no pyproject\.toml in /],
    [['wheel', '--target', 'jvm'], 2, /--target jvm: use wasm or cpython/],
    [['wheel', '--python', 'python3'], 2, /--python needs --target cpython/],
    [['wheel', '--abi3'], 2, /--abi3 needs --target cpython/],
    [['build', '--abi3=3.12', 'c.c'], 2, /--abi3 needs --target cpython/],
    [['build', '--target', 'jvm'], 2, /--target jvm: use wasm or cpython/],
    [
      ['build', '--target', 'cpython', '--python', '/no/python', 'c.c'],
      1,
      /\/no\/python does not run: install Python/,
    ],
    [['build', '--target', 'cpython', '--compiler', 'bundled'], 2, /--compiler is for WebAssembly/],
    [['cflags', '--python', '/no/python'], 1, /\/no\/python does not run/],
  ] as const) {
    const result = harpy(cwd, args, { HARPY_SITE: join(cwd, 'site') });
    assert.equal(result.status, status, `${args.join(' ')}: ${result.stderr}`);
    assert.match(result.stderr, message);
  }
  assert.deepEqual(existsSync(join(cwd, 'site')) ? readdirSync(join(cwd, 'site')) : [], []);
});

test('options and files for other build systems', () => {
  const cwd = project();
  const include = harpy(cwd, ['include']).stdout.trim();
  assert.ok(existsSync(join(include, 'hpy.h')));
  const sources = harpy(cwd, ['include', '--sources']).stdout.trim().split('\n');
  assert.ok(sources.length > 10 && sources.every((path) => path.endsWith('.c') && existsSync(path)));
  assert.match(
    harpy(cwd, ['cflags', '--target', 'wasm']).stdout,
    /^--target=wasm32-wasip1 -DHPY_ABI_UNIVERSAL -isystem /,
  );
});

/** micropip comes from the package index with pip, for the Python of Pyodide. */
test('micropip in Pyodide installs the wheel', async (t) => {
  const cwd = project();
  const got = spawnSync(
    'python3',
    [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--python-version',
      '3.14',
      'micropip',
    ],
    { cwd, encoding: 'utf8' },
  );
  if (got.status !== 0) {
    assert.equal(process.env['HARPY_CI'], undefined, got.stderr);
    return t.skip('no pip or no package index');
  }
  assert.equal(harpy(cwd, ['wheel', '--out', '.']).status, 0);
  const { loadPyodide } = createRequire(import.meta.resolve('@harpy/pyodide/package.json'))(
    'pyodide',
  ) as typeof import('pyodide');
  const pyodide = await loadPyodide();
  installHarpy(pyodide);
  pyodide.FS.mkdirTree('/wheels');
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: cwd }, '/wheels');
  const found = await pyodide.runPythonAsync(`
import glob, sys, zipfile
zipfile.ZipFile(glob.glob("/wheels/micropip-*.whl")[0]).extractall("/lib/python3.14/site-packages")
import micropip
await micropip.install("emfs:/wheels/pack-1.5-py3-hpy0-wasm32.whl", deps=False)
import pack
f"{pack.f()} {micropip.list()['pack'].version}"
`);
  assert.equal(found, '41 1.5');
});
