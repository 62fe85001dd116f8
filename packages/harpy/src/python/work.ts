/** The end of Python's thread at which its work comes in. */
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { skipLastCollection } from './engine.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';

type Send = (message: HarpyMessage) => void;

/** Waits for the work of this thread and does it: `prepare` gives what runs the program and returns its exit status. */
export function onWork(prepare: (work: HarpyWork, send: Send) => () => number): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  const send: Send = (message) => port.postMessage(message);
  const take = (work: HarpyWork): void => {
    // A thread that was started early has the environment of the process.
    Object.assign(process.env, work.env);
    const run = prepare(work, send);
    // In a microtask: there the engine makes no message of what is thrown, which costs three times as much as throwing.
    queueMicrotask(() => {
      const status = run();
      skipLastCollection();
      send({ kind: 'exit', status });
    });
  };
  // It has mostly come already: a turn of the event loop takes a millisecond.
  const received = receiveMessageOnPort(port);
  if (received === undefined) port.once('message', take);
  else take(received.message as HarpyWork);
}
