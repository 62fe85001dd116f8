/** UTF-7: https://www.rfc-editor.org/rfc/rfc2152, with the leniency and the errors of CPython. */
import { codePointAt, type Text, TextBuilder } from '../text.ts';
import { ByteBuilder } from './byte-builder.ts';
import { type Decoded, Decoding } from './coding.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PLUS = 43;
const MINUS = 45;

const base64Value = (byte: number): number => (byte < 128 ? ALPHABET.indexOf(String.fromCharCode(byte)) : -1);

/** Written as themselves: all of ASCII that is printable but `\`, `~` and `+`; white space. */
function isDirect(codePoint: number): boolean {
  if (codePoint === 9 || codePoint === 10 || codePoint === 13) return true;
  return codePoint >= 32 && codePoint < 127 && codePoint !== 92 && codePoint !== 126 && codePoint !== PLUS;
}

export function encodeUtf7(text: Text): Uint8Array {
  const out = new ByteBuilder(text.length);
  let shifted = false;
  let bits = 0;
  let buffer = 0;
  const addUnit = (unit: number) => {
    buffer = (buffer << 16) | unit;
    bits += 16;
    while (bits >= 6) {
      out.add(ALPHABET.charCodeAt((buffer >> (bits - 6)) & 63));
      bits -= 6;
    }
    buffer &= (1 << bits) - 1;
  };
  const flush = () => {
    if (bits > 0) out.add(ALPHABET.charCodeAt((buffer << (6 - bits)) & 63));
    bits = 0;
    buffer = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    if (isDirect(codePoint)) {
      if (shifted) {
        flush();
        shifted = false;
        if (base64Value(codePoint) >= 0 || codePoint === MINUS) out.add(MINUS);
      }
      out.add(codePoint);
      continue;
    }
    if (!shifted) {
      out.add(PLUS);
      if (codePoint === PLUS) {
        out.add(MINUS);
        continue;
      }
      shifted = true;
    }
    if (codePoint > 0xffff) {
      addUnit(0xd800 + ((codePoint - 0x10000) >> 10));
      addUnit(0xdc00 + (codePoint & 0x3ff));
    } else addUnit(codePoint);
  }
  if (shifted) {
    flush();
    out.add(MINUS);
  }
  return out.finish();
}

export function decodeUtf7(input: Uint8Array, errors: string, final: boolean): Decoded {
  const state = new Decoding(input, 'utf7', errors);
  const { out } = state;
  let at = 0;
  let shifted = false;
  let start = 0;
  let bits = 0;
  let buffer = 0;
  let surrogate = 0;
  // What the open shift sequence gave so far: taken back if more input may follow.
  let section = new TextBuilder();
  const leave = () => {
    out.addText(section.finish());
    section = new TextBuilder();
    shifted = false;
  };
  for (;;) {
    const bytes = state.input;
    const end = bytes.length;
    if (at >= end) {
      if (!shifted || !final) break;
      const inconsistent = surrogate !== 0 || bits >= 6 || (bits > 0 && buffer !== 0);
      leave();
      if (!inconsistent) break;
      at = state.error(start, end, 'unterminated shift sequence');
      continue;
    }
    const byte = bytes[at] as number;
    if (shifted) {
      const value = base64Value(byte);
      if (value >= 0) {
        at++;
        buffer = (buffer << 6) | value;
        bits += 6;
        if (bits < 16) continue;
        const unit = (buffer >> (bits - 16)) & 0xffff;
        bits -= 16;
        buffer &= (1 << bits) - 1;
        if (surrogate !== 0) {
          const high = surrogate;
          surrogate = 0;
          if (unit >= 0xdc00 && unit < 0xe000) {
            section.add(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
            continue;
          }
          section.add(high);
        }
        if (unit >= 0xd800 && unit < 0xdc00) surrogate = unit;
        else section.add(unit);
        continue;
      }
      leave();
      if (bits >= 6) {
        at = state.error(start, at + 1, 'partial character in shift sequence');
        continue;
      }
      if (bits > 0 && buffer !== 0) {
        at = state.error(start, at + 1, 'non-zero padding bits in shift sequence');
        continue;
      }
      if (surrogate !== 0 && byte < 128 && byte !== PLUS) out.add(surrogate);
      surrogate = 0;
      if (byte === MINUS) at++;
    } else if (byte === PLUS) {
      start = at++;
      const next = bytes[at];
      if (next === MINUS) {
        at++;
        out.add(PLUS);
      } else if (next !== undefined && base64Value(next) < 0) {
        at = state.error(start, at + 1, 'ill-formed sequence');
      } else {
        shifted = true;
        surrogate = 0;
        bits = 0;
        buffer = 0;
      }
    } else if (byte < 128) {
      out.add(byte);
      at++;
    } else {
      start = at;
      at = state.error(start, at + 1, 'unexpected special character');
    }
  }
  return { text: out.finish(), consumed: shifted ? start : at };
}
