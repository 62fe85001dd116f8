import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { MISMATCH } from './cursor.ts';
import { DefinitionParser } from './definitions.ts';
import { LiteralError } from './literal-error.ts';

/** Statements with blocks. */
export abstract class CompoundStatementParser extends DefinitionParser {
  protected abstract statement(into: ast.StmtNode[]): void;

  /** Reads a compound statement, if one starts here. */
  protected compound(into: ast.StmtNode[]): boolean {
    const first = this.pos;
    switch (this.kind[first]) {
      case k.KW_IF:
        into.push(this.ifStatement());
        return true;
      case k.KW_FOR:
        into.push(this.forStatement(first, false));
        return true;
      case k.KW_WHILE:
        into.push(this.whileStatement());
        return true;
      case k.KW_TRY:
        into.push(this.tryStatement());
        return true;
      case k.KW_WITH:
        into.push(this.withStatement(first, false));
        return true;
      case k.KW_DEF:
        into.push(this.functionDefinition(first, [], false));
        return true;
      case k.KW_CLASS:
        into.push(this.classDefinition([]));
        return true;
      case k.AT:
        into.push(this.decorated());
        return true;
      case k.KW_ASYNC:
        into.push(this.asyncStatement());
        return true;
      case k.NAME: {
        if (this.tokens.names[first] !== 'match') return false;
        const statement = this.matchStatement();
        if (statement === undefined) return false;
        into.push(statement);
        return true;
      }
      default:
        return false;
    }
  }

  /** A colon and the statements after it. */
  protected block(): ast.StmtNode[] {
    this.expect(k.COLON);
    return this.suite();
  }

  /** The statements after a colon. */
  protected suite(): ast.StmtNode[] {
    const body: ast.StmtNode[] = [];
    if (!this.accept(k.NEWLINE)) {
      this.simpleStatements(body);
      return body;
    }
    this.expect(k.INDENT);
    do this.statement(body);
    while (!this.accept(k.DEDENT));
    return body;
  }

  private elseBlock(): ast.StmtNode[] {
    return this.accept(k.KW_ELSE) ? this.block() : [];
  }

