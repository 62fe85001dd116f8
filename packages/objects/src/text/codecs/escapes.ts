/** The codecs `unicode_escape` and `raw_unicode_escape`, and the escapes of bytes literals. */
import { hexDigit } from '../../bytes/layout.ts';
import { deprecationWarningType, valueError } from '../../errors.ts';
import { hooks } from '../../hooks.ts';
import { escapeCodePoint } from '../repr.ts';
import { codePointAt, type Text } from '../text.ts';
import { lookupName } from '../unicode-names.ts';
import { ByteBuilder } from './byte-builder.ts';
import { type Decoded, Decoding } from './coding.ts';

const BACKSLASH = 92;

/** Characters after a backslash that stand for one character. */
const SIMPLE: ReadonlyMap<number, number> = new Map([
  [92, 92],
  [39, 39],
  [34, 34],
  [98, 8],
  [116, 9],
  [110, 10],
  [114, 13],
  [102, 12],
  [118, 11],
  [97, 7],
]);

const HEX_ESCAPES: ReadonlyMap<number, readonly [digits: number, message: string]> = new Map([
  [120, [2, 'truncated \\xXX escape']],
  [117, [4, 'truncated \\uXXXX escape']],
  [85, [8, 'truncated \\UXXXXXXXX escape']],
]);

const isOctal = (byte: number | undefined): byte is number => byte !== undefined && byte >= 48 && byte <= 55;

/** Up to three octal digits from an index: the number and the index after them. */
function readOctal(bytes: Uint8Array, from: number): [value: number, end: number] {
  let value = 0;
  let at = from;
  for (; at < from + 3; at++) {
    const byte = bytes[at];
    if (!isOctal(byte)) break;
    value = value * 8 + byte - 48;
  }
  return [value, at];
}

function warnOctal(value: number): void {
  warn(`"\\${value.toString(8)}" is an invalid octal escape sequence. `);
}
function warnInvalid(byte: number): void {
  warn(`"\\${String.fromCharCode(byte)}" is an invalid escape sequence. `);
}
function warn(text: string): void {
  hooks.warn(deprecationWarningType, `${text}Such sequences will not work in the future. `, 1);
}

export function decodeUnicodeEscape(input: Uint8Array, errors: string, final = true): Decoded {
  const state = new Decoding(input, 'unicodeescape', errors);
  const { out } = state;
  let invalid: (() => void) | undefined;
  let at = 0;
  while (at < state.input.length) {
    const bytes = state.input;
    const end = bytes.length;
    const start = at;
    const byte = bytes[at++] as number;
    if (byte !== BACKSLASH) {
      out.add(byte);
      continue;
    }
    let message = '\\ at end of string';
    // Where the digits or the name end; -1 if the input does first.
    let stop = -1;
    if (at < end) {
      const kind = bytes[at++] as number;
      const simple = SIMPLE.get(kind);
      const hexEscape = HEX_ESCAPES.get(kind);
      if (kind === 10) continue;
      if (simple !== undefined) {
        out.add(simple);
        continue;
      }
      if (isOctal(kind)) {
        const [value, next] = readOctal(bytes, at - 1);
        if (value > 0o377) invalid ??= () => warnOctal(value);
        out.add(value);
        at = next;
        continue;
      }
      if (hexEscape !== undefined) {
        const [digits, truncated] = hexEscape;
        message = truncated;
        const [value, next, complete] = readHex(bytes, at, digits);
        if (complete) {
          if (value <= 0x10ffff) {
            out.add(value);
            at = next;
            continue;
          }
          message = 'illegal Unicode character';
          stop = next;
        } else if (next < end) stop = next;
      } else if (kind === 78) {
        message = 'malformed \\N character escape';
        const named = readName(bytes, at);
        if (named !== undefined) {
          if (named.codePoint !== undefined) {
            out.add(named.codePoint);
            at = named.end;
            continue;
          }
          if (named.unknown) message = 'unknown Unicode character name';
          stop = named.end;
        }
      } else {
        invalid ??= () => warnInvalid(kind);
        out.add(BACKSLASH);
        out.add(kind);
        continue;
      }
    }
    if (stop < 0 && !final) {
      invalid?.();
      return { text: out.finish(), consumed: start };
    }
    at = state.error(start, stop < 0 ? end : stop, message);
  }
  invalid?.();
  return { text: out.finish(), consumed: state.input.length };
}

/** Hexadecimal digits from an index: their value, where reading ended, whether all were there. */
function readHex(
  bytes: Uint8Array,
  from: number,
  digits: number,
): [value: number, end: number, all: boolean] {
  let value = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = at < bytes.length ? hexDigit(bytes[at] as number) : -1;
    if (digit < 0) return [value, at, false];
    value = value * 16 + digit;
  }
  return [value, from + digits, true];
}

