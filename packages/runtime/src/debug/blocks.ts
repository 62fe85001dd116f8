/**
 * Blocks of an extension's memory, in WebAssembly that sees it: copies of strings, and how they are kept when their handles are
 * closed. The state is words in that memory too, which `BlockPool` and `KeptMemory` work on for all that is not done here.
 */
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { MAY } from './watch/memory-watch.ts';

/** Longer blocks go back to the allocator, in words, and so do more than that of one length. */
export const LONGEST = 64;
export const MOST_FREE = 256;
/** Blocks kept, a power of two. */
export const MOST_KEPT = 4096;
/** Blocks kept are found by their addresses in a table with one place for each hash: a newer one takes an older one's. */
export const PLACES = 8192;
/** Memory kept is filled with this, word by word. */
export const POISON = 0xdbdbdbdb | 0;
/** A copy of a string: how many bytes, a hash, the bytes, and after them NULs to a whole word and one word more. */
export const DATA_HEAD = 8;
/** Longer strings, in bytes, are copied in TypeScript. Their blocks are no longer than `LONGEST`. */
const SHORT = 200;

const RING_WORDS = 2 + MOST_FREE;

/** Words of the state. A ring of free blocks is: the place of the first one, how many there are, their addresses. */
export const BLOCKS = {
  /** Of the blocks kept: the first one, how many, their bytes, and how many bytes there may be. */
  first: 0,
  count: 1,
  bytes: 2,
  limit: 3,
  /** Of each block kept: where it starts, its words, what was allocated, the words of that, and 1 if something is known of it. */
  starts: 4,
  lengths: 4 + MOST_KEPT,
  allocations: 4 + 2 * MOST_KEPT,
  sizes: 4 + 3 * MOST_KEPT,
  told: 4 + 4 * MOST_KEPT,
  /** By the hash of an address: the place of the block kept, plus one. */
  places: 4 + 5 * MOST_KEPT,
  rings: 4 + 5 * MOST_KEPT + PLACES,
  ringWords: RING_WORDS,
  words: 4 + 5 * MOST_KEPT + PLACES + RING_WORDS * (LONGEST + 1),
} as const;

/** Where the functions are in the table that `front.ts` calls them in. */
export const BLOCK_FUNCTIONS = ['copy', 'release', 'store'] as const;
/** Their parameters and results. */
export const BLOCK_SIGNATURES = { copy: [2, 1], release: [1, 1], store: [2, 0] } as const;

export interface BlockFunctions {
  /** A copy of the string at `source`, whose size is in the word at `sizeAt`; 0 when it is not to be made here. */
  readonly copy: (source: number, sizeAt: number) => number;
  /** The handle of a copy is closed; 0 when that is not to be done here. */
  readonly release: (address: number) => number;
  /** Stores the size of a copy. */
  readonly store: (at: number, address: number) => void;
}

let compiled: WebAssembly.Module | undefined;

/** `state` is the address of the state, `shadow` and `shadowWords` globals of an instrumented extension. */
export function blockFunctions(
  memory: WebAssembly.Memory,
  state: number,
  shadow: WebAssembly.Global,
  shadowWords: WebAssembly.Global,
): BlockFunctions {
  compiled ??= compile();
  const { exports } = new WebAssembly.Instance(compiled, {
    extension: {
      memory,
      shadow,
      shadowWords,
      state: new WebAssembly.Global({ value: 'i32', mutable: false }, state),
    },
  });
  return exports as unknown as BlockFunctions;
}

const I: ValueType = 'i32';

interface Needed {
  readonly shadow: number;
  readonly shadowWords: number;
  readonly state: number;
}

function compile(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('extension', 'memory');
  const needed: Needed = {
    shadow: builder.importGlobal('extension', 'shadow', I, true),
    shadowWords: builder.importGlobal('extension', 'shadowWords', I, true),
    state: builder.importGlobal('extension', 'state', I, false),
  };
  const locals = (count: number): ValueType[] => Array<ValueType>(count).fill(I);
  const drop = builder.define({ params: [], results: [I] }, locals(6), (code) => writeDrop(code, needed));
  builder.export(
    'copy',
    builder.define({ params: [I, I], results: [I] }, locals(6), (code) => writeCopy(code, needed)),
  );
  builder.export(
    'release',
    builder.define({ params: [I], results: [I] }, locals(5), (code) => writeRelease(code, needed, drop)),
  );
  builder.export(
    'store',
    builder.define({ params: [I, I], results: [] }, [], (code) =>
      code.get(0).get(1).i32(DATA_HEAD).op('i32.sub').access('i32.load', 0).access('i32.store', 0),
    ),
  );
  return builder.compile();
}

