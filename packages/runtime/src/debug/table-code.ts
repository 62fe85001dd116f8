/** What WebAssembly does with the table of handles: pieces of code that `front.ts` and `call-front.ts` are made of. */
import type { Code } from '../wasm/code.ts';
import { ENDED_KEPT, KIND, STATE, USE_SHIFT, USES } from './handle-table.ts';

type Queue = 'closed' | 'ended';

/** A word of the table's state. */
export const state = (code: Code, word: number): Code => code.i32(0).access('i32.load', 4 * word);

/** The address of a slot's word in an array of the table. */
const place = (code: Code, base: number, slot: number): Code =>
  state(code, base).get(slot).i32(2).op('i32.shl', 'i32.add');

export const wordOf = (code: Code, base: number, slot: number): Code =>
  place(code, base, slot).access('i32.load', 0);

export function store(code: Code, base: number, slot: number, value: (to: Code) => Code): void {
  value(place(code, base, slot)).access('i32.store', 0);
}

/** What a handle that is opened is to be. */
export interface Opened {
  readonly kind: number;
  readonly owner: (code: Code) => Code;
  readonly opener: (code: Code) => Code;
  /** Returns from the function, the handle opened by TypeScript. */
  readonly elsewhere: (code: Code) => Code;
}

/** Leaves a new handle to what local `given` is to the host: as `HandleTable.open`, for a slot that was used before. */
export function writeOpen(
  code: Code,
  given: number,
  slot: number,
  key: number,
  { kind, owner, opener, elsewhere }: Opened,
): void {
  state(code, STATE.endedLength).i32(ENDED_KEPT).op('i32.gt_s');
  code.if(
    (ended) => writeShift(ended, 'ended', slot),
    (closed) => {
      state(closed, STATE.closedLength);
      state(closed, STATE.closedKept).op('i32.le_s').if(elsewhere);
      // There is something to be forgotten.
      writeFirst(closed, 'closed', slot);
      wordOf(closed, STATE.tracedBase, slot).if(elsewhere);
      writeShift(closed, 'closed', slot);
    },
  );
  wordOf(code, STATE.keysBase, slot).i32(-1).op('i32.xor').i32(USE_SHIFT).op('i32.shr_u');
  code
    .i32(1)
    .op('i32.add')
    .i32(USES)
    .op('i32.and')
    .i32(USE_SHIFT)
    .op('i32.shl')
    .get(slot)
    .op('i32.or')
    .set(key);
  store(code, STATE.keysBase, slot, (to) => to.get(key));
  store(code, STATE.rawsBase, slot, (to) => to.get(given));
  store(code, STATE.kindsBase, slot, (to) => to.i32(kind));
  store(code, STATE.ownersBase, slot, owner);
  store(code, STATE.openersBase, slot, opener);
  store(code, STATE.generationsBase, slot, (to) => state(to, STATE.generation));
  count(code, STATE.opened, 'i32.add');
  store(code, STATE.serialsBase, slot, (to) => state(to, STATE.opened));
  if (kind === KIND.owned) count(code, STATE.open, 'i32.add');
  code.get(key);
}

/** Leaves the block unless the handle in `slot` is the extension's own, and there is nothing to it but to close it. */
export function checkPlain(code: Code, slot: number): void {
  state(code, STATE.untraced).op('i32.eqz').brIf(0);
  wordOf(code, STATE.kindsBase, slot).i32(KIND.owned).op('i32.ne').brIf(0);
  writePointers(code, slot);
  code.brIf(0);
  writeFull(code, 'closed');
  code.brIf(0);
}

/** Not 0 when pointers were asked for with the handle in `slot`. */
export function writePointers(code: Code, slot: number): void {
  wordOf(code, STATE.structsBase, slot);
  wordOf(code, STATE.dataBase, slot).op('i32.or');
}

/** Not 0 when there is no room in a queue. */
export function writeFull(code: Code, queue: Queue): void {
  state(code, STATE[`${queue}Length`]);
  state(code, STATE[`${queue}Mask`]).op('i32.gt_s');
}

