/** `harpy-worker.ts` with Python from the bundle. Itself a bundle, of modules that Python's thread needs before that one. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from './bundle.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';

const task = workerData as HarpyWork;
const bundle = loadBundle(task.env, task.bundle ?? '');
const send = (message: HarpyMessage): void => parentPort?.postMessage(message);
const status = bundle.exports.runTask(task, send);
bundle.keep();
send({ kind: 'exit', status });
