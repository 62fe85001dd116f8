/**
 * Calls into an extension in trace mode, in WebAssembly: each is counted, and one that is not timed goes straight on through the
 * extension's table. Those that are, and all while somebody listens, go through the functions of the same names in TypeScript.
 */
import type { Invokers } from '../invoke.ts';
import type { ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { writeCount } from './counting-code.ts';

export interface CallFrontHost {
  /** The recorder's. */
  readonly memory: WebAssembly.Memory;
  /** Where in it the counts of the extension's functions are, by index, and of how many. */
  readonly counts: number;
  readonly functions: number;
  /** The extension's. */
  readonly table: WebAssembly.Table;
  /** The calls in TypeScript, of functions that are counted already. */
  readonly timed: Invokers;
}

const MOST_PARAMETERS = 5;
const I: ValueType = 'i32';

/** How many parameters the functions have that each of the invokers calls, and how many results. */
const SHAPES: readonly (readonly [name: keyof Invokers, parameters: number, results: number])[] = [
  ...Array.from({ length: MOST_PARAMETERS + 1 }, (_, count) => [`call${count}`, count, 1] as const),
  ...Array.from({ length: 3 }, (_, at) => [`run${at + 1}`, at + 1, 0] as const),
] as (readonly [keyof Invokers, number, number])[];

let compiled: WebAssembly.Module | undefined;

export function countingInvokers({ memory, counts, functions, table, timed }: CallFrontHost): Invokers {
  compiled ??= compile();
  const constant = (value: number): WebAssembly.Global =>
    new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const { exports } = new WebAssembly.Instance(compiled, {
    recorder: { memory, counts: constant(counts), functions: constant(functions) },
    extension: { table },
    timed: { ...timed } as unknown as WebAssembly.ModuleImports,
  });
  return exports as unknown as Invokers;
}

function compile(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('recorder', 'memory');
  const counts = builder.importGlobal('recorder', 'counts', I, false);
  const functions = builder.importGlobal('recorder', 'functions', I, false);
  builder.importTable('extension', 'table');
  const words = (count: number): ValueType[] => Array<ValueType>(count).fill(I);
  const timed = SHAPES.map(([name, parameters, results]) =>
    builder.importFunction('timed', name, { params: words(parameters + 1), results: words(results) }),
  );
  for (const [place, [name, parameters, results]] of SHAPES.entries()) {
    const type = builder.type(words(parameters), words(results));
    const at = parameters + 1;
    const index = builder.define(
      { params: words(parameters + 1), results: words(results) },
      [I, 'i64'],
      (code) => {
        code.block((watched) => {
          // No function of the table: TypeScript calls it too, and that traps.
          watched.get(0).globalGet(functions).op('i32.ge_u').brIf(0);
          watched.get(0).i32(3).op('i32.shl').globalGet(counts).op('i32.add').set(at);
          writeCount(watched, (to) => to.get(at), 0, at + 1);
          watched.op('i32.eqz').brIf(0);
          for (let parameter = 1; parameter <= parameters; parameter++) watched.get(parameter);
          watched.get(0).callIndirect(type).op('return');
        });
        for (let parameter = 0; parameter <= parameters; parameter++) code.get(parameter);
        code.call(timed[place] as (typeof timed)[number]);
      },
    );
    builder.export(name, index);
  }
  return builder.compile();
}
