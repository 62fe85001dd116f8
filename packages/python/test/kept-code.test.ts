/** What is compiled once is kept, however it was asked for. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import '@harpy/objects/builtin-types';
import { PyBytes } from '@harpy/objects/bytes';
import { CodeCache } from '../src/code-cache.ts';
import { compileObject } from '../src/compile-function.ts';
import { MemoryCode } from '../src/memory-code.ts';
import { codeCache, compileFile, compileSource } from '../src/source.ts';
import '../src/node-system.ts';

const SOURCE = `${'# a comment that makes it worth keeping\n'.repeat(20)}x = 1\n`;

class Counting extends MemoryCode {
  hits = 0;
  override read(key: string): ReturnType<MemoryCode['read']> {
    const found = super.read(key);
    if (found !== undefined) this.hits++;
    return found;
  }
}

function hitsOf(second: () => unknown): number {
  const before = codeCache.current;
  const counting = new Counting();
  codeCache.current = counting;
  try {
    compileSource(SOURCE, { filename: 'module.py', mode: 'exec' });
    assert.equal(counting.hits, 0);
    second();
    return counting.hits;
  } finally {
    codeCache.current = before;
  }
}

test('compile() as the import system calls it finds what was compiled before', () => {
  const bytes = new PyBytes(new TextEncoder().encode(SOURCE));
  assert.equal(
    hitsOf(() => compileObject(bytes, 'module.py', 'exec', 0, true, -1)),
    1,
  );
});

test('another file, source, level or feature is something else', () => {
  assert.equal(
    hitsOf(() => compileSource(SOURCE, { filename: 'other.py', mode: 'exec' })),
    0,
  );
  assert.equal(
    hitsOf(() => compileSource(`${SOURCE}y = 2\n`, { filename: 'module.py', mode: 'exec' })),
    0,
  );
  assert.equal(
    hitsOf(() => compileSource(SOURCE, { filename: 'module.py', mode: 'exec', optimize: 1 })),
    0,
  );
  assert.equal(
    hitsOf(() => compileSource(SOURCE, { filename: 'module.py', mode: 'exec', future: ['annotations'] })),
    0,
  );
});

test('a file that was touched is not compiled again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-kept-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'module.py');
  writeFileSync(file, SOURCE);
  const cache = join(folder, 'cache');
  const runs: string[] = [];
  const before = codeCache.current;
  try {
    // Just written, so that its time does not tell it; then its time does; then another time.
    for (const seconds of [undefined, 1000, 2000, 2000]) {
      if (seconds !== undefined) utimesSync(file, seconds, seconds);
      const store = new CodeCache(cache);
      codeCache.current = store;
      const read = store.read.bind(store);
      const found: string[] = [];
      store.read = (key) => {
        const known = read(key);
        found.push(known === undefined ? 'no' : 'yes');
        return known;
      };
      compileFile(file, () => compileSource(SOURCE, { filename: file, mode: 'exec' }));
      runs.push(found.join(' '));
      store.write();
    }
  } finally {
    codeCache.current = before;
  }
  // Asked for by the file's time, then by the source.
  assert.deepEqual(runs, ['no', 'no no yes', 'no no yes', 'yes']);
});
