/** Searching trees. */
import type { AstNode, BinOp, ExprNode } from './nodes.ts';

/**
 * Whether a node is found in a tree (or in a list of them, or a field). `test` says of each node whether it is one, or undefined
 * to go on with what is in it.
 */
export function someNode(tree: unknown, test: (node: AstNode) => boolean | undefined): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if (Array.isArray(tree)) {
    for (const each of tree) if (someNode(each, test)) return true;
    return false;
  }
  if (typeof (tree as { kind?: unknown }).kind === 'string') {
    const answer = test(tree as AstNode);
    if (answer !== undefined) return answer;
  }
  // Nodes are plain objects: the engine keeps the names of their fields, and no list of them is made.
  const fields = tree as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === 'object' && field !== null && someNode(field, test)) return true;
  }
  return false;
}

/** What a chain of binary operators joins, from the left. Long chains lean to the left: they are walked, not recursed into. */
export function operandsOf(node: BinOp): readonly ExprNode[] {
  const operands: ExprNode[] = [];
  let left: ExprNode = node;
  for (; left.kind === 'BinOp'; left = left.left) operands.push(left.right);
  operands.push(left);
  return operands.reverse();
}
