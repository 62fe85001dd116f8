/** Searching and replacing in texts. Bounds are already within the text (see `clampRange`). */

import { indexOf, lastIndexOf, split } from './plain-search.ts';
import { codePointsOf, sliceText, type Text, textFromCodePoints, type Wide } from './text.ts';
import { isLineBreak, isSpace } from './unicode-types.ts';
import {
  countUnits,
  findLastUnits,
  findUnits,
  matchesAt,
  replaceUnits,
  splitLines,
  splitSpaces,
  splitSpacesRight,
  splitUnits,
  splitUnitsRight,
} from './units.ts';

/** First index of `sub` within [start, end), or -1. */
export function findText(text: Text, sub: Text, start: number, end: number): number {
  if (end - start < sub.length) return -1;
  if (typeof text === 'string') {
    if (typeof sub !== 'string') return -1;
    if (end === text.length) return indexOf(text, sub, start);
    // A bound far from the first match must not cost a search of the whole rest.
    if (text.length - end > 64) {
      const at = indexOf(text.substring(start, end), sub, 0);
      return at < 0 ? -1 : at + start;
    }
    const at = indexOf(text, sub, start);
    return at + sub.length <= end ? at : -1;
  }
  return findUnits(text, codePointsOf(sub), start, end);
}

/** Last index of `sub` within [start, end), or -1. */
export function findLastText(text: Text, sub: Text, start: number, end: number): number {
  if (end - start < sub.length) return -1;
  if (typeof text === 'string') {
    if (typeof sub !== 'string') return -1;
    if (start > 64) {
      const at = lastIndexOf(text.substring(start, end), sub, end);
      return at < 0 ? -1 : at + start;
    }
    const at = lastIndexOf(text, sub, end - sub.length);
    return at >= start ? at : -1;
  }
  return findLastUnits(text, codePointsOf(sub), start, end);
}

export function containsText(text: Text, sub: Text): boolean {
  if (typeof text === 'string') return typeof sub === 'string' && indexOf(text, sub, 0) >= 0;
  return findUnits(text, codePointsOf(sub), 0, text.length) >= 0;
}

/** Occurrences that do not overlap, within [start, end). */
export function countText(text: Text, sub: Text, start: number, end: number): number {
  if (end < start) return 0;
  if (sub.length === 0) return end - start + 1;
  if (typeof text !== 'string') return countUnits(text, codePointsOf(sub), start, end);
  if (typeof sub !== 'string') return 0;
  const hay = end < text.length ? text.substring(0, end) : text;
  let count = 0;
  for (let at = indexOf(hay, sub, start); at >= 0; at = indexOf(hay, sub, at + sub.length)) count++;
  return count;
}

export function startsWithText(text: Text, prefix: Text, start: number, end: number): boolean {
  if (end - start < prefix.length) return false;
  if (typeof text === 'string') return typeof prefix === 'string' && text.startsWith(prefix, start);
  return matchesAt(text, codePointsOf(prefix), start, end);
}

export function endsWithText(text: Text, suffix: Text, start: number, end: number): boolean {
  if (end - start < suffix.length) return false;
  if (typeof text === 'string') return typeof suffix === 'string' && text.endsWith(suffix, end);
  return matchesAt(text, codePointsOf(suffix), end - suffix.length, end);
}

/** Replaces the first `max` occurrences (all if negative). */
export function replaceText(text: Text, old: Text, replacement: Text, max: number): Text {
  if (max === 0) return text;
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (typeof text === 'string' && typeof old === 'string' && typeof replacement === 'string') {
    return replacePlain(text, old, replacement, limit);
  }
  if (typeof text === 'string' && typeof old !== 'string') return text;
  const result = replaceUnits<Wide>(codePointsOf(text), codePointsOf(old), codePointsOf(replacement), limit);
  return result ? textFromCodePoints(result) : text;
}

function replacePlain(text: string, old: string, replacement: string, limit: number): string {
  if (old === '') {
    if (text.length + 1 > limit) {
      const head = text.substring(0, limit - 1);
      return (
        replacement + head.split('').join(replacement) + (head ? replacement : '') + text.substring(limit - 1)
      );
    }
    return text ? replacement + text.split('').join(replacement) + replacement : replacement;
  }
  let at = indexOf(text, old, 0);
  if (at < 0) return text;
  if (limit === Number.POSITIVE_INFINITY && text.length > 32) return split(text, old).join(replacement);
  let out = '';
  let from = 0;
  for (let i = 0; i < limit && at >= 0; i++) {
    out += text.substring(from, at) + replacement;
    from = at + old.length;
    at = indexOf(text, old, from);
  }
  return out + text.substring(from);
}

function cut(text: Wide, ranges: readonly number[]): Text[] {
  const parts: Text[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    parts.push(sliceText(text, ranges[i] as number, ranges[i + 1] as number));
  }
  return parts;
}

/** Up to this length a loop is quicker than JavaScript's own function. */
const SHORT = 100;

