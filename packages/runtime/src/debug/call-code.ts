/** What the pieces of code that `call-front.ts` is made of have in common. */
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import type { ModuleBuilder } from '../wasm/module-builder.ts';
import { BLOCK_FUNCTIONS, BLOCK_SIGNATURES, type BlockFunction } from './blocks.ts';
import { FRAME } from './frames.ts';
import { CONTEXT_STATE } from './handle-table.ts';

/** Functions and globals of the module. */
export interface CallFunctions {
  readonly load: FunctionIndex;
  readonly store: FunctionIndex;
  readonly length: FunctionIndex;
  readonly lend: FunctionIndex;
  readonly ending: FunctionIndex;
  readonly closing: FunctionIndex;
  readonly settle: FunctionIndex;
  readonly tell: FunctionIndex;
  readonly moved: FunctionIndex;
  /** Calls a function of `blocks.ts`. */
  readonly block: (code: Code, name: BlockFunction) => Code;
  /** The address of the context's words, and its number: known when the code is written, as calls read the words all the time. */
  readonly words: number;
  readonly number: number;
}

export const words = (count: number): ValueType[] => Array<ValueType>(count).fill('i32');
/** The type of a function of the extension's with so many parameters. */
export const typeOf = (parameters: number) => ({ params: words(parameters), results: words(1) });

/** Imports what all modules need that make calls: the table's memory, and a table of functions first. */
export function importCallFunctions(builder: ModuleBuilder, at: number, number: number): CallFunctions {
  builder.importMemory('table', 'memory');
  builder.importTable('host', 'blocks');
  const function_ = (from: string, name: string, params: number, results: number): FunctionIndex =>
    builder.importFunction(from, name, { params: words(params), results: words(results) });
  return {
    load: function_('extension', 'load', 1, 1),
    store: function_('extension', 'store', 2, 0),
    length: function_('host', 'length', 2, 1),
    lend: function_('host', 'lend', 2, 1),
    ending: function_('host', 'ending', 1, 0),
    closing: function_('host', 'closing', 1, 0),
    settle: function_('host', 'settle', 1, 1),
    tell: function_('host', 'tell', 1, 1),
    moved: function_('host', 'moved', 2, 0),
    block: (code, name) => {
      const [params, results] = BLOCK_SIGNATURES[name];
      return code
        .i32(BLOCK_FUNCTIONS.indexOf(name))
        .callIndirect(builder.type(words(params), words(results)));
    },
    words: at,
    number,
  };
}

/** A word of the context's. */
export const get = (code: Code, { words }: CallFunctions, word: number): Code =>
  code.i32(0).access('i32.load', words + 4 * word);

export function set(code: Code, { words }: CallFunctions, word: number, value: (to: Code) => Code): void {
  value(code.i32(0)).access('i32.store', words + 4 * word);
}

/** A word of the context's and the one after it, as an i64. */
export const getPair = (code: Code, { words }: CallFunctions, word: number): Code =>
  code.i32(0).access('i64.load', words + 4 * word);

/** Sets both, the first one in the lower half. */
export const setPair = (code: Code, { words }: CallFunctions, word: number, value: bigint): Code =>
  code
    .i32(0)
    .i64(value)
    .access('i64.store', words + 4 * word);

/** The frame of the call that local `level` other ones contain. */
export const frameAt = (code: Code, needed: CallFunctions, level: number): Code =>
  get(code, needed, CONTEXT_STATE.frames)
    .get(level)
    .i32(Math.log2(4 * FRAME.words))
    .op('i32.shl', 'i32.add');
