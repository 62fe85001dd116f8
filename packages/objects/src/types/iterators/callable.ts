/** The iterator of `iter(callable, sentinel)`. */
import '../object.ts';
import { call0 } from '../../call.ts';
import { None, objectType, PyTuple } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { isException, stopIterationType } from '../../errors.ts';
import { iterFunction } from '../../iter-function.ts';
import { callableIteratorType, type PyCallableIterator } from '../../iterators.ts';
import { equal } from '../../protocols/compare.ts';
import type { PyValue } from '../../value.ts';
import { REDUCE_DOC, reduced, self } from './common.ts';

/** What has object's own comparison is None or it is not. */
function isSentinel(sentinel: PyValue, result: PyValue): boolean {
  if (
    sentinel !== None ||
    typeof result !== 'object' ||
    result.type.tp_richcompare !== objectType.tp_richcompare
  )
    return equal(sentinel, result);
  return result === None;
}

/** What `iter(callable, sentinel)` gives for a result of its function. */
export function takeCalled(iterator: PyCallableIterator, result: PyValue): PyValue | undefined {
  if (iterator.callable !== undefined && !isSentinel(iterator.sentinel, result)) return result;
  iterator.callable = undefined;
  return undefined;
}

/** Its function raised: StopIteration ends it. */
export function endCalled(iterator: PyCallableIterator, error: unknown): undefined {
  if (!isException(error, stopIterationType)) throw error;
  iterator.callable = undefined;
}

populate(callableIteratorType, {
  slots: {
    tp_iter: self,
    tp_iternext: (value) => {
      const iterator = value as PyCallableIterator;
      if (iterator.callable === undefined) return undefined;
      try {
        return takeCalled(iterator, call0(iterator.callable));
      } catch (error) {
        return endCalled(iterator, error);
      }
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ callable, sentinel }: PyCallableIterator) =>
        callable === undefined
          ? reduced(new PyTuple([]))
          : new PyTuple([iterFunction, new PyTuple([callable, sentinel])]),
      REDUCE_DOC,
    ),
  ],
});
