/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { parentPort, workerData } from 'node:worker_threads';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';
import { runTask } from './harpy-thread.ts';

const send = (message: HarpyMessage): void => parentPort?.postMessage(message);
const status = runTask(workerData as HarpyWork, send);
send({ kind: 'exit', status });
