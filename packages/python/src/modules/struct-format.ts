/** Format strings of the module `struct`: https://docs.python.org/3/library/struct.html#format-strings */
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { integerOf, PyFloat, typeOf } from '@harpy/objects/core-types';
import {
  isException,
  newException,
  overflowError,
  type PyBaseException,
  typeErrorType,
} from '@harpy/objects/errors';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { roundHalfEven } from '@harpy/objects/numbers/double';
import { frexp } from '@harpy/objects/numbers/float-parts';
import { type Int, normalize } from '@harpy/objects/numbers/integer';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { specialComplex } from '@harpy/objects/types/complex';
import type { PyValue } from '@harpy/objects/value';
import { makeExceptionType } from './exception-type.ts';

export const structErrorType = makeExceptionType('struct.error');
export const structError = (message: string): PyBaseException => newException(structErrorType, message);

/** How one item is stored. */
interface Code {
  readonly size: number;
  /** Of native formats. */
  readonly alignment: number;
  readonly pack: (view: DataView, at: number, value: PyValue, little: boolean) => void;
  readonly unpack: (view: DataView, at: number, little: boolean) => PyValue;
}

function integerArgument(value: PyValue): Int {
  const own = integerOf(value);
  if (own !== undefined) return own;
  if (typeOf(value).nb_index === undefined) throw structError('required argument is not an integer');
  return indexNumber(value);
}

function floatArgument(value: PyValue): number {
  try {
    return toDouble(value);
  } catch {
    throw structError('required argument is not a float');
  }
}

/** An integer of `size` bytes. */
function integerCode(char: string, size: number, signed: boolean): Code {
  const low = signed ? -(2n ** BigInt(8 * size - 1)) : 0n;
  const high = 2n ** BigInt(8 * size - (signed ? 1 : 0)) - 1n;
  const least = normalize(low);
  const most = normalize(high);
  const check = (value: PyValue): Int => {
    const n = typeof value === 'number' ? value : integerArgument(value);
    if (n < least || n > most) throw structError(`'${char}' format requires ${low} <= number <= ${high}`);
    return n;
  };
  const alignment = size;
  switch (size) {
    case 1:
      return {
        size,
        alignment,
        pack: (view, at, value) => view.setUint8(at, Number(check(value))),
        unpack: signed ? (view, at) => view.getInt8(at) : (view, at) => view.getUint8(at),
      };
    case 2:
      return {
        size,
        alignment,
        pack: (view, at, value, little) => view.setUint16(at, Number(check(value)), little),
        unpack: signed
          ? (view, at, little) => view.getInt16(at, little)
          : (view, at, little) => view.getUint16(at, little),
      };
    case 4:
      return {
        size,
        alignment,
        pack: (view, at, value, little) => view.setUint32(at, Number(check(value)), little),
        unpack: signed
          ? (view, at, little) => view.getInt32(at, little)
          : (view, at, little) => view.getUint32(at, little),
      };
    default:
      return {
        size,
        alignment,
        pack: (view, at, value, little) => setLong(view, at, check(value), little),
        unpack: (view, at, little) => getLong(view, at, little, signed),
      };
  }
}

/** 64 bits. */
function setLong(view: DataView, at: number, value: Int, little: boolean): void {
  if (typeof value === 'bigint') view.setBigUint64(at, BigInt.asUintN(64, value), little);
  else {
    view.setUint32(little ? at : at + 4, value >>> 0, little);
    view.setUint32(little ? at + 4 : at, Math.floor(value / 4294967296) >>> 0, little);
  }
}

function getLong(view: DataView, at: number, little: boolean, signed: boolean): Int {
  const low = view.getUint32(little ? at : at + 4, little);
  const place = little ? at + 4 : at;
  const high = signed ? view.getInt32(place, little) : view.getUint32(place, little);
  const result = high * 4294967296 + low;
  if (Number.isSafeInteger(result)) return result;
  return signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little);
}

const tooLarge = (char: string) => overflowError(`float too large to pack with ${char} format`);

