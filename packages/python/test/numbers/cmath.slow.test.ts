/** `cmath` against CPython, to within a few units in the last place of the larger part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cmathModule } from '../../src/modules/cmath.ts';
import { startOracle } from '../support/oracle.ts';
import {
  type Call,
  complex,
  type Encoded,
  float,
  outcomes,
  pythonOutcomes,
  randomNumbers,
} from './module-cases.ts';

const oracle = await startOracle();
const below = randomNumbers(30);
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const EDGES = [
  0,
  -0,
  1,
  -1,
  0.5,
  2,
  -2,
  1e-320,
  1e-200,
  1e200,
  1.7e308,
  -1.7e308,
  710,
  -750,
  Math.PI / 2,
  Infinity,
  -Infinity,
  NaN,
];
const double = (): number =>
  pick([
    () => pick(EDGES),
    () => (below(4294967296) / 4294967296 - 0.5) * 6,
    () => (below(4294967296) / 4294967296 - 0.5) * 200,
  ])();

const NUMBER = /-?(?:inf|nan|\d+\.?\d*(?:e[+-]?\d+)?)/g;

/** Equal signs, zeros and infinities; other parts differ by less than a fraction of the larger. */
function same(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  const shape = (text: string) => text.replace(/\d+\.?\d*(?:e[+-]?\d+)?/g, '#');
  const a = (ours.match(NUMBER) ?? []).map(Number);
  const b = (theirs.match(NUMBER) ?? []).map(Number);
  if (shape(ours) !== shape(theirs) || a.length !== b.length) return false;
  const largest = Math.max(...b.map(Math.abs));
  return a.every(
    (x, at) => Math.abs(x - (b[at] ?? 0)) <= 1e-14 * largest || Math.abs(x - (b[at] ?? 0)) <= 5e-324,
  );
}

function compare(calls: readonly Call[]): void {
  const ours = outcomes(cmathModule, calls);
  const theirs = pythonOutcomes(oracle, 'cmath', calls);
  const wrong = calls.flatMap((call, at) =>
    same(ours[at] ?? '', theirs[at] ?? '')
      ? []
      : [`${JSON.stringify(call)}\n  ours    ${ours[at]}\n  CPython ${theirs[at]}`],
  );
  assert.equal(wrong.length, 0, `${wrong.length} of ${calls.length}:\n${wrong.slice(0, 12).join('\n')}`);
}

const argument = (): Encoded => (below(5) === 0 ? float(double()) : complex(double(), double()));

for (const name of [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atanh',
  'cos',
  'cosh',
  'exp',
  'log',
  'log10',
  'sin',
  'sinh',
  'sqrt',
  'tan',
  'tanh',
  'phase',
  'polar',
  'isfinite',
  'isinf',
  'isnan',
]) {
  test(name, () => {
    const edges = EDGES.flatMap((real) => EDGES.map((imag) => ({ name, args: [complex(real, imag)] })));
    compare(
      [
        ...edges,
        ...many(1000, () => ({ name, args: [argument()] })),
        { name, args: ['x'] },
        { name, args: [] },
      ].slice(0, -1),
    );
  });
}

test('functions of two arguments', () => {
  compare(EDGES.flatMap((r) => EDGES.map((phi) => ({ name: 'rect', args: [float(r), float(phi)] }))));
  compare(many(500, () => ({ name: 'rect', args: [float(double()), float(double())] })));
  compare(many(500, () => ({ name: 'log', args: [argument(), argument()] })));
  compare(
    many(500, () => ({
      name: 'isclose',
      args: [argument(), argument()],
      names: { rel_tol: float(below(10) / 5 - 0.2) },
    })),
  );
});
