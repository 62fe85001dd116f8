/** Codecs without shifts: every character stands for itself. */
import { codePointAt } from '@harpy/objects/text/text';
import { type Codec, type Decoding, DONE, type Encoding, type State, TOO_FEW } from './codec.ts';
import {
  ILLEGAL_TWO,
  LEAD,
  type Meanings,
  NONE,
  PAIRS,
  placeOfThree,
  placeOfTwo,
  rowLength,
} from './meanings.ts';
import { codesOf, meaningsOf } from './packed-meanings.ts';

/** Sequences that are not in the tables, for they are as many as there are characters. */
export interface Longer {
  /**
   * If one begins with these bytes: goes past it and returns DONE, or tells what is wrong with it. Undefined if none does.
   * There are two bytes at least.
   */
  decode(input: Decoding): number | undefined;
  /** Adds that of a character; false if it has none. */
  encode(codePoint: number, input: Encoding): boolean;
}

/** In EUC: three bytes begin with this one. */
const THREE = 0x8f;

const pairKey = (first: number, second: number): number => first * 0x10000 + second;

/** The codes of pairs of characters, and which characters begin one. */
export class Pairs {
  readonly #codes = new Map<number, number>();
  readonly #firsts = new Set<number>();

  add(first: number, second: number, code: number): void {
    this.#codes.set(pairKey(first, second), code);
    this.#firsts.add(first);
  }

  get isEmpty(): boolean {
    return this.#codes.size === 0;
  }

  isFirst(codePoint: number): boolean {
    return this.#firsts.has(codePoint);
  }

  /** As in CPython, only the lower half of the second code point counts. */
  code(first: number, second: number): number | undefined {
    return this.#codes.get(pairKey(first, second & 0xffff));
  }
}

export class PlainCodec implements Codec {
  readonly encoding: string;
  readonly #longer: Longer | undefined;
  #meanings: Meanings | undefined;
  #codes: Uint16Array | undefined;
  #pairs: Pairs | undefined;

  constructor(encoding: string, longer?: Longer) {
    this.encoding = encoding;
    this.#longer = longer;
  }

  decode(_state: State, input: Decoding): number {
    this.#meanings ??= meaningsOf(this.encoding);
    const { row, pairs } = this.#meanings;
    const hasThree = row.length > rowLength(false);
    const { bytes, out } = input;
    const longer = this.#longer;
    while (input.at < bytes.length) {
      const { at } = input;
      const first = bytes[at] as number;
      let meaning = row[first] as number;
      let length = 1;
      if (meaning === LEAD) {
        if (at + 1 === bytes.length) return TOO_FEW;
        const second = bytes[at + 1] as number;
        if (hasThree && first === THREE) {
          if (at + 2 === bytes.length) return TOO_FEW;
          length = 3;
          meaning = second < 128 ? NONE : (row[placeOfThree(second, bytes[at + 2] as number)] as number);
        } else {
          length = 2;
          meaning = row[placeOfTwo(first, second)] as number;
        }
        if (meaning === NONE) {
          const outcome = longer?.decode(input);
          if (outcome === DONE) continue;
          return outcome ?? 1;
        }
      } else if (meaning === NONE && first !== 0) return 1;
      if (meaning >= LEAD) {
        if (meaning === ILLEGAL_TWO) return 2;
        const pair = 2 * (meaning - PAIRS);
        out.add(pairs[pair] as number);
        meaning = pairs[pair + 1] as number;
      }
      out.add(meaning);
      input.at += length;
    }
    return DONE;
  }

  encode(_state: State, input: Encoding, final: boolean): number {
    this.#codes ??= codesOf(this.encoding);
    this.#pairs ??= pairsOf(this.encoding);
    const codes = this.#codes;
    const pairs = this.#pairs.isEmpty ? undefined : this.#pairs;
    const hasThree = this.encoding.startsWith('euc_j');
    const { text, out } = input;
    while (input.at < text.length) {
      const codePoint = codePointAt(text, input.at);
      let code = codePoint < codes.length ? (codes[codePoint] as number) : 0;
      if (pairs?.isFirst(codePoint)) {
        if (input.at + 1 < text.length) {
          const pair = pairs.code(codePoint, codePointAt(text, input.at + 1));
          if (pair !== undefined) {
            code = pair;
            input.at++;
          }
        } else if (!final) return TOO_FEW;
      }
      if (code === 0 && codePoint !== 0) {
        if (this.#longer?.encode(codePoint, input) !== true) return 1;
      } else if (code < 0x100) out.add(code);
      else if (hasThree && (code & 0x80) === 0) {
        out.add(THREE);
        out.addNumber(code | 0x80, 2, false);
      } else out.addNumber(code, 2, false);
      input.at++;
    }
    return DONE;
  }
}

/** The pairs of characters of an encoding; they have codes of two bytes. */
export function pairsOf(encoding: string): Pairs {
  const { row, pairs } = meaningsOf(encoding);
  const found = new Pairs();
  if (pairs.length === 0) return found;
  for (let first = 0x80; first < 0x100; first++)
    for (let second = 0; second < 0x100; second++) {
      const meaning = row[placeOfTwo(first, second)] as number;
      if (meaning < PAIRS) continue;
      const pair = 2 * (meaning - PAIRS);
      found.add(pairs[pair] as number, pairs[pair + 1] as number, (first << 8) | second);
    }
  return found;
}
