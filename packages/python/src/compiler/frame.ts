/** The body of a function in JavaScript: its variables, the place it is at, and what leaves it. */
import type { Scope } from './scope.ts';

/**
 * `body` ends with a return. `declared`: its variables; `firstLine`: the place it starts at, of the unit's table; `code`: the
 * variable of its code object.
 */
export function compileFrame(
  scope: Scope,
  code: string,
  firstLine: number,
  declared: readonly string[],
  body: string,
): string {
  const variables = [`$l = ${firstLine}`, ...new Set(declared)];
  if (scope.catches) variables.push(`$here = ${code}`);
  if (scope.leaves) variables.push('$rr');
  const [enter, leave] = scope.enterFrame(code);
  const start = `let ${variables.join(', ')};\n${enter}`;
  const traced = `${scope.use('$trace')}($e, ${code}, $globals, $l${scope.variables})`;
  return scope.leaves
    ? `${start}$F: try {\n${body}\n} catch ($e) { $rr = ${traced}; }${leave}\nthrow $rr;`
    : `${start}try {\n${body}\n} catch ($e) { throw ${traced}; }${leave}`;
}

/** The same for a body that is called for each value (see `stepping.ts`); `guards`: exceptions are caught around some places. */
export function compileSteppingFrame(
  scope: Scope,
  code: string,
  firstLine: number,
  declared: readonly string[],
  body: string,
  guards: boolean,
): string {
  if (!guards) return compileFrame(scope, code, firstLine, declared, `$S: for (;;) ${body}`);
  const variables = [`$l = ${firstLine}`, '$h = 0', '$raised', ...new Set(declared)];
  if (scope.catches) variables.push(`$here = ${code}`);
  if (scope.leaves) variables.push('$rr');
  const traced = `${scope.use('$trace')}($e, ${code}, $globals, $l${scope.variables})`;
  const caught = `$raised = ${traced}; if ($h === 0 || $e === ${scope.use('$probe')}) throw $raised; $s = $h;`;
  const loop = `$S: for (;;) try {\n${body}\n} catch ($e) { ${caught} }`;
  return `let ${variables.join(', ')};\n${scope.leaves ? `$F: ${loop}\nthrow $rr;` : loop}`;
}
