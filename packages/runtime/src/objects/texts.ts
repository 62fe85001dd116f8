/**
 * Texts between Python and the extension's memory, as UTF-8.
 *
 * A `char *` the extension asked for is good as long as the handle it asked with is open. Before it lie two words: its length
 * in bytes, and for texts that are kept for the next time they are asked for, the number of handles that need it plus one.
 */
import { textOf, typeOf } from '@harpy/objects/core-types';
import { typeError, unicodeDecodeErrorType, unicodeEncodeErrorType } from '@harpy/objects/errors';
import { codePointsOfStr, strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { LinearMemory } from '../memory.ts';
import type { IsAscii } from './front.ts';
import { nodeCoder } from './node-coder.ts';
import type { Pool } from './structs.ts';
import { unicodeError } from './unicode-error.ts';

/** Bytes before a text, the first word of which is its length. */
export const TEXT_HEAD = 8;
/** Room for a text is taken from the pool in steps of this. */
const STEP = 16;
const LARGEST_POOLED = 1024;
/** Up to this many characters a loop of ours is faster than the engine's coder. */
const SHORT = 12;

/** From this many bytes on it pays to look first whether they are all ASCII. */
const LONG = 512;

/** As CPython keeps the UTF-8 of a str with it: the last texts asked for stay in memory. */
const KEPT = 512;
const LONGEST_KEPT = 512;
/** And a few that are longer. */
const LONG_KEPT = 4;
const LONGEST_LONG_KEPT = 1 << 16;
/** Short texts that were read: the same literal is read again and again. */
const READ = 512;
const LONGEST_READ = 24;

/** The end of a text is looked for byte by byte, then word by word, then by the engine. */
const NEAR = 16;
const FAR = 64;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();

export class Texts {
  readonly #memory: LinearMemory;
  readonly #pool: Pool;
  readonly #allocate: (bytes: number) => number;
  readonly #free: (address: number) => void;
  readonly #isAscii: IsAscii;
  readonly #keptTexts = new Array<string>(KEPT).fill('');
  readonly #keptAddresses = new Int32Array(KEPT);
  readonly #longTexts = new Array<string>(LONG_KEPT).fill('');
  readonly #longAddresses = new Int32Array(LONG_KEPT);
  #nextLong = 0;
  readonly #readTexts = new Array<string>(READ).fill('');
  readonly #readAddresses = new Int32Array(READ);
  readonly #node: ReturnType<typeof nodeCoder>;
  /** Is the text `lengthAt` looked at known to be ASCII? */
  #ascii = false;

  constructor(
    memory: LinearMemory,
    pool: Pool,
    allocate: (bytes: number) => number,
    free: (address: number) => void,
    isAscii: IsAscii,
  ) {
    this.#memory = memory;
    this.#pool = pool;
    this.#allocate = allocate;
    this.#free = free;
    this.#isAscii = isAscii;
    this.#node = nodeCoder(memory);
  }

  /** The str of `length` bytes of UTF-8. Throws UnicodeDecodeError. */
  decode(address: number, length: number): PyValue {
    const { u8 } = this.#memory;
    const start = address >>> 0;
    if (start + length > u8.length)
      throw new RangeError(`address 0x${start.toString(16)} is outside the memory`);
    if (length < SHORT) {
      let text = '';
      let at = start;
      for (const end = start + length; at < end; at++) {
        const byte = u8[at] as number;
        if (byte > 0x7f) break;
        text += String.fromCharCode(byte);
      }
      if (at === start + length) return text;
    }
    const node = this.#node;
    if (node !== undefined && length >= LONG && this.#isAscii(start, start + length) !== 0)
      return node.decodeAscii(start, length);
    let text = node?.decode(start, length);
    if (text === undefined) {
      try {
        text = decoder.decode(u8.subarray(start, start + length));
      } catch {
        throw badUtf8(u8.slice(start, start + length));
      }
    }
    // As many characters as bytes: nothing but ASCII.
    return text.length === length ? text : strFromJS(text);
  }

  /** The str of bytes that are all ASCII, undefined if they are not. */
  decodeAscii(address: number, length: number): string | undefined {
    if (length < 0) return undefined;
    try {
      const text = this.decode(address, length);
      // As many characters as bytes: nothing but ASCII.
      return typeof text === 'string' && text.length === length ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** The str of a NUL-terminated text. */
  decodeString(address: number): PyValue {
    const place = (address ^ (address >>> 9)) & (READ - 1);
    if (this.#readAddresses[place] === address) {
      const text = this.#readTexts[place] as string;
      const { u8 } = this.#memory;
      const { length } = text;
      let at = 0;
      while (at < length && u8[address + at] === text.charCodeAt(at)) at++;
      if (at === length && u8[address + at] === 0) return text;
    }
    const length = this.lengthAt(address);
    const text =
      this.#ascii && length >= SHORT && this.#node !== undefined
        ? this.#node.decodeAscii(address >>> 0, length)
        : this.decode(address, length);
    if (length <= LONGEST_READ && length > 0 && typeof text === 'string' && text.length === length) {
      this.#readAddresses[place] = address;
      this.#readTexts[place] = text;
    }
    return text;
  }

  /** Bytes before the NUL of the text at `address`. */
  lengthAt(address: number): number {
    const start = address >>> 0;
    const { u8 } = this.#memory;
    let high = 0;
    for (let at = start; at < start + NEAR; at++) {
      const byte = u8[at] as number;
      if (byte === 0) {
        this.#ascii = high < 0x80;
        return at - start;
      }
      high |= byte;
    }
    // The words looked at next begin with bytes that were looked at, and end with bytes after the text.
    high &= 0x80;
    const { i32 } = this.#memory;
    let word = (start + NEAR) >>> 2;
    // A word has a zero byte if borrowing from some byte reaches its top bit, which was not set.
    for (const end = Math.min(word + FAR, i32.length); word < end; word++) {
      const bits = i32[word] as number;
      high |= bits & 0x80808080;
      if (((bits - 0x01010101) & ~bits & 0x80808080) !== 0) {
        let at = word << 2;
        // The first word may begin before the bytes looked at already.
        if (at < start) at = start;
        while (u8[at] !== 0) at++;
        this.#ascii = high === 0;
        return at - start;
      }
    }
    this.#ascii = false;
    const end = this.#node?.find(word << 2) ?? u8.indexOf(0, word << 2);
    if (end < 0) throw new RangeError(`the string at 0x${start.toString(16)} has no end`);
    return end - start;
  }

  /** A text of ours that has been put into memory; to be given back with `release`. */
  encode(value: PyValue): number {
    const text = typeof value === 'string' ? value : textOf(value);
    if (text === undefined) throw typeError('bad argument type for built-in operation');
    // Two lone surrogates side by side are one character in JavaScript's text, by which texts are kept.
    if (hasSurrogates(value)) throw loneSurrogate(value);
    const { length } = text;
    if (length > LONGEST_KEPT && typeof value !== 'string') return this.#encodeWide(text);
    if (length > LONGEST_KEPT) return this.#encodeLong(text);
    if (length === 0) return this.#encode(text);
    const place =
      (length * 31 +
        text.charCodeAt(0) * 7 +
        text.charCodeAt(length >> 1) * 13 +
        text.charCodeAt(length - 1)) &
      (KEPT - 1);
    const words = this.#memory.i32;
    const known = this.#keptAddresses[place] as number;
    if (known !== 0) {
      const users = words[(known >> 2) - 1] as number;
      if (this.#keptTexts[place] === text) {
        words[(known >> 2) - 1] = users + 1;
        return known;
      }
      if (users !== 1) return this.#encode(text);
      this.#keptAddresses[place] = 0;
      this.#giveBack(known);
    }
    const address = this.#encode(text);
    this.#keptAddresses[place] = address;
    this.#keptTexts[place] = text;
    this.#memory.i32[(address >> 2) - 1] = 2;
    return address;
  }

  /** As `encode` of a short str that nobody else keeps. */
  encodeShort(text: string): number {
    return this.#encode(text);
  }

  #encodeLong(text: string): number {
    const { length } = text;
    if (length > LONGEST_LONG_KEPT) return this.#encode(text);
    const texts = this.#longTexts;
    for (let at = 0; at < LONG_KEPT; at++) {
      // Texts of other lengths are not compared.
      if ((texts[at] as string).length !== length || texts[at] !== text) continue;
      const address = this.#longAddresses[at] as number;
      const words = this.#memory.i32;
      words[(address >> 2) - 1] = (words[(address >> 2) - 1] as number) + 1;
      return address;
    }
    const address = this.#encode(text);
    const words = this.#memory.i32;
    const place = this.#nextLong;
    this.#nextLong = (place + 1) & (LONG_KEPT - 1);
    const old = this.#longAddresses[place] as number;
    // From now on it is as one that was never kept: the last handle that needs it gives it back.
    if (old !== 0 && words[(old >> 2) - 1] === 1) this.#giveBack(old);
    else if (old !== 0) words[(old >> 2) - 1] = (words[(old >> 2) - 1] as number) - 2;
    texts[place] = text;
    this.#longAddresses[place] = address;
    words[(address >> 2) - 1] = 2;
    return address;
  }

  #encode(text: string): number {
    const { length } = text;
    const address = this.reserve(length);
    const { u8 } = this.#memory;
    if (length < SHORT) {
      let at = 0;
      for (; at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f) break;
        u8[address + at] = unit;
      }
      if (at === length) return address;
    } else {
      const { read, written } = encoder.encodeInto(text, u8.subarray(address, address + length));
      if (read === length && written === length) return address;
    }
    this.#giveBack(address);
    return this.#encodeWide(text);
  }

  /** Of a text that is not only ASCII. */
  #encodeWide(text: string): number {
    if (this.#node !== undefined) {
      // Counting the bytes takes half the time of writing them. What is too large for the pool has room to spare.
      const most = text.length > LARGEST_POOLED ? 3 * text.length : this.#node.sizeOf(text);
      const address = this.reserve(most);
      const size = this.#node.encode(text, address, most);
      this.#memory.i32[(address - TEXT_HEAD) >> 2] = size;
      this.#memory.u8[address + size] = 0;
      return address;
    }
    const bytes = encoder.encode(text);
    const address = this.reserve(bytes.length);
    this.#memory.u8.set(bytes, address);
    return address;
  }

  /** A copy of bytes, with a NUL after it; to be given back with `release`. */
  copy(bytes: Uint8Array): number {
    const address = this.reserve(bytes.length);
    const { u8 } = this.#memory;
    if (bytes.length < 64) for (let at = 0; at < bytes.length; at++) u8[address + at] = bytes[at] as number;
    else u8.set(bytes, address);
    return address;
  }

  /** Room for `length` bytes and the NUL, which is set. */
  reserve(length: number): number {
    const size = (length + 1 + TEXT_HEAD + STEP - 1) & -STEP;
    const base = size <= LARGEST_POOLED ? this.#pool.take(size) : this.#allocate(size);
    const words = this.#memory.i32;
    words[base >> 2] = length;
    words[(base >> 2) + 1] = 0;
    const address = base + TEXT_HEAD;
    this.#memory.u8[address + length] = 0;
    return address;
  }

  lengthOf(address: number): number {
    return this.#memory.i32[(address - TEXT_HEAD) >> 2] as number;
  }

  release(address: number): void {
    const words = this.#memory.i32;
    const users = words[(address >> 2) - 1] as number;
    if (users !== 0) words[(address >> 2) - 1] = users - 1;
    else this.#giveBack(address);
  }

  #giveBack(address: number): void {
    const base = address - TEXT_HEAD;
    const size = ((this.#memory.i32[base >> 2] as number) + 1 + TEXT_HEAD + STEP - 1) & -STEP;
    if (size <= LARGEST_POOLED) this.#pool.give(size, base);
    else this.#free(base);
  }
}

function loneSurrogate(value: PyValue): object {
  const points = codePointsOfStr(value) ?? new Uint32Array(0);
  const start = points.findIndex(isSurrogate);
  let end = start + 1;
  while (isSurrogate(points[end])) end++;
  return unicodeError(unicodeEncodeErrorType, 'utf-8', value, start, end, 'surrogates not allowed');
}

const isSurrogate = (point: number | undefined): boolean =>
  point !== undefined && point >= 0xd800 && point <= 0xdfff;

/** Where and why bytes are no UTF-8: https://docs.python.org/3/library/codecs.html says so as CPython's decoder does. */
export function badUtf8(bytes: Uint8Array): object {
  let at = 0;
  while (at < bytes.length) {
    const step = sequence(bytes, at);
    if (step.bad !== undefined)
      return unicodeError(unicodeDecodeErrorType, 'utf-8', bytes, at, at + step.length, step.bad);
    at += step.length;
  }
  return unicodeError(unicodeDecodeErrorType, 'utf-8', bytes, 0, 1, 'invalid start byte');
}

function sequence(bytes: Uint8Array, at: number): { length: number; bad?: string } {
  const first = bytes[at] as number;
  if (first < 0x80) return { length: 1 };
  const count = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (count === 0) return { length: 1, bad: 'invalid start byte' };
  for (let i = 1; i < count; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { length: bytes.length - at, bad: 'unexpected end of data' };
    let low = 0x80;
    let high = 0xbf;
    if (i === 1) {
      if (first === 0xe0) low = 0xa0;
      else if (first === 0xed) high = 0x9f;
      else if (first === 0xf0) low = 0x90;
      else if (first === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return { length: i, bad: 'invalid continuation byte' };
  }
  return { length: count };
}

/** A str without them is a JavaScript string, or has characters beyond U+FFFF. */
export function hasSurrogates(value: PyValue): boolean {
  const points = typeof value === 'string' ? undefined : codePointsOfStr(value);
  if (points === undefined) return false;
  const { length } = points;
  for (let at = 0; at < length; at++) if (((points[at] as number) & ~0x7ff) === 0xd800) return true;
  return false;
}

/** The text of a str, for names; `what` says whose fault it is when it is none. */
export function nameOf(value: PyValue, what: string): string {
  const text = textOf(value);
  if (text === undefined) throw typeError(`${what} must be string, not '${typeOf(value).name}'`);
  return text;
}
