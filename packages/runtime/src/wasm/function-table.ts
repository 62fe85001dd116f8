/**
 * A WebAssembly function table: a C function pointer is an index into it. We append functions to Pyodide's and to those
 * of extensions; Emscripten's own bookkeeping only ever looks at entries it made.
 */

import type { ValueType } from './code.ts';
import { ModuleBuilder } from './module-builder.ts';

/** A C function pointer: an index into a function table. */
export type FunctionPointer = number & { readonly __brand: 'FunctionPointer' };

export type NativeFunction = (...args: number[]) => number;

const GROWTH = 64;

export class FunctionTable {
  readonly table: WebAssembly.Table;
  readonly #free: FunctionPointer[] = [];
  #next = 0;
  #end = 0;

  constructor(table: WebAssembly.Table) {
    this.table = table;
  }

  /** The function at `index`. */
  get(index: number): NativeFunction {
    return this.table.get(index) as unknown as NativeFunction;
  }

  /** Takes a function out that `add` put in. */
  remove(pointer: FunctionPointer): void {
    this.table.set(pointer, null);
    this.#free.push(pointer);
  }

  /** Puts a function in that a WebAssembly instance exports. */
  add(exported: unknown): FunctionPointer {
    const free = this.#free.pop();
    if (free !== undefined) {
      this.table.set(free, exported as CallableFunction);
      return free;
    }
    if (this.#next === this.#end) {
      this.#next = this.table.grow(GROWTH);
      this.#end = this.#next + GROWTH;
    }
    this.table.set(this.#next, exported as CallableFunction);
    return this.#next++ as FunctionPointer;
  }

  /** Appends a JavaScript function of `arity` i32 parameters; it returns an i32, or nothing when `returns` is false. */
  addJavaScript(
    body: (...args: number[]) => number | undefined,
    arity: number,
    returns = true,
  ): FunctionPointer {
    const key = `${arity}:${returns}`;
    const module = wrappers.get(key) ?? compileWrapper(arity, returns);
    wrappers.set(key, module);
    return this.add(new WebAssembly.Instance(module, { host: { body } }).exports['body']);
  }
}

/** A table takes only WebAssembly functions; an imported JavaScript function exported again is one. */
const wrappers = new Map<string, WebAssembly.Module>();

function compileWrapper(arity: number, returns: boolean): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const params = Array<ValueType>(arity).fill('i32');
  builder.export('body', builder.importFunction('host', 'body', { params, results: returns ? ['i32'] : [] }));
  return builder.compile();
}
