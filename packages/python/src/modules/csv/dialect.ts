/** `_csv.Dialect`: how a file of comma separated values is written. */
import { intArgument } from '@harpy/objects/arguments';
import { lookupAttribute } from '@harpy/objects/attribute';
import { bareType, None, typeOf } from '@harpy/objects/core-types';
import { getset, member, populate } from '@harpy/objects/define';
import type { PyDict } from '@harpy/objects/dict';
import { newException, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import type { Names } from '@harpy/objects/slots';
import { strFromCodePoint, strFromText, textValue } from '@harpy/objects/str';
import { codePointAt, type Text } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { makeExceptionType } from '../exception-type.ts';

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;

export const csvErrorType = makeExceptionType('_csv.Error');
export const csvError = (message: string): object => newException(csvErrorType, message);

/** For characters that a dialect does not have. */
export const NOT_SET = -1;

export class PyCsvDialect extends PyObject {
  delimiter = 44;
  quote = 34;
  escape = NOT_SET;
  lineTerminator: Text = '\r\n';
  quoting = QUOTE_MINIMAL;
  doubleQuote = true;
  skipInitialSpace = false;
  strict = false;
}

export const dialectType = bareType('_csv.Dialect', PyCsvDialect, undefined, { baseType: true });

/** The registered dialects of the interpreter that runs: set by `_csv.ts`. */
export const registry: { dialects: PyDict | undefined } = { dialects: undefined };

const NAMES = [
  'dialect',
  'delimiter',
  'doublequote',
  'escapechar',
  'lineterminator',
  'quotechar',
  'quoting',
  'skipinitialspace',
  'strict',
] as const;
type Name = (typeof NAMES)[number];

function character(value: PyValue | undefined, name: string, fallback: number, optional: boolean): number {
  if (value === undefined) return fallback;
  if (optional && value === None) return NOT_SET;
  const orNone = optional ? ' or None' : '';
  const text = textValue(value);
  if (text === undefined)
    throw typeError(`"${name}" must be a unicode character${orNone}, not ${typeOf(value).name}`);
  if (text.length !== 1)
    throw typeError(`"${name}" must be a unicode character${orNone}, not a string of length ${text.length}`);
  return codePointAt(text, 0);
}

function quotingArgument(value: PyValue | undefined): number {
  if (value === undefined) return QUOTE_MINIMAL;
  if (typeof value !== 'number' && typeof value !== 'bigint')
    throw typeError(`"quoting" must be an integer, not ${typeOf(value).name}`);
  const quoting = intArgument(value, 0);
  if (quoting < QUOTE_MINIMAL || quoting > QUOTE_NOTNULL) throw typeError('bad "quoting" value');
  return quoting;
}

function checkCharacter(name: string, char: number, dialect: PyCsvDialect, spaceAllowed: boolean): void {
  if (char === NOT_SET) return;
  if (char === 13 || char === 10 || (char === 32 && !spaceAllowed)) throw valueError(`bad ${name} value`);
  for (let at = 0; at < dialect.lineTerminator.length; at++)
    if (codePointAt(dialect.lineTerminator, at) === char)
      throw valueError(`bad ${name} or lineterminator value`);
}

function checkDifferent(a: string, b: string, first: number, second: number): void {
  if (first === second && first !== NOT_SET) throw valueError(`bad ${a} or ${b} value`);
}

/** `Dialect(dialect, **options)`; what is given wins over the attributes of the dialect. */
export function makeDialect(type: PyType, args: readonly PyValue[], names: Names): PyCsvDialect {
  const given: Partial<Record<Name, PyValue>> = {};
  const positional = args.length - (names?.length ?? 0);
  if (positional > NAMES.length) throw typeError(`function takes at most 9 arguments (${positional} given)`);
  for (let at = 0; at < positional; at++) given[NAMES[at] as Name] = args[at] as PyValue;
  for (const [at, name] of (names ?? []).entries()) {
    if (!NAMES.includes(name as Name))
      throw typeError(`this function got an unexpected keyword argument '${name}'`);
    given[name as Name] = args[positional + at] as PyValue;
  }
  let base = given.dialect;
  if (base !== undefined && base !== None) {
    if (textValue(base) !== undefined) base = registeredDialect(base);
    const others = NAMES.slice(1).some((name) => given[name] !== undefined);
    if (base instanceof PyCsvDialect && type === dialectType && base.type === type && !others) return base;
  } else base = undefined;
  const option = (name: Name): PyValue | undefined =>
    given[name] ?? (base === undefined ? undefined : lookupAttribute(base, name));
  const dialect = new (type.ctor as unknown as new () => PyCsvDialect)();
  const truth = (name: Name, fallback: boolean): boolean => {
    const value = option(name);
    return value === undefined ? fallback : isTrue(value);
  };
  const quoteChar = option('quotechar');
  const quoting = option('quoting');
  dialect.delimiter = character(option('delimiter'), 'delimiter', 44, false);
  dialect.doubleQuote = truth('doublequote', true);
  dialect.escape = character(option('escapechar'), 'escapechar', NOT_SET, true);
  const terminator = option('lineterminator');
  if (terminator !== undefined) {
    const text = textValue(terminator);
    if (text === undefined)
      throw typeError(`"lineterminator" must be a string, not ${typeOf(terminator).name}`);
    dialect.lineTerminator = text;
  }
  dialect.quote = character(quoteChar, 'quotechar', 34, true);
  dialect.quoting = quotingArgument(quoting);
  dialect.skipInitialSpace = truth('skipinitialspace', false);
  dialect.strict = truth('strict', false);
  if (quoteChar === None && quoting === undefined) dialect.quoting = QUOTE_NONE;
  if (dialect.quoting !== QUOTE_NONE && dialect.quote === NOT_SET)
    throw typeError('quotechar must be set if quoting enabled');
  const { delimiter, escape: escapeChar, quote, skipInitialSpace } = dialect;
  checkCharacter('delimiter', delimiter, dialect, true);
  checkCharacter('escapechar', escapeChar, dialect, !skipInitialSpace);
  checkCharacter('quotechar', quote, dialect, !skipInitialSpace);
  checkDifferent('delimiter', 'escapechar', delimiter, escapeChar);
  checkDifferent('delimiter', 'quotechar', delimiter, quote);
  checkDifferent('escapechar', 'quotechar', escapeChar, quote);
  return dialect;
}

/** A registered dialect, by its name. */
export function registeredDialect(name: PyValue): PyValue {
  const found = registry.dialects?.get(name);
  if (found === undefined) throw csvError('unknown dialect');
  return found;
}

const shown = (char: number): PyValue => (char === NOT_SET ? None : strFromCodePoint(char));

populate(dialectType, {
  attributes: { __module__: '_csv' },
  doc: 'How a file of comma separated values is written.',
  slots: { tp_new: (type, args, names) => makeDialect(type, args, names) },
  getset: () => [
    getset('delimiter', (self: PyCsvDialect) => shown(self.delimiter)),
    getset('quotechar', (self: PyCsvDialect) => shown(self.quote)),
    getset('escapechar', (self: PyCsvDialect) => shown(self.escape)),
    getset('lineterminator', (self: PyCsvDialect) => strFromText(self.lineTerminator)),
    getset('quoting', (self: PyCsvDialect) => self.quoting),
  ],
  members: () => [
    member('doublequote', 'doubleQuote'),
    member('skipinitialspace', 'skipInitialSpace'),
    member('strict'),
  ],
});
