import { FALSE_VALUE, NONE_VALUE, TRUE_VALUE } from '../ast/constant.ts';
import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { ExpressionParser } from './expressions.ts';
import { numberValue } from './number-value.ts';

/** Patterns of `case`. */
export abstract class PatternParser extends ExpressionParser {
  /** What follows `case`: several patterns make a sequence. */
  protected patterns(): ast.PatternNode {
    const first = this.pos;
    const pattern = this.maybeStarPattern();
    if (this.peek() !== k.COMMA) {
      if (pattern.kind === 'MatchStar') this.fail();
      return pattern;
    }
    return this.sequence([pattern], first, k.COLON);
  }

  /** The rest of a sequence, up to (not including) what closes it; `if` may close an open one. */
  private sequence(patterns: ast.PatternNode[], first: number, close: number): ast.MatchSequence {
    while (this.accept(k.COMMA)) {
      const next = this.peek();
      if (next === close || (close === k.COLON && next === k.KW_IF)) break;
      patterns.push(this.maybeStarPattern());
    }
    if (close !== k.COLON) this.expect(close);
    return new ast.MatchSequence(
      patterns,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private maybeStarPattern(): ast.PatternNode {
    const first = this.pos;
    if (!this.accept(k.STAR)) return this.asPattern();
    const name = this.isSoft(this.pos, '_') ? undefined : this.tokens.names[this.pos];
    if (name === undefined) this.pos++;
    else this.captureTarget();
    return new ast.MatchStar(name, this.lineOf(first), this.colOf(first), this.lastLine(), this.lastCol());
  }

  private captureTarget(): string {
    if (this.isSoft(this.pos, '_')) this.fail();
    const name = this.expectName();
    const next = this.peek();
    if (next === k.DOT || next === k.LPAR || next === k.EQUAL) this.fail();
    return name;
  }

  private asPattern(): ast.PatternNode {
    const first = this.pos;
    const pattern = this.orPattern();
    if (!this.accept(k.KW_AS)) return pattern;
    const name = this.captureTarget();
    return new ast.MatchAs(
      pattern,
      name,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private orPattern(): ast.PatternNode {
    const first = this.pos;
    const pattern = this.closedPattern();
    if (this.peek() !== k.VBAR) return pattern;
    const alternatives = [pattern];
    while (this.accept(k.VBAR)) alternatives.push(this.closedPattern());
    return new ast.MatchOr(
      alternatives,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private closedPattern(): ast.PatternNode {
    const first = this.pos;
    switch (this.peek()) {
      case k.KW_NONE:
        return this.singleton(NONE_VALUE);
      case k.KW_TRUE:
        return this.singleton(TRUE_VALUE);
      case k.KW_FALSE:
        return this.singleton(FALSE_VALUE);
      case k.LPAR:
        return this.parenthesizedPattern();
      case k.LSQB: {
        this.pos++;
        if (this.accept(k.RSQB)) {
          return new ast.MatchSequence(
            [],
            this.lineOf(first),
            this.colOf(first),
            this.lastLine(),
            this.lastCol(),
          );
        }
        return this.sequence([this.maybeStarPattern()], first, k.RSQB);
      }
      case k.LBRACE:
        return this.mapping();
      case k.NAME:
        return this.namePattern();
      default: {
        const value = this.literal();
        return new ast.MatchValue(
          value,
          this.lineOf(first),
          this.colOf(first),
          this.lastLine(),
          this.lastCol(),
        );
      }
    }
  }

  private singleton(value: ast.MatchSingleton['value']): ast.MatchSingleton {
    const first = this.pos++;
    return new ast.MatchSingleton(
      value,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private parenthesizedPattern(): ast.PatternNode {
    const first = this.pos++;
    if (this.accept(k.RPAR)) {
      return new ast.MatchSequence(
        [],
        this.lineOf(first),
        this.colOf(first),
        this.lastLine(),
        this.lastCol(),
      );
    }
    const pattern = this.maybeStarPattern();
    if (this.peek() === k.COMMA) return this.sequence([pattern], first, k.RPAR);
    if (pattern.kind === 'MatchStar') this.fail();
    this.expect(k.RPAR);
    return pattern;
  }

  /** A capture, wildcard, dotted value, or class. */
  private namePattern(): ast.PatternNode {
    const first = this.pos;
    const line = this.lineOf(first);
    const col = this.colOf(first);
    const name = this.dottedName();
    if (this.peek() === k.LPAR) return this.classPattern(name, line, col);
    if (this.peek() === k.EQUAL) this.fail();
    if (name.kind !== 'Name') return new ast.MatchValue(name, line, col, this.lastLine(), this.lastCol());
    const captured = name.id === '_' ? undefined : name.id;
    return new ast.MatchAs(undefined, captured, line, col, this.lastLine(), this.lastCol());
  }

  private dottedName(): ast.Name | ast.Attribute {
    const first = this.pos;
    let node: ast.Name | ast.Attribute = this.name('Load');
    while (this.accept(k.DOT)) {
      const attribute = this.expectName();
      node = new ast.Attribute(
        node,
        attribute,
        'Load',
        this.lineOf(first),
        this.colOf(first),
        this.lastLine(),
        this.lastCol(),
      );
    }
    return node;
  }

  private classPattern(cls: ast.ExprNode, line: number, col: number): ast.MatchClass {
    this.pos++;
    const patterns: ast.PatternNode[] = [];
    const names: string[] = [];
    const named: ast.PatternNode[] = [];
    while (this.peek() !== k.RPAR) {
      if (this.peek() === k.NAME && this.peekAt(this.pos + 1) === k.EQUAL) {
        names.push(this.expectName());
        this.pos++;
        named.push(this.asPattern());
      } else {
        if (names.length > 0) this.fail();
        patterns.push(this.asPattern());
      }
      if (!this.accept(k.COMMA)) break;
    }
    this.expect(k.RPAR);
    return new ast.MatchClass(cls, patterns, names, named, line, col, this.lastLine(), this.lastCol());
  }

  private mapping(): ast.MatchMapping {
    const first = this.pos++;
    const keys: ast.ExprNode[] = [];
    const patterns: ast.PatternNode[] = [];
    let rest: string | undefined;
    while (this.peek() !== k.RBRACE) {
      if (rest !== undefined) this.fail();
      if (this.accept(k.DOUBLESTAR)) rest = this.captureTarget();
      else {
        keys.push(this.mappingKey());
        this.expect(k.COLON);
        patterns.push(this.asPattern());
      }
      if (!this.accept(k.COMMA)) break;
    }
    this.expect(k.RBRACE);
    return new ast.MatchMapping(
      keys,
      patterns,
      rest,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private mappingKey(): ast.ExprNode {
    if (this.peek() !== k.NAME) return this.literal();
    const name = this.dottedName();
    if (name.kind === 'Name') this.fail();
    return name;
  }

  /** A number with a sign, a complex number, strings, or a singleton. */
  private literal(): ast.ExprNode {
    const first = this.pos;
    switch (this.peek()) {
      case k.KW_NONE:
      case k.KW_TRUE:
      case k.KW_FALSE:
        return this.primary();
      case k.STRING:
      case k.FSTRING_START:
      case k.TSTRING_START:
        return this.strings();
      default:
    }
    const real = this.signedNumber();
    const sign = this.peek();
    if (sign !== k.PLUS && sign !== k.MINUS) return real;
    const number = real.kind === 'UnaryOp' ? real.operand : real;
    if (number.kind !== 'Constant' || number.value.t === 'complex') this.fail();
    this.pos++;
    const imaginary = this.number();
    if (imaginary.value.t !== 'complex') this.fail();
    return new ast.BinOp(
      real,
      sign === k.PLUS ? 'Add' : 'Sub',
      imaginary,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private signedNumber(): ast.ExprNode {
    const first = this.pos;
    if (!this.accept(k.MINUS)) return this.number();
    const operand = this.number();
    return new ast.UnaryOp(
      'USub',
      operand,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private number(): ast.Constant {
    const index = this.pos;
    this.expect(k.NUMBER);
    return new ast.Constant(
      numberValue(this.tokens.text(index)),
      undefined,
      this.lineOf(index),
      this.colOf(index),
      this.lastLine(),
      this.lastCol(),
    );
  }
}
