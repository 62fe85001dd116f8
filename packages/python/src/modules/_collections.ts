/** `_collections`: what `collections` has in C. https://docs.python.org/3/library/collections.html */
import { callMethod2, lookupAttribute } from '@harpy/objects/attribute';
import { call2 } from '@harpy/objects/call';
import { bareType, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, member, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictType, PyDict } from '@harpy/objects/dict';
import { attributeError, indexError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import { add } from '@harpy/objects/protocols/number';
import { setItem } from '@harpy/objects/protocols/sequence';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { defaultDictType } from './collections/default-dict.ts';
import { dequeIteratorType, dequeReverseIteratorType, dequeType } from './collections/deque.ts';
import { orderedDictType } from './collections/ordered-dict.ts';

/** The descriptor of a field of a named tuple. */
class PyTupleGetter extends PyObject {
  readonly index: number;
  doc: PyValue;
  constructor(index: number, doc: PyValue) {
    super();
    this.index = index;
    this.doc = doc;
  }
}
const tupleGetterType = bareType('collections._tuplegetter', PyTupleGetter);
populate(tupleGetterType, {
  slots: {
    tp_new: constructWith(
      '_tuplegetter(index, doc, /)',
      (_type, index: PyValue, doc: PyValue) => new PyTupleGetter(toSize(index), doc),
    ),
    tp_repr: (self) => {
      const { index, doc } = self as PyTupleGetter;
      return strFromJS(`_tuplegetter(${index}, ${reprText(doc)})`);
    },
    tp_descr_get: (self, object) => {
      const { index } = self as PyTupleGetter;
      if (object === undefined) return self;
      if (!(object instanceof PyTuple)) {
        throw typeError(
          `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(object).name}' object`,
        );
      }
      const item = object.items[index];
      if (item === undefined) throw indexError('tuple index out of range');
      return item;
    },
    tp_descr_set: (_self, _object, value) => {
      throw attributeError(value === undefined ? "can't delete attribute" : "can't set attribute");
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyTupleGetter) => new PyTuple([tupleGetterType, new PyTuple([self.index, self.doc])]),
      'For pickling.',
    ),
  ],
  members: () => [member('__doc__', 'doc', false)],
  attributes: { __module__: 'collections' },
});

/** Counts the items of an iterable in a mapping: what `Counter` is made of. */
function countElements(mapping: PyValue, iterable: PyValue): void {
  const iterator = getIterator(iterable);
  const plain =
    mapping instanceof PyDict &&
    mapping.type.lookup('get') === dictType.lookup('get') &&
    mapping.type.lookup('__setitem__') === dictType.lookup('__setitem__');
  if (plain) {
    const { table } = mapping;
    for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
      // What has no hash is said as of the object, not as of a key.
      if (typeof item === 'object') hash(item);
      const at = table.find(item);
      const old = at < 0 ? undefined : table.valueAt(at);
      if (old === undefined) table.set(item, 1);
      else {
        const count = add(old, 1);
        if (table.keyAt(at) === undefined) table.set(item, count);
        else table.setValueAt(at, count);
      }
    }
    return;
  }
  const get = lookupAttribute(mapping, 'get');
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
    const old = get === undefined ? callMethod2(mapping, 'get', item, 0) : call2(get, item, 0);
    setItem(mapping, item, add(old, 1));
  }
}

export const collectionsModule = defineModule({
  name: '_collections',
  doc: 'High performance data structures: deque, defaultdict, OrderedDict.',
  functions: [
    method(
      '_count_elements(mapping, iterable, /)',
      countElements,
      'Count the items of the iterable in the mapping.',
    ),
  ],
  types: [
    dequeType,
    defaultDictType,
    orderedDictType,
    dequeIteratorType,
    dequeReverseIteratorType,
    tupleGetterType,
  ],
});
