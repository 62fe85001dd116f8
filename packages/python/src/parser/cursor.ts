import type { ConstantValue } from '../ast/constant.ts';
import { DEDENT, NAME, NEWLINE, TYPE_COMMENT } from '../tokenizer/kinds.ts';
import type { Tokens } from '../tokenizer/tokens.ts';
import type { UnicodeNameLookup } from './string-value.ts';
import type { SyntaxWarningRecord } from './syntax-error.ts';

/**
 * Thrown where the source can't be parsed. It carries nothing: the fast parser only finds out that a program is wrong;
 * what is wrong is found by parsing again with the grammar that knows common mistakes (`diagnose/`).
 */
export const MISMATCH: unique symbol = Symbol('mismatch');

/** A position in the tokens, and what every part of the parser needs. */
export class Cursor {
  protected readonly tokens: Tokens;
  protected readonly kind: Uint8Array;
  protected readonly line: Int32Array;
  protected readonly col: Int32Array;
  protected readonly endLine: Int32Array;
  protected readonly endCol: Int32Array;
  protected readonly lookup: UnicodeNameLookup | undefined;
  readonly warnings: SyntaxWarningRecord[] = [];
  protected pos = 0;

  constructor(tokens: Tokens, lookup: UnicodeNameLookup | undefined) {
    this.tokens = tokens;
    this.kind = tokens.kind;
    this.line = tokens.line;
    this.col = tokens.col;
    this.endLine = tokens.endLine;
    this.endCol = tokens.endCol;
    this.lookup = lookup;
  }

  protected fail(): never {
    throw MISMATCH;
  }

  protected peek(): number {
    return this.kind[this.pos] as number;
  }

  protected peekAt(index: number): number {
    return this.kind[index] ?? 0;
  }

  protected accept(kind: number): boolean {
    if (this.kind[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }

  protected expect(kind: number): void {
    if (this.kind[this.pos] !== kind) throw MISMATCH;
    this.pos++;
  }

  protected expectName(): string {
    if (this.kind[this.pos] !== NAME) throw MISMATCH;
    return this.tokens.names[this.pos++] as string;
  }

  /** Whether the token is the soft keyword. */
  protected isSoft(index: number, word: string): boolean {
    return this.kind[index] === NAME && this.tokens.names[index] === word;
  }

  /** The type comment that is next, if there is one. */
  protected typeComment(): string | undefined {
    return this.kind[this.pos] === TYPE_COMMENT ? this.tokens.text(this.pos++) : undefined;
  }

  protected lineOf(index: number): number {
    return this.line[index] as number;
  }

  protected colOf(index: number): number {
    return this.col[index] as number;
  }

  /** Line where the last token read ends. */
  protected lastLine(): number {
    return this.endLine[this.pos - 1] as number;
  }

  protected lastCol(): number {
    return this.endCol[this.pos - 1] as number;
  }

  /** Index of the last token read that is neither a line end nor an indentation. */
  protected lastText(): number {
    let index = this.pos - 1;
    for (let kind = this.peekAt(index); kind >= NEWLINE && kind <= DEDENT; kind = this.peekAt(index)) index--;
    return index;
  }
}

/** A constant that is a str. */
export function isStr(value: ConstantValue): value is Extract<ConstantValue, { t: 'str' }> {
  return value.t === 'str';
}
