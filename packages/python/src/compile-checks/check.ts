import type { ConstantValue } from '../ast/constant.ts';
import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { isFunctionLike, type Positioned, type SymbolTable } from '../symtable/block.ts';
import { withinStack } from '../symtable/errors.ts';
import type { CheckOptions } from './block-checker.ts';
import { ExpressionChecker } from './expressions.ts';
import { returnsInFinally } from './finally.ts';
import { PatternChecker } from './patterns.ts';

/**
 * The checks CPython makes while it generates code, in the order it makes them: `return` outside a function, `break`
 * outside a loop, stars in wrong places, what is wrong with patterns ... Throws `PythonSyntaxError`; adds the warnings of
 * this stage. It needs the symbol table of the same tree.
 */
export function checkProgram(tree: ast.ModNode, table: SymbolTable, options: CheckOptions = {}): void {
  const warnings = options.warnings ?? [];
  withinStack(table.filename, () => {
    returnsInFinally(tree, warnings);
    new Checker(table, warnings, options).program(tree);
  });
}

const NOWHERE: Positioned = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** Checks of programs and statements. */
class Checker extends ExpressionChecker {
  /** The last `from __future__ import` that is in its place. */
  private lastFuture: ast.StmtNode | undefined = undefined;
  private readonly patterns: PatternChecker;

  constructor(table: SymbolTable, warnings: SyntaxWarningRecord[], options: CheckOptions) {
    super(table, warnings, options);
    this.patterns = new PatternChecker(this.filename, (node) => this.expr(node));
  }

  program(tree: ast.ModNode): void {
    switch (tree.kind) {
      case 'Module':
      case 'Interactive':
        this.lastFuture = lastFutureImport(tree.body);
        this.body(tree.body);
        break;
      case 'Expression':
        this.expr(tree.body);
        break;
      default:
    }
  }

  private body(statements: readonly ast.StmtNode[]): void {
    for (const statement of statements) this.stmt(statement);
  }

