/** An interpreter: its modules, its import system, and running programs in it. */
import '@harpy/objects/builtin-types';
import { getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { call0, callArray } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import { createModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  importErrorType,
  newException,
  PyBaseException,
  type PyImportError,
  runtimeError,
  valueError,
} from '@harpy/objects/errors';
import type { PyCode } from '@harpy/objects/function';
import { hooks } from '@harpy/objects/hooks';
import type { PyModule } from '@harpy/objects/module';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { CodecRegistry, codecs } from '@harpy/objects/text/codecs/registry';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { explainAbsence } from './absent-modules.ts';
import { BUILTIN_MODULES } from './builtin-modules.ts';
import { type Flags, NO_FLAGS } from './command-line.ts';
import { located } from './current-folder.ts';
import { frameAt } from './frames.ts';
import { anextAwaitable } from './interpreter/anext.ts';
import {
  isInitializing,
  libraryNames,
  notFound,
  removeImportFrames,
  resolveName,
} from './interpreter/importing.ts';
import { openStreams } from './interpreter/streams.ts';
import { keepCode } from './kept-code.ts';
import { openFunction } from './modules/_io.ts';
import { warn } from './modules/_warnings.ts';
import { builtinsModule } from './modules/builtins.ts';
import { flushAll } from './modules/io/unflushed.ts';
import { flagsOf } from './modules/sys/information.ts';
import { sysModule } from './modules/sys.ts';
import { caller, enterInterpreter, type InterpreterServices } from './runtime/state.ts';
import { prepareSignals, startSignals } from './signals.ts';
import './remade-functions.ts';
import { codeCache, compileFile, compileSource, optimization } from './source.ts';
import { memorySources } from './source-lines.ts';
import { decodeSourceBytes } from './source-text.ts';
import { needRoom } from './stack-room.ts';
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
  readonly builtinsModule: PyModule;
  readonly sys: PyModule;
  readonly main: PyModule;
  readonly #extensions: ExtensionLoader | undefined;
  /** The folder of the standard library. */
  readonly #library: string;
  #bootstrap: PyModule | undefined;
  #importsStarted = false;

  constructor(options: InterpreterOptions) {
    enterInterpreter(this);
    prepareSignals();
    resetThreads();
    this.#extensions = options.extensions?.(this);
    const builtins = createModule(builtinsModule);
    this.builtinsModule = builtins;
    this.builtins = builtins.dict;
    this.#library = options.library;
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
    codecs.registry = new CodecRegistry();
    codecs.registry.prepare = () => {
      this.importModule('encodings');
    };
    hooks.importModule = (name) => this.importModule(name);
    hooks.callerModuleName = () => textOf(frameAt(0)?.globals.getString('__name__') ?? None);
    hooks.warn = (category, message, level) => warn(message, category, level);
    hooks.unraisable = (error, message, object) =>
      this.#unraisable(error as PyBaseException, message, object);
    hooks.complete = () => this.startImports();
    this.#deferImports();
    this.main = newModule('__main__');
    this.main.dict.setString('__builtins__', builtins);
    openStreams(this.sys, this.#addBuiltin('_io'), flags.unbuffered, flags.ignoreEnvironment === 0);
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

  /** Who has the module of builtins sees what the import system adds to it; compiled code takes its names from the dict. */
  #deferImports(): void {
    Object.defineProperty(this.builtinsModule, 'dict', {
      configurable: true,
      get: () => {
        this.startImports();
        return this.builtins;
      },
    });
  }

  /**
   * Makes the import system: when something is imported first, for that takes longer than most programs that import nothing. Nothing
   * of it can be seen before.
   */
  startImports(): void {
    if (this.#importsStarted) return;
    needRoom();
    this.#importsStarted = true;
    const { modules, builtinsModule } = this;
    Object.defineProperty(builtinsModule, 'dict', {
      value: this.builtins,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    const before = [...modules.table.entries()];
    try {
      this.#installImportlib(this.#library);
    } catch (error) {
      // There was no stack left, or Ctrl-C was pressed: the next import tries again.
      modules.table.clear();
      for (const [name, module] of before) modules.set(name, module);
      for (const name of ['meta_path', 'path_hooks']) this.sys.dict.setString(name, new PyList([]));
      this.#bootstrap = undefined;
      this.#importsStarted = false;
      this.#deferImports();
      throw error;
    }
  }

  /** Runs importlib's own sources as the import system, as CPython does. */
  #installImportlib(library: string): void {
    this.sys.dict.setString('stdlib_module_names', libraryNames(library));
    const io = this.modules.getString('_io') ?? None;
    this.modules.deleteString('_io');
    const imp = this.#addBuiltin('_imp');
    for (const name of ['_thread', '_warnings', '_weakref']) this.#addBuiltin(name);
    this.modules.setString('_io', io);
    for (const name of ['marshal', 'posix']) this.#addBuiltin(name);
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
    this.modules.setString('__main__', this.main);
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
    this.startImports();
    const loaded = this.modules.getString(name);
    if (loaded !== undefined && loaded !== None) return loaded;
    return callArray(getAttribute(this.#importlib(), '_gcd_import'), [name]);
  }

  #importlib(): PyModule {
    if (this.#bootstrap === undefined) throw new Error('imports are not there yet');
    return this.#bootstrap;
  }

  importName(name: string, globals: PyDict | undefined, fromList: readonly string[], level: number): PyValue {
    this.startImports();
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
    const hook = lookupAttribute(this.sys, 'displayhook');
    if (hook === undefined) throw runtimeError('lost sys.displayhook');
    callArray(hook, [value]);
  }

  anextAwaitable(awaitable: PyValue, fallback: PyValue): PyValue {
    return anextAwaitable(awaitable, fallback);
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