const get = (code: Code, { state }: Needed, word: number): Code =>
  code.globalGet(state).access('i32.load', 4 * word);

function set(code: Code, { state }: Needed, word: number, value: (to: Code) => Code): void {
  value(code.globalGet(state)).access('i32.store', 4 * word);
}

/** The address of the entry of an array whose index is in a local, but for the array's offset. */
const entry = (code: Code, { state }: Needed, index: number): Code =>
  code.globalGet(state).get(index).i32(2).op('i32.shl', 'i32.add');

/** Says with a `return` that this is not to be done here. */
const notHere = (code: Code): Code => code.i32(0).op('return');

/** Puts the address of the ring of free blocks of `words` words, which are few, into local `ring`. */
const ringOf = (code: Code, { state }: Needed, words: number, ring: number): Code =>
  code
    .get(words)
    .i32(4 * RING_WORDS)
    .op('i32.mul')
    .i32(4 * BLOCKS.rings)
    .op('i32.add')
    .globalGet(state)
    .op('i32.add')
    .set(ring);

/** Stores a byte for each word from the one in local `from` to before that in local `end`, which are addresses in the shadow. */
function protect(code: Code, from: number, end: number, may: number): void {
  code.block((done) =>
    done.loop((again) => {
      again.get(from).get(end).op('i32.ge_u').brIf(1);
      again.get(from).i32(may).access('i32.store8', 0);
      again.get(from).i32(1).op('i32.add').set(from).br(0);
    }),
  );
}

/** `copy(source, sizeAt)` for short strings, for which there is a free block. */
function writeCopy(code: Code, needed: Needed): void {
  const [source, sizeAt, size, words, ring, block, at, end] = [0, 1, 2, 3, 4, 5, 6, 7];
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
  ringOf(code, needed, words, ring);
  code.get(ring).access('i32.load', 4).op('i32.eqz').if(notHere);
  code
    .get(ring)
    .get(ring)
    .access('i32.load', 0)
    .i32(2)
    .op('i32.shl', 'i32.add')
    .access('i32.load', 8)
    .set(block);
  // A shadow that does not reach it is for TypeScript to make larger.
  code.get(block).i32(2).op('i32.shr_u').get(words).op('i32.add').globalGet(needed.shadowWords);
  code.op('i32.gt_u').if(notHere);
  code
    .get(ring)
    .get(ring)
    .access('i32.load', 0)
    .i32(1)
    .op('i32.add')
    .i32(MOST_FREE - 1)
    .op('i32.and')
    .access('i32.store', 0);
  code.get(ring).get(ring).access('i32.load', 4).i32(1).op('i32.sub').access('i32.store', 4);
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
  const shadowAt = (word: Code): Code => word.i32(2).op('i32.shr_u').globalGet(needed.shadow).op('i32.add');
  shadowAt(code.get(block)).set(at);
  shadowAt(code.get(end)).i32(1).op('i32.sub').set(end);
  protect(code, at, end, MAY.read);
  code.get(end).i32(MAY.nothingAround).access('i32.store8', 0);
  code.get(block);
}

