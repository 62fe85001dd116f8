/**
 * Calls from CPython into an extension. Each goes through here so that a trap ends in a Python exception and not
 * in CPython's frames: WebAssembly can't catch a trap, JavaScript can.
 *
 * A function comes as its index in the extension's table. `objectN` returns 0 after a failure, `statusN` -1;
 * `noneN` return nothing and report a failure to `sys.unraisablehook`.
 */
import type { Invokers } from '@harpy/runtime/invoke';
import type { LinearMemory } from '@harpy/runtime/memory';
import type { StringArena } from './string-arena.ts';
import type { Buffers } from './types/buffers.ts';

type Fn1 = (fn: number, a: number) => number;
type Fn2 = (fn: number, a: number, b: number) => number;
type Fn3 = (fn: number, a: number, b: number, c: number) => number;
type Fn4 = (fn: number, a: number, b: number, c: number, d: number) => number;

/** Functions that get the context; `a` ... are what follows it. */
export interface Calls {
  readonly object1: Fn1;
  readonly object2: Fn2;
  readonly object3: Fn3;
  readonly object4: Fn4;
  readonly status1: Fn1;
  readonly status2: Fn2;
  readonly status3: Fn3;
  readonly status4: Fn4;
  readonly none1: (fn: number, a: number) => void;
  readonly none2: (fn: number, a: number, b: number) => void;
  /** Without a context, for code that may call no API: `tp_destroy`, capsule destructors. */
  readonly bare1: (fn: number, a: number) => void;
  readonly bare3: (fn: number, a: number, b: number, c: number) => void;
  /** `tp_traverse`: 0 after a failure, which is reported later, for no Python code may run now. */
  readonly traverse: (fn: number, struct: number, visit: number, argument: number) => number;
  /** Any call, for start-up functions. */
  readonly guarded: (name: string, call: () => number) => number;
}

export interface CallHost {
  readonly invoke: Invokers;
  readonly context: number;
  readonly arena: StringArena;
  readonly buffers: Buffers;
  /** Once it has crashed no call enters any more. */
  readonly state: { readonly crashed: boolean };
  /** Turns what was thrown into the pending exception; throws it on when it is no fault of the extension's. */
  readonly failed: (fn: number | string, error: unknown) => void;
  readonly refuse: () => void;
  /** Reports to `sys.unraisablehook`, leaving a pending exception as it was. */
  readonly failedQuietly: (fn: number, error: unknown) => void;
  /** Like `failed`, but nothing of Python may run: it is reported when the extension is called next. */
  readonly failedSilently: (fn: number, error: unknown) => void;
}

export function makeCalls(host: CallHost): Calls {
  const { invoke, context, arena, buffers, state } = host;
  let depth = 0;

  const enter = (): void => {
    if (depth++ === 0 && buffers.open) buffers.in();
  };
  const leave = (): void => {
    if (--depth !== 0) return;
    if (buffers.open) buffers.out();
    if (arena.held !== 0) arena.release();
  };
  /** `level` is the depth inside the call that failed: calls further in may not have been left. */
  const fail = (fn: number | string, error: unknown, level: number): void => {
    depth = level;
    leave();
    host.failed(fn, error);
  };
  const refused = (): boolean => {
    if (!state.crashed) return false;
    host.refuse();
    return true;
  };

  const make1 =
    (failure: number): Fn1 =>
    (fn, a) => {
      if (state.crashed && refused()) return failure;
      enter();
      const level = depth;
      let result: number;
      try {
        result = invoke.call2(fn, context, a);
      } catch (error) {
        fail(fn, error, level);
        return failure;
      }
      leave();
      return result;
    };
  const make2 =
    (failure: number): Fn2 =>
    (fn, a, b) => {
      if (state.crashed && refused()) return failure;
      enter();
      const level = depth;
      let result: number;
      try {
        result = invoke.call3(fn, context, a, b);
      } catch (error) {
        fail(fn, error, level);
        return failure;
      }
      leave();
      return result;
    };
  const make3 =
    (failure: number): Fn3 =>
    (fn, a, b, c) => {
      if (state.crashed && refused()) return failure;
      enter();
      const level = depth;
      let result: number;
      try {
        result = invoke.call4(fn, context, a, b, c);
      } catch (error) {
        fail(fn, error, level);
        return failure;
      }
      leave();
      return result;
    };
  const make4 =
    (failure: number): Fn4 =>
    (fn, a, b, c, d) => {
      if (state.crashed && refused()) return failure;
      enter();
      const level = depth;
      let result: number;
      try {
        result = invoke.call5(fn, context, a, b, c, d);
      } catch (error) {
        fail(fn, error, level);
        return failure;
      }
      leave();
      return result;
    };
  /** A call whose failure nobody can be told of but the unraisable hook. A dead extension is not even asked. */
  const quietly = (fn: number, call: () => void): void => {
    if (state.crashed) return;
    enter();
    const level = depth;
    try {
      call();
    } catch (error) {
      depth = level;
      leave();
      host.failedQuietly(fn, error);
      return;
    }
    leave();
  };
  return {
    object1: make1(0),
    object2: make2(0),
    object3: make3(0),
    object4: make4(0),
    status1: make1(-1),
    status2: make2(-1),
    status3: make3(-1),
    status4: make4(-1),
    none1: (fn, a) => quietly(fn, () => invoke.run2(fn, context, a)),
    none2: (fn, a, b) => quietly(fn, () => invoke.run3(fn, context, a, b)),
    bare1: (fn, a) => quietly(fn, () => invoke.run1(fn, a)),
    bare3: (fn, a, b, c) => quietly(fn, () => invoke.run3(fn, a, b, c)),
    traverse: (fn, struct, visit, argument) => {
      if (state.crashed) return 0;
      try {
        return invoke.call3(fn, struct, visit, argument);
      } catch (error) {
        host.failedSilently(fn, error);
        return 0;
      }
    },
    guarded: (name, call) => {
      if (state.crashed && refused()) return 0;
      enter();
      const level = depth;
      let result: number;
      try {
        result = call();
      } catch (error) {
        fail(name, error, level);
        return 0;
      }
      leave();
      return result;
    },
  };
}

/** Copies argument arrays from CPython's memory into the extension's: a stack of its own there. */
export class ArgumentStack {
  readonly #from: LinearMemory;
  readonly #to: LinearMemory;
  readonly #malloc: (size: number) => number;
  readonly #free: (address: number) => void;
  readonly #end: number;
  #top: number;

  constructor(
    from: LinearMemory,
    to: LinearMemory,
    malloc: (size: number) => number,
    free: (address: number) => void,
  ) {
    this.#from = from;
    this.#to = to;
    this.#malloc = malloc;
    this.#free = free;
    this.#top = malloc(ARGUMENT_STACK_SIZE);
    this.#end = this.#top + ARGUMENT_STACK_SIZE;
  }

  /** Copies `count` words from `source`; the result is 0 when the extension has no room for them. */
  push(source: number, count: number): number {
    const size = count * 4;
    let target = this.#top;
    if (target + size > this.#end) {
      target = this.#malloc(size);
      if (target === 0) return 0;
    } else {
      this.#top = target + size;
    }
    const from = this.#from.i32;
    const to = this.#to.i32;
    const first = source >>> 2;
    const place = target >>> 2;
    for (let i = 0; i < count; i++) to[place + i] = from[first + i] as number;
    return target;
  }

  /** Gives the newest array back. */
  pop(target: number, count: number): void {
    if (target + count * 4 === this.#top) this.#top = target;
    else this.#free(target);
  }
}

const ARGUMENT_STACK_SIZE = 64 * 1024;
