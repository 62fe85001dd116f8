import type { SyntaxErrorType, SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { NAME } from './kinds.ts';

/**
 * Why the tokenizer stopped before the end. `raised` errors are complete; the others are reported by the parser, in
 * the way and at the place that depends on what it has read so far.
 */
export interface TokenizerError {
  readonly cause: 'raised' | 'eof' | 'dedent' | 'tabs' | 'too-deep' | 'continuation';
  readonly type: SyntaxErrorType;
  readonly msg: string;
  readonly lineno: number;
  /** Characters from 1, of `raised` errors; index in the source of what was read last of the others. */
  readonly offset: number;
  readonly endOffset: number;
  /** Whether the error ended the source (an unterminated string at its end). */
  readonly atEnd: boolean;
  /** Whether it is inside an f-string or t-string. */
  readonly inTemplate: boolean;
  /** Where what CPython's tokenizer has kept of the source starts, if it kept more than the rest of a line. */
  readonly keptFrom: number | undefined;
}

/** A bracket that was open when the tokenizer stopped. */
export interface OpenBracket {
  readonly char: string;
  readonly lineno: number;
  readonly col_offset: number;
}

/**
 * All tokens of a source, as parallel arrays. Columns are UTF-8 bytes from 0; -1 for the tokens that have no text
 * (INDENT, DEDENT, ENDMARKER). Starts and ends are indices in the source. If the tokenizer failed, the last token is
 * ERRORTOKEN and `error` says why.
 */
export class Tokens {
  readonly source: string;
  count = 0;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  line: Int32Array;
  col: Int32Array;
  endLine: Int32Array;
  endCol: Int32Array;
  /** Identifiers (after NFKC), by token; empty strings elsewhere. */
  readonly names: string[] = [];
  /** Source text of the expressions of t-strings and of f-strings with `=`, by the token that ends them. */
  readonly expressionTexts: Map<number, string> = new Map();
  readonly warnings: SyntaxWarningRecord[] = [];
  /** `# type: ignore` comments, if they were asked for. */
  readonly typeIgnores: { readonly lineno: number; readonly tag: string }[] = [];
  error: TokenizerError | undefined = undefined;
  openBrackets: readonly OpenBracket[] = [];
  /** `from __future__ import barry_as_FLUFL` is in force: `<>` in place of `!=`. Found while parsing. */
  barry = false;

  constructor(source: string) {
    this.source = source;
    const capacity = (source.length >> 2) + 64;
    this.kind = new Uint8Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.line = new Int32Array(capacity);
    this.col = new Int32Array(capacity);
    this.endLine = new Int32Array(capacity);
    this.endCol = new Int32Array(capacity);
  }

  add(
    kind: number,
    start: number,
    end: number,
    line: number,
    col: number,
    endLine: number,
    endCol: number,
    name: string,
  ): void {
    const index = this.count++;
    if (index === this.kind.length) this.grow();
    this.kind[index] = kind;
    this.start[index] = start;
    this.end[index] = end;
    this.line[index] = line;
    this.col[index] = col;
    this.endLine[index] = endLine;
    this.endCol[index] = endCol;
    this.names.push(name);
  }

  /** Text of a token; an identifier is normalised. */
  text(index: number): string {
    if (this.kind[index] === NAME) return this.names[index] ?? '';
    return this.source.slice(this.start[index], this.end[index]);
  }

  private grow(): void {
    const capacity = this.kind.length * 2;
    const larger = (old: Int32Array): Int32Array => {
      const array = new Int32Array(capacity);
      array.set(old);
      return array;
    };
    const kind = new Uint8Array(capacity);
    kind.set(this.kind);
    this.kind = kind;
    this.start = larger(this.start);
    this.end = larger(this.end);
    this.line = larger(this.line);
    this.col = larger(this.col);
    this.endLine = larger(this.endLine);
    this.endCol = larger(this.endCol);
  }
}
