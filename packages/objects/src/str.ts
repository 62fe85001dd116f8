/** `str`: moving between Python values and texts. The methods are in `types/str.ts`. */
import { PyStr, PyStrSub, strType } from './core-types.ts';
import { memoryError } from './errors.ts';
import { codePointsOf, type Text, textFromCodePoint, textFromCodePoints, textFromJS } from './text/text.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** A str that is no instance of a subclass. */
export type ExactStr = string | PyStr;

/** The str of a text. */
export function strFromText(text: Text): ExactStr {
  return typeof text === 'string' ? text : new PyStr(text);
}

/** The str that a JavaScript string means: a surrogate pair is one character, other surrogates stay as they are. */
export function strFromJS(js: string): ExactStr {
  const text = textFromJS(js);
  return typeof text === 'string' ? text : new PyStr(text, js);
}

/** The str of these code points. The array is kept: nobody may write to it later. */
export function strFromCodePoints(codePoints: Uint32Array): ExactStr {
  return strFromText(textFromCodePoints(codePoints));
}

/** `chr(codePoint)`. */
export function strFromCodePoint(codePoint: number): ExactStr {
  return strFromText(textFromCodePoint(codePoint));
}

/** The text of a str of any form, undefined for other values. */
export function textValue(value: PyValue): Text | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof PyStr) return value.codePoints;
  if (value instanceof PyStrSub)
    return typeof value.value === 'string' ? value.value : value.value.codePoints;
  return undefined;
}

/** The text of what is known to be a str. */
export function textOfStr(value: PyValue): Text {
  return textValue(value) ?? '';
}

/** The same str as an object of `str` itself. */
export function exactStr(value: PyValue): ExactStr | undefined {
  if (typeof value === 'string' || value instanceof PyStr) return value;
  return value instanceof PyStrSub ? value.value : undefined;
}

/** The code points of a str. Not to be written to. */
export function codePointsOfStr(value: PyValue): Uint32Array | undefined {
  const text = textValue(value);
  return text === undefined ? undefined : codePointsOf(text);
}

/** A str of a class that may be a subclass. */
export function newStr(type: PyType, value: ExactStr): PyValue {
  if (type === strType) return value;
  return new (type.ctor as unknown as new (value: ExactStr) => PyStrSub)(value);
}

/** The longest text that JavaScript's strings hold. */
export const MAX_TEXT_LENGTH = 0x1fffffe8;

/** Throws MemoryError for a text longer than can be. */
export function checkTextLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) throw memoryError();
}
