/** ISO 2022: escape sequences switch between character sets (RFC 1468, 1554, 1557, 2237). */
import type { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { codePointAt } from '@harpy/objects/text/text';
import {
  type CharacterSet,
  gb2312,
  jisKatakana,
  jisRoman,
  jisX0208,
  jisX0212,
  jisX0213One2000,
  jisX0213One2004,
  jisX0213Two2000,
  jisX0213Two2004,
  ksX1001,
  PAIR,
  shiftedOnly,
} from './character-sets.ts';
import { type Codec, type Decoding, DONE, type Encoding, INTERNAL, type State, TOO_FEW } from './codec.ts';
import { greekOf } from './packed-meanings.ts';

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const NEWLINE = 0x0a;

/** Marks of sets: the last byte of their escape sequence, with the highest bit for sets of two bytes. */
const TWO = 0x80;
const mark = (letter: string): number => letter.charCodeAt(0);
const ASCII = mark('B');
const LATIN = mark('A');
const GREEK = mark('F');
const JIS_X_0208 = mark('B') | TWO;

/** Where in the state the mark of each set is, and the flags. */
const G0 = 0;
const G1 = 1;
const G2 = 2;
const FLAGS = 4;
const SHIFTED = 1;
const IN_ESCAPE = 2;

const LONGEST_ESCAPE = 16;

interface Designation {
  readonly mark: number;
  /** G0 or G1: where encoders put it. */
  readonly place: number;
  readonly set: () => CharacterSet;
  /** Encodes nothing but pairs. */
  readonly onlyPairs?: true;
}

const SETS = {
  ksX1001InG0: { mark: mark('C') | TWO, place: G0, set: ksX1001 },
  ksX1001InG1: { mark: mark('C') | TWO, place: G1, set: ksX1001 },
  jisRoman: { mark: mark('J'), place: G0, set: jisRoman },
  jisKatakana: { mark: mark('I'), place: G0, set: jisKatakana },
  jisX0208: { mark: JIS_X_0208, place: G0, set: jisX0208 },
  jisX0208Of1978: { mark: mark('@') | TWO, place: G0, set: jisX0208 },
  jisX0212: { mark: mark('D') | TWO, place: G0, set: jisX0212 },
  pairsOf2000: { mark: mark('O') | TWO, place: G0, set: jisX0213One2000, onlyPairs: true },
  oneOf2000: { mark: mark('O') | TWO, place: G0, set: jisX0213One2000 },
  twoOf2000: { mark: mark('P') | TWO, place: G0, set: jisX0213Two2000 },
  pairsOf2004: { mark: mark('Q') | TWO, place: G0, set: jisX0213One2004, onlyPairs: true },
  oneOf2004: { mark: mark('Q') | TWO, place: G0, set: jisX0213One2004 },
  twoOf2004: { mark: mark('P') | TWO, place: G0, set: jisX0213Two2004 },
  gb2312: { mark: mark('A') | TWO, place: G0, set: gb2312 },
  latin: { mark: LATIN, place: G2, set: shiftedOnly },
  greek: { mark: GREEK, place: G2, set: shiftedOnly },
} satisfies Record<string, Designation>;

interface Variant {
  /** In the order in which encoders try them. */
  readonly designations: readonly Designation[];
  readonly noShift?: true;
  readonly hasG2?: true;
  /** `ESC & @ ESC $ B` is one escape sequence. */
  readonly jisX0208Prefix?: true;
}

const JAPANESE = { noShift: true, jisX0208Prefix: true } as const;

const VARIANTS: Readonly<Record<string, Variant>> = {
  iso2022_kr: { designations: [SETS.ksX1001InG1] },
  iso2022_jp: { ...JAPANESE, designations: [SETS.jisX0208, SETS.jisRoman, SETS.jisX0208Of1978] },
  iso2022_jp_1: {
    ...JAPANESE,
    designations: [SETS.jisX0208, SETS.jisX0212, SETS.jisRoman, SETS.jisX0208Of1978],
  },
  iso2022_jp_2: {
    ...JAPANESE,
    hasG2: true,
    designations: [
      SETS.jisX0208,
      SETS.jisX0212,
      SETS.ksX1001InG0,
      SETS.gb2312,
      SETS.jisRoman,
      SETS.jisX0208Of1978,
      SETS.latin,
      SETS.greek,
    ],
  },
  iso2022_jp_2004: {
    ...JAPANESE,
    designations: [SETS.pairsOf2004, SETS.jisX0208, SETS.oneOf2004, SETS.twoOf2004],
  },
  iso2022_jp_3: {
    ...JAPANESE,
    designations: [SETS.pairsOf2000, SETS.jisX0208, SETS.oneOf2000, SETS.twoOf2000],
  },
  iso2022_jp_ext: {
    ...JAPANESE,
    designations: [SETS.jisX0208, SETS.jisX0212, SETS.jisRoman, SETS.jisKatakana, SETS.jisX0208Of1978],
  },
};

export const ISO_2022: readonly string[] = Object.keys(VARIANTS);

const isEnd = (byte: number): boolean => byte >= 0x40 && byte <= 0x5a;
const isIntroducer = (byte: number): boolean => '()$.&'.includes(String.fromCharCode(byte));
const flag = (state: State, bit: number): boolean => ((state[FLAGS] as number) & bit) !== 0;
const setFlag = (state: State, bit: number): void => {
  state[FLAGS] = (state[FLAGS] as number) | bit;
};
const clearFlag = (state: State, bit: number): void => {
  state[FLAGS] = (state[FLAGS] as number) & ~bit;
};

export class Iso2022Codec implements Codec {
  readonly encoding: string;
  readonly #variant: Variant;

  constructor(encoding: string) {
    this.encoding = encoding;
    this.#variant = VARIANTS[encoding] as Variant;
  }

  startDecoding(state: State): void {
    state[FLAGS] = 0;
    state.fill(ASCII, G0, G2 + 1);
  }

  resetDecoding(state: State): void {
    state[G0] = ASCII;
    clearFlag(state, SHIFTED);
  }

  startEncoding(state: State): void {
    state[FLAGS] = 0;
    state.fill(ASCII, G0, G1 + 1);
  }

  resetEncoding(state: State, out: ByteBuilder): void {
    shiftIn(state, out);
    toAscii(state, out);
  }

  decode(state: State, input: Decoding): number {
    const { bytes, out } = input;
    const { noShift } = this.#variant;
    // The set of the characters before.
    let known = ASCII;
    let set: CharacterSet | undefined;
    while (input.at < bytes.length) {
      const byte = bytes[input.at] as number;
      if (flag(state, IN_ESCAPE)) {
        // Of other standards: it is handed over as it is.
        out.add(byte);
        input.at++;
        if (isEnd(byte)) clearFlag(state, IN_ESCAPE);
      } else if (byte === ESCAPE) {
        const outcome = this.#escape(state, input);
        if (outcome !== DONE) return outcome;
      } else if (byte === SHIFT_IN && !noShift) {
        clearFlag(state, SHIFTED);
        input.at++;
      } else if (byte === SHIFT_OUT && !noShift) {
        setFlag(state, SHIFTED);
        input.at++;
      } else if (byte < 0x20) {
        if (byte === NEWLINE) clearFlag(state, SHIFTED);
        out.add(byte);
        input.at++;
      } else if (byte >= 0x80) return 1;
      else {
        const charset = state[flag(state, SHIFTED) ? G1 : G0] as number;
        if (charset === ASCII) {
          out.add(byte);
          input.at++;
          continue;
        }
        if (charset !== known) set = this.#variant.designations.find((each) => each.mark === charset)?.set();
        known = charset;
        if (set === undefined || input.at + set.width > bytes.length) return TOO_FEW;
        const codePoint = set.decode(byte, bytes[input.at + 1] ?? 0);
        if (codePoint === 0) return set.width;
        if (codePoint < PAIR) out.add(codePoint);
        else {
          out.add(codePoint >>> 16);
          out.add(codePoint & 0xffff);
        }
        input.at += set.width;
      }
    }
    return DONE;
  }

  #escape(state: State, input: Decoding): number {
    const { bytes, at, out } = input;
    const next = bytes[at + 1];
    if (next === undefined) return TOO_FEW;
    if (isIntroducer(next)) return this.#designate(state, input);
    if (this.#variant.hasG2 && next === mark('N')) {
      if (at + 2 >= bytes.length) return TOO_FEW;
      return shiftOnce(state, input);
    }
    out.add(ESCAPE);
    setFlag(state, IN_ESCAPE);
    input.at++;
    return DONE;
  }

  /** An escape sequence that puts a set in a place. */
  #designate(state: State, input: Decoding): number {
    const { bytes, at } = input;
    const { jisX0208Prefix, hasG2 } = this.#variant;
    let length = 0;
    for (let i = 1; i < LONGEST_ESCAPE; i++) {
      const byte = bytes[at + i];
      if (byte === undefined) return TOO_FEW;
      if (isEnd(byte)) {
        length = i + 1;
        break;
      }
      if (jisX0208Prefix && byte === mark('&') && bytes[at + i + 1] === mark('@')) i += 2;
    }
    const text = String.fromCharCode(...bytes.subarray(at + 1, at + length));
    let charset = text.charCodeAt(text.length - 1);
    let place = G0;
    if (length === 0) return 1;
    if (text.length === 2 && text.startsWith('$')) charset |= TWO;
    else if (text.length === 2 && text.startsWith(')')) place = G1;
    else if (text.length === 2 && text.startsWith('.') && hasG2) place = G2;
    else if (text.length === 3 && /^\$[()]/.test(text)) {
      charset |= TWO;
      if (text[1] === ')') place = G1;
    } else if (text.length === 5 && jisX0208Prefix && text.endsWith('\x1b$B')) charset = JIS_X_0208;
    else if (text.length !== 2 || !text.startsWith('(')) return length;
    if (charset !== ASCII && !this.#variant.designations.some((each) => each.mark === charset)) return length;
    state[place] = charset;
    input.at += length;
    return DONE;
  }

  encode(state: State, input: Encoding, final: boolean): number {
    const { text, out } = input;
    while (input.at < text.length) {
      const codePoint = codePointAt(text, input.at);
      if (codePoint < 0x80) {
        toAscii(state, out);
        shiftIn(state, out);
        out.add(codePoint);
        input.at++;
        continue;
      }
      const found = this.#find(codePoint, input, final);
      if (typeof found === 'number') return found;
      const { designation, code, length } = found;
      const { width } = designation.set();
      if (designation.place === G0) shiftIn(state, out);
      if (state[designation.place] !== designation.mark) {
        out.addAscii(escapeOf(designation, width));
        state[designation.place] = designation.mark;
      }
      if (designation.place === G1 && !flag(state, SHIFTED)) {
        out.add(SHIFT_OUT);
        setFlag(state, SHIFTED);
      }
      out.addNumber(code, width, false);
      input.at += length;
    }
    return DONE;
  }

  /** The first set that has a character, or it and the one after it. */
  #find(
    codePoint: number,
    { text, at }: Encoding,
    final: boolean,
  ): { designation: Designation; code: number; length: number } | number {
    for (const designation of this.#variant.designations) {
      const set = designation.set();
      if (set.pairs?.isFirst(codePoint)) {
        if (at + 1 < text.length) {
          const code = set.pairs.code(codePoint, codePointAt(text, at + 1));
          if (code !== undefined) return { designation, code: code & 0x7f7f, length: 2 };
        } else if (!final) return TOO_FEW;
      }
      const code = designation.onlyPairs ? 0 : set.encode(codePoint);
      if (code !== 0) return { designation, code, length: 1 };
    }
    return 1;
  }
}

