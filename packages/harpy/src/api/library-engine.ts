/** The language with Python's standard library. */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import type { PyDict } from '@harpy/objects/dict';
import type { PyBaseException } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import type { PyModule } from '@harpy/objects/module';
import { strText } from '@harpy/objects/protocols/text';
import { codecs } from '@harpy/objects/text/codecs/registry';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { Interpreter } from '@harpy/python/interpreter';
import { warn } from '@harpy/python/modules/_warnings';
import { enterInterpreter } from '@harpy/python/runtime/state';
import { compileSource } from '@harpy/python/source';
import type { ModeTools } from '@harpy/runtime/tools';
import { extensionLoader } from '../python/extension-loader.ts';
import type { EngineOptions, LanguageEngine } from './engine.ts';
import { type Surroundings, streams } from './surroundings.ts';

/** A stream of Python's that hands texts on, and one that asks for bytes. */
const STREAM = `
from _io import _RawIOBase

class Stream:
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False

    def __init__(self, name, write):
        self.name, self._write = name, write

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._write(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True


class Input(_RawIOBase):
    name = "<stdin>"

    def __init__(self, read):
        self._read = read

    def readable(self):
        return True

    def readinto(self, buffer):
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
`;

export class LibraryEngine implements LanguageEngine {
  readonly #interpreter: Interpreter;
  readonly #options: EngineOptions;
  tools: ModeTools | undefined;
  /** What the interpreter has put into places that all in the process share. */
  readonly #hooks: typeof hooks;
  readonly #codecs: typeof codecs.registry;

  constructor(options: EngineOptions, { library, packages, sweep }: Surroundings) {
    this.#options = options;
    const before = { hooks: { ...hooks }, codecs: codecs.registry };
    const outer = enterInterpreter(undefined);
    this.#interpreter = new Interpreter({
      library,
      packages,
      extensions: (interpreter) =>
        extensionLoader(interpreter, {
          write: options.write,
          onTools: (tools) => {
            this.tools = tools;
          },
          ...(sweep === undefined ? {} : { sweep }),
          ...(options.mode === undefined ? {} : { mode: options.mode }),
        }),
    });
    this.#interpreter.startImports();
    this.#streams();
    this.#hooks = { ...hooks };
    this.#codecs = codecs.registry;
    Object.assign(hooks, before.hooks);
    codecs.registry = before.codecs;
    enterInterpreter(outer);
  }

  get modules(): PyDict {
    return this.#interpreter.modules;
  }

  get main(): PyModule {
    return this.#interpreter.main;
  }

  enter(): () => void {
    const outer = enterInterpreter(this.#interpreter);
    const shared = { ...hooks };
    const { registry } = codecs;
    Object.assign(hooks, this.#hooks);
    codecs.registry = this.#codecs;
    const others = streams.current;
    streams.current = this.#options;
    return () => {
      streams.current = others;
      enterInterpreter(outer);
      Object.assign(hooks, shared);
      codecs.registry = registry;
    };
  }

  finish(): void {
    this.#interpreter.finish();
  }

  importModule(name: string): PyValue {
    return this.#interpreter.importModule(name);
  }

  run(source: string, filename: string): void {
    this.#interpreter.runSource(source, filename);
  }

  evaluate(source: string, filename: string): PyValue {
    const code = compileSource(source, { filename, mode: 'eval' });
    return callArray(this.#interpreter.builtins.getString('eval') ?? None, [code, this.main.dict]);
  }

  warn(category: PyType, message: string, level: number): void {
    warn(message, category, level);
  }

  unraisable(error: PyBaseException, where: string | undefined, object: PyValue | undefined): void {
    hooks.unraisable(error, where ?? '', object ?? None);
  }

  write(descriptor: 1 | 2, bytes: Uint8Array): void {
    this.#options.write(descriptor, bytes);
  }

  format(error: PyBaseException): string {
    return this.#interpreter.formatException(error);
  }

  #streams(): void {
    const { sys } = this.#interpreter;
    const namespace = this.#interpreter.importModule('types');
    const module = callArray(getAttribute(namespace, 'ModuleType'), ['streams']) as PyModule;
    module.dict.setString('__builtins__', this.#interpreter.builtins);
    const code = compileSource(STREAM, { filename: '<streams>', mode: 'exec' });
    callArray(this.#interpreter.builtins.getString('exec') ?? None, [code, module.dict]);
    const encoder = new TextEncoder();
    for (const [name, descriptor] of [
      ['stdout', 1],
      ['stderr', 2],
    ] as const) {
      const write = builtinFunction('write(text, /)', (text: PyValue) =>
        this.#options.write(descriptor, encoder.encode(strText(text))),
      );
      setAttribute(sys, name, callArray(getAttribute(module, 'Stream'), [`<${name}>`, write]));
    }
    const { read } = this.#options;
    if (read === undefined) return;
    const give = builtinFunction('read(count, /)', (count: PyValue) => new PyBytes(read(Number(count))));
    const raw = callArray(getAttribute(module, 'Input'), [give]);
    const io = this.#interpreter.importModule('_io');
    const buffered = callArray(getAttribute(io, 'BufferedReader'), [raw]);
    setAttribute(sys, 'stdin', callArray(getAttribute(io, 'TextIOWrapper'), [buffered, 'utf-8']));
  }
}
