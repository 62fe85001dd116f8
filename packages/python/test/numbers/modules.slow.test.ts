/** The programs here, which use the builtin modules of numbers, print the same with our interpreter as on CPython. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startOracle } from '../support/oracle.ts';
import { startPython } from '../support/programs.ts';

// CPython in Pyodide has no zone but UTC
process.env['TZ'] = 'UTC';
const programs = new URL('../../../test/numbers/programs/', import.meta.url);
const oracle = await startOracle();
const python = startPython();

const PRELUDE = `
def show(f):
    try:
        r = f()
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)
`;

const normal = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));

for (const name of readdirSync(programs).sort()) {
  test(`${name} prints what CPython prints`, () => {
    const source = PRELUDE + readFileSync(new URL(name, programs), 'utf8');
    const expected = normal(oracle.run(source));
    const actual = normal(python.run(source));
    const wrong = expected.flatMap((line, at) =>
      actual[at] === line ? [] : [`line ${at + 1}\n  ours    ${actual[at]}\n  CPython ${line}`],
    );
    assert.equal(wrong.length, 0, `${wrong.length} of ${expected.length}:\n${wrong.slice(0, 15).join('\n')}`);
    assert.equal(actual.length, expected.length);
    assert.ok(expected.length > 0);
  });
}
