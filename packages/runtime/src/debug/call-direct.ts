/**
 * Outermost calls of one function of an extension while no traces are taken, which are most calls: a module of WebAssembly that calls the
 * function itself, and knows what its arguments are. What such a call finds is known too: no context, nothing guarded, nothing lent.
 * All other calls of the function are made as those of any function (`call-front.ts`). Functions of the same kind have one
 * module, so that the engine compiles it once.
 */
import { layout } from '../gen/layout.ts';
import type { CFunction } from '../mode.ts';
import type { Code, FunctionIndex } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import {
  type CallFunctions,
  get,
  getPair,
  importCallFunctions,
  set,
  setPair,
  typeOf,
  words,
} from './call-code.ts';
import { argumentInfo, CONTEXTS, type Found, writeArray, writeLength } from './call-enter-code.ts';
import {
  checkTaken,
  type RareEndings,
  rareEndings,
  writeAllEndings,
  writeLeave,
  writeTaken,
} from './call-return-code.ts';
import { FRAME, FUNCTION, PASSED, PLAN } from './frames.ts';
import { CONTEXT_STATE, INFO, MOST_OPENER, SLOT, STATE } from './handle-table.ts';
import { BY_RETURN } from './report.ts';
import {
  type Argument,
  state,
  wordOf,
  writeArgumentPointers,
  writeClosed,
  writeEndArguments,
  writeOpenArguments,
  writePointerWords,
} from './table-code.ts';

interface Called {
  /** Its index in the extension's table. */
  readonly fn: number;
  /** As `Frames.plan` was told. */
  readonly plan: number;
  readonly target: CFunction;
}

/** Where the context's words are, and its number. */
interface Place {
  readonly words: number;
  readonly number: number;
}

/** By what they are made for. */
const compiled = new Map<string, WebAssembly.Module>();

/** As `CallFront.direct`; `calls` are those of any function. */
export function directCall(
  imports: WebAssembly.Imports,
  calls: object,
  place: Place,
  { fn, plan, target }: Called,
): CFunction | undefined {
  const arity = target.length;
  const any = (calls as Record<string, WebAssembly.ExportValue | undefined>)[`call${arity}`];
  if (plan === 0 || any === undefined || fn > MOST_OPENER) return undefined;
  const key = [place.words, plan, arity].join();
  let module = compiled.get(key);
  if (module === undefined) {
    module = compile(place, plan, arity);
    compiled.set(key, module);
  }
  try {
    const { exports } = new WebAssembly.Instance(module, {
      ...imports,
      called: {
        target,
        any,
        fn: constant(fn),
        argument: constant(argumentInfo(place.number) | (fn << INFO.opener)),
      },
    });
    return exports['call'] as CFunction;
  } catch (error) {
    // Its parameters are not what they should be: the call is a trap then.
    if (error instanceof WebAssembly.LinkError) return undefined;
    throw error;
  }
}

const constant = (value: number): WebAssembly.Global =>
  new WebAssembly.Global({ value: 'i32', mutable: false }, value);

/** What becomes of that parameter of the function; the context is 0. */
const kindOf = (plan: number, parameter: number): number => (plan >>> (PLAN.kinds + 2 * (parameter - 1))) & 3;

function compile({ words: at, number }: Place, plan: number, arity: number): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const needed = importCallFunctions(builder, at, number);
  const any = builder.importFunction('called', 'any', typeOf(arity + 1));
  const target = builder.importFunction('called', 'target', typeOf(arity));
  const fn = builder.importGlobal('called', 'fn', 'i32', false);
  const argument = builder.importGlobal('called', 'argument', 'i32', false);
  const handles: number[] = [];
  for (let parameter = 1; parameter < arity; parameter++)
    if (kindOf(plan, parameter) === PASSED.handle) handles.push(parameter);
  const rare = rareEndings(builder, needed);
  const index = builder.define(typeOf(arity), words(LOCALS + handles.length), (code) =>
    writeCall(code, needed, {
      arity,
      plan,
      handles,
      target,
      fn,
      argument,
      rare,
      any: builder.define({ params: words(arity - 1), results: words(1) }, [], (to) => {
        // The context is the host's.
        get(to.globalGet(fn), needed, CONTEXT_STATE.inner);
        for (let parameter = 1; parameter < arity; parameter++) to.get(parameter - 1);
        to.call(any);
      }),
      settle: builder.define(typeOf(1), [], (to) => to.get(0).call(needed.settle)),
      odd: builder.define(typeOf(1), [...words(8), 'i64'], (to) => writeOddEnding(to, needed, plan, rare)),
    }),
  );
  builder.export('call', index);
  return builder.compile();
}

