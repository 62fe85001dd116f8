/** Counting in a source: it is kept in UTF-16, columns are bytes of UTF-8, offsets of errors are code points. */

const NON_ASCII = /[^\0-\x7f]/;

export function isAscii(text: string): boolean {
  return !NON_ASCII.test(text);
}

/** Bytes of UTF-8 between two indices. A lone surrogate counts 3, as with `surrogatepass`. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes++;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

/** Code points between two indices. */
export function codePointLength(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i + 1 < to; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--;
      i++;
    }
  }
  return count;
}

/** Code points in the first `bytes` bytes of a text's UTF-8; all of them if it is shorter. */
export function codePointsOfBytes(text: string, bytes: number): number {
  let count = 0;
  let left = bytes;
  for (let i = 0; i < text.length && left > 0; i++, count++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) left--;
    else if (unit < 0x800) left -= 2;
    else if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      left -= 4;
      i++;
    } else left -= 3;
  }
  return count;
}

/** Index in the source where each line starts; line 1 is at position 0 of the array. */
export function lineStartsOf(source: string): number[] {
  const starts = [0];
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** What the tokenizer reads: one kind of line end. */
export function normalizeNewlines(source: string): string {
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

/** The line of an index, without its end. */
export function lineAt(source: string, index: number): string {
  const start = source.lastIndexOf('\n', index - 1) + 1;
  const end = source.indexOf('\n', index);
  return source.slice(start, end < 0 ? source.length : end);
}