/** All parts. Few of them are looked for one by one: an array made with its items is much cheaper than one that grows. */
function splitPlain(text: string, separator: string): string[] {
  const { length } = separator;
  if (length > 1) return split(text, separator);
  const first = text.indexOf(separator);
  if (first < 0) return [text];
  const second = text.indexOf(separator, first + 1);
  if (second < 0) return [text.substring(0, first), text.substring(first + 1)];
  const third = text.indexOf(separator, second + 1);
  if (third < 0)
    return [text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1)];
  if (text.length >= SHORT) return split(text, separator);
  const parts = [
    text.substring(0, first),
    text.substring(first + 1, second),
    text.substring(second + 1, third),
  ];
  let from = third + 1;
  for (let at = text.indexOf(separator, from); at >= 0; at = text.indexOf(separator, from)) {
    parts.push(text.substring(from, at));
    from = at + 1;
  }
  parts.push(text.substring(from));
  return parts;
}

/** Parts between separators (not empty); `max` cuts at most, all if negative. */
export function splitText(text: Text, separator: Text, max: number): Text[] {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (typeof text !== 'string') return cut(text, splitUnits(text, codePointsOf(separator), limit));
  if (typeof separator !== 'string' || limit === 0) return [text];
  if (limit === Number.POSITIVE_INFINITY) return splitPlain(text, separator);
  const parts: string[] = [];
  let from = 0;
  for (let cuts = 0; cuts < limit; cuts++) {
    const at = indexOf(text, separator, from);
    if (at < 0) break;
    parts.push(text.substring(from, at));
    from = at + separator.length;
  }
  parts.push(text.substring(from));
  return parts;
}

export function splitTextRight(text: Text, separator: Text, max: number): Text[] {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (typeof text !== 'string') return cut(text, splitUnitsRight(text, codePointsOf(separator), limit));
  if (typeof separator !== 'string' || limit === 0) return [text];
  const parts: string[] = [];
  let end = text.length;
  for (let cuts = 0; cuts < limit; cuts++) {
    const at = end < separator.length ? -1 : lastIndexOf(text, separator, end - separator.length);
    if (at < 0) break;
    parts.push(text.substring(at + separator.length, end));
    end = at;
  }
  parts.push(text.substring(0, end));
  return parts.reverse();
}

/** Parts between runs of white space; `max` cuts at most, all if negative. */
/** Runs of what is no white space in Python. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: some separators are control characters
const WORDS = /[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

export function splitTextSpaces(text: Text, max: number): Text[] {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (typeof text !== 'string') return cut(text, splitSpaces(text, isSpace, limit));
  if (max < 0) return text.match(WORDS) ?? [];
  const parts: string[] = [];
  const end = text.length;
  let i = 0;
  for (let cuts = 0; cuts < limit; cuts++) {
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    if (i === end) return parts;
    const from = i;
    while (i < end && !isSpace(text.charCodeAt(i))) i++;
    parts.push(text.substring(from, i));
  }
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  if (i < end) parts.push(text.substring(i));
  return parts;
}

export function splitTextSpacesRight(text: Text, max: number): Text[] {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  const wide = codePointsOf(text);
  const ranges = splitSpacesRight(wide, isSpace, limit);
  if (typeof text !== 'string') return cut(wide, ranges);
  const parts: string[] = [];
  for (let i = 0; i < ranges.length; i += 2)
    parts.push(text.substring(ranges[i] as number, ranges[i + 1] as number));
  return parts;
}

export function splitTextLines(text: Text, keepEnds: boolean): Text[] {
  if (typeof text !== 'string') return cut(text, splitLines(text, keepEnds, isLineBreak));
  const parts: string[] = [];
  const end = text.length;
  for (let i = 0; i < end; ) {
    const from = i;
    while (i < end && !isLineBreak(text.charCodeAt(i))) i++;
    let lineEnd = i;
    if (i < end) {
      i += text.charCodeAt(i) === 13 && i + 1 < end && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      if (keepEnds) lineEnd = i;
    }
    parts.push(text.substring(from, lineEnd));
  }
  return parts;
}

/** Index after the leading units to strip: white space, or code points of a set. */
export function stripStart(text: Text, chars: Text | undefined): number {
  const end = text.length;
  let i = 0;
  if (typeof text === 'string') {
    if (chars === undefined) {
      while (i < end && isSpace(text.charCodeAt(i))) i++;
    } else if (typeof chars === 'string') {
      while (i < end && chars.includes(text[i] as string)) i++;
    } else {
      while (i < end && chars.includes(text.charCodeAt(i))) i++;
    }
    return i;
  }
  const set = chars === undefined ? undefined : codePointsOf(chars);
  while (i < end && (set ? set.includes(text[i] as number) : isSpace(text[i] as number))) i++;
  return i;
}

/** Index of the end without the trailing units to strip, `start` at least. */
export function stripEnd(text: Text, chars: Text | undefined, start: number): number {
  let i = text.length;
  if (typeof text === 'string') {
    if (chars === undefined) {
      while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
    } else if (typeof chars === 'string') {
      while (i > start && chars.includes(text[i - 1] as string)) i--;
    } else {
      while (i > start && chars.includes(text.charCodeAt(i - 1))) i--;
    }
    return i;
  }
  const set = chars === undefined ? undefined : codePointsOf(chars);
  while (i > start && (set ? set.includes(text[i - 1] as number) : isSpace(text[i - 1] as number))) i--;
  return i;
}

/** The text without leading and trailing units, on the sides asked for. */
export function stripText(text: Text, chars: Text | undefined, left: boolean, right: boolean): Text {
  const start = left ? stripStart(text, chars) : 0;
  const end = right ? stripEnd(text, chars, start) : text.length;
  return start === 0 && end === text.length ? text : sliceText(text, start, end);
}
