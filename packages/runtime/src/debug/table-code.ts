/** What WebAssembly does with the table of handles: pieces of code that `front.ts` and `call-front.ts` are made of. */
import type { Code } from '../wasm/code.ts';
import {
  ARGUMENT_SLOTS,
  INDEX,
  INFO,
  KIND,
  SLOT,
  SLOT_SHIFT,
  type SlotWord,
  STATE,
  USE_SHIFT,
} from './handle-table.ts';

/** A word of the table's state. */
export const state = (code: Code, word: number): Code => code.i32(0).access('i32.load', 4 * word);

/** Puts the address of the slot of the handle on the stack into local `at`. */
export const slotAt = (code: Code, at: number): Code => slotOf(code.i32(INDEX).op('i32.and'), at);

/** As `slotAt`, for the number of a slot. */
export const slotOf = (code: Code, at: number): Code =>
  state(code.i32(SLOT_SHIFT).op('i32.shl'), STATE.slotsBase).op('i32.add').set(at);

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
  /** Leaves its `SLOT.info`. */
  readonly info: (code: Code) => Code;
  /** Leaves for where TypeScript opens the handle, out of `depth` blocks. */
  readonly elsewhere: (code: Code, depth: number) => Code;
}

/**
 * Leaves a new handle of the extension's own to what local `given` is to the host: as `HandleTable.open`, in the slot of the handle that
 * was closed first of those remembered. Locals `at`, `key` and `first` are overwritten.
 */
export function writeOpen(
  code: Code,
  { given, at, key, first }: { given: number; at: number; key: number; first: number },
  { info, elsewhere }: Opened,
): void {
  state(code, STATE.closedEnd);
  state(code, STATE.closedFirst).tee(first).op('i32.sub');
  // Never while traces are taken.
  state(code, STATE.closedMore).op('i32.le_s');
  code.if((to) => elsewhere(to, 1));
  slotOf(entryOf(code, first).access('i32.load', 0), at);
  // There is something to be forgotten.
  wordOf(code, SLOT.info, at).i32(INFO.traced).op('i32.and');
  code.if((to) => elsewhere(to, 1));
  put(code, STATE.closedFirst, (to) => to.get(first).i32(1).op('i32.add').tee(first));
  fill(code, at, key, 0, (to) => to.get(given));
  // What it is, and its place among all.
  info(code.get(at)).op('i64.extend_i32_u');
  state(code.get(first), STATE.opened).op('i32.add', 'i64.extend_i32_u').i64(32n).op('i64.shl', 'i64.or');
  code.access('i64.store', 4 * SLOT.info);
  state(code, STATE.generation);
  wordOf(code, SLOT.generation, at).op('i32.ne');
  code.if((other) => store(other, SLOT.generation, at, (to) => state(to, STATE.generation)));
  code.get(key);
}

/** Locals of an argument. */
export interface Argument {
  /** What the host gave; the extension's handle then. HPY_NULL stays what it is. */
  readonly given: number;
  /** Set to the extension's handle, or the one it would be. */
  readonly key: number;
}

/**
 * Opens handles for arguments, of which there are `AT_ONCE` at most, in the slots whose turn it is. How many bytes after slot 1 the first one
 * is is in local `turn` then. Local `at` is overwritten.
 */
export function writeOpenArguments(
  code: Code,
  given: readonly Argument[],
  { turn, at }: { turn: number; at: number },
  { info, elsewhere }: Opened,
): void {
  state(code, STATE.nextArgument).tee(turn);
  state(code, STATE.slotsBase).op('i32.add').set(at);
  given.forEach(({ key }, place) => {
    code
      .get(at)
      .access('i32.load', argumentOffset(place) + 4 * SLOT.key)
      .tee(key);
    if (place > 0) code.op('i32.and');
  });
  // One is an argument of a call that has not returned.
  code.i32(0).op('i32.ge_s');
  code.if((to) => elsewhere(to, 1));
  put(code, STATE.nextArgument, (to) =>
    to
      .get(turn)
      .i32(given.length << SLOT_SHIFT)
      .op('i32.add')
      .i32((ARGUMENT_SLOTS - 1) << SLOT_SHIFT)
      .op('i32.and'),
  );
  given.forEach(({ given, key }, place) => {
    const offset = argumentOffset(place);
    fill(code, at, key, offset, (to) => to.get(given));
    info(code.get(at)).access('i32.store', offset + 4 * SLOT.info);
    code.get(key).i32(0).get(given).op('select').set(given);
  });
}

