/** Calls into one extension: how they are made, what comes back, and what happens when it crashes. */
import { type PyBaseException, recursionError, systemError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { FatalError } from '../fatal.ts';
import { type Invokers, invokersOf } from '../invoke.ts';
import type { CFunction } from '../mode.ts';
import { describeTrap, stackOverflow, type TrapDescription } from '../traps.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';
import { BUILDERS_START, scratch, UNTIDY } from './front.ts';
import type { HandleTable } from './handles.ts';

/** A stack pointer below this, in bytes, has run into the guard at the bottom of memory. */
const STACK_BOTTOM = 1024;
/** From this depth of calls on the room left on both stacks is looked at now and then. */
const WARY_DEPTH = 24;
/** What a call and what it calls may need of the C stack, and of JavaScript's in words, before the room is looked at again. */
const C_STACK_NEEDED = 32 * 1024;
const STACK_WORDS_NEEDED = 10000;
const UNTIDY_WORD = UNTIDY >> 2;
/** The depth once the extension has crashed, so that nothing is lent to a call any more. */
const CRASHED = 1 << 20;

export class Calls {
  // Private to the compiler only what calls need: reading what is private to the engine takes longer code, and it inlines only so much.
  readonly invoke: Invokers;
  /** Python names of the extension's functions, by index, for messages. */
  readonly names: Map<number, string>;
  readonly extension: Extension;
  readonly handles: HandleTable;
  // Fields of JavaScript's, which take the engine fewer steps than words of memory.
  /** Address of the `HPyContext`. */
  private readonly context: number;
  /** Calls that are inside the extension. */
  depth = 0;
  /** From this depth on each call is looked at before it enters. */
  private wary = WARY_DEPTH;
  /** What a call returned that left an exception. */
  private returned = 0;
  readonly #table: WebAssembly.Table;
  readonly #functions = new Map<number, CFunction>();
  readonly #indices = new Map<CFunction, number>();
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
    this.context = context;
    this.names = names;
    this.#table = table;
    const invokers = invokersOf(table);
    this.invoke = decorator?.invokers(invokers) ?? invokers;
  }

  get crashed(): boolean {
    return this.#crash !== null;
  }

  /** The function at an index of the extension's table, which takes so many i32 after the context and returns one. */
  find(fn: number, parameters: number): CFunction {
    const key = fn * 8 + parameters;
    let found = this.#functions.get(key);
    if (found === undefined) {
      found = this.#direct(fn, parameters) ?? this.#invoking(fn, parameters);
      this.#functions.set(key, found);
      this.#indices.set(found, fn);
    }
    return found;
  }

  /** The function itself, or what a mode that watches calls makes of it; not if it is not what it should be: then the call is a trap. */
  #direct(fn: number, parameters: number): CFunction | undefined {
    if (fn < 0 || fn >= this.#table.length) return undefined;
    const found = this.#table.get(fn) as CFunction | null;
    if (found?.length !== parameters + 1) return undefined;
    const { decorator } = this.extension;
    return decorator === null ? found : decorator.direct(fn, found);
  }

  #invoking(fn: number, parameters: number): CFunction {
    const { invoke } = this;
    switch (parameters) {
      case 1:
        return (context, a) => invoke.call2(fn, context, a as number);
      case 2:
        return (context, a, b) => invoke.call3(fn, context, a as number, b as number);
      case 3:
        return (context, a, b, c) => invoke.call4(fn, context, a as number, b as number, c as number);
      default:
        return (context, a, b, c, d) =>
          invoke.call5(fn, context, a as number, b as number, c as number, d as number);
    }
  }

  // What a call returns is for `value` (or `ofResult` in `ways.ts`) or `check`; `value` comes before handles are closed, which may be all that keeps it.
  // A trap is thrown as a Python exception, and the extension takes no calls from then on.

  call1(f: CFunction, a: number): number {
    const { depth } = this;
    if (depth >= this.wary && this.admits() === 0) return 0;
    this.depth = depth + 1;
    if (this.handles.windowed) this.handles.closeWindow();
    let result: number;
    try {
      result = f(this.context, a);
    } catch (error) {
      throw this.failed(f, error, depth);
    }
    this.depth = depth;
    if (depth === 0 && this.handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  call2(f: CFunction, a: number, b: number): number {
    const { depth } = this;
    if (depth >= this.wary && this.admits() === 0) return 0;
    this.depth = depth + 1;
    if (this.handles.windowed) this.handles.closeWindow();
    let result: number;
    try {
      result = f(this.context, a, b);
    } catch (error) {
      throw this.failed(f, error, depth);
    }
    this.depth = depth;
    if (depth === 0 && this.handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  call3(f: CFunction, a: number, b: number, c: number): number {
    const { depth } = this;
    if (depth >= this.wary && this.admits() === 0) return 0;
    this.depth = depth + 1;
    if (this.handles.windowed) this.handles.closeWindow();
    let result: number;
    try {
      result = f(this.context, a, b, c);
    } catch (error) {
      throw this.failed(f, error, depth);
    }
    this.depth = depth;
    if (depth === 0 && this.handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  call4(f: CFunction, a: number, b: number, c: number, d: number): number {
    const { depth } = this;
    if (depth >= this.wary && this.admits() === 0) return 0;
    this.depth = depth + 1;
    if (this.handles.windowed) this.handles.closeWindow();
    let result: number;
    try {
      result = f(this.context, a, b, c, d);
    } catch (error) {
      throw this.failed(f, error, depth);
    }
    this.depth = depth;
    if (depth === 0 && this.handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  // Of the outermost call, with handles that are lent: see `HandleTable.lent`.

  lend1(f: CFunction, a: number): number {
    const { handles } = this;
    handles.lent = a;
    this.depth = 1;
    let result: number;
    try {
      result = f(this.context, a);
    } catch (error) {
      throw this.failed(f, error, 0);
    }
    this.depth = 0;
    handles.lent = 0;
    if (handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  /** With no arguments for three parameters: an array, its length, and keywords. */
  lendAlone(f: CFunction, a: number): number {
    const { handles } = this;
    handles.lent = a;
    this.depth = 1;
    let result: number;
    try {
      result = f(this.context, a, 0, 0, 0);
    } catch (error) {
      throw this.failed(f, error, 0);
    }
    this.depth = 0;
    handles.lent = 0;
    if (handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  /** The second is lent as well, or closed by the caller, or no handle: a slot of that number that is released meanwhile is so a little later. */
  lend2(f: CFunction, a: number, b: number): number {
    const { handles } = this;
    handles.lent = a;
    handles.alsoLent = b;
    this.depth = 1;
    let result: number;
    try {
      result = f(this.context, a, b);
    } catch (error) {
      throw this.failed(f, error, 0);
    }
    this.depth = 0;
    handles.lent = 0;
    if (handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  /** The handle a call returned as a value, closed; undefined if there is an exception to `raise`. */
  value(result: number): PyValue | undefined {
    if (this.extension.pending !== undefined) return this.failing(result);
    return (result & 1) !== 0 ? result >> 1 : this.handles.takeResult(result as Handle);
  }

  /** There is an exception to `raise`. */
  failing(result: number): undefined {
    this.returned = result;
    return undefined;
  }

  /** Throws what a call raised. */
  raise(): never {
    const { pending } = this.extension;
    if (pending === undefined)
      throw systemError('an extension function returned NULL without setting an exception');
    throw this.#unexpected(pending, this.returned !== 0);
  }

  /** A number a call returned, less than 0 for an error. Throws the pending exception if there is one. */
  check(status: number): number {
    return status < 0 || this.extension.pending !== undefined ? this.#checkFailed(status) : status;
  }

  #checkFailed(status: number): never {
    const { pending } = this.extension;
    if (pending === undefined) throw systemError('error return without exception set');
    throw this.#unexpected(pending, status >= 0);
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
    const { depth } = this;
    if (depth >= this.wary && this.admits() === 0) this.checkPending();
    this.depth = depth + 1;
    if (this.handles.windowed) this.handles.closeWindow();
    let result: T;
    try {
      result = call();
    } catch (error) {
      throw this.failed(fn, error, depth);
    }
    this.depth = depth;
    if (depth === 0 && this.handles.words[UNTIDY_WORD] !== 0) this.tidy();
    return result;
  }

  /** The extension crashed, or calls are so deep that the stacks are to be looked at: 0 for a call that may not be made. */
  private admits(): number {
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

  private tidy(): void {
    const handles = this.handles;
    handles.words[UNTIDY_WORD] = 0;
    if (this.#crash !== null) this.depth = CRASHED;
    if (handles.windowed) handles.closeWindow();
    if (handles.words[scratch.dirty >> 2] !== 0) handles.clean();
    if (handles.words[scratch.builders >> 2] !== BUILDERS_START) handles.dropBuilders();
    // The outermost call returned: no handle of a call can be open.
    for (let next = this.#later.pop(); next !== undefined; next = this.#later.pop()) next();
  }

  /** Does it when no call is inside any more. */
  afterwards(action: () => void): void {
    this.#later.push(action);
    this.handles.words[UNTIDY_WORD] = 1;
  }

  nameOf(fn: number | string): string {
    if (typeof fn === 'string') return fn;
    return this.names.get(fn) ?? `function ${fn}`;
  }

  /** What a call threw, as a Python exception; what is no fault of the extension's is thrown on. `depth`: of the caller. */
  failed(called: CFunction | number | string, error: unknown, depth: number): PyBaseException {
    const fn = typeof called === 'function' ? (this.#indices.get(called) ?? -1) : called;
    // Calls further in were not left.
    this.depth = depth;
    if (depth === 0) {
      this.handles.lent = 0;
      this.handles.closeWindow();
    }
    if (typeof fn === 'number') this.extension.decorator?.unwound(fn);
    const trap = this.#describe(error);
    if (trap === null) {
      if (error instanceof FatalError) throw error;
      return this.extension.translated(error);
    }
    this.depth = CRASHED;
    this.extension.setPending(undefined);
    const text = `${this.#crashed(fn, trap)}; it takes no more calls`;
    return trap.kind === 'stack-overflow' ? recursionError(text) : systemError(text);
  }

  #crashed(fn: number | string, trap: TrapDescription): string {
    this.#crash = `extension module '${this.extension.label}' crashed in ${this.nameOf(fn)}: ${trap.text}`;
    // All calls are looked at from now on.
    this.wary = -1;
    if (this.depth === 0) this.depth = CRASHED;
    this.handles.words[UNTIDY_WORD] = 1;
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
