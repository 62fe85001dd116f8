import type { SyntaxErrorType } from '../parser/syntax-error.ts';
import { DEDENT, INDENT } from './kinds.ts';
import { codePointLength, isAscii, lineAt, utf8Length } from './text.ts';
import { type TokenizerError, Tokens } from './tokens.ts';

export interface TokenizerOptions {
  /** A statement at a prompt: the end of the source ends the statement. */
  readonly single?: boolean;
  /** With `single`: leave blocks open at the end. */
  readonly keepBlocksOpen?: boolean;
  /** Comments and empty lines give tokens, as `tokenize` wants; errors of brackets are not looked for. */
  readonly extraTokens?: boolean;
  /** Comments of the form `# type: ...` give tokens. */
  readonly typeComments?: boolean;
  /** The number of the first line: of a part of a longer source. */
  readonly firstLine?: number;
}

/** An f-string or t-string that is being read. */
export interface StringMode {
  readonly prefix: 'f' | 't';
  readonly quote: number;
  readonly quoteSize: 1 | 3;
  readonly raw: boolean;
  readonly start: number;
  readonly line: number;
  readonly lineStart: number;
  /** Whether an expression is being read, not text. */
  inExpression: boolean;
  bracketDepth: number;
  expressionDepth: number;
  inFormatSpec: boolean;
  inDebug: boolean;
  /** Where the text of the expression at each depth starts, and where the last `!`, `:` or `}` closed it. */
  readonly expressionStarts: number[];
  readonly expressionEnds: number[];
}

const MAX_INDENT = 100;
const TAB_SIZE = 8;

export const QUOTE = 39;
export const DOUBLE_QUOTE = 34;
export const BACKSLASH = 92;
export const NEWLINE_CHAR = 10;

/** Thrown inside the tokenizer to stop; the error is in the tokens. */
export const STOP: unique symbol = Symbol('stop');

/** Where the tokenizer is in the source, the tokens so far, and what goes wrong. */
export abstract class Scanner {
  protected readonly source: string;
  protected readonly options: TokenizerOptions;
  protected readonly tokens: Tokens;
  protected readonly ascii: boolean;
  protected at = 0;
  protected line = 1;
  protected lineStart = 0;
  protected atLineStart = true;
  protected indent = 0;
  protected readonly indents: number[] = [0];
  protected readonly alternateIndents: number[] = [0];
  protected level = 0;
  protected readonly brackets: number[] = [];
  protected readonly bracketAt: number[] = [];
  protected readonly bracketLines: number[] = [];
  protected readonly bracketLineStarts: number[] = [];
  protected readonly modes: StringMode[] = [];
  protected mode: StringMode | undefined = undefined;
  /** The last column that was counted: columns of a line are asked for in ascending order. */
  protected countedLine = -1;
  protected countedAt = 0;
  protected countedBytes = 0;
  protected commentOnly = false;
  /** Start of a line whose backslash has no line after it. */
  protected keptFrom: number | undefined = undefined;

  constructor(source: string, options: TokenizerOptions = {}) {
    this.source = source;
    this.line = source === '' ? 0 : (options.firstLine ?? 1);
    this.options = options;
    this.tokens = new Tokens(source);
    this.ascii = isAscii(source);
  }

  // --- adding tokens

  /** UTF-8 column of an index in the current line (or in the line that starts at `lineStart`). */
  protected column(index: number, lineStart: number): number {
    if (this.ascii) return index - lineStart;
    if (this.countedLine !== lineStart || this.countedAt > index) {
      this.countedLine = lineStart;
      this.countedAt = lineStart;
      this.countedBytes = 0;
    }
    this.countedBytes += utf8Length(this.source, this.countedAt, index);
    this.countedAt = index;
    return this.countedBytes;
  }

  /** A token within the current line. */
  protected simple(kind: number, start: number, end: number): void {
    const col = this.column(start, this.lineStart);
    const endCol = this.ascii ? end - this.lineStart : this.column(end, this.lineStart);
    this.tokens.add(kind, start, end, this.line, col, this.line, endCol, '');
  }

  protected textless(kind: number): void {
    this.tokens.add(kind, this.at, this.at, this.line, -1, this.line, -1, '');
  }

  protected dedentTo(indent: number): void {
    while (this.indent > indent) {
      this.indent--;
      this.textless(DEDENT);
    }
  }

  // --- errors

  protected stop(error: Omit<TokenizerError, 'inTemplate' | 'keptFrom'>): never {
    this.tokens.error = {
      ...error,
      inTemplate: this.mode !== undefined,
      keptFrom: this.mode?.lineStart ?? (error.atEnd ? this.keptFrom : undefined),
    };
    throw STOP;
  }

