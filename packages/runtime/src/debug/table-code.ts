/** What WebAssembly does with the table of handles: pieces of code that `front.ts` and `call-front.ts` are made of. */
import type { Code } from '../wasm/code.ts';
import { ENDED_KEPT, INDEX, KIND, SLOT, type SlotWord, STATE, USE_SHIFT, USES } from './handle-table.ts';

type Queue = 'closed' | 'ended';

/** A word of the table's state. */
export const state = (code: Code, word: number): Code => code.i32(0).access('i32.load', 4 * word);

/** Puts the address of the slot of the handle on the stack, or of the slot itself, into local `at`. */
export const slotAt = (code: Code, at: number): Code =>
  code
    .i32(INDEX)
    .op('i32.and')
    .i32(4 * SLOT.words)
    .op('i32.mul')
    .i32(0)
    .access('i32.load', 4 * STATE.slotsBase)
    .op('i32.add')
    .set(at);

/** A word of the slot whose address is in local `at`. */
export const wordOf = (code: Code, word: SlotWord, at: number): Code =>
  code.get(at).access('i32.load', 4 * word);

export function store(code: Code, word: SlotWord, at: number, value: (to: Code) => Code): void {
  value(code.get(at)).access('i32.store', 4 * word);
}

/** The number of an open slot. */
export const slotNumber = (code: Code, at: number): Code =>
  wordOf(code, SLOT.key, at).i32(INDEX).op('i32.and');

/** What a handle that is opened is to be. */
export interface Opened {
  readonly kind: number;
  readonly owner: (code: Code) => Code;
  readonly opener: (code: Code) => Code;
  /** Leaves for where TypeScript opens the handle, out of `depth` blocks. */
  readonly elsewhere: (code: Code, depth: number) => Code;
}

/** Leaves a new handle to what local `given` is to the host: as `HandleTable.open`, for a slot that was used before. */
export function writeOpen(
  code: Code,
  given: number,
  at: number,
  key: number,
  { kind, owner, opener, elsewhere }: Opened,
): void {
  // The key is a slot's number first.
  const slot = key;
  lengthOf(code, 'ended', at).i32(ENDED_KEPT).op('i32.gt_s');
  code.if(
    (ended) => {
      entryOf(ended, 'ended', at).access('i32.load', 0).set(slot);
      putCount(ended, STATE.endedFirst, at);
      slotAt(ended.get(slot), at);
    },
    (closed) => {
      lengthOf(closed, 'closed', at);
      state(closed, STATE.closedKept).op('i32.le_s');
      closed.if((to) => elsewhere(to, 2));
      // There is something to be forgotten.
      entryOf(closed, 'closed', at).access('i32.load', 0).set(slot);
      slotAt(closed.get(slot), at);
      wordOf(closed, SLOT.traced, at).if((to) => elsewhere(to, 2));
      state(closed, STATE.closedFirst).set(at);
      putCount(closed, STATE.closedFirst, at);
      slotAt(closed.get(slot), at);
    },
  );
  wordOf(code, SLOT.key, at).i32(-1).op('i32.xor').i32(USE_SHIFT).op('i32.shr_u');
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
  store(code, SLOT.key, at, (to) => to.get(key));
  store(code, SLOT.raw, at, (to) => to.get(given));
  store(code, SLOT.kind, at, (to) => to.i32(kind));
  store(code, SLOT.owner, at, owner);
  store(code, SLOT.opener, at, opener);
  if (kind === KIND.owned) {
    store(code, SLOT.generation, at, (to) => state(to, STATE.generation));
    store(code, SLOT.serial, at, (to) => state(to, STATE.opened).i32(1).op('i32.add'));
    count(code, STATE.opened);
  }
  code.get(key);
}

/** Leaves the block unless the handle in the slot at `at` is the extension's own, and no traces are taken. */
export function checkPlain(code: Code, at: number): void {
  state(code, STATE.untraced).op('i32.eqz').brIf(0);
  wordOf(code, SLOT.kind, at).i32(KIND.owned).op('i32.ne').brIf(0);
}

/** Not 0 when pointers were asked for with the handle in the slot at `at`. */
function writePointers(code: Code, at: number): void {
  wordOf(code, SLOT.struct, at);
  wordOf(code, SLOT.data, at).op('i32.or');
}

