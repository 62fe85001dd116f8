/** Builders of lists and tuples. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { RawContext } from '../../gen/raw-context.ts';
import type { DebugContext } from '../context.ts';
import type { Activation } from '../frames.ts';
import { CONTEXT_STATE } from '../handle-table.ts';
import { placeOf } from '../places.ts';
import { functionName, section } from '../report.ts';
import type { Trace } from '../traces.ts';

type Kind = 'List' | 'Tuple';
type Names = `ctx_${Kind}Builder_${'New' | 'Set' | 'Build' | 'Cancel'}`;

interface Builder {
  readonly id: number;
  readonly kind: Kind;
  readonly raw: number;
  readonly size: number;
  readonly opened: Trace | undefined;
  /** Which items were set, after the first ones. */
  readonly filled: Uint8Array;
  /** How many of the first ones were: of the builder that is known to WebAssembly, a word of the context counts on. */
  next: number;
  /** The context function that used it up, or -1. */
  endedBy: number;
  ended: Trace | undefined;
}

/** Builders that are used up and still remembered. */
const KEPT = 256;

export class Builders {
  readonly #d: DebugContext;
  readonly #byId = new Map<number, Builder>();
  readonly #ended: number[] = [];
  /** The one made or asked for last, if it is not used up: WebAssembly knows it, and sets items that come in order. */
  #last: Builder | undefined;

  constructor(d: DebugContext) {
    this.#d = d;
  }

  make(kind: Kind, raw: number, size: number): number {
    const id = this.#d.making();
    const opened = this.#d.runtime.traceLimit === 0 ? undefined : this.#d.trace();
    const filled = new Uint8Array(Math.max(size, 0));
    const builder = { id, kind, raw, size, opened, filled, next: 0, endedBy: -1, ended: undefined };
    this.#byId.set(id, builder);
    this.#tell(builder);
    return id;
  }

