/** One program on Harpy's own Python, in the thread made for it. The start of the bundle that `scripts/bundle.ts` makes. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodeCache } from '@harpy/python/code-cache';
import { setHost } from '@harpy/python/host';
import type { ExtensionLoader } from '@harpy/python/interpreter';
import { nodeSystem } from '@harpy/python/node-system';
import { runPythonProgram } from '@harpy/python/run-program';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { ABORT_STATUS, FatalError } from '@harpy/runtime/fatal';
import type { ModeTools } from '@harpy/runtime/tools';
import { ENGINE_FLAGS } from './engine.ts';
import { harpyExtensions } from './harpy-extensions.ts';
import { threadHost } from './harpy-host.ts';
import type { HarpyMessage, HarpyWork } from './harpy-protocol.ts';
import { hpyPackages } from './hpy-packages.ts';
import { lateExtensions } from './late-extensions.ts';
import { keptFolder } from './program-uses.ts';
import { SharedInput } from './shared-input.ts';
import { SharedState } from './shared-state.ts';
import { writeTrace } from './trace-output.ts';

/** Runs it to its end: the exit status. `started` is called when Python has started, and the program is to run. */
export function runTask(
  task: HarpyWork,
  send: (message: HarpyMessage) => void,
  started?: () => void,
): number {
  try {
    return run(task, send, started);
  } catch (error) {
    if (error instanceof FatalError) return ABORT_STATUS;
    throw error;
  }
}

function run(task: HarpyWork, send: (message: HarpyMessage) => void, started?: () => void): number {
  const state = new SharedState(task.shared);
  const input = task.sharedInput ? new SharedInput(state, () => send({ kind: 'input' })) : undefined;
  setHost(threadHost(state, send, task.port, input));
  setSystem(input === undefined ? nodeSystem : { ...nodeSystem, fs: withInput(input) });
  const cache = writableFolder(keptFolder(task.cache));
  codeCache.current = new CodeCache(`${cache}/code`, ENGINE_FLAGS);
  let tools: ModeTools | undefined;
  const status = runPythonProgram({
    args: task.args,
    executable: task.executable,
    program: 'harpy run',
    library: unpackLibrary(task.library, cache),
    packages: [hpyPackages()],
    ...(started === undefined ? {} : { started }),
    extensions: (interpreter) => {
      const make = (): ExtensionLoader =>
        harpyExtensions(interpreter, {
          onTools: (made) => {
            tools = made;
            if (task.traceOut !== undefined) made.trace.record();
          },
        });
      // A trace tells also that nothing was called.
      return task.env['HPY'] === undefined ? lateExtensions(interpreter, make) : make();
    },
    write: (descriptor, text) => {
      fs.writeSync(descriptor, text);
    },
  });
  if (tools !== undefined) writeTrace(tools.trace, task);
  return status;
}

/** The folder, or one for temporary files where it cannot be made: Python starts all the same. */
function writableFolder(folder: string): string {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    const own = join(tmpdir(), `harpy-${process.getuid?.() ?? 'user'}`);
    fs.mkdirSync(own, { recursive: true, mode: 0o700 });
    const { uid, mode } = fs.lstatSync(own);
    // What lies there is run: it must be nobody else's.
    const safe = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    return safe ? own : fs.mkdtempSync(join(tmpdir(), 'harpy-'));
  }
}

/** Node's functions, but standard input is read by the thread that started this one: Ctrl-C ends the wait for it. */
function withInput(input: SharedInput): typeof fs {
  const readSync = (
    fd: number,
    buffer: Uint8Array,
    ...rest: [number, number, fs.ReadPosition | null]
  ): number =>
    fd === 0 ? input.read(buffer.subarray(rest[0], rest[0] + rest[1])) : fs.readSync(fd, buffer, ...rest);
  // Not copied: that would load all of Node's streams.
  return Object.create(fs, { readSync: { value: readSync } }) as typeof fs;
}
