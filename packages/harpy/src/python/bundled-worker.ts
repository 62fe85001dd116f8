/** `harpy-worker.ts` with Python from the bundle. Itself a bundle, of modules that Python's thread needs before that one. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from './bundle.ts';
import { tuneEngine } from './engine.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';

const task = workerData as HarpyWork;
const bundle = loadBundle(task.env, task.bundle ?? '');
const send = (message: HarpyMessage): void => parentPort?.postMessage(message);
// In a microtask: there the engine makes no message of what is thrown, which costs three times as much as throwing.
queueMicrotask(() => {
  // Not before, and not beyond: the engine takes what it kept of this bundle, and Node of its own modules, only as it was then.
  tuneEngine(true);
  const status = bundle.exports.runTask(task, send);
  bundle.keep(false);
  tuneEngine(false);
  bundle.keep(true);
  send({ kind: 'exit', status });
});
