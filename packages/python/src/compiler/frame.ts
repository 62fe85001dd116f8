/** The body of a function in JavaScript: its variables, the place it is at, and what leaves it. */
import type { Scope } from './scope.ts';
import type { Stepping } from './stepping.ts';

/** What leaves a function with an exception: a function that is asked hands it over (see `asking.ts`). */
const raises = (scope: Scope, error: string, asked: boolean): string =>
  asked ? `if ($asked === true) return ${scope.use('$give')}(${error}); throw ${error};` : `throw ${error};`;

/**
 * `body` ends with a return. `declared`: its variables; `firstLine`: the place it starts at, of the unit's table; `code`: the
 * variable of its code object; `asked`: the function has the parameter `$asked`.
 */
export function compileFrame(
  scope: Scope,
  code: string,
  firstLine: number,
  declared: readonly string[],
  body: string,
  asked = false,
): string {
  const variables = [`$l = ${firstLine}`, ...new Set(declared)];
  if (scope.catches) variables.push(`$here = ${code}`);
  if (scope.leaves) variables.push('$rr');
  const [enter, leave] = scope.enterFrame(code);
  const start = `let ${variables.join(', ')};\n${enter}`;
  const traced = `${scope.use('$trace')}($e, ${code}, $globals, $l${scope.variables})`;
  const whole = scope.takes
    ? `$A: {\n${body}\n}\n$rr = ${scope.use('$trace')}(${scope.use('$taken')}(), ${code}, $globals, $l${scope.variables});`
    : body;
  return scope.leaves
    ? `${start}$F: try {\n${whole}\n} catch ($e) { $rr = ${traced}; }${leave}\n${raises(scope, '$rr', asked)}`
    : asked
      ? `${start}try {\n${body}\n} catch ($e) { $e = ${traced}; ${raises(scope, '$e', true)} }${leave}`
      : `${start}try {\n${body}\n} catch ($e) { throw ${traced}; }${leave}`;
}

/** The same for a body that is called for each value (see `stepping.ts`). */
export function compileSteppingFrame(
  scope: Scope,
  code: string,
  firstLine: number,
  declared: readonly string[],
  body: string,
  { guards, direct }: Pick<Stepping, 'guards' | 'direct'>,
): string {
  if (direct) return directFrame(scope, code, firstLine, declared, body);
  if (!guards) return compileFrame(scope, code, firstLine, declared, `$S: for (;;) ${body}`);
  const variables = [`$l = ${firstLine}`, '$h = 0', '$raised', ...new Set(declared)];
  if (scope.catches) variables.push(`$here = ${code}`);
  if (scope.leaves) variables.push('$rr');
  const traced = `${scope.use('$trace')}($e, ${code}, $globals, $l${scope.variables})`;
  const caught = `$raised = ${traced}; if ($h === 0 || $e === ${scope.use('$probe')}) throw $raised; $s = $h;`;
  const loop = `$S: for (;;) try {\n${body}\n} catch ($e) { ${caught} }`;
  return `let ${variables.join(', ')};\n${scope.leaves ? `$F: ${loop}\nthrow $rr;` : loop}`;
}

/** Of a direct body: while it runs the generator says so, and at its end that it is closed. */
function directFrame(
  scope: Scope,
  code: string,
  firstLine: number,
  declared: readonly string[],
  body: string,
): string {
  const variables = [`$l = ${firstLine}`, ...new Set(declared), '$s = this.at'];
  if (scope.catches) variables.push(`$here = ${code}`);
  if (scope.leaves) variables.push('$rr');
  const traced = `${scope.use('$trace')}($e, ${code}, $globals, $l${scope.variables})`;
  const stopped = (error: string): string => `throw ${scope.use('$stopped')}(this, ${error});`;
  const start = `let ${variables.join(', ')};\nif ($s < 0) return ${scope.use('$busy')}(this);\nthis.at = -1;\n`;
  const loop = `try {\n$S: for (;;) ${body}\n} catch ($e)`;
  return scope.leaves
    ? `${start}$F: ${loop} { $rr = ${traced}; }\n${stopped('$rr')}`
    : `${start}${loop} { ${stopped(traced)} }`;
}
