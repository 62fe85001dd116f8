import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WRONG_COMPILATIONS } from '../cases/wrong-compilations.ts';
import { WRONG_PROGRAMS } from '../cases/wrong-programs.ts';
import type { Verdict } from '../oracle.ts';
import { judge } from '../ours.ts';

const path = new URL('../../../test/gen/syntax-errors.json', import.meta.url);
const recorded = JSON.parse(readFileSync(path, 'utf8')) as readonly Verdict[];

test('every case was recorded', () => {
  assert.deepEqual(
    recorded.map(({ source }) => source),
    [...WRONG_PROGRAMS, ...WRONG_COMPILATIONS],
  );
});

test('wrong programs give the errors and warnings of CPython', () => {
  const ours = recorded.map(({ source }) => judge(source));
  // One assertion for all, so that a change shows all it changes.
  assert.deepEqual(
    ours.filter((verdict, i) => !same(verdict, recorded[i])),
    recorded.filter((verdict, i) => !same(verdict, ours[i])),
  );
});

/** Warnings count only for programs that compile: what was warned of before an error depends on how often CPython looks. */
function same(a: Verdict, b: Verdict | undefined): boolean {
  if (JSON.stringify(a.error) !== JSON.stringify(b?.error)) return false;
  return a.error !== undefined || JSON.stringify(a.warnings) === JSON.stringify(b?.warnings);
}
