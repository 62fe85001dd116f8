/**
 * Calls into an extension while no traces are taken, in WebAssembly: the arguments become handles of their own, the function gets
 * another context than the call before, and what it returns is taken, if there is nothing to be said of it. Functions with
 * unusual arguments are called by TypeScript (`calls.ts`), which also ends the calls that something is to be said of.
 */
import type { Invokers } from '../invoke.ts';
import type { CFunction } from '../mode.ts';
import type { Code, FunctionIndex, TypeIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { type CallFunctions, get, importCallFunctions, set, typeOf, words } from './call-code.ts';
import { directCall } from './call-direct.ts';
import {
  type Found,
  isHandle,
  writeArray,
  writeContext,
  writeCount,
  writeEnter,
  writeLength,
  writeLent,
} from './call-enter-code.ts';
import {
  type RareEndings,
  rareEndings,
  writeAllEndings,
  writeChecks,
  writeEndings,
  writeLeave,
} from './call-return-code.ts';
import { FUNCTION } from './frames.ts';
import { CONTEXT_STATE } from './handle-table.ts';

const MOST_PARAMETERS = 5;
/** At most so many more than parameters has the function that calls. */
const LOCALS = 14;

type Called = 'call1' | 'call2' | 'call3' | 'call4' | 'call5';

export interface CallFrontHost {
  /** That of the table of handles. */
  readonly memory: WebAssembly.Memory;
  /** The extension's. */
  readonly extensionMemory: WebAssembly.Memory;
  readonly extensionTable: WebAssembly.Table;
  /** Where the words of the context are in the table's memory. */
  readonly words: number;
  /** The number of the context. */
  readonly number: number;
  /** The functions of `blocks.ts`. */
  readonly blocks: WebAssembly.Table;
  /** The calls in TypeScript. */
  readonly slow: Pick<Invokers, Called>;
  /** The host's `ctx_Length`. */
  readonly length: (context: number, handle: number) => number;
  /** Opens an argument of a function. */
  readonly lend: (fn: number, raw: number) => number;
  /** An argument goes back. */
  readonly ending: (slot: number) => void;
  /** A handle that the innermost call returned, and pointers were asked for with, is closed. */
  readonly closing: (slot: number) => void;
  /** The innermost call has returned this: ends it, and says what the host gets. */
  readonly settle: (result: number) => number;
  /** The same when all that is left to do is to tell what was found; the result is the host's already. */
  readonly tell: (result: number) => number;
  /** The struct of the object behind the handle in `slot` is there now. */
  readonly moved: (slot: number, address: number) => void;
}

/** By the address of the context's words, which no other context has. */
const compiled = new Map<number, WebAssembly.Module>();
let compiledAccess: WebAssembly.Module | undefined;

export interface CallFront {
  /** The calls of any function. */
  readonly calls: Pick<Invokers, Called>;
  /** `target`, which is function `fn`, as the host is to call it: `undefined` when it is called as any other one. */
  readonly direct: (fn: number, plan: number, target: CFunction) => CFunction | undefined;
}

export function makeCallFront(host: CallFrontHost): CallFront {
  const { slow, words, number } = host;
  let module = compiled.get(words);
  if (module === undefined) {
    module = compile(words, number);
    compiled.set(words, module);
  }
  compiledAccess ??= compileAccess();
  const access = new WebAssembly.Instance(compiledAccess, { extension: { memory: host.extensionMemory } });
  const imports = {
    table: { memory: host.memory },
    extension: { ...access.exports, table: host.extensionTable } as WebAssembly.ModuleImports,
    slow: { ...slow } as unknown as WebAssembly.ModuleImports,
    host: {
      blocks: host.blocks,
      length: host.length,
      lend: host.lend,
      ending: host.ending,
      closing: host.closing,
      settle: host.settle,
      tell: host.tell,
      moved: host.moved,
    },
  };
  const calls = new WebAssembly.Instance(module, imports).exports as unknown as Pick<Invokers, Called>;
  return {
    calls,
    direct: (fn, plan, target) => directCall(imports, calls, { words, number }, { fn, plan, target }),
  };
}

const I: ValueType = 'i32';
/** The place of the extension's table among those of the module: the first one is of `blocks.ts`. */
const EXTENSION_TABLE = 1;

/** Reads and writes the extension's memory for a module that has another one. */
function compileAccess(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('extension', 'memory');
  const load = builder.define({ params: [I], results: [I] }, [], (code) => code.get(0).access('i32.load', 0));
  const store = builder.define({ params: [I, I], results: [] }, [], (code) =>
    code.get(0).get(1).access('i32.store', 0),
  );
  builder.export('load', load);
  builder.export('store', store);
  return builder.compile();
}

function compile(at: number, number: number): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const needed = importCallFunctions(builder, at, number);
  builder.importTable('extension', 'table');
  const arities = Array.from({ length: MOST_PARAMETERS }, (_, i) => i + 1);
  const slow = arities.map((arity) => builder.importFunction('slow', `call${arity}`, typeOf(arity + 1)));
  const rare = rareEndings(builder, needed);
  for (const arity of arities) {
    const index = builder.define(typeOf(arity + 1), [...words(LOCALS + arity), 'i64'], (code) =>
      writeCall(code, needed, {
        arity,
        rare,
        type: builder.type(words(arity), words(1)),
        slow: slow[arity - 1] as FunctionIndex,
      }),
    );
    builder.export(`call${arity}`, index);
  }
  return builder.compile();
}

