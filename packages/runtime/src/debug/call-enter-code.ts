/** The beginning of a call into an extension, in WebAssembly: its frame, its context, and handles for what it is lent. */
import { layout } from '../gen/layout.ts';
import type { Code } from '../wasm/code.ts';
import { type CallFunctions, frameAt, get, set } from './call-code.ts';
import { FRAME, FUNCTION, PASSED, PLAN } from './frames.ts';
import { CONTEXT_STATE, INFO, KIND } from './handle-table.ts';
import { writeOpenArguments } from './table-code.ts';

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

/** Locals that hold what a call finds: it is there again when the call is over. */
export interface Found {
  /** How many calls there were before this one, and how many slots were lent to them. */
  readonly level: number;
  readonly lent: number;
  /** `CONTEXT_STATE.context` and `guard`, an i64; `running`. */
  readonly context: number;
  readonly running: number;
}

/** As `Frames.enter`; the level is known. */
export function writeEnter(
  code: Code,
  needed: CallFunctions,
  { fn, info, frame, until, found }: { fn: number; info: number; frame: number; until: number; found: Found },
): void {
  frameAt(code, needed, found.level).set(frame);
  const put = (word: number, value: (to: Code) => Code): void => {
    value(code.get(frame)).access('i32.store', 4 * word);
  };
  put(FRAME.fn, (to) => to.get(fn));
  put(FRAME.running, (to) => get(to, needed, CONTEXT_STATE.running).tee(found.running));
  put(FRAME.made, (to) => get(to, needed, CONTEXT_STATE.made));
  put(FRAME.lent, (to) => get(to, needed, CONTEXT_STATE.lentLength).tee(found.lent));
  code.get(frame).i32(0);
  code.access('i64.load', needed.words + 4 * CONTEXT_STATE.context).tee(found.context);
  code.access('i64.store', 4 * FRAME.context);
  // No activation, and no arguments in memory.
  code
    .get(frame)
    .i64(0n)
    .access('i64.store', 4 * FRAME.told);
  set(code, needed, CONTEXT_STATE.level, (to) => to.get(found.level).i32(1).op('i32.add'));
  code.get(info).get(info);
  code
    .access('i32.load', 4 * FUNCTION.untilLook)
    .i32(1)
    .op('i32.sub')
    .tee(until);
  code.access('i32.store', 4 * FUNCTION.untilLook);
}

/** Locals for what a call is lent. */
export interface Lending {
  /** The function. */
  readonly fn: number;
  /** How many handles are lent; `CONTEXT_STATE.lentLength` is behind until `writeLength`. */
  readonly length: number;
  /** Overwritten. */
  readonly at: number;
  readonly turn: number;
}

/** `CONTEXT_STATE.lentLength` is what the local says. */
export const writeLength = (code: Code, needed: CallFunctions, { length }: Pick<Lending, 'length'>): void =>
  set(code, needed, CONTEXT_STATE.lentLength, (to) => to.get(length));

/** Arguments in memory. */
interface LentArray {
  /** Locals: where they are, and how many. */
  readonly array: number;
  readonly count: number;
  readonly frame: number;
  /** Overwritten: a place in the array, the host's handle there, and that of the extension. */
  readonly place: number;
  readonly given: number;
  readonly key: number;
}

/** Does the parameter's kind, as the plan says, make it a handle? */
export const isHandle = (code: Code, plan: number, parameter: number): Code =>
  kindOf(code, plan, parameter).i32(PASSED.handle).op('i32.eq');

/** The arguments in memory, if there are any, become what the function is to get. */
export function writeArray(
  code: Code,
  needed: CallFunctions,
  lending: Lending,
  { array, count, frame, place, given, key }: LentArray,
): void {
  code.get(count).if((some) => {
    const put = (word: number, value: (to: Code) => Code): void => {
      value(some.get(frame)).access('i32.store', 4 * word);
    };
    put(FRAME.array, (to) => to.get(array));
    put(FRAME.arrayLength, (to) => to.get(count));
    put(FRAME.arrayLent, (to) => to.get(lending.length));
    some.get(array).set(place);
    some.loop((again) => {
      again.get(place).call(needed.load).set(given);
      writeLent(again, needed, lending, { given, key });
      again.get(place).get(given).call(needed.store);
      again.get(place).i32(4).op('i32.add').tee(place);
      again.get(array).get(count).i32(2).op('i32.shl', 'i32.add').op('i32.lt_u').brIf(0);
    });
  });
}

/**
 * As `lend` in `calls.ts`, and there is room for the handle: the host's in local `given` becomes the extension's, which is in local `key`
 * too then; HPY_NULL leaves both as they are.
 */
export function writeLent(
  code: Code,
  needed: CallFunctions,
  lending: Lending,
  argument: { given: number; key: number },
): void {
  const { fn, length, at, turn } = lending;
  const { given, key } = argument;
  code.block((done) => {
    done.get(given).op('i32.eqz').brIf(0);
    done.block((rest) => {
      writeOpenArguments(
        rest,
        [argument],
        { turn, at },
        {
          info: (to) => writeArgumentInfo(to, needed, fn),
          elsewhere: (to, depth) => to.br(depth),
        },
      );
      get(rest, needed, CONTEXT_STATE.lent).get(length).i32(2).op('i32.shl', 'i32.add');
      rest.get(key).access('i32.store', 0);
      rest.get(length).i32(1).op('i32.add').set(length).br(1);
    });
    writeLength(done, needed, lending);
    done.get(fn).get(given).call(needed.lend).tee(given).set(key);
    get(done, needed, CONTEXT_STATE.lentLength).set(length);
  });
}

/** `SLOT.info` of an argument of the function in local `fn`. */
const writeArgumentInfo = (code: Code, { number }: CallFunctions, fn: number): Code =>
  code.get(fn).i32(INFO.opener).op('i32.shl').i32(argumentInfo(number)).op('i32.or');

/** `SLOT.info` of an argument, but for the function. */
export const argumentInfo = (number: number): number => KIND.argument | (number << INFO.owner);

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
  // And no guard, which is beside it.
  code.i32(0).get(context).op('i64.extend_i32_u');
  code.access('i64.store', needed.words + 4 * CONTEXT_STATE.context);
  set(code, needed, CONTEXT_STATE.running, (to) => to.i32(1));
}