/** Not 0 when there is no room in a queue; puts its count of slots that entered into local `end`. */
export function writeFull(code: Code, queue: Queue, end: number): void {
  state(code, STATE[`${queue}End`]).tee(end);
  state(code, STATE[`${queue}First`]).op('i32.sub');
  state(code, STATE[`${queue}Mask`]).op('i32.gt_s');
}

/** What is needed to give up pointers. */
interface PointerFunctions {
  /** Not 0 when the functions of `blocks.ts` are there: `release` and `closed` call two of them. */
  readonly ready: (code: Code) => Code;
  readonly release: (code: Code) => Code;
  readonly closed: (code: Code) => Code;
  /** Tells that the struct of a slot, by its number, is somewhere else now. */
  readonly moved: (code: Code) => Code;
}

/**
 * The pointers that were got with the handle in the slot at `at` are used no more, as far as there is nothing to be said of them, while
 * no traces are taken and if it is of that kind. Leaves 0 on the stack when none are left. Local `to` is overwritten.
 */
export function writeGivenUp(
  code: Code,
  at: number,
  to: number,
  kind: number,
  { ready, release, closed, moved }: PointerFunctions,
): void {
  writePointers(code, at);
  code.if(
    (some) => {
      wordOf(some, SLOT.kind, at).i32(kind).op('i32.eq');
      state(some, STATE.untraced).op('i32.and');
      ready(some).i32(0).op('i32.ne', 'i32.and');
      some.if((untraced) => {
        wordOf(untraced, SLOT.data, at).if((data) => {
          release(wordOf(data, SLOT.data, at));
          data.if((done) => store(done, SLOT.data, at, (zero) => zero.i32(0)));
        });
        wordOf(untraced, SLOT.struct, at).if((struct) => {
          closed(wordOf(struct, SLOT.struct, at)).tee(to);
          struct.if((done) => {
            store(done, SLOT.struct, at, (zero) => zero.i32(0));
            done.get(to).i32(1).op('i32.ne');
            done.if((elsewhere) => moved(slotNumber(elsewhere, at).get(to)));
          });
        });
      });
      writePointers(some, at);
    },
    (none) => none.i32(0),
    'i32',
  );
}

/** As `HandleTable.close`, for a plain handle without pointers; `writeFull` said that there is room, and set local `end`. */
export function writeClosed(code: Code, at: number, closer: number, end: number): void {
  writePush(code, 'closed', slotNumber, at, end);
  writeGone(code, at, KIND.closed);
  store(code, SLOT.closer, at, (to) => to.i32(closer));
}

/** As `HandleTable.end`, for the slot in local `slot`. */
export function writeEnded(code: Code, at: number, slot: number, end: number): void {
  writePush(code, 'ended', (to) => to.get(slot), at, end);
  writeGone(code, at, KIND.ended);
}

function writeGone(code: Code, at: number, kind: number): void {
  store(code, SLOT.key, at, (to) => wordOf(to, SLOT.key, at).i32(-1).op('i32.xor'));
  store(code, SLOT.kind, at, (to) => to.i32(kind));
}

/** How many slots are in a queue; puts its count of those that left into local `first`. */
const lengthOf = (code: Code, queue: Queue, first: number): Code => {
  state(code, STATE[`${queue}End`]);
  return state(code, STATE[`${queue}First`]).tee(first).op('i32.sub');
};

/** The address of the entry of a queue that comes as number `which`, a local. */
function entryOf(code: Code, queue: Queue, which: number): Code {
  state(code, STATE[`${queue}Base`]).get(which);
  return state(code, STATE[`${queue}Mask`]).op('i32.and').i32(2).op('i32.shl', 'i32.add');
}

/** A slot, by its number, goes to the end of a queue, whose count of those that entered is in local `end`. */
function writePush(
  code: Code,
  queue: Queue,
  slot: (code: Code, at: number) => Code,
  at: number,
  end: number,
): void {
  entryOf(code, queue, end);
  slot(code, at).access('i32.store', 0);
  putCount(code, STATE[`${queue}End`], end);
}

/** Stores one more than the number in a local. */
function putCount(code: Code, word: number, before: number): void {
  code
    .i32(0)
    .get(before)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * word);
}

function count(code: Code, word: number): void {
  code.i32(0);
  state(code, word)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * word);
}
