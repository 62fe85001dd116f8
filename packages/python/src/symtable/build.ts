import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { analyze } from './analyze.ts';
import {
  Block,
  type BlockNode,
  type BlockType,
  type ComprehensionType,
  type Positioned,
  SymbolTable,
} from './block.ts';
import { errorAt, withinStack } from './errors.ts';
import { futureFeatures } from './future.ts';
import { mangle } from './mangle.ts';
import {
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  USE,
} from './scope.ts';

export interface SymbolTableOptions {
  readonly filename?: string;
  /** Features of `from __future__` that are in force from outside (`compile(..., flags)`). */
  readonly future?: Iterable<string>;
  /** `await` is allowed at the top (`ast.PyCF_ALLOW_TOP_LEVEL_AWAIT`). */
  readonly topLevelAwait?: boolean;
}

/**
 * Builds the symbol table of a tree and finds the scope of every name in it. Throws `PythonSyntaxError` for the errors
 * CPython finds at this stage (duplicate parameters, wrong `global` and `nonlocal`, misplaced walrus ...); their
 * `text` is absent, as in CPython, which looks the line up in the file when it prints the error.
 */
export function buildSymbolTable(tree: ast.ModNode, options: SymbolTableOptions = {}): SymbolTable {
  return withinStack(options.filename ?? '<string>', () => new Builder(tree, options).build());
}

const TOP: Positioned = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

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

class Builder {
  private readonly filename: string;
  private readonly tree: ast.ModNode;
  private readonly topLevelAwait: boolean;
  private readonly table: SymbolTable;
  private readonly futureAnnotations: boolean;
  private readonly warnings: SyntaxWarningRecord[] = [];
  private readonly stack: Block[] = [];
  private readonly localAnnotations: Map<Block, Block> = new Map();
  private current: Block;
  private privateName: string | undefined = undefined;

  constructor(tree: ast.ModNode, options: SymbolTableOptions) {
    this.filename = options.filename ?? '<string>';
    this.tree = tree;
    this.topLevelAwait = options.topLevelAwait === true;
    const future = futureFeatures(tree, this.filename, options.future);
    this.futureAnnotations = future.has('annotations');
    const top = new Block('module', 'top', undefined, tree, TOP);
    this.current = top;
    this.table = new SymbolTable(this.filename, top, future, this.warnings);
  }

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

  private error(msg: string, at: Positioned): never {
    throw errorAt(this.filename, msg, at);
  }

  // --- blocks

  private newBlock(type: BlockType, name: string, node: BlockNode, at: Positioned): Block {
    const parent = this.current;
    const block = new Block(type, name, parent, node, at);
    block.nested = parent.nested || isFunctionLike(parent);
    return block;
  }

  private enter(block: Block): void {
    const previous = this.current;
    // No walrus in the first iterable of a comprehension, not even inside a lambda in it.
    block.comp_iter_expr = previous.comp_iter_expr;
    if (block.type !== 'class') block.mangled_names = previous.mangled_names;
    this.stack.push(block);
    this.current = block;
    if (this.futureAnnotations && block.type === 'annotation') return;
    previous.children.push(block);
  }

  private enterNew(type: BlockType, name: string, node: BlockNode, at: Positioned): Block {
    const block = this.newBlock(type, name, node, at);
    this.enter(block);
    if (type === 'annotation' || type === 'type_variable' || type === 'type_alias') {
      // The format the annotations are wanted in is the function's argument.
      this.define('.format', DEF_PARAM, at);
      this.define('.format', USE, at);
    }
    return block;
  }

  private exit(): void {
    this.stack.pop();
    this.current = this.stack.at(-1) ?? this.table.top;
  }

  // --- names

  private mangled(name: string): string {
    const { mangled_names: only } = this.current;
    if (only !== undefined && !only.has(name)) return name;
    return mangle(this.privateName, name);
  }

  private lookup(block: Block, name: string): number {
    return block.symbols.get(this.mangled(name)) ?? 0;
  }

  private define(name: string, flag: number, at: Positioned): void {
    if (flag & DEF_TYPE_PARAM) this.current.mangled_names?.add(name);
    this.defineIn(this.current, name, flag, at);
  }

  /** A name that is assigned, or imported: `__debug__` can't be. */
  private defineChecked(name: string, flag: number, at: Positioned, ctx: ast.ExprContext = 'Store'): void {
    this.checkName(name, at, ctx);
    this.define(name, flag, at);
  }

