/** A thread that runs programs on Harpy's own Python, each in an interpreter of its own. */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CodeCache } from '../../src/code-cache.ts';
import { enterFolder } from '../../src/current-folder.ts';
import { forgetScripts } from '../../src/loaded-units.ts';
import { nodeSystem } from '../../src/node-system.ts';
import { runPythonProgram } from '../../src/run-program.ts';
import { codeCache } from '../../src/source.ts';
import { unpackLibrary } from '../../src/standard-library.ts';
import { setSystem } from '../../src/system.ts';
import type { Outcome } from './outcome.ts';
import type { Answer, Task } from './run.ts';

const task = workerData as Task;

/** What the program that runs has written to its standard output and error. */
let written: Record<1 | 2, Buffer[]> = { 1: [], 2: [] };

/** Node's functions, except that the standard streams are ours. */
const streams = {
  ...fs,
  writeSync(descriptor: number, data: Uint8Array | string, ...rest: [never, never, never]): number {
    if (descriptor !== 1 && descriptor !== 2) return fs.writeSync(descriptor, data as Uint8Array, ...rest);
    const bytes = Buffer.from(data as Uint8Array);
    const [offset = 0, length = bytes.length] = rest as readonly number[];
    written[descriptor].push(bytes.subarray(offset, offset + length));
    return length;
  },
  readSync(descriptor: number, ...rest: [never, never]): number {
    return descriptor === 0 ? 0 : fs.readSync(descriptor, ...rest);
  },
} as unknown as typeof fs;

setSystem({ ...nodeSystem, fs: streams });
const cache = join(tmpdir(), 'harpy-test-cache', 'python');
const archive = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
const library = unpackLibrary(archive, cache);
codeCache.current = new CodeCache(join(cache, 'code'));

function run(path: string): Outcome {
  written = { 1: [], 2: [] };
  enterFolder(task.working);
  const status = runPythonProgram({
    args: [path],
    library,
    write: (descriptor, text) => written[descriptor].push(Buffer.from(text)),
  });
  forgetScripts();
  return { status, stdout: text(1), stderr: text(2) };
}

const text = (descriptor: 1 | 2): string => Buffer.concat(written[descriptor]).toString('utf8');

for (const path of task.paths) {
  fs.rmSync(task.working, { recursive: true, force: true });
  fs.mkdirSync(task.working);
  const answer: Answer = { outcome: run(path), library };
  parentPort?.postMessage(answer);
}
