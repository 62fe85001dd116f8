/**
 * The way into an extension: what surrounds a call of a C function, in WebAssembly, so that JavaScript crosses once and does nothing
 * between. It counts the depth, calls, closes handles that were opened for the call, and looks at what came back.
 */
import type { Invokers } from '../invoke.ts';
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { FLOATS_START, SLOTS_START, scratch } from './front.ts';

/** In a result: the handle was closed, its slot is open all the same. */
export const STILL_OPEN = 2;
/** A result: a float without an object, whose only handle was closed. Its value is in `scratch.float`. */
export const FLOAT_RESULT = 4;

type Call1 = (fn: number, a: number) => number;
type Call2 = (fn: number, a: number, b: number) => number;
type Call3 = (fn: number, a: number, b: number, c: number) => number;
type Call4 = (fn: number, a: number, b: number, c: number, d: number) => number;

/**
 * `fn` is an index into the extension's table; the parameters are what follows the context, one letter each: `C` for a handle that
 * is closed after the call, `K` for what is passed on as it is.
 *
 * `value...` calls what returns a handle. An exception or `HPY_NULL` is 0, `scratch.result` what was returned; an int is its handle.
 * `status...` calls what returns a number; with an exception that is -1, and `scratch.result` what was returned.
 */
export interface EntryFunctions {
  readonly valueK: Call1;
  readonly valueC: Call1;
  readonly valueKK: Call2;
  readonly valueCK: Call2;
  readonly valueCC: Call2;
  readonly valueKKK: Call3;
  readonly valueCKK: Call3;
  readonly valueCCK: Call3;
  readonly valueKKKK: Call4;
  readonly valueCKKK: Call4;
  readonly statusC: Call1;
  readonly statusCK: Call2;
  readonly statusKKK: Call3;
  readonly statusCKK: Call3;
  readonly statusCKKK: Call4;
}

const names: readonly (keyof EntryFunctions)[] = [
  'valueK',
  'valueC',
  'valueKK',
  'valueCK',
  'valueCC',
  'valueKKK',
  'valueCKK',
  'valueCCK',
  'valueKKKK',
  'valueCKKK',
  'statusC',
  'statusCK',
  'statusKKK',
  'statusCKK',
  'statusCKKK',
];

export interface EntryHelpers {
  /** Calls are deep, or forbidden: may this one go on? Else an exception is pending. */
  readonly admits: () => number;
  /** The outermost call returned, and there is something to tidy up. */
  readonly tidy: () => void;
  /** The last handle of a slot was closed. */
  readonly release: (handle: number) => void;
}

const I: ValueType = 'i32';
const L: ValueType = 'i64';
const load = (code: Code, word: number): Code => code.i32(0).access('i32.load', word);

interface Imports {
  readonly admits: FunctionIndex;
  readonly tidy: FunctionIndex;
  readonly release: FunctionIndex;
  /** Index of the global that is the address of the `HPyContext`. */
  readonly context: number;
  /** Calls the function at the index in local 0, whose arguments are on the stack. */
  readonly invoke: (code: Code, parameters: number) => void;
}

function close(code: Code, handle: number, count: number, { release }: Imports): void {
  code.get(handle).i32(1).op('i32.and', 'i32.eqz');
  code.if((then) => {
    then.get(handle).get(handle).access('i32.load', 0).i32(1).op('i32.sub').tee(count);
    then.access('i32.store', 0).get(count).op('i32.eqz');
    then.if((last) => last.get(handle).call(release));
  });
}

/** Leaves what JavaScript is to make of the handle in `result`. */
function decode(code: Code, result: number, count: number): void {
  code.get(result).i32(1).op('i32.and');
  code.if((int) => int.get(result).op('return'));
  code.get(result).i32(SLOTS_START).op('i32.ge_u');
  code.if((slot) => {
    // None, and what is kept or in use elsewhere: JavaScript only has to read it.
    slot.get(result).access('i32.load', 0).tee(count).i32(1).op('i32.gt_s');
    slot.if((open) => {
      open.get(result).get(count).i32(1).op('i32.sub').access('i32.store', 0);
      open.get(result).i32(STILL_OPEN).op('i32.or', 'return');
    });
    slot.get(result).op('return');
  });
  code.get(result).i32(FLOATS_START).op('i32.ge_u');
  code.if((float) => {
    // Its only handle, and no object: the usual result of a function that computes.
    float.get(result).access('i64.load', 0).i64(1n).op('i64.eq');
    float.if((only) => {
      only.i32(0).get(result).access('f64.load', 8).access('f64.store', scratch.float);
      only.get(result).i32(0).access('i32.store', 0);
      only.get(result);
      load(only, scratch.floats).access('i32.store', 4);
      only.i32(0).get(result).access('i32.store', scratch.floats);
      only.i32(FLOAT_RESULT).op('return');
    });
  });
  code.get(result);
}

