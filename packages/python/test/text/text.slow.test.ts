/** The programs here print the same on our modules of texts and bytes as on CPython. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { createModule, defineModule } from '@harpy/objects/define-module';
import { valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import type { PyValue } from '@harpy/objects/value';
import { codecsModule } from '../../src/modules/_codecs.ts';
import { csvModule } from '../../src/modules/_csv.ts';
import { ioModule } from '../../src/modules/_io.ts';
import { jsonModule } from '../../src/modules/_json.ts';
import { sreModule } from '../../src/modules/_sre.ts';
import { stringModule } from '../../src/modules/_string.ts';
import { hashModules } from '../../src/modules/hashes.ts';
import { unicodedataModule } from '../../src/modules/unicodedata.ts';
import { zlibModule } from '../../src/modules/zlib.ts';
import { nodeSystem } from '../../src/node-system.ts';
import { setSystem } from '../../src/system.ts';
import { type Oracle, startOracle } from '../support/oracle.ts';
import { startPython } from '../support/programs.ts';
import { runProgram } from '../support/tree-interpreter.ts';

const programs = new URL('../../../test/text/programs/', import.meta.url);
let oracle: Oracle;
setSystem(nodeSystem);

/** `json.decoder` as far as `_json` uses it. */
const decoderModule = createModule(
  defineModule({
    name: 'json.decoder',
    functions: [
      method('JSONDecodeError(msg, doc, pos, /)', (message: string, document: PyValue, at: number) => {
        const before = Array.from(textOf(document) ?? '').slice(0, at);
        const line = before.filter((char) => char === '\n').length + 1;
        const column = at - before.lastIndexOf('\n');
        return valueError(`${message}: line ${line} column ${column} (char ${at})`);
      }),
    ],
  }),
);

before(async () => {
  hooks.importModule = () => decoderModule;
  oracle = await startOracle();
});

function modules(): Record<string, PyValue> {
  const all = [
    codecsModule,
    csvModule,
    ioModule,
    jsonModule,
    sreModule,
    stringModule,
    unicodedataModule,
    zlibModule,
    ...hashModules,
  ];
  return Object.fromEntries(all.map((definition) => [definition.name, createModule(definition)]));
}

const normal = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));

function check(folder: URL, name: string, run: (source: string) => string[]): void {
  test(`${name} prints what CPython prints`, () => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const expected = normal(oracle.run(source));
    assert.ok(expected.length > 0);
    const actual = normal(run(source).flatMap((line) => line.split('\n')));
    const wrong: string[] = [];
    for (let at = 0; at < Math.max(expected.length, actual.length) && wrong.length < 20; at++)
      if (actual[at] !== expected[at])
        wrong.push(
          `line ${at + 1}, after ${expected[at - 1]}\n  here:  ${actual[at]}\n  there: ${expected[at]}`,
        );
    assert.equal(wrong.length, 0, wrong.join('\n'));
  });
}

for (const name of readdirSync(programs).sort())
  check(programs, name, (source) => runProgram(source, modules()));

// With the modules of the standard library, on the whole interpreter.
const library = new URL('../../../test/text/library/', import.meta.url);
for (const name of readdirSync(library).sort())
  check(library, name, (source) => {
    const imported = hooks.importModule;
    const lines = startPython().run(source);
    hooks.importModule = imported;
    return lines;
  });
