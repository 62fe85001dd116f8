/**
 * Raising and catching. JavaScript's `throw` is slow, so what a statement raises goes where it is caught by a jump wherever that
 * is in the same function; it is thrown once for each function that it leaves.
 */
import type * as ast from '../ast/nodes.ts';
import { FREE } from '../symtable/scope.ts';
import { compileCondition, compileExpression } from './expressions.ts';
import { branch, intersect, type Landing, type Scope } from './scope.ts';
import { compileBody, leavesAlways } from './statements.ts';
import { assignTarget } from './targets.ts';
import { stringLiteral } from './unit.ts';

/** An exception that comes to this function, from elsewhere or as it is raised: with its place in the traceback. */
export function placed(scope: Scope, error: string): string {
  const { frame } = scope;
  frame.catches = true;
  return `${scope.use('$trace')}(${error}, $here, $globals, $l${frame.variables})`;
}
const caught = (scope: Scope): string => placed(scope, '$e');

/** The statement by which an exception with its place goes to what catches it, or out of the function. */
export function goesOn(scope: Scope, error: string): string {
  const landing = scope.landings.at(-1);
  if (landing !== undefined) return landing.raise(error);
  scope.leaves = true;
  return `{ $rr = ${error}; break $F; }`;
}

const takenHere = (scope: Scope): string => placed(scope, `${scope.use('$taken')}()`);

/** The same for an exception that a call has just handed over. Short: there are many such calls, and the place is made in common. */
export function takenGoesOn(scope: Scope): string {
  const landing = scope.landings.at(-1);
  if (landing !== undefined) return landing.taken();
  if (scope.stepping !== undefined || scope.resumes) return goesOn(scope, takenHere(scope));
  scope.leaves = true;
  scope.takes = true;
  return 'break $A;';
}

/** Where what calls hand over is caught inside of statements that end elsewhere. */
export const takenAt = (scope: Scope, raise: Landing['raise']): Landing => ({
  raise,
  taken: () => raise(takenHere(scope)),
});

/** Compiles what stands where exceptions are caught so. */
function landing<T>(scope: Scope, landing: Landing, compile: () => T): T {
  scope.landings.push(landing);
  try {
    return compile();
  } finally {
    scope.landings.pop();
  }
}

/** JavaScript after which `error` has the exception that ended it, undefined if it came to its end. */
function guarded(scope: Scope, error: string, compile: () => string): string {
  const label = scope.fresh('$R');
  const handed = scope.fresh('$A');
  let takes = false;
  const here: Landing = {
    raise: (raised) => `{ ${error} = ${raised}; break ${label}; }`,
    taken: () => {
      takes = true;
      return `break ${handed};`;
    },
  };
  const js = landing(scope, here, compile);
  const all = takes ? `${handed}: {\n${js}\nbreak ${label}; }\n${error} = ${takenHere(scope)};` : js;
  return `${label}: try {\n${all}\n} catch ($e) { ${error} = ${caught(scope)}; }`;
}

/**
 * What runs while an exception is handled: what that raises has it as its context, and goes on when `previous` is handled again.
 * `also` may have an exception that goes on otherwise.
 */
function whileHandling(
  scope: Scope,
  previous: string,
  compile: () => string,
  restore = handledAgain(scope, previous),
  also?: string,
): string {
  const raised = scope.fresh('$x');
  const js = guarded(scope, raised, compile);
  const all = also === undefined ? raised : `(${raised} ?? ${also})`;
  return `let ${raised};\n${js} finally { ${restore} }\nif (${all} !== undefined) ${goesOn(scope, all)}`;
}

export function compileRaise(scope: Scope, node: ast.Raise): string {
  if (node.exc === undefined) return goesOn(scope, placed(scope, `${scope.use('$reraise')}()`));
  const exception = scope.temporary();
  const cause = scope.temporary();
  const evaluate = [`${exception} = ${compileExpression(scope, node.exc)};`];
  if (node.cause !== undefined) evaluate.push(`${cause} = ${compileExpression(scope, node.cause)};`);
  const args = node.cause === undefined ? exception : `${exception}, ${cause}`;
  const raised = placed(scope, `${scope.use('$raise')}(${args})`);
  return `${evaluate.join(' ')} ${scope.mark(node)}; ${goesOn(scope, raised)}`;
}

export function compileAssert(scope: Scope, node: ast.Assert): string {
  if (scope.unit.options.optimize > 0) return '';
  const test = compileCondition(scope, node.test);
  const { result: message } = branch(scope, () =>
    node.msg === undefined ? '' : compileExpression(scope, node.msg),
  );
  const raised = placed(scope, `${scope.use('$assertion')}($a)`);
  return `if (!${test}) { const $a = ${message === '' ? 'undefined' : message}; ${scope.mark(node.test)}; ${goesOn(scope, raised)} }`;
}