/** `release(address)`: as `KeptMemory.keep`, with nothing to be said of it. */
function writeRelease(code: Code, needed: Needed, drop: FunctionIndex): void {
  const [address, words, slot, at, end, place] = [0, 1, 2, 3, 4, 5];
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
  code.block((done) =>
    done.loop((again) => {
      get(again, needed, BLOCKS.count).i32(MOST_KEPT).op('i32.ne');
      get(again, needed, BLOCKS.bytes).get(words).i32(2).op('i32.shl', 'i32.add');
      get(again, needed, BLOCKS.limit).op('i32.le_s', 'i32.and').brIf(1);
      again.call(drop).op('i32.eqz').if(notHere);
      again.br(0);
    }),
  );
  code.get(address).set(at);
  code.get(address).get(words).i32(2).op('i32.shl', 'i32.add').set(end);
  code.loop((again) => {
    again.get(at).i32(POISON).access('i32.store', 0);
    again.get(at).i32(4).op('i32.add').tee(at).get(end).op('i32.lt_u').brIf(0);
  });
  get(code, needed, BLOCKS.first);
  get(code, needed, BLOCKS.count)
    .op('i32.add')
    .i32(MOST_KEPT - 1)
    .op('i32.and')
    .set(slot);
  const put = (array: number, value: (to: Code) => Code): void => {
    value(entry(code, needed, slot)).access('i32.store', 4 * array);
  };
  put(BLOCKS.starts, (to) => to.get(address));
  put(BLOCKS.lengths, (to) => to.get(words));
  put(BLOCKS.allocations, (to) => to.get(address).i32(DATA_HEAD).op('i32.sub'));
  put(BLOCKS.sizes, (to) =>
    to
      .get(words)
      .i32(DATA_HEAD / 4)
      .op('i32.add'),
  );
  put(BLOCKS.told, (to) => to.i32(0));
  code
    .get(address)
    .i32(3)
    .op('i32.shr_u')
    .i32(PLACES - 1)
    .op('i32.and')
    .set(place);
  entry(code, needed, place)
    .get(slot)
    .i32(1)
    .op('i32.add')
    .access('i32.store', 4 * BLOCKS.places);
  set(code, needed, BLOCKS.count, (to) => get(to, needed, BLOCKS.count).i32(1).op('i32.add'));
  set(code, needed, BLOCKS.bytes, (to) =>
    get(to, needed, BLOCKS.bytes).get(words).i32(2).op('i32.shl', 'i32.add'),
  );
  code.get(address).i32(2).op('i32.shr_u').globalGet(needed.shadow).op('i32.add').tee(at);
  code.get(words).op('i32.add').set(end);
  protect(code, at, end, MAY.nothingClosed);
  code.i32(1);
}

/** Forgets the oldest block kept; 0 when there is something to be said of it, or its memory goes back to the allocator. */
function writeDrop(code: Code, needed: Needed): void {
  const [slot, at, end, size, ring, start] = [0, 1, 2, 3, 4, 5];
  get(code, needed, BLOCKS.count).op('i32.eqz').if(notHere);
  get(code, needed, BLOCKS.first).set(slot);
  entry(code, needed, slot)
    .access('i32.load', 4 * BLOCKS.told)
    .if(notHere);
  entry(code, needed, slot)
    .access('i32.load', 4 * BLOCKS.sizes)
    .tee(size)
    .i32(LONGEST)
    .op('i32.gt_u')
    .if(notHere);
  ringOf(code, needed, size, ring);
  code.get(ring).access('i32.load', 4).i32(MOST_FREE).op('i32.ge_u').if(notHere);
  entry(code, needed, slot)
    .access('i32.load', 4 * BLOCKS.starts)
    .tee(at);
  entry(code, needed, slot)
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
  set(code, needed, BLOCKS.bytes, (to) => {
    get(to, needed, BLOCKS.bytes);
    return entry(to, needed, slot)
      .access('i32.load', 4 * BLOCKS.lengths)
      .i32(2)
      .op('i32.shl', 'i32.sub');
  });
  set(code, needed, BLOCKS.first, (to) =>
    to
      .get(slot)
      .i32(1)
      .op('i32.add')
      .i32(MOST_KEPT - 1)
      .op('i32.and'),
  );
  set(code, needed, BLOCKS.count, (to) => get(to, needed, BLOCKS.count).i32(1).op('i32.sub'));
  entry(code, needed, slot)
    .access('i32.load', 4 * BLOCKS.allocations)
    .set(start);
  code.get(ring).access('i32.load', 0);
  code
    .get(ring)
    .access('i32.load', 4)
    .op('i32.add')
    .i32(MOST_FREE - 1)
    .op('i32.and')
    .i32(2)
    .op('i32.shl');
  code.get(ring).op('i32.add').get(start).access('i32.store', 8);
  code.get(ring).get(ring).access('i32.load', 4).i32(1).op('i32.add').access('i32.store', 4);
  code.i32(1);
}
