import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodePlaces, SourcePlaces } from '../src/source-places.ts';

test('places come back as they were told', () => {
  const numbers = [1, 1, 0, 5, 1, 3, 4, 2, 2, 2, -1, -1, 100_000, 100_000, 70_000, 70_031, 7, 9, 31, 0];
  assert.deepEqual(new SourcePlaces(encodePlaces(numbers)).numbers, numbers);
  assert.deepEqual(new SourcePlaces(encodePlaces([])).numbers, []);
});

test('random places come back too', () => {
  let state = 12345;
  const next = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state % limit) - 1;
  };
  for (let round = 0; round < 50; round++) {
    const numbers = Array.from({ length: 4 * (next(40) + 2) }, () => next(10 ** (1 + (next(7) + 1))));
    assert.deepEqual(new SourcePlaces(encodePlaces(numbers)).numbers, numbers);
  }
});

test('neighbours take a few characters', () => {
  assert.ok(encodePlaces([10, 10, 4, 9, 11, 11, 4, 12]).length <= 9);
});
