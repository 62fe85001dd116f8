/** What all parts of a document share: names, references, comments, processing instructions. */
import { NAME_CHARS, NAME_STARTS } from './characters.ts';

/** Kinds of tokens. Those below 1 are no tokens. */
export const INVALID = 0;
export const PARTIAL = -1;
export const NONE = -4;

export const TRAILING_CR = -3;
export const TRAILING_RSQB = -5;
export const DATA = 1;
export const NEWLINE = 2;
export const START_TAG = 3;
export const EMPTY_ELEMENT = 4;
export const END_TAG = 5;
export const ENTITY_REF = 6;
export const CHAR_REF = 7;
export const CDATA_OPEN = 8;
export const CDATA_CLOSE = 9;
export const PI = 10;
export const XML_DECLARATION = 11;
export const COMMENT = 12;

/** One attribute as it is written: where its name and its value are. */
export interface RawAttribute {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const BAD = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff';
/** Characters up to one that ends a run: `except` or one that XML forbids. */
export const run = (except: string): RegExp => new RegExp(`[^${except}${BAD}]*`, 'uy');

const NAME = new RegExp(`[:_A-Za-z${NAME_STARTS}][-.:\\w${NAME_STARTS}${NAME_CHARS}]*`, 'y');
const NC_NAME = new RegExp(`[_A-Za-z${NAME_STARTS}][-.\\w${NAME_STARTS}${NAME_CHARS}]*`, 'y');
const NC_CHARS = new RegExp(`[-.\\w${NAME_STARTS}${NAME_CHARS}]+`, 'y');
const NM_CHARS = new RegExp(`[-.:\\w${NAME_STARTS}${NAME_CHARS}]+`, 'y');
const NOT_MINUS = run('-');
const NOT_QUESTION = run('?');
const DIGITS = /\d+/y;
const HEX_DIGITS = /[\da-fA-F]+/y;

/** Where a match of a sticky pattern ends; `at` if there is none. */
export function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Reads tokens of `text`; each reading says the kind and sets `next`: the end of the token, or what is invalid. */
export class Scanner {
  text = '';
  readonly namespaces: boolean;
  next = 0;
  /** The name of a tag, of a reference, of a processing instruction. */
  name = '';

  constructor(namespaces: boolean) {
    this.namespaces = namespaces;
  }

  protected invalid(at: number): number {
    this.next = at;
    return at >= this.text.length ? PARTIAL : INVALID;
  }

  protected code(at: number): number {
    return this.text.charCodeAt(at);
  }

  /** The end of a name that has no colon with namespaces; `at` if there is none. */
  protected simpleName(at: number): number {
    return skip(this.namespaces ? NC_NAME : NAME, this.text, at);
  }

  protected nameChars(at: number): number {
    return skip(this.namespaces ? NC_CHARS : NM_CHARS, this.text, at);
  }

  /** The end of the name of an element or attribute: with namespaces it may have one colon, between names. -1: see `next`. */
  protected qualifiedName(at: number): number {
    const end = this.simpleName(at);
    if (end === at) {
      this.next = at;
      return -1;
    }
    if (!this.namespaces || this.code(end) !== 58) return end;
    const whole = this.simpleName(end + 1);
    if (whole > end + 1) return whole;
    this.next = end + 1;
    return -1;
  }

  /** After `&`. */
  reference(at: number): number {
    const { text } = this;
    if (this.code(at) === 35) {
      const hex = this.code(at + 1) === 120;
      const from = at + (hex ? 2 : 1);
      const end = skip(hex ? HEX_DIGITS : DIGITS, text, from);
      if (end === from || this.code(end) !== 59) return this.invalid(end);
      this.next = end + 1;
      return CHAR_REF;
    }
    const end = this.simpleName(at);
    if (end === at || this.code(end) !== 59) return this.invalid(end);
    this.name = text.slice(at, end);
    this.next = end + 1;
    return ENTITY_REF;
  }

  /** After `<!-`. */
  protected comment(from: number): number {
    if (this.code(from) !== 45) return this.invalid(from);
    let at = from + 1;
    for (;;) {
      at = skip(NOT_MINUS, this.text, at);
      if (this.code(at) !== 45) return this.invalid(at);
      if (at + 1 >= this.text.length) return PARTIAL;
      if (this.code(++at) !== 45) continue;
      if (this.code(at + 1) !== 62) return this.invalid(at + 1);
      this.next = at + 2;
      return COMMENT;
    }
  }

  /** After `<?`. */
  protected instruction(from: number): number {
    const end = this.simpleName(from);
    const code = this.code(end);
    if (end === from || (code !== 63 && !isSpace(code))) return this.invalid(end);
    this.name = this.text.slice(from, end);
    if (/^xml$/i.test(this.name) && this.name !== 'xml') {
      this.next = end;
      return INVALID;
    }
    if (code === 63 && this.code(end + 1) !== 62) return this.invalid(end + 1);
    let at = end;
    for (;;) {
      at = skip(NOT_QUESTION, this.text, at);
      if (this.code(at) !== 63) return this.invalid(at);
      if (at + 1 >= this.text.length) return PARTIAL;
      if (this.code(++at) !== 62) continue;
      this.next = at + 1;
      return this.name === 'xml' ? XML_DECLARATION : PI;
    }
  }
}

/** The character of `&#...;`; undefined where XML has none of that number. */
export function referredCharacter(reference: string): string | undefined {
  const hex = reference.startsWith('&#x');
  const code = Number.parseInt(reference.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  if (code >= 0x110000 || (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff)
    return undefined;
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return undefined;
  return String.fromCodePoint(code);
}

/** The entities that are always there. */
export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Ends of lines as XML has them. */
export const normalizeLines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
