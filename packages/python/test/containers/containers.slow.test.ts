/** The programs here print the same on our objects as on CPython. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { type Oracle, startOracle } from '../support/oracle.ts';
import { type Python, startPython } from '../support/programs.ts';

const programs = new URL('../../../test/containers/programs/', import.meta.url);
let oracle: Oracle;
let python: Python;

before(async () => {
  oracle = await startOracle();
  python = startPython();
});

const normal = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));

for (const name of readdirSync(programs).sort()) {
  test(`${name} prints what CPython prints`, () => {
    const source = readFileSync(new URL(name, programs), 'utf8');
    const expected = normal(oracle.run(source));
    assert.ok(expected.length > 0);
    const actual = normal(python.run(source));
    for (const [at, line] of expected.entries())
      if (actual[at] !== line)
        assert.equal(actual[at], line, `line ${at + 1} of the output, after ${expected[at - 1]}`);
    assert.equal(actual.length, expected.length);
  });
}
