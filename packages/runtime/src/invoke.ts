/**
 * Calls into an extension by function pointer. A function pointer of the extension is an index into its
 * table; `call_indirect` checks that the function there has the signature it is called with, so a wrong
 * pointer is a trap and nothing worse. One compiled module serves every instance.
 */
import type { ValueType } from './wasm/code.ts';
import { ModuleBuilder } from './wasm/module-builder.ts';

type Invoke1 = (fn: number, a: number) => number;
type Invoke2 = (fn: number, a: number, b: number) => number;
type Invoke3 = (fn: number, a: number, b: number, c: number) => number;
type Invoke4 = (fn: number, a: number, b: number, c: number, d: number) => number;
type Invoke5 = (fn: number, a: number, b: number, c: number, d: number, e: number) => number;

/** `callN` calls a function of N parameters that returns an i32, `runN` one that returns nothing. */
export interface Invokers {
  readonly call0: (fn: number) => number;
  readonly call1: Invoke1;
  readonly call2: Invoke2;
  readonly call3: Invoke3;
  readonly call4: Invoke4;
  readonly call5: Invoke5;
  readonly run1: (fn: number, a: number) => void;
  readonly run2: (fn: number, a: number, b: number) => void;
  readonly run3: (fn: number, a: number, b: number, c: number) => void;
}

const MAX_PARAMETERS = 5;
let compiled: WebAssembly.Module | undefined;

export function invokersOf(table: WebAssembly.Table): Invokers {
  compiled ??= compileInvokers();
  return new WebAssembly.Instance(compiled, { extension: { table } }).exports as unknown as Invokers;
}

function compileInvokers(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importTable('extension', 'table');
  for (const [prefix, results] of [
    ['call', ['i32']],
    ['run', []],
  ] as const) {
    for (let count = 0; count <= MAX_PARAMETERS; count++) {
      const params = Array<ValueType>(count).fill('i32');
      const target = builder.type(params, results);
      const index = builder.define({ params: ['i32', ...params], results }, [], (code) => {
        for (let parameter = 1; parameter <= count; parameter++) code.get(parameter);
        code.get(0).callIndirect(target);
      });
      builder.export(`${prefix}${count}`, index);
    }
  }
  return builder.compile();
}
