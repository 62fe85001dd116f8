/** Searching trees. */
import type { AstNode, BinOp, ExprNode } from './nodes.ts';

/**
 * Whether a node is found in a tree (or in a list of them, or a field). `test` says of each node whether it is one, or undefined
 * to go on with what is in it.
 */
export function someNode(tree: unknown, test: (node: AstNode) => boolean | undefined): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if (Array.isArray(tree)) return tree.some((each) => someNode(each, test));
  if (typeof (tree as { kind?: unknown }).kind === 'string') {
    const answer = test(tree as AstNode);
    if (answer !== undefined) return answer;
  }
  return Object.values(tree).some((field) => someNode(field, test));
}

/** What a chain of binary operators joins, from the left. Long chains lean to the left: they are walked, not recursed into. */
export function operandsOf(node: BinOp): readonly ExprNode[] {
  const operands: ExprNode[] = [];
  let left: ExprNode = node;
  for (; left.kind === 'BinOp'; left = left.left) operands.push(left.right);
  operands.push(left);
  return operands.reverse();
}
