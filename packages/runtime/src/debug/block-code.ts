/** Pieces of code over the words of `block-state.ts`, which the functions of `blocks.ts` are made of. */
import type { Code, FunctionIndex } from '../wasm/code.ts';
import { BLOCKS, LIST, LONGEST, MOST_KEPT, PLACES, POISON, POISON_LONG, TOLD } from './block-state.ts';
import { MAY } from './watch/memory-watch.ts';

/** Globals of the module. */
export interface Globals {
  readonly shadow: number;
  readonly shadowWords: number;
  readonly state: number;
}

export const get = (code: Code, { state }: Globals, word: number): Code =>
  code.globalGet(state).access('i32.load', 4 * word);

export function set(code: Code, { state }: Globals, word: number, value: (to: Code) => Code): void {
  value(code.globalGet(state)).access('i32.store', 4 * word);
}

/** The address of the entry of an array whose index is in a local, but for the array's offset. */
export const entry = (code: Code, { state }: Globals, index: number): Code =>
  code.globalGet(state).get(index).i32(2).op('i32.shl', 'i32.add');

/** Says with a `return` that this is not to be done here. */
export const notHere = (code: Code): Code => code.i32(0).op('return');

/** Puts the address of the list of free blocks of `words` words, which are few, into local `list`. */
const listOf = (code: Code, { state }: Globals, words: number, list: number): Code =>
  code
    .get(words)
    .i32(4 * LIST.words)
    .op('i32.mul')
    .i32(4 * BLOCKS.free)
    .op('i32.add')
    .globalGet(state)
    .op('i32.add')
    .set(list);

/** Takes a free block of `words` words, which are few; the locals `list` and `block` are overwritten. */
export function writeTake(code: Code, globals: Globals, words: number, list: number, block: number): void {
  listOf(code, globals, words, list);
  code
    .get(list)
    .access('i32.load', 4 * LIST.first)
    .tee(block)
    .op('i32.eqz')
    .if(notHere);
  // A shadow that does not reach it is for TypeScript to make larger.
  code.get(block).i32(2).op('i32.shr_u').get(words).op('i32.add').globalGet(globals.shadowWords);
  code.op('i32.gt_u').if(notHere);
  code
    .get(list)
    .get(block)
    .access('i32.load', 0)
    .access('i32.store', 4 * LIST.first);
}

/** Puts the block in local `start` to the end of the list in local `list`. */
function writeGive(code: Code, list: number, start: number): void {
  const last = 4 * LIST.last;
  code.get(start).i32(0).access('i32.store', 0);
  code.get(list).access('i32.load', 4 * LIST.first);
  code.if(
    (some) => some.get(list).access('i32.load', last).get(start).access('i32.store', 0),
    (none) =>
      none
        .get(list)
        .get(start)
        .access('i32.store', 4 * LIST.first),
  );
  code.get(list).get(start).access('i32.store', last);
}

/** The byte of the shadow for the word whose address is on the stack. */
export const shadowAt = (code: Code, { shadow }: Globals): Code =>
  code.i32(2).op('i32.shr_u').globalGet(shadow).op('i32.add');

/** Stores a byte for each word from the one in local `from` to before that in local `end`, which are addresses in the shadow. */
export function protect(code: Code, from: number, end: number, may: number): void {
  code.block((done) =>
    done.loop((again) => {
      again.get(from).get(end).op('i32.ge_u').brIf(1);
      again.get(from).i32(may).access('i32.store8', 0);
      again.get(from).i32(1).op('i32.add').set(from).br(0);
    }),
  );
}

/** Forgets blocks kept until there is room for one of `words` words more. */
export function writeRoom(code: Code, globals: Globals, words: number, drop: FunctionIndex): void {
  code.block((done) =>
    done.loop((again) => {
      get(again, globals, BLOCKS.count).i32(MOST_KEPT).op('i32.ne');
      get(again, globals, BLOCKS.bytes).get(words).i32(2).op('i32.shl', 'i32.add');
      get(again, globals, BLOCKS.limit).op('i32.le_s', 'i32.and').brIf(1);
      again.call(drop).op('i32.eqz').if(notHere);
      again.br(0);
    }),
  );
}

/** The place for the hash of the address in a local. */
const placeOf = (code: Code, address: number): Code =>
  code
    .get(address)
    .i32(3)
    .op('i32.shr_u')
    .i32(PLACES - 1)
    .op('i32.and');

/** What `writeKeep` keeps. */
interface Kept {
  /** Locals: where it starts, and its words. */
  readonly address: number;
  readonly words: number;
  /** Where the block it lies in starts, and the words of that. */
  readonly allocation: (code: Code) => Code;
  readonly size: (code: Code) => Code;
  readonly told: number;
  /** Locals that are overwritten. */
  readonly slot: number;
  readonly at: number;
  readonly end: number;
}

