/** `zip`. */
import '../object.ts';
import { PyTuple } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { typeError, valueError } from '../../errors.ts';
import { type PyZip, zipType } from '../../iterators.ts';
import { isTrue } from '../../protocols/convert.ts';
import { getIterator, nextItem } from '../../protocols/iterate.ts';
import type { Names } from '../../slots.ts';
import type { PyValue } from '../../value.ts';
import { REDUCE_DOC, SETSTATE_DOC, self } from './common.ts';

/** Takes `strict` from the arguments given by name. */
export function strictArgument(name: string, args: readonly PyValue[], names: Names) {
  const positional = names === undefined ? args : args.slice(0, args.length - names.length);
  let strict = false;
  for (const [at, key] of (names ?? []).entries()) {
    if (key !== 'strict') throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
    strict = isTrue(args[positional.length + at] ?? false);
  }
  return { positional, strict };
}

/** The next item of each iterator, undefined once one has none. */
export function nextOfEach(
  name: string,
  iterators: readonly PyValue[],
  strict: boolean,
): PyValue[] | undefined {
  const items: PyValue[] = [];
  for (const iterator of iterators) {
    const item = nextItem(iterator);
    if (item === undefined) {
      if (strict) checkLengths(name, iterators, items.length);
      return undefined;
    }
    items.push(item);
  }
  return items;
}

/** The iterator at `ended` has no items left: throws unless none of the others has. */
function checkLengths(name: string, iterators: readonly PyValue[], ended: number): void {
  const before = (count: number): string => (count === 1 ? 'argument 1' : `arguments 1-${count}`);
  if (ended > 0) throw valueError(`${name}() argument ${ended + 1} is shorter than ${before(ended)}`);
  for (const [at, iterator] of iterators.entries()) {
    if (at > 0 && nextItem(iterator) !== undefined)
      throw valueError(`${name}() argument ${at + 1} is longer than ${before(at)}`);
  }
}

populate(zipType, {
  doc: 'An iterator over tuples of the first, the second, ... items of all iterables, as long as the shortest of them.\n\nWith strict=True, ValueError is raised if they are not of one length.',
  textSignature: '(*iterables, strict=False)',
  slots: {
    tp_new: (type, args, names) => {
      const { positional, strict } = strictArgument('zip', args, names);
      const iterators = positional.map(getIterator);
      return new (type.ctor as unknown as new (iterators: readonly PyValue[], strict: boolean) => PyZip)(
        iterators,
        strict,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const { iterators, strict } = value as PyZip;
      if (iterators.length === 0) return undefined;
      const items = nextOfEach('zip', iterators, strict);
      return items === undefined ? undefined : new PyTuple(items);
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ type, iterators, strict }: PyZip) =>
        new PyTuple([type, new PyTuple(iterators), ...(strict ? [true] : [])]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (zip: PyZip, state: PyValue) => {
        zip.strict = isTrue(state);
      },
      SETSTATE_DOC,
    ),
  ],
});
