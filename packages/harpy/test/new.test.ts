import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CommandError, UsageError } from '../src/command.ts';
import { command } from '../src/commands/new.ts';
import { nameProblem, projectFiles } from '../src/project-template.ts';

function context(cwd: string) {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  return { cwd, env: {}, verbose: false, stdout: { write }, stderr: { write }, output: () => output };
}

test('module names are C and Python identifiers', () => {
  for (const good of ['spam', '_x', 'a1', 'CamelCase']) assert.equal(nameProblem(good), undefined, good);
  for (const bad of ['1a', 'a-b', 'a.b', '', 'class', 'None', 'naïve', 'a b'])
    assert.ok(nameProblem(bad), bad);
  assert.match(nameProblem('my-ext') ?? '', /try 'my_ext'/);
  assert.match(nameProblem('Größe') ?? '', /try 'gro/);
  assert.match(nameProblem('class') ?? '', /keyword/);
});

test('the template has no placeholder left', () => {
  const files = projectFiles('spam');
  assert.deepEqual([...files.keys()].sort(), [
    '.gitignore',
    'README.md',
    'pyproject.toml',
    'src/spam.c',
    'tests/__init__.py',
    'tests/test_spam.py',
  ]);
  for (const [path, text] of files) assert.doesNotMatch(text, /@NAME@/, path);
  assert.match(files.get('src/spam.c') ?? '', /HPy_MODINIT\(spam, /);
});

test('a project is made whole, and nothing is overwritten', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-new-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const own = context(folder);
  assert.equal(await command.run(['spam'], own), 0);
  assert.match(own.output(), /cd spam\n {2}harpy build\n/);
  assert.deepEqual(readdirSync(folder), ['spam']);
  assert.ok(existsSync(join(folder, 'spam', '.gitignore')));
  const before = readFileSync(join(folder, 'spam', 'src', 'spam.c'), 'utf8');
  await assert.rejects(command.run(['spam'], own), CommandError);
  assert.equal(readFileSync(join(folder, 'spam', 'src', 'spam.c'), 'utf8'), before);
  mkdirSync(join(folder, 'sub'));
  assert.equal(await command.run(['sub/eggs'], own), 0);
  await assert.rejects(command.run(['nowhere/eggs'], own), CommandError);
  await assert.rejects(command.run([], own), UsageError);
  await assert.rejects(command.run(['a', 'b'], own), UsageError);
  await assert.rejects(command.run(['my-ext'], own), UsageError);
  await assert.rejects(command.run(['--frob', 'x'], own), UsageError);
  assert.deepEqual(readdirSync(folder).sort(), ['spam', 'sub']);
});
