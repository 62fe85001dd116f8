/**
 * The order that sorts numbers. No comparison runs Python code here, so that it need not be CPython's sequence of them: a few
 * are merged; many are put in place digit by digit, from the last to the first, which compares nothing.
 */

/** The indices of numbers in their order, those of equal ones in their own; none may be NaN. */
export function numericOrder(keys: Float64Array): Uint32Array {
  const bounds = boundsOf(keys);
  if (bounds.sorted) return identity(keys.length);
  return keys.length < MANY ? mergedOrder(keys, identity(keys.length)) : digitOrder(keys, bounds);
}

function identity(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[at] = at;
  return order;
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

// ---- by digits of 11 bits at most

const DIGIT_BITS = 11;
const TWO32 = 4294967296;

/** What one look at numbers tells. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly integers: boolean;
  readonly sorted: boolean;
}

// Loops that may be long are functions of their own: code that the engine makes for a loop while it runs is left behind the loop each time.

function boundsOf(keys: Float64Array): Bounds {
  let least = keys[0] as number;
  let most = least;
  let integers = true;
  let sorted = true;
  let before = least;
  for (let at = 0; ; at++) {
    if (at >= keys.length) return { least, most, integers, sorted };
    const key = keys[at] as number;
    if (key < before) sorted = false;
    if (key < least) least = key;
    if (key > most) most = key;
    if (Math.floor(key) !== key) integers = false;
    before = key;
  }
}

function digitOrder(keys: Float64Array, { least, most, integers }: Bounds): Uint32Array {
  // The difference of infinite ones is infinite, or NaN.
  const range = most - least;
  if (integers && range < TWO32) return wordOrder(distances(keys, least));
  const high = new Uint32Array(keys.length);
  // The highest bits tell most keys apart; the others are few steps from their places.
  const enough = keys.length <= 1 << (DIGIT_BITS + 2) ? 2 * DIGIT_BITS : 32;
  if (!integers || range > Number.MAX_SAFE_INTEGER) {
    const inHigh = upperBits(keys, high);
    const unneeded = 32 - Math.clz32(inHigh) - enough;
    if (unneeded >= 0) {
      const order = wordOrder(unneeded === 0 ? high : shifted(high, unneeded));
      if (settle(keys, order)) return order;
    }
  }
  const low = new Uint32Array(keys.length);
  if (integers && range <= Number.MAX_SAFE_INTEGER) splitIntegers(keys, least, low, high);
  else splitBits(keys, low, high);
  const inLow = differingBits(low);
  const inHigh = differingBits(high);
  const bottom = inLow === 0 ? 32 + lowest(inHigh) : lowest(inLow);
  const top = inHigh === 0 ? 31 - Math.clz32(inLow) : 63 - Math.clz32(inHigh);
  if (top - bottom < 32) return wordOrder(bits(low, high, bottom));
  const order = wordOrder(bits(low, high, top + 1 - enough));
  if (settle(keys, order)) return order;
  return wordOrder(high, wordOrder(low));
}

/** How far numbers are above the least of them. */
function distances(keys: Float64Array, least: number): Uint32Array {
  const words = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) words[at] = (keys[at] as number) - least;
  return words;
}

function shifted(words: Uint32Array, by: number): Uint32Array {
  const rest = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) rest[at] = (words[at] as number) >>> by;
  return rest;
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

/** Indices, all in their order if none are given, in the order of words; those of equal ones in the order they come in. */
export function wordOrder(words: Uint32Array, indices?: Uint32Array): Uint32Array {
  const differing = differingBits(words);
  if (differing === 0) return indices ?? identity(words.length);
  const bottom = lowest(differing);
  const width = 32 - Math.clz32(differing) - bottom;
  const digits = Math.ceil(width / DIGIT_BITS);
  const digitBits = Math.ceil(width / digits);
  const size = 1 << digitBits;
  // What is given is left as it is.
  let order = new Uint32Array(words.length);
  const counts = new Uint32Array(size);
  countDigit(words, bottom, counts);
  if (indices === undefined) placeAll(words, bottom, counts, order);
  else place(words, bottom, counts, indices, order);
  if (digits === 1) return order;
  let other = new Uint32Array(words.length);
  for (let digit = 1; digit < digits; digit++) {
    const shift = bottom + digit * digitBits;
    counts.fill(0);
    countDigit(words, shift, counts);
    place(words, shift, counts, order, other);
    [order, other] = [other, order];
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

/** Where the places of each digit begin. */
function countDigit(words: Uint32Array, shift: number, counts: Uint32Array): void {
  const mask = counts.length - 1;
  for (let at = 0; at < words.length; at++) {
    const digit = ((words[at] as number) >>> shift) & mask;
    counts[digit] = (counts[digit] as number) + 1;
  }
  sumUp(counts);
}

function sumUp(counts: Uint32Array): void {
  let before = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit] as number;
    counts[digit] = before;
    before += count;
  }
}

/** Moves indices to where one digit of the words they stand for has its place, in the order they come in. */
function place(
  words: Uint32Array,
  shift: number,
  places: Uint32Array,
  source: Uint32Array,
  target: Uint32Array,
): void {
  const mask = places.length - 1;
  for (let at = 0; at < source.length; at++) {
    const index = source[at] as number;
    const digit = ((words[index] as number) >>> shift) & mask;
    const to = places[digit] as number;
    places[digit] = to + 1;
    target[to] = index;
  }
}

/** The same of all indices in their order. */
function placeAll(words: Uint32Array, shift: number, places: Uint32Array, target: Uint32Array): void {
  const mask = places.length - 1;
  for (let index = 0; index < words.length; index++) {
    const digit = ((words[index] as number) >>> shift) & mask;
    const to = places[digit] as number;
    places[digit] = to + 1;
    target[to] = index;
  }
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

/** The upper words that `splitBits` gives, and which of their bits differ. */
function upperBits(keys: Float64Array, high: Uint32Array): number {
  const words = new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  let differing = 0;
  for (let at = 0; ; at++) {
    if (at >= keys.length) return differing;
    let upper = words[2 * at + UPPER] as number;
    if (upper === 0x80000000 && words[2 * at + 1 - UPPER] === 0) upper = 0;
    upper ^= ((upper | 0) >> 31) | 0x80000000;
    high[at] = upper;
    differing |= upper ^ (high[0] as number);
  }
}

/** Doubles as two words that sort as they do. */
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
