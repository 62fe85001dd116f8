/**
 * Calls into an extension while no traces are taken, in WebAssembly: the arguments become handles of their own, the function gets
 * another context than the call before, and what it returns is taken, if there is nothing to be said of it. Functions with
 * unusual arguments are called by TypeScript (`calls.ts`), which also ends the calls that something is to be said of.
 */
import { layout } from '../gen/layout.ts';
import type { Invokers } from '../invoke.ts';
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { BLOCK_FUNCTIONS, BLOCK_SIGNATURES, type BlockFunction } from './blocks.ts';
import { FRAME, FUNCTION, OFTEN_LOOKED, OUTERMOST, PASSED, PLAN } from './frames.ts';
import { CONTEXT_STATE, INDEX, KIND, SLOT, STATE } from './handle-table.ts';
import { BY_RETURN } from './report.ts';
import {
  slotAt,
  slotNumber,
  state,
  wordOf,
  writeClosed,
  writeEnded,
  writeFull,
  writeGivenUp,
  writeOpen,
  writePointers,
} from './table-code.ts';

/** Contexts the extension is given in turn, so that one that was kept shows. A power of two. */
export const CONTEXTS = 8;

const MOST_PARAMETERS = 5;

type Called = 'call1' | 'call2' | 'call3' | 'call4' | 'call5';

