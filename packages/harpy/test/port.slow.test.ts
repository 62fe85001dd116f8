/** `harpy port`: what it says is done compiles and passes the tests of the original, natively, on wasm and in debug mode. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noNativePython } from '@harpy/toolchain/native-available';
import { findPython } from '@harpy/toolchain/native-python';
import { harpy, type Outcome, run, temporaryFolder } from './harpy-process.ts';

const toolchain = dirname(fileURLToPath(import.meta.resolve('@harpy/toolchain/package.json')));
const root = join(toolchain, '..', '..');

interface Measured {
  readonly name: string;
  /** Folder with NAME.c and its headers, and the tests. */
  readonly folder: string;
  readonly tests: string;
  readonly more?: readonly string[];
  /** Uses of the C API, and those left to a person. A change for the worse must be noticed. */
  readonly uses: number;
  readonly left: number;
  /** What a person does with what is left: functions written anew, by the start of their definition. */
  readonly finish?: Readonly<Record<string, string>>;
}

const own = (name: string, uses: number, left: number, finish: Measured['finish'] = {}): Measured => {
  const folder = join(toolchain, 'test', 'port', name);
  return { name, folder, tests: join(folder, `test_${name}.py`), uses, left, finish };
};

const porting = join(root, 'examples', 'porting');

const measured: readonly Measured[] = [
  {
    name: 'vectors',
    folder: join(porting, 'src', 'step0'),
    more: [join(porting, 'src', 'path.c'), join(porting, 'src', 'path.h')],
    tests: join(porting, 'tests', 'test_vectors.py'),
    uses: 106,
    left: 0,
  },
  own('texttools', 88, 0),
  own('intervals', 77, 1),
  own('sortlib', 47, 0),
  own('polynomials', 154, 0),
  own('counters', 63, 0),
  own('bytebox', 81, 2, {
    'static HPy box_fill_from_impl(': `static HPy box_fill_from_impl(HPyContext *ctx, HPy h_self, HPy source)
{
    Box *self = Box_AsStruct(ctx, h_self);
    HPy view = HPy_Call(ctx, ctx->h_MemoryViewType, &source, 1, HPy_NULL);
    if (HPy_IsNull(view))
        return HPy_NULL;
    HPy bytes = HPy_Bytes(ctx, view);
    HPy_Close(ctx, view);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy_ssize_t count = HPyBytes_Size(ctx, bytes);
    count = count < self->size ? count : self->size;
    memcpy(self->data, HPyBytes_AsString(ctx, bytes), (size_t)count);
    HPy_Close(ctx, bytes);
    return HPyLong_FromSsize_t(ctx, count);
}
`,
  }),
];

function assertPassed({ status, stdout, stderr }: Outcome): void {
  assert.equal(status, 0, stdout + stderr);
  assert.match(stderr, /^OK$/m, stdout + stderr);
  assert.doesNotMatch(stderr, /unclosed handle/, stderr);
}

/** Replaces functions, from the start of their definition to the brace that ends them. */
function finished(text: string, edits: Readonly<Record<string, string>>): string {
  return Object.entries(edits).reduce((result, [start, body]) => {
    const from = result.indexOf(start);
    const to = result.indexOf('\n}\n', from) + 3;
    assert.ok(from > 0 && to > from, start);
    return result.slice(0, from) + body + result.slice(to);
  }, text);
}

async function buildOriginal(one: Measured, folder: string): Promise<void> {
  const python = findPython();
  const [cc = 'cc', ...flags] = python.cc;
  const sources = [
    join(one.folder, `${one.name}.c`),
    ...(one.more ?? []).filter((path) => path.endsWith('.c')),
  ];
  const output = join(folder, `${one.name}${python.suffix}`);
  const includes = python.includes.map((path) => `-I${path}`);
  const args = [
    ...flags,
    ...python.cflags,
    '-w',
    '-shared',
    '-fPIC',
    ...includes,
    ...sources,
    '-lm',
    '-o',
    output,
  ];
  const built = await run(cc, args);
  assert.equal(built.status, 0, built.stderr);
}

/** A folder like the original's, with the port in the place of the source. */
async function portTo(one: Measured, folder: string): Promise<{ source: string; outcome: Outcome }> {
  const inner = join(folder, 'src', 'port');
  mkdirSync(inner, { recursive: true });
  for (const name of readdirSync(one.folder).filter((name) => name.endsWith('.h'))) {
    copyFileSync(join(one.folder, name), join(inner, name));
  }
  for (const path of one.more ?? []) copyFileSync(path, join(folder, 'src', path.split('/').at(-1) ?? ''));
  const source = join(inner, `${one.name}.c`);
  const outcome = await harpy(['port', join(one.folder, `${one.name}.c`), '--out', source, '--report']);
  assert.equal(outcome.status, 0, outcome.stderr);
  writeFileSync(source, finished(readFileSync(source, 'utf8'), one.finish ?? {}));
  return { source, outcome };
}

const skip = noNativePython();