const LOCALS = 10;
/** The parameter that arguments in memory are, if any are; their number is the one after it, and then come names of keywords. */
const ARRAY = 2;

interface Parts {
  /** Parameters of the function, the context among them. */
  readonly arity: number;
  readonly plan: number;
  /** Parameters that are handles. */
  readonly handles: readonly number[];
  readonly target: FunctionIndex;
  /** Globals: its index, and what handles of its arguments are (`SLOT.info`). */
  readonly fn: number;
  readonly argument: number;
  // What is rare is in functions of its own: where imports are called the engine reads what it needs for that long before.
  readonly rare: RareEndings;
  /** Calls the function as any other one, with the host's context. */
  readonly any: FunctionIndex;
  /** `settle(result)`: TypeScript ends the call. */
  readonly settle: FunctionIndex;
  /** `odd(result)`: the same call ends when pointers were asked for with some handle. */
  readonly odd: FunctionIndex;
}

function writeCall(code: Code, needed: CallFunctions, parts: Parts): void {
  const { arity, plan, handles, any, target, settle } = parts;
  let next = arity;
  const local = (): number => next++;
  const [info, until, result, at, turn] = [local(), local(), local(), local(), local()];
  const [count, frame, place, end, extra] = [local(), local(), local(), local(), local()];
  const lent: readonly Argument[] = handles.map((given) => ({ given, key: local() }));
  const hasArray = arity > ARRAY + 1 && kindOf(plan, ARRAY) === PASSED.array;
  const ownsResult = (plan & PLAN.status) === 0;
  code.block((refused) => {
    get(refused, needed, CONTEXT_STATE.quick).op('i32.eqz').brIf(0);
    getPair(refused, needed, CONTEXT_STATE.context);
    getPair(refused, needed, CONTEXT_STATE.level).op('i64.or');
    refused.i64(0n).op('i64.ne').brIf(0);
    get(refused, needed, CONTEXT_STATE.functions);
    refused
      .globalGet(parts.fn)
      .i32(Math.log2(4 * FUNCTION.words))
      .op('i32.shl', 'i32.add')
      .tee(info);
    refused
      .access('i32.load', 4 * FUNCTION.plan)
      .i32(plan)
      .op('i32.ne')
      .brIf(0);
    // An object's fields are to be looked at after the call.
    refused
      .get(info)
      .access('i32.load', 4 * FUNCTION.untilLook)
      .tee(until);
    refused.i32(1).op('i32.le_s').brIf(0);
    if (hasArray) {
      writeCount(refused, needed, plan, count);
      refused.get(count).i32(lent.length).op('i32.add');
      get(refused, needed, CONTEXT_STATE.lentRoom).op('i32.gt_s').brIf(0);
    }
    if (lent.length > 0)
      writeOpenArguments(
        refused,
        lent,
        { turn, at },
        { info: (to) => to.globalGet(parts.argument), elsewhere: (to, depth) => to.br(depth) },
      );
    refused.get(info).get(until).i32(1).op('i32.sub');
    refused.access('i32.store', 4 * FUNCTION.untilLook);
    writeFirstFrame(refused, needed, parts.fn, frame);
    if (lent.length > 0) get(refused, needed, CONTEXT_STATE.lent).set(at);
    lent.forEach(({ key }, index) => {
      refused
        .get(at)
        .get(key)
        .access('i32.store', 4 * index);
    });
    setPair(refused, needed, CONTEXT_STATE.level, BigInt(1) | (BigInt(lent.length) << 32n));
    if (hasArray) {
      refused.globalGet(parts.fn).set(info).i32(lent.length).set(end);
      const lending = { fn: info, length: end, at, turn: extra };
      writeArray(refused, needed, lending, {
        array: ARRAY,
        count,
        frame,
        place,
        // Not needed yet.
        given: result,
        key: until,
      });
      writeLength(refused, needed, lending);
    }
    writeFirstContext(refused, needed, result, at);
    refused.get(result);
    for (let parameter = 1; parameter < arity; parameter++) refused.get(parameter);
    refused.call(target).set(result);
    set(refused, needed, CONTEXT_STATE.running, (to) => to.i32(0));
    refused.block((told) => {
      get(told, needed, CONTEXT_STATE.guard).op('i64.extend_i32_u');
      getPair(told, needed, CONTEXT_STATE.unfinished).op('i64.or');
      getPair(told, needed, CONTEXT_STATE.outermost).op('i64.or');
      told.i64(0n).op('i64.ne').brIf(0);
      if (hasArray) {
        told.get(result).call(parts.odd).op('return');
        return;
      }
      if (ownsResult) checkTaken(told, 0, { result, at, end });
      else told.get(result).i32(-1).op('i32.eq').brIf(0);
      told.block((odd) => {
        if (lent.length > 0) {
          state(odd, STATE.slotsBase).get(turn).op('i32.add').set(place);
          writeArgumentPointers(odd, lent, place);
        }
        if (ownsResult) {
          writePointerWords(odd, at);
          if (lent.length > 0) odd.op('i64.or');
        }
        if (ownsResult || lent.length > 0) odd.i64(0n).op('i64.ne').brIf(0);
        if (lent.length > 0) writeEndArguments(odd, lent, place);
        if (ownsResult) {
          odd.get(result).set(place);
          wordOf(odd, SLOT.raw, at).set(result);
          writeClosed(odd, { at, key: place, end }, BY_RETURN);
        }
        setPair(odd, needed, CONTEXT_STATE.context, 0n);
        setPair(odd, needed, CONTEXT_STATE.level, 0n);
        odd.get(result).op('return');
      });
      told.get(result).call(parts.odd).op('return');
    });
    refused.get(result).call(settle).op('return');
  });
  for (let parameter = 1; parameter < arity; parameter++) code.get(parameter);
  code.call(any);
}

