/** `reversed`. */
import '../object.ts';
import { callUnbound0 } from '../../call.ts';
import { None, PyTuple, typeOf } from '../../core-types.ts';
import { method, populate } from '../../define.ts';
import { indexErrorType, isException, stopIterationType, typeError } from '../../errors.ts';
import { type PyReversed, reversedType } from '../../iterators.ts';
import { length, toSize } from '../../protocols/convert.ts';
import { getItemAt } from '../../protocols/sequence.ts';
import type { PyValue } from '../../value.ts';
import { HINT_DOC, REDUCE_DOC, SETSTATE_DOC, self } from './common.ts';

populate(reversedType, {
  doc: 'An iterator over the items of a sequence from the last to the first.',
  textSignature: '(sequence, /)',
  slots: {
    tp_new: (type, args, names) => {
      if (
        (type === reversedType || type.tp_init === reversedType.tp_init) &&
        names !== undefined &&
        names.length > 0
      )
        throw typeError('reversed() takes no keyword arguments');
      const given = args.length - (names?.length ?? 0);
      const [sequence] = args;
      if (given !== 1 || sequence === undefined)
        throw typeError(`reversed expected 1 argument, got ${given}`);
      const kind = typeOf(sequence);
      const found = kind.lookup('__reversed__');
      if (found === None || (found === undefined && kind.sq_item === undefined))
        throw typeError(`'${kind.name}' object is not reversible`);
      if (found !== undefined) return callUnbound0(found, sequence);
      const last = length(sequence) - 1;
      return new (type.ctor as unknown as new (sequence: PyValue, index: number) => PyReversed)(
        sequence,
        last,
      );
    },
    tp_iter: self,
    tp_iternext: (value) => {
      const iterator = value as PyReversed;
      const { sequence, index } = iterator;
      if (sequence === undefined) return undefined;
      if (index >= 0) {
        try {
          const item = getItemAt(sequence, index);
          iterator.index--;
          return item;
        } catch (error) {
          if (!isEndOfSequence(error)) throw error;
        }
      }
      iterator.index = -1;
      iterator.sequence = undefined;
      return undefined;
    },
  },
  methods: () => [
    method(
      '__length_hint__()',
      ({ sequence, index }: PyReversed) => {
        if (sequence === undefined) return 0;
        return length(sequence) < index + 1 ? 0 : index + 1;
      },
      HINT_DOC,
    ),
    method(
      '__reduce__()',
      ({ type, sequence, index }: PyReversed) =>
        sequence === undefined
          ? new PyTuple([type, new PyTuple([new PyTuple([])])])
          : new PyTuple([type, new PyTuple([sequence]), index]),
      REDUCE_DOC,
    ),
    method(
      '__setstate__(object, /)',
      (iterator: PyReversed, state: PyValue) => {
        const index = toSize(state);
        if (iterator.sequence === undefined) return;
        iterator.index = Math.min(Math.max(index, -1), length(iterator.sequence) - 1);
      },
      SETSTATE_DOC,
    ),
  ],
});

function isEndOfSequence(error: unknown): boolean {
  return isException(error, indexErrorType) || isException(error, stopIterationType);
}
