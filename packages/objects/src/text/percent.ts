/** `%` formatting of str and bytes (https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting). */

import { PyByteArray, PyBytes } from '../bytes.ts';
import { call0, lookupSpecial } from '../call.ts';
import { integerOf, PyFloat, PyTuple, typeOf } from '../core-types.ts';
import { overflowError, PyBaseException, typeError, valueError } from '../errors.ts';
import { type PercentSpec, percentFloat, percentNumber } from '../numbers/percent.ts';
import { bytesLike } from '../protocols/buffer.ts';
import { hasIndex, indexNumber } from '../protocols/convert.ts';
import { toDouble } from '../protocols/number.ts';
import { getItem } from '../protocols/sequence.ts';
import { repr, str } from '../protocols/text.ts';
import { checkTextLength, type ExactStr, strFromText, textOfStr, textValue } from '../str.ts';
import type { PyValue } from '../value.ts';
import { decodeLatin1 } from './codecs/single-byte.ts';
import { asciiOf } from './format.ts';
import { fillPercent, fitted, type PercentTemplate, percentTemplate } from './percent-template.ts';
import { codePointAt, sliceText, type Text, TextBuilder, textFromCodePoint } from './text.ts';

/** In what str and bytes differ. */
interface Kind {
  readonly what: string;
  /** A key in parentheses. */
  key(text: Text): PyValue;
  /** True for values that are not tried as a mapping. */
  isOwn(value: PyValue): boolean;
  /** The text of `%d` and other numbers. */
  number(value: PyValue, spec: PercentSpec): string;
  /** The text of `%s`, `%r`... and `%c`; undefined for a conversion that does not exist. */
  convert(value: PyValue, conversion: string): Text | undefined;
}

function charCode(value: PyValue, message: (value: PyValue) => object, limit: number, range: string): number {
  if (!hasIndex(value)) throw message(value);
  const code = indexNumber(value);
  if (typeof code === 'bigint' || code < 0 || code >= limit) throw overflowError(range);
  return code;
}

const STR: Kind = {
  what: 'string',
  key: strFromText,
  isOwn: (value) => textValue(value) !== undefined,
  number: percentNumber,
  convert(value, conversion) {
    switch (conversion) {
      case 's':
        return textOfStr(str(value));
      case 'r':
        return textOfStr(repr(value));
      case 'a':
        return asciiOf(value);
      case 'c': {
        const text = textValue(value);
        if (text !== undefined) {
          if (text.length === 1) return text;
          throw typeError(`%c requires an int or a unicode character, not a string of length ${text.length}`);
        }
        const notChar = (other: PyValue) =>
          typeError(`%c requires an int or a unicode character, not ${typeOf(other).name}`);
        return textFromCodePoint(charCode(value, notChar, 0x110000, '%c arg not in range(0x110000)'));
      }
      default:
        return undefined;
    }
  },
};

/** The bytes of `%s` and `%b`. */
function bytesOf(value: PyValue): Uint8Array {
  if (value instanceof PyBytes && value.constructor === PyBytes) return value.bytes;
  const method = lookupSpecial(value, '__bytes__');
  if (method !== undefined) {
    const result = call0(method);
    if (!(result instanceof PyBytes))
      throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
    return result.bytes;
  }
  const bytes = bytesLike(value);
  if (bytes === undefined)
    throw typeError(
      `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`,
    );
  return bytes;
}

/** Works on Latin-1 texts. */
const BYTES: Kind = {
  what: 'bytes',
  key: (text) => new PyBytes(latin1Bytes(text as string)),
  isOwn: (value) =>
    value instanceof PyBytes || value instanceof PyByteArray || textValue(value) !== undefined,
  number(value, spec) {
    if (!'eEfFgG'.includes(spec.conversion)) return percentNumber(value, spec);
    let number: number;
    try {
      number = value instanceof PyFloat ? value.value : toDouble(value);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      throw typeError(`float argument required, not ${typeOf(value).name}`);
    }
    return percentFloat(number, spec);
  },
  convert(value, conversion) {
    switch (conversion) {
      case 's':
      case 'b':
        return decodeLatin1(bytesOf(value));
      case 'r':
      case 'a':
        return asciiOf(value);
      case 'c': {
        if (value instanceof PyBytes || value instanceof PyByteArray) {
          const { bytes } = value;
          if (bytes.length === 1) return decodeLatin1(bytes);
          throw typeError(
            `%c requires an integer in range(256) or a single byte, not a ${value instanceof PyBytes ? 'bytes' : 'bytearray'} object of length ${bytes.length}`,
          );
        }
        const notByte = (other: PyValue) =>
          typeError(`%c requires an integer in range(256) or a single byte, not ${typeOf(other).name}`);
        return textFromCodePoint(charCode(value, notByte, 256, '%c arg not in range(256)'));
      }
      default:
        return undefined;
    }
  },
};

function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const NUMERIC = 'diuoxXeEfFgG';
const MAX_WIDTH = Number.MAX_SAFE_INTEGER;
const MAX_PRECISION = 0x7fffffff;

class PercentFormatter {
  readonly #template: Text;
  readonly #kind: Kind;
  readonly #mapping: PyValue | undefined;
  #arguments: readonly PyValue[];
  #used = 0;
  #at = 0;

  constructor(template: Text, args: PyValue, kind: Kind) {
    this.#template = template;
    this.#kind = kind;
    this.#arguments = args instanceof PyTuple ? args.items : [args];
    const isMapping =
      typeOf(args).mp_subscript !== undefined && !(args instanceof PyTuple) && !kind.isOwn(args);
    this.#mapping = isMapping ? args : undefined;
  }