  /** An error that ends at an index of the current line; the offset is what was read of the line. */
  protected fail(msg: string, end: number, atEnd = false): never {
    const offset = codePointLength(this.source, this.lineStart, end);
    this.at = end;
    this.stop({
      cause: 'raised',
      type: 'SyntaxError',
      msg,
      lineno: this.line,
      offset,
      endOffset: offset,
      atEnd,
    });
  }

  protected failRange(msg: string, start: number, end: number): never {
    this.stop({
      cause: 'raised',
      type: 'SyntaxError',
      msg,
      lineno: this.line,
      // Bytes here, unlike elsewhere.
      offset: utf8Length(this.source, this.lineStart, start),
      endOffset: utf8Length(this.source, this.lineStart, end),
      atEnd: false,
    });
  }

  protected failLater(cause: TokenizerError['cause'], type: SyntaxErrorType, msg: string): never {
    this.stop({
      cause,
      type,
      msg,
      lineno: this.line,
      offset: this.at,
      endOffset: -1,
      atEnd: cause === 'eof',
    });
  }

  /** The rest of the line was read before the error was seen. */
  protected failIndentation(cause: TokenizerError['cause'], type: SyntaxErrorType, msg: string): never {
    const end = this.source.indexOf('\n', this.at);
    this.at = end < 0 ? this.source.length : end + 1;
    this.failLater(cause, type, msg);
  }

  /** A warning of what ends at that index, in the current line. */
  protected warn(msg: string, end: number, error: string = msg): void {
    const offset = codePointLength(this.source, this.lineStart, end);
    const text = lineAt(this.source, end);
    const place = { offset, endLineno: this.line, endOffset: offset, text };
    this.tokens.warnings.push({
      category: 'SyntaxWarning',
      msg,
      lineno: this.line,
      error: { msg: error, place },
    });
  }

  // --- lines

  /** After a backslash at `this.at - 1`: goes to the next line. */
  protected continueLine(): void {
    const { source } = this;
    if (source.charCodeAt(this.at) !== NEWLINE_CHAR) {
      if (this.at < source.length) this.at++;
      this.failLater('continuation', 'SyntaxError', 'unexpected character after line continuation character');
    }
    this.at++;
    if (this.at >= source.length) {
      this.keptFrom = this.lineStart;
      this.failLater('eof', 'SyntaxError', 'unexpected EOF while parsing');
    }
    this.line++;
    this.lineStart = this.at;
  }

  /** Reads the indentation of a line and emits INDENT and DEDENT. Returns whether the line is blank. */
  protected indentation(): boolean {
    const { source } = this;
    let col = 0;
    let alternate = 0;
    let continuedCol = 0;
    let c = 0;
    for (;;) {
      c = source.charCodeAt(this.at++);
      if (c === 32) {
        col++;
        alternate++;
      } else if (c === 9) {
        col = (Math.trunc(col / TAB_SIZE) + 1) * TAB_SIZE;
        alternate++;
      } else if (c === 12) {
        col = 0;
        alternate = 0;
      } else if (c === BACKSLASH) {
        // Indentation can't be split: the first backslash decides it.
        continuedCol = continuedCol || col;
        this.continueLine();
      } else break;
    }
    this.at--;
    if (c === 35 || c === NEWLINE_CHAR) return true;
    if (Number.isNaN(c)) this.endOfSource();
    if (this.level > 0) return false;
    if (continuedCol > 0) {
      col = continuedCol;
      alternate = continuedCol;
    }
    const current = this.indents[this.indent] ?? 0;
    if (col === current) {
      if (alternate !== this.alternateIndents[this.indent]) this.failTabs();
      return false;
    }
    if (col > current) {
      if (this.indent + 1 >= MAX_INDENT) {
        this.failIndentation('too-deep', 'IndentationError', 'too many levels of indentation');
      }
      if (alternate <= (this.alternateIndents[this.indent] ?? 0)) this.failTabs();
      this.indent++;
      this.indents[this.indent] = col;
      this.alternateIndents[this.indent] = alternate;
      if (this.options.extraTokens) this.simple(INDENT, this.lineStart, this.at);
      else this.textless(INDENT);
      return false;
    }
    let target = this.indent;
    while (target > 0 && col < (this.indents[target] ?? 0)) target--;
    if (col !== this.indents[target]) {
      this.failIndentation(
        'dedent',
        'IndentationError',
        'unindent does not match any outer indentation level',
      );
    }
    if (alternate !== this.alternateIndents[target]) this.failTabs();
    this.dedentTo(target);
    return false;
  }

  protected failTabs(): never {
    this.failIndentation('tabs', 'TabError', 'inconsistent use of tabs and spaces in indentation');
  }

  /** The end of the source does not start a line of its own. */
  protected endOfSource(): void {
    if (this.lineStart === this.source.length && this.line > 1) {
      this.line--;
      this.lineStart = this.source.lastIndexOf('\n', this.lineStart - 2) + 1;
    }
  }
}