/** The arguments that `writeOpenArguments` opened go back; `at` is the address of their slots less that of slot 1. */
export function writeEndArguments(code: Code, given: readonly Argument[], at: number): void {
  for (const place of given.keys()) {
    const key = argumentOffset(place) + 4 * SLOT.key;
    // Read once more, so that nobody has to keep it.
    code.get(at).get(at).access('i32.load', key).i32(-1).op('i32.xor').access('i32.store', key);
  }
}

/** Where the slot of an argument is after what `turn` in `writeOpenArguments` says: in bytes after slot 0. */
export const argumentOffset = (place: number): number => (place + 1) << SLOT_SHIFT;

/** Leaves in local `key` the slot's next handle, and writes it and what it is to the host. The slot is at `at` and so many bytes more. */
function fill(code: Code, at: number, key: number, offset: number, raw: (to: Code) => Code): void {
  code.get(at);
  // The complement of the word, one use more, and no sign.
  code
    .i32((1 << USE_SHIFT) - 1)
    .get(at)
    .access('i32.load', offset + 4 * SLOT.key);
  code.op('i32.sub').i32(0x7fffffff).op('i32.and').tee(key).op('i64.extend_i32_u');
  raw(code).op('i64.extend_i32_u').i64(32n).op('i64.shl', 'i64.or');
  code.access('i64.store', offset + 4 * SLOT.key);
}

/** Leaves `depth` blocks and one unless the open handle in the slot at `at` is the extension's own. */
export function checkOwned(code: Code, at: number, depth = 0): void {
  wordOf(code, SLOT.info, at).i32(INFO.kind).op('i32.and').i32(KIND.owned).op('i32.ne').brIf(depth);
}

/** Leaves `depth` blocks and one if TypeScript is to close handles. Puts `STATE.closedEnd` into a local. */
export function checkRoom(code: Code, end: number, depth = 0): void {
  state(code, STATE.closedEnd).tee(end);
  state(code, STATE.closedFirst).op('i32.sub');
  state(code, STATE.closedMost).op('i32.gt_s').brIf(depth);
}

/** Not 0 when pointers were asked for with the handle in the slot at `at`. */
export const writePointers = (code: Code, at: number): Code =>
  writePointerWords(code, at).i64(0n).op('i64.ne');

/** The same as an i64: two words at once, which are beside each other. */
export const writePointerWords = (code: Code, at: number, offset = 0): Code =>
  code.get(at).access('i64.load', offset + 4 * SLOT.struct);

/** The same of all arguments that `writeOpenArguments` opened. */
export function writeArgumentPointers(code: Code, given: readonly Argument[], at: number): void {
  for (const place of given.keys()) {
    writePointerWords(code, at, argumentOffset(place));
    if (place > 0) code.op('i64.or');
  }
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
      wordOf(some, SLOT.info, at).i32(INFO.kind).op('i32.and').i32(kind).op('i32.eq');
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

/**
 * As `HandleTable.close`, for the handle in local `key` without pointers: `checkRoom` said that it may be done, and set local `end`. What it
 * is to the host is forgotten.
 */
export function writeClosed(
  code: Code,
  { at, key, end }: { at: number; key: number; end: number },
  closer: number,
): void {
  // The complement of the handle, and the closer in the place of the host's.
  code
    .get(at)
    .get(key)
    .op('i64.extend_i32_u')
    .i64((BigInt(closer) << 32n) | 0xffffffffn)
    .op('i64.xor');
  code.access('i64.store', 4 * SLOT.key);
  entryOf(code, end).get(key).i32(INDEX).op('i32.and').access('i32.store', 0);
  put(code, STATE.closedEnd, (to) => to.get(end).i32(1).op('i32.add'));
}

/** As `HandleTable.end`, for a slot of those that are used in turn. */
export const writeEnded = (code: Code, at: number): void =>
  store(code, SLOT.key, at, (to) => wordOf(to, SLOT.key, at).i32(-1).op('i32.xor'));

/** The address of the entry of the ring of closed slots that comes as number `which`, a local. */
function entryOf(code: Code, which: number): Code {
  state(code, STATE.closedBase).get(which);
  return state(code, STATE.closedMask).op('i32.and').i32(2).op('i32.shl', 'i32.add');
}

function put(code: Code, word: number, value: (to: Code) => Code): void {
  value(code.i32(0)).access('i32.store', 4 * word);
}
