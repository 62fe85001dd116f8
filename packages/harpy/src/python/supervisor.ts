/** Runs a Python program in a thread of its own and is its link to signals, terminal and pipes. */
import { Worker } from 'node:worker_threads';
import { ABORT_STATUS } from '@harpy/runtime/fatal';
import { canBlock } from './can-block.ts';
import { InputPump } from './input-pump.ts';
import type { PythonMessage, PythonTask } from './protocol.ts';
import { SharedState } from './shared-state.ts';
import { SignalRelay } from './signal-relay.ts';

/**
 * Native stack of the Python thread in MiB. Python's own limits (recursion limit, C stack) must be reached first: a
 * WebAssembly frame takes several times the room of the C frame it stands for.
 */
const STACK_MEBIBYTES = 256;

export type ProgramOptions = Omit<PythonTask, 'shared' | 'sharedInput'>;

/** Runs the program to its end on this process's standard streams and returns its exit status. */
export async function runProgram(options: ProgramOptions): Promise<number> {
  const state = new SharedState();
  const measure = () => state.setTerminalSize(process.stdout.rows ?? 0, process.stdout.columns ?? 0);
  if (process.stdout.isTTY) {
    measure();
    process.stdout.on('resize', measure);
  }
  const signals = new SignalRelay(state);
  const task: PythonTask = {
    ...options,
    env: { ...options.env },
    shared: state.buffer,
    sharedInput: canBlock(0),
  };
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
  });
  const input = task.sharedInput ? new InputPump(process.stdin, state) : undefined;
  try {
    return await outcome(worker, state, signals, input);
  } finally {
    signals.close();
    process.stdout.off('resize', measure);
    input?.close();
    await worker.terminate();
  }
}

function outcome(
  worker: Worker,
  state: SharedState,
  signals: SignalRelay,
  input: InputPump | undefined,
): Promise<number> {
  return new Promise((resolve) => {
    worker.on('message', (message: PythonMessage) => {
      switch (message.kind) {
        case 'exit':
          return resolve(message.status);
        case 'input':
          return input?.request();
        case 'signal':
          signals.watch(message.number, message.action);
          return state.acknowledge();
        case 'kill':
          return signals.killSelf(message.number);
        case 'keyByKey':
          // After a turn of the event loop: what was typed in the old mode has been read in it.
          setImmediate(() => {
            input?.setKeyByKey(message.on);
            state.acknowledge();
          });
      }
    });
    worker.on('error', (error) => {
      process.stderr.write(`harpy: the Python thread ended: ${error.message}\n`);
      resolve(ABORT_STATUS);
    });
    worker.on('exit', (code) => resolve(code));
  });
}
