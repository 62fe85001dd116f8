/** What `ast.parse(..., optimize=N)` does to a tree, CPython's first steps of compilation. */
import { type AstNode, Constant, type ModNode, Pass, type StmtNode } from './nodes.ts';

/** Puts the value of `__debug__` in its place; at level 2 takes docstrings away. Changes the tree. */
export function optimizeTree(tree: ModNode, level: number): ModNode {
  return optimized(tree, level) as ModNode;
}

const WITH_DOCSTRING: ReadonlySet<string> = new Set([
  'Module',
  'ClassDef',
  'FunctionDef',
  'AsyncFunctionDef',
]);

function optimized(node: unknown, level: number): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => optimized(item, level));
  const { kind } = node as AstNode;
  // Values of constants are no nodes.
  if (kind === undefined || kind === 'Constant') return node;
  if (kind === 'Name') {
    const { id, ctx, lineno, col_offset, end_lineno, end_col_offset } = node as Extract<
      AstNode,
      { kind: 'Name' }
    >;
    if (id !== '__debug__' || ctx !== 'Load') return node;
    return new Constant(
      { t: 'bool', v: level === 0 },
      undefined,
      lineno,
      col_offset,
      end_lineno,
      end_col_offset,
    );
  }
  const fields = node as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields))
    if (name !== 'kind') fields[name] = optimized(value, level);
  if (level >= 2 && WITH_DOCSTRING.has(kind)) fields['body'] = withoutDocstring(fields['body'] as StmtNode[]);
  return node;
}

/** A body is never left empty. */
function withoutDocstring(body: readonly StmtNode[]): readonly StmtNode[] {
  const [first, ...rest] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.t !== 'str') return body;
  if (rest.length > 0) return rest;
  return [new Pass(first.lineno, first.col_offset, first.end_lineno, first.end_col_offset)];
}
