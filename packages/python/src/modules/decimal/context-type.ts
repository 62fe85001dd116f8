/** `decimal.Context`: https://docs.python.org/3/library/decimal.html#context-objects */
import { bareType, integerOf, None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { attributeError, overflowError, typeError, valueError } from '@harpy/objects/errors';
import { pair } from '@harpy/objects/numbers/arguments';
import { PyObject } from '@harpy/objects/object';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import * as op from './arithmetic.ts';
import {
  assignContext,
  contextType,
  copyContext,
  MAX_EMAX,
  MAX_PREC,
  MIN_EMIN,
  PyContext,
  signalsOf,
  within,
} from './context.ts';
import { decimalArgument, fromDouble, fromInteger, roundedDecimal } from './conversion.ts';
import { contextArgument, defaultContext, getContext, setContext } from './current.ts';
import { BINARY, type Binary, PREDICATES, roundingArgument, UNARY, type Unary } from './decimal-type.ts';
import { PySignalDict, signalBits } from './signal-dict.ts';
import * as fn from './transcendental.ts';
import { decimalText, finite, type PyDecimal } from './value.ts';

function integerArgument(value: PyValue, low: number, high: number, message: string): number {
  const n = integerOf(value);
  if (n === undefined) throw typeError('an integer is required');
  if (typeof n === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  if (n < low || n > high) throw valueError(message);
  return n;
}

interface Attribute {
  readonly name: string;
  readonly get: (c: PyContext) => PyValue;
  readonly set: (c: PyContext, value: PyValue) => void;
}

const integerAttribute = (
  name: string,
  key: 'prec' | 'emin' | 'emax' | 'capitals' | 'clamp',
  low: number,
  high: number,
  message: string,
): Attribute => ({
  name,
  get: (c) => c[key],
  set: (c, value) => {
    c[key] = integerArgument(value, low, high, message);
  },
});

const ATTRIBUTES: readonly Attribute[] = [
  integerAttribute('prec', 'prec', 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]'),
  {
    name: 'rounding',
    get: (c) => c.rounding,
    set: (c, value) => {
      c.rounding = roundingArgument(value === None ? 0 : value, c.rounding);
    },
  },
  integerAttribute('Emin', 'emin', MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]'),
  integerAttribute('Emax', 'emax', 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'),
  integerAttribute('capitals', 'capitals', 0, 1, 'valid values for capitals are 0 or 1'),
  integerAttribute('clamp', 'clamp', 0, 1, 'valid values for clamp are 0 or 1'),
  {
    name: 'flags',
    get: (c) => new PySignalDict(c, 'flags'),
    set: (c, value) => {
      c.flags = signalBits(value);
    },
  },
  {
    name: 'traps',
    get: (c) => new PySignalDict(c, 'traps'),
    set: (c, value) => {
      c.traps = signalBits(value);
    },
  },
];

const names = (bits: number): string =>
  `[${signalsOf(bits)
    .map(({ type }) => type.qualname)
    .join(', ')}]`;
const types = (bits: number): PyList => new PyList(signalsOf(bits).map(({ type }) => type));

const PARAMETERS =
  'prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None';

function initialize(self: PyContext, ...values: readonly (PyValue | undefined)[]): void {
  assignContext(self, defaultContext);
  self.flags = 0;
  for (const [at, attribute] of ATTRIBUTES.entries()) {
    const value = values[at];
    if (value !== undefined && value !== None) attribute.set(self, value);
  }
}

const unary = (name: string, run: Unary, doc: string) =>
  method(
    `${name}(x, /)`,
    (self: PyContext, x: PyValue) => {
      const a = decimalArgument(x);
      return within(self, () => run(self, a));
    },
    doc,
  );
const binary = (name: string, run: Binary, doc: string) =>
  method(
    `${name}(x, y, /)`,
    (self: PyContext, x: PyValue, y: PyValue) => {
      const a = decimalArgument(x);
      const b = decimalArgument(y);
      return within(self, () => run(self, a, b));
    },
    doc,
  );
const predicate = (name: string, run: (c: PyContext, d: PyDecimal) => PyValue, doc: string) =>
  method(`${name}(x, /)`, (self: PyContext, x: PyValue) => run(self, decimalArgument(x)), doc);

populate(contextType, {
  doc: 'How decimals are computed: precision, rounding, bounds of exponents, and what signals do.',
  textSignature: `(${PARAMETERS})`,
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyContext)(),
    tp_init: initializeWith(`Context(${PARAMETERS})`, initialize),
    tp_repr: (self) => {
      const c = self as PyContext;
      return `Context(prec=${c.prec}, rounding=${c.rounding}, Emin=${c.emin}, Emax=${c.emax}, capitals=${c.capitals}, clamp=${c.clamp}, flags=${names(c.flags)}, traps=${names(c.traps)})`;
    },
  },
  methods: () => [
    ...UNARY.map(([name, run, doc]) => unary(name, run, doc)),
    ...BINARY.map(([name, run, doc]) => binary(name, run, doc)),
    ...PREDICATES.map(([name, run, doc]) => predicate(name, (_c, d) => run(d), doc)),
    predicate('is_normal', op.isNormal, 'Whether it is a normal number of this context.'),
    predicate('is_subnormal', op.isSubnormal, 'Whether it is a subnormal number of this context.'),
    predicate('number_class', op.numberClass, 'What kind of number it is, in words.'),
    predicate('canonical', (_c, d) => d, 'The number itself.'),
    predicate('copy_abs', (_c, d) => op.withSign(d, false), 'Without a minus.'),
    predicate('copy_negate', (_c, d) => op.withSign(d, !d.negative), 'With the other sign.'),
    predicate('copy_decimal', (_c, d) => d, 'The number itself.'),
    predicate('to_sci_string', (c, d) => decimalText(d, c.capitals === 1), 'As text.'),
    predicate(
      'to_eng_string',
      (c, d) => decimalText(d, c.capitals === 1, true),
      'As text with exponents that are multiples of three.',
    ),
    unary('abs', op.absolute, 'The magnitude.'),
    unary('minus', op.minus, 'The negative.'),
    unary('plus', op.plus, 'The number rounded to this context.'),
    unary('to_integral', (c, d) => op.toIntegral(c, d, false), 'Rounded to an integer without a signal.'),
    unary(
      'to_integral_value',
      (c, d) => op.toIntegral(c, d, false),
      'Rounded to an integer without a signal.',
    ),
    unary('to_integral_exact', (c, d) => op.toIntegral(c, d, true), 'Rounded to an integer.'),
    binary('add', op.add, 'The sum.'),
    binary('subtract', op.subtract, 'The difference.'),
    binary('multiply', op.multiply, 'The product.'),
    binary('divide', op.divide, 'The quotient.'),
    binary('divide_int', op.divideInteger, 'The integer part of the quotient.'),
    binary('remainder', op.remainder, 'What the integer division leaves.'),
    binary('quantize', op.quantize, 'The first rounded to the exponent of the second.'),
    method(
      'divmod(x, y, /)',
      (self: PyContext, x: PyValue, y: PyValue) => {
        const a = decimalArgument(x);
        const b = decimalArgument(y);
        return pair(within(self, () => op.divmod(self, a, b)));
      },
      'Quotient and rest of the integer division.',
    ),
    method(
      'same_quantum(x, y, /)',
      (_self: PyContext, x: PyValue, y: PyValue) => op.sameQuantum(decimalArgument(x), decimalArgument(y)),
      'Whether both have the same exponent.',
    ),
    method(
      'fma(x, y, z, /)',
      (self: PyContext, x: PyValue, y: PyValue, z: PyValue) => {
        const [a, b, c] = [decimalArgument(x), decimalArgument(y), decimalArgument(z)];
        return within(self, () => op.fma(self, a, b, c));
      },
      'x * y + z, rounded once.',
    ),
    method(
      'power(a, b, modulo=None)',
      (self: PyContext, x: PyValue, y: PyValue, modulo: PyValue = None) => {
        const a = decimalArgument(x);
        const b = decimalArgument(y);
        if (modulo === None) return within(self, () => fn.power(self, a, b));
        const n = decimalArgument(modulo);
        return within(self, () => fn.powerModulo(self, a, b, n));
      },
      'The power, or its remainder.',
    ),
    method('radix()', () => finite(false, 10n, 0), 'Ten.'),
    method('Etiny()', (self: PyContext) => self.etiny, 'The least exponent of subnormal numbers.'),
    method('Etop()', (self: PyContext) => self.etop, 'The largest exponent of numbers with all digits.'),
    method(
      'clear_flags()',
      (self: PyContext) => {
        self.flags = 0;
      },
      'Clears all flags.',
    ),
    method(
      'clear_traps()',
      (self: PyContext) => {
        self.traps = 0;
      },
      'Clears all traps.',
    ),
    method('copy()', copyContext, 'A copy.'),
    method('__copy__()', copyContext, 'A copy.'),
    method(
      '__reduce__()',
      (self: PyContext) =>
        new PyTuple([
          self.type,
          new PyTuple([
            self.prec,
            self.rounding,
            self.emin,
            self.emax,
            self.capitals,
            self.clamp,
            types(self.flags),
            types(self.traps),
          ]),
        ]),
    ),
    method(
      'create_decimal(num="0", /)',
      (self: PyContext, value: PyValue = 0) => roundedDecimal(value, self),
      'A number rounded to this context.',
    ),
    method(
      'create_decimal_from_float(f, /)',
      (self: PyContext, value: PyValue) => {
        const n = integerOf(value);
        if (n === undefined && !(value instanceof PyFloat)) throw typeError('argument must be int or float');
        const d = value instanceof PyFloat ? fromDouble(value.value) : fromInteger(n ?? 0);
        return roundedDecimal(d, self);
      },
      'A float rounded to this context.',
    ),
  ],
  getset: () =>
    ATTRIBUTES.map(({ name, get, set }) =>
      getset(name, get, (self: PyContext, value: PyValue | undefined) => {
        if (value === undefined) throw attributeError('context attributes cannot be deleted');
        set(self, value);
      }),
    ),
});

/** What `localcontext` returns: puts a context in force for a block. */
class PyContextManager extends PyObject {
  readonly local: PyContext;
  readonly outer: PyContext;
  constructor(local: PyContext, outer: PyContext) {
    super();
    this.local = local;
    this.outer = outer;
  }
}
const contextManagerType = bareType('decimal.ContextManager', PyContextManager);
populate(contextManagerType, {
  methods: () => [
    method('__enter__()', (self: PyContextManager) => {
      setContext(self.local);
      return self.local;
    }),
    method('__exit__(*args)', (self: PyContextManager) => {
      setContext(self.outer);
      return false;
    }),
  ],
});

export function localContext(context: PyValue | undefined, changes: ReadonlyMap<string, PyValue>): PyValue {
  const outer = getContext();
  const local = copyContext(context === undefined || context === None ? outer : contextArgument(context));
  for (const [name, value] of changes) {
    const attribute = ATTRIBUTES.find((candidate) => candidate.name === name);
    if (attribute === undefined)
      throw typeError(`'${name}' is an invalid keyword argument for this function`);
    if (value !== None) attribute.set(local, value);
  }
  return new PyContextManager(local, outer);
}

/** The context of an interchange format of IEEE 754. */
export function ieeeContext(bits: PyValue): PyContext {
  const n = integerOf(bits);
  if (n === undefined) throw typeError('an integer is required');
  if (typeof n === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  if (n <= 0 || n > 256 || n % 32 !== 0)
    throw valueError('argument must be a multiple of 32, with a maximum of 256');
  const c = new PyContext();
  c.prec = 9 * (n / 32) - 2;
  c.emax = 3 * 2 ** (n / 16 + 3);
  c.emin = 1 - c.emax;
  c.clamp = 1;
  c.traps = 0;
  return c;
}
