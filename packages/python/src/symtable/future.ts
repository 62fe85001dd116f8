import type * as ast from '../ast/nodes.ts';
import { errorAt } from './errors.ts';

/** The flags of code objects, and of `compile`, for the features that still change something. */
export const FUTURE_FLAGS: Readonly<Record<string, number>> = {
  annotations: 0x1000000,
  barry_as_FLUFL: 0x400000,
};

/** The flags of features in force. */
export function flagsOfFuture(features: Iterable<string>): number {
  let flags = 0;
  for (const feature of features) flags |= FUTURE_FLAGS[feature] ?? 0;
  return flags;
}

/** The features that flags ask for. */
export const futureOfFlags = (flags: number): string[] =>
  Object.entries(FUTURE_FLAGS).flatMap(([feature, bit]) => ((flags & bit) !== 0 ? [feature] : []));

/** Features a module can ask for; all but `annotations` and `barry_as_FLUFL` have been the rule for long. */
const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/**
 * Features in force in a module: those given and those its `from __future__ import` statements name. They come first in
 * the module, after its docstring; the check that they come nowhere else is the compiler's.
 */
export function futureFeatures(
  tree: ast.ModNode,
  filename: string,
  given: Iterable<string> = [],
): ReadonlySet<string> {
  const features = new Set(given);
  if (tree.kind !== 'Module' && tree.kind !== 'Interactive') return features;
  for (const [index, node] of tree.body.entries()) {
    if (node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0) {
      for (const alias of node.names) {
        if (alias.name === 'braces') throw errorAt(filename, 'not a chance', alias);
        if (!FEATURES.has(alias.name)) {
          throw errorAt(filename, `future feature ${alias.name} is not defined`, alias);
        }
        features.add(alias.name);
      }
    } else if (index > 0 || node.kind !== 'Expr' || !isStr(node.value)) break;
  }
  return features;
}

function isStr(node: ast.ExprNode): boolean {
  return node.kind === 'Constant' && node.value.t === 'str';
}
