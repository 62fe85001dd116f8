/** `repr()`, `str()`, `ascii()`, `format()`. */
import { callUnbound1 } from '../call.ts';
import { PyStr, PyStrSub, textOf, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import type { PyObject } from '../object.ts';
import type { PyValue } from '../value.ts';

export type StrValue = string | PyStr | PyStrSub;

function isStr(value: PyValue): value is StrValue {
  return typeof value === 'string' || value instanceof PyStr || value instanceof PyStrSub;
}

/** `repr(value)`. */
export function repr(value: PyValue): StrValue {
  const type = typeOf(value);
  const result = type.tp_repr === undefined ? `<${type.name} object>` : type.tp_repr(value);
  if (!isStr(result)) throw typeError(`__repr__ returned non-string (type ${typeOf(result).name})`);
  return result;
}

/** `str(value)`. */
export function str(value: PyValue): StrValue {
  // Not by `String`, which the engine calls.
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'string' || value instanceof PyStr) return value;
  const type = typeOf(value);
  if (type.tp_str === undefined) return repr(value);
  const result = type.tp_str(value);
  if (!isStr(result)) throw typeError(`__str__ returned non-string (type ${typeOf(result).name})`);
  return result;
}

/** `format(value, spec)`. */
export function format(value: PyValue, spec: PyValue): StrValue {
  if (spec === '') {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return `${value}`;
  }
  const method = typeOf(value).lookup('__format__');
  if (method === undefined) throw typeError(`Type ${typeOf(value).name} doesn't define __format__`);
  const result = callUnbound1(method, value, spec);
  if (!isStr(result)) throw typeError(`__format__ must return a str, not ${typeOf(result).name}`);
  return result;
}

/** The text of `repr(value)` in UTF-16, for our own messages. */
export function reprText(value: PyValue): string {
  return textOf(repr(value)) ?? '';
}
export function strText(value: PyValue): string {
  return textOf(str(value)) ?? '';
}

const active = new Set<PyObject>();

/** Guards the repr of containers against cycles: `cut` if `object` is already being shown. */
export function guardedRepr(object: PyObject, cut: string, show: () => PyValue): PyValue {
  if (active.has(object)) return cut;
  active.add(object);
  try {
    return show();
  } finally {
    active.delete(object);
  }
}
