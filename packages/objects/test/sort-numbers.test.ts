import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numericOrder } from '@harpy/objects/sort-numbers';

/** A generator of numbers from 0 to 1, the same in each run. */
function randoms(): () => number {
  let seed = 17;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
}

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  5e-324,
  -5e-324,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 60,
  -(2 ** 60),
];

const KINDS: Readonly<Record<string, (random: number) => number>> = {
  'few integers': (random) => Math.floor(random * 100),
  'integers of 31 bits': (random) => Math.floor((random - 0.5) * 2 ** 31),
  'integers of 53 bits': (random) => Math.floor((random - 0.5) * 2 ** 53),
  'integers far from zero': (random) => 256 * Math.floor(random * 1e6) - 2 ** 60,
  floats: (random) => (random - 0.5) * 1e6,
  'special values': (random) => SPECIAL[Math.floor(random * SPECIAL.length)] as number,
  'infinite ones': (random) => (random < 0.5 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY),
  'one value': () => Number.POSITIVE_INFINITY,
};

for (const [kind, make] of Object.entries(KINDS)) {
  test(`the order of numbers is stable: ${kind}`, () => {
    const random = randoms();
    for (const length of [0, 1, 2, 15, 16, 17, 100, 1499, 1500, 5000]) {
      const keys = Float64Array.from({ length }, () => make(random()));
      const expected = Array.from(keys.keys()).sort((a, b) => {
        const [x, y] = [keys[a] as number, keys[b] as number];
        return x < y ? -1 : x > y ? 1 : a - b;
      });
      assert.deepEqual([...numericOrder(keys)], expected);
    }
  });
}