/** The 16 bits of IEEE 754's half precision. */
export function halfBits(x: number): number {
  if (Number.isNaN(x)) return 0x7e00;
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (size >= 65520) throw tooLarge('e');
  if (size < 2 ** -14) return sign | roundHalfEven(size * 2 ** 24);
  const [mantissa, exponent] = frexp(size);
  return sign | (((exponent + 13) << 10) + roundHalfEven(mantissa * 2048));
}

export function fromHalfBits(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (fraction + 1024) * 2 ** (exponent - 25));
}

function setSingle(view: DataView, at: number, x: number, little: boolean, native: boolean): void {
  if (!native && Number.isFinite(x) && !Number.isFinite(Math.fround(x))) throw tooLarge('f');
  view.setFloat32(at, x, little);
}

function complexArgument(value: PyValue): PyComplex {
  try {
    const special = specialComplex(value) ?? (value instanceof PyComplex ? value : undefined);
    return special ?? new PyComplex(toDouble(value), 0);
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
    throw structError('required argument is not a complex');
  }
}

const half: Code = {
  size: 2,
  alignment: 2,
  pack: (view, at, value, little) => view.setUint16(at, halfBits(floatArgument(value)), little),
  unpack: (view, at, little) => new PyFloat(fromHalfBits(view.getUint16(at, little))),
};
const single = (native: boolean): Code => ({
  size: 4,
  alignment: 4,
  pack: (view, at, value, little) => setSingle(view, at, floatArgument(value), little, native),
  unpack: (view, at, little) => new PyFloat(view.getFloat32(at, little)),
});
const double: Code = {
  size: 8,
  alignment: 8,
  pack: (view, at, value, little) => view.setFloat64(at, floatArgument(value), little),
  unpack: (view, at, little) => new PyFloat(view.getFloat64(at, little)),
};
const singleComplex = (native: boolean): Code => ({
  size: 8,
  alignment: 4,
  pack: (view, at, value, little) => {
    const { real, imag } = complexArgument(value);
    setSingle(view, at, real, little, native);
    setSingle(view, at + 4, imag, little, native);
  },
  unpack: (view, at, little) => new PyComplex(view.getFloat32(at, little), view.getFloat32(at + 4, little)),
});
const doubleComplex: Code = {
  size: 16,
  alignment: 8,
  pack: (view, at, value, little) => {
    const { real, imag } = complexArgument(value);
    view.setFloat64(at, real, little);
    view.setFloat64(at + 8, imag, little);
  },
  unpack: (view, at, little) => new PyComplex(view.getFloat64(at, little), view.getFloat64(at + 8, little)),
};
const bool: Code = {
  size: 1,
  alignment: 1,
  pack: (view, at, value) => view.setUint8(at, isTrue(value) ? 1 : 0),
  unpack: (view, at) => view.getUint8(at) !== 0,
};
const char: Code = {
  size: 1,
  alignment: 1,
  pack: (view, at, value) => {
    if (!(value instanceof PyBytes) || value.bytes.length !== 1)
      throw structError('char format requires a bytes object of length 1');
    view.setUint8(at, value.bytes[0] ?? 0);
  },
  unpack: (view, at) => new PyBytes(Uint8Array.of(view.getUint8(at))),
};
const pointer: Code = {
  size: 8,
  alignment: 8,
  pack: (view, at, value, little) =>
    view.setBigUint64(at, BigInt.asUintN(64, BigInt(integerArgument(value))), little),
  unpack: (view, at, little) => getLong(view, at, little, false),
};
/** Their size is their count; they have no code of their own. */
const bytes: Code = { size: 1, alignment: 1, pack: () => undefined, unpack: () => '' };

const common = (native: boolean): Readonly<Record<string, Code>> => ({
  x: bytes,
  s: bytes,
  p: bytes,
  c: char,
  '?': bool,
  e: half,
  f: single(native),
  d: double,
  F: singleComplex(native),
  D: doubleComplex,
});
const integers = (sizes: Readonly<Record<string, number>>): Record<string, Code> =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([name, size]) => [
      [name, integerCode(name, size, true)],
      [name.toUpperCase(), integerCode(name.toUpperCase(), size, false)],
    ]),
  );
