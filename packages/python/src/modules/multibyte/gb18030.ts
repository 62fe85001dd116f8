/** The sequences of four bytes of GB 18030: all characters that have none of two. */
import { type Decoding, DONE, type Encoding, TOO_FEW } from './codec.ts';
import { fourByteRanges } from './packed-meanings.ts';
import type { Longer } from './plain.ts';

/** The number of the sequence of U+10000. */
const BEYOND = 189000;

/** The last of ascending numbers that is not above a value; -1 if all are. */
function lastNotAbove(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The character of a sequence, undefined if it has none. */
function characterOf(number: number): number | undefined {
  if (number >= BEYOND) {
    const codePoint = number - BEYOND + 0x10000;
    return codePoint <= 0x10ffff ? codePoint : undefined;
  }
  const { firsts, ends, numbers } = fourByteRanges();
  const range = lastNotAbove(numbers, number);
  if (range < 0) return undefined;
  const codePoint = (firsts[range] as number) + number - (numbers[range] as number);
  return codePoint <= (ends[range] as number) ? codePoint : undefined;
}

function numberOf(codePoint: number): number | undefined {
  if (codePoint > 0xffff) return codePoint - 0x10000 + BEYOND;
  const { firsts, ends, numbers } = fourByteRanges();
  const range = lastNotAbove(firsts, codePoint);
  if (range < 0 || codePoint > (ends[range] as number)) return undefined;
  return codePoint - (firsts[range] as number) + (numbers[range] as number);
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

export const fourBytes: Longer = {
  decode(input: Decoding): number | undefined {
    const { bytes, at } = input;
    const [first, second, third, fourth] = bytes.subarray(at, at + 4) as unknown as [
      number,
      number,
      number | undefined,
      number | undefined,
    ];
    if (!isDigit(second)) return undefined;
    if (third === undefined || fourth === undefined) return TOO_FEW;
    if (first < 0x81 || third < 0x81 || third > 0xfe || !isDigit(fourth)) return 1;
    const number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
    const codePoint = characterOf(number);
    if (codePoint === undefined) return 1;
    input.out.add(codePoint);
    input.at += 4;
    return DONE;
  },

  encode(codePoint: number, input: Encoding): boolean {
    const number = numberOf(codePoint);
    if (number === undefined) return false;
    const { out } = input;
    out.add(0x81 + Math.floor(number / 12600));
    out.add(0x30 + (Math.floor(number / 1260) % 10));
    out.add(0x81 + (Math.floor(number / 10) % 126));
    out.add(0x30 + (number % 10));
    return true;
  },
};
