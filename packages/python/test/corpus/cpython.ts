/**
 * A thread that runs programs on CPython, all in one Pyodide: its memory is put back before each program, so that each finds
 * an interpreter that has just started. The event loop of the thread never turns between two programs; JavaScript's collector
 * would release objects that the memory put back does not have.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import type { Outcome } from './outcome.ts';
import type { Answer, Task } from './run.ts';

const DRIVER = `
def _corpus_driver():
    import asyncio, atexit, builtins, os, sys, threading, time, types
    from asyncio import base_events, events, unix_events

    class Timer:
        def select(self, timeout=None):
            time.sleep(3600 if timeout is None else max(timeout, 0))
            return []
        def close(self):
            pass

    class Loop(base_events.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = Timer()
        def _process_events(self, event_list):
            pass
        def _write_to_self(self):
            pass

    class Policy(unix_events._UnixDefaultEventLoopPolicy):
        _loop_factory = Loop

    asyncio._set_running_loop(None)
    events._set_event_loop_policy(Policy())

    def report(error):
        if isinstance(error, SystemExit):
            code = error.code
            if code is None:
                return 0
            if isinstance(code, int):
                return code & 0xff
            sys.stdout.flush()
            print(code, file=sys.stderr)
            return 1
        sys.stdout.flush()
        sys.excepthook(type(error), error, error.__traceback__)
        return 1

    def step(function, *args):
        try:
            function(*args)
            return 0
        except BaseException as error:
            # Without the functions of this driver.
            while error.__traceback__ and error.__traceback__.tb_frame.f_code.co_filename == '<exec>':
                error.__traceback__ = error.__traceback__.tb_next
            return report(error)

    def run(path):
        with open(path, 'rb') as file:
            source = file.read()
        sys.argv = [path]
        sys.path.insert(0, os.path.dirname(path))
        main = types.ModuleType('__main__')
        main.__file__ = path
        main.__builtins__ = builtins
        sys.modules['__main__'] = main
        code = []
        status = step(lambda: code.append(compile(source, path, 'exec', dont_inherit=True)))
        if code:
            status = step(exec, code[0], main.__dict__)
        last = step(threading._shutdown) or step(atexit._run_exitfuncs)
        status = status or last
        for name in 'stdout', 'stderr':
            if getattr(sys, name) is not None and not getattr(sys, name).closed:
                getattr(sys, name).flush()
        return status

    def answer():
        with open('/corpus-request') as file:
            path = file.read()
        status = run(path)
        with open('/corpus-status', 'w') as file:
            file.write(str(status))
    return answer
_corpus_answer = _corpus_driver()
del _corpus_driver
`;

/** What we use of Emscripten's module and file system. */
interface Emscripten {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _PyRun_SimpleString(text: number): number;
  _emscripten_stack_get_current(): number;
  __emscripten_stack_restore(pointer: number): void;
}

interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, data: Uint8Array | string): void;
  readFile(path: string, options: { encoding: 'utf8' }): string;
  readdir(path: string): string[];
  lstat(path: string): { mode: number };
  isDir(mode: number): boolean;
  unlink(path: string): void;
  rmdir(path: string): void;
  chdir(path: string): void;
  chmod(path: string, mode: number): void;
}

const task = workerData as Task;
const python = await loadPyodide({
  env: { HOME: task.working, PATH: '/usr/bin', TZ: 'UTC', LANG: 'C.UTF-8', PYTHONHASHSEED: '0' },
});
const FS = python.FS as unknown as FileSystem;
const module = (python as unknown as { _module: Emscripten })._module;

let written: Record<1 | 2, Uint8Array[]> = { 1: [], 2: [] };
const writer = (descriptor: 1 | 2) => ({
  write: (bytes: Uint8Array) => {
    written[descriptor].push(bytes.slice());
    return bytes.length;
  },
});
python.setStdin({ stdin: () => null });
python.setStdout(writer(1));
python.setStderr(writer(2));
python.runPython(DRIVER);

/** Copies a folder into Pyodide's file system, under the same name. */
function copyFolder(path: string): void {
  FS.mkdirTree(path);
  for (const name of readdirSync(path)) {
    const inner = `${path}/${name}`;
    if (statSync(inner).isDirectory()) copyFolder(inner);
    else FS.writeFile(inner, readFileSync(inner));
  }
}

function removeFolder(path: string): void {
  FS.chmod(path, 0o777);
  for (const name of FS.readdir(path)) {
    if (name === '.' || name === '..') continue;
    const inner = `${path}/${name}`;
    if (FS.isDir(FS.lstat(inner).mode)) removeFolder(inner);
    else FS.unlink(inner);
  }
  FS.rmdir(path);
}

const CALL = new TextEncoder().encode('import __main__; __main__._corpus_answer()\0');
const text = module._malloc(CALL.length);
module.HEAPU8.set(CALL, text);
for (const topic of new Set(task.paths.map((path) => path.slice(0, path.lastIndexOf('/')))))
  copyFolder(topic);
FS.mkdirTree(task.working);
const image = module.HEAPU8.slice();
const stack = module._emscripten_stack_get_current();

function run(path: string): Outcome {
  FS.chdir('/');
  removeFolder(task.working);
  FS.mkdirTree(task.working);
  FS.chdir(task.working);
  module.HEAPU8.set(image);
  module.HEAPU8.fill(0, image.length);
  module.__emscripten_stack_restore(stack);
  written = { 1: [], 2: [] };
  FS.writeFile('/corpus-request', path);
  FS.writeFile('/corpus-status', '');
  let status: number;
  try {
    module._PyRun_SimpleString(text);
    status = Number(FS.readFile('/corpus-status', { encoding: 'utf8' }) || Number.NaN);
  } catch (error) {
    // Emscripten's exit().
    const { name, status: given } = error as { name?: string; status?: number };
    if (name !== 'ExitStatus' || given === undefined) throw error;
    status = given;
  }
  if (Number.isNaN(status)) throw new Error(`${path}: the driver has failed: ${textOf(2)}`);
  return { status, stdout: textOf(1), stderr: textOf(2) };
}

const textOf = (descriptor: 1 | 2): string => Buffer.concat(written[descriptor]).toString('utf8');

for (const path of task.paths) {
  const answer: Answer = { outcome: run(path), library: '/lib/python314.zip' };
  parentPort?.postMessage(answer);
}