  private defineIn(block: Block, name: string, flag: number, at: Positioned): void {
    const mangled = this.mangled(name);
    const known = block.symbols.get(mangled);
    let flags = flag;
    if (known !== undefined) {
      if (flag & DEF_PARAM & known) this.error(`duplicate argument '${name}' in function definition`, at);
      if (flag & DEF_TYPE_PARAM & known) this.error(`duplicate type parameter '${name}'`, at);
      flags |= known;
    }
    if (block.comp_iter_target) {
      if (flags & (DEF_GLOBAL | DEF_NONLOCAL)) {
        this.error(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      }
      flags |= DEF_COMP_ITER;
    }
    block.symbols.set(mangled, flags);
    if (flag & DEF_PARAM) block.varnames.push(mangled);
    else if (flag & DEF_GLOBAL) {
      const { symbols } = this.table.top;
      symbols.set(mangled, flag | (symbols.get(mangled) ?? 0));
    }
  }

  private checkName(name: string, at: Positioned, ctx: ast.ExprContext): void {
    if (name !== '__debug__' || ctx === 'Load') return;
    this.error(ctx === 'Del' ? 'cannot delete __debug__' : 'cannot assign to __debug__', at);
  }

  // --- statements

  private body(statements: readonly ast.StmtNode[]): void {
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
          if (handler.name !== undefined) this.defineChecked(handler.name, DEF_LOCAL, handler);
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

  private recordDirective(name: string, at: Positioned): void {
    this.current.directives.push({
      name: this.mangled(name),
      lineno: at.lineno,
      col_offset: at.col_offset,
      end_lineno: at.end_lineno,
      end_col_offset: at.end_col_offset,
    });
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

  private annAssign(node: ast.AnnAssign): void {
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
  private annotation(node: ast.ExprNode): void {
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

  private seeClass(at: Positioned): void {
    this.current.can_see_class_scope = true;
    this.define('__classdict__', USE, at);
  }

  private functionDef(node: ast.FunctionDef | ast.AsyncFunctionDef): void {
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

  private signatureAnnotations(node: ast.FunctionDef | ast.AsyncFunctionDef): Block {
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

  private parameters(args: ast.Arguments): void {
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

  private classDef(node: ast.ClassDef): void {
    this.defineChecked(node.name, DEF_LOCAL, node);
    this.exprs(node.decorator_list);
    const outerPrivate = this.privateName;
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, false, false);
      // Only the type parameters are private to the class here, not the names in the bases.
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

  private typeAlias(node: ast.TypeAlias): void {
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

  private enterTypeParameters(
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

  private typeParameter(node: ast.TypeParamNode): void {
    this.defineChecked(node.name, DEF_TYPE_PARAM | DEF_LOCAL, node);
    if (node.kind === 'TypeVar') {
      const info = node.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
      this.boundOrDefault(node, node.bound, info, this.table.boundBlocks);
    }
    this.boundOrDefault(node, node.default_value, `a ${node.kind} default`, this.table.defaultBlocks);
  }

  private boundOrDefault(
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

  // --- patterns

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

  // --- expressions

  private exprs(nodes: readonly ast.ExprNode[]): void {
    for (const node of nodes) this.expr(node);
  }

  private keywords(nodes: readonly ast.Keyword[]): void {
    for (const node of nodes) {
      if (node.arg !== undefined) this.checkName(node.arg, node, 'Store');
      this.expr(node.value);
    }
  }

  private expr(node: ast.ExprNode): void {
    switch (node.kind) {
      case 'Name': {
        const { current } = this;
        if (current.in_unevaluated_annotation) return;
        if (node.ctx !== 'Load') {
          this.defineChecked(node.id, DEF_LOCAL, node, node.ctx);
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
      case 'BinOp': {
        // Long chains lean to the left: they are walked, not recursed into.
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

  private await(node: ast.Await): void {
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

  private requireAsync(what: string, at: Positioned): void {
    if (this.allowsTopLevelAwait()) this.current.coroutine = true;
    else if (!this.inAsyncDef()) this.error(`'${what}' outside async function`, at);
  }

  private allowsTopLevelAwait(): boolean {
    return this.topLevelAwait && this.current.type === 'module';
  }

  private inAsyncDef(): boolean {
    return this.current.coroutine && this.current.node.kind === 'AsyncFunctionDef';
  }

  private refuseInAnnotation(what: string, at: Positioned): void {
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

  private namedExpr(node: ast.NamedExpr): void {
    this.refuseInAnnotation('named expression', node);
    if (this.current.comp_iter_expr > 0) {
      this.error('assignment expression cannot be used in a comprehension iterable expression', node);
    }
    if (this.current.comprehension !== 'none' && node.target.kind === 'Name') this.extendScope(node.target);
    this.expr(node.value);
    this.expr(node.target);
  }

  /** A walrus in a comprehension binds in the block around it. */
  private extendScope(target: ast.Name): void {
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

  private lambda(node: ast.Lambda): void {
    this.exprs(node.args.defaults);
    for (const value of node.args.kw_defaults) if (value !== undefined) this.expr(value);
    const block = this.enterNew('function', 'lambda', node, node);
    this.table.blocks.set(node, block);
    this.parameters(node.args);
    this.expr(node.body);
    this.exit();
  }

  private comprehension(
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

  private iterationTarget(target: ast.ExprNode): void {
    this.current.comp_iter_target = true;
    this.expr(target);
    this.current.comp_iter_target = false;
  }
}

/** Blocks that become functions. */
export function isFunctionLike(block: Block): boolean {
  return block.type !== 'module' && block.type !== 'class';
}

function hasDocstring(body: readonly ast.StmtNode[]): boolean {
  const first = body[0];
  return first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.t === 'str';
}
