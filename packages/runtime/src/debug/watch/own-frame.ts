/**
 * Accesses that need no look at the shadow: those in the frame of the function itself on the C stack, which is never forbidden.
 * Compilers begin a function by taking `size` bytes off the stack pointer, and keep the result in a local:
 *
 *     global.get $__stack_pointer   i32.const size   i32.sub   local.tee $frame
 *
 * What is read or written at that local plus a constant, within the size, is found by following the operands of instructions in a row.
 */
import { InstructionReader } from './instructions.ts';

const SET = 0x21;
const TEE = 0x22;
const ADD = 0x6a;

/** Bytes of each load from 0x28 on, then of each store from 0x36 on. */
export const ACCESS_SIZES: readonly number[] = [
  4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4, 4, 8, 4, 8, 1, 2, 1, 2, 4,
];
export const FIRST_LOAD = 0x28;

/** What is known of an operand: it is a number, or so many bytes after the frame's start. */
interface Operand {
  readonly frame: boolean;
  readonly value: number;
}

/** The offsets of the instructions, of the body between two offsets, whose locals are declared before. */
export function ownFrameAccesses(
  bytes: Uint8Array,
  start: number,
  end: number,
  stackPointer: number | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const frame = stackPointer === null ? null : frameOf(new InstructionReader(bytes, start), stackPointer);
  if (frame === null) return found;
  const reader = new InstructionReader(bytes, frame.after);
  /** The operands on top that were put there since an instruction this does not follow. */
  let operands: (Operand | null)[] = [];
  const pop = (): Operand | null => operands.pop() ?? null;
  const reach = (operand: Operand | null, offset: number, size: number): boolean =>
    operand?.frame === true && operand.value >= 0 && operand.value + offset + size <= frame.size;
  while (reader.at < end) {
    const at = reader.at;
    const opcode = reader.byte();
    if (opcode === SET || opcode === TEE) {
      if (reader.u32() === frame.local) return new Set();
      if (opcode === SET) pop();
    } else if (opcode === 0x20) {
      operands.push(reader.u32() === frame.local ? { frame: true, value: 0 } : null);
    } else if (opcode === 0x41) {
      operands.push({ frame: false, value: reader.s32() });
    } else if (opcode >= FIRST_LOAD && opcode < FIRST_LOAD + ACCESS_SIZES.length) {
      const offset = reader.memoryArgument();
      const isStore = opcode >= 0x36;
      if (isStore) pop();
      const own = reach(pop(), offset, ACCESS_SIZES[opcode - FIRST_LOAD] as number);
      if (own && offset >= 0) found.add(at);
      if (!isStore) operands.push(null);
    } else if (opcode === ADD) {
      const [b, a] = [pop(), pop()];
      const known = a !== null && b !== null && !(a.frame && b.frame);
      operands.push(known ? { frame: a.frame || b.frame, value: a.value + b.value } : null);
    } else {
      reader.skipImmediates(opcode);
      const popped = plainOperands(opcode);
      if (popped < 0) operands = [];
      else {
        for (let i = 0; i < popped; i++) pop();
        if (opcode !== 0x1a && opcode !== 0x24) operands.push(null);
      }
    }
  }
  return found;
}

/** How many operands an instruction takes that leaves one result, or none as `drop` and `global.set`; -1 for others. */
function plainOperands(opcode: number): number {
  if (opcode === 0x1a || opcode === 0x24) return 1;
  if (opcode === 0x1b) return 3;
  if (opcode === 0x23 || (opcode >= 0x42 && opcode <= 0x44)) return 0;
  if (opcode < 0x45 || opcode > 0xc4) return -1;
  return isUnary(opcode) ? 1 : 2;
}

/** Of the instructions between i32.eqz and i64.extend32_s. */
function isUnary(opcode: number): boolean {
  return (
    opcode === 0x45 ||
    opcode === 0x50 ||
    (opcode >= 0x67 && opcode <= 0x69) ||
    (opcode >= 0x79 && opcode <= 0x7b) ||
    (opcode >= 0x8b && opcode <= 0x91) ||
    (opcode >= 0x99 && opcode <= 0x9f) ||
    opcode >= 0xa7
  );
}

/** The frame that a body begins with; `after` is the offset of the instruction after it. */
function frameOf(
  reader: InstructionReader,
  stackPointer: number,
): { local: number; size: number; after: number } | null {
  if (reader.byte() !== 0x23 || reader.u32() !== stackPointer || reader.byte() !== 0x41) return null;
  const size = reader.s32();
  if (reader.byte() !== 0x6b) return null;
  const opcode = reader.byte();
  return opcode === TEE || opcode === SET ? { local: reader.u32(), size, after: reader.at } : null;
}
