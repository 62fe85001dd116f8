/** Many texts at once: written one after the other, read by the window or in batches. */
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
  readonly #ends = new Int32Array(BATCH);
  readonly #paired = new Uint8Array(BATCH);
  #count = 0;
  #text = '';
  #next = 0;
  #start = 0;

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
    this.#count = this.#next = this.#start = 0;
  }

  /** Does the next text have characters beyond U+FFFF? To be asked before it is taken. */
  get paired(): boolean {
    return this.#paired[this.#next] !== 0;
  }

  get isEmpty(): boolean {
    return this.#next === this.#count;
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
    const end = this.#ends[this.#next++] as number;
    const points = pointsOf(this.#units, this.#start, end);
    this.#start = end;
    return points;
  }

  /** Adds a text to a new batch. Returns false when it does not fit, or is no UTF-8. */
  add(u8: Uint8Array, start: number, length: number): boolean {
    const count = this.#count;
    const from = count === 0 ? 0 : (this.#ends[count - 1] as number);
    if (count === BATCH || length > BATCH - from) return false;
    const end = decodeUnits(this.#units, u8, start, start + length, from);
    if (end === MALFORMED) return false;
    this.#ends[count] = end < 0 ? ~end : end;
    this.#paired[count] = end < 0 ? 1 : 0;
    this.#count = count + 1;
    return true;
  }

  /** The batch is complete: its texts can be taken. */
  finish(): void {
    this.#text = this.#slice(this.#ends[this.#count - 1] as number);
  }
}

/** What no complement of an end is. */
const MALFORMED = -0x7fffffff;

function pointsOf(units: Uint16Array, start: number, end: number): Uint32Array {
  let count = end - start;
  for (let at = start; at < end; at++) if (((units[at] as number) & 0xfc00) === 0xd800) count--;
  const points = new Uint32Array(count);
  let to = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if ((unit & 0xfc00) === 0xd800) {
      at++;
      points[to++] = 0x10000 + ((unit & 0x3ff) << 10) + ((units[at] as number) & 0x3ff);
    } else points[to++] = unit;
  }
  return points;
}

/** Where the units of a text end, the complement of that if there are surrogate pairs, or `MALFORMED`. */
function decodeUnits(units: Uint16Array, u8: Uint8Array, start: number, end: number, from: number): number {
  let to = from;
  let at = start;
  let paired = false;
  // Bits of bytes that should begin with 10, but for that; looked at once. What ends too early is seen by its end.
  let wrong = 0;
  while (at < end) {
    const byte = u8[at] as number;
    if (byte < 0x80) {
      units[to++] = byte;
      at++;
    } else if (byte < 0xe0) {
      const second = u8[at + 1] as number;
      wrong |= (second ^ 0x80) | (byte < 0xc2 ? 0xc0 : 0);
      units[to++] = ((byte & 0x1f) << 6) | (second & 0x3f);
      at += 2;
    } else if (byte < 0xf0) {
      const second = u8[at + 1] as number;
      const third = u8[at + 2] as number;
      const unit = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      wrong |= (second ^ 0x80) | (third ^ 0x80);
      if (unit < 0x800 || (unit & 0xf800) === 0xd800) return MALFORMED;
      units[to++] = unit;
      at += 3;
    } else {
      const second = u8[at + 1] as number;
      const third = u8[at + 2] as number;
      const fourth = u8[at + 3] as number;
      const point = ((byte & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
      wrong |= (second ^ 0x80) | (third ^ 0x80) | (fourth ^ 0x80);
      if (byte > 0xf4 || point < 0x10000 || point > 0x10ffff) return MALFORMED;
      units[to++] = 0xd7c0 + (point >> 10);
      units[to++] = 0xdc00 | (point & 0x3ff);
      paired = true;
      at += 4;
    }
  }
  if (at !== end || (wrong & 0xc0) !== 0) return MALFORMED;
  return paired ? ~to : to;
}
