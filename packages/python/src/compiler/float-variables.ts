/**
 * Which local variables are worth keeping as floats without objects (see `arithmetic.ts`). A guess about speed only:
 * any variable may hold anything, whichever way it is kept.
 */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import { LOOKING } from './calls.ts';
import { floatCallOf } from './float-calls.ts';
import type { Scope } from './scope.ts';

/** Functions of `math`, whose use says that a function computes with floats. */
const MATH = new Set(['sqrt', 'sin', 'cos', 'tan', 'atan2', 'exp', 'log', 'hypot', 'float', 'radians']);
const ARITHMETIC = new Set<ast.Operator>(['Add', 'Sub', 'Mult', 'Div']);
/** A function's own nodes and, apart, names in the functions, classes and comprehensions in it. */
function visit(
  body: readonly ast.StmtNode[],
  own: (node: ast.AstNode) => void,
  inner: (name: string) => void,
): void {
  someNode(body, (node) => {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
      case 'Lambda':
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        someNode(Object.values(node), (each) => {
          if (each.kind === 'Name') inner(each.id);
          return undefined;
        });
        return false;
      default:
        own(node);
        return undefined;
    }
  });
}

/** The (mangled) names of such variables of a function with these statements. */
export function floatVariables(scope: Scope, body: readonly ast.StmtNode[]): ReadonlySet<string> {
  let floats = false;
  let looked = false;
  const shared = new Set<string>();
  /** What is assigned to each name; undefined is something that is no expression. */
  const values = new Map<string, (ast.ExprNode | undefined)[]>();
  const assign = (target: ast.ExprNode, value: ast.ExprNode | undefined): void => {
    if (target.kind === 'Name') {
      const known = values.get(target.id);
      if (known === undefined) values.set(target.id, [value]);
      else known.push(value);
    } else if (target.kind === 'Tuple' || target.kind === 'List')
      for (const [at, each] of target.elts.entries())
        assign(
          each,
          value?.kind === 'Tuple' && value.elts.length === target.elts.length ? value.elts[at] : undefined,
        );
  };
  visit(
    body,
    (node) => {
      switch (node.kind) {
        case 'Constant':
          if (node.value.t === 'float') floats = true;
          break;
        case 'Name':
          if (MATH.has(node.id)) floats = true;
          if (LOOKING.has(node.id)) looked = true;
          break;
        case 'Attribute':
          if (MATH.has(node.attr)) floats = true;
          break;
        case 'BinOp':
          if (node.op === 'Div') floats = true;
          break;
        case 'Assign':
          for (const target of node.targets) assign(target, node.value);
          break;
        case 'AugAssign':
          if (node.op === 'Div') floats = true;
          if (node.target.kind === 'Name')
            assign(node.target, ARITHMETIC.has(node.op) ? sum(node) : undefined);
          break;
        case 'For':
          // The loop's variable is likely an int; where it is not, nothing is lost.
          assign(node.target, undefined);
          break;
      }
    },
    (name) => shared.add(name),
  );
  if (!floats || looked) return new Set();
  const ints = intVariables(values);
  const found = new Set<string>();
  for (const [id, assigned] of values) {
    const name = scope.mangle(id);
    if (
      shared.has(id) ||
      ints.has(id) ||
      !scope.isPrivate(name) ||
      scope.firstParameter === scope.variable(name)
    )
      continue;
    if (assigned.some((value) => value !== undefined && computes(value))) found.add(name);
  }
  return found;
}

/** `x += y` as `x + y`. */
function sum(node: ast.AugAssign): ast.ExprNode {
  return { ...node, kind: 'BinOp', left: node.target, right: node.value } as unknown as ast.BinOp;
}

/** Whether the value comes from an operation whose float would get an object otherwise. */
const computes = (value: ast.ExprNode): boolean =>
  (value.kind === 'BinOp' && ARITHMETIC.has(value.op)) ||
  (value.kind === 'UnaryOp' && value.op === 'USub') ||
  floatCallOf(value) !== undefined;

/** Variables that are only ever set to what looks like an int. */
function intVariables(
  values: ReadonlyMap<string, readonly (ast.ExprNode | undefined)[]>,
): ReadonlySet<string> {
  const ints = new Set(values.keys());
  const isInt = (value: ast.ExprNode | undefined): boolean => {
    switch (value?.kind) {
      case undefined:
        return true;
      case 'Constant':
        return value.value.t === 'int';
      case 'Name':
        return ints.has(value.id);
      case 'BinOp':
        return value.op !== 'Div' && isInt(value.left) && isInt(value.right);
      case 'UnaryOp':
        return isInt(value.operand);
      case 'Call':
        return value.func.kind === 'Name' && (value.func.id === 'len' || value.func.id === 'int');
      default:
        return false;
    }
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, assigned] of values) {
      if (!ints.has(id) || assigned.every(isInt)) continue;
      ints.delete(id);
      changed = true;
    }
  }
  return ints;
}
