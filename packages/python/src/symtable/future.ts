import type * as ast from '../ast/nodes.ts';
import { errorAt } from './errors.ts';

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
