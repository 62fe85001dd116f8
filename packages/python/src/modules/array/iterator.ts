/** The iterator of `array`. */
import { getAttribute } from '@harpy/objects/attribute';
import { bareType, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { hooks } from '@harpy/objects/hooks';
import { toSize } from '@harpy/objects/protocols/convert';
import { PySequenceIterator } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { PyArray } from './storage.ts';

export class PyArrayIterator extends PySequenceIterator {}
const arrayIteratorType = bareType('array.arrayiterator', PyArrayIterator);
populate(arrayIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyArrayIterator;
      const array = iterator.sequence;
      if (!(array instanceof PyArray)) return undefined;
      if (iterator.index < array.count) return array.at(iterator.index++);
      iterator.sequence = undefined;
      return undefined;
    },
  },
  methods: () => [
    method('__reduce__()', (self: PyArrayIterator) => {
      const iter = getAttribute(hooks.importModule('builtins'), 'iter');
      if (self.sequence === undefined) return new PyTuple([iter, new PyTuple([new PyTuple([])])]);
      return new PyTuple([iter, new PyTuple([self.sequence]), self.index]);
    }),
    method('__setstate__(state, /)', (self: PyArrayIterator, state: PyValue) => {
      const length = self.sequence instanceof PyArray ? self.sequence.count : 0;
      self.index = Math.max(0, Math.min(toSize(state), length));
    }),
  ],
});
