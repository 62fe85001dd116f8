/** `int`: https://docs.python.org/3/library/functions.html#int */
import './object.ts';
import { sizeArgument } from '../arguments.ts';
import { PyBytes } from '../bytes.ts';
import {
  integerOf,
  intType,
  None,
  NotImplemented,
  PyFloat,
  type PyIntSub,
  PyTuple,
  textOf,
  typeOf,
} from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { typeError, valueError } from '../errors.ts';
import { formatArgument, integerFromText, pair, shownType, toByteArray } from '../numbers/arguments.ts';
import { bitCount, bitLength, fromBytes, toBytes, toFloat } from '../numbers/bits.ts';
import { formatInteger } from '../numbers/format.ts';
import {
  absolute,
  add,
  bitAnd,
  bitOr,
  bitXor,
  divmod,
  floorDivide,
  type Int,
  invert,
  multiply,
  negate,
  power,
  powerModulo,
  remainder,
  shiftLeft,
  shiftRight,
  subtract,
} from '../numbers/integer.ts';
import { roundInteger, trueDivide } from '../numbers/integer-rounding.ts';
import { integerToString } from '../numbers/integer-text.ts';
import { compareInts } from '../protocols/compare.ts';
import { indexNumber, isTrue } from '../protocols/convert.ts';
import { hashInteger } from '../protocols/hash.ts';
import { toInteger, tryInteger } from '../protocols/number.ts';
import { str } from '../protocols/text.ts';
import type { BinarySlot, CompareOperator } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { floatPower } from './float.ts';

/** The number of what is known to be an int. */
const own = (self: PyValue): Int => integerOf(self) ?? 0;

/** An int of a class that may be a subclass. */
export function newInt(type: PyType, value: Int): PyValue {
  if (type === intType) return value;
  return new (type.ctor as unknown as new (value: Int) => PyIntSub)(value);
}

const binary =
  (operation: (a: Int, b: Int) => PyValue): BinarySlot =>
  (a, b) => {
    const x = integerOf(a);
    const y = integerOf(b);
    return x === undefined || y === undefined ? NotImplemented : operation(x, y);
  };

function intCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  const x = integerOf(a);
  const y = integerOf(b);
  return x === undefined || y === undefined ? NotImplemented : compareInts(x, y, operator);
}

