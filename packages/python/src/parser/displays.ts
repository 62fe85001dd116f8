import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { ParameterParser } from './parameters.ts';

/** What brackets enclose: tuples, lists, dicts, sets, their comprehensions, and the targets of those. */
export abstract class DisplayParser extends ParameterParser {
  protected abstract starNamedExpression(): ast.ExprNode;
  protected abstract yieldExpression(): ast.ExprNode;
  protected abstract primary(): ast.ExprNode;
  /** `or` and all that binds tighter. */
  protected abstract disjunction(): ast.ExprNode;
  protected abstract bitwiseOr(): ast.ExprNode;

  /** Makes a node a target; fails if it can't be one. */
  protected setContext(node: ast.ExprNode, ctx: ast.ExprContext): void {
    switch (node.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        node.ctx = ctx;
        return;
      case 'Starred':
        if (ctx === 'Del') this.fail();
        node.ctx = ctx;
        this.setContext(node.value, ctx);
        return;
      case 'List':
      case 'Tuple':
        node.ctx = ctx;
        for (const element of node.elts) this.setContext(element, ctx);
        return;
      default:
        this.fail();
    }
  }

  protected parenthesized(): ast.ExprNode {
    const open = this.pos++;
    if (this.peek() === k.KW_YIELD) {
      const value = this.yieldExpression();
      this.expect(k.RPAR);
      return value;
    }
    const elements: ast.ExprNode[] = [];
    if (this.peek() !== k.RPAR) {
      const first = this.starNamedExpression();
      const next = this.peek();
      if (next === k.RPAR && first.kind !== 'Starred') {
        this.pos++;
        return first;
      }
      if ((next === k.KW_FOR || next === k.KW_ASYNC) && first.kind !== 'Starred') {
        return this.generator(first, open);
      }
      if (next !== k.COMMA) this.fail();
      elements.push(first);
      while (this.accept(k.COMMA)) {
        if (this.peek() === k.RPAR) break;
        elements.push(this.starNamedExpression());
      }
    }
    this.expect(k.RPAR);
    return new ast.Tuple(
      elements,
      'Load',
      this.lineOf(open),
      this.colOf(open),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected generator(element: ast.ExprNode, open: number): ast.GeneratorExp {
    const clauses = this.comprehensions();
    this.expect(k.RPAR);
    return new ast.GeneratorExp(
      element,
      clauses,
      this.lineOf(open),
      this.colOf(open),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected list(): ast.ExprNode {
    const open = this.pos++;
    const line = this.lineOf(open);
    const col = this.colOf(open);
    const elements: ast.ExprNode[] = [];
    if (this.peek() !== k.RSQB) {
      const first = this.starNamedExpression();
      const next = this.peek();
      if ((next === k.KW_FOR || next === k.KW_ASYNC) && first.kind !== 'Starred') {
        const clauses = this.comprehensions();
        this.expect(k.RSQB);
        return new ast.ListComp(first, clauses, line, col, this.lastLine(), this.lastCol());
      }
      elements.push(first);
      while (this.accept(k.COMMA)) {
        if (this.peek() === k.RSQB) break;
        elements.push(this.starNamedExpression());
      }
    }
    this.expect(k.RSQB);
    return new ast.List(elements, 'Load', line, col, this.lastLine(), this.lastCol());
  }

  /** A dict, a set, or a comprehension of one. */
  protected braces(): ast.ExprNode {
    const open = this.pos++;
    const line = this.lineOf(open);
    const col = this.colOf(open);
    const kind = this.peek();
    if (kind === k.RBRACE) {
      this.pos++;
      return new ast.Dict([], [], line, col, this.lastLine(), this.lastCol());
    }
    if (kind !== k.DOUBLESTAR) {
      const first = this.starNamedExpression();
      if (this.peek() !== k.COLON) return this.set(first, line, col);
      if (first.kind === 'Starred' || this.peekAt(open + 2) === k.COLONEQUAL) this.fail();
      this.pos++;
      const value = this.expression();
      const next = this.peek();
      if (next === k.KW_FOR || next === k.KW_ASYNC) {
        const clauses = this.comprehensions();
        this.expect(k.RBRACE);
        return new ast.DictComp(first, value, clauses, line, col, this.lastLine(), this.lastCol());
      }
      return this.dict([first], [value], line, col);
    }
    this.pos++;
    return this.dict([undefined], [this.bitwiseOr()], line, col);
  }

  private dict(
    keys: (ast.ExprNode | undefined)[],
    values: ast.ExprNode[],
    line: number,
    col: number,
  ): ast.Dict {
    while (this.accept(k.COMMA)) {
      if (this.peek() === k.RBRACE) break;
      if (this.accept(k.DOUBLESTAR)) {
        keys.push(undefined);
        values.push(this.bitwiseOr());
      } else {
        keys.push(this.expression());
        this.expect(k.COLON);
        values.push(this.expression());
      }
    }
    this.expect(k.RBRACE);
    return new ast.Dict(keys, values, line, col, this.lastLine(), this.lastCol());
  }

  private set(first: ast.ExprNode, line: number, col: number): ast.ExprNode {
    const next = this.peek();
    if ((next === k.KW_FOR || next === k.KW_ASYNC) && first.kind !== 'Starred') {
      const clauses = this.comprehensions();
      this.expect(k.RBRACE);
      return new ast.SetComp(first, clauses, line, col, this.lastLine(), this.lastCol());
    }
    const elements = [first];
    while (this.accept(k.COMMA)) {
      if (this.peek() === k.RBRACE) break;
      elements.push(this.starNamedExpression());
    }
    this.expect(k.RBRACE);
    return new ast.SetExpr(elements, line, col, this.lastLine(), this.lastCol());
  }

  private comprehensions(): ast.Comprehension[] {
    const clauses: ast.Comprehension[] = [];
    for (;;) {
      const isAsync = this.accept(k.KW_ASYNC);
      if (!isAsync && this.peek() !== k.KW_FOR) return clauses;
      this.expect(k.KW_FOR);
      const target = this.starTargets();
      this.expect(k.KW_IN);
      const iterable = this.disjunction();
      const conditions: ast.ExprNode[] = [];
      while (this.accept(k.KW_IF)) conditions.push(this.disjunction());
      clauses.push(new ast.Comprehension(target, iterable, conditions, isAsync ? 1 : 0));
    }
  }

  /** Targets of `for`: several make a tuple. */
  protected starTargets(): ast.ExprNode {
    const first = this.pos;
    const target = this.starTarget();
    if (this.peek() !== k.COMMA) return target;
    const elements = [target];
    while (this.accept(k.COMMA)) {
      if (this.peek() === k.KW_IN || this.peek() === k.EQUAL) break;
      elements.push(this.starTarget());
    }
    return new ast.Tuple(
      elements,
      'Store',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected starTarget(): ast.ExprNode {
    const first = this.pos;
    if (!this.accept(k.STAR)) {
      const target = this.primary();
      this.setContext(target, 'Store');
      return target;
    }
    if (this.peek() === k.STAR) this.fail();
    const value = this.primary();
    this.setContext(value, 'Store');
    return new ast.Starred(
      value,
      'Store',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }
}
