import type { Block } from './block.ts';
import { isFunctionLike } from './block.ts';
import {
  CELL,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_PARAM,
  FREE,
  LOCAL,
  SCOPE_MASK,
  SCOPE_OFFSET,
} from './scope.ts';

/** A block as CPython's `_symtable` shows it: with the comprehensions merged into the blocks around them. */
export interface BlockView {
  readonly block: Block;
  readonly symbols: ReadonlyMap<string, number>;
  readonly children: readonly BlockView[];
}

const FLAGS = (1 << SCOPE_OFFSET) - 1;

/** What `_symtable` shows of a block and of those in it. */
export function viewOf(block: Block): BlockView {
  const symbols = new Map(block.symbols);
  const children: BlockView[] = [];
  const cells = new Set<string>();
  for (const child of block.children) {
    const view = viewOf(child);
    if (!child.comp_inlined) {
      children.push(view);
      continue;
    }
    children.push(...view.children);
    for (const [name, flags] of view.symbols) {
      if (flags & DEF_PARAM) continue;
      if (((flags >> SCOPE_OFFSET) & SCOPE_MASK) === CELL || flags & DEF_COMP_CELL) cells.add(name);
      const known = symbols.get(name);
      if (known === undefined) symbols.set(name, flags);
      else if (known === FREE << SCOPE_OFFSET) {
        // Free only because of comprehensions: it is used here once they are merged.
        const inClass = block.type === 'class' || block.can_see_class_scope;
        symbols.set(name, inClass ? flags | DEF_FREE_CLASS : flags);
      }
    }
  }
  for (const name of cells) {
    let flags = (symbols.get(name) ?? 0) | DEF_COMP_CELL;
    if (isFunctionLike(block) && ((flags >> SCOPE_OFFSET) & SCOPE_MASK) === LOCAL) {
      flags = (flags & FLAGS) | (CELL << SCOPE_OFFSET);
    }
    symbols.set(name, flags);
  }
  return { block, symbols, children };
}
