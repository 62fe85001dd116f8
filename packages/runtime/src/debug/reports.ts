/** Reports on their way to somebody who can be told of them. */
import type { DebugContext } from './context.ts';
import type { Activation } from './frames.ts';
import { CONTEXT_STATE } from './handle-table.ts';

/** Reports of one call that are told in full. */
const MOST_REPORTS = 3;

export class Reports {
  readonly #d: DebugContext;
  /** Reports of code that can raise nothing, for the next call that can. */
  readonly #waiting: string[] = [];

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** Has the call that runs told of it, or the next one. */
  deliver(text: string): void {
    const { runtime, host, activation } = this.#d;
    if (runtime.fatalReports) host.fatal(text);
    if (activation !== null) this.#add(activation, text);
    else this.#wait(text);
  }

  /** Takes the reports of a call that returns, as one text. */
  take(activation: Activation): string | null {
    for (const text of this.#takeWaiting()) this.#add(activation, text);
    const { reports, more } = activation;
    if (reports === null) return null;
    return reports.join('\n') + (more > 0 ? `\nand ${more} more mistakes in this call` : '');
  }

  /** Tells of reports that wait, where no call can be made to fail for them. */
  flush(): void {
    for (const text of this.#takeWaiting()) this.#d.host.unraisable(text);
  }

  #wait(text: string): void {
    if (this.#waiting.length < MOST_REPORTS && !this.#waiting.includes(text)) this.#waiting.push(text);
    this.#d.setState(CONTEXT_STATE.waiting, 1);
  }

  #takeWaiting(): readonly string[] {
    if (this.#waiting.length === 0) return this.#waiting;
    this.#d.setState(CONTEXT_STATE.waiting, 0);
    return this.#waiting.splice(0);
  }

  #add(activation: Activation, text: string): void {
    activation.reports ??= [];
    if (activation.reports.includes(text)) return;
    if (activation.reports.length < MOST_REPORTS) activation.reports.push(text);
    else activation.more++;
  }
}
