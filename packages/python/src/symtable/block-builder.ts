import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import {
  Block,
  type BlockNode,
  type BlockType,
  isFunctionLike,
  type Positioned,
  SymbolTable,
} from './block.ts';
import { errorAt } from './errors.ts';
import { futureFeatures } from './future.ts';
import { mangle } from './mangle.ts';
import { DEF_COMP_ITER, DEF_GLOBAL, DEF_NONLOCAL, DEF_PARAM, DEF_TYPE_PARAM, USE } from './scope.ts';

/** What the table depends on besides the tree. */
export interface SymbolTableOptions {
  readonly filename?: string;
  /** Features of `from __future__` that are in force from outside (`compile(..., flags)`). */
  readonly future?: Iterable<string>;
  /** `await` is allowed at the top (`ast.PyCF_ALLOW_TOP_LEVEL_AWAIT`). */
  readonly topLevelAwait?: boolean;
}

const TOP: Positioned = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

/** The stack of blocks while the table is made, and how names come into a block. */
export abstract class BlockBuilder {
  protected readonly filename: string;
  protected readonly tree: ast.ModNode;
  protected readonly topLevelAwait: boolean;
  protected readonly table: SymbolTable;
  protected readonly futureAnnotations: boolean;
  protected readonly warnings: SyntaxWarningRecord[] = [];
  protected readonly stack: Block[] = [];
  protected readonly localAnnotations: Map<Block, Block> = new Map();
  protected current: Block;
  protected privateName: string | undefined = undefined;

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

  protected error(msg: string, at: Positioned): never {
    throw errorAt(this.filename, msg, at);
  }

  protected newBlock(type: BlockType, name: string, node: BlockNode, at: Positioned): Block {
    const parent = this.current;
    const block = new Block(type, name, parent, node, at);
    block.nested = parent.nested || isFunctionLike(parent);
    return block;
  }

  protected enter(block: Block): void {
    const previous = this.current;
    // No walrus in the first iterable of a comprehension, not even inside a lambda in it.
    block.comp_iter_expr = previous.comp_iter_expr;
    if (block.type !== 'class') block.mangled_names = previous.mangled_names;
    this.stack.push(block);
    this.current = block;
    if (this.futureAnnotations && block.type === 'annotation') return;
    previous.children.push(block);
  }

  protected enterNew(type: BlockType, name: string, node: BlockNode, at: Positioned): Block {
    const block = this.newBlock(type, name, node, at);
    this.enter(block);
    if (type === 'annotation' || type === 'type_variable' || type === 'type_alias') {
      // The format the annotations are wanted in is the function's argument.
      this.define('.format', DEF_PARAM, at);
      this.define('.format', USE, at);
    }
    return block;
  }

  protected exit(): void {
    this.stack.pop();
    this.current = this.stack.at(-1) ?? this.table.top;
  }

  protected seeClass(at: Positioned): void {
    this.current.can_see_class_scope = true;
    this.define('__classdict__', USE, at);
  }

  protected mangled(name: string): string {
    const { mangled_names: only } = this.current;
    if (only !== undefined && !only.has(name)) return name;
    return mangle(this.privateName, name);
  }

  protected lookup(block: Block, name: string): number {
    return block.symbols.get(this.mangled(name)) ?? 0;
  }

  protected define(name: string, flag: number, at: Positioned): void {
    if (flag & DEF_TYPE_PARAM) this.current.mangled_names?.add(name);
    this.defineIn(this.current, name, flag, at);
  }

  /** A name that is assigned, or imported: `__debug__` can't be. */
  protected defineChecked(name: string, flag: number, at: Positioned, ctx: ast.ExprContext = 'Store'): void {
    this.checkName(name, at, ctx);
    this.define(name, flag, at);
  }

  /** A name that may have no value after it had one. */
  protected deletes(name: string): void {
    this.current.deleted.add(this.mangled(name));
  }

  protected defineIn(block: Block, name: string, flag: number, at: Positioned): void {
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

  protected checkName(name: string, at: Positioned, ctx: ast.ExprContext): void {
    if (name !== '__debug__' || ctx === 'Load') return;
    this.error(ctx === 'Del' ? 'cannot delete __debug__' : 'cannot assign to __debug__', at);
  }

  protected recordDirective(name: string, at: Positioned): void {
    this.current.directives.push({
      name: this.mangled(name),
      lineno: at.lineno,
      col_offset: at.col_offset,
      end_lineno: at.end_lineno,
      end_col_offset: at.end_col_offset,
    });
  }
}
