/**
 * Operations that ask for an exception as their result. JavaScript's `throw` costs more than a microsecond for each function it
 * leaves. Where a statement begins with an operation, and what that raises goes on by a jump anyway, undefined, which no Python value is, says
 * that there is an exception (`$give`, `$taken`):
 *
 * - a call passes one argument more than there are parameters. A compiled function that gets it hands its exception over; all
 *   other callees pay no heed to that argument and throw
 * - items of lists, dicts and strs, and the builtins that are called to see whether they raise: `int`, `float`, `next`
 */
import type * as ast from '../ast/nodes.ts';
import { compileCall } from './calls.ts';
import { takenGoesOn } from './exceptions.ts';
import { compileExpression, compileSubscript } from './expressions.ts';
import type { Scope } from './scope.ts';
import { isPlainName } from './unit.ts';

/** A statement whose value is in a variable, and the statements that put it there. */
interface Asked {
  readonly before: string;
  readonly rest: ast.StmtNode;
}

type Asking = ast.Call | ast.Subscript;

/** The statement after the operation that is the whole of its value, if that can ask; the statement as it is otherwise. */
export function askFirst(scope: Scope, node: ast.StmtNode): Asked {
  const value = firstOperation(scope, node);
  if (value === undefined || !canAsk(scope, value)) return { before: '', rest: node };
  const before: string[] = [];
  if (node.kind === 'Expr') {
    // In a variable the result would live on.
    before.push(`if (${asking(scope, value, before)} === undefined) ${takenGoesOn(scope)}`);
    return { before: `${before.join('\n')}\n`, rest: { ...node, kind: 'Pass' } };
  }
  const held = ask(scope, value, before);
  return { before: `${before.join('\n')}\n`, rest: { ...node, value: held } as ast.StmtNode };
}

/** Adds the statements that evaluate an operation; the node that stands for its result. */
function ask(scope: Scope, node: Asking, before: string[]): ast.ExprNode {
  const result = scope.temporary();
  before.push(`if ((${result} = ${asking(scope, node, before)}) === undefined) ${takenGoesOn(scope)}`);
  const held: ast.Name = { ...node, kind: 'Name', id: '.asked', ctx: 'Load' };
  scope.held.set(held, result);
  return held;
}

/** The operation, which gives undefined where it hands over what it raises. */
const asking = (scope: Scope, node: Asking, before: string[]): string =>
  node.kind === 'Subscript'
    ? compileSubscript(scope, node, true)
    : (askBuiltin(scope, node, before) ?? compileCall(scope, node, true));

/** Builtins that are called to see whether they raise. */
const ASKED: ReadonlyMap<string, string> = new Map([
  ['int', '$askInt'],
  ['float', '$askFloat'],
  ['next', '$askNext'],
]);

function askBuiltin(scope: Scope, { func, args, ...node }: ast.Call, before: string[]): string | undefined {
  const [argument] = args;
  if (func.kind !== 'Name' || argument === undefined || args.length !== 1) return undefined;
  const helper = ASKED.get(func.id);
  if (helper === undefined || !scope.isBuiltin(func.id, func.id)) return undefined;
  const f = scope.temporary();
  before.push(`${f} = ${compileExpression(scope, func)};`);
  const given = canAsk(scope, argument) ? ask(scope, argument, before) : argument;
  const value = scope.temporary();
  return `(${value} = ${compileExpression(scope, given)}, ${scope.mark(node)}, ${scope.use(helper)}(${f}, ${value}))`;
}

/** The operation that is evaluated before all else in a statement, as its value. */
function firstOperation(scope: Scope, node: ast.StmtNode): ast.ExprNode | undefined {
  switch (node.kind) {
    case 'AugAssign': {
      // The variable is read after the operation: nothing but this statement may set it meanwhile.
      if (node.target.kind !== 'Name') return undefined;
      const name = scope.mangle(node.target.id);
      return scope.isPrivate(name) && scope.bound.has(name) ? node.value : undefined;
    }
    case 'AnnAssign':
      return node.target.kind === 'Name' ? node.value : undefined;
    case 'Expr':
    case 'Assign':
    case 'Return':
      return node.value;
    default:
      return undefined;
  }
}

/** Whether it is an item, or a call with a few arguments of what may be a compiled function or one of those builtins. */
function canAsk(scope: Scope, node: ast.ExprNode): node is Asking {
  if (scope.kind !== 'function' || scope.suspends) return false;
  if (node.kind === 'Subscript') return node.slice.kind !== 'Slice' && node.value.kind !== 'Constant';
  if (node.kind !== 'Call') return false;
  const { func, args, keywords } = node;
  if (keywords.length > 0 || args.length > 3 || args.some(({ kind }) => kind === 'Starred')) return false;
  if (func.kind === 'Name')
    return (
      !scope.isBuiltin(func.id, func.id) ||
      !scope.isKnownBuiltin(func.id) ||
      (ASKED.has(func.id) && args.length === 1)
    );
  return (
    func.kind !== 'Attribute' || (isPlainName(scope.mangle(func.attr)) && func.value.kind !== 'Constant')
  );
}