  private ifStatement(): ast.If {
    const first = this.pos++;
    const test = this.namedExpression();
    const body = this.block();
    const orelse = this.peek() === k.KW_ELIF ? [this.ifStatement()] : this.elseBlock();
    const last = this.lastText();
    return new ast.If(
      test,
      body,
      orelse,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  private whileStatement(): ast.While {
    const first = this.pos++;
    const test = this.namedExpression();
    const body = this.block();
    const orelse = this.elseBlock();
    const last = this.lastText();
    return new ast.While(
      test,
      body,
      orelse,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  private forStatement(first: number, isAsync: boolean): ast.For | ast.AsyncFor {
    this.pos++;
    const target = this.starTargets();
    this.expect(k.KW_IN);
    const iterable = this.starExpressions();
    this.expect(k.COLON);
    const type = this.typeComment();
    const body = this.suite();
    const orelse = this.elseBlock();
    const last = this.lastText();
    return new (isAsync ? ast.AsyncFor : ast.For)(
      target,
      iterable,
      body,
      orelse,
      type,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  private asyncStatement(): ast.StmtNode {
    const first = this.pos++;
    switch (this.peek()) {
      case k.KW_DEF:
        return this.functionDefinition(first, [], true);
      case k.KW_FOR:
        return this.forStatement(first, true);
      case k.KW_WITH:
        return this.withStatement(first, true);
      default:
        return this.fail();
    }
  }

  private withStatement(first: number, isAsync: boolean): ast.With | ast.AsyncWith {
    this.pos++;
    const items = this.parenthesizedWithItems() ?? this.withItems(k.COLON);
    this.expect(k.COLON);
    const type = this.typeComment();
    const body = this.suite();
    const last = this.lastText();
    return new (isAsync ? ast.AsyncWith : ast.With)(
      items,
      body,
      type,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  /** `with (a as b, c):`: only if the colon comes right after the closing parenthesis. */
  private parenthesizedWithItems(): ast.WithItem[] | undefined {
    if (this.peek() !== k.LPAR) return undefined;
    const start = this.pos;
    if (this.peekAt(this.afterBrackets(start)) !== k.COLON) return undefined;
    const warnings = this.warnings.length;
    try {
      this.pos++;
      const items = this.withItems(k.RPAR);
      this.expect(k.RPAR);
      if (this.peek() === k.COLON) return items;
    } catch (thrown) {
      if (thrown !== MISMATCH && !(thrown instanceof LiteralError)) throw thrown;
    }
    this.pos = start;
    this.warnings.length = warnings;
    return undefined;
  }

  /** Index of the token after the bracket that matches the one at `index`. */
  private afterBrackets(index: number): number {
    let depth = 0;
    let at = index;
    for (; at < this.tokens.count; at++) {
      const kind = this.kind[at];
      if (kind === k.LPAR || kind === k.LSQB || kind === k.LBRACE) depth++;
      else if (kind === k.RPAR || kind === k.RSQB || kind === k.RBRACE) {
        depth--;
        if (depth === 0) return at + 1;
      }
    }
    return at;
  }

  private withItems(close: number): ast.WithItem[] {
    const items: ast.WithItem[] = [];
    do {
      if (close === k.RPAR && items.length > 0 && this.peek() === close) break;
      const context = this.expression();
      let target: ast.ExprNode | undefined;
      if (this.accept(k.KW_AS)) {
        target = this.starTarget();
        const next = this.peek();
        if (next !== k.COMMA && next !== k.RPAR && next !== k.COLON) this.fail();
      }
      items.push(new ast.WithItem(context, target));
    } while (this.accept(k.COMMA));
    return items;
  }

  private tryStatement(): ast.Try | ast.TryStar {
    const first = this.pos++;
    const body = this.block();
    const handlers: ast.ExceptHandler[] = [];
    let group = false;
    while (this.peek() === k.KW_EXCEPT) {
      const star = this.peekAt(this.pos + 1) === k.STAR;
      if (handlers.length > 0 && star !== group) this.fail();
      group = star;
      handlers.push(this.exceptHandler(star));
    }
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    const hasFinally = this.accept(k.KW_FINALLY);
    if (!hasFinally && handlers.length === 0) this.fail();
    const finalbody = hasFinally ? this.block() : [];
    const last = this.lastText();
    return new (group ? ast.TryStar : ast.Try)(
      body,
      handlers,
      orelse,
      finalbody,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  private exceptHandler(star: boolean): ast.ExceptHandler {
    const first = this.pos;
    this.pos += star ? 2 : 1;
    let type: ast.ExprNode | undefined;
    let name: string | undefined;
    if (star || this.peek() !== k.COLON) {
      type = this.expressions();
      const single = type.kind !== 'Tuple' || this.peekAt(this.pos - 1) === k.RPAR;
      if (this.peek() === k.KW_AS) {
        if (!single) this.fail();
        this.pos++;
        name = this.expectName();
      }
    }
    const body = this.block();
    const last = this.lastText();
    return new ast.ExceptHandler(
      type,
      name,
      body,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  /** A match statement, unless `match` turns out to be a name. */
  private matchStatement(): ast.Match | undefined {
    const first = this.pos;
    if (!this.startsExpression(this.peekAt(first + 1))) return undefined;
    const warnings = this.warnings.length;
    let subject: ast.ExprNode | undefined;
    try {
      this.pos++;
      subject = this.matchSubject();
    } catch (thrown) {
      if (thrown !== MISMATCH && !(thrown instanceof LiteralError)) throw thrown;
    }
    if (
      subject === undefined ||
      this.peek() !== k.COLON ||
      this.peekAt(this.pos + 1) !== k.NEWLINE ||
      this.peekAt(this.pos + 2) !== k.INDENT ||
      !this.isSoft(this.pos + 3, 'case')
    ) {
      this.pos = first;
      this.warnings.length = warnings;
      return undefined;
    }
    this.pos += 3;
    const cases: ast.MatchCase[] = [];
    do {
      if (!this.isSoft(this.pos, 'case')) this.fail();
      this.pos++;
      const pattern = this.patterns();
      const guard = this.accept(k.KW_IF) ? this.namedExpression() : undefined;
      cases.push(new ast.MatchCase(pattern, guard, this.block()));
    } while (!this.accept(k.DEDENT));
    const last = this.lastText();
    return new ast.Match(
      subject,
      cases,
      this.lineOf(first),
      this.colOf(first),
      this.endLine[last] as number,
      this.endCol[last] as number,
    );
  }

  private matchSubject(): ast.ExprNode {
    const first = this.pos;
    const element = this.starNamedExpression();
    if (this.peek() !== k.COMMA) {
      if (element.kind === 'Starred') this.fail();
      return element;
    }
    const elements = [element];
    while (this.accept(k.COMMA)) {
      if (!this.startsExpression(this.peek())) break;
      elements.push(this.starNamedExpression());
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
}
