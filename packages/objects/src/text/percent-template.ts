/** Templates of `%` formatting that are read once: those without keys and stars, as most are. */
import { PyFloat } from '../core-types.ts';
import { type PercentSpec, percentFloat, percentInteger, percentNumber } from '../numbers/percent.ts';
import { repr, str } from '../protocols/text.ts';
import { textOfStr } from '../str.ts';
import type { PyValue } from '../value.ts';
import { padText } from './layout.ts';
import { sliceText, type Text, TextBuilder } from './text.ts';

interface Field {
  readonly spec: PercentSpec;
  /** What kind of conversion. */
  readonly kind: 'integer' | 'float' | 'str' | 'repr';
  /** No flags, width or precision. */
  readonly bare: boolean;
  /** An int in decimal digits with no more than a width: what fills it up in front of an int from 0 on. */
  readonly filler: '0' | ' ' | undefined;
  /** What stands behind it. */
  readonly after: string;
}

export interface PercentTemplate {
  readonly before: string;
  readonly fields: readonly Field[];
}

/** A conversion with its flags, width and precision; widths of more digits go the long way. */
const CONVERSION = /%(?:(%)|([-+ #0]*)([0-9]{0,4})(?:(\.)([0-9]{0,3}))?[hlL]?([diuoxXeEfFgGsr]))/y;

const known = new Map<string, PercentTemplate | null>();
const MOST_KNOWN = 500;

/** The template of a text; undefined if it has more in it than that, or mistakes. */
export function percentTemplate(text: string): PercentTemplate | undefined {
  let template = known.get(text);
  if (template === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    template = readTemplate(text);
    known.set(text, template);
  }
  return template ?? undefined;
}

function readTemplate(text: string): PercentTemplate | null {
  const literals = [''];
  const fields: Omit<Field, 'after'>[] = [];
  let at = 0;
  for (;;) {
    const percent = text.indexOf('%', at);
    literals[fields.length] += text.slice(at, percent < 0 ? text.length : percent);
    if (percent < 0) break;
    CONVERSION.lastIndex = percent;
    const match = CONVERSION.exec(text);
    if (match === null) return null;
    at = CONVERSION.lastIndex;
    const [, escaped, flags = '', width = '', point, digits = '', conversion = ''] = match;
    if (escaped !== undefined) {
      literals[fields.length] += '%';
      continue;
    }
    const spec: PercentSpec = {
      left: flags.includes('-'),
      plus: flags.includes('+'),
      space: flags.includes(' '),
      alternate: flags.includes('#'),
      zero: flags.includes('0'),
      width: width === '' ? -1 : Number(width),
      precision: point === undefined ? -1 : Number(digits),
      conversion,
    };
    const kind =
      conversion === 's'
        ? 'str'
        : conversion === 'r'
          ? 'repr'
          : 'eEfFgG'.includes(conversion)
            ? 'float'
            : 'integer';
    const decimal = (conversion === 'd' || conversion === 'i') && point === undefined && width !== '';
    const filler = !decimal ? undefined : flags === '' ? ' ' : flags === '0' ? '0' : undefined;
    fields.push({ spec, kind, bare: flags === '' && width === '' && point === undefined, filler });
    literals.push('');
  }
  const [before = '', ...after] = literals;
  return { before, fields: fields.map((field, i) => ({ ...field, after: after[i] ?? '' })) };
}

/** The template with as many values as it has fields. */
export function fillPercent({ before, fields }: PercentTemplate, values: readonly PyValue[]): Text {
  let out = before;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] as Field;
    const text = fieldText(field, values[at] as PyValue);
    if (typeof text !== 'string') return fillWide(out, fields, at, text, values);
    out += text + field.after;
  }
  return out;
}

/** Goes on where a value has a text that is no JavaScript string. */
function fillWide(
  start: string,
  fields: readonly Field[],
  from: number,
  first: Text,
  values: readonly PyValue[],
): Text {
  const out = new TextBuilder();
  out.addText(start);
  out.addText(first);
  out.addText((fields[from] as Field).after);
  for (let at = from + 1; at < fields.length; at++) {
    const field = fields[at] as Field;
    out.addText(fieldText(field, values[at] as PyValue));
    out.addText(field.after);
  }
  return out.finish();
}

function fieldText({ spec, kind, bare, filler }: Field, value: PyValue): Text {
  switch (kind) {
    case 'str':
      if (bare && typeof value === 'string') return value;
      return fitted(typeof value === 'string' ? value : textOfStr(str(value)), spec);
    case 'repr':
      return fitted(textOfStr(repr(value)), spec);
    case 'integer':
      if (typeof value !== 'number') return percentNumber(value, spec);
      if (bare && spec.conversion === 'd') return String(value);
      if (filler !== undefined && value >= 0) {
        const digits = String(value);
        const room = spec.width - digits.length;
        return room === 1 ? filler + digits : room <= 0 ? digits : filler.repeat(room) + digits;
      }
      return percentInteger(value, spec);
    case 'float':
      return typeof value === 'object' && value.constructor === PyFloat
        ? percentFloat((value as PyFloat).value, spec)
        : percentNumber(value, spec);
  }
}

/** Cut to the precision, if there is one, and filled up to the width. */
export function fitted(
  whole: Text,
  { precision, width, left }: Pick<PercentSpec, 'precision' | 'width' | 'left'>,
): Text {
  const text = precision >= 0 && whole.length > precision ? sliceText(whole, 0, precision) : whole;
  const room = width - text.length;
  return room > 0 ? padText(text, left ? 0 : room, left ? room : 0, ' ') : text;
}
