/** The order of texts: by numbers made of what they begin with, so that few of them are compared. */
import { numericOrder } from './sort-numbers.ts';

/** Of so many code units at most a number is made. */
const MOST = 12;

/** What the code units of texts are numbered from, how many numbers there are with the end of a text as one more, and of how many one number is made. */
interface Digits {
  readonly least: number;
  readonly base: number;
  readonly count: number;
}

/** How many code units all texts begin with. */
function commonLength(texts: readonly string[]): number {
  const first = texts[0] as string;
  let { length } = first;
  for (const text of texts) {
    if (text.length < length) length = text.length;
    let at = 0;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    length = at;
    if (length === 0) break;
  }
  return length;
}

/** How numbers are made of what texts have from `start` on: exact ones, of as many code units as fit. */
function digitsFrom(texts: readonly string[], start: number): Digits {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let longest = 0;
  for (const text of texts) {
    if (text.length > longest) longest = text.length;
    const end = Math.min(text.length, start + MOST);
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit < least) least = unit;
      if (unit > most) most = unit;
    }
  }
  if (most < least) return { least: 0, base: 2, count: 0 };
  const base = most - least + 2;
  let count = 0;
  const end = Math.min(longest - start, MOST);
  for (let size = base; count < end && size <= Number.MAX_SAFE_INTEGER; size *= base) count++;
  return { least, base, count };
}

/** Numbers in the order of what the texts have from `start` on. */
function beginnings(texts: readonly string[], start: number, { least, base, count }: Digits): Float64Array {
  const numbers = new Float64Array(texts.length);
  for (let i = 0; i < numbers.length; i++) {
    const text = texts[i] as string;
    let number = 0;
    for (let at = start; at < start + count; at++)
      number = number * base + (at < text.length ? text.charCodeAt(at) - least + 1 : 0);
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

/** The indices of texts in their order by code units; those of equal texts in their own. */
export function textOrder(texts: readonly string[]): Uint32Array {
  const sorted = sortedOrder(texts);
  if (sorted !== undefined) return sorted;
  const start = commonLength(texts);
  const digits = digitsFrom(texts, start);
  const numbers = beginnings(texts, start, digits);
  const known = start + digits.count;
  const order = numericOrder(numbers);
  // Texts that begin alike stand together.
  for (let from = 0; from < order.length; ) {
    const number = numbers[order[from] as number];
    let to = from + 1;
    let longer = (texts[order[from] as number] as string).length > known;
    while (to < order.length && numbers[order[to] as number] === number) {
      longer ||= (texts[order[to] as number] as string).length > known;
      to++;
    }
    if (longer && to > from + 1) {
      const alike = order.slice(from, to);
      const among = textOrder(Array.from(alike, (at) => texts[at] as string));
      for (let at = 0; at < among.length; at++) order[from + at] = alike[among[at] as number] as number;
    }
    from = to;
  }
  return order;
}
