/** `str`: its construction, slots and methods. What they compute is in `text/`. */
import { intArgument, jsArgument, sizeArgument, textArgument } from '../arguments.ts';
import { None, NotImplemented, PyList, PyStr, PyTuple, strType, typeOf } from '../core-types.ts';
import { constructWith, method, populate } from '../define.ts';
import { dictFrom, dictType } from '../dict.ts';
import { indexError, typeError, valueError } from '../errors.ts';
import { hasIndex, isTrue, toSize } from '../protocols/convert.ts';
import { hashText } from '../protocols/hash.ts';
import { itemsOf } from '../protocols/iterate.ts';
import { str } from '../protocols/text.ts';
import { PySlice, rangeBounds, sliceBounds } from '../slice.ts';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { checkTextLength, exactStr, newStr, strFromText, textOfStr, textValue } from '../str.ts';
import { capitalizeText, casefoldText, lowerText, swapcaseText, titleText, upperText } from '../text/case.ts';
import { decodeObject, encodeText } from '../text/codecs/codecs.ts';
import { formatStr } from '../text/format.ts';
import { formatStrWith, formatTemplate } from '../text/format-template.ts';
import { hashUnits } from '../text/hash.ts';
import { centerText, expandTabs, leftJustify, rightJustify, zeroFill } from '../text/layout.ts';
import { percentFormatStr } from '../text/percent.ts';
import * as is from '../text/predicates.ts';
import { reprText } from '../text/repr.ts';
import {
  containsText,
  countText,
  endsWithText,
  findLastText,
  findText,
  replaceText,
  splitText,
  splitTextLines,
  splitTextRight,
  splitTextSpaces,
  splitTextSpacesRight,
  startsWithText,
  stripText,
} from '../text/search.ts';
import {
  codePointAt,
  compareTexts,
  concatTexts,
  equalTexts,
  joinPlain,
  joinTexts,
  repeatText,
  sliceText,
  stepText,
  type Text,
  textFromCodePoint,
} from '../text/text.ts';
import { isExactDict, translateText, translationKey, translationOf } from '../text/translate.ts';
import {
  ALPHA,
  ALPHANUMERIC,
  DECIMAL,
  DIGIT,
  LOWER,
  NUMERIC,
  SPACE,
  typeFlags,
  UPPER,
} from '../text/unicode-types.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { iterateStr } from './str-iterator.ts';
import './object.ts';

const textsToList = (texts: readonly Text[]): PyList => new PyList(texts.map(strFromText));

/** The same str of the exact type if nothing changed, as CPython's methods return it. */
function result(self: PyValue, before: Text, after: Text): PyValue {
  return before === after ? (exactStr(self) ?? '') : strFromText(after);
}