export interface CallFrontHost {
  /** That of the table of handles. */
  readonly memory: WebAssembly.Memory;
  /** The extension's. */
  readonly extensionMemory: WebAssembly.Memory;
  /** Where the words of the context are in the table's memory. */
  readonly words: number;
  /** The number of the context. */
  readonly number: number;
  /** The functions of `blocks.ts`. */
  readonly blocks: WebAssembly.Table;
  /** The host's calls. */
  readonly inner: Invokers;
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

let compiled: WebAssembly.Module | undefined;
let compiledAccess: WebAssembly.Module | undefined;

export function makeCallFront(host: CallFrontHost): Pick<Invokers, Called> {
  compiled ??= compile();
  compiledAccess ??= compileAccess();
  const constant = (value: number): WebAssembly.Global =>
    new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const { inner, slow } = host;
  const access = new WebAssembly.Instance(compiledAccess, { extension: { memory: host.extensionMemory } });
  const { exports } = new WebAssembly.Instance(compiled, {
    table: { memory: host.memory, words: constant(host.words), number: constant(host.number) },
    extension: access.exports as WebAssembly.ModuleImports,
    inner: { ...inner } as unknown as WebAssembly.ModuleImports,
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
  });
  return exports as unknown as Pick<Invokers, Called>;
}

const I: ValueType = 'i32';

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

/** Functions and globals of the module. */
interface Needed {
  readonly load: FunctionIndex;
  readonly store: FunctionIndex;
  readonly length: FunctionIndex;
  readonly lend: FunctionIndex;
  readonly ending: FunctionIndex;
  readonly closing: FunctionIndex;
  readonly settle: FunctionIndex;
  readonly tell: FunctionIndex;
  readonly moved: FunctionIndex;
  /** Calls a function of `blocks.ts`. */
  readonly block: (code: Code, name: BlockFunction) => Code;
  readonly words: number;
  readonly number: number;
}

function compile(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('table', 'memory');
  builder.importTable('host', 'blocks');
  const words = (count: number): ValueType[] => Array<ValueType>(count).fill(I);
  const typeOf = (arity: number) => ({ params: words(arity + 1), results: [I] });
  const arities = Array.from({ length: MOST_PARAMETERS }, (_, i) => i + 1);
  const importAll = (from: string): FunctionIndex[] =>
    arities.map((arity) => builder.importFunction(from, `call${arity}`, typeOf(arity)));
  const inner = importAll('inner');
  const slow = importAll('slow');
  const function_ = (from: string, name: string, params: number, results: number): FunctionIndex =>
    builder.importFunction(from, name, { params: words(params), results: words(results) });
  const needed: Needed = {
    load: function_('extension', 'load', 1, 1),
    store: function_('extension', 'store', 2, 0),
    length: function_('host', 'length', 2, 1),
    lend: function_('host', 'lend', 2, 1),
    ending: function_('host', 'ending', 1, 0),
    closing: function_('host', 'closing', 1, 0),
    settle: function_('host', 'settle', 1, 1),
    tell: function_('host', 'tell', 1, 1),
    moved: function_('host', 'moved', 2, 0),
    block: (code, name) => {
      const [params, results] = BLOCK_SIGNATURES[name];
      return code
        .i32(BLOCK_FUNCTIONS.indexOf(name))
        .callIndirect(builder.type(words(params), words(results)));
    },
    words: builder.importGlobal('table', 'words', I, false),
    number: builder.importGlobal('table', 'number', I, false),
  };
  const lend = builder.define(typeOf(1), words(3), (code) => writeLend(code, needed));
  const finish = builder.define(typeOf(0), words(4), (code) => writeFinish(code, needed));
  for (const arity of arities) {
    const index = builder.define(typeOf(arity), words(6), (code) =>
      writeCall(code, needed, {
        arity,
        lend,
        finish,
        inner: inner[arity - 1] as FunctionIndex,
        slow: slow[arity - 1] as FunctionIndex,
      }),
    );
    builder.export(`call${arity}`, index);
  }
  return builder.compile();
}

/** A word of the context's. */
const get = (code: Code, { words }: Needed, word: number): Code =>
  code.globalGet(words).access('i32.load', 4 * word);

function set(code: Code, { words }: Needed, word: number, value: (to: Code) => Code): void {
  value(code.globalGet(words)).access('i32.store', 4 * word);
}

const add = (code: Code, needed: Needed, word: number, more: number): void =>
  set(code, needed, word, (to) => get(to, needed, word).i32(more).op('i32.add'));

/** The frame of the innermost call, or with `next` of the one after it. */
function frameOf(code: Code, needed: Needed, next: boolean): Code {
  get(code, needed, CONTEXT_STATE.frames);
  get(code, needed, CONTEXT_STATE.level);
  if (!next) code.i32(1).op('i32.sub');
  return code
    .i32(4 * FRAME.words)
    .op('i32.mul')
    .op('i32.add');
}

interface Parts {
  /** Parameters of the function, the context among them. */
  readonly arity: number;
  readonly lend: FunctionIndex;
  readonly finish: FunctionIndex;
  readonly inner: FunctionIndex;
  readonly slow: FunctionIndex;
}

/** `callN(fn, context, ...)`. */
function writeCall(code: Code, needed: Needed, parts: Parts): void {
  const { arity } = parts;
  const fn = 0;
  const first = arity + 1;
  const [info, plan, frame, count, result, slot] = [
    first,
    first + 1,
    first + 2,
    first + 3,
    first + 4,
    first + 5,
  ];
  code.block((slow) => {
    get(slow.get(fn), needed, CONTEXT_STATE.functionRoom).op('i32.ge_u').brIf(0);
    get(slow, needed, CONTEXT_STATE.functions)
      .get(fn)
      .i32(4 * FUNCTION.words)
      .op('i32.mul', 'i32.add')
      .tee(info)
      .access('i32.load', 4 * FUNCTION.plan)
      .tee(plan)
      .op('i32.eqz')
      .brIf(0);
    state(slow, STATE.untraced).op('i32.eqz').brIf(0);
    get(slow, needed, CONTEXT_STATE.bare).brIf(0);
    get(slow, needed, CONTEXT_STATE.level);
    get(slow, needed, CONTEXT_STATE.frameRoom).op('i32.ge_u').brIf(0);
    if (arity > 3) writeCount(slow, needed, arity, plan, count);
    else slow.i32(0).set(count);
    get(slow, needed, CONTEXT_STATE.lentLength).get(count).i32(MOST_PARAMETERS).op('i32.add', 'i32.add');
    get(slow, needed, CONTEXT_STATE.lentRoom).op('i32.gt_s').brIf(0);
    writeEnter(slow, needed, fn, info, frame);
    for (let parameter = 2; parameter <= arity; parameter++)
      writeArgument(slow, needed, parts, { parameter, plan, frame, count, at: slot });
    writeContext(slow, needed, result);
    for (let parameter = 0; parameter <= arity; parameter++) slow.get(parameter === 1 ? result : parameter);
    slow.call(parts.inner).set(result);
    set(slow, needed, CONTEXT_STATE.running, (to) => to.i32(0));
    frameOf(slow, needed, false).set(frame);
    slow.block((told) => {
      writeChecks(told, needed, { info, plan, frame, result, at: slot });
      told.get(result).call(parts.finish).op('return');
    });
    slow.get(result).call(needed.settle).op('return');
  });
  for (let parameter = 0; parameter <= arity; parameter++) code.get(parameter);
  code.call(parts.slow);
}

const kindOf = (code: Code, plan: number, parameter: number): Code =>
  code
    .get(plan)
    .i32(PLAN.kinds + 2 * (parameter - 2))
    .op('i32.shr_u')
    .i32(3)
    .op('i32.and');

/** How many arguments are in memory: the third argument says so, and the names of keywords. */
function writeCount(code: Code, needed: Needed, arity: number, plan: number, count: number): void {
  code.i32(0).set(count);
  kindOf(code, plan, 3).i32(PASSED.array).op('i32.eq');
  code.if((array) => {
    array.get(4).set(count);
    if (arity < 5) return;
    array.get(plan).i32(PLAN.named).op('i32.and');
    array.if((named) =>
      named.get(5).if((names) => {
        get(names.get(count), needed, CONTEXT_STATE.inner)
          .get(5)
          .call(needed.length)
          .op('i32.add')
          .set(count);
      }),
    );
  });
}

/** As `Frames.enter`. */
function writeEnter(code: Code, needed: Needed, fn: number, info: number, frame: number): void {
  frameOf(code, needed, true).set(frame);
  const put = (word: number, value: (to: Code) => Code): void => {
    value(code.get(frame)).access('i32.store', 4 * word);
  };
  put(FRAME.fn, (to) => to.get(fn));
  put(FRAME.context, (to) => get(to, needed, CONTEXT_STATE.context));
  put(FRAME.guard, (to) => get(to, needed, CONTEXT_STATE.guard));
  put(FRAME.running, (to) => get(to, needed, CONTEXT_STATE.running));
  put(FRAME.told, (to) => to.i32(0));
  put(FRAME.made, (to) => get(to, needed, CONTEXT_STATE.made));
  put(FRAME.lent, (to) => get(to, needed, CONTEXT_STATE.lentLength));
  put(FRAME.arrayLength, (to) => to.i32(0));
  set(code, needed, CONTEXT_STATE.running, (to) => to.i32(0));
  add(code, needed, CONTEXT_STATE.level, 1);
  code
    .get(info)
    .get(info)
    .access('i32.load', 4 * FUNCTION.calls)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * FUNCTION.calls);
}

