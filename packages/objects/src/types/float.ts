/** `float`: https://docs.python.org/3/library/functions.html#float */
import './object.ts';
import {
  floatType,
  None,
  NotImplemented,
  PyFloat,
  PyIntSub,
  PyTuple,
  textOf,
  typeOf,
} from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { newException, typeError, typeErrorType, valueError } from '../errors.ts';
import { doubleFromText, formatArgument, pair, shownType } from '../numbers/arguments.ts';
import { toFloat } from '../numbers/bits.ts';
import { power as complexPower } from '../numbers/complex.ts';
import {
  asIntegerRatio,
  ceil,
  divide,
  floor,
  floorDivide,
  floorDivmod,
  fromHex,
  modulo,
  power,
  roundToInteger,
  roundToPlaces,
  toHex,
  truncate,
} from '../numbers/double.ts';
import { floatRepr, formatFloat } from '../numbers/format.ts';
import { toClampedSize } from '../protocols/convert.ts';
import { hashDouble } from '../protocols/hash.ts';
import { doubleByFloat, toDouble, tryDouble } from '../protocols/number.ts';
import { str } from '../protocols/text.ts';
import { type BinarySlot, type CompareOperator, EQ, GE, GT, LE, LT } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** The number of what is known to be a float. */
const own = (self: PyValue): number => (self as PyFloat).value;

/** A float of a class that may be a subclass. */
export function newFloat(type: PyType, value: number): PyFloat {
  if (type === floatType) return new PyFloat(value);
  return new (type.ctor as unknown as new (value: number) => PyFloat)(value);
}

/** A float or int as a double; OverflowError if it is too large, undefined for others. */
function operand(value: PyValue): number | undefined {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
      return toFloat(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return undefined;
    default:
      if (value instanceof PyFloat) return value.value;
      return value instanceof PyIntSub ? toFloat(value.value) : undefined;
  }
}

const binary =
  (operation: (a: number, b: number) => PyValue): BinarySlot =>
  (a, b) => {
    const x = operand(a);
    if (x === undefined) return NotImplemented;
    const y = operand(b);
    return y === undefined ? NotImplemented : operation(x, y);
  };

/** Ints are compared exactly, whatever their size: JavaScript does so with numbers and BigInts. */
function comparable(value: PyValue): number | bigint | undefined {
  if (value instanceof PyFloat) return value.value;
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value instanceof PyIntSub ? value.value : undefined;
  }
}

function floatCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  const x = comparable(a);
  const y = comparable(b);
  if (x === undefined || y === undefined) return NotImplemented;
  switch (operator) {
    case LT:
      return x < y;
    case LE:
      return x <= y;
    case EQ:
      // biome-ignore lint/suspicious/noDoubleEquals: a number and a BigInt
      return x == y;
    case GT:
      return x > y;
    case GE:
      return x >= y;
    default:
      // biome-ignore lint/suspicious/noDoubleEquals: a number and a BigInt
      return x != y;
  }
}

/** `a ** b` */
export function floatPower(a: number, b: number): PyValue {
  const result = power(a, b);
  if (result !== undefined) return new PyFloat(result);
  return complexPower({ real: a, imag: 0 }, { real: b, imag: 0 });
}

function floatNew(type: PyType, x?: PyValue): PyValue {
  if (x === undefined) return newFloat(type, 0);
  if (type === floatType && x instanceof PyFloat && x.type === floatType) return x;
  // A class derived from float may have a `__float__` of its own.
  const own = x instanceof PyFloat ? x.type.nb_float : undefined;
  if (own !== undefined && own !== exact) return newFloat(type, doubleByFloat(own, x));
  const number = (typeof x === 'string' ? undefined : tryDouble(x)) ?? doubleFromText(x);
  if (number === undefined)
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(x).name}'`);
  return newFloat(type, number);
}

const construct = constructWith('float(x=0, /)', floatNew);

const made = (type: PyType, value: number): PyValue => {
  const float = new PyFloat(value);
  return type === floatType ? float : type.call1(float);
};

const exact = (self: PyValue): PyValue => {
  const float = self as PyFloat;
  return float.type === floatType ? float : new PyFloat(float.value);
};

