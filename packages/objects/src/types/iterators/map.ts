/** `map`. */
import '../object.ts';
import { call1, call2, callArray } from '../../call.ts';
import { PyTuple } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { typeError } from '../../errors.ts';
import { mapType, type PyMap } from '../../iterators.ts';
import { isTrue } from '../../protocols/convert.ts';
import { getIterator, nextItem } from '../../protocols/iterate.ts';
import type { PyValue } from '../../value.ts';
import { REDUCE_DOC, SETSTATE_DOC, self } from './common.ts';
import { nextOfEach, strictArgument } from './zip.ts';

populate(mapType, {
  doc: 'An iterator over what the function returns for the items of the iterables, as long as the shortest of them.\n\nWith strict=True, ValueError is raised if they are not of one length.',
  textSignature: '(function, iterable, /, *iterables, strict=False)',
  slots: {
    tp_new: (type, args, names) => {
      const { positional, strict } = strictArgument('map', args, names);
      const [callable, ...iterables] = positional;
      if (callable === undefined || iterables.length === 0)
        throw typeError('map() must have at least two arguments.');
      const iterators = iterables.map(getIterator);
      return new (
        type.ctor as unknown as new (
          callable: PyValue,
          iterators: readonly PyValue[],
          strict: boolean,
        ) => PyMap
      )(callable, iterators, strict);
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { callable, iterators, strict } = value as PyMap;
      const [first, second] = iterators;
      if (first !== undefined && second === undefined) {
        const item = nextItem(first);
        return item === undefined ? undefined : call1(callable, item);
      }
      const items = nextOfEach('map', iterators, strict);
      if (items === undefined) return undefined;
      const [a, b] = items;
      if (items.length === 2 && a !== undefined && b !== undefined) return call2(callable, a, b);
      return callArray(callable, items);
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ type, callable, iterators, strict }: PyMap) =>
        new PyTuple([type, new PyTuple([callable, ...iterators]), ...(strict ? [true] : [])]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (map: PyMap, state: PyValue) => {
        map.strict = isTrue(state);
      },
      SETSTATE_DOC,
    ),
  ],
});
