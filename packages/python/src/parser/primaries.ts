import { ELLIPSIS_VALUE, FALSE_VALUE, NONE_VALUE, TRUE_VALUE } from '../ast/constant.ts';
import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { DisplayParser } from './displays.ts';
import { numberValue } from './number-value.ts';

/** Atoms, and what follows them: attributes, calls and subscripts. */
export abstract class PrimaryParser extends DisplayParser {
  protected abstract starred(precedence: number): ast.Starred;
  protected abstract namedExpression(): ast.ExprNode;

  protected name(ctx: ast.ExprContext): ast.Name {
    const index = this.pos;
    const id = this.expectName();
    return new ast.Name(
      id,
      ctx,
      this.lineOf(index),
      this.colOf(index),
      this.lineOf(index),
      this.endCol[index] as number,
    );
  }

  /** An atom with attributes, calls and subscripts. */
  protected primary(): ast.ExprNode {
    const first = this.pos;
    let node = this.atom();
    for (;;) {
      switch (this.kind[this.pos]) {
        case k.DOT: {
          this.pos++;
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
          break;
        }
        case k.LPAR:
          node = this.call(node, first);
          break;
        case k.LSQB: {
          this.pos++;
          const slice = this.slices();
          this.expect(k.RSQB);
          node = new ast.Subscript(
            node,
            slice,
            'Load',
            this.lineOf(first),
            this.colOf(first),
            this.lastLine(),
            this.lastCol(),
          );
          break;
        }
        default:
          return node;
      }
    }
  }

  private call(func: ast.ExprNode, first: number): ast.Call {
    const args: ast.ExprNode[] = [];
    const keywords: ast.Keyword[] = [];
    this.callArguments(args, keywords, true);
    return new ast.Call(
      func,
      args,
      keywords,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** Arguments in parentheses, of a call or of a class. */
  protected callArguments(args: ast.ExprNode[], keywords: ast.Keyword[], generators: boolean): void {
    const open = this.pos++;
    let doubleStar = false;
    while (this.peek() !== k.RPAR) {
      const first = this.pos;
      const kind = this.peek();
      if (kind === k.NAME && this.peekAt(first + 1) === k.EQUAL) {
        const name = this.expectName();
        this.pos++;
        keywords.push(this.keyword(name, first));
      } else if (kind === k.DOUBLESTAR) {
        this.pos++;
        doubleStar = true;
        keywords.push(this.keyword(undefined, first));
      } else if (kind === k.STAR) {
        if (doubleStar) this.fail();
        args.push(this.starred(0));
      } else {
        if (keywords.length > 0) this.fail();
        const value = this.namedExpression();
        const next = this.peek();
        if (next === k.KW_FOR || next === k.KW_ASYNC) {
          if (!generators || args.length > 0) this.fail();
          args.push(this.generator(value, open));
          return;
        }
        args.push(value);
      }
      if (!this.accept(k.COMMA)) break;
    }
    this.expect(k.RPAR);
  }

  private keyword(name: string | undefined, first: number): ast.Keyword {
    const value = this.expression();
    return new ast.Keyword(
      name,
      value,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private slices(): ast.ExprNode {
    const first = this.pos;
    const slice = this.slice();
    if (this.peek() !== k.COMMA && slice.kind !== 'Starred') return slice;
    const elements = [slice];
    while (this.accept(k.COMMA)) {
      if (this.peek() === k.RSQB) break;
      elements.push(this.slice());
    }
    return new ast.Tuple(
      elements,
      'Load',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private slice(): ast.ExprNode {
    const first = this.pos;
    let lower: ast.ExprNode | undefined;
    const kind = this.peek();
    if (kind === k.STAR) return this.starred(0);
    if (kind !== k.COLON) {
      const value = this.namedExpression();
      if (this.peek() !== k.COLON || value.kind === 'NamedExpr') {
        // `a[x := 1 : 2]` is not a slice; in parentheses it would be.
        if (this.peek() !== k.COLON || this.peekAt(first) !== k.LPAR) return value;
      }
      lower = value;
    }
    this.pos++;
    const upper = this.sliceBound();
    const step = this.accept(k.COLON) ? this.sliceBound() : undefined;
    return new ast.Slice(
      lower,
      upper,
      step,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private sliceBound(): ast.ExprNode | undefined {
    const kind = this.peek();
    return kind === k.COLON || kind === k.COMMA || kind === k.RSQB ? undefined : this.expression();
  }

  private atom(): ast.ExprNode {
    const index = this.pos;
    switch (this.kind[index]) {
      case k.NAME:
        return this.name('Load');
      case k.NUMBER:
        return this.constant(numberValue(this.tokens.text(index)));
      case k.STRING:
      case k.FSTRING_START:
      case k.TSTRING_START:
        return this.strings();
      case k.KW_NONE:
        return this.constant(NONE_VALUE);
      case k.KW_TRUE:
        return this.constant(TRUE_VALUE);
      case k.KW_FALSE:
        return this.constant(FALSE_VALUE);
      case k.ELLIPSIS:
        return this.constant(ELLIPSIS_VALUE);
      case k.LPAR:
        return this.parenthesized();
      case k.LSQB:
        return this.list();
      case k.LBRACE:
        return this.braces();
      default:
        return this.fail();
    }
  }

  private constant(value: ast.Constant['value']): ast.Constant {
    const index = this.pos++;
    const line = this.lineOf(index);
    return new ast.Constant(value, undefined, line, this.colOf(index), line, this.endCol[index] as number);
  }
}
