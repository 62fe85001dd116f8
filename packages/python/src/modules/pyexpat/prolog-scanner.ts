/** Tokens before the first element, and of document type declarations. */
import { INVALID, isSpace, NONE, PARTIAL, run, Scanner, skip } from './scanner.ts';

export const PROLOG_SPACE = 20;
export const DECL_OPEN = 21;
export const DECL_CLOSE = 22;
export const NAME = 23;
export const NMTOKEN = 24;
export const POUND_NAME = 25;
export const LITERAL = 26;
export const PARAM_REF = 27;
export const INSTANCE_START = 28;
export const COND_OPEN = 29;
export const COND_CLOSE = 30;
export const PREFIXED_NAME = 31;
/** Names and groups with what follows of `?`, `*` and `+`. */
export const NAME_QUANTIFIED = 32;
export const CLOSE_QUANTIFIED = 33;
/** `% , [ ] ( ) |`: the kind is this and the code of the character. */
export const PUNCTUATION = 0x100;
export const punctuation = (char: string): number => PUNCTUATION + char.charCodeAt(0);

const SPACES = /[ \t\r\n]+/y;
const NOT_SINGLE = run("'");
const NOT_DOUBLE = run('"');
const LETTERS = /[A-Za-z_]+/y;
const SECTION = run('<\\]');

export class PrologScanner extends Scanner {
  /** The token might go on behind the end of the text. */
  open = false;

  token(at: number): number {
    const { text } = this;
    this.open = false;
    if (at >= text.length) return NONE;
    const code = this.code(at);
    switch (code) {
      case 34:
      case 39:
        return this.#literal(at + 1, code);
      case 60:
        return this.#markup(at);
      case 32:
      case 9:
      case 10:
      case 13:
        this.next = skip(SPACES, text, at);
        // A return at the end may be half of an end of line.
        this.open = this.next >= text.length;
        return PROLOG_SPACE;
      case 37:
        return this.#percent(at + 1);
      case 44:
      case 91:
      case 40:
      case 124:
        this.next = at + 1;
        return PUNCTUATION + code;
      case 62:
        this.next = at + 1;
        return DECL_CLOSE;
      case 93:
        this.next = at + 1;
        if (at + 1 >= text.length) this.open = true;
        else if (this.code(at + 1) === 93) {
          if (at + 2 >= text.length) return PARTIAL;
          if (this.code(at + 2) === 62) {
            this.next = at + 3;
            return COND_CLOSE;
          }
        }
        return PUNCTUATION + code;
      case 41:
        return this.#closeParenthesis(at + 1);
      case 35:
        return this.#poundName(at + 1);
      default:
        return this.#name(at);
    }
  }

  #literal(from: number, quote: number): number {
    const end = skip(quote === 34 ? NOT_DOUBLE : NOT_SINGLE, this.text, from);
    if (this.code(end) !== quote) return this.invalid(end);
    this.next = end + 1;
    if (end + 1 >= this.text.length) this.open = true;
    else {
      const after = this.code(end + 1);
      if (!isSpace(after) && after !== 62 && after !== 37 && after !== 91) return this.invalid(end + 1);
    }
    return LITERAL;
  }

  #markup(at: number): number {
    const code = this.code(at + 1);
    if (code === 63) return this.instruction(at + 2);
    if (code === 33) return this.#declaration(at + 2);
    if (this.simpleName(at + 1) === at + 1) return this.invalid(at + 1);
    this.next = at;
    return INSTANCE_START;
  }

  #declaration(at: number): number {
    const code = this.code(at);
    if (code === 45) return this.comment(at + 1);
    if (code === 91) {
      this.next = at + 1;
      return COND_OPEN;
    }
    const end = skip(LETTERS, this.text, at);
    if (end === at) return this.invalid(at);
    const after = this.code(end);
    if (after === 37) {
      // `<!ENTITY% x` is not well-formed
      const then = this.code(end + 1);
      if (end + 1 >= this.text.length) return PARTIAL;
      if (isSpace(then) || then === 37) return this.invalid(end);
    } else if (!isSpace(after)) return this.invalid(end);
    this.name = this.text.slice(at, end);
    this.next = end;
    return DECL_OPEN;
  }

  #percent(at: number): number {
    const code = this.code(at);
    if (isSpace(code) || code === 37) {
      this.next = at;
      return PUNCTUATION + 37;
    }
    const end = this.simpleName(at);
    if (end === at || this.code(end) !== 59) return this.invalid(end);
    this.name = this.text.slice(at, end);
    this.next = end + 1;
    return PARAM_REF;
  }

  #closeParenthesis(at: number): number {
    this.next = at;
    const code = this.code(at);
    if (at >= this.text.length) this.open = true;
    else if (code === 42 || code === 43 || code === 63) {
      this.next = at + 1;
      return CLOSE_QUANTIFIED;
    } else if (!isSpace(code) && code !== 44 && code !== 124 && code !== 62 && code !== 41)
      return this.invalid(at);
    return PUNCTUATION + 41;
  }

  #poundName(at: number): number {
    const end = this.simpleName(at);
    if (end === at) return this.invalid(at);
    if (end >= this.text.length) this.open = true;
    else if (!this.#endsName(end, ')>%|')) return this.invalid(end);
    this.name = this.text.slice(at - 1, end);
    this.next = end;
    return POUND_NAME;
  }

  #endsName(at: number, others: string): boolean {
    return isSpace(this.code(at)) || others.includes(this.text[at] ?? ' ');
  }

  #name(at: number): number {
    let end = this.simpleName(at);
    let kind = NAME;
    if (end === at) {
      kind = NMTOKEN;
      end = this.nameChars(at);
      if (end === at && !(this.namespaces && this.code(at) === 58)) return this.invalid(at);
    }
    while (this.namespaces && this.code(end) === 58) {
      const whole = this.nameChars(end + 1);
      const proper = kind === NAME && this.simpleName(end + 1) > end + 1;
      kind = proper ? PREFIXED_NAME : NMTOKEN;
      end = whole;
    }
    this.name = this.text.slice(at, end);
    this.next = end;
    if (end >= this.text.length) {
      this.open = true;
      return kind;
    }
    const code = this.code(end);
    if (code === 42 || code === 43 || code === 63) {
      if (kind === NMTOKEN) return this.invalid(end);
      this.next = end + 1;
      return NAME_QUANTIFIED;
    }
    return this.#endsName(end, '>),|[%') ? kind : this.invalid(end);
  }

  /** The end of an ignored section that begins at `from`; `next` is behind `]]>`. */
  ignored(from: number): number {
    let at = from;
    let depth = 0;
    for (;;) {
      at = skip(SECTION, this.text, at);
      if (at >= this.text.length) return PARTIAL;
      if (this.text.startsWith('<![', at)) {
        depth++;
        at += 3;
      } else if (this.text.startsWith(']]>', at)) {
        at += 3;
        if (depth-- === 0) {
          this.next = at;
          return COND_CLOSE;
        }
      } else if (this.code(at) === 60 || this.code(at) === 93) at++;
      else {
        this.next = at;
        return INVALID;
      }
    }
  }
}
