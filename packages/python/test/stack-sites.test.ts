/** Stacks of engines other than V8 are read from their text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitesOfText, stackSites } from '../src/stack-sites.ts';

test('the stack of Firefox and Safari', () => {
  const text = [
    'f$1@python:/lib/a.py:0:10:x.y:/lib/a.py:359:279',
    '@python:5:<run>:19:3',
    '#o@http://localhost/harpy.js:1112:5778',
    'Cnt/t.code.run@http://localhost/harpy.js:913:19943',
    'eval@[native code]',
    '',
  ].join('\n');
  assert.deepEqual(
    [...sitesOfText(text)],
    [
      { name: 'f$1', script: 'python:/lib/a.py:0:10:x.y:/lib/a.py', line: 359, column: 279 },
      { name: '', script: 'python:5:<run>', line: 19, column: 3 },
      { name: '#o', script: 'http://localhost/harpy.js', line: 1112, column: 5778 },
      { name: 'Cnt/t.code.run', script: 'http://localhost/harpy.js', line: 913, column: 19943 },
    ],
  );
});

test('the stack of this engine, from outside a function', () => {
  function outer(): string[] {
    return inner();
  }
  function inner(): string[] {
    return [...stackSites(inner)].map(({ name }) => name);
  }
  assert.equal(outer()[0], 'outer');
});
