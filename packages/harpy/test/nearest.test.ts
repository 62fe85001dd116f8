import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, nearest } from '../src/nearest.ts';

test('distance counts insertions, deletions, replacements and swaps of neighbours', () => {
  assert.equal(editDistance('run', 'run'), 0);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('rnu', 'run'), 1);
  assert.equal(editDistance('biuld', 'build'), 1);
  assert.equal(editDistance('kitten', 'sitting'), 3);
});

test('the nearest name is suggested, or none', () => {
  const names = ['run', 'repl', 'build', 'inspect', 'new', 'doctor'];
  assert.equal(nearest('biuld', names), 'build');
  assert.equal(nearest('inspetc', names), 'inspect');
  assert.equal(nearest('ins', names), 'inspect');
  assert.equal(nearest('frobnicate', names), undefined);
  assert.equal(nearest('x', names), undefined);
});
