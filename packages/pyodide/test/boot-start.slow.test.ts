import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { StreamWriter } from '../src/boot/pyodide-api.ts';
import { makeSnapshot, startPyodide, startPython } from '../src/boot/start.ts';

/** A stream that keeps what is written. */
function collector(): StreamWriter & { text(): string } {
  const chunks: Buffer[] = [];
  return {
    isatty: false,
    write(bytes) {
      chunks.push(Buffer.from(bytes));
      return bytes.length;
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}

const snapshot = makeSnapshot();

test('an interpreter to drive from JavaScript, with the host’s files', async (t) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'harpy-boot-')));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const start of [{}, { snapshot: await snapshot }]) {
    const stdout = collector();
    const pyodide = await startPyodide({ ...start, cwd: folder, env: { MINE: '1' }, stdout });
    pyodide.runPython(`import os, sys
print(os.getcwd(), dict(os.environ)['MINE'], 'PATH' in os.environ, sys.argv)
with open('made', 'w') as file: file.write('by Python')
sys.stdout.flush()`);
    assert.equal(stdout.text(), `${folder} 1 False ['']\n`);
    assert.equal(readFileSync(join(folder, 'made'), 'utf8'), 'by Python');
    assert.throws(() => pyodide.runPython('1/0'), /ZeroDivisionError/);
    assert.equal(pyodide.runPython('6 * 7'), 42);
  }
});

test('a command line on a snapshot and on a new interpreter gives the same', async () => {
  const args = ['-W', 'ignore', '-X', 'a=b', '-OO', '-c', 'pass', 'x'];
  const outputs: string[] = [];
  for (const start of [{}, { snapshot: await snapshot }]) {
    const stdout = collector();
    const { pyodide, commandLine } = await startPython({ ...start, args, env: {}, stdout });
    assert.deepEqual(commandLine, { kind: 'ready' });
    pyodide.runPython(
      'import sys; print(sys.argv, sys.flags, sys.path, sys.warnoptions, sys._xoptions); sys.stdout.flush()',
    );
    outputs.push(stdout.text());
  }
  assert.match(outputs[0] ?? '', /optimize=2/);
  assert.equal(outputs[1], outputs[0]);
});

test('what a snapshot cannot honour is said, wrong options give python’s status', async () => {
  const image = await snapshot;
  const stderr = collector();
  const isolated = await startPython({ snapshot: image, args: ['-I', '-c', ''], stderr });
  assert.equal(isolated.commandLine.kind, 'fresh');
  const wrong = await startPython({ snapshot: image, args: ['-Z'], stderr });
  assert.deepEqual(wrong.commandLine, { kind: 'exit', status: 2 });
});
