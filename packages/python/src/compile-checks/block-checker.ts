import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import type { Block, Positioned, SymbolTable } from '../symtable/block.ts';
import { errorAt, warningAt } from '../symtable/errors.ts';

/** What the checks depend on besides the tree and its symbol table. */
export interface CheckOptions {
  readonly filename?: string;
  /** Where to add warnings. */
  readonly warnings?: SyntaxWarningRecord[];
  /** With 1 or more, assertions are not compiled. */
  readonly optimize?: number;
}

/** What a statement is inside of, in its function. */
type Surrounding = 'loop' | 'except group' | 'cleanup' | 'other';

/** Statements nested deeper than this are refused. */
const MAX_BLOCKS = 40;

/** Where the checks are: the block, and what the statement is inside of. */
export class BlockChecker {
  protected readonly table: SymbolTable;
  protected readonly filename: string;
  protected readonly warnings: SyntaxWarningRecord[];
  protected readonly options: CheckOptions;
  protected block: Block;
  protected surroundings: Surrounding[] = [];

  constructor(table: SymbolTable, warnings: SyntaxWarningRecord[], options: CheckOptions) {
    this.table = table;
    this.filename = options.filename ?? table.filename;
    this.warnings = warnings;
    this.options = options;
    this.block = table.top;
  }

  protected error(msg: string, at: Positioned): never {
    throw errorAt(this.filename, msg, at);
  }

  protected warn(msg: string, at: Positioned): void {
    this.warnings.push(warningAt(msg, at));
  }

  /** Checks something in the block a node makes. */
  protected within(node: Parameters<SymbolTable['blockOf']>[0], run: () => void): void {
    const { block, surroundings } = this;
    this.block = this.table.blocks.get(node) ?? block;
    this.surroundings = [];
    run();
    this.block = block;
    this.surroundings = surroundings;
  }

  protected inside(what: Surrounding, at: Positioned, run: () => void): void {
    if (this.surroundings.length >= MAX_BLOCKS) this.error('too many statically nested blocks', at);
    this.surroundings.push(what);
    run();
    this.surroundings.pop();
  }

  protected get inAsyncFunction(): boolean {
    return this.block.node.kind === 'AsyncFunctionDef' && this.block.type === 'function';
  }
}
