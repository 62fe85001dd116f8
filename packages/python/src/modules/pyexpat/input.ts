/** The input of a parser: bytes become text, and places in the text become bytes, lines and columns. */

/** Stands for bytes that are no character: never allowed in XML. */
const INVALID = '\udc80';

/** Characters of a single-byte encoding by byte; -1 for none. */
export type ByteTable = readonly number[];

export interface Decoder {
  /** The text of the bytes that are complete. */
  decode(bytes: Uint8Array): string;
  /** Bytes of a character that is not complete yet. */
  readonly pending: number;
  /** Bytes of a UTF-16 code unit in this encoding; 0: as in UTF-8. */
  readonly unit: 0 | 1 | 2;
  /** Can text be taken as it is, because its bytes would be UTF-8? */
  readonly isUtf8: boolean;
}

/** How many bytes at the end begin a character of UTF-8 that is not complete. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return byte >= 0xc2 && byte < 0xf5 && size > back ? back : 0;
  }
  return 0;
}

/** Valid UTF-8 up to the first error, and a mark for that. */
function decodeBroken(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let low = 0;
  let high = bytes.length;
  const valid = (size: number): string | undefined => {
    const part = bytes.subarray(0, size);
    try {
      return strict.decode(part.subarray(0, size - incompleteTail(part)));
    } catch {
      return undefined;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  // What follows is never read, but a token that begins before must not seem to end here.
  return (valid(low) ?? '') + INVALID + new TextDecoder().decode(bytes.subarray(low + 1));
}

class Utf8Decoder implements Decoder {
  readonly unit = 0;
  readonly isUtf8 = true;
  #rest: Uint8Array = new Uint8Array(0);
  #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  get pending(): number {
    return this.#rest.length;
  }

  decode(bytes: Uint8Array): string {
    const all = joined(this.#rest, bytes);
    const whole = all.length - incompleteTail(all);
    this.#rest = all.slice(whole);
    const part = all.subarray(0, whole);
    try {
      return this.#decoder.decode(part);
    } catch {
      return decodeBroken(part);
    }
  }
}

class Utf16Decoder implements Decoder {
  readonly unit = 2;
  readonly isUtf8 = false;
  readonly #big: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(big: boolean) {
    this.#big = big;
  }

  get pending(): number {
    return this.#rest.length;
  }

  decode(bytes: Uint8Array): string {
    const all = joined(this.#rest, bytes);
    const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
    const parts: string[] = [];
    let at = 0;
    for (; at + 1 < all.length; at += 2) {
      const unit = view.getUint16(at, !this.#big);
      // half of a pair waits for the other
      if ((unit & 0xfc00) === 0xd800 && at + 3 >= all.length) break;
      parts.push(String.fromCharCode(unit));
    }
    this.#rest = all.slice(at);
    return parts.join('');
  }
}

class TableDecoder implements Decoder {
  readonly unit = 1;
  readonly isUtf8 = false;
  readonly pending = 0;
  readonly #chars: readonly string[];

  constructor(table: ByteTable) {
    this.#chars = table.map((code) => (code < 0 ? INVALID : String.fromCharCode(code)));
  }

  decode(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (const byte of bytes) parts.push(this.#chars[byte] ?? INVALID);
    return parts.join('');
  }
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const result = new Uint8Array(first.length + second.length);
  result.set(first);
  result.set(second, first.length);
  return result;
}

const LATIN1: ByteTable = Array.from({ length: 256 }, (_, byte) => byte);
const ASCII: ByteTable = Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte : -1));

/** The encodings the parser knows by itself; others are asked for as tables. */
export function knownDecoder(name: string, big: boolean): Decoder | undefined {
  switch (name.toUpperCase()) {
    case 'UTF-8':
      return new Utf8Decoder();
    case 'UTF-16':
      return new Utf16Decoder(big);
    case 'UTF-16BE':
      return new Utf16Decoder(true);
    case 'UTF-16LE':
      return new Utf16Decoder(false);
    case 'ISO-8859-1':
      return new TableDecoder(LATIN1);
    case 'US-ASCII':
      return new TableDecoder(ASCII);
    default:
      return undefined;
  }
}

export const tableDecoder = (table: ByteTable): Decoder => new TableDecoder(table);

/** The text that is not used up yet, and where in the input it is. */
export class Input {
  text = '';
  /** Where in `text` reading goes on. */
  at = 0;
  decoder: Decoder | undefined;
  /** The place up to which was counted. */
  #counted = 0;
  #byte = 0;
  #line = 1;
  #column = 0;

  /** A byte order mark: no text, but a column. */
  skipMark(bytes: number): void {
    this.#byte += bytes;
    this.#column++;
  }

  append(text: string): void {
    if (this.at > 0) {
      // The character before stays: a newline after a return is no line of its own.
      this.#count(this.at);
      this.text = this.text.slice(this.at - 1);
      this.at = 1;
      this.#counted = 1;
    }
    this.text += text;
  }

  #count(to: number): void {
    const { text } = this;
    const unit = this.decoder?.unit ?? 0;
    for (let at = this.#counted; at < to; at++) {
      const code = text.charCodeAt(at);
      const follows = (code & 0xfc00) === 0xdc00 && code !== 0xdc80;
      this.#byte += unit > 0 ? unit : code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
      if (code === 10) {
        if (at === 0 || text.charCodeAt(at - 1) !== 13) this.#line++;
        this.#column = 0;
      } else if (code === 13) {
        this.#line++;
        this.#column = 0;
      } else if (!follows) this.#column++;
    }
    if (to > this.#counted) this.#counted = to;
  }

  /** The place of `at`, from 0 in bytes, from 1 in lines, from 0 in columns; never before one asked for earlier. */
  position(at: number): { readonly byte: number; readonly line: number; readonly column: number } {
    this.#count(at);
    return { byte: this.#byte, line: this.#line, column: this.#column };
  }
}
