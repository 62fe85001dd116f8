import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../src/command.ts';
import { parseRunArguments } from '../src/run-arguments.ts';

const plain = {
  host: undefined,
  snapshot: true,
  help: false,
  mode: undefined,
  traceOut: undefined,
  traceSummary: undefined,
};

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
    ...plain,
    host: 'harpy',
    snapshot: false,
    python: ['-O', 'a.py'],
  });
  assert.equal(parseRunArguments(['--host=other', 'a.py']).host, 'other');
  assert.equal(parseRunArguments(['--help']).help, true);
  assert.throws(() => parseRunArguments(['--host']), UsageError);
});

test('modes of extensions', () => {
  assert.equal(parseRunArguments(['--mode', 'debug', 'a.py']).mode, 'debug');
  assert.equal(parseRunArguments(['--mode=a.b:debug,c:trace', 'a.py']).mode, 'a.b:debug,c:trace');
  for (const wrong of ['', 'fast', 'a:', ':debug', 'a:debug,', 'a:debug;b:trace', 'a b:debug'])
    assert.throws(() => parseRunArguments(['--mode', wrong]), /write debug, trace or MOD:MODE,MOD:MODE/);
  assert.deepEqual(parseRunArguments(['--trace-out', 't.json', 'a.py']), {
    ...plain,
    mode: 'trace',
    traceOut: 't.json',
    python: ['a.py'],
  });
});
