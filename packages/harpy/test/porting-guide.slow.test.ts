/** docs/porting.md: every block of C compiles, every command gives what the page says. */
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBundledClang } from '@harpy/toolchain/bundled-clang';
import { headersFolder } from '@harpy/toolchain/headers';
import { noNativePython } from '@harpy/toolchain/native-available';
import { stubHeaders } from '@harpy/toolchain/port/python-h';
import { collectSources } from '@harpy/toolchain/sources';
import { harpy, temporaryFolder } from './harpy-process.ts';
import { assertLike, commandsOf, readPage, root } from './pages.ts';

const { text: page, blocks } = readPage('docs/porting.md');

test('every block is of a kind that is tested', () => {
  assert.ok(blocks.length >= 25, `${blocks.length}`);
  for (const { language, kind, line } of blocks) {
    const known =
      language === 'console' || (language === 'c' && /^(capi|hpy|file=\S+|ported=\S+)$/.test(kind));
    assert.ok(known, `docs/porting.md:${line}: ${language} ${kind}`);
  }
});

test('blocks of C compile, against the C API and against HPy', async () => {
  const include = join(headersFolder(), 'include');
  const files = new Map<string, Uint8Array>(stubHeaders());
  for (const path of collectSources(join(include, 'hpy.h'), [include]).keys()) {
    files.set(path.slice(include.length - 'include'.length), readFileSync(path));
  }
  const clang = openBundledClang();
  try {
    for (const { language, kind, text, line } of blocks) {
      if (language !== 'c' || (kind !== 'capi' && kind !== 'hpy')) continue;
      const header = kind === 'capi' ? '<Python.h>' : '<hpy.h>';
      files.set(
        'block.c',
        new TextEncoder().encode(`#include ${header}\n#line ${line + 1} "porting.md"\n${text}`),
      );
      const folders = kind === 'capi' ? ['-isystem.port'] : ['-isysteminclude'];
      // Object code is asked for: a function that is declared and never defined would pass otherwise.
      const args = ['clang', '-c', '-Wall', '-Werror', '-Wno-unused', ...folders, 'block.c', '-o', 'block.o'];
      const { output, diagnostics } = await clang.run({ args, files, output: 'block.o' });
      assert.ok(output !== null, diagnostics);
    }
  } finally {
    clang.close();
  }
});

test('commands give what the page says', async (t) => {
  const cwd = temporaryFolder(t);
  const example = join(root, 'examples', 'porting', 'src');
  // The page names the folders of the example from within it, where ../path.h is a level up.
  for (const step of ['step1', 'step3']) {
    cpSync(join(example, step), join(cwd, step), { recursive: true });
  }
  for (const name of ['path.c', 'path.h']) copyFileSync(join(example, name), join(cwd, name));
  mkdirSync(join(cwd, 'native'));
  const native = noNativePython();
  let ran = 0;
  for (const { language, kind, text, line } of blocks) {
    const file = /^file=(\S+)$/.exec(kind)?.[1];
    if (file !== undefined) writeFileSync(join(cwd, file), text);
    const ported = /^ported=(\S+)$/.exec(kind)?.[1];
    if (ported !== undefined) {
      const outcome = await harpy(['port', ported], { cwd });
      assert.ok(outcome.stdout.includes(text), `docs/porting.md:${line}\n${outcome.stdout}`);
    }
    if (language !== 'console') continue;
    for (const { words, expected } of commandsOf(text)) {
      const [program, ...args] = words;
      const command = words.join(' ');
      assert.equal(program, 'harpy', command);
      if (args.includes('cpython') && native !== false) continue;
      const { status, stdout, stderr } = await harpy(args, { cwd, env: { PYTHONPATH: cwd } });
      assert.equal(status, 0, `${command}\n${stderr}`);
      assertLike(stdout + stderr, expected, `docs/porting.md:${line}: ${command}`);
      ran++;
    }
  }
  assert.ok(ran >= 6, `${ran}`);
});

test('the shares in the table are those the other test measures', () => {
  const measured = readFileSync(join(root, 'packages', 'harpy', 'test', 'port.slow.test.ts'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\| (\d+) \| (\d+)% \|$/gm)];
  assert.equal(rows.length, 7);
  for (const [, name = '', uses = '', share = ''] of rows) {
    const found =
      new RegExp(`own\\('${name}', (\\d+), (\\d+)`).exec(measured) ??
      new RegExp(`name: '${name}',[\\s\\S]*?uses: (\\d+),\\s*left: (\\d+)`).exec(measured);
    const [, all = '0', left = '0'] = found ?? [];
    assert.equal(all, uses, name);
    assert.equal(Number(share), Math.floor(((Number(all) - Number(left)) / Number(all)) * 100), name);
  }
});