  run(): Text {
    const template = this.#template;
    const out = new TextBuilder();
    const end = template.length;
    let from = 0;
    while (from < end) {
      const percent = findPercent(template, from);
      out.addText(sliceText(template, from, percent));
      if (percent === end) break;
      this.#at = percent + 1;
      this.#conversion(out);
      from = this.#at;
    }
    if (this.#used < this.#arguments.length && this.#mapping === undefined)
      throw typeError(`not all arguments converted during ${this.#kind.what} formatting`);
    return out.finish();
  }

  #nextChar(): string {
    if (this.#at >= this.#template.length) throw valueError('incomplete format');
    const template = this.#template;
    if (typeof template === 'string') return template.charAt(this.#at++);
    return String.fromCodePoint(codePointAt(template, this.#at++));
  }

  #nextArgument(): PyValue {
    const value = this.#arguments[this.#used++];
    if (value === undefined) throw typeError('not enough arguments for format string');
    return value;
  }

  #number(first: string, limit: number, message: string): [number, string] {
    let value = 0;
    let char = first;
    while (char >= '0' && char <= '9') {
      const digit = Number(char);
      if (value > (limit - digit) / 10) throw valueError(message);
      value = value * 10 + digit;
      char = this.#nextChar();
    }
    return [value, char];
  }

  #star(): number {
    const value = integerOf(this.#nextArgument());
    if (value === undefined) throw typeError('* wants int');
    if (typeof value === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
    return value;
  }

  #conversion(out: TextBuilder): void {
    let char = this.#nextChar();
    if (char === '%') {
      out.add(37);
      return;
    }
    if (char === '(') {
      this.#readKey();
      char = this.#nextChar();
    }
    let left = false;
    let plus = false;
    let space = false;
    let alternate = false;
    let zero = false;
    for (; ; char = this.#nextChar()) {
      if (char === '-') left = true;
      else if (char === '+') plus = true;
      else if (char === ' ') space = true;
      else if (char === '#') alternate = true;
      else if (char === '0') zero = true;
      else break;
    }
    let width = -1;
    if (char === '*') {
      width = this.#star();
      if (width < 0) {
        left = true;
        width = -width;
      }
      char = this.#nextChar();
    } else if (char >= '0' && char <= '9') [width, char] = this.#number(char, MAX_WIDTH, 'width too big');
    let precision = -1;
    if (char === '.') {
      char = this.#nextChar();
      if (char === '*') {
        precision = this.#star();
        if (precision > MAX_PRECISION) throw overflowError('Python int too large to convert to C int');
        precision = Math.max(0, precision);
        char = this.#nextChar();
      } else [precision, char] = this.#number(char, MAX_PRECISION, 'precision too big');
    }
    if (char === 'h' || char === 'l' || char === 'L') char = this.#nextChar();
    const value = this.#nextArgument();
    checkTextLength(width);
    if (NUMERIC.includes(char)) {
      if (precision > 0) checkTextLength(precision);
      const spec = { left, plus, space, alternate, zero, width, precision, conversion: char };
      out.addPlain(this.#kind.number(value, spec));
      return;
    }
    const text = this.#kind.convert(value, char);
    if (text === undefined) throw this.#unsupported(char);
    out.addText(fitted(text, { precision: char === 'c' ? -1 : precision, width, left }));
  }

  #readKey(): void {
    if (this.#mapping === undefined) throw typeError('format requires a mapping');
    const template = this.#template;
    const start = this.#at;
    let depth = 1;
    while (depth > 0 && this.#at < template.length) {
      const unit = codePointAt(template, this.#at++);
      if (unit === 41) depth--;
      else if (unit === 40) depth++;
    }
    if (depth > 0) throw valueError('incomplete format key');
    const key = this.#kind.key(sliceText(template, start, this.#at - 1));
    this.#arguments = [getItem(this.#mapping, key)];
    this.#used = 0;
  }

  #unsupported(char: string): object {
    const code = char.codePointAt(0) ?? 0;
    const shown = code >= 31 && code <= 126 ? char : '?';
    return valueError(
      `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${this.#at - 1}`,
    );
  }
}

function findPercent(template: Text, from: number): number {
  if (typeof template === 'string') {
    const at = template.indexOf('%', from);
    return at < 0 ? template.length : at;
  }
  const at = template.indexOf(37, from);
  return at < 0 ? template.length : at;
}

/** `template % args` of str. */
export function percentFormatStr(template: Text, args: PyValue): ExactStr {
  const read = typeof template === 'string' ? percentTemplate(template) : undefined;
  if (read !== undefined) {
    const values = args instanceof PyTuple ? args.items : [args];
    if (values.length === read.fields.length) return strFromText(fillPercent(read, values));
  }
  return strFromText(new PercentFormatter(template, args, STR).run());
}

/** A template that stands in the source, before a tuple. */
export class FixedPercent {
  readonly #text: string;
  readonly #template: PercentTemplate | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#template = percentTemplate(text);
  }

  /** `text % tuple(values)`. */
  fill(values: readonly PyValue[]): ExactStr {
    const template = this.#template;
    return template !== undefined && template.fields.length === values.length
      ? strFromText(fillPercent(template, values))
      : percentFormatStr(this.#text, new PyTuple(values));
  }
}

/** `template % args` of bytes and bytearray. */
export function percentFormatBytes(template: Uint8Array, args: PyValue): Uint8Array {
  return latin1Bytes(new PercentFormatter(decodeLatin1(template), args, BYTES).run() as string);
}
