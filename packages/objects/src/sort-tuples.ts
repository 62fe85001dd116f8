/** The order of tuples, column by column, where what they are compared by is numbers and texts. */
import { PyFloat, type PyTuple } from './core-types.ts';
import { numericOrder, wordOrder } from './sort-numbers.ts';
import { textOrder } from './sort-strings.ts';
import type { PyValue } from './value.ts';

/** The indices of tuples in their order; those of equal tuples in their own. Undefined if that takes more than numbers and texts. */
export function tupleOrder(tuples: readonly PyTuple[]): Uint32Array | undefined {
  const length = tuples[0]?.items.length ?? 0;
  if (length === 0) return undefined;
  for (const tuple of tuples) if (tuple.items.length !== length) return undefined;
  return orderFrom(tuples, 0, length);
}

function orderFrom(tuples: readonly PyTuple[], column: number, length: number): Uint32Array | undefined {
  if (tuples.length <= FEW) return orderOfFew(tuples, column, length);
  const values = tuples.map((tuple) => tuple.items[column] as PyValue);
  if (column + 1 < length) {
    const words = fewIntegers(values);
    const behind = words === undefined ? undefined : orderFrom(tuples, column + 1, length);
    if (words !== undefined && behind !== undefined) return wordOrder(words, behind);
  }
  const order = columnOrder(values);
  if (order === undefined || column + 1 === length) return order;
  const ranks = ranksOf(values, order);
  if (2 * ranks.different < order.length) {
    // Most have others like them: all in the order of what comes behind, and then in that of this column.
    const behind = orderFrom(tuples, column + 1, length);
    if (behind !== undefined) return wordOrder(ranks.words, behind);
  }
  // Those that are equal up to here stand together.
  for (let from = 0; from < order.length; ) {
    const rank = ranks.words[order[from] as number];
    let to = from + 1;
    while (to < order.length && ranks.words[order[to] as number] === rank) to++;
    if (to > from + 1) {
      const alike = order.slice(from, to);
      const among = orderFrom(
        Array.from(alike, (at) => tuples[at] as PyTuple),
        column + 1,
        length,
      );
      if (among === undefined) return undefined;
      for (let at = 0; at < among.length; at++) order[from + at] = alike[among[at] as number] as number;
    }
    from = to;
  }
  return order;
}

/** Ints that are so near to one another that many are alike: how far each is above the least. */
function fewIntegers(values: readonly PyValue[]): Uint32Array | undefined {
  const first = values[0];
  if (typeof first !== 'number') return undefined;
  const bounds = integerBounds(values, first, values.length >> 1);
  if (bounds === undefined) return undefined;
  const words = new Uint32Array(values.length);
  for (let at = 0; at < words.length; at++) words[at] = (values[at] as number) - bounds.least;
  return words;
}

function integerBounds(
  values: readonly PyValue[],
  first: number,
  range: number,
): { least: number } | undefined {
  let least = first;
  let most = first;
  for (let at = 1; ; at++) {
    if (at >= values.length) return { least };
    const value = values[at];
    if (typeof value !== 'number') return undefined;
    if (value < least) least = value;
    if (value > most) most = value;
    if (most - least > range) return undefined;
  }
}

/** For each value how many different ones are less, and how many different ones there are. */
function ranksOf(values: readonly PyValue[], order: Uint32Array): { words: Uint32Array; different: number } {
  const words = new Uint32Array(order.length);
  let last = comparable(values[order[0] as number] as PyValue);
  let rank = 0;
  for (let at = 1; at < order.length; at++) {
    const index = order[at] as number;
    const value = comparable(values[index] as PyValue);
    if (value !== last) rank++;
    last = value;
    words[index] = rank;
  }
  return { words, different: rank + 1 };
}

/** Up to so many are put in one by one. */
const FEW = 12;

function orderOfFew(tuples: readonly PyTuple[], column: number, length: number): Uint32Array | undefined {
  const order = new Uint32Array(tuples.length);
  for (let next = 1; next < order.length; next++) {
    const tuple = tuples[next] as PyTuple;
    let place = next;
    for (; place > 0; place--) {
      const before = order[place - 1] as number;
      const sign = compareFrom(tuple, tuples[before] as PyTuple, column, length);
      if (sign === undefined) return undefined;
      if (sign >= 0) break;
      order[place] = before;
    }
    order[place] = next;
  }
  return order;
}

/** Below zero, zero or above; undefined where the first values that differ are not of one kind. */
function compareFrom(a: PyTuple, b: PyTuple, column: number, length: number): number | undefined {
  for (let at = column; at < length; at++) {
    const x = comparable(a.items[at] as PyValue);
    const y = comparable(b.items[at] as PyValue);
    if (x === undefined || typeof x !== typeof y) return undefined;
    if (x !== y) return (x as number) < (y as number) ? -1 : 1;
  }
  return 0;
}

/** The number or text a value is compared by; undefined for others, and for NaN. */
function comparable(value: PyValue): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value.constructor !== PyFloat) return undefined;
  const number = (value as PyFloat).value;
  return Number.isNaN(number) ? undefined : number;
}

/** The order of texts, or of numbers, ints and floats; undefined for all else. */
function columnOrder(values: readonly PyValue[]): Uint32Array | undefined {
  if (typeof values[0] === 'string') {
    for (const value of values) if (typeof value !== 'string') return undefined;
    return textOrder(values as readonly string[]);
  }
  const numbers = new Float64Array(values.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = comparable(values[at] as PyValue);
    if (typeof number !== 'number') return undefined;
    numbers[at] = number;
  }
  return numericOrder(numbers);
}
