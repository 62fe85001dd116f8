/** Case methods of str with full Unicode rules. */
import { codePointAt, codePointsOf, type Text, TextBuilder, textFromCodePoints } from './text.ts';
import {
  CASE_IGNORABLE,
  CASED,
  LOWER,
  toFold,
  toLower,
  toTitle,
  toUpper,
  typeFlags,
  UPPER,
} from './unicode-types.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
const CAPITAL_SIGMA = 0x3a3;

export function isAscii(text: Text): boolean {
  return typeof text === 'string' && isPlainAscii(text);
}

/** Of texts up to this length the characters are looked at one by one. */
const SHORT = 24;

function isPlainAscii(text: string): boolean {
  if (text.length > SHORT) return ASCII.test(text);
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function addMapped(out: TextBuilder, mapped: number | string): void {
  if (typeof mapped === 'number') out.add(mapped);
  else for (const char of mapped) out.add(char.codePointAt(0) as number);
}

function mapAll(text: Text, mapping: (codePoint: number) => number | string): Text {
  const n = text.length;
  const codePoints = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const mapped = mapping(codePointAt(text, i));
    if (typeof mapped !== 'number') {
      const out = new TextBuilder();
      out.addText(textFromCodePoints(codePoints, 0, i));
      addMapped(out, mapped);
      for (let k = i + 1; k < n; k++) addMapped(out, mapping(codePointAt(text, k)));
      return out.finish();
    }
    codePoints[i] = mapped;
  }
  return textFromCodePoints(codePoints);
}

/** True if the sigma at an index ends a word: cased letters before it, none after, ignorable ones aside. */
function isFinalSigma(text: Text, index: number): boolean {
  let i = index - 1;
  while (i >= 0 && typeFlags(codePointAt(text, i)) & CASE_IGNORABLE) i--;
  if (i < 0 || !(typeFlags(codePointAt(text, i)) & CASED)) return false;
  i = index + 1;
  while (i < text.length && typeFlags(codePointAt(text, i)) & CASE_IGNORABLE) i++;
  return i === text.length || !(typeFlags(codePointAt(text, i)) & CASED);
}

function lowerAt(text: Text, index: number): number | string {
  const codePoint = codePointAt(text, index);
  if (codePoint === CAPITAL_SIGMA) return isFinalSigma(text, index) ? 0x3c2 : 0x3c3;
  return toLower(codePoint);
}

export function upperText(text: Text): Text {
  if (typeof text === 'string' && isPlainAscii(text)) return text.toUpperCase();
  return mapAll(text, toUpper);
}

export function lowerText(text: Text): Text {
  if (typeof text === 'string' && isPlainAscii(text)) return text.toLowerCase();
  const out = new TextBuilder();
  for (let i = 0; i < text.length; i++) addMapped(out, lowerAt(text, i));
  return out.finish();
}

export function casefoldText(text: Text): Text {
  if (typeof text === 'string' && isPlainAscii(text)) return text.toLowerCase();
  return mapAll(text, toFold);
}

export function titleText(text: Text): Text {
  const out = new TextBuilder();
  let previousCased = false;
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    addMapped(out, previousCased ? lowerAt(text, i) : toTitle(codePoint));
    previousCased = (typeFlags(codePoint) & CASED) !== 0;
  }
  return out.finish();
}

export function capitalizeText(text: Text): Text {
  if (text.length === 0) return text;
  if (typeof text === 'string' && ASCII.test(text))
    return text[0]?.toUpperCase() + text.substring(1).toLowerCase();
  const out = new TextBuilder();
  addMapped(out, toTitle(codePointAt(text, 0)));
  for (let i = 1; i < text.length; i++) addMapped(out, lowerAt(text, i));
  return out.finish();
}

export function swapcaseText(text: Text): Text {
  const out = new TextBuilder();
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    const flags = typeFlags(codePoint);
    if (flags & UPPER) addMapped(out, lowerAt(text, i));
    else if (flags & LOWER) addMapped(out, toUpper(codePoint));
    else out.add(codePoint);
  }
  return out.finish();
}

/** The text's code points in an array that may be written to. */
export function copyCodePoints(text: Text): Uint32Array {
  return typeof text === 'string' ? codePointsOf(text) : text.slice();
}
