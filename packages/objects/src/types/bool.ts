/** `bool`: https://docs.python.org/3/library/functions.html#bool */
import './int.ts';
import { boolType, integerOf, intType, NotImplemented } from '../core-types.ts';
import { constructWith, populate } from '../define.ts';
import { deprecationWarningType } from '../errors.ts';
import { hooks } from '../hooks.ts';
import { isTrue } from '../protocols/convert.ts';
import type { BinarySlot } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** Two bools make a bool; else it is the business of int. */
const logical =
  (operation: (a: boolean, b: boolean) => boolean, slot: 'nb_and' | 'nb_or' | 'nb_xor'): BinarySlot =>
  (a, b) => {
    if (typeof a === 'boolean' && typeof b === 'boolean') return operation(a, b);
    return intType[slot]?.(a, b) ?? NotImplemented;
  };

populate(boolType, {
  doc: 'True if the argument is true, else False. The only two objects of the class are True and False; it cannot be inherited from.',
  textSignature: '(object=False, /)',
  slots: {
    tp_repr: (self) => (self === true ? 'True' : 'False'),
    tp_new: constructWith('bool(object=False, /)', (_type: PyType, value: PyValue = false) => isTrue(value)),
    nb_and: logical((a, b) => a && b, 'nb_and'),
    nb_or: logical((a, b) => a || b, 'nb_or'),
    nb_xor: logical((a, b) => a !== b, 'nb_xor'),
    nb_invert: (self) => {
      hooks.warn(
        deprecationWarningType,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
        1,
      );
      return -1 - Number(integerOf(self) ?? 0);
    },
  },
});

boolType.single = isTrue;
