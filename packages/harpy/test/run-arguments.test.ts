import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../src/command.ts';
import { parseRunArguments } from '../src/run-arguments.ts';

const plain = { host: 'pyodide', snapshot: true, help: false };

test('without options of ours everything is python’s', () => {
  assert.deepEqual(parseRunArguments([]), { ...plain, python: [] });
  assert.deepEqual(parseRunArguments(['a.py', '--host', 'x']), { ...plain, python: ['a.py', '--host', 'x'] });
  assert.deepEqual(parseRunArguments(['-c', 'print(1)', '--help']), {
    ...plain,
    python: ['-c', 'print(1)', '--help'],
  });
  assert.deepEqual(parseRunArguments(['-']), { ...plain, python: ['-'] });
});

test('our options come first', () => {
  assert.deepEqual(parseRunArguments(['--host', 'harpy', '--no-snapshot', '-O', 'a.py']), {
    host: 'harpy',
    snapshot: false,
    help: false,
    python: ['-O', 'a.py'],
  });
  assert.equal(parseRunArguments(['--host=other', 'a.py']).host, 'other');
  assert.equal(parseRunArguments(['--help']).help, true);
  assert.throws(() => parseRunArguments(['--host']), UsageError);
});
