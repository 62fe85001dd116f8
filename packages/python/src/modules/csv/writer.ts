/** `_csv.writer`: writes records of comma separated values (Modules/_csv.c). */
import { call1 } from '@harpy/objects/call';
import { bareType, None, typeOf } from '@harpy/objects/core-types';
import { member, method, populate } from '@harpy/objects/define';
import { isException, typeErrorType } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { forEach, getIterator } from '@harpy/objects/protocols/iterate';
import { isNumber } from '@harpy/objects/protocols/number';
import { str } from '@harpy/objects/protocols/text';
import { strFromText, textOfStr, textValue } from '@harpy/objects/str';
import { codePointAt, type Text, TextBuilder } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import {
  csvError,
  NOT_SET,
  type PyCsvDialect,
  QUOTE_ALL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from './dialect.ts';

export class PyCsvWriter extends PyObject {
  readonly write: PyValue;
  readonly dialect: PyCsvDialect;

  constructor(write: PyValue, dialect: PyCsvDialect) {
    super();
    this.write = write;
    this.dialect = dialect;
  }

  writeRow(row: PyValue): PyValue {
    let iterator: PyValue;
    try {
      iterator = getIterator(row);
    } catch (error) {
      if (!isException(error, typeErrorType)) throw error;
      throw csvError(`iterable expected, not ${typeOf(row).name}`);
    }
    const record = new Record(this.dialect);
    forEach(iterator, (field) => record.add(field));
    return call1(this.write, strFromText(record.finish()));
  }
}

class Record {
  readonly #dialect: PyCsvDialect;
  readonly #out = new TextBuilder();
  #count = 0;
  #lastIsNull = false;

  constructor(dialect: PyCsvDialect) {
    this.#dialect = dialect;
  }

  add(field: PyValue): void {
    const isStr = textValue(field) !== undefined;
    this.#lastIsNull = field === None;
    let quoted = false;
    switch (this.#dialect.quoting) {
      case QUOTE_NONNUMERIC:
        quoted = !isNumber(field);
        break;
      case QUOTE_ALL:
        quoted = true;
        break;
      case QUOTE_STRINGS:
        quoted = isStr;
        break;
      case QUOTE_NOTNULL:
        quoted = field !== None;
        break;
    }
    this.#append(field === None ? undefined : textOfStr(isStr ? field : str(field)), quoted);
  }

  finish(): Text {
    const { quoting, lineTerminator } = this.#dialect;
    if (this.#count > 0 && this.#out.length === 0) {
      const unquotedNull = this.#lastIsNull && (quoting === QUOTE_STRINGS || quoting === QUOTE_NOTNULL);
      if (quoting === QUOTE_NONE || unquotedNull) throw csvError('single empty field record must be quoted');
      this.#count--;
      this.#append(undefined, true);
    }
    this.#out.addText(lineTerminator);
    return this.#out.finish();
  }

  /** `field` is undefined for None. */
  #append(field: Text | undefined, asked: boolean): void {
    const { delimiter, quote, quoting, skipInitialSpace } = this.#dialect;
    let quoted = asked;
    const text = field ?? '';
    if (text.length === 0 && delimiter === 32 && skipInitialSpace) {
      if (
        quoting === QUOTE_NONE ||
        (field === undefined && (quoting === QUOTE_STRINGS || quoting === QUOTE_NOTNULL))
      )
        throw csvError('empty field must be quoted if delimiter is a space and skipinitialspace is true');
      quoted = true;
    }
    const out = this.#out;
    if (this.#count > 0) out.add(delimiter);
    const body = new TextBuilder();
    for (let at = 0; at < text.length; at++) {
      if (this.#escape(body, codePointAt(text, at))) quoted = true;
    }
    if (quoted) out.add(quote);
    out.addText(body.finish());
    if (quoted) out.add(quote);
    this.#count++;
  }

  /** Adds a character; true if the field has to be quoted for it. */
  #escape(body: TextBuilder, char: number): boolean {
    const { delimiter, escape: escapeChar, quote, quoting, doubleQuote } = this.#dialect;
    let needsQuotes = false;
    if (
      char === delimiter ||
      char === escapeChar ||
      char === quote ||
      char === 10 ||
      char === 13 ||
      this.#terminates(char)
    ) {
      let escaped = false;
      if (quoting === QUOTE_NONE) escaped = true;
      else if (char === quote) {
        if (doubleQuote) body.add(quote);
        else escaped = true;
      } else if (char === escapeChar) escaped = true;
      if (escaped) {
        if (escapeChar === NOT_SET) throw csvError('need to escape, but no escapechar set');
        body.add(escapeChar);
      } else needsQuotes = true;
    }
    body.add(char);
    return needsQuotes;
  }

  #terminates(char: number): boolean {
    const { lineTerminator } = this.#dialect;
    for (let at = 0; at < lineTerminator.length; at++)
      if (codePointAt(lineTerminator, at) === char) return true;
    return false;
  }
}

export const writerType = bareType('_csv.writer', PyCsvWriter);

populate(writerType, {
  attributes: { __module__: '_csv' },
  doc: 'Writes records of comma separated values.',
  methods: () => [
    method('writerow(row, /)', (self: PyCsvWriter, row: PyValue) => self.writeRow(row), 'Writes a record.'),
    method(
      'writerows(rows, /)',
      (self: PyCsvWriter, rows: PyValue) => {
        forEach(rows, (row) => void self.writeRow(row));
      },
      'Writes the records of an iterable.',
    ),
  ],
  members: () => [member('dialect')],
});
