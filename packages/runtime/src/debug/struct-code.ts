/** The structs of objects, in WebAssembly: as `GuardedStructs` and `KeptMemory`, where there is nothing to be said of them. */
import type { Code, FunctionIndex } from '../wasm/code.ts';
import {
  type Globals,
  get,
  notHere,
  protect,
  set,
  shadowAt,
  writeKeep,
  writeRoom,
  writeTake,
} from './block-code.ts';
import { BLOCKS, TOLD } from './block-state.ts';
import {
  ALWAYS_MOVED,
  ANY_OBJECT,
  AT,
  GUARD_BYTES,
  GUARD_LONG,
  GUARD_WORD,
  HEAD,
  LARGEST,
  MAGIC,
  MOVED_SELDOM,
} from './struct-layout.ts';
import { MAY } from './watch/memory-watch.ts';

/** The address of a word of the head, but for the offset in `headWord`. */
const headOf = (code: Code, address: number): Code => code.get(address).i32(HEAD).op('i32.sub');
const headWord = (word: keyof typeof AT): number => HEAD + AT[word];

/** A word of the head of the struct in a local. */
const loadHead = (code: Code, address: number, word: keyof typeof AT): Code =>
  headOf(code, address).access('i32.load', headWord(word));

function storeHead(code: Code, address: number, word: keyof typeof AT, value: (to: Code) => Code): void {
  value(headOf(code, address)).access('i32.store', headWord(word));
}

/** `shadowOffset` of the size in a local. */
const shadowOffsetOf = (code: Code, size: number): Code =>
  code.get(size).i32(7).op('i32.add').i32(-8).op('i32.and').i32(GUARD_BYTES).op('i32.add');

/** `blockWords` of the size in a local, which is a multiple of four. */
const blockWordsOf = (code: Code, size: number): Code =>
  shadowOffsetOf(code, size).get(size).op('i32.add').i32(HEAD).op('i32.add').i32(2).op('i32.shr_u');

/** Repeats `body` for each word from the one in local `at` to before that in local `end`. */
function eachWord(code: Code, at: number, end: number, body: (to: Code) => void): void {
  code.block((done) =>
    done.loop((again) => {
      again.get(at).get(end).op('i32.ge_u').brIf(1);
      body(again);
      again.get(at).i32(4).op('i32.add').set(at).br(0);
    }),
  );
}

/** `allocate(size, key)`: a zeroed struct of few words, for which there is a free block. */
export function writeAllocate(code: Code, globals: Globals): void {
  const [size, key, words, list, address, at, end, shadow] = [0, 1, 2, 3, 4, 5, 6, 7];
  code.get(size).i32(3).op('i32.and').get(size).i32(LARGEST).op('i32.gt_u', 'i32.or').if(notHere);
  shadowOffsetOf(code, size).set(shadow);
  blockWordsOf(code, size).set(words);
  writeTake(code, globals, words, list, address);
  code.get(address).i32(HEAD).op('i32.add').set(address);
  storeHead(code, address, 'magic', (to) => to.i32(MAGIC).get(address).op('i32.xor'));
  storeHead(code, address, 'opens', (to) => to.i32(0));
  storeHead(code, address, 'size', (to) => to.get(size));
  storeHead(code, address, 'key', (to) => to.get(key));
  code.get(address).tee(at).get(size).op('i32.add').set(end);
  eachWord(code, at, end, (to) => {
    to.get(at).i32(0).access('i32.store', 0);
    to.get(at).get(shadow).op('i32.add').i32(0).access('i32.store', 0);
  });
  code.get(address).get(shadow).op('i32.add').set(end);
  eachWord(code, at, end, (to) => to.get(at).i32(GUARD_WORD).access('i32.store', 0));
  shadowAt(code.get(address), globals).tee(at);
  code.get(size).i32(2).op('i32.shr_u', 'i32.add').set(end);
  protect(code, at, end, MAY.everything);
  code.get(address);
}

/** Says so if a field was stored in the word `offset` bytes after that in local `at`, and there is something else now. */
function writeUntouched(code: Code, at: number, stored: (to: Code) => Code, offset: number): void {
  stored(code).access('i32.load', offset);
  code.if((field) => {
    stored(field).access('i32.load', offset);
    field.get(at).access('i32.load', offset).op('i32.ne').if(notHere);
  });
}

/** `intact(address)`: as `GuardedStructs.intact`. */
export function writeIntact(code: Code): void {
  const [address, size, at, end, shadow] = [0, 1, 2, 3, 4];
  loadHead(code, address, 'magic').i32(MAGIC).get(address).op('i32.xor', 'i32.ne').if(notHere);
  loadHead(code, address, 'size').tee(size).i32(3).op('i32.and');
  code.get(size).i32(LARGEST).op('i32.gt_u', 'i32.or').if(notHere);
  shadowOffsetOf(code, size).set(shadow);
  code.get(address).get(shadow).op('i32.add').set(end);
  const guards = (offset: number): Code =>
    code.get(end).i32(GUARD_BYTES).op('i32.sub').access('i64.load', offset);
  guards(0).i64(GUARD_LONG).op('i64.ne');
  guards(8).i64(GUARD_LONG).op('i64.ne', 'i32.or').if(notHere);
  // Up to a multiple of eight.
  code.get(size).i32(4).op('i32.and');
  code.if((odd) => {
    odd.get(address).get(size).op('i32.add').access('i32.load', 0);
    odd.i32(GUARD_WORD).op('i32.ne').if(notHere);
  });
  const stored = (to: Code): Code => to.get(at).get(shadow).op('i32.add');
  code.get(address).tee(at).get(size).i32(-8).op('i32.and', 'i32.add').set(end);
  code.block((done) =>
    done.loop((again) => {
      again.get(at).get(end).op('i32.ge_u').brIf(1);
      // Most words are no fields, whose shadow is 0.
      stored(again).access('i64.load', 0).op('i64.eqz', 'i32.eqz');
      again.if((fields) => {
        for (const offset of [0, 4]) writeUntouched(fields, at, stored, offset);
      });
      again.get(at).i32(8).op('i32.add').set(at).br(0);
    }),
  );
  code.get(size).i32(4).op('i32.and');
  code.if((odd) => writeUntouched(odd, at, stored, 0));
  code.i32(1);
}

