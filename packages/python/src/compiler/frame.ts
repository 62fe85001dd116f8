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
