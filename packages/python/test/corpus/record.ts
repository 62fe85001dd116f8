/**
 * Records what CPython prints for the programs of the corpus, and writes docs/differences.md:
 * `node packages/python/dist/test/corpus/record.js [--check] [FILTER]`. With `--check` nothing is written; whatever is not as
 * recorded is shown.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differencesDocument, readDifferences } from './differences.ts';
import { diff } from './outcome.ts';
import { findPrograms } from './programs.ts';
import { readRecordings, save, writeRecordings } from './recordings.ts';
import { runPrograms } from './run.ts';

const args = process.argv.slice(2);
const check = args.includes('--check');
const programs = findPrograms(args.find((arg) => !arg.startsWith('--')));
const document = fileURLToPath(new URL('../../../../../docs/differences.md', import.meta.url));

const results = await runPrograms('cpython', programs);
const text = differencesDocument(readDifferences());
if (check) {
  const recorded = readRecordings();
  let wrong = 0;
  for (const [name, lines] of results) {
    const changes = diff(recorded.get(name) ?? ['(not recorded)'], lines);
    if (changes.length === 0) continue;
    wrong++;
    console.log(`${name}\n${changes.map((line) => `  ${line}\n`).join('')}`);
  }
  if (readFileSync(document, 'utf8') !== text) {
    wrong++;
    console.log('docs/differences.md is out of date');
  }
  console.log(`${results.size} programs, ${wrong} not as recorded`);
  if (wrong > 0) {
    console.log('If CPython is right, run npm run record.');
    process.exitCode = 1;
  }
} else {
  writeRecordings(results, findPrograms());
  save(document, text);
  console.log(`recorded ${results.size} programs`);
}
