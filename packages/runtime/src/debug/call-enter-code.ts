/** The beginning of a call into an extension, in WebAssembly: its frame, its context, and handles for what it is lent. */
import { layout } from '../gen/layout.ts';
import type { Code, FunctionIndex } from '../wasm/code.ts';
import { type CallFunctions, frameAt, get, set } from './call-code.ts';
import { FRAME, FUNCTION, PASSED, PLAN } from './frames.ts';
import { CONTEXT_STATE } from './handle-table.ts';
import { writeOpenArgument } from './table-code.ts';

/** Contexts the extension is given in turn, so that one that was kept shows. A power of two. */
export const CONTEXTS = 8;

const kindOf = (code: Code, plan: number, parameter: number): Code =>
  code
    .get(plan)
    .i32(PLAN.kinds + 2 * (parameter - 2))
    .op('i32.shr_u')
    .i32(3)
    .op('i32.and');

/** How many arguments are in memory: the third argument says so, and the names of keywords. */
export function writeCount(
  code: Code,
  needed: CallFunctions,
  arity: number,
  plan: number,
  count: number,
): void {
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
export function writeEnter(
  code: Code,
  needed: CallFunctions,
  { fn, info, level, frame }: { fn: number; info: number; level: number; frame: number },
): void {
  frameAt(code, needed, level).set(frame);
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
  set(code, needed, CONTEXT_STATE.level, (to) => to.get(level).i32(1).op('i32.add'));
  code
    .get(info)
    .get(info)
    .access('i32.load', 4 * FUNCTION.calls)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * FUNCTION.calls);
}

interface Argument {
  readonly arity: number;
  /** The function for arguments in memory. */
  readonly lend: FunctionIndex;
  readonly parameter: number;
  readonly plan: number;
  readonly frame: number;
  readonly count: number;
  /** Locals that may be overwritten. */
  readonly slot: number;
  readonly at: number;
  readonly key: number;
}

/** An argument becomes what the function is to get. */
export function writeArgument(code: Code, needed: CallFunctions, argument: Argument): void {
  const { parameter, plan, frame, count, lend, slot, at, key } = argument;
  kindOf(code, plan, parameter).i32(PASSED.handle).op('i32.eq');
  code.if((handle) => writeLent(handle, needed, { fn: 0, given: parameter, slot, at, key }));
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

interface Lent {
  /** Locals: the function, and the host's handle, which becomes the extension's. */
  readonly fn: number;
  readonly given: number;
  /** Those that are overwritten. */
  readonly slot: number;
  readonly at: number;
  readonly key: number;
}

/** As `lend` in `calls.ts`, and there is room for the slot. */
export function writeLent(code: Code, needed: CallFunctions, lent: Lent): void {
  const { fn, given, slot, key } = lent;
  code.block((done) => {
    done.get(given).op('i32.eqz').brIf(0);
    done.block((rest) => {
      writeOpenArgument(rest, lent, {
        owner: (to) => to.i32(needed.number),
        opener: (to) => to.get(fn),
        elsewhere: (to, depth) => to.br(depth),
      });
      rest.get(key).set(given);
      const length = key;
      get(rest, needed, CONTEXT_STATE.lent);
      get(rest, needed, CONTEXT_STATE.lentLength).tee(length).i32(2).op('i32.shl', 'i32.add');
      rest.get(slot).access('i32.store', 0);
      set(rest, needed, CONTEXT_STATE.lentLength, (to) => to.get(length).i32(1).op('i32.add'));
      rest.br(1);
    });
    done.get(fn).get(given).call(needed.lend).set(given);
  });
}

/** Another context than the one before; `context` is the local it is put into, `turn` one that is overwritten. */
export function writeContext(code: Code, needed: CallFunctions, context: number, turn: number): void {
  const next = (to: Code): void => {
    set(to, needed, CONTEXT_STATE.calls, (put) => put.get(turn).i32(1).op('i32.add').tee(turn));
    get(to, needed, CONTEXT_STATE.contexts);
    to.get(turn)
      .i32(CONTEXTS - 1)
      .op('i32.and')
      .i32(layout.HPyContext.size)
      .op('i32.mul', 'i32.add')
      .set(context);
  };
  get(code, needed, CONTEXT_STATE.calls).set(turn);
  next(code);
  get(code.get(context), needed, CONTEXT_STATE.context).op('i32.eq');
  code.if((same) => {
    next(same);
  });
  set(code, needed, CONTEXT_STATE.context, (to) => to.get(context));
  set(code, needed, CONTEXT_STATE.guard, (to) => to.i32(0));
  set(code, needed, CONTEXT_STATE.running, (to) => to.i32(1));
}
