/**
 * The format specification mini-language (https://docs.python.org/3/library/string.html#format-specification-mini-language) for numbers, as
 * CPython's Python/formatter_unicode.c has it. Texts are JavaScript's UTF-16.
 */
import { overflowError, valueError } from '../errors.ts';
import { bitLength, toFloat } from './bits.ts';
import { doubleToString, MAX_PRECISION } from './decimal-digits.ts';
import type { Int } from './integer.ts';
import { integerToString } from './integer-text.ts';

export type Align = '<' | '>' | '=' | '^';
export type Separator = '' | ',' | '_';

export interface FormatSpec {
  /** One code point. */
  fill: string;
  align: Align;
  /** Empty if not given, which means `-`. */
  sign: '' | '+' | '-' | ' ';
  /** `z`: no minus in front of zero. */
  noNegativeZero: boolean;
  /** `#` */
  alternate: boolean;
  /** -1 if not given. */
  width: number;
  separator: Separator;
  /** -1 if not given. */
  precision: number;
  fractionSeparator: Separator;
  /** One code point; the type's default (which may be empty) if not given. */
  type: string;
  /** Nothing but fill, alignment and width, and the type code d: an int in decimal is padded, and no more. */
  padsOnly: boolean;
}

const isAlign = (char: string | undefined): char is Align =>
  char === '<' || char === '>' || char === '=' || char === '^';

const quoted = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? char : `\\x${code.toString(16)}`;
};

/** The error of a type code the type does not know. */
export function unknownFormatCode(code: string, typeName: string): object {
  return valueError(`Unknown format code '${quoted(code)}' for object of type '${typeName}'`);
}

const commaAndUnderscore = () => valueError("Cannot specify both ',' and '_'.");
const separatorWith = (separator: string, type: string) =>
  valueError(`Cannot specify '${separator}' with '${quoted(type)}'.`);

/**
 * Reads `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`. `typeName` is for messages; numbers have an empty
 * default type and are aligned right, str has `s` and `<`.
 */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultType = '',
  defaultAlign: Align = '>',
): Readonly<FormatSpec> {
  let parsed = parsedSpecs.get(text);
  for (let at = parsed; at !== undefined; at = at.other)
    if (at.typeName === typeName && at.defaultType === defaultType) return at.spec;
  const spec = parseSpec(text, typeName, defaultType, defaultAlign);
  // Programs have few specifications and use them often.
  if (parsedSpecs.size >= 500) {
    parsedSpecs.clear();
    parsed = undefined;
  }
  parsedSpecs.set(text, { typeName, defaultType, spec, other: parsed });
  return spec;
}

/** What a text means for one type, and for others. */
interface ParsedSpec {
  readonly typeName: string;
  /** Which says the default alignment as well. */
  readonly defaultType: string;
  readonly spec: FormatSpec;
  readonly other: ParsedSpec | undefined;
}

const parsedSpecs = new Map<string, ParsedSpec>();

function parseSpec(text: string, typeName: string, defaultType: string, defaultAlign: Align): FormatSpec {
  const chars = Array.from(text);
  const spec: FormatSpec = {
    fill: ' ',
    align: defaultAlign,
    sign: '',
    noNegativeZero: false,
    alternate: false,
    width: -1,
    separator: '',
    precision: -1,
    fractionSeparator: '',
    type: defaultType,
    padsOnly: false,
  };
  let at = 0;
  let filled = false;
  let aligned = false;
  const [first, second] = chars;
  if (isAlign(second)) {
    spec.fill = first ?? ' ';
    spec.align = second;
    filled = true;
    aligned = true;
    at = 2;
  } else if (isAlign(first)) {
    spec.align = first;
    aligned = true;
    at = 1;
  }
  const sign = chars[at];
  if (sign === '+' || sign === '-' || sign === ' ') {
    spec.sign = sign;
    at++;
  }
  if (chars[at] === 'z') {
    spec.noNegativeZero = true;
    at++;
  }
  if (chars[at] === '#') {
    spec.alternate = true;
    at++;
  }
  if (!filled && chars[at] === '0') {
    spec.fill = '0';
    if (!aligned && defaultAlign === '>') spec.align = '=';
    at++;
  }
  const readNumber = (): number => {
    const start = at;
    let value = 0n;
    for (;;) {
      const digit = decimalDigit(chars[at]);
      if (digit < 0) break;
      value = value * 10n + BigInt(digit);
      if (value > 9223372036854775807n) throw valueError('Too many decimal digits in format string');
      at++;
    }
    return at === start ? -1 : Number(value);
  };
  const readSeparator = (): Separator => {
    let separator: Separator = '';
    if (chars[at] === ',') {
      separator = ',';
      at++;
    }
    if (chars[at] === '_') {
      if (separator !== '') throw commaAndUnderscore();
      separator = '_';
      at++;
    }
    if (chars[at] === ',' && separator === '_') throw commaAndUnderscore();
    return separator;
  };
  spec.width = readNumber();
  spec.separator = readSeparator();
  if (chars[at] === '.') {
    at++;
    spec.precision = readNumber();
    spec.fractionSeparator = readSeparator();
    if (spec.precision < 0 && spec.fractionSeparator === '')
      throw valueError('Format specifier missing precision');
  }
  if (chars.length - at > 1)
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const type = chars[at];
  if (type !== undefined) spec.type = type;
  if (spec.separator !== '') {
    const radix = spec.type !== '' && 'boxX'.includes(spec.type);
    const decimal = spec.type === '' || 'defgEG%F'.includes(spec.type);
    if (!decimal && !(radix && spec.separator === '_')) throw separatorWith(spec.separator, spec.type);
  }
  if (spec.type === 'n' && spec.fractionSeparator !== '')
    throw separatorWith(spec.fractionSeparator, spec.type);
  spec.padsOnly =
    (spec.type === '' || spec.type === 'd') &&
    spec.sign !== '+' &&
    spec.sign !== ' ' &&
    !spec.alternate &&
    !spec.noNegativeZero &&
    spec.precision === -1 &&
    spec.separator === '' &&
    spec.fractionSeparator === '';
  return spec;
}

