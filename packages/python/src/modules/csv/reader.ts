/** `_csv.reader`: reads records of comma separated values, line by line (Modules/_csv.c). */

import { call1 } from '@harpy/objects/call';
import { bareType, floatType, None, PyList, typeOf } from '@harpy/objects/core-types';
import { member, populate } from '@harpy/objects/define';
import { PyObject } from '@harpy/objects/object';
import { nextItem } from '@harpy/objects/protocols/iterate';
import { strFromText, textValue } from '@harpy/objects/str';
import { codePointAt, TextBuilder } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import {
  csvError,
  type PyCsvDialect,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from './dialect.ts';

/** The largest size of a field. */
export const limits: { field: number } = { field: 131072 };

type State =
  | 'startRecord'
  | 'startField'
  | 'escaped'
  | 'inField'
  | 'inQuoted'
  | 'escapeInQuoted'
  | 'quoteInQuoted'
  | 'eatNewline'
  | 'afterEscapedNewline';

/** Past the last character of a line. */
const END = -2;
const isNewline = (char: number): boolean => char === 10 || char === 13;

export class PyCsvReader extends PyObject {
  readonly iterator: PyValue;
  readonly dialect: PyCsvDialect;
  lineNumber = 0;
  #fields: PyValue[] = [];
  #field = new TextBuilder();
  #state: State = 'startRecord';
  #unquoted = true;

  constructor(iterator: PyValue, dialect: PyCsvDialect) {
    super();
    this.iterator = iterator;
    this.dialect = dialect;
  }

  /** The next record, undefined at the end. */
  next(): PyList | undefined {
    this.#fields = [];
    this.#field = new TextBuilder();
    this.#state = 'startRecord';
    this.#unquoted = true;
    do {
      const line = nextItem(this.iterator);
      if (line === undefined) {
        if (this.#field.length === 0 && !this.#isInQuotes()) return undefined;
        if (this.dialect.strict) throw csvError('unexpected end of data');
        this.#save();
        break;
      }
      const text = textValue(line);
      if (text === undefined)
        throw csvError(
          `iterator should return strings, not ${typeOf(line).name} (the file should be opened in text mode)`,
        );
      this.lineNumber++;
      for (let at = 0; at < text.length; at++) this.#process(codePointAt(text, at));
      this.#process(END);
    } while (this.#state !== 'startRecord');
    return new PyList(this.#fields);
  }

  #isInQuotes(): boolean {
    return this.#state === 'inQuoted';
  }

  #add(char: number): void {
    if (this.#field.length >= limits.field) throw csvError(`field larger than field limit (${limits.field})`);
    this.#field.add(char);
  }

  #save(): void {
    const text = this.#field.finish();
    this.#field = new TextBuilder();
    const { quoting } = this.dialect;
    let value: PyValue = strFromText(text);
    if (this.#unquoted) {
      if (text.length === 0) {
        if (quoting === QUOTE_NOTNULL || quoting === QUOTE_STRINGS) value = None;
      } else if (quoting === QUOTE_NONNUMERIC || quoting === QUOTE_STRINGS) value = call1(floatType, value);
    }
    this.#fields.push(value);
  }

  #endField(char: number): void {
    this.#save();
    this.#state = char === END ? 'startRecord' : 'eatNewline';
  }

  #process(given: number): void {
    const { dialect } = this;
    let char = given;
    switch (this.#state) {
      case 'startRecord':
        if (char === END) return;
        if (isNewline(char)) {
          this.#state = 'eatNewline';
          return;
        }
        this.#state = 'startField';
        this.#startField(char);
        return;
      case 'startField':
        this.#startField(char);
        return;
      case 'escaped':
        if (isNewline(char)) {
          this.#add(char);
          this.#state = 'afterEscapedNewline';
          return;
        }
        if (char === END) char = 10;
        this.#add(char);
        this.#state = 'inField';
        return;
      case 'afterEscapedNewline':
        if (char !== END) this.#inField(char);
        return;
      case 'inField':
        this.#inField(char);
        return;
      case 'inQuoted':
        if (char === END) return;
        if (char === dialect.escape) this.#state = 'escapeInQuoted';
        else if (char === dialect.quote && dialect.quoting !== QUOTE_NONE)
          this.#state = dialect.doubleQuote ? 'quoteInQuoted' : 'inField';
        else this.#add(char);
        return;
      case 'escapeInQuoted':
        this.#add(char === END ? 10 : char);
        this.#state = 'inQuoted';
        return;
      case 'quoteInQuoted':
        if (dialect.quoting !== QUOTE_NONE && char === dialect.quote) {
          this.#add(char);
          this.#state = 'inQuoted';
        } else if (char === dialect.delimiter) {
          this.#save();
          this.#state = 'startField';
        } else if (isNewline(char) || char === END) this.#endField(char);
        else if (!dialect.strict) {
          this.#add(char);
          this.#state = 'inField';
        } else
          throw csvError(
            `'${String.fromCodePoint(dialect.delimiter)}' expected after '${String.fromCodePoint(dialect.quote)}'`,
          );
        return;
      case 'eatNewline':
        if (isNewline(char)) return;
        if (char === END) this.#state = 'startRecord';
        else
          throw csvError(
            "new-line character seen in unquoted field - do you need to open the file with newline=''?",
          );
    }
  }

  #startField(char: number): void {
    const { dialect } = this;
    this.#unquoted = true;
    if (isNewline(char) || char === END) this.#endField(char);
    else if (char === dialect.quote && dialect.quoting !== QUOTE_NONE) {
      this.#unquoted = false;
      this.#state = 'inQuoted';
    } else if (char === dialect.escape) this.#state = 'escaped';
    else if (char === 32 && dialect.skipInitialSpace) return;
    else if (char === dialect.delimiter) this.#save();
    else {
      this.#add(char);
      this.#state = 'inField';
    }
  }

  #inField(char: number): void {
    const { dialect } = this;
    if (isNewline(char) || char === END) this.#endField(char);
    else if (char === dialect.escape) this.#state = 'escaped';
    else if (char === dialect.delimiter) {
      this.#save();
      this.#state = 'startField';
    } else {
      this.#add(char);
      this.#state = 'inField';
    }
  }
}

export const readerType = bareType('_csv.reader', PyCsvReader);

populate(readerType, {
  attributes: { __module__: '_csv' },
  doc: 'Reads records of comma separated values.',
  slots: { tp_iter: (self) => self, tp_iternext: (self) => (self as PyCsvReader).next() },
  members: () => [member('dialect'), member('line_num', 'lineNumber')],
});
