/** Extensions and wheels for the CPython of this machine. Left out, saying why, where there is none or no compiler. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { BuildError } from '../src/build-error.ts';
import { BuildCache } from '../src/cache.ts';
import { NativeBuilder } from '../src/native-build.ts';
import { findPython } from '../src/native-python.ts';
import { buildWheel } from '../src/wheel.ts';
import { newFolder } from './new-folder.ts';

const cached = newFolder('harpy-cache-');
const cache = new BuildCache(cached);

function whyNot(): string | false {
  try {
    new NativeBuilder('python3', process.env, { cache });
    return false;
  } catch (error) {
    if (!(error instanceof BuildError) || process.env['HARPY_CI'] !== undefined) throw error;
    return error.message;
  }
}
const skip = whyNot();

const extension = (name: string, body = 'return HPyLong_FromLong(ctx, 7);'): string => `#include "hpy.h"
HPyDef_METH(f, "f", HPyFunc_NOARGS)
static HPy f_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    ${body}
}
static HPyDef *defines[] = {&f, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(${name}, module)
`;

function project(files: Readonly<Record<string, string>>): string {
  const folder = newFolder('harpy-native-test-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const builder = (env = process.env): NativeBuilder => new NativeBuilder('python3', env, { cache });

function python(path: string, program: string): string {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: path },
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

test('C and C++ in one extension, in a package', { skip }, async () => {
  const cwd = project({
    'a.c': extension('mod', 'extern int answer(void);\n    return HPyLong_FromLong(ctx, answer());'),
    'b.cpp':
      '#include <stdexcept>\nextern "C" int answer() { try { throw std::runtime_error("x"); } catch (std::exception &) { return 42; } }',
  });
  const spec = { sources: ['a.c', 'b.cpp'], name: 'pkg.mod' };
  const result = await builder().build(spec, { cwd, out: 'out' });
  assert.equal(result.path, join(cwd, 'out', 'pkg', `mod${findPython().suffix}`));
  assert.deepEqual(result.modules, ['mod']);
  assert.equal(result.cached, false);
  assert.equal(python(join(cwd, 'out'), 'import pkg.mod; print(pkg.mod.f())'), '42');
  assert.equal((await builder().build(spec, { cwd, out: 'out' })).cached, true);
});

test('what every extension is linked with is compiled once, not in each folder', { skip }, async () => {
  const entries = async (options: object, env = process.env): Promise<number> => {
    const cwd = project({ 'a.c': extension('once') });
    await builder(env).build({ sources: ['a.c'], ...options }, { cwd, out: '.' });
    assert.equal(python(cwd, 'import once; print(once.f())'), '7');
    return readdirSync(join(cached, 'build')).length;
  };
  const before = await entries({});
  // The object of the file, in which the folder is not told either but might be, and perhaps what is linked.
  assert.ok((await entries({})) - before <= 2);
  // A debugger looks for sources from where they were compiled, and what CFLAGS says may depend on it.
  for (const [options, env] of [
    [{ debug: true }, process.env],
    [{}, { ...process.env, CFLAGS: '-DX' }],
  ] as const) {
    const first = await entries(options, env);
    assert.ok((await entries(options, env)) - first > 2);
  }
});

/** Why that Python can't build for the limited API of 3.11. */
const skipLimited = skip !== false ? skip : isAtLeast311() ? false : 'python3 is older than 3.11';

function isAtLeast311(): boolean {
  const { version, freeThreaded } = findPython();
  return Number(version.split('.')[1]) >= 11 && !freeThreaded;
}

test('one file for Python 3.11 and all later ones', { skip: skipLimited }, async () => {
  const cwd = project({
    'limited.c': extension('limited', 'return HPyLong_FromLong(ctx, Py_LIMITED_API >> 16 & 255);'),
    'pyproject.toml':
      '[project]\nname = "limited"\nversion = "1"\n[[tool.harpy.extension]]\nname = "limited"\nsources = ["limited.c"]\n',
  });
  const limited = new NativeBuilder('python3', process.env, { cache, abi3: '3.11' });
  const { path } = await limited.build({ sources: ['limited.c'] }, { cwd, out: 'out' });
  assert.equal(path, join(cwd, 'out', 'limited.abi3.so'));
  assert.equal(python(join(cwd, 'out'), 'import limited; print(limited.f())'), '11');
  // Nothing of CPython's own but what its stable ABI promises: macros of the limited API lead to these.
  const promised = /^_Py_((Ellipsis|\w+Struct)\w*|Dealloc|BuildValue_SizeT)$|^_PyObject_CallMethod_SizeT$/;
  const { stdout } = spawnSync('nm', ['-D', '--undefined-only', path], { encoding: 'utf8' });
  const used = [...stdout.matchAll(/ U (_?Py\w+)/g)].map((match) => match[1] ?? '');
  assert.ok(used.length > 20);
  assert.deepEqual(
    used.filter((name) => name.startsWith('_Py') && !promised.test(name)),
    [],
  );
  const wheel = await buildWheel(limited, cwd, 'dist');
  assert.match(wheel.path, /limited-1-cp311-abi3-\w+\.whl$/);
});