function subject(self: PyValue, name: string): Text {
  if (typeof self === 'string') return self;
  const text = textValue(self);
  if (text === undefined)
    throw typeError(
      `descriptor '${name}' for 'str' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  return text;
}

/** A method that makes a text of the text. */
const mapping = (name: string, act: (text: Text) => Text, doc: string) =>
  method(
    `${name}(/)`,
    (self: PyValue) => {
      const text = subject(self, name);
      return result(self, text, act(text));
    },
    doc,
  );

/** `flag`: what answers it for a single character, if that is one of the flags. */
const predicate = (name: string, ask: (text: Text) => boolean, doc: string, flag = 0) =>
  method(
    `${name}(/)`,
    (self: PyValue) =>
      flag !== 0 && typeof self === 'string' && self.length === 1
        ? (typeFlags(self.charCodeAt(0)) & flag) !== 0
        : ask(subject(self, name)),
    doc,
  );

type Find = (text: Text, sub: Text, start: number, end: number) => number;

const searching = (name: string, find: Find, doc: string, missing?: string) =>
  method(
    `${name}(sub[, start[, end]], /)`,
    (self: PyValue, sub: PyValue, start: PyValue | undefined, end: PyValue | undefined) => {
      const text = subject(self, name);
      const needle = textArgument(sub, `${name}() argument 1`);
      if (start === undefined && end === undefined && missing === undefined)
        return find(text, needle, 0, text.length);
      const [from, to] = rangeBounds(start, end, text.length);
      const at = find(text, needle, from, to);
      if (at < 0 && missing !== undefined) throw valueError(missing);
      return at;
    },
    doc,
  );

/** Most texts that end in another way have another last character. */
function endsWithPlain(text: string, affix: string): boolean {
  const { length } = affix;
  if (length === 0) return true;
  return (
    length <= text.length &&
    text.charCodeAt(text.length - 1) === affix.charCodeAt(length - 1) &&
    (length === 1 || text.endsWith(affix))
  );
}

const affix = (
  name: string,
  test: (text: Text, affix: Text, start: number, end: number) => boolean,
  quick: (text: string, affix: string) => boolean,
  doc: string,
) =>
  method(
    `${name}(affix[, start[, end]], /)`,
    (self: PyValue, affixes: PyValue, start: PyValue | undefined, end: PyValue | undefined) => {
      if (typeof self === 'string' && typeof affixes === 'string' && end === undefined) {
        if (start === undefined) return quick(self, affixes);
        if (typeof start === 'number' && start >= 0) return test(self, affixes, start, self.length);
      }
      const text = subject(self, name);
      const [from, to] = rangeBounds(start, end, text.length);
      const single = textValue(affixes);
      if (single !== undefined) return test(text, single, from, to);
      if (!(affixes instanceof PyTuple))
        throw typeError(`${name} first arg must be str or a tuple of str, not ${typeOf(affixes).name}`);
      for (const item of affixes.items) {
        const one = textValue(item);
        if (one === undefined)
          throw typeError(`tuple for ${name} must only contain str, not ${typeOf(item).name}`);
        if (test(text, one, from, to)) return true;
      }
      return false;
    },
    doc,
  );

const justifying = (name: string, justify: (text: Text, width: number, fill: Text) => Text, doc: string) =>
  method(
    `${name}(width, fillchar=' ', /)`,
    (self: PyValue, width: PyValue, fillchar: PyValue | undefined) => {
      const text = subject(self, name);
      const columns = sizeArgument(width, 0);
      let fill: Text = ' ';
      if (fillchar !== undefined) {
        const given = textValue(fillchar);
        if (given === undefined)
          throw typeError(`The fill character must be a unicode character, not ${typeOf(fillchar).name}`);
        if (given.length !== 1) throw typeError('The fill character must be exactly one character long');
        fill = given;
      }
      checkTextLength(columns);
      return result(self, text, justify(text, columns, fill));
    },
    doc,
  );

const splitting = (
  name: string,
  bySpaces: (text: Text, max: number) => Text[],
  by: (text: Text, separator: Text, max: number) => Text[],
  doc: string,
) =>
  method(
    `${name}(sep=None, maxsplit=-1)`,
    (self: PyValue, sep: PyValue | undefined, maxsplit: PyValue | undefined) => {
      const text = subject(self, name);
      const max = sizeArgument(maxsplit, -1);
      if (sep === undefined || sep === None) return textsToList(bySpaces(text, max));
      if (typeof text === 'string' && typeof sep === 'string' && sep !== '')
        // Parts of a plain text are plain.
        return new PyList(by(text, sep, max) as string[]);
      const separator = textValue(sep);
      if (separator === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
      if (separator.length === 0) throw valueError('empty separator');
      return textsToList(by(text, separator, max));
    },
    doc,
  );

const stripping = (name: string, left: boolean, right: boolean, doc: string) =>
  method(
    `${name}(chars=None, /)`,
    (self: PyValue, chars: PyValue | undefined) => {
      const text = subject(self, name);
      if (chars === undefined || chars === None)
        return result(self, text, stripText(text, undefined, left, right));
      const set = textValue(chars);
      if (set === undefined) throw typeError(`${name} arg must be None or str`);
      return result(self, text, stripText(text, set, left, right));
    },
    doc,
  );

const partitioning = (name: string, fromRight: boolean, doc: string) =>
  method(
    `${name}(sep, /)`,
    (self: PyValue, sep: PyValue) => {
      const text = subject(self, name);
      const separator = textValue(sep);
      if (separator === undefined) throw typeError(`must be str, not ${typeOf(sep).name}`);
      if (separator.length === 0) throw valueError('empty separator');
      const find = fromRight ? findLastText : findText;
      const at = find(text, separator, 0, text.length);
      const whole = self;
      if (at < 0) return new PyTuple(fromRight ? ['', '', whole] : [whole, '', '']);
      return new PyTuple([
        strFromText(sliceText(text, 0, at)),
        sep,
        strFromText(sliceText(text, at + separator.length, text.length)),
      ]);
    },
    doc,
  );

const removing = (
  name: string,
  has: (text: Text, affix: Text, start: number, end: number) => boolean,
  keep: (text: Text, length: number) => Text,
  doc: string,
) =>
  method(
    `${name}(affix, /)`.replace('affix', name.slice('remove'.length)),
    (self: PyValue, affix: PyValue) => {
      const text = subject(self, name);
      const removed = textArgument(affix, `${name}() argument`);
      if (removed.length === 0 || !has(text, removed, 0, text.length)) return exactStr(self) ?? '';
      return strFromText(keep(text, removed.length));
    },
    doc,
  );

/** The length of plain strs together; undefined if there are other values. */
function plainLength(items: readonly PyValue[]): number | undefined {
  let length = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (typeof item !== 'string') return undefined;
    length += item.length;
  }
  return length;
}

/** `str.join`. */
export function joinStrs(separator: Text, iterable: PyValue): PyValue {
  let items: readonly PyValue[];
  if (iterable instanceof PyList || iterable instanceof PyTuple) items = itemsOf(iterable);
  else {
    const type = typeOf(iterable);
    if (type.tp_iter === undefined && type.sq_item === undefined)
      throw typeError('can only join an iterable');
    items = itemsOf(iterable);
  }
  return joinItems(separator, items);
}

/** The same of what the iterable has. */
export function joinItems(separator: Text, items: readonly PyValue[]): PyValue {
  if (items.length === 1) {
    const only = items[0] as PyValue;
    if (typeof only === 'string' || only instanceof PyStr) return only;
  }
  let length = separator.length * Math.max(items.length - 1, 0);
  if (typeof separator === 'string') {
    const plain = plainLength(items);
    if (plain !== undefined) {
      checkTextLength(length + plain);
      return joinPlain(separator, items as readonly string[]);
    }
  }
  const texts: Text[] = [];
  for (const [at, item] of items.entries()) {
    const text = textValue(item);
    if (text === undefined)
      throw typeError(`sequence item ${at}: expected str instance, ${typeOf(item).name} found`);
    texts.push(text);
    length += text.length;
  }
  checkTextLength(length);
  return strFromText(joinTexts(separator, texts));
}

function construct(
  type: PyType,
  object: PyValue | undefined,
  encoding: PyValue | undefined,
  errors: PyValue | undefined,
): PyValue {
  const named = encoding === undefined ? undefined : jsArgument(encoding, "str() argument 'encoding'");
  const handler = errors === undefined ? undefined : jsArgument(errors, "str() argument 'errors'");
  let value: PyValue;
  if (object === undefined) value = '';
  else if (named === undefined && handler === undefined) value = str(object);
  else value = decodeObject(object, named ?? 'utf-8', handler ?? 'strict');
  return type === strType ? value : newStr(type, exactStr(value) ?? '');
}

const bindConstruct = constructWith("str(object='', encoding='utf-8', errors='strict')", construct);

function compareStrs(a: PyValue, b: PyValue, operator: CompareOperator): PyValue {
  const left = textValue(a);
  const right = textValue(b);
  if (left === undefined || right === undefined) return NotImplemented;
  switch (operator) {
    case EQ:
      return equalTexts(left, right);
    case NE:
      return !equalTexts(left, right);
    case LT:
      return compareTexts(left, right) < 0;
    case LE:
      return compareTexts(left, right) <= 0;
    case GT:
      return compareTexts(left, right) > 0;
    case GE:
      return compareTexts(left, right) >= 0;
  }
}

function itemAt(text: Text, index: number): PyValue {
  if (index < 0 || index >= text.length) throw indexError('string index out of range');
  if (typeof text === 'string') return text.charAt(index);
  return strFromText(textFromCodePoint(codePointAt(text, index)));
}

const indexTooLarge = (message: string): object => indexError(message);

/** `str[key]`. */
export function subscriptStr(self: PyValue, key: PyValue): PyValue {
  const text = textOfStr(self);
  if (typeof key === 'number') return itemAt(text, key < 0 ? key + text.length : key);
  if (key instanceof PySlice) {
    const { start, step, count } = sliceBounds(key, text.length);
    if (count === text.length && step === 1) return exactStr(self) ?? '';
    return strFromText(stepText(text, start, step, count));
  }
  if (!hasIndex(key)) throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
  const index = toSize(key, indexTooLarge);
  return itemAt(text, index < 0 ? index + text.length : index);
}

strType.empty = () => '';
// What `__str__` made of a subclass is not initialized once more.
strType.single = str;
populate(strType, {
  doc: 'Text: a sequence of Unicode code points.\n\nstr(object) is what print() shows of an object; with an encoding or an error handler, bytes are decoded.',
  slots: {
    tp_new: (type, args, names) => {
      if (type === strType && args.length === 1 && names === undefined) return str(args[0] as PyValue);
      if (type === strType && args.length > 3 && (names === undefined || names.length === 0))
        throw typeError(`str expected at most 3 arguments, got ${args.length}`);
      return bindConstruct(type, args, names);
    },
    tp_repr: (self) => strFromText(reprText(textOfStr(self))),
    tp_str: (self) => exactStr(self) ?? '',
    tp_hash: (self) => {
      const text = textOfStr(self);
      return typeof text === 'string' ? hashText(text) : hashUnits(text);
    },
    tp_richcompare: compareStrs,
    tp_iter: (self) => iterateStr(exactStr(self) ?? ''),
    nb_remainder: (a, b) => (textValue(a) === undefined ? NotImplemented : percentFormatStr(textOfStr(a), b)),
    sq_length: (self) => textOfStr(self).length,
    sq_concat: (a, b) => {
      const right = textValue(b);
      if (right === undefined) throw typeError(`can only concatenate str (not "${typeOf(b).name}") to str`);
      const left = textOfStr(a);
      checkTextLength(left.length + right.length);
      return strFromText(concatTexts(left, right));
    },
    sq_repeat: (self, count) => {
      const text = textOfStr(self);
      if (count === 1) return exactStr(self) ?? '';
      if (count > 0) checkTextLength(text.length * count);
      return strFromText(repeatText(text, count));
    },
    sq_item: (self, index) => itemAt(textOfStr(self), index),
    sq_contains: (self, value) => {
      const sub = textValue(value);
      if (sub === undefined)
        throw typeError(`'in <string>' requires string as left operand, not ${typeOf(value).name}`);
      return containsText(textOfStr(self), sub);
    },
    mp_length: (self) => textOfStr(self).length,
    mp_subscript: subscriptStr,
  },
  methods: () => [
    mapping('capitalize', capitalizeText, 'The first character in title case, the others in lower case.'),
    mapping('casefold', casefoldText, 'The str in a form for comparison without regard to case.'),
    mapping('lower', lowerText, 'All characters in lower case.'),
    mapping('swapcase', swapcaseText, 'Upper case characters in lower case and the other way round.'),
    mapping('title', titleText, 'Words start in title case and go on in lower case.'),
    mapping('upper', upperText, 'All characters in upper case.'),
    justifying(
      'center',
      centerText,
      'The str in the middle of `width` characters, padded with the fill character.',
    ),
    justifying(
      'ljust',
      leftJustify,
      'The str at the left of `width` characters, padded with the fill character.',
    ),
    justifying(
      'rjust',
      rightJustify,
      'The str at the right of `width` characters, padded with the fill character.',
    ),
    searching('count', countText, 'How often the substring occurs in self[start:end], without overlaps.'),
    searching('find', findText, 'The lowest index of the substring in self[start:end], or -1.'),
    searching('rfind', findLastText, 'The highest index of the substring in self[start:end], or -1.'),
    searching(
      'index',
      findText,
      'The lowest index of the substring in self[start:end]; ValueError if there is none.',
      'substring not found',
    ),
    searching(
      'rindex',
      findLastText,
      'The highest index of the substring in self[start:end]; ValueError if there is none.',
      'substring not found',
    ),
    affix(
      'startswith',
      startsWithText,
      (text, affix) => text.startsWith(affix),
      'Whether self[start:end] starts with the prefix, or one of a tuple of them.',
    ),
    affix(
      'endswith',
      endsWithText,
      endsWithPlain,
      'Whether self[start:end] ends with the suffix, or one of a tuple of them.',
    ),
    method(
      "encode(encoding='utf-8', errors='strict')",
      (self: PyValue, encoding: PyValue | undefined, errors: PyValue | undefined) =>
        encodeText(
          exactStr(self) ?? '',
          encoding === undefined ? 'utf-8' : jsArgument(encoding, "encode() argument 'encoding'"),
          errors === undefined ? 'strict' : jsArgument(errors, "encode() argument 'errors'"),
        ),
      'The str as bytes. The error handler says what becomes of characters that the encoding lacks.',
    ),
    method(
      'expandtabs(tabsize=8)',
      (self: PyValue, tabsize: PyValue | undefined) =>
        strFromText(expandTabs(subject(self, 'expandtabs'), intArgument(tabsize, 8))),
      'Each tab replaced by spaces up to the next column that is a multiple of `tabsize`.',
    ),
    method(
      'format(*args, **kwargs)',
      (self: PyValue, args: readonly PyValue[], kwargs: ReadonlyMap<string, PyValue>) =>
        strFromText(formatTemplate(subject(self, 'format'), args, (name) => kwargs.get(name))),
      'The template with each {field} replaced by the argument it names.',
      undefined,
      (self, args, names) => formatStrWith(subject(self, 'format'), args, names),
    ),
    method(
      'format_map(mapping, /)',
      (self: PyValue, mapping: PyValue) =>
        strFromText(formatTemplate(subject(self, 'format_map'), undefined, mapping)),
      'The template with each {field} replaced by the item of the mapping it names.',
    ),
    method(
      '__format__(format_spec, /)',
      (self: PyValue, spec: PyValue) => formatStr(self, textArgument(spec, '__format__() argument')),
      'The str as the format specification says.',
    ),
    predicate(
      'isalnum',
      is.isAlphanumericText,
      'Whether there are characters and all are letters or numbers.',
      ALPHANUMERIC,
    ),
    predicate('isalpha', is.isAlphaText, 'Whether there are characters and all are letters.', ALPHA),
    predicate('isascii', is.isAsciiText, 'Whether all characters are ASCII.'),
    predicate(
      'isdecimal',
      is.isDecimalText,
      'Whether there are characters and all are decimal digits.',
      DECIMAL,
    ),
    predicate('isdigit', is.isDigitText, 'Whether there are characters and all are digits.', DIGIT),
    predicate('isidentifier', is.isIdentifierText, 'Whether the str is a valid identifier; keywords are.'),
    predicate('islower', is.isLowerText, 'Whether there are cased characters and all are lower case.', LOWER),
    predicate('isnumeric', is.isNumericText, 'Whether there are characters and all are numeric.', NUMERIC),
    predicate('isprintable', is.isPrintableText, 'Whether repr() shows all characters as they are.'),
    predicate('isspace', is.isSpaceText, 'Whether there are characters and all are white space.', SPACE),
    predicate('istitle', is.isTitleText, 'Whether the str is in title case.'),
    predicate('isupper', is.isUpperText, 'Whether there are cased characters and all are upper case.', UPPER),
    method(
      'join(iterable, /)',
      (self: PyValue, iterable: PyValue) => joinStrs(subject(self, 'join'), iterable),
      'The strs of the iterable in one, with this str between them.',
    ),
    partitioning(
      'partition',
      false,
      'A tuple of what is before the separator, the separator, and what is after it.',
    ),
    partitioning('rpartition', true, 'As partition(), by the last separator.'),
    removing(
      'removeprefix',
      startsWithText,
      (text, length) => sliceText(text, length, text.length),
      'The str without the prefix if it starts with it.',
    ),
    removing(
      'removesuffix',
      endsWithText,
      (text, length) => sliceText(text, 0, text.length - length),
      'The str without the suffix if it ends with it.',
    ),
    method(
      'replace(old, new, /, count=-1)',
      (self: PyValue, old: PyValue, replacement: PyValue, count: PyValue | undefined) => {
        const text = subject(self, 'replace');
        const before = textArgument(old, 'replace() argument 1');
        const after = textArgument(replacement, 'replace() argument 2');
        return result(self, text, replaceText(text, before, after, sizeArgument(count, -1)));
      },
      'The str with `old` replaced by `new`, `count` times at most unless it is negative.',
    ),
    splitting(
      'split',
      splitTextSpaces,
      splitText,
      'The parts between separators; between runs of white space if there is none.',
    ),
    splitting(
      'rsplit',
      splitTextSpacesRight,
      splitTextRight,
      'As split(), counting `maxsplit` from the end.',
    ),
    method(
      'splitlines(keepends=False)',
      (self: PyValue, keepends: PyValue | undefined) =>
        textsToList(splitTextLines(subject(self, 'splitlines'), keepends !== undefined && isTrue(keepends))),
      'The lines; without their ends unless `keepends`.',
    ),
    stripping('strip', true, true, 'The str without white space, or the given characters, at both ends.'),
    stripping('lstrip', true, false, 'The str without white space, or the given characters, at the start.'),
    stripping('rstrip', false, true, 'The str without white space, or the given characters, at the end.'),
    method(
      'translate(table, /)',
      (self: PyValue, table: PyValue) => strFromText(translateText(subject(self, 'translate'), table)),
      'Each character replaced by what the table has for its code point: a code point, a str or None.',
    ),
    method(
      'zfill(width, /)',
      (self: PyValue, width: PyValue) => {
        const text = subject(self, 'zfill');
        const columns = sizeArgument(width, 0);
        checkTextLength(columns);
        return result(self, text, zeroFill(text, columns));
      },
      'The str with zeros on the left, after a sign, to make `width` characters.',
    ),
    method('__getnewargs__(/)', (self: PyValue) => new PyTuple([exactStr(self) ?? '']), 'For pickle.'),
    method(
      '__sizeof__(/)',
      (self: PyValue) => sizeOfStr(textOfStr(self)),
      'Size in memory, in bytes, as CPython has it.',
    ),
  ],
  staticMethods: () => [
    method(
      'maketrans(x[, y[, z]], /)',
      (x: PyValue, y: PyValue | undefined, z: PyValue | undefined) => {
        if (y === undefined) {
          if (!isExactDict(x, dictType))
            throw typeError('if you give only one argument to maketrans it must be a dict');
          const entries: [PyValue, PyValue][] = [];
          for (const [key, value] of x.table.entries()) entries.push([translationKey(key), value]);
          return dictFrom(entries);
        }
        const to = textArgument(y, 'maketrans() argument 2');
        const removed = z === undefined ? undefined : textArgument(z, 'maketrans() argument 3');
        const from = textValue(x);
        if (from === undefined)
          throw typeError('first maketrans argument must be a string if there is a second argument');
        return translationOf(from, to, removed);
      },
      'A table for translate(): of a dict, or of two strs of equal length and a third of characters to remove.',
    ),
  ],
});

/** `sys.getsizeof` of CPython's compact strings on 64 bits. */
function sizeOfStr(text: Text): number {
  let largest = 0;
  for (let i = 0; i < text.length; i++) largest = Math.max(largest, codePointAt(text, i));
  if (largest < 128) return 41 + text.length;
  const width = largest < 256 ? 1 : largest < 0x10000 ? 2 : 4;
  return 56 + width * (text.length + 1);
}
