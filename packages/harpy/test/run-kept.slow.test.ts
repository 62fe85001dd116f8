/** How `harpy run` starts when nothing else is said: a thread before the command line is read, and files that are kept. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { currentBundle } from '../src/python/bundle-files.ts';
import { harpy, temporaryFolder } from './harpy-process.ts';

const hello = ['run', '-c', 'print("hi")'];
const good = { status: 0, signal: null, stdout: 'hi\n', stderr: '' };
const usesParts = ['run', '-c', 'import re; print(re.sub("e", "i", "he"))'];

before(() => assert.ok(currentBundle(), 'the bundle is out of date: npm run build'));

const filesIn = (folder: string, prefix = ''): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort();

test('what the engine has compiled is kept, and damage to it is mended', async (t) => {
  const cache = temporaryFolder(t);
  const env = { HARPY_CACHE: cache };
  const python = join(cache, 'python');
  const kept = () => filesIn(python, 'thread-').map((name) => name.slice(name.lastIndexOf('-') + 1));
  assert.deepEqual(await harpy(hello, { env }), good);
  assert.deepEqual(kept(), ['compiler', 'core', 'nodes', 'start']);
  assert.deepEqual(await harpy(hello, { env }), good);
  for (const spoil of [
    (file: string) => truncateSync(file, 100_000),
    (file: string) => truncateSync(file, 2),
    (file: string) => writeFileSync(file, Buffer.alloc(5000, 0xff)),
  ])
    for (const program of [hello, usesParts]) {
      for (const name of filesIn(python, 'thread-')) spoil(join(python, name));
      assert.deepEqual(await harpy(program, { env }), good);
      assert.deepEqual(await harpy(program, { env }), good);
    }
});

test('what a program used of the bundle is remembered', async (t) => {
  const cache = temporaryFolder(t);
  const env = { HARPY_CACHE: cache };
  const uses = join(cache, 'python/uses');
  const run = async (program: readonly string[]): Promise<string> => {
    for (let time = 0; time < 2; time++) assert.deepEqual(await harpy(program, { env }), good);
    const [name = '', ...others] = filesIn(uses);
    assert.deepEqual(others, []);
    return name;
  };
  const file = join(uses, await run(hello));
  assert.equal(readFileSync(file, 'latin1'), '');
  // Another build may have other parts.
  for (const text of ['nothing\nusual', '../harpy-start', '\0'.repeat(1000)]) {
    writeFileSync(file, text);
    await run(hello);
    assert.equal(readFileSync(file, 'latin1'), '');
  }
  for (let time = 0; time < 2; time++) assert.deepEqual(await harpy(usesParts, { env }), good);
  assert.deepEqual(
    filesIn(uses)
      .map((name) => readFileSync(join(uses, name), 'latin1'))
      .sort(),
    ['', 'usual'],
  );
});

test('command lines that only look like programs', async (t) => {
  const folder = temporaryFolder(t);
  const outcome = async (...args: string[]): Promise<readonly [number | null, string, string]> => {
    const { status, stdout, stderr } = await harpy(args, { cwd: folder });
    return [status, stdout, stderr];
  };
  assert.deepEqual(await outcome('run', '-c'), [
    2,
    '',
    "Argument expected for the -c option\nusage: harpy run [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `harpy run -h' for more information.\n",
  ]);
  const [status, stdout, stderr] = await outcome('run', 'nothing.py');
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(
    stderr,
    /^harpy run: can't open file '.*nothing\.py': \[Errno 2\] No such file or directory\n$/,
  );
  const [code, output, errors] = await outcome('run', '-m', 'nothing_there');
  assert.deepEqual([code, output], [1, '']);
  assert.match(errors, /: No module named nothing_there\n$/);
  assert.deepEqual(await outcome('-c', 'print(1)'), [0, '1\n', '']);
  writeFileSync(
    join(folder, 'deep.py'),
    'import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return n and f(n - 1)\nprint(f(300_000))\n',
  );
  assert.deepEqual(await outcome('run', 'deep.py'), [0, '0\n', '']);
});

test('the environment a program sees is that of the process', async () => {
  const code = 'import os; print(os.environ.get("SOME"), os.environ.get("NONE"))';
  const { stdout } = await harpy(['run', '-c', code], { env: { SOME: 'value' } });
  assert.equal(stdout, 'value None\n');
});
