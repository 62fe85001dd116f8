/** Interpreters with the standard library. */
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { createInterpreter, PythonError, type PythonProxy } from '../../src/api/interpreter.ts';
import { buildExtension } from './extensions.ts';

const path = await buildExtension('bench/src/calls.c');
let output = '';
const python = await createInterpreter({
  stdout: (text) => (output += text),
  stderr: (text) => (output += text),
});

test('the library is there', () => {
  const json = python.importModule('json') as PythonProxy & { dumps(value: unknown): string };
  assert.equal(json.dumps({ a: [1, 2.5, null] }), '{"a": [1, 2.5, null]}');
  const re = python.importModule('re') as PythonProxy & { findall(p: string, t: string): PythonProxy };
  assert.deepEqual(re.findall('[a-c]+', 'abxc').$copy(), ['ab', 'c']);
});

test('what Python prints goes where the options say', () => {
  output = '';
  python.run('print("hello", 1)\nimport sys\nprint("error", file=sys.stderr)');
  assert.equal(output, 'hello 1\nerror\n');
});

test('extensions are imported by Python too', () => {
  const add = python.importModule('sys')['path'] as PythonProxy & { append(folder: string): void };
  add.append(dirname(path));
  python.run('import calls\nresult = calls.inc(41)');
  assert.equal(python.globals['result'], 42);
  assert.match(python.evaluate('repr(calls)') as string, /calls\.hpy0\.wasm/);
});

test('tracebacks say where', () => {
  assert.throws(
    () => python.run('def f(x):\n    return calls.inc(x)\nf("x")\n', 'program.py'),
    (error) => {
      assert.ok(error instanceof PythonError);
      assert.match(error.traceback, /File "program\.py", line 3, in <module>\n[\s\S]*line 2, in f/);
      return true;
    },
  );
});

test('modules of one interpreter are not those of another', async () => {
  const other = await createInterpreter();
  other.run('import json\njson.mark = 1');
  python.run('import json\nmarked = hasattr(json, "mark")');
  assert.equal(python.globals['marked'], false);
  assert.equal(other.evaluate('json.mark'), 1);
});
