/** What is looked at when the outermost call of an extension has returned. */
import type { DebugContext } from './context.ts';
import { type Activation, OUTERMOST } from './frames.ts';
import { CONTEXT_STATE, SLOT } from './handle-table.ts';

export class AfterCalls {
  readonly #d: DebugContext;
  /** The host's handles are kept open until then. */
  readonly #later: { readonly raw: number; readonly look: (raw: number) => void }[] = [];

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** Has `look` called with the object when the outermost call returns. */
  whenReturned(raw: number, look: (raw: number) => void): void {
    this.#later.push({ raw: this.#d.inner.ctx_Dup(this.#d.innerContext, raw), look });
    this.#d.setState(CONTEXT_STATE.outermost, this.#d.state(CONTEXT_STATE.outermost) | OUTERMOST.later);
  }

  /** The outermost call of the extension is about to return. */
  outermost({ fn }: Activation): void {
    if (!this.#d.watched) this.#d.pointers.checkKept(false);
    const { frames } = this.#d;
    if (frames.looksNow(fn) && !this.#d.objects.traverses && frames.lentLength > 0)
      this.#askForFields(this.#d.frames.lent(0));
    if (this.#later.length === 0) return;
    this.#d.setState(CONTEXT_STATE.outermost, this.#d.state(CONTEXT_STATE.outermost) & ~OUTERMOST.later);
    for (const { raw, look } of this.#later.splice(0)) {
      look(raw);
      this.#d.inner.ctx_Close(this.#d.innerContext, raw);
    }
  }

  /** Does what a collector may do at any time, now and then: asks an object for its fields. */
  #askForFields(slot: number): void {
    const raw = this.#d.table.word(slot, SLOT.raw);
    if (raw !== 0 && this.#d.objects.layoutOf(raw) !== null) this.#d.objects.visitedFields(raw);
  }
}
