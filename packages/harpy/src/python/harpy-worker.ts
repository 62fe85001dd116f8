/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from './bundle.ts';
import type { HarpyTask } from './harpy-protocol.ts';

const task = workerData as HarpyTask;
const bundle = loadBundle(task.env);
const { runTask } = bundle?.exports ?? (await import('./harpy-thread.ts'));
const status = runTask(task);
bundle?.keep();
parentPort?.postMessage(status);
