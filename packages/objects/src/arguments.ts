/** Conversions of arguments of builtin functions, with the messages of CPython's Argument Clinic. */
import { None, typeOf } from './core-types.ts';
import { overflowError, typeError } from './errors.ts';
import { indexNumber } from './protocols/convert.ts';
import { type ExactStr, exactStr, textValue } from './str.ts';
import { type Text, textToJS } from './text/text.ts';
import type { PyValue } from './value.ts';

/** What a message calls an argument of the wrong type. */
export function argumentTypeName(value: PyValue): string {
  return value === None ? 'None' : typeOf(value).name;
}

/** `where` is `find() argument 1`. */
export function badArgument(where: string, expected: string, value: PyValue): object {
  return typeError(`${where} must be ${expected}, not ${argumentTypeName(value)}`);
}

export function textArgument(value: PyValue, where: string): Text {
  const text = textValue(value);
  if (text === undefined) throw badArgument(where, 'str', value);
  return text;
}

export function strArgument(value: PyValue, where: string): ExactStr {
  const str = exactStr(value);
  if (str === undefined) throw badArgument(where, 'str', value);
  return str;
}

/** A str in UTF-16. */
export function jsArgument(value: PyValue, where: string): string {
  return textToJS(textArgument(value, where));
}

/** A C `Py_ssize_t`. Sizes beyond what a JavaScript number counts exactly are the largest that it does. */
export function sizeArgument(value: PyValue | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const index = indexNumber(value);
  if (typeof index === 'number') return index;
  if (index >= 1n << 63n || index < -(1n << 63n))
    throw overflowError('Python int too large to convert to C ssize_t');
  return index < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** A C `int`. */
export function intArgument(value: PyValue | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const index = indexNumber(value);
  if (typeof index === 'bigint' || index !== (index | 0))
    throw overflowError('Python int too large to convert to C int');
  return index;
}
