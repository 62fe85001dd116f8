/** The language behind one interpreter: its modules, and running source in it. */
import '@harpy/objects/builtin-types';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { createModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  importErrorType,
  moduleNotFoundErrorType,
  newException,
  type PyBaseException,
} from '@harpy/objects/errors';
import type { PyModule } from '@harpy/objects/module';
import { strText } from '@harpy/objects/protocols/text';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { builtinsModule } from '@harpy/python/modules/builtins';
import { enterInterpreter, type InterpreterServices } from '@harpy/python/runtime/state';
import { compileSource } from '@harpy/python/source';
import type { Language } from '@harpy/runtime/objects/world';
import type { ModeTools } from '@harpy/runtime/tools';

/** The language of one interpreter, as the API uses it. */
export interface LanguageEngine extends Language {
  readonly modules: PyDict;
  readonly main: PyModule;
  /** Where extensions in debug and trace mode tell what they do; undefined without the package hpy. */
  readonly tools?: ModeTools | undefined;
  /** Makes it the interpreter that runs; returns what makes the one before run again. */
  enter(): () => void;
  run(source: string, filename: string): void;
  evaluate(source: string, filename: string): PyValue;
  /** What is to be done at the end. */
  finish(): void;
  /** An exception with its traceback, as text. */
  format(error: PyBaseException): string;
}

export interface EngineOptions {
  /** Gets what is written to standard output and error. */
  readonly write: (descriptor: 1 | 2, bytes: Uint8Array) => void;
  /** Some bytes of standard input, so many at most; none at its end. */
  readonly read?: (count: number) => Uint8Array;
  /** The modes of extensions that `import` loads. */
  readonly mode?: string;
  readonly unraisable: (error: PyBaseException, where: string | undefined) => void;
}

/** The language with its builtin functions, without the standard library: nothing of it is read from anywhere. */
export class Engine implements LanguageEngine, InterpreterServices {
  readonly modules = new PyDict();
  readonly builtins: PyDict;
  readonly builtinsModule: PyModule;
  readonly main: PyModule = newModule('__main__');
  readonly #options: EngineOptions;

  constructor(options: EngineOptions) {
    this.#options = options;
    const builtins = createModule(builtinsModule);
    this.builtinsModule = builtins;
    this.builtins = builtins.dict;
    this.modules.setString('builtins', builtins);
    this.modules.setString('__main__', this.main);
    this.main.dict.setString('__builtins__', builtins);
  }

  enter(): () => void {
    const outer = enterInterpreter(this);
    return () => enterInterpreter(outer);
  }

  importModule(name: string): PyValue {
    const module = this.modules.getString(name);
    if (module === undefined) throw newException(moduleNotFoundErrorType, `No module named '${name}'`);
    return module;
  }

  importName(
    name: string,
    _globals: PyDict | undefined,
    fromList: readonly string[],
    _level: number,
  ): PyValue {
    const module = this.importModule(name);
    const dot = name.indexOf('.');
    return fromList.length > 0 || dot < 0 ? module : this.importModule(name.slice(0, dot));
  }

  isBuiltin(name: string): boolean {
    return this.modules.getString(name) !== undefined;
  }

  createBuiltin(name: string): PyValue {
    return this.importModule(name);
  }

  createExtension(): PyValue {
    throw newException(importErrorType, 'extensions are imported from JavaScript');
  }

  executeExtension(): PyValue {
    return 0;
  }

  anextAwaitable(awaitable: PyValue): PyValue {
    return awaitable;
  }

  display(): void {}

  finish(): void {}

  run(source: string, filename: string): void {
    this.#execute('exec', source, filename);
  }

  evaluate(source: string, filename: string): PyValue {
    return this.#execute('eval', source, filename);
  }

  #execute(mode: 'exec' | 'eval', source: string, filename: string): PyValue {
    const code = compileSource(source, { filename, mode });
    return callArray(this.builtins.getString(mode) ?? None, [code, this.main.dict]);
  }

  warn(): void {}

  unraisable(error: PyBaseException, where: string | undefined): void {
    this.#options.unraisable(error, where);
  }

  write(descriptor: 1 | 2, bytes: Uint8Array): void {
    this.#options.write(descriptor, bytes);
  }

  format(error: PyBaseException): string {
    return `${error.type.name}: ${strText(error)}\n`;
  }
}
