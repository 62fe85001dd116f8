/**
 * Shows where Harpy's own Python does not print what is recorded of CPython:
 * `node packages/python/dist/test/corpus/compare.js [--live] [FILTER]`. With `--live` CPython runs too, so that programs need
 * not be recorded yet.
 */
import { judge, readDifferences } from './differences.ts';
import { findPrograms } from './programs.ts';
import { readRecordings } from './recordings.ts';
import { runPrograms } from './run.ts';

const args = process.argv.slice(2);
const programs = findPrograms(args.find((arg) => !arg.startsWith('--')));
const expected = args.includes('--live') ? await runPrograms('cpython', programs) : readRecordings();
const actual = await runPrograms('harpy', programs);
const known = new Map(readDifferences().programs.map((difference) => [difference.program, difference]));
let wrong = 0;
for (const { name } of programs) {
  const problems = judge(expected.get(name) ?? ['(not recorded)'], actual.get(name) ?? [], known.get(name));
  if (problems.length === 0) continue;
  wrong++;
  console.log(`${name}\n${problems.map((line) => `  ${line}\n`).join('')}`);
}
console.log(`${programs.length} programs, ${wrong} differ`);
process.exitCode = wrong === 0 ? 0 : 1;
