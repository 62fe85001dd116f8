/**
 * Calls from CPython into an extension. Each goes through here so that a trap ends in a Python exception and not
 * in CPython's frames: WebAssembly can't catch a trap, JavaScript can.
 *
 * A function comes as its index in the extension's table. `objectN` returns 0 after a failure, `statusN` -1;
 * `noneN` return nothing and report a failure to `sys.unraisablehook`.
 */
import type { ExtensionInstance } from '@harpy/runtime/instance';
import type { Invokers } from '@harpy/runtime/invoke';
import type { Decorator } from '@harpy/runtime/mode';
import { type EntryHost, entriesOf } from './entry.ts';
import { guards } from './gen/guards.ts';
import type { StringArena } from './string-arena.ts';

type Fn1 = (fn: number, a: number) => number;
type Fn2 = (fn: number, a: number, b: number) => number;
type Fn3 = (fn: number, a: number, b: number, c: number) => number;
type Fn4 = (fn: number, a: number, b: number, c: number, d: number) => number;

type Spread = (fn: number, ...words: number[]) => number;

/** Functions that get the context; `a` ... are what follows it. */
export interface Calls {
  readonly object1: Fn1;
  readonly object2: Fn2;
  readonly object3: Fn3;
  readonly object4: Fn4;
  /** `positional[N](fn, self, a, ...)`: with an array of N words. */
  readonly positional: readonly Spread[];
  /** `keywords[N](fn, self, nargs, last, a, ...)`: with an array of N words, and one parameter more after its length. */
  readonly keywords: readonly Spread[];
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

export type MethodCall = (fn: number, self: number, args: number, nargs: number, kwnames: number) => number;

/** What the trampolines of methods call. */
export interface MethodCalls {
  readonly varargs: MethodCall;
  readonly keywords: MethodCall;
  /** A call with the wrong number of arguments, or with keywords that may turn out to be none. */
  readonly misusedNoargs: MethodCall;
  readonly misusedOne: MethodCall;
  /** `tp_new` and `tp_init`: a tuple and a dict come in, an array and the dict go on. */
  readonly create: (fn: number, type: number, args: number, kwargs: number) => number;
  readonly initialize: (fn: number, self: number, args: number, kwargs: number) => number;
  /** `tp_call`: a tuple and a dict come in, an array and the names of the keywords go on. */
  readonly callInstance: (fn: number, self: number, args: number, kwargs: number) => number;
}

export interface CallHost {
  readonly instance: ExtensionInstance;
  readonly invoke: Invokers;
  /** What the extension's mode puts around the calls. */
  readonly decorator: Pick<Decorator, 'unwound'> | null;
  readonly context: number;
  readonly arena: StringArena;
  readonly arenaInUse: WebAssembly.Global;
  readonly account: EntryHost['account'];
  /** CPython's `PyErr_Occurred`. */
  readonly pendingException: WebAssembly.ExportValue;
  /** A function that returns a number succeeded with an exception pending, or returned a handle that is not its own: these raise. */
  readonly unexpected: (fn: number) => void;
  readonly notOwned: (fn: number) => void;
  /** Brought up to date when the outermost call begins and ends. */
  readonly buffers: { readonly open: boolean; in(): void; out(): void };
  /** Not 0 while the extension has crashed or has open buffers. */
  readonly attention: WebAssembly.Global;
  /** Once it has crashed no call enters any more. */
  readonly state: { readonly crashed: boolean };
  /** Turns what was thrown into the pending exception; throws it on when it is no fault of the extension's. */
  readonly failed: (fn: number | string, error: unknown) => void;
  readonly refuse: () => void;
  /** Reports to `sys.unraisablehook`, leaving a pending exception as it was. */
  readonly failedQuietly: (fn: number, error: unknown) => void;
  /** Like `failed`, but nothing of Python may run: it is reported when the extension is called next. */
  readonly failedSilently: (fn: number | string, error: unknown) => void;
}

/** How many extensions have calls of their own. */
let guarded = 0;

/** Thrown when a call is refused, before anything of it happened. */
const REFUSED: unique symbol = Symbol('refused');

export function makeCalls(host: CallHost): Calls {
  const { invoke, context, arena, buffers, state } = host;
  const begin = (going: number): void => {
    if (state.crashed) throw REFUSED;
    if (going === 0 && buffers.open) buffers.in();
  };
  const end = (): void => {
    try {
      if (buffers.open) buffers.out();
      if (arena.held !== 0) arena.release();
    } catch (error) {
      host.failedSilently('a context function', error);
    }
  };
  const { instance, arenaInUse, attention } = host;
  const { table } = instance;
  const { memory } = instance.memory;
  const decorated = host.decorator === null ? null : invoke;
  const entries = entriesOf({
    table,
    memory,
    stackPointer: instance.stackGlobal(),
    decorated,
    context,
    attention,
    arenaInUse,
    account: host.account,
    pendingException: host.pendingException,
    unexpected: host.unexpected,
    notOwned: host.notOwned,
    begin,
    end,
  });
  const { tell1, tell2, bare1, bare3, depth } = entries;

  const enter = (): void => {
    begin(depth.value as number);
    depth.value++;
  };
  const leave = (): void => {
    if (--depth.value === 0) end();
  };
  /**
   * What a call threw. Calls further in have been left: each is caught where it entered. Returns `failure`.
   */
  const fail = (fn: number | string, error: unknown, failure: number): number => {
    if (error === REFUSED) {
      host.refuse();
      return failure;
    }
    leave();
    if (typeof fn === 'number') host.decorator?.unwound(fn);
    host.failed(fn, error);
    return failure;
  };

  const guard = guards[Math.min(guarded++, guards.length - 1)] as (typeof guards)[number];
  const own = guard(entries, fail);
  /** What a call threw whose failure nobody can be told of but the unraisable hook. */
  const failQuietly = (fn: number, error: unknown): void => {
    leave();
    host.decorator?.unwound(fn);
    host.failedQuietly(fn, error);
  };
  return {
    ...own,
    positional: [own.object3 as Spread, own.positional1, own.positional2, own.positional3, own.positional4],
    keywords: [own.object4 as Spread, own.keywords1, own.keywords2, own.keywords3, own.keywords4],
    // A dead extension is not even asked.
    none1: (fn, a) => {
      if (state.crashed) return;
      try {
        tell1(fn, a);
      } catch (error) {
        failQuietly(fn, error);
      }
    },
    none2: (fn, a, b) => {
      if (state.crashed) return;
      try {
        tell2(fn, a, b);
      } catch (error) {
        failQuietly(fn, error);
      }
    },
    bare1: (fn, a) => {
      if (state.crashed) return;
      try {
        bare1(fn, a);
      } catch (error) {
        failQuietly(fn, error);
      }
    },
    bare3: (fn, a, b, c) => {
      if (state.crashed) return;
      try {
        bare3(fn, a, b, c);
      } catch (error) {
        failQuietly(fn, error);
      }
    },
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
      let result: number;
      try {
        enter();
        result = call();
      } catch (error) {
        return fail(name, error, 0);
      }
      leave();
      return result;
    },
  };
}
