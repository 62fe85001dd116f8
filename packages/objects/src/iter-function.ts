/** The builtin functions that iterators name when they are pickled; the module `builtins` has these very objects. */
import { isCallable } from './call.ts';
import { builtinFunction } from './define.ts';
import { typeError } from './errors.ts';
import { PyCallableIterator } from './iterators.ts';
import { getIterator } from './protocols/iterate.ts';
import type { PyValue } from './value.ts';

/** `iter()`. */
export const iterFunction = builtinFunction(
  'iter(object[, sentinel], /)',
  (object: PyValue, sentinel?: PyValue) => {
    if (sentinel === undefined) return getIterator(object);
    if (!isCallable(object)) throw typeError('iter(v, w): v must be callable');
    return new PyCallableIterator(object, sentinel);
  },
  'An iterator over the object. With a sentinel, the object is called until it returns that.',
);
