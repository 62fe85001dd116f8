import type * as ast from '../ast/nodes.ts';
import { operandsOf } from '../ast/walk.ts';
import { type BlockType, type ComprehensionType, isFunctionLike, type Positioned } from './block.ts';
import { BlockBuilder } from './block-builder.ts';
import { DEF_COMP_ITER, DEF_GLOBAL, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, USE } from './scope.ts';

/** Where a walrus in a comprehension is not allowed. */
const WALRUS_PLACES: Readonly<Partial<Record<BlockType, string>>> = {
  class: 'in a class body',
  type_parameters: 'within the definition of a generic',
  type_alias: 'in a type alias',
  type_variable: 'in a TypeVar bound',
};

const COMPREHENSIONS: Readonly<Record<Exclude<ComprehensionType, 'none'>, string>> = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
};

/** Expressions: uses of names, and the blocks of lambdas and comprehensions. */
export abstract class ExpressionBuilder extends BlockBuilder {
  protected exprs(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node);
  }

  protected keywords(nodes: readonly ast.Keyword[]): void {
    for (const node of nodes) {
      if (node.arg !== undefined) this.checkName(node.arg, node, 'Store');
      this.expr(node.value);
    }
  }

  protected expr(node: ast.ExprNode): void {
    switch (node.kind) {
      case 'Name': {
        const { current } = this;
        if (current.in_unevaluated_annotation) return;
        if (node.ctx !== 'Load') {
          this.defineChecked(node.id, DEF_LOCAL, node, node.ctx);
          if (node.ctx === 'Del') this.deletes(node.id);
          return;
        }
        this.define(node.id, USE, node);
        // It is a use of the cell that holds the class.
        if (node.id === 'super' && isFunctionLike(current)) this.define('__class__', USE, node);
        return;
      }
      case 'Constant':
        return;
      case 'Attribute':
        this.checkName(node.attr, node, node.ctx);
        this.expr(node.value);
        return;
      case 'Call':
        this.expr(node.func);
        this.exprs(node.args);
        this.keywords(node.keywords);
        return;
      case 'BinOp':
        this.exprs(operandsOf(node));
        return;
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.exprs(node.values);
        return;
      case 'UnaryOp':
        this.expr(node.operand);
        return;
      case 'Compare':
        this.expr(node.left);
        this.exprs(node.comparators);
        return;
      case 'Subscript':
        this.expr(node.value);
        this.expr(node.slice);
        return;
      case 'Tuple':
      case 'List':
      case 'Set':
        this.exprs(node.elts);
        return;
      case 'Dict':
        for (const key of node.keys) if (key !== undefined) this.expr(key);
        this.exprs(node.values);
        return;
      case 'IfExp':
        this.expr(node.test);
        this.expr(node.body);
        this.expr(node.orelse);
        return;
      case 'Slice':
        if (node.lower !== undefined) this.expr(node.lower);
        if (node.upper !== undefined) this.expr(node.upper);
        if (node.step !== undefined) this.expr(node.step);
        return;
      case 'Starred':
        this.expr(node.value);
        return;
      case 'FormattedValue':
      case 'Interpolation':
        this.expr(node.value);
        if (node.format_spec !== undefined) this.expr(node.format_spec);
        return;
      case 'NamedExpr':
        this.namedExpr(node);
        return;
      case 'Lambda':
        this.lambda(node);
        return;
      case 'ListComp':
        this.comprehension(node, 'list', 'listcomp', node.elt, undefined);
        return;
      case 'SetComp':
        this.comprehension(node, 'set', 'setcomp', node.elt, undefined);
        return;
      case 'DictComp':
        this.comprehension(node, 'dict', 'dictcomp', node.key, node.value);
        return;
      case 'GeneratorExp':
        this.comprehension(node, 'generator', 'genexpr', node.elt, undefined);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.refuseInAnnotation('yield expression', node);
        if (node.value !== undefined) this.expr(node.value);
        this.current.generator = true;
        if (this.current.comprehension !== 'none') {
          this.error(`'yield' inside ${COMPREHENSIONS[this.current.comprehension]}`, node);
        }
        return;
      case 'Await':
        this.await(node);
        return;
      default:
    }
  }

  protected await(node: ast.Await): void {
    this.refuseInAnnotation('await expression', node);
    const { current } = this;
    if (!this.allowsTopLevelAwait()) {
      if (!isFunctionLike(current)) this.error("'await' outside function", node);
      if (!this.inAsyncDef() && current.comprehension === 'none') {
        this.error("'await' outside async function", node);
      }
    }
    this.expr(node.value);
    current.coroutine = true;
  }

  protected requireAsync(what: string, at: Positioned): void {
    if (this.allowsTopLevelAwait()) this.current.coroutine = true;
    else if (!this.inAsyncDef()) this.error(`'${what}' outside async function`, at);
  }

  protected allowsTopLevelAwait(): boolean {
    return this.topLevelAwait && this.current.type === 'module';
  }

  protected inAsyncDef(): boolean {
    return this.current.coroutine && this.current.node.kind === 'AsyncFunctionDef';
  }

  protected refuseInAnnotation(what: string, at: Positioned): void {
    const { type, scope_info } = this.current;
    if (type === 'annotation') this.error(`${what} cannot be used within an annotation`, at);
    if (type === 'type_variable') {
      this.error(`${what} cannot be used within ${scope_info ?? 'a TypeVar bound'}`, at);
    }
    if (type === 'type_alias') this.error(`${what} cannot be used within a type alias`, at);
    if (type === 'type_parameters') {
      this.error(`${what} cannot be used within the definition of a generic`, at);
    }
  }

  protected namedExpr(node: ast.NamedExpr): void {
    this.refuseInAnnotation('named expression', node);
    if (this.current.comp_iter_expr > 0) {
      this.error('assignment expression cannot be used in a comprehension iterable expression', node);
    }
    if (this.current.comprehension !== 'none' && node.target.kind === 'Name') this.extendScope(node.target);
    this.expr(node.value);
    this.expr(node.target);
  }

  /** A walrus in a comprehension binds in the block around it. */
  protected extendScope(target: ast.Name): void {
    const name = target.id;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const block = this.stack[i];
      if (block === undefined) break;
      if (block.comprehension !== 'none') {
        const known = this.lookup(block, name);
        if (known & DEF_COMP_ITER && known & (DEF_LOCAL | DEF_GLOBAL)) {
          this.error(
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            target,
          );
        }
        continue;
      }
      if (block.type === 'function' || block.type === 'module') {
        const global = block.type === 'module' || (this.lookup(block, name) & DEF_GLOBAL) !== 0;
        this.define(name, global ? DEF_GLOBAL : DEF_NONLOCAL, target);
        this.recordDirective(name, target);
        this.defineIn(block, name, block.type === 'module' ? DEF_GLOBAL : DEF_LOCAL, target);
        return;
      }
      const place = WALRUS_PLACES[block.type];
      if (place !== undefined) {
        this.error(`assignment expression within a comprehension cannot be used ${place}`, target);
      }
    }
  }

  protected lambda(node: ast.Lambda): void {
    this.exprs(node.args.defaults);
    for (const value of node.args.kw_defaults) if (value !== undefined) this.expr(value);
    const block = this.enterNew('function', 'lambda', node, node);
    this.table.blocks.set(node, block);
    this.parameters(node.args);
    this.expr(node.body);
    this.exit();
  }

  protected parameters(args: ast.Arguments): void {
    for (const list of [args.posonlyargs, args.args, args.kwonlyargs]) {
      for (const parameter of list) this.defineChecked(parameter.arg, DEF_PARAM, parameter);
    }
    if (args.vararg !== undefined) {
      this.defineChecked(args.vararg.arg, DEF_PARAM, args.vararg);
      this.current.varargs = true;
    }
    if (args.kwarg !== undefined) {
      this.defineChecked(args.kwarg.arg, DEF_PARAM, args.kwarg);
      this.current.varkeywords = true;
    }
  }

  protected comprehension(
    node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
    type: Exclude<ComprehensionType, 'none'>,
    name: string,
    element: ast.ExprNode,
    value: ast.ExprNode | undefined,
  ): void {
    const [outermost, ...rest] = node.generators;
    if (outermost === undefined) return;
    // The first iterable is evaluated outside.
    this.current.comp_iter_expr++;
    this.expr(outermost.iter);
    this.current.comp_iter_expr--;
    const block = this.enterNew('function', name, node, node);
    this.table.blocks.set(node, block);
    block.comprehension = type;
    if (outermost.is_async) block.coroutine = true;
    this.define('.0', DEF_PARAM, node);
    this.iterationTarget(outermost.target);
    this.exprs(outermost.ifs);
    for (const clause of rest) {
      this.iterationTarget(clause.target);
      block.comp_iter_expr++;
      this.expr(clause.iter);
      block.comp_iter_expr--;
      this.exprs(clause.ifs);
      if (clause.is_async) block.coroutine = true;
    }
    if (value !== undefined) this.expr(value);
    this.expr(element);
    block.generator = type === 'generator';
    this.exit();
    if (!block.coroutine || type === 'generator') return;
    if (!this.inAsyncDef() && this.current.comprehension === 'none' && !this.allowsTopLevelAwait()) {
      this.error('asynchronous comprehension outside of an asynchronous function', node);
    }
    this.current.coroutine = true;
  }

  protected iterationTarget(target: ast.ExprNode): void {
    this.current.comp_iter_target = true;
    this.expr(target);
    this.current.comp_iter_target = false;
  }
}