/** What is put around most short texts. */
const BLANKS = Array.from({ length: 32 }, (_, count) => ' '.repeat(count));

function padding({ fill }: FormatSpec, count: number): string {
  return (fill === ' ' ? BLANKS[count] : undefined) ?? fill.repeat(count);
}

/** A text of one code unit per character, as wide as the specification says. */
export function pad(text: string, spec: FormatSpec): string {
  const room = spec.width - text.length;
  if (room <= 0) return text;
  switch (spec.align) {
    case '<':
      return text + padding(spec, room);
    case '^':
      return padding(spec, room >> 1) + text + padding(spec, room - (room >> 1));
    case '=':
      return text.startsWith('-') ? `-${padding(spec, room)}${text.slice(1)}` : padding(spec, room) + text;
    default:
      return padding(spec, room) + text;
  }
}

function decimalDigit(char: string | undefined): number {
  if (char === undefined || char.length !== 1) return -1;
  const code = char.charCodeAt(0);
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

/** Digits in groups from the right, padded with zeros to at least `width` characters. */
function group(digits: string, size: number, separator: string, width: number): string {
  if (separator === '') return digits.padStart(width, '0');
  const groups: string[] = [];
  let rest = digits.length;
  let missing = width;
  for (;;) {
    const length = Math.min(size, Math.max(rest, missing, 1));
    groups.push(digits.slice(Math.max(0, rest - length), Math.max(0, rest)).padStart(length, '0'));
    rest -= length;
    missing -= length;
    if (rest <= 0 && missing <= 0) break;
    missing -= 1;
  }
  return groups.reverse().join(separator);
}

const groupForward = (digits: string, separator: string): string =>
  separator === '' ? digits : digits.replace(/(\d{3})(?=\d)/g, `$1${separator}`);

/** A number as text in its parts. */
export interface NumberParts {
  readonly negative: boolean;
  /** `0x` */
  readonly prefix: string;
  /** Before the point; empty for a character. */
  readonly digits: string;
  /** After the point. */
  readonly fraction: string;
  readonly hasPoint: boolean;
  /** Exponent, `%`, `inf`. */
  readonly rest: string;
}

/** Sign, prefix, grouping and padding. */
export function layOut(parts: NumberParts, spec: FormatSpec): string {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const fraction = groupForward(parts.fraction, spec.fractionSeparator);
  const tail = (parts.hasPoint ? '.' : '') + fraction + parts.rest;
  const tailLength = parts.rest === '' ? tail.length : Array.from(tail).length;
  const other = sign.length + parts.prefix.length + tailLength;
  const minimum = spec.fill === '0' && spec.align === '=' ? spec.width - other : 0;
  const size = spec.type !== '' && 'boxX'.includes(spec.type) ? 4 : 3;
  const digits = parts.digits === '' ? '' : group(parts.digits, size, spec.separator, minimum);
  const padding = Math.max(0, spec.width - other - digits.length);
  const body = digits + tail;
  const head = sign + parts.prefix;
  switch (spec.align) {
    case '<':
      return head + body + spec.fill.repeat(padding);
    case '^': {
      const left = padding >> 1;
      return spec.fill.repeat(left) + head + body + spec.fill.repeat(padding - left);
    }
    case '=':
      return head + spec.fill.repeat(padding) + body;
    default:
      return spec.fill.repeat(padding) + head + body;
  }
}

const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };
const PREFIXES: Readonly<Record<string, string>> = { b: '0b', o: '0o', x: '0x', X: '0X' };