interface Parts {
  /** Parameters of the function, the context among them. */
  readonly arity: number;
  readonly rare: RareEndings;
  /** Of the function. */
  readonly type: TypeIndex;
  readonly slow: FunctionIndex;
}

/** `callN(fn, context, ...)`. */
function writeCall(code: Code, needed: CallFunctions, { arity, rare, type, slow }: Parts): void {
  const fn = 0;
  let next = arity + 1;
  const local = (): number => next++;
  const [info, plan, frame, result, at, turn] = [local(), local(), local(), local(), local(), local()];
  const found: Found = {
    level: local(),
    lent: local(),
    context: arity + 1 + LOCALS + arity,
    running: local(),
  };
  const [unusual, length, count, until] = [local(), local(), local(), local()];
  /** Handles that the parameters after the context become. */
  const keys = Array.from({ length: arity - 1 }, local);
  const returned = { until, plan, result, found, unusual, at };
  const lending = { fn, length, at, turn };
  // Arrays are second arguments, and their length is the third one.
  const mayHaveArray = arity > 3;
  code.block((refused) => {
    get(refused.get(fn), needed, CONTEXT_STATE.quick).op('i32.ge_u').brIf(0);
    get(refused, needed, CONTEXT_STATE.functions)
      .get(fn)
      .i32(4 * FUNCTION.words)
      .op('i32.mul', 'i32.add')
      .tee(info)
      .access('i32.load', 4 * FUNCTION.plan)
      .tee(plan)
      .op('i32.eqz')
      .brIf(0);
    get(refused, needed, CONTEXT_STATE.level).tee(found.level);
    get(refused, needed, CONTEXT_STATE.frameRoom).op('i32.ge_u').brIf(0);
    get(refused, needed, CONTEXT_STATE.lentLength).set(length);
    if (mayHaveArray) {
      writeCount(refused, needed, arity, plan, count);
      refused.get(length).get(count).op('i32.add');
      get(refused, needed, CONTEXT_STATE.lentRoom).op('i32.gt_s').brIf(0);
    }
    writeEnter(refused, needed, { fn, info, frame, until, found });
    for (let parameter = 2; parameter <= arity; parameter++) {
      const key = keys[parameter - 2] as number;
      isHandle(refused, plan, parameter);
      refused.if((handle) => writeLent(handle, needed, lending, { given: parameter, key }));
      if (mayHaveArray && parameter === 3)
        writeArray(refused, needed, lending, {
          array: parameter,
          count,
          frame,
          // Not needed yet; and neither is a handle.
          place: result,
          given: keys[2] as number,
          key: keys[parameter - 2] as number,
        });
    }
    writeLength(refused, needed, lending);
    writeContext(refused, needed, result, at);
    for (let parameter = 1; parameter <= arity; parameter++)
      refused.get(parameter === 1 ? result : parameter);
    refused.get(fn).callIndirect(type, EXTENSION_TABLE).set(result);
    set(refused, needed, CONTEXT_STATE.running, (to) => to.i32(0));
    refused.block((told) => {
      writeChecks(told, needed, rare, returned);
      const back = { found, unusual, at, spare: plan, rare };
      if (mayHaveArray)
        writeAllEndings(told, needed, back, { key: keys[0] as number, place: count, first: info, frame });
      else writeEndings(told, keys, back);
      writeLeave(told, needed, returned);
      told.op('return');
    });
    refused.get(result).call(needed.settle).op('return');
  });
  for (let parameter = 0; parameter <= arity; parameter++) code.get(parameter);
  code.call(slow);
}
