/**
 * Debug mode around one extension: what is open, what may be called now, and what becomes of mistakes.
 *
 * A mistake in a call is remembered, the API function does nothing and returns its error value, and when the extension's
 * function returns, the report is what it raises, whatever it returns itself.
 */

import type { Definition } from '../definitions.ts';
import { contextHandles, signatureNumbers } from '../gen/abi.ts';
import { debugContext } from '../gen/debug.ts';
import { layout } from '../gen/layout.ts';
import type { RawContext } from '../gen/raw-context.ts';
import { type SignatureRoles, signatureRoles } from '../gen/signature-roles.ts';
import type { ExtensionInstance } from '../instance.ts';
import type { Invokers } from '../invoke.ts';
import { LoadError } from '../load-error.ts';
import type { LinearMemory } from '../memory.ts';
import type { DecoratedExtension, Decorator, StructMemory } from '../mode.ts';
import { BlockPool } from './block-pool.ts';
import { BLOCKS } from './block-state.ts';
import { BLOCK_FUNCTIONS, type BlockFunctions, blockFunctions } from './blocks.ts';
import { CONTEXTS } from './call-enter-code.ts';
import { checkedInvokers } from './calls.ts';
import { ownChecks } from './checks/all.ts';
import { Builders } from './checks/builder.ts';
import { Globals } from './checks/global.ts';
import { Trackers } from './checks/tracker.ts';
import { functionNamesOf } from './dwarf/names.ts';
import { Symbolizer } from './dwarf/symbolizer.ts';
import { type Activation, Frames, OFTEN_LOOKED, OUTERMOST, planOf } from './frames.ts';
import { makeFront } from './front.ts';
import { GuardedStructs } from './guarded-structs.ts';
import { GUARD_LEFT, GUARD_PENDING } from './guards.ts';
import { CONTEXT_STATE, type HandleTable, INDEX, KIND, SLOT } from './handle-table.ts';
import type { DebugHost, DebugObjects, PythonPosition } from './host.ts';
import { type Allocation, DIED, type KeptBlock, KeptMemory } from './kept-memory.ts';
import { placeOf } from './places.ts';
import { RawData } from './raw-data.ts';
import { BY_DEBUGGER, functionName, handleHistory, handleProblem, section } from './report.ts';
import type { DebugRuntime } from './runtime.ts';
import { Touches } from './touches.ts';
import { captureStack, Trace } from './traces.ts';
import { type Instrumented, instrument, SHADOW, SHADOW_WORDS } from './watch/instrument.ts';
import { MemoryWatch } from './watch/memory-watch.ts';
import { PlaceStack } from './watch/place-stack.ts';

/** Frames of C in reports of accesses to memory. */
const MOST_FRAMES = 12;
const CLOSE = placeOf('ctx_Close');

const DIES = (): string => 'an object that dies';
const DEAD = (): string => 'an object that died';

/** Reports of one call that are told in full. */
const MOST_REPORTS = 3;

