import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { StringParser } from './strings.ts';

/** Parameters of functions and lambdas. */
export abstract class ParameterParser extends StringParser {
  protected abstract expression(): ast.ExprNode;
  protected abstract starExpression(): ast.ExprNode;

  protected lambda(): ast.Lambda {
    const first = this.pos++;
    const parameters = this.parameters(k.COLON, false);
    this.expect(k.COLON);
    const body = this.expression();
    return new ast.Lambda(
      parameters,
      body,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** Parameters up to (not including) the closing token. */
  protected parameters(close: number, annotated: boolean): ast.Arguments {
    let positional: ast.Arg[] = [];
    let positionalOnly: ast.Arg[] = [];
    const defaults: ast.ExprNode[] = [];
    const keywordOnly: ast.Arg[] = [];
    const keywordDefaults: (ast.ExprNode | undefined)[] = [];
    let vararg: ast.Arg | undefined;
    let kwarg: ast.Arg | undefined;
    let slash = false;
    let star = false;
    /** The parameter that was read last, for its type comment. */
    let last: ast.Arg | undefined;
    while (this.peek() !== close) {
      if (kwarg !== undefined) this.fail();
      const kind = this.peek();
      if (kind === k.SLASH) {
        if (slash || star || positional.length === 0) this.fail();
        this.pos++;
        slash = true;
        positionalOnly = positional;
        positional = [];
      } else if (kind === k.STAR) {
        if (star) this.fail();
        this.pos++;
        star = true;
        if (this.peek() === k.COMMA) {
          if (this.peekAt(this.pos + 1) !== k.NAME) this.fail();
        } else {
          vararg = this.parameter(annotated, true);
          last = vararg;
          if (this.peek() === k.EQUAL) this.fail();
        }
      } else if (kind === k.DOUBLESTAR) {
        this.pos++;
        kwarg = this.parameter(annotated, false);
        last = kwarg;
        if (this.peek() === k.EQUAL) this.fail();
      } else {
        const parameter = this.parameter(annotated, false);
        last = parameter;
        const value = this.accept(k.EQUAL) ? this.expression() : undefined;
        if (star) {
          keywordOnly.push(parameter);
          keywordDefaults.push(value);
        } else {
          positional.push(parameter);
          if (value !== undefined) defaults.push(value);
          else if (defaults.length > 0) this.fail();
        }
      }
      const more = this.accept(k.COMMA);
      // Type comments come after the comma.
      if (annotated && last !== undefined) last.type_comment = this.typeComment();
      last = undefined;
      if (!more) break;
    }
    return new ast.Arguments(
      positionalOnly,
      positional,
      vararg,
      keywordOnly,
      keywordDefaults,
      kwarg,
      defaults,
    );
  }

  private parameter(annotated: boolean, star: boolean): ast.Arg {
    const first = this.pos;
    const name = this.expectName();
    let annotation: ast.ExprNode | undefined;
    if (annotated && this.accept(k.COLON)) annotation = star ? this.starExpression() : this.expression();
    return new ast.Arg(
      name,
      annotation,
      undefined,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }
}
