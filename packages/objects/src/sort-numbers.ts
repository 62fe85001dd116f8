/**
 * The order that sorts numbers. No comparison runs Python code here, so that it need not be CPython's sequence of them: a few
 * are merged; many are put in place digit by digit, from the last to the first, which compares nothing.
 */

/** The indices of numbers in their order, those of equal ones in their own; none may be NaN. */
export function numericOrder(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  let sorted = true;
  for (let at = 0; at < order.length; at++) {
    order[at] = at;
    if (at > 0 && (keys[at - 1] as number) > (keys[at] as number)) sorted = false;
  }
  if (sorted) return order;
  return keys.length < MANY ? mergedOrder(keys, order) : digitOrder(keys, order);
}

/** From so many on digits are quicker than comparisons. */
const MANY = 1500;

// ---- by comparison: runs of 16 by insertion, then merges from one array into another

function mergedOrder(keys: Float64Array, indices: Uint32Array): Uint32Array {
  const { length } = keys;
  let order = indices;
  for (let low = 0; low < length; low += RUN) {
    const high = Math.min(low + RUN, length);
    for (let next = low + 1; next < high; next++) {
      const item = order[next] as number;
      const key = keys[item] as number;
      let at = next;
      for (; at > low && (keys[order[at - 1] as number] as number) > key; at--)
        order[at] = order[at - 1] as number;
      order[at] = item;
    }
  }
  if (length <= RUN) return order;
  let other: Uint32Array = new Uint32Array(length);
  for (let width = RUN; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width)
      mergeOrder(keys, order, other, low, Math.min(low + width, length), Math.min(low + 2 * width, length));
    [order, other] = [other, order];
  }
  return order;
}

const RUN = 16;

/** Merges two neighbouring sorted parts, from `low` to `middle` to `high`, into the same place of `target`. */
function mergeOrder(
  keys: Float64Array,
  source: Uint32Array,
  target: Uint32Array,
  low: number,
  middle: number,
  high: number,
): void {
  let a = low;
  let b = middle;
  let at = low;
  while (a < middle && b < high) {
    const x = source[a] as number;
    const y = source[b] as number;
    if ((keys[y] as number) < (keys[x] as number)) {
      target[at++] = y;
      b++;
    } else {
      target[at++] = x;
      a++;
    }
  }
  while (a < middle) target[at++] = source[a++] as number;
  while (b < high) target[at++] = source[b++] as number;
}

// ---- by digits of 11 bits

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const TWO32 = 4294967296;

function digitOrder(keys: Float64Array, indices: Uint32Array): Uint32Array {
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  splitKeys(keys, low, high);
  const inLow = differingBits(low);
  const inHigh = differingBits(high);
  const bottom = inLow === 0 ? 32 + lowest(inHigh) : lowest(inLow);
  const top = inHigh === 0 ? 31 - Math.clz32(inLow) : 63 - Math.clz32(inHigh);
  if (top - bottom < 32) return wordOrder(bits(low, high, bottom), indices);
  // The highest bits tell most keys apart; the others are few steps from their places.
  const enough = keys.length <= 1 << (DIGIT_BITS + 2) ? 2 * DIGIT_BITS : 32;
  const order = wordOrder(bits(low, high, top + 1 - enough), indices);
  if (settle(keys, order)) return order;
  return wordOrder(high, wordOrder(low, indices));
}

/** The number of the lowest bit that is set. */
const lowest = (word: number): number => 31 - Math.clz32(word & -word);

/** The 32 bits of double words from one on. */
function bits(low: Uint32Array, high: Uint32Array, from: number): Uint32Array {
  if (from === 0) return low;
  const words = new Uint32Array(low.length);
  for (let at = 0; at < words.length; at++)
    words[at] =
      from >= 32
        ? (high[at] as number) >>> (from - 32)
        : ((high[at] as number) << (32 - from)) | ((low[at] as number) >>> from);
  return words;
}