function intPower(a: PyValue, b: PyValue, c: PyValue): PyValue {
  const x = integerOf(a);
  const y = integerOf(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (c === None) return y < 0 ? floatPower(toFloat(x), toFloat(y)) : power(x, y);
  const z = integerOf(c);
  return z === undefined ? NotImplemented : powerModulo(x, y, z);
}

/** The number `int(x)` makes of anything. */
function convert(x: PyValue): Int {
  if (typeof x === 'string') return integerFromText(x, 10) ?? 0;
  const number = tryInteger(x);
  return number ?? integerFromText(x, 10) ?? toInteger(x);
}

function intNew(type: PyType, x: PyValue | undefined, base: PyValue | undefined): PyValue {
  if (x === undefined) {
    if (base !== undefined) throw typeError('int() missing string argument');
    return newInt(type, 0);
  }
  if (base === undefined) return newInt(type, convert(x));
  const radix = indexNumber(base);
  if (radix !== 0 && (radix < 2 || radix > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  const isText = textOf(x) !== undefined || /^byte(s|array)$/.test(layoutName(x));
  const number = isText ? integerFromText(x, Number(radix)) : undefined;
  if (number === undefined) throw typeError("int() can't convert non-string with explicit base");
  return newInt(type, number);
}

const construct = constructWith('int(=0, /, base=10)', intNew);

/** The builtin type something is laid out as. */
const layoutName = (value: PyValue): string => typeOf(value).layout.name;

function byteOrder(value: PyValue | undefined, where: string): boolean {
  if (value === undefined) return true;
  const text = textOf(value);
  if (text === undefined)
    throw typeError(`${where}() argument 'byteorder' must be str, not ${shownType(value)}`);
  if (text !== 'little' && text !== 'big') throw valueError("byteorder must be either 'little' or 'big'");
  return text === 'big';
}

const itself = (self: PyValue): PyValue => own(self);

intType.empty = () => 0;
intType.single = convert;
populate(intType, {
  doc: `int(x=0, /) -> integer
int(x, /, base=10) -> integer

A number or a text as an integer. Numbers are rounded towards zero. A text (str, bytes or bytearray) may have spaces around it, a sign,
and underscores between digits. The base is 2 to 36, or 0: the prefix (0b, 0o, 0x) tells.`,
  slots: {
    tp_repr: (self) => integerToString(own(self)),
    tp_hash: (self) => hashInteger(own(self)),
    tp_richcompare: intCompare,
    tp_new: (type, args, names) => {
      const [x] = args;
      if (args.length === 1 && names === undefined && x !== undefined) return newInt(type, convert(x));
      if (args.length > 2 && names === undefined && type === intType)
        throw typeError(`int expected at most 2 arguments, got ${args.length}`);
      return construct(type, args, names);
    },
    nb_add: binary(add),
    nb_subtract: binary(subtract),
    nb_multiply: binary(multiply),
    nb_remainder: binary(remainder),
    nb_divmod: binary((a, b) => pair(divmod(a, b))),
    nb_power: intPower,
    nb_negative: (self) => negate(own(self)),
    nb_positive: itself,
    nb_absolute: (self) => absolute(own(self)),
    nb_bool: (self) => own(self) !== 0,
    nb_invert: (self) => invert(own(self)),
    nb_lshift: binary(shiftLeft),
    nb_rshift: binary(shiftRight),
    nb_and: binary(bitAnd),
    nb_xor: binary(bitXor),
    nb_or: binary(bitOr),
    nb_int: itself,
    nb_float: (self) => new PyFloat(toFloat(own(self))),
    nb_floor_divide: binary(floorDivide),
    nb_true_divide: binary((a, b) => new PyFloat(trueDivide(a, b))),
    nb_index: itself,
  },
  methods: () => [
    method('conjugate()', itself, 'The int itself.'),
    method('bit_length()', (self: PyValue) => bitLength(own(self)), 'Number of binary digits; 0 for 0.'),
    method(
      'bit_count()',
      (self: PyValue) => bitCount(own(self)),
      'Number of ones in the binary digits of the absolute value.',
    ),
    method(
      "to_bytes(length=1, byteorder='big', *, signed=False)",
      (self: PyValue, length: PyValue = 1, order?: PyValue, signed: PyValue = false) => {
        const size = sizeArgument(length, 1);
        const big = byteOrder(order, 'to_bytes');
        if (size < 0) throw valueError('length argument must be non-negative');
        return new PyBytes(toBytes(own(self), size, big, isTrue(signed)));
      },
      'The int as bytes, most significant first unless byteorder is "little"; in two\'s complement if signed.',
    ),
    method('as_integer_ratio()', (self: PyValue) => pair([own(self), 1]), 'The int and 1.'),
    method('is_integer()', () => true, 'True, as for a float without fraction.'),
    method('__trunc__()', itself, 'The int itself.'),
    method('__floor__()', itself, 'The int itself.'),
    method('__ceil__()', itself, 'The int itself.'),
    method(
      '__round__(ndigits=None, /)',
      (self: PyValue, digits: PyValue = None) =>
        digits === None ? own(self) : roundInteger(own(self), indexNumber(digits)),
      'The int rounded to a multiple of 10**-ndigits, ties to even.',
    ),
    method('__getnewargs__()', (self: PyValue) => new PyTuple([own(self)])),
    method('__format__(format_spec, /)', (self: PyValue, spec: PyValue) => {
      const text = formatArgument(spec);
      if (text === '') return str(self);
      return strFromJS(formatInteger(own(self), text, typeOf(self).name));
    }),
    method('__sizeof__()', (self: PyValue) => 24 + 4 * Math.max(1, Math.ceil(bitLength(own(self)) / 30))),
  ],
  classMethods: () => [
    method(
      "from_bytes(bytes, byteorder='big', *, signed=False)",
      (type: PyType, bytes: PyValue, order?: PyValue, signed: PyValue = false) => {
        const big = byteOrder(order, 'from_bytes');
        const value = fromBytes(toByteArray(bytes), big, isTrue(signed));
        return type === intType ? value : type.call1(value);
      },
      'The int that bytes spell, most significant first unless byteorder is "little".',
    ),
  ],
  getset: () => [
    getset('real', itself, undefined, 'the real part of a complex number'),
    getset('imag', () => 0, undefined, 'the imaginary part of a complex number'),
    getset('numerator', itself, undefined, 'the numerator of a rational number in lowest terms'),
    getset('denominator', () => 1, undefined, 'the denominator of a rational number in lowest terms'),
  ],
});
