/** `enumerate`. */
import '../object.ts';
import { PyTuple } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { typeError } from '../../errors.ts';
import { genericAlias } from '../../generic-alias.ts';
import { enumerateType, type PyEnumerate } from '../../iterators.ts';
import { indexNumber } from '../../protocols/convert.ts';
import { getIterator } from '../../protocols/iterate.ts';
import type { Names } from '../../slots.ts';
import type { PyValue } from '../../value.ts';
import { REDUCE_DOC, self } from './common.ts';

/** The arguments of `enumerate`, which both may be given by name. */
function enumerateArguments(args: readonly PyValue[], names: Names): [PyValue, PyValue | undefined] {
  if (args.length > 2) throw typeError(`enumerate() takes at most 2 arguments (${args.length} given)`);
  const given = args.length - (names?.length ?? 0);
  let iterable = given > 0 ? args[0] : undefined;
  let start = given > 1 ? args[1] : undefined;
  for (const [at, name] of (names ?? []).entries()) {
    const value = args[given + at];
    if (name === 'iterable' && iterable === undefined) iterable = value;
    else if (name === 'start' && start === undefined) start = value;
    else throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
  }
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  return [iterable, start];
}

populate(enumerateType, {
  doc: 'An iterator over pairs of a count and an item of the iterable; the count begins with start, 0 by default.',
  textSignature: '(iterable, start=0)',
  slots: {
    tp_new: (type, args, names) => {
      const [iterable, start] = enumerateArguments(args, names);
      const count = start === undefined ? 0 : indexNumber(start);
      return new (type.ctor as unknown as new (iterator: PyValue, count: number | bigint) => PyEnumerate)(
        getIterator(iterable),
        count,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => (value as PyEnumerate).next(),
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ type, iterator, count }: PyEnumerate) => new PyTuple([type, new PyTuple([iterator, count])]),
      REDUCE_DOC,
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});
