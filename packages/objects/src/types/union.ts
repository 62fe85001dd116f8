/** `typing.Union`: `int | str`. */
import './object.ts';
import { callMethod, genericGetAttribute, getAttribute } from '../attribute.ts';
import { None, NotImplemented, noneType, PyTuple, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { isException, typeError, typeErrorType } from '../errors.ts';
import { PyGenericAlias } from '../generic-alias.ts';
import { hooks } from '../hooks.ts';
import { equal } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { or } from '../protocols/number.ts';
import { reprText } from '../protocols/text.ts';
import { frozenSetFrom } from '../set.ts';
import { EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import { PyType } from '../type.ts';
import { makeParameters, substitute, typeRepr } from '../type-parameters.ts';
import { PyTypeAlias } from '../type-variable.ts';
import { PyUnion, unionType } from '../union.ts';
import type { PyValue } from '../value.ts';
import { isInstanceCheck, isSubclassCheck } from './object.ts';
import { unions } from './type.ts';

const isUnionable = (value: PyValue): boolean =>
  value === None ||
  value instanceof PyType ||
  value instanceof PyGenericAlias ||
  value instanceof PyUnion ||
  value instanceof PyTypeAlias;

/** A union of these, without repetitions; the only one if there is one. */
export function makeUnion(members: readonly PyValue[]): PyValue {
  const args: PyValue[] = [];
  for (const member of members.flatMap((each) => (each instanceof PyUnion ? each.args.items : [each]))) {
    const arg = member === None ? noneType : member;
    if (!args.some((other) => other === arg || sameArgument(other, arg))) args.push(arg);
  }
  const [only] = args;
  return args.length === 1 && only !== undefined ? only : new PyUnion(new PyTuple(args));
}

function sameArgument(a: PyValue, b: PyValue): boolean {
  return typeOf(a) === typeOf(b) && equal(a, b);
}

unions.make = (a, b) => (isUnionable(a) && isUnionable(b) ? makeUnion([a, b]) : NotImplemented);

/** Members as a frozenset; those without a hash cannot be. */
function memberSet(union: PyUnion): PyValue {
  return frozenSetFrom(union.args.items);
}

function compareUnions(a: PyUnion, b: PyUnion): boolean {
  try {
    return equal(memberSet(a), memberSet(b));
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
    const within = (x: PyUnion, y: PyUnion): boolean =>
      x.args.items.every((arg) => y.args.items.some((other) => equal(arg, other)));
    return within(a, b) && within(b, a);
  }
}

function parametersOf(self: PyUnion): PyTuple {
  self.parameters ??= makeParameters(self.args.items);
  return self.parameters;
}

/** A type as given: a string is a reference to what it names. */
function checkType(value: PyValue): PyValue {
  if (isUnionable(value)) return value;
  return callMethod(hooks.importModule('typing'), '_type_check', [
    value,
    'Union[arg, ...]: each arg must be a type.',
  ]);
}

/** `a | b` where one is a union or a type variable. */
export function unionOf(a: PyValue, b: PyValue): PyValue {
  return makeUnion([checkType(a), checkType(b)]);
}

/** `Union[int, str]`: the types are checked and strings made references by the module `typing`. */
function fromItem(item: PyValue): PyValue {
  const items = item instanceof PyTuple ? item.items : [item];
  if (items.length === 0) throw typeError('Cannot take a Union of no types.');
  return makeUnion(items.map(checkType));
}

populate(unionType, {
  doc: 'Represent a union type\n\nE.g. for int | str',
  slots: {
    tp_repr: (self) => strFromJS((self as PyUnion).args.items.map(typeRepr).join(' | ')),
    tp_hash: (self) => hash(memberSet(self as PyUnion)),
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PyUnion) || !(b instanceof PyUnion)) return NotImplemented;
      if (operator !== EQ && operator !== NE) return NotImplemented;
      return compareUnions(a, b) === (operator === EQ);
    },
    tp_getattro: genericGetAttribute,
    mp_subscript: (self, item) => {
      const union = self as PyUnion;
      const args = substitute(union, union.args.items, parametersOf(union).items, item);
      return args.reduce((a, b) => or(a, b));
    },
    nb_or: unionOf,
  },
  methods: () => [
    method('__mro_entries__(object, /)', (self: PyUnion) => {
      throw typeError(`Cannot subclass ${reprText(self)}`);
    }),
    method('__instancecheck__(object, /)', (self: PyUnion, object: PyValue) =>
      self.args.items.some((arg) => isInstanceCheck(object, arg)),
    ),
    method('__subclasscheck__(object, /)', (self: PyUnion, cls: PyValue) =>
      self.args.items.some((arg) => isSubclassCheck(cls, arg)),
    ),
    method(
      '__reduce__()',
      (self: PyUnion) =>
        new PyTuple([
          getAttribute(hooks.importModule('operator'), 'getitem'),
          new PyTuple([unionType, self.args]),
        ]),
    ),
  ],
  classMethods: () => [
    method('__class_getitem__(object, /)', (_type: PyType, item: PyValue) => fromItem(item)),
  ],
  getset: () => [
    getset('__args__', (self: PyUnion) => self.args),
    getset('__parameters__', parametersOf, undefined, 'Type variables in the types.UnionType.'),
    getset('__origin__', () => unionType),
    getset('__name__', () => 'Union'),
    getset('__module__', () => 'typing'),
    getset('__qualname__', () => 'Union'),
  ],
});
