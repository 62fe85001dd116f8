/** What WebAssembly does with the table of handles: pieces of code that `front.ts` and `call-front.ts` are made of. */
import type { Code } from '../wasm/code.ts';
import { ARGUMENT_SLOTS, INDEX, KIND, SLOT, type SlotWord, STATE, USE_SHIFT } from './handle-table.ts';

/** A word of the table's state. */
export const state = (code: Code, word: number): Code => code.i32(0).access('i32.load', 4 * word);

/** Puts the address of the slot of the handle on the stack into local `at`. */
export const slotAt = (code: Code, at: number): Code => slotOf(code.i32(INDEX).op('i32.and'), at);

/** As `slotAt`, for the number of a slot. */
export const slotOf = (code: Code, at: number): Code =>
  code
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
  readonly owner: (code: Code) => Code;
  readonly opener: (code: Code) => Code;
  /** Leaves for where TypeScript opens the handle, out of `depth` blocks. */
  readonly elsewhere: (code: Code, depth: number) => Code;
}

/**
 * Leaves a new handle of the extension's own to what local `given` is to the host: as `HandleTable.open`, in the slot of the handle that
 * was closed first of those remembered. All three locals are overwritten.
 */
export function writeOpen(code: Code, given: number, at: number, key: number, opened: Opened): void {
  const { elsewhere } = opened;
  const first = key;
  state(code, STATE.closedEnd);
  state(code, STATE.closedFirst).tee(first).op('i32.sub');
  state(code, STATE.closedKept).op('i32.le_s');
  code.if((to) => elsewhere(to, 1));
  slotOf(entryOf(code, first).access('i32.load', 0), at);
  // There is something to be forgotten.
  wordOf(code, SLOT.traced, at).if((to) => elsewhere(to, 1));
  putCount(code, STATE.closedFirst, first);
  wordOf(code, SLOT.key, at).set(key);
  fill(code, given, at, key, opened);
  store(code, SLOT.kind, at, (to) => to.i32(KIND.owned));
  store(code, SLOT.generation, at, (to) => state(to, STATE.generation));
  const serial = given;
  state(code, STATE.opened).i32(1).op('i32.add').set(serial);
  store(code, SLOT.serial, at, (to) => to.get(serial));
  put(code, STATE.opened, (to) => to.get(serial));
  code.get(key);
}

/**
 * Opens a handle for an argument, in the slot whose turn it is; its key is in local `key` then, and its number in local `slot`. Local `at` is
 * overwritten.
 */
export function writeOpenArgument(
  code: Code,
  { given, slot, at, key }: { given: number; slot: number; at: number; key: number },
  opened: Opened,
): void {
  slotOf(state(code, STATE.nextArgument).tee(slot), at);
  // An argument of a call that has not returned, or never used.
  wordOf(code, SLOT.key, at).tee(key).i32(0).op('i32.ge_s');
  code.if((to) => opened.elsewhere(to, 1));
  put(code, STATE.nextArgument, (to) =>
    to
      .get(slot)
      .i32(ARGUMENT_SLOTS - 1)
      .op('i32.and')
      .i32(1)
      .op('i32.add'),
  );
  // It has been used: its kind is known.
  fill(code, given, at, key, opened);
}

/** Makes the word of a key in local `key` that of the slot's next use, and writes what every open slot has. */
function fill(code: Code, given: number, at: number, key: number, opened: Opened): void {
  // The complement of the word, one use more, and no sign.
  code
    .i32((1 << USE_SHIFT) - 1)
    .get(key)
    .op('i32.sub')
    .i32(0x7fffffff)
    .op('i32.and')
    .set(key);
  store(code, SLOT.key, at, (to) => to.get(key));
  store(code, SLOT.raw, at, (to) => to.get(given));
  store(code, SLOT.owner, at, opened.owner);
  store(code, SLOT.opener, at, opened.opener);
}

/** Leaves the block unless the handle in the slot at `at` is the extension's own, and no traces are taken. */
export function checkPlain(code: Code, at: number): void {
  state(code, STATE.untraced).op('i32.eqz').brIf(0);
  wordOf(code, SLOT.kind, at).i32(KIND.owned).op('i32.ne').brIf(0);
}

/** Not 0 when pointers were asked for with the handle in the slot at `at`. */
export function writePointers(code: Code, at: number): void {
  // Two words at once: they are beside each other.
  code
    .get(at)
    .access('i64.load', 4 * SLOT.struct)
    .i64(0n)
    .op('i64.ne');
}

/** Not 0 when there is no room among the closed; puts the count of those that entered into local `end`. */
export function writeFull(code: Code, end: number): void {
  state(code, STATE.closedEnd).tee(end);
  state(code, STATE.closedFirst).op('i32.sub');
  state(code, STATE.closedMask).op('i32.gt_s');
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

/** As `HandleTable.close`, for a plain handle without pointers; `writeFull` said that there is room, and set local `end`. The handle is in local `key` if one is named. */
export function writeClosed(code: Code, at: number, closer: number, end: number, key?: number): void {
  entryOf(code, end);
  const number = key === undefined ? slotNumber(code, at) : code.get(key).i32(INDEX).op('i32.and');
  number.access('i32.store', 0);
  putCount(code, STATE.closedEnd, end);
  if (key === undefined) writeEnded(code, at);
  else store(code, SLOT.key, at, (to) => to.get(key).i32(-1).op('i32.xor'));
  store(code, SLOT.kind, at, (to) => to.i32(KIND.closed));
  store(code, SLOT.closer, at, (to) => to.i32(closer));
}

/** As `HandleTable.end`, for a slot of those that are used in turn. */
export const writeEnded = (code: Code, at: number): void =>
  store(code, SLOT.key, at, (to) => wordOf(to, SLOT.key, at).i32(-1).op('i32.xor'));

/** The address of the entry of the queue of closed slots that comes as number `which`, a local. */
function entryOf(code: Code, which: number): Code {
  state(code, STATE.closedBase).get(which);
  return state(code, STATE.closedMask).op('i32.and').i32(2).op('i32.shl', 'i32.add');
}

/** Stores one more than the number in a local. */
const putCount = (code: Code, word: number, before: number): void =>
  put(code, word, (to) => to.get(before).i32(1).op('i32.add'));

function put(code: Code, word: number, value: (to: Code) => Code): void {
  value(code.i32(0)).access('i32.store', 4 * word);
}