test('a limited API that is too old, or not there', { skip: skipLimited }, () => {
  const make = (abi3: string) => () => new NativeBuilder('python3', process.env, { cache, abi3 });
  assert.throws(make('3.10'), /--abi3=3\.10: HPy needs the limited API of 3\.11 or later/);
  assert.throws(make('4'), /--abi3=4: say the oldest Python/);
  assert.throws(make('3.99'), /its headers have no limited API of 3\.99/);
});

test('a changed header is seen', { skip }, async () => {
  const files = { 'a.c': extension('m', 'return HPyLong_FromLong(ctx, VALUE);'), 'v.h': '#define VALUE 1\n' };
  const cwd = project({ ...files, 'a.c': `#include "v.h"\n${files['a.c']}` });
  await builder().build({ sources: ['a.c'] }, { cwd, out: '.' });
  assert.equal(python(cwd, 'import m; print(m.f())'), '1');
  writeFileSync(join(cwd, 'v.h'), '#define VALUE 2\n');
  await builder().build({ sources: ['a.c'] }, { cwd, out: '.' });
  assert.equal(python(cwd, 'import m; print(m.f())'), '2');
});

test('no warnings with -Wall -Wextra in C11 and C++17', { skip }, async () => {
  for (const name of ['a.c', 'a.cpp']) {
    const cwd = project({ [name]: extension('m') });
    const flags = ['-Wall', '-Wextra', '-Werror', name === 'a.c' ? '-std=c11' : '-std=c++17'];
    assert.equal((await builder().build({ sources: [name], flags }, { cwd, out: '.' })).diagnostics, '');
  }
});

test('mistakes are told in one line', { skip }, async () => {
  const fails = async (files: Readonly<Record<string, string>>, env = process.env): Promise<BuildError> => {
    const cwd = project(files);
    try {
      await builder(env).build({ sources: Object.keys(files) }, { cwd, out: '.' });
    } catch (error) {
      if (error instanceof BuildError) return error;
      throw error;
    }
    throw new Error('the build succeeded');
  };
  const wrong = await fails({ 'a.c': extension('m', 'return nonsense;') });
  assert.equal(wrong.message, 'a.c does not compile');
  assert.match(wrong.diagnostics, /^a\.c:.*nonsense/m);
  assert.match((await fails({ 'a.c': '#include "hpy.h"\n' })).message, /^no HPy_MODINIT in a\.c/);
  const none = await fails({ 'a.c': extension('m') }, { ...process.env, CC: 'no-such-compiler' });
  assert.match(none.message, /^no C compiler: 'no-such-compiler' does not run; install gcc or clang/);
  assert.throws(
    () => findPython('no-such-python'),
    /^BuildError: no-such-python does not run: install Python 3\.9/,
  );
});

test('a wheel that pip installs', { skip }, async (t) => {
  const cwd = project({
    'pyproject.toml':
      '[project]\nname = "native-one"\nversion = "1.0"\n[[tool.harpy.extension]]\nname = "one._c"\nsources = ["a.c"]\n',
    'a.c': extension('_c'),
    'one/__init__.py': 'from ._c import f\n',
  });
  const { path } = await buildWheel(builder(), cwd, 'dist');
  const { tag } = findPython();
  assert.equal(path, join(cwd, 'dist', `native_one-1.0-${tag.python}-${tag.abi}-${tag.platform}.whl`));
  if (spawnSync('python3', ['-m', 'pip', '--version']).status !== 0) return t.skip('no pip here');
  const target = join(cwd, 'target');
  const args = ['-m', 'pip', 'install', '--no-index', '--no-deps', '--target', target, path];
  const { status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(python(target, 'import one; print(one.f())'), '7');
  assert.match(readFileSync(join(target, 'native_one-1.0.dist-info', 'WHEEL'), 'utf8'), /^Tag: cp/m);
});
