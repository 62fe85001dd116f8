/** `groupby` and `tee`: iterators that share a source. */
import '@harpy/objects/builtin-types';
import { call1 } from '@harpy/objects/call';
import { bareType, None, PyTuple } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { equal } from '@harpy/objects/protocols/compare';
import { toSize } from '@harpy/objects/protocols/convert';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

class PyGroupBy extends PyObject {
  readonly iterator: PyValue;
  readonly key: PyValue;
  targetKey: PyValue | undefined = undefined;
  currentKey: PyValue | undefined = undefined;
  currentValue: PyValue | undefined = undefined;
  /** Only the group given last may go on. */
  group: PyGroup | undefined = undefined;
  constructor(iterator: PyValue, key: PyValue) {
    super();
    this.iterator = iterator;
    this.key = key;
  }

  /** Takes the next item; false at the end. */
  fetch(): boolean {
    const value = nextItem(this.iterator);
    if (value === undefined) return false;
    this.currentKey = this.key === None ? value : call1(this.key, value);
    this.currentValue = value;
    return true;
  }
}

class PyGroup extends PyObject {
  readonly parent: PyGroupBy;
  readonly key: PyValue;
  constructor(parent: PyGroupBy, key: PyValue) {
    super();
    this.parent = parent;
    this.key = key;
  }
}

export const groupByType = bareType('itertools.groupby', PyGroupBy, undefined, { baseType: true });
export const groupType = bareType('itertools._grouper', PyGroup);

populate(groupByType, {
  doc: 'An iterator over pairs of a key and an iterator over the items that follow one another with that key.\n\nThe key of an item is what the function returns for it, or the item itself.',
  textSignature: '(iterable, key=None)',
  slots: {
    tp_new: constructWith(
      'groupby(iterable, key=None)',
      (type: PyType, iterable: PyValue, key: PyValue = None) =>
        new (type.ctor as unknown as new (iterator: PyValue, key: PyValue) => PyGroupBy)(
          getIterator(iterable),
          key,
        ),
    ),
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const groups = self as PyGroupBy;
      groups.group = undefined;
      for (;;) {
        const { currentKey, targetKey } = groups;
        if (currentKey !== undefined && (targetKey === undefined || !equal(targetKey, currentKey))) break;
        if (!groups.fetch()) return undefined;
      }
      const key = groups.currentKey;
      if (key === undefined) return undefined;
      groups.targetKey = key;
      groups.group = new PyGroup(groups, key);
      return new PyTuple([key, groups.group]);
    },
  },
  attributes: { __module__: 'itertools' },
});

populate(groupType, {
  slots: {
    tp_new: constructWith('_grouper(parent, tgtkey, /)', (_type, parent: PyValue, key: PyValue) => {
      if (!(parent instanceof PyGroupBy)) throw typeError('_grouper() argument 1 must be itertools.groupby');
      return new PyGroup(parent, key);
    }),
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const { parent, key } = self as PyGroup;
      if (parent.group !== self) return undefined;
      if (parent.currentValue === undefined && !parent.fetch()) return undefined;
      const { currentKey, currentValue } = parent;
      if (currentKey === undefined || !equal(key, currentKey)) return undefined;
      parent.currentValue = undefined;
      parent.currentKey = undefined;
      return currentValue;
    },
  },
  attributes: { __module__: 'itertools' },
});

/** The items of a source as a chain, which grows where it is read first. */
class Link {
  value: PyValue | undefined = undefined;
  next: Link | undefined = undefined;
}
class Source {
  readonly iterator: PyValue;
  running = false;
  constructor(iterator: PyValue) {
    this.iterator = iterator;
  }
}

class PyTee extends PyObject {
  readonly source: Source;
  link: Link;
  constructor(source: Source, link: Link) {
    super();
    this.source = source;
    this.link = link;
  }
}
export const teeType = bareType('itertools._tee', PyTee);
teeType.hasWeakReferences = true;

function teeOf(iterable: PyValue): PyTee {
  const iterator = getIterator(iterable);
  if (iterator instanceof PyTee) return new PyTee(iterator.source, iterator.link);
  return new PyTee(new Source(iterator), new Link());
}

populate(teeType, {
  doc: 'An iterator of those that tee() makes of one.',
  textSignature: '(iterable, /)',
  slots: {
    tp_new: constructWith('_tee(iterable, /)', (_type, iterable: PyValue) => teeOf(iterable)),
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const tee = self as PyTee;
      const { link, source } = tee;
      if (link.next === undefined) {
        if (source.running) throw runtimeError('cannot re-enter the tee iterator');
        source.running = true;
        try {
          link.value = nextItem(source.iterator);
        } finally {
          source.running = false;
        }
        if (link.value === undefined) return undefined;
        link.next = new Link();
      }
      tee.link = link.next;
      return link.value;
    },
  },
  methods: () => [
    method(
      '__copy__()',
      (self: PyTee) => new PyTee(self.source, self.link),
      'An independent iterator that goes on from here.',
    ),
  ],
  attributes: { __module__: 'itertools' },
});

/** `tee(iterable, n)`. */
export const teeFunction = method(
  'tee(iterable, n=2, /)',
  (iterable: PyValue, n: PyValue = 2) => {
    const count = toSize(n);
    if (count < 0) throw valueError('n must be >= 0');
    if (count === 0) return new PyTuple([]);
    // As CPython, which asks for the iterator of the iterator as well.
    const first = teeOf(getIterator(iterable));
    const rest = Array.from({ length: count - 1 }, () => new PyTee(first.source, first.link));
    return new PyTuple([first, ...rest]);
  },
  'A tuple of n independent iterators over one iterable.',
);
