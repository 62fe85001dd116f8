/** `format(d, spec)` of decimals: the mini-language of floats, with the digits kept as they are. */
import { valueError } from '@harpy/objects/errors';
import { type FormatSpec, layOut, parseFormatSpec, splitNumber } from '@harpy/objects/numbers/format';
import { rescale } from './arithmetic.ts';
import type { PyContext } from './context.ts';
import { decimalText, FINITE, finite, type PyDecimal } from './value.ts';

function parse(text: string): Readonly<FormatSpec> {
  let spec: Readonly<FormatSpec>;
  try {
    spec = parseFormatSpec(text, 'decimal.Decimal');
  } catch {
    throw valueError('invalid format string');
  }
  if (spec.alternate || (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)))
    throw valueError('invalid format string');
  return spec;
}

/** Digits with the point after the first `point` of them, and an exponent. */
function withExponent(d: PyDecimal, point: number): string {
  const digits = d.coefficient.toString();
  const shown = d.exponent + digits.length - point;
  let text: string;
  if (point <= 0) text = `0.${'0'.repeat(-point)}${digits}`;
  else text = digits.slice(0, point) + (digits.length > point ? `.${digits.slice(point)}` : '');
  return `${d.negative ? '-' : ''}${text}e${shown < 0 ? '-' : '+'}${Math.abs(shown)}`;
}

function withoutExponent(d: PyDecimal): string {
  const sign = d.negative ? '-' : '';
  const digits = d.coefficient.toString();
  if (d.exponent >= 0) return sign + (d.coefficient === 0n ? '0' : digits + '0'.repeat(d.exponent));
  const padded = digits.padStart(1 - d.exponent, '0');
  return `${sign}${padded.slice(0, d.exponent)}.${padded.slice(d.exponent)}`;
}

/** The number rounded to so many digits. */
const toDigits = (d: PyDecimal, digits: number, c: PyContext): PyDecimal => {
  const rounded = rescale(d, d.adjusted + 1 - digits, c.rounding);
  return rounded.digits > digits ? rescale(d, d.adjusted + 2 - digits, c.rounding) : rounded;
};

export function formatDecimal(d: PyDecimal, text: string, c: PyContext): string {
  const spec = parse(text);
  if (d.kind !== FINITE) {
    const word = decimalText(d, true) + (spec.type === '%' ? '%' : '');
    const negative = word.startsWith('-');
    return layOut(
      {
        negative,
        prefix: '',
        digits: '',
        fraction: '',
        hasPoint: false,
        rest: negative ? word.slice(1) : word,
      },
      spec.fill === '0' && spec.align === '=' ? { ...spec, fill: ' ', align: '>' } : spec,
    );
  }
  const { precision } = spec;
  const type = spec.type.toLowerCase();
  let shown: string;
  let value = d;
  switch (type) {
    case 'e': {
      let point = 1;
      if (precision >= 0) {
        if (d.coefficient === 0n) point = 1 - precision;
        else value = toDigits(d, precision + 1, c);
      }
      shown = withExponent(value, point);
      break;
    }
    case 'f':
    case '%': {
      if (type === '%') value = finite(d.negative, d.coefficient, d.exponent + 2);
      if (precision >= 0) value = rescale(value, -precision, c.rounding);
      else if (value.exponent > 0) value = rescale(value, 0, c.rounding);
      shown = withoutExponent(value) + (type === '%' ? '%' : '');
      break;
    }
    default: {
      const digits = Math.max(1, precision);
      if (precision >= 0 && d.digits > digits) value = toDigits(d, digits, c);
      shown = decimalText(value, spec.type === '' ? c.capitals === 1 : spec.type === 'G');
    }
  }
  if (spec.type === 'E' || spec.type === 'F') shown = shown.toUpperCase();
  if (spec.noNegativeZero && value.coefficient === 0n && shown.startsWith('-')) shown = shown.slice(1);
  return layOut(splitNumber(shown), spec);
}
