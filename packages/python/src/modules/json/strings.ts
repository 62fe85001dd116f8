/** Strings of JSON: https://www.json.org, in the strictness of the module `json`. */
import { hexDigit } from '@harpy/objects/bytes/layout';
import { hex } from '@harpy/objects/text/repr';
import { codePointAt, sliceText, type Text, TextBuilder } from '@harpy/objects/text/text';
import { decodeError } from './errors.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** What may stand in a string as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand there
const PLAIN = /[^"\\\x00-\x1f]*/y;

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [34, 34],
  [92, 92],
  [47, 47],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
]);

/** The string whose first character is at an index; and the index after its closing quote. */
export function scanString(text: Text, start: number, strict: boolean): readonly [text: Text, end: number] {
  const length = text.length;
  if (typeof text === 'string') {
    PLAIN.lastIndex = start;
    PLAIN.test(text);
    const end = PLAIN.lastIndex;
    if (text.charCodeAt(end) === QUOTE) return [text.substring(start, end), end + 1];
  }
  const begin = start - 1;
  const out = new TextBuilder();
  let end = start;
  for (;;) {
    let next = end;
    let unit = 0;
    for (; next < length; next++) {
      unit = codePointAt(text, next);
      if (unit === QUOTE || unit === BACKSLASH) break;
      if (unit <= 0x1f && strict) throw decodeError('Invalid control character at', text, next);
    }
    if (next >= length) throw decodeError('Unterminated string starting at', text, begin);
    if (next > end) out.addText(sliceText(text, end, next));
    next++;
    if (unit === QUOTE) return [out.finish(), next];
    if (next === length) throw decodeError('Unterminated string starting at', text, begin);
    const kind = codePointAt(text, next);
    if (kind !== 117) {
      const escaped = ESCAPES.get(kind);
      if (escaped === undefined) throw decodeError('Invalid \\escape', text, next - 1);
      out.add(escaped);
      end = next + 1;
      continue;
    }
    next++;
    end = next + 4;
    if (end >= length) throw decodeError('Invalid \\uXXXX escape', text, next - 1);
    let codePoint = readHex(text, next, end, end - 5);
    if (
      (codePoint & 0xfc00) === 0xd800 &&
      end + 6 < length &&
      codePointAt(text, end) === BACKSLASH &&
      codePointAt(text, end + 1) === 117
    ) {
      const low = readHex(text, end + 2, end + 6, end + 1);
      if ((low & 0xfc00) === 0xdc00) {
        codePoint = 0x10000 + ((codePoint - 0xd800) << 10) + (low - 0xdc00);
        end += 6;
      }
    }
    out.add(codePoint);
  }
}

function readHex(text: Text, from: number, to: number, errorAt: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = hexDigit(codePointAt(text, at));
    if (digit < 0) throw decodeError('Invalid \\uXXXX escape', text, errorAt);
    value = value * 16 + digit;
  }
  return value;
}

const SHORT: ReadonlyMap<number, string> = new Map([
  [34, '\\"'],
  [92, '\\\\'],
  [8, '\\b'],
  [12, '\\f'],
  [10, '\\n'],
  [13, '\\r'],
  [9, '\\t'],
]);

const escapeUnit = (unit: number): string => SHORT.get(unit) ?? `\\u${hex(unit, 4)}`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what has to be escaped is meant
const NEEDS_ESCAPE = /["\\\x00-\x1f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what has to be escaped is meant
const ALL_ESCAPED = /["\\\x00-\x1f]/g;
const NEEDS_ASCII = /[^ !#-[\]-~]/;
const ALL_ASCII = /[^ !#-[\]-~]/g;

/** The text with quotes and the escapes JSON asks for. */
export function quote(text: Text): Text {
  if (typeof text === 'string') {
    if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
    return `"${text.replace(ALL_ESCAPED, (char) => escapeUnit(char.charCodeAt(0)))}"`;
  }
  const out = new TextBuilder();
  out.add(QUOTE);
  for (const codePoint of text) {
    if (codePoint === QUOTE || codePoint === BACKSLASH || codePoint < 32) out.addPlain(escapeUnit(codePoint));
    else out.add(codePoint);
  }
  out.add(QUOTE);
  return out.finish();
}

/** As `quote`, with everything outside ASCII escaped. */
export function quoteAscii(text: Text): string {
  if (typeof text === 'string') {
    if (!NEEDS_ASCII.test(text)) return `"${text}"`;
    return `"${text.replace(ALL_ASCII, (char) => escapeUnit(char.charCodeAt(0)))}"`;
  }
  let out = '"';
  for (const codePoint of text) {
    if (codePoint > 0xffff) {
      out += escapeUnit(0xd800 + ((codePoint - 0x10000) >> 10));
      out += escapeUnit(0xdc00 + (codePoint & 0x3ff));
    } else if (codePoint >= 32 && codePoint < 127 && codePoint !== QUOTE && codePoint !== BACKSLASH)
      out += String.fromCharCode(codePoint);
    else out += escapeUnit(codePoint);
  }
  return `${out}"`;
}
