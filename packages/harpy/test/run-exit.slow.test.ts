import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onHosts, pyodide, temporaryFolder } from './harpy-process.ts';

onHosts('exit statuses', async (harpy) => {
  const cases: [code: string, status: number, stderr: string][] = [
    ['pass', 0, ''],
    ['import sys; sys.exit(3)', 3, ''],
    ['import sys; sys.exit("a text")', 1, 'a text\n'],
    ['import sys; sys.exit(None)', 0, ''],
    ['import sys; sys.exit(True)', 1, ''],
    ['import sys; sys.exit(300)', 44, ''],
    ['raise SystemExit', 0, ''],
    ['import os; os._exit(7)', 7, ''],
    ['import sys\ntry: sys.exit(5)\nfinally: pass', 5, ''],
  ];
  for (const [code, status, stderr] of cases)
    assert.deepEqual(await harpy(['run', '-c', code]), { status, signal: null, stdout: '', stderr }, code);
});

onHosts('a traceback as python prints it', async (harpy, t) => {
  const folder = temporaryFolder(t);
  const script = join(folder, 'bad.py');
  writeFileSync(
    script,
    'def f():\n    return {}["key"]\n\ntry:\n    f()\nexcept KeyError as e:\n    raise ValueError("no") from e\n',
  );
  const { status, stdout, stderr } = await harpy(['run', script]);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    `Traceback (most recent call last):
  File "${script}", line 5, in <module>
    f()
    ~^^
  File "${script}", line 2, in f
    return {}["key"]
           ~~^^^^^^^
KeyError: 'key'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "${script}", line 7, in <module>
    raise ValueError("no") from e
ValueError: no
`,
  );
});

onHosts('a syntax error shows the line and no frame', async (harpy) => {
  assert.equal(
    (await harpy(['run', '-c', 'x = = 1'])).stderr,
    '  File "<string>", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n',
  );
});

onHosts('the program’s own sys.excepthook and atexit functions run, output is flushed', async (harpy) => {
  const { status, stdout, stderr } = await harpy([
    'run',
    '-c',
    `import atexit, sys
atexit.register(print, 'bye')
sys.excepthook = lambda kind, value, trace: print('hook', kind.__name__)
sys.stdout.write('first ')
1/0`,
  ]);
  assert.equal(stdout, 'first hook ZeroDivisionError\nbye\n');
  assert.equal(stderr, '');
  assert.equal(status, 1);
});

test('abort and a crash of the interpreter end with 134 and one line that says so', async () => {
  const aborted = await pyodide(['run', '-c', 'import os; os.abort()']);
  assert.equal(aborted.status, 134);
  assert.match(aborted.stderr, /harpy: the Python interpreter has crashed: /);
  const crashed = await pyodide(['run', '-c', 'import ctypes; ctypes.string_at(0xfffffff0)']);
  assert.equal(crashed.status, 134);
  assert.match(crashed.stderr, /^harpy: the Python interpreter has crashed: memory access out of bounds\n/);
  const verbose = await pyodide(['--verbose', 'run', '-c', 'import ctypes; ctypes.string_at(0xfffffff0)']);
  assert.match(verbose.stderr, /\n {4}at /);
});

onHosts('random numbers and identifiers differ from run to run', async (harpy) => {
  const code = 'import random, secrets, uuid; print(random.random(), secrets.token_hex(4), uuid.uuid4())';
  assert.notEqual((await harpy(['run', '-c', code])).stdout, (await harpy(['run', '-c', code])).stdout);
});
