/** Texts of many values at once: written one after the other, read by the window. */
import type { LinearMemory } from '../memory.ts';
import { nodeCoder } from './node-coder.ts';

type Coder = ReturnType<typeof nodeCoder>;

/** Up to this many characters a loop of ours is faster than the engine's coder. */
const SHORT = 24;
const encoder = new TextEncoder();

/** Writes a str without surrogates as UTF-8; there is room for it. Returns how many bytes it takes. */
export function writeText(memory: LinearMemory, coder: Coder, text: string, at: number): number {
  const { length } = text;
  const { u8 } = memory;
  if (length > SHORT) {
    if (coder !== undefined) return coder.encode(text, at, 3 * length);
    return encoder.encodeInto(text, u8.subarray(at, at + 3 * length)).written;
  }
  let to = at;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) u8[to++] = unit;
    else if (unit < 0x800) {
      u8[to] = 0xc0 | (unit >> 6);
      u8[to + 1] = 0x80 | (unit & 0x3f);
      to += 2;
    } else {
      u8[to] = 0xe0 | (unit >> 12);
      u8[to + 1] = 0x80 | ((unit >> 6) & 0x3f);
      u8[to + 2] = 0x80 | (unit & 0x3f);
      to += 3;
    }
  }
  return to - at;
}

/** Writes code points as UTF-8; there is room for them. Returns how many bytes they take, or -1 for surrogates. */
export function writeCodePoints(u8: Uint8Array, codePoints: Uint32Array, at: number): number {
  let to = at;
  for (let i = 0; i < codePoints.length; i++) {
    const point = codePoints[i] as number;
    if (point < 0x80) u8[to++] = point;
    else if (point < 0x800) {
      u8[to] = 0xc0 | (point >> 6);
      u8[to + 1] = 0x80 | (point & 0x3f);
      to += 2;
    } else if (point < 0x10000) {
      if (point >= 0xd800 && point <= 0xdfff) return -1;
      u8[to] = 0xe0 | (point >> 12);
      u8[to + 1] = 0x80 | ((point >> 6) & 0x3f);
      u8[to + 2] = 0x80 | (point & 0x3f);
      to += 3;
    } else {
      u8[to] = 0xf0 | (point >> 18);
      u8[to + 1] = 0x80 | ((point >> 12) & 0x3f);
      u8[to + 2] = 0x80 | ((point >> 6) & 0x3f);
      u8[to + 3] = 0x80 | (point & 0x3f);
      to += 4;
    }
  }
  return to - at;
}

const decoder = new TextDecoder('latin1');
const SMALLEST = 32;
/** A str of more than a dozen characters is a part of its window, which lives as long: windows are small. */
const LARGEST = 4096;

/** ASCII in the extension's memory. Texts that lie near each other are cut out of one that is decoded once. */
export class TextWindow {
  readonly #memoryOf: () => LinearMemory;
  #coder: Coder | null = null;
  #text = '';
  #start = 0;
  #size = SMALLEST;
  #used = 0;

  /** The memory is asked for at the first text. */
  constructor(memoryOf: () => LinearMemory) {
    this.#memoryOf = memoryOf;
  }

  get coder(): Coder {
    if (this.#coder === null) this.#coder = nodeCoder(this.#memoryOf());
    return this.#coder;
  }

  ascii(address: number, length: number): string {
    const start = address >>> 0;
    const from = start - this.#start;
    if (from >= 0 && from + length <= this.#text.length) {
      this.#used++;
      return this.#text.slice(from, from + length);
    }
    // As large as the last one was useful.
    this.#size = this.#used > 2 ? Math.min(LARGEST, this.#size * 4) : Math.max(SMALLEST, this.#size >> 2);
    this.#used = 0;
    const end = Math.min(start + Math.max(length, this.#size), this.#memoryOf().size);
    if (start + length > end) throw new RangeError(`address 0x${start.toString(16)} is outside the memory`);
    const text =
      this.coder?.decodeAscii(start, end - start) ?? decoder.decode(this.#memoryOf().u8.subarray(start, end));
    if (length > LARGEST) return text;
    this.#text = text;
    this.#start = start;
    return text.slice(0, length);
  }

  /** The memory may change from now on. */
  forget(): void {
    this.#text = '';
  }
}