/** Puts indices in order by insertion; false if that takes too many steps. */
function settle(keys: Float64Array, order: Uint32Array): boolean {
  let steps = 4 * order.length;
  for (let next = 1; next < order.length; next++) {
    const item = order[next] as number;
    const key = keys[item] as number;
    let at = next;
    for (; at > 0 && (keys[order[at - 1] as number] as number) > key; at--)
      order[at] = order[at - 1] as number;
    order[at] = item;
    steps -= next - at;
    if (steps < 0) return false;
  }
  return true;
}

/** Indices in the order of words, those of equal ones in the order they come in. */
export function wordOrder(words: Uint32Array, indices: Uint32Array): Uint32Array {
  const counts = new Uint32Array(DIGITS);
  const differing = differingBits(words);
  let order = indices;
  let other: Uint32Array | undefined;
  // A word has two digits of 11 bits and one of 10.
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (((differing >>> shift) & (DIGITS - 1)) === 0) continue;
    const target: Uint32Array = other ?? new Uint32Array(words.length);
    orderByDigit(words, shift, order, target, counts);
    // What is given is left as it is.
    other = order === indices ? undefined : order;
    order = target;
  }
  return order;
}

/** The bits that are not the same in all words. */
function differingBits(words: Uint32Array): number {
  const first = words[0] as number;
  let differing = 0;
  for (let at = 1; at < words.length; at++) differing |= (words[at] as number) ^ first;
  return differing;
}

/** Moves indices to where one digit of the words they stand for has its place, in the order they come in. */
function orderByDigit(
  words: Uint32Array,
  shift: number,
  source: Uint32Array,
  target: Uint32Array,
  counts: Uint32Array,
): void {
  counts.fill(0);
  for (let at = 0; at < words.length; at++) {
    const digit = ((words[at] as number) >>> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] as number) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] as number;
    counts[digit] = before;
    before += count;
  }
  for (let at = 0; at < source.length; at++) {
    const index = source[at] as number;
    const digit = ((words[index] as number) >>> shift) & (DIGITS - 1);
    const place = counts[digit] as number;
    counts[digit] = place + 1;
    target[place] = index;
  }
}

/** Numbers as two words that sort as they do: how far integers are above the least of them, and the bits of others. */
function splitKeys(keys: Float64Array, low: Uint32Array, high: Uint32Array): void {
  const { least, most, integers } = boundsOf(keys);
  // The difference of infinite ones is infinite, or NaN.
  const range = most - least;
  if (integers && range < TWO32) splitSmall(keys, least, low);
  else if (integers && range <= Number.MAX_SAFE_INTEGER) splitIntegers(keys, least, low, high);
  else splitBits(keys, low, high);
}

// Loops that may be long are functions of their own: code that the engine makes for a loop while it runs is left behind the loop each time.

/** The least and the greatest of numbers, and whether all are integers. */
function boundsOf(keys: Float64Array): { least: number; most: number; integers: boolean } {
  let least = keys[0] as number;
  let most = least;
  let integers = true;
  for (let at = 0; ; at++) {
    if (at >= keys.length) return { least, most, integers };
    const key = keys[at] as number;
    if (key < least) least = key;
    if (key > most) most = key;
    if (Math.floor(key) !== key) integers = false;
  }
}

function splitSmall(keys: Float64Array, least: number, low: Uint32Array): void {
  for (let at = 0; at < keys.length; at++) low[at] = (keys[at] as number) - least;
}

function splitIntegers(keys: Float64Array, least: number, low: Uint32Array, high: Uint32Array): void {
  for (let at = 0; at < keys.length; at++) {
    const above = (keys[at] as number) - least;
    const part = Math.floor(above / TWO32);
    high[at] = part;
    low[at] = above - part * TWO32;
  }
}

/** Whether the half of a double with its sign comes first. */
const UPPER = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;

function splitBits(keys: Float64Array, low: Uint32Array, high: Uint32Array): void {
  const words = new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  for (let at = 0; at < keys.length; at++) {
    const lower = words[2 * at + 1 - UPPER] as number;
    let upper = words[2 * at + UPPER] as number;
    // -0 is equal to 0 and has other bits.
    if (upper === 0x80000000 && lower === 0) upper = 0;
    const flipped = (upper | 0) >> 31;
    low[at] = lower ^ flipped;
    high[at] = upper ^ (flipped | 0x80000000);
  }
}
