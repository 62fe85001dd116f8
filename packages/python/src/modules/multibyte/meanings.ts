/** What the bytes of an encoding mean: one, two and sometimes three of them. */

/** Of bytes: nothing. */
export const NONE = 0;
/** Of one byte: others must follow. */
export const LEAD = 0x110000;
/** Of two bytes: nothing, and both are at fault. */
export const ILLEGAL_TWO = 0x110001;
/** From here on: a pair of characters, by its number. */
export const PAIRS = 0x110100;

const SINGLES = 256;
const HALF = 128 * 256;
/** The largest code point that has a code, and one. */
const PLANES = 0x30000;

export interface Meanings {
  /** 256 meanings of one byte, those of two of which the first is above 127, and if there are any those of two after 0x8f. */
  readonly row: Uint32Array;
  /** Pairs of code points, by their numbers. */
  readonly pairs: Uint32Array;
}

/** Where in a row the meaning of two bytes is. */
export const placeOfTwo = (first: number, second: number): number => SINGLES - HALF + (first << 8) + second;

/** Where in a row the meaning of two bytes after 0x8f is. */
export const placeOfThree = (second: number, third: number): number =>
  SINGLES + ((second & 0x7f) << 8) + HALF + third;

export const rowLength = (hasThree: boolean): number => SINGLES + (hasThree ? 2 : 1) * HALF;

/** The bytes at a place in a row as a number; three bytes are two numbers without 0x8f, the last without its highest bit. */
export function codeAt(place: number): number {
  if (place < SINGLES) return place;
  const code = place - SINGLES + 0x8000;
  return code < 0x10000 ? code : (code - HALF) & ~0x80;
}

/** By code point: the first code that means it, or 0. */
export function invert({ row }: Meanings): Uint16Array {
  const codes = new Uint16Array(PLANES);
  for (let place = 1; place < row.length; place++) {
    const meaning = row[place] as number;
    if (meaning < PLANES && meaning !== NONE && codes[meaning] === 0) codes[meaning] = codeAt(place);
  }
  return codes;
}
