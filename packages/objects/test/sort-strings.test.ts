import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOrder } from '@harpy/objects/sort-strings';

/** The same numbers in each run (Park and Miller). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

/** By code units, equal texts in their own order. */
function expected(texts: readonly string[]): number[] {
  return texts
    .map((text, at) => ({ text, at }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.at - b.at))
    .map(({ at }) => at);
}

test('texts are put in the order of their code units, equal ones in their own', () => {
  const random = generator(42);
  const alphabets = ['ab', 'abc\0', 'a\u00ff\u0100', '\u4f60\uffff\u0000a', 'abcdefghijklmnopqrstuvwxyz'];
  for (let round = 0; round < 400; round++) {
    const alphabet = alphabets[random(alphabets.length)] as string;
    const prefix = 'common beginning'.slice(0, random(17));
    const texts = Array.from({ length: random(60) }, () => {
      let text = prefix;
      for (let left = random(12); left > 0; left--) text += alphabet[random(alphabet.length)];
      return text;
    });
    assert.deepEqual(Array.from(textOrder(texts)), expected(texts));
  }
});

test('texts of which some are the beginning of others', () => {
  const texts = Array.from({ length: 40 }, (_, at) => 'x'.repeat((at * 7) % 23));
  assert.deepEqual(Array.from(textOrder(texts)), expected(texts));
  assert.deepEqual(Array.from(textOrder([])), []);
});
