import type * as ast from '../ast/nodes.ts';
import { analyze } from './analyze.ts';
import type { SymbolTable } from './block.ts';
import type { SymbolTableOptions } from './block-builder.ts';
import { DefinitionBuilder, hasDocstring } from './definitions.ts';
import { withinStack } from './errors.ts';
import { DEF_ANNOT, DEF_GLOBAL, DEF_IMPORT, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, USE } from './scope.ts';

/**
 * Builds the symbol table of a tree and finds the scope of every name in it. Throws `PythonSyntaxError` for the errors
 * CPython finds at this stage (duplicate parameters, wrong `global` and `nonlocal`, misplaced walrus ...); their
 * `text` is absent, as in CPython, which looks the line up in the file when it prints the error.
 */
export function buildSymbolTable(tree: ast.ModNode, options: SymbolTableOptions = {}): SymbolTable {
  return withinStack(options.filename ?? '<string>', () => new Builder(tree, options).build());
}

/** Programs, and statements with their patterns. */
class Builder extends DefinitionBuilder {
  build(): SymbolTable {
    const { tree, table } = this;
    this.stack.push(table.top);
    table.blocks.set(tree, table.top);
    switch (tree.kind) {
      case 'Module':
        this.current.has_docstring = hasDocstring(tree.body);
        this.body(tree.body);
        break;
      case 'Interactive':
        this.body(tree.body);
        break;
      case 'Expression':
        this.expr(tree.body);
        break;
      default:
        throw new TypeError('A function type has no symbol table');
    }
    analyze(table, this.filename);
    return table;
  }

  protected body(statements: readonly ast.StmtNode[]): void {
    for (const statement of statements) this.stmt(statement);
  }

  /** Statements that may not be executed. */
  private conditional(...bodies: (readonly ast.StmtNode[])[]): void {
    const before = this.current.in_conditional_block;
    this.current.in_conditional_block = true;
    for (const body of bodies) this.body(body);
    this.current.in_conditional_block = before;
  }

  private stmt(node: ast.StmtNode): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(node);
        break;
      case 'ClassDef':
        this.classDef(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        if (node.value !== undefined) {
          this.expr(node.value);
          this.current.returns_value = true;
        }
        break;
      case 'Delete':
        this.exprs(node.targets);
        break;
      case 'Assign':
        this.exprs(node.targets);
        this.expr(node.value);
        break;
      case 'AugAssign':
        this.expr(node.target);
        this.expr(node.value);
        break;
      case 'AnnAssign':
        this.annAssign(node);
        break;
      case 'For':
      case 'AsyncFor':
        if (node.kind === 'AsyncFor') this.requireAsync('async for', node);
        this.expr(node.target);
        this.expr(node.iter);
        this.conditional(node.body, node.orelse);
        break;
      case 'While':
        this.expr(node.test);
        this.conditional(node.body, node.orelse);
        break;
      case 'If':
        this.ifStmt(node);
        break;
      case 'With':
      case 'AsyncWith':
        if (node.kind === 'AsyncWith') this.requireAsync('async with', node);
        for (const item of node.items) {
          this.expr(item.context_expr);
          if (item.optional_vars !== undefined) this.expr(item.optional_vars);
        }
        this.conditional(node.body);
        break;
      case 'Match': {
        this.expr(node.subject);
        for (const { pattern, guard, body } of node.cases) {
          this.pattern(pattern);
          if (guard !== undefined) this.expr(guard);
          this.conditional(body);
        }
        break;
      }
      case 'Raise':
        if (node.exc !== undefined) this.expr(node.exc);
        if (node.cause !== undefined) this.expr(node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.conditional(node.body);
        for (const handler of node.handlers) {
          if (handler.type !== undefined) this.expr(handler.type);
          if (handler.name !== undefined) {
            this.defineChecked(handler.name, DEF_LOCAL, handler);
            this.deletes(handler.name);
          }
          this.conditional(handler.body);
        }
        this.conditional(node.orelse, node.finalbody);
        break;
      case 'Assert':
        this.expr(node.test);
        if (node.msg !== undefined) this.expr(node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.importAlias(alias);
        break;
      case 'Global':
        this.directive(node, DEF_GLOBAL, 'global');
        break;
      case 'Nonlocal':
        this.directive(node, DEF_NONLOCAL, 'nonlocal');
        break;
      case 'Expr':
        this.expr(node.value);
        break;
      default:
    }
  }

  private ifStmt(node: ast.If): void {
    this.expr(node.test);
    const before = this.current.in_conditional_block;
    this.current.in_conditional_block = true;
    // A chain of `elif` is as deep as it is long: it is walked, not recursed into.
    let current = node;
    for (;;) {
      this.body(current.body);
      const [next] = current.orelse;
      if (current.orelse.length !== 1 || next?.kind !== 'If') break;
      current = next;
      this.expr(current.test);
    }
    this.body(current.orelse);
    this.current.in_conditional_block = before;
  }

  private directive(node: ast.Global | ast.Nonlocal, flag: number, word: string): void {
    for (const name of node.names) {
      const known = this.lookup(this.current, name);
      if (known & DEF_PARAM) this.error(`name '${name}' is parameter and ${word}`, node);
      if (known & USE) this.error(`name '${name}' is used prior to ${word} declaration`, node);
      if (known & DEF_ANNOT) this.error(`annotated name '${name}' can't be ${word}`, node);
      if (known & DEF_LOCAL) this.error(`name '${name}' is assigned to before ${word} declaration`, node);
      this.define(name, flag, node);
      if (flag === DEF_NONLOCAL) this.table.nonlocals.add(this.mangled(name));
      this.recordDirective(name, node);
    }
  }

  private importAlias(alias: ast.Alias): void {
    const name = alias.asname ?? alias.name;
    if (name === '*') {
      if (this.current.type !== 'module') this.error('import * only allowed at module level', alias);
      return;
    }
    const dot = name.indexOf('.');
    this.defineChecked(dot < 0 ? name : name.slice(0, dot), DEF_IMPORT, alias);
  }

  private pattern(node: ast.PatternNode): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expr(node.value);
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const pattern of node.patterns) this.pattern(pattern);
        break;
      case 'MatchStar':
        if (node.name !== undefined) this.defineChecked(node.name, DEF_LOCAL, node);
        break;
      case 'MatchMapping':
        this.exprs(node.keys);
        for (const pattern of node.patterns) this.pattern(pattern);
        if (node.rest !== undefined) this.defineChecked(node.rest, DEF_LOCAL, node);
        break;
      case 'MatchClass':
        this.expr(node.cls);
        for (const pattern of node.patterns) this.pattern(pattern);
        node.kwd_attrs.forEach((name, i) => {
          this.checkName(name, node.kwd_patterns[i] ?? node, 'Store');
        });
        for (const pattern of node.kwd_patterns) this.pattern(pattern);
        break;
      case 'MatchAs':
        if (node.pattern !== undefined) this.pattern(node.pattern);
        if (node.name !== undefined) this.defineChecked(node.name, DEF_LOCAL, node);
        break;
      default:
    }
  }
}
