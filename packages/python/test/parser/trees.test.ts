import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/parser/parse.ts';
import { RICH_PROGRAMS } from '../cases/rich-programs.ts';
import { dumpTable, dumpTree, unicodeName } from '../ours.ts';

interface Recorded {
  readonly source: string;
  readonly tree: string;
  readonly table: string;
}

const path = new URL('../../../test/gen/trees.json', import.meta.url);
const recorded = JSON.parse(readFileSync(path, 'utf8')) as readonly Recorded[];

test('every program was recorded', () => {
  assert.deepEqual(
    recorded.map(({ source }) => source),
    RICH_PROGRAMS,
  );
});

test('programs give the tree of CPython, with all positions', () => {
  for (const { source, tree } of recorded)
    assert.equal(dumpTree(parse(source, { unicodeName })), tree, source);
});

test('programs give the symbol table of CPython', () => {
  for (const { source, table } of recorded) assert.equal(dumpTable(source), table, source);
});
