/**
 * Searching, splitting and replacing in arrays of units: the bytes of bytes objects, the code points of wide texts.
 * Results that are parts come as ranges (start, end, start, end, ...), for the caller to cut.
 */

/** An array of one kind of unit. */
export type Units = Uint8Array | Uint16Array | Uint32Array;

/** First index of the needle within [start, end), or -1. An empty needle is found at `start`. */
export function findUnits(hay: Units, needle: Units, start: number, end: number): number {
  const n = needle.length;
  const last = end - n;
  if (last < start) return -1;
  if (n === 0) return start;
  const first = needle[0] as number;
  if (n === 1) return findUnit(hay, first, start, end);
  const tail = needle[n - 1] as number;
  // Comparisons that may be wasted before the search with linear worst case takes over.
  let budget = 64 + (end - start) * 2;
  for (let i = start; i <= last; ) {
    i = findUnit(hay, first, i, last + 1);
    if (i < 0) return -1;
    if (hay[i + n - 1] === tail) {
      let k = 1;
      while (k < n && hay[i + k] === needle[k]) k++;
      if (k === n) return i;
      budget -= k;
      if (budget < 0) return twoWay(hay, needle, i + 1, end);
    }
    i++;
  }
  return -1;
}

/** First index of one unit within [start, end), or -1. */
export function findUnit(hay: Units, unit: number, start: number, end: number): number {
  // The native search costs a call; it wins only on longer stretches.
  const near = Math.min(end, start + 16);
  for (let i = start; i < near; i++) if (hay[i] === unit) return i;
  if (near >= end) return -1;
  const found = hay.indexOf(unit, near);
  return found < end ? found : -1;
}

/** Last index of the needle within [start, end), or -1. An empty needle is found at `end`. */
export function findLastUnits(hay: Units, needle: Units, start: number, end: number): number {
  const n = needle.length;
  if (end - start < n) return -1;
  if (n === 0) return end;
  const first = needle[0];
  let budget = 64 + (end - start) * 2;
  for (let i = end - n; i >= start; i--) {
    if (hay[i] !== first) continue;
    let k = 1;
    while (k < n && hay[i + k] === needle[k]) k++;
    if (k === n) return i;
    budget -= k;
    if (budget < 0) {
      const last = i - 1 + n;
      const found = twoWay(hay.slice(start, last).reverse(), needle.slice().reverse(), 0, last - start);
      return found < 0 ? -1 : last - found - n;
    }
  }
  return -1;
}

/**
 * The maximal suffix of the needle in an order of units, and its period: half of a critical factorisation
 * (Crochemore and Perrin, "Two-way string-matching", 1991).
 */
function maximalSuffix(needle: Units, reversed: boolean): [start: number, period: number] {
  let start = 0;
  let candidate = 1;
  let k = 0;
  let period = 1;
  while (candidate + k < needle.length) {
    const a = needle[candidate + k] as number;
    const b = needle[start + k] as number;
    if (reversed ? a > b : a < b) {
      candidate += k + 1;
      k = 0;
      period = candidate - start;
    } else if (a === b) {
      if (k + 1 === period) {
        candidate += period;
        k = 0;
      } else {
        k++;
      }
    } else {
      start = candidate;
      candidate++;
      k = 0;
      period = 1;
    }
  }
  return [start, period];
}

/** Search in linear time and constant space, whatever the needle. */
function twoWay(hay: Units, needle: Units, start: number, end: number): number {
  const n = needle.length;
  const [cut1, period1] = maximalSuffix(needle, false);
  const [cut2, period2] = maximalSuffix(needle, true);
  const cut = Math.max(cut1, cut2);
  let period = cut1 > cut2 ? period1 : period2;
  let periodic = true;
  for (let i = 0; i < cut; i++) {
    if (needle[i] !== needle[i + period]) {
      periodic = false;
      break;
    }
  }
  if (!periodic) period = Math.max(cut, n - cut) + 1;
  // How much of the start is known to match from the last step (only of a periodic needle).
  let known = 0;
  for (let at = start; at <= end - n; ) {
    let i = Math.max(cut, known);
    while (i < n && needle[i] === hay[at + i]) i++;
    if (i < n) {
      at += i - cut + 1;
      known = 0;
      continue;
    }
    i = cut;
    while (i > known && needle[i - 1] === hay[at + i - 1]) i--;
    if (i <= known) return at;
    at += period;
    known = periodic ? n - period : 0;
  }
  return -1;
}

/** Occurrences that do not overlap, within [start, end), `max` at most. */
export function countUnits(hay: Units, needle: Units, start: number, end: number, max = Infinity): number {
  if (end < start) return 0;
  if (needle.length === 0) return Math.min(end - start + 1, max);
  let count = 0;
  let at = start;
  while (count < max) {
    at = findUnits(hay, needle, at, end);
    if (at < 0) break;
    count++;
    at += needle.length;
  }
  return count;
}

