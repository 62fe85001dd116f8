/** Texts: what f-strings and formatting with `%` need beside the protocols. */
import { checkTextLength, strFromText, textOfStr } from '@harpy/objects/str';
import { FixedSpec } from '@harpy/objects/text/fixed-spec';
import { formatValue } from '@harpy/objects/text/format';
import { FixedPercent } from '@harpy/objects/text/percent';
import { joinTexts, type Text } from '@harpy/objects/text/text';
import { joinItems } from '@harpy/objects/types/str';
import type { PyValue } from '@harpy/objects/value';

export function $format(value: PyValue): PyValue {
  if (typeof value === 'string') return value;
  return formatValue(value);
}

const CONVERSIONS = { 115: 's', 114: 'r', 97: 'a' } as const;

export function $formatWith(value: PyValue, conversion: number, spec: PyValue): PyValue {
  return formatValue(value, CONVERSIONS[conversion as 115] ?? '', spec);
}

/** A specification without fields of its own. */
export const $spec = (text: string): FixedSpec => new FixedSpec(text);

export function $join(parts: readonly PyValue[]): PyValue {
  let js = '';
  for (const part of parts) {
    if (typeof part !== 'string')
      return strFromText(
        joinTexts(
          '',
          parts.map((each): Text => textOfStr(each)),
        ),
      );
    js += part;
  }
  return js;
}

export const $joinItems = joinItems;

/** What stands left of `%`. */
export const $percent = (template: string): FixedPercent => new FixedPercent(template);

/** `"text" * count` */
export function $repeat(text: string, count: number): string {
  if (count <= 0) return '';
  checkTextLength(text.length * count);
  return text.repeat(count);
}

/** A table of the characters of an ASCII text, by their numbers. */
export function $characters(text: string): Uint8Array {
  const table = new Uint8Array(256);
  for (let at = 0; at < text.length; at++) table[text.charCodeAt(at)] = 1;
  return table;
}
