/** The conformance suite on CPython in Pyodide, a test for each of its functions, and the report of what it reached. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abiFunctions, abiSlots, memberKinds } from '@harpy/runtime/gen/abi';
import { buildSuite } from '../src/build-suite.ts';
import { runOnPyodide } from '../src/pyodide-host.ts';
import { readSuite } from '../src/suite.ts';

const topics = readSuite();
const { results, reach } = await runOnPyodide(topics, await buildSuite(topics));

for (const { topic, name, failure } of results) {
  test(`${topic}/${name}`, () => assert.equal(failure, null, failure ?? ''));
}

/** Ends the program: fatal.slow.test.ts calls it. */
const elsewhere = ['ctx_FatalError'];

test('every member of the API is reached', () => {
  const unreached = [
    ...abiFunctions
      .map((fn) => fn.importName)
      .filter((name) => !reach.functions.has(name) && !elsewhere.includes(name)),
    ...abiSlots.map((slot) => slot.name).filter((name) => !reach.slots.has(name)),
    ...Object.entries(memberKinds)
      .filter(([, kind]) => !reach.members.has(kind))
      .map(([name]) => name),
  ];
  assert.deepEqual(unreached, []);
});