/** `format(value, text)` of an int. `typeName` is that of the object (`bool`, a subclass): messages show it. */
export function formatInteger(value: Int, text: string, typeName = 'int'): string {
  if (text === '') return integerToString(value);
  const spec = parseFormatSpec(text, typeName);
  if (spec.padsOnly) return pad(integerToString(value), spec);
  const { type } = spec;
  if (type !== '' && 'eEfFgG%'.includes(type)) return formatDoubleSpec(toFloat(value), spec, typeName);
  if (type !== '' && !'bcdoxXn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (spec.precision !== -1) throw valueError('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') {
    if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    return layOut(
      {
        negative: false,
        prefix: '',
        digits: '',
        fraction: '',
        hasPoint: false,
        rest: String.fromCodePoint(characterCode(value)),
      },
      spec,
    );
  }
  const base = BASES[type] ?? 10;
  let digits = base === 10 ? integerToString(value) : value.toString(base);
  const negative = digits.startsWith('-');
  if (negative) digits = digits.slice(1);
  if (type === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate ? (PREFIXES[type] ?? '') : '';
  return layOut({ negative, prefix, digits, fraction: '', hasPoint: false, rest: '' }, spec);
}

/** The code point of `%c` and of the type code `c`. */
export function characterCode(value: Int): number {
  if (bitLength(value) > 63) throw overflowError('Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return Number(value);
}

/** `format(value, text)` of a float. */
export function formatFloat(value: number, text: string, typeName = 'float'): string {
  if (text === '') return floatRepr(value);
  return formatDoubleSpec(value, parseFormatSpec(text, typeName), typeName);
}

/** `repr` of a float: the shortest digits that read as the same float. */
export function floatRepr(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) {
    return Object.is(value, -0) ? '-0.0' : `${value}.0`;
  }
  const text = String(value);
  const magnitude = Math.abs(value);
  // JavaScript writes the same digits, and the same way in this range
  if (magnitude >= 1e-4 && magnitude < 1e16) return text;
  return doubleToString(value, 'r', 0, { addPointZero: true });
}

/** The parts of a number in decimal digits. */
export function splitNumber(text: string): NumberParts {
  const match = /^(-?)(\d*)(\.?)(\d*)(.*)$/s.exec(text);
  const [, sign = '', digits = '', point = '', fraction = '', rest = ''] = match ?? [];
  return { negative: sign === '-', prefix: '', digits, fraction, hasPoint: point === '.', rest };
}

function precisionOf(spec: FormatSpec, fallback: number): number {
  if (spec.precision > MAX_PRECISION) throw valueError('precision too big');
  return spec.precision < 0 ? fallback : spec.precision;
}

/** The code and precision `doubleToString` takes for a spec. */
function doubleCode(spec: FormatSpec): readonly [code: string, precision: number] {
  if (spec.type === '') return spec.precision < 0 ? ['r', 0] : ['g', precisionOf(spec, 0)];
  return [spec.type === 'n' ? 'g' : spec.type, precisionOf(spec, 6)];
}

function formatDoubleSpec(value: number, spec: FormatSpec, typeName: string): string {
  const { type, alternate, noNegativeZero } = spec;
  if (type !== '' && !'eEfFgGn%'.includes(type)) throw unknownFormatCode(type, typeName);
  const flags = { alternate, noNegativeZero, addPointZero: type === '' };
  const [code, precision] = doubleCode(spec);
  const digits =
    type === '%'
      ? `${doubleToString(value * 100, 'f', precision, flags)}%`
      : doubleToString(value, code, precision, flags);
  return isPaddedDouble(spec) ? pad(digits, spec) : layOut(splitNumber(digits), spec);
}

/** Nothing is put into the digits of a float, nor in front of what is positive. */
export const isPaddedDouble = (spec: FormatSpec): boolean =>
  spec.separator === '' && spec.fractionSeparator === '' && spec.sign !== '+' && spec.sign !== ' ';

/** `format(value, text)` of a complex that is not empty. */
export function formatComplex(real: number, imag: number, text: string, typeName = 'complex'): string {
  const spec = parseFormatSpec(text, typeName);
  const { type, alternate, noNegativeZero } = spec;
  if (type !== '' && !'eEfFgGn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const plain = type === '';
  const skipReal = plain && Object.is(real, 0);
  const flags = { alternate, noNegativeZero };
  const [code, precision] = doubleCode(spec);
  const inner: FormatSpec = { ...spec, fill: ' ', align: '<', width: -1 };
  const realText = skipReal ? '' : layOut(splitNumber(doubleToString(real, code, precision, flags)), inner);
  if (!skipReal) inner.sign = '+';
  const imagText = layOut(splitNumber(doubleToString(imag, code, precision, flags)), inner);
  const body = plain && !skipReal ? `(${realText}${imagText}j)` : `${realText}${imagText}j`;
  const padding = Math.max(0, spec.width - body.length);
  const left = spec.align === '>' ? padding : spec.align === '^' ? padding >> 1 : 0;
  return spec.fill.repeat(left) + body + spec.fill.repeat(padding - left);
}
