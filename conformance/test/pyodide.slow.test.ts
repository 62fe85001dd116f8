/** The conformance suite on CPython in Pyodide, a test for each of its functions, and the report of what it reached. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { abiFunctions, abiSlots, memberKinds } from '@harpy/runtime/gen/abi';
import { buildSuite } from '../src/build-suite.ts';
import { judge, PINNED_PYTHON, stale } from '../src/differences.ts';
import { runOnPyodide } from '../src/pyodide-host.ts';
import { readSuite } from '../src/suite.ts';

const topics = readSuite();
const { results, reach } = await runOnPyodide(topics, await buildSuite(topics));

for (const { name, failure, known } of judge(results, { host: 'pyodide', version: PINNED_PYTHON })) {
  test(name, (t) => {
    if (known !== null) t.diagnostic(`known to differ: ${known}`);
    assert.equal(failure, null, failure ?? '');
  });
}

test('known differences are about tests of the suite', () => {
  const everywhere = readSuite([], 'native').flatMap((topic) =>
    topic.tests.flatMap((file) => {
      const text = readFileSync(join(topic.folder, file), 'utf8');
      return [...text.matchAll(/^def (test_\w+)/gm)].map(([, name]) => ({
        topic: topic.name,
        name: `${file}::${name}`,
        failure: null,
      }));
    }),
  );
  assert.deepEqual(stale([...results, ...everywhere]), []);
});

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
