/** Numbers where JavaScript's own arithmetic would go wrong; `numbers.slow.test.ts` compares with CPython at large. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bitLength,
  fromBytes,
  greatestCommonDivisor,
  integerSquareRoot,
  toBytes,
} from '../src/numbers/bits.ts';
import { combinations, factorial } from '../src/numbers/combinatorics.ts';
import { floorDivmod, fromHex, parseDouble, roundToPlaces, toHex } from '../src/numbers/double.ts';
import { fma, nextAfter, ulp } from '../src/numbers/float-parts.ts';
import { floatRepr, formatFloat, formatInteger } from '../src/numbers/format.ts';
import * as int from '../src/numbers/integer.ts';
import { trueDivide } from '../src/numbers/integer-rounding.ts';
import { parseInteger } from '../src/numbers/integer-text.ts';
import { exp, log, log10 } from '../src/numbers/libm-exponential.ts';
import { pow } from '../src/numbers/libm-power.ts';
import { ExactSum, vectorNorm } from '../src/numbers/summation.ts';

const MAX = Number.MAX_SAFE_INTEGER;

test('ints leave the safe range as BigInt and come back as numbers', () => {
  assert.equal(int.add(MAX, 1), 2n ** 53n);
  assert.equal(int.subtract(2n ** 53n, 1), MAX);
  assert.equal(int.multiply(94906267, 94906267), 9007199515875289n);
  assert.ok(Object.is(int.multiply(0, -5), 0));
  assert.ok(Object.is(int.floorDivide(0, -5), 0));
  assert.equal(int.power(3, 100), 3n ** 100n);
  assert.equal(int.powerModulo(3, -1, 7), 5);
  assert.equal(int.shiftLeft(1, 53), 2n ** 53n);
  assert.equal(int.shiftRight(-1, 1000), -1);
  assert.equal(int.bitAnd(-1, 2 ** 40), 2 ** 40);
  assert.equal(int.bitXor(-(2 ** 45), 1), -(2 ** 45) + 1);
});

test('division rounds down, remainders have the sign of the divisor', () => {
  assert.deepEqual(int.divmod(-7, 2), [-4, 1]);
  assert.deepEqual(int.divmod(7, -2), [-4, -1]);
  assert.equal(int.floorDivide(MAX, 2), 4503599627370495);
  assert.deepEqual(floorDivmod(-1e-30, 1), [-1, 1]);
  assert.equal(trueDivide(10n ** 400n, 10n ** 399n), 10);
  assert.equal(trueDivide(2n ** 1100n + 1n, 2n ** 1047n), 2 ** 53);
});

test('floats are rounded exactly, ties to even', () => {
  assert.equal(formatFloat(2.5, '.0f'), '2');
  assert.equal(formatFloat(0.125, '.2f'), '0.12');
  assert.equal(formatFloat(2.675, '.2f'), '2.67');
  assert.equal(formatFloat(1e22, '.3f'), '10000000000000000000000.000');
  assert.equal(formatFloat(0.1, '.60f'), '0.100000000000000005551115123125782702118158340454101562500000');
  assert.equal(formatFloat(12345, '.0e'), '1e+04');
  assert.equal(formatFloat(25, '.0e'), '2e+01');
  assert.equal(formatFloat(5e-324, '.3g'), '4.94e-324');
  assert.equal(formatFloat(-0.001, 'z.2f'), '0.00');
  assert.equal(formatFloat(1234567.891, '015,.1f'), '0,001,234,567.9');
  assert.equal(formatInteger(-255, '#012_x'), '-0x0000_00ff');
  assert.equal(roundToPlaces(2.675, 2), 2.67);
  assert.equal(roundToPlaces(1e308, -308), 1e308);
});

test('floats as text and back', () => {
  assert.equal(floatRepr(1e16), '1e+16');
  assert.equal(floatRepr(123456789012345680), '1.2345678901234568e+17');
  assert.equal(floatRepr(0.0001), '0.0001');
  assert.equal(floatRepr(1e-5), '1e-05');
  assert.equal(floatRepr(-0), '-0.0');
  assert.equal(parseDouble('1_0.5e-3'), 0.0105);
  assert.equal(parseDouble('1__0'), undefined);
  assert.equal(toHex(-0.1), '-0x1.999999999999ap-4');
  assert.equal(fromHex('0x.8p1'), 1);
  assert.equal(parseInteger('0x_1f', 0), 31);
  assert.equal(parseInteger('010', 0), undefined);
});

test('bits and bytes', () => {
  assert.equal(bitLength(2n ** 64n - 1n), 64);
  assert.equal(bitLength(-(2 ** 40)), 41);
  assert.deepEqual([...toBytes(-2, 3, true, true)], [255, 255, 254]);
  assert.equal(fromBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128), false, true), -(2n ** 63n));
  assert.equal(integerSquareRoot(10n ** 60n - 1n), 10n ** 30n - 1n);
  assert.equal(greatestCommonDivisor(2n ** 100n * 3n, 2n ** 80n * 9n), 2n ** 80n * 3n);
  assert.equal(combinations(100, 50), 100891344545564193334812497256n);
  assert.equal(factorial(25), 15511210043330985984000000n);
});

test('the library of mathematics', () => {
  assert.equal(pow(10, -5), 1e-5);
  assert.equal(pow(10, 308), 1e308);
  assert.equal(pow(2, -1074), 5e-324);
  assert.equal(log10(1000), 3);
  assert.equal(exp(1), Math.E);
  assert.equal(log(Math.E), 1);
  assert.equal(fma(0.1, 10, -1), 5.551115123125783e-17);
  assert.equal(nextAfter(1, 2, 1n), 1 + 2 ** -52);
  assert.equal(ulp(1), 2 ** -52);
  const sum = new ExactSum();
  for (const term of [1e16, 1, -1e16]) sum.add(term);
  assert.equal(sum.result(), 1);
  assert.equal(vectorNorm(Float64Array.of(3 * 2 ** 700, 4 * 2 ** 700)), 5 * 2 ** 700);
});