for (const one of measured) {
  test(`${one.name}: the original passes`, { skip }, async (t: TestContext) => {
    const folder = temporaryFolder(t);
    await buildOriginal(one, folder);
    assertPassed(await run('python3', [one.tests], { env: { PYTHONPATH: folder } }));
  });

  test(`${one.name}: the port builds and passes`, async (t: TestContext) => {
    const folder = temporaryFolder(t);
    const { source, outcome } = await portTo(one, folder);
    const said = /(\d+) of (\d+) uses of the C API ported \((\d+%)\)/.exec(outcome.stdout);
    t.diagnostic(`${one.name}: ${said?.[0]}`);
    assert.deepEqual([Number(said?.[1]), Number(said?.[2])], [one.uses - one.left, one.uses], outcome.stdout);
    const written = readFileSync(source, 'utf8');
    if (one.left === 0) assert.doesNotMatch(written, /HARPY PORT/);
    const sources = [source, ...(one.more ?? []).filter((path) => path.endsWith('.c'))];
    const wasm = await harpy(['build', '--cflag', '-Wall', '--name', one.name, '--out', folder, ...sources]);
    assert.equal(wasm.status, 0, wasm.stderr);
    assert.doesNotMatch(wasm.stderr, /warning/);
    for (const host of ['harpy', 'pyodide']) {
      const args = ['run', '--host', host, '--mode', 'debug', one.tests];
      assertPassed(await harpy(args, { env: { PYTHONPATH: folder } }));
    }
    if (skip !== false) return;
    const native = join(folder, 'native');
    const built = await harpy([
      'build',
      '--target',
      'cpython',
      '--name',
      one.name,
      '--out',
      native,
      ...sources,
    ]);
    assert.equal(built.status, 0, built.stderr);
    assertPassed(await run('python3', [one.tests], { env: { PYTHONPATH: native } }));
  });
}

test('where a port does not compile, it is marked', async (t: TestContext) => {
  const cwd = temporaryFolder(t);
  const source = join(toolchain, 'test', 'port', 'hard', 'hard.c');
  const { status, stdout } = await harpy(['port', source, '--out', 'hard.c', '--report'], { cwd });
  assert.equal(status, 0);
  const [, left] = /; (\d+) left/.exec(stdout) ?? [];
  assert.ok(Number(left) >= 14 && Number(left) <= 18, stdout);
  const lines = readFileSync(join(cwd, 'hard.c'), 'utf8').split('\n');
  const built = await harpy(['build', 'hard.c'], { cwd });
  const errors = [...built.stderr.matchAll(/hard\.c:(\d+):\d+: error: (.*)/g)];
  assert.ok(errors.length > 5, built.stderr);
  for (const [text, line] of errors) {
    const before = lines.slice(0, Number(line));
    // The function or definition that the error is in.
    const start = Math.max(0, before.lastIndexOf(''));
    assert.match(before.slice(start).join('\n'), /HARPY PORT/, text);
  }
});

test('errors of the source are clang’s, and nothing is written', async (t: TestContext) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'a.c'), '#include <Python.h>\nPyObject *f(void) { return nothing; }\n');
  const { status, stdout, stderr } = await harpy(['port', 'a.c', '--out', 'b.c'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^a\.c:2:28: error: use of undeclared identifier 'nothing'$/m);
  assert.match(stderr, /^harpy: a\.c can not be parsed$/m);
  assert.equal(existsSync(join(cwd, 'b.c')), false);
});

test('the input is never written over', async (t: TestContext) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'a.c'), '#include <Python.h>\n');
  const { status, stderr } = await harpy(['port', 'a.c', '--out', `../${cwd.split('/').at(-1)}/a.c`], {
    cwd,
  });
  assert.equal(status, 2);
  assert.match(stderr, /--out names the input/);
  assert.equal(readFileSync(join(cwd, 'a.c'), 'utf8'), '#include <Python.h>\n');
});

test('headers of the project are found, by .. too; without --out the port is printed', async (t: TestContext) => {
  const cwd = temporaryFolder(t);
  mkdirSync(join(cwd, 'src'));
  writeFileSync(join(cwd, 'number.h'), '#define NUMBER 42\n');
  const source = `#include <Python.h>
#include "../number.h"
static PyObject *f(PyObject *self, PyObject *unused) { return PyLong_FromLong(NUMBER); }
static PyMethodDef methods[] = {{"f", f, METH_NOARGS, NULL}, {NULL}};
static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, "m", NULL, 0, methods};
PyMODINIT_FUNC PyInit_m(void) { return PyModule_Create(&def); }
`;
  writeFileSync(join(cwd, 'src', 'm.c'), source);
  const { status, stdout, stderr } = await harpy(['port', 'src/m.c'], { cwd });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /return HPyLong_FromLong\(ctx, NUMBER\);/);
  assert.match(stdout, /HPy_MODINIT\(m, def\)/);
  assert.match(stderr, /^src\/m\.c: \d+ of \d+ uses of the C API ported \(100%\)$/m);
});
