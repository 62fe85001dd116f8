/** `math` against CPython: exact where CPython computes itself, within units in the last place where C's library does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { mathModule } from '../../src/modules/math.ts';
import { startOracle } from '../support/oracle.ts';
import {
  type Call,
  type Encoded,
  float,
  int,
  outcomes,
  pythonOutcomes,
  randomNumbers,
  unitsApart,
} from './module-cases.ts';

const oracle = await startOracle();
conversionLimit.digits = 0;
const below = randomNumbers(20);
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** A double of any size. */
function bits(): number {
  const words = new DataView(new ArrayBuffer(8));
  words.setUint32(0, below(4294967296));
  words.setUint32(4, below(4294967296));
  return words.getFloat64(0);
}

const EDGES = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  1e-300,
  5e-324,
  -5e-324,
  1e300,
  Number.MAX_VALUE,
  709.9,
  -745.5,
  1e16,
  Infinity,
  -Infinity,
  NaN,
  1 + 2 ** -52,
  2.2250738585072014e-308,
];
function double(): number {
  switch (below(5)) {
    case 0:
      return pick(EDGES);
    case 1:
      return bits();
    case 2:
      return (below(4294967296) / 4294967296 - 0.5) * 20;
    case 3:
      return (below(4294967296) / 4294967296 - 0.5) * 2000;
    default:
      return below(4294967296) / 2147483648 - 1;
  }
}
function bigint(size: number): bigint {
  let value = 0n;
  for (let at = 0; at < size; at += 30) value = (value << 30n) | BigInt(below(2 ** 30));
  return value >> BigInt(below(30));
}
const number = (): Encoded =>
  pick([() => float(double()), () => int(below(100) - 30), () => int(bigint(100))])();

/** Results must be equal, floats within `allowed` units in the last place. */
function compare(calls: readonly Call[], allowed: number): void {
  const ours = outcomes(mathModule, calls);
  const theirs = pythonOutcomes(oracle, 'math', calls);
  const wrong = calls.flatMap((call, at) => {
    const mine = ours[at] ?? '';
    const other = (theirs[at] ?? '').replace(
      'should not exceed 2147483647',
      'should not exceed 9223372036854775807',
    );
    return unitsApart(mine, other) <= allowed
      ? []
      : [`${JSON.stringify(call)}\n  ours    ${mine}\n  CPython ${other}`];
  });
  assert.equal(wrong.length, 0, `${wrong.length} of ${calls.length}:\n${wrong.slice(0, 12).join('\n')}`);
}

/** By C's library, ours or the engine's: how far they may be apart. */
const LIBRARY: Readonly<Record<string, number>> = {
  acos: 1,
  acosh: 2,
  asin: 1,
  asinh: 2,
  atan: 1,
  atanh: 2,
  cbrt: 1,
  cos: 1,
  cosh: 2,
  erf: 1,
  erfc: 4,
  exp: 1,
  exp2: 1,
  expm1: 1,
  gamma: 10,
  lgamma: 40,
  log: 1,
  log10: 2,
  log1p: 2,
  log2: 1,
  sin: 1,
  sinh: 2,
  tan: 1,
  tanh: 2,
};
for (const [name, allowed] of Object.entries(LIBRARY)) {
  test(`${name} within ${allowed} units in the last place`, () => {
    compare(
      [
        ...many(2000, () => ({ name, args: [float(double())] })),
        ...many(100, () => ({ name, args: [number()] })),
        { name, args: ['x'] },
      ],
      allowed,
    );
  });
}

test('functions CPython computes itself are exact', () => {
  const unary = [
    'ceil',
    'floor',
    'trunc',
    'degrees',
    'radians',
    'fabs',
    'frexp',
    'modf',
    'isfinite',
    'isinf',
    'isnan',
    'sqrt',
    'ulp',
  ];
  for (const name of unary)
    compare([...many(500, () => ({ name, args: [number()] })), { name, args: ['x'] }], 0);
  for (const name of ['copysign', 'fmod', 'remainder', 'nextafter', 'isclose'])
    compare(
      many(1000, () => ({ name, args: [float(double()), number()] })),
      0,
    );
  compare(
    many(300, () => ({
      name: 'nextafter',
      args: [float(double()), float(double())],
      names: { steps: int(pick([0n, 1n, 2n, 5n, bigint(70), -1n])) },
    })),
    0,
  );
  compare(
    many(300, () => ({
      name: 'isclose',
      args: [float(below(50) / 10), float(below(50) / 10)],
      names: { rel_tol: float(below(10) / 20 - 0.05), abs_tol: float(below(4) / 10) },
    })),
    0,
  );
  compare(
    many(500, () => ({
      name: 'ldexp',
      args: [float(double()), pick([int(below(4000) - 2000), int(bigint(80)), int(-bigint(80)), float(1)])],
    })),
    0,
  );
});

