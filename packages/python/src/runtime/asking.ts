/** Operations that hand an exception over as undefined, for compiled code that asks for that (see `compiler/asking.ts`). */

import { give as $give, taken as $taken, ask1 } from '@harpy/objects/asked';
import { warmOperation } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { call1 } from '@harpy/objects/call';
import { floatType, intType, PyFloat, PyList, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { endOfIteration, indexErrorType, keyError, plainException } from '@harpy/objects/errors';
import { PyFunction } from '@harpy/objects/function';
import { doubleOfText, integerOfText, noFloat, noInteger } from '@harpy/objects/numbers/arguments';
import { getItem } from '@harpy/objects/protocols/sequence';
import type { PyValue } from '@harpy/objects/value';
import { $builtin } from './builtin-calls.ts';

export { $give, $taken };

export const $noKey = (key: PyValue): undefined => $give(keyError(key));

/** `object[key]`. */
export function $askItem(object: PyValue, key: PyValue): PyValue | undefined {
  if (typeof object === 'string') {
    if (typeof key === 'number') {
      const at = key < 0 ? key + object.length : key;
      if (at >= 0 && at < object.length) return object.charAt(at);
      return $give(plainException(indexErrorType, 'string index out of range'));
    }
  } else if (object.constructor === PyDict) {
    return (object as PyDict).get(key) ?? $noKey(key);
  } else if (object.constructor === PyList && typeof key === 'number') {
    const { items } = object as PyList;
    return (
      items[key < 0 ? key + items.length : key] ??
      $give(plainException(indexErrorType, 'list index out of range'))
    );
  }
  return $itemOf(object, key);
}

/** `object[key]` of an object without a mirror of `__getitem__`. */
export function $itemOf(object: PyValue, key: PyValue): PyValue {
  warmOperation(object, '__getitem__', 1);
  return getItem(object, key);
}

/** `int(value)`, if `f` is that. */
export function $askInt(f: PyValue, value: PyValue): PyValue | undefined {
  if (f !== intType || typeof value !== 'string') return call1(f, value);
  return integerOfText(value) ?? $give(noInteger(value, 10));
}

/** `float(value)`, if `f` is that. */
export function $askFloat(f: PyValue, value: PyValue): PyValue | undefined {
  if (f !== floatType || typeof value !== 'string') return call1(f, value);
  const number = doubleOfText(value);
  return number === undefined ? $give(noFloat(value)) : new PyFloat(number);
}

let nextFunction: ReturnType<typeof $builtin>;

/** `next(iterator)`, if `f` is that. */
export function $askNext(f: PyValue, iterator: PyValue): PyValue | undefined {
  nextFunction ??= $builtin('next');
  const isNext = f instanceof PyBuiltinFunction && f.def === nextFunction && typeof iterator === 'object';
  if (!isNext) return call1(f, iterator);
  const type = typeOf(iterator);
  if (type.flags.heap) {
    const method = type.lookup('__next__');
    return method instanceof PyFunction ? ask1(method, iterator) : call1(f, iterator);
  }
  if (type.tp_iternext === undefined) return call1(f, iterator);
  return iterator.advance() ?? $give(endOfIteration(iterator.takeResult()));
}
