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
import { type CallFunctions, get, importCallFunctions, set, typeOf, words } from './call-code.ts';
import { CONTEXTS, defineLend, writeArray, writeLength, writeLent } from './call-enter-code.ts';
import {
  type RareEndings,
  rareEndings,
  writeAllEndings,
  writeEndings,
  writeTaken,
} from './call-return-code.ts';
import { FRAME, FUNCTION, PASSED, PLAN } from './frames.ts';
import { CONTEXT_STATE } from './handle-table.ts';

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
  if (plan === 0 || any === undefined) return undefined;
  const key = [place.words, plan, arity].join();
  let module = compiled.get(key);
  if (module === undefined) {
    module = compile(place, plan, arity);
    compiled.set(key, module);
  }
  try {
    const { exports } = new WebAssembly.Instance(module, {
      ...imports,
      called: { target, any, fn: new WebAssembly.Global({ value: 'i32', mutable: false }, fn) },
    });
    return exports['call'] as CFunction;
  } catch (error) {
    // Its parameters are not what they should be: the call is a trap then.
    if (error instanceof WebAssembly.LinkError) return undefined;
    throw error;
  }
}

/** What becomes of that parameter of the function; the context is 0. */
const kindOf = (plan: number, parameter: number): number => (plan >>> (PLAN.kinds + 2 * (parameter - 1))) & 3;

function compile({ words: at, number }: Place, plan: number, arity: number): WebAssembly.Module {
  const builder = new ModuleBuilder();
  const needed = importCallFunctions(builder, at, number);
  const any = builder.importFunction('called', 'any', typeOf(arity + 1));
  const target = builder.importFunction('called', 'target', typeOf(arity));
  const fn = builder.importGlobal('called', 'fn', 'i32', false);
  const lend = defineLend(builder, needed);
  const rare = rareEndings(builder, needed);
  const handles: number[] = [];
  for (let parameter = 1; parameter < arity; parameter++)
    if (kindOf(plan, parameter) === PASSED.handle) handles.push(parameter);
  const index = builder.define(typeOf(arity), words(LOCALS + handles.length), (code) =>
    writeCall(code, needed, { arity, plan, handles, any, target, fn, lend, rare }),
  );
  builder.export('call', index);
  return builder.compile();
}

const LOCALS = 12;
/** The parameter that arguments in memory are, if any are; their number is the one after it, and then come names of keywords. */
const ARRAY = 2;

interface Parts {
  /** Parameters of the function, the context among them. */
  readonly arity: number;
  readonly plan: number;
  /** Parameters that are handles. */
  readonly handles: readonly number[];
  readonly any: FunctionIndex;
  readonly target: FunctionIndex;
  /** The global with its index. */
  readonly fn: number;
  readonly lend: FunctionIndex;
  readonly rare: RareEndings;
}

function writeCall(code: Code, needed: CallFunctions, parts: Parts): void {
  const { arity, plan, handles, any, target, lend, rare } = parts;
  let next = arity;
  const local = (): number => next++;
  const [fn, until, result, at] = [local(), local(), local(), local()];
  const [key, length, unusual, end] = [local(), local(), local(), local()];
  const [count, frame, place, zero] = [local(), local(), local(), local()];
  const slots = handles.map(local);
  const hasArray = arity > ARRAY + 1 && kindOf(plan, ARRAY) === PASSED.array;
  const lending = { fn, length, at, key };
  const info = key;
  code.globalGet(parts.fn).set(fn);
  code.block((refused) => {
    get(refused, needed, CONTEXT_STATE.quick).op('i32.eqz').brIf(0);
    // `context`, and `guard` beside it.
    refused.i32(0).access('i64.load', needed.words + 4 * CONTEXT_STATE.context);
    get(refused, needed, CONTEXT_STATE.level).op('i64.extend_i32_u', 'i64.or');
    refused.i64(0n).op('i64.ne').brIf(0);
    get(refused, needed, CONTEXT_STATE.functions);
    refused
      .get(fn)
      .i32(Math.log2(4 * FUNCTION.words))
      .op('i32.shl', 'i32.add')
      .tee(info);
    refused
      .access('i32.load', 4 * FUNCTION.plan)
      .i32(plan)
      .op('i32.ne')
      .brIf(0);
    if (hasArray) {
      writeCount(refused, needed, plan, count);
      refused.get(count);
      get(refused, needed, CONTEXT_STATE.lentRoom).op('i32.gt_s').brIf(0);
    }
    refused
      .get(info)
      .get(info)
      .access('i32.load', 4 * FUNCTION.untilLook);
    refused.i32(1).op('i32.sub').tee(until);
    refused.access('i32.store', 4 * FUNCTION.untilLook);
    writeFirstFrame(refused, needed, fn, frame);
    for (let parameter = 1; parameter < arity; parameter++) {
      const slot = slots[handles.indexOf(parameter)];
      if (slot !== undefined) writeLent(refused, needed, lending, { given: parameter, slot });
      else if (hasArray && parameter === ARRAY)
        writeArray(refused, needed, lending, { array: parameter, count, frame, lend });
    }
    if (handles.length > 0) writeLength(refused, needed, lending);
    writeFirstContext(refused, needed, result, at);
    refused.get(result);
    for (let parameter = 1; parameter < arity; parameter++) refused.get(parameter);
    refused.call(target).set(result);
    set(refused, needed, CONTEXT_STATE.running, (to) => to.i32(0));
    refused.block((told) => {
      get(told, needed, CONTEXT_STATE.guard);
      get(told, needed, CONTEXT_STATE.outermost).op('i32.or');
      get(told, needed, CONTEXT_STATE.frames).access('i32.load', 4 * FRAME.told);
      told.op('i32.or', 'i64.extend_i32_u');
      // `unfinished`, and `waiting` beside it.
      told.i32(0).access('i64.load', needed.words + 4 * CONTEXT_STATE.unfinished);
      told.op('i64.or').i64(0n).op('i64.ne').brIf(0);
      told.get(until).i32(0).op('i32.le_s').brIf(0);
      if ((plan & PLAN.status) !== 0) told.get(result).i32(-1).op('i32.eq').brIf(0);
      else writeTaken(told, 0, rare, { result, at, unusual, end, key });
      const back = { found: { level: zero, lent: zero }, unusual, at, spare: end, rare };
      if (hasArray) writeAllEndings(told, needed, back, { slot: key, place, first: until, frame });
      else writeEndings(told, slots, back);
      told.get(unusual).if((maybe) => {
        get(maybe, needed, CONTEXT_STATE.frames).access('i32.load', 4 * FRAME.told);
        maybe.if((report) => report.get(result).call(needed.tell).op('return'));
      });
      told.i32(0).i64(0n);
      told.access('i64.store', needed.words + 4 * CONTEXT_STATE.context);
      set(told, needed, CONTEXT_STATE.level, (to) => to.i32(0));
      if (handles.length > 0) set(told, needed, CONTEXT_STATE.lentLength, (to) => to.i32(0));
      told.get(result).op('return');
    });
    refused.get(result).call(needed.settle).op('return');
  });
  code.get(fn);
  for (let parameter = 0; parameter < arity; parameter++) code.get(parameter);
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
    .get(fn)
    .op('i64.extend_i32_u')
    .access('i64.store', 4 * FRAME.fn);
  get(code.get(frame), needed, CONTEXT_STATE.made)
    .op('i64.extend_i32_u')
    .access('i64.store', 4 * FRAME.made);
  set(code, needed, CONTEXT_STATE.level, (to) => to.i32(1));
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
