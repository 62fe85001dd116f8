/** Character sets of two bytes of seven bits, which encodings with shifts switch between. */
import { LEAD, NONE, PAIRS, placeOfThree, placeOfTwo } from './meanings.ts';
import { codesOf, meaningsOf } from './packed-meanings.ts';
import { type Pairs, pairsOf } from './plain.ts';

export interface CharacterSet {
  /** One or two. */
  readonly width: number;
  /** A code point, 0 for none, or two as `first * 0x10000 + second` beyond them. The second byte counts only where there are two. */
  decode(first: number, second: number): number;
  /** A code, 0 for none. */
  encode(codePoint: number): number;
  /** Codes of pairs of characters. */
  readonly pairs?: Pairs;
}

/** More than any code point, less than any pair. */
export const PAIR = 0x110000;

const isIn94 = (byte: number): boolean => byte > 0x20 && byte < 0x7f;

/** The part of an encoding in EUC that has two bytes, both above 0xa0. Another may say what they mean. */
function twoBytes(encoding: string, decoded = encoding): CharacterSet {
  const { row, pairs } = meaningsOf(decoded);
  const codes = codesOf(encoding);
  const found = pairsOf(encoding);
  const pairs7 = found.isEmpty ? undefined : found;
  return {
    width: 2,
    decode(first, second) {
      if (!isIn94(first) || !isIn94(second)) return NONE;
      const meaning = row[placeOfTwo(first | 0x80, second | 0x80)] as number;
      if (meaning < LEAD) return meaning;
      if (meaning < PAIRS) return NONE;
      const pair = 2 * (meaning - PAIRS);
      return (pairs[pair] as number) * 0x10000 + (pairs[pair + 1] as number);
    },
    encode(codePoint) {
      const code = codePoint < codes.length ? (codes[codePoint] as number) : 0;
      return code >= 0xa1a1 && (code & 0x80) !== 0 ? code & 0x7f7f : 0;
    },
    ...(pairs7 === undefined ? {} : { pairs: pairs7 }),
  };
}

/** The part of an encoding in EUC that has three bytes, of the rows that belong to the set. */
function threeBytes(encoding: string, has: (row: number) => boolean): CharacterSet {
  const { row } = meaningsOf(encoding);
  const codes = codesOf(encoding);
  return {
    width: 2,
    decode(first, second) {
      if (!isIn94(second) || !has(first - 0x20)) return NONE;
      return row[placeOfThree(first, second | 0x80)] as number;
    },
    encode(codePoint) {
      const code = codePoint < codes.length ? (codes[codePoint] as number) : 0;
      return code >= 0xa100 && (code & 0x80) === 0 && has((code >> 8) - 0xa0) ? code & 0x7fff : 0;
    },
  };
}

/** A set in which a code means something else than in EUC, and maybe a character has no code. */
const butFor = (set: CharacterSet, code: number, meaning: number, uncoded?: number): CharacterSet => ({
  ...set,
  decode: (first, second) => (((first << 8) | second) === code ? meaning : set.decode(first, second)),
  encode: (codePoint) => (codePoint === uncoded ? NONE : set.encode(codePoint)),
});

/** The first plane of JIS X 0213: CPython's codecs for EUC know of a wide tilde, those for ISO 2022 do not. */
const planeOne = (encoding: string): CharacterSet => butFor(twoBytes(encoding), 0x2232, 0x7e, 0xff5e);

/** Makes a set when it is first asked for. */
function once(make: () => CharacterSet): () => CharacterSet {
  let made: CharacterSet | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Rows of the second plane of JIS X 0213; EUC has those of JIS X 0212 between them. */
const isPlaneTwo = (row: number): boolean => row >= 78 || [1, 3, 4, 5, 8, 12, 13, 14, 15].includes(row);

export const gb2312 = once(() => twoBytes('gb2312'));
/** EUC-KR has no filler: longer sequences begin with it. */
export const ksX1001 = once(() => twoBytes('euc_kr', 'cp949'));
export const jisX0208 = once(() => twoBytes('euc_jp'));
export const jisX0212 = once(() => threeBytes('euc_jp', () => true));
export const jisX0213One2000 = once(() => planeOne('euc_jisx0213'));
/** The character of 2004 is decoded, that of 2000 encoded, as in CPython. */
export const jisX0213Two2000 = once(() => butFor(threeBytes('euc_jisx0213', isPlaneTwo), 0x7d3b, 0x9b1c));
export const jisX0213One2004 = once(() => planeOne('euc_jis_2004'));
export const jisX0213Two2004 = once(() => threeBytes('euc_jis_2004', isPlaneTwo));

/** ASCII with a yen sign and an overline (the left half of JIS X 0201). */
export const jisRoman = once(() => ({
  width: 1,
  decode: (byte) => (byte === 0x5c ? 0xa5 : byte === 0x7e ? 0x203e : byte < 0x80 ? byte : NONE),
  encode: (codePoint) => (codePoint === 0xa5 ? 0x5c : codePoint === 0x203e ? 0x7e : NONE),
}));

/** Half-width katakana (the right half of JIS X 0201). */
export const jisKatakana = once(() => ({
  width: 1,
  decode: (byte) => (byte >= 0x21 && byte <= 0x5f ? 0xff40 + byte : NONE),
  encode: (codePoint) => (codePoint >= 0xff61 && codePoint <= 0xff9f ? codePoint - 0xff40 : NONE),
}));

/** Sets of which characters are taken one at a time by a shift before each; what is encoded never uses them. */
export const shiftedOnly = once(() => ({ width: 1, decode: () => NONE, encode: () => NONE }));
