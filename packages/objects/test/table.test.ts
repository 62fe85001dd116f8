import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../src/builtin-types.ts';
import { None, PyFloat, PyTuple } from '../src/core-types.ts';
import { compare } from '../src/protocols/compare.ts';
import { EQ } from '../src/slots.ts';
import { Table } from '../src/table.ts';
import type { PyValue } from '../src/value.ts';
import { randomNumbers } from './oracle.ts';

/** What a table should be, without a clever idea: pairs in an array. */
class Model {
  items: { key: PyValue; value: PyValue }[] = [];

  #at(key: PyValue): number {
    return this.items.findIndex((item) => item.key === key || compare(item.key, key, EQ) === true);
  }
  get(key: PyValue): PyValue | undefined {
    return this.items[this.#at(key)]?.value;
  }
  set(key: PyValue, value: PyValue): void {
    const item = this.items[this.#at(key)];
    if (item === undefined) this.items.push({ key, value });
    else item.value = value;
  }
  delete(key: PyValue): PyValue | undefined {
    const at = this.#at(key);
    return at < 0 ? undefined : this.items.splice(at, 1)[0]?.value;
  }
}

/** Keys of all kinds, many of them equal to one another. */
function keysOf(random: (below: number) => number, range: number): () => PyValue {
  return () => {
    const n = random(range);
    switch (random(9)) {
      case 0:
        return n;
      case 1:
        return `key${n}`;
      case 2:
        return new PyFloat(n);
      case 3:
        return new PyFloat(n + 0.5);
      case 4:
        return n % 2 === 0;
      case 5:
        return 2n ** 60n + BigInt(n);
      case 6:
        return new PyTuple([n, 'a']);
      case 7:
        return new PyTuple([new PyFloat(n), 'a']);
      default:
        return n % 3 === 0 ? None : new PyTuple([]);
    }
  };
}

function check(table: Table, model: Model): void {
  assert.equal(table.size, model.items.length);
  assert.deepEqual(
    [...table.entries()],
    model.items.map(({ key, value }) => [key, value]),
  );
  assert.deepEqual(
    table.keyArray(),
    model.items.map(({ key }) => key),
  );
  assert.deepEqual(
    table.valueArray(),
    model.items.map(({ value }) => value),
  );
}

for (const [range, names] of [
  [4, ['key0', 'key1', 'key3']],
  [20, ['key0', 'key1', 'key3']],
  [200, ['key0', 'key1', 'key3']],
  [4, []],
  [20, []],
  [200, []],
] as const) {
  test(`a table with ${names.length} cells does what a list of pairs does, with keys out of ${range}`, () => {
    const random = randomNumbers(range);
    const makeKey = keysOf(random, range);
    let table = new Table();
    let model = new Model();
    const cells = names.map((name) => table.cell(name));
    for (let step = 0; step < 4000; step++) {
      const key = makeKey();
      switch (random(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
          table.set(key, step);
          model.set(key, step);
          break;
        case 4:
        case 5:
          assert.equal(table.delete(key), model.delete(key));
          break;
        case 6:
          assert.equal(table.get(key), model.get(key));
          break;
        case 7: {
          const before = model.get(key);
          assert.equal(table.setDefault(key, step), before ?? step);
          if (before === undefined) model.set(key, step);
          break;
        }
        case 8: {
          const last = model.items.pop();
          assert.deepEqual(table.pop(), last && [last.key, last.value]);
          break;
        }
        case 9: {
          const first = model.items.shift();
          assert.equal(table.shift(), first?.key);
          break;
        }
        case 10: {
          const cell = cells[random(3)];
          if (cell === undefined) break;
          table.setCell(cell, step);
          model.set(cell.name, step);
          break;
        }
        default:
          if (step % 50 === 0) {
            table.clear();
            model = new Model();
          } else if (typeof key === 'string') {
            table.setString(key, step);
            model.set(key, step);
          } else
            assert.equal(
              table.originalOf(key),
              model.items.find((item) => compare(item.key, key, EQ) === true)?.key,
            );
      }
      for (const cell of cells) assert.equal(cell.value, model.get(cell.name));
      if (step % 20 === 0) check(table, model);
      if (step % 500 === 499) {
        const copy = new Table();
        table.copyTo(copy);
        check(copy, model);
        const merged = new Table();
        merged.set('key1', 1);
        table.copyTo(merged);
        const expected = new Model();
        expected.set('key1', 1);
        for (const { key: each, value } of model.items) expected.set(each, value);
        check(merged, expected);
      }
    }
    check(table, model);
    table = new Table();
  });
}

test('positions stay while keys are only removed or replaced', () => {
  const table = new Table();
  for (let n = 0; n < 100; n++) table.set(n, n);
  const seen: PyValue[] = [];
  for (let at = table.nextPosition(0); at < table.end; at = table.nextPosition(at + 1)) {
    const key = table.keyAt(at);
    if (typeof key !== 'number') continue;
    seen.push(key);
    table.delete(key + 1);
    table.set(key, -1);
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 50 }, (_, n) => 2 * n),
  );
});

test('the hash of a key is not asked for again when it goes to another table', () => {
  const table = new Table();
  for (let n = 0; n < 20; n++) table.set(new PyTuple([n]), n);
  const other = new Table();
  other.set('a', 1);
  table.copyTo(other);
  assert.equal(other.get(new PyTuple([7])), 7);
  assert.equal(other.findFrom(table, 3), 4);
});

test('keys that look like one another are kept apart', () => {
  const table = new Table();
  table.set('1', 'str');
  table.set(1, 'int');
  table.set(new PyFloat(1.5), 'float');
  table.set('\\uDC00f1.5', 'text');
  assert.equal(table.size, 4);
  table.set(true, 'bool');
  assert.equal(table.size, 4);
  assert.equal(table.get(new PyFloat(1)), 'bool');
  assert.equal(table.originalOf(true), 1);
});

test('numbers of all sizes are found after removals, copies and growth', () => {
  const random = randomNumbers(7);
  const kinds = [
    (n: number) => n,
    (n: number) => -1 - n,
    (n: number) => n * 2 ** 32,
    (n: number) => 2 ** 52 + n,
  ];
  const table = new Table();
  const model = new Map<number, number>();
  for (let step = 0; step < 20_000; step++) {
    const key = kinds[random(kinds.length)]?.(random(3000)) ?? 0;
    const growing = step % 6000 < 4000;
    if (random(10) < (growing ? 8 : 2)) {
      table.set(key, step);
      model.set(key, step);
    } else {
      assert.equal(table.delete(key), model.get(key));
      model.delete(key);
    }
    assert.equal(table.get(key), model.get(key));
  }
  assert.deepEqual(table.keyArray(), [...model.keys()]);
  const copy = new Table();
  table.copyTo(copy);
  for (const [key, value] of model) assert.equal(copy.get(key), value);
  copy.set(new PyTuple(['a']), 0);
  copy.delete(copy.keyAt(copy.nextPosition(0)) ?? 0);
  assert.equal(copy.size, table.size);
  for (const key of table.keyArray()) assert.equal(table.delete(key), model.get(key as number));
  assert.equal(table.size, 0);
});
