/** `frozenset`. */
import './object.ts';
import { comparesOwnKindOnly } from '../canonical.ts';
import { method, populate } from '../define.ts';
import { genericAlias } from '../generic-alias.ts';
import { oneArgument } from '../one-argument.ts';
import { hash, narrow } from '../protocols/hash.ts';
import { frozenSetType, PyFrozenSet } from '../set.ts';
import { addAll, hashElements } from '../set-operations.ts';
import { compareSets, SHARED_SLOTS, sharedMethods } from './set.ts';

comparesOwnKindOnly(compareSets);

populate(frozenSetType, {
  doc: 'An unordered collection of unique elements that never changes.',
  textSignature: '(iterable=(), /)',
  slots: {
    ...SHARED_SLOTS,
    tp_new: (type, args, names) => {
      const strict = type === frozenSetType || type.tp_init === frozenSetType.tp_init;
      const iterable = oneArgument('frozenset', strict, args, names, type.name);
      if (type === frozenSetType && iterable instanceof PyFrozenSet && iterable.type === frozenSetType)
        return iterable;
      const set = new (type.ctor as unknown as new () => PyFrozenSet)();
      if (iterable !== undefined) addAll(set.table, iterable);
      return set;
    },
    tp_hash: (self) => {
      const set = self as PyFrozenSet;
      set.hash ??= narrow(hashElements(set.table, hash));
      return set.hash;
    },
  },
  methods: () => sharedMethods(),
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});
