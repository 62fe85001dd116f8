/** What many operations do with an argument: truth, index, name, length. */
import { callUnbound0 } from '../call.ts';
import { integerOf, NotImplemented, PyStr, PyStrSub, textOf, typeOf } from '../core-types.ts';
import {
  deprecationWarningType,
  isException,
  overflowError,
  typeError,
  typeErrorType,
  valueError,
} from '../errors.ts';
import { hooks } from '../hooks.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** `bool(value)`. */
export function isTrue(value: PyValue): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value.length > 0;
    case 'bigint':
      return true;
    default: {
      const { type } = value;
      if (type.nb_bool !== undefined) return type.nb_bool(value);
      if (type.mp_length !== undefined) return type.mp_length(value) !== 0;
      if (type.sq_length !== undefined) return type.sq_length(value) !== 0;
      return true;
    }
  }
}

/** `operator.index(value)`: an int, normalised. */
export function indexNumber(value: PyValue): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const integer = integerOf(value);
  if (integer !== undefined) return integer;
  const type = typeOf(value);
  if (type.nb_index === undefined) {
    throw typeError(`'${type.name}' object cannot be interpreted as an integer`);
  }
  const result = type.nb_index(value);
  const number = integerOf(result);
  if (number === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(result).name})`);
  if (typeof result !== 'number' && typeof result !== 'bigint') {
    hooks.warn(
      deprecationWarningType,
      `__index__ returned non-int (type ${typeOf(result).name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
      1,
    );
  }
  return number;
}

export function hasIndex(value: PyValue): boolean {
  return typeOf(value).nb_index !== undefined;
}

/** An index that fits memory (`Py_ssize_t`); `IndexError` or the given error otherwise. */
export function toSize(value: PyValue, tooLarge: (message: string) => object = overflowError): number {
  const index = indexNumber(value);
  if (typeof index === 'number') return index;
  throw tooLarge(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
}

/** As `toSize` for slices and `str.find`: what is too large is as large as can be. */
export function toClampedSize(value: PyValue): number {
  const index = indexNumber(value);
  if (typeof index === 'number') return index;
  return index < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** The name in `getattr(object, name)`. */
export function nameArgument(value: PyValue): string {
  const text = textOf(value);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(value).name}'`);
  return text;
}

/** `len(value)`. */
export function length(value: PyValue): number {
  if (typeof value === 'string') return value.length;
  const type = typeof value === 'object' ? value.type : typeOf(value);
  if (type.sq_length !== undefined) return type.sq_length(value);
  if (type.mp_length !== undefined) return type.mp_length(value);
  throw typeError(`object of type '${type.name}' has no len()`);
}

/** `operator.length_hint(value, fallback)`. */
export function lengthHint(value: PyValue, fallback: number): number {
  const type = typeOf(value);
  if (typeof value === 'string') return value.length;
  if (type.sq_length !== undefined || type.mp_length !== undefined) {
    try {
      return length(value);
    } catch (error) {
      if (!isException(error, typeErrorType)) throw error;
    }
  }
  const hint = type.lookup('__length_hint__');
  if (hint === undefined) return fallback;
  let result: PyValue;
  try {
    result = callUnbound0(hint, value);
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
    return fallback;
  }
  if (result === NotImplemented) return fallback;
  const number = integerOf(result);
  if (number === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(result).name}`);
  if (typeof number === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  if (number < 0) throw valueError('__length_hint__() should return >= 0');
  return number;
}

export function isStr(value: PyValue): value is string | PyStr | PyStrSub {
  return typeof value === 'string' || value instanceof PyStr || value instanceof PyStrSub;
}

/** The type a message names: `NoneType`, `int`, ... */
export function typeName(value: PyValue): string {
  return typeOf(value).name;
}

/** A check for the first argument of our own methods called through a foreign type. */
export function expectType(value: PyValue, type: PyType, what: string): void {
  if (!typeOf(value).isSubtypeOf(type)) {
    throw typeError(`${what} must be ${type.name}, not ${typeOf(value).name}`);
  }
}
