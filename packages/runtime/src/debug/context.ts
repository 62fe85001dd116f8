/**
 * Debug mode around one extension: what is open, what may be called now, and what becomes of mistakes.
 *
 * A mistake in a call is remembered, the API function does nothing and returns its error value, and when the extension's
 * function returns, the report is what it raises, whatever it returns itself.
 */

import type { Definition } from '../definitions.ts';
import { debugContext } from '../gen/debug.ts';
import { layout } from '../gen/layout.ts';
import type { RawContext } from '../gen/raw-context.ts';
import { type SignatureRoles, signatureRoles } from '../gen/signature-roles.ts';
import type { ExtensionInstance } from '../instance.ts';
import type { Invokers } from '../invoke.ts';
import { LoadError } from '../load-error.ts';
import type { LinearMemory } from '../memory.ts';
import type { CFunction, DecoratedExtension, Decorator, StructMemory } from '../mode.ts';
import { AfterCalls } from './after-calls.ts';
import type { Attached } from './attached.ts';
import { BlockPool } from './block-pool.ts';
import { BLOCKS } from './block-state.ts';
import { BLOCK_FUNCTIONS, type BlockFunctions, blockFunctions } from './blocks.ts';
import { type CheckedCalls, checkedCalls } from './calls.ts';
import { ownChecks } from './checks/all.ts';
import { Builders } from './checks/builder.ts';
import { Globals } from './checks/global.ts';
import { Trackers } from './checks/tracker.ts';
import { ContextState } from './context-state.ts';
import { Contexts } from './contexts.ts';
import { functionNamesOf } from './dwarf/names.ts';
import { Symbolizer } from './dwarf/symbolizer.ts';
import { type Activation, FRAME, Frames, OUTERMOST, planOf } from './frames.ts';
import { makeFront } from './front.ts';
import { GuardedStructs } from './guarded-structs.ts';
import { GUARD_LEFT, GUARD_PENDING } from './guards.ts';
import { CONTEXT_STATE, INDEX, KIND, SLOT } from './handle-table.ts';
import type { DebugHost, DebugObjects } from './host.ts';
import { KeptMemory } from './kept-memory.ts';
import { placeOf } from './places.ts';
import { Pointers } from './pointers.ts';
import { RawData } from './raw-data.ts';
import { BY_DEBUGGER, functionName, handleHistory, handleProblem, section } from './report.ts';
import { Reports } from './reports.ts';
import { Required } from './required.ts';
import type { DebugRuntime } from './runtime.ts';
import { signaturesOf } from './signatures.ts';
import { Touches } from './touches.ts';
import type { Trace } from './traces.ts';
import { type Instrumented, instrument } from './watch/instrument.ts';
import { MemoryWatch } from './watch/memory-watch.ts';
import { SHADOW, SHADOW_WORDS } from './watch/own-functions.ts';
import { PlaceStack } from './watch/place-stack.ts';
import { Whereabouts } from './whereabouts.ts';

const CLOSE = placeOf('ctx_Close');

export class DebugContext extends ContextState implements Decorator {
  readonly runtime: DebugRuntime;
  readonly host: DebugHost;
  readonly objects: DebugObjects;
  /** The calls that have not returned. */
  readonly frames: Frames;
  readonly builders = new Builders(this);
  readonly trackers = new Trackers(this);
  readonly globalVariables = new Globals(this);
  readonly contexts = new Contexts(this);
  readonly pointers = new Pointers(this);
  readonly afterCalls = new AfterCalls(this);
  readonly required = new Required(this);
  readonly reports = new Reports(this);
  readonly structMemory: StructMemory = this.pointers.structMemory;
  /** Signatures of the extension's functions, by index. */
  readonly signatures: (SignatureRoles | undefined)[] = [];
  #direct: CheckedCalls['direct'] | null = null;
  /** The calls the extension is in, where they are kept. */
  places: PlaceStack | null = null;
  /** The host's handle of None. */
  hostNone = 0;
  #inner: Partial<RawContext> = {};
  #instrumented: Instrumented | null = null;
  /** Each access to its memory is looked at. */
  watched = false;
  readonly touches = new Touches(this);
  readonly #whereabouts = new Whereabouts(this);
  /** `BLOCK_FUNCTIONS`, once the extension is there. */
  readonly blockTable = new WebAssembly.Table({ element: 'anyfunc', initial: BLOCK_FUNCTIONS.length });
  blocks: BlockFunctions | null = null;
  #attached: Attached | null = null;
  constructor(runtime: DebugRuntime, objects: DebugObjects) {
    super(runtime.table, runtime.contexts.length);
    runtime.contexts.push(this);
    this.runtime = runtime;
    this.host = runtime.host;
    this.objects = objects;
    this.frames = new Frames(this.table, this.at);
  }

