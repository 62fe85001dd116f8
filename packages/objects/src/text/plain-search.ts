/**
 * Searching in JavaScript strings. The engine's own search is quick, but takes time in proportion to the product of both
 * lengths where the text is full of what nearly matches. So long needles are searched by their beginnings; where too many of
 * those turn out to be nothing, the search with linear worst case takes over.
 */
import { findUnits } from './units.ts';

/** Needles up to this length are the engine's. */
const LONG = 64;

/** `text.indexOf(sub, from)` in linear time. */
export function indexOf(text: string, sub: string, from: number): number {
  return sub.length <= LONG ? text.indexOf(sub, from) : indexOfLong(text, sub, from);
}

/** `text.lastIndexOf(sub, from)` in linear time. */
export function lastIndexOf(text: string, sub: string, from: number): number {
  return sub.length <= LONG ? text.lastIndexOf(sub, from) : lastIndexOfLong(text, sub, from);
}

/** What may be compared in vain before the other search takes over. */
const budgetFor = (length: number): number => 1024 + 2 * length;

function indexOfLong(text: string, sub: string, from: number): number {
  const head = sub.substring(0, LONG);
  const last = text.length - sub.length;
  let budget = budgetFor(text.length - from);
  for (let at = text.indexOf(head, from); at >= 0 && at <= last; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(sub, at)) return at;
    budget -= sub.length;
    if (budget >= 0) continue;
    const rest = findUnits(
      unitsOf(text, at + 1, text.length),
      unitsOf(sub, 0, sub.length),
      0,
      text.length - at - 1,
    );
    return rest < 0 ? -1 : at + 1 + rest;
  }
  return -1;
}

function lastIndexOfLong(text: string, sub: string, from: number): number {
  const head = sub.substring(0, LONG);
  const start = Math.min(from, text.length - sub.length);
  let budget = budgetFor(start);
  for (
    let at = start < 0 ? -1 : text.lastIndexOf(head, start);
    at >= 0;
    at = text.lastIndexOf(head, at - 1)
  ) {
    if (text.startsWith(sub, at)) return at;
    budget -= sub.length;
    // A negative position would be taken for 0.
    if (at === 0) return -1;
    if (budget >= 0) continue;
    const end = at - 1 + sub.length;
    const found = findUnits(unitsOf(text, 0, end).reverse(), unitsOf(sub, 0, sub.length).reverse(), 0, end);
    return found < 0 ? -1 : end - found - sub.length;
  }
  return -1;
}

function unitsOf(text: string, start: number, end: number): Uint16Array {
  const units = new Uint16Array(end - start);
  for (let at = start; at < end; at++) units[at - start] = text.charCodeAt(at);
  return units;
}

/** `text.split(separator)` in linear time. The separator is not empty. */
export function split(text: string, separator: string): string[] {
  if (separator.length <= LONG) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = indexOfLong(text, separator, 0); at >= 0; at = indexOfLong(text, separator, from)) {
    parts.push(text.substring(from, at));
    from = at + separator.length;
  }
  parts.push(text.substring(from));
  return parts;
}
