/** `types.GenericAlias`: `list[int]`. */
import './object.ts';
import { genericGetAttribute, getAttribute, noAttribute, setAttribute } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { None, NotImplemented, PyList, PyTuple, tupleType, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { attributeErrorType, isException, typeError, typeErrorType } from '../errors.ts';
import {
  genericAliasIteratorType,
  genericAliasType,
  PyGenericAlias,
  PyGenericAliasIterator,
} from '../generic-alias.ts';
import { hooks } from '../hooks.ts';
import { iterFunction } from '../iter-function.ts';
import type { PyObject } from '../object.ts';
import { equal } from '../protocols/compare.ts';
import { hash, narrow } from '../protocols/hash.ts';
import { getIterator, listItems } from '../protocols/iterate.ts';
import { EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import { makeParameters, substitute, typeRepr } from '../type-parameters.ts';
import type { PyValue } from '../value.ts';
import { unions } from './type.ts';

/** Attributes of the alias itself; all others are those of the class. */
const OWN = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
]);
const BLOCKED = new Set(['__bases__', '__copy__', '__deepcopy__']);

function parametersOf(self: PyGenericAlias): PyTuple {
  self.parameters ??= makeParameters(self.args.items);
  return self.parameters;
}

function show(self: PyGenericAlias): string {
  const shown = self.args.items.map((arg) =>
    arg instanceof PyList ? `[${arg.items.map(typeRepr).join(', ')}]` : typeRepr(arg),
  );
  return `${self.starred ? '*' : ''}${typeRepr(self.origin)}[${shown.length === 0 ? '()' : shown.join(', ')}]`;
}

/** Remembers in a new object which alias made it, if the object can. */
function markOrigin(object: PyValue, alias: PyValue): void {
  try {
    setAttribute(object, '__orig_class__', alias);
  } catch (error) {
    if (!isException(error, attributeErrorType) && !isException(error, typeErrorType)) throw error;
  }
}

const starred = (self: PyGenericAlias): PyGenericAlias => new PyGenericAlias(self.origin, self.args, true);

populate(genericAliasType, {
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  textSignature: '(origin, args, /)',
  slots: {
    tp_new: (type: PyType, args, names) => {
      if (names !== undefined && names.length > 0)
        throw typeError('GenericAlias() takes no keyword arguments');
      const [origin, item] = args;
      if (origin === undefined || item === undefined || args.length !== 2)
        throw typeError(`GenericAlias expected 2 arguments, got ${args.length}`);
      const tuple = item instanceof PyTuple ? item : new PyTuple([item]);
      return new (type.ctor as unknown as new (origin: PyValue, args: PyTuple) => PyGenericAlias)(
        origin,
        tuple,
      );
    },
    tp_repr: (self) => strFromJS(show(self as PyGenericAlias)),
    tp_hash: (self) => {
      const { origin, args } = self as PyGenericAlias;
      return narrow(BigInt.asIntN(64, BigInt(hash(origin)) ^ BigInt(hash(args))));
    },
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PyGenericAlias) || !(b instanceof PyGenericAlias)) return NotImplemented;
      if (operator !== EQ && operator !== NE) return NotImplemented;
      const same = a.starred === b.starred && equal(a.origin, b.origin) && equal(a.args, b.args);
      return same === (operator === EQ);
    },
    tp_call: (self, args, names) => {
      const { origin } = self as PyGenericAlias;
      const result = callKeywords(origin, args, names);
      markOrigin(result, self);
      return result;
    },
    tp_getattro: (self, name) => {
      if (BLOCKED.has(name)) throw noAttribute(self, name);
      return OWN.has(name)
        ? genericGetAttribute(self, name)
        : getAttribute((self as PyGenericAlias).origin, name);
    },
    tp_iter: (self) => new PyGenericAliasIterator(self as PyGenericAlias),
    mp_subscript: (self, item) => {
      const alias = self as PyGenericAlias;
      const args = substitute(alias, alias.args.items, parametersOf(alias).items, item);
      return new PyGenericAlias(alias.origin, new PyTuple(args), alias.starred);
    },
    nb_or: (a, b) => unions.make(a, b),
  },
  methods: () => [
    method('__mro_entries__(object, /)', (self: PyGenericAlias) => new PyTuple([self.origin])),
    method('__instancecheck__(object, /)', () => {
      throw typeError('isinstance() argument 2 cannot be a parameterized generic');
    }),
    method('__subclasscheck__(object, /)', () => {
      throw typeError('issubclass() argument 2 cannot be a parameterized generic');
    }),
    method('__reduce__()', (self: PyGenericAlias) => {
      const alias = new PyTuple([self.origin, self.args]);
      if (!self.starred) return new PyTuple([genericAliasType as PyObject, alias]);
      const plain = new PyGenericAlias(self.origin, self.args);
      const next = getAttribute(hooks.importModule('builtins'), 'next');
      return new PyTuple([next, new PyTuple([getIterator(plain)])]);
    }),
    method('__dir__()', (self: PyGenericAlias) => {
      const dir = listItems(
        callKeywords(getAttribute(typeOf(self.origin), '__dir__'), [self.origin], undefined),
      );
      for (const name of OWN) if (!dir.includes(name)) dir.push(name);
      return new PyList(dir.filter((name) => typeof name !== 'string' || !BLOCKED.has(name)));
    }),
  ],
  getset: () => [
    getset('__origin__', (self: PyGenericAlias) => self.origin),
    getset('__args__', (self: PyGenericAlias) => self.args),
    getset('__unpacked__', (self: PyGenericAlias) => self.starred),
    getset('__parameters__', parametersOf, undefined, 'Type variables in the GenericAlias.'),
    getset('__typing_unpacked_tuple_args__', (self: PyGenericAlias) =>
      self.starred && self.origin === tupleType ? self.args : None,
    ),
  ],
});

populate(genericAliasIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyGenericAliasIterator;
      const { alias } = iterator;
      iterator.alias = undefined;
      return alias === undefined ? undefined : starred(alias);
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ alias }: PyGenericAliasIterator) =>
        new PyTuple([iterFunction, new PyTuple([alias ?? new PyTuple([])])]),
      'For pickling.',
    ),
  ],
});
