/** Programs made at random print the same on Harpy's own Python as on CPython, which runs beside it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { diff } from './corpus/outcome.ts';
import type { Program } from './corpus/programs.ts';
import { randomArithmetic } from './corpus/random-arithmetic.ts';
import { randomProgram } from './corpus/random-program.ts';
import { runPrograms } from './corpus/run.ts';

const COUNT = Number(process.env['HARPY_RANDOM_PROGRAMS'] ?? 40);
const FIRST = Number(process.env['HARPY_RANDOM_SEED'] ?? 1);

for (const [what, make] of [
  ['programs', randomProgram],
  ['functions of arithmetic', randomArithmetic],
] as const)
  test(`${COUNT} random ${what}`, (t) => compare(t, make));

async function compare(t: TestContext, make: (seed: number) => string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-random-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  const programs = Array.from({ length: COUNT }, (_, at): Program => {
    const name = `seed${FIRST + at}`;
    const path = join(folder, `${name}.py`);
    writeFileSync(path, make(FIRST + at));
    return { name, topic: 'random', path, ownProcess: false, fresh: false };
  });
  const expected = await runPrograms('cpython', programs);
  const actual = await runPrograms('harpy', programs);
  const wrong = programs.flatMap(({ name }) => {
    const changes = diff(expected.get(name) ?? [], actual.get(name) ?? []);
    return changes.length === 0 ? [] : [name, ...changes];
  });
  assert.ok(wrong.length === 0, `- CPython, + Harpy\n${wrong.join('\n')}`);
}
