import type * as ast from '../ast/nodes.ts';
import { operandsOf } from '../ast/walk.ts';
import { isFunctionLike } from '../symtable/block.ts';
import { BlockChecker } from './block-checker.ts';
import { warnOfCall, warnOfCompare, warnOfSubscript } from './literals.ts';

/** Checks of expressions. */
export class ExpressionChecker extends BlockChecker {
  protected exprs(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node);
  }

  /** Expressions where stars are allowed. */
  protected elements(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node.kind === 'Starred' ? node.value : node);
  }

  protected expr(node: ast.ExprNode): void {
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

  protected comprehension(
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

  protected unpacking(node: ast.Tuple | ast.List): void {
    let starred = false;
    for (const [index, element] of node.elts.entries()) {
      if (element.kind !== 'Starred') continue;
      if (starred) this.error('multiple starred expressions in assignment', node);
      starred = true;
      if (index >= 256) this.error('too many expressions in star-unpacking assignment', node);
    }
  }

  protected callArguments(args: readonly ast.ExprNode[], keywords: readonly ast.Keyword[]): void {
    this.keywordsOnce(keywords);
    this.elements(args);
    for (const { value } of keywords) this.expr(value);
  }

  protected keywordsOnce(keywords: readonly ast.Keyword[]): void {
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
