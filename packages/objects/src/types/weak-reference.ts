/** `weakref.ref` and the proxies. */
import './object.ts';
import { callMethod0, deleteAttribute, getAttribute, setAttribute } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { comparesOwnKindOnly } from '../canonical.ts';
import { None, NotImplemented, PyFloat, textOf, typeOf } from '../core-types.ts';
import { getset, method, populate, type TypeContent } from '../define.ts';
import { newException, referenceErrorType, typeError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import type { PyObject } from '../object.ts';
import { compare } from '../protocols/compare.ts';
import { indexNumber, isTrue, length } from '../protocols/convert.ts';
import { hash } from '../protocols/hash.ts';
import { getIterator } from '../protocols/iterate.ts';
import * as number from '../protocols/number.ts';
import { contains, deleteItem, getItem, setItem } from '../protocols/sequence.ts';
import { str } from '../protocols/text.ts';
import { EQ, type Names, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import {
  checkReferable,
  PyWeakCallableProxy,
  PyWeakProxy,
  PyWeakRef,
  registerReference,
  sharedReference,
  weakCallableProxyType,
  weakProxyType,
  weakRefType,
} from '../weak-reference.ts';
import { address } from './object.ts';
import { typeLookup } from './type.ts';

function newReference(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  if (type === weakRefType && names !== undefined && names.length > 0)
    throw typeError('ref() takes no keyword arguments');
  const [value, callback = None] = args.slice(0, args.length - (names?.length ?? 0));
  if (value === undefined) throw typeError('__new__ expected at least 1 argument, got 0');
  if (args.length - (names?.length ?? 0) > 2)
    throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
  const target = checkReferable(value);
  const call = callback === None ? undefined : callback;
  if (type === weakRefType && call === undefined)
    return sharedReference(target, 'plain', () => new PyWeakRef(target, undefined));
  const make = type.ctor as unknown as new (target: PyObject, callback: PyValue | undefined) => PyWeakRef;
  const reference = new make(target, call);
  registerReference(target, reference);
  return reference;
}

function compareReferences(a: PyValue, b: PyValue, operator: number): PyValue {
  if (!(a instanceof PyWeakRef) || !(b instanceof PyWeakRef)) return NotImplemented;
  if (operator !== EQ && operator !== NE) return NotImplemented;
  const left = a.target;
  const right = b.target;
  if (left === undefined || right === undefined) return (a === b) === (operator === EQ);
  return compare(left, right, operator);
}
comparesOwnKindOnly(compareReferences);

populate(weakRefType, {
  doc: 'A reference that does not keep its object alive.\n\nCalling it gives the object, or None once the object is gone.',
  slots: {
    tp_new: newReference,
    tp_init: (_self, args, names) => {
      const given = args.length - (names?.length ?? 0);
      if (given < 1 || given > 2)
        throw typeError(
          `__init__ expected at ${given < 1 ? 'least 1 argument' : 'most 2 arguments'}, got ${given}`,
        );
    },
    tp_call: (self, args, names) => {
      if (names !== undefined && names.length > 0) throw typeError('weakref() takes no keyword arguments');
      if (args.length > 0) throw typeError(`weakref expected 0 arguments, got ${args.length}`);
      return (self as PyWeakRef).target ?? None;
    },
    tp_repr: (self) => {
      const reference = self as PyWeakRef;
      const { target } = reference;
      const start = `<weakref at ${address(reference)}`;
      if (target === undefined) return `${start}; dead>`;
      const name = nameOf(target);
      return strFromJS(
        `${start}; to '${target.type.name}' at ${address(target)}${name === undefined ? '' : ` (${name})`}>`,
      );
    },
    tp_hash: (self) => {
      const reference = self as PyWeakRef;
      if (reference.hash === undefined) {
        const { target } = reference;
        if (target === undefined) throw typeError('weak object has gone away');
        reference.hash = hash(target);
      }
      return reference.hash;
    },
    tp_richcompare: compareReferences,
  },
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  getset: () => [
    getset(
      '__callback__',
      (self: PyWeakRef) => self.callback ?? None,
      undefined,
      'Called when the object is gone.',
    ),
  ],
});

/** The `__name__` of classes and functions. */
function nameOf(target: PyObject): string | undefined {
  if (target instanceof PyType) return target.name;
  const name = 'name' in target ? (target.name as PyValue) : undefined;
  return typeLookup(target.type, '__name__') === undefined || name === undefined ? undefined : textOf(name);
}

/** The object of a proxy, or the value itself. */
function unwrap(value: PyValue): PyValue {
  if (!(value instanceof PyWeakProxy) && !(value instanceof PyWeakCallableProxy)) return value;
  const { target } = value;
  if (target === undefined)
    throw newException(referenceErrorType, 'weakly-referenced object no longer exists');
  return target;
}

type Binary = (a: PyValue, b: PyValue) => PyValue;
const binary =
  (run: Binary): Binary =>
  (a, b) =>
    run(unwrap(a), unwrap(b));
const unary =
  (run: (a: PyValue) => PyValue) =>
  (a: PyValue): PyValue =>
    run(unwrap(a));

const slots: TypeContent['slots'] = {
  tp_repr: (self) => {
    const proxy = self as PyWeakRef;
    const { target } = proxy;
    const what = target === undefined ? 'dead' : `to ${target.type.name} at ${address(target)}`;
    return `<weakproxy at ${address(proxy)}${target === undefined ? '; ' : ' '}${what}>`;
  },
  tp_str: unary(str),
  tp_getattro: (self, name) => getAttribute(unwrap(self), name),
  tp_setattro: (self, name, value) => {
    if (value === undefined) deleteAttribute(unwrap(self), name);
    else setAttribute(unwrap(self), name, value);
  },
  tp_richcompare: (a, b, operator) => compare(unwrap(a), unwrap(b), operator),
  tp_iter: unary(getIterator),
  tp_iternext: (self) => {
    const target = unwrap(self);
    const next = typeOf(target).tp_iternext;
    if (next === undefined)
      throw typeError(`Weakref proxy referenced a non-iterator '${typeOf(target).name}' object`);
    return next(target);
  },
  nb_add: binary(number.add),
  nb_subtract: binary(number.subtract),
  nb_multiply: binary(number.multiply),
  nb_remainder: binary(number.remainder),
  nb_divmod: binary(number.divmod),
  nb_power: (a, b, c) => number.power(unwrap(a), unwrap(b), unwrap(c)),
  nb_negative: unary(number.negative),
  nb_positive: unary(number.positive),
  nb_absolute: unary(number.absolute),
  nb_invert: unary(number.invert),
  nb_bool: (self) => isTrue(unwrap(self)),
  nb_lshift: binary(number.leftShift),
  nb_rshift: binary(number.rightShift),
  nb_and: binary(number.and),
  nb_xor: binary(number.xor),
  nb_or: binary(number.or),
  nb_int: unary(number.toInteger),
  nb_float: (self) => new PyFloat(number.toDouble(unwrap(self))),
  nb_index: unary(indexNumber),
  nb_floor_divide: binary(number.floorDivide),
  nb_true_divide: binary(number.trueDivide),
  nb_matrix_multiply: binary(number.matrixMultiply),
  nb_inplace_add: binary(number.inplaceAdd),
  nb_inplace_subtract: binary(number.inplaceSubtract),
  nb_inplace_multiply: binary(number.inplaceMultiply),
  nb_inplace_remainder: binary(number.inplaceRemainder),
  nb_inplace_power: (a, b) => number.inplacePower(unwrap(a), unwrap(b)),
  nb_inplace_lshift: binary(number.inplaceLeftShift),
  nb_inplace_rshift: binary(number.inplaceRightShift),
  nb_inplace_and: binary(number.inplaceAnd),
  nb_inplace_xor: binary(number.inplaceXor),
  nb_inplace_or: binary(number.inplaceOr),
  nb_inplace_floor_divide: binary(number.inplaceFloorDivide),
  nb_inplace_true_divide: binary(number.inplaceTrueDivide),
  nb_inplace_matrix_multiply: binary(number.inplaceMatrixMultiply),
  sq_contains: (self, value) => contains(unwrap(self), unwrap(value)),
  mp_length: (self) => length(unwrap(self)),
  mp_subscript: binary(getItem),
  mp_ass_subscript: (self, key, value) => {
    if (value === undefined) deleteItem(unwrap(self), key);
    else setItem(unwrap(self), key, value);
  },
};

const proxyMethods = () => [
  method('__bytes__()', (self: PyWeakRef) => callMethod0(unwrap(self), '__bytes__')),
  method('__reversed__()', (self: PyWeakRef) => callMethod0(unwrap(self), '__reversed__')),
];
populate(weakProxyType, { slots, methods: proxyMethods });
populate(weakCallableProxyType, {
  slots: { ...slots, tp_call: (self, args, names) => callKeywords(unwrap(self), args, names) },
  methods: proxyMethods,
});

/** `weakref.proxy(object, callback)`. */
export function weakProxy(value: PyValue, callback: PyValue = None): PyValue {
  const target = checkReferable(value);
  const Kind = target.type.tp_call === undefined ? PyWeakProxy : PyWeakCallableProxy;
  if (callback === None) return sharedReference(target, 'proxy', () => new Kind(target, undefined));
  const proxy = new Kind(target, callback);
  registerReference(target, proxy);
  return proxy;
}
