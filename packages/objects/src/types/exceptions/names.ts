/** `NameError`, `AttributeError` and `ImportError`, which know the name that was not found. */
import { dictOf } from '../../attribute.ts';
import { None, PyTuple, textOf, typeOf } from '../../core-types.ts';
import { method, type TypeContent } from '../../define.ts';
import { dictFrom, type PyDict } from '../../dict.ts';
import type { PyAttributeError, PyImportError } from '../../errors.ts';
import { str } from '../../protocols/text.ts';
import type { PyValue } from '../../value.ts';
import { exceptionStr } from '../exceptions.ts';
import { noneable, takeKeywords } from './construction.ts';

export const nameErrorContent: TypeContent = {
  slots: { tp_init: (self, args, names) => takeKeywords(self, args, names, { name: 'name' }) },
  getset: () => [noneable('name', 'name', 'name')],
};
/** Without the object, which may be anything. */
function attributeErrorState(self: PyAttributeError): PyDict {
  const state = dictFrom(dictOf(self).table.entries());
  if (self.name !== None) state.setString('name', self.name);
  state.setString('args', self.args);
  return state;
}

export const attributeErrorContent: TypeContent = {
  slots: {
    tp_init: (self, args, names) => takeKeywords(self, args, names, { name: 'name', obj: 'object' }),
  },
  methods: () => [
    method('__getstate__()', attributeErrorState),
    method(
      '__reduce__()',
      (self: PyAttributeError) => new PyTuple([typeOf(self), self.args, attributeErrorState(self)]),
    ),
  ],
  getset: () => [noneable('name', 'name', 'attribute name'), noneable('obj', 'object', 'object')],
};
export const importErrorContent: TypeContent = {
  slots: {
    tp_init: (self, args, names) => {
      takeKeywords(self, args, names, { name: 'name', path: 'path', name_from: 'nameFrom' });
      const { items } = (self as PyImportError).args;
      (self as PyImportError).message = items.length === 1 ? (items[0] as PyValue) : None;
    },
    tp_str: (self) => {
      const { message } = self as PyImportError;
      return textOf(message) !== undefined ? str(message) : exceptionStr(self);
    },
  },
  methods: () => [
    method('__reduce__()', (self: PyImportError) => {
      const state = dictFrom(dictOf(self).table.entries());
      const { name, path, nameFrom } = self;
      for (const [key, value] of Object.entries({ name, path, name_from: nameFrom }))
        if (value !== undefined && value !== None) state.setString(key, value);
      return new PyTuple(state.size > 0 ? [typeOf(self), self.args, state] : [typeOf(self), self.args]);
    }),
  ],
  getset: () => [
    noneable('msg', 'message', 'exception message'),
    noneable('name', 'name', 'module name'),
    noneable('path', 'path', 'module path'),
    noneable('name_from', 'nameFrom', 'name imported from module'),
  ],
};
