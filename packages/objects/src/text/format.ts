/** `str.__format__`, and what f-strings call. The fields of templates are in `format-template.ts`. */
import { PyFloat, PyStr, strType, typeOf } from '../core-types.ts';
import { valueError } from '../errors.ts';
import { formatFloat, formatInteger, parseFormatSpec, unknownFormatCode } from '../numbers/format.ts';
import { format, repr, str } from '../protocols/text.ts';
import { checkTextLength, type ExactStr, exactStr, strFromText, textOfStr } from '../str.ts';
import type { PyValue } from '../value.ts';
import { padText } from './layout.ts';
import { asciiText } from './repr.ts';
import { sliceText, type Text, textFromJS, textToJS } from './text.ts';

/** `ascii(value)`. */
export function asciiOf(value: PyValue): string {
  return escapeNonAscii(textOfStr(repr(value)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** A repr with its characters beyond ASCII escaped; it has quotes already. */
function escapeNonAscii(text: Text): string {
  if (typeof text === 'string' && ASCII.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const part = sliceText(text, i, i + 1);
    if (typeof part === 'string' && ASCII.test(part)) out += part;
    else out += asciiText(part).slice(1, -1);
  }
  return out;
}

export type Conversion = '' | 's' | 'r' | 'a';

/** The value of a field after `!r`, `!s` or `!a`. */
export function convertValue(value: PyValue, conversion: Conversion): PyValue {
  switch (conversion) {
    case 'r':
      return repr(value);
    case 's':
      return str(value);
    case 'a':
      return asciiOf(value);
    default:
      return value;
  }
}

/** A field of an f-string: `{value!conversion:spec}`. */
export function formatValue(value: PyValue, conversion: Conversion = '', spec: PyValue = ''): ExactStr {
  if (spec === '' && conversion === '') {
    if (typeof value === 'string' || value instanceof PyStr) return value;
    if (typeof value === 'number') return String(value);
  }
  // What the types' own methods do; a plain specification gives a plain text, unless it asks for a character.
  if (conversion === '' && typeof spec === 'string') {
    if (typeof value === 'number' && !spec.endsWith('c')) return formatInteger(value, spec);
    if (value.constructor === PyFloat) return formatFloat((value as PyFloat).value, spec);
    if (typeof value === 'string') return strFromText(formatText(value, spec));
  }
  return exactStr(format(convertValue(value, conversion), spec)) ?? '';
}

/** `str.__format__(self, spec)`. */
export function formatStr(self: PyValue, spec: Text): PyValue {
  if (spec.length === 0) {
    const exact = exactStr(self);
    return typeOf(self) === strType ? (exact ?? '') : str(self);
  }
  return strFromText(formatText(textOfStr(self), spec));
}

/** A text by a format specification: fill, alignment, width, precision. */
export function formatText(text: Text, specification: Text): Text {
  const spec = parseFormatSpec(textToJS(specification), 'str', 's', '<');
  if (spec.type !== 's') throw unknownFormatCode(spec.type, 'str');
  if (spec.sign === ' ') throw valueError('Space not allowed in string format specifier');
  if (spec.sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  let shown = text;
  if (spec.precision >= 0 && text.length > spec.precision) shown = sliceText(text, 0, spec.precision);
  const room = spec.width - shown.length;
  if (room <= 0) return shown;
  checkTextLength(spec.width);
  const left = spec.align === '>' ? room : spec.align === '^' ? room >> 1 : 0;
  return padText(shown, left, room - left, textFromJS(spec.fill));
}