  /** The innermost call; `null` when none runs. */
  get activation(): Activation | null {
    return this.frames.innermost;
  }

  module(module: WebAssembly.Module, bytes: Uint8Array): WebAssembly.Module {
    this.#instrumented = instrument(bytes, functionNamesOf(module), this.runtime.watchMemory);
    return this.#instrumented === null ? module : new WebAssembly.Module(this.#instrumented.bytes);
  }

  imports(inner: Partial<RawContext>): Partial<RawContext> {
    this.#inner = inner;
    const checked = debugContext(inner, ownChecks(this), this);
    return {
      ...checked,
      ...makeFront(inner, checked, {
        memory: this.table.memory,
        words: this.at * 4,
        number: this.number,
        weightless: this.objects.weightless,
        taggedInts: this.objects.taggedInts,
        blocks: this.blockTable,
        opened: (fn, raw) => this.opened(fn, raw),
        failed: () => this.failed(),
        structAt: this.objects.structAt,
        given: (handle, at) => this.pointers.given(handle & INDEX, this.memory.word(at)),
        moved: (slot, address) => this.pointers.moved(slot, address),
        isRequired: (raw, kind) => this.required.isNumbered(raw, kind),
      }),
    };
  }

  attach(extension: DecoratedExtension): void {
    const { instance, context } = extension;
    const { memory, malloc, free } = instance;
    this.innerContext = context;
    const watch = this.runtime.watchMemory
      ? MemoryWatch.over(instance, (at, write, may) =>
          this.touches.touch(at, write, may, this.state(CONTEXT_STATE.calls)),
        )
      : null;
    this.watched = watch !== null;
    this.places = PlaceStack.of(instance);
    const state = malloc(4 * BLOCKS.words);
    if (state === 0) throw new LoadError('its memory is full before it starts');
    memory.u8.fill(0, state, state + 4 * BLOCKS.words);
    const pool = new BlockPool(memory, state, malloc, free, watch);
    this.#attached = {
      instance,
      nameOf: extension.nameOf,
      kept: new KeptMemory(memory, state, pool, watch),
      structs: new GuardedStructs(memory, state, pool, watch),
      rawData: new RawData(memory, pool, watch),
      symbolizer: new Symbolizer(extension.module, extension.bytes, this.#instrumented),
    };
    this.limitChanged();
    this.#makeBlockFunctions(state, watch);
    this.contexts.make(context, malloc);
    this.setState(CONTEXT_STATE.outermost, watch === null ? OUTERMOST.memory : 0);
    this.hostNone = memory.word(context + layout.HPyContext.h_None);
  }

  /** `DebugRuntime.rawDataLimit` is another one now. */
  limitChanged(): void {
    if (this.#attached !== null) this.stale.limit = this.runtime.rawDataLimit;
  }

  /** From now on copies of short strings, and structs, are made and kept by WebAssembly. Without a watch they are looked at in TypeScript. */
  #makeBlockFunctions(state: number, watch: MemoryWatch | null): void {
    const [shadow, words] = [this.instance.global(SHADOW), this.instance.global(SHADOW_WORDS)];
    if (watch === null || shadow === undefined || words === undefined) return;
    const functions = blockFunctions(this.memory.memory, state, shadow, words);
    this.blocks = functions;
    this.stale.functions = functions;
    BLOCK_FUNCTIONS.forEach((name, place) => {
      this.blockTable.set(place, functions[name]);
    });
    this.setState(CONTEXT_STATE.sizeAt, this.instance.malloc(4));
  }

