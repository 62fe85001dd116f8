import type { ConstantValue } from '../ast/constant.ts';
import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import type { Block, Positioned, SymbolTable } from '../symtable/block.ts';
import { isFunctionLike } from '../symtable/block.ts';
import { errorAt, withinStack } from '../symtable/errors.ts';
import { returnsInFinally } from './finally.ts';
import { warnOfCall, warnOfCompare, warnOfSubscript } from './literals.ts';
import { PatternChecker } from './patterns.ts';

export interface CheckOptions {
  readonly filename?: string;
  /** Where to add warnings. */
  readonly warnings?: SyntaxWarningRecord[];
  /** With 1 or more, assertions are not compiled. */
  readonly optimize?: number;
}

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

/** What a statement is inside of, in its function. */
type Surrounding = 'loop' | 'except group' | 'cleanup' | 'other';

const NOWHERE: Positioned = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** Statements nested deeper than this are refused. */
const MAX_BLOCKS = 40;

class Checker {
  private readonly table: SymbolTable;
  private readonly filename: string;
  private readonly warnings: SyntaxWarningRecord[];
  private readonly options: CheckOptions;
  private readonly patterns: PatternChecker;
  private block: Block;
  private surroundings: Surrounding[] = [];
  /** The last `from __future__ import` that is in its place. */
  private lastFuture: ast.StmtNode | undefined = undefined;

  constructor(table: SymbolTable, warnings: SyntaxWarningRecord[], options: CheckOptions) {
    this.table = table;
    this.filename = options.filename ?? table.filename;
    this.warnings = warnings;
    this.options = options;
    this.block = table.top;
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

  private error(msg: string, at: Positioned): never {
    throw errorAt(this.filename, msg, at);
  }

  private warn(msg: string, at: Positioned): void {
    this.warnings.push({ category: 'SyntaxWarning', msg, lineno: at.lineno });
  }

  /** Checks something in the block a node makes. */
  private within(node: Parameters<SymbolTable['blockOf']>[0], run: () => void): void {
    const { block, surroundings } = this;
    this.block = this.table.blocks.get(node) ?? block;
    this.surroundings = [];
    run();
    this.block = block;
    this.surroundings = surroundings;
  }

  private inside(what: Surrounding, at: Positioned, run: () => void): void {
    if (this.surroundings.length >= MAX_BLOCKS) this.error('too many statically nested blocks', at);
    this.surroundings.push(what);
    run();
    this.surroundings.pop();
  }

  private get inAsyncFunction(): boolean {
    return this.block.node.kind === 'AsyncFunctionDef' && this.block.type === 'function';
  }

  // --- statements

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

  // --- expressions

  private exprs(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node);
  }

  /** Expressions where stars are allowed. */
  private elements(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node.kind === 'Starred' ? node.value : node);
  }

  private expr(node: ast.ExprNode): void {
    switch (node.kind) {
      case 'Name':
      case 'Constant':
        return;
      case 'Attribute':
        this.expr(node.value);
        return;
      case 'Call':
        this.keywordsOnce(node.keywords);
        warnOfCall(node.func, this.warnings);
        this.expr(node.func);
        this.elements(node.args);
        for (const { value } of node.keywords) this.expr(value);
        return;
      case 'BinOp': {
        const right: ast.ExprNode[] = [];
        let left: ast.ExprNode = node;
        for (; left.kind === 'BinOp'; left = left.left) right.push(left.right);
        this.expr(left);
        for (let one = right.pop(); one !== undefined; one = right.pop()) this.expr(one);
        return;
      }
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.exprs(node.values);
        return;
      case 'UnaryOp':
        this.expr(node.operand);
        return;
      case 'Compare':
        warnOfCompare(node, this.warnings);
        this.expr(node.left);
        this.exprs(node.comparators);
        return;
      case 'Subscript':
        if (node.ctx === 'Load') warnOfSubscript(node, this.warnings);
        this.expr(node.value);
        this.expr(node.slice);
        return;
      case 'Tuple':
      case 'List':
        if (node.ctx === 'Store') this.unpacking(node);
        this.elements(node.elts);
        return;
      case 'Set':
        this.elements(node.elts);
        return;
      case 'Dict':
        node.values.forEach((value, i) => {
          const key = node.keys[i];
          if (key !== undefined) this.expr(key);
          this.expr(value);
        });
        return;
      case 'IfExp':
        this.expr(node.test);
        this.expr(node.body);
        this.expr(node.orelse);
        return;
      case 'Slice':
        for (const part of [node.lower, node.upper, node.step]) if (part !== undefined) this.expr(part);
        return;
      case 'Starred':
        if (node.ctx === 'Store') this.error('starred assignment target must be in a list or tuple', node);
        this.error("can't use starred expression here", node);
        return;
      case 'FormattedValue':
      case 'Interpolation':
        this.expr(node.value);
        if (node.format_spec !== undefined) this.expr(node.format_spec);
        return;
      case 'NamedExpr':
        this.expr(node.value);
        this.expr(node.target);
        return;
      case 'Lambda':
        this.exprs(node.args.defaults);
        for (const value of node.args.kw_defaults) if (value !== undefined) this.expr(value);
        this.within(node, () => this.expr(node.body));
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.comprehension(node, [node.elt]);
        return;
      case 'DictComp':
        this.comprehension(node, [node.key, node.value]);
        return;
      case 'Yield':
        if (!isFunctionLike(this.block)) this.error("'yield' outside function", node);
        if (node.value !== undefined) this.expr(node.value);
        return;
      case 'YieldFrom':
        if (!isFunctionLike(this.block)) this.error("'yield from' outside function", node);
        if (this.inAsyncFunction) this.error("'yield from' inside async function", node);
        this.expr(node.value);
        return;
      case 'Await':
        this.expr(node.value);
        return;
      default:
    }
  }

  private comprehension(
    node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
    elements: readonly ast.ExprNode[],
  ): void {
    const [outermost, ...rest] = node.generators;
    if (outermost === undefined) return;
    this.expr(outermost.iter);
    this.within(node, () => {
      this.expr(outermost.target);
      this.exprs(outermost.ifs);
      for (const clause of rest) {
        this.expr(clause.iter);
        this.expr(clause.target);
        this.exprs(clause.ifs);
      }
      this.exprs(elements);
    });
  }

  private unpacking(node: ast.Tuple | ast.List): void {
    let starred = false;
    for (const [index, element] of node.elts.entries()) {
      if (element.kind !== 'Starred') continue;
      if (starred) this.error('multiple starred expressions in assignment', node);
      starred = true;
      if (index >= 256) this.error('too many expressions in star-unpacking assignment', node);
    }
  }

  private callArguments(args: readonly ast.ExprNode[], keywords: readonly ast.Keyword[]): void {
    this.keywordsOnce(keywords);
    this.elements(args);
    for (const { value } of keywords) this.expr(value);
  }

  private keywordsOnce(keywords: readonly ast.Keyword[]): void {
    for (let i = 0; i < keywords.length; i++) {
      const name = keywords[i]?.arg;
      if (name === undefined) continue;
      for (let j = i + 1; j < keywords.length; j++) {
        const other = keywords[j];
        if (other?.arg === name) this.error(`keyword argument repeated: ${name}`, other);
      }
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
