/**
 * Calls that ask for an exception as their result. JavaScript's `throw` costs more than a microsecond for each function it leaves.
 * Where a statement calls, and what is raised goes on by a jump anyway, the caller passes one argument more than there are
 * parameters: a compiled function that gets it hands its exception over (`$give`) and returns undefined, which no Python value is. All
 * other callees pay no heed to that argument and throw.
 */
import type * as ast from '../ast/nodes.ts';
import { compileCall } from './calls.ts';
import { takenGoesOn } from './exceptions.ts';
import type { Scope } from './scope.ts';
import { isPlainName } from './unit.ts';

/** A statement whose value is in a variable, and the statements that put it there. */
interface Asked<T extends ast.StmtNode> {
  readonly before: string;
  readonly rest: T;
}

/** The statement after the call that is the whole of its value, if that call can ask; the statement as it is otherwise. */
export function askFirst<T extends ast.StmtNode>(scope: Scope, node: T): Asked<T> {
  const call = callOf(scope, node);
  if (call === undefined || !canAsk(scope, call)) return { before: '', rest: node };
  const result = scope.temporary();
  const js = compileCall(scope, call, true);
  const held: ast.Name = { ...call, kind: 'Name', id: '.asked', ctx: 'Load' };
  scope.held.set(held, result);
  return {
    before: `if ((${result} = ${js}) === undefined) ${takenGoesOn(scope)}\n`,
    rest: { ...node, value: held },
  };
}

/** The call that is evaluated before all else in a statement, as its value. */
function callOf(scope: Scope, node: ast.StmtNode): ast.Call | undefined {
  switch (node.kind) {
    case 'AugAssign': {
      // The variable is read after the call: nothing but this statement may set it meanwhile.
      if (node.target.kind !== 'Name') return undefined;
      const name = scope.mangle(node.target.id);
      if (!scope.isPrivate(name) || !scope.bound.has(name)) return undefined;
      break;
    }
    case 'AnnAssign':
      if (node.target.kind !== 'Name') return undefined;
      break;
    case 'Expr':
    case 'Assign':
    case 'Return':
      break;
    default:
      return undefined;
  }
  return node.value?.kind === 'Call' ? node.value : undefined;
}

/** Whether the call is compiled as one of a few arguments, of what may be a compiled function. */
function canAsk(scope: Scope, { func, args, keywords }: ast.Call): boolean {
  if (scope.kind !== 'function' || scope.suspends || keywords.length > 0 || args.length > 3) return false;
  if (args.some(({ kind }) => kind === 'Starred')) return false;
  if (func.kind === 'Name') return !scope.isBuiltin(func.id, func.id) || !scope.isKnownBuiltin(func.id);
  return (
    func.kind !== 'Attribute' || (isPlainName(scope.mangle(func.attr)) && func.value.kind !== 'Constant')
  );
}
