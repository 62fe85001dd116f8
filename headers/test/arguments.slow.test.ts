/** HPyArg_Parse* against CPython's PyArg_Parse*: the same errors to the letter, the same bytes written, no handle left. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Call, Differ, unitsOf, type Way } from './support/differ.ts';
import type { Pointer } from './support/pyodide-host.ts';
import { Random } from './support/random.ts';
import { type Rig, ROUNDS, startRig, VALUES } from './support/rig.ts';

const UNITS = [...'bBhHiIlkLKnfdsOp'];

let rig: Rig;
before(async () => {
  rig = await startRig();
});

/** A format that is right more often than not. */
function randomFormat(random: Random, keywords: boolean): string {
  const units = random.many(5, () =>
    random.chance(3) ? random.pick(['q', '?', '.', '|']) : random.pick(UNITS),
  );
  const bar = random.below(units.length + 1);
  let format = units.join('');
  if (random.chance(60)) format = `${units.slice(0, bar).join('')}|${units.slice(bar).join('')}`;
  if (keywords && random.chance(40)) {
    const dollar = random.below(format.length + 1);
    format = `${format.slice(0, dollar)}$${format.slice(dollar)}`;
  }
  return format + random.pick(['', ':f', ':function', ';the message', ':']);
}

describe('arguments', () => {
  test('by position, as PyArg_ParseTuple', () => {
    const random = new Random(1);
    const differ = new Differ(rig);
    for (let i = 0; i < ROUNDS; i++) {
      const format = randomFormat(random, false);
      const wanted = unitsOf(format).length;
      const args = Array.from({ length: random.chance(80) ? wanted : random.below(7) }, () =>
        random.pick(rig.values),
      );
      compare(differ, { format, args }, ['positional']);
    }
  });

  test('by keyword, as PyArg_ParseTupleAndKeywords', () => {
    const random = new Random(2);
    const differ = new Differ(rig);
    const pool = ['a', 'bb', 'long_name', 'naïve', 'Encoding', 'f', 'longer_name'];
    for (let i = 0; i < ROUNDS; i++) {
      const format = randomFormat(random, true);
      const length = random.chance(90) ? unitsOf(format).length : random.below(7);
      const positionalOnly = random.chance(30) ? random.below(length + 1) : 0;
      const names = pool
        .slice(0, length)
        .map((name, k) => (k < positionalOnly || random.chance(1) ? '' : name));
      const args = random.many(length, () => random.pick(rig.values));
      const keywords = new Map<string, Pointer>();
      for (const name of names.slice(args.length))
        if (random.chance(70)) keywords.set(name, random.pick(rig.values));
      if (random.chance(10))
        keywords.set(
          random.pick([
            ...pool,
            'unknown',
            '',
            'b',
            'A',
            'name',
            'LongName',
            'lnog_name',
            'encodings',
            'naive',
          ]),
          random.pick(rig.values),
        );
      compare(differ, { format, names, args, keywords }, ['names', 'dict']);
    }
  });

  function compare(differ: Differ, call: Call, ways: readonly Way[]): void {
    const expected = differ.cpython(call);
    for (const way of ways) {
      const actual = differ.harpy(call, way);
      // After an exception CPython's handles are pointers of its own.
      if (expected[0] !== 'ok') expected.length = actual.length = 1;
      const shown = call.args.map((arg) => VALUES[rig.values.indexOf(arg)]).join(', ');
      const kw = [...(call.keywords ?? [])]
        .map(([k, v]) => `${k}=${VALUES[rig.values.indexOf(v)]}`)
        .join(', ');
      assert.deepEqual(actual, expected, `${way} "${call.format}" ${call.names} (${shown}) {${kw}}`);
    }
  }
});
