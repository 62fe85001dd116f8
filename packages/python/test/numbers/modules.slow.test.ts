/** The programs here, which use builtin modules of numbers, print the same on our objects as on CPython. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createModule } from '@harpy/objects/define-module';
import { bisectModule } from '../../src/modules/_bisect.ts';
import { heapqModule } from '../../src/modules/_heapq.ts';
import { randomModule } from '../../src/modules/_random.ts';
import { statisticsModule } from '../../src/modules/_statistics.ts';
import { structModule } from '../../src/modules/_struct.ts';
import { arrayModule } from '../../src/modules/array.ts';
import { binasciiModule } from '../../src/modules/binascii.ts';
import { mathModule } from '../../src/modules/math.ts';
import { timeModule } from '../../src/modules/time.ts';
import { startOracle } from '../support/oracle.ts';
import { runProgram } from '../support/tree-interpreter.ts';

// CPython in Pyodide has no zone but UTC
process.env['TZ'] = 'UTC';
const programs = new URL('../../../test/numbers/programs/', import.meta.url);
const oracle = await startOracle();

const PRELUDE = `
def show(f):
    try:
        r = f()
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)
`;

function modules() {
  const made = Object.fromEntries(
    [
      arrayModule,
      bisectModule,
      heapqModule,
      randomModule,
      statisticsModule,
      structModule,
      binasciiModule,
      mathModule,
      timeModule,
    ].map((definition) => [definition.name, createModule(definition)]),
  );
  return { ...made, struct: createModule(structModule) };
}

const normal = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));

for (const name of readdirSync(programs).sort()) {
  test(`${name} prints what CPython prints`, () => {
    const source = PRELUDE + readFileSync(new URL(name, programs), 'utf8');
    const expected = normal(oracle.run(source));
    const actual = normal(runProgram(source, modules()).flatMap((line) => line.split('\n')));
    const wrong = expected.flatMap((line, at) =>
      actual[at] === line ? [] : [`line ${at + 1}\n  ours    ${actual[at]}\n  CPython ${line}`],
    );
    assert.equal(wrong.length, 0, `${wrong.length} of ${expected.length}:\n${wrong.slice(0, 15).join('\n')}`);
    assert.equal(actual.length, expected.length);
    assert.ok(expected.length > 0);
  });
}
