/**
 * The way into an extension, in wasm: counts how deep calls are nested, does what the outermost call has to do first and
 * last, and calls the function by its index. JavaScript around it only catches what it throws.
 */

import type { Invokers } from '@harpy/runtime/invoke';
import type { FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';

type Entry1 = (fn: number, a: number) => number;
type Entry2 = (fn: number, a: number, b: number) => number;
type Entry3 = (fn: number, a: number, b: number, c: number) => number;
type Entry4 = (fn: number, a: number, b: number, c: number, d: number) => number;

/** So many arguments are passed one by one, and put into an array in the extension's memory here. */
export const MOST_SPREAD = 4;

type Spread = (fn: number, ...words: number[]) => number;

/**
 * `enterN` calls a function of the context and N parameters more, `tellN` one that returns nothing, `bareN` one of N
 * parameters without the context that returns nothing.
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
  readonly returns: boolean;
}

const shapes: readonly Shape[] = [
  ...[1, 2, 3, 4].map((params) => ({ name: `enter${params}`, params, context: true, returns: true })),
  ...[1, 2, 3, 4].map((spread) => ({
    name: `positional${spread}`,
    params: 3,
    spread,
    context: true,
    returns: true,
  })),
  ...[1, 2, 3, 4].map((spread) => ({
    name: `keywords${spread}`,
    params: 4,
    spread,
    context: true,
    returns: true,
  })),
  ...[1, 2].map((params) => ({ name: `tell${params}`, params, context: true, returns: false })),
  ...[1, 3].map((params) => ({ name: `bare${params}`, params, context: false, returns: false })),
];
const compiled: { direct?: WebAssembly.Module; decorated?: WebAssembly.Module } = {};

export function entriesOf(host: EntryHost): Entries {
  const { table, memory, stackPointer, decorated, attention, arenaInUse, begin, end } = host;
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
    },
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
      const type = { params: words(passed(shape) + 1), results: words(shape.returns ? 1 : 0) };
      const name = `${shape.returns ? 'call' : 'run'}${passed(shape)}`;
      through.set(shape, builder.importFunction('decorated', name, type));
    }
  const begin = builder.importFunction('host', 'begin', { params: words(1), results: [] });
  const end = builder.importFunction('host', 'end', { params: [], results: [] });
  const context = builder.importGlobal('host', 'context', 'i32', false);
  const attention = builder.importGlobal('host', 'attention', 'i32', true);
  const arenaInUse = builder.importGlobal('host', 'arenaInUse', 'i32', true);
  const stackPointer = builder.importGlobal('extension', 'stackPointer', 'i32', true);
  const depth = builder.global('i32', 0);
  for (const shape of shapes) {
    const { name, params, spread, returns } = shape;
    const results = words(returns ? 1 : 0);
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
      if (returns) code.set(result);
      if (spread !== undefined) code.get(stack).globalSet(stackPointer);
      code.globalGet(depth).i32(1).op('i32.sub').globalSet(depth);
      code.globalGet(attention).globalGet(arenaInUse).op('i32.or');
      code.if((then) =>
        then
          .globalGet(depth)
          .op('i32.eqz')
          .if((outermost) => outermost.call(end)),
      );
      if (returns) code.get(result);
    });
    builder.export(name, index);
  }
  builder.exportGlobal('depth', depth);
  return builder.compile();
}
