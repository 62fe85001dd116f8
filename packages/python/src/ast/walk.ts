/** Searching trees. */
import type { AstNode } from './nodes.ts';

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
