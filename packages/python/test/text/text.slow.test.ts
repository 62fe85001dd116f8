/** The programs here print the same on our modules of texts and bytes as on CPython. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { createModule } from '@harpy/objects/define-module';
import type { PyValue } from '@harpy/objects/value';
import { codecsModule } from '../../src/modules/_codecs.ts';
import { sreModule } from '../../src/modules/_sre.ts';
import { type Oracle, startOracle } from '../support/oracle.ts';
import { runProgram } from '../support/tree-interpreter.ts';

const programs = new URL('../../../test/text/programs/', import.meta.url);
let oracle: Oracle;

before(async () => {
  oracle = await startOracle();
});

function modules(): Record<string, PyValue> {
  const all = [codecsModule, sreModule];
  return Object.fromEntries(all.map((definition) => [definition.name, createModule(definition)]));
}

const normal = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));

for (const name of readdirSync(programs).sort()) {
  test(`${name} prints what CPython prints`, () => {
    const source = readFileSync(new URL(name, programs), 'utf8');
    const expected = normal(oracle.run(source));
    assert.ok(expected.length > 0);
    const actual = normal(runProgram(source, modules()).flatMap((line) => line.split('\n')));
    const wrong: string[] = [];
    for (let at = 0; at < Math.max(expected.length, actual.length) && wrong.length < 20; at++)
      if (actual[at] !== expected[at])
        wrong.push(
          `line ${at + 1}, after ${expected[at - 1]}\n  here:  ${actual[at]}\n  there: ${expected[at]}`,
        );
    assert.equal(wrong.length, 0, wrong.join('\n'));
  });
}
