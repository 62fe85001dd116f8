/** ASCII and Latin-1: code points that are bytes. */
import type { ExactStr } from '../../str.ts';
import { textOfStr } from '../../str.ts';
import { codePointAt, jsFromUnits, type Text } from '../text.ts';
import { Decoding, Encoding } from './coding.ts';
import { isBytes } from './unicode-errors.ts';

export function decodeLatin1(input: Uint8Array): Text {
  return jsFromUnits(input, 0, input.length);
}

export function decodeAscii(input: Uint8Array, errors: string): Text {
  let at = 0;
  while (at < input.length && (input[at] as number) < 128) at++;
  if (at === input.length) return jsFromUnits(input, 0, at);
  const state = new Decoding(input, 'ascii', errors);
  state.out.addPlain(jsFromUnits(input, 0, at));
  while (at < state.input.length) {
    const byte = state.input[at] as number;
    if (byte < 128) {
      state.out.add(byte);
      at++;
    } else at = state.error(at, at + 1, 'ordinal not in range(128)');
  }
  return state.out.finish();
}

/** Bytes of code points below `limit`; undefined if there are others. */
function encodeBelow(text: Text, limit: number): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= limit) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

function encodeLimited(str: ExactStr, errors: string, encoding: string, limit: number): Uint8Array {
  const all = encodeBelow(textOfStr(str), limit);
  if (all !== undefined) return all;
  const state = new Encoding(str, encoding, errors);
  const { text, out } = state;
  const reason = `ordinal not in range(${limit})`;
  for (let at = 0; at < text.length; ) {
    const codePoint = codePointAt(text, at);
    if (codePoint < limit) {
      out.add(codePoint);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && codePointAt(text, end) >= limit) end++;
    const { text: replacement, next } = state.replacement(at, end, reason);
    if (isBytes(replacement)) out.addBytes(replacement);
    else {
      for (let i = 0; i < replacement.length; i++) {
        const unit = codePointAt(replacement, i);
        if (unit >= limit) throw state.strictError(at, end, reason);
        out.add(unit);
      }
    }
    at = next;
  }
  return out.finish();
}

export const encodeAscii = (str: ExactStr, errors: string): Uint8Array =>
  encodeLimited(str, errors, 'ascii', 128);
export const encodeLatin1 = (str: ExactStr, errors: string): Uint8Array =>
  encodeLimited(str, errors, 'latin-1', 256);