  private stmt(node: ast.StmtNode): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(node);
        break;
      case 'ClassDef':
        this.exprs(node.decorator_list);
        this.typeParameters(node.type_params);
        this.within(node, () => this.body(node.body));
        this.callArguments(node.bases, node.keywords);
        break;
      case 'TypeAlias':
        this.typeParameters(node.type_params);
        this.within(node, () => this.expr(node.value));
        break;
      case 'Return':
        this.returnStatement(node);
        break;
      case 'Delete':
        this.exprs(node.targets);
        break;
      case 'Assign':
        this.expr(node.value);
        this.exprs(node.targets);
        break;
      case 'AugAssign':
        this.expr(node.target);
        this.expr(node.value);
        break;
      case 'AnnAssign':
        if (node.value !== undefined) {
          this.expr(node.value);
          this.expr(node.target);
        } else if (node.target.kind !== 'Name') this.expr(node.target);
        if (!this.table.future.has('annotations') && this.block.type !== 'function') {
          this.expr(node.annotation);
        }
        break;
      case 'For':
      case 'AsyncFor':
        this.expr(node.iter);
        this.inside('loop', node, () => {
          this.expr(node.target);
          this.body(node.body);
        });
        this.body(node.orelse);
        break;
      case 'While':
        this.inside('loop', node, () => {
          this.expr(node.test);
          this.body(node.body);
        });
        this.body(node.orelse);
        break;
      case 'If':
        this.ifStatement(node);
        break;
      case 'With':
      case 'AsyncWith':
        this.withItems(node, 0);
        break;
      case 'Match':
        this.match(node);
        break;
      case 'Raise':
        if (node.exc !== undefined) this.expr(node.exc);
        if (node.cause !== undefined) this.expr(node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.tryStatement(node);
        break;
      case 'Assert':
        this.assert(node);
        break;
      case 'ImportFrom':
        if (node.module === '__future__' && node.level === 0 && isAfter(node, this.lastFuture)) {
          this.error('from __future__ imports must occur at the beginning of the file', node);
        }
        break;
      case 'Expr':
        this.expr(node.value);
        break;
      case 'Break':
        if (!this.leaveLoop(node)) this.error("'break' outside loop", node);
        break;
      case 'Continue':
        if (!this.leaveLoop(node)) this.error("'continue' not properly in loop", node);
        break;
      default:
    }
  }

  private ifStatement(node: ast.If): void {
    // A chain of `elif` is as deep as it is long.
    let current = node;
    for (;;) {
      this.expr(current.test);
      this.body(current.body);
      const [next] = current.orelse;
      if (current.orelse.length !== 1 || next?.kind !== 'If') break;
      current = next;
    }
    this.body(current.orelse);
  }

  private leaveLoop(at: Positioned): boolean {
    for (let i = this.surroundings.length - 1; i >= 0; i--) {
      if (this.surroundings[i] === 'loop') return true;
      this.refuseExceptGroup(i, at);
    }
    return false;
  }

  private refuseExceptGroup(index: number, at: Positioned): void {
    if (this.surroundings[index] !== 'except group') return;
    // What is cleaned up on the way has no place in the source, and neither has the error then.
    const lost = this.surroundings.indexOf('cleanup', index) >= 0;
    this.error("'break', 'continue' and 'return' cannot appear in an except* block", lost ? NOWHERE : at);
  }

  private returnStatement(node: ast.Return): void {
    const { block } = this;
    if (!isFunctionLike(block)) this.error("'return' outside function", node);
    if (node.value !== undefined && block.coroutine && block.generator) {
      this.error("'return' with value in async generator", node);
    }
    if (node.value !== undefined) this.expr(node.value);
    // Where nothing needs to be kept while blocks are left, CPython has come to the value.
    const { value } = node;
    const at = value?.kind === 'Constant' && value.lineno === node.lineno ? value : node;
    for (let i = this.surroundings.length - 1; i >= 0; i--) this.refuseExceptGroup(i, at);
  }

  private functionDef(node: ast.FunctionDef | ast.AsyncFunctionDef): void {
    const { args } = node;
    this.exprs(node.decorator_list);
    this.exprs(args.defaults);
    for (const value of args.kw_defaults) if (value !== undefined) this.expr(value);
    this.typeParameters(node.type_params);
    if (!this.table.future.has('annotations')) {
      for (const list of [args.posonlyargs, args.args]) this.annotations(list);
      if (args.vararg !== undefined) {
        const { annotation } = args.vararg;
        // `*args: *Ts`
        if (annotation?.kind === 'Starred') this.expr(annotation.value);
        else this.annotations([args.vararg]);
      }
      this.annotations(args.kwonlyargs);
      if (args.kwarg !== undefined) this.annotations([args.kwarg]);
      if (node.returns !== undefined) this.expr(node.returns);
    }
    this.within(node, () => this.body(node.body));
  }

  private annotations(parameters: readonly ast.Arg[]): void {
    for (const { annotation } of parameters) if (annotation !== undefined) this.expr(annotation);
  }

  private typeParameters(parameters: readonly ast.TypeParamNode[]): void {
    let seenDefault = false;
    for (const parameter of parameters) {
      if (parameter.kind === 'TypeVar' && parameter.bound !== undefined) this.expr(parameter.bound);
      const { default_value: value } = parameter;
      if (value !== undefined) {
        seenDefault = true;
        this.expr(parameter.kind === 'TypeVarTuple' && value.kind === 'Starred' ? value.value : value);
      } else if (seenDefault) {
        this.error(
          `non-default type parameter '${parameter.name}' follows default type parameter`,
          parameter,
        );
      }
    }
  }

  private withItems(node: ast.With | ast.AsyncWith, index: number): void {
    const item = node.items[index];
    if (item === undefined) {
      this.body(node.body);
      return;
    }
    this.expr(item.context_expr);
    this.inside('cleanup', node, () => {
      if (item.optional_vars !== undefined) this.expr(item.optional_vars);
      this.withItems(node, index + 1);
    });
  }

  private tryStatement(node: ast.Try | ast.TryStar): void {
    if (node.finalbody.length === 0) {
      this.tryExcept(node);
      return;
    }
    this.inside('cleanup', node, () => {
      if (node.handlers.length > 0) this.tryExcept(node);
      else this.body(node.body);
    });
    this.body(node.finalbody);
  }

  private tryExcept(node: ast.Try | ast.TryStar): void {
    this.inside('other', node, () => this.body(node.body));
    this.body(node.orelse);
    const group = node.kind === 'TryStar';
    this.inside(group ? 'except group' : 'other', node, () => {
      for (const [index, handler] of node.handlers.entries()) {
        if (handler.type === undefined && index < node.handlers.length - 1) {
          this.error("default 'except:' must be last", handler);
        }
        if (handler.type !== undefined) this.expr(handler.type);
        this.inside('other', handler, () => this.body(handler.body));
      }
    });
  }

  private assert(node: ast.Assert): void {
    if (node.test.kind === 'Tuple' && node.test.elts.length > 0) {
      this.warn('assertion is always true, perhaps remove parentheses?', node);
    }
    if ((this.options.optimize ?? 0) > 0) return;
    this.expr(node.test);
    if (node.msg !== undefined) this.expr(node.msg);
  }

  private match(node: ast.Match): void {
    this.expr(node.subject);
    for (const [index, { pattern, guard, body }] of node.cases.entries()) {
      const last = index === node.cases.length - 1;
      this.patterns.check(pattern, guard !== undefined || last);
      if (guard !== undefined) this.expr(guard);
      this.body(body);
    }
  }
}

function isAfter(node: Positioned, other: Positioned | undefined): boolean {
  if (other === undefined || node.lineno > other.lineno) return true;
  return node.lineno === other.lineno && node.col_offset > other.col_offset;
}

function lastFutureImport(body: readonly ast.StmtNode[]): ast.StmtNode | undefined {
  let last: ast.StmtNode | undefined;
  for (const [index, node] of body.entries()) {
    if (node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0) last = node;
    else if (index > 0 || node.kind !== 'Expr' || !isStr(node.value)) break;
  }
  return last;
}

function isStr(node: ast.ExprNode): boolean {
  const value: ConstantValue | undefined = node.kind === 'Constant' ? node.value : undefined;
  return value?.t === 'str';
}
