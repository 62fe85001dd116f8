/** Calls into one extension: how they are made, what comes back, and what happens when it crashes. */
import { type PyBaseException, recursionError, systemError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { FatalError } from '../fatal.ts';
import { type Invokers, invokersOf } from '../invoke.ts';
import { describeTrap, stackOverflow, type TrapDescription } from '../traps.ts';
import type { Handle } from '../types.ts';
import { type EntryFunctions, FLOAT_RESULT, makeEntry, STILL_OPEN } from './entry.ts';
import type { Extension } from './extension.ts';
import { BUILDERS_START, scratch } from './front.ts';
import type { HandleTable } from './handles.ts';

/** A stack pointer below this, in bytes, has run into the guard at the bottom of memory. */
const STACK_BOTTOM = 1024;
/** From this depth of calls on the room left on both stacks is looked at now and then. */
const WARY_DEPTH = 24;
/** What a call and what it calls may need of the C stack, and of JavaScript's in words, before the room is looked at again. */
const C_STACK_NEEDED = 32 * 1024;
const STACK_WORDS_NEEDED = 10000;

export class Calls {
  readonly invoke: Invokers;
  /** Python names of the extension's functions, by index, for messages. */
  readonly names: Map<number, string>;
  readonly extension: Extension;
  readonly handles: HandleTable;
  readonly entry: EntryFunctions;
  #crash: string | null = null;
  /** A crash nobody could be told of yet. */
  #unreported: string | null = null;
  /** To be done when no call is inside any more. */
  readonly #later: (() => void)[] = [];

  constructor(extension: Extension, names: Map<number, string>) {
    const { handles, context, decorator } = extension;
    const { table } = extension.instance;
    this.extension = extension;
    this.handles = handles;
    this.names = names;
    const invokers = invokersOf(table);
    this.invoke = decorator?.invokers(invokers) ?? invokers;
    handles.words[scratch.wary >> 2] = WARY_DEPTH;
    this.entry = makeEntry({
      memory: handles.memory,
      table,
      context,
      invoke: decorator === null ? null : this.invoke,
      helpers: {
        admits: () => this.#admits(),
        tidy: () => this.#tidy(),
        release: (handle) => handles.release(handle),
      },
    });
  }

  get crashed(): boolean {
    return this.#crash !== null;
  }

  /** Calls that are inside the extension. */
  get depth(): number {
    return this.handles.words[scratch.depth >> 2] as number;
  }

  // `fn` is the function's index in the extension's table; what follows the context is handed over as the name says: see
  // `EntryFunctions`. What comes back is for `value`, `take` or `check`:
  // `value` comes before handles are closed, which may be all that keeps it. A trap is thrown as a Python exception, and the extension takes no
  // calls from then on. Each apart, so that the engine knows what it calls.

  valueK(fn: number, a: number): number {
    try {
      return this.entry.valueK(fn, a);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueC(fn: number, a: number): number {
    try {
      return this.entry.valueC(fn, a);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueKK(fn: number, a: number, b: number): number {
    try {
      return this.entry.valueKK(fn, a, b);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueCK(fn: number, a: number, b: number): number {
    try {
      return this.entry.valueCK(fn, a, b);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueCC(fn: number, a: number, b: number): number {
    try {
      return this.entry.valueCC(fn, a, b);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueKKK(fn: number, a: number, b: number, c: number): number {
    try {
      return this.entry.valueKKK(fn, a, b, c);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueCKK(fn: number, a: number, b: number, c: number): number {
    try {
      return this.entry.valueCKK(fn, a, b, c);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueCCK(fn: number, a: number, b: number, c: number): number {
    try {
      return this.entry.valueCCK(fn, a, b, c);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueKKKK(fn: number, a: number, b: number, c: number, d: number): number {
    try {
      return this.entry.valueKKKK(fn, a, b, c, d);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  valueCKKK(fn: number, a: number, b: number, c: number, d: number): number {
    try {
      return this.entry.valueCKKK(fn, a, b, c, d);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  statusC(fn: number, a: number): number {
    try {
      return this.entry.statusC(fn, a);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  statusCK(fn: number, a: number, b: number): number {
    try {
      return this.entry.statusCK(fn, a, b);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  statusKKK(fn: number, a: number, b: number, c: number): number {
    try {
      return this.entry.statusKKK(fn, a, b, c);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  statusCKK(fn: number, a: number, b: number, c: number): number {
    try {
      return this.entry.statusCKK(fn, a, b, c);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  statusCKKK(fn: number, a: number, b: number, c: number, d: number): number {
    try {
      return this.entry.statusCKKK(fn, a, b, c, d);
    } catch (error) {
      throw this.failed(fn, error);
    }
  }

  /** What a `value...` call gave, its handle closed; undefined if there is an exception to `raise`. */
  value(result: number): PyValue | undefined {
    if ((result & 1) !== 0) return result >> 1;
    if ((result & STILL_OPEN) !== 0) return this.handles.valueOfOpen(result as Handle);
    if (result === FLOAT_RESULT) return this.handles.takeFloat();
    return result === 0 ? undefined : this.handles.take(result as Handle);
  }

  /** As `value`, but throws the exception. For calls after which no handle is to be closed. */
  take(result: number): PyValue {
    return this.value(result) ?? this.raise();
  }

  /** Throws what a `value...` call raised. */
  raise(): never {
    const { pending } = this.extension;
    if (pending === undefined)
      throw systemError('an extension function returned NULL without setting an exception');
    throw this.#unexpected(pending, this.handles.words[scratch.result >> 2] !== 0);
  }

  /** What a `status...` call gave. Throws the pending exception if there is one. */
  check(status: number): number {
    return status < 0 ? this.#checkFailed() : status;
  }

  #checkFailed(): never {
    const { pending } = this.extension;
    if (pending === undefined) throw systemError('error return without exception set');
    throw this.#unexpected(pending, (this.handles.words[scratch.result >> 2] as number) >= 0);
  }

  /** Throws the pending exception if there is one. */
  checkPending(): void {
    const { pending } = this.extension;
    if (pending !== undefined) throw this.#unexpected(pending, false);
  }

  #unexpected(error: PyBaseException, succeeded: boolean): PyBaseException {
    this.extension.setPending(undefined);
    if (!succeeded) return error;
    const wrong = systemError('an extension function returned a result with an exception set');
    wrong.cause = error;
    wrong.context = error;
    return wrong;
  }

  /** A function that returns nothing. */
  run1(fn: number, a: number): void {
    this.guarded(fn, () => this.invoke.run2(fn, this.extension.context, a));
  }

  run2(fn: number, a: number, b: number): void {
    this.guarded(fn, () => this.invoke.run3(fn, this.extension.context, a, b));
  }

  /** For code that may call no API and can raise nothing: `tp_destroy`, capsule destructors. */
  bare(fn: number, run: (invoke: Invokers) => void): void {
    if (this.#crash !== null) return;
    try {
      run(this.invoke);
    } catch (error) {
      const trap = this.#describe(error);
      if (trap === null) throw error;
      this.#unreported = this.#crashed(fn, trap);
      this.extension.unraisable(systemError(this.#unreported), undefined);
    }
  }

  /** Any call, of a function with a name or a place in the table. */
  guarded<T>(fn: number | string, call: () => T): T {
    const { words } = this.handles;
    const { depth } = this;
    words[scratch.window >> 2] = 0;
    words[scratch.depth >> 2] = depth + 1;
    if (depth >= (words[scratch.wary >> 2] as number) && this.#admits() === 0) {
      this.#setDepth(depth);
      this.checkPending();
    }
    let result: T;
    try {
      result = call();
    } catch (error) {
      throw this.failed(fn, error);
    }
    this.#setDepth(depth);
    if (depth === 0 && this.handles.words[scratch.untidy >> 2] !== 0) this.#tidy();
    return result;
  }

  #setDepth(depth: number): void {
    this.handles.words[scratch.depth >> 2] = depth;
  }

  /** The extension crashed, or calls are so deep that the stacks are to be looked at: 0 for a call that may not be made. */
  #admits(): number {
    if (this.#crash !== null) {
      this.extension.setPending(this.#refusal());
      return 0;
    }
    if ((this.depth & 7) !== 0) return 1;
    const pointer = this.extension.instance.stackPointer();
    if ((pointer === undefined || pointer > C_STACK_NEEDED) && hasStack()) return 1;
    // Running out of stack inside C would end the extension: better to say no before.
    const text = 'maximum recursion depth exceeded while calling an extension';
    this.extension.setPending(recursionError(text));
    return 0;
  }

  #tidy(): void {
    const handles = this.handles;
    handles.words[scratch.untidy >> 2] = 0;
    if (handles.words[scratch.dirty >> 2] !== 0) handles.clean();
    if (handles.words[scratch.builders >> 2] !== BUILDERS_START) handles.dropBuilders();
    // The outermost call returned: no handle of a call can be open.
    for (let next = this.#later.pop(); next !== undefined; next = this.#later.pop()) next();
  }

  /** Does it when no call is inside any more. */
  afterwards(action: () => void): void {
    this.#later.push(action);
    this.handles.words[scratch.untidy >> 2] = 1;
  }

  nameOf(fn: number | string): string {
    if (typeof fn === 'string') return fn;
    return this.names.get(fn) ?? `function ${fn}`;
  }

  /** What a call threw, as a Python exception; what is no fault of the extension's is thrown on. */
  failed(fn: number | string, error: unknown): PyBaseException {
    // Calls further in were not left.
    this.#setDepth(Math.max(0, this.depth - 1));
    if (typeof fn === 'number') this.extension.decorator?.unwound(fn);
    const trap = this.#describe(error);
    if (trap === null) {
      if (error instanceof FatalError) throw error;
      return this.extension.translated(error);
    }
    this.#setDepth(0);
    this.extension.setPending(undefined);
    const text = `${this.#crashed(fn, trap)}; it takes no more calls`;
    return trap.kind === 'stack-overflow' ? recursionError(text) : systemError(text);
  }

  #crashed(fn: number | string, trap: TrapDescription): string {
    this.#crash = `extension module '${this.extension.label}' crashed in ${this.nameOf(fn)}: ${trap.text}`;
    // All calls are looked at from now on.
    this.handles.words[scratch.wary >> 2] = -1;
    return this.#crash;
  }

  #refusal(): PyBaseException {
    const text = this.#unreported ?? this.#crash ?? '';
    this.#unreported = null;
    return systemError(`${text}; it takes no more calls`);
  }

  #describe(error: unknown): TrapDescription | null {
    const trap = describeTrap(error);
    if (trap?.kind !== 'trap') return trap;
    const pointer = this.extension.instance.stackPointer();
    return pointer !== undefined && pointer < STACK_BOTTOM ? stackOverflow : trap;
  }
}

const padding = new Array<number>(STACK_WORDS_NEEDED).fill(0);
/** Its arguments are on the stack, though it looks at none. */
const takesAny: (...args: number[]) => boolean = () => true;

/** Is there room on JavaScript's stack for a call of some depth? */
function hasStack(): boolean {
  try {
    return takesAny.apply(undefined, padding);
  } catch {
    return false;
  }
}
