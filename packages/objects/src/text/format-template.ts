/**
 * Templates of `str.format` (https://docs.python.org/3/library/string.html#format-string-syntax): reading them, and
 * filling them in. Follows CPython's Objects/stringlib/unicode_format.h.
 */
import { getAttribute } from '../attribute.ts';
import {
  indexErrorType,
  isException,
  keyError,
  newException,
  valueError,
  valueErrorType,
} from '../errors.ts';
import { getItem } from '../protocols/sequence.ts';
import { type ExactStr, strFromText, textOfStr } from '../str.ts';
import type { PyValue } from '../value.ts';
import { FixedSpec } from './fixed-spec.ts';
import { type Conversion, convertValue, formatValue } from './format.ts';
import { codePointAt, sliceText, type Text, TextBuilder, textToJS } from './text.ts';
import { decimalValue } from './unicode-types.ts';

/** Literal text, then perhaps a field. */
export interface TemplatePart {
  readonly literal: Text;
  readonly field: TemplateField | undefined;
}

export interface TemplateField {
  /** `0.name[key]` */
  readonly name: Text;
  /** A code point. */
  readonly conversion: number | undefined;
  readonly spec: Text;
  /** The specification has fields of its own. */
  readonly nested: boolean;
}

const OPEN = 123;
const CLOSE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COLON = 58;
const BANG = 33;
const DOT = 46;

/** The parts of a template, one at a time: errors come only when they are reached. */
export function* templateParts(template: Text): IterableIterator<TemplatePart> {
  const end = template.length;
  let at = 0;
  while (at < end) {
    const start = at;
    let unit = 0;
    let markup = false;
    while (at < end) {
      unit = codePointAt(template, at++);
      if (unit === OPEN || unit === CLOSE) {
        markup = true;
        break;
      }
    }
    const atEnd = at >= end;
    let length = at - start;
    if (unit === CLOSE && (atEnd || codePointAt(template, at) !== CLOSE))
      throw valueError("Single '}' encountered in format string");
    if (atEnd && unit === OPEN) throw valueError("Single '{' encountered in format string");
    if (!atEnd) {
      if (codePointAt(template, at) === unit) {
        // Doubled: the brace itself.
        at++;
        markup = false;
      } else length--;
    }
    const literal = sliceText(template, start, start + length);
    if (!markup) {
      yield { literal, field: undefined };
      continue;
    }
    const [field, next] = readField(template, at);
    at = next;
    yield { literal, field };
  }
}

