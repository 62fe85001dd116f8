/** Copies of strings, and how they are kept when their handles are closed, in WebAssembly. */
import type { Code, FunctionIndex } from '../wasm/code.ts';
import { type Globals, notHere, protect, shadowAt, writeKeep, writeRoom, writeTake } from './block-code.ts';
import { DATA_HEAD, TOLD } from './block-state.ts';
import { MAY } from './watch/memory-watch.ts';

/** Longer strings, in bytes, are copied in TypeScript. Their blocks are no longer than `LONGEST`. */
const SHORT = 200;

/** `copy(source, sizeAt)` for short strings, for which there is a free block. */
export function writeCopy(code: Code, globals: Globals): void {
  const [source, sizeAt, size, words, list, block, at, end] = [0, 1, 2, 3, 4, 5, 6, 7];
  code.get(sizeAt).access('i32.load', 0).tee(size).i32(SHORT).op('i32.gt_u').if(notHere);
  // Of the block: its head, the bytes with a NUL in whole words, and a word.
  code
    .get(size)
    .i32(4)
    .op('i32.add')
    .i32(2)
    .op('i32.shr_u')
    .i32(1 + DATA_HEAD / 4)
    .op('i32.add')
    .set(words);
  writeTake(code, globals, words, list, block);
  code.get(block).get(size).access('i32.store', 0);
  // The last two words first: the bytes come over them.
  code
    .get(block)
    .get(words)
    .i32(2)
    .op('i32.shl', 'i32.add')
    .tee(end)
    .i32(4)
    .op('i32.sub')
    .i32(0)
    .access('i32.store', 0);
  code.get(end).i32(8).op('i32.sub').i32(0).access('i32.store', 0);
  code.get(block).i32(DATA_HEAD).op('i32.add').set(block);
  code.i32(0).set(at);
  // Words, and then the bytes that are left.
  for (const [unit, load, store] of [
    [4, 'i32.load', 'i32.store'],
    [1, 'i32.load8_u', 'i32.store8'],
  ] as const)
    code.block((done) =>
      done.loop((again) => {
        again.get(at).i32(unit).op('i32.add').get(size).op('i32.gt_u').brIf(1);
        again.get(block).get(at).op('i32.add');
        again.get(source).get(at).op('i32.add').access(load, 0).access(store, 0);
        again.get(at).i32(unit).op('i32.add').set(at).br(0);
      }),
    );
  shadowAt(code.get(block), globals).set(at);
  shadowAt(code.get(end), globals).i32(1).op('i32.sub').set(end);
  protect(code, at, end, MAY.read);
  code.get(end).i32(MAY.nothingAround).access('i32.store8', 0);
  code.get(block);
}

/** `release(address)`: as `KeptMemory.keep`, with nothing to be said of it. */
export function writeRelease(code: Code, globals: Globals, drop: FunctionIndex): void {
  const [address, words, slot, at, end] = [0, 1, 2, 3, 4];
  code
    .get(address)
    .i32(DATA_HEAD)
    .op('i32.sub')
    .access('i32.load', 0)
    .i32(4)
    .op('i32.add')
    .i32(2)
    .op('i32.shr_u')
    .i32(1)
    .op('i32.add')
    .tee(words)
    .i32(SHORT / 4 + 2)
    .op('i32.gt_u')
    .if(notHere);
  writeRoom(code, globals, words, drop);
  writeKeep(code, globals, {
    address,
    words,
    allocation: (to) => to.get(address).i32(DATA_HEAD).op('i32.sub'),
    size: (to) =>
      to
        .get(words)
        .i32(DATA_HEAD / 4)
        .op('i32.add'),
    told: TOLD.nothing,
    slot,
    at,
    end,
  });
  code.i32(1);
}

/** `store(at, address)`: stores the size of a copy. */
export function writeStore(code: Code): void {
  code.get(0).get(1).i32(DATA_HEAD).op('i32.sub').access('i32.load', 0).access('i32.store', 0);
}
