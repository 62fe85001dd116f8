/** Contexts, signals, and the rounding of results to them. */
import { bareType, PyList, type PyTuple } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import {
  arithmeticErrorType,
  newException,
  type PyBaseException,
  typeErrorType,
  zeroDivisionErrorType,
} from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { PyType } from '@harpy/objects/type';
import '@harpy/objects/types/exceptions';
import {
  digitCount,
  finite,
  INFINITE,
  infinity,
  notANumber,
  PyDecimal,
  power10,
  QUIET_NAN,
  SIGNALING_NAN,
} from './value.ts';

// What an operation may say of its result; bits as in libmpdec, whose order shows in reprs.
export const CLAMPED = 1;
export const CONVERSION_SYNTAX = 2;
export const DIVISION_BY_ZERO = 4;
export const DIVISION_IMPOSSIBLE = 8;
export const DIVISION_UNDEFINED = 16;
export const INEXACT = 64;
export const INVALID_CONTEXT = 128;
export const INVALID_OPERATION = 256;
export const FLOAT_OPERATION = 1024;
export const OVERFLOW = 2048;
export const ROUNDED = 4096;
export const SUBNORMAL = 8192;
export const UNDERFLOW = 16384;
/** All that is an InvalidOperation. */
export const INVALID =
  CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT | INVALID_OPERATION;

export const ROUNDINGS = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** The limits of 32-bit machines: exponents stay exact in JavaScript numbers. */
export const MAX_PREC = 425000000;
export const MAX_EMAX = 425000000;
export const MIN_EMIN = -425000000;
export const MIN_ETINY = MIN_EMIN - (MAX_PREC - 1);

export class PyContext extends PyObject {
  prec = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  emin = -999999;
  emax = 999999;
  capitals = 1;
  clamp = 0;
  flags = 0;
  traps = INVALID | DIVISION_BY_ZERO | OVERFLOW;
  /** Of the operation under way. */
  status = 0;

  get etiny(): number {
    return this.emin - this.prec + 1;
  }
  get etop(): number {
    return this.emax - this.prec + 1;
  }
}
export const contextType: PyType = bareType('decimal.Context', PyContext, undefined, { baseType: true });

export function copyContext(c: PyContext): PyContext {
  const copy = new PyContext();
  assignContext(copy, c);
  return copy;
}

export function assignContext(to: PyContext, from: PyContext): void {
  to.prec = from.prec;
  to.rounding = from.rounding;
  to.emin = from.emin;
  to.emax = from.emax;
  to.capitals = from.capitals;
  to.clamp = from.clamp;
  to.flags = from.flags;
  to.traps = from.traps;
}

type ExceptionClass = new (args: PyTuple) => PyBaseException;

function exception(name: string, ...bases: PyType[]): PyType {
  const parent = (bases[0] ?? arithmeticErrorType).ctor as ExceptionClass;
  const ctor = class extends parent {};
  const type = new PyType(`decimal.${name}`, bases, ctor, { baseType: true });
  type.type = arithmeticErrorType.type;
  type.layout = arithmeticErrorType.layout;
  type.hasDict = true;
  type.hasWeakReferences = true;
  (ctor.prototype as unknown as { type: PyType }).type = type;
  populate(type, {});
  return type;
}

const decimalException = exception('DecimalException', arithmeticErrorType);
const clamped = exception('Clamped', decimalException);
const rounded = exception('Rounded', decimalException);
const inexact = exception('Inexact', decimalException);
const subnormal = exception('Subnormal', decimalException);
const invalidOperation = exception('InvalidOperation', decimalException);
const divisionByZero = exception('DivisionByZero', decimalException, zeroDivisionErrorType);
const overflow = exception('Overflow', inexact, rounded);
const underflow = exception('Underflow', inexact, rounded, subnormal);
const floatOperation = exception('FloatOperation', decimalException, typeErrorType);
const conversionSyntax = exception('ConversionSyntax', invalidOperation);
const divisionImpossible = exception('DivisionImpossible', invalidOperation);
const divisionUndefined = exception('DivisionUndefined', invalidOperation, zeroDivisionErrorType);
const invalidContext = exception('InvalidContext', invalidOperation);

export interface Signal {
  readonly type: PyType;
  readonly bits: number;
}

/** In the order of their importance. */
export const SIGNALS: readonly Signal[] = [
  { type: invalidOperation, bits: INVALID },
  { type: floatOperation, bits: FLOAT_OPERATION },
  { type: divisionByZero, bits: DIVISION_BY_ZERO },
  { type: overflow, bits: OVERFLOW },
  { type: underflow, bits: UNDERFLOW },
  { type: subnormal, bits: SUBNORMAL },
  { type: inexact, bits: INEXACT },
  { type: rounded, bits: ROUNDED },
  { type: clamped, bits: CLAMPED },
];
/** Kinds of InvalidOperation. */
const CONDITIONS: readonly Signal[] = [
  { type: invalidOperation, bits: INVALID_OPERATION },
  { type: conversionSyntax, bits: CONVERSION_SYNTAX },
  { type: divisionImpossible, bits: DIVISION_IMPOSSIBLE },
  { type: divisionUndefined, bits: DIVISION_UNDEFINED },
  { type: invalidContext, bits: INVALID_CONTEXT },
];
export const EXCEPTION_TYPES: readonly PyType[] = [
  decimalException,
  ...SIGNALS.map(({ type }) => type),
  ...CONDITIONS.slice(1).map(({ type }) => type),
];

/** Signals in the order of their bits. */
export function signalsOf(bits: number): readonly Signal[] {
  const lowest = (signal: Signal) => bits & signal.bits & -(bits & signal.bits);
  return SIGNALS.filter((signal) => (bits & signal.bits) !== 0).sort((a, b) => lowest(a) - lowest(b));
}

