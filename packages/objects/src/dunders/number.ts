/** Special methods of numbers: operators, reflected and in place, and conversions. */
import { callUnbound0, callUnbound1, callUnbound2 } from '../call.ts';
import { None, NotImplemented, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import type { PyValue } from '../value.ts';
import {
  binary,
  type Dunder,
  dunder,
  found,
  inplace,
  type Ternary,
  type Unary,
  unary,
} from './definition.ts';

/** As `binary`, for `pow` with two or three arguments. */
const genericPower = (self: PyValue, other: PyValue, modulus: PyValue): PyValue => {
  const left = typeOf(self);
  const right = typeOf(other);
  const call = (method: PyValue, a: PyValue, b: PyValue): PyValue =>
    modulus === None ? callUnbound1(method, a, b) : callUnbound2(method, a, b, modulus);
  let tryOther = left !== right && (right.nb_power as unknown) === genericPower;
  if ((left.nb_power as unknown) === genericPower) {
    const theirs = right.lookup('__rpow__');
    if (tryOther && right.isSubtypeOf(left) && theirs !== undefined && theirs !== left.lookup('__rpow__')) {
      const result = call(theirs, other, self);
      if (result !== NotImplemented) return result;
      tryOther = false;
    }
    const mine = left.lookup('__pow__');
    if (mine !== undefined) {
      const result = call(mine, self, other);
      if (result !== NotImplemented || left === right) return result;
    }
  }
  const theirs = tryOther ? right.lookup('__rpow__') : undefined;
  return theirs === undefined ? NotImplemented : call(theirs, other, self);
};

/** What a `__bool__` written in Python gave. */
function truthResult(result: PyValue): boolean {
  if (typeof result === 'boolean') return result;
  throw typeError(`__bool__ should return bool, returned ${typeOf(result).name}`);
}

/** Special methods of numbers. */
export const NUMBER_DUNDERS: readonly Dunder[] = [
  ...(
    [
      ['add', 'nb_add', '+'],
      ['sub', 'nb_subtract', '-'],
      ['mul', 'nb_multiply', '*'],
      ['mod', 'nb_remainder', '%'],
      ['divmod', 'nb_divmod', 'divmod'],
    ] as const
  ).flatMap(([operator, slot, symbol]) => binary(operator, slot, symbol)),
  dunder(
    '__pow__',
    'nb_power',
    '(value, mod=None, /)',
    'Return pow(self, value, mod).',
    (f: Ternary) =>
      (a: PyValue, b: PyValue, c: PyValue = None) =>
        f(a, b, c),
    genericPower,
  ),
  dunder(
    '__rpow__',
    'nb_power',
    '(value, mod=None, /)',
    'Return pow(value, self, mod).',
    (f: Ternary) =>
      (a: PyValue, b: PyValue, c: PyValue = None) =>
        f(b, a, c),
    genericPower,
  ),
  unary('__neg__', 'nb_negative', '-self'),
  unary('__pos__', 'nb_positive', '+self'),
  unary('__abs__', 'nb_absolute', 'abs(self)'),
  dunder(
    '__bool__',
    'nb_bool',
    '(/)',
    'True if self else False',
    (f: Unary) => f,
    (self: PyValue) => {
      const method = found(self, '__bool__');
      if (method === None) throw typeError(`'${typeOf(self).name}' cannot be interpreted as a boolean`);
      return truthResult(callUnbound0(method, self));
    },
    (method) => (self: PyValue) => truthResult(method.call1(self)),
  ),
  unary('__invert__', 'nb_invert', '~self'),
  ...(
    [
      ['lshift', 'nb_lshift', '<<'],
      ['rshift', 'nb_rshift', '>>'],
      ['and', 'nb_and', '&'],
      ['xor', 'nb_xor', '^'],
      ['or', 'nb_or', '|'],
    ] as const
  ).flatMap(([operator, slot, symbol]) => binary(operator, slot, symbol)),
  unary('__int__', 'nb_int', 'int(self)'),
  unary('__float__', 'nb_float', 'float(self)'),
  ...(
    [
      ['add', 'nb_inplace_add', '+'],
      ['sub', 'nb_inplace_subtract', '-'],
      ['mul', 'nb_inplace_multiply', '*'],
      ['mod', 'nb_inplace_remainder', '%'],
      ['lshift', 'nb_inplace_lshift', '<<'],
      ['rshift', 'nb_inplace_rshift', '>>'],
      ['and', 'nb_inplace_and', '&'],
      ['xor', 'nb_inplace_xor', '^'],
      ['or', 'nb_inplace_or', '|'],
      ['floordiv', 'nb_inplace_floor_divide', '//'],
      ['truediv', 'nb_inplace_true_divide', '/'],
      ['matmul', 'nb_inplace_matrix_multiply', '@'],
    ] as const
  ).map(([operator, slot, symbol]) => inplace(operator, slot, symbol)),
  dunder(
    '__ipow__',
    'nb_inplace_power',
    '(value, /)',
    'Return self**=value.',
    (f: Ternary) => (a: PyValue, b: PyValue) => f(a, b, None),
    (a: PyValue, b: PyValue) => callUnbound1(found(a, '__ipow__'), a, b),
  ),
  ...binary('floordiv', 'nb_floor_divide', '//'),
  ...binary('truediv', 'nb_true_divide', '/'),
  unary(
    '__index__',
    'nb_index',
    'Return self converted to an integer, if self is suitable for use as an index into a list.',
  ),
  ...binary('matmul', 'nb_matrix_multiply', '@'),
];