export function equalUnits(a: Units, b: Units): boolean {
  const n = a.length;
  if (n !== b.length) return false;
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Negative, zero or positive: lexicographic order. */
export function compareUnits(a: Units, b: Units): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const d = (a[i] as number) - (b[i] as number);
    if (d !== 0) return d;
  }
  return a.length - b.length;
}

/** True if the needle is in the hay at an index, before `end`. */
export function matchesAt(hay: Units, needle: Units, at: number, end: number): boolean {
  if (at < 0 || at + needle.length > end) return false;
  for (let i = 0; i < needle.length; i++) if (hay[at + i] !== needle[i]) return false;
  return true;
}

/** Replaces `max` occurrences at most. Returns undefined when nothing changes. */
export function replaceUnits<T extends Units>(hay: T, old: T, replacement: T, max: number): T | undefined {
  const count = countUnits(hay, old, 0, hay.length, max);
  if (count === 0) return undefined;
  const length = hay.length + count * (replacement.length - old.length);
  const out = (hay instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length)) as T;
  if (old.length === 0) {
    let to = 0;
    for (let i = 0; i < count; i++) {
      out.set(replacement, to);
      to += replacement.length;
      if (i < hay.length) out[to++] = hay[i] as number;
    }
    for (let i = count; i < hay.length; i++) out[to++] = hay[i] as number;
    return out;
  }
  let from = 0;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const found = findUnits(hay, old, from, hay.length);
    out.set(hay.subarray(from, found), to);
    to += found - from;
    out.set(replacement, to);
    to += replacement.length;
    from = found + old.length;
  }
  out.set(hay.subarray(from), to);
  return out;
}

/** Parts between separators, `max` cuts at most, from the left. */
export function splitUnits(hay: Units, separator: Units, max: number): number[] {
  const ranges: number[] = [];
  let from = 0;
  for (let cuts = 0; cuts < max; cuts++) {
    const found = findUnits(hay, separator, from, hay.length);
    if (found < 0) break;
    ranges.push(from, found);
    from = found + separator.length;
  }
  ranges.push(from, hay.length);
  return ranges;
}

/** Parts between separators, `max` cuts at most, from the right; in order. */
export function splitUnitsRight(hay: Units, separator: Units, max: number): number[] {
  const ranges: number[] = [];
  let end = hay.length;
  for (let cuts = 0; cuts < max; cuts++) {
    const found = findLastUnits(hay, separator, 0, end);
    if (found < 0) break;
    ranges.push(end, found + separator.length);
    end = found;
  }
  ranges.push(end, 0);
  return ranges.reverse();
}

/** Parts between runs of white space. */
export function splitSpaces(hay: Units, isSpace: (unit: number) => boolean, max: number): number[] {
  const ranges: number[] = [];
  const end = hay.length;
  let i = 0;
  for (let cuts = 0; cuts < max; cuts++) {
    while (i < end && isSpace(hay[i] as number)) i++;
    if (i === end) return ranges;
    const from = i;
    while (i < end && !isSpace(hay[i] as number)) i++;
    ranges.push(from, i);
  }
  while (i < end && isSpace(hay[i] as number)) i++;
  if (i < end) ranges.push(i, end);
  return ranges;
}

export function splitSpacesRight(hay: Units, isSpace: (unit: number) => boolean, max: number): number[] {
  const ranges: number[] = [];
  let i = hay.length;
  for (let cuts = 0; cuts < max; cuts++) {
    while (i > 0 && isSpace(hay[i - 1] as number)) i--;
    if (i === 0) return ranges.reverse();
    const end = i;
    while (i > 0 && !isSpace(hay[i - 1] as number)) i--;
    ranges.push(end, i);
  }
  while (i > 0 && isSpace(hay[i - 1] as number)) i--;
  if (i > 0) ranges.push(i, 0);
  return ranges.reverse();
}

/** Lines, with their ends if asked. CR LF is one end. */
export function splitLines(hay: Units, keepEnds: boolean, isBreak: (unit: number) => boolean): number[] {
  const ranges: number[] = [];
  const end = hay.length;
  for (let i = 0; i < end; ) {
    const from = i;
    while (i < end && !isBreak(hay[i] as number)) i++;
    let lineEnd = i;
    if (i < end) {
      i += hay[i] === 13 && i + 1 < end && hay[i + 1] === 10 ? 2 : 1;
      if (keepEnds) lineEnd = i;
    }
    ranges.push(from, lineEnd);
  }
  return ranges;
}
