/**
 * Places in the source of compiled code, as text: a program has many, and few are ever looked at. Numbers are differences,
 * five bits to a character, lowest first, as in source maps.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MORE = 32;
/** Line, end line, column, end column. */
const NUMBERS = 4;

/** What each of the four is told as a difference from, in what was told before. */
function reference(place: number, numbers: readonly number[], at: number): number {
  // An end line from its line, and all else from what it was at the place before.
  return (place === 1 ? numbers[at - 1] : numbers[at - NUMBERS]) ?? 0;
}

/** The text for places, four numbers each. */
export function encodePlaces(numbers: readonly number[]): string {
  let text = '';
  for (let at = 0; at < numbers.length; at++) {
    const difference = (numbers[at] as number) - reference(at % NUMBERS, numbers, at);
    let rest = difference < 0 ? -difference * 2 + 1 : difference * 2;
    for (; rest >= MORE; rest >>>= 5) text += DIGITS.charAt((rest & (MORE - 1)) | MORE);
    text += DIGITS.charAt(rest);
  }
  return text;
}

/** The places of a source, read when they are asked for. */
export class SourcePlaces {
  readonly #text: string;
  #numbers: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Four for each: line, end line, column, end column. */
  get numbers(): readonly number[] {
    this.#numbers ??= decodePlaces(this.#text);
    return this.#numbers;
  }
}

function decodePlaces(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    value |= (digit & (MORE - 1)) << shift;
    shift += 5;
    if ((digit & MORE) !== 0) continue;
    const difference = (value & 1) !== 0 ? -(value >>> 1) : value >>> 1;
    numbers.push(reference(numbers.length % NUMBERS, numbers, numbers.length) + difference);
    value = shift = 0;
  }
  return numbers;
}

export const noPlaces: SourcePlaces = new SourcePlaces('');
