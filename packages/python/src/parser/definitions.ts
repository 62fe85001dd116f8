import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { SimpleStatementParser } from './simple-statements.ts';

/** Functions and classes with their decorators. */
export abstract class DefinitionParser extends SimpleStatementParser {
  protected abstract block(): ast.StmtNode[];
  protected abstract suite(): ast.StmtNode[];

  protected decorated(): ast.StmtNode {
    const decorators: ast.ExprNode[] = [];
    while (this.accept(k.AT)) {
      decorators.push(this.namedExpression());
      this.expect(k.NEWLINE);
    }
    const first = this.pos;
    switch (this.peek()) {
      case k.KW_DEF:
        return this.functionDefinition(first, decorators, false);
      case k.KW_CLASS:
        return this.classDefinition(decorators);
      case k.KW_ASYNC:
        this.pos++;
        return this.functionDefinition(first, decorators, true);
      default:
        return this.fail();
    }
  }

  protected functionDefinition(
    first: number,
    decorators: ast.ExprNode[],
    isAsync: boolean,
  ): ast.FunctionDef | ast.AsyncFunctionDef {
    this.expect(k.KW_DEF);
    const name = this.expectName();
    const typeParameters = this.typeParameters();
    this.expect(k.LPAR);
    const parameters = this.parameters(k.RPAR, true);
    this.expect(k.RPAR);
    const returns = this.accept(k.RARROW) ? this.expression() : undefined;
    this.expect(k.COLON);
    const type = this.functionTypeComment();
    const body = this.suite();
    const last = this.lastText();
    return new (isAsync ? ast.AsyncFunctionDef : ast.FunctionDef)(
      name,
      parameters,
      body,
      decorators,
      returns,
      type,
      typeParameters,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  /** On the line of `def`, or alone on the next. */
  private functionTypeComment(): string | undefined {
    if (this.peek() !== k.NEWLINE || this.peekAt(this.pos + 1) !== k.TYPE_COMMENT) return this.typeComment();
    if (this.peekAt(this.pos + 2) !== k.NEWLINE || this.peekAt(this.pos + 3) !== k.INDENT) return undefined;
    this.pos++;
    return this.typeComment();
  }

  protected classDefinition(decorators: ast.ExprNode[]): ast.ClassDef {
    const first = this.pos++;
    const name = this.expectName();
    const typeParameters = this.typeParameters();
    const bases: ast.ExprNode[] = [];
    const keywords: ast.Keyword[] = [];
    if (this.peek() === k.LPAR) this.callArguments(bases, keywords, false);
    const body = this.block();
    const last = this.lastText();
    return new ast.ClassDef(
      name,
      bases,
      keywords,
      body,
      decorators,
      typeParameters,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }
}
