/** Texts of many values at once: written one after the other, read by the window. */
import type { LinearMemory } from '../memory.ts';
import { nodeCoder } from './node-coder.ts';

type Coder = ReturnType<typeof nodeCoder>;

/** Up to this many characters a loop of ours is faster than the engine's coder. */
const SHORT = 32;
const encoder = new TextEncoder();

/** Writes a str without surrogates as UTF-8; there is room for it. Returns how many bytes it takes. */
export function writeText(u8: Uint8Array, coder: Coder, text: string, at: number): number {
  const { length } = text;
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
    const end = Math.min(start + Math.max(length, this.#size), this.#memoryOf().u8.length);
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

/** Units that are made into one JavaScript string, of which the texts are parts. */
const BATCH = 2048;

interface Ucs2Buffer {
  ucs2Slice(start: number, end: number): string;
}
interface Ucs2Global {
  readonly Buffer?: { from(buffer: ArrayBuffer): unknown };
}

/**
 * UTF-8 to UTF-16 for many texts at once: making a string of the units costs more than the units, so it is done for as
 * many texts as fit.
 */
export class WideTexts {
  readonly #units = new Uint16Array(BATCH);
  readonly #slice: (end: number) => string;
  /** Ends of the texts of the batch in `#text`, and whether one has surrogate pairs. */
  readonly #ends: number[] = [];
  readonly #paired: boolean[] = [];
  #text = '';
  #next = 0;
  #start = 0;
  #sawPair = false;

  constructor() {
    const { Buffer } = globalThis as Ucs2Global;
    const bytes = Buffer?.from(this.#units.buffer) as Ucs2Buffer | undefined;
    if (typeof bytes?.ucs2Slice === 'function') this.#slice = (end) => bytes.ucs2Slice(0, 2 * end);
    else {
      const decoder16 = new TextDecoder('utf-16le', { ignoreBOM: true });
      this.#slice = (end) => decoder16.decode(this.#units.subarray(0, end));
    }
  }

  forget(): void {
    this.#text = '';
    this.#ends.length = this.#paired.length = this.#next = this.#start = 0;
  }

  /** Does the next text have characters beyond U+FFFF? To be asked before it is taken. */
  get paired(): boolean {
    return this.#paired[this.#next] as boolean;
  }

  get isEmpty(): boolean {
    return this.#next === this.#ends.length;
  }

  /** The next text of the batch. */
  take(): string {
    const end = this.#ends[this.#next++] as number;
    const text = this.#text.slice(this.#start, end);
    this.#start = end;
    return text;
  }

  /** The code points of the next text of the batch. */
  takePoints(): Uint32Array {
    const units = this.#units;
    const end = this.#ends[this.#next++] as number;
    let count = end - this.#start;
    for (let at = this.#start; at < end; at++) if (((units[at] as number) & 0xfc00) === 0xd800) count--;
    const points = new Uint32Array(count);
    let to = 0;
    for (let at = this.#start; at < end; at++) {
      const unit = units[at] as number;
      if ((unit & 0xfc00) === 0xd800) {
        at++;
        points[to++] = 0x10000 + ((unit & 0x3ff) << 10) + ((units[at] as number) & 0x3ff);
      } else points[to++] = unit;
    }
    this.#start = end;
    return points;
  }

  /** Adds a text to a new batch. Returns false when it does not fit, or is no UTF-8. */
  add(u8: Uint8Array, start: number, length: number): boolean {
    const from = this.#ends.length === 0 ? 0 : (this.#ends[this.#ends.length - 1] as number);
    if (length > BATCH - from) return false;
    this.#sawPair = false;
    const end = this.#decode(u8, start, start + length, from);
    if (end < 0) return false;
    this.#ends.push(end);
    this.#paired.push(this.#sawPair);
    return true;
  }

  /** The batch is complete: its texts can be taken. */
  finish(): void {
    this.#text = this.#slice(this.#ends[this.#ends.length - 1] as number);
  }

  /** Where the units of the text end, -1 if it is no UTF-8. */
  #decode(u8: Uint8Array, start: number, end: number, from: number): number {
    const units = this.#units;
    let to = from;
    let at = start;
    while (at < end) {
      const byte = u8[at] as number;
      if (byte < 0x80) {
        units[to++] = byte;
        at++;
        continue;
      }
      const second = u8[at + 1] as number;
      if (byte < 0xe0) {
        if (byte < 0xc2 || at + 2 > end || (second & 0xc0) !== 0x80) return -1;
        units[to++] = ((byte & 0x1f) << 6) | (second & 0x3f);
        at += 2;
        continue;
      }
      const third = u8[at + 2] as number;
      if (byte < 0xf0) {
        const unit = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
        if (at + 3 > end || ((second ^ 0x80) | (third ^ 0x80)) > 0x3f || unit < 0x800) return -1;
        if ((unit & 0xf800) === 0xd800) return -1;
        units[to++] = unit;
        at += 3;
        continue;
      }
      const fourth = u8[at + 3] as number;
      const point = ((byte & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
      if (at + 4 > end || ((second ^ 0x80) | (third ^ 0x80) | (fourth ^ 0x80)) > 0x3f) return -1;
      if (byte > 0xf4 || point < 0x10000 || point > 0x10ffff) return -1;
      units[to++] = 0xd7c0 + (point >> 10);
      units[to++] = 0xdc00 | (point & 0x3ff);
      this.#sawPair = true;
      at += 4;
    }
    return to;
  }
}