/** How many arguments are in memory. */
function writeCount(code: Code, needed: CallFunctions, plan: number, count: number): void {
  code.get(ARRAY + 1).set(count);
  if ((plan & PLAN.named) === 0) return;
  const names = ARRAY + 2;
  code.get(names).if((named) => {
    get(named.get(count), needed, CONTEXT_STATE.inner).get(names).call(needed.length);
    named.op('i32.add').set(count);
  });
}

/** The end of the call, whatever there is to be done with what it was lent. */
function writeOddEnding(code: Code, needed: CallFunctions, plan: number, rare: RareEndings): void {
  const [result, at, unusual, spare, key, place, first, frame, zero] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const found: Found = { level: zero, lent: zero, running: zero, context: frame + 2 };
  const returned = { result, at, unusual, found };
  code.block((told) => {
    if ((plan & PLAN.status) !== 0) told.get(result).i32(-1).op('i32.eq').brIf(0);
    else writeTaken(told, 0, rare, { result, at, unusual, end: spare, key });
    const back = { found, unusual, at, spare, rare };
    writeAllEndings(told, needed, back, { key, place, first, frame });
    writeLeave(told, needed, returned);
    told.op('return');
  });
  code.get(result).call(needed.settle);
}

/** As `Frames.enter`, of the outermost call. Each store is of two words that are beside each other. */
function writeFirstFrame(code: Code, needed: CallFunctions, fn: number, frame: number): void {
  get(code, needed, CONTEXT_STATE.frames).set(frame);
  // No context, and no guard; no activation, and no arguments in memory.
  code
    .get(frame)
    .i64(0n)
    .access('i64.store', 4 * FRAME.context);
  code
    .get(frame)
    .i64(0n)
    .access('i64.store', 4 * FRAME.told);
  // Nothing was running, and nothing lent.
  code
    .get(frame)
    .globalGet(fn)
    .op('i64.extend_i32_u')
    .access('i64.store', 4 * FRAME.fn);
  get(code.get(frame), needed, CONTEXT_STATE.made)
    .op('i64.extend_i32_u')
    .access('i64.store', 4 * FRAME.made);
}

/** As `writeContext`: there is none now. */
function writeFirstContext(code: Code, needed: CallFunctions, context: number, turn: number): void {
  set(code, needed, CONTEXT_STATE.calls, (to) =>
    get(to, needed, CONTEXT_STATE.calls).i32(1).op('i32.add').tee(turn),
  );
  get(code, needed, CONTEXT_STATE.contexts);
  code
    .get(turn)
    .i32(CONTEXTS - 1)
    .op('i32.and')
    .i32(layout.HPyContext.size)
    .op('i32.mul', 'i32.add')
    .set(context);
  code.i32(0).get(context).op('i64.extend_i32_u');
  code.access('i64.store', needed.words + 4 * CONTEXT_STATE.context);
  set(code, needed, CONTEXT_STATE.running, (to) => to.i32(1));
}
