/** UTF-16 and UTF-32, of either byte order. */
import type { ExactStr } from '../../str.ts';
import { codePointAt } from '../text.ts';
import { type Decoded, Decoding, Encoding } from './coding.ts';
import { isBytes } from './unicode-errors.ts';

/** -1 little-endian, 1 big-endian, 0 as a mark at the start says (little-endian without one). */
export type ByteOrder = -1 | 0 | 1;

export interface DecodedWithOrder extends Decoded {
  /** What the mark said, or as given. */
  readonly order: ByteOrder;
}

export function decodeUtf16(
  input: Uint8Array,
  errors: string,
  order: ByteOrder,
  final: boolean,
): DecodedWithOrder {
  let found = order;
  let at = 0;
  if (order === 0 && input.length >= 2) {
    if (input[0] === 0xff && input[1] === 0xfe) found = -1;
    else if (input[0] === 0xfe && input[1] === 0xff) found = 1;
    if (found !== 0) at = 2;
  }
  const little = found <= 0;
  const state = new Decoding(input, little ? 'utf-16-le' : 'utf-16-be', errors);
  const { out } = state;
  for (;;) {
    const bytes = state.input;
    const end = bytes.length;
    const unitAt = (index: number): number => {
      const a = bytes[index] as number;
      const b = bytes[index + 1] as number;
      return little ? a | (b << 8) : (a << 8) | b;
    };
    let next = -1;
    while (at + 2 <= end) {
      const unit = unitAt(at);
      if (unit < 0xd800 || unit > 0xdfff) {
        out.add(unit);
        at += 2;
        continue;
      }
      if (unit >= 0xdc00) {
        next = state.error(at, at + 2, 'illegal encoding');
        break;
      }
      if (at + 4 > end) {
        if (!final) return { text: out.finish(), consumed: at, order: found };
        next = state.error(at, end, 'unexpected end of data');
        break;
      }
      const low = unitAt(at + 2);
      if (low < 0xdc00 || low > 0xdfff) {
        next = state.error(at, at + 2, 'illegal UTF-16 surrogate');
        break;
      }
      out.add(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
      at += 4;
    }
    if (next < 0) {
      if (at === end || !final) return { text: out.finish(), consumed: at, order: found };
      next = state.error(at, end, 'truncated data');
    }
    at = next;
  }
}

export function decodeUtf32(
  input: Uint8Array,
  errors: string,
  order: ByteOrder,
  final: boolean,
): DecodedWithOrder {
  let found = order;
  let at = 0;
  if (order === 0 && input.length >= 4) {
    const mark = new DataView(input.buffer, input.byteOffset, 4).getUint32(0, true);
    if (mark === 0xfeff) found = -1;
    else if (mark === 0xfffe0000) found = 1;
    if (found !== 0) at = 4;
  }
  const little = found <= 0;
  const state = new Decoding(input, little ? 'utf-32-le' : 'utf-32-be', errors);
  const { out } = state;
  for (;;) {
    const bytes = state.input;
    const end = bytes.length;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let next = -1;
    while (at + 4 <= end) {
      const codePoint = view.getUint32(at, little);
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
        next = state.error(at, at + 4, 'code point in surrogate code point range(0xd800, 0xe000)');
        break;
      }
      if (codePoint > 0x10ffff) {
        next = state.error(at, at + 4, 'code point not in range(0x110000)');
        break;
      }
      out.add(codePoint);
      at += 4;
    }
    if (next < 0) {
      if (at === end || !final) return { text: out.finish(), consumed: at, order: found };
      next = state.error(at, end, 'truncated data');
    }
    at = next;
  }
}

/** Order 0 writes a mark first. */
function encodeUnits(str: ExactStr, errors: string, order: ByteOrder, size: 2 | 4): Uint8Array {
  const little = order <= 0;
  const name = `utf-${size * 8}${order === 0 ? '' : little ? '-le' : '-be'}`;
  const state = new Encoding(str, name, errors);
  const { text, out } = state;
  const add = (codePoint: number) => {
    if (size === 4 || codePoint <= 0xffff) out.addNumber(codePoint, size, little);
    else {
      out.addNumber(0xd800 + ((codePoint - 0x10000) >> 10), 2, little);
      out.addNumber(0xdc00 + (codePoint & 0x3ff), 2, little);
    }
  };
  if (order === 0) add(0xfeff);
  for (let at = 0; at < text.length; ) {
    const codePoint = codePointAt(text, at);
    if (codePoint < 0xd800 || codePoint > 0xdfff) {
      add(codePoint);
      at++;
      continue;
    }
    const reason = 'surrogates not allowed';
    const { text: replacement, next } = state.replacement(at, at + 1, reason);
    if (isBytes(replacement)) {
      if (replacement.length % size !== 0) throw state.strictError(at, at + 1, reason);
      out.addBytes(replacement);
    } else {
      for (let i = 0; i < replacement.length; i++)
        if (codePointAt(replacement, i) >= 128) throw state.strictError(at, at + 1, reason);
      for (let i = 0; i < replacement.length; i++) add(codePointAt(replacement, i));
    }
    at = next;
  }
  return out.finish();
}

export const encodeUtf16 = (str: ExactStr, errors: string, order: ByteOrder): Uint8Array =>
  encodeUnits(str, errors, order, 2);
export const encodeUtf32 = (str: ExactStr, errors: string, order: ByteOrder): Uint8Array =>
  encodeUnits(str, errors, order, 4);
