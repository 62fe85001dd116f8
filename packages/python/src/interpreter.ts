/** An interpreter: its modules, its import system, and running programs in it. */
import '@harpy/objects/builtin-types';
import { getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { call0, callArray } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import { createModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  deprecationWarningType,
  importErrorType,
  importWarningType,
  isException,
  keyError,
  moduleNotFoundErrorType,
  newException,
  osErrorType,
  PyBaseException,
  type PyImportError,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { PyAnextAwaitable } from '@harpy/objects/generator';
import { hooks } from '@harpy/objects/hooks';
import type { PyModule } from '@harpy/objects/module';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { equal } from '@harpy/objects/protocols/compare';
import { frozenSetFrom } from '@harpy/objects/set';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { strFromJS } from '@harpy/objects/str';
import { CodecRegistry, codecs } from '@harpy/objects/text/codecs/registry';
import type { PyTraceback } from '@harpy/objects/traceback';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { explainAbsence } from './absent-modules.ts';
import { BUILTIN_MODULES } from './builtin-modules.ts';
import { type Flags, NO_FLAGS } from './command-line.ts';
import { located } from './current-folder.ts';
import { frameAt } from './frames.ts';
import { keepCode } from './kept-code.ts';
import { openFunction } from './modules/_io.ts';
import { warn } from './modules/_warnings.ts';
import { builtinsModule } from './modules/builtins.ts';
import { flushAll } from './modules/io/unflushed.ts';
import { flagsOf } from './modules/sys/information.ts';
import { sysModule } from './modules/sys.ts';
import { caller, enterInterpreter, type InterpreterServices } from './runtime/state.ts';
import { $awaiting, awaitable as awaitableOf } from './runtime/suspension.ts';
import { prepareSignals, startSignals } from './signals.ts';
import { codeCache, compileFile, compileSource, optimization } from './source.ts';
import { memorySources } from './source-lines.ts';
import { decodeSourceBytes } from './source-text.ts';
import { system } from './system.ts';
import { resetThreads } from './threads.ts';
import { formatException } from './traceback-text.ts';
import { zipHook } from './zip-hook.ts';

export interface InterpreterOptions {
  /** Folder of the standard library's sources. */
  readonly library: string;
  readonly argv?: readonly string[];
  /** Goes before the standard library in `sys.path`. */
  readonly path?: readonly string[];
  /** Folders that go after the standard library in `sys.path`. */
  readonly packages?: readonly string[];
  /** `sys.flags`. */
  readonly flags?: Readonly<Flags>;
  /** `sys._xoptions`. */
  readonly xoptions?: ReadonlyMap<string, string | true>;
  /** Loads extensions; without it importing one is an ImportError. */
  readonly extensions?: (interpreter: Interpreter) => ExtensionLoader;
}

export interface ExtensionLoader {
  create(name: string, path: string, spec: PyValue): PyValue;
  execute(module: PyValue): void;
}

export class Interpreter implements InterpreterServices {
  readonly modules: PyDict = new PyDict();
  readonly #lateModules = new Map<string, () => PyValue>();
  readonly builtins: PyDict;
  readonly sys: PyModule;
  readonly main: PyModule;
  readonly #extensions: ExtensionLoader | undefined;
  #bootstrap: PyModule | undefined;

  constructor(options: InterpreterOptions) {
    enterInterpreter(this);
    prepareSignals();
    resetThreads();
    this.#extensions = options.extensions?.(this);
    const builtins = createModule(builtinsModule);
    this.builtins = builtins.dict;
    this.builtins.setString('open', openFunction);
    this.modules.setString('builtins', builtins);
    this.sys = createModule(sysModule);
    this.modules.setString('sys', this.sys);
    const sys = this.sys.dict;
    const flags = options.flags ?? NO_FLAGS;
    sys.setString('flags', flagsOf(flags));
    optimization.level = Math.min(flags.optimize, 2);
    conversionLimit.digits = flags.intMaxStrDigits;
    if (options.xoptions !== undefined) {
      const given = new PyDict();
      for (const [name, value] of options.xoptions) given.set(name, value);
      sys.setString('_xoptions', given);
    }
    sys.setString('modules', this.modules);
    sys.setString('argv', new PyList([...(options.argv ?? [''])]));
    sys.setString(
      'path',
      new PyList([...(options.path ?? []), options.library, ...(options.packages ?? [])]),
    );
    const builtinNames = ['builtins', 'sys', ...BUILTIN_MODULES.keys(), ...this.#lateModules.keys()];
    sys.setString('builtin_module_names', new PyTuple(builtinNames.sort()));
    sys.setString('_stdlib_dir', options.library);
    sys.setString('stdlib_module_names', libraryNames(options.library));
    codecs.registry = new CodecRegistry();
    codecs.registry.prepare = () => {
      this.importModule('encodings');
    };
    hooks.importModule = (name) => this.importModule(name);
    hooks.callerModuleName = () => textOf(frameAt(0)?.globals.getString('__name__') ?? None);
    hooks.warn = (category, message, level) => warn(message, category, level);
    hooks.unraisable = (error, message, object) =>
      this.#unraisable(error as PyBaseException, message, object);
    this.#installImportlib(options.library);
    this.main = newModule('__main__');
    this.main.dict.setString('__builtins__', builtins);
    this.modules.setString('__main__', this.main);
    this.#openStreams(flags.unbuffered, flags.ignoreEnvironment === 0);
    startSignals();
  }

  // ---- import

  isBuiltin(name: string): boolean {
    return name === 'sys' || name === 'builtins' || BUILTIN_MODULES.has(name) || this.#lateModules.has(name);
  }

  /** A builtin module of this interpreter alone, made when it is imported; for what makes the `extensions`. */
  addLateModule(name: string, make: () => PyValue): void {
    this.#lateModules.set(name, make);
  }

  createBuiltin(name: string): PyValue {
    const known = this.modules.getString(name);
    if (known !== undefined) return known;
    const late = this.#lateModules.get(name);
    if (late !== undefined) return late();
    const definition = BUILTIN_MODULES.get(name)?.();
    if (definition === undefined) throw newException(importErrorType, `no built-in module named '${name}'`);
    return createModule(definition);
  }

  createExtension(spec: PyValue): PyValue {
    const name = textOf(getAttribute(spec, 'name')) ?? '';
    const path = textOf(getAttribute(spec, 'origin')) ?? '';
    if (this.#extensions === undefined) {
      const error = newException(
        importErrorType,
        `extensions cannot be loaded here: ${path}`,
      ) as PyImportError;
      error.name = name;
      error.path = path;
      throw error;
    }
    return this.#extensions.create(name, path, spec);
  }

  executeExtension(module: PyValue): PyValue {
    this.#extensions?.execute(module);
    return 0;
  }

  /** Runs importlib's own sources as the import system, as CPython does. */
  #installImportlib(library: string): void {
    const imp = this.#addBuiltin('_imp');
    for (const name of ['_thread', '_warnings', '_weakref', '_io', 'marshal', 'posix'])
      this.#addBuiltin(name);
    const bootstrap = this.#runFrozen('_frozen_importlib', `${library}/importlib/_bootstrap.py`);
    this.#bootstrap = bootstrap;
    callArray(getAttribute(bootstrap, '_install'), [this.sys, imp]);
    const external = this.#runFrozen(
      '_frozen_importlib_external',
      `${library}/importlib/_bootstrap_external.py`,
    );
    callArray(getAttribute(external, '_install'), [bootstrap]);
    keepCode(external);
    for (const [name, module] of [
      ['importlib._bootstrap', bootstrap],
      ['importlib._bootstrap_external', external],
    ] as const)
      this.modules.setString(name, module);
    setAttribute(bootstrap, '_bootstrap_external', external);
    const pathHooks = getAttribute(this.sys, 'path_hooks');
    if (pathHooks instanceof PyList) pathHooks.items.unshift(zipHook((name) => this.importModule(name)));
  }

  #addBuiltin(name: string): PyModule {
    const definition = BUILTIN_MODULES.get(name)?.();
    if (definition === undefined) throw new Error(`the builtin module ${name} is missing`);
    const module = createModule(definition);
    this.modules.setString(name, module);
    return module;
  }

  #runFrozen(name: string, path: string): PyModule {
    const module = newModule(name);
    this.modules.setString(name, module);
    module.dict.setString('__file__', path);
    this.compileFile(path).run?.(module.dict, module.dict);
    return module;
  }

  importModule(name: string): PyValue {
    const loaded = this.modules.getString(name);
    if (loaded !== undefined && loaded !== None) return loaded;
    return callArray(getAttribute(this.#importlib(), '_gcd_import'), [name]);
  }

  #importlib(): PyModule {
    if (this.#bootstrap === undefined) throw new Error('imports are not there yet');
    return this.#bootstrap;
  }

  importName(name: string, globals: PyDict | undefined, fromList: readonly string[], level: number): PyValue {
    try {
      return this.#importName(name, globals, fromList, level);
    } catch (error) {
      if (error instanceof PyBaseException) {
        removeImportFrames(error);
        explainAbsence(error);
      }
      throw error;
    }
  }

  #importName(
    name: string,
    globals: PyDict | undefined,
    fromList: readonly string[],
    level: number,
  ): PyValue {
    if (level < 0) throw valueError('level must be >= 0');
    const absolute = level > 0 ? resolveName(name, globals, level) : name;
    if (absolute === '') throw valueError('Empty module name');
    let module = this.modules.getString(absolute);
    if (module === undefined || module === None || isInitializing(module)) {
      if (module === None) throw notFound(`import of ${absolute} halted; None in sys.modules`, absolute);
      module = callArray(getAttribute(this.#importlib(), '_find_and_load'), [
        absolute,
        this.builtins.getString('__import__') ?? None,
      ]);
    }
    if (fromList.length === 0) {
      if (level === 0) {
        const dot = name.indexOf('.');
        return dot < 0 ? module : this.importModule(name.slice(0, dot));
      }
      const dot = name.indexOf('.');
      if (name === '' || dot < 0) return module;
      const cut = name.length - dot;
      const top = this.modules.getString(absolute.slice(0, absolute.length - cut));
      return top ?? module;
    }
    if (lookupAttribute(module, '__path__') !== undefined)
      return callArray(getAttribute(this.#importlib(), '_handle_fromlist'), [
        module,
        new PyTuple(fromList),
        this.builtins.getString('__import__') ?? None,
      ]);
    return module;
  }

  // ---- running

  compileFile(path: string): PyCode {
    return compileFile(path, () => {
      const source = decodeSourceBytes(system().fs.readFileSync(located(path)), path);
      return compileSource(source, { filename: path, mode: 'exec' });
    });
  }

  /** Runs a program as `__main__`. */
  runSource(source: string, filename: string): void {
    if (filename.startsWith('<')) memorySources.set(filename, source);
    this.runCode(compileSource(source, { filename, mode: 'exec' }));
  }

  runCode(code: PyCode): void {
    caller.globals = this.main.dict;
    caller.locals = undefined;
    code.run?.(this.main.dict, this.main.dict);
  }

  /** A line of the prompt. */
  runInteractive(source: string, filename: string): void {
    memorySources.set(filename, source);
    this.runCode(compileSource(source, { filename, mode: 'single' }));
  }

  display(value: PyValue): void {
    callArray(getAttribute(this.sys, 'displayhook'), [value]);
  }

  anextAwaitable(awaitable: PyValue, fallback: PyValue): PyValue {
    return new PyAnextAwaitable(ANEXT, anextBody(awaitable, fallback), 'anext', 'anext');
  }

  /** Prints an exception as the end of the program does. */
  report(error: PyBaseException): void {
    this.flush();
    callArray(getAttribute(this.sys, 'excepthook'), [error.type, error, error.traceback ?? None]);
  }

  formatException(error: PyBaseException): string {
    return formatException(error);
  }

  /** Calls what `atexit` was given, and writes what is still to be written. */
  finish(): void {
    const atexit = this.modules.getString('atexit');
    try {
      const threading = this.modules.getString('threading');
      if (threading !== undefined) call0(getAttribute(threading, '_shutdown'));
    } finally {
      this.#finish(atexit);
    }
  }

  #finish(atexit: PyValue | undefined): void {
    try {
      if (atexit !== undefined) call0(getAttribute(atexit, '_run_exitfuncs'));
    } finally {
      this.flush();
      flushAll();
      codeCache.current?.write();
    }
  }

  flush(): void {
    for (const name of ['stdout', 'stderr']) {
      const stream = lookupAttribute(this.sys, name);
      if (stream === undefined || stream === None) continue;
      if (lookupAttribute(stream, 'closed') === true) continue;
      callArray(getAttribute(stream, 'flush'), []);
    }
  }

  #openStreams(unbuffered: boolean, environment: boolean): void {
    const io = this.modules.getString('_io') ?? None;
    const [encoding = '', given] = (
      environment ? (system().process.env['PYTHONIOENCODING'] ?? '') : ''
    ).split(':');
    const open = (fd: number, mode: string, errors: string): PyValue => {
      const raw = callArray(getAttribute(io, 'FileIO'), [fd, mode, false]);
      const terminal = system().isTerminal(fd);
      const through = unbuffered && mode !== 'r';
      const buffered = through
        ? raw
        : callArray(getAttribute(io, mode === 'r' ? 'BufferedReader' : 'BufferedWriter'), [raw]);
      const stream = callArray(getAttribute(io, 'TextIOWrapper'), [
        buffered,
        encoding === '' ? 'utf-8' : encoding,
        given === undefined || given === '' || fd === 2 ? errors : given,
        mode === 'r' ? None : '\n',
        terminal || fd === 2,
        through,
      ]);
      setAttribute(stream, 'mode', mode);
      setAttribute(raw, 'name', ['<stdin>', '<stdout>', '<stderr>'][fd] ?? None);
      return stream;
    };
    const set = (name: string, make: () => PyValue) => {
      let stream: PyValue = None;
      try {
        stream = make();
      } catch (error) {
        // A closed descriptor: Python's streams are None then.
        if (!isException(error, osErrorType)) throw error;
      }
      this.sys.dict.setString(name, stream);
      this.sys.dict.setString(`__${name}__`, stream);
    };
    set('stdin', () => open(0, 'r', 'surrogateescape'));
    set('stdout', () => open(1, 'w', 'strict'));
    set('stderr', () => open(2, 'w', 'backslashreplace'));
  }

  /** Tells `sys.unraisablehook`; an exception that the hook raises itself is reported. */
  #unraisable(error: PyBaseException, message: string, object: PyValue): void {
    const info = simpleNamespace({
      exc_type: error.type,
      exc_value: error,
      exc_traceback: error.traceback ?? None,
      err_msg: message === '' ? None : message,
      object,
    });
    try {
      callArray(getAttribute(this.sys, 'unraisablehook'), [info]);
    } catch (second) {
      if (!(second instanceof PyBaseException)) throw second;
      this.report(second);
    }
  }
}

