import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutParentFolders, withParentFolders } from '../src/parent-folders.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (files: readonly (readonly [string, Uint8Array])[]): Record<string, string> =>
  Object.fromEntries(files.map(([path, content]) => [path, new TextDecoder().decode(content)]));

test('files are left alone where nothing includes by ..', () => {
  const files = [['a/b.c', bytes('#include "c.h"\nchar *s = "../x";')]] as const;
  assert.equal(withParentFolders(files), files);
});

test('a folder has its parents by another name, and offsets stay', () => {
  const files = [
    ['a/b/c.c', bytes('#include "../d.h"\n#include "../../e/f.h"\n')],
    ['a/d.h', bytes('#include "x.h"\n')],
    ['a/x.h', bytes('')],
    ['e/f.h', bytes('')],
  ] as const;
  const found = texts(withParentFolders(files));
  assert.equal(found['a/b/c.c'], '#include "._/d.h"\n#include "._/._/e/f.h"\n');
  assert.equal(found['a/b/._/d.h'], '#include "x.h"\n');
  assert.equal(found['a/b/._/x.h'], '');
  assert.equal(found['a/b/._/._/e/f.h'], '');
});

test('diagnostics have the names people know', () => {
  assert.equal(
    withoutParentFolders(
      'In file included from a/b/c.c:1:\na/b/._/._/e/f.h:2:1: error: x\n    1 | #include "._/d.h"\n',
    ),
    'In file included from a/b/c.c:1:\ne/f.h:2:1: error: x\n    1 | #include "../d.h"\n',
  );
});
