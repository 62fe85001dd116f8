/** The thread that runs Python. Started by `supervisor.ts`; runs one program and reports its exit status. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { codeCacheFolder, loadSnapshot } from '@harpy/pyodide/boot/snapshot';
import { descriptorWriter } from '@harpy/pyodide/boot/standard-streams';
import {
  connectSignals,
  isExitStatus,
  runMain,
  type StartOptions,
  startPython,
} from '@harpy/pyodide/boot/start';
import { connectTerminal } from '@harpy/pyodide/boot/terminal';
import { installHPyInNode } from '@harpy/pyodide/install-node';
import { ABORT_STATUS, FatalError } from '@harpy/runtime/fatal';
import type { PythonMessage, PythonTask } from './protocol.ts';
import { SharedInput } from './shared-input.ts';
import { SharedState } from './shared-state.ts';
import { writeTrace } from './trace-output.ts';

const STDERR = 2;
const KILL_MILLISECONDS = 1000;

async function run(task: PythonTask, send: (message: PythonMessage) => void): Promise<number> {
  const state = new SharedState(task.shared);
  const size = () => state.terminalSize;
  const input = task.sharedInput ? new SharedInput(state, () => send({ kind: 'input' })) : undefined;
  const options: StartOptions = {
    args: task.args,
    programName: task.programName,
    executable: task.executable,
    signals: {
      watch: (number, action) => state.callMain(() => send({ kind: 'signal', number, action })),
      killSelf: (number) => {
        send({ kind: 'kill', number });
        // Long enough for the process to end, if that is what the signal does.
        state.wait(KILL_MILLISECONDS);
        return 0;
      },
    },
    env: task.env,
    cwd: task.cwd,
    stdout: descriptorWriter(1, size),
    stderr: descriptorWriter(STDERR, size),
    codeCache: codeCacheFolder(task.env),
    wait: (milliseconds) => state.wait(milliseconds),
    ...(input === undefined ? {} : { stdin: input }),
    ...(input?.isatty ? { waitForKey: (milliseconds) => input.waitUntilReady(milliseconds) } : {}),
  };
  const snapshot = task.useSnapshot ? await loadSnapshot({ env: task.env }) : undefined;
  let started = await startPython(snapshot === undefined ? options : { ...options, snapshot });
  if (started.commandLine.kind === 'fresh') started = await startPython(options);
  if (started.commandLine.kind === 'exit') return started.commandLine.status;
  const { trace } = installHPyInNode(started.pyodide, task.mode);
  if (task.traceOut !== undefined) {
    trace.record();
    started.pyodide.runPython('import hpy.trace._timeline; hpy.trace._timeline.record()');
  }
  if (input?.isatty) {
    connectTerminal(started.pyodide._module, {
      setKeyByKey: (on) => state.callMain(() => send({ kind: 'keyByKey', on })),
      pending: () => input.pending,
      ready: () => input.ready,
    });
  }
  connectSignals(started.pyodide, () => state.takeSignal());
  try {
    return runMain(started.pyodide);
  } finally {
    writeTrace(trace, task);
  }
}

/** The exit status after an error that Python itself did not handle. */
function failed(error: unknown, verbose: boolean): number {
  if (isExitStatus(error)) return error.status;
  if (!(error instanceof FatalError)) {
    writeSync(STDERR, `harpy: the Python interpreter has crashed: ${oneLine(error)}\n`);
  }
  if (verbose && error instanceof Error) writeSync(STDERR, `${error.stack}\n`);
  return ABORT_STATUS;
}

/** What happened, in one line: of a Python traceback the last, of anything else the first. */
function oneLine(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  const lines = error.message.trim().split('\n');
  return (error.name === 'PythonError' ? lines.at(-1) : lines[0]) ?? error.name;
}

const port = parentPort;
if (port !== null) {
  const task = workerData as PythonTask;
  const send = (message: PythonMessage) => port.postMessage(message);
  const status = await run(task, send).catch((error: unknown) => failed(error, task.verbose));
  send({ kind: 'exit', status });
  // The main thread ends this one. Until then its event loop must not turn: see `runMain`.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
