/** `__annotate__` functions of functions, classes and modules. */
import type * as ast from '../ast/nodes.ts';
import type { Block } from '../symtable/block.ts';
import { compileExpression } from './expressions.ts';
import { compileFrame } from './frame.ts';
import { FLAGS, type FunctionNode, freeVariables, functionName, qualify, variableCell } from './functions.ts';
import { Scope } from './scope.ts';
import { quote, stringLiteral } from './unit.ts';

/** `__annotate__` of a function: evaluates its annotations when asked for. */
export function compileAnnotations(scope: Scope, node: FunctionNode, block: Block): string | undefined {
  const { args } = node;
  const annotated: [string, ast.ExprNode][] = [];
  for (const arg of [...args.posonlyargs, ...args.args])
    if (arg.annotation !== undefined) annotated.push([arg.arg, arg.annotation]);
  if (args.vararg?.annotation !== undefined) annotated.push([args.vararg.arg, args.vararg.annotation]);
  for (const arg of args.kwonlyargs)
    if (arg.annotation !== undefined) annotated.push([arg.arg, arg.annotation]);
  if (args.kwarg?.annotation !== undefined) annotated.push([args.kwarg.arg, args.kwarg.annotation]);
  if (node.returns !== undefined) annotated.push(['return', node.returns]);
  if (annotated.length === 0) return undefined;
  return annotateFunction(scope, block.annotation_block, annotated, qualify(scope, node.name));
}

/** The function that makes a dict of annotations; with `from __future__ import annotations` of their texts. */
export function annotateFunction(
  scope: Scope,
  block: Block | undefined,
  annotated: readonly (readonly [name: string, annotation: ast.ExprNode, conditional?: number])[],
  owner: string,
): string {
  const { unit } = scope;
  if (block === undefined || unit.symbols.future.has('annotations')) {
    const items = annotated.flatMap(([name, expression]) => [
      quote(scope.mangle(name)),
      stringLiteral(unit, scope.unit.unparse(expression)),
    ]);
    return `${scope.use('$annotateText')}([${items.join(', ')}])`;
  }
  const qualname = `${owner === '' ? '' : `${owner}.`}__annotate__`;
  const inner = new Scope(unit, block, 'function', scope, { qualname });
  if (scope.kind === 'class') inner.classNamespace = '$ns';
  const items = annotated.map(([name, expression, conditional]) => {
    const value =
      expression.kind === 'Starred'
        ? `${inner.use('$unpackOne')}(${compileExpression(inner, expression.value)})`
        : compileExpression(inner, expression);
    const isText = expression.kind === 'Constant' && expression.value.t === 'str';
    const text = isText ? unit.use('None') : stringLiteral(unit, unit.unparse(expression));
    const item = `${quote(scope.mangle(name))}, () => ${value}, ${text}`;
    return conditional === undefined ? item : `...($ca.has(${conditional}) ? [${item}] : [])`;
  });
  const number = unit.nextCode;
  const free = freeVariables(inner);
  const cells = free.map((name) => variableCell(inner, name));
  if (scope.kind === 'class') {
    free.unshift('__classdict__');
    cells.unshift(`${unit.use('$closureCell')}(() => $ns, () => {})`);
  }
  const code = unit.code({
    name: '__annotate__',
    qualname,
    firstLine: annotated[0]?.[1].lineno ?? 1,
    positional: 1,
    positionalOnly: 1,
    keywordOnly: 0,
    flags: FLAGS.optimized | FLAGS.newLocals,
    varnames: ['format'],
    cellvars: [],
    freevars: free,
    names: [],
    constants: [],
  });
  const declared = [...inner.declarations(new Set()), ...inner.temporaries].filter(
    (name) => name !== 'format$',
  );
  const body = `return ${scope.use('$annotations')}(format$, $globals, [${items.join(',\n')}], ${code});`;
  const frame = compileFrame(inner, code, unit.line(annotated[0]?.[1].lineno ?? 1), declared, body);
  return `${scope.use('$function')}(${code}, function ${functionName(unit, '__annotate__', number)}(format$) {\n${frame}\n}, $globals${cells.length === 0 ? '' : `, undefined, undefined, undefined, () => [${cells.join(', ')}]`})`;
}