floatType.empty = () => new PyFloat(0);
floatType.single = (value) => floatNew(floatType, value);
populate(floatType, {
  doc: 'A number or a text as a floating-point number, if possible.',
  textSignature: '(x=0, /)',
  slots: {
    tp_repr: (self) => floatRepr(own(self)),
    tp_hash: (self) => hashDouble(own(self), self),
    tp_richcompare: floatCompare,
    tp_new: (type, args, names) => {
      if (args.length === 1 && names === undefined) return floatNew(type, args[0]);
      // A subclass's `__init__` takes what it likes by name.
      return names === undefined || type.tp_init === floatType.tp_init
        ? construct(type, args, names)
        : construct(type, args.slice(0, args.length - names.length), undefined);
    },
    nb_add: binary((a, b) => new PyFloat(a + b)),
    nb_subtract: binary((a, b) => new PyFloat(a - b)),
    nb_multiply: binary((a, b) => new PyFloat(a * b)),
    nb_remainder: binary((a, b) => new PyFloat(modulo(a, b))),
    nb_divmod: binary((a, b) => {
      const [quotient, rest] = floorDivmod(a, b);
      return pair([new PyFloat(quotient), new PyFloat(rest)]);
    }),
    nb_power: (a, b, c) => {
      if (c !== None)
        throw newException(typeErrorType, 'pow() 3rd argument not allowed unless all arguments are integers');
      const x = operand(a);
      const y = x === undefined ? undefined : operand(b);
      return x === undefined || y === undefined ? NotImplemented : floatPower(x, y);
    },
    nb_negative: (self) => new PyFloat(-own(self)),
    nb_positive: exact,
    nb_absolute: (self) => new PyFloat(Math.abs(own(self))),
    nb_bool: (self) => own(self) !== 0,
    nb_int: (self) => truncate(own(self)),
    nb_float: exact,
    nb_floor_divide: binary((a, b) => new PyFloat(floorDivide(a, b))),
    nb_true_divide: binary((a, b) => new PyFloat(divide(a, b))),
  },
  methods: () => [
    method('conjugate()', exact, 'The float itself.'),
    method(
      '__trunc__()',
      (self: PyValue) => truncate(own(self)),
      'The integer next to the float towards zero.',
    ),
    method('__floor__()', (self: PyValue) => floor(own(self)), 'The largest integer not above the float.'),
    method('__ceil__()', (self: PyValue) => ceil(own(self)), 'The smallest integer not below the float.'),
    method(
      '__round__(ndigits=None, /)',
      (self: PyValue, digits: PyValue = None) =>
        digits === None
          ? roundToInteger(own(self))
          : new PyFloat(roundToPlaces(own(self), toClampedSize(digits))),
      'The nearest integer, ties to even; with ndigits the float nearest to that many decimal places.',
    ),
    method(
      'as_integer_ratio()',
      (self: PyValue) => pair(asIntegerRatio(own(self))),
      'Two ints without a common divisor whose quotient is exactly the float; the second is positive.',
    ),
    method('hex()', (self: PyValue) => toHex(own(self)), 'The float in hexadecimal, exactly: 0x1.8p+1.'),
    method('is_integer()', (self: PyValue) => Number.isInteger(own(self)), 'Whether there is no fraction.'),
    method('__getnewargs__()', (self: PyValue) => new PyTuple([new PyFloat(own(self))])),
    method('__format__(format_spec, /)', (self: PyValue, spec: PyValue) => {
      const text = formatArgument(spec);
      if (text === '') return str(self);
      return strFromJS(formatFloat(own(self), text, typeOf(self).name));
    }),
    method('__sizeof__()', () => 24),
  ],
  classMethods: () => [
    method(
      'fromhex(string, /)',
      (type: PyType, string: PyValue) => {
        const text = textOf(string);
        if (text === undefined) throw typeError('bad argument type for built-in operation');
        return made(type, fromHex(text));
      },
      'The float that a hexadecimal text spells.',
    ),
    method(
      'from_number(number, /)',
      (type: PyType, number: PyValue) =>
        type === floatType && number instanceof PyFloat && number.type === floatType
          ? number
          : made(type, toDouble(number)),
      'A real number as a float; no text.',
    ),
    method(
      '__getformat__(typestr, /)',
      (_type: PyType, kind: PyValue) => {
        const text = textOf(kind);
        if (text === undefined)
          throw typeError(`__getformat__() argument must be str, not ${shownType(kind)}`);
        if (text !== 'double' && text !== 'float')
          throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
        return 'IEEE, little-endian';
      },
      "How C's double or float is stored, for tests.",
    ),
  ],
  getset: () => [
    getset('real', exact, undefined, 'the real part of a complex number'),
    getset('imag', () => new PyFloat(0), undefined, 'the imaginary part of a complex number'),
  ],
});
