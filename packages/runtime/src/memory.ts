/**
 * Views over a WebAssembly memory that survive its growth.
 *
 * Growing a memory detaches every view made before, so a view is never kept across a call that may
 * grow it: ask for `i32`, `u8` ... again after each such call. Asking costs one length check.
 */
import { utf8Decode, utf8Encode } from './utf8.ts';

export class LinearMemory {
  readonly memory: WebAssembly.Memory;
  #i32: Int32Array;
  #u8: Uint8Array;
  #f64: Float64Array;
  #data: DataView;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    const buffer = memory.buffer;
    this.#i32 = new Int32Array(buffer);
    this.#u8 = new Uint8Array(buffer);
    this.#f64 = new Float64Array(buffer);
    this.#data = new DataView(buffer);
  }

  // Memory that has grown leaves its old views empty. The engine asks for an element in fewer steps than for the length.

  get i32(): Int32Array {
    const view = this.#i32;
    return view[0] !== undefined ? view : this.#refresh().#i32;
  }

  get u8(): Uint8Array {
    const view = this.#u8;
    return view[0] !== undefined ? view : this.#refresh().#u8;
  }

  get f64(): Float64Array {
    const view = this.#f64;
    return view[0] !== undefined ? view : this.#refresh().#f64;
  }

  /** For values that may be unaligned. */
  get data(): DataView {
    if (this.#u8[0] === undefined) this.#refresh();
    return this.#data;
  }

  /** Size in bytes now. */
  get size(): number {
    return this.memory.buffer.byteLength;
  }

  /** The aligned 32-bit word at `address`; throws a `RangeError` outside the memory. */
  word(address: number): number {
    // There is none as well when the memory has grown: asking for that first would take longer.
    return this.#i32[address >>> 2] ?? this.#wordAfterGrowth(address);
  }

  #wordAfterGrowth(address: number): number {
    return this.i32[address >>> 2] ?? outside(address);
  }

  /** The aligned double at `address`; throws a `RangeError` outside the memory. */
  double(address: number): number {
    return this.#f64[address >>> 3] ?? this.#doubleAfterGrowth(address);
  }

  #doubleAfterGrowth(address: number): number {
    return this.f64[address >>> 3] ?? outside(address);
  }

  setWord(address: number, value: number): void {
    this.i32[address >>> 2] = value;
  }

  /** Length in bytes of the NUL-terminated string at `address`; throws a `RangeError` if no NUL follows. */
  stringLength(address: number): number {
    const start = address >>> 0;
    const u8 = this.u8;
    // Most strings here are names: looking byte by byte beats a native search up to about 32 bytes.
    const near = Math.min(start + 32, u8.length);
    for (let at = start; at < near; at++) if (u8[at] === 0) return at - start;
    const end = u8.indexOf(0, near);
    if (end < 0) throw new RangeError(`the string at 0x${start.toString(16)} has no end`);
    return end - start;
  }

  /** The NUL-terminated UTF-8 string at `address`, invalid bytes replaced. For names and messages of ours. */
  string(address: number): string {
    return utf8Decode(this.u8, address >>> 0, this.stringLength(address));
  }

  /** Like `string`, but `null` at address 0. */
  optionalString(address: number): string | null {
    return address === 0 ? null : this.string(address);
  }

  /** Writes `text` as UTF-8 with a NUL at `address`; the caller has made `utf8Size(text) + 1` bytes of room. */
  writeString(address: number, text: string): number {
    const bytes = utf8Encode(text);
    this.u8.set(bytes, address >>> 0);
    this.u8[(address >>> 0) + bytes.length] = 0;
    return bytes.length;
  }

  #refresh(): this {
    const buffer = this.memory.buffer;
    this.#i32 = new Int32Array(buffer);
    this.#u8 = new Uint8Array(buffer);
    this.#f64 = new Float64Array(buffer);
    this.#data = new DataView(buffer);
    return this;
  }
}

function outside(address: number): never {
  throw new RangeError(`address 0x${(address >>> 0).toString(16)} is outside the memory`);
}

/**
 * Copies `length` bytes from one memory to another. Short runs are copied by a loop: making the two
 * views that `set` needs costs more than 64 steps of it.
 */
export function copyBytes(
  from: Uint8Array,
  source: number,
  to: Uint8Array,
  target: number,
  length: number,
): void {
  if (length <= 64) {
    for (let i = 0; i < length; i++) to[target + i] = from[source + i] as number;
  } else {
    to.set(from.subarray(source, source + length), target);
  }
}
