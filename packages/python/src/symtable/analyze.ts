import type { Block, SymbolTable } from './block.ts';
import { errorAt } from './errors.ts';
import {
  CELL,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  SCOPE_MASK,
  SCOPE_OFFSET,
  type Scope,
} from './scope.ts';

/** Names every class has in cells for what is defined in it. */
const CLASS_CELLS: ReadonlySet<string> = new Set([
  '__class__',
  '__classdict__',
  '__conditional_annotations__',
]);

const EMPTY: ReadonlySet<string> = new Set();
const FLAGS = (1 << SCOPE_OFFSET) - 1;

/**
 * Finds the scope of every name of a symbol table, by CPython's rules.
 *
 * A list, set or dict comprehension keeps its own block, also where CPython merges it into the block around
 * (`comp_inlined`): a name that is free in such a block and local in the one around is not made a cell for it.
 */
export function analyze(table: SymbolTable, filename: string): void {
  new Analysis(filename).block(table.top, undefined);
}

/** What the blocks around say of a name. */
type Outer = 'bound' | 'type parameter' | 'unbound';

class Analysis {
  private readonly filename: string;

  constructor(filename: string) {
    this.filename = filename;
  }

  /** Analyses a block and those in it. Returns the names that are free in it. */
  block(block: Block, classBlock: Block | undefined): ReadonlySet<string> {
    const { symbols } = block;
    let own: Set<string> | undefined;
    for (const [name, flags] of symbols) {
      const scope = this.scopeOf(block, name, flags, classBlock);
      if (scope === FREE) {
        own ??= new Set();
        own.add(name);
      }
      symbols.set(name, (flags & FLAGS) | (scope << SCOPE_OFFSET));
    }
    let inner: Set<string> | undefined;
    for (const child of block.children) {
      let childClass: Block | undefined;
      if (child.can_see_class_scope) childClass = block.type === 'class' ? block : classBlock;
      let childFree = this.block(child, childClass);
      if (
        child.comprehension !== 'none' &&
        child.comprehension !== 'generator' &&
        !block.can_see_class_scope
      ) {
        childFree = inline(block, child, childFree);
      }
      if (childFree.size === 0) continue;
      block.child_free = true;
      inner ??= new Set();
      for (const name of childFree) inner.add(name);
    }
    if (inner === undefined) return own ?? EMPTY;
    if (block.type === 'class') dropClassCells(block, inner);
    else if (block.type !== 'module') makeCells(block, inner);
    this.recordFree(block, inner);
    if (own !== undefined) for (const name of own) inner.add(name);
    return inner;
  }

  private scopeOf(block: Block, name: string, flags: number, classBlock: Block | undefined): Scope {
    if (flags & DEF_GLOBAL) {
      if (flags & DEF_NONLOCAL) this.fail(block, name, `name '${name}' is nonlocal and global`);
      return GLOBAL_EXPLICIT;
    }
    if (flags & DEF_NONLOCAL) {
      if (block.type === 'module') {
        this.fail(block, name, 'nonlocal declaration not allowed at module level');
      }
      const outer = lookOutside(block, name);
      if (outer === 'unbound') this.fail(block, name, `no binding for nonlocal '${name}' found`);
      if (outer === 'type parameter') {
        this.fail(block, name, `nonlocal binding not allowed for type parameter '${name}'`);
      }
      return FREE;
    }
    if (flags & DEF_BOUND) return LOCAL;
    if (classBlock !== undefined) {
      // The class's own binding is looked for when the code runs; only globals come after it.
      const inClass = classBlock.symbols.get(name) ?? 0;
      if (inClass & DEF_GLOBAL) return GLOBAL_EXPLICIT;
      if (inClass & DEF_BOUND && !(inClass & DEF_NONLOCAL)) return GLOBAL_IMPLICIT;
    }
    return lookOutside(block, name) === 'unbound' ? GLOBAL_IMPLICIT : FREE;
  }

