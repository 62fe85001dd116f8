import { invalidIdentifierIndex, isPrintable } from './identifier.ts';
import {
  COLON,
  COMMENT,
  DOT,
  ELLIPSIS,
  ENDMARKER,
  ERRORTOKEN,
  KEYWORDS,
  NAME,
  NEWLINE,
  NL,
  NOTEQUAL,
  NUMBER,
  OP,
  OPERATORS,
  STRING,
  TYPE_COMMENT,
} from './kinds.ts';
import { numberEnd } from './number.ts';
import { BACKSLASH, DOUBLE_QUOTE, NEWLINE_CHAR, QUOTE, STOP } from './scanner.ts';
import { TemplateScanner } from './templates.ts';
import { utf8Length } from './text.ts';
import type { OpenBracket, Tokens } from './tokens.ts';

const MAX_LEVEL = 200;

/** What a character below 128 starts: 1 identifier, 2 digit, 3 operator, 4 quote, 0 something else. */
const CLASS = new Uint8Array(128);
/** Whether a character below 128 can be in an identifier. */
const WORD = new Uint8Array(128);
/** Kind of the operators of one character. */
const ONE_CHAR = new Uint8Array(128);
/** Kind of the operators of two and three characters, by `first << 7 | second` and that `<< 7 | third`. */
const TWO_CHARS = new Uint8Array(1 << 14);
const THREE_CHARS: Map<number, number> = new Map();