const STANDARD: Readonly<Record<string, Code>> = {
  ...common(false),
  ...integers({ b: 1, h: 2, i: 4, l: 4, q: 8 }),
};
/** Sizes of 64-bit Unix. */
const NATIVE: Readonly<Record<string, Code>> = {
  ...common(true),
  ...integers({ b: 1, h: 2, i: 4, l: 8, n: 8, q: 8 }),
  P: pointer,
};

interface Item {
  readonly char: string;
  readonly code: Code;
  readonly at: number;
  /** Of `s` and `p` their length. */
  readonly length: number;
}

/** A format string that was read. */
export class StructFormat {
  readonly text: string;
  readonly size: number;
  /** How many values it takes. */
  readonly count: number;
  readonly #items: readonly Item[];
  readonly #little: boolean;

  constructor(text: string) {
    this.text = text;
    const mark = /^[<>!=@]/.exec(text)?.[0] ?? '';
    const native = mark === '' || mark === '@';
    this.#little = mark !== '>' && mark !== '!';
    const codes = native ? NATIVE : STANDARD;
    if (text.includes('\0')) throw structError('embedded null character');
    const items: Item[] = [];
    let size = 0;
    let at = mark.length;
    const tooLong = () => structError('total struct size too long');
    while (at < text.length) {
      if (/[ \t-\r]/.test(text[at] ?? '')) {
        at++;
        continue;
      }
      const digits = /^[0-9]+/.exec(text.slice(at, at + 30))?.[0] ?? '';
      at += digits.length;
      const count = digits === '' ? 1 : Number(digits);
      if (count > Number.MAX_SAFE_INTEGER) throw tooLong();
      const name = text[at];
      if (name === undefined) throw structError('repeat count given without format specifier');
      const code = Object.hasOwn(codes, name) ? codes[name] : undefined;
      if (code === undefined) throw structError('bad char in struct format');
      at++;
      if (native) size = Math.ceil(size / code.alignment) * code.alignment;
      if (size + count * code.size > Number.MAX_SAFE_INTEGER) throw tooLong();
      if (name === 's' || name === 'p') items.push({ char: name, code, at: size, length: count });
      else if (name !== 'x') {
        if (count > 2 ** 27) throw tooLong();
        for (let k = 0; k < count; k++) items.push({ char: name, code, at: size + k * code.size, length: 1 });
      }
      size += count * code.size;
    }
    this.size = size;
    this.count = items.length;
    this.#items = items;
  }

  /** Writes the values from `start` on; what is not written stays zero. */
  pack(target: Uint8Array, start: number, values: readonly PyValue[]): void {
    const view = new DataView(target.buffer, target.byteOffset, target.byteLength);
    target.fill(0, start, start + this.size);
    for (const [index, { char: name, code, at, length }] of this.#items.entries()) {
      const value = values[index] ?? 0;
      if (code !== bytes) {
        code.pack(view, start + at, value, this.#little);
        continue;
      }
      if (!(value instanceof PyBytes || value instanceof PyByteArray))
        throw structError(`argument for '${name}' must be a bytes object`);
      const content = value.bytes;
      if (name === 's') target.set(content.subarray(0, length), start + at);
      else if (length > 0) {
        target[start + at] = Math.min(content.length, length - 1, 255);
        target.set(content.subarray(0, length - 1), start + at + 1);
      }
    }
  }

  unpack(source: Uint8Array, start: number): PyValue[] {
    const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
    const result: PyValue[] = [];
    for (const { char: name, code, at, length } of this.#items) {
      const from = start + at;
      if (code !== bytes) result.push(code.unpack(view, from, this.#little));
      else if (name === 's') result.push(new PyBytes(source.slice(from, from + length)));
      else {
        const used = length === 0 ? 0 : Math.min(source[from] ?? 0, length - 1);
        result.push(new PyBytes(source.slice(from + 1, from + 1 + used)));
      }
    }
    return result;
  }
}
