/** The order of texts: by numbers made of what they begin with, so that few of them are compared. */
import { numericOrder } from './sort-numbers.ts';

/** Code units, and the end of a text as one more, that fit into an exact number: six below 256 or three of any kind. */
const NARROW = { count: 6, base: 257 };
const WIDE = { count: 3, base: 65537 };

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

/** Numbers in the order of what the texts have from `start` on; undefined if there is too large a code unit. */
function beginnings(
  texts: readonly string[],
  start: number,
  { count, base }: { readonly count: number; readonly base: number },
): Float64Array | undefined {
  const numbers = new Float64Array(texts.length);
  for (let i = 0; i < numbers.length; i++) {
    const text = texts[i] as string;
    let number = 0;
    for (let at = start; at < start + count; at++) {
      const unit = at < text.length ? text.charCodeAt(at) + 1 : 0;
      if (unit >= base) return undefined;
      number = number * base + unit;
    }
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
  const narrow = beginnings(texts, start, NARROW);
  const numbers = narrow ?? (beginnings(texts, start, WIDE) as Float64Array);
  const known = start + (narrow === undefined ? WIDE : NARROW).count;
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