for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/[A-Za-z_]/.test(char)) CLASS[c] = 1;
  else if (/[0-9]/.test(char)) CLASS[c] = 2;
  else if (char === '"' || char === "'") CLASS[c] = 4;
  if (/[A-Za-z0-9_]/.test(char)) WORD[c] = 1;
}
for (const [text, kind] of OPERATORS) {
  const [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  if (text.length === 1) ONE_CHAR[a] = kind;
  else if (text.length === 2) TWO_CHARS[(a << 7) | b] = kind;
  else if (text !== '...') THREE_CHARS.set((a << 14) | (b << 7) | c, kind);
  if (text.length === 1 && text !== '.') CLASS[a] = 3;
}
TWO_CHARS[(60 << 7) | 62] = NOTEQUAL; // `<>`, for who imports barry_as_FLUFL
// Before `=` or `>`, so that `!=` and others are found: `!` is an operator of one character too.
CLASS[33] = 3;

/** Reads a whole source (line ends must be `\n`) into tokens, the way CPython's tokenizer does. */
export class Tokenizer extends TemplateScanner {
  run(): Tokens {
    try {
      this.loop();
    } catch (thrown) {
      if (thrown !== STOP) throw thrown;
      this.tokens.add(ERRORTOKEN, this.at, this.at, this.line, -1, this.line, -1, '');
    }
    const open: OpenBracket[] = [];
    for (let i = 0; i < this.level; i++) {
      const lineStart = this.bracketLineStarts[i] ?? 0;
      const start = this.bracketAt[i] ?? 0;
      open.push({
        char: String.fromCharCode(this.brackets[i] ?? 0),
        lineno: this.bracketLines[i] ?? 1,
        col_offset: this.ascii ? start - lineStart : utf8Length(this.source, lineStart, start),
      });
    }
    this.tokens.openBrackets = open;
    return this.tokens;
  }

  private loop(): void {
    let started = false;
    const { single, keepBlocksOpen } = this.options;
    for (;;) {
      const more = this.mode !== undefined && !this.mode.inExpression ? this.stringPart() : this.token();
      if (more) {
        started = true;
        continue;
      }
      if (single && started) {
        this.textless(NEWLINE);
        started = false;
        if (this.indent > 0 && !keepBlocksOpen) {
          this.dedentTo(0);
          started = true;
        }
        continue;
      }
      this.textless(ENDMARKER);
      return;
    }
  }

  /** Reads one token of code, with the INDENT and DEDENTs before it. Returns false at the end of the source. */
  protected token(): boolean {
    const { source, options } = this;
    let blank = this.commentOnly;
    this.commentOnly = false;
    for (;;) {
      if (this.atLineStart) {
        this.atLineStart = false;
        blank = this.indentation();
      }
      let at = this.at;
      let c = source.charCodeAt(at);
      while (c === 32 || c === 9 || c === 12) c = source.charCodeAt(++at);
      const start = at;
      if (c === 35) {
        at = source.indexOf('\n', at);
        if (at < 0) at = source.length;
        c = source.charCodeAt(at);
        if (options.extraTokens) {
          this.simple(COMMENT, start, at);
          this.at = at;
          this.commentOnly = blank;
          return true;
        }
        if (options.typeComments && this.typeComment(start, at, blank)) return true;
      }
      this.at = at;
      if (c === NEWLINE_CHAR) {
        this.atLineStart = true;
        if (blank || this.level > 0) {
          if (options.extraTokens) this.simple(NL, at, at + 1);
          this.at = at + 1;
          this.line++;
          this.lineStart = at + 1;
          continue;
        }
        // The line end is not part of the text, but the column is after it.
        // It starts with the comment before it.
        const col = this.column(start, this.lineStart);
        const endCol = this.column(at, this.lineStart) + 1;
        this.tokens.add(NEWLINE, start, at, this.line, col, this.line, endCol, '');
        this.at = at + 1;
        this.line++;
        this.lineStart = at + 1;
        return true;
      }
      if (Number.isNaN(c)) {
        // NaN: the end.
        this.endOfSource();
        if (this.level > 0) this.failLater('eof', 'SyntaxError', '');
        return false;
      }
      if (c >= 128) {
        this.identifier(at, at);
        return true;
      }
      switch (CLASS[c]) {
        case 1:
          this.word(at, c);
          return true;
        case 2:
          this.number(at, c);
          return true;
        case 3:
          this.operator(at, c);
          return true;
        case 4:
          this.string(at, at);
          return true;
        default:
      }
      if (c === 46) {
        this.dot(at);
        return true;
      }
      if (c === BACKSLASH) {
        this.at = at + 1;
        this.continueLine();
        continue;
      }
      if (c === 0) this.fail('source code cannot contain null bytes', at + 1);
      if (c < 32 || c === 127) {
        const hex = c.toString(16).toUpperCase().padStart(4, '0');
        this.fail(`invalid non-printable character U+${hex}`, at + 1);
      }
      this.simple(OP, at, at + 1);
      this.at = at + 1;
      return true;
    }
  }

  /** A comment that tells a type is a token; one that says to ignore the line is only noted. */
  protected typeComment(start: number, end: number, alone: boolean): boolean {
    const text = this.source.slice(start, end);
    const prefix = /^#[ \t]*type:[ \t]*/.exec(text)?.[0];
    if (prefix === undefined) return false;
    const rest = text.slice(prefix.length);
    if (/^ignore(?![A-Za-z0-9\x80-\uffff])/.test(rest)) {
      // Alone on a line, the line end is part of it.
      const tag = rest.slice('ignore'.length) + (alone && end < this.source.length ? '\n' : '');
      this.tokens.typeIgnores.push({ lineno: this.line, tag });
      return false;
    }
    this.simple(TYPE_COMMENT, start + prefix.length, end);
    this.at = end;
    return true;
  }

  protected word(start: number, first: number): void {
    const { source } = this;
    // A string prefix?
    if (first === 98 || first === 66 || first === 114 || first === 82 || first === 102 || first === 70) {
      if (this.prefixed(start)) return;
    } else if (first === 116 || first === 84 || first === 117 || first === 85) {
      if (this.prefixed(start)) return;
    }
    let at = start + 1;
    let c = source.charCodeAt(at);
    while (c < 128 && WORD[c] === 1) c = source.charCodeAt(++at);
    if (c >= 128) {
      this.identifier(start, at);
      return;
    }
    this.at = at;
    const name = source.slice(start, at);
    const keyword = at - start <= 8 ? KEYWORDS.get(name) : undefined;
    const col = this.column(start, this.lineStart);
    const endCol = col + at - start;
    this.tokens.add(keyword ?? NAME, start, at, this.line, col, this.line, endCol, name);
  }

  /** An identifier with a character that is not ASCII at or after `at`. */
  protected identifier(start: number, at: number): void {
    const { source } = this;
    let c = source.charCodeAt(at);
    while (c >= 128 || WORD[c] === 1) c = source.charCodeAt(++at);
    const text = source.slice(start, at);
    const invalid = this.options.extraTokens ? -1 : invalidIdentifierIndex(text);
    if (invalid >= 0) {
      const code = text.codePointAt(invalid) ?? 0;
      const char = String.fromCodePoint(code);
      const hex = code.toString(16).toUpperCase().padStart(4, '0');
      const end = start + invalid + char.length;
      if (isPrintable(char)) this.fail(`invalid character '${char}' (U+${hex})`, end);
      this.fail(`invalid non-printable character U+${hex}`, end);
    }
    this.at = at;
    const col = this.column(start, this.lineStart);
    const endCol = this.column(at, this.lineStart);
    this.tokens.add(NAME, start, at, this.line, col, this.line, endCol, text.normalize('NFKC'));
  }

  /** Reads a string with a prefix if there is one at `start`. */
  protected prefixed(start: number): boolean {
    const { source } = this;
    let b = false;
    let r = false;
    let u = false;
    let f = false;
    let t = false;
    for (let at = start; ; ) {
      const c = source.charCodeAt(at) | 32;
      if (c === 98 && !b) b = true;
      else if (c === 117 && !u) u = true;
      else if (c === 114 && !r) r = true;
      else if (c === 102 && !f) f = true;
      else if (c === 116 && !t) t = true;
      else return false;
      const next = source.charCodeAt(++at);
      if (next !== QUOTE && next !== DOUBLE_QUOTE) continue;
      const wrong =
        u && b
          ? 'ub'
          : u && r
            ? 'ur'
            : u && f
              ? 'uf'
              : u && t
                ? 'ut'
                : b && f
                  ? 'bf'
                  : b && t
                    ? 'bt'
                    : f && t
                      ? 'ft'
                      : '';
      if (wrong !== '') {
        this.at = at + 1;
        this.failRange(`'${wrong[0]}' and '${wrong[1]}' prefixes are incompatible`, start + 1, at + 1);
      }
      if (f || t) this.templateStart(start, at, r, t ? 't' : 'f');
      else this.string(start, at);
      return true;
    }
  }

  protected number(start: number, first: number): void {
    const { source } = this;
    let at = start + 1;
    if (first !== 48) {
      let c = source.charCodeAt(at);
      while (c >= 48 && c <= 57) c = source.charCodeAt(++at);
      if (c < 128 && WORD[c] === 0 && c !== 46) {
        this.at = at;
        this.simple(NUMBER, start, at);
        return;
      }
    }
    const result = numberEnd(source, start, this.options.extraTokens === true);
    if (result.warning !== undefined) this.warn(result.warning, result.end);
    if (result.error !== undefined) {
      if (result.errorStart !== undefined) {
        this.at = result.end;
        this.failRange(result.error, result.errorStart, result.errorEnd ?? result.end);
      }
      this.fail(result.error, result.end);
    }
    this.at = result.end;
    this.simple(NUMBER, start, result.end);
  }

  protected dot(start: number): void {
    const { source } = this;
    const next = source.charCodeAt(start + 1);
    if (next >= 48 && next <= 57) {
      this.number(start, 48);
      return;
    }
    const three = next === 46 && source.charCodeAt(start + 2) === 46;
    this.at = start + (three ? 3 : 1);
    this.simple(three ? ELLIPSIS : DOT, start, this.at);
  }

  /** A string that is not a template: `quoteAt` is its first quote. */
  protected string(start: number, quoteAt: number): void {
    const { source } = this;
    const quote = source.charCodeAt(quoteAt);
    const triple = source.charCodeAt(quoteAt + 1) === quote && source.charCodeAt(quoteAt + 2) === quote;
    const firstLine = this.line;
    const firstLineStart = this.lineStart;
    let at = quoteAt + (triple ? 3 : 1);
    let escapedQuote = false;
    for (;;) {
      const c = source.charCodeAt(at);
      if (c === quote) {
        if (!triple) break;
        if (source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote) {
          at += 2;
          break;
        }
      } else if (c === BACKSLASH) {
        const escaped = source.charCodeAt(++at);
        if (escaped === quote) escapedQuote = true;
        else if (escaped === NEWLINE_CHAR) {
          this.line++;
          this.lineStart = at + 1;
        } else if (at >= source.length) at--;
      } else if (c === NEWLINE_CHAR && triple) {
        this.line++;
        this.lineStart = at + 1;
      } else if (c === NEWLINE_CHAR || Number.isNaN(c)) {
        this.unterminated(start, firstLine, firstLineStart, quote, triple, escapedQuote, at);
      }
      at++;
    }
    at++;
    this.at = at;
    const col = this.column(start, firstLineStart);
    const endCol = this.column(at, this.lineStart);
    this.tokens.add(STRING, start, at, firstLine, col, this.line, endCol, '');
  }

  protected unterminated(
    start: number,
    line: number,
    lineStart: number,
    quote: number,
    triple: boolean,
    escapedQuote: boolean,
    at: number,
  ): never {
    if (at >= this.source.length) this.endOfSource();
    const detected = this.line;
    const atEnd = at >= this.source.length;
    this.line = line;
    this.lineStart = lineStart;
    const { mode } = this;
    // In a template this may be the end of the template, whose expression lacks its brace.
    if (mode !== undefined && mode.quote === quote && mode.quoteSize === (triple ? 3 : 1)) {
      this.fail(`${mode.prefix}-string: expecting '}'`, start + 1, atEnd);
    }
    if (triple) {
      this.fail(`unterminated triple-quoted string literal (detected at line ${detected})`, start + 1, atEnd);
    }
    const advice = escapedQuote ? '; perhaps you escaped the end quote?' : '';
    this.fail(`unterminated string literal (detected at line ${detected})${advice}`, start + 1, atEnd);
  }

  protected operator(start: number, c: number): void {
    const { source, mode } = this;
    // `{` `}` `:` `!` may be the punctuation of a template's replacement field.
    if (mode !== undefined && (c === 58 || c === 125 || c === 33 || c === 123) && mode.expressionDepth >= 0) {
      const cursor = mode.bracketDepth - (c !== 123 ? 1 : 0);
      if (cursor === mode.expressionDepth) this.noteExpression(mode, start, c);
      if (c === 58 && cursor === mode.expressionDepth) {
        mode.inExpression = false;
        mode.inFormatSpec = true;
        this.at = start + 1;
        this.simple(COLON, start, start + 1);
        return;
      }
    }
    const second = source.charCodeAt(start + 1);
    if (second < 128) {
      const two = TWO_CHARS[(c << 7) | second] ?? 0;
      if (two !== 0) {
        const third = source.charCodeAt(start + 2);
        const three = third < 128 ? THREE_CHARS.get((c << 14) | (second << 7) | third) : undefined;
        this.at = start + (three === undefined ? 2 : 3);
        this.simple(three ?? two, start, this.at);
        return;
      }
    }
    this.at = start + 1;
    if (c === 40 || c === 91 || c === 123) this.open(start, c);
    else if (c === 41 || c === 93 || c === 125) this.close(start, c);
    else if (c === 61 && mode !== undefined && mode.bracketDepth - 1 === mode.expressionDepth)
      mode.inDebug = true;
    this.simple(ONE_CHAR[c] ?? OP, start, start + 1);
  }

  protected open(start: number, c: number): void {
    if (this.level >= MAX_LEVEL) this.fail('too many nested parentheses', start + 1);
    this.brackets[this.level] = c;
    this.bracketAt[this.level] = start;
    this.bracketLines[this.level] = this.line;
    this.bracketLineStarts[this.level] = this.lineStart;
    this.level++;
    if (this.mode !== undefined) this.mode.bracketDepth++;
  }

  protected close(start: number, c: number): void {
    const { mode } = this;
    const end = start + 1;
    const char = String.fromCharCode(c);
    const strict = this.options.extraTokens !== true;
    if (mode !== undefined && mode.bracketDepth === 0 && c === 125) {
      this.fail(`${mode.prefix}-string: single '}' is not allowed`, end);
    }
    if (this.level === 0) {
      if (strict) this.fail(`unmatched '${char}'`, end);
    } else {
      this.level--;
      const opening = this.brackets[this.level] ?? 0;
      if (strict && opening !== (c === 41 ? 40 : c - 2)) {
        // In `f"{)}"` the brace is the template's: nothing else was opened.
        if (mode !== undefined && opening === 123 && mode.bracketDepth - 1 === mode.expressionDepth) {
          this.fail(`${mode.prefix}-string: unmatched '${char}'`, end);
        }
        const line = this.bracketLines[this.level];
        const where = line === this.line ? '' : ` on line ${line}`;
        const opened = String.fromCharCode(opening);
        this.fail(
          `closing parenthesis '${char}' does not match opening parenthesis '${opened}'${where}`,
          end,
        );
      }
    }
    if (mode !== undefined) {
      mode.bracketDepth--;
      if (mode.bracketDepth < 0) this.fail(`${mode.prefix}-string: unmatched '${char}'`, end);
      if (c === 125 && mode.bracketDepth === mode.expressionDepth) {
        mode.expressionDepth--;
        mode.inExpression = false;
        mode.inFormatSpec = false;
        mode.inDebug = false;
      }
    }
  }
}
