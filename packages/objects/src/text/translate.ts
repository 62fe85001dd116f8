/** `str.translate` and `str.maketrans`. */
import { integerOf, None, typeOf } from '../core-types.ts';
import { dictFrom, type PyDict } from '../dict.ts';
import { isException, lookupErrorType, typeError, valueError } from '../errors.ts';
import { getItem } from '../protocols/sequence.ts';
import { textValue } from '../str.ts';
import type { PyValue } from '../value.ts';
import { codePointAt, type Text, TextBuilder } from './text.ts';

/** What a table maps a code point to: undefined if it is not in the table, an empty text if it is to be removed. */
function mapped(table: PyValue, codePoint: number): Text | number | undefined {
  let value: PyValue;
  try {
    value = getItem(table, codePoint);
  } catch (error) {
    if (isException(error, lookupErrorType)) return undefined;
    throw error;
  }
  if (value === None) return '';
  const number = integerOf(value);
  if (number !== undefined) {
    if (typeof number === 'bigint' || number < 0 || number > 0x10ffff)
      throw valueError('character mapping must be in range(0x110000)');
    return number;
  }
  const text = textValue(value);
  if (text === undefined) throw typeError('character mapping must return integer, None or str');
  return text;
}

/** The text with each code point replaced as `table[codePoint]` says. */
export function translateText(text: Text, table: PyValue): Text {
  const out = new TextBuilder();
  const known = new Map<number, Text | number | undefined>();
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    let to = known.get(codePoint);
    if (to === undefined && !known.has(codePoint)) {
      to = mapped(table, codePoint);
      // Only ASCII is remembered, as in CPython: a table may be a program that answers differently each time.
      if (codePoint < 128 && typeof text === 'string' && typeof to !== 'object') known.set(codePoint, to);
    }
    if (to === undefined) out.add(codePoint);
    else if (typeof to === 'number') out.add(to);
    else out.addText(to);
  }
  return out.finish();
}

/** `str.maketrans` with two or three arguments. */
export function translationOf(from: Text, to: Text, removed: Text | undefined): PyDict {
  if (from.length !== to.length) throw valueError('the first two maketrans arguments must have equal length');
  const entries: [PyValue, PyValue][] = [];
  for (let i = 0; i < from.length; i++) entries.push([codePointAt(from, i), codePointAt(to, i)]);
  if (removed !== undefined)
    for (let i = 0; i < removed.length; i++) entries.push([codePointAt(removed, i), None]);
  return dictFrom(entries);
}

/** A key of `str.maketrans(dict)`: a character stands for its code point. */
export function translationKey(key: PyValue): PyValue {
  const text = textValue(key);
  if (text !== undefined) {
    if (text.length !== 1) throw valueError('string keys in translate table must be of length 1');
    return codePointAt(text, 0);
  }
  if (integerOf(key) !== undefined) return key;
  throw typeError('keys in translate table must be strings or integers');
}

/** True for exact dicts, the only tables `str.maketrans` takes alone. */
export function isExactDict(value: PyValue, dict: PyDict['type']): value is PyDict {
  return typeOf(value) === dict;
}