interface Argument {
  readonly parameter: number;
  readonly plan: number;
  readonly frame: number;
  readonly count: number;
  /** A local that may be overwritten. */
  readonly at: number;
}

/** An argument becomes what the function is to get. */
function writeArgument(code: Code, needed: Needed, { lend }: Parts, argument: Argument): void {
  const { parameter, plan, frame, count, at } = argument;
  kindOf(code, plan, parameter).i32(PASSED.handle).op('i32.eq');
  code.if((handle) => handle.get(0).get(parameter).call(lend).set(parameter));
  if (parameter !== 3) return;
  // Arrays are second arguments only.
  code.get(count).if((array) => {
    const put = (word: number, value: (to: Code) => Code): void => {
      value(array.get(frame)).access('i32.store', 4 * word);
    };
    put(FRAME.array, (to) => to.get(parameter));
    put(FRAME.arrayLength, (to) => to.get(count));
    put(FRAME.arrayLent, (to) => get(to, needed, CONTEXT_STATE.lentLength));
    array.get(parameter).set(at);
    array.loop((again) => {
      again.get(at).get(0).get(at).call(needed.load).call(lend).call(needed.store);
      again.get(at).i32(4).op('i32.add').tee(at);
      again.get(parameter).get(count).i32(2).op('i32.shl', 'i32.add').op('i32.lt_u').brIf(0);
    });
  });
}

