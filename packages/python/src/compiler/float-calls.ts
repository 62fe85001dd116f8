/**
 * Calls of functions of `math` among floats without objects, `d * sqrt(d)`: where the name has the function and the result is finite, it
 * is what JavaScript's function gives.
 */
import type * as ast from '../ast/nodes.ts';
import { boxed, compileOperand, evaluation, isFloat, type Operand, rawOf } from './arithmetic.ts';
import { compileExpression } from './expressions.ts';
import type { Scope } from './scope.ts';

const FUNCTIONS = new Set(['acos', 'asin', 'atan', 'cos', 'fabs', 'sin', 'sqrt', 'tan']);

/** The function's name and what it is given, of a call that looks like one. */
export function floatCallOf(
  node: ast.ExprNode,
): { readonly name: string; readonly argument: ast.ExprNode } | undefined {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || !FUNCTIONS.has(node.func.id)) return undefined;
  const [argument] = node.args;
  if (argument === undefined || argument.kind === 'Starred') return undefined;
  return node.args.length === 1 && node.keywords.length === 0 ? { name: node.func.id, argument } : undefined;
}

export function floatCall(scope: Scope, node: ast.Call): Operand | undefined {
  const call = floatCallOf(node);
  if (call === undefined || scope.suspends) return undefined;
  const { name, argument } = call;
  const f = scope.temporary();
  const def = scope.temporary();
  const tag = scope.temporary();
  const raw = scope.temporary('$f');
  const own = compileExpression(scope, node.func);
  const given = compileOperand(scope, argument);
  const test = isFloat(scope, given);
  const isQuick = `(${def} = ${f}.def) !== undefined && ${def}.onFloat === Math.${name}${test === '' ? '' : ` && ${test}`}`;
  const quick = `${isQuick} && (${raw} = Math.${name}(${rawOf(given)})) - ${raw} === 0 ? null`;
  const other = `(${tag} = typeof ${f} === "object" ? ${f}.call1(${boxed(scope, given)}) : ${scope.use('$notCallable')}(${f})).constructor === ${scope.use('PyFloat')} ? (${raw} = ${tag}.value, null) : (${raw} = 0, ${tag})`;
  const js = `(${[`${f} = ${own}`, ...evaluation(given), scope.mark(node), `${tag} = ${quick} : ${other}`].join(', ')})`;
  return { js, tag, raw, kind: undefined };
}
