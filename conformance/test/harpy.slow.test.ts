/** The conformance suite on Harpy's own Python, a test for each of its functions, and what of the API was reached there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abiFunctions, abiSlots, memberKinds } from '@harpy/runtime/gen/abi';
import { buildSuite } from '../src/build-suite.ts';
import { judge } from '../src/differences.ts';
import { runOnHarpy } from '../src/harpy-host.ts';
import { readSuite } from '../src/suite.ts';

const PYTHON = '3.14';
const topics = readSuite();
const { results, reach } = await runOnHarpy(topics, await buildSuite(topics));

for (const { name, failure, known } of judge(results, { host: 'harpy', version: PYTHON })) {
  test(name, (t) => {
    if (known !== null) t.diagnostic(`known to differ: ${known}`);
    assert.equal(failure, null, failure ?? '');
  });
}

/** Ends the program. */
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