/** Notes what an operation signalled, and raises what is trapped. */
export function settle(c: PyContext, status: number): void {
  c.flags |= status;
  const trapped = status & c.traps;
  if (trapped === 0) return;
  const list = [...CONDITIONS, ...SIGNALS.slice(1)].filter(({ bits }) => (trapped & bits) !== 0);
  const first = SIGNALS.find(({ bits }) => (trapped & bits) !== 0);
  throw newException(first?.type ?? invalidOperation, new PyList(list.map(({ type }) => type)));
}

/** Runs an operation in a context. */
export function within<T>(c: PyContext, run: (c: PyContext) => T): T {
  c.status = 0;
  const result = run(c);
  if (c.status !== 0) settle(c, c.status);
  return result;
}

/** NaN, signalling why. */
export function invalid(c: PyContext, status = INVALID_OPERATION): PyDecimal {
  c.status |= status;
  return notANumber();
}

/** Whether to add one to a quotient whose rest is `rest` of `unit`. */
export function roundsUp(
  rounding: Rounding,
  negative: boolean,
  quotient: bigint,
  rest: bigint,
  unit: bigint,
): boolean {
  if (rest === 0n) return false;
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return !negative;
    case 'ROUND_FLOOR':
      return negative;
    case 'ROUND_HALF_UP':
      return 2n * rest >= unit;
    case 'ROUND_HALF_DOWN':
      return 2n * rest > unit;
    case 'ROUND_HALF_EVEN': {
      const twice = 2n * rest;
      return twice > unit || (twice === unit && (quotient & 1n) === 1n);
    }
    case 'ROUND_05UP':
      return quotient % 5n === 0n;
  }
}

function overflowed(c: PyContext, negative: boolean): PyDecimal {
  c.status |= OVERFLOW | INEXACT | ROUNDED;
  const down =
    c.rounding === 'ROUND_DOWN' ||
    c.rounding === 'ROUND_05UP' ||
    (c.rounding === 'ROUND_CEILING' && negative) ||
    (c.rounding === 'ROUND_FLOOR' && !negative);
  return down ? finite(negative, power10(c.prec) - 1n, c.etop) : infinity(negative);
}

/** A finite result rounded to the context. */
export function fix(c: PyContext, negative: boolean, coefficient: bigint, exponent: number): PyDecimal {
  const { etiny, etop } = c;
  if (coefficient === 0n) {
    const bounded = Math.min(Math.max(exponent, etiny), c.clamp === 1 ? etop : c.emax);
    if (bounded !== exponent) c.status |= CLAMPED;
    return finite(negative, 0n, bounded);
  }
  const digits = digitCount(coefficient);
  let lowest = digits + exponent - c.prec;
  if (lowest > etop) return overflowed(c, negative);
  const isSubnormal = lowest < etiny;
  if (isSubnormal) lowest = etiny;
  if (exponent >= lowest) {
    if (isSubnormal) c.status |= SUBNORMAL;
    if (c.clamp === 1 && exponent > etop) {
      c.status |= CLAMPED;
      return finite(negative, coefficient * power10(exponent - etop), etop);
    }
    return finite(negative, coefficient, exponent);
  }
  const drop = lowest - exponent;
  let result: bigint;
  let rest: bigint;
  if (drop > digits) {
    // less than a tenth of the last place: any digit there does
    result = 0n;
    rest = 1n;
    if (roundsUp(c.rounding, negative, 0n, 1n, 10n)) result = 1n;
  } else {
    const unit = power10(drop);
    result = coefficient / unit;
    rest = coefficient - result * unit;
    if (roundsUp(c.rounding, negative, result, rest, unit)) {
      result += 1n;
      if (digitCount(result) > c.prec) {
        result /= 10n;
        lowest++;
      }
    }
  }
  if (lowest > etop) return overflowed(c, negative);
  if (rest !== 0n) c.status |= isSubnormal ? UNDERFLOW | INEXACT : INEXACT;
  if (isSubnormal) c.status |= SUBNORMAL;
  c.status |= ROUNDED;
  if (result === 0n) c.status |= CLAMPED;
  return finite(negative, result, lowest);
}

/** A NaN whose payload fits the context. */
export function fixNaN(c: PyContext, d: PyDecimal): PyDecimal {
  const room = Math.max(0, c.prec - c.clamp);
  if (d.coefficient === 0n || d.digits <= room) return d;
  return new PyDecimal(d.kind, d.negative, d.coefficient % power10(room), 0);
}

/** Any number rounded to the context. */
export function fixed(c: PyContext, d: PyDecimal): PyDecimal {
  if (d.kind === INFINITE) return d;
  if (d.isNaN) return fixNaN(c, d);
  const result = fix(c, d.negative, d.coefficient, d.exponent);
  return result.coefficient === d.coefficient && result.exponent === d.exponent ? d : result;
}

const quiet = (d: PyDecimal): PyDecimal =>
  d.kind === SIGNALING_NAN ? new PyDecimal(QUIET_NAN, d.negative, d.coefficient, 0) : d;

/** The NaN that operands with a NaN make; undefined if there is none. */
export function nanOf(c: PyContext, a: PyDecimal, b: PyDecimal = a): PyDecimal | undefined {
  if (!a.isNaN && !b.isNaN) return undefined;
  const signaling = a.kind === SIGNALING_NAN ? a : b.kind === SIGNALING_NAN ? b : undefined;
  if (signaling !== undefined) c.status |= INVALID_OPERATION;
  return fixNaN(c, quiet(signaling ?? (a.isNaN ? a : b)));
}
