import type * as ast from '../ast/nodes.ts';
import type { Block, BlockNode } from './block.ts';
import { ExpressionBuilder } from './expressions.ts';
import { DEF_ANNOT, DEF_GLOBAL, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, DEF_TYPE_PARAM, USE } from './scope.ts';

/** Functions, classes, type aliases and annotations: the statements that have blocks of their own. */
export abstract class DefinitionBuilder extends ExpressionBuilder {
  protected abstract body(statements: readonly ast.StmtNode[]): void;

  protected annAssign(node: ast.AnnAssign): void {
    const { target, simple } = node;
    if (target.kind === 'Name') {
      const known = this.lookup(this.current, target.id);
      if (known & (DEF_GLOBAL | DEF_NONLOCAL) && this.current !== this.table.top && simple) {
        const word = known & DEF_GLOBAL ? 'global' : 'nonlocal';
        this.error(`annotated name '${target.id}' can't be ${word}`, node);
      }
      if (simple) this.defineChecked(target.id, DEF_ANNOT | DEF_LOCAL, target);
      else if (node.value !== undefined) this.defineChecked(target.id, DEF_LOCAL, target);
    } else this.expr(target);
    this.annotation(node.annotation);
    if (node.value !== undefined) this.expr(node.value);
  }

  /** The annotation of a variable: it belongs to the block's `__annotate__`. */
  protected annotation(node: ast.ExprNode): void {
    const parent = this.current;
    // In a function it is never evaluated.
    const unevaluated = parent.type === 'function';
    if (
      (parent.type === 'module' || (parent.type === 'class' && parent.in_conditional_block)) &&
      !parent.has_conditional_annotations
    ) {
      parent.has_conditional_annotations = true;
      this.define('__conditional_annotations__', USE, node);
    }
    // A function's own annotation block is of its signature; what its body annotates is only looked at.
    const known = unevaluated ? this.localAnnotations.get(parent) : parent.annotation_block;
    if (known === undefined) {
      const block = this.enterNew('annotation', '__annotate__', node, node);
      if (unevaluated) this.localAnnotations.set(parent, block);
      else parent.annotation_block = block;
      if (parent.type === 'class' && !this.futureAnnotations) this.seeClass(node);
    } else {
      this.stack.push(known);
      this.current = known;
    }
    this.current.in_unevaluated_annotation = unevaluated;
    this.expr(node);
    this.current.in_unevaluated_annotation = false;
    this.exit();
  }

  protected functionDef(node: ast.FunctionDef | ast.AsyncFunctionDef): void {
    const { args } = node;
    this.defineChecked(node.name, DEF_LOCAL, node);
    this.exprs(args.defaults);
    for (const value of args.kw_defaults) if (value !== undefined) this.expr(value);
    this.exprs(node.decorator_list);
    const generic = node.type_params.length > 0;
    if (generic) {
      const keywordDefaults = args.kw_defaults.some((value) => value !== undefined);
      this.enterTypeParameters(node, true, keywordDefaults);
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    const block = this.newBlock('function', node.name, node, node);
    this.table.blocks.set(node, block);
    block.coroutine = node.kind === 'AsyncFunctionDef';
    block.has_docstring = hasDocstring(node.body);
    block.method = this.current.type === 'class' || (generic && this.current.parent?.type === 'class');
    block.annotation_block = this.signatureAnnotations(node);
    this.enter(block);
    this.parameters(args);
    this.body(node.body);
    this.exit();
    if (generic) this.exit();
  }

  protected signatureAnnotations(node: ast.FunctionDef | ast.AsyncFunctionDef): Block {
    const { args } = node;
    const inClass = this.current.can_see_class_scope || this.current.type === 'class';
    const block = this.enterNew('annotation', '__annotate__', args, node);
    if (inClass) this.seeClass(node);
    for (const list of [args.posonlyargs, args.args, [args.vararg, args.kwarg], args.kwonlyargs]) {
      for (const parameter of list) if (parameter?.annotation !== undefined) this.expr(parameter.annotation);
    }
    if (node.returns !== undefined) this.expr(node.returns);
    this.exit();
    return block;
  }

  protected classDef(node: ast.ClassDef): void {
    this.defineChecked(node.name, DEF_LOCAL, node);
    this.exprs(node.decorator_list);
    const outerPrivate = this.privateName;
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, false, false);
      // Only the type parameters are protected to the class here, not the names in the bases.
      this.privateName = node.name;
      this.current.mangled_names = new Set();
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    this.exprs(node.bases);
    this.keywords(node.keywords);
    const block = this.enterNew('class', node.name, node, node);
    this.table.blocks.set(node, block);
    block.has_docstring = hasDocstring(node.body);
    this.privateName = node.name;
    if (generic) {
      this.define('__type_params__', DEF_LOCAL, node);
      this.define('.type_params', USE, node);
    }
    this.body(node.body);
    this.exit();
    if (generic) this.exit();
    this.privateName = outerPrivate;
  }

  protected typeAlias(node: ast.TypeAlias): void {
    this.expr(node.name);
    const name = node.name.kind === 'Name' ? node.name.id : '';
    const inClass = this.current.type === 'class';
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, false, false);
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    const block = this.enterNew('type_alias', name, node, node);
    this.table.blocks.set(node, block);
    if (inClass) this.seeClass(node.value);
    this.expr(node.value);
    this.exit();
    if (generic) this.exit();
  }

  protected enterTypeParameters(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.TypeAlias,
    defaults: boolean,
    keywordDefaults: boolean,
  ): void {
    const inClass = this.current.type === 'class';
    let name = '';
    if (node.kind !== 'TypeAlias') name = node.name;
    else if (node.name.kind === 'Name') name = node.name.id;
    const block = this.enterNew('type_parameters', name, node, node);
    this.table.typeParameterBlocks.set(node, block);
    if (inClass) this.seeClass(node);
    if (node.kind === 'ClassDef') {
      for (const internal of ['.type_params', '.generic_base']) {
        this.define(internal, DEF_LOCAL, node);
        this.define(internal, USE, node);
      }
    }
    if (defaults) this.define('.defaults', DEF_PARAM, node);
    if (keywordDefaults) this.define('.kwdefaults', DEF_PARAM, node);
  }

  protected typeParameter(node: ast.TypeParamNode): void {
    this.defineChecked(node.name, DEF_TYPE_PARAM | DEF_LOCAL, node);
    if (node.kind === 'TypeVar') {
      const info = node.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
      this.boundOrDefault(node, node.bound, info, this.table.boundBlocks);
    }
    this.boundOrDefault(node, node.default_value, `a ${node.kind} default`, this.table.defaultBlocks);
  }

  protected boundOrDefault(
    node: ast.TypeParamNode,
    value: ast.ExprNode | undefined,
    info: string,
    blocks: Map<BlockNode, Block>,
  ): void {
    if (node.name === '__classdict__') {
      this.error(`reserved name '${node.name}' cannot be used for type parameter`, node);
    }
    if (value === undefined) return;
    const inClass = this.current.can_see_class_scope;
    const block = this.enterNew('type_variable', node.name, node, value);
    blocks.set(node, block);
    if (inClass) this.seeClass(value);
    block.scope_info = info;
    this.expr(value);
    this.exit();
  }
}

/** Whether the first statement is a str. */
export function hasDocstring(body: readonly ast.StmtNode[]): boolean {
  const first = body[0];
  return first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.t === 'str';
}
