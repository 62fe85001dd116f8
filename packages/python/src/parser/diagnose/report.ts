import {
  ENDMARKER,
  ERRORTOKEN,
  LBRACE,
  LPAR,
  LSQB,
  NEWLINE,
  RBRACE,
  RPAR,
  RSQB,
} from '../../tokenizer/kinds.ts';
import { codePointsOfBytes, lineStartsOf, utf8Length } from '../../tokenizer/text.ts';
import type { Tokens } from '../../tokenizer/tokens.ts';
import { PythonSyntaxError, type SyntaxErrorType } from '../syntax-error.ts';

/** "Where the tokenizer is", as the end of a range. */
export const HERE = -5;

/**
 * Makes errors with CPython's places. They depend on how far the tokens were read (`fill`), since CPython reads them
 * when they are needed: the shown line is the tokenizer's current one if the error is in it.
 */
export class Report {
  readonly tokens: Tokens;
  readonly filename: string;
  /** How many tokens were read. */
  fill = 0;
  private readonly lineStarts: readonly number[];
  /** How many brackets are open after each token. */
  private readonly levels: Uint16Array;

  constructor(tokens: Tokens, filename: string) {
    this.tokens = tokens;
    this.filename = filename;
    this.lineStarts = lineStartsOf(tokens.source);
    this.levels = new Uint16Array(tokens.count);
    let level = 0;
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind === LPAR || kind === LSQB || kind === LBRACE) level++;
      else if ((kind === RPAR || kind === RSQB || kind === RBRACE) && level > 0) level--;
      this.levels[i] = level;
    }
  }

  levelAfter(index: number): number {
    return this.levels[index] ?? 0;
  }

  /** Line the tokenizer is in. */
  private get line(): number {
    return this.fill === 0 ? 1 : (this.tokens.endLine[this.fill - 1] ?? 1);
  }

  /** Byte column where the tokenizer is. */
  private get column(): number {
    const index = this.fill - 1;
    if (index < 0) return 0;
    const start = this.startOfLine(this.line);
    const { source } = this.tokens;
    let end = this.tokens.end[index] ?? 0;
    if (this.tokens.kind[index] === NEWLINE && end < source.length) end++;
    return utf8Length(source, start, end);
  }

  private startOfLine(line: number): number {
    return this.lineStarts[line - 1] ?? this.tokens.source.length;
  }

  /** Whether the tokenizer went into a line in the middle of a token or after a backslash. */
  private isContinued(line: number): boolean {
    const { tokens } = this;
    const start = this.startOfLine(line);
    let before = 0;
    for (let i = 0; i < tokens.count; i++) {
      const endLine = tokens.endLine[i] ?? 0;
      if ((tokens.line[i] ?? 0) < line && endLine >= line) return true;
      if (endLine < line) before = tokens.end[i] ?? 0;
    }
    const from = Math.max(before, this.startOfLine(line - 1));
    return /^[ \t\f]*\\\n$/.test(tokens.source.slice(from, start));
  }

  /** The text an error in a line shows. */
  private textOf(line: number): string {
    const { source } = this.tokens;
    const current = this.line;
    if (current <= line && source !== '') {
      return source.slice(this.startOfLine(current), this.startOfLine(current + 1));
    }
    return source.slice(this.startOfLine(line), this.startOfLine(line + 1)).replace(/\n$/, '');
  }

  /** An error in a range; columns are bytes from 0, `HERE` or -1 as CPython's are. */
  known(
    type: SyntaxErrorType,
    msg: string,
    line: number,
    col: number,
    endLine: number,
    endCol: number,
  ): PythonSyntaxError {
    return this.raw(
      type,
      msg,
      line,
      col + 1,
      endLine === HERE ? this.line : endLine,
      endCol === HERE ? this.column : endCol + 1,
    );
  }

  private raw(
    type: SyntaxErrorType,
    msg: string,
    line: number,
    offset: number,
    endLine: number,
    endOffset: number,
  ): PythonSyntaxError {
    const text = this.textOf(line);
    const end = endOffset > 0 ? characters(text, endOffset) : endOffset;
    return new PythonSyntaxError(
      type,
      msg,
      this.filename,
      line,
      characters(text, offset),
      endLine,
      end,
      text,
    );
  }

  /** An error at a token that was read. */
  atToken(type: SyntaxErrorType, msg: string, index: number): PythonSyntaxError {
    const { tokens } = this;
    if (this.fill === 0) return this.raw(type, msg, 0, 0, 0, -1);
    if (tokens.kind[this.fill - 1] === ERRORTOKEN && tokens.error?.cause === 'eof') {
      return this.unclosed() ?? this.atPlace(type, 'unexpected EOF while parsing', this.fill - 1);
    }
    return this.atPlace(type, msg, index);
  }

  /** An error at a token that was read, whatever the tokenizer said. */
  atPlace(type: SyntaxErrorType, msg: string, index: number): PythonSyntaxError {
    const { tokens } = this;
    const col = tokens.col[index] ?? -1;
    const endCol = tokens.endCol[index] ?? -1;
    return this.raw(
      type,
      msg,
      tokens.line[index] ?? 1,
      col < 0 ? this.column : col + 1,
      tokens.endLine[index] ?? 1,
      endCol < 0 ? -1 : endCol + 1,
    );
  }

  /** An error at the last token that was read. */
  atLast(type: SyntaxErrorType, msg: string): PythonSyntaxError {
    return this.atToken(type, msg, this.fill - 1);
  }

  /** The innermost bracket that is open at the end. */
  unclosed(): PythonSyntaxError | undefined {
    const bracket = this.tokens.openBrackets.at(-1);
    if (bracket === undefined) return undefined;
    const { lineno, col_offset, char } = bracket;
    return this.known('SyntaxError', `'${char}' was never closed`, lineno, col_offset, lineno, -1);
  }

  /** The tokenizer's error as the parser reports it when it meets it. */
  tokenizerError(): PythonSyntaxError {
    const { error } = this.tokens;
    if (error === undefined) return this.atLast('SyntaxError', 'invalid syntax');
    this.fill = this.tokens.count;
    switch (error.cause) {
      case 'raised': {
        const start = this.startOfLine(error.lineno);
        const text = this.tokens.source.slice(start, this.startOfLine(error.lineno + 1)).replace(/\n$/, '');
        return new PythonSyntaxError(
          error.type,
          error.msg,
          this.filename,
          error.lineno,
          error.offset,
          error.lineno,
          error.endOffset,
          text,
        );
      }
      case 'dedent':
        return this.atLast(error.type, error.msg);
      case 'continuation': {
        // The column counts from the start of what the tokenizer keeps, which is not always the line.
        let first = error.lineno;
        while (first > 1 && this.isContinued(first)) first--;
        const col = utf8Length(this.tokens.source, this.startOfLine(first), error.offset) - 1;
        return this.known(error.type, error.msg, error.lineno, Math.max(col, 0), error.lineno, -1);
      }
      case 'eof':
        return this.unclosed() ?? this.atLast('SyntaxError', 'unexpected EOF while parsing');
      default:
        return this.known(error.type, error.msg, error.lineno, 0, error.lineno, -1);
    }
  }

  /** Whether the tokenizer saw the end of the source. */
  get sawEnd(): boolean {
    const { tokens } = this;
    const index = this.fill - 1;
    if (index < 0) return false;
    const kind = tokens.kind[index];
    if (kind === ERRORTOKEN) return tokens.error?.atEnd === true;
    return kind === ENDMARKER || tokens.end[index] === tokens.source.length;
  }
}

/** Characters in the first bytes of a line, which may be one more than it has. */
function characters(text: string, bytes: number): number {
  if (bytes <= 0) return 0;
  const length = utf8Length(text, 0, text.length);
  return codePointsOfBytes(text, bytes) + (bytes > length ? 1 : 0);
}
