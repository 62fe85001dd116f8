/**
 * The way into an extension, in wasm: counts how deep calls are nested, does what the outermost call has to do first and
 * last, and calls the function by its index. JavaScript around it only catches what it throws.
 */

import type { Invokers } from '@harpy/runtime/invoke';
import type { Code, FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import type { Account } from './account.ts';

type Entry1 = (fn: number, a: number) => number;
type Entry2 = (fn: number, a: number, b: number) => number;
type Entry3 = (fn: number, a: number, b: number, c: number) => number;
type Entry4 = (fn: number, a: number, b: number, c: number, d: number) => number;

/** So many arguments are passed one by one, and put into an array in the extension's memory here. */
export const MOST_SPREAD = 4;

type Spread = (fn: number, ...words: number[]) => number;

/**
 * `enterN` calls a function of the context and N parameters more that returns a handle, `askN` one that returns a number and
 * -1 after a failure, `tellN` one that returns nothing, `bareN` one of N parameters without the context that returns nothing.
 */
export interface Entries {
  readonly enter1: Entry1;
  readonly enter2: Entry2;
  readonly enter3: Entry3;
  readonly enter4: Entry4;
  /** `positionalN(fn, self, a, ...)` calls `fn(context, self, array, N)` with an array of `a` .... */
  readonly positional1: Spread;
  readonly positional2: Spread;
  readonly positional3: Spread;
  readonly positional4: Spread;
  /** `keywordsN(fn, self, nargs, last, a, ...)` calls `fn(context, self, array, nargs, last)`. */
  readonly keywords1: Spread;
  readonly keywords2: Spread;
  readonly keywords3: Spread;
  readonly keywords4: Spread;
  readonly ask1: Entry1;
  readonly ask2: Entry2;
  readonly ask3: Entry3;
  readonly ask4: Entry4;
  readonly tell1: (fn: number, a: number) => void;
  readonly tell2: (fn: number, a: number, b: number) => void;
  readonly bare1: (fn: number, a: number) => void;
  readonly bare3: (fn: number, a: number, b: number, c: number) => void;
  /** How many calls into the extension are going on. */
  readonly depth: WebAssembly.Global;
}

export interface EntryHost {
  readonly table: WebAssembly.Table;
  readonly memory: WebAssembly.Memory;
  /** The stack pointer of the extension's C code: argument arrays are put on its stack. */
  readonly stackPointer: WebAssembly.Global;
  /** The calls to make instead of direct ones, if a mode wants to see them. */
  readonly decorated: Invokers | null;
  readonly context: number;
  /** Not 0 when `begin` is to be asked before a call, and `end` after it. */
  readonly attention: WebAssembly.Global;
  /** Not 0 when the string arena is to be emptied. */
  readonly arenaInUse: WebAssembly.Global;
  readonly account: Pick<Account, 'give' | 'last'>;
  /** CPython's `PyErr_Occurred`. */
  readonly pendingException: WebAssembly.ExportValue;
  /** A function that returns a number succeeded with an exception pending: raises something else. */
  readonly unexpected: (fn: number) => void;
  /** A function returned a handle that is not in the account: raises. */
  readonly notOwned: (fn: number) => void;
  /** A call begins; `depth` are going on. May throw. */
  readonly begin: (depth: number) => void;
  /** The outermost call has ended. */
  readonly end: () => void;
}

interface Shape {
  readonly name: string;
  /** Of the extension's function, the context apart. */
  readonly params: number;
  /** How many words of an array come last. */
  readonly spread?: number;
  readonly context: boolean;
  /** Whether an exception is pending beside a handle CPython looks itself, or `Trampolines.object`. */
  readonly returns: 'handle' | 'status' | null;
}

const shapes: readonly Shape[] = [
  ...[1, 2, 3, 4].map((params) => ({
    name: `enter${params}`,
    params,
    context: true,
    returns: 'handle' as const,
  })),
  ...[1, 2, 3, 4].map((params) => ({
    name: `ask${params}`,
    params,
    context: true,
    returns: 'status' as const,
  })),
  ...[1, 2, 3, 4].map((spread) => ({
    name: `positional${spread}`,
    params: 3,
    spread,
    context: true,
    returns: 'handle' as const,
  })),
  ...[1, 2, 3, 4].map((spread) => ({
    name: `keywords${spread}`,
    params: 4,
    spread,
    context: true,
    returns: 'handle' as const,
  })),
  ...[1, 2].map((params) => ({ name: `tell${params}`, params, context: true, returns: null })),
  ...[1, 3].map((params) => ({ name: `bare${params}`, params, context: false, returns: null })),
];
const compiled: { direct?: WebAssembly.Module; decorated?: WebAssembly.Module } = {};

export function entriesOf(host: EntryHost): Entries {
  const { table, memory, stackPointer, decorated, attention, arenaInUse, begin, end, account } = host;
  const kind = decorated === null ? 'direct' : 'decorated';
  compiled[kind] ??= compileEntries(decorated !== null);
  const instance = new WebAssembly.Instance(compiled[kind], {
    extension: { table, memory, stackPointer },
    decorated: (decorated ?? {}) as WebAssembly.ModuleImports,
    host: {
      context: new WebAssembly.Global({ value: 'i32', mutable: false }, host.context),
      attention,
      arenaInUse,
      begin,
      end,
      pendingException: host.pendingException,
      unexpected: host.unexpected,
      notOwned: host.notOwned,
    },
    account: { give: account.give, last: account.last },
  });
  return instance.exports as unknown as Entries;
}

/** Bytes of stack for an array: C code wants the stack pointer to be a multiple of 16. */
const ROOM = 4 * MOST_SPREAD;

/** How many parameters an entry has: the function's index, then those of the function or what they are made of. */
const givenTo = ({ params, spread }: Shape): number =>
  spread === undefined ? params + 1 : params === 3 ? 2 + spread : 4 + spread;

function compileEntries(decorated: boolean): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const words = (count: number): ValueType[] => Array<ValueType>(count).fill('i32');
  const through = new Map<Shape, FunctionIndex>();
  const passed = ({ params, context }: Shape): number => params + (context ? 1 : 0);
  builder.importMemory('extension', 'memory');
  if (!decorated) builder.importTable('extension', 'table');
  else
    for (const shape of shapes) {
      const type = { params: words(passed(shape) + 1), results: words(shape.returns === null ? 0 : 1) };
      const name = `${shape.returns === null ? 'run' : 'call'}${passed(shape)}`;
      through.set(shape, builder.importFunction('decorated', name, type));
    }
  const begin = builder.importFunction('host', 'begin', { params: words(1), results: [] });
  const end = builder.importFunction('host', 'end', { params: [], results: [] });
  const pendingException = builder.importFunction('host', 'pendingException', {
    params: [],
    results: words(1),
  });
  const unexpected = builder.importFunction('host', 'unexpected', { params: words(1), results: [] });
  const notOwned = builder.importFunction('host', 'notOwned', { params: words(1), results: [] });
  const give = builder.importFunction('account', 'give', { params: words(1), results: words(1) });
  const context = builder.importGlobal('host', 'context', 'i32', false);
  const attention = builder.importGlobal('host', 'attention', 'i32', true);
  const arenaInUse = builder.importGlobal('host', 'arenaInUse', 'i32', true);
  const stackPointer = builder.importGlobal('extension', 'stackPointer', 'i32', true);
  const last = builder.importGlobal('account', 'last', 'i32', true);
  const depth = builder.global('i32', 0);
  /** What the extension returned is its own to give, and no exception is pending: anything else is a failure. */
  const check = (code: Code, result: number, returns: NonNullable<Shape['returns']>): void => {
    if (returns !== 'status') {
      code.get(result).globalGet(last).op('i32.eq');
      code.if(
        (usual) => usual.i32(0).globalSet(last),
        (other) =>
          other
            .get(result)
            .call(give)
            .op('i32.eqz')
            .if((not) => not.get(0).call(notOwned).i32(0).set(result)),
      );
    }
    if (returns === 'handle') return;
    code.get(result).i32(-1).op('i32.ne');
    code.if((succeeded) =>
      succeeded.call(pendingException).if((pending) => {
        pending.get(0).call(unexpected).i32(-1).set(result);
      }),
    );
  };
  for (const shape of shapes) {
    const { name, params, spread, returns } = shape;
    const results = words(returns === null ? 0 : 1);
    const target = builder.type(words(passed(shape)), results);
    const given = givenTo(shape);
    const [result, stack] = [given, given + 1];
    const index = builder.define({ params: words(given), results }, ['i32', 'i32'], (code) => {
      code.globalGet(attention).if((then) => then.globalGet(depth).call(begin));
      code.globalGet(depth).i32(1).op('i32.add').globalSet(depth);
      const direct = through.get(shape);
      if (spread !== undefined) {
        code.globalGet(stackPointer).tee(stack).i32(ROOM).op('i32.sub').tee(result).globalSet(stackPointer);
        for (let word = 0; word < spread; word++)
          code
            .get(result)
            .get(given - spread + word)
            .access('i32.store', 4 * word);
      }
      if (direct !== undefined) code.get(0);
      if (shape.context) code.globalGet(context);
      if (spread === undefined) for (let parameter = 1; parameter <= params; parameter++) code.get(parameter);
      else if (params === 3) code.get(1).get(result).i32(spread);
      else code.get(1).get(result).get(2).get(3);
      if (direct !== undefined) code.call(direct);
      else code.get(0).callIndirect(target);
      if (returns !== null) code.set(result);
      if (spread !== undefined) code.get(stack).globalSet(stackPointer);
      if (returns !== null) check(code, result, returns);
      code.globalGet(depth).i32(1).op('i32.sub').globalSet(depth);
      code.globalGet(attention).globalGet(arenaInUse).op('i32.or');
      code.if((then) =>
        then
          .globalGet(depth)
          .op('i32.eqz')
          .if((outermost) => outermost.call(end)),
      );
      if (returns !== null) code.get(result);
    });
    builder.export(name, index);
  }
  builder.exportGlobal('depth', depth);
  return builder.compile();
}
