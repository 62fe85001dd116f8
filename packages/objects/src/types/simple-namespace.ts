/** `types.SimpleNamespace`. */
import './object.ts';
import { dictOf } from '../attribute.ts';
import { call0 } from '../call.ts';
import { addDictDescriptor } from '../class.ts';
import { isInstance, NotImplemented, PyTuple, strType, textOf } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { updateByName, updateDict } from '../dict-operations.ts';
import { typeError } from '../errors.ts';
import { compare } from '../protocols/compare.ts';
import { guardedRepr, reprText } from '../protocols/text.ts';
import { PySimpleNamespace, simpleNamespaceType } from '../simple-namespace.ts';
import { strFromJS } from '../str.ts';
import type { PyValue } from '../value.ts';

addDictDescriptor(simpleNamespaceType);

populate(simpleNamespaceType, {
  doc: 'An object whose attributes are given when it is made.',
  textSignature: '(mapping_or_iterable=(), /, **kwargs)',
  slots: {
    tp_new: (type) => new (type.ctor as unknown as new () => PySimpleNamespace)(),
    tp_init: (self, args, names) => {
      const given = args.length - (names?.length ?? 0);
      if (given > 1) throw typeError(`SimpleNamespace expected at most 1 argument, got ${given}`);
      const attributes = dictOf(self as PySimpleNamespace);
      const [source] = args;
      if (given === 1 && source !== undefined) {
        const items = new PyDict();
        updateDict(items, source);
        for (const key of items.table.keys())
          if (!isInstance(key, strType)) throw typeError('keywords must be strings');
        items.table.copyTo(attributes.table);
      }
      updateByName(attributes, args, names);
    },
    tp_repr: (self) => {
      const namespace = self as PySimpleNamespace;
      const name = namespace.type === simpleNamespaceType ? 'namespace' : namespace.type.name;
      return guardedRepr(namespace, `${name}(...)`, () => {
        const shown: string[] = [];
        for (const [key, value] of dictOf(namespace).table.entries()) {
          const text = textOf(key);
          if (text !== undefined && text !== '') shown.push(`${text}=${reprText(value)}`);
        }
        return strFromJS(`${name}(${shown.join(', ')})`);
      });
    },
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PySimpleNamespace) || !(b instanceof PySimpleNamespace)) return NotImplemented;
      return compare(dictOf(a), dictOf(b), operator);
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PySimpleNamespace) => new PyTuple([self.type, new PyTuple([]), dictOf(self)]),
      'For pickling.',
    ),
    method(
      '__replace__(**changes)',
      (self: PySimpleNamespace, changes: ReadonlyMap<string, PyValue>) => {
        const result = call0(self.type) as PySimpleNamespace;
        const attributes = dictOf(result);
        dictOf(self).table.copyTo(attributes.table);
        for (const [name, value] of changes) attributes.set(strFromJS(name), value);
        return result;
      },
      'A copy with some attributes changed.',
    ),
  ],
});
