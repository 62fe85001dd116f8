/** The interpreter whose code runs, and what builtins need to know of their caller. */
import type { PyDict } from '@harpy/objects/dict';
import type { PyModule } from '@harpy/objects/module';
import type { PyValue } from '@harpy/objects/value';

/** What compiled code and builtins need of an interpreter. */
export interface InterpreterServices {
  readonly modules: PyDict;
  readonly builtins: PyDict;
  /** The module of that dict; asking it for the dict shows the dict to the program. */
  readonly builtinsModule: PyModule;
  /** `importlib.import_module`. */
  importModule(name: string): PyValue;
  /** `__import__`. */
  importName(name: string, globals: PyDict | undefined, fromList: readonly string[], level: number): PyValue;
  /** What `anext(iterator, default)` gives: an awaitable that never ends with StopAsyncIteration. */
  anextAwaitable(awaitable: PyValue, fallback: PyValue): PyValue;
  isBuiltin(name: string): boolean;
  /** A builtin module, the one there is if it was made before. */
  createBuiltin(name: string): PyValue;
  /** Loads a `.hpy0.wasm` extension named by a spec. */
  createExtension(spec: PyValue): PyValue;
  executeExtension(module: PyValue): PyValue;
  /** `sys.displayhook`. */
  display(value: PyValue): void;
}

let current: InterpreterServices | undefined;

export function interpreter(): InterpreterServices {
  if (current === undefined) throw new Error('no interpreter runs');
  return current;
}

export function enterInterpreter(services: InterpreterServices | undefined): InterpreterServices | undefined {
  const previous = current;
  current = services;
  return previous;
}

/** The function that called `locals()`, `eval()`... last. */
export const caller: { globals: PyDict | undefined; locals: (() => PyValue) | undefined } = {
  globals: undefined,
  locals: undefined,
};
