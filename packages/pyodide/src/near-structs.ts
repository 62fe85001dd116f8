/** Structs of objects, in wasm that sees the extension's memory: taken from the pool of their type, and given back. */
import type { Code, FunctionIndex, TypeIndex } from '@harpy/runtime/wasm/code';
import { MOST_FREE, POOL, TYPES, typeSlot } from './near-tables.ts';

/** What `HPy_New` needs of the module it is in. */
export interface StructNeeds {
  readonly storeWord: FunctionIndex;
  readonly makeStruct: FunctionIndex;
  /** The type of `allocate`, which is in the table. */
  readonly allocateType: TypeIndex;
  readonly types: number;
}

const LARGE_STRUCT = 256;

/** `HPy_New` of a type the extension made and that is known in its table. */
export function writeNew(
  code: Code,
  spare: number,
  needed: StructNeeds,
  allocate: FunctionIndex,
  drop: FunctionIndex,
): void {
  const [type, dataAt, object, pool, struct] = [1, 2, spare, spare + 1, spare + 2];
  const end = spare + 4;
  typeSlot(code, type, needed.types).tee(pool).access('i32.load', TYPES.type);
  code.get(type).op('i32.eq').get(type).i32(0).op('i32.ne', 'i32.and');
  code.if((known) => {
    known.get(pool).access('i32.load', TYPES.pool).set(pool);
    known.get(type).i32(0).call(allocate).tee(object).op('i32.eqz');
    known.if((failed) => failed.i32(0).op('return'));
    // The allocation may have run a collection, which gives and takes structs: the pool is looked at after it.
    known.get(pool).access('i32.load', POOL.first).tee(struct);
    known.if(
      (free) => {
        free.get(pool).get(struct).access('i32.load', 0).access('i32.store', POOL.first);
        free.get(pool).get(pool).access('i32.load', POOL.count).i32(1).op('i32.sub');
        free.access('i32.store', POOL.count);
        zero(free, struct, pool, end);
        free.get(object).get(pool).access('i32.load', POOL.offset).op('i32.add').get(struct);
        free.call(needed.storeWord);
      },
      (none) => {
        none.get(pool).access('i32.load', POOL.guarded).tee(end);
        none.if((guarded) => {
          guarded.get(end).get(object).i32(0).callIndirect(needed.allocateType).tee(struct);
          guarded.if((made) => {
            made.get(object).get(pool).access('i32.load', POOL.offset).op('i32.add').get(struct);
            made.call(needed.storeWord);
          });
        });
        none.get(struct).op('i32.eqz');
        none.if((missing) => missing.get(object).call(needed.makeStruct).set(struct));
        none.get(struct).op('i32.eqz');
        none.if((failed) => failed.get(object).call(drop).i32(0).op('return'));
      },
    );
    known.get(dataAt).if((wanted) => wanted.get(dataAt).get(struct).access('i32.store', 0));
    known.get(object).op('return');
  });
}

/** Zeroes the struct in local `struct`, whose size is a multiple of 8; `end` is overwritten. */
function zero(code: Code, struct: number, pool: number, end: number): void {
  code.get(pool).access('i32.load', POOL.size).tee(end).i32(LARGE_STRUCT).op('i32.gt_u');
  code.if(
    // A call of the engine's, too slow for a few words.
    (large) => large.get(struct).i32(0).get(end).memoryFill(),
    (small) => {
      small.get(struct).get(end).op('i32.add').set(end);
      small.loop((loop) => {
        loop.get(end).i32(8).op('i32.sub').tee(end).i64(0n).access('i64.store', 0);
        loop.get(end).get(struct).op('i32.gt_u').brIf(0);
      });
    },
  );
}

/** `release(pool, struct)` */
export function writeRelease(code: Code, freeStruct: FunctionIndex): void {
  const [pool, struct, count] = [0, 1, 2];
  code.get(pool).access('i32.load', POOL.count).tee(count).i32(MOST_FREE).op('i32.ge_u');
  code.if((full) => full.get(struct).call(freeStruct).op('return'));
  writeGive(code, pool, struct);
}

/** `fill(pool, count)` */
export function writeFill(code: Code, malloc: FunctionIndex): void {
  const [pool, left, struct] = [0, 1, 2];
  code.block((full) => {
    full.loop((next) => {
      next.get(pool).access('i32.load', POOL.size).call(malloc).tee(struct).op('i32.eqz').brIf(1);
      writeGive(next, pool, struct);
      next.get(left).i32(1).op('i32.sub').tee(left).brIf(0);
    });
  });
  code.get(pool).access('i32.load', POOL.first);
}

/** Puts a struct before the free ones of the pool. */
function writeGive(code: Code, pool: number, struct: number): void {
  code.get(struct).get(pool).access('i32.load', POOL.first).access('i32.store', 0);
  code.get(pool).get(struct).access('i32.store', POOL.first);
  code
    .get(pool)
    .get(pool)
    .access('i32.load', POOL.count)
    .i32(1)
    .op('i32.add')
    .access('i32.store', POOL.count);
}
