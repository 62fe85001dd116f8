/** UTF-8: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/, with the error ranges of CPython. */
import type { ExactStr } from '../../str.ts';
import { textOfStr } from '../../str.ts';
import { codePointAt, type Text, textFromJS, textToJS } from '../text.ts';
import { type Decoded, Decoding, Encoding } from './coding.ts';
import { isBytes } from './unicode-errors.ts';

/** Made when it is first needed: a strict one takes long to make. */
let strictDecoder: TextDecoder | undefined;
const encoder = /* @__PURE__ */ new TextEncoder();

/** Short texts are done in JavaScript: the native coders cost a call of about 100 ns. */
const SHORT = 24;

function decodeAscii(input: Uint8Array): string | undefined {
  let js = '';
  for (let i = 0; i < input.length; i++) {
    const byte = input[i] as number;
    if (byte >= 128) return undefined;
    js += String.fromCharCode(byte);
  }
  return js;
}

/** The text of valid UTF-8, undefined for anything else. */
export function decodeValidUtf8(input: Uint8Array): Text | undefined {
  if (input.length <= SHORT) {
    const js = decodeAscii(input);
    if (js !== undefined) return js;
  }
  try {
    strictDecoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return textFromJS(strictDecoder.decode(input));
  } catch {
    return undefined;
  }
}

const isContinuation = (byte: number) => (byte & 0xc0) === 0x80;

export function decodeUtf8(input: Uint8Array, errors: string, final = true): Decoded {
  const valid = decodeValidUtf8(input);
  if (valid !== undefined) return { text: valid, consumed: input.length };
  const state = new Decoding(input, 'utf-8', errors);
  const { out } = state;
  let at = 0;
  for (;;) {
    const bytes = state.input;
    const end = bytes.length;
    let bad = 0;
    while (at < end) {
      const first = bytes[at] as number;
      if (first < 0x80) {
        out.add(first);
        at++;
        continue;
      }
      const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
      if (size === 0) {
        bad = -1;
        break;
      }
      // How many bytes are right: the second byte has a narrower range after some first ones.
      let right = 1;
      let codePoint = size === 2 ? first & 0x1f : size === 3 ? first & 0xf : first & 7;
      while (right < size && at + right < end) {
        const byte = bytes[at + right] as number;
        if (!isContinuation(byte)) break;
        if (right === 1) {
          if (first === 0xe0 ? byte < 0xa0 : first === 0xed && byte >= 0xa0) break;
          if (first === 0xf0 ? byte < 0x90 : first === 0xf4 && byte >= 0x90) break;
        }
        codePoint = (codePoint << 6) | (byte & 0x3f);
        right++;
      }
      if (right < size) {
        bad = at + right === end ? -2 : right;
        break;
      }
      out.add(codePoint);
      at += size;
    }
    if (bad === 0) return { text: out.finish(), consumed: at };
    if (bad === -1) at = state.error(at, at + 1, 'invalid start byte');
    else if (bad > 0) at = state.error(at, at + bad, 'invalid continuation byte');
    else if (!final) return { text: out.finish(), consumed: at };
    else at = state.error(at, end, 'unexpected end of data');
  }
}

/** The bytes of a text without lone surrogates, undefined for others. */
export function encodeValidUtf8(text: Text): Uint8Array | undefined {
  if (typeof text === 'string') {
    if (text.length <= SHORT) {
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 128) return encoder.encode(text);
        bytes[i] = unit;
      }
      return bytes;
    }
    return encoder.encode(text);
  }
  for (const codePoint of text) if (codePoint >= 0xd800 && codePoint < 0xe000) return undefined;
  return encoder.encode(textToJS(text));
}

export function encodeUtf8(str: ExactStr, errors: string): Uint8Array {
  const valid = encodeValidUtf8(textOfStr(str));
  if (valid !== undefined) return valid;
  const state = new Encoding(str, 'utf-8', errors);
  const { text, out } = state;
  for (let at = 0; at < text.length; ) {
    const codePoint = codePointAt(text, at);
    if (codePoint < 0xd800 || codePoint > 0xdfff) {
      addUtf8(out, codePoint);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && codePointAt(text, end) >= 0xd800 && codePointAt(text, end) < 0xe000) end++;
    const reason = 'surrogates not allowed';
    const { text: replacement, next } = state.replacement(at, end, reason);
    if (isBytes(replacement)) out.addBytes(replacement);
    else {
      for (let i = 0; i < replacement.length; i++)
        if (codePointAt(replacement, i) >= 128) throw state.strictError(at, end, reason);
      out.addAscii(replacement as string);
    }
    at = next;
  }
  return out.finish();
}

function addUtf8(out: { add(byte: number): void }, codePoint: number): void {
  if (codePoint < 0x80) out.add(codePoint);
  else if (codePoint < 0x800) {
    out.add(0xc0 | (codePoint >> 6));
    out.add(0x80 | (codePoint & 0x3f));
  } else {
    if (codePoint < 0x10000) out.add(0xe0 | (codePoint >> 12));
    else {
      out.add(0xf0 | (codePoint >> 18));
      out.add(0x80 | ((codePoint >> 12) & 0x3f));
    }
    out.add(0x80 | ((codePoint >> 6) & 0x3f));
    out.add(0x80 | (codePoint & 0x3f));
  }
}
