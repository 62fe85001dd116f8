import { invalidEscapeMessages } from './invalid-escape.ts';
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from './kinds.ts';
import { BACKSLASH, NEWLINE_CHAR, Scanner, type StringMode } from './scanner.ts';

const MAX_EXPRESSION_NESTING = 3;

/** f-strings and t-strings: text is read here, what is between braces as any code. */
export abstract class TemplateScanner extends Scanner {
  /** Reads one token of code. */
  protected abstract token(): boolean;

  protected templateStart(start: number, quoteAt: number, raw: boolean, prefix: 'f' | 't'): void {
    const { source } = this;
    const quote = source.charCodeAt(quoteAt);
    const triple = source.charCodeAt(quoteAt + 1) === quote && source.charCodeAt(quoteAt + 2) === quote;
    this.at = quoteAt + (triple ? 3 : 1);
    this.simple(prefix === 't' ? TSTRING_START : FSTRING_START, start, this.at);
    this.mode = {
      prefix,
      quote,
      quoteSize: triple ? 3 : 1,
      raw,
      start,
      line: this.line,
      lineStart: this.lineStart,
      inExpression: false,
      bracketDepth: 0,
      expressionDepth: -1,
      inFormatSpec: false,
      inDebug: false,
      expressionStarts: [],
      expressionEnds: [],
    };
    this.modes.push(this.mode);
  }

  protected enterExpression(mode: StringMode, end: number): void {
    mode.expressionDepth++;
    if (mode.expressionDepth >= MAX_EXPRESSION_NESTING) {
      this.fail(`${mode.prefix}-string: expressions nested too deeply`, end);
    }
    mode.inExpression = true;
  }

  /** Reads text of a template, its end, or the start of an expression. */
  protected stringPart(): boolean {
    const { source, mode } = this;
    if (mode === undefined) return false;
    const start = this.at;
    const { quote, quoteSize } = mode;
    if (source.charCodeAt(start) === 123 && source.charCodeAt(start + 1) !== 123) {
      this.enterExpression(mode, start);
      return this.token();
    }
    if (
      source.charCodeAt(start) === quote &&
      (quoteSize === 1 || (source.charCodeAt(start + 1) === quote && source.charCodeAt(start + 2) === quote))
    ) {
      this.at = start + quoteSize;
      this.simple(mode.prefix === 't' ? TSTRING_END : FSTRING_END, start, this.at);
      this.modes.pop();
      this.mode = this.modes.at(-1);
      return true;
    }
    this.stringMiddle(mode, start);
    return true;
  }

  protected stringMiddle(mode: StringMode, start: number): void {
    const { source } = this;
    const { quote, quoteSize } = mode;
    const firstLine = this.line;
    const firstLineStart = this.lineStart;
    let at = start;
    /** Where the token ends, and where reading goes on. */
    let end = -1;
    let named = false;
    for (;;) {
      const c = source.charCodeAt(at);
      const inSpec = mode.inFormatSpec && mode.expressionDepth >= 0;
      if (Number.isNaN(c) || (c === NEWLINE_CHAR && quoteSize === 1)) {
        if (inSpec && c === NEWLINE_CHAR) {
          this.fail(
            `${mode.prefix}-string: newlines are not allowed in format specifiers for single quoted ${mode.prefix}-strings`,
            at + 1,
          );
        }
        this.unterminatedTemplate(mode, at);
      }
      if (
        c === quote &&
        (quoteSize === 1 || (source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote))
      ) {
        end = at;
        break;
      }
      if (c === 123) {
        if (source.charCodeAt(at + 1) !== 123 || inSpec) {
          this.enterExpression(mode, at);
          end = at;
        } else {
          end = at + 1;
          at += 2;
        }
        break;
      }
      if (c === 125) {
        if (named) {
          at++;
          end = at;
          break;
        }
        if (source.charCodeAt(at + 1) === 125 && !inSpec && mode.bracketDepth === 0) {
          end = at + 1;
          at += 2;
        } else {
          mode.inExpression = true;
          end = at;
        }
        break;
      }
      at++;
      if (c === NEWLINE_CHAR) {
        this.line++;
        this.lineStart = at;
      } else if (c === BACKSLASH) {
        const escaped = source.charCodeAt(at);
        if (escaped === 123 || escaped === 125) {
          // The brace is not escaped: it is read again.
          if (!mode.raw) this.warnEscape(escaped, at + 1);
          continue;
        }
        if (escaped === NEWLINE_CHAR) {
          this.line++;
          this.lineStart = at + 1;
        }
        if (at < source.length) at++;
        if (!mode.raw && escaped === 78 && source.charCodeAt(at) === 123) {
          named = true;
          at++;
        }
      }
    }
    this.at = at;
    const col = this.column(start, firstLineStart);
    // The second of two braces is part of the token, but not of its text.
    const endCol = this.column(at, this.lineStart);
    const kind = mode.prefix === 't' ? TSTRING_MIDDLE : FSTRING_MIDDLE;
    this.tokens.add(kind, start, end, firstLine, col, this.line, endCol, '');
  }

  /** `end` is after the character that a backslash cannot come before. */
  protected warnEscape(c: number, end: number): void {
    const { warning, error } = invalidEscapeMessages(String.fromCharCode(c));
    this.warn(warning, end, error);
  }

  protected unterminatedTemplate(mode: StringMode, at: number): never {
    if (at >= this.source.length) this.endOfSource();
    const detected = this.line;
    const atEnd = at >= this.source.length;
    this.line = mode.line;
    this.lineStart = mode.lineStart;
    const triple = mode.quoteSize === 3 ? 'triple-quoted ' : '';
    this.fail(
      `unterminated ${triple}${mode.prefix}-string literal (detected at line ${detected})`,
      mode.start + 1,
      atEnd,
    );
  }

  /** Keeps the text of a replacement field's expression for the tree: `=` and t-strings need it. */
  protected noteExpression(mode: StringMode, at: number, c: number): void {
    const depth = mode.expressionDepth;
    if (c === 123) {
      mode.expressionStarts[depth] = at + 1;
      mode.expressionEnds[depth] = -1;
      return;
    }
    if (c !== 58 || (mode.expressionEnds[depth] ?? -1) < 0) mode.expressionEnds[depth] = at;
    if (!mode.inDebug && mode.prefix !== 't') return;
    const text = this.source.slice(mode.expressionStarts[depth], mode.expressionEnds[depth]);
    this.tokens.expressionTexts.set(this.tokens.count, text.includes('#') ? withoutComments(text) : text);
  }
}

/** An expression's text without its comments; the line ends stay. */
function withoutComments(text: string): string {
  let result = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote !== '') {
      if (char === '\\') {
        result += char + (text[++i] ?? '');
        continue;
      }
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '#') {
      const end = text.indexOf('\n', i);
      if (end < 0) break;
      i = end - 1;
      continue;
    }
    result += char;
  }
  return result;
}