/** `opened(address, key)`: one more handle has the struct's address, if it is the struct of that key. */
export function writeOpened(code: Code): void {
  const [address, key] = [0, 1];
  // It may be any number.
  code.get(address).i32(15).op('i32.and').get(address).i32(HEAD).op('i32.lt_u', 'i32.or');
  code.get(address).i32(16).op('i32.shr_u').memorySize().op('i32.ge_u', 'i32.or').if(notHere);
  loadHead(code, address, 'magic').i32(MAGIC).get(address).op('i32.xor', 'i32.ne').if(notHere);
  loadHead(code, address, 'key').get(key).op('i32.ne');
  loadHead(code, address, 'key').i32(ANY_OBJECT).op('i32.ne', 'i32.and').if(notHere);
  storeHead(code, address, 'opens', (to) => loadHead(to, address, 'opens').i32(1).op('i32.add'));
  code.i32(1);
}

/** `created(at, key)`: as `opened`, for the struct whose address is in memory; the result is that address. */
export function writeCreated(code: Code, opened: FunctionIndex): void {
  const [at, key, address] = [0, 1, 2];
  code.get(at).access('i32.load', 0).tee(address).get(key).call(opened).op('i32.eqz').if(notHere);
  code.get(address);
}

/** Functions of the module. */
interface StructFunctions {
  readonly drop: FunctionIndex;
  readonly intact: FunctionIndex;
  readonly allocate: FunctionIndex;
}

/** Keeps the struct in local `address`, which is none from now on. */
function writeForget(
  code: Code,
  globals: Globals,
  told: number,
  [address, size, words, slot, at, end]: readonly [number, number, number, number, number, number],
): void {
  storeHead(code, address, 'magic', (to) => to.i32(0));
  writeKeep(code, globals, {
    address,
    words,
    allocation: (to) => headOf(to, address),
    size: (to) => blockWordsOf(to, size),
    told,
    slot,
    at,
    end,
  });
}

/**
 * `closed(address)`: one handle less has the struct's address. The result is 0 when that is not to be done here, 1 when it is, and
 * where the struct is now when it was moved.
 */
export function writeClosed(code: Code, globals: Globals, { drop, intact, allocate }: StructFunctions): void {
  const [address, size, words, slot, at, end, target, shadow] = [0, 1, 2, 3, 4, 5, 6, 7];
  const done = (to: Code): Code => to.i32(1).op('return');
  code.get(address).call(intact).op('i32.eqz').if(notHere);
  loadHead(code, address, 'opens').i32(1).op('i32.gt_s');
  code.if((others) => {
    storeHead(others, address, 'opens', (to) => loadHead(to, address, 'opens').i32(1).op('i32.sub'));
    done(others);
  });
  get(code, globals, BLOCKS.closings).i32(ALWAYS_MOVED).op('i32.ge_u');
  get(code, globals, BLOCKS.closings)
    .i32(MOVED_SELDOM - 1)
    .op('i32.and')
    .i32(0)
    .op('i32.ne', 'i32.and');
  code.if((stays) => {
    storeHead(stays, address, 'opens', (to) => to.i32(0));
    set(stays, globals, BLOCKS.closings, (to) => get(to, globals, BLOCKS.closings).i32(1).op('i32.add'));
    done(stays);
  });
  loadHead(code, address, 'size').tee(size).i32(2).op('i32.shr_u').set(words);
  writeRoom(code, globals, words, drop);
  code.get(size);
  loadHead(code, address, 'key').call(allocate).tee(target).op('i32.eqz').if(notHere);
  set(code, globals, BLOCKS.closings, (to) => get(to, globals, BLOCKS.closings).i32(1).op('i32.add'));
  shadowOffsetOf(code, size).set(shadow);
  code.get(address).tee(at).get(size).op('i32.add').set(end);
  const moved = (to: Code): Code => to.get(at).get(address).op('i32.sub').get(target).op('i32.add');
  eachWord(code, at, end, (to) => {
    moved(to).get(at).access('i32.load', 0).access('i32.store', 0);
    moved(to).get(shadow).op('i32.add');
    to.get(at).get(shadow).op('i32.add').access('i32.load', 0).access('i32.store', 0);
  });
  writeForget(code, globals, TOLD.nothing, [address, size, words, slot, at, end]);
  code.get(target);
}

/** `freed(address)`: the object is dead; 0 when that is not to be done here. */
export function writeFreed(
  code: Code,
  globals: Globals,
  { drop, intact }: Pick<StructFunctions, 'drop' | 'intact'>,
): void {
  const [address, size, words, slot, at, end] = [0, 1, 2, 3, 4, 5];
  code.get(address).call(intact).op('i32.eqz').if(notHere);
  loadHead(code, address, 'size').tee(size).i32(2).op('i32.shr_u').set(words);
  writeRoom(code, globals, words, drop);
  writeForget(code, globals, TOLD.died, [address, size, words, slot, at, end]);
  code.i32(1);
}
