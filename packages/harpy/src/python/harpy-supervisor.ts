/** Runs a Python program on Harpy's own Python, in a thread with a deep stack. */
import { Worker } from 'node:worker_threads';
import type { HarpyTask } from './harpy-protocol.ts';

/** Native stack of the thread in MiB: a Python call takes a few JavaScript frames. */
const STACK_MEBIBYTES = 32;
const INTERRUPTED = 130;

/** The exit status. Ctrl-C ends the program: between two steps of it nobody asks for signals yet. */
export function runOnHarpy(task: HarpyTask): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./harpy-worker.js', import.meta.url), {
      workerData: task,
      stdin: false,
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
    });
    const interrupt = () => {
      void worker.terminate().then(() => {
        process.stderr.write('KeyboardInterrupt\n');
        finish(INTERRUPTED);
      });
    };
    const finish = (status: number) => {
      process.off('SIGINT', interrupt);
      resolve(status);
    };
    process.on('SIGINT', interrupt);
    worker.on('message', finish);
    worker.on('error', (error) => {
      process.stderr.write(`harpy: the Python thread ended: ${error.stack ?? error.message}\n`);
      finish(1);
    });
    worker.on('exit', (code) => finish(code));
  });
}
