/** `decimal.Decimal`: https://docs.python.org/3/library/decimal.html#decimal-objects */
import { getAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { integerOf, None, NotImplemented, PyFloat, PyTuple } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { identity } from '@harpy/objects/identity';
import { formatArgument, pair } from '@harpy/objects/numbers/arguments';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { normalize as normalizeInteger } from '@harpy/objects/numbers/integer';
import { str } from '@harpy/objects/protocols/text';
import { type BinarySlot, type CompareOperator, EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import { isInstanceCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import * as op from './arithmetic.ts';
import {
  FLOAT_OPERATION,
  INVALID_OPERATION,
  type PyContext,
  ROUNDINGS,
  type Rounding,
  settle,
  within,
} from './context.ts';
import {
  decimalArgument,
  exactDecimal,
  fromDouble,
  fromInteger,
  integerRatio,
  notSupported,
  ofType,
  operand,
  toDouble,
  toInteger,
} from './conversion.ts';
import { contextArgument, getContext } from './current.ts';
import { formatDecimal } from './format.ts';
import * as fn from './transcendental.ts';
import {
  decimalText,
  decimalType,
  FINITE,
  finite,
  INFINITE,
  type PyDecimal,
  QUIET_NAN,
  SIGNALING_NAN,
} from './value.ts';

export type Unary = (c: PyContext, a: PyDecimal) => PyDecimal;
export type Binary = (c: PyContext, a: PyDecimal, b: PyDecimal) => PyDecimal;

export function roundingArgument(value: PyValue | undefined, fallback: Rounding): Rounding {
  if (value === undefined || value === None) return fallback;
  const found = ROUNDINGS.find((name) => name === value);
  if (found === undefined)
    throw typeError(
      'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',
    );
  return found;
}

/** Runs with another rounding for once. */
export function withRounding<T>(c: PyContext, rounding: Rounding, run: () => T): T {
  const before = c.rounding;
  c.rounding = rounding;
  try {
    return run();
  } finally {
    c.rounding = before;
  }
}

const own = (self: PyValue): PyDecimal => self as PyDecimal;
const unarySlot = (run: Unary) => (self: PyValue) => within(getContext(), (c) => run(c, own(self)));
const binarySlot =
  (run: Binary): BinarySlot =>
  (a, b) => {
    const x = operand(a);
    const y = operand(b);
    return x === undefined || y === undefined ? NotImplemented : within(getContext(), (c) => run(c, x, y));
  };

/** Operations whose operands must not be rounded to the context, and that signal nothing. */
export const sameSign = (a: PyDecimal, b: PyDecimal): PyDecimal => op.withSign(a, b.negative);

const MODULUS = (1n << 61n) - 1n;
function powerModulo(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % MODULUS;
    square = (square * square) % MODULUS;
  }
  return result;
}
const INVERSE_OF_TEN = powerModulo(10n, MODULUS - 2n);

function hash(d: PyDecimal): number | bigint {
  if (d.kind === SIGNALING_NAN) throw typeError('Cannot hash a signaling NaN value');
  if (d.kind === QUIET_NAN) return identity(d);
  if (d.kind === INFINITE) return d.negative ? -314159 : 314159;
  const power = powerModulo(d.exponent < 0 ? INVERSE_OF_TEN : 10n, BigInt(Math.abs(d.exponent)));
  const value = ((d.coefficient % MODULUS) * power) % MODULUS;
  const signed = d.negative ? -value : value;
  return normalizeInteger(signed === -1n ? -2n : signed);
}

/** Both sides of a comparison with another number; undefined if it is none. */
function comparable(
  d: PyDecimal,
  value: PyValue,
  operator: CompareOperator,
): readonly [PyDecimal, PyDecimal] | undefined {
  const other = operand(value);
  if (other !== undefined) return [d, other];
  const equality = operator === EQ || operator === NE;
  if (value instanceof PyFloat || (equality && value instanceof PyComplex && value.imag === 0)) {
    const c = getContext();
    if (equality) c.flags |= FLOAT_OPERATION;
    else settle(c, FLOAT_OPERATION);
    return [d, fromDouble(value instanceof PyFloat ? value.value : value.real)];
  }
  if (typeof value !== 'object' || value instanceof PyComplex) return undefined;
  const rational = getAttribute(hooks.importModule('numbers'), 'Rational');
  if (!isInstanceCheck(value, rational)) return undefined;
  const numerator = integerOf(getAttribute(value, 'numerator')) ?? 0;
  const denominator = integerOf(getAttribute(value, 'denominator')) ?? 1;
  const scaled = d.kind === FINITE ? finite(d.negative, d.coefficient * BigInt(denominator), d.exponent) : d;
  return [scaled, fromInteger(numerator)];
}

function richCompare(self: PyValue, value: PyValue, operator: CompareOperator): PyValue {
  const both = comparable(own(self), value, operator);
  if (both === undefined) return NotImplemented;
  const [a, b] = both;
  if (a.isNaN || b.isNaN) {
    const signaling = a.kind === SIGNALING_NAN || b.kind === SIGNALING_NAN;
    if (signaling || (operator !== EQ && operator !== NE)) settle(getContext(), INVALID_OPERATION);
    return operator === NE;
  }
  const order = op.compareNumbers(a, b);
  switch (operator) {
    case LT:
      return order < 0;
    case LE:
      return order <= 0;
    case EQ:
      return order === 0;
    case NE:
      return order !== 0;
    case GT:
      return order > 0;
    case GE:
      return order >= 0;
  }
}

/** `as_tuple()`; the named tuple is made by the module. */
function asTuple(d: PyDecimal): PyValue {
  const make = getAttribute(hooks.importModule('_decimal'), 'DecimalTuple');
  const digits =
    d.kind === INFINITE || (d.isNaN && d.coefficient === 0n)
      ? d.isNaN
        ? []
        : [0]
      : Array.from(d.coefficient.toString(), Number);
  const exponent = d.kind === FINITE ? d.exponent : (['', 'F', 'n', 'N'][d.kind] ?? '');
  return (make as PyType).callKeywords([d.negative ? 1 : 0, new PyTuple(digits), exponent], undefined);
}

const unary = (name: string, run: Unary, doc: string) =>
  method(
    `${name}(context=None)`,
    (self: PyDecimal, context?: PyValue) => within(contextArgument(context), (c) => run(c, self)),
    doc,
  );
const binary = (name: string, run: Binary, doc: string) =>
  method(
    `${name}(other, context=None)`,
    (self: PyDecimal, other: PyValue, context?: PyValue) => {
      const c = contextArgument(context);
      const b = decimalArgument(other);
      return within(c, () => run(c, self, b));
    },
    doc,
  );
const plain = (name: string, run: (d: PyDecimal) => PyValue, doc: string) => method(`${name}()`, run, doc);

export const PREDICATES: readonly (readonly [string, (d: PyDecimal) => boolean, string])[] = [
  ['is_canonical', () => true, 'True: there is only one form.'],
  ['is_finite', (d) => d.kind === FINITE, 'Whether it is neither infinite nor NaN.'],
  ['is_infinite', (d) => d.kind === INFINITE, 'Whether it is infinite.'],
  ['is_nan', (d) => d.isNaN, 'Whether it is a NaN.'],
  ['is_qnan', (d) => d.kind === QUIET_NAN, 'Whether it is a quiet NaN.'],
  ['is_snan', (d) => d.kind === SIGNALING_NAN, 'Whether it is a signaling NaN.'],
  ['is_signed', (d) => d.negative, 'Whether it has a minus.'],
  ['is_zero', (d) => d.isZero, 'Whether it is zero.'],
];
export const UNARY: readonly (readonly [string, Unary, string])[] = [
  ['exp', fn.exp, 'e to its power.'],
  ['ln', fn.ln, 'Its natural logarithm.'],
  ['log10', fn.log10, 'Its logarithm to the base 10.'],
  ['logb', op.logb, 'The exponent of its first digit.'],
  ['logical_invert', op.logicalInvert, 'Each digit, 0 or 1, inverted.'],
  ['next_minus', op.nextMinus, 'The next smaller number of the context.'],
  ['next_plus', op.nextPlus, 'The next larger number of the context.'],
  ['normalize', op.normalize, 'Without trailing zeros.'],
  ['sqrt', op.squareRoot, 'Its square root.'],
];
const and = (x: number, y: number) => x & y;
const or = (x: number, y: number) => x | y;
const xor = (x: number, y: number) => x ^ y;
export const BINARY: readonly (readonly [string, Binary, string])[] = [
  ['compare', op.compare, '-1, 0 or 1 as it is to the other; NaN if one is.'],
  ['compare_signal', op.compareSignal, 'As compare, but every NaN signals.'],
  ['compare_total', (_c, a, b) => op.compareTotal(a, b), 'The order of all representations.'],
  [
    'compare_total_mag',
    (_c, a, b) => op.compareTotalMagnitude(a, b),
    'The order of all representations without their signs.',
  ],
  ['copy_sign', (_c, a, b) => sameSign(a, b), 'With the sign of the other.'],
  ['logical_and', (c, a, b) => op.logical(c, a, b, and), 'The digits, 0 or 1, combined by and.'],
  ['logical_or', (c, a, b) => op.logical(c, a, b, or), 'The digits, 0 or 1, combined by or.'],
  ['logical_xor', (c, a, b) => op.logical(c, a, b, xor), 'The digits, 0 or 1, combined by exclusive or.'],
  ['max', (c, a, b) => op.extreme(c, a, b, 1, false), 'The larger.'],
  ['max_mag', (c, a, b) => op.extreme(c, a, b, 1, true), 'The one of larger magnitude.'],
  ['min', (c, a, b) => op.extreme(c, a, b, -1, false), 'The smaller.'],
  ['min_mag', (c, a, b) => op.extreme(c, a, b, -1, true), 'The one of smaller magnitude.'],
  ['next_toward', op.nextToward, 'The next number of the context towards the other.'],
  [
    'remainder_near',
    op.remainderNear,
    'The remainder of the division by the other whose quotient is rounded to nearest.',
  ],
  ['rotate', op.rotate, 'The digits rotated.'],
  ['scaleb', op.scaleb, 'The exponent increased by the other.'],
  ['shift', op.shift, 'The digits shifted.'],
];

const isConstant = (value: PyDecimal) => () => value;

function power(a: PyValue, b: PyValue, c: PyValue): PyValue {
  const x = operand(a);
  const y = operand(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (c === None) return within(getContext(), (context) => fn.power(context, x, y));
  const z = operand(c);
  return z === undefined
    ? NotImplemented
    : within(getContext(), (context) => fn.powerModulo(context, x, y, z));
}

const toIntegralMethod = (name: string, exact: boolean, doc: string) =>
  method(
    `${name}(rounding=None, context=None)`,
    (self: PyDecimal, rounding?: PyValue, context?: PyValue) => {
      const c = contextArgument(context);
      return withRounding(c, roundingArgument(rounding, c.rounding), () =>
        within(c, () => op.toIntegral(c, self, exact)),
      );
    },
    doc,
  );

populate(decimalType, {
  doc: `Decimal(value='0', context=None)

A decimal number, exactly what value is: a text, an int, a float, a tuple of sign, digits and exponent, or another Decimal.`,
  textSignature: "(value='0', context=None)",
  slots: {
    tp_new: constructWith(
      "Decimal(value='0', context=None)",
      (type: PyType, value: PyValue = 0, context?: PyValue) =>
        exactDecimal(type, value, contextArgument(context)),
    ),
    tp_repr: (self) => `Decimal('${decimalText(own(self), getContext().capitals === 1)}')`,
    tp_str: (self) => decimalText(own(self), getContext().capitals === 1),
    tp_hash: (self) => hash(own(self)),
    tp_richcompare: richCompare,
    nb_add: binarySlot(op.add),
    nb_subtract: binarySlot(op.subtract),
    nb_multiply: binarySlot(op.multiply),
    nb_remainder: binarySlot(op.remainder),
    nb_divmod: (a, b) => {
      const x = operand(a);
      const y = operand(b);
      if (x === undefined || y === undefined) return NotImplemented;
      return pair(within(getContext(), (c) => op.divmod(c, x, y)));
    },
    nb_power: power,
    nb_negative: unarySlot(op.minus),
    nb_positive: unarySlot(op.plus),
    nb_absolute: unarySlot(op.absolute),
    nb_bool: (self) => !own(self).isZero,
    nb_int: (self) => toInteger(own(self), 'ROUND_DOWN'),
    nb_float: (self) => new PyFloat(toDouble(own(self))),
    nb_floor_divide: binarySlot(op.divideInteger),
    nb_true_divide: binarySlot(op.divide),
  },
  methods: () => [
    ...PREDICATES.map(([name, run, doc]) => plain(name, run, doc)),
    ...UNARY.map(([name, run, doc]) => unary(name, run, doc)),
    ...BINARY.map(([name, run, doc]) => binary(name, run, doc)),
    plain('adjusted', (d) => (d.kind === FINITE ? d.adjusted : 0), 'The exponent of the first digit.'),
    plain('as_integer_ratio', (d) => pair(integerRatio(d)), 'Two ints whose quotient it is.'),
    plain('as_tuple', asTuple, 'Sign, digits and exponent.'),
    plain('canonical', (d) => d, 'The number itself.'),
    plain('conjugate', (d) => d, 'The number itself.'),
    plain('copy_abs', (d) => op.withSign(d, false), 'Without a minus; signals nothing.'),
    plain('copy_negate', (d) => op.withSign(d, !d.negative), 'With the other sign; signals nothing.'),
    plain('radix', isConstant(finite(false, 10n, 0)), 'Ten.'),
    method(
      'fma(other, third, context=None)',
      (self: PyDecimal, other: PyValue, third: PyValue, context?: PyValue) => {
        const c = contextArgument(context);
        const b = decimalArgument(other);
        const d = decimalArgument(third);
        return within(c, () => op.fma(c, self, b, d));
      },
      'self * other + third, rounded once.',
    ),
    method(
      'quantize(exp, rounding=None, context=None)',
      (self: PyDecimal, exponent: PyValue, rounding?: PyValue, context?: PyValue) => {
        const c = contextArgument(context);
        const mode = roundingArgument(rounding, c.rounding);
        const b = decimalArgument(exponent);
        return withRounding(c, mode, () => within(c, () => op.quantize(c, self, b)));
      },
      'Rounded to the exponent of another number.',
    ),
    toIntegralMethod('to_integral', false, 'Rounded to an integer without a signal.'),
    toIntegralMethod('to_integral_value', false, 'Rounded to an integer without a signal.'),
    toIntegralMethod('to_integral_exact', true, 'Rounded to an integer.'),
    method(
      'same_quantum(other, context=None)',
      (self: PyDecimal, other: PyValue) => op.sameQuantum(self, decimalArgument(other)),
      'Whether both have the same exponent.',
    ),
    method(
      'number_class(context=None)',
      (self: PyDecimal, context?: PyValue) => op.numberClass(contextArgument(context), self),
      'What kind of number it is, in words.',
    ),
    method(
      'is_normal(context=None)',
      (self: PyDecimal, context?: PyValue) => op.isNormal(contextArgument(context), self),
      'Whether it is a normal number of the context.',
    ),
    method(
      'is_subnormal(context=None)',
      (self: PyDecimal, context?: PyValue) => op.isSubnormal(contextArgument(context), self),
      'Whether it is a subnormal number of the context.',
    ),
    method(
      'to_eng_string(context=None)',
      (self: PyDecimal, context?: PyValue) =>
        decimalText(self, contextArgument(context).capitals === 1, true),
      'As text with exponents that are multiples of three.',
    ),
    method('__copy__()', (self: PyDecimal) => self),
    method('__deepcopy__(memo, /)', (self: PyDecimal) => self),
    method('__complex__()', (self: PyDecimal) => new PyComplex(toDouble(self), 0)),
    method('__ceil__()', (self: PyDecimal) => toInteger(self, 'ROUND_CEILING')),
    method('__floor__()', (self: PyDecimal) => toInteger(self, 'ROUND_FLOOR')),
    method('__trunc__()', (self: PyDecimal) => toInteger(self, 'ROUND_DOWN')),
    method('__round__(ndigits=None, /)', (self: PyDecimal, digits: PyValue = None) => {
      if (digits === None) return toInteger(self, 'ROUND_HALF_EVEN');
      const n = integerOf(digits);
      if (n === undefined) throw typeError('optional arg must be an integer');
      return within(getContext(), (c) => op.quantize(c, self, finite(false, 1n, -Number(n))));
    }),
    method('__format__(format_spec, /)', (self: PyDecimal, spec: PyValue) => {
      const text = formatArgument(spec);
      return text === '' ? str(self) : strFromJS(formatDecimal(self, text, getContext()));
    }),
    method(
      '__reduce__()',
      (self: PyDecimal) => new PyTuple([self.type, new PyTuple([decimalText(self, true)])]),
    ),
    method('__sizeof__()', (self: PyDecimal) => 72 + Math.ceil(self.digits / 19) * 8),
  ],
  classMethods: () => [
    method(
      'from_float(f, /)',
      (type: PyType, value: PyValue) => {
        const n = integerOf(value);
        if (n === undefined && !(value instanceof PyFloat)) throw typeError('argument must be int or float');
        const d = value instanceof PyFloat ? fromDouble(value.value) : fromInteger(n ?? 0);
        return type === decimalType ? d : call1(type, d);
      },
      'The exact value of a float or int.',
    ),
    method(
      'from_number(number, /)',
      (type: PyType, value: PyValue) => {
        const d = value instanceof PyFloat ? fromDouble(value.value) : operand(value);
        if (d === undefined) throw notSupported(value);
        return type === decimalType ? ofType(type, d) : call1(type, d);
      },
      'The exact value of a number; no text.',
    ),
  ],
  getset: () => [
    getset('real', (self: PyDecimal) => self, undefined, 'the real part of a complex number'),
    getset('imag', () => op.ZERO, undefined, 'the imaginary part of a complex number'),
  ],
});