/** As `KeptMemory.keep`, once there is room. */
export function writeKeep(
  code: Code,
  globals: Globals,
  { address, words, allocation, size, told, slot, at, end }: Kept,
): void {
  code.get(address).set(at);
  code.get(address).get(words).i32(2).op('i32.shl', 'i32.add').set(end);
  code.block((done) =>
    done.loop((again) => {
      again.get(at).get(end).op('i32.ge_u').brIf(1);
      again.get(at).i32(POISON).access('i32.store', 0);
      again.get(at).i32(4).op('i32.add').set(at).br(0);
    }),
  );
  get(code, globals, BLOCKS.first);
  get(code, globals, BLOCKS.count)
    .op('i32.add')
    .i32(MOST_KEPT - 1)
    .op('i32.and')
    .set(slot);
  const put = (array: number, value: (to: Code) => Code): void => {
    value(entry(code, globals, slot)).access('i32.store', 4 * array);
  };
  put(BLOCKS.starts, (to) => to.get(address));
  put(BLOCKS.lengths, (to) => to.get(words));
  put(BLOCKS.allocations, allocation);
  put(BLOCKS.sizes, size);
  put(BLOCKS.told, (to) => to.i32(told));
  placeOf(code, address).set(at);
  entry(code, globals, at)
    .get(slot)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * BLOCKS.places);
  set(code, globals, BLOCKS.count, (to) => get(to, globals, BLOCKS.count).i32(1).op('i32.add'));
  set(code, globals, BLOCKS.bytes, (to) =>
    get(to, globals, BLOCKS.bytes).get(words).i32(2).op('i32.shl', 'i32.add'),
  );
  shadowAt(code.get(address), globals).tee(at);
  code.get(words).op('i32.add').set(end);
  protect(code, at, end, MAY.nothingClosed);
}

/** `drop()`: forgets the oldest block kept; 0 when there is something to be said of it, or its memory goes back to the allocator. */
export function writeDrop(code: Code, globals: Globals): void {
  const [slot, at, end, size, list, start] = [0, 1, 2, 3, 4, 5];
  get(code, globals, BLOCKS.count).op('i32.eqz').if(notHere);
  get(code, globals, BLOCKS.first).set(slot);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.told)
    .i32(TOLD.about)
    .op('i32.eq')
    .if(notHere);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.sizes)
    .tee(size)
    .i32(LONGEST)
    .op('i32.gt_u')
    .if(notHere);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.starts)
    .tee(at);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.lengths)
    .i32(2)
    .op('i32.shl', 'i32.add')
    .set(end);
  code.block((done) =>
    done.loop((again) => {
      again.get(at).get(end).op('i32.ge_u').brIf(1);
      again.get(at).access('i32.load', 0).i32(POISON).op('i32.ne').if(notHere);
      again.get(at).i32(4).op('i32.add').set(at).br(0);
    }),
  );
  set(code, globals, BLOCKS.bytes, (to) => {
    get(to, globals, BLOCKS.bytes);
    return entry(to, globals, slot)
      .access('i32.load', 4 * BLOCKS.lengths)
      .i32(2)
      .op('i32.shl', 'i32.sub');
  });
  set(code, globals, BLOCKS.first, (to) =>
    to
      .get(slot)
      .i32(1)
      .op('i32.add')
      .i32(MOST_KEPT - 1)
      .op('i32.and'),
  );
  set(code, globals, BLOCKS.count, (to) => get(to, globals, BLOCKS.count).i32(1).op('i32.sub'));
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.allocations)
    .set(start);
  listOf(code, globals, size, list);
  writeGive(code, list, start);
  code.i32(1);
}

/** `stale(address)`: as `KeptMemory.startingAt`. */
export function writeStale(code: Code, globals: Globals): void {
  const [address, slot] = [0, 1];
  placeOf(code, address).set(slot);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.places)
    .i32(1)
    .op('i32.sub')
    .tee(slot);
  code.i32(0).op('i32.lt_s').if(notHere);
  entry(code, globals, slot)
    .access('i32.load', 4 * BLOCKS.starts)
    .get(address)
    .op('i32.ne')
    .if(notHere);
  code.get(slot);
  get(code, globals, BLOCKS.first)
    .op('i32.sub')
    .i32(MOST_KEPT - 1)
    .op('i32.and');
  get(code, globals, BLOCKS.count).op('i32.lt_u');
}

/** `spoiled(at, end)`. */
export function writeSpoiled(code: Code): void {
  const [at, end] = [0, 1];
  // Most are whole: many words at a time, as long as they are.
  code.block((words) =>
    words.loop((again) => {
      again.get(at).i32(32).op('i32.add').get(end).op('i32.gt_u').brIf(1);
      for (const offset of [0, 8, 16, 24]) {
        again.get(at).access('i64.load', offset).i64(POISON_LONG).op('i64.xor');
        if (offset > 0) again.op('i64.or');
      }
      again.op('i64.eqz', 'i32.eqz').brIf(1);
      again.get(at).i32(32).op('i32.add').set(at).br(0);
    }),
  );
  code.block((done) =>
    done.loop((again) => {
      again.get(at).get(end).op('i32.ge_u').brIf(1);
      again.get(at).access('i32.load', 0).i32(POISON).op('i32.ne');
      again.if((found) => found.get(at).op('return'));
      again.get(at).i32(4).op('i32.add').set(at).br(0);
    }),
  );
  code.i32(0);
}
