/** What the pieces of code that `call-front.ts` is made of have in common. */
import type { Code, FunctionIndex } from '../wasm/code.ts';
import type { BlockFunction } from './blocks.ts';
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

/** A word of the context's. */
export const get = (code: Code, { words }: CallFunctions, word: number): Code =>
  code.i32(0).access('i32.load', words + 4 * word);

export function set(code: Code, { words }: CallFunctions, word: number, value: (to: Code) => Code): void {
  value(code.i32(0)).access('i32.store', words + 4 * word);
}

/** The frame of the call that local `level` other ones contain. */
export const frameAt = (code: Code, needed: CallFunctions, level: number): Code =>
  get(code, needed, CONTEXT_STATE.frames)
    .get(level)
    .i32(Math.log2(4 * FRAME.words))
    .op('i32.shl', 'i32.add');
