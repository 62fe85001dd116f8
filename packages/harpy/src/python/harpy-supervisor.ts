/** Runs a Python program on Harpy's own Python, in a thread with a deep stack, and is its link to signals and standard input. */
import { writeSync } from 'node:fs';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { type Parsed, parseCommandLine } from '@harpy/python/command-line';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { buffersOf, currentBundle, readBundle, workerBundle } from './bundle-files.ts';
import { canBlock } from './can-block.ts';
import type { HarpyMessage, HarpyTask, HarpyWork } from './harpy-protocol.ts';
import { InputPump } from './input-pump.ts';
import { Interrupter } from './interrupter.ts';
import { readUses } from './program-uses.ts';
import { startThread } from './python-thread.ts';
import { ServiceDesk } from './services/desk.ts';
import { SharedState, SIGINT } from './shared-state.ts';
import { SignalRelay } from './signal-relay.ts';
import { stackMebibytes } from './stack-size.ts';

const INTERRUPTED = 130;
/** How long a thread of Python's runs before another's turn comes; CPython's is 5. */
const TURN_MILLISECONDS = 10;
/** A program that has not noticed this many Ctrl-C is in a call that never ends. */
const PATIENCE = 3;

/** The exit status. `early` is the thread if it is on its way already, started from the bundle. */
export async function runOnHarpy(task: HarpyTask, early?: Worker): Promise<number> {
  const bundle = currentBundle();
  const command = parseCommandLine(task.args, { program: '', version: '', env: {} });
  const worker =
    early ??
    startThread(
      bundle === undefined ? new URL('./harpy-worker.js', import.meta.url) : workerBundle,
      stackFor(command),
      task.env,
    );
  const state = new SharedState();
  const { port1: port, port2 } = new MessageChannel();
  const cache = cacheFolder(task.env);
  const work: HarpyWork = {
    ...task,
    cache,
    shared: state.buffer,
    port: port2,
    sharedInput: canBlock(0),
    bundle: bundle && readBundle(bundle, cache, readUses(cache, command)),
  };
  // The thread does not come up faster for our waiting: what it has to read is read meanwhile.
  worker.postMessage(work, [port2, ...(work.bundle === undefined ? [] : buffersOf(work.bundle))]);
  const services = new ServiceDesk((message) => {
    port.postMessage(message);
    state.notify();
  });
  for (const [stream, descriptor] of [
    [worker.stdout, 1],
    [worker.stderr, 2],
  ] as const)
    stream.on('data', (bytes: Uint8Array) => {
      writeSync(descriptor, bytes);
    });
  const interrupter = new Interrupter(worker.threadId);
  const alarm = new Alarm();
  let input: InputPump | undefined;
  const pump = (): InputPump => {
    input ??= new InputPump(process.stdin, state, () => signals?.deliver(SIGINT));
    return input;
  };
  let unheard = 0;
  let turns: NodeJS.Timeout | undefined;
  let signals: SignalRelay | undefined;
  try {
    return await new Promise<number>((resolve) => {
      signals = new SignalRelay(state, (signal, waiting) => {
        void interrupter.interrupt();
        if (!waiting) unheard = 0;
        if (signal !== SIGINT || ++unheard < PATIENCE) return;
        writeSync(2, 'KeyboardInterrupt: the program was in a call that cannot be interrupted\n');
        resolve(INTERRUPTED);
      });
      worker.on('message', (message: HarpyMessage) => {
        switch (message.kind) {
          case 'exit':
            return resolve(message.status);
          case 'input':
            return pump().request();
          case 'keyByKey':
            // After a turn of the event loop: what was typed in the old mode has been read in it.
            setImmediate(() => {
              pump().setKeyByKey(message.on);
              state.acknowledge();
            });
            return;
          case 'signal':
            signals?.watch(message.number, message.action);
            return state.acknowledge();
          case 'service':
            return void services.serve(message.id, message.service, message.payload);
          case 'turns':
            clearInterval(turns);
            if (message.on) turns = setInterval(() => void interrupter.interrupt(), TURN_MILLISECONDS);
            return;
          case 'umask':
            process.umask(message.mask);
            return state.acknowledge();
          case 'alarm':
            alarm.set(message.milliseconds, message.interval);
            return state.acknowledge();
        }
      });
      worker.on('error', (error) => {
        writeSync(2, `harpy: the Python thread ended: ${error.stack ?? error.message}\n`);
        resolve(1);
      });
      worker.on('exit', (code) => resolve(code));
    });
  } finally {
    clearInterval(turns);
    alarm.set(0, 0);
    signals?.close();
    input?.close();
    port.close();
    await services.close();
    await interrupter.close();
    await worker.terminate();
  }
}

/** What the native stack takes in MiB, for python's command line. */
const stackFor = (command: Parsed): number =>
  'target' in command ? stackMebibytes(command.kind, command.target) : stackMebibytes('input', '');

/** The timer of `signal.alarm`: its signal comes from the system, so that it does what it does without a handler. */
class Alarm {
  #timer: NodeJS.Timeout | undefined;

  set(milliseconds: number, interval: number): void {
    clearTimeout(this.#timer);
    if (milliseconds === 0) return;
    this.#timer = setTimeout(() => {
      this.set(interval, interval);
      process.kill(process.pid, 'SIGALRM');
    }, milliseconds).unref();
  }
}
