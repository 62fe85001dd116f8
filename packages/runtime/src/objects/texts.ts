/**
 * Texts between Python and the extension's memory, as UTF-8.
 *
 * A `char *` the extension asked for is good as long as the handle it asked with is open. It lies behind two words, of which the
 * first is its length in bytes.
 */
import { textOf, typeOf } from '@harpy/objects/core-types';
import { typeError, unicodeDecodeErrorType, unicodeEncodeErrorType } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { LinearMemory } from '../memory.ts';
import type { Pool } from './structs.ts';
import { unicodeError } from './unicode-error.ts';

const HEAD = 8;
/** Room for a text is taken from the pool in steps of this. */
const STEP = 16;
const LARGEST_POOLED = 1024;
/** Up to this many bytes a loop of ours is faster than the engine's coder. */
const SHORT_DECODE = 20;
const SHORT_ENCODE = 40;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();

export class Texts {
  readonly #memory: LinearMemory;
  readonly #pool: Pool;
  readonly #allocate: (bytes: number) => number;
  readonly #free: (address: number) => void;

  constructor(
    memory: LinearMemory,
    pool: Pool,
    allocate: (bytes: number) => number,
    free: (address: number) => void,
  ) {
    this.#memory = memory;
    this.#pool = pool;
    this.#allocate = allocate;
    this.#free = free;
  }

  /** The str of `length` bytes of UTF-8. Throws UnicodeDecodeError. */
  decode(address: number, length: number): PyValue {
    const { u8 } = this.#memory;
    const start = address >>> 0;
    if (start + length > u8.length)
      throw new RangeError(`address 0x${start.toString(16)} is outside the memory`);
    if (length < SHORT_DECODE) {
      let text = '';
      let at = start;
      for (const end = start + length; at < end; at++) {
        const byte = u8[at] as number;
        if (byte > 0x7f) break;
        text += String.fromCharCode(byte);
      }
      if (at === start + length) return text;
    }
    let text: string;
    try {
      text = decoder.decode(u8.subarray(start, start + length));
    } catch {
      throw badUtf8(u8.slice(start, start + length));
    }
    // As many characters as bytes: nothing but ASCII.
    return text.length === length ? text : strFromJS(text);
  }

  /** The str of a NUL-terminated text. */
  decodeString(address: number): PyValue {
    return this.decode(address, this.#memory.stringLength(address));
  }

  /** A text of ours that has been put into memory; to be given back with `release`. */
  encode(value: PyValue): number {
    const text = typeof value === 'string' ? value : textOf(value);
    if (text === undefined) throw typeError(`bad argument type for built-in operation`);
    const { length } = text;
    let address = this.reserve(length);
    const { u8 } = this.#memory;
    if (length < SHORT_ENCODE) {
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
    this.release(address);
    // Not only ASCII. The encoder would replace lone surrogates; UTF-8 has none.
    if (/\p{Surrogate}/u.test(text)) throw loneSurrogate(value, text);
    const bytes = encoder.encode(text);
    address = this.reserve(bytes.length);
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
    const size = (length + 1 + HEAD + STEP - 1) & -STEP;
    const base = size <= LARGEST_POOLED ? this.#pool.take(size) : this.#allocate(size);
    this.#memory.i32[base >> 2] = length;
    const address = base + HEAD;
    this.#memory.u8[address + length] = 0;
    return address;
  }

  lengthOf(address: number): number {
    return this.#memory.i32[(address - HEAD) >> 2] as number;
  }

  release(address: number): void {
    const base = address - HEAD;
    const size = ((this.#memory.i32[base >> 2] as number) + 1 + HEAD + STEP - 1) & -STEP;
    if (size <= LARGEST_POOLED) this.#pool.give(size, base);
    else this.#free(base);
  }
}

function loneSurrogate(value: PyValue, text: string): object {
  let at = 0;
  let end = 0;
  const units = [...text];
  const isLone = (unit: string | undefined): boolean => unit !== undefined && /\p{Surrogate}/u.test(unit);
  while (!isLone(units[at])) at++;
  for (end = at + 1; isLone(units[end]); ) end++;
  return unicodeError(unicodeEncodeErrorType, 'utf-8', value, at, end, 'surrogates not allowed');
}

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

/** The text of a str, for names; `what` says whose fault it is when it is none. */
export function nameOf(value: PyValue, what: string): string {
  const text = textOf(value);
  if (text === undefined) throw typeError(`${what} must be string, not '${typeOf(value).name}'`);
  return text;
}
