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

/**
 * `enterN` calls a function of the context and N parameters more, `tellN` one that returns nothing, `bareN` one of N
 * parameters without the context that returns nothing.
 */
export interface Entries {
  readonly enter1: Entry1;
  readonly enter2: Entry2;
  readonly enter3: Entry3;
  readonly enter4: Entry4;
  readonly tell1: (fn: number, a: number) => void;
  readonly tell2: (fn: number, a: number, b: number) => void;
  readonly bare1: (fn: number, a: number) => void;
  readonly bare3: (fn: number, a: number, b: number, c: number) => void;
  /** How many calls into the extension are going on. */
  readonly depth: WebAssembly.Global;
}

export interface EntryHost {
  readonly table: WebAssembly.Table;
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
  readonly params: number;
  readonly context: boolean;
  readonly returns: boolean;
}

const shapes: readonly Shape[] = [
  ...[1, 2, 3, 4].map((params) => ({ name: `enter${params}`, params, context: true, returns: true })),
  ...[1, 2].map((params) => ({ name: `tell${params}`, params, context: true, returns: false })),
  ...[1, 3].map((params) => ({ name: `bare${params}`, params, context: false, returns: false })),
];
const compiled: { direct?: WebAssembly.Module; decorated?: WebAssembly.Module } = {};

export function entriesOf(host: EntryHost): Entries {
  const { table, decorated, attention, arenaInUse, begin, end } = host;
  const kind = decorated === null ? 'direct' : 'decorated';
  compiled[kind] ??= compileEntries(decorated !== null);
  const instance = new WebAssembly.Instance(compiled[kind], {
    extension: { table },
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

function compileEntries(decorated: boolean): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const words = (count: number): ValueType[] => Array<ValueType>(count).fill('i32');
  const through = new Map<Shape, FunctionIndex>();
  const passed = ({ params, context }: Shape): number => params + (context ? 1 : 0);
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
  const depth = builder.global('i32', 0);
  for (const shape of shapes) {
    const { name, params, returns } = shape;
    const results = words(returns ? 1 : 0);
    const target = builder.type(words(passed(shape)), results);
    const result = params + 1;
    const index = builder.define({ params: words(params + 1), results }, ['i32'], (code) => {
      code.globalGet(attention).if((then) => then.globalGet(depth).call(begin));
      code.globalGet(depth).i32(1).op('i32.add').globalSet(depth);
      const direct = through.get(shape);
      if (direct !== undefined) code.get(0);
      if (shape.context) code.globalGet(context);
      for (let parameter = 1; parameter <= params; parameter++) code.get(parameter);
      if (direct !== undefined) code.call(direct);
      else code.get(0).callIndirect(target);
      if (returns) code.set(result);
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
