/** Programs on Harpy's own Python print what CPython prints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { differencesDocument, judge, readDifferences } from './corpus/differences.ts';
import { findPrograms } from './corpus/programs.ts';
import { readRecordings } from './corpus/recordings.ts';
import { runPrograms } from './corpus/run.ts';

const programs = findPrograms();
const names = new Set(programs.map(({ name }) => name));
const recorded = readRecordings();
const differences = readDifferences();
const known = new Map(differences.programs.map((difference) => [difference.program, difference]));
let outcomes: ReadonlyMap<string, readonly string[]>;

before(async () => {
  outcomes = await runPrograms('harpy', programs);
});

for (const { name } of programs) {
  test(name, () => {
    const expected = recorded.get(name);
    assert.ok(expected !== undefined, 'not recorded: run npm run record');
    const problems = judge(expected, outcomes.get(name) ?? [], known.get(name));
    assert.ok(problems.length === 0, `- CPython, + Harpy\n${problems.join('\n')}`);
  });
}

test('recordings and known differences are of programs there are', () => {
  assert.deepEqual(
    [...recorded.keys(), ...known.keys()].filter((name) => !names.has(name)),
    [],
  );
});

test('docs/differences.md is made from the known differences', () => {
  const document = readFileSync(new URL('../../../../docs/differences.md', import.meta.url), 'utf8');
  assert.equal(document, differencesDocument(differences), 'run npm run record');
});
