import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/parser/syntax-error.ts';
import { dumpTree } from '../ours.ts';

interface Recorded {
  readonly source: string;
  /** Absent if CPython refuses it. */
  readonly tree?: string;
}

const path = new URL('../../../test/gen/type-comments.json', import.meta.url);
const recorded = JSON.parse(readFileSync(path, 'utf8')) as readonly Recorded[];

test('type comments are in the tree where CPython has them', () => {
  for (const { source, tree } of recorded) {
    const ours = () => dumpTree(parse(source, { typeComments: true }));
    if (tree === undefined) assert.throws(ours, PythonSyntaxError, source);
    else assert.equal(ours(), tree, source);
  }
});
