/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Harpy's Python in JavaScript: an interpreter, extensions in it, and their objects as JavaScript values.
 *
 * ```ts
 * const python = await createInterpreter();
 * const first = await python.importExtension('./first.hpy0.wasm');
 * first.add(1, 2); // 3
 * ```
 */
import { None } from '@harpy/objects/core-types';
import { PyModule } from '@harpy/objects/module';
import { compileAhead } from '@harpy/runtime/compile-ahead';
import { isModeList, type Mode, modeForm } from '@harpy/runtime/mode';
import { ObjectsDebugHost } from '@harpy/runtime/objects/debug-host';
import { answeringBytes } from '@harpy/runtime/objects/inline-answers';
import { Loader } from '@harpy/runtime/objects/loader';
import { ModeTools } from '@harpy/runtime/tools';
import { Engine, type EngineOptions, type LanguageEngine } from './engine.ts';
import { settle } from './event-loop.ts';
import { type ExtensionSource, readExtensionSource } from './extension-bytes.ts';
import { readFile, writeFile } from './files.ts';
import { inputFrom } from './input.ts';
import { moduleName } from './module-name.ts';
import { toJavaScript } from './proxy.ts';
import type { PythonProxy } from './proxy-types.ts';
import { type ApiState, within } from './state.ts';
import { toPython } from './to-python.ts';

export type { ExtensionSource } from './extension-bytes.ts';
export type { PythonProxy } from './proxy-types.ts';
export { PythonError } from './python-error.ts';
export { keywords } from './to-python.ts';

export interface InterpreterOptions {
  /** Called with text that goes to standard output. Default: the process's own, or the console. */
  readonly stdout?: (text: string) => void;
  /** The same for standard error. */
  readonly stderr?: (text: string) => void;
  /**
   * Gives the next piece of standard input, a line with its end as a rule; undefined is the end. Default: the process's own,
   * nothing in a page. Only with the standard library.
   */
  readonly stdin?: () => string | undefined | null;
  /**
   * With Python's standard library? Default: yes. Without, there are the builtin functions and types, and modules made by
   * extensions. In a page: where its archive is, `library.zip` of this package, or its contents; default: beside the script.
   * The first interpreter's counts for all of a page.
   */
  readonly library?: boolean | URL | string | Uint8Array;
  /**
   * Whether a page keeps modules it has compiled in the browser's database (IndexedDB, 48 million characters at most), for the
   * next visit. Default: yes. The first interpreter's counts for all of a page. Node keeps them in files in any case.
   */
  readonly keepCode?: boolean;
  /**
   * `debug` or `trace` for all extensions that Python's `import` loads, or `first:debug,second:trace`; as the variable `HPY`,
   * which it replaces.
   */
  readonly mode?: string;
}

export interface ImportOptions {
  /** The module's name; default: that of the file up to its first dot. Needed when there is no file name. */
  readonly name?: string;
  /** `debug` and `trace` watch what the extension does. */
  readonly mode?: Mode;
}

/** A Python interpreter of its own: nothing is shared with others in the process but the builtin types. */
export class Interpreter {
  readonly #engine: LanguageEngine;
  readonly #loader: Loader;
  readonly #state: ApiState;

