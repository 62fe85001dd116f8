/** Items of memory in the formats of single characters of the module `struct`, with the sizes of wasm32. */
import { PyBytes } from '../bytes.ts';
import { PyFloat } from '../core-types.ts';
import {
  isException,
  newException,
  notImplementedErrorType,
  overflowErrorType,
  typeError,
  typeErrorType,
  valueError,
} from '../errors.ts';
import { indexNumber, isTrue } from '../protocols/convert.ts';
import { narrow } from '../protocols/hash.ts';
import { toDouble } from '../protocols/number.ts';
import type { PyValue } from '../value.ts';

const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  n: 4,
  N: 4,
  P: 4,
  f: 4,
  q: 8,
  Q: 8,
  d: 8,
};

/** The character of a native format, after an optional `@`; undefined for other formats. */
export function nativeFormat(format: string): string | undefined {
  const char = format.startsWith('@') ? format.slice(1) : format;
  return SIZES[char] === undefined ? undefined : char;
}

export const nativeSize = (char: string): number => SIZES[char] ?? 0;

export function unsupportedFormat(format: string): object {
  return newException(notImplementedErrorType, `memoryview: unsupported format ${format}`);
}

/** The number that 16 bits of a float mean. */
export function halfToDouble(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The nearest float of 16 bits, ties to even; undefined if it is too large. */
export function doubleToHalf(value: number): number | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (magnitude === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  const round = (x: number): number => {
    const floor = Math.floor(x);
    const rest = x - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  };
  if (magnitude < 2 ** -14) return sign | round(magnitude * 2 ** 24);
  let exponent = Math.floor(Math.log2(magnitude));
  if (2 ** exponent > magnitude) exponent--;
  else if (2 ** (exponent + 1) <= magnitude) exponent++;
  const bits = (exponent + 15) * 1024 + round((magnitude / 2 ** exponent - 1) * 1024);
  return bits >= 0x7c00 ? undefined : sign | bits;
}

const dataView = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The item at an offset. */
export function readItem(bytes: Uint8Array, offset: number, char: string): PyValue {
  if (char === 'B') return bytes[offset] ?? 0;
  const view = dataView(bytes);
  switch (char) {
    case 'b':
      return view.getInt8(offset);
    case 'c':
      return new PyBytes(bytes.slice(offset, offset + 1));
    case '?':
      return view.getUint8(offset) !== 0;
    case 'h':
      return view.getInt16(offset, true);
    case 'H':
      return view.getUint16(offset, true);
    case 'i':
    case 'l':
    case 'n':
      return view.getInt32(offset, true);
    case 'I':
    case 'L':
    case 'N':
    case 'P':
      return view.getUint32(offset, true);
    case 'q':
      return narrow(view.getBigInt64(offset, true));
    case 'Q':
      return narrow(view.getBigUint64(offset, true));
    case 'e':
      return new PyFloat(halfToDouble(view.getUint16(offset, true)));
    case 'f':
      return new PyFloat(view.getFloat32(offset, true));
    default:
      return new PyFloat(view.getFloat64(offset, true));
  }
}

/** Reads items of a format of one character, native or in a standard byte order; undefined for other formats. */
export function itemReader(format: string): ((bytes: Uint8Array, offset: number) => PyValue) | undefined {
  const native = nativeFormat(format);
  if (native !== undefined) return (bytes, offset) => readItem(bytes, offset, native);
  const mark = format.charAt(0);
  // The standard sizes are those of wasm32; the letters for sizes of the machine have none.
  const char = format.slice(1);
  if (!'<=>!'.includes(mark) || SIZES[char] === undefined || 'nNP'.includes(char)) return undefined;
  if (mark === '<' || mark === '=') return (bytes, offset) => readItem(bytes, offset, char);
  return (bytes, offset) => readItem(bytes.slice(offset, offset + nativeSize(char)).reverse(), 0, char);
}

function integer(value: PyValue, char: string): number | bigint {
  try {
    return indexNumber(value);
  } catch (error) {
    if (isException(error, typeErrorType)) throw invalidType(char);
    throw error;
  }
}

const invalidType = (char: string) => typeError(`memoryview: invalid type for format '${char}'`);
const invalidValue = (char: string) => valueError(`memoryview: invalid value for format '${char}'`);

function double(value: PyValue, char: string): number {
  try {
    return toDouble(value);
  } catch (error) {
    if (isException(error, typeErrorType)) throw invalidType(char);
    if (isException(error, overflowErrorType)) throw invalidValue(char);
    throw error;
  }
}

/** Writes an item at an offset. */
export function writeItem(bytes: () => Uint8Array, offset: number, char: string, value: PyValue): void {
  switch (char) {
    case 'c':
      if (!(value instanceof PyBytes)) throw invalidType(char);
      if (value.bytes.length !== 1) throw invalidValue(char);
      bytes()[offset] = value.bytes[0] ?? 0;
      return;
    case '?': {
      const truth = isTrue(value);
      bytes()[offset] = truth ? 1 : 0;
      return;
    }
    case 'e': {
      const half = doubleToHalf(double(value, char));
      if (half === undefined) throw invalidValue(char);
      dataView(bytes()).setUint16(offset, half, true);
      return;
    }
    case 'f': {
      const number = double(value, char);
      dataView(bytes()).setFloat32(offset, number, true);
      return;
    }
    case 'd': {
      const number = double(value, char);
      dataView(bytes()).setFloat64(offset, number, true);
      return;
    }
  }
  const number = integer(value, char);
  const bits = BigInt(nativeSize(char) * 8);
  const signed = 'bhilqn'.includes(char);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = signed ? 1n << (bits - 1n) : 1n << bits;
  const big = BigInt(number);
  if (big < low || big >= high) throw invalidValue(char);
  const view = dataView(bytes());
  switch (nativeSize(char)) {
    case 1:
      view.setUint8(offset, Number(number) & 0xff);
      return;
    case 2:
      view.setUint16(offset, Number(number) & 0xffff, true);
      return;
    case 4:
      view.setInt32(offset, Number(BigInt.asIntN(32, big)), true);
      return;
    default:
      view.setBigInt64(offset, BigInt.asIntN(64, big), true);
  }
}