test('atan2, pow and log with a base', () => {
  compare(
    many(2000, () => ({ name: 'atan2', args: [float(double()), float(double())] })),
    1,
  );
  compare(
    many(3000, () => ({
      name: 'pow',
      args: [float(double()), pick([float(double()), float(below(100) / 4 - 10)])],
    })),
    1,
  );
  compare(
    many(1000, () => ({ name: 'log', args: [number(), number()] })),
    4,
  );
  compare(
    many(300, () => ({ name: pick(['log', 'log2', 'log10']), args: [int(bigint(5000))] })),
    1,
  );
});

test('fma, hypot, dist', () => {
  const near = () =>
    pick([double(), below(1000) / 8, 1 + below(100) * 2 ** -52, below(4294967296) * 2 ** -1060]);
  compare(
    many(3000, () => ({ name: 'fma', args: [float(near()), float(near()), float(near())] })),
    0,
  );
  compare(
    many(1000, () => ({ name: 'hypot', args: many(below(6), () => float(near())) })),
    0,
  );
  compare(
    many(1000, () => {
      const n = below(4);
      return {
        name: 'dist',
        args: [many(n, () => float(near())), { t: many(n + (below(20) === 0 ? 1 : 0), () => float(near())) }],
      };
    }),
    0,
  );
});

test('sums', () => {
  const term = () => pick([double(), double(), 1e16, 1, -1e16, 1e-16, (below(2001) - 1000) / 7]);
  compare(
    many(1000, () => ({ name: 'fsum', args: [many(below(30), () => float(term()))] })),
    0,
  );
  compare(
    many(1000, () => {
      const n = below(10);
      const item = () =>
        pick([
          () => float(term()),
          () => float(term()),
          () => int(below(100) - 50),
          () => int(bigint(120)),
          () => true as Encoded,
        ])();
      return { name: 'sumprod', args: [many(n, item), many(n, item)] };
    }),
    0,
  );
  compare(
    many(300, () => ({
      name: 'prod',
      args: [many(below(8), () => pick([float(below(100) / 8), int(below(1000) - 500)]))],
    })),
    0,
  );
  compare(
    [
      { name: 'sumprod', args: [[int(1)], [int(1), int(2)]] },
      { name: 'sumprod', args: [[int(1)], ['a']] },
      { name: 'prod', args: ['ab'] },
      { name: 'fsum', args: [['a']] },
    ],
    0,
  );
});

test('integers', () => {
  compare(
    many(300, () => ({ name: 'factorial', args: [int(below(400) - 5)] })),
    0,
  );
  compare(
    [2000, 3001, 5000].map((n) => ({ name: 'factorial', args: [int(n)] })),
    0,
  );
  for (const name of ['comb', 'perm']) {
    compare(
      many(800, () => ({ name, args: [int(below(120) - 4), int(below(120) - 4)] })),
      0,
    );
    compare(
      many(100, () => ({ name, args: [int(bigint(100)), int(below(60))] })),
      0,
    );
    compare(
      many(30, () => ({ name, args: [int(below(3000)), int(below(3000))] })),
      0,
    );
  }
  compare(
    many(100, () => ({ name: 'perm', args: [int(below(50)), null] })),
    0,
  );
  for (const name of ['gcd', 'lcm'])
    compare(
      many(500, () => {
        const f = bigint(200);
        return {
          name,
          args: many(below(4), () => int(pick([bigint(300) * f, f, BigInt(below(1000) - 500), 0n]))),
        };
      }),
      0,
    );
  compare(
    many(500, () => ({
      name: 'isqrt',
      args: [
        int(
          pick([
            bigint(500),
            bigint(60),
            BigInt(below(1000) - 10),
            bigint(100) ** 2n,
            bigint(100) ** 2n - 1n,
          ]),
        ),
      ],
    })),
    0,
  );
  const calls = ['factorial', 'comb', 'perm', 'gcd', 'lcm', 'isqrt'].flatMap((name) => [
    { name, args: [float(1), float(2)].slice(0, name === 'factorial' || name === 'isqrt' ? 1 : 2) },
  ]);
  compare(
    [
      ...calls,
      { name: 'comb', args: [int(10n ** 30n), int(10n ** 29n)] },
      { name: 'factorial', args: [int(10n ** 30n)] },
    ],
    0,
  );
});
