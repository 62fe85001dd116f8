/**
 * The instructions of one WebAssembly function, written in order.
 * Only what the adapters need is here; opcodes follow the core specification, chapter 5.4.
 */
import { ByteWriter } from './encoding.ts';

export type ValueType = 'i32' | 'i64' | 'f32' | 'f64';

export const valueTypeCode: Readonly<Record<ValueType, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
};

/** Index of a function in its module, imports first. */
export type FunctionIndex = number & { readonly __brand: 'FunctionIndex' };
/** Index of a function type in its module. */
export type TypeIndex = number & { readonly __brand: 'TypeIndex' };

const EMPTY_BLOCK = 0x40;

/** Comparisons and arithmetic that take their operands from the stack and have no immediates. */
const plain = {
  unreachable: 0x00,
  return: 0x0f,
  drop: 0x1a,
  select: 0x1b,
  'i32.eqz': 0x45,
  'i32.eq': 0x46,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.lt_u': 0x49,
  'i32.gt_s': 0x4a,
  'i32.gt_u': 0x4b,
  'i32.le_s': 0x4c,
  'i32.le_u': 0x4d,
  'i32.ge_s': 0x4e,
  'i32.ge_u': 0x4f,
  'i64.eqz': 0x50,
  'i64.eq': 0x51,
  'i64.le_u': 0x58,
  'f64.eq': 0x61,
  'i64.ne': 0x52,
  'i64.lt_u': 0x54,
  'i64.gt_u': 0x56,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.and': 0x71,
  'i32.or': 0x72,
  'i32.xor': 0x73,
  'i32.shl': 0x74,
  'i32.shr_s': 0x75,
  'i32.shr_u': 0x76,
  'i32.rotr': 0x78,
  'i64.ctz': 0x7a,
  'i64.add': 0x7c,
  'i64.sub': 0x7d,
  'i64.and': 0x83,
  'i64.or': 0x84,
  'i64.xor': 0x85,
  'i64.shl': 0x86,
  'i64.shr_u': 0x88,
  'i32.wrap_i64': 0xa7,
  'i64.extend_i32_s': 0xac,
  'i64.extend_i32_u': 0xad,
  'f64.convert_i32_s': 0xb7,
  'f64.promote_f32': 0xbb,
} as const;

export type PlainInstruction = keyof typeof plain;

/** Loads and stores; the alignment is the natural one. */
const access = {
  'i32.load': [0x28, 2],
  'i64.load': [0x29, 3],
  'f32.load': [0x2a, 2],
  'f64.load': [0x2b, 3],
  'i32.load8_s': [0x2c, 0],
  'i32.load8_u': [0x2d, 0],
  'i32.load16_s': [0x2e, 1],
  'i32.load16_u': [0x2f, 1],
  'i64.load8_u': [0x31, 0],
  'i32.store': [0x36, 2],
  'i64.store': [0x37, 3],
  'f64.store': [0x39, 3],
  'i32.store8': [0x3a, 0],
} as const;

export type AccessInstruction = keyof typeof access;

export class Code {
  readonly bytes = new ByteWriter();

  op(...names: PlainInstruction[]): this {
    for (const name of names) this.bytes.byte(plain[name]);
    return this;
  }

  i32(value: number): this {
    this.bytes.byte(0x41).s32(value);
    return this;
  }

  i64(value: bigint): this {
    this.bytes.byte(0x42).s64(value);
    return this;
  }

  f64(value: number): this {
    this.bytes.byte(0x44).f64(value);
    return this;
  }

  get(local: number): this {
    this.bytes.byte(0x20).u32(local);
    return this;
  }

  set(local: number): this {
    this.bytes.byte(0x21).u32(local);
    return this;
  }

  tee(local: number): this {
    this.bytes.byte(0x22).u32(local);
    return this;
  }

  globalGet(index: number): this {
    this.bytes.byte(0x23).u32(index);
    return this;
  }

  globalSet(index: number): this {
    this.bytes.byte(0x24).u32(index);
    return this;
  }

  /** The size of the memory in pages of 64 KiB. */
  memorySize(): this {
    this.bytes.byte(0x3f).byte(0);
    return this;
  }

  /** `memory.fill`: address, byte and length are on the stack. */
  memoryFill(): this {
    this.bytes.byte(0xfc).u32(11).byte(0);
    return this;
  }

  /** A load or store at the address on the stack plus `offset` bytes. */
  access(name: AccessInstruction, offset: number): this {
    const [opcode, align] = access[name];
    this.bytes.byte(opcode).u32(align).u32(offset);
    return this;
  }

  call(target: FunctionIndex): this {
    this.bytes.byte(0x10).u32(target);
    return this;
  }

  callIndirect(type: TypeIndex, table = 0): this {
    this.bytes.byte(0x11).u32(type).u32(table);
    return this;
  }

  /** A block that `br` leaves; inside an `if` counts as one level more. */
  block(body: (code: Code) => void): this {
    this.bytes.byte(0x02).byte(EMPTY_BLOCK);
    body(this);
    this.bytes.byte(0x0b);
    return this;
  }

  /** A block that `br` starts again. */
  loop(body: (code: Code) => void): this {
    this.bytes.byte(0x03).byte(EMPTY_BLOCK);
    body(this);
    this.bytes.byte(0x0b);
    return this;
  }

  br(depth: number): this {
    this.bytes.byte(0x0c).u32(depth);
    return this;
  }

  /** Branches if the i32 on the stack is not 0. */
  brIf(depth: number): this {
    this.bytes.byte(0x0d).u32(depth);
    return this;
  }

  /** `if` over the i32 on the stack; `result` is what both arms leave there. */
  if(then: (code: Code) => void, otherwise?: (code: Code) => void, result?: ValueType): this {
    this.bytes.byte(0x04).byte(result === undefined ? EMPTY_BLOCK : valueTypeCode[result]);
    then(this);
    if (otherwise !== undefined) {
      this.bytes.byte(0x05);
      otherwise(this);
    }
    this.bytes.byte(0x0b);
    return this;
  }
}
