/** The sequences of eight bytes of EUC-KR: syllables that have none of two, written as their letters (KS X 1001, annex 3). */
import { type Decoding, DONE, type Encoding, TOO_FEW } from './codec.ts';
import type { Longer } from './plain.ts';

const ROW = 0xa4;
const FILLER = 0xd4;
const CONSONANTS = 0xa1;
const VOWELS = 0xbf;
const LENGTH = 8;

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;
const VOWEL_COUNT = 21;
/** None is one of them. */
const FINAL_COUNT = 28;

/** Consonants in the order of the row, and those that begin and end syllables in the order of the syllables. */
const LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** The place of a byte's letter in a list of letters, -1 if it is not in it. */
function placeIn(list: string, byte: number): number {
  const letter = LETTERS[byte - CONSONANTS];
  return letter === undefined ? -1 : list.indexOf(letter);
}

const byteOf = (letter: string | undefined): number => CONSONANTS + LETTERS.indexOf(letter ?? '');

export const eightBytes: Longer = {
  decode(input: Decoding): number | undefined {
    const { bytes, at } = input;
    if (bytes[at] !== ROW || bytes[at + 1] !== FILLER) return undefined;
    if (at + LENGTH > bytes.length) return TOO_FEW;
    if (bytes[at + 2] !== ROW || bytes[at + 4] !== ROW || bytes[at + 6] !== ROW) return 1;
    const initial = placeIn(INITIALS, bytes[at + 3] as number);
    const vowel = (bytes[at + 5] as number) - VOWELS;
    const last = bytes[at + 7] as number;
    const final = last === FILLER ? 0 : placeIn(FINALS, last);
    if (initial < 0 || vowel < 0 || vowel >= VOWEL_COUNT || final < 0) return 1;
    input.out.add(FIRST_SYLLABLE + (initial * VOWEL_COUNT + vowel) * FINAL_COUNT + final);
    input.at += LENGTH;
    return DONE;
  },

  encode(codePoint: number, input: Encoding): boolean {
    const syllable = codePoint - FIRST_SYLLABLE;
    if (syllable < 0 || syllable >= SYLLABLES) return false;
    const initial = Math.floor(syllable / (VOWEL_COUNT * FINAL_COUNT));
    const vowel = Math.floor(syllable / FINAL_COUNT) % VOWEL_COUNT;
    const final = syllable % FINAL_COUNT;
    const letters = [byteOf(INITIALS[initial]), VOWELS + vowel, final === 0 ? FILLER : byteOf(FINALS[final])];
    for (const letter of [FILLER, ...letters]) {
      input.out.add(ROW);
      input.out.add(letter);
    }
    return true;
  },
};
