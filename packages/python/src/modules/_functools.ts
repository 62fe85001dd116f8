/** `_functools`: what `functools` has in C. https://docs.python.org/3/library/functools.html */
import { call2 } from '@harpy/objects/call';
import { bareType, isInstance } from '@harpy/objects/core-types';
import { getset, member, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { isException, typeError, typeErrorType } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { compare } from '@harpy/objects/protocols/compare';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import { parseSignature } from '@harpy/objects/signature';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { cacheWrapperType } from './functools/lru-cache.ts';
import { Placeholder, partialType, placeholderType } from './functools/partial.ts';

const KEY_SIGNATURE = parseSignature('(obj)');

/** What `cmp_to_key` returns, and what that returns for an object. */
class PyKeyWrapper extends PyObject {
  readonly compare: PyValue;
  /** Undefined in the callable that wraps objects. */
  obj: PyValue | undefined;
  constructor(compareFunction: PyValue, object?: PyValue) {
    super();
    this.compare = compareFunction;
    this.obj = object;
  }
  override call1(object: PyValue): PyValue {
    return new PyKeyWrapper(this.compare, object);
  }
  override callKeywords(args: readonly PyValue[], names: Names): PyValue {
    const [object] = KEY_SIGNATURE.bind('K', 'K', args, names);
    return this.call1(object as PyValue);
  }
}
const keyWrapperType = bareType('functools.KeyWrapper', PyKeyWrapper);
populate(keyWrapperType, {
  slots: {
    tp_call: (self, args, names) => (self as PyKeyWrapper).callKeywords(args, names),
    tp_richcompare: (a, b, operator) => {
      if (!isInstance(b, keyWrapperType)) throw typeError('other argument must be K instance');
      const left = a as PyKeyWrapper;
      const right = b as PyKeyWrapper;
      if (left.obj === undefined || right.obj === undefined) throw typeError('object');
      return compare(call2(left.compare, left.obj, right.obj), 0, operator);
    },
  },
  getset: () => [getset('__text_signature__', () => '(obj)')],
  members: () => [member('obj', 'obj', false, 'Value wrapped by a key function.')],
  attributes: { __module__: 'functools' },
});

function reduce(callable: PyValue, iterable: PyValue, initial?: PyValue): PyValue {
  let iterator: PyValue;
  try {
    iterator = getIterator(iterable);
  } catch (error) {
    throw isException(error, typeErrorType) ? typeError('reduce() arg 2 must support iteration') : error;
  }
  let result = initial ?? nextItem(iterator);
  if (result === undefined) throw typeError('reduce() of empty iterable with no initial value');
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    result = call2(callable, result, item);
  return result;
}

export const functoolsModule = defineModule({
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: [
    method(
      'reduce(function, iterable, /, initial=<unrepresentable>)',
      reduce,
      'Combine the items of an iterable from left to right by a function of two arguments.\n\nreduce(f, [1, 2, 3], 0) is f(f(f(0, 1), 2), 3).',
    ),
    method(
      'cmp_to_key(mycmp)',
      (compareFunction: PyValue) => new PyKeyWrapper(compareFunction),
      'Make a key function of a function that compares two arguments.',
    ),
  ],
  types: [partialType, placeholderType, cacheWrapperType],
  attributes: { Placeholder },
});
