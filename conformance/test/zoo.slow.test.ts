/** The bug zoo: every mistake is found in debug mode, and where it is made; without it, nothing takes an interpreter down. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildZoo, playZoo } from '../src/zoo.ts';

const specimens = await buildZoo();

test('the zoo is as large as it should be', () => {
  assert.ok(specimens.filter(({ kind }) => kind === 'wrong').length >= 60);
  assert.ok(specimens.filter(({ kind }) => kind === 'right').length >= 20);
});

/**
 * Not found, or found late, on Harpy's own Python: objects die when the engine collects them, fields are places in an
 * array there and no words that could be copied, and small structs are written back when the last handle closes.
 */
const notOnHarpy = new Set([
  'call_in_capsule_destructor',
  'call_in_destroy',
  'call_in_traverse',
  'field_copied',
  'field_is_a_handle',
  'field_loaded_of_other',
  'field_not_visited',
  'field_of_stale_struct',
  'field_without_traverse',
  'field_written',
  'struct_after_close',
  'struct_read_after_close',
  'capsule_destroyed',
  'destroyed_in_c',
]);

for (const { name, failure } of await playZoo(specimens, 'debug', 'harpy')) {
  if (notOnHarpy.has(name))
    test(`debug mode on Harpy's own Python does not find ${name} yet`, () =>
      assert.notEqual(failure, null, 'it is found now: take it off the list'));
  else test(`debug mode on Harpy's own Python: ${name}`, () => assert.equal(failure, null, failure ?? ''));
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