function write(code: Code, name: keyof EntryFunctions, imports: Imports): void {
  const returnsValue = name.startsWith('value');
  const ways = name.slice(returnsValue ? 'value'.length : 'status'.length);
  const depth = ways.length + 1;
  const result = depth + 1;
  const count = depth + 2;
  const left = depth + 3;
  load(code, scratch.depth).set(depth);
  code.i32(0).get(depth).i32(1).op('i32.add').access('i32.store', scratch.depth);
  code.i32(0).i32(0).access('i32.store', scratch.window);
  if (!returnsValue) code.i32(-1).set(result);
  code.block((refused) => {
    load(refused.get(depth), scratch.wary).op('i32.ge_s');
    refused.if((deep) => deep.call(imports.admits).op('i32.eqz').brIf(1));
    imports.invoke(refused, ways.length);
    refused.set(result);
  });
  code.i32(0).get(depth).access('i32.store', scratch.depth);
  // Both words at once: most calls leave neither.
  code.i32(0).access('i64.load', scratch.pending).tee(left).op('i64.eqz', 'i32.eqz');
  code.if((some) => {
    load(some.get(depth).op('i32.eqz'), scratch.untidy).i32(0).op('i32.ne', 'i32.and');
    some.if((then) => then.call(imports.tidy));
  });
  [...ways].forEach((way, at) => {
    if (way === 'C') close(code, at + 1, count, imports);
  });
  code
    .get(left)
    .op('i32.wrap_i64')
    .if((failed) => {
      failed.i32(0).get(result).access('i32.store', scratch.result);
      failed.i32(returnsValue ? 0 : -1).op('return');
    });
  if (returnsValue) decode(code, result, count);
  else code.get(result);
}

const MAX_PARAMETERS = 5;
const compiled = new Map<boolean, WebAssembly.Module>();

/** `direct`: through the table; else through invokers of somebody else's. */
function compile(direct: boolean): WebAssembly.Module {
  const known = compiled.get(direct);
  if (known !== undefined) return known;
  const builder = new ModuleBuilder();
  builder.importMemory('front', 'memory');
  const context = builder.importGlobal('extension', 'context', I, false);
  if (direct) builder.importTable('extension', 'table');
  const params = (count: number): ValueType[] => Array<ValueType>(count).fill(I);
  const invokers = Array.from({ length: direct ? 0 : MAX_PARAMETERS + 1 }, (_, count) =>
    builder.importFunction('invoke', `call${count}`, { params: params(count + 1), results: [I] }),
  );
  const imports: Imports = {
    context,
    admits: builder.importFunction('helpers', 'admits', { params: [], results: [I] }),
    tidy: builder.importFunction('helpers', 'tidy', { params: [], results: [] }),
    release: builder.importFunction('helpers', 'release', { params: [I], results: [] }),
    invoke: (code, count) => {
      if (!direct) code.get(0);
      code.globalGet(context);
      for (let at = 1; at <= count; at++) code.get(at);
      if (direct) code.get(0).callIndirect(builder.type(params(count + 1), [I]));
      else code.call(invokers[count + 1] as FunctionIndex);
    },
  };
  for (const name of names) {
    const count = name.replace(/^[a-z]+/, '').length + 1;
    const index = builder.define({ params: params(count), results: [I] }, [I, I, I, L], (code) =>
      write(code, name, imports),
    );
    builder.export(name, index);
  }
  const module = builder.compile();
  compiled.set(direct, module);
  return module;
}

/** What an extension's entry is made from. */
export interface EntryParts {
  /** Memory of the front. */
  readonly memory: WebAssembly.Memory;
  /** The extension's function table. */
  readonly table: WebAssembly.Table;
  /** Address of its `HPyContext`. */
  readonly context: number;
  /** Calls that a mode watches; `null` for the table itself. */
  readonly invoke: Invokers | null;
  readonly helpers: EntryHelpers;
}

export function makeEntry({ memory, table, context, invoke, helpers }: EntryParts): EntryFunctions {
  const imports = {
    front: { memory },
    extension: { context, table },
    helpers: { ...helpers },
    invoke: { ...invoke },
  };
  const instance = new WebAssembly.Instance(
    compile(invoke === null),
    imports as unknown as WebAssembly.Imports,
  );
  return instance.exports as unknown as EntryFunctions;
}