  invokers(inner: Invokers): Invokers {
    const calls = checkedCalls(this, inner);
    this.#direct = calls.direct;
    return calls.invokers;
  }

  direct(fn: number, target: CFunction): CFunction | undefined {
    return this.#direct?.(fn, target);
  }

  defined(definition: Definition): void {
    for (const [fn, roles] of signaturesOf(definition)) this.#signature(fn, roles);
  }

  globals(addresses: readonly number[]): void {
    for (const address of addresses) this.globalVariables.add(address);
  }

  /** `HPy_SetCallFunction` was given this function. */
  definedCallFunction(impl: number): void {
    this.#signature(impl, signatureRoles['HPyFunc_KEYWORDS']);
  }

  #signature(fn: number, roles: SignatureRoles | undefined): void {
    this.signatures[fn] = roles;
    this.frames.plan(fn, roles === undefined ? 0 : planOf(roles));
  }

  get instance(): ExtensionInstance {
    return this.#parts.instance;
  }

  get memory(): LinearMemory {
    return this.#parts.instance.memory;
  }

  get structs(): GuardedStructs {
    return this.#parts.structs;
  }

  get rawData(): RawData {
    return this.#parts.rawData;
  }

  /** Memory that must not be used any more. */
  get stale(): KeptMemory {
    return this.#parts.kept;
  }

  /** The host's functions, which are all there. */
  get inner(): RawContext {
    return this.#inner as RawContext;
  }

  get symbolizer(): Symbolizer {
    return this.#parts.symbolizer;
  }

  nameOf(fn: number): string {
    return this.#parts.nameOf(fn);
  }

  /** A call of `fn` begins. */
  entered(fn: number): Activation {
    const activation = this.frames.enter(fn, this.bare);
    this.bare = null;
    return activation;
  }

  /** The innermost call has returned. */
  left({ bare, place }: Activation): void {
    if (place >= 0) this.places?.leave(place);
    this.frames.leave();
    if (bare !== this.bare) this.bare = bare;
  }

  /** A call of `fn` has been left by what it threw. */
  unwound(fn: number): void {
    const activation = this.frames.innermost;
    if (activation === null || activation.fn !== fn) return;
    this.takeBack();
    this.left(activation);
  }

  /** A new handle for what context function number `fn` returned. */
  opened(fn: number, raw: number): number {
    const handle = this.table.open(raw, KIND.owned, this.number, fn, this.runtime.generation);
    if (this.runtime.traceLimit !== 0) {
      const { openedAt } = this.table;
      openedAt[handle & INDEX] = this.trace();
      this.table.traced(handle & INDEX);
      this.runtime.traces.added(openedAt, handle & INDEX, this.#isOwned);
    }
    return handle;
  }

  readonly #isOwned = (slot: number): boolean => this.table.kind(slot) === KIND.owned;

  /** A context function may have failed: is an exception pending now? Returns 0, the error value of most. */
  failed(): 0 {
    if (this.inner.ctx_Err_Occurred(this.innerContext) !== 0) this.guard |= GUARD_PENDING;
    else this.guard &= ~GUARD_PENDING;
    return 0;
  }

  /** Closes an open handle, but not the host's. */
  closing(slot: number, closer: number): void {
    const { table } = this;
    if ((table.word(slot, SLOT.struct) | table.word(slot, SLOT.data)) !== 0) this.pointers.closed(slot);
    if (this.runtime.traceLimit !== 0) {
      table.traced(slot);
      table.closedAt[slot] = this.trace();
      table.descriptions[slot] = this.objects.describe(table.word(slot, SLOT.raw));
    }
    table.close(slot, closer);
  }

  /** An argument goes back to the caller. */
  ending(slot: number): void {
    const { table } = this;
    if ((table.word(slot, SLOT.struct) | table.word(slot, SLOT.data)) !== 0) this.pointers.closed(slot);
    table.end(slot);
  }

  /** What the innermost call was lent goes back. */
  takeBack(): void {
    const { frames } = this;
    const first = frames.word(FRAME.lent);
    for (let i = frames.lentLength - 1; i >= first; i--) this.ending(frames.lent(i));
  }

  /** `DebugHandle._force_close`. */
  forceClose(handle: number): void {
    const raw = this.table.rawOf(handle);
    this.closing(handle & INDEX, BY_DEBUGGER);
    this.inner.ctx_Close(this.innerContext, raw);
  }

  /** Where the extension is now; empty when no traces are taken. */
  trace(): Trace {
    return this.#whereabouts.trace();
  }

  // ---- What generated code asks when something is not as it should be. True: do nothing, return the error value. ----

  /** Context function number `fn` is called at a wrong time, or with a wrong context. */
  refuse(fn: number, ctx: number): boolean {
    if (this.bare !== null) {
      return this.report(fn, `must not be called: ${this.bare} may call no API function`);
    }
    if (this.context === 0) return this.report(fn, 'is called while no call of the extension runs');
    if ((this.guard & GUARD_LEFT) !== 0) {
      return this.report(
        fn,
        'is called between HPy_LeavePythonExecution and HPy_ReenterPythonExecution, where no API function may be',
      );
    }
    if (ctx !== this.context) {
      return this.report(
        fn,
        this.contexts.has(ctx) || ctx === this.innerContext
          ? 'is called with the HPyContext of another call; use the one this call was given'
          : `is called with 0x${(ctx >>> 0).toString(16)}, which is no HPyContext`,
      );
    }
    const pending = this.objects.pendingException();
    if (pending === null) {
      this.guard &= ~GUARD_PENDING;
      return false;
    }
    return this.report(fn, `is called while an exception is pending: ${pending}; return, or clear it first`);
  }

  /** The handle passed as `parameter` is not open. */
  bad(fn: number, parameter: string, handle: number): true {
    const { onInvalidHandle } = this.host.hooks;
    this.report(
      fn,
      `${parameter} ${handleProblem(this, handle, fn === CLOSE)}`,
      handleHistory(this, handle),
      handle === 0 ? null : onInvalidHandle,
    );
    return true;
  }

  /** Is `pointer` to memory that must not be read any more? */
  readsStale(fn: number, parameter: string, pointer: number): boolean {
    const block = this.stale.startingAt(pointer);
    if (block === undefined) return false;
    return this.report(
      fn,
      `${parameter} points to ${block.what}, but the handle it was got from is closed`,
      section('closed', block.closed),
    );
  }

  // ---- Reports ----

  /** A mistake in the call of a context function; the result is true. A hook is told instead if there is one. */
  report(fn: number, problem: string, lines: readonly string[] = [], hook: (() => void) | null = null): true {
    return this.reportAt(functionName(fn), problem, lines, hook);
  }

  reportAt(
    who: string,
    problem: string,
    lines: readonly string[] = [],
    hook: (() => void) | null = null,
  ): true {
    const text = [
      `${who}${who.endsWith('()') ? '' : ':'} ${problem}`,
      ...lines,
      ...section(`here, in ${this.#whereabouts.name}`, this.trace()),
    ].join('\n');
    if (hook !== null) {
      if (this.activation !== null) this.activation.silenced = text;
      hook();
    } else this.reports.deliver(text);
    return true;
  }

  get #parts(): Attached {
    if (this.#attached === null) throw new Error('the extension calls its context while it is made');
    return this.#attached;
  }
}