export class DebugContext implements Decorator {
  readonly runtime: DebugRuntime;
  readonly host: DebugHost;
  readonly objects: DebugObjects;
  readonly table: HandleTable;
  /** Its number among all extensions in debug mode. */
  readonly number: number;
  /** Where its words are in the table's memory. */
  readonly at: number;
  /** The calls that have not returned. */
  readonly frames: Frames;
  readonly builders = new Builders(this);
  readonly trackers = new Trackers(this);
  readonly globalVariables = new Globals(this);
  /** Signatures of the extension's functions, by index. */
  readonly signatures: (SignatureRoles | undefined)[] = [];
  readonly structMemory: StructMemory = {
    allocate: (size, key) => this.#blocks?.allocate(size, key) || this.structs.allocate(size, key),
    functions: () => this.#blocks,
    dying: (address) => {
      if (!this.structs.intact(address)) this.#outside(() => this.checkStruct(address, DIES));
    },
    free: (address) => {
      if (!this.structs.intact(address)) this.#outside(() => this.checkStruct(address, DEAD));
      const about = this.#closedStruct?.address === address ? this.#closedStruct.about : undefined;
      if (about === undefined && (this.#blocks?.freed(address) ?? 0) !== 0) return;
      const words = this.structs.size(address) >>> 2;
      this.keep(address, words, this.structs.forget(address), about ?? DIED);
    },
    field: (address, field) => {
      const offset = field - address;
      return offset >= 0 && offset + 4 <= this.structs.size(address)
        ? this.structs.stored(address, offset)
        : this.memory.word(field);
    },
    stored: (address, field) => {
      const offset = field - address;
      if (offset >= 0 && offset + 4 <= this.structs.size(address))
        this.structs.setStored(address, offset, this.memory.word(field));
    },
  };
  /** The calls the extension is in, where they are kept. */
  places: PlaceStack | null = null;
  /** The host's handle of None. */
  hostNone = 0;
  #inner: Partial<RawContext> = {};
  /** To be looked at when the outermost call returns; the host's handles are kept open for it. */
  readonly #later: { readonly raw: number; readonly look: (raw: number) => void }[] = [];
  #instrumented: Instrumented | null = null;
  #watch: MemoryWatch | null = null;
  readonly #touches = new Touches(this);
  /** The struct whose handle was closed last and that was not moved, while traces are taken. */
  #closedStruct: { readonly address: number; readonly about: KeptBlock } | null = null;
  #bare: string | null = null;
  /** `BLOCK_FUNCTIONS`, once the extension is there. */
  readonly blockTable = new WebAssembly.Table({ element: 'anyfunc', initial: BLOCK_FUNCTIONS.length });
  #blocks: BlockFunctions | null = null;
  #attached: Attached | null = null;
  /** Indices in the module of functions in the table. */
  readonly #indices: number[] = [];
  #contexts: number[] = [];
  /** Reports of code that can raise nothing, for the next call that can. */
  #waiting: string[] = [];

  constructor(runtime: DebugRuntime, objects: DebugObjects) {
    this.runtime = runtime;
    this.host = runtime.host;
    this.objects = objects;
    this.table = runtime.table;
    this.number = runtime.contexts.push(this) - 1;
    this.at = this.table.contextWords(this.number);
    this.frames = new Frames(this.table, this.at);
  }

  /** The innermost call; `null` when none runs. */
  get activation(): Activation | null {
    return this.frames.innermost;
  }

  /** The `HPyContext` that is right in the call that runs; 0 when none does. */
  get context(): number {
    return this.table.words[this.at + CONTEXT_STATE.context] as number;
  }

  set context(context: number) {
    this.table.words[this.at + CONTEXT_STATE.context] = context;
  }

  /** The host's own context. */
  get innerContext(): number {
    return this.table.words[this.at + CONTEXT_STATE.inner] as number;
  }

  set innerContext(context: number) {
    this.table.words[this.at + CONTEXT_STATE.inner] = context;
  }

  /** Bits of `GUARD`. */
  get guard(): number {
    return this.table.words[this.at + CONTEXT_STATE.guard] as number;
  }

  set guard(guard: number) {
    this.table.words[this.at + CONTEXT_STATE.guard] = guard;
  }

  /** The extension's code runs, and not what prepares or checks a call. */
  get inExtension(): boolean {
    return this.table.words[this.at + CONTEXT_STATE.running] !== 0;
  }

  set inExtension(running: boolean) {
    this.table.words[this.at + CONTEXT_STATE.running] = running ? 1 : 0;
  }

  /** What runs without a context, for reports: `Point (HPy_tp_destroy)`. */
  get bare(): string | null {
    return this.#bare;
  }

  set bare(name: string | null) {
    this.#bare = name;
    this.table.words[this.at + CONTEXT_STATE.bare] = name === null ? 0 : 1;
  }

  /** Builders and trackers made so far. */
  get made(): number {
    return this.table.words[this.at + CONTEXT_STATE.made] as number;
  }

  /** A builder or tracker is made: its number. */
  making(): number {
    const { words } = this.table;
    words[this.at + CONTEXT_STATE.unfinished] = (words[this.at + CONTEXT_STATE.unfinished] as number) + 1;
    words[this.at + CONTEXT_STATE.made] = this.made + 1;
    return this.made;
  }

  /** A builder or tracker is used up. */
  finished(): void {
    const { words } = this.table;
    words[this.at + CONTEXT_STATE.unfinished] = (words[this.at + CONTEXT_STATE.unfinished] as number) - 1;
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
        blocks: this.blockTable,
        opened: (fn, raw) => this.opened(fn, raw),
        failed: () => this.failed(),
        structAt: this.objects.structAt,
        given: (handle, at) => this.structGiven(handle & INDEX, this.memory.word(at)),
        moved: (slot, address) => this.moved(slot, address),
      }),
    };
  }

  attach(extension: DecoratedExtension): void {
    const { instance, context } = extension;
    const { memory, malloc, free } = instance;
    this.innerContext = context;
    const watch = this.runtime.watchMemory
      ? MemoryWatch.over(instance, (at, write, may) =>
          this.#touches.touch(at, write, may, this.#state(CONTEXT_STATE.calls)),
        )
      : null;
    this.#watch = watch;
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
    const { size, ...at } = layout.HPyContext;
    const first = malloc(CONTEXTS * size);
    for (let i = 0; i < CONTEXTS; i++) {
      memory.u8.copyWithin(first + i * size, context, context + size);
      this.#contexts.push(first + i * size);
    }
    this.#setState(CONTEXT_STATE.contexts, first);
    this.#setState(
      CONTEXT_STATE.outermost,
      (watch === null ? OUTERMOST.memory : 0) | (this.objects.traverses ? 0 : OUTERMOST.fields),
    );
    this.hostNone = memory.word(context + at.h_None);
    for (const name of contextHandles) {
      const raw = memory.word(context + at[name]);
      const handle = this.table.open(raw, KIND.context, this.number, 0, 0);
      for (const copy of this.#contexts) memory.setWord(copy + at[name], handle);
    }
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
    this.#blocks = functions;
    BLOCK_FUNCTIONS.forEach((name, place) => {
      this.blockTable.set(place, functions[name]);
    });
    this.#setState(CONTEXT_STATE.sizeAt, this.instance.malloc(4));
  }

  invokers(inner: Invokers): Invokers {
    return checkedInvokers(this, inner);
  }

  defined(definition: Definition): void {
    switch (definition.kind) {
      case 'slot':
        this.#signature(definition.impl, signatureRoles[definition.signature]);
        return;
      case 'meth':
        this.#signature(definition.impl, rolesByNumber.get(definition.signature));
        return;
      case 'getset':
        if (definition.getter !== 0) this.#signature(definition.getter, signatureRoles['HPyFunc_GETTER']);
        if (definition.setter !== 0) this.#signature(definition.setter, signatureRoles['HPyFunc_SETTER']);
    }
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

  nameOf(fn: number): string {
    return this.#parts.nameOf(fn);
  }

  contextHandleName(handle: number): string {
    const at = layout.HPyContext;
    const context = this.#contexts[0] ?? 0;
    return (
      contextHandles.find((name) => this.memory.word(context + at[name]) === handle) ??
      'a handle of the context'
    );
  }

  /** The `HPyContext` for the next call: not that of the call before. */
  freshContext(): number {
    const next = this.#nextContext();
    return next === this.context ? this.#nextContext() : next;
  }

  #nextContext(): number {
    const turn = (this.#state(CONTEXT_STATE.turn) + 1) % CONTEXTS;
    this.#setState(CONTEXT_STATE.turn, turn);
    this.#setState(CONTEXT_STATE.calls, this.#state(CONTEXT_STATE.calls) + 1);
    return this.#contexts[turn] as number;
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
    if (activation !== null && activation.fn === fn) this.left(activation);
  }

  #state(word: number): number {
    return this.table.words[this.at + word] as number;
  }

  #setState(word: number, value: number): void {
    this.table.words[this.at + word] = value;
  }

  /** A new handle for what context function number `fn` returned. */
  opened(fn: number, raw: number): number {
    const handle = this.table.open(raw, KIND.owned, this.number, fn, this.runtime.generation);
    if (this.runtime.traceLimit !== 0) {
      const { openedAt } = this.table;
      openedAt[handle & INDEX] = this.trace();
      this.table.set(handle & INDEX, SLOT.traced, 1);
      this.runtime.traces.added(openedAt, handle & INDEX, this.#isOwned);
    }
    return handle;
  }

  readonly #isOwned = (slot: number): boolean => this.table.word(slot, SLOT.kind) === KIND.owned;

  /** A context function may have failed: is an exception pending now? Returns 0, the error value of most. */
  failed(): 0 {
    if (this.inner.ctx_Err_Occurred(this.innerContext) !== 0) this.guard |= GUARD_PENDING;
    else this.guard &= ~GUARD_PENDING;
    return 0;
  }

  /** Closes an open handle, but not the host's. */
  closing(slot: number, closer: number): void {
    const { table } = this;
    if ((table.word(slot, SLOT.struct) | table.word(slot, SLOT.data)) !== 0) this.#pointersClosed(slot);
    if (this.runtime.traceLimit !== 0) {
      table.set(slot, SLOT.traced, 1);
      table.closedAt[slot] = this.trace();
      table.descriptions[slot] = this.objects.describe(table.word(slot, SLOT.raw));
    }
    table.close(slot, closer);
  }

  /** An argument goes back to the caller. */
  ending(slot: number): void {
    const { table } = this;
    if ((table.word(slot, SLOT.struct) | table.word(slot, SLOT.data)) !== 0) this.#pointersClosed(slot);
    table.end(slot);
  }

  /** The handle in `slot` is open as long as the struct's address is good. */
  structGiven(slot: number, address: number): void {
    if (!this.structs.has(address)) return;
    this.structs.opened(address);
    this.table.set(slot, SLOT.struct, address);
  }

  /** The struct of the object behind the handle in `slot` is there now. */
  moved(slot: number, address: number): void {
    this.objects.relocate(this.table.word(slot, SLOT.raw), address);
  }

  #pointersClosed(slot: number): void {
    if (this.table.word(slot, SLOT.struct) !== 0) this.#structClosed(slot);
    if (this.table.word(slot, SLOT.data) !== 0) this.#dataClosed(slot);
  }

  /** `DebugHandle._force_close`. */
  forceClose(handle: number): void {
    const raw = this.table.rawOf(handle);
    this.closing(handle & INDEX, BY_DEBUGGER);
    this.inner.ctx_Close(this.innerContext, raw);
  }

  /** Where the extension is now; empty when no traces are taken. */
  trace(): Trace {
    if (this.#touches.telling)
      return new Trace(captureStack(MOST_FRAMES), this.#parts.symbolizer, this.#python());
    const limit = this.runtime.traceLimit;
    const { activation } = this;
    const stack = this.inExtension
      ? limit === 0
        ? null
        : (this.places?.places(limit) ?? captureStack(limit))
      : activation === null
        ? null
        : this.#wasmIndex(activation.fn);
    return new Trace(stack, this.#parts.symbolizer, this.#python());
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
        this.#contexts.includes(ctx) || ctx === this.innerContext
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
      ...section(`here, in ${this.#where()}`, this.trace()),
    ].join('\n');
    if (hook !== null) {
      if (this.activation !== null) this.activation.silenced = text;
      hook();
    } else this.#deliver(text);
    return true;
  }

  /** Takes the reports of a call that returns, as one text. */
  takeReports(activation: Activation): string | null {
    for (const text of this.#takeWaiting()) this.#add(activation, text);
    const { reports, more } = activation;
    if (reports === null) return null;
    return reports.join('\n') + (more > 0 ? `\nand ${more} more mistakes in this call` : '');
  }

  /** Reports of a call that nobody could be told of wait for the next one. */
  wait(text: string): void {
    if (this.#waiting.length < MOST_REPORTS && !this.#waiting.includes(text)) this.#waiting.push(text);
    this.#setState(CONTEXT_STATE.waiting, 1);
  }

  #takeWaiting(): readonly string[] {
    if (this.#waiting.length === 0) return this.#waiting;
    this.#setState(CONTEXT_STATE.waiting, 0);
    return this.#waiting.splice(0);
  }

  /** Tells of reports that wait, where no call can be made to fail for them. */
  flushWaiting(): void {
    for (const text of this.#takeWaiting()) this.host.unraisable(text);
  }

  /** Looks for writes to memory that must not be used any more. */
  checkKept(all = true): void {
    if (this.stale.count !== 0) this.stale.check(all, this.#spoiled);
  }

  /** Has `look` called with the object when the outermost call returns. */
  whenReturned(raw: number, look: (raw: number) => void): void {
    this.#later.push({ raw: this.inner.ctx_Dup(this.innerContext, raw), look });
    this.#setState(CONTEXT_STATE.outermost, this.#state(CONTEXT_STATE.outermost) | OUTERMOST.later);
  }

  /** The outermost call of the extension is about to return. */
  outermostReturned({ fn }: Activation): void {
    if (this.#watch === null) this.checkKept(false);
    if (!this.objects.traverses && this.frames.lentLength > 0 && looksNow(this.frames.calls(fn)))
      this.#traverse(this.frames.lent(0));
    if (this.#later.length === 0) return;
    this.#setState(CONTEXT_STATE.outermost, this.#state(CONTEXT_STATE.outermost) & ~OUTERMOST.later);
    for (const { raw, look } of this.#later.splice(0)) {
      look(raw);
      this.inner.ctx_Close(this.innerContext, raw);
    }
  }

  /** Does what a collector may do at any time, now and then: asks an object for its fields. */
  #traverse(slot: number): void {
    const raw = this.table.word(slot, SLOT.raw);
    if (this.objects.layoutOf(raw) !== null) this.objects.visitedFields(raw);
  }

  /** Keeps memory the extension must not use any more, and frees it later. */
  keep(start: number, words: number, allocation: Allocation, about: KeptBlock | undefined): void {
    this.stale.keep(start, words, allocation, about, this.#spoiled);
  }

  /** Tells of damage around a struct, if there is any. */
  checkStruct(address: number, describe: () => string): void {
    const { structs } = this;
    const damage = structs.damage(address);
    if (damage !== null) {
      this.reportAt(
        'write outside a struct',
        damage < 0
          ? `bytes before the struct of ${describe()} were written`
          : `byte ${damage} of the struct of ${describe()}, which has ${structs.size(address)} bytes, was written`,
      );
    }
    for (let at = structs.tampered(address, 0); at >= 0; at = structs.tampered(address, at + 4)) {
      this.reportAt(
        'write to an HPyField',
        `the field at offset ${at} of the struct of ${describe()} was changed without HPyField_Store`,
      );
      // What the host thinks is there must be there when it drops it.
      this.memory.setWord(address + at, structs.stored(address, at));
    }
  }

  readonly #spoiled = (block: KeptBlock, at: number): void => {
    this.reportAt(
      'write after close',
      `byte ${at} of ${block.what} was written after its handle was closed`,
      section('closed', block.closed),
    );
  };

  /** Looks at something while the extension's code is on the stack, but not at its top. */
  #outside(look: () => void): void {
    const { inExtension } = this;
    this.inExtension = false;
    look();
    this.inExtension = inExtension;
  }

  #structClosed(slot: number): void {
    const { table, structs } = this;
    const address = table.word(slot, SLOT.struct);
    const raw = table.word(slot, SLOT.raw);
    table.set(slot, SLOT.struct, 0);
    if (!structs.intact(address)) this.checkStruct(address, () => this.objects.describe(raw));
    if (!structs.closed(address)) {
      // A host that moves structs itself gives this one back now.
      const about = this.#about('struct', raw);
      this.#closedStruct = about === undefined ? null : { address, about };
      return;
    }
    const target = structs.move(address);
    if (target === 0) return;
    this.objects.relocate(raw, target);
    const words = structs.size(address) >>> 2;
    this.keep(address, words, structs.forget(address), this.#about('struct', raw));
  }

  #dataClosed(slot: number): void {
    const { table, rawData } = this;
    const address = table.word(slot, SLOT.data);
    const raw = table.word(slot, SLOT.raw);
    table.set(slot, SLOT.data, 0);
    if (rawData.changed(address)) {
      this.reportAt(
        'write to a constant string',
        `the bytes of ${this.objects.describe(raw)} were written to; they are read-only`,
      );
    }
    this.keep(address, rawData.wordsAt(address), rawData.allocation(address), this.#about('bytes', raw));
  }

  /** What is to be said of memory kept; nothing while no traces are taken. */
  #about(what: string, raw: number): KeptBlock | undefined {
    if (this.runtime.traceLimit === 0) return undefined;
    return { what: `the ${what} of ${this.objects.describe(raw)}`, closed: this.trace() };
  }

  #deliver(text: string): void {
    if (this.runtime.fatalReports) this.host.fatal(text);
    if (this.activation !== null) this.#add(this.activation, text);
    else this.wait(text);
  }

  #add(activation: Activation, text: string): void {
    activation.reports ??= [];
    if (activation.reports.includes(text)) return;
    if (activation.reports.length < MOST_REPORTS) activation.reports.push(text);
    else activation.more++;
  }

  /** The index in the module of a function in the table: an exported function's name. */
  #wasmIndex(fn: number): number | null {
    let index = this.#indices[fn];
    if (index === undefined) {
      const { table } = this.instance;
      index =
        fn < table.length ? Number((table.get(fn) as { readonly name: string } | null)?.name) : Number.NaN;
      this.#indices[fn] = index;
    }
    return Number.isInteger(index) ? index : null;
  }

  #where(): string {
    return this.bare ?? (this.activation === null ? 'no call' : `${this.nameOf(this.activation.fn)}()`);
  }

  #python(): PythonPosition | null {
    const { activation } = this;
    if (activation === null || this.bare !== null) return null;
    activation.python ??= this.host.pythonPosition();
    return activation.python;
  }

  get #parts(): Attached {
    if (this.#attached === null) throw new Error('the extension calls its context while it is made');
    return this.#attached;
  }
}

interface Attached {
  readonly instance: ExtensionInstance;
  readonly nameOf: (fn: number) => string;
  readonly kept: KeptMemory;
  readonly structs: GuardedStructs;
  readonly rawData: RawData;
  readonly symbolizer: Symbolizer;
}

/** In the first calls of a function, then where the number of calls is a power of two. */
const looksNow = (calls: number): boolean => calls <= OFTEN_LOOKED || (calls & (calls - 1)) === 0;

const rolesByNumber = new Map(
  Object.entries(signatureNumbers).map(([name, number]): [number, SignatureRoles | undefined] => [
    number,
    signatureRoles[`HPyFunc_${name.slice('HPyFunc_'.length).toUpperCase()}`],
  ]),
);
