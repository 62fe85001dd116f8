/** Displays of sets and dicts. */
import { FEW } from '@harpy/objects/table';
import type * as ast from '../ast/nodes.ts';
import { compileExpression, compileItems } from './expressions.ts';
import type { Scope } from './scope.ts';

/** Up to the first starred one they are evaluated before any is put in, as CPython does. */
export function compileSet(scope: Scope, node: ast.SetExpr): string {
  const star = node.elts.findIndex((each) => each.kind === 'Starred');
  const first = star < 0 ? node.elts : node.elts.slice(0, star);
  const js = `${scope.use('$set')}(${compileItems(scope, first)}${hashMark(scope, node, first)})`;
  if (star < 0) return js;
  return node.elts
    .slice(star)
    .reduce(
      (set, each) =>
        each.kind === 'Starred'
          ? `${scope.use('$setUpdate')}(${set}, ${compileExpression(scope, each.value)})`
          : `${scope.use('$setAdd')}(${set}, ${compileExpression(scope, each)})`,
      js,
    );
}

/** The place of a display becomes the current one after its parts, where one of them may have a `__hash__` in Python. */
function hashMark(
  scope: Scope,
  node: ast.SetExpr | ast.Dict,
  keys: readonly (ast.ExprNode | undefined)[],
): string {
  return keys.every((key) => key?.kind === 'Constant') ? '' : `, ${scope.mark(node)}`;
}

/** The keys of a dict of few if all are strs that stand in JavaScript as they are, each another. */
function textKeys(scope: Scope, { keys }: ast.Dict): readonly string[] | undefined {
  if (keys.length > FEW) return undefined;
  const names: string[] = [];
  for (const key of keys) {
    if (key?.kind !== 'Constant' || key.value.t !== 'str') return undefined;
    const name = compileExpression(scope, key);
    if (!name.startsWith('"') || names.includes(name)) return undefined;
    names.push(name);
  }
  return names;
}

export function compileDict(scope: Scope, node: ast.Dict): string {
  if (node.keys.length === 0) return `new ${scope.use('PyDict')}()`;
  if (!node.keys.includes(undefined)) {
    const names = textKeys(scope, node);
    if (names !== undefined)
      return `${scope.use('$dictOf')}(${scope.unit.constant(`[${names.join(', ')}]`)}, ${compileItems(scope, node.values)})`;
    const items = node.keys.flatMap((key, at) => [
      compileExpression(scope, key as ast.ExprNode),
      compileExpression(scope, node.values[at] as ast.ExprNode),
    ]);
    return `${scope.use('$dict')}([${items.join(', ')}]${hashMark(scope, node, node.keys)})`;
  }
  let js = `new ${scope.use('PyDict')}()`;
  for (const [at, key] of node.keys.entries()) {
    const item = compileExpression(scope, node.values[at] as ast.ExprNode);
    js =
      key === undefined
        ? `${scope.use('$dictUpdate')}(${js}, ${item})`
        : `${scope.use('$dictAdd')}(${js}, ${compileExpression(scope, key)}, ${item})`;
  }
  return js;
}
