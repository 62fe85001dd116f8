/**
 * Calls of builtins that take a generator expression to its end: `any(x > 3 for x in items)`. Where the name means what it usually
 * does no generator is made: its function is called for each value in a loop that stands here, so that the engine inlines it.
 */
import type * as ast from '../ast/nodes.ts';
import type { Scope } from './scope.ts';
import { quote } from './unit.ts';

/** What is done with the values: some find a result, others only put them in a list. */
type Consumer = 'all' | 'any' | 'items' | 'sum';

const CONSUMERS: ReadonlyMap<string, Consumer> = new Map([
  ['all', 'all'],
  ['any', 'any'],
  ['list', 'items'],
  ['sorted', 'items'],
  ['sum', 'sum'],
  ['tuple', 'items'],
]);

/** A generator expression that something takes at once. */
export interface Consumed {
  readonly node: ast.GeneratorExp;
  readonly consumer: Consumer;
  /** Builtins that are types are told by themselves, functions by what defines them. */
  readonly isType: boolean;
  readonly name: string;
}

/** The generator expression that is the only argument of what may be such a builtin. */
export function consumedBy(scope: Scope, { func, args }: ast.Call): Consumed | undefined {
  const [node] = args;
  if (func.kind !== 'Name' || node?.kind !== 'GeneratorExp' || args.length > 1) return undefined;
  const consumer = CONSUMERS.get(func.id);
  if (consumer === undefined || !scope.isBuiltin(func.id, func.id) || scope.unit.options.shown)
    return undefined;
  return { node, consumer, isType: func.id === 'list' || func.id === 'tuple', name: func.id };
}

/** The generator expression that a text, which stands in the source, puts between: `', '.join(str(x) for x in items)`. */
export function joinedBy(scope: Scope, func: ast.Attribute, { args }: ast.Call): Consumed | undefined {
  const [node] = args;
  if (func.attr !== 'join' || node?.kind !== 'GeneratorExp' || args.length > 1) return undefined;
  if (!scope.hot || scope.unit.options.shown) return undefined;
  return { node, consumer: 'items', isType: false, name: 'join' };
}

/** Whether the variable `f` has the builtin, as a condition. */
export function isConsumer(scope: Scope, { isType, name }: Consumed, f: string): string {
  if (isType) return `${f} === ${scope.use(name === 'list' ? '$listType' : '$tupleType')}`;
  return `${f}.def === ${scope.unit.constant(`${scope.use('$builtin')}(${quote(name)})`)}`;
}

/** Statements that take the values of a function up to the end, and return what comes of it. `generator`: goes on from where that is. */
export function consume(scope: Scope, consumer: Consumer, step: string, generator: string): string {
  const next = `let $v; try { $v = ${step}(); } catch ($e) { throw ${scope.use('$raisedInside')}($e); }`;
  const loop = (end: string, each: string): string =>
    `for (;;) { ${next}\nif ($v === undefined) return ${end};\n${each} }`;
  switch (consumer) {
    case 'all':
      return loop('true', `if (!${scope.use('isTrue')}($v)) return false;`);
    case 'any':
      return loop('false', `if (${scope.use('isTrue')}($v)) return true;`);
    case 'items':
      return `const $items = []; ${loop(`new ${scope.use('PyList')}($items)`, '$items.push($v);')}`;
    case 'sum':
      return `let $sum = 0, $high = 0, $low = 0, $floats = false; ${loop(
        `$floats ? ${scope.use('$floatSum')}($high, $low) : $sum`,
        `if ($floats) {
let $x;
if ($v.constructor === ${scope.use('PyFloat')}) $x = $v.value;
else if (typeof $v === "number") $x = $v;
else return ${scope.use('$sumFloatsOn')}($high, $low, $v, ${generator});
const $total = $high + $x;
$low += Math.abs($high) >= Math.abs($x) ? $high - $total + $x : $x - $total + $high;
$high = $total;
continue;
}
const $next = typeof $v === "number" ? $sum + $v : typeof $v === "boolean" ? $sum + ($v ? 1 : 0) : NaN;
if ($next <= ${Number.MAX_SAFE_INTEGER} && $next >= ${Number.MIN_SAFE_INTEGER}) $sum = $next;
else if ($v.constructor === ${scope.use('PyFloat')}) { $high = $sum + $v.value; $floats = true; }
else return ${scope.use('$sumOn')}($sum, $v, ${generator});`,
      )}`;
  }
}
