/** The thread that runs Python. Started by `supervisor.ts`; runs one program and reports its exit status. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { StreamReader } from '@harpy/pyodide/boot/pyodide-api';
import { codeCacheFolder, loadSnapshot } from '@harpy/pyodide/boot/snapshot';
import { descriptorReader, descriptorWriter } from '@harpy/pyodide/boot/standard-streams';
import {
  connectSignals,
  isExitStatus,
  runMain,
  type StartOptions,
  startPython,
} from '@harpy/pyodide/boot/start';
import { installHPyInNode } from '@harpy/pyodide/install-node';
import { FatalError } from '@harpy/runtime/fatal';
import { ABORT_STATUS, type PythonMessage, type PythonTask } from './protocol.ts';
import { INPUT, SharedState } from './shared-state.ts';

const STDERR = 2;

/** An error that Pyodide passes on to Python as the OSError of that code. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Standard input read by the main thread: waiting for it can be interrupted. */
function sharedReader(state: SharedState, request: () => void): StreamReader {
  const { isatty } = descriptorReader(0);
  let rest = new Uint8Array(0);
  return {
    isatty,
    read(buffer) {
      if (rest.length === 0) {
        if (state.requestInput()) request();
        state.wait(Number.POSITIVE_INFINITY, () => state.inputState !== INPUT.wanted);
        switch (state.inputState) {
          case INPUT.wanted:
            throw systemError('EINTR');
          case INPUT.end:
            return 0;
          case INPUT.failed:
            throw systemError('EIO');
          default:
            rest = state.takeInput() as Uint8Array<ArrayBuffer>;
        }
      }
      const taken = Math.min(rest.length, buffer.length);
      buffer.set(rest.subarray(0, taken));
      rest = rest.subarray(taken);
      return taken;
    },
  };
}

async function run(task: PythonTask, send: (message: PythonMessage) => void): Promise<number> {
  const state = new SharedState(task.shared);
  const size = () => state.terminalSize;
  const options: StartOptions = {
    args: task.args,
    programName: task.programName,
    env: task.env,
    cwd: task.cwd,
    stdout: descriptorWriter(1, size),
    stderr: descriptorWriter(STDERR, size),
    codeCache: codeCacheFolder(task.env),
    wait: (milliseconds) => state.wait(milliseconds),
    ...(task.sharedInput ? { stdin: sharedReader(state, () => send({ kind: 'input' })) } : {}),
  };
  const snapshot = task.useSnapshot ? await loadSnapshot({ env: task.env }) : undefined;
  let started = await startPython(snapshot === undefined ? options : { ...options, snapshot });
  if (started.commandLine.kind === 'fresh') started = await startPython(options);
  if (started.commandLine.kind === 'exit') return started.commandLine.status;
  installHPyInNode(started.pyodide);
  connectSignals(started.pyodide, () => state.takeSignal());
  return runMain(started.pyodide);
}

/** The exit status after an error that Python itself did not handle. */
function failed(error: unknown, verbose: boolean): number {
  if (isExitStatus(error)) return error.status;
  if (!(error instanceof FatalError)) {
    const text = error instanceof Error ? error.message : String(error);
    writeSync(STDERR, `harpy: the Python interpreter has crashed: ${text}\n`);
  }
  if (verbose && error instanceof Error) writeSync(STDERR, `${error.stack}\n`);
  return ABORT_STATUS;
}

const port = parentPort;
if (port !== null) {
  const task = workerData as PythonTask;
  const send = (message: PythonMessage) => port.postMessage(message);
  const status = await run(task, send).catch((error: unknown) => failed(error, task.verbose));
  send({ kind: 'exit', status });
}
