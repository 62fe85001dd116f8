/** The end of a call into an extension, in WebAssembly: what it returned is looked at, and what it was lent goes back. */
import type { Code, FunctionIndex } from '../wasm/code.ts';
import type { FunctionType, ModuleBuilder } from '../wasm/module-builder.ts';
import { type CallFunctions, frameAt, get, set } from './call-code.ts';
import type { Found } from './call-enter-code.ts';
import { FRAME, PLAN } from './frames.ts';
import { CONTEXT_STATE, INDEX, KIND, LAST_ARGUMENT, SLOT, STATE } from './handle-table.ts';
import { BY_RETURN } from './report.ts';
import {
  checkOwned,
  checkRoom,
  slotAt,
  slotNumber,
  state,
  wordOf,
  writeClosed,
  writeEnded,
  writeGivenUp,
  writePointers,
} from './table-code.ts';

/** Locals of the end of a call. */
export interface Returned {
  /** In how many calls more fields are looked at. Overwritten. */
  readonly until: number;
  readonly plan: number;
  readonly result: number;
  readonly found: Found;
  /** 0; not when something was done that may have been found wrong. */
  readonly unusual: number;
  /** Overwritten, as the plan is. */
  readonly at: number;
}

/** Leaves the block when something is to be said of the call, or looked at; else the result is the host's then. */
export function writeChecks(code: Code, needed: CallFunctions, rare: RareEndings, returned: Returned): void {
  const { until, plan, result, found, at, unusual } = returned;
  get(code, needed, CONTEXT_STATE.guard);
  // `unfinished`, and `waiting` beside it.
  code.i32(0).access('i64.load', needed.words + 4 * CONTEXT_STATE.unfinished);
  code.i64(0n).op('i64.ne', 'i32.or');
  frameAt(code, needed, found.level)
    .access('i32.load', 4 * FRAME.told)
    .op('i32.or')
    .brIf(0);
  code.get(found.level).op('i32.eqz');
  code.if((outermost) => {
    get(outermost, needed, CONTEXT_STATE.outermost).brIf(1);
    outermost.get(until).i32(0).op('i32.le_s').brIf(1);
  });
  code.get(plan).i32(PLAN.status).op('i32.and');
  code.if(
    (status) => status.get(result).i32(-1).op('i32.eq').brIf(1),
    // Blocks count: the one to leave is the next but one.
    (handle) => writeTaken(handle, 1, rare, { result, at, unusual, end: plan, key: until }),
  );
}

/** Locals of a handle that was returned. */
interface Taken extends Pick<Returned, 'result' | 'at' | 'unusual'> {
  /** Overwritten. */
  readonly end: number;
  readonly key: number;
}

/** Leaves `depth` blocks and one unless the function returned a handle that it may; the address of the handle's slot is in local `at` then. */
export function checkTaken(
  code: Code,
  depth: number,
  { result, at, end }: Omit<Taken, 'key' | 'unusual'>,
): void {
  // HPY_NULL has a slot too, which is of no kind.
  code.get(result).i32(INDEX).op('i32.and');
  state(code, STATE.size).op('i32.ge_u').brIf(depth);
  slotAt(code.get(result), at);
  wordOf(code, SLOT.key, at).get(result).op('i32.ne').brIf(depth);
  checkOwned(code, at, depth);
  checkRoom(code, end, depth);
}

/** The handle that was returned is closed, and the result the host's; leaves `depth` blocks and one when something is to be said of it. */
export function writeTaken(code: Code, depth: number, rare: RareEndings, taken: Taken): void {
  const { result, at, unusual, end, key } = taken;
  checkTaken(code, depth, taken);
  code.get(result).set(key);
  wordOf(code, SLOT.raw, at).set(result);
  writePointers(code, at);
  code.if(
    (odd) => odd.i32(1).set(unusual).get(at).call(rare.close),
    (plain) => writeClosed(plain, { at, key, end }, BY_RETURN),
  );
}

const pointerFunctions = (needed: CallFunctions) => ({
  ready: (to: Code): Code => get(to, needed, CONTEXT_STATE.sizeAt),
  release: (to: Code): Code => needed.block(to, 'release'),
  closed: (to: Code): Code => needed.block(to, 'closed'),
  moved: (to: Code): Code => to.call(needed.moved),
});

/** `close(at)`: the handle in the slot at `at`, which the call returned, has pointers. */
function writeRareClose(code: Code, needed: CallFunctions): void {
  const [at, spare, key] = [0, 1, 2];
  // Its pointers go before it does, as far as there is nothing to be said of them.
  writeGivenUp(code, at, spare, KIND.owned, pointerFunctions(needed));
  code.if(
    (left) => slotNumber(left, at).call(needed.closing),
    (none) => {
      none.block((traced) => {
        checkRoom(traced, spare);
        wordOf(traced, SLOT.key, at).set(key);
        writeClosed(traced, { at, key, end: spare }, BY_RETURN);
        traced.op('return');
      });
      slotNumber(none, at).call(needed.closing);
    },
  );
}

