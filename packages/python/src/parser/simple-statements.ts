import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { PatternParser } from './patterns.ts';

const AUGMENTED: (ast.Operator | undefined)[] = [];
for (const [kind, operator] of [
  [k.PLUSEQUAL, 'Add'],
  [k.MINEQUAL, 'Sub'],
  [k.STAREQUAL, 'Mult'],
  [k.SLASHEQUAL, 'Div'],
  [k.PERCENTEQUAL, 'Mod'],
  [k.AMPEREQUAL, 'BitAnd'],
  [k.VBAREQUAL, 'BitOr'],
  [k.CIRCUMFLEXEQUAL, 'BitXor'],
  [k.LEFTSHIFTEQUAL, 'LShift'],
  [k.RIGHTSHIFTEQUAL, 'RShift'],
  [k.DOUBLESTAREQUAL, 'Pow'],
  [k.DOUBLESLASHEQUAL, 'FloorDiv'],
  [k.ATEQUAL, 'MatMult'],
] as const) {
  AUGMENTED[kind] = operator;
}

/** Statements of one line. */
export abstract class SimpleStatementParser extends PatternParser {
  /** Simple statements up to the end of the line. */
  protected simpleStatements(into: ast.StmtNode[]): void {
    for (;;) {
      into.push(this.simpleStatement());
      if (this.accept(k.NEWLINE)) return;
      this.expect(k.SEMI);
      if (this.accept(k.NEWLINE)) return;
    }
  }

  private simpleStatement(): ast.StmtNode {
    const first = this.pos;
    const line = this.lineOf(first);
    const col = this.colOf(first);
    switch (this.kind[first]) {
      case k.KW_RETURN: {
        this.pos++;
        const value = this.startsExpression(this.peek()) ? this.starExpressions() : undefined;
        return new ast.Return(value, line, col, this.lastLine(), this.lastCol());
      }
      case k.KW_IMPORT:
        return this.importStatement();
      case k.KW_FROM:
        return this.importFrom();
      case k.KW_RAISE: {
        this.pos++;
        let exception: ast.ExprNode | undefined;
        let cause: ast.ExprNode | undefined;
        if (this.peek() !== k.NEWLINE && this.peek() !== k.SEMI) {
          exception = this.expression();
          if (this.accept(k.KW_FROM)) cause = this.expression();
        }
        return new ast.Raise(exception, cause, line, col, this.lastLine(), this.lastCol());
      }
      case k.KW_PASS:
        this.pos++;
        return new ast.Pass(line, col, this.lastLine(), this.lastCol());
      case k.KW_BREAK:
        this.pos++;
        return new ast.Break(line, col, this.lastLine(), this.lastCol());
      case k.KW_CONTINUE:
        this.pos++;
        return new ast.Continue(line, col, this.lastLine(), this.lastCol());
      case k.KW_DEL:
        return this.deletion();
      case k.KW_YIELD: {
        const value = this.yieldExpression();
        return this.assignmentOr(value, first);
      }
      case k.KW_ASSERT: {
        this.pos++;
        const test = this.expression();
        const message = this.accept(k.COMMA) ? this.expression() : undefined;
        return new ast.Assert(test, message, line, col, this.lastLine(), this.lastCol());
      }
      case k.KW_GLOBAL: {
        const names = this.names();
        return new ast.Global(names, line, col, this.lastLine(), this.lastCol());
      }
      case k.KW_NONLOCAL: {
        const names = this.names();
        return new ast.Nonlocal(names, line, col, this.lastLine(), this.lastCol());
      }
      case k.NAME:
        if (this.kind[first + 1] === k.NAME && this.tokens.names[first] === 'type') return this.typeAlias();
        break;
      default:
    }
    return this.assignmentOr(this.starExpressions(), first);
  }

  private names(): string[] {
    this.pos++;
    const names = [this.expectName()];
    while (this.accept(k.COMMA)) names.push(this.expectName());
    return names;
  }

  /** An assignment whose first target was read, or an expression statement. */
  private assignmentOr(value: ast.ExprNode, first: number): ast.StmtNode {
    const line = this.lineOf(first);
    const col = this.colOf(first);
    const kind = this.peek();
    if (kind === k.EQUAL) {
      const targets: ast.ExprNode[] = [];
      let last = value;
      while (this.accept(k.EQUAL)) {
        this.setContext(last, 'Store');
        targets.push(last);
        last = this.annotatedRhs();
      }
      const type = this.typeComment();
      return new ast.Assign(targets, last, type, line, col, this.lastLine(), this.lastCol());
    }
    const operator = AUGMENTED[kind];
    if (operator !== undefined) {
      this.checkSingleTarget(value);
      this.setContext(value, 'Store');
      this.pos++;
      const operand = this.annotatedRhs();
      return new ast.AugAssign(value, operator, operand, line, col, this.lastLine(), this.lastCol());
    }
    if (kind === k.COLON) {
      this.checkSingleTarget(value);
      this.setContext(value, 'Store');
      this.pos++;
      const simple = value.kind === 'Name' && this.kind[first] !== k.LPAR ? 1 : 0;
      const annotation = this.expression();
      const assigned = this.accept(k.EQUAL) ? this.annotatedRhs() : undefined;
      return new ast.AnnAssign(
        value,
        annotation,
        assigned,
        simple,
        line,
        col,
        this.lastLine(),
        this.lastCol(),
      );
    }
    return new ast.Expr(value, line, col, this.lastLine(), this.lastCol());
  }