export function compileTry(scope: Scope, node: ast.Try): string {
  if (node.finalbody.length === 0) return compileHandlers(scope, node);
  return withFinally(
    scope,
    () =>
      node.handlers.length > 0
        ? compileHandlers(scope, node)
        : branch(scope, () => compileBody(scope, node.body)).result,
    node.finalbody,
  );
}

/**
 * The exception handled around a statement, to be handled again after it. A generator may go on with another caller than it
 * began with: there undefined stands for what the caller handles.
 */
export function outerHandled(scope: Scope, resumes = scope.frame.resumes): string {
  const h = scope.use('handling');
  return resumes ? `${h}.current === ${h}.base ? undefined : ${h}.current` : `${h}.current`;
}

/** The statement that handles it again. */
export function handledAgain(scope: Scope, previous: string, resumes = scope.frame.resumes): string {
  const h = scope.use('handling');
  return `${h}.current = ${resumes ? `${previous} ?? ${h}.base` : previous};`;
}

/** What `compile` gives and then the body of `finally`, whatever happens. */
function withFinally(scope: Scope, compile: () => string, finalbody: readonly ast.StmtNode[]): string {
  const failed = scope.fresh('$f');
  const previous = scope.fresh('$p');
  const h = scope.use('handling');
  const before = new Set(scope.bound);
  const inner = guarded(scope, failed, compile);
  const after = scope.bound;
  scope.bound = before;
  const restore = `if (${failed} !== undefined) ${handledAgain(scope, previous)}`;
  const { result: final, bound } = branch(scope, () =>
    whileHandling(scope, previous, () => compileBody(scope, finalbody), restore, failed),
  );
  scope.bound = new Set([...bound, ...intersect(after, bound)]);
  return `{ let ${failed}; const ${previous} = ${outerHandled(scope)};
try { ${inner}
} finally { if (${failed} !== undefined) ${h}.current = ${failed};
${final}
} }`;
}

function compileHandlers(scope: Scope, node: ast.Try): string {
  const previous = scope.fresh('$p');
  const error = scope.fresh('$x');
  const h = scope.use('handling');
  const body = branch(scope, () => guarded(scope, error, () => compileBody(scope, node.body)));
  const boundsAfter: Set<string>[] = [];
  const handling = whileHandling(scope, previous, () => {
    const handlers = node.handlers.map((handler) => {
      const { result, bound } = branch(scope, () => compileHandler(scope, handler, error));
      if (!leavesAlways(handler.body)) boundsAfter.push(bound);
      const test =
        handler.type === undefined
          ? 'true'
          : `${scope.use('$matches')}(${error}, ${compileExpression(scope, handler.type)})`;
      return `if (${test}) {\n${result}\n}`;
    });
    const last = node.handlers.at(-1);
    const unmatched = last?.type === undefined ? '' : ` else ${goesOn(scope, error)}`;
    return handlers.join(' else ') + unmatched;
  });
  const hasElse = node.orelse.length > 0;
  let orelse = '';
  const normal = branch(scope, () => {
    for (const name of body.bound) scope.bound.add(name);
    if (hasElse) orelse = ` else {\n${compileBody(scope, node.orelse)}\n}`;
  });
  if (!leavesAlways(hasElse ? node.orelse : node.body)) boundsAfter.push(normal.bound);
  const [first, ...others] = boundsAfter;
  scope.bound = first === undefined ? body.bound : others.reduce(intersect, first);
  return `{ let ${error}; const ${previous} = ${outerHandled(scope)};
${body.result}
if (${error} !== undefined) { ${h}.current = ${error};
${handling} }${orelse} }`;
}

function compileHandler(scope: Scope, handler: ast.ExceptHandler, error: string): string {
  if (handler.name === undefined) return compileBody(scope, handler.body);
  const store = scope.store(handler.name, error);
  const body = compileBody(scope, handler.body);
  return `${store}\ntry {\n${body}\n} finally { ${forget(scope, handler.name)} }`;
}

/** Deletes the variable of a handler, which may be gone already. */
export function forget(scope: Scope, id: string): string {
  const name = scope.mangle(id);
  if (
    scope.isLocal(name) ||
    (scope.kind !== 'module' && scope.kind !== 'class' && scope.block.scope(name) === FREE)
  )
    return `${scope.variable(name)} = undefined;`;
  const text = stringLiteral(scope.unit, name);
  if (scope.kind === 'class') return `${scope.use('$forgetLocal')}($ns, ${text});`;
  if (scope.kind === 'module' && scope.unit.options.separateLocals)
    return `${scope.use('$forgetLocal')}($locals, ${text});`;
  return `$G.delete(${text});`;
}

