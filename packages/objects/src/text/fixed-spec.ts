/** A format specification that stands in the source as it is: what it means for ints and floats is found out once. */
import { PyFloat } from '../core-types.ts';
import { shortFixed } from '../numbers/decimal-digits.ts';
import { type FormatSpec, isPaddedDouble, pad, parseFormatSpec } from '../numbers/format.ts';
import type { ExactStr } from '../str.ts';
import type { PyValue } from '../value.ts';
import { formatValue } from './format.ts';

export class FixedSpec {
  readonly #text: string;
  // Read when a value of the type comes: what is wrong with a specification is an error then.
  #int: Readonly<FormatSpec> | undefined = undefined;
  #float: Readonly<FormatSpec> | undefined = undefined;
  /** Of floats: places after the point, if there is no more to it than them and padding; else -1. */
  #places = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** `format(value, text)`. */
  format(value: PyValue): ExactStr {
    if (typeof value === 'number') {
      const spec = this.#int ?? this.#readInt();
      if (spec.padsOnly) return pad(String(value), spec);
    } else if (typeof value === 'object' && value.constructor === PyFloat) {
      const spec = this.#float ?? this.#readFloat();
      if (this.#places > 0) {
        const fixed = shortFixed((value as PyFloat).value, this.#places);
        if (fixed !== undefined) return spec.width > 0 ? pad(fixed, spec) : fixed;
      }
    }
    return formatValue(value, '', this.#text);
  }

  #readInt(): Readonly<FormatSpec> {
    this.#int = parseFormatSpec(this.#text, 'int');
    return this.#int;
  }

  #readFloat(): Readonly<FormatSpec> {
    const spec = parseFormatSpec(this.#text, 'float');
    if (spec.type === 'f' && !spec.alternate && !spec.noNegativeZero && isPaddedDouble(spec))
      this.#places = spec.precision < 0 ? 6 : spec.precision;
    this.#float = spec;
    return spec;
  }
}
