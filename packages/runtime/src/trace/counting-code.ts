/** Counting calls, in WebAssembly: what the functions of a context and the extension's own have in common. */
import type { Code } from '../wasm/code.ts';
import { ALL_TIMED, LONG_STRIDE, MANY, OBSERVED, STRIDE } from './recorder.ts';

/**
 * Counts a call in the i64 at `at` bytes after the address `base` leaves, and leaves whether it is not to be timed; the count is in
 * the i64 local `count` then.
 */
export function writeCount(code: Code, base: (to: Code) => Code, at: number, count: number): void {
  base(base(code)).access('i64.load', at).i64(1n).op('i64.add').tee(count).access('i64.store', at);
  // Few calls, or the last of some: these are timed.
  code.get(count).i64(BigInt(ALL_TIMED)).op('i64.gt_u');
  code.get(count);
  code.i64(BigInt(LONG_STRIDE - 1)).i64(BigInt(STRIDE - 1));
  code.get(count).i64(BigInt(MANY)).op('i64.gt_u', 'select', 'i64.and', 'i64.eqz', 'i32.eqz', 'i32.and');
  code
    .i32(0)
    .access('i32.load', 4 * OBSERVED)
    .op('i32.eqz', 'i32.and');
}
