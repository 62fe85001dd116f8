import { PythonSyntaxError } from '../parser/syntax-error.ts';
import { DEDENT, ENDMARKER, ERRORTOKEN, INDENT, NAME, NEWLINE, NL, OP } from './kinds.ts';
import { codePointLength, lineStartsOf, utf8Length } from './text.ts';
import { Tokenizer } from './tokenizer.ts';
import type { Tokens } from './tokens.ts';

/** A token as Python's `tokenize` module shows it: columns count characters. */
export interface TokenInfo {
  readonly type: number;
  readonly string: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The physical line it is in; the lines, of a token over several. */
  readonly text: string;
}

export interface TokenInfoOptions {
  /** With comments and empty lines, as the module `tokenize` wants; operators are all of one kind then. */
  readonly extra?: boolean;
  readonly filename?: string;
}

/**
 * The tokens of a source, one by one, as CPython's `_tokenize.TokenizerIter` gives them. Throws `PythonSyntaxError` where
 * the source can't be read on.
 */
export function* tokenInfos(
  source: string,
  { extra = true, filename = '<string>' }: TokenInfoOptions = {},
): Generator<TokenInfo, void> {
  const implicit = source !== '' && !source.endsWith('\n');
  const windows = source.includes('\r\n');
  let text = windows ? source.replaceAll('\r\n', '\n') : source;
  if (implicit) text += '\n';
  const tokens = new Tokenizer(text, { extraTokens: extra }).run();
  const list = new TokenList(tokens, extra, implicit, windows ? source : undefined);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === ERRORTOKEN) throw list.error(filename);
    yield list.info(i);
  }
}

class TokenList {
  private readonly tokens: Tokens;
  private readonly source: string;
  private readonly lineStarts: readonly number[];
  private readonly extra: boolean;
  /** Whether the last line end is not in the source. */
  private readonly implicit: boolean;
  /** The source as it was, if it has `\r\n`, and how many of these come before each line. */
  private readonly original: string | undefined;
  private readonly returns: readonly number[];

  constructor(tokens: Tokens, extra: boolean, implicit: boolean, original: string | undefined) {
    this.extra = extra;
    this.original = original;
    this.returns = original === undefined ? [] : returnsBefore(original);
    this.tokens = tokens;
    this.source = tokens.source;
    this.lineStarts = lineStartsOf(tokens.source);
    this.implicit = implicit;
  }

  private startOf(line: number): number {
    return this.lineStarts[line - 1] ?? this.source.length;
  }

  private column(line: number, index: number): number {
    const start = this.startOf(line);
    return index <= start ? 0 : codePointLength(this.source, start, index);
  }

  private textOf(first: number, last: number): string {
    let end = this.startOf(last + 1);
    if (this.implicit && end === this.source.length) end--;
    return this.slice(this.startOf(first), first, end, last + 1);
  }

  /** Text from an index in one line to an index in another, as it was written. */
  private slice(start: number, line: number, end: number, endLine: number): string {
    if (this.original === undefined) return this.source.slice(start, end);
    const total = this.returns.at(-1) ?? 0;
    return this.original.slice(
      start + (this.returns[line - 1] ?? total),
      end + (this.returns[endLine - 1] ?? total),
    );
  }

  info(index: number): TokenInfo {
    const { tokens, source } = this;
    const kind = tokens.kind[index] ?? 0;
    const start = tokens.start[index] ?? 0;
    const end = tokens.end[index] ?? 0;
    const line = tokens.line[index] ?? 1;
    const endLine = tokens.endLine[index] ?? 1;
    if (!this.extra && (kind === ENDMARKER || kind === INDENT || kind === DEDENT)) {
      const text = this.textOf(line, line);
      return { type: kind, string: '', line, column: -1, endLine: line, endColumn: -1, text };
    }
    if (kind === ENDMARKER || (kind === DEDENT && start >= source.length)) {
      const after = line + 1;
      return { type: kind, string: '', line: after, column: 0, endLine: after, endColumn: 0, text: '' };
    }
    const last = this.implicit && endLine >= this.lineStarts.length - 1;
    const text = this.textOf(line, endLine);
    const at = { line, column: this.column(line, start), endLine };
    if (kind === NEWLINE && !this.extra) {
      // It is the comment before it.
      const string = this.slice(start, line, end, endLine);
      return { type: kind, string, ...at, endColumn: this.column(endLine, end), text };
    }
    if (kind === NEWLINE || kind === NL) {
      const string = last ? '' : this.slice(start, line, this.startOf(line + 1), line + 1);
      return { type: kind, string, ...at, endColumn: at.column + Math.max(1, string.length), text };
    }
    let type = kind;
    if (kind > ERRORTOKEN) type = NAME;
    else if (this.extra && kind > DEDENT && kind < OP) type = OP;
    const string = kind === DEDENT ? '' : this.slice(start, line, end, endLine);
    const column = kind === INDENT ? 0 : at.column;
    return { type, string, ...at, column, endColumn: this.column(endLine, end), text };
  }

  error(filename: string): PythonSyntaxError {
    const { tokens } = this;
    const { error } = tokens;
    if (error === undefined) throw new Error('The tokenizer gave no error');
    const text = this.textOf(error.lineno, error.lineno);
    if (error.cause === 'raised') {
      const line = text.replace(/\n$/, '');
      const { type, msg, lineno, offset, endOffset } = error;
      return new PythonSyntaxError(type, msg, filename, lineno, offset, lineno, endOffset, line);
    }
    if (error.cause === 'eof') {
      const msg = 'unexpected EOF in multi-line statement';
      const from = error.keptFrom;
      const offset = from === undefined ? 0 : utf8Length(this.source, from, this.source.length);
      const { lineno } = error;
      return new PythonSyntaxError(
        'SyntaxError',
        msg,
        filename,
        lineno,
        offset,
        lineno,
        undefined,
        undefined,
      );
    }
    const line = text.replace(/\n$/, '');
    const offset = codePointLength(line, 0, line.length) + 1;
    return new PythonSyntaxError(
      error.type,
      error.msg,
      filename,
      error.lineno,
      offset,
      undefined,
      undefined,
      line,
    );
  }
}

/** How many `\r` of `\r\n` come before each line. */
function returnsBefore(source: string): number[] {
  let count = 0;
  const counts = [0];
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
    if (source[i - 1] === '\r') count++;
    counts.push(count);
  }
  return counts;
}