/** `{NAME}` from an index; undefined if the input ends within. */
function readName(
  bytes: Uint8Array,
  from: number,
): { readonly codePoint?: number; readonly end: number; readonly unknown: boolean } | undefined {
  if (from >= bytes.length) return undefined;
  if (bytes[from] !== 123) return { end: from, unknown: false };
  const start = from + 1;
  const close = bytes.indexOf(125, start);
  if (close < 0) return undefined;
  if (close === start) return { end: close, unknown: false };
  let name = '';
  for (let at = start; at < close; at++) name += String.fromCharCode(bytes[at] as number);
  const [codePoint] = lookupName(name, false) ?? [];
  return codePoint === undefined
    ? { end: close + 1, unknown: true }
    : { codePoint, end: close + 1, unknown: false };
}

export function decodeRawUnicodeEscape(input: Uint8Array, errors: string, final = true): Decoded {
  const state = new Decoding(input, 'rawunicodeescape', errors);
  const { out } = state;
  let at = 0;
  while (at < state.input.length) {
    const bytes = state.input;
    const end = bytes.length;
    const start = at;
    const byte = bytes[at++] as number;
    if (byte !== BACKSLASH || (at >= end && final)) {
      out.add(byte);
      continue;
    }
    let stop = -1;
    let message = '\\ at end of string';
    if (at < end) {
      const kind = bytes[at++] as number;
      if (kind !== 117 && kind !== 85) {
        out.add(BACKSLASH);
        out.add(kind);
        continue;
      }
      const digits = kind === 117 ? 4 : 8;
      message = HEX_ESCAPES.get(kind)?.[1] ?? message;
      const [value, next, complete] = readHex(bytes, at, digits);
      if (complete) {
        if (value <= 0x10ffff) {
          out.add(value);
          at = next;
          continue;
        }
        message = '\\Uxxxxxxxx out of range';
        stop = next;
      } else if (next < end) stop = next;
    }
    if (stop < 0 && !final) return { text: out.finish(), consumed: start };
    at = state.error(start, stop < 0 ? end : stop, message);
  }
  return { text: out.finish(), consumed: state.input.length };
}

export function encodeUnicodeEscape(text: Text): Uint8Array {
  const out = new ByteBuilder(text.length);
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    if (codePoint === BACKSLASH) out.addAscii('\\\\');
    else if (codePoint >= 32 && codePoint < 127) out.add(codePoint);
    else if (codePoint === 9) out.addAscii('\\t');
    else if (codePoint === 10) out.addAscii('\\n');
    else if (codePoint === 13) out.addAscii('\\r');
    else out.addAscii(escapeCodePoint(codePoint));
  }
  return out.finish();
}

export function encodeRawUnicodeEscape(text: Text): Uint8Array {
  const out = new ByteBuilder(text.length);
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    if (codePoint < 256) out.add(codePoint);
    else out.addAscii(escapeCodePoint(codePoint));
  }
  return out.finish();
}

/** The escapes of a bytes literal (`codecs.escape_decode`). */
export function decodeByteEscapes(input: Uint8Array, errors: string): Uint8Array {
  const out = new ByteBuilder(input.length);
  let invalid: (() => void) | undefined;
  for (let at = 0; at < input.length; ) {
    const byte = input[at++] as number;
    if (byte !== BACKSLASH) {
      out.add(byte);
      continue;
    }
    const kind = input[at++];
    if (kind === undefined) throw valueError('Trailing \\ in string');
    const simple = SIMPLE.get(kind);
    if (kind === 10) continue;
    if (simple !== undefined) out.add(simple);
    else if (isOctal(kind)) {
      const [value, next] = readOctal(input, at - 1);
      if (value > 0o377) invalid ??= () => warnOctal(value);
      out.add(value & 0xff);
      at = next;
    } else if (kind === 120) {
      const [value, next, complete] = readHex(input, at, 2);
      if (complete) {
        out.add(value);
        at = next;
        continue;
      }
      // One digit is skipped with the rest.
      const skipped = hexDigit(input[at] ?? 0) >= 0 && at < input.length ? 1 : 0;
      if (errors === 'strict') throw valueError(`invalid \\x escape at position ${at - 2}`);
      if (errors === 'replace') out.add(63);
      else if (errors !== 'ignore')
        throw valueError(`decoding error; unknown error handling code: ${errors}`);
      at += skipped;
    } else {
      invalid ??= () => warnInvalid(kind);
      out.add(BACKSLASH);
      out.add(kind);
    }
  }
  invalid?.();
  return out.finish();
}

/** As in the repr of bytes (`codecs.escape_encode`). */
export function encodeByteEscapes(input: Uint8Array): Uint8Array {
  const out = new ByteBuilder(input.length);
  for (const byte of input) {
    if (byte === 39 || byte === BACKSLASH) {
      out.add(BACKSLASH);
      out.add(byte);
    } else if (byte === 9) out.addAscii('\\t');
    else if (byte === 10) out.addAscii('\\n');
    else if (byte === 13) out.addAscii('\\r');
    else if (byte < 32 || byte >= 127) out.addAscii(`\\x${byte.toString(16).padStart(2, '0')}`);
    else out.add(byte);
  }
  return out.finish();
}
