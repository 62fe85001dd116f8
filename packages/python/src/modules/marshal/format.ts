/** The form of values written by `marshal` (CPython's Python/marshal.c), which begins with a byte that tells their type. */

/** The newest version, which is what is written unless one is asked for. */
export const VERSION = 5;

/** Values may be so deep in others. */
export const MOST_DEPTH = 2000;

const code = (char: string): number => char.charCodeAt(0);

/** The types by their first byte. */
export const TYPE = {
  null: code('0'),
  none: code('N'),
  false: code('F'),
  true: code('T'),
  stopIteration: code('S'),
  ellipsis: code('.'),
  int: code('i'),
  int64: code('I'),
  long: code('l'),
  float: code('f'),
  binaryFloat: code('g'),
  complex: code('x'),
  binaryComplex: code('y'),
  bytes: code('s'),
  interned: code('t'),
  unicode: code('u'),
  ascii: code('a'),
  asciiInterned: code('A'),
  shortAscii: code('z'),
  shortAsciiInterned: code('Z'),
  ref: code('r'),
  tuple: code('('),
  smallTuple: code(')'),
  list: code('['),
  dict: code('{'),
  set: code('<'),
  frozenset: code('>'),
  slice: code(':'),
  code: code('c'),
} as const;

/** In the first byte: what follows is counted, and may be meant again by its number. */
export const FLAG_REF = 0x80;

/** Large ints are written in digits of so many bits. */
export const DIGIT_BITS = 15;
