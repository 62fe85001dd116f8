/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from './bundle.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';

const task = workerData as HarpyWork;
const bundle = loadBundle(task.env);
const { runTask } = bundle?.exports ?? (await import('./harpy-thread.ts'));
const send = (message: HarpyMessage): void => parentPort?.postMessage(message);
const status = runTask(task, send);
bundle?.keep();
send({ kind: 'exit', status });
