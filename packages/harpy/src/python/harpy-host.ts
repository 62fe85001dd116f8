/** The thread that started Python's, as the language sees it. */
import { spawnSync } from 'node:child_process';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Answer, Host, Services, Terminal } from '@harpy/python/host';
import type { HarpyMessage, ServiceMessage } from './harpy-protocol.ts';
import type { SharedInput } from './shared-input.ts';
import type { SharedState } from './shared-state.ts';

export function threadHost(
  state: SharedState,
  send: (message: HarpyMessage) => void,
  port: MessagePort,
  input: SharedInput | undefined,
): Host {
  const services = new PortServices(send, port);
  return {
    hasSignals: true,
    get signalPending() {
      return state.signalPending;
    },
    takeSignal: () => state.takeSignal(),
    raise: (signal) => state.raise(signal),
    watchSignal: (number, action) => state.callMain(() => send({ kind: 'signal', number, action })),
    setAlarm: (milliseconds, interval) =>
      state.callMain(() => send({ kind: 'alarm', milliseconds, interval })),
    setUmask: (mask) => state.callMain(() => send({ kind: 'umask', mask })),
    exit: (status) => {
      send({ kind: 'exit', status });
      // The main thread ends this one.
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
    takeTurns: (on) => send({ kind: 'turns', on }),
    services,
    terminal: input?.isatty ? sharedTerminal(input, state, send) : undefined,
    wait: (milliseconds, done) => {
      state.wait(milliseconds, done);
    },
  };
}

function sharedTerminal(
  input: SharedInput,
  state: SharedState,
  send: (message: HarpyMessage) => void,
): Terminal {
  return {
    get pending() {
      return input.pending;
    },
    discard: () => input.discard(),
    setKeyByKey: (on) => state.callMain(() => send({ kind: 'keyByKey', on })),
    // Node itself sets no more than that.
    setEcho: (on) =>
      spawnSync('stty', [on ? 'echo' : '-echo'], { stdio: ['inherit', 'ignore', 'ignore'] }).status === 0,
  };
}

/** Questions go with the other messages, answers come through a port that can be read without the event loop. */
class PortServices implements Services {
  readonly #send: (message: HarpyMessage) => void;
  readonly #port: MessagePort;
  readonly #open = new Map<number, Answer>();
  readonly #handlers = new Map<string, (payload: unknown) => void>();
  #count = 0;

  constructor(send: (message: HarpyMessage) => void, port: MessagePort) {
    this.#send = send;
    this.#port = port;
  }

  request(service: string, payload: unknown): Answer {
    const answer: Answer = { done: false, value: undefined, error: undefined };
    const id = ++this.#count;
    this.#open.set(id, answer);
    this.#send({ kind: 'service', id, service, payload });
    return answer;
  }

  receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      const message = received.message as ServiceMessage;
      if (message.kind === 'event') this.#handlers.get(message.name)?.(message.payload);
      else {
        const answer = this.#open.get(message.id);
        this.#open.delete(message.id);
        if (answer !== undefined)
          Object.assign(answer, { done: true, value: message.value, error: message.error });
      }
    }
  }

  onEvent(name: string, handler: (payload: unknown) => void): void {
    this.#handlers.set(name, handler);
  }
}
