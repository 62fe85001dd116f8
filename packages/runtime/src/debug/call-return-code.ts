/** The end of a call into an extension, in WebAssembly: what it returned is looked at, and what it was lent goes back. */
import type { Code } from '../wasm/code.ts';
import { add, type CallFunctions, frameOf, get, set } from './call-code.ts';
import { FRAME, FUNCTION, OFTEN_LOOKED, OUTERMOST, PLAN } from './frames.ts';
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
  writePointers,
} from './table-code.ts';

export interface Returned {
  readonly info: number;
  readonly plan: number;
  readonly frame: number;
  readonly result: number;
  /** Overwritten, as the plan is. */
  readonly at: number;
}

/** Leaves the block when something is to be said of the call, or looked at; else the result is the host's then. */
export function writeChecks(
  code: Code,
  needed: CallFunctions,
  { info, plan, frame, result, at }: Returned,
): void {
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

const pointerFunctions = (needed: CallFunctions) => ({
  ready: (to: Code): Code => get(to, needed, CONTEXT_STATE.sizeAt),
  release: (to: Code): Code => needed.block(to, 'release'),
  closed: (to: Code): Code => needed.block(to, 'closed'),
  moved: (to: Code): Code => to.call(needed.moved),
});

/** `finish(result)`: the innermost call is over, what it was lent goes back, and what it found is there again. */
export function writeFinish(code: Code, needed: CallFunctions): void {
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
