/** `filter`. */
import '../object.ts';
import { call1 } from '../../call.ts';
import { None, PyTuple } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { typeError } from '../../errors.ts';
import { filterType, type PyFilter } from '../../iterators.ts';
import { isTrue } from '../../protocols/convert.ts';
import { getIterator, nextItem } from '../../protocols/iterate.ts';
import type { PyValue } from '../../value.ts';
import { REDUCE_DOC, self } from './common.ts';

populate(filterType, {
  doc: 'An iterator over the items of the iterable for which the function returns something true; over the true items, if the function is None.',
  textSignature: '(function, iterable, /)',
  slots: {
    tp_new: (type, args, names) => {
      if (
        (type === filterType || type.tp_init === filterType.tp_init) &&
        names !== undefined &&
        names.length > 0
      )
        throw typeError('filter() takes no keyword arguments');
      const given = args.length - (names?.length ?? 0);
      const [callable, iterable] = args;
      if (given !== 2 || callable === undefined || iterable === undefined)
        throw typeError(`filter expected 2 arguments, got ${given}`);
      return new (type.ctor as unknown as new (callable: PyValue, iterator: PyValue) => PyFilter)(
        callable,
        getIterator(iterable),
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { callable, iterator } = value as PyFilter;
      for (;;) {
        const item = nextItem(iterator);
        if (item === undefined) return undefined;
        if (isTrue(callable === None ? item : call1(callable, item))) return item;
      }
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ type, callable, iterator }: PyFilter) => new PyTuple([type, new PyTuple([callable, iterator])]),
      REDUCE_DOC,
    ),
  ],
});
