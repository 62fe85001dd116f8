import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { parse } from '../../src/parser/parse.ts';
import { type Oracle, startOracle, type Verdict } from '../oracle.ts';
import { dumpTable, dumpTree, judge } from '../ours.ts';
import { standardLibrary } from '../stdlib.ts';
import { mutations } from './mutations.ts';

const oracle: Oracle = await startOracle();
const library = standardLibrary();

after(() => {
  // Pyodide keeps the process alive otherwise.
  setImmediate(() => process.exit());
});

test('the recorded errors are those of CPython', () => {
  const path = new URL('../../../test/gen/syntax-errors.json', import.meta.url);
  const recorded = JSON.parse(readFileSync(path, 'utf8')) as readonly Verdict[];
  assert.deepEqual(oracle.judge(recorded.map(({ source }) => source)), recorded);
});

test('every file of the standard library gives the tree of CPython, with all positions', () => {
  assert.ok(library.length > 500);
  for (const [name, source] of library) {
    assert.ok(dumpTree(parse(source)) === oracle.tree(source), `${name} gives another tree`);
  }
});

test('every file of the standard library gives the symbol table of CPython', () => {
  for (const [name, source] of library) {
    assert.ok(dumpTable(source) === oracle.table(source), `${name} gives another symbol table`);
  }
});

test('pieces of the standard library with changes give the error of CPython, or none', () => {
  const sources = mutations(
    library.map(([, source]) => source),
    2000,
    20261121,
  );
  const theirs = oracle.judge(sources);
  const different = sources.flatMap((source, i) => {
    const ours = judge(source);
    return JSON.stringify(ours.error) === JSON.stringify(theirs[i]?.error) ? [] : [[ours, theirs[i]]];
  });
  assert.deepEqual(different, []);
});
