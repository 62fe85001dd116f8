/** The suite on CPython in Pyodide. */
import { Worker } from 'node:worker_threads';
import type { Mode } from '@harpy/runtime/mode';
import type { Topic } from './suite.ts';

export interface TestResult {
  readonly topic: string;
  readonly name: string;
  /** The traceback of a failure, or `null`. */
  readonly failure: string | null;
}

/** Which members of the API the tests reached. */
export interface Reach {
  readonly functions: Set<string>;
  readonly slots: Set<string>;
  readonly members: Set<number>;
}

export interface SuiteRun {
  readonly results: readonly TestResult[];
  readonly reach: Reach;
}

const STACK_MEBIBYTES = 64;

/** Runs the topics' tests; `extensions` are the built files, loaded in that mode. */
export function runOnPyodide(
  topics: readonly Topic[],
  extensions: readonly string[],
  mode: Mode = 'universal',
): Promise<SuiteRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pyodide-worker.js', import.meta.url), {
      workerData: { topics, extensions, mode },
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the suite's thread ended with status ${code}`)));
  });
}
