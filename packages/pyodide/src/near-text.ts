/** `HPyUnicode_FromString` beside the extension's memory: finds the end of the text and copies it into CPython's. */
import type { Code, FunctionIndex } from '@harpy/runtime/wasm/code';

/** Imports of the module it is written into. */
export interface TextNeeds {
  readonly store32: FunctionIndex;
  readonly longText: FunctionIndex;
  /** A global. */
  readonly scratch: number;
}

/** Longer strings are copied by the body; CPython's memory has room for 32 bytes more. */
const LONGEST_TEXT = 1024;
const ALL_LOW = 0x0101010101010101n;
const ALL_HIGH = 0x8080808080808080n;

/** Locals from `spare` on are overwritten; `make` is `PyUnicode_FromStringAndSize`. */
export function writeText(code: Code, spare: number, needed: TextNeeds, make: FunctionIndex): void {
  const [text, at, size, word, seen] = [1, spare, spare + 1, spare + 3, spare + 6];
  writeStringEnd(code, text, at, word, seen);
  code.get(at).get(text).op('i32.sub').tee(size).i32(LONGEST_TEXT).op('i32.le_u');
  // Whole blocks are read, so they must not end behind the memory.
  code.get(at).i32(32).op('i32.add').i32(16).op('i32.shr_u').memorySize().op('i32.lt_u', 'i32.and');
  code.if((short) => {
    short.i32(0).set(at);
    short.loop((loop) => {
      loop.globalGet(needed.scratch).get(at).op('i32.add');
      for (const offset of [0, 8, 16, 24]) loop.get(text).get(at).op('i32.add').access('i64.load', offset);
      loop.call(needed.store32);
      loop.get(at).i32(32).op('i32.add').tee(at).get(size).op('i32.lt_u').brIf(0);
    });
    short.globalGet(needed.scratch).get(size).call(make).op('return');
  });
  // Its length is known now, which takes JavaScript longer to find.
  code
    .get(text)
    .get(size)
    .get(seen)
    .i64(ALL_HIGH)
    .op('i64.and', 'i64.eqz')
    .call(needed.longText)
    .op('return');
}

/**
 * strlen: puts the address of the NUL after the address in local `text` into `at`. The highest bits of the bytes of
 * `seen` are 0 when the string is ASCII. `word` is overwritten.
 */
function writeStringEnd(code: Code, text: number, at: number, word: number, seen: number): void {
  const next = (loop: Code, bytes: number): Code => loop.get(at).i32(bytes).op('i32.add').set(at);
  code.get(text).set(at).i64(0n).set(seen);
  code.block((found) => {
    found.block((aligned) => {
      aligned.loop((loop) => {
        loop.get(at).i32(7).op('i32.and', 'i32.eqz').brIf(1);
        loop.get(at).access('i64.load8_u', 0).tee(word).op('i64.eqz').brIf(2);
        loop.get(seen).get(word).op('i64.or').set(seen);
        next(loop, 1).br(0);
      });
    });
    found.loop((words) => {
      // A block of 32 bytes that is aligned is inside the memory: it is passed over if all of it is ASCII and none is 0.
      words.get(at).i32(31).op('i32.and', 'i32.eqz');
      words.if((block) => {
        for (const offset of [0, 8, 16, 24]) {
          block
            .get(at)
            .access('i64.load', offset)
            .tee(word)
            .i64(ALL_LOW)
            .op('i64.sub')
            .get(word)
            .op('i64.or');
          if (offset > 0) block.op('i64.or');
        }
        block
          .i64(ALL_HIGH)
          .op('i64.and', 'i64.eqz')
          .if((plain) => next(plain, 32).br(2));
      });
      words.get(at).access('i64.load', 0).tee(word).i64(ALL_LOW).op('i64.sub');
      words.get(word).i64(-1n).op('i64.xor', 'i64.and').i64(ALL_HIGH).op('i64.and', 'i64.eqz');
      words.if((whole) => {
        whole.get(seen).get(word).op('i64.or').set(seen);
        next(whole, 8).br(1);
      });
    });
    // The NUL is in this word.
    found.loop((loop) => {
      loop.get(at).access('i64.load8_u', 0).tee(word).op('i64.eqz').brIf(1);
      loop.get(seen).get(word).op('i64.or').set(seen);
      next(loop, 1).br(0);
    });
  });
}
