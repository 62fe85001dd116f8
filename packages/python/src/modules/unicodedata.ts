/** `unicodedata`: https://docs.python.org/3/library/unicodedata.html */

import { argumentTypeName, textArgument } from '@harpy/objects/arguments';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { bareType, PyFloat } from '@harpy/objects/core-types';
import { member, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { keyError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { exactStr, strFromCodePoints, strFromJS, strFromText, textValue } from '@harpy/objects/str';
import { decodeLatin1 } from '@harpy/objects/text/codecs/single-byte';
import {
  isNormalizationForm,
  isNormalized,
  type NormalizationForm,
  normalizeText,
} from '@harpy/objects/text/normalization';
import { hex } from '@harpy/objects/text/repr';
import { codePointAt, textToJS } from '@harpy/objects/text/text';
import { type UnicodeDatabase, unicodeDatabase, unicodeDatabase32 } from '@harpy/objects/text/unicode-data';
import { lookupName, unicodeName } from '@harpy/objects/text/unicode-names';
import { decimalValue, digitValue } from '@harpy/objects/text/unicode-types';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';

/** A version of the database, as the object `ucd_3_2_0`. */
class PyUnicodeDatabase extends PyObject {
  readonly database: UnicodeDatabase;
  readonly version: string;
  constructor(database: UnicodeDatabase) {
    super();
    this.database = database;
    this.version = database.version;
  }
}
const databaseType = bareType('unicodedata.UCD', PyUnicodeDatabase);

function characterArgument(value: PyValue, name: string, number: string): number {
  const text = textValue(value);
  if (text === undefined)
    throw typeError(
      `${name}() argument${number} must be a unicode character, not ${argumentTypeName(value)}`,
    );
  if (text.length !== 1)
    throw typeError(
      `${name}(): argument${number} must be a unicode character, not a string of length ${text.length}`,
    );
  return codePointAt(text, 0);
}

/** Whether that version knows the character. */
const isAssigned = (database: UnicodeDatabase, codePoint: number): boolean =>
  database === unicodeDatabase || database.category(codePoint) !== 'Cn';

/** Superscript, subscript and Ethiopic digits, which were decimals in Unicode 3.2. */
const isOldDecimal = (c: number): boolean =>
  c === 0xb2 || c === 0xb3 || c === 0xb9 || (c >= 0x1369 && c <= 0x1371) || (c >= 0x2070 && c <= 0x2089);

function decimalOf(database: UnicodeDatabase, codePoint: number): number {
  return database !== unicodeDatabase && isOldDecimal(codePoint)
    ? digitValue(codePoint)
    : decimalValue(codePoint);
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

function decompositionOf(database: UnicodeDatabase, codePoint: number): string {
  if (codePoint >= HANGUL_FIRST && codePoint <= HANGUL_LAST) return '';
  const found = database.decomposition(codePoint);
  if (found === undefined) return '';
  const parts = found.parts.map((part) => hex(part, 4).toUpperCase());
  return [...(found.tag === '' ? [] : [found.tag]), ...parts].join(' ');
}

/** A name, as a str or its bytes. */
function nameArgument(value: PyValue): string {
  const text = textValue(value);
  if (text !== undefined) return textToJS(text);
  return decodeLatin1(bytesArgument(value)) as string;
}

function formArgument(form: PyValue, where: string): NormalizationForm {
  const name = textToJS(textArgument(form, where));
  if (!isNormalizationForm(name)) throw valueError('invalid normalization form');
  return name;
}

/** The functions, of a version of the database. */
function functions(of: (self: PyValue) => UnicodeDatabase): BuiltinDef[] {
  /** `self` is undefined in functions of the module. */
  const property = (
    name: string,
    get: (database: UnicodeDatabase, codePoint: number) => PyValue,
    doc: string,
  ) =>
    method(
      `${name}(chr, /)`,
      (self: PyValue, character: PyValue) => get(of(self), characterArgument(character, name, '')),
      doc,
    );
  const value = (
    name: string,
    get: (database: UnicodeDatabase, codePoint: number) => PyValue | undefined,
    missing: string,
    doc: string,
  ) =>
    method(
      `${name}(chr, default=<unrepresentable>, /)`,
      (self: PyValue, character: PyValue, fallback: PyValue | undefined) => {
        const found = get(of(self), characterArgument(character, name, ' 1'));
        if (found !== undefined) return found;
        if (fallback === undefined) throw valueError(missing);
        return fallback;
      },
      doc,
    );
  const known = (database: UnicodeDatabase, codePoint: number, number: number): number | undefined =>
    number < 0 || !isAssigned(database, codePoint) ? undefined : number;
  return [
    property('category', (database, c) => database.category(c), 'The general category.'),
    property('bidirectional', (database, c) => database.bidirectional(c), 'The bidirectional class.'),
    property('combining', (database, c) => database.combining(c), 'The canonical combining class.'),
    property(
      'mirrored',
      (database, c) => database.mirrored(c),
      'Whether it is mirrored in bidirectional text.',
    ),
    property('east_asian_width', (database, c) => database.eastAsianWidth(c), 'The East Asian width.'),
    property('decomposition', decompositionOf, 'The decomposition, as in the database.'),
    value(
      'decimal',
      (database, c) => known(database, c, decimalOf(database, c)),
      'not a decimal',
      'The decimal value.',
    ),
    value('digit', (database, c) => known(database, c, digitValue(c)), 'not a digit', 'The digit value.'),
    value(
      'numeric',
      (database, c) => {
        const number = database.numeric(c);
        return number === undefined ? undefined : new PyFloat(number);
      },
      'not a numeric character',
      'The numeric value.',
    ),
    value(
      'name',
      (database, c) => (isAssigned(database, c) ? unicodeName(c) : undefined),
      'no such name',
      'The name.',
    ),
    method(
      'lookup(name, /)',
      (self: PyValue, name: PyValue) => {
        const wanted = nameArgument(name);
        const found = lookupName(wanted, true);
        const [first] = found ?? [];
        if (found === undefined || first === undefined || !isAssigned(of(self), first))
          throw keyError(strFromJS(`undefined character name '${wanted}'`));
        return strFromCodePoints(Uint32Array.from(found));
      },
      'The character, or sequence of characters, of that name.',
    ),
    method(
      'is_normalized(form, unistr, /)',
      (self: PyValue, form: PyValue, string: PyValue) => {
        const text = textArgument(string, 'is_normalized() argument 2');
        const wanted = formArgument(form, 'is_normalized() argument 1');
        return isNormalized(wanted, text, of(self));
      },
      'Whether the str is in that normal form.',
    ),
    method(
      'normalize(form, unistr, /)',
      (self: PyValue, form: PyValue, string: PyValue) => {
        const name = textArgument(form, 'normalize() argument 1');
        const text = textArgument(string, 'normalize() argument 2');
        if (text.length === 0) return exactStr(string) ?? '';
        const wanted = formArgument(strFromText(name), 'normalize() argument 1');
        return strFromText(normalizeText(wanted, text, of(self)));
      },
      'The str in that normal form: NFC, NFD, NFKC or NFKD.',
    ),
  ];
}

populate(databaseType, {
  methods: () => functions((self) => (self as PyUnicodeDatabase).database),
  members: () => [member('unidata_version', 'version')],
});

/** The functions of the module get no object first. */
const moduleFunctions = functions(() => unicodeDatabase).map((def) => {
  const run = def.run as unknown as (...args: unknown[]) => PyValue;
  return method(
    def.name + (def.textSignature ?? '()'),
    ((...args: unknown[]) => run(undefined, ...args)) as never,
    def.doc,
  );
});

export const unicodedataModule = defineModule({
  name: 'unicodedata',
  doc: 'The Unicode character database.',
  functions: moduleFunctions,
  types: [databaseType],
  attributes: {
    unidata_version: unicodeDatabase.version,
    ucd_3_2_0: new PyUnicodeDatabase(unicodeDatabase32),
  },
});
