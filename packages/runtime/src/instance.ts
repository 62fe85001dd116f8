/** One instance of an extension: its memory, its table, and the functions the host calls by name. */
import type { ExtensionFile } from './extension-file.ts';
import { LoadError } from './load-error.ts';
import { LinearMemory } from './memory.ts';
import { type WasiFunction, type WasiHost, wasiImports } from './wasi.ts';

type WasmFunction = (...args: number[]) => number;

const OWN_STACK = 64 * 1024;

export class ExtensionInstance {
  readonly memory: LinearMemory;
  readonly table: WebAssembly.Table;
  readonly malloc: (size: number) => number;
  readonly free: (address: number) => void;
  /** What `free` does when the extension has damaged its heap: it is called where nothing may be thrown. */
  heapDamaged: (error: unknown) => void = (error) => {
    throw error;
  };
  readonly #exports: WebAssembly.Exports;

  constructor(exports: WebAssembly.Exports) {
    this.#exports = exports;
    this.memory = new LinearMemory(exports['memory'] as WebAssembly.Memory);
    this.table = exports['__indirect_function_table'] as WebAssembly.Table;
    this.malloc = exports['malloc'] as WasmFunction;
    const free = exports['free'] as (address: number) => void;
    this.free = (address) => {
      try {
        free(address);
      } catch (error) {
        this.heapDamaged(error);
      }
    };
  }

  /** The stack pointer now, in bytes, signed: below 0 after the stack overflowed. */
  stackPointer(): number | undefined {
    const pointer = this.#exports['__stack_pointer'];
    return pointer instanceof WebAssembly.Global ? (pointer.value as number) : undefined;
  }

  /** The exported global of that name, if there is one. */
  global(name: string): WebAssembly.Global | undefined {
    const found = this.#exports[name];
    return found instanceof WebAssembly.Global ? found : undefined;
  }

  /**
   * The stack pointer itself, for who puts something on the stack of the C code. An extension that does not export it
   * gets one of its own: the end of a piece of memory.
   */
  stackGlobal(): WebAssembly.Global {
    const pointer = this.#exports['__stack_pointer'];
    if (pointer instanceof WebAssembly.Global) return pointer;
    const start = this.malloc(OWN_STACK);
    if (start === 0) throw new LoadError('its memory is full before it starts');
    return new WebAssembly.Global({ value: 'i32', mutable: true }, (start + OWN_STACK) & ~15);
  }

  /** The exported function of that name, if there is one. */
  export(name: string): WasmFunction | undefined {
    const found = this.#exports[name];
    return typeof found === 'function' ? (found as WasmFunction) : undefined;
  }
}

/**
 * Makes an instance. `hpyImports` gives the context functions once the memory exists: they are late-bound
 * because the context needs the memory, and the memory comes with the instance.
 * Throws `LoadError` when a start function or `_initialize` fails is left to the caller: it throws what they throw.
 */
export function instantiate(
  file: ExtensionFile,
  contextImports: WebAssembly.ModuleImports,
  host: WasiHost,
): ExtensionInstance {
  let made: ExtensionInstance | undefined;
  const memory = (): LinearMemory => {
    if (made === undefined) throw new LoadError('it calls the system while it is being instantiated');
    return made.memory;
  };
  const wasi: Record<string, WasiFunction> = wasiImports(memory, host);
  const instance = new WebAssembly.Instance(file.module, {
    hpy: contextImports,
    wasi_snapshot_preview1: wasi as WebAssembly.ModuleImports,
  });
  made = new ExtensionInstance(instance.exports);
  return made;
}
