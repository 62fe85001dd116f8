/** Tokens inside of elements: tags, text, references, CDATA sections. */
import {
  CDATA_CLOSE,
  CDATA_OPEN,
  DATA,
  EMPTY_ELEMENT,
  END_TAG,
  INVALID,
  NEWLINE,
  NONE,
  PARTIAL,
  type RawAttribute,
  run,
  Scanner,
  START_TAG,
  skip,
  TRAILING_CR,
  TRAILING_RSQB,
} from './scanner.ts';

const TEXT = run('<&\\]\\r\\n');
const CDATA_TEXT = run('\\]\\r\\n');
const UNTIL_SINGLE = run("'<&");
const UNTIL_DOUBLE = run('"<&');
const SPACES = /[ \t\r\n]*/y;
const CDATA = 'CDATA[';

export class ContentScanner extends Scanner {
  /** Of the last start tag. */
  attributes: RawAttribute[] = [];

  content(at: number): number {
    const { text } = this;
    if (at >= text.length) return NONE;
    switch (this.code(at)) {
      case 60:
        return this.#markup(at + 1);
      case 38:
        return this.reference(at + 1);
      case 10:
      case 13:
        return this.#newline(at);
      case 93: {
        if (at + 1 >= text.length) return TRAILING_RSQB;
        if (this.code(at + 1) !== 93) return this.#data(at + 1);
        if (at + 2 >= text.length) return TRAILING_RSQB;
        if (this.code(at + 2) === 62) return this.invalid(at + 2);
        return this.#data(at + 1);
      }
      default: {
        const kind = this.#data(at);
        return this.next === at ? this.invalid(at) : kind;
      }
    }
  }

  #newline(at: number): number {
    this.next = at + 1;
    if (this.code(at) === 13) {
      if (at + 1 >= this.text.length) return TRAILING_CR;
      if (this.code(at + 1) === 10) this.next = at + 2;
    }
    return NEWLINE;
  }

  #data(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      at = skip(TEXT, text, at);
      if (this.code(at) !== 93 || at + 1 >= text.length) break;
      if (this.code(at + 1) === 93) {
        if (at + 2 >= text.length) break;
        if (this.code(at + 2) === 62) return this.invalid(at + 2);
      }
      at++;
    }
    this.next = at;
    return DATA;
  }

  /** Inside of a CDATA section. */
  cdata(at: number): number {
    const { text } = this;
    if (at >= text.length) return NONE;
    const code = this.code(at);
    if (code === 10 || code === 13) {
      const kind = this.#newline(at);
      return kind === TRAILING_CR ? PARTIAL : kind;
    }
    let from = at;
    if (code === 93) {
      if (at + 1 >= text.length) return PARTIAL;
      if (this.code(at + 1) === 93) {
        if (at + 2 >= text.length) return PARTIAL;
        if (this.code(at + 2) === 62) {
          this.next = at + 3;
          return CDATA_CLOSE;
        }
      }
      from = at + 1;
    }
    const end = skip(CDATA_TEXT, text, from);
    if (end === at) return this.invalid(at);
    this.next = end;
    return DATA;
  }

  /** After `<`. */
  #markup(at: number): number {
    switch (this.code(at)) {
      case 33:
        if (this.code(at + 1) === 45) return this.comment(at + 2);
        if (this.code(at + 1) !== 91) return this.invalid(at + 1);
        if (at + 2 + CDATA.length > this.text.length) return PARTIAL;
        for (let index = 0; index < CDATA.length; index++)
          if (this.text[at + 2 + index] !== CDATA[index]) return this.invalid(at + 2 + index);
        this.next = at + 2 + CDATA.length;
        return CDATA_OPEN;
      case 63:
        return this.instruction(at + 1);
      case 47:
        return this.#endTag(at + 1);
      default:
        return this.#startTag(at);
    }
  }

  #endTag(at: number): number {
    const end = this.qualifiedName(at);
    if (end < 0) return this.invalid(this.next);
    const close = skip(SPACES, this.text, end);
    if (this.code(close) !== 62) return this.invalid(close);
    this.name = this.text.slice(at, end);
    this.next = close + 1;
    return END_TAG;
  }

  #startTag(from: number): number {
    const { text } = this;
    const nameEnd = this.qualifiedName(from);
    if (nameEnd < 0) return this.invalid(this.next);
    const name = text.slice(from, nameEnd);
    const attributes: RawAttribute[] = [];
    let at = nameEnd;
    for (;;) {
      const start = skip(SPACES, text, at);
      const code = this.code(start);
      if (code === 62 || code === 47) {
        if (code === 47 && this.code(start + 1) !== 62) return this.invalid(start + 1);
        this.next = start + (code === 47 ? 2 : 1);
        this.name = name;
        this.attributes = attributes;
        return code === 47 ? EMPTY_ELEMENT : START_TAG;
      }
      if (start === at) return this.invalid(start);
      const end = this.qualifiedName(start);
      if (end < 0) return this.invalid(this.next);
      const equals = skip(SPACES, text, end);
      if (this.code(equals) !== 61) return this.invalid(equals);
      const open = skip(SPACES, text, equals + 1);
      const quote = this.code(open);
      if (quote !== 34 && quote !== 39) return this.invalid(open);
      const close = this.#attributeValue(open + 1, quote);
      if (close < 0) return this.invalid(this.next);
      attributes.push({ name: text.slice(start, end), at: start, from: open + 1, to: close });
      at = close + 1;
    }
  }

  /** Where the value ends; -1: see `next`. */
  #attributeValue(from: number, quote: number): number {
    let at = from;
    for (;;) {
      at = skip(quote === 34 ? UNTIL_DOUBLE : UNTIL_SINGLE, this.text, at);
      if (this.code(at) === quote) return at;
      if (this.code(at) !== 38) {
        this.next = at;
        return -1;
      }
      const { name } = this;
      const kind = this.reference(at + 1);
      this.name = name;
      if (kind === INVALID) return -1;
      if (kind < 0) {
        this.next = this.text.length;
        return -1;
      }
      at = this.next;
    }
  }
}
