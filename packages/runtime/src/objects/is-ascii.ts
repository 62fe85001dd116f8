/** A function in WebAssembly that tells whether bytes of the memory are all ASCII: the engine reads such text in half the time. */
import type { Code } from '../wasm/code.ts';

/** Bytes looked at together. */
const STEP = 64;
const HIGH_BITS = -0x7f7f7f7f7f7f7f80n;

/** Parameters: the address of the first byte, and that after the last. Gives 1 or 0. */
export function writeIsAscii(code: Code): void {
  const leaveIf = (then: Code): Code => then.i32(0).op('return');
  code.block((ended) => {
    ended.loop((again) => {
      again.get(0).i32(STEP).op('i32.add').get(1).op('i32.gt_u').brIf(1);
      for (let at = 0; at < STEP; at += 8) {
        again.get(0).access('i64.load', at);
        if (at > 0) again.op('i64.or');
      }
      again.i64(HIGH_BITS).op('i64.and').i64(0n).op('i64.ne').if(leaveIf);
      again.get(0).i32(STEP).op('i32.add').set(0).br(0);
    });
  });
  code.block((ended) => {
    ended.loop((again) => {
      again.get(0).get(1).op('i32.ge_u').brIf(1);
      again.get(0).access('i32.load8_s', 0).i32(0).op('i32.lt_s').if(leaveIf);
      again.get(0).i32(1).op('i32.add').set(0).br(0);
    });
  });
  code.i32(1);
}
