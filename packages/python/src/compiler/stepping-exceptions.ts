/**
 * `try` and `with` around a `yield`, in functions that are called for each value (see `stepping.ts`). What catches exceptions is a
 * place like others; one `catch` around all places goes there, and `raise` jumps there. JavaScript's `finally` would run at each
 * `yield`: what leaves statements by a jump goes to the body of `finally` first, which then goes on where that was to lead.
 */
import type * as ast from '../ast/nodes.ts';
import { forget, goesOn, handledAgain, outerHandled } from './exceptions.ts';
import { compileExpression } from './expressions.ts';
import { branch, intersect, type Scope } from './scope.ts';
import { compileBody, leavesAlways } from './statements.ts';
import { go, type Stepping } from './stepping.ts';
import { Spilling } from './stepping-expressions.ts';
import { assignTarget } from './targets.ts';

/** What statements say that leave a body for which something is to be done: how they go on after that. */
class Continuations {
  readonly #jumps: string[] = [];
  readonly #chosen: string;

  /** `chosen`: the variable with the number of the one to take, 0 for none. */
  constructor(chosen: string) {
    this.#chosen = chosen;
  }

  /** Statements that have `jump` done later. */
  later(jump: string, place: number): string {
    const known = this.#jumps.indexOf(jump);
    const at = known < 0 ? this.#jumps.push(jump) : known + 1;
    return `${this.#chosen} = ${at}; ${go(place)}`;
  }

  /** Statements that do it. */
  take(): string {
    return this.#jumps.map((jump, at) => `if (${this.#chosen} === ${at + 1}) { ${jump} }\n`).join('');
  }
}

/** Variables and places of a statement that does something when it is left, in whatever way. */
function leaving(scope: Scope, stepping: Stepping) {
  const previous = stepping.variable();
  const chosen = stepping.variable();
  return {
    /** The exception that was handled before, and the statement that handles it again. */
    previous,
    again: handledAgain(scope, previous, true),
    /** The exception that leaves the statement. */
    error: stepping.variable(),
    /** Which of the jumps out of the statement is done at its end. */
    chosen,
    jumps: new Continuations(chosen),
    handler: stepping.place(),
    final: stepping.place(),
    cleanup: stepping.place(),
    end: stepping.place(),
    h: scope.use('handling'),
  };
}

export function steppingTry(scope: Scope, stepping: Stepping, node: ast.Try): string {
  if (node.finalbody.length === 0) return steppingHandlers(scope, stepping, node);
  const { previous, error, chosen, handler, final, cleanup, end, h, again, jumps } = leaving(scope, stepping);
  const before = new Set(scope.bound);
  const inner = stepping.region(
    scope,
    handler,
    () =>
      `${stepping.guard()}\n${node.handlers.length > 0 ? steppingHandlers(scope, stepping, node) : branchBody(scope, node.body)}`,
    (jump) => jumps.later(jump, final),
  );
  const after = scope.bound;
  scope.bound = before;
  const { result: body, bound } = branch(scope, () =>
    stepping.region(
      scope,
      cleanup,
      () => `${stepping.label(final)}\n${compileBody(scope, node.finalbody)}`,
      (jump) => `if (${error} !== undefined) { ${again} } ${jump}`,
    ),
  );
  scope.bound = new Set([...bound, ...intersect(after, bound)]);
  return `${error} = undefined; ${previous} = ${outerHandled(scope, true)};
${inner}
${chosen} = 0; ${go(final)}
case ${handler}: ${chosen} = 0; ${h}.current = ${error} = $raised;
${body}
${stepping.guard()} if (${error} !== undefined) { ${again} ${goesOn(scope, error)} }
${jumps.take()}${go(end)}
${stepping.label(cleanup)} if (${error} !== undefined) { ${again} }
${goesOn(scope, '$raised')}
${stepping.label(end)}`;
}

const branchBody = (scope: Scope, body: readonly ast.StmtNode[]): string =>
  branch(scope, () => compileBody(scope, body)).result;

function steppingHandlers(scope: Scope, stepping: Stepping, node: ast.Try): string {
  const previous = stepping.variable();
  const error = stepping.variable();
  const handler = stepping.place();
  const cleanup = stepping.place();
  const end = stepping.place();
  const h = scope.use('handling');
  const again = handledAgain(scope, previous, true);
  const body = branch(scope, () =>
    stepping.region(scope, handler, () => `${stepping.guard()}\n${compileBody(scope, node.body)}`),
  );
  const boundsAfter: Set<string>[] = [];
  const handlers = node.handlers.map((each) => {
    const next = stepping.place();
    const { result, bound } = branch(scope, () =>
      steppingHandler(scope, stepping, each, { error, again, cleanup, next, end }),
    );
    if (!leavesAlways(each.body)) boundsAfter.push(bound);
    return result;
  });
  const hasElse = node.orelse.length > 0;
  let orelse = '';
  const normal = branch(scope, () => {
    for (const name of body.bound) scope.bound.add(name);
    if (hasElse) orelse = `${stepping.guard()}\n${compileBody(scope, node.orelse)}\n`;
  });
  if (!leavesAlways(hasElse ? node.orelse : node.body)) boundsAfter.push(normal.bound);
  const [first, ...others] = boundsAfter;
  scope.bound = first === undefined ? body.bound : others.reduce(intersect, first);
  return `${previous} = ${outerHandled(scope, true)};
${body.result}
${orelse}${go(end)}
case ${handler}: $h = ${cleanup}; ${h}.current = ${error} = $raised;
${handlers.join('\n')}
${again} ${goesOn(scope, error)}
${stepping.label(cleanup)} ${again} ${goesOn(scope, '$raised')}
${stepping.label(end)} ${error} = undefined;`;
}

