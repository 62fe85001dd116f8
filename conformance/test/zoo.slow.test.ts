/** The bug zoo: every mistake is found in debug mode, and where it is made; without it, nothing takes an interpreter down. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildZoo, playZoo } from '../src/zoo.ts';

const specimens = await buildZoo();

test('the zoo is as large as it should be', () => {
  assert.ok(specimens.filter(({ kind }) => kind === 'wrong').length >= 60);
  assert.ok(specimens.filter(({ kind }) => kind === 'right').length >= 20);
});

for (const { name, failure } of await playZoo(specimens, 'debug', 'harpy')) {
  test(`debug mode on Harpy's own Python: ${name}`, () => assert.equal(failure, null, failure ?? ''));
}

for (const { name, failure } of await playZoo(specimens, 'universal', 'harpy')) {
  test(`Harpy's own Python survives ${name}`, () => assert.equal(failure, null, failure ?? ''));
}

for (const { name, failure } of await playZoo(specimens, 'debug', 'pyodide')) {
  test(`debug mode: ${name}`, () => assert.equal(failure, null, failure ?? ''));
}

for (const { name, failure } of await playZoo(specimens, 'universal', 'pyodide')) {
  test(`Pyodide survives ${name}`, () => assert.equal(failure, null, failure ?? ''));
}

for (const host of ['harpy', 'pyodide'] as const) {
  for (const { name, failure } of await playZoo(specimens, 'debug', host, false)) {
    test(`debug mode without stack traces on ${host}: ${name}`, () =>
      assert.equal(failure, null, failure ?? ''));
  }
}
