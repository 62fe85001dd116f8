/** Builds with the bundled compiler, and with the system's where there is one. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { Builder, type ExtensionSpec } from '../src/build.ts';
import { BuildError } from '../src/build-error.ts';
import { BuildCache } from '../src/cache.ts';
import { inspect } from '../src/inspect.ts';
import { findSystemClang } from '../src/system-clang.ts';
import { newFolder } from './new-folder.ts';

const cache = new BuildCache(newFolder('harpy-cache-'));
const bundled = new Builder('bundled', cache);
after(() => bundled.close());

const extension = (name: string, result = '1'): string => `#include "hpy.h"
HPyDef_METH(f, "f", HPyFunc_NOARGS)
static HPy f_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromLong(ctx, ${result});
}
static HPyDef *defines[] = {&f, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(${name}, module)
`;

/** A new folder with these files. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = newFolder('harpy-build-test-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const build = (cwd: string, spec: ExtensionSpec, builder = bundled) =>
  builder.build(spec, { cwd, out: 'out' });

async function fails(cwd: string, spec: ExtensionSpec): Promise<BuildError> {
  try {
    await build(cwd, spec);
  } catch (error) {
    if (error instanceof BuildError) return error;
    throw error;
  }
  throw new Error('the build succeeded');
}

test('the name comes from HPy_MODINIT, the file would load', async () => {
  const cwd = project({ 'a.c': extension('hello') });
  const result = await build(cwd, { sources: ['a.c'] });
  assert.equal(result.path, join(cwd, 'out', 'hello.hpy0.wasm'));
  assert.deepEqual(result.modules, ['hello']);
  const found = inspect(new Uint8Array(readFileSync(result.path)));
  assert.equal(found.problem, null);
  assert.deepEqual(found.modules, [{ name: 'hello', abi: '0.0' }]);
  assert.deepEqual(
    found.contextImports.map(({ name }) => name),
    ['ctx_Long_FromInt32_t'],
  );
  assert.ok(found.exports.includes('malloc') && (found.memory?.initial ?? 0) > 16);
  assert.deepEqual(readdirSync(join(cwd, 'out')), ['hello.hpy0.wasm'], 'nothing else is left there');
});

test('what is built again comes from the cache, until anything it depends on changes', async () => {
  const cwd = project({
    'src/a.c': extension('cached', 'VALUE').replace('#include', '#include "value.h"\n#include'),
    'inc/value.h': '#define VALUE 1\n',
  });
  const spec = { sources: ['src/a.c'], includes: ['inc'] };
  assert.equal((await build(cwd, spec)).cached, false);
  assert.equal((await build(cwd, spec)).cached, true);
  assert.equal((await build(cwd, { ...spec, optimize: '1' })).cached, false);
  assert.equal((await build(cwd, { ...spec, defines: ['X=1'] })).cached, false);
  const before = readFileSync(join(cwd, 'out/cached.hpy0.wasm'));
  writeFileSync(join(cwd, 'inc/value.h'), '#define VALUE 2\n');
  assert.equal((await build(cwd, spec)).cached, false);
  assert.notDeepEqual(readFileSync(join(cwd, 'out/cached.hpy0.wasm')), before);
  // A header that is found earlier now is another header.
  writeFileSync(join(cwd, 'src/value.h'), '#define VALUE 3\n');
  assert.equal((await build(cwd, spec)).cached, false);
  assert.equal((await build(cwd, spec)).cached, true);
});

test('a damaged cache entry is made anew', async () => {
  const folder = newFolder('harpy-cache-');
  const builder = new Builder('bundled', new BuildCache(folder));
  const cwd = project({ 'a.c': extension('damaged') });
  await build(cwd, { sources: ['a.c'] }, builder);
  const good = readFileSync(join(cwd, 'out/damaged.hpy0.wasm'));
  for (const name of readdirSync(join(folder, 'build')))
    writeFileSync(join(folder, 'build', name), 'damaged');
  const again = await build(cwd, { sources: ['a.c'] }, builder);
  builder.close();
  assert.equal(again.cached, false);
  assert.deepEqual(readFileSync(again.path), good);
});

test('helpers are compiled once for all folders, or come with the package', async () => {
  const text = extension('helped').replace('HPyLong_FromLong(ctx, 1)', 'HPy_BuildValue(ctx, "ii", 1, 2)');
  const shipped = newFolder('harpy-cache-');
  const own = newFolder('harpy-cache-');
  const entries = (folder: string): string[] => readdirSync(join(folder, 'build'));
  const cwd = project({ 'a.c': text, 'deeper/in/it/b.c': `${text}\n` });
  const builder = new Builder('bundled', new BuildCache(shipped));
  await build(cwd, { sources: ['a.c'] }, builder);
  const before = entries(shipped);
  await build(join(cwd, 'deeper/in/it'), { sources: ['b.c'] }, builder);
  // The source's, and what is linked.
  assert.equal(entries(shipped).length, before.length + 2);
  builder.close();
  const other = new Builder('bundled', new BuildCache(own, shipped));
  const changed = project({ 'c.c': text.replace('2)', '3)') });
  assert.equal((await build(changed, { sources: ['c.c'] }, other)).cached, false);
  other.close();
  assert.equal(entries(own).length, 2);
});

test('warnings come with their place, from the cache too', async () => {
  const cwd = project({ 'src/w.c': extension('warned').replace('(void)self;', '(void)self; int unused;') });
  const spec = { sources: ['src/w.c'], flags: ['-Wall'] };
  for (const cached of [false, true]) {
    const result = await build(cwd, spec);
    assert.equal(result.cached, cached);
    assert.match(result.diagnostics, /^src\/w\.c:5:\d+: warning: unused variable 'unused'/);
  }
});

test('errors', async () => {
  const cwd = project({
    'syntax.c': 'int f( {\n',
    'none.c': 'int f(void) { return 1; }\n',
    'a.c': extension('twice'),
    'b.c': extension('twice'),
    'missing.c': extension('missing', 'nowhere()').replace('HPyDef', 'int nowhere(void);\nHPyDef'),
    'python.c': '#include <Python.h>\n',
    'text.txt': '',
  });
  const syntax = await fails(cwd, { sources: ['syntax.c'] });
  assert.equal(syntax.message, 'syntax.c does not compile');
  assert.match(syntax.diagnostics, /^syntax\.c:1:\d+: error: /);
  assert.match((await fails(cwd, { sources: ['none.c'] })).message, /^no HPy_MODINIT in none\.c/);
  assert.equal(
    (await fails(cwd, { sources: ['a.c', 'b.c'] })).message.includes("'twice' is defined twice"),
    true,
  );
  assert.match(
    (await fails(cwd, { sources: ['missing.c'] })).message,
    /unresolved symbol 'nowhere' \(used in missing\.c\)/,
  );
  assert.match(
    (await fails(cwd, { sources: ['a.c'], name: 'other' })).message,
    /define no module 'other', only 'twice'/,
  );
  assert.match((await fails(cwd, { sources: ['python.c'] })).diagnostics, /HPy Universal ABI/);
  assert.equal((await fails(cwd, { sources: ['gone.c'] })).message, 'gone.c: no such file');
  assert.match((await fails(cwd, { sources: ['text.txt'] })).message, /not a C or C\+\+ source/);
  assert.match((await fails(cwd, { sources: ['a.c'], optimize: '9' })).message, /-O9: use/);
  assert.match(
    (await fails(cwd, { sources: ['a.c'], includes: ['nodir'] })).message,
    /nodir: no such include folder/,
  );
  assert.match((await fails(cwd, { sources: ['a.c'], name: 'not-a-name' })).message, /no module name/);
});

test('C++, packages, debug information', async () => {
  const cwd = project({
    'a.cpp': extension('plus', 'static_cast<long>(std::vector<int>{1, 2}.size())').replace(
      '#include',
      '#include <vector>\n#include',
    ),
    'b.c': extension('inner'),
  });
  const plus = await build(cwd, { sources: ['a.cpp'], flags: ['-std=c++20'] });
  assert.equal(inspect(new Uint8Array(readFileSync(plus.path))).problem, null);
  const inner = await build(cwd, { sources: ['b.c'], name: 'pkg.sub.inner', debug: true });
  assert.equal(inner.path, join(cwd, 'out/pkg/sub/inner.hpy0.wasm'));
  assert.equal(inspect(new Uint8Array(readFileSync(inner.path))).debugInfo, true);
});

test('sources outside the folder keep their names in messages', async () => {
  const cwd = project({ 'x/in.txt': '', 'shared/bad.c': 'int f( {\n' });
  const error = await fails(join(cwd, 'x'), { sources: ['../shared/bad.c'] });
  assert.match(error.diagnostics, /^\.\.\/shared\/bad\.c:1:/);
});

const system = findSystemClang();
const skip = system === null ? 'no clang on PATH compiles for WebAssembly' : false;
if (skip !== false && process.env['HARPY_CI'] === '1')
  throw new Error(`this test may not be skipped here: ${skip}`);

test("the system's clang builds the same", { skip }, async () => {
  const builder = new Builder('system', cache);
  const cwd = project({ 'a.c': extension('hello'), 'bad.c': 'int f( {\n' });
  const result = await build(cwd, { sources: ['a.c'] }, builder);
  assert.equal(inspect(new Uint8Array(readFileSync(result.path))).problem, null);
  await assert.rejects(build(cwd, { sources: ['bad.c'] }, builder), { message: 'bad.c does not compile' });
});
