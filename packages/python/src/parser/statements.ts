import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { CompoundStatementParser } from './compound-statements.ts';

/** Statements and whole programs. */
export class Parser extends CompoundStatementParser {
  /** Where the statement of the module that is being read starts. */
  top = 0;

  // --- programs

  module(): ast.Module {
    const body: ast.StmtNode[] = [];
    while (this.peek() !== k.ENDMARKER) {
      this.top = this.pos;
      this.statement(body);
    }
    const ignores = this.tokens.typeIgnores.map(({ lineno, tag }) => new ast.TypeIgnore(lineno, tag));
    return new ast.Module(body, ignores);
  }

  expressionInput(): ast.Expression {
    const body = this.expressions();
    while (this.accept(k.NEWLINE)) {}
    this.expect(k.ENDMARKER);
    return new ast.Expression(body);
  }

  /** One statement at a prompt; what follows it is not read. */
  interactive(): ast.Interactive {
    const body: ast.StmtNode[] = [];
    const first = this.pos;
    if (this.peek() === k.ENDMARKER) this.fail();
    if (this.accept(k.NEWLINE)) {
      body.push(
        new ast.Pass(
          this.lineOf(first),
          this.colOf(first),
          this.endLine[first] as number,
          this.endCol[first] as number,
        ),
      );
    } else if (this.compound(body)) this.expect(k.NEWLINE);
    else this.simpleStatements(body);
    return new ast.Interactive(body);
  }

  /** Index of the token after the program. */
  get position(): number {
    return this.pos;
  }

  functionType(): ast.FunctionType {
    this.expect(k.LPAR);
    const types: ast.ExprNode[] = [];
    let starred = 0;
    while (this.peek() !== k.RPAR) {
      const star = this.accept(k.STAR) ? 1 : this.accept(k.DOUBLESTAR) ? 2 : 0;
      if (starred > 0 && star <= starred) this.fail();
      starred = star;
      types.push(this.expression());
      if (this.peek() !== k.COMMA) break;
      this.pos++;
      if (this.peek() === k.RPAR) this.fail();
    }
    this.expect(k.RPAR);
    this.expect(k.RARROW);
    const returns = this.expression();
    while (this.accept(k.NEWLINE)) {}
    this.expect(k.ENDMARKER);
    return new ast.FunctionType(types, returns);
  }

  // --- statements

  protected statement(into: ast.StmtNode[]): void {
    if (!this.compound(into)) this.simpleStatements(into);
  }
}
