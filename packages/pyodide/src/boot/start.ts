/**
 * Starts Pyodide in Node as a Python program's interpreter: the host's files, environment, working folder and
 * standard streams, a command line if there is one. Works in the calling thread; whoever wants Ctrl-C or a deep
 * stack starts a worker thread and calls it there.
 */
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { applyCommandLine, type BootModule, type CommandLineOutcome } from './command-line.ts';
import { mountHostFileSystem } from './host-file-system.ts';
import { hostPaths } from './host-paths.ts';
import { waitingPoll } from './poll.ts';
import type {
  CreateModule,
  LoadOptions,
  PyCallable,
  Pyodide,
  PyodideModule,
  StreamReader,
  StreamWriter,
} from './pyodide-api.ts';
import { installSleep, type Wait } from './sleep.ts';
import { descriptorReader, descriptorWriter } from './standard-streams.ts';

export interface StartOptions {
  /**
   * What follows `python` on its command line. Without it nothing is to be run: the interpreter is driven through
   * the returned object.
   */
  readonly args?: readonly string[];
  /** Environment of the Python program. Default: this process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Working folder (host path). Default: this process's. */
  readonly cwd?: string;
  /** Memory image made by `makeSnapshot`, to start in a fraction of the time. */
  readonly snapshot?: Uint8Array;
  readonly stdin?: StreamReader;
  readonly stdout?: StreamWriter;
  readonly stderr?: StreamWriter;
  /** Who gets this process's signals. Those that Python wants come back through `connectSignals`. */
  readonly signals?: SignalOwner;
  /** `sys.executable`. */
  readonly executable?: string;
  /** Folder (host path) that keeps compiled standard library modules, for faster imports. Made when missing. */
  readonly codeCache?: string;
  /** Python's `argv[0]` in messages such as usage errors. */
  readonly programName?: string;
  /**
   * What `time.sleep` and asyncio's event loop wait with. Default: Pyodide's; its sleep spins and cannot be
   * interrupted, and its event loop runs only while JavaScript's does.
   */
  readonly wait?: Wait;
  /** What `select.poll` waits with for a key. Default: Pyodide's, which looks once and reports that time is over. */
  readonly waitForKey?: Wait;
}

/** What Python wants done about a signal: as `signal.signal` was told. */
export type SignalAction = 'default' | 'ignore' | 'handle';

/** The thread that gets the process's signals, as Python's thread sees it. Signals have Linux's numbers. */
export interface SignalOwner {
  /** The program has set a signal's handler. */
  watch(signal: number, action: SignalAction): void;
  /** Sends a signal without a handler in Python to this process, which mostly ends it. Returns 0. */
  killSelf(signal: number): 0;
}

/** A started interpreter. */
export interface StartedPython {
  readonly pyodide: Pyodide;
  /** How the command line was taken; `ready` when there was none. */
  readonly commandLine: CommandLineOutcome;
}

/** Thrown by Emscripten when the C program calls exit(). */
export interface ExitStatus {
  readonly name: 'ExitStatus';
  readonly status: number;
}

export function isExitStatus(error: unknown): error is ExitStatus {
  return typeof error === 'object' && error !== null && (error as ExitStatus).name === 'ExitStatus';
}

/** Starts an interpreter and applies the command line. */
export async function startPython(options: StartOptions = {}): Promise<StartedPython> {
  const pyodide = await load(options);
  connect(pyodide, options);
  const boot = bootModule(pyodide);
  const environment = pyodide.toPy(cleanEnvironment(options.env ?? process.env));
  boot.set_environment(environment);
  environment.destroy();
  pyodide.FS.chdir(hostPaths().toPython(options.cwd ?? process.cwd()));
  const argv = [options.programName ?? 'python', ...(options.args ?? [])];
  const startedWithIt = options.snapshot === undefined && options.args !== undefined;
  boot.set_executable(options.executable ?? '');
  const commandLine = applyCommandLine(pyodide._module, boot, argv, startedWithIt);
  if (options.codeCache !== undefined) boot.cache_code(hostPaths().toPython(options.codeCache));
  if (options.wait !== undefined) boot.install_event_loop(installSleep(pyodide._module, options.wait));
  if (options.waitForKey !== undefined) boot.prepare_prompt();
  boot.settle(process.pid, process.ppid);
  if (options.signals !== undefined) {
    const { watch, killSelf } = options.signals;
    boot.install_signals(watch, (pid: number, signal: number) =>
      pid === process.pid && signal !== 0 ? killSelf(signal) : sendSignal(pyodide._module, pid, signal),
    );
  }
  return { pyodide, commandLine };
}

/** Starts an interpreter to be driven from JavaScript. */
export async function startPyodide(options: Omit<StartOptions, 'args'> = {}): Promise<Pyodide> {
  return (await startPython(options)).pyodide;
}

/** A memory image of an interpreter just started, for `StartOptions.snapshot`. About 30 MB. */
export async function makeSnapshot(): Promise<Uint8Array> {
  const pyodide = await load({}, { _makeSnapshot: true });
  bootModule(pyodide);
  return pyodide.makeMemorySnapshot();
}

