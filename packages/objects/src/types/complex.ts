/** `complex`: https://docs.python.org/3/library/functions.html#complex */
import './object.ts';
import { call0, lookupSpecial } from '../call.ts';
import { None, NotImplemented, PyFloat, PyIntSub, PyTuple, textOf, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { attributeError, deprecationWarningType, typeError, valueError } from '../errors.ts';
import { hooks } from '../hooks.ts';
import { formatArgument } from '../numbers/arguments.ts';
import { toFloat } from '../numbers/bits.ts';
import {
  type Complex,
  complexRepr,
  complexType,
  divide,
  divideReal,
  magnitude,
  multiply,
  PyComplex,
  parseComplex,
  power,
  underscoresFit,
} from '../numbers/complex.ts';
import { divide as divideDoubles } from '../numbers/double.ts';
import { formatComplex } from '../numbers/format.ts';
import { toAsciiNumber } from '../numbers/integer-text.ts';
import { hashComplex } from '../protocols/hash.ts';
import { toDouble } from '../protocols/number.ts';
import { reprText, str } from '../protocols/text.ts';
import { type BinarySlot, type CompareOperator, EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { fullName } from './object.ts';

/** A complex of a class that may be a subclass. */
export function newComplex(type: PyType, real: number, imag: number): PyComplex {
  if (type === complexType) return new PyComplex(real, imag);
  return new (type.ctor as unknown as new (real: number, imag: number) => PyComplex)(real, imag);
}

/** A real operand as a double, undefined for others. */
function real(value: PyValue): number | undefined {
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

/** Real operands are not turned into complex ones first: a missing imaginary part is no zero. */
const binary =
  (
    both: (a: Complex, b: Complex) => PyValue,
    realRight: (a: Complex, b: number) => PyValue,
    realLeft: (a: number, b: Complex) => PyValue,
  ): BinarySlot =>
  (a, b) => {
    if (a instanceof PyComplex) {
      if (b instanceof PyComplex) return both(a, b);
      const y = real(b);
      return y === undefined ? NotImplemented : realRight(a, y);
    }
    const x = real(a);
    return x === undefined || !(b instanceof PyComplex) ? NotImplemented : realLeft(x, b);
  };

function toComplex(value: PyValue): Complex | undefined {
  if (value instanceof PyComplex) return value;
  const x = real(value);
  return x === undefined ? undefined : { real: x, imag: 0 };
}

function complexCompare(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  if (operator !== EQ && operator !== NE) return NotImplemented;
  const z = a as PyComplex;
  let same: boolean;
  if (b instanceof PyComplex) same = z.real === b.real && z.imag === b.imag;
  else {
    const other =
      b instanceof PyFloat || b instanceof PyIntSub ? b.value : typeof b === 'boolean' ? Number(b) : b;
    if (typeof other !== 'number' && typeof other !== 'bigint') return NotImplemented;
    // biome-ignore lint/suspicious/noDoubleEquals: a number and a BigInt
    same = z.imag === 0 && z.real == other;
  }
  return operator === EQ ? same : !same;
}

/** What `__complex__` says; undefined if there is none. */
export function specialComplex(value: PyValue): PyComplex | undefined {
  if (value instanceof PyComplex && value.type === complexType) return value;
  const found = lookupSpecial(value, '__complex__');
  if (found === undefined) return undefined;
  const result = call0(found);
  const problem = `__complex__ returned non-complex (type ${typeOf(result).name})`;
  if (!(result instanceof PyComplex)) throw typeError(problem);
  if (result.type !== complexType)
    hooks.warn(
      deprecationWarningType,
      `${problem}.  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`,
      1,
    );
  return result;
}

/** The name of a type in messages: with its module, unless that goes without saying. */
const shownName = (value: PyValue): string => fullName(typeOf(value)).replace(/^__main__\./, '');

const isReal = (value: PyValue): boolean => {
  const type = typeOf(value);
  return type.nb_float !== undefined || type.nb_index !== undefined;
};

function fromText(value: PyValue, text: string): Complex {
  const ascii = toAsciiNumber(text);
  if (!underscoresFit(ascii)) throw valueError(`could not convert string to complex: ${reprText(value)}`);
  const result = parseComplex(ascii.replaceAll('_', ''));
  if (result === undefined) throw valueError('complex() arg is a malformed string');
  return result;
}

/** `complex(x)` of one argument. */
function fromOne(type: PyType, x: PyValue): PyValue {
  if (x instanceof PyComplex && x.type === complexType && type === complexType) return x;
  const text = textOf(x);
  if (text !== undefined) {
    const z = fromText(x, text);
    return newComplex(type, z.real, z.imag);
  }
  const special = specialComplex(x) ?? (x instanceof PyComplex ? x : undefined);
  if (special !== undefined) return newComplex(type, special.real, special.imag);
  if (!isReal(x)) throw typeError(`complex() argument must be a string or a number, not ${shownName(x)}`);
  return newComplex(type, toDouble(x), 0);
}

function checkPart(value: PyValue, name: string): void {
  if (!isReal(value) && !(value instanceof PyComplex))
    throw typeError(`complex() argument '${name}' must be a real number, not ${shownName(value)}`);
}

function warnComplex(value: PyValue, name: string): void {
  hooks.warn(
    deprecationWarningType,
    `complex() argument '${name}' must be a real number, not ${shownName(value)}`,
    1,
  );
}

/** `complex(real, imag)`: real + imag*1j, whatever the parts are. */
function fromParts(type: PyType, first: PyValue = 0, second?: PyValue): PyValue {
  const r = specialComplex(first) ?? first;
  checkPart(r, 'real');
  if (second !== undefined) checkPart(second, 'imag');
  let z: Complex;
  if (r instanceof PyComplex) {
    warnComplex(first, 'real');
    z = r;
  } else z = { real: toDouble(r), imag: 0 };
  let { real: x, imag: y } = z;
  if (second instanceof PyComplex) {
    warnComplex(second, 'imag');
    x -= second.imag;
    y = second.real + (r instanceof PyComplex ? z.imag : 0);
  } else if (second !== undefined) {
    y = toDouble(second);
    if (r instanceof PyComplex) y += z.imag;
  }
  return newComplex(type, x, y);
}

const byBinding = constructWith('complex(real=0, imag=0)', fromParts);
const own = (self: PyValue): PyComplex => self as PyComplex;
const exact = (self: PyValue): PyValue => {
  const z = own(self);
  return z.type === complexType ? z : new PyComplex(z.real, z.imag);
};

const readOnly = (): never => {
  throw attributeError('readonly attribute');
};

populate(complexType, {
  doc: `A complex number from a text or from numbers.

A text has the form of the repr, with or without parentheses. A single number is converted; real and imag are the parts of a
new number.`,
  textSignature: '(real=0, imag=0)',
  slots: {
    tp_repr: (self) => complexRepr(own(self)),
    tp_hash: (self) => hashComplex(own(self).real, own(self).imag, self),
    tp_richcompare: complexCompare,
    tp_new: (type, args, names) => {
      const [x] = args;
      if (args.length === 1 && names === undefined && x !== undefined) return fromOne(type, x);
      return byBinding(type, args, names);
    },
    nb_add: binary(
      (a, b) => new PyComplex(a.real + b.real, a.imag + b.imag),
      (a, b) => new PyComplex(a.real + b, a.imag),
      (a, b) => new PyComplex(a + b.real, b.imag),
    ),
    nb_subtract: binary(
      (a, b) => new PyComplex(a.real - b.real, a.imag - b.imag),
      (a, b) => new PyComplex(a.real - b, a.imag),
      (a, b) => new PyComplex(a - b.real, -b.imag),
    ),
    nb_multiply: binary(
      multiply,
      (a, b) => new PyComplex(a.real * b, a.imag * b),
      (a, b) => new PyComplex(b.real * a, b.imag * a),
    ),
    nb_true_divide: binary(
      divide,
      (a, b) => new PyComplex(divideDoubles(a.real, b), divideDoubles(a.imag, b)),
      divideReal,
    ),
    nb_power: (a, b, c) => {
      const x = toComplex(a);
      const y = x === undefined ? undefined : toComplex(b);
      if (x === undefined || y === undefined) return NotImplemented;
      if (c !== None) throw valueError('complex modulo');
      return power(x, y);
    },
    nb_negative: (self) => new PyComplex(-own(self).real, -own(self).imag),
    nb_positive: exact,
    nb_absolute: (self) => new PyFloat(magnitude(own(self))),
    nb_bool: (self) => own(self).real !== 0 || own(self).imag !== 0,
  },
  methods: () => [
    method(
      'conjugate()',
      (self: PyComplex) => new PyComplex(self.real, -self.imag),
      'The number with the sign of the imaginary part changed.',
    ),
    method('__complex__()', exact, 'The number itself.'),
    method(
      '__getnewargs__()',
      (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]),
    ),
    method('__format__(format_spec, /)', (self: PyComplex, spec: PyValue) => {
      const text = formatArgument(spec);
      if (text === '') return str(self);
      return strFromJS(formatComplex(self.real, self.imag, text, self.type.name));
    }),
    method('__sizeof__()', () => 32),
  ],
  classMethods: () => [
    method(
      'from_number(number, /)',
      (type: PyType, number: PyValue) => {
        if (number instanceof PyComplex && number.type === complexType && type === complexType) return number;
        const special = specialComplex(number) ?? (number instanceof PyComplex ? number : undefined);
        const z = special ?? new PyComplex(toDouble(number), 0);
        return type === complexType ? new PyComplex(z.real, z.imag) : type.call1(z);
      },
      'A number as a complex number; no text.',
    ),
  ],
  getset: () => [
    getset(
      'real',
      (self: PyComplex) => new PyFloat(self.real),
      readOnly,
      'the real part of a complex number',
    ),
    getset(
      'imag',
      (self: PyComplex) => new PyFloat(self.imag),
      readOnly,
      'the imaginary part of a complex number',
    ),
  ],
});
