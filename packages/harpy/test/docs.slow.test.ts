/** README.md, docs/find-a-leak.md, docs/many-values.md and docs/javascript.md: their blocks do what the pages say. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { noNativePython } from '@harpy/toolchain/native-available';
import { harpy, onHosts, run, temporaryFolder } from './harpy-process.ts';
import { assertLike, commandsOf, readPage, root, words } from './pages.ts';

/** A script of JavaScript that imports `harpy` from here, in a folder of its own. */
async function runScript(cwd: string, text: string): Promise<string> {
  const here = text.replaceAll(/'harpy\/(api\/\w+)'/g, (_, name: string) =>
    JSON.stringify(pathToFileURL(join(root, 'packages', 'harpy', 'dist', 'src', `${name}.js`)).href),
  );
  writeFileSync(join(cwd, 'script.mjs'), here);
  const { status, stdout, stderr } = await run(process.execPath, ['script.mjs'], { cwd });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Statements that are followed by what they are, in a comment, print it. */
const printed = (text: string): string =>
  text.replaceAll(/^([\w.$]+\(.*\)(?:\.\$copy\(\))?);( +\/\/.*)$/gm, 'console.log($1);$2');

test('README.md: the first extension', async (t) => {
  const cwd = temporaryFolder(t);
  const page = readPage('README.md');
  const [source = ''] = page.in('c', 1);
  writeFileSync(join(cwd, 'first.c'), source);
  const commands = page.blocks
    .filter(({ language }) => language === '')
    .flatMap(({ text }) => [...text.matchAll(/^npx harpy (.*?)(?: +# (.*))?$/gm)]);
  assert.equal(commands.length, 4);
  for (const [line, command = '', said = ''] of commands) {
    const { status, stdout, stderr } = await harpy(words(command), { cwd });
    assert.equal(status, 0, `${line}\n${stderr}`);
    if (command.startsWith('run')) assert.equal(stdout, '3\n', line);
    const [, written] = /^writes (\S+)$/.exec(said) ?? [];
    if (written !== undefined) assert.ok(readFileSync(join(cwd, written)).length > 0);
  }
  const [script = ''] = page.in('js', 1);
  assert.equal(await runScript(cwd, printed(script)), '3\n');
});

test('docs/javascript.md: an extension used from JavaScript, and promises', async (t) => {
  const cwd = temporaryFolder(t);
  const built = await harpy(['build', '--out', cwd], { cwd: join(root, 'examples', 'json') });
  assert.equal(built.status, 0, built.stderr);
  const [script = '', promises = '', proxies = ''] = readPage('docs/javascript.md').in('js', 4);
  assert.equal(
    await runScript(cwd, printed(script)),
    `${['{"a": [1, 2.5, null]}', '{\n  "a": 1\n}', '[ 1, 2 ]'].join('\n')}\n`,
  );
  const start =
    "import { createInterpreter } from 'harpy/api/interpreter';\nconst python = await createInterpreter();\n";
  const fetched = `${start}const fetch = async (path) => ({ text: async () => 'text of ' + path });
${promises}console.log(a, b);`;
  assert.equal(await runScript(cwd, fetched), 'text of /a text of /b\n');
  // A module and objects such as the page speaks of.
  const used = `${start}python.run(\`
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __repr__(self): return f'Point({self.y})'
from types import SimpleNamespace
geometry = SimpleNamespace(Point=Point)
list, table, key, value = [1, 2], {'k': 0}, 'k', 5
\`);
const { geometry, list, table, key, value } = Object.fromEntries(
  ['geometry', 'list', 'table', 'key', 'value'].map((name) => [name, python.globals[name]]));
${proxies.replace('point.norm();', 'console.log(point.norm());').replace('String(point);', 'console.log(String(point), table.$contains(key));')}`;
  assert.match(await runScript(cwd, used), /^[\d.]+\nPoint\(.*\) false\n$/);
});

test('docs/find-a-leak.md: each step shows what the page shows', async (t) => {
  const outer = temporaryFolder(t);
  const page = readPage('docs/find-a-leak.md');
  const [start = ''] = page.in('sh', 1);
  assert.equal(start, 'harpy new words && cd words\n');
  const made = await harpy(['new', 'words'], { cwd: outer });
  assert.equal(made.status, 0, made.stderr);
  const cwd = join(outer, 'words');
  const [leaky = '', mended = ''] = page.in('c', 2);
  const [tests = '', detector = ''] = page.in('python', 2);
  const use = async (text: string): Promise<void> => {
    for (const { words: command, expected } of commandsOf(text)) {
      assert.equal(command[0], 'harpy');
      const { stdout, stderr } = await harpy(command.slice(1), { cwd });
      if (command[1] === 'test')
        assertLike(stderr.replaceAll('\r', ''), `...\n${expected}\n...`, 'harpy test');
      else if (expected !== '') assertLike(stdout + stderr, expected, command.join(' '));
    }
  };
  writeFileSync(join(cwd, 'src', 'words.c'), leaky);
  writeFileSync(join(cwd, 'tests', 'test_words.py'), tests);
  for (const text of page.in('console', 3)) await use(text);
  const looking = ['run', '--mode', 'debug', '-c', `import words\n${detector}`];
  const looked = await harpy(looking, { cwd });
  assert.match(looked.stderr, /HPyLeakError: 3 unclosed handles:/);
  // The lines of the second block are for those from the length on to the test of it.
  const [first = ''] = mended.split('\n');
  const from = leaky.indexOf(first);
  const end = leaky.indexOf('        if (length > best)');
  assert.ok(from > 0 && end > from);
  writeFileSync(join(cwd, 'src', 'words.c'), leaky.slice(0, from) + mended + leaky.slice(end));
  const again = await harpy(['build', '-g'], { cwd });
  assert.equal(again.status, 0, again.stderr);
  const tested = await harpy(['test'], { cwd });
  assert.equal(tested.status, 0, tested.stderr);
  assert.deepEqual([(await harpy(looking, { cwd })).stderr], ['']);
});

/** The blocks of docs/many-values.md, and a module around them. */
const manyValues = `#include "hpy.h"
${readPage('docs/many-values.md').in('c', 3).join('\n')}
#else
#error "this Harpy lacks its own functions"
#endif

HPyDef_METH(sum, "sum", HPyFunc_O)
static HPy sum_impl(HPyContext *ctx, HPy self, HPy list)
{
    double total = 0;
    (void)self;
    return sum_of(ctx, list, &total) < 0 ? HPy_NULL : HPyFloat_FromDouble(ctx, total);
}

HPyDef_METH(made, "made", HPyFunc_NOARGS)
static HPy made_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return make(ctx);
}

static HPyDef *defines[] = {&sum, &made, NULL};
static HPyModuleDef definition = {.defines = defines};
HPy_MODINIT(many, definition)
`;
const WARNINGS = ['-Wall', '-Wextra', '-Werror'].flatMap((flag) => ['--cflag', flag]);
const USE = `import many
print(many.sum([1, 2.5, 'text' * 2000, None] * 100), many.sum((2**70, True)), many.made())
try: many.sum(5)
except TypeError: print('refused')`;
const SHOWN = "350.0 0.0 {'a': [1, 2.5]}\nrefused\n";

onHosts('docs/many-values.md: what it reads and makes', async (harpyOn, t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'many.c'), manyValues);
  const built = await harpy(['build', 'many.c', ...WARNINGS], { cwd });
  assert.equal(built.status, 0, built.stderr);
  for (const mode of ['universal', 'debug']) {
    const { stdout, stderr } = await harpyOn(['run', '--mode', mode, '-c', USE], { cwd });
    assert.deepEqual([stdout, stderr], [SHOWN, '']);
  }
});

test('docs/many-values.md on native CPython', { skip: noNativePython() }, async (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'many.c'), manyValues);
  const built = await harpy(['build', '--target', 'cpython', 'many.c', ...WARNINGS], {
    cwd,
  });
  assert.equal(built.status, 0, built.stderr);
  const { stdout, stderr } = await run('python3', ['-c', USE], { cwd });
  assert.deepEqual([stdout, stderr], [SHOWN, '']);
});