/** Has `release` keep the copy of a string that was got with the handle in `slot`, of that kind, while no traces are taken. */
export function writeRelease(code: Code, slot: number, kind: number, release: (to: Code) => Code): void {
  state(code, STATE.untraced);
  wordOf(code, STATE.kindsBase, slot).i32(kind).op('i32.eq', 'i32.and');
  code.if((untraced) => {
    wordOf(untraced, STATE.dataBase, slot).if((data) => {
      release(wordOf(data, STATE.dataBase, slot));
      data.if((done) => store(done, STATE.dataBase, slot, (to) => to.i32(0)));
    });
  });
}

interface StructFunctions {
  /** Calls `closed` of `blocks.ts`, and what is told of a struct that was moved. */
  readonly closed: (code: Code) => Code;
  readonly moved: (code: Code) => Code;
}

/** Has `closed` see to the struct that was got with the handle in `slot`, as `writeRelease`; local `to` is overwritten. */
export function writeStructClosed(
  code: Code,
  slot: number,
  to: number,
  kind: number,
  { closed, moved }: StructFunctions,
): void {
  state(code, STATE.untraced);
  wordOf(code, STATE.kindsBase, slot).i32(kind).op('i32.eq', 'i32.and');
  wordOf(code, STATE.structsBase, slot).i32(0).op('i32.ne', 'i32.and');
  code.if((struct) => {
    closed(wordOf(struct, STATE.structsBase, slot)).tee(to);
    struct.if((done) => {
      store(done, STATE.structsBase, slot, (zero) => zero.i32(0));
      done.get(to).i32(1).op('i32.ne');
      done.if((elsewhere) => moved(elsewhere.get(slot).get(to)));
    });
  });
}

/** As `HandleTable.close`, for a handle that `checkPlain` let through. */
export function writeClosed(code: Code, slot: number, closer: number): void {
  writeGone(code, slot, KIND.closed);
  store(code, STATE.closersBase, slot, (to) => to.i32(closer));
  writePush(code, 'closed', slot);
  count(code, STATE.open, 'i32.sub');
}

/** As `HandleTable.end`, while the queue is not full. */
export function writeEnded(code: Code, slot: number): void {
  writeGone(code, slot, KIND.ended);
  writePush(code, 'ended', slot);
}

function writeGone(code: Code, slot: number, kind: number): void {
  store(code, STATE.keysBase, slot, (to) => wordOf(to, STATE.keysBase, slot).i32(-1).op('i32.xor'));
  store(code, STATE.kindsBase, slot, (to) => to.i32(kind));
}

function writePush(code: Code, queue: Queue, slot: number): void {
  state(code, STATE[`${queue}Base`]);
  state(code, STATE[`${queue}First`]);
  state(code, STATE[`${queue}Length`]).op('i32.add');
  state(code, STATE[`${queue}Mask`])
    .op('i32.and')
    .i32(2)
    .op('i32.shl', 'i32.add')
    .get(slot)
    .access('i32.store', 0);
  count(code, STATE[`${queue}Length`], 'i32.add');
}

/** The first slot of a queue. */
function writeFirst(code: Code, queue: Queue, slot: number): void {
  state(code, STATE[`${queue}Base`]);
  state(code, STATE[`${queue}First`]).i32(2).op('i32.shl', 'i32.add').access('i32.load', 0).set(slot);
}

/** The same, taken out. */
function writeShift(code: Code, queue: Queue, slot: number): void {
  writeFirst(code, queue, slot);
  code.i32(0);
  state(code, STATE[`${queue}First`]).i32(1).op('i32.add');
  state(code, STATE[`${queue}Mask`])
    .op('i32.and')
    .access('i32.store', 4 * STATE[`${queue}First`]);
  count(code, STATE[`${queue}Length`], 'i32.sub');
}

function count(code: Code, word: number, operation: 'i32.add' | 'i32.sub'): void {
  code.i32(0);
  state(code, word)
    .i32(1)
    .op(operation)
    .access('i32.store', 4 * word);
}
