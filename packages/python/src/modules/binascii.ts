/** `binascii`: https://docs.python.org/3/library/binascii.html */
import { PyBytes } from '@harpy/objects/bytes';
import { typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { newException, typeError, valueError, valueErrorType } from '@harpy/objects/errors';
import { bytesArgument, bytesLike } from '@harpy/objects/protocols/buffer';
import { indexNumber, isTrue, length, toSize } from '@harpy/objects/protocols/convert';
import { textValue } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { makeExceptionType } from './exception-type.ts';

const errorType = makeExceptionType('binascii.Error', valueErrorType);
const incompleteType = makeExceptionType('binascii.Incomplete');
const error = (message: string) => newException(errorType, message);

/** Bytes, or a str of ASCII. */
function asciiArgument(value: PyValue): Uint8Array {
  const text = textValue(value);
  if (text === undefined) {
    const bytes = bytesLike(value);
    if (bytes === undefined)
      throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeOf(value).name}'`);
    return bytes;
  }
  const notAscii = () => valueError('string argument should contain only ASCII characters');
  if (typeof text !== 'string') throw notAscii();
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) throw notAscii();
    bytes[at] = code;
  }
  return bytes;
}

const made = (bytes: Uint8Array | readonly number[]): PyBytes =>
  new PyBytes(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const VALUES = new Int8Array(256).fill(-1);
for (const [value, code] of DIGITS.entries()) VALUES[code] = value;
const PAD = 61;

function fromBase64(data: Uint8Array, strict: boolean): Uint8Array {
  const result = new Uint8Array(Math.ceil(data.length / 4) * 3);
  let size = 0;
  let quad = 0;
  let left = 0;
  let pads = 0;
  let padding = false;
  if (strict && data[0] === PAD) throw error('Leading padding not allowed');
  for (let at = 0; at < data.length; at++) {
    const code = data[at] ?? 0;
    if (code === PAD) {
      padding = true;
      if (quad >= 2 && quad + ++pads >= 4) {
        // that is the end
        if (strict && at + 1 < data.length) throw error('Excess data after padding');
        return result.subarray(0, size);
      }
      if (strict && quad === 0) throw error('Excess padding not allowed');
      continue;
    }
    const value = VALUES[code] ?? -1;
    if (value < 0) {
      if (strict) throw error('Only base64 data is allowed');
      continue;
    }
    if (strict && padding) throw error('Discontinuous padding not allowed');
    pads = 0;
    switch (quad) {
      case 0:
        quad = 1;
        left = value;
        break;
      case 1:
        quad = 2;
        result[size++] = (left << 2) | (value >> 4);
        left = value & 15;
        break;
      case 2:
        quad = 3;
        result[size++] = (left << 4) | (value >> 2);
        left = value & 3;
        break;
      default:
        quad = 0;
        result[size++] = (left << 6) | value;
        left = 0;
    }
  }
  if (quad === 1)
    throw error(
      `Invalid base64-encoded string: number of data characters (${Math.floor(size / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  if (quad !== 0) throw error('Incorrect padding');
  return result.subarray(0, size);
}

function toBase64(data: Uint8Array, newline: boolean): Uint8Array {
  const whole = Math.ceil(data.length / 3) * 4;
  const result = new Uint8Array(whole + (newline ? 1 : 0));
  let out = 0;
  for (let at = 0; at < data.length; at += 3) {
    const a = data[at] ?? 0;
    const b = data[at + 1] ?? 0;
    const c = data[at + 2] ?? 0;
    result[out++] = DIGITS[a >> 2] ?? 0;
    result[out++] = DIGITS[((a & 3) << 4) | (b >> 4)] ?? 0;
    result[out++] = at + 1 < data.length ? (DIGITS[((b & 15) << 2) | (c >> 6)] ?? 0) : PAD;
    result[out++] = at + 2 < data.length ? (DIGITS[c & 63] ?? 0) : PAD;
  }
  if (newline) result[out] = 10;
  return result;
}

/** The byte between groups, undefined for none. */
function separatorArgument(sep: PyValue | undefined): number | undefined {
  if (sep === undefined) return undefined;
  if (length(sep) !== 1) throw valueError('sep must be length 1.');
  const text = textValue(sep);
  if (text !== undefined) {
    const code = typeof text === 'string' ? text.charCodeAt(0) : 0x100;
    if (code > 255) throw valueError('sep must be ASCII.');
    return code;
  }
  const bytes = bytesLike(sep);
  if (bytes === undefined) throw typeError('sep must be str or bytes.');
  return bytes[0];
}

const HEX = Uint8Array.from('0123456789abcdef', (char) => char.charCodeAt(0));

function toHex(value: PyValue, sep?: PyValue, groupSize?: PyValue): PyBytes {
  const data = bytesArgument(value);
  const separator = separatorArgument(sep);
  const group = groupSize === undefined ? 1 : toSize(groupSize);
  const size = Math.abs(group);
  const result: number[] = [];
  for (const [at, byte] of data.entries()) {
    const boundary = group > 0 ? data.length - at : at;
    if (separator !== undefined && size > 0 && at > 0 && boundary % size === 0) result.push(separator);
    result.push(HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0);
  }
  return made(result);
}

function hexDigit(code: number): number {
  if (code >= 48 && code < 58) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower < 103 ? lower - 87 : -1;
}

function fromHex(value: PyValue): PyBytes {
  const data = asciiArgument(value);
  if (data.length % 2 !== 0) throw error('Odd-length string');
  const result = new Uint8Array(data.length / 2);
  for (let at = 0; at < result.length; at++) {
    const high = hexDigit(data[2 * at] ?? 0);
    const low = hexDigit(data[2 * at + 1] ?? 0);
    if (high < 0 || low < 0) throw error('Non-hexadecimal digit found');
    result[at] = high * 16 + low;
  }
  return made(result);
}

const CRC32 = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC of ZIP, PNG and Ethernet. */
export function crc32(data: Uint8Array, start = 0): number {
  let crc = ~start;
  for (const byte of data) crc = (CRC32[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const word = (value: PyValue | undefined): number =>
  value === undefined ? 0 : Number(BigInt.asIntN(32, BigInt(indexNumber(value))));

function crcHqx(data: Uint8Array, start: number): number {
  let crc = start & 0xffff;
  for (const byte of data) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) !== 0 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1;
  }
  return crc;
}

function toUu(data: Uint8Array, backtick: boolean): PyBytes {
  if (data.length > 45) throw error('At most 45 bytes at once');
  const digit = (value: number): number => (value === 0 && backtick ? 96 : value + 32);
  const result = [digit(data.length)];
  for (let at = 0; at < data.length; at += 3) {
    const a = data[at] ?? 0;
    const b = data[at + 1] ?? 0;
    const c = data[at + 2] ?? 0;
    for (const six of [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63])
      result.push(digit(six));
  }
  result.push(10);
  return made(result);
}

function fromUu(data: Uint8Array): PyBytes {
  const size = ((data[0] ?? 0) - 32) & 63;
  const result = new Uint8Array(size);
  let out = 0;
  let bits = 0;
  let count = 0;
  let at = 1;
  while (out < size) {
    const code = data[at++] ?? 32;
    let value = 0;
    // trailing blanks may have been lost on the way
    if (code === 10 || code === 13) at--;
    else if (code < 32 || code > 96) throw error('Illegal char');
    else value = (code - 32) & 63;
    if (at > data.length + 1) at = data.length + 1;
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      result[out++] = (bits >> count) & 255;
      bits &= (1 << count) - 1;
    }
  }
  for (; at < data.length; at++) {
    const code = data[at] ?? 0;
    if (code !== 32 && code !== 96 && code !== 10 && code !== 13) throw error('Trailing garbage');
  }
  return made(result);
}

function fromQuotedPrintable(data: Uint8Array, header: boolean): PyBytes {
  const result: number[] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at] ?? 0;
    if (code === 61) {
      at++;
      if (at >= data.length) break;
      const next = data[at] ?? 0;
      // a soft line break
      if (next === 10 || next === 13) {
        if (next !== 10) while (at < data.length && data[at] !== 10) at++;
        if (at < data.length) at++;
      } else if (next === 61) {
        // broken, but seen in the wild
        result.push(61);
        at++;
      } else if (at + 1 < data.length && hexDigit(next) >= 0 && hexDigit(data[at + 1] ?? 0) >= 0) {
        result.push(hexDigit(next) * 16 + hexDigit(data[at + 1] ?? 0));
        at += 2;
      } else result.push(61);
    } else {
      result.push(header && code === 95 ? 32 : code);
      at++;
    }
  }
  return made(result);
}

const MAX_LINE = 76;

function toQuotedPrintable(data: Uint8Array, quoteTabs: boolean, isText: boolean, header: boolean): PyBytes {
  // line ends are as in the first line
  const first = data.indexOf(10);
  const crlf = first > 0 && data[first - 1] === 13;
  const result: number[] = [];
  let line = 0;
  const quote = (code: number): void => {
    const digit = (value: number) => '0123456789ABCDEF'.charCodeAt(value);
    result.push(61, digit(code >> 4), digit(code & 15));
  };
  const softBreak = (): void => {
    result.push(61);
    if (crlf) result.push(13);
    result.push(10);
    line = 0;
  };
  let at = 0;
  while (at < data.length) {
    const code = data[at] ?? 0;
    const next = data[at + 1];
    const last = at + 1 === data.length;
    const isBlank = code === 9 || code === 32;
    const mustQuote =
      code > 126 ||
      code === 61 ||
      (header && code === 95) ||
      (code === 46 && line === 0 && (last || next === 10 || next === 13 || next === 0)) ||
      (!isText && (code === 13 || code === 10)) ||
      (isBlank && last) ||
      (code < 33 && code !== 13 && code !== 10 && (quoteTabs || !isBlank));
    if (mustQuote) {
      if (line + 3 >= MAX_LINE) softBreak();
      quote(code);
      at++;
      line += 3;
    } else if (isText && (code === 10 || (code === 13 && next === 10))) {
      line = 0;
      // blanks before a line end must be quoted
      const before = result.at(-1);
      if (before === 32 || before === 9) {
        result.pop();
        quote(before);
      }
      if (crlf) result.push(13);
      result.push(10);
      at += code === 13 ? 2 : 1;
    } else {
      if (!last && next !== 10 && line + 1 >= MAX_LINE) softBreak();
      line++;
      result.push(header && code === 32 ? 95 : code);
      at++;
    }
  }
  return made(result);
}

const flag = (value: PyValue | undefined, fallback: boolean): boolean =>
  value === undefined ? fallback : isTrue(value);

const hexDoc = 'The bytes in hexadecimal digits, with a separator between groups if one is given.';
const unhexDoc = 'The bytes that hexadecimal digits spell.';

export const binasciiModule: ModuleDefinition = defineModule({
  name: 'binascii',
  doc: 'Bytes as ASCII and back.',
  functions: [
    method(
      'a2b_base64(data, /, *, strict_mode=False)',
      (data: PyValue, strict?: PyValue) => made(fromBase64(asciiArgument(data), flag(strict, false)).slice()),
      'The bytes of a line of base64.',
    ),
    method(
      'b2a_base64(data, /, *, newline=True)',
      (data: PyValue, newline?: PyValue) => made(toBase64(bytesArgument(data), flag(newline, true))),
      'A line of base64.',
    ),
    method('hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)', toHex, hexDoc),
    method('b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)', toHex, hexDoc),
    method('unhexlify(hexstr, /)', fromHex, unhexDoc),
    method('a2b_hex(hexstr, /)', fromHex, unhexDoc),
    method(
      'crc32(data, crc=0, /)',
      (data: PyValue, crc?: PyValue) => crc32(bytesArgument(data), word(crc)),
      'The CRC-32 checksum.',
    ),
    method(
      'crc_hqx(data, crc, /)',
      (data: PyValue, crc: PyValue) => crcHqx(bytesArgument(data), word(crc)),
      'The CRC-CCITT checksum of binhex4.',
    ),
    method(
      'b2a_uu(data, /, *, backtick=False)',
      (data: PyValue, backtick?: PyValue) => toUu(bytesArgument(data), flag(backtick, false)),
      'A line of uuencode.',
    ),
    method(
      'a2b_uu(data, /)',
      (data: PyValue) => fromUu(asciiArgument(data)),
      'The bytes of a line of uuencode.',
    ),
    method(
      'a2b_qp(data, header=False)',
      (data: PyValue, header?: PyValue) => fromQuotedPrintable(asciiArgument(data), flag(header, false)),
      'The bytes of quoted-printable data.',
    ),
    method(
      'b2a_qp(data, quotetabs=False, istext=True, header=False)',
      (data: PyValue, quoteTabs?: PyValue, isText?: PyValue, header?: PyValue) =>
        toQuotedPrintable(
          bytesArgument(data),
          flag(quoteTabs, false),
          flag(isText, true),
          flag(header, false),
        ),
      'The bytes as quoted-printable data.',
    ),
  ],
  attributes: { Error: errorType, Incomplete: incompleteType },
});
