/** `collections.defaultdict`. */
import '@harpy/objects/builtin-types';
import { callMethod0 } from '@harpy/objects/attribute';
import { call0, callArray, isCallable } from '@harpy/objects/call';
import { bareType, None, NotImplemented, PyTuple } from '@harpy/objects/core-types';
import { member, method, populate } from '@harpy/objects/define';
import { dictType, PyDict } from '@harpy/objects/dict';
import { updateDict } from '@harpy/objects/dict-operations';
import { keyError, typeError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { getIterator } from '@harpy/objects/protocols/iterate';
import { reprText, strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { type PyType, shortName } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

export class PyDefaultDict extends PyDict {
  factory: PyValue = None;
}
export const defaultDictType = bareType('collections.defaultdict', PyDefaultDict, dictType, {
  baseType: true,
});

const copy = (self: PyDefaultDict): PyValue => callArray(self.type, [self.factory, self]);

populate(defaultDictType, {
  doc: 'A dict that calls a factory for the value of a key that is not there.\n\nThe other arguments are those of dict.',
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyDefaultDict)(),
    tp_init: (self, args, names) => {
      const given = args.length - (names?.length ?? 0);
      const [factory = None] = given > 0 ? args : [];
      if (factory !== None && !isCallable(factory))
        throw typeError('first argument must be callable or None');
      (self as PyDefaultDict).factory = factory;
      dictType.tp_init?.(self, given > 0 ? args.slice(1) : args, names);
    },
    tp_repr: (self) => {
      const dict = self as PyDefaultDict;
      // A factory may be a method of the dict itself.
      const factory = active.has(dict) ? '...' : showFactory(dict);
      return strFromJS(`${shortName(dict.type)}(${factory}, ${strText(dictType.tp_repr?.(dict) ?? '{}')})`);
    },
    nb_or: (a, b) => {
      const self = a instanceof PyDefaultDict ? a : b;
      if (!(self instanceof PyDefaultDict) || !(a instanceof PyDict) || !(b instanceof PyDict))
        return NotImplemented;
      const result = callArray(self.type, [self.factory, a]);
      if (result instanceof PyDict) updateDict(result, b);
      return result;
    },
  },
  methods: () => [
    method(
      '__missing__(key, /)',
      (self: PyDefaultDict, key: PyValue) => {
        if (self.factory === None) throw keyError(key);
        const value = call0(self.factory);
        // The factory may have set it itself.
        return self.table.setDefault(key, value);
      },
      'Called for a key that is not there: sets and returns what the factory makes, if there is one.',
    ),
    method('copy()', copy, 'A copy with the same factory.'),
    method('__copy__()', copy, 'A copy with the same factory.'),
    method(
      '__reduce__()',
      (self: PyDefaultDict) => {
        const args = new PyTuple(self.factory === None ? [] : [self.factory]);
        return new PyTuple([self.type, args, None, None, getIterator(callMethod0(self, 'items'))]);
      },
      'For pickling.',
    ),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  members: () => [
    member('default_factory', 'factory', false, 'Called by __missing__() for the value of a new key.'),
  ],
  attributes: { __module__: 'collections' },
});

const active = new Set<PyDefaultDict>();

function showFactory(dict: PyDefaultDict): string {
  active.add(dict);
  try {
    return reprText(dict.factory);
  } finally {
    active.delete(dict);
  }
}