  private recordFree(block: Block, free: ReadonlySet<string>): void {
    const { symbols } = block;
    for (const name of free) {
      const flags = symbols.get(name);
      if (flags !== undefined) {
        if (block.type === 'class' || block.can_see_class_scope) symbols.set(name, flags | DEF_FREE_CLASS);
      } else if (block.type === 'module' || lookOutside(block, name) !== 'unbound') {
        symbols.set(name, FREE << SCOPE_OFFSET);
      }
    }
  }

  private fail(block: Block, name: string, msg: string): never {
    const at = block.directives.find((directive) => directive.name === name) ?? block;
    throw errorAt(this.filename, msg, at);
  }
}

/** Whether a name is bound in one of the blocks around, as seen from inside `block`. */
function lookOutside(block: Block, name: string): Outer {
  for (let outer = block.parent; outer !== undefined; outer = outer.parent) {
    if (outer.type === 'module') return 'unbound';
    if (outer.type === 'class') {
      if (CLASS_CELLS.has(name)) return 'bound';
      continue;
    }
    const flags = outer.symbols.get(name) ?? 0;
    if (flags & DEF_GLOBAL) return 'unbound';
    if (flags & DEF_BOUND && !(flags & DEF_NONLOCAL)) {
      return flags & DEF_TYPE_PARAM ? 'type parameter' : 'bound';
    }
  }
  return 'unbound';
}

function scopeIn(flags: number): number {
  return (flags >> SCOPE_OFFSET) & SCOPE_MASK;
}

/** Local names that are free in a block inside become cells. */
function makeCells(block: Block, free: Set<string>): void {
  const { symbols } = block;
  for (const name of free) {
    const flags = symbols.get(name);
    if (flags === undefined || scopeIn(flags) !== LOCAL) continue;
    symbols.set(name, (flags & FLAGS) | (CELL << SCOPE_OFFSET));
    free.delete(name);
  }
}

/** The class itself makes the cells that its methods and annotations ask for. */
function dropClassCells(block: Block, free: Set<string>): void {
  if (free.delete('__class__')) block.needs_class_closure = true;
  if (free.delete('__classdict__')) block.needs_class_classdict = true;
  if (free.delete('__conditional_annotations__')) block.has_conditional_annotations = true;
}

/**
 * Marks a comprehension as inlined: its free names that are local in the block around need no cell, unless a function in
 * the comprehension uses them.
 */
function inline(block: Block, comprehension: Block, free: ReadonlySet<string>): ReadonlySet<string> {
  comprehension.comp_inlined = true;
  let left: Set<string> | undefined;
  for (const [name, flags] of comprehension.symbols) {
    if (flags & DEF_PARAM) continue;
    if (scopeIn(flags) === CELL || flags & DEF_COMP_CELL) {
      comprehension.symbols.set(name, flags | DEF_COMP_CELL);
    }
    const outer = block.symbols.get(name);
    const bound = outer !== undefined && (outer & DEF_BOUND) !== 0 && block.type !== 'class';
    if (free.has(name) && bound && !isFreeInChildren(comprehension, name)) {
      left ??= new Set(free);
      left.delete(name);
    }
    // A class's cells do not exist for a comprehension that is part of its body.
    if (block.type === 'class' && free.has(name) && CLASS_CELLS.has(name) && scopeIn(flags) === FREE) {
      comprehension.symbols.set(name, (flags & FLAGS) | (GLOBAL_IMPLICIT << SCOPE_OFFSET));
      if (isFreeInChildren(comprehension, name)) continue;
      left ??= new Set(free);
      left.delete(name);
    }
  }
  return left ?? free;
}

function isFreeInChildren(block: Block, name: string): boolean {
  return block.children.some((child) =>
    child.comp_inlined ? isFreeInChildren(child, name) : scopeIn(child.symbols.get(name) ?? 0) === FREE,
  );
}