  private checkSingleTarget(target: ast.ExprNode): void {
    const { kind } = target;
    if (kind !== 'Name' && kind !== 'Attribute' && kind !== 'Subscript') this.fail();
  }

  private deletion(): ast.Delete {
    const first = this.pos++;
    const targets: ast.ExprNode[] = [];
    do {
      if (targets.length > 0 && !this.startsExpression(this.peek())) break;
      const target = this.primary();
      this.setContext(target, 'Del');
      targets.push(target);
    } while (this.accept(k.COMMA));
    if (this.peek() !== k.NEWLINE && this.peek() !== k.SEMI) this.fail();
    return new ast.Delete(targets, this.lineOf(first), this.colOf(first), this.lastLine(), this.lastCol());
  }

  private typeAlias(): ast.TypeAlias {
    const first = this.pos++;
    const name = this.name('Store');
    const parameters = this.typeParameters();
    this.expect(k.EQUAL);
    const value = this.expression();
    return new ast.TypeAlias(
      name,
      parameters,
      value,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected typeParameters(): ast.TypeParamNode[] {
    const parameters: ast.TypeParamNode[] = [];
    if (!this.accept(k.LSQB)) return parameters;
    do {
      if (parameters.length > 0 && this.peek() === k.RSQB) break;
      const first = this.pos;
      const line = this.lineOf(first);
      const col = this.colOf(first);
      if (this.accept(k.STAR)) {
        const name = this.expectName();
        const value = this.accept(k.EQUAL) ? this.starExpression() : undefined;
        parameters.push(new ast.TypeVarTuple(name, value, line, col, this.lastLine(), this.lastCol()));
      } else if (this.accept(k.DOUBLESTAR)) {
        const name = this.expectName();
        const value = this.accept(k.EQUAL) ? this.expression() : undefined;
        parameters.push(new ast.ParamSpec(name, value, line, col, this.lastLine(), this.lastCol()));
      } else {
        const name = this.expectName();
        const bound = this.accept(k.COLON) ? this.expression() : undefined;
        const value = this.accept(k.EQUAL) ? this.expression() : undefined;
        parameters.push(new ast.TypeVar(name, bound, value, line, col, this.lastLine(), this.lastCol()));
      }
    } while (this.accept(k.COMMA));
    this.expect(k.RSQB);
    return parameters;
  }

  // --- imports

  private dotted(): string {
    let name = this.expectName();
    while (this.accept(k.DOT)) name += `.${this.expectName()}`;
    return name;
  }

  private importStatement(): ast.Import {
    const first = this.pos++;
    const names: ast.Alias[] = [];
    do {
      const start = this.pos;
      const name = this.dotted();
      const asname = this.accept(k.KW_AS) ? this.expectName() : undefined;
      names.push(this.alias(name, asname, start));
    } while (this.accept(k.COMMA));
    return new ast.Import(names, this.lineOf(first), this.colOf(first), this.lastLine(), this.lastCol());
  }

  private alias(name: string, asname: string | undefined, start: number): ast.Alias {
    return new ast.Alias(
      name,
      asname,
      this.lineOf(start),
      this.colOf(start),
      this.lastLine(),
      this.lastCol(),
    );
  }

  private importFrom(): ast.ImportFrom {
    const first = this.pos++;
    let level = 0;
    for (;;) {
      if (this.accept(k.DOT)) level++;
      else if (this.accept(k.ELLIPSIS)) level += 3;
      else break;
    }
    const module = level > 0 && this.peek() === k.KW_IMPORT ? undefined : this.dotted();
    this.expect(k.KW_IMPORT);
    const names: ast.Alias[] = [];
    const start = this.pos;
    if (this.accept(k.STAR)) names.push(this.alias('*', undefined, start));
    else {
      const parenthesized = this.accept(k.LPAR);
      do {
        if (parenthesized && names.length > 0 && this.peek() === k.RPAR) break;
        const at = this.pos;
        const name = this.expectName();
        const asname = this.accept(k.KW_AS) ? this.expectName() : undefined;
        names.push(this.alias(name, asname, at));
      } while (this.accept(k.COMMA));
      if (parenthesized) this.expect(k.RPAR);
    }
    if (module === '__future__' && level === 0 && names.some(({ name }) => name === 'barry_as_FLUFL'))
      this.tokens.barry = true;
    return new ast.ImportFrom(
      module,
      names,
      level,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }
}