interface Handling {
  /** The variable of the exception. */
  readonly error: string;
  /** The statement that handles again what was handled before. */
  readonly again: string;
  /** Where exceptions go that handlers raise. */
  readonly cleanup: number;
  /** Where the next handler is. */
  readonly next: number;
  /** Behind all of them. */
  readonly end: number;
}

function steppingHandler(
  scope: Scope,
  stepping: Stepping,
  node: ast.ExceptHandler,
  { error, again, cleanup, next, end }: Handling,
): string {
  const { name } = node;
  const forgetting = name === undefined ? '' : ` ${forget(scope, name)}`;
  const own = name === undefined ? cleanup : stepping.place();
  const handles = stepping.region(scope, cleanup, () => {
    if (node.type === undefined) return '';
    const test = `${scope.use('$matches')}(${error}, ${compileExpression(scope, node.type)})`;
    return `if (!${test}) { ${go(next)} }\n`;
  });
  const body = stepping.region(
    scope,
    own,
    () => {
      const store = name === undefined ? '' : `${stepping.guard()} ${scope.store(name, error)}\n`;
      return `${store}${compileBody(scope, node.body)}`;
    },
    (jump) => `${again}${forgetting} ${jump}`,
  );
  const raised = name === undefined ? '' : `case ${own}:${forgetting} ${go(cleanup)}\n`;
  return `${handles}${body}\n${again}${forgetting} ${go(end)}\n${raised}case ${next}: $h = ${cleanup};`;
}

export function steppingWith(
  scope: Scope,
  stepping: Stepping,
  node: ast.With | ast.AsyncWith,
  at: number,
): string {
  const item = node.items[at];
  if (item === undefined) return compileBody(scope, node.body);
  stepping.begin();
  const isAsync = node.kind === 'AsyncWith';
  const exit = stepping.variable();
  const { previous, error, chosen, handler, final, cleanup, end, h, again, jumps } = leaving(scope, stepping);
  const mark = scope.mark(item.context_expr);
  const place = scope.unit.position(item.context_expr);

  /** Statements that call a method of the manager, and the value that gives. */
  const calling = (call: string, method: string): readonly [before: string, value: string] => {
    if (!isAsync) return [`${mark};`, call];
    const wait = `${mark}; ${scope.use('$await')}(${call}, ${place}, "${method}");`;
    return [stepping.stop(wait, 'undefined', mark), '$sent'];
  };
  const exiting = (argument: string) =>
    calling(`${scope.use('$callExit')}(${exit}, ${argument})`, '__aexit__');

  const before: string[] = [];
  const manager = scope.temporary();
  const expression = compileExpression(scope, new Spilling(scope, stepping, before).value(item.context_expr));
  const [enter, entered] = calling(
    `${scope.use(isAsync ? '$asyncEnter' : '$enter')}(${manager})`,
    '__aenter__',
  );
  const value = scope.temporary();
  const target = item.optional_vars;
  const { result: body } = branch(scope, () =>
    stepping.region(
      scope,
      handler,
      () =>
        `${stepping.guard()} ${target === undefined ? '' : assignTarget(scope, target, value)}\n${steppingWith(scope, stepping, node, at + 1)}`,
      (jump) => jumps.later(jump, final),
    ),
  );
  const label = stepping.label(final);
  const [leave, left] = exiting('undefined');
  const [leaveWith, suppresses] = stepping.region(scope, cleanup, () => exiting(error));
  return `${before.join('\n')} ${manager} = ${expression}; ${mark}; ${exit} = ${scope.use(isAsync ? '$asyncExit' : '$exit')}(${manager});
${enter} ${value} = ${entered}; ${previous} = ${outerHandled(scope, true)};
${body}
${chosen} = 0; ${go(final)}
case ${handler}: $h = ${cleanup}; ${h}.current = ${error} = $raised;
${leaveWith} if (!${scope.use('isTrue')}(${suppresses})) { ${again} ${goesOn(scope, error)} }
${again} ${error} = undefined; ${go(end)}
${label} ${leave} ${left}; ${exit} = undefined;
${jumps.take()}${go(end)}
${stepping.label(cleanup)} ${again} ${goesOn(scope, '$raised')}
${stepping.label(end)}`;
}