/** Has the argument, whose handle is in local `key`, a slot like other handles? */
const isElsewhere = (code: Code, key: number): Code =>
  code.get(key).i32(INDEX).op('i32.and').i32(LAST_ARGUMENT).op('i32.gt_u');

/** `giveBack(handle)`: the argument has pointers, or a slot like other handles. */
function writeRareEnding(code: Code, needed: CallFunctions): void {
  const [key, at, spare] = [0, 1, 2];
  slotAt(code.get(key), at);
  writeGivenUp(code, at, spare, KIND.argument, pointerFunctions(needed));
  isElsewhere(code, key).op('i32.or');
  code.if(
    (left) => left.get(key).i32(INDEX).op('i32.and').call(needed.ending),
    (plain) => writeEnded(plain, at),
  );
}

/** The argument whose handle is in local `key`, if it is not 0, goes back to the caller. */
function writeEnding(
  code: Code,
  { key, at, unusual, rare }: { key: number; at: number; unusual: number; rare: RareEndings },
): void {
  code.block((over) => {
    over.get(key).op('i32.eqz').brIf(0);
    over.block((odd) => {
      isElsewhere(odd, key).brIf(0);
      slotAt(odd.get(key), at);
      writePointers(odd, at);
      odd.brIf(0);
      writeEnded(odd, at);
      odd.br(1);
    });
    over.i32(1).set(unusual).get(key).call(rare.giveBack);
  });
}

/** Functions of the module. */
export interface RareEndings {
  readonly giveBack: FunctionIndex;
  readonly close: FunctionIndex;
}

/** They are apart, as the engine finds registers for the rest then. */
export function rareEndings(builder: ModuleBuilder, needed: CallFunctions): RareEndings {
  const taking: FunctionType = { params: ['i32'], results: [] };
  return {
    giveBack: builder.define(taking, ['i32', 'i32'], (code) => writeRareEnding(code, needed)),
    close: builder.define(taking, ['i32', 'i32'], (code) => writeRareClose(code, needed)),
  };
}

/** Locals for those that go back. */
interface GivenBack {
  readonly rare: RareEndings;
  readonly found: Pick<Found, 'level' | 'lent'>;
  readonly unusual: number;
  /** Overwritten. */
  readonly at: number;
  readonly spare: number;
}

/** What the call was lent goes back, when nothing of it was in memory: the handles are in locals. */
export function writeEndings(
  code: Code,
  keys: readonly number[],
  { at, unusual, rare }: Pick<GivenBack, 'at' | 'unusual' | 'rare'>,
): void {
  for (const key of [...keys].reverse()) writeEnding(code, { key, at, unusual, rare });
}

/** What the call was lent goes back, and the host's handles to memory. `key`, `place` and `first` are overwritten. */
export function writeAllEndings(
  code: Code,
  needed: CallFunctions,
  { found, unusual, at, spare, rare }: GivenBack,
  { key, place, first, frame }: { key: number; place: number; first: number; frame: number },
): void {
  const word = (to: Code, of: number): Code => to.get(frame).access('i32.load', 4 * of);
  /** Where a handle lent is kept, whose place among them is on the stack. */
  const placeOf = (to: Code): Code => {
    to.i32(2).op('i32.shl');
    return get(to, needed, CONTEXT_STATE.lent).op('i32.add');
  };
  frameAt(code, needed, found.level).set(frame);
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
  placeOf(code.get(found.lent)).set(first);
  placeOf(get(code, needed, CONTEXT_STATE.lentLength)).set(place);
  // Calls that TypeScript makes meanwhile may need more room: what is read here stays where it is then.
  code.block((done) =>
    done.loop((again) => {
      again.get(place).get(first).op('i32.eq').brIf(1);
      again.get(place).i32(4).op('i32.sub').tee(place).access('i32.load', 0).set(key);
      writeEnding(again, { key, at, unusual, rare });
      again.br(0);
    }),
  );
}

/** The innermost call is over, and what it found is there again; leaves the result. */
export function writeLeave(
  code: Code,
  needed: CallFunctions,
  { found, unusual, result }: Omit<Returned, 'until' | 'plan' | 'at'>,
): void {
  code.get(unusual).if((maybe) => {
    frameAt(maybe, needed, found.level).access('i32.load', 4 * FRAME.told);
    maybe.if((told) => told.get(result).call(needed.tell).op('return'));
  });
  code.i32(0).get(found.context);
  code.access('i64.store', needed.words + 4 * CONTEXT_STATE.context);
  for (const name of ['running', 'level'] as const)
    set(code, needed, CONTEXT_STATE[name], (to) => to.get(found[name]));
  set(code, needed, CONTEXT_STATE.lentLength, (to) => to.get(found.lent));
  code.get(result);
}
