/** The suite on Harpy's own Python. */
import { Worker } from 'node:worker_threads';
import type { Mode } from '@harpy/runtime/mode';
import type { SuiteRun } from './pyodide-host.ts';
import type { Topic } from './suite.ts';

const STACK_MEBIBYTES = 64;

/** Runs the topics' tests; `extensions` are the built files. */
export function runOnHarpy(
  topics: readonly Topic[],
  extensions: readonly string[],
  mode: Mode = 'universal',
): Promise<SuiteRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./harpy-worker.js', import.meta.url), {
      workerData: { topics, extensions, mode },
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the suite's thread ended with status ${code}`)));
  });
}