/** The field whose name starts at an index; and the index after its brace. */
function readField(template: Text, from: number): [TemplateField, number] {
  const end = template.length;
  let at = from;
  let unit = 0;
  while (at < end) {
    unit = codePointAt(template, at++);
    if (unit === OPEN) throw valueError("unexpected '{' in field name");
    if (unit === OPEN_BRACKET) while (at < end && codePointAt(template, at) !== CLOSE_BRACKET) at++;
    else if (unit === CLOSE || unit === COLON || unit === BANG) break;
  }
  const name = sliceText(template, from, at - 1);
  if (unit !== BANG && unit !== COLON) {
    if (unit !== CLOSE) throw valueError("expected '}' before end of string");
    return [{ name, conversion: undefined, spec: '', nested: false }, at];
  }
  let conversion: number | undefined;
  if (unit === BANG) {
    if (at >= end) throw valueError('end of string while looking for conversion specifier');
    conversion = codePointAt(template, at++);
    if (at < end) {
      unit = codePointAt(template, at++);
      if (unit === CLOSE) return [{ name, conversion, spec: '', nested: false }, at];
      if (unit !== COLON) throw valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  let nested = false;
  let depth = 1;
  while (at < end) {
    unit = codePointAt(template, at++);
    if (unit === OPEN) {
      nested = true;
      depth++;
    } else if (unit === CLOSE) {
      depth--;
      if (depth === 0)
        return [{ name, conversion, spec: sliceText(template, specStart, at - 1), nested }, at];
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** A number in a field name, -1 if it is none. */
function fieldIndex(text: Text): number {
  if (text.length === 0) return -1;
  let index = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = decimalValue(codePointAt(text, i));
    if (digit < 0) return -1;
    if (index > (Number.MAX_SAFE_INTEGER - digit) / 10)
      throw valueError('Too many decimal digits in format string');
    index = index * 10 + digit;
  }
  return index;
}

/** One step after the first name: `.name` or `[key]`. */
export interface FieldStep {
  readonly isAttribute: boolean;
  readonly name: Text;
  /** -1 if the key is no number. */
  readonly index: number;
}

/** The first name of a field, a number or not; and the steps after it, errors only when they are reached. */
export function splitFieldName(name: Text): {
  readonly first: Text;
  readonly index: number;
  readonly steps: IterableIterator<FieldStep>;
} {
  let at = 0;
  while (at < name.length) {
    const unit = codePointAt(name, at);
    if (unit === DOT || unit === OPEN_BRACKET) break;
    at++;
  }
  const first = sliceText(name, 0, at);
  return { first, index: fieldIndex(first), steps: fieldSteps(name, at) };
}

function* fieldSteps(name: Text, from: number): IterableIterator<FieldStep> {
  const end = name.length;
  let at = from;
  while (at < end) {
    const unit = codePointAt(name, at++);
    const start = at;
    let isAttribute = true;
    let part: Text;
    if (unit === DOT) {
      while (at < end && codePointAt(name, at) !== DOT && codePointAt(name, at) !== OPEN_BRACKET) at++;
      part = sliceText(name, start, at);
    } else if (unit === OPEN_BRACKET) {
      isAttribute = false;
      while (at < end && codePointAt(name, at) !== CLOSE_BRACKET) at++;
      if (at >= end) throw valueError("Missing ']' in format string");
      part = sliceText(name, start, at);
      at++;
    } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    if (part.length === 0) throw valueError('Empty attribute in format string');
    yield { isAttribute, name: part, index: isAttribute ? -1 : fieldIndex(part) };
  }
}

/** The values fields refer to. */
type Named = PyValue | ((name: string) => PyValue | undefined);

/** A part with the number its field's name is, -1 if it is none; undefined if there is more to the name. */
interface KnownPart extends TemplatePart {
  readonly index: number | undefined;
}

/** A part whose field is a name or a number, without a conversion, and with a specification that has no fields. */
interface PlainPart {
  readonly literal: string;
  /** Which of the positional arguments; NAMED, or NONE if there is no field. */
  readonly index: number;
  readonly name: string;
  readonly spec: FixedSpec | undefined;
}

const NAMED = -1;
const NONE = -2;

/** Templates of plain parts only; null for all others. */
const plainTemplates = new Map<string, readonly PlainPart[] | null>();

/** Undefined as soon as there is something else, or a mistake. */
function readPlain(template: string): readonly PlainPart[] | undefined {
  const plain: PlainPart[] = [];
  let next = 0;
  let numbered = false;
  for (const { literal, field } of templateParts(template)) {
    if (typeof literal !== 'string') return undefined;
    if (field === undefined) {
      plain.push({ literal, index: NONE, name: '', spec: undefined });
      continue;
    }
    const { name, spec } = field;
    if (field.conversion !== undefined || field.nested || typeof spec !== 'string') return undefined;
    if (typeof name !== 'string' || HAS_STEPS.test(name)) return undefined;
    let index = fieldIndex(name);
    if (index >= 0) numbered = true;
    else if (name === '') index = next++;
    else index = NAMED;
    plain.push({ literal, index, name, spec: spec === '' ? undefined : new FixedSpec(spec) });
  }
  return numbered && next > 0 ? undefined : plain;
}

/** `template.format(*args, **named)`: the positional arguments, then one for each of `names`. */
export function formatStrWith(
  template: Text,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): ExactStr {
  const given = names === undefined ? args.length : args.length - names.length;
  if (typeof template === 'string') {
    const parts = plainTemplates.get(template) ?? plainParts(template);
    if (parts !== null) return fillPlain(parts, args, given, names);
  }
  const positional = names === undefined ? args : args.slice(0, given);
  return strFromText(formatTemplate(template, positional, (name) => valueNamed(args, given, names, name)));
}

function plainParts(template: string): readonly PlainPart[] | null {
  if (plainTemplates.has(template)) return null;
  let parts: readonly PlainPart[] | null;
  try {
    parts = readPlain(template) ?? null;
  } catch (error) {
    if (!isException(error, valueErrorType)) throw error;
    // Told when it is reached.
    parts = null;
  }
  if (plainTemplates.size >= 500) plainTemplates.clear();
  plainTemplates.set(template, parts);
  return parts;
}

function valueNamed(
  args: readonly PyValue[],
  given: number,
  names: readonly string[] | undefined,
  name: string,
): PyValue | undefined {
  const at = names === undefined ? -1 : names.indexOf(name);
  return at < 0 ? undefined : args[given + at];
}

function fillPlain(
  parts: readonly PlainPart[],
  args: readonly PyValue[],
  given: number,
  names: readonly string[] | undefined,
): ExactStr {
  let out = '';
  let wide: TextBuilder | undefined;
  for (let at = 0; at < parts.length; at++) {
    const { literal, index, name, spec } = parts[at] as PlainPart;
    if (index === NONE) {
      out += literal;
      continue;
    }
    const value = index >= 0 ? args[index] : valueNamed(args, given, names, name);
    if (value === undefined || index >= given) throw missingValue(index, name);
    const text = spec === undefined ? formatValue(value) : spec.format(value);
    if (typeof text === 'string') out += literal + text;
    else {
      wide ??= new TextBuilder();
      wide.addText(out + literal);
      wide.addText(textOfStr(text));
      out = '';
    }
  }
  if (wide === undefined) return out;
  wide.addText(out);
  return strFromText(wide.finish());
}

const missingValue = (index: number, name: string): object =>
  index < 0
    ? keyError(name)
    : newException(indexErrorType, `Replacement index ${index} out of range for positional args tuple`);

/** Templates that were read to their end without an error. */
const knownTemplates = new Map<string, readonly KnownPart[]>();

const HAS_STEPS = /[.[]/;

class Filler {
  readonly #args: readonly PyValue[] | undefined;
  readonly #named: Named;
  #numbering: 'automatic' | 'manual' | undefined;
  #next = 0;

  constructor(args: readonly PyValue[] | undefined, named: Named) {
    this.#args = args;
    this.#named = named;
  }

  fill(template: Text, depth: number): Text {
    if (depth === 0) throw valueError('Max string recursion exceeded');
    const out = new TextBuilder();
    const known = typeof template === 'string' ? knownTemplates.get(template) : undefined;
    if (known !== undefined) {
      for (const part of known) this.#fillPart(out, part, depth);
      return out.finish();
    }
    const parts: KnownPart[] = [];
    for (const { literal, field } of templateParts(template)) {
      // What is wrong with the name is told when the field is filled.
      const simple = field !== undefined && typeof field.name === 'string' && !HAS_STEPS.test(field.name);
      const part = { literal, field, index: simple ? fieldIndex(field.name) : undefined };
      parts.push(part);
      this.#fillPart(out, part, depth);
    }
    if (typeof template === 'string') {
      if (knownTemplates.size >= 500) knownTemplates.clear();
      knownTemplates.set(template, parts);
    }
    return out.finish();
  }

  #fillPart(out: TextBuilder, { literal, field, index }: KnownPart, depth: number): void {
    out.addText(literal);
    if (field === undefined) return;
    const found = index === undefined ? this.#valueOf(field.name) : this.#first(field.name, index);
    const value = convert(found, field.conversion);
    const spec = field.nested ? this.fill(field.spec, depth - 1) : field.spec;
    out.addText(textOfStr(formatValue(value, '', strFromText(spec))));
  }

  #valueOf(name: Text): PyValue {
    const { first, index, steps } = splitFieldName(name);
    let value = this.#first(first, index);
    for (const step of steps) {
      const key = strFromText(step.name);
      if (step.isAttribute) value = getAttribute(value, textToJS(step.name));
      else if (step.index >= 0) value = getItem(value, step.index);
      else value = getItem(value, key);
    }
    return value;
  }

  #first(first: Text, given: number): PyValue {
    let index = given;
    const isEmpty = first.length === 0;
    if (isEmpty || index >= 0) {
      const wanted = isEmpty ? 'automatic' : 'manual';
      this.#numbering ??= wanted;
      if (this.#numbering !== wanted)
        throw valueError(
          wanted === 'automatic'
            ? 'cannot switch from manual field specification to automatic field numbering'
            : 'cannot switch from automatic field numbering to manual field specification',
        );
      if (isEmpty) index = this.#next++;
    }
    if (index < 0) {
      const named = this.#named;
      if (typeof named !== 'function') return getItem(named, strFromText(first));
      const value = named(textToJS(first));
      if (value === undefined) throw keyError(strFromText(first));
      return value;
    }
    if (this.#args === undefined) throw valueError('Format string contains positional fields');
    const value = this.#args[index];
    if (value === undefined) throw missingValue(index, '');
    return value;
  }
}

function convert(value: PyValue, conversion: number | undefined): PyValue {
  if (conversion === undefined) return value;
  const name = String.fromCodePoint(conversion);
  if (name === 'r' || name === 's' || name === 'a') return convertValue(value, name as Conversion);
  throw valueError(
    conversion > 32 && conversion < 127
      ? `Unknown conversion specifier ${name}`
      : `Unknown conversion specifier \\x${conversion.toString(16)}`,
  );
}

/** `template.format(*args, **named)`; `template.format_map(named)` if `args` is undefined. */
export function formatTemplate(template: Text, args: readonly PyValue[] | undefined, named: Named): Text {
  return new Filler(args, named).fill(template, 2);
}