/**
 * Takes the import system's own frames out of a traceback, as CPython does: all of them if it is an ImportError, else those
 * that end with `_call_with_frames_removed`.
 */
function removeImportFrames(error: PyBaseException): void {
  const always = isException(error, importErrorType);
  const keep: PyTraceback[] = [];
  let chunk: PyTraceback[] = [];
  for (let at = error.traceback as PyTraceback | undefined; at !== undefined; at = at.next) {
    const { filename, name } = at.code.fields;
    if (!/\/importlib\/_bootstrap(?:_external)?\.py$/.test(filename)) {
      keep.push(...chunk, at);
      chunk = [];
      continue;
    }
    chunk.push(at);
    if (always || name === '_call_with_frames_removed') chunk = [];
  }
  keep.push(...chunk);
  for (const [at, each] of keep.entries()) each.next = keep[at + 1];
  error.traceback = keep[0];
}

/** `sys.stdlib_module_names`: what is in the library's folder, and the builtin modules. */
function libraryNames(folder: string): PyValue {
  const names = system()
    .fs.readdirSync(folder)
    .filter((name) => !name.startsWith('__') && (name.endsWith('.py') || !name.includes('.')))
    .map((name) => name.replace(/\.py$/, ''));
  return frozenSetFrom(['builtins', 'sys', ...BUILTIN_MODULES.keys(), ...names].map(strFromJS));
}

