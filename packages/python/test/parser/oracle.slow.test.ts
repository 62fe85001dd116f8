import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { parse } from '../../src/parser/parse.ts';
import { tokenInfos } from '../../src/tokenizer/token-list.ts';
import { RICH_PROGRAMS } from '../cases/rich-programs.ts';
import { WRONG_COMPILATIONS } from '../cases/wrong-compilations.ts';
import { WRONG_PROGRAMS } from '../cases/wrong-programs.ts';
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

test('every file of the standard library gives the tokens of CPython', () => {
  for (const [name, source] of library) {
    const ours = Array.from(tokenInfos(source), (info) => Object.values(info));
    assert.ok(isDeepStrictEqual(ours, oracle.tokens(source)), `${name} gives other tokens`);
  }
});

test('programs that use all of the grammar, with changes, give the error of CPython, or none', () => {
  const programs = [...RICH_PROGRAMS, ...WRONG_PROGRAMS, ...WRONG_COMPILATIONS];
  // Without names of characters, which are not the parser's, and halves of pairs, which CPython can't encode.
  const sources = mutations(programs, 4000, 20261121).filter((source) => !/\\N|\\u[dD]|\p{Cs}/u.test(source));
  assert.deepEqual(differences(sources), []);
});

test('pieces of the standard library with changes give the error of CPython, or none', () => {
  const sources = mutations(
    library.map(([, source]) => source),
    2000,
    20261121,
  );
  assert.deepEqual(differences(sources), []);
});

/** Our verdicts that are not the oracle's, with those. */
function differences(sources: readonly string[]): unknown[] {
  const theirs = oracle.judge(sources);
  return sources.flatMap((source, i) => {
    const ours = judge(source);
    return JSON.stringify(ours.error) === JSON.stringify(theirs[i]?.error) ? [] : [[ours, theirs[i]]];
  });
}
