/** `mappingproxy`, and the mapping a proxy of a class shows. */
import './object.ts';
import { callMethod, callMethod0 } from '../attribute.ts';
import { call1 } from '../call.ts';
import { None, NotImplemented, PyList, PyTuple, textOf, typeOf } from '../core-types.ts';
import { constructWith, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { keyError, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { reversedType } from '../iterators.ts';
import { mappingProxyType, PyMappingProxy, PyTypeNamespace, typeNamespaceType } from '../mapping-proxy.ts';
import { compare } from '../protocols/compare.ts';
import { length } from '../protocols/convert.ts';
import { hash } from '../protocols/hash.ts';
import { getIterator } from '../protocols/iterate.ts';
import { or } from '../protocols/number.ts';
import { contains, getItem } from '../protocols/sequence.ts';
import { reprText, str } from '../protocols/text.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

const mappingOf = (self: PyValue): PyValue => (self as PyMappingProxy).mapping;
const unwrap = (value: PyValue): PyValue => (value instanceof PyMappingProxy ? value.mapping : value);

populate(mappingProxyType, {
  doc: 'A view of a mapping, for reading only.',
  textSignature: '(mapping)',
  slots: {
    tp_new: constructWith('mappingproxy(mapping)', (_type: PyType, mapping: PyValue) => {
      if (
        typeOf(mapping).mp_subscript === undefined ||
        mapping instanceof PyList ||
        mapping instanceof PyTuple
      )
        throw typeError(`mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
      return new PyMappingProxy(mapping);
    }),
    tp_repr: (self) => strFromJS(`mappingproxy(${reprText(mappingOf(self))})`),
    tp_str: (self) => str(mappingOf(self)),
    tp_hash: (self) => hash(mappingOf(self)),
    tp_richcompare: (a, b, operator) => compare(mappingOf(a), unwrap(b), operator),
    tp_iter: (self) => getIterator(mappingOf(self)),
    sq_contains: (self, key) => contains(mappingOf(self), key),
    mp_length: (self) => length(mappingOf(self)),
    mp_subscript: (self, key) => getItem(mappingOf(self), key),
    nb_or: (a, b) => or(unwrap(a), unwrap(b)),
    nb_inplace_or: (self) => {
      throw typeError(`'|=' is not supported by ${typeOf(self).name}; use '|' instead`);
    },
  },
  methods: () => [
    method(
      'get(key, default=None, /)',
      (self: PyMappingProxy, key: PyValue, fallback: PyValue = None) =>
        callMethod(self.mapping, 'get', [key, fallback]),
      'The value of the key, or the default if it is not there.',
    ),
    method(
      'keys()',
      (self: PyMappingProxy) => callMethod0(self.mapping, 'keys'),
      'A view of the keys, which is like a set.',
    ),
    method(
      'values()',
      (self: PyMappingProxy) => callMethod0(self.mapping, 'values'),
      'A view of the values.',
    ),
    method(
      'items()',
      (self: PyMappingProxy) => callMethod0(self.mapping, 'items'),
      'A view of the items as pairs, which is like a set.',
    ),
    method('copy()', (self: PyMappingProxy) => callMethod0(self.mapping, 'copy'), 'A copy of the mapping.'),
    method(
      '__reversed__()',
      (self: PyMappingProxy) => call1(reversedType, self.mapping),
      'An iterator over the keys, the last first.',
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});

/** The dict of a class as it is now. */
export function namespaceDict({ owner }: PyTypeNamespace): PyDict {
  const dict = new PyDict();
  for (const [name, value] of owner.dict) dict.set(strFromJS(name), value);
  return dict;
}

function find(self: PyValue, key: PyValue): PyValue | undefined {
  const name = textOf(key);
  return name === undefined ? undefined : (self as PyTypeNamespace).owner.dict.get(name);
}

const dictMethod = (name: string) =>
  method(`${name}()`, (self: PyTypeNamespace) => callMethod0(namespaceDict(self), name));

// Only proxies hold these: Python code never has one itself.
populate(typeNamespaceType, {
  slots: {
    tp_repr: (self) => strFromJS(reprText(namespaceDict(self as PyTypeNamespace))),
    tp_hash: () => {
      throw typeError("unhashable type: 'dict'");
    },
    tp_richcompare: (a, b, operator) =>
      a instanceof PyTypeNamespace
        ? compare(namespaceDict(a), b instanceof PyTypeNamespace ? namespaceDict(b) : b, operator)
        : NotImplemented,
    tp_iter: (self) => getIterator(namespaceDict(self as PyTypeNamespace)),
    sq_contains: (self, key) => find(self, key) !== undefined,
    mp_length: (self) => (self as PyTypeNamespace).owner.dict.size,
    mp_subscript: (self, key) => {
      const value = find(self, key);
      if (value === undefined) throw keyError(key);
      return value;
    },
    nb_or: (a, b) =>
      or(
        a instanceof PyTypeNamespace ? namespaceDict(a) : a,
        b instanceof PyTypeNamespace ? namespaceDict(b) : b,
      ),
  },
  methods: () => [
    method(
      'get(key, default=None, /)',
      (self: PyTypeNamespace, key: PyValue, fallback?: PyValue) => find(self, key) ?? fallback,
    ),
    dictMethod('keys'),
    dictMethod('values'),
    dictMethod('items'),
    dictMethod('copy'),
    dictMethod('__reversed__'),
  ],
});
