/** What is compiled once is kept, however it was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '@harpy/objects/builtin-types';
import { PyBytes } from '@harpy/objects/bytes';
import { compileObject } from '../src/compile-function.ts';
import { MemoryCode } from '../src/memory-code.ts';
import { codeCache, compileSource } from '../src/source.ts';

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
