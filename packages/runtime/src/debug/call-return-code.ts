/** The end of a call into an extension, in WebAssembly: what it returned is looked at, and what it was lent goes back. */
import type { Code } from '../wasm/code.ts';
import { type CallFunctions, frameAt, get, set } from './call-code.ts';
import { FRAME, FUNCTION, OFTEN_LOOKED, OUTERMOST, PLAN } from './frames.ts';
import { ARGUMENT_SLOTS, CONTEXT_STATE, INDEX, KIND, SLOT, STATE } from './handle-table.ts';
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
} from './table-code.ts';

export interface Returned {
  readonly info: number;
  readonly plan: number;
  readonly frame: number;
  readonly result: number;
  /** How many calls there were before this one. */
  readonly level: number;
  /** Overwritten, as the plan is. */
  readonly at: number;
}

/** Leaves the block when something is to be said of the call, or looked at; else the result is the host's then. */
export function writeChecks(
  code: Code,
  needed: CallFunctions,
  { info, plan, frame, result, level, at }: Returned,
): void {
  get(code, needed, CONTEXT_STATE.guard);
  get(code, needed, CONTEXT_STATE.waiting).op('i32.or');
  get(code, needed, CONTEXT_STATE.unfinished).op('i32.or');
  code
    .get(frame)
    .access('i32.load', 4 * FRAME.told)
    .op('i32.or')
    .brIf(0);
  code.get(level).op('i32.eqz');
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
      writeFull(handle, plan);
      handle.op('i32.or');
      handle.if(
        (pointers) => slotNumber(pointers, at).call(needed.closing),
        (plain) => writeClosed(plain, at, BY_RETURN, plan),
      );
    },
  );
}

const pointerFunctions = (needed: CallFunctions) => ({
  ready: (to: Code): Code => get(to, needed, CONTEXT_STATE.sizeAt),
  release: (to: Code): Code => needed.block(to, 'release'),
  closed: (to: Code): Code => needed.block(to, 'closed'),
  moved: (to: Code): Code => to.call(needed.moved),
});

/** Locals of the end of a call. */
export interface Finished {
  readonly frame: number;
  readonly result: number;
  /** How many calls there were before this one. */
  readonly level: number;
  /** Overwritten. */
  readonly at: number;
  readonly slot: number;
  readonly place: number;
  readonly first: number;
  readonly spare: number;
}

/** The innermost call is over, what it was lent goes back, and what it found is there again; leaves the result. */
export function writeFinish(
  code: Code,
  needed: CallFunctions,
  { frame, result, level, at, slot, place, first, spare }: Finished,
): void {
  const word = (to: Code, of: number): Code => to.get(frame).access('i32.load', 4 * of);
  /** The address of a slot lent, whose number is on the stack. */
  const placeOf = (to: Code): Code => {
    to.i32(2).op('i32.shl');
    return get(to, needed, CONTEXT_STATE.lent).op('i32.add');
  };
  word(code, FRAME.arrayLength).if((array) => {
    placeOf(word(array, FRAME.arrayLent)).set(place);
    word(array, FRAME.array).set(spare);
    array.loop((again) => {
      // HPY_NULL among arguments would have no slot: hosts pass none.
      slotAt(again.get(place).access('i32.load', 0), at);
      wordOf(again.get(spare), SLOT.raw, at).call(needed.store);
      again.get(place).i32(4).op('i32.add').set(place);
      again.get(spare).i32(4).op('i32.add').tee(spare);
      word(again, FRAME.array);
      word(again, FRAME.arrayLength).i32(2).op('i32.shl', 'i32.add', 'i32.lt_u').brIf(0);
    });
  });
  placeOf(word(code, FRAME.lent)).set(first);
  placeOf(get(code, needed, CONTEXT_STATE.lentLength)).set(place);
  // Calls that TypeScript makes meanwhile may need more room: what is read here stays where it is then.
  code.block((done) =>
    done.loop((again) => {
      again.get(place).get(first).op('i32.eq').brIf(1);
      again.get(place).i32(4).op('i32.sub').tee(place).access('i32.load', 0).tee(slot);
      slotAt(again, at);
      writeGivenUp(again, at, spare, KIND.argument, pointerFunctions(needed));
      again.get(slot).i32(ARGUMENT_SLOTS).op('i32.gt_u', 'i32.or');
      again.if(
        (told) => told.get(slot).call(needed.ending),
        (plain) => writeEnded(plain, at),
      );
      again.br(0);
    }),
  );
  frameAt(code, needed, level).tee(frame);
  // Something may have been found when pointers were given up.
  code.access('i32.load', 4 * FRAME.told);
  code.if((found) => found.get(result).call(needed.tell).op('return'));
  for (const name of ['context', 'guard', 'running'] as const)
    set(code, needed, CONTEXT_STATE[name], (to) => word(to, FRAME[name]));
  set(code, needed, CONTEXT_STATE.lentLength, (to) => word(to, FRAME.lent));
  set(code, needed, CONTEXT_STATE.level, (to) => to.get(level));
  code.get(result);
}
