/** Checks of expressions in trees made by programs. */
import type * as ast from '../nodes.ts';
import { checkName, checkPlace, refuse } from './context.ts';

type Context = 'Load' | 'Store' | 'Del';

/** An expression may be missing, where it is not in a list. */
export function checkOptional(node: ast.ExprNode | undefined, context: Context = 'Load'): void {
  if (node !== undefined) checkExpression(node, context);
}

/** Expressions of a list, whose holes are `undefined`: those of `Dict.keys` and the like have a meaning. */
export function checkExpressions(
  nodes: readonly (ast.ExprNode | undefined)[],
  context: Context = 'Load',
  holes = false,
): void {
  for (const node of nodes) {
    if (node !== undefined) checkExpression(node, context);
    else if (!holes) refuse('None disallowed in expression list');
  }
}

export function checkExpression(node: ast.ExprNode, context: Context = 'Load'): void {
  checkPlace(node);
  if ('ctx' in node) {
    if (node.ctx !== context) refuse(`expression must have ${context} context but has ${node.ctx} instead`);
  } else if (context !== 'Load') refuse(`expression which can't be assigned to in ${context} context`);
  switch (node.kind) {
    case 'BoolOp':
      if (node.values.length < 2) refuse('BoolOp with less than 2 values');
      checkExpressions(node.values);
      return;
    case 'NamedExpr':
      checkExpression(node.value);
      return;
    case 'BinOp':
      checkExpression(node.left);
      checkExpression(node.right);
      return;
    case 'UnaryOp':
      checkExpression(node.operand);
      return;
    case 'Lambda':
      checkArguments(node.args);
      checkExpression(node.body);
      return;
    case 'IfExp':
      checkExpression(node.test);
      checkExpression(node.body);
      checkExpression(node.orelse);
      return;
    case 'Dict':
      if (node.keys.length !== node.values.length)
        refuse("Dict doesn't have the same number of keys as values");
      checkExpressions(node.keys, 'Load', true);
      checkExpressions(node.values);
      return;
    case 'Set':
      checkExpressions(node.elts);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      checkGenerators(node.generators);
      checkExpression(node.elt);
      return;
    case 'DictComp':
      checkGenerators(node.generators);
      checkExpression(node.key);
      checkExpression(node.value);
      return;
    case 'Yield':
      checkOptional(node.value);
      return;
    case 'Await':
    case 'YieldFrom':
      checkExpression(node.value);
      return;
    case 'Compare':
      if (node.comparators.length === 0) refuse('Compare with no comparators');
      if (node.comparators.length !== node.ops.length)
        refuse('Compare has a different number of comparators and operands');
      checkExpressions(node.comparators);
      checkExpression(node.left);
      return;
    case 'Call':
      checkExpression(node.func);
      checkExpressions(node.args);
      checkKeywords(node.keywords);
      return;
    case 'FormattedValue':
    case 'Interpolation':
      checkExpression(node.value);
      checkOptional(node.format_spec);
      return;
    case 'JoinedStr':
    case 'TemplateStr':
      checkExpressions(node.values);
      return;
    case 'Attribute':
      checkExpression(node.value);
      return;
    case 'Subscript':
      checkExpression(node.slice);
      checkExpression(node.value);
      return;
    case 'Starred':
      checkExpression(node.value, context);
      return;
    case 'Slice':
      checkOptional(node.lower);
      checkOptional(node.upper);
      checkOptional(node.step);
      return;
    case 'List':
    case 'Tuple':
      checkExpressions(node.elts, context);
      return;
    case 'Name':
      checkName(node.id);
      return;
    case 'Constant':
      return;
  }
}

function checkGenerators(generators: readonly ast.Comprehension[]): void {
  if (generators.length === 0) refuse('comprehension with no generators');
  for (const { target, iter, ifs } of generators) {
    checkExpression(target, 'Store');
    checkExpression(iter);
    checkExpressions(ifs);
  }
}

export function checkKeywords(keywords: readonly ast.Keyword[]): void {
  for (const { value } of keywords) checkExpression(value);
}

export function checkArguments(node: ast.Arguments): void {
  const parameters = [...node.posonlyargs, ...node.args, node.vararg, ...node.kwonlyargs, node.kwarg];
  for (const parameter of parameters) {
    if (parameter === undefined) continue;
    checkPlace(parameter);
    checkOptional(parameter.annotation);
  }
  if (node.defaults.length > node.posonlyargs.length + node.args.length)
    refuse('more positional defaults than args on arguments');
  if (node.kw_defaults.length !== node.kwonlyargs.length)
    refuse('length of kwonlyargs is not the same as kw_defaults on arguments');
  checkExpressions(node.defaults);
  checkExpressions(node.kw_defaults, 'Load', true);
}

export function checkTypeParameters(parameters: readonly ast.TypeParamNode[]): void {
  for (const parameter of parameters) {
    checkPlace(parameter);
    checkName(parameter.name);
    if (parameter.kind === 'TypeVar') checkOptional(parameter.bound);
    checkOptional(parameter.default_value);
  }
}
