/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { parentPort, workerData } from 'node:worker_threads';
import { tuneEngine } from './engine.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';
import { runTask } from './harpy-thread.ts';

tuneEngine(true);
const send = (message: HarpyMessage): void => parentPort?.postMessage(message);
// In a microtask: there the engine makes no message of what is thrown, which costs three times as much as throwing.
queueMicrotask(() => send({ kind: 'exit', status: runTask(workerData as HarpyWork, send) }));
