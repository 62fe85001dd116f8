/** The order of texts: by numbers made of what they begin with, so that few of them are compared. */
import { numericOrder } from './sort-numbers.ts';

/** So many code units are looked at, of which a number is made. */
const WINDOW = 12;

/** How numbers are made of what texts have from a place on: what the code units there are numbered from, and how many numbers each place has. */
interface Digits {
  readonly start: number;
  readonly least: readonly number[];
  /** One for each place, of which the first is for texts that have ended before. */
  readonly bases: readonly number[];
}

/** How exact numbers are made, of as many code units as fit; all texts are alike up to `from`. */
function digitsFrom(texts: readonly string[], from: number): Digits {
  let start = from;
  for (;;) {
    const least = new Array<number>(WINDOW).fill(0xffff);
    const most = new Array<number>(WINDOW).fill(-1);
    const { shortest, longest } = unitBounds(texts, start, least, most);
    // What all begin with tells nothing.
    let same = 0;
    while (same < WINDOW && start + same < shortest && least[same] === most[same]) same++;
    if (same === WINDOW) {
      start += WINDOW;
      continue;
    }
    const bases: number[] = [];
    let size = 1;
    for (let at = same; at < WINDOW && start + at < longest; at++) {
      const base = (most[at] as number) - (least[at] as number) + 2;
      size *= base;
      if (size > Number.MAX_SAFE_INTEGER) break;
      bases.push(base);
    }
    return { start: start + same, least: least.slice(same), bases };
  }
}

/** The least and the greatest code unit at each place from one on, and how long texts are. */
function unitBounds(
  texts: readonly string[],
  start: number,
  least: number[],
  most: number[],
): { shortest: number; longest: number } {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let i = 0; ; i++) {
    if (i >= texts.length) return { shortest, longest };
    const text = texts[i] as string;
    const { length } = text;
    if (length > longest) longest = length;
    if (length < shortest) shortest = length;
    const end = Math.min(length - start, WINDOW);
    for (let at = 0; at < end; at++) {
      const unit = text.charCodeAt(start + at);
      if (unit < (least[at] as number)) least[at] = unit;
      if (unit > (most[at] as number)) most[at] = unit;
    }
  }
}

/** Numbers in the order of what the texts have there. */
function beginnings(texts: readonly string[], { start, least, bases }: Digits): Float64Array {
  const numbers = new Float64Array(texts.length);
  for (let i = 0; i < numbers.length; i++) {
    const text = texts[i] as string;
    const rest = text.length - start;
    let number = 0;
    for (let at = 0; at < bases.length; at++)
      number =
        number * (bases[at] as number) +
        (at < rest ? text.charCodeAt(start + at) - (least[at] as number) + 1 : 0);
    numbers[i] = number;
  }
  return numbers;
}

/** The order of texts that are in it already, and of a few. */
function sortedOrder(texts: readonly string[]): Uint32Array | undefined {
  let at = 1;
  while (at < texts.length && (texts[at - 1] as string) <= (texts[at] as string)) at++;
  if (at < texts.length && texts.length > FEW) return undefined;
  const order = new Uint32Array(texts.length);
  for (let next = 0; next < order.length; next++) {
    let place = next;
    if (next >= at)
      for (; place > 0 && (texts[order[place - 1] as number] as string) > (texts[next] as string); place--)
        order[place] = order[place - 1] as number;
    order[place] = next;
  }
  return order;
}

/** Up to so many are put in one by one. */
const FEW = 12;

/** The indices of texts in their order by code units; those of equal texts in their own. All are alike up to `from`. */
export function textOrder(texts: readonly string[], from = 0): Uint32Array {
  const sorted = sortedOrder(texts);
  if (sorted !== undefined) return sorted;
  const digits = digitsFrom(texts, from);
  const numbers = beginnings(texts, digits);
  const known = digits.start + digits.bases.length;
  const order = numericOrder(numbers);
  // Texts that begin alike stand together.
  for (let low = 0; low < order.length; ) {
    const number = numbers[order[low] as number];
    let to = low + 1;
    let longer = (texts[order[low] as number] as string).length > known;
    while (to < order.length && numbers[order[to] as number] === number) {
      longer ||= (texts[order[to] as number] as string).length > known;
      to++;
    }
    if (longer && to > low + 1) {
      const alike = order.slice(low, to);
      const among = textOrder(
        Array.from(alike, (at) => texts[at] as string),
        known,
      );
      for (let at = 0; at < among.length; at++) order[low + at] = alike[among[at] as number] as number;
    }
    low = to;
  }
  return order;
}
