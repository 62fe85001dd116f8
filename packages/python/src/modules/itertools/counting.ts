/** `count` and `repeat`, which show where they are. */
import '@harpy/objects/builtin-types';
import { bareType, integerOf } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { overflowError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import { add, isNumber } from '@harpy/objects/protocols/number';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

class PyCount extends PyObject {
  value: PyValue;
  readonly step: PyValue;
  constructor(value: PyValue, step: PyValue) {
    super();
    this.value = value;
    this.step = step;
  }
}
export const countType = bareType('itertools.count', PyCount, undefined, { baseType: true });

/** Ints are counted as machine words while they are that, which leaves nothing of their class. */
function counted(start: PyValue, step: PyValue): PyValue {
  const plain = integerOf(start);
  const fits = plain !== undefined && plain < 2n ** 63n && plain >= -(2n ** 63n);
  return fits && step === 1 ? plain : start;
}

function checkNumber(value: PyValue): void {
  if (!isNumber(value)) throw typeError('a number is required');
}

populate(countType, {
  doc: 'An endless iterator over start, start + step, start + 2 * step, ...',
  textSignature: '(start=0, step=1)',
  slots: {
    tp_new: constructWith('count(start=0, step=1)', (type: PyType, start: PyValue = 0, step: PyValue = 1) => {
      checkNumber(start);
      checkNumber(step);
      return new (type.ctor as unknown as new (value: PyValue, step: PyValue) => PyCount)(
        counted(start, step),
        step,
      );
    }),
    tp_repr: (self) => {
      const { value, step } = self as PyCount;
      const shown = integerOf(step) === 1 ? reprText(value) : `${reprText(value)}, ${reprText(step)}`;
      return strFromJS(`count(${shown})`);
    },
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const count = self as PyCount;
      const { value } = count;
      count.value = add(value, count.step);
      return value;
    },
  },
  attributes: { __module__: 'itertools' },
});

class PyRepeat extends PyObject {
  readonly element: PyValue;
  /** Negative: without end. */
  remaining: number;
  constructor(element: PyValue, remaining: number) {
    super();
    this.element = element;
    this.remaining = remaining;
  }
}
export const repeatType = bareType('itertools.repeat', PyRepeat, undefined, { baseType: true });

const tooLarge = (): object => overflowError('Python int too large to convert to C ssize_t');

populate(repeatType, {
  doc: 'An iterator that gives the object as often as said, or without end.',
  slots: {
    tp_new: constructWith('repeat(object, times=-1)', (type: PyType, element: PyValue, times?: PyValue) => {
      const count = times === undefined ? -1 : Math.max(0, toSize(times, tooLarge));
      return new (type.ctor as unknown as new (element: PyValue, remaining: number) => PyRepeat)(
        element,
        count,
      );
    }),
    tp_repr: (self) => {
      const { element, remaining } = self as PyRepeat;
      return strFromJS(`repeat(${reprText(element)}${remaining < 0 ? '' : `, ${remaining}`})`);
    },
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const repeat = self as PyRepeat;
      if (repeat.remaining === 0) return undefined;
      if (repeat.remaining > 0) repeat.remaining--;
      return repeat.element;
    },
  },
  methods: () => [
    method(
      '__length_hint__()',
      ({ remaining }: PyRepeat) => {
        if (remaining < 0) throw typeError('len() of unsized object');
        return remaining;
      },
      'How many items there will be.',
    ),
  ],
  attributes: { __module__: 'itertools' },
});