  /** WebAssembly is told of this one instead of the one before. */
  #tell(builder: Builder | undefined): void {
    this.#count();
    this.#last = builder;
    const d = this.#d;
    d.setState(CONTEXT_STATE.listBuilder, builder?.kind === 'List' ? builder.id : 0);
    d.setState(CONTEXT_STATE.tupleBuilder, builder?.kind === 'Tuple' ? builder.id : 0);
    d.setState(CONTEXT_STATE.builder, builder?.raw ?? 0);
    d.setState(CONTEXT_STATE.builderSize, Math.max(builder?.size ?? 0, 0));
    d.setState(CONTEXT_STATE.builderNext, builder?.next ?? 0);
  }

  /** What WebAssembly has set is known here, too. */
  #count(): void {
    const last = this.#last;
    if (last === undefined) return;
    const next = this.#d.state(CONTEXT_STATE.builderNext);
    if (next > last.next) last.filled.fill(1, last.next, next);
    last.next = Math.max(last.next, next);
  }

  /** The builder, or `null` after a report. */
  use(fn: number, kind: Kind, id: number): Builder | null {
    const last = this.#last;
    if (last === undefined || last.id !== id || last.kind !== kind) return this.#find(fn, kind, id);
    this.#count();
    return last;
  }

  /** An item was set. */
  set(builder: Builder, index: number): void {
    if (builder === this.#last) this.#count();
    const { filled } = builder;
    filled[index] = 1;
    while (filled[builder.next] === 1) builder.next++;
    if (builder === this.#last) this.#d.setState(CONTEXT_STATE.builderNext, builder.next);
  }

  #find(fn: number, kind: Kind, id: number): Builder | null {
    const builder = this.#byId.get(id);
    const hook = this.#d.host.hooks.onInvalidBuilder;
    if (builder === undefined) {
      this.#d.report(fn, 'builder is no builder, or was used up long ago', [], hook);
    } else if (builder.endedBy >= 0) {
      this.#d.report(
        fn,
        `builder was used up by ${functionName(builder.endedBy)}`,
        [...section('made', builder.opened), ...section('used up', builder.ended)],
        hook,
      );
    } else if (builder.kind !== kind) {
      this.#d.report(fn, `builder is an HPy${builder.kind}Builder`, section('made', builder.opened), hook);
    } else {
      this.#tell(builder);
      return builder;
    }
    return null;
  }

  end(builder: Builder, fn: number): void {
    if (builder === this.#last) this.#tell(undefined);
    builder.endedBy = fn;
    this.#d.finished();
    if (this.#d.runtime.traceLimit !== 0) builder.ended = this.#d.trace();
    this.#ended.push(builder.id);
    if (this.#ended.length > KEPT) this.#byId.delete(this.#ended.shift() as number);
  }

  /** Tells of the builders with numbers above `mark` that are neither built nor cancelled, and cancels them. */
  unfinished(mark: number, activation: Activation): void {
    for (let id = mark + 1; id <= this.#d.made; id++) {
      const builder = this.#byId.get(id);
      if (builder === undefined || builder.endedBy >= 0) continue;
      const name = `HPy${builder.kind}Builder`;
      this.#d.reportAt(
        `${this.#d.nameOf(activation.fn)}()`,
        `leaks an ${name}: it was neither given to ${name}_Build nor to ${name}_Cancel`,
        section('made', builder.opened),
      );
      const cancel = builder.kind === 'List' ? 'ctx_ListBuilder_Cancel' : 'ctx_TupleBuilder_Cancel';
      this.end(builder, placeOf(cancel));
      this.#d.inner[cancel](this.#d.innerContext, builder.raw);
    }
  }
}

export function builderChecks(d: DebugContext): Pick<CheckedByHand, Names> {
  return { ...checksOf(d, 'List'), ...checksOf(d, 'Tuple') } as Pick<CheckedByHand, Names>;
}

function checksOf(d: DebugContext, kind: Kind): Partial<Pick<CheckedByHand, Names>> {
  const { table } = d;
  const NEW = `ctx_${kind}Builder_New` as const;
  const SET = `ctx_${kind}Builder_Set` as const;
  const BUILD = `ctx_${kind}Builder_Build` as const;
  const CANCEL = `ctx_${kind}Builder_Cancel` as const;
  const [set, build, cancel] = [placeOf(SET), placeOf(BUILD), placeOf(CANCEL)];
  // The host's functions are there when the first builder is made.
  let setInner: RawContext[typeof SET] | undefined;
  const put = (builder: Builder, index: number, raw: number): void => {
    setInner ??= d.inner[SET];
    setInner(d.innerContext, builder.raw, index, raw);
  };
  return {
    [NEW]: (_ctx: number, size: number): number => {
      const raw = d.inner[NEW](d.innerContext, size);
      return raw === 0 ? d.failed() : d.builders.make(kind, raw, size);
    },
    [SET]: (_ctx: number, id: number, index: number, item: number): void => {
      const builder = d.builders.use(set, kind, id);
      if (builder === null) return;
      if (index < 0 || index >= builder.size) {
        d.report(
          set,
          `index ${index} is outside the builder of ${builder.size} items`,
          section('made', builder.opened),
        );
        return;
      }
      // With a builder, a place and an item that are right the host cannot fail.
      put(builder, index, table.rawOf(item));
      d.builders.set(builder, index);
    },
    [BUILD]: (_ctx: number, id: number): number => {
      const builder = d.builders.use(build, kind, id);
      if (builder === null) return 0;
      const missing = builder.filled.indexOf(0);
      if (missing >= 0) {
        d.report(build, `item ${missing} of ${builder.size} was never set`, section('made', builder.opened));
        for (let i = missing; i < builder.size; i++) if (builder.filled[i] === 0) put(builder, i, none(d));
      }
      d.builders.end(builder, build);
      const made = d.inner[BUILD](d.innerContext, builder.raw);
      return made === 0 ? d.failed() : d.opened(build, made);
    },
    [CANCEL]: (_ctx: number, id: number): void => {
      const builder = d.builders.use(cancel, kind, id);
      if (builder === null) return;
      d.builders.end(builder, cancel);
      d.inner[CANCEL](d.innerContext, builder.raw);
    },
  };
}

/** The host's handle of None: the first of the context. */
const none = (d: DebugContext): number => d.hostNone;
