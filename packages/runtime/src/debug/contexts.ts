/** The contexts that the calls of an extension are given in turn, so that one that is used outside its call shows. */
import { contextHandles } from '../gen/abi.ts';
import { layout } from '../gen/layout.ts';
import { CONTEXTS } from './call-enter-code.ts';
import type { DebugContext } from './context.ts';
import { CONTEXT_STATE, KIND } from './handle-table.ts';

export class Contexts {
  readonly #d: DebugContext;
  readonly #addresses: number[] = [];

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** Makes them of the host's, at `context`, with handles of debug mode. */
  make(context: number, malloc: (size: number) => number): void {
    const { memory, table, number } = this.#d;
    const { size, ...at } = layout.HPyContext;
    const first = malloc(CONTEXTS * size);
    for (let i = 0; i < CONTEXTS; i++) {
      memory.u8.copyWithin(first + i * size, context, context + size);
      this.#addresses.push(first + i * size);
    }
    this.#d.setState(CONTEXT_STATE.contexts, first);
    for (const name of contextHandles) {
      const handle = table.open(memory.word(context + at[name]), KIND.context, number, 0, 0);
      for (const copy of this.#addresses) memory.setWord(copy + at[name], handle);
    }
  }

  has(context: number): boolean {
    return this.#addresses.includes(context);
  }

  /** The one for the next call: not that of the call before. */
  fresh(): number {
    const next = this.#next();
    return next === this.#d.context ? this.#next() : next;
  }

  #next(): number {
    const d = this.#d;
    const calls = (d.state(CONTEXT_STATE.calls) + 1) | 0;
    d.setState(CONTEXT_STATE.calls, calls);
    return this.#addresses[calls & (CONTEXTS - 1)] as number;
  }

  /** The field of `HPyContext` that holds the handle: `h_None`. */
  handleName(handle: number): string {
    const at = layout.HPyContext;
    const context = this.#addresses[0] ?? 0;
    return (
      contextHandles.find((name) => this.#d.memory.word(context + at[name]) === handle) ??
      'a handle of the context'
    );
  }
}
