import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { DEF_FREE_CLASS, SCOPE_MASK, SCOPE_OFFSET, type Scope } from './scope.ts';

export type BlockType =
  | 'module'
  | 'function'
  | 'class'
  /** Annotations of a function, class or module: evaluated when asked for. */
  | 'annotation'
  /** The value of a `type` statement. */
  | 'type_alias'
  /** Where the type parameters of a generic function, class or alias live. */
  | 'type_parameters'
  /** Bound or default of a type parameter. */
  | 'type_variable';

export type ComprehensionType = 'none' | 'list' | 'set' | 'dict' | 'generator';

/** The node that makes a block. */
export type BlockNode =
  | ast.ModNode
  | ast.FunctionDef
  | ast.AsyncFunctionDef
  | ast.ClassDef
  | ast.Lambda
  | ast.ListComp
  | ast.SetComp
  | ast.DictComp
  | ast.GeneratorExp
  | ast.TypeAlias
  | ast.TypeParamNode
  | ast.Arguments
  | ast.ExprNode;

/** One scope: a module, class, function, lambda, comprehension, annotation or type parameter scope. */
export class Block {
  readonly type: BlockType;
  /** `top`, the function's or class's name, `lambda`, `listcomp`, `genexpr`, `__annotate__` ... */
  readonly name: string;
  readonly parent: Block | undefined;
  readonly node: BlockNode;
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
  /** Flags of each (mangled) name, with its scope at `SCOPE_OFFSET`; in the order of first mention. */
  readonly symbols: Map<string, number> = new Map();
  /** The (mangled) names that the block deletes: `del`, and `except` at the end of a handler. */
  readonly deleted: Set<string> = new Set();
  /** Parameters in the order of CPython's `co_varnames`. */
  readonly varnames: string[] = [];
  readonly children: Block[] = [];
  /** The block is inside a function (at any depth). */
  nested = false;
  /** Whether some block in this one has free names. */
  child_free = false;
  generator = false;
  coroutine = false;
  /** Comprehension kind; `none` for anything else. */
  comprehension: ComprehensionType = 'none';
  varargs = false;
  varkeywords = false;
  returns_value = false;
  /** A class whose methods use `__class__` (or `super`). */
  needs_class_closure = false;
  /** A class with annotation or type parameter scopes that look names up in its namespace. */
  needs_class_classdict = false;
  /**
   * Comprehension that CPython compiles into its parent. It keeps its own names here (`viewOf` merges them as CPython
   * shows them), and a name of the parent that only such comprehensions use stays local in the parent, while it is free
   * in them.
   */
  comp_inlined = false;
  /** The target of an inner comprehension's first iterable, which belongs to the enclosing scope. */
  comp_iter_target = false;
  /** Annotation and type parameter scopes directly in a class: names are looked up in the class first. */
  can_see_class_scope = false;
  /** Name of the class or alias the private names of a type parameter scope are mangled for. */
  mangled_names: Set<string> | undefined = undefined;
  /** Annotations of this function's signature, or of the variables of this class or module. */
  annotation_block: Block | undefined = undefined;
  /** A module or class with an annotation under `if`, `for`...: it may not have been executed. */
  has_conditional_annotations = false;
  /** `from x import *` or the like was seen in it. */
  has_docstring = false;
  method = false;
  in_unevaluated_annotation = false;
  /** Statements in which an annotation would be conditional (`if`, `for`, `try`...) around the one being visited. */
  in_conditional_block = false;
  /** What a type parameter scope is of, for messages: "a type alias", "the definition of a generic" ... */
  scope_info: string | undefined = undefined;
  /** Iterables being visited in a comprehension: walrus is not allowed there. */
  comp_iter_expr = 0;
  /** Where `global` and `nonlocal` statements named names, for messages. */
  readonly directives: Directive[] = [];

  constructor(type: BlockType, name: string, parent: Block | undefined, node: BlockNode, at: Positioned) {
    this.type = type;
    this.name = name;
    this.parent = parent;
    this.node = node;
    this.lineno = at.lineno;
    this.col_offset = at.col_offset;
    this.end_lineno = at.end_lineno;
    this.end_col_offset = at.end_col_offset;
  }

  /** Scope of a mangled name in this block, 0 if the block does not mention it. */
  scope(name: string): Scope {
    const flags = this.symbols.get(name);
    return flags === undefined ? 0 : (((flags >> SCOPE_OFFSET) & SCOPE_MASK) as Scope);
  }

  /** Flags of a mangled name in this block (`DEF_LOCAL` ...), 0 if the block does not mention it. */
  flags(name: string): number {
    return this.symbols.get(name) ?? 0;
  }

  /** Names of this block with the scope, sorted as CPython sorts `co_cellvars` and `co_freevars`. */
  namesOfScope(scope: Scope, flag = 0): string[] {
    const names: string[] = [];
    for (const [name, flags] of this.symbols) {
      if (((flags >> SCOPE_OFFSET) & SCOPE_MASK) === scope || (flags & flag) !== 0) names.push(name);
    }
    return names.sort();
  }

  /** Names whose cells this block takes from the enclosing ones. */
  freeNames(): string[] {
    return this.namesOfScope(4, DEF_FREE_CLASS);
  }
}

export interface Positioned {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

export interface Directive extends Positioned {
  readonly name: string;
}

/** The blocks of one module. */
export class SymbolTable {
  readonly filename: string;
  readonly top: Block;
  /** Block of each function, class, lambda, comprehension and of the module; of a `type` alias's value. */
  readonly blocks: Map<BlockNode, Block>;
  /** Type parameter scope of each generic function, class and alias. */
  readonly typeParameterBlocks: Map<BlockNode, Block>;
  /** Scope of the bound of each type variable that has one. */
  readonly boundBlocks: Map<BlockNode, Block>;
  /** Scope of the default of each type parameter that has one. */
  readonly defaultBlocks: Map<BlockNode, Block>;
  /** Names of `from __future__ import ...` in force. */
  readonly future: ReadonlySet<string>;
  /** Names of all `nonlocal` statements, mangled. */
  readonly nonlocals: Set<string> = new Set();
  /** Things to warn of, in source order. */
  readonly warnings: readonly SyntaxWarningRecord[];

  constructor(
    filename: string,
    top: Block,
    future: ReadonlySet<string>,
    warnings: readonly SyntaxWarningRecord[],
  ) {
    this.filename = filename;
    this.top = top;
    this.future = future;
    this.warnings = warnings;
    this.blocks = new Map();
    this.typeParameterBlocks = new Map();
    this.boundBlocks = new Map();
    this.defaultBlocks = new Map();
  }

  /** The block a node makes. Throws if it makes none. */
  blockOf(node: BlockNode): Block {
    const block = this.blocks.get(node);
    if (block === undefined) throw new Error(`No block was made for ${node.kind}`);
    return block;
  }
}

/** Blocks that become functions. */
export function isFunctionLike(block: Block): boolean {
  return block.type !== 'module' && block.type !== 'class';
}