export function compileTryStar(scope: Scope, node: ast.TryStar): string {
  if (node.finalbody.length === 0) return tryStarHandlers(scope, node);
  return withFinally(scope, () => branch(scope, () => tryStarHandlers(scope, node)).result, node.finalbody);
}

/** Each handler takes its part of the group; what is left, and what handlers raise, goes on. */
function tryStarHandlers(scope: Scope, node: ast.TryStar): string {
  const previous = scope.fresh('$p');
  const error = scope.fresh('$x');
  const groups = scope.fresh('$g');
  const left = scope.fresh('$v');
  const part = scope.fresh('$m');
  const inner = scope.fresh('$R');
  const h = scope.use('handling');
  const { result: body } = branch(scope, () => guarded(scope, error, () => compileBody(scope, node.body)));
  const raises = (what: string) => `${groups}.raised(${what});`;
  const handlers = node.handlers.map((handler) => {
    const here = takenAt(scope, (error) => `{ ${raises(error)} break ${inner}; }`);
    const { result } = landing(scope, here, () => branch(scope, () => compileHandler(scope, handler, part)));
    const type = handler.type === undefined ? scope.use('None') : compileExpression(scope, handler.type);
    return `{ const ${part} = ${groups}.take(${type}); if (${part} !== undefined) { ${h}.current = ${part}; ${inner}: try {\n${result}\n} catch ($e) { ${raises(caught(scope))} } } }`;
  });
  const { result: orelse } = branch(scope, () => compileBody(scope, node.orelse));
  return `{ let ${error}; const ${previous} = ${outerHandled(scope)};
${body}
if (${error} !== undefined) { const ${groups} = new ${scope.use('$Groups')}(${h}.current = ${error});
try {
${handlers.join('\n')}
} finally { ${handledAgain(scope, previous)} }
const ${left} = ${groups}.finish(); if (${left} !== undefined) ${goesOn(scope, left)} } else {
${orelse}
} }`;
}

// ---- with

export function compileWith(scope: Scope, node: ast.With | ast.AsyncWith, at: number): string {
  const item = node.items[at];
  if (item === undefined) return compileBody(scope, node.body);
  const isAsync = node.kind === 'AsyncWith';
  const manager = scope.fresh('$m');
  const exit = scope.fresh('$q');
  const entered = scope.fresh('$v');
  const normal = scope.fresh('$n');
  const previous = scope.fresh('$p');
  const error = scope.fresh('$x');
  const h = scope.use('handling');
  const expression = compileExpression(scope, item.context_expr);
  const target = item.optional_vars;
  const { result: inner } = branch(scope, () =>
    guarded(scope, error, () => {
      const store = target === undefined ? '' : assignTarget(scope, target, entered);
      return `${store}\n${compileWith(scope, node, at + 1)}`;
    }),
  );
  const place = scope.unit.position(item.context_expr);
  const enter = isAsync
    ? `yield ${scope.use('$await')}(${scope.use('$asyncEnter')}(${manager}), ${place}, "__aenter__")`
    : scope.suspends
      ? `yield* ${scope.use('$suspendEnter')}(${manager})`
      : `${scope.use('$enter')}(${manager})`;
  // What leaving raises comes from where the manager was made.
  const mark = scope.mark(item.context_expr);
  const find = `(${mark}, ${scope.use(isAsync ? '$asyncExit' : '$exit')}(${manager}))`;
  const leave = (argument: string) => `(${mark}, ${leaveWith(argument)})`;
  const leaveWith = (argument: string) => {
    if (scope.suspends && !isAsync) return `(yield* ${scope.use('$suspendExit')}(${exit}, ${argument}))`;
    const call = `${scope.use('$callExit')}(${exit}, ${argument})`;
    return isAsync ? `(yield ${scope.use('$await')}(${call}, ${place}, "__aexit__"))` : call;
  };
  const leaving = whileHandling(
    scope,
    previous,
    () => `if (!${scope.use('isTrue')}(${leave(error)})) ${goesOn(scope, error)}`,
  );
  return `{ const ${manager} = ${expression}, ${exit} = ${find}, ${entered} = ${enter}; let ${normal} = true, ${error}; const ${previous} = ${outerHandled(scope)};
try { ${inner}
if (${error} !== undefined) { ${normal} = false; ${h}.current = ${error};
${leaving} }
} finally { if (${normal}) ${leave('undefined')}; } }`;
}
