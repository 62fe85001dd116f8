/**
 * Gives a running interpreter a command line, as if Python had been started with it.
 *
 * An interpreter restored from a snapshot was started without one. CPython itself reads the new one
 * (`PyConfig_Read`: options, `PYTHON*` variables, errors and `-h` as `python` has them); what it found goes into the
 * live configuration, where `Py_RunMain` looks for the script, `-c` or `-m` to run.
 */
import type { PyCallable, PyodideModule, PyProxy } from './pyodide-api.ts';

/** What became of a command line. `fresh`: it needs options that only the start of an interpreter can honour. */
export type CommandLineOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'exit'; readonly status: number }
  | { readonly kind: 'fresh'; readonly options: readonly string[] };

const CONFIG_SIZE = 4096; // sizeof(PyConfig) is some 450 on wasm32; it only grows with Python's minor version.
const STATUS_SIZE = 16; // PyStatus: type, func, err_msg, exitcode
const STATUS_EXIT = 2;

/** The hooks in `startup/harpy_boot.py` that this needs. */
export interface BootModule {
  readonly merge_config: PyCallable;
}

/** `startedWithIt`: this interpreter was started with that very command line, and not restored from a snapshot. */
export function applyCommandLine(
  module: PyodideModule,
  boot: BootModule,
  argv: readonly string[],
  startedWithIt: boolean,
): CommandLineOutcome {
  const config = module._malloc(CONFIG_SIZE);
  const status = module._malloc(STATUS_SIZE);
  const strings = argv.map((text) => module.stringToNewUTF8(text));
  const array = module._malloc(4 * (strings.length + 1));
  module.HEAP32.set([...strings, 0], array >> 2);
  try {
    module._PyConfig_InitPythonConfig(config);
    module._PyConfig_SetBytesArgv(status, config, strings.length, array);
    if (!failed(module, status)) module._PyConfig_Read(status, config);
    if (failed(module, status)) return failure(module, status);
    return merge(module, boot, config, startedWithIt);
  } finally {
    module._PyConfig_Clear(config);
    for (const pointer of [...strings, array, status, config]) module._free(pointer);
  }
}

function failed(module: PyodideModule, status: number): boolean {
  return module.HEAP32[status >> 2] !== 0;
}

function failure(module: PyodideModule, status: number): CommandLineOutcome {
  const [type = 0, , message = 0, exitStatus = 0] = module.HEAP32.subarray(
    status >> 2,
    (status + STATUS_SIZE) >> 2,
  );
  if (type === STATUS_EXIT) return { kind: 'exit', status: exitStatus };
  throw new Error(message === 0 ? 'Python refused its command line' : module.UTF8ToString(message));
}

function merge(
  module: PyodideModule,
  boot: BootModule,
  config: number,
  startedWithIt: boolean,
): CommandLineOutcome {
  const live = module.__Py_GetConfig();
  const parsed = module.pyproxy_new(module.__PyConfig_AsDict(config));
  const livePointer = module.__PyConfig_AsDict(live);
  const current = module.pyproxy_new(livePointer);
  const plan = boot.merge_config(parsed, current, startedWithIt) as PyProxy;
  try {
    const fresh = plan.get('fresh') as PyProxy;
    const options = fresh.toJs() as string[];
    fresh.destroy();
    if (options.length > 0) return { kind: 'fresh', options };
    if (module.__PyConfig_FromDict(live, livePointer) !== 0) {
      module._PyErr_Clear();
      throw new Error('Python refused its configuration');
    }
    const flags = plan.get('flags') as PyProxy;
    setFlags(module, flags.toJs() as [string, number][]);
    flags.destroy();
    return { kind: 'ready' };
  } finally {
    for (const proxy of [plan, parsed, current]) proxy.destroy();
  }
}

/** Sets options through the public `PyConfig_Set`, which also refreshes `sys.flags`. */
function setFlags(module: PyodideModule, flags: readonly (readonly [string, number])[]): void {
  for (const [name, value] of flags) {
    const key = module.stringToNewUTF8(name);
    const number = module._PyLong_FromLong(value);
    if (module._PyConfig_Set(key, number) !== 0) module._PyErr_Clear();
    module._Py_DecRef(number);
    module._free(key);
  }
}