  /** Use `createInterpreter`. `makeEngine` gets what the language needs of its surroundings. */
  constructor(options: InterpreterOptions, makeEngine: (engine: EngineOptions) => LanguageEngine) {
    const out = options.stdout ?? writer('stdout');
    const err = options.stderr ?? writer('stderr');
    const decoders = { 1: new TextDecoder(), 2: new TextDecoder() };
    this.#engine = makeEngine({
      write: (descriptor, bytes) =>
        (descriptor === 1 ? out : err)(decoders[descriptor].decode(bytes, { stream: true })),
      ...(options.stdin === undefined ? {} : { read: inputFrom(options.stdin) }),
      ...(options.mode === undefined ? {} : { mode: options.mode }),
      unraisable: (error, where) =>
        err(`Exception ignored${where === undefined ? '' : ` in ${where}`}:\n${this.#engine.format(error)}`),
    });
    this.#loader = new Loader({
      language: this.#engine,
      tools: this.#engine.tools ?? new ModeTools(new ObjectsDebugHost(() => this.#engine)),
    });
    this.#state = {
      enter: () => this.#engine.enter(),
      format: (error) => this.#engine.format(error),
      proxies: new WeakMap(),
      closed: false,
    };
  }

  /** The module of a `.hpy0.wasm` file, given by path (Node), URL or bytes. Throws `PythonError` when it can't be imported. */
  async importExtension(source: ExtensionSource, options: ImportOptions = {}): Promise<PythonProxy> {
    const { path, bytes } = await readExtensionSource(source);
    const answering = answeringBytes(bytes);
    await Promise.all([compileAhead(bytes), answering === bytes ? undefined : compileAhead(answering)]);
    return this.importExtensionBytes(bytes, { path, ...options });
  }

  /** As `importExtension`, at once. `path` is shown in messages. */
  importExtensionBytes(
    bytes: Uint8Array<ArrayBuffer>,
    { name, mode = 'universal', path = '<bytes>' }: ImportOptions & { readonly path?: string } = {},
  ): PythonProxy {
    const wanted = name ?? moduleName(path, bytes);
    return within(this.#state, () => {
      const module = this.#loader.load(wanted, path, bytes, None, mode);
      if (module instanceof PyModule) module.dict.setString('__file__', path);
      this.#engine.modules.setString(wanted, module);
      return toJavaScript(module) as PythonProxy;
    });
  }

  /** A module by name, as the `import` statement finds it. */
  importModule(name: string): PythonProxy {
    return within(this.#state, () => toJavaScript(this.#engine.importModule(name)) as PythonProxy);
  }

  /** The value of an expression. Names are those of `__main__`. */
  evaluate(source: string, filename = '<evaluate>'): unknown {
    return within(this.#state, () => toJavaScript(this.#engine.evaluate(source, filename)));
  }

  /**
   * What a coroutine, or another object that Python can await, comes to. asyncio runs on JavaScript's event loop meanwhile, so
   * coroutines can await promises: what a JavaScript function returns, or a promise given as an argument. Only with the
   * standard library.
   */
  settle(awaitable: unknown): Promise<unknown> {
    return within(this.#state, () => settle(toPython(awaitable)));
  }

  /** Runs statements in `__main__`. */
  run(source: string, filename = '<run>'): void {
    within(this.#state, () => this.#engine.run(source, filename));
  }

  /**
   * Writes a file that Python then finds; folders that are missing are made. In a page files are in memory, in
   * `/home/web_user` when the path is relative, and all interpreters of the page see them. Only with the standard library.
   */
  writeFile(path: string, contents: Uint8Array | string): void {
    writeFile(path, contents);
  }

  /** The contents of a file. Throws an Error whose `code` is `'ENOENT'` when there is none. */
  readFile(path: string): Uint8Array {
    return readFile(path);
  }

  /** The variables of `__main__`. */
  get globals(): PythonProxy {
    return within(this.#state, () => toJavaScript(this.#engine.main) as PythonProxy);
  }

  /** A Python value as a proxy where conversion would make a JavaScript value of it: `toPythonObject([1])` is a Python list. */
  convert(value: unknown): unknown {
    return within(this.#state, () => toJavaScript(toPython(value)));
  }

  /** Ends it: functions given to `atexit` are called, and calls of its objects fail from now on. */
  close(): void {
    if (this.#state.closed) return;
    try {
      within(this.#state, () => this.#engine.finish());
    } finally {
      this.#state.closed = true;
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** A new interpreter. */
export async function createInterpreter(options: InterpreterOptions = {}): Promise<Interpreter> {
  const { library = true, keepCode = true, mode } = options;
  if (mode !== undefined && !isModeList(mode))
    throw new RangeError(`mode: '${mode}' is malformed; write ${modeForm}`);
  if (library === false) return createCoreInterpreter(options);
  const [{ LibraryEngine }, { prepare }] = await Promise.all([
    import('./library-engine.ts'),
    import('#surroundings'),
  ]);
  const surroundings = await prepare({
    archive: typeof library === 'boolean' ? undefined : library,
    keepCode,
  });
  return new Interpreter(options, (engine) => new LibraryEngine(engine, surroundings));
}

/** A new interpreter without the standard library, at once. */
export function createCoreInterpreter(options: Omit<InterpreterOptions, 'library'> = {}): Interpreter {
  return new Interpreter(options, (engine) => new Engine(engine));
}

function writer(name: 'stdout' | 'stderr'): (text: string) => void {
  const stream = (globalThis as { process?: NodeJS.Process }).process?.[name];
  if (stream !== undefined) return (text) => void stream.write(text);
  return (text) => (name === 'stdout' ? console.log(text) : console.error(text));
}