/** The escape sequence that puts a set in its place. */
function escapeOf({ place, mark: charset }: Designation, width: number): string {
  const end = String.fromCharCode(charset & 0x7f);
  const middle = place === G0 ? '(' : ')';
  if (width === 1) return `\x1b${middle}${end}`;
  return charset === JIS_X_0208 && place === G0 ? `\x1b$${end}` : `\x1b$${middle}${end}`;
}

function shiftIn(state: State, out: ByteBuilder): void {
  if (!flag(state, SHIFTED)) return;
  out.add(SHIFT_IN);
  clearFlag(state, SHIFTED);
}

function toAscii(state: State, out: ByteBuilder): void {
  if (state[G0] === ASCII) return;
  out.addAscii('\x1b(B');
  state[G0] = ASCII;
}

/** `ESC N` and one character of G2. */
function shiftOnce(state: State, input: Decoding): number {
  const byte = input.bytes[input.at + 2] as number;
  const codePoint = ofG2(state[G2] as number, byte);
  if (codePoint === undefined) return INTERNAL;
  if (codePoint < 0) return 3;
  input.out.add(codePoint);
  input.at += 3;
  return DONE;
}

/** What a byte means in the set in G2: a negative number for nothing, undefined if it is no set for G2. */
function ofG2(charset: number, byte: number): number | undefined {
  switch (charset) {
    case ASCII:
      return byte < 0x80 ? byte : -1;
    case LATIN:
      return byte < 0x80 ? byte + 0x80 : -1;
    case GREEK:
      // CPython takes bytes above 0x7f for the lower half of the set.
      return byte === 0x80 ? 0 : greekOf(byte ^ 0x80) || -1;
    default:
      return undefined;
  }
}