function isInitializing(module: PyValue): boolean {
  const spec = lookupAttribute(module, '__spec__');
  return spec !== undefined && spec !== None && lookupAttribute(spec, '_initializing') === true;
}

function notFound(message: string, name: string): PyBaseException {
  const error = newException(moduleNotFoundErrorType, message) as PyImportError;
  error.message = message;
  error.name = name;
  return error;
}

/** The absolute name of a relative import. */
function resolveName(name: string, globals: PyDict | undefined, level: number): string {
  const package_ = globals?.getString('__package__');
  let base = package_ === undefined || package_ === None ? undefined : textOf(package_);
  if (package_ !== undefined && package_ !== None && base === undefined)
    throw typeError('package must be a string');
  const spec = globals?.getString('__spec__') ?? None;
  if (base !== undefined) {
    if (spec !== None && !equal(base, getAttribute(spec, 'parent')))
      hooks.warn(deprecationWarningType, '__package__ != __spec__.parent', 1);
  } else if (spec !== None) {
    base = textOf(getAttribute(spec, 'parent'));
    if (base === undefined) throw typeError('__spec__.parent must be a string');
  } else {
    hooks.warn(
      importWarningType,
      "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__",
      1,
    );
    const own = globals?.getString('__name__');
    if (own === undefined) throw keyError("'__name__' not in globals");
    base = textOf(own);
    if (base === undefined) throw typeError('__name__ must be a string');
    if (globals?.getString('__path__') === undefined)
      base = base.slice(0, Math.max(0, base.lastIndexOf('.')));
  }
  if (base === '')
    throw newException(importErrorType, 'attempted relative import with no known parent package');
  for (let up = 1; up < level; up++) {
    const dot = base.lastIndexOf('.');
    if (dot < 0) throw newException(importErrorType, 'attempted relative import beyond top-level package');
    base = base.slice(0, dot);
  }
  return name === '' ? base : `${base}.${name}`;
}

const ANEXT = new PyCode({
  name: 'anext',
  qualname: 'anext',
  filename: '<builtin>',
  firstLine: 1,
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  flags: 0x80,
  varnames: [],
  cellvars: [],
  freevars: [],
  names: [],
  constants: [],
});

function* anextBody(awaitable: PyValue, fallback: PyValue): Generator<PyValue, PyValue, PyValue> {
  try {
    return yield* $awaiting(awaitableOf(awaitable));
  } catch (error) {
    if (
      error instanceof Object &&
      'type' in error &&
      (error as PyBaseException).type.name === 'StopAsyncIteration'
    )
      return fallback;
    throw error;
  }
}
