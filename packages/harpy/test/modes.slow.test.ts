/** Debug and trace mode from the command line. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { harpy, temporaryFolder } from './harpy-process.ts';

const SOURCE = `#include "hpy.h"

HPyDef_METH(longest, "longest", HPyFunc_O)
static HPy longest_impl(HPyContext *ctx, HPy self, HPy list)
{
    HPy_ssize_t count = HPy_Length(ctx, list), best = 0;
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy word = HPy_GetItem_i(ctx, list, i);
        HPy_ssize_t length = HPy_Length(ctx, word);
        if (length > best)
            best = length;
    }
    return HPyLong_FromSsize_t(ctx, best);
}

HPyDef_METH(twice, "twice", HPyFunc_O)
static HPy twice_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    HPy_Close(ctx, h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(same, "same", HPyFunc_O)
static HPy same_impl(HPyContext *ctx, HPy self, HPy object)
{
    return HPy_Dup(ctx, object);
}

HPyDef_METH(count, "count", HPyFunc_KEYWORDS)
static HPy count_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy names)
{
    return HPyLong_FromSize_t(ctx, nargs + (HPy_IsNull(names) ? 0 : HPy_Length(ctx, names)));
}

static HPyDef *defines[] = {&longest, &twice, &same, &count, NULL};
static HPyModuleDef definition = {.defines = defines};
HPy_MODINIT(words, definition)
`;

const USE = 'import words; print(words.longest(["a", "hello"]))';

const folder = mkdtempSync(join(tmpdir(), 'harpy-modes-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'words.c'), SOURCE);
const built = await harpy(['build', '-g', 'words.c'], { cwd: folder });
assert.equal(built.status, 0, built.stderr);

for (const host of ['pyodide', 'harpy']) {
  test(`universal mode says nothing, on ${host}`, async () => {
    const { status, stdout, stderr } = await harpy(['run', '--host', host, '-c', USE], { cwd: folder });
    assert.deepEqual([status, stdout, stderr], [0, '5\n', '']);
  });

  for (const mode of ['universal', 'debug', 'trace']) {
    test(`what was passed to a function goes when the caller is done with it, in ${mode} mode on ${host}`, async () => {
      const script = `import gc, weakref, words
class Thing: pass
def use(call):
    thing = Thing()
    call(thing)
    return weakref.ref(thing)
one, two, named = use(words.count), use(lambda t: words.count(1, t)), use(lambda t: words.count('a', t, last=t))
for _ in range(3): gc.collect()
print(one(), two(), named())`;
      const args = ['run', '--host', host, '--mode', mode, '-c', script];
      const { status, stdout, stderr } = await harpy(args, { cwd: folder });
      const [last] = stdout.trim().split('\n').slice(-1);
      assert.deepEqual([status, last], [0, 'None None None'], stderr);
    });
  }

  test(`an object whose repr raises is told of too, on ${host}`, async () => {
    const script = `import words
class Word(str):
    def __repr__(self): raise RuntimeError('no repr')
print(words.longest([Word('aaaaa')]), words.same(10**5000) == 10**5000, words.same(-10**700) < 0)`;
    const args = ['run', '--host', host, '--mode', 'debug', '-c', script];
    const { status, stdout, stderr } = await harpy(args, { cwd: folder });
    assert.deepEqual([status, stdout], [0, '5 True True\n']);
    assert.match(
      stderr,
      /^hpy\.debug: 1 unclosed handle:\n {2}<DebugHandle 0x\w+ for an object of 'Word' whose repr raises RuntimeError>\n/,
    );
  });

  test(`handles never closed are told of at the end, on ${host}`, async () => {
    for (const [args, env] of [
      [['run', '--host', host, '--mode', 'debug', '-c', USE], {}],
      [['run', '--host', host, '-c', USE], { HPY: 'words:debug,other:trace' }],
    ] as const) {
      const { status, stdout, stderr } = await harpy([...args], { cwd: folder, env });
      assert.deepEqual([status, stdout], [0, '5\n']);
      assert.match(
        stderr,
        /^hpy\.debug: 2 unclosed handles:\n {2}<DebugHandle 0x\w+ for 'a'>\n {2}<DebugHandle 0x\w+ for '[^']*'>\n {4}opened by HPy_GetItem_i:\n {6}words\.c:8 longest_impl\n {6}<string>:1 in <module> \(Python\)\n$/,
      );
    }
  });

  test(`the option goes before the variable, and what is loaded is told of, on ${host}`, async () => {
    const env = { HPY: 'debug', HPY_LOG: '1' };
    const { stdout, stderr } = await harpy(['run', '--host', host, '--mode', 'universal', '-c', USE], {
      cwd: folder,
      env,
    });
    assert.deepEqual([stdout, stderr], ["Loading 'words' in HPy universal mode\n5\n", '']);
    const debug = await harpy(['run', '--host', host, '-c', USE], { cwd: folder, env });
    assert.match(debug.stdout, /^Loading 'words' in HPy universal mode with a debug context\n/);
  });

  test(`a malformed value is an error that shows the right form, on ${host}`, async () => {
    const option = await harpy(['run', '--host', host, '--mode', 'word:quick', '-c', USE], { cwd: folder });
    assert.equal(option.status, 2);
    assert.match(option.stderr, /--mode 'word:quick': write debug, trace or MOD:MODE,MOD:MODE/);
    const variable = await harpy(['run', '--host', host, '-c', USE], {
      cwd: folder,
      env: { HPY: 'words=debug' },
    });
    assert.equal(variable.status, 1);
    assert.match(
      variable.stderr,
      /ImportError: HPY='words=debug' is malformed: write HPY=debug, HPY=trace or HPY=modA:debug,modB:trace/,
    );
  });

  test(`a mistake is an exception, or the end of the program when that is asked for, on ${host}`, async () => {
    const raised = await harpy(
      ['run', '--host', host, '--mode', 'debug', '-c', 'import words; words.twice([])'],
      {
        cwd: folder,
      },
    );
    assert.equal(raised.status, 1);
    assert.match(raised.stderr, /hpy\.debug\.HPyDebugError: HPy_Close: h is closed already\n/);
    assert.match(raised.stderr, /closed by HPy_Close:\n {4}words\.c:20 twice_impl/);
    assert.match(raised.stderr, /here, in words\.twice\(\):\n {4}words\.c:21 twice_impl/);
    const fatal = await harpy(
      [
        'run',
        '--host',
        host,
        '--mode',
        'debug',
        '-c',
        'import words, hpy.debug\nhpy.debug.set_reports_fatal(True)\nwords.twice([])',
      ],
      { cwd: folder },
    );
    assert.equal(fatal.status, 134);
    assert.match(fatal.stderr, /^Fatal Python error: HPy debug mode: HPy_Close: h is closed already\n/);
    assert.match(fatal.stderr, /words\.c:21 twice_impl/);
  });

  test(`trace mode prints a table and writes its files, on ${host}`, async () => {
    const program = 'import words\ndef work():\n    return words.longest(["a", "hello"])\nwork()';
    const { status, stderr } = await harpy(
      ['run', '--host', host, '--trace-out', 'trace.json', '--trace-summary=summary.json', '-c', program],
      { cwd: folder },
    );
    assert.equal(status, 0);
    assert.match(stderr, /^ +ms +calls +ns\/call +function\n/);
    assert.match(stderr, / 1 +\d+ {2}words\.longest +extension\n/);
    assert.match(stderr, / 3 +\d+ {2}ctx_Length +context\n/);
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as {
      functions: { name: string; calls: number }[];
    };
    assert.equal(summary.functions.find(({ name }) => name === 'ctx_GetItem_i')?.calls, 2);
    const { traceEvents } = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8')) as {
      traceEvents: { ph: string; name?: string }[];
    };
    const open: string[] = [];
    let deepest: string[] = [];
    for (const { ph, name } of traceEvents) {
      if (ph === 'B') open.push(name ?? '');
      if (ph === 'E') open.pop();
      if (open.at(-1) === 'ctx_GetItem_i') deepest = [...open];
    }
    assert.deepEqual(deepest.slice(-3), ['work (<string>:2)', 'words.longest', 'ctx_GetItem_i']);
  });
}

test('harpy test fails the test that leaks, and says where', async (t) => {
  const cwd = temporaryFolder(t);
  mkdirSync(join(cwd, 'tests'));
  writeFileSync(join(cwd, 'words.c'), SOURCE);
  writeFileSync(
    join(cwd, 'pyproject.toml'),
    '[[tool.harpy.extension]]\nname = "words"\nsources = ["words.c"]\n',
  );
  writeFileSync(join(cwd, 'tests', '__init__.py'), '');
  writeFileSync(
    join(cwd, 'tests', 'test_words.py'),
    `import unittest, words
class WordsTest(unittest.TestCase):
    def test_empty(self):
        self.assertEqual(words.longest([]), 0)
    def test_one(self):
        self.assertEqual(words.longest(["hello"]), 5)
`,
  );
  const { status, stderr } = await harpy(['test'], { cwd });
  assert.equal(status, 1);
  assert.match(stderr, /test_empty .* ok\ntest_one .* FAIL\n/);
  assert.match(
    stderr,
    /AssertionError: 1 unclosed handle:\n.*for 'hello'>\n.*HPy_GetItem_i:\n +words\.c:8 longest_impl\n/,
  );
  assert.match(stderr, /FAILED \(failures=1\)\n$/);
});

for (const host of ['harpy', 'pyodide']) {
  test(`hpy.universal and hpy.debug are there before any extension: ${host}`, async () => {
    const code =
      'import hpy.debug, hpy.universal; print(hpy.universal.MODE_DEBUG, hpy.debug.LeakDetector.__name__)';
    const { stdout, stderr } = await harpy(['run', '--host', host, '-c', code]);
    assert.equal(stdout, '1 LeakDetector\n', stderr);
  });
}
