/** `None`, `NotImplemented` and `...`: https://docs.python.org/3/library/constants.html */
import './object.ts';
import { Ellipsis, ellipsisType, None, NotImplemented, noneType, notImplementedType } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { typeError } from '../errors.ts';
import type { Names, NewSlot } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

const single =
  (value: PyValue, name: string): NewSlot =>
  (_type: PyType, args: readonly PyValue[], names: Names) => {
    if (args.length > 0 || names !== undefined) throw typeError(`${name} takes no arguments`);
    return value;
  };

populate(noneType, {
  doc: 'The type of the None singleton.',
  slots: {
    tp_repr: () => 'None',
    nb_bool: () => false,
    tp_new: single(None, 'NoneType'),
    tp_hash: () => 0xfca86420,
  },
});

populate(notImplementedType, {
  doc: 'The type of the NotImplemented singleton.',
  slots: {
    tp_repr: () => 'NotImplemented',
    tp_new: single(NotImplemented, 'NotImplementedType'),
    nb_bool: () => {
      throw typeError('NotImplemented should not be used in a boolean context');
    },
  },
  methods: () => [method('__reduce__()', () => 'NotImplemented')],
});

populate(ellipsisType, {
  doc: 'The type of the Ellipsis singleton.',
  slots: { tp_repr: () => 'Ellipsis', tp_new: single(Ellipsis, 'EllipsisType') },
  methods: () => [method('__reduce__()', () => 'Ellipsis')],
});
