/** An interpreter: its modules, its import system, and running programs in it. */
import '@harpy/objects/builtin-types';
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
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
} from '@harpy/objects/errors';
import type { PyCode } from '@harpy/objects/function';
import { hooks } from '@harpy/objects/hooks';
import type { PyModule } from '@harpy/objects/module';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { CodecRegistry, codecs } from '@harpy/objects/text/codecs/registry';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { BUILTIN_MODULES } from './builtin-modules.ts';
import { type Flags, NO_FLAGS } from './command-line.ts';
import { located } from './current-folder.ts';
import { frameAt } from './frames.ts';
import { anextAwaitable } from './interpreter/anext.ts';
import { ImportSystem } from './interpreter/import-system.ts';
import { openStreams } from './interpreter/streams.ts';
import { ioModule, openFunction } from './modules/_io.ts';
import { warn } from './modules/_warnings.ts';
import { builtinsModule } from './modules/builtins.ts';
import { flushAll } from './modules/io/unflushed.ts';
import { flagsOf } from './modules/sys/information.ts';
import { sysModule } from './modules/sys.ts';
import { caller, enterInterpreter, type InterpreterServices } from './runtime/state.ts';
import { prepareSignals, startSignals } from './signals.ts';
import './remade-functions.ts';
import { codeCache, compileFile, compileSource, keptFile, optimization } from './source.ts';
import { memorySources } from './source-lines.ts';
import { decodeSourceBytes } from './source-text.ts';
import { system } from './system.ts';
import { resetThreads } from './threads.ts';
import { formatException } from './traceback-text.ts';

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
  readonly #imports: ImportSystem;

  constructor(options: InterpreterOptions) {
    enterInterpreter(this);
    prepareSignals();
    resetThreads();
    this.#extensions = options.extensions?.(this);
    const builtins = createModule(builtinsModule);
    this.builtinsModule = builtins;
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
    codecs.registry = new CodecRegistry();
    codecs.registry.prepare = () => {
      this.importModule('encodings');
    };
    hooks.importModule = (name) => this.importModule(name);
    hooks.callerModuleName = () => textOf(frameAt(0)?.globals.getString('__name__') ?? None);
    hooks.warn = (category, message, level) => warn(message, category, level);
    hooks.unraisable = (error, message, object) =>
      this.#unraisable(error as PyBaseException, message, object);
    this.main = newModule('__main__');
    this.main.dict.setString('__builtins__', builtins);
    this.#imports = new ImportSystem({
      modules: this.modules,
      builtins,
      sys: this.sys,
      main: () => this.main,
      library: options.library,
      lazy: flags.verbose === 0 && options.xoptions?.get('lazy_imports') !== 'none',
      run: (path, globals) => {
        this.compileFile(path).run?.(globals, globals);
      },
      kept: (path) => {
        const code = keptFile(path);
        return code && ((globals) => void code.run?.(globals, globals));
      },
    });
    hooks.complete = (type) => this.#imports.complete(type);
    const io = createModule(ioModule);
    this.#imports.addMade('_io', io);
    openStreams(this.sys, io, flags.unbuffered, flags.ignoreEnvironment === 0);
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

  importModule(name: string): PyValue {
    return this.#imports.importModule(name);
  }

  importName(name: string, globals: PyDict | undefined, fromList: readonly string[], level: number): PyValue {
    return this.#imports.importName(name, globals, fromList, level);
  }

  /** Makes the import system, which otherwise waits until something asks for it. */
  startImports(): void {
    this.#imports.start();
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
