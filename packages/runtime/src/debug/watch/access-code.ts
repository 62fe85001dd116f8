/**
 * The look at the shadow that goes before each load and store. That a word is aligned, covered and free is seen on the spot; for all
 * else a function of `own-functions.ts` is called.
 */
import type { Code, FunctionIndex, ValueType } from '../../wasm/code.ts';
import { ACCESS_SIZES, FIRST_LOAD } from './own-frame.ts';
import { FIRST_STORE, type OwnFunctions, STORES } from './own-functions.ts';

/** Locals of the function that are overwritten. */
export interface AccessLocals {
  readonly address: number;
  readonly word: number;
  /** For what is stored. */
  readonly values: Readonly<Partial<Record<ValueType, number>>>;
}

/** Before a load, whose address is on the stack, and stays there. */
export function writeLoadCheck(
  code: Code,
  own: OwnFunctions,
  locals: AccessLocals,
  opcode: number,
  offset: number,
): void {
  const size = ACCESS_SIZES[opcode - FIRST_LOAD] as number;
  const check = own.load.get(size) as FunctionIndex;
  if (size === 2) {
    code.i32(offset).call(check);
    return;
  }
  code.set(locals.address);
  code.block((free) => {
    free.block((unsure) => {
      writeLook(unsure, own, locals, size, offset);
      unsure
        .i32(size === 8 ? 0x8080 : 0x80)
        .op('i32.and', 'i32.eqz')
        .brIf(1);
    });
    free.get(locals.address).i32(offset).call(check).op('drop');
  });
  code.get(locals.address);
}

/** A store, whose address and value are on the stack. */
export function writeStore(
  code: Code,
  own: OwnFunctions,
  locals: AccessLocals,
  opcode: number,
  offset: number,
): void {
  const [type, size] = STORES[opcode - FIRST_STORE] as readonly [ValueType, number];
  const checked = own.store[opcode - FIRST_STORE] as FunctionIndex;
  if (size === 2) {
    code.i32(offset).call(checked);
    return;
  }
  const value = locals.values[type] as number;
  code.set(value).set(locals.address);
  code.block((done) => {
    done.block((unsure) => {
      writeLook(unsure, own, locals, size, offset);
      unsure.brIf(0);
      unsure.get(locals.address).get(value);
      unsure.bytes.byte(opcode).u32(0).u32(offset);
      unsure.br(1);
    });
    done.get(locals.address).get(value).i32(offset).call(checked);
  });
}

/** Leaves the shadow of what an access of `size` bytes touches; leaves the block when it is not aligned, or not covered. */
function writeLook(code: Code, own: OwnFunctions, locals: AccessLocals, size: number, offset: number): void {
  code.get(locals.address);
  if (offset !== 0) code.i32(offset).op('i32.add');
  // Bits that should be 0 become the highest ones: no shadow is that long.
  code.i32(2).op(size === 1 ? 'i32.shr_u' : 'i32.rotr');
  code.tee(locals.word).globalGet(own.shadowWords).op('i32.ge_u').brIf(0);
  code.get(locals.word).globalGet(own.shadow).op('i32.add');
  // The byte after the shadow's end is 0.
  code.access(size === 8 ? 'i32.load16_u' : 'i32.load8_u', 0);
}