/** `lend(fn, raw)`: as in `calls.ts`, and there is room for the slot. */
function writeLend(code: Code, needed: Needed): void {
  const [fn, given, at, key] = [0, 1, 2, 3];
  const note = (to: Code): void => {
    get(to, needed, CONTEXT_STATE.lent);
    get(to, needed, CONTEXT_STATE.lentLength)
      .i32(2)
      .op('i32.shl', 'i32.add')
      .get(key)
      .i32(INDEX)
      .op('i32.and')
      .access('i32.store', 0);
    add(to, needed, CONTEXT_STATE.lentLength, 1);
  };
  code.get(given).op('i32.eqz');
  code.if((none) => none.i32(0).op('return'));
  writeOpen(code, given, at, key, {
    kind: KIND.argument,
    owner: (to) => to.globalGet(needed.number),
    opener: (to) => to.get(fn),
    elsewhere: (to) => to.get(fn).get(given).call(needed.lend).op('return'),
  });
  note(code);
}

/** Another context than the one before; `context` is the local it is put into. */
function writeContext(code: Code, needed: Needed, context: number): void {
  const next = (to: Code): void => {
    set(to, needed, CONTEXT_STATE.turn, (turn) =>
      get(turn, needed, CONTEXT_STATE.turn)
        .i32(1)
        .op('i32.add')
        .i32(CONTEXTS - 1)
        .op('i32.and'),
    );
    get(to, needed, CONTEXT_STATE.contexts);
    get(to, needed, CONTEXT_STATE.turn).i32(layout.HPyContext.size).op('i32.mul', 'i32.add').set(context);
  };
  next(code);
  get(code.get(context), needed, CONTEXT_STATE.context).op('i32.eq');
  code.if((same) => {
    next(same);
  });
  set(code, needed, CONTEXT_STATE.context, (to) => to.get(context));
  set(code, needed, CONTEXT_STATE.guard, (to) => to.i32(0));
  set(code, needed, CONTEXT_STATE.running, (to) => to.i32(1));
  add(code, needed, CONTEXT_STATE.calls, 1);
}

interface Returned {
  readonly info: number;
  readonly plan: number;
  readonly frame: number;
  readonly result: number;
  /** Overwritten, as the plan is. */
  readonly at: number;
}

/** Leaves the block when something is to be said of the call, or looked at; else the result is the host's then. */
function writeChecks(code: Code, needed: Needed, { info, plan, frame, result, at }: Returned): void {
  get(code, needed, CONTEXT_STATE.guard);
  get(code, needed, CONTEXT_STATE.waiting).op('i32.or');
  get(code, needed, CONTEXT_STATE.unfinished).op('i32.or');
  code
    .get(frame)
    .access('i32.load', 4 * FRAME.told)
    .op('i32.or')
    .brIf(0);
  get(code, needed, CONTEXT_STATE.level).i32(1).op('i32.eq');
  get(code, needed, CONTEXT_STATE.outermost)
    .i32(OUTERMOST.memory | OUTERMOST.later)
    .op('i32.and')
    .i32(0)
    .op('i32.ne', 'i32.and')
    .brIf(0);
  get(code, needed, CONTEXT_STATE.outermost).i32(OUTERMOST.fields).op('i32.and');
  code.if((fields) => {
    const calls = (to: Code): Code => to.get(info).access('i32.load', 4 * FUNCTION.calls);
    calls(fields).i32(OFTEN_LOOKED).op('i32.le_u');
    calls(calls(fields)).i32(1).op('i32.sub', 'i32.and', 'i32.eqz', 'i32.or').brIf(1);
  });
  code.get(plan).i32(PLAN.status).op('i32.and');
  code.if(
    (status) => status.get(result).i32(-1).op('i32.eq').brIf(1),
    (handle) => {
      // Blocks count: the one to leave is the next but one.
      handle.get(result).op('i32.eqz').brIf(1);
      handle.get(result).i32(INDEX).op('i32.and');
      state(handle, STATE.size).op('i32.ge_u').brIf(1);
      slotAt(handle.get(result), at);
      wordOf(handle, SLOT.key, at).get(result).op('i32.ne').brIf(1);
      state(handle, STATE.untraced).op('i32.eqz').brIf(1);
      wordOf(handle, SLOT.kind, at).i32(KIND.owned).op('i32.ne').brIf(1);
      // Its pointers go before it does, as far as there is nothing to be said of them.
      writeGivenUp(handle, at, plan, KIND.owned, pointerFunctions(needed));
      wordOf(handle, SLOT.raw, at).set(result);
      writePointers(handle, at);
      writeFull(handle, 'closed');
      handle.op('i32.or');
      handle.if(
        (pointers) => slotNumber(pointers, at).call(needed.closing),
        (plain) => writeClosed(plain, at, BY_RETURN),
      );
    },
  );
}

