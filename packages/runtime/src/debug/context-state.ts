/** The words of one extension's context in the table's memory, where WebAssembly sees them: what may be called now, and by whom. */
import { quicken } from './frames.ts';
import { CONTEXT_STATE, type HandleTable } from './handle-table.ts';

export class ContextState {
  readonly table: HandleTable;
  /** Its number among all extensions in debug mode. */
  readonly number: number;
  /** Where its words are in the table's memory. */
  readonly at: number;
  #bare: string | null = null;

  constructor(table: HandleTable, number: number) {
    this.table = table;
    this.number = number;
    this.at = table.contextWords(number);
  }

  /** The `HPyContext` that is right in the call that runs; 0 when none does. */
  get context(): number {
    return this.state(CONTEXT_STATE.context);
  }

  set context(context: number) {
    this.setState(CONTEXT_STATE.context, context);
  }

  /** The host's own context. */
  get innerContext(): number {
    return this.state(CONTEXT_STATE.inner);
  }

  set innerContext(context: number) {
    this.setState(CONTEXT_STATE.inner, context);
  }

  /** Bits of `GUARD`. */
  get guard(): number {
    return this.state(CONTEXT_STATE.guard);
  }

  set guard(guard: number) {
    this.setState(CONTEXT_STATE.guard, guard);
  }

  /** The extension's code runs, and not what prepares or checks a call. */
  get inExtension(): boolean {
    return this.state(CONTEXT_STATE.running) !== 0;
  }

  set inExtension(running: boolean) {
    this.setState(CONTEXT_STATE.running, running ? 1 : 0);
  }

  /** What runs without a context, for reports: `Point (HPy_tp_destroy)`. */
  get bare(): string | null {
    return this.#bare;
  }

  set bare(name: string | null) {
    this.#bare = name;
    this.setState(CONTEXT_STATE.bare, name === null ? 0 : 1);
    quicken(this.table, this.at);
  }

  /** Builders and trackers made so far. */
  get made(): number {
    return this.state(CONTEXT_STATE.made);
  }

  /** A builder or tracker is made: its number. */
  making(): number {
    this.setState(CONTEXT_STATE.unfinished, this.state(CONTEXT_STATE.unfinished) + 1);
    this.setState(CONTEXT_STATE.made, this.made + 1);
    return this.made;
  }

  /** A builder or tracker is used up. */
  finished(): void {
    this.setState(CONTEXT_STATE.unfinished, this.state(CONTEXT_STATE.unfinished) - 1);
  }

  /** One of `CONTEXT_STATE`. */
  state(word: number): number {
    return this.table.words[this.at + word] as number;
  }

  setState(word: number, value: number): void {
    this.table.words[this.at + word] = value;
  }
}
