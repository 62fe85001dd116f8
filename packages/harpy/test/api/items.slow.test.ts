/** Going through a sequence by index: what is brought over ahead must not outlive a change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCoreInterpreter, type PythonProxy } from '../../src/api/interpreter.ts';
import { buildExtension } from './extensions.ts';

const python = createCoreInterpreter();
type Items = PythonProxy & {
  items(sequence: unknown, callable: unknown): PythonProxy;
  total(sequence: unknown, count: number): number;
  doubled(list: unknown): number;
};
const module = (await python.importExtension(
  await buildExtension('packages/harpy/test/api/items.c'),
)) as Items;
const sum = (count: number): number => numbers(count).reduce((a, b) => a + b, 0);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('all kinds of items, and sequences of all lengths', () => {
  for (const count of [0, 1, 2, 63, 64, 65, 66, 130, 300]) {
    assert.equal(module.total(numbers(count), count), sum(count));
    assert.deepEqual(module.items(numbers(count), null).$copy(), numbers(count));
    assert.equal(module.total(python.evaluate(`tuple(range(${count}))`), count), sum(count));
  }
  const mixed = numbers(200).map((i) => (i % 7 === 3 ? `s${i}` : i % 11 === 5 ? 2 ** 40 + i : i));
  assert.deepEqual(module.items(mixed, null).$copy(), mixed);
});

test('a list that Python changes in between', () => {
  python.run('numbers = list(range(300))\ndef change(i): numbers[i] = -i');
  const { globals } = python;
  const result = module.items(globals['numbers'], globals['change']).$copy() as number[];
  assert.deepEqual(
    result,
    numbers(300).map((i) => 0 - i),
  );
  python.run('numbers = list(range(300))\ndef change(i):\n  if i == 100: del numbers[150:]');
  assert.deepEqual(module.items(globals['numbers'], globals['change']).$copy(), numbers(150));
});

test('a list that C changes in between, and handles that are used again', () => {
  const twice = Array.from({ length: 25 }, (_, i) => 2 ** i);
  const list = python.evaluate('[1] * 25');
  let expected = 0;
  for (let round = 0; round < 3; round++) for (const value of twice.slice(round)) expected += value % 1000;
  assert.equal(module.doubled(list), expected);
});

test('calls one after the other see what changed between them', () => {
  const list = python.evaluate('list(range(200))') as PythonProxy;
  assert.equal(module.total(list, 100), 4950);
  list.$set(100, 1000);
  assert.equal(module.total(list, 101), 5950);
});