const pointerFunctions = (needed: Needed) => ({
  ready: (to: Code): Code => get(to, needed, CONTEXT_STATE.sizeAt),
  release: (to: Code): Code => needed.block(to, 'release'),
  closed: (to: Code): Code => needed.block(to, 'closed'),
  moved: (to: Code): Code => to.call(needed.moved),
});

/** `finish(result)`: the innermost call is over, what it was lent goes back, and what it found is there again. */
function writeFinish(code: Code, needed: Needed): void {
  const [result, frame, at, slot, spare] = [0, 1, 2, 3, 4];
  const lentAt = (to: Code, place: (code: Code) => Code): Code => {
    get(to, needed, CONTEXT_STATE.lent);
    return place(to).i32(2).op('i32.shl', 'i32.add').access('i32.load', 0);
  };
  frameOf(code, needed, false).set(frame);
  code.get(frame).access('i32.load', 4 * FRAME.arrayLength);
  code.if((array) => {
    array.i32(0).set(at);
    array.loop((again) => {
      again.get(frame).access('i32.load', 4 * FRAME.array);
      again.get(at).i32(2).op('i32.shl', 'i32.add');
      // HPY_NULL among arguments would have no slot: hosts pass none.
      lentAt(again, (to) =>
        to
          .get(frame)
          .access('i32.load', 4 * FRAME.arrayLent)
          .get(at)
          .op('i32.add'),
      ).set(slot);
      slotAt(again.get(slot), slot);
      wordOf(again, SLOT.raw, slot).call(needed.store);
      again.get(at).i32(1).op('i32.add').tee(at);
      again
        .get(frame)
        .access('i32.load', 4 * FRAME.arrayLength)
        .op('i32.lt_u')
        .brIf(0);
    });
  });
  code.block((done) => {
    done.loop((again) => {
      get(again, needed, CONTEXT_STATE.lentLength);
      again
        .get(frame)
        .access('i32.load', 4 * FRAME.lent)
        .op('i32.eq')
        .brIf(1);
      add(again, needed, CONTEXT_STATE.lentLength, -1);
      lentAt(again, (to) => get(to, needed, CONTEXT_STATE.lentLength)).set(slot);
      slotAt(again.get(slot), at);
      writeGivenUp(again, at, spare, KIND.argument, pointerFunctions(needed));
      writePointers(again, at);
      writeFull(again, 'ended');
      again.op('i32.or');
      again.if(
        (told) => told.get(slot).call(needed.ending),
        (plain) => {
          writeEnded(plain, at);
          return plain;
        },
      );
      again.br(0);
    });
  });
  // Something may have been found when pointers were given up.
  code.get(frame).access('i32.load', 4 * FRAME.told);
  code.if((found) => found.get(result).call(needed.tell).op('return'));
  for (const word of ['context', 'guard', 'running'] as const)
    set(code, needed, CONTEXT_STATE[word], (to) => to.get(frame).access('i32.load', 4 * FRAME[word]));
  add(code, needed, CONTEXT_STATE.level, -1);
  code.get(result);
}
