/** `weakref.ref` and proxies: https://docs.python.org/3/library/weakref.html */
import './object.ts';
import { deleteAttribute, getAttribute, setAttribute } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { None, NotImplemented, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { newException, referenceErrorType, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { compare } from '../protocols/compare.ts';
import { isTrue, length } from '../protocols/convert.ts';
import { hash } from '../protocols/hash.ts';
import { getIterator, nextItem } from '../protocols/iterate.ts';
import * as number from '../protocols/number.ts';
import { contains, deleteItem, getItem, setItem } from '../protocols/sequence.ts';
import { str } from '../protocols/text.ts';
import { type BinarySlot, EQ, NE, type UnarySlot } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import {
  checkReferable,
  PyWeakProxy,
  PyWeakReference,
  track,
  weakCallableProxyType,
  weakProxyType,
  weakReferencesTo,
  weakReferenceType,
} from '../weak-reference.ts';
import { address } from './object.ts';

type Construct = new (target: PyValue, callback?: PyValue) => PyWeakReference;

/** A reference of a type; without callback an object has one for all. */
export function weakReference(type: PyType, object: PyValue, callback: PyValue = None): PyWeakReference {
  checkReferable(object, typeOf(object));
  if (callback === None && !type.flags.heap) {
    const known = weakReferencesTo(object).find((each) => each.type === type && each.callback === undefined);
    if (known !== undefined) return known;
  }
  const reference = new (type.ctor as unknown as Construct)(object, callback === None ? undefined : callback);
  track(object, reference);
  return reference;
}

/** `weakref.proxy`. */
export function weakProxy(object: PyValue, callback: PyValue = None): PyWeakReference {
  return weakReference(
    typeOf(object).tp_call === undefined ? weakProxyType : weakCallableProxyType,
    object,
    callback,
  );
}

const shown = (self: PyValue): PyValue => {
  const { target } = self as PyWeakReference;
  const where = `<weakref at ${address(self as PyWeakReference)}; `;
  if (target === undefined) return `${where}dead>`;
  const name = typeof target === 'object' ? (target as unknown as { name?: unknown }).name : undefined;
  return `${where}to '${typeOf(target).name}' at ${address(target)}${typeof name === 'string' && typeOf(target).name === 'type' ? ` (${name})` : ''}>`;
};

populate(weakReferenceType, {
  slots: {
    tp_new: (type, args, names) => {
      const given = args.length - (names?.length ?? 0);
      const [object, callback] = args;
      if (given < 1 || object === undefined)
        throw typeError(`__new__ expected at least 1 argument, got ${given}`);
      return weakReference(type, object, given > 1 ? callback : None);
    },
    tp_init: (_self, args, names) => {
      const given = args.length - (names?.length ?? 0);
      if (given > 2) throw typeError(`__init__ expected at most 2 arguments, got ${given}`);
    },
    tp_call: (self) => (self as PyWeakReference).target ?? None,
    tp_repr: shown,
    tp_hash: (value) => {
      const self = value as PyWeakReference;
      if (self.hash === undefined) {
        const { target } = self;
        if (target === undefined) throw typeError('weak object has gone away');
        self.hash = hash(target);
      }
      return self.hash;
    },
    tp_richcompare: (a, b, operator) => {
      if (
        (operator !== EQ && operator !== NE) ||
        !(a instanceof PyWeakReference) ||
        !(b instanceof PyWeakReference)
      )
        return NotImplemented;
      const left = a.target;
      const right = b.target;
      if (left === undefined || right === undefined) return operator === EQ ? a === b : a !== b;
      return compare(left, right, operator);
    },
  },
  classMethods: [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: [getset('__callback__', (self: PyWeakReference) => self.callback ?? None)],
});

function live(proxy: PyValue): PyValue {
  if (!(proxy instanceof PyWeakProxy)) return proxy;
  const { target } = proxy;
  if (target === undefined)
    throw newException(referenceErrorType, 'weakly-referenced object no longer exists');
  return target;
}

const unary =
  (act: (value: PyValue) => PyValue): UnarySlot =>
  (self) =>
    act(live(self));
const binary =
  (act: (a: PyValue, b: PyValue) => PyValue): BinarySlot =>
  (a, b) =>
    act(live(a), live(b));

for (const type of [weakProxyType, weakCallableProxyType]) {
  populate(type, {
    slots: {
      tp_getattro: (self, name) => getAttribute(live(self), name),
      tp_setattro: (self, name, value) => {
        if (value === undefined) deleteAttribute(live(self), name);
        else setAttribute(live(self), name, value);
      },
      tp_repr: (self) => shown(self),
      tp_str: unary(str),
      tp_hash: (self) => {
        throw typeError(`unhashable type: '${typeOf(self).name}'`);
      },
      tp_richcompare: (a, b, operator) => compare(live(a), live(b), operator),
      tp_iter: unary(getIterator),
      tp_iternext: (self) => nextItem(live(self)),
      ...(type === weakCallableProxyType
        ? {
            tp_call: (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) =>
              callKeywords(live(self), args, names),
          }
        : {}),
      nb_bool: (self) => isTrue(live(self)),
      nb_add: binary(number.add),
      nb_subtract: binary(number.subtract),
      nb_multiply: binary(number.multiply),
      nb_true_divide: binary(number.trueDivide),
      nb_floor_divide: binary(number.floorDivide),
      nb_remainder: binary(number.remainder),
      nb_divmod: binary(number.divmod),
      nb_power: (a, b, c) => number.power(live(a), live(b), live(c)),
      nb_lshift: binary(number.leftShift),
      nb_rshift: binary(number.rightShift),
      nb_and: binary(number.and),
      nb_or: binary(number.or),
      nb_xor: binary(number.xor),
      nb_matrix_multiply: binary(number.matrixMultiply),
      nb_negative: unary(number.negative),
      nb_positive: unary(number.positive),
      nb_absolute: unary(number.absolute),
      nb_invert: unary(number.invert),
      sq_contains: (self, value) => contains(live(self), value),
      mp_length: (self) => length(live(self)),
      mp_subscript: (self, key) => getItem(live(self), key),
      mp_ass_subscript: (self, key, value) => {
        if (value === undefined) deleteItem(live(self), key);
        else setItem(live(self), key, value);
      },
    },
    methods: [
      method('__reversed__()', (self: PyValue) =>
        callKeywords(getAttribute(live(self), '__reversed__'), [], undefined),
      ),
    ],
  });
}
