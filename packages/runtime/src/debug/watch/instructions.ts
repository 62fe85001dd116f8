/**
 * Where each instruction of a function body ends.
 * Source: WebAssembly core specification 3.0, chapter 5.4, and the proposals for threads and legacy exceptions.
 */

import { utf8Decode } from '../../utf8.ts';

export const CALL = 0x10;

/** What follows the opcode of usual instructions: 0 nothing, 1 a LEB128, 3 those of a load or store; 2 for all others. */
const FOLLOWS = new Uint8Array(256)
  .fill(2)
  // else, end, return, drop, select
  .fill(0, 0x05, 0x06)
  .fill(0, 0x0b, 0x0c)
  .fill(0, 0x0f, 0x10)
  .fill(0, 0x1a, 0x1c)
  // Comparisons and arithmetic.
  .fill(0, 0x45, 0xc5)
  // block, loop, if; br, br_if; locals and globals; i32.const, i64.const
  .fill(1, 0x02, 0x05)
  .fill(1, 0x0c, 0x0e)
  .fill(1, 0x20, 0x25)
  .fill(3, 0x28, 0x3f)
  .fill(1, 0x41, 0x43);

/** A reader of instructions over the bytes of a module. */
export class InstructionReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new RangeError('a function body without an end');
    return byte;
  }

  /** An unsigned LEB128 integer of 32 bits. */
  u32(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A signed one. */
  s32(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return shift < 25 ? (value << (25 - shift)) >> (25 - shift) : value;
    }
  }

  /** A name: its length in bytes, then its UTF-8. */
  name(): string {
    const length = this.u32();
    const start = this.at;
    this.at += length;
    return utf8Decode(this.#bytes, start, length);
  }

  skipLeb(): void {
    while (this.byte() >= 0x80);
  }

  #lebs(count: number): void {
    for (let i = 0; i < count; i++) this.skipLeb();
  }

  /** Alignment, memory and offset of a load or store; the result is the offset, or -1 for another memory than the first. */
  memoryArgument(): number {
    const align = this.u32();
    const memory = (align & 0x40) !== 0 ? this.u32() : 0;
    const offset = this.u32();
    return memory === 0 ? offset : -1;
  }

  /** Skips what follows an opcode. Throws a `RangeError` for one that is not known. */
  skipImmediates(opcode: number): void {
    if (opcode >= 0x45 && opcode <= 0xc4) return;
    switch (opcode) {
      case 0x02: // block
      case 0x03: // loop
      case 0x04: // if
      case 0x06: // try
      case 0x07: // catch
      case 0x08: // throw
      case 0x09: // rethrow
      case 0x0c: // br
      case 0x0d: // br_if
      case 0x10: // call
      case 0x12: // return_call
      case 0x14: // call_ref
      case 0x15: // return_call_ref
      case 0x18: // delegate
      case 0x20: // local.get
      case 0x21: // local.set
      case 0x22: // local.tee
      case 0x23: // global.get
      case 0x24: // global.set
      case 0x25: // table.get
      case 0x26: // table.set
      case 0x3f: // memory.size
      case 0x40: // memory.grow
      case 0x41: // i32.const
      case 0x42: // i64.const
      case 0xd0: // ref.null
      case 0xd2: // ref.func
        this.skipLeb();
        return;
      case 0x00: // unreachable
      case 0x01: // nop
      case 0x05: // else
      case 0x0a: // throw_ref
      case 0x0b: // end
      case 0x0f: // return
      case 0x19: // catch_all
      case 0x1a: // drop
      case 0x1b: // select
      case 0xd1: // ref.is_null
        return;
      case 0x0e: // br_table
        this.#lebs(this.u32() + 1);
        return;
      case 0x11: // call_indirect
      case 0x13: // return_call_indirect
        this.#lebs(2);
        return;
      case 0x1c: // select with types
        this.#lebs(this.u32());
        return;
      case 0x1f: // try_table
        this.skipLeb();
        for (let count = this.u32(); count > 0; count--) this.#lebs(this.byte() < 2 ? 2 : 1);
        return;
      case 0x43: // f32.const
        this.at += 4;
        return;
      case 0x44: // f64.const
        this.at += 8;
        return;
      case 0xfc:
        this.#miscellaneous(this.u32());
        return;
      case 0xfd:
        this.#vector(this.u32());
        return;
      case 0xfe:
        if (this.u32() === 3) this.at++;
        else this.memoryArgument();
        return;
      default:
        if (opcode >= 0x28 && opcode <= 0x3e) {
          this.memoryArgument();
          return;
        }
        throw new RangeError(`unknown instruction 0x${opcode.toString(16)}`);
    }
  }

  /** Skips what comes before the next instruction `call`; false if there is none before `end`, which is an instruction's. */
  skipToCall(end: number): boolean {
    // In few steps: this is for start-up, when the engine has compiled nothing yet.
    const bytes = this.#bytes;
    let { at } = this;
    while (at < end) {
      const opcode = bytes[at++] as number;
      const follows = FOLLOWS[opcode] as number;
      if (follows === 1) while ((bytes[at++] as number) >= 0x80);
      else if (follows === 3 && (bytes[at] as number) < 0x40) {
        at++;
        while ((bytes[at++] as number) >= 0x80);
      } else if (follows >= 2) {
        if (opcode === CALL) {
          this.at = at - 1;
          return true;
        }
        this.at = at;
        this.skipImmediates(opcode);
        at = this.at;
      }
    }
    if (at !== end) throw new RangeError('a function body with a wrong size');
    this.at = at;
    return false;
  }

  #miscellaneous(opcode: number): void {
    if (opcode < 8) return;
    if (opcode > 17) throw new RangeError(`unknown instruction 0xfc ${opcode}`);
    // memory.init, memory.copy, table.init and table.copy name two things, the others one.
    this.#lebs(opcode === 8 || opcode === 10 || opcode === 12 || opcode === 14 ? 2 : 1);
  }

  #vector(opcode: number): void {
    if (opcode <= 11 || opcode === 92 || opcode === 93) this.memoryArgument();
    else if (opcode === 12 || opcode === 13) this.at += 16;
    else if (opcode >= 21 && opcode <= 34) this.at++;
    else if (opcode >= 84 && opcode <= 91) {
      this.memoryArgument();
      this.at++;
    }
  }
}
