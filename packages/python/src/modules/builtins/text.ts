/** Builtin functions from and to characters and texts. */
import { badArgument } from '@harpy/objects/arguments';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { integerWithPrefix } from '@harpy/objects/numbers/integer-text';
import { indexNumber, length } from '@harpy/objects/protocols/convert';
import { format, repr } from '@harpy/objects/protocols/text';
import { strFromCodePoint } from '@harpy/objects/str';
import { asciiOf } from '@harpy/objects/text/format';
import type { PyValue } from '@harpy/objects/value';

/** Code points below it are characters of JavaScript. */
const FIRST_SURROGATE = 0xd800;

export const textFunctions: readonly BuiltinDef[] = [
  method('ascii(obj, /)', asciiOf, 'Return an ASCII-only representation of an object.'),
  method(
    'bin(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 2),
    'Return the binary representation of an integer.',
  ),
  method(
    'chr(i, /)',
    (i: PyValue) => {
      if (typeof i === 'number' && i >= 0 && i < FIRST_SURROGATE) return String.fromCharCode(i);
      const code = indexNumber(i);
      if (typeof code !== 'number' || code < 0 || code > 0x10ffff)
        throw valueError('chr() arg not in range(0x110000)');
      return strFromCodePoint(code);
    },
    'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.',
  ),
  method(
    "format(value, format_spec='', /)",
    (value: PyValue, spec: PyValue = '') => {
      if (textOf(spec) === undefined) throw badArgument('format() argument 2', 'str', spec);
      return format(value, spec);
    },
    'Return type(value).__format__(value, format_spec)',
  ),
  method(
    'hex(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 16),
    'Return the hexadecimal representation of an integer.',
  ),
  method(
    'oct(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 8),
    'Return the octal representation of an integer.',
  ),
  method(
    'ord(character, /)',
    (c: PyValue) => {
      if (typeof c === 'string' && c.length === 1) return c.charCodeAt(0);
      const text = textOf(c);
      if (text !== undefined) {
        const count = length(c);
        if (count === 1) return text.codePointAt(0) ?? 0;
        throw typeError(`ord() expected a character, but string of length ${count} found`);
      }
      if (c instanceof PyBytes || c instanceof PyByteArray) {
        if (c.bytes.length === 1) return c.bytes[0] ?? 0;
        throw typeError(`ord() expected a character, but string of length ${c.bytes.length} found`);
      }
      throw typeError(`ord() expected string of length 1, but ${typeOf(c).name} found`);
    },
    'Return the ordinal value of a character.',
  ),
  method('repr(obj, /)', repr, 'Return the canonical string representation of the object.'),
];