/** Lets signals through to Python. `take` gives the number of one that has come, once, and 0 for none. */
export function connectSignals(pyodide: Pyodide, take: () => number): void {
  // Pyodide reads the element and then sets it to 0, two steps between which a signal could get lost.
  pyodide.setInterruptBuffer({
    get 0() {
      return take();
    },
    set 0(_taken) {},
  });
}

/**
 * Runs what the command line named, to the end of the interpreter. Returns the exit status.
 *
 * Nothing of this Pyodide may be used afterwards, and the thread must not turn its event loop again: JavaScript's
 * collector would hand the ended interpreter objects to release.
 */
export function runMain(pyodide: Pyodide): number {
  const { exitCode } = process;
  try {
    return pyodide._module._Py_RunMain();
  } catch (error) {
    if (isExitStatus(error)) return error.status;
    throw error;
  } finally {
    // Emscripten's exit() sets it; whether this process is to end is the caller's business.
    process.exitCode = exitCode;
  }
}

async function load(options: StartOptions, more: Partial<LoadOptions> = {}): Promise<Pyodide> {
  const { loadPyodide } = await import('pyodide');
  const indexURL = dirname(fileURLToPath(import.meta.resolve('pyodide/package.json')));
  const fresh = options.snapshot === undefined && options.args !== undefined;
  const loadOptions: LoadOptions = {
    indexURL,
    // Emscripten makes the folder HOME in memory, where it would hide the real one: the true value comes later.
    env: {
      ...(fresh ? cleanEnvironment(options.env ?? process.env) : {}),
      HOME: '/',
      PYTHONINSPECT: fresh ? ((options.env ?? process.env)['PYTHONINSPECT'] ?? '') : '',
      ...(fresh ? {} : { PYTHONDONTWRITEBYTECODE: '' }),
    },
    args: [...(options.args ?? [])],
    stdout: (line) => writeLine(1, line),
    stderr: (line) => writeLine(2, line),
    createPyodideModule: await moduleCreator(indexURL, options),
    _sysExecutable: options.programName ?? 'python',
    ...(options.snapshot === undefined ? {} : { _loadSnapshot: options.snapshot, args: [] }),
    ...more,
  };
  return (await loadPyodide(
    loadOptions as unknown as Parameters<typeof loadPyodide>[0],
  )) as unknown as Pyodide;
}

/** Emscripten's module factory, with the host's file system in place before Python starts. */
async function moduleCreator(indexURL: string, options: StartOptions): Promise<CreateModule> {
  const script = (await import(pathToFileURL(join(indexURL, 'pyodide.asm.mjs')).href)) as {
    readonly default: CreateModule;
  };
  let started: PyodideModule | undefined;
  const mount = (module: PyodideModule) => {
    started = module;
    mountHostFileSystem(module);
    module.FS.chdir(hostPaths().toPython(options.cwd ?? process.cwd()));
  };
  const { waitForKey } = options;
  return (settings) =>
    script.default({
      ...settings,
      preRun: [...settings.preRun, mount],
      instantiateWasm: (imports, done) => {
        const { env } = imports;
        if (waitForKey !== undefined) {
          env.__syscall_poll = waitingPoll(env.__syscall_poll, waitForKey, () => started);
        }
        return settings.instantiateWasm(imports, done);
      },
    });
}

/** For what Emscripten itself prints, such as the reason of an abort. */
function writeLine(descriptor: number, line: string): void {
  try {
    writeSync(descriptor, `${line}\n`);
  } catch {
    // Nobody listens.
  }
}

function connect(pyodide: Pyodide, options: StartOptions): void {
  pyodide.setStdin(options.stdin ?? descriptorReader(0));
  pyodide.setStdout(options.stdout ?? descriptorWriter(1));
  pyodide.setStderr(options.stderr ?? descriptorWriter(2));
}

interface Boot extends BootModule {
  readonly set_environment: PyCallable;
  readonly cache_code: PyCallable;
  readonly install_event_loop: PyCallable;
  readonly install_signals: PyCallable;
  readonly set_executable: PyCallable;
  readonly prepare_prompt: PyCallable;
  readonly settle: PyCallable;
}

/** Our Python side. It is in every snapshot; elsewhere it is loaded from its source. */
function bootModule(pyodide: Pyodide): Boot {
  const make = pyodide.runPython(
    `def load(name, source, path):
    import sys, types
    if name not in sys.modules:
        module = types.ModuleType(name)
        module.__file__ = path
        exec(compile(source, path, 'exec'), module.__dict__)
        sys.modules[name] = module
    return sys.modules[name]
load`,
    { globals: pyodide.toPy({}) },
  ) as PyCallable;
  const path = bootSourcePath();
  const module = make('_harpy_boot', readFileSync(path, 'utf8'), path);
  make.destroy();
  return module as unknown as Boot;
}

/** Path of the Python half of this folder. */
export function bootSourcePath(): string {
  const packageFile = fileURLToPath(import.meta.resolve('@harpy/pyodide/package.json'));
  return join(dirname(packageFile), 'startup', 'harpy_boot.py');
}

/** Sends a signal to a process; 0 or Python's errno. */
function sendSignal(module: PyodideModule, pid: number, signal: number): number {
  try {
    process.kill(pid, signal);
    return 0;
  } catch (error) {
    return (
      module.ERRNO_CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? module.ERRNO_CODES['EINVAL'] ?? 1
    );
  }
}

function cleanEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) clean[name] = value;
  return clean;
}
