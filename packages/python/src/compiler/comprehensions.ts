/** Comprehensions and generator expressions: a JavaScript function each, called where it stands. */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import { CELL } from '../symtable/scope.ts';
import { type Consumed, consume } from './consumers.ts';
import { compileCondition, compileExpression } from './expressions.ts';
import { compileFrame } from './frame.ts';
import { Scope } from './scope.ts';
import { signalCheck } from './statements.ts';
import {
  assignTarget,
  iteratorStart,
  type LoopKind,
  listStep,
  loopStart,
  loopStep,
  rangeIteration,
  stepOfLoop,
} from './targets.ts';

type Node = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** Of a generator expression that is taken to its end: `test` says whether it is, before the first value; without, an array is wanted of it. */
interface Taken extends Consumed {
  readonly test?: string;
}

/** Whether its values come from a JavaScript generator. */
const isAsyncComprehension = (scope: Scope, node: Node): boolean =>
  scope.unit.symbols.blockOf(node).coroutine ||
  node.generators.some((each) => each.is_async === 1) ||
  awaits(node);

/**
 * A generator expression and what is done with it: where `test` holds, the result of `consume`, otherwise the generator. Undefined
 * if it awaits.
 */
export const compileTaken = (scope: Scope, taken: Taken): string | undefined =>
  isAsyncComprehension(scope, taken.node) ? undefined : compileComprehension(scope, taken.node, taken);

export function compileComprehension(scope: Scope, node: Node, taken?: Taken): string {
  const { unit } = scope;
  const block = unit.symbols.blockOf(node);
  const first = node.generators[0] as ast.Comprehension;
  // The first iterable belongs to the block around.
  const isGenerator = node.kind === 'GeneratorExp';
  // That of a generator that may last is an iterator.
  const { start: started, kind } =
    isGenerator && taken === undefined
      ? iteratorStart(scope, first.iter, first.is_async === 1)
      : loopStart(scope, first.target, first.iter, first.is_async === 1);
  const isAsync = isAsyncComprehension(scope, node);
  const inner = new Scope(unit, block, 'comprehension', scope, {
    qualname: `${scope.qualname === '' ? '' : `${scope.qualname}.<locals>.`}<genexpr>`,
    asyncGenerator: isGenerator && isAsync,
    inPlace: !isGenerator,
    suspends: scope.suspends && !isGenerator,
  });
  inner.bound = new Set(scope.bound);
  for (const [name] of block.symbols) if (inner.isLocal(name)) inner.bound.delete(name);
  const result = inner.fresh('$r');
  // Of a set or a dict, its table.
  const table = inner.fresh('$t');
  const iterator = inner.fresh('$i');
  if (node.kind === 'GeneratorExp' && !isAsync)
    return compileGenerator(scope, inner, node, { started, kind }, iterator, taken);
  const innermost = () => {
    switch (node.kind) {
      case 'ListComp':
        return `${result}.push(${compileExpression(inner, node.elt)});`;
      case 'SetComp':
        return `${table}.add(${compileExpression(inner, node.elt)});`;
      case 'DictComp': {
        const key = inner.temporary();
        return `${key} = ${compileExpression(inner, node.key)}; ${table}.set(${key}, ${compileExpression(inner, node.value)});`;
      }
      case 'GeneratorExp':
        return `yield new ${inner.use('$AsyncValue')}(${compileExpression(inner, node.elt)});`;
    }
  };
  const finish = node.kind === 'ListComp' ? `new ${scope.use('PyList')}(${result})` : result;
  // Returned from inside of the loop, see `onceAround` of functions.ts.
  const end = isGenerator ? 'break;' : `return ${finish};`;
  // An item for each of the source, if their number is known.
  const filled =
    node.kind === 'DictComp' && node.generators.length === 1 && first.ifs.length === 0 && kind !== 'range';
  const expect = filled ? `${scope.use('$expect')}(${result}, ${iterator});\n` : '';
  const body = expect + loops(inner, node.generators, 0, { iterator, kind, end }, innermost);
  const declared = [...inner.declarations(new Set()), ...inner.temporaries];
  const lets = declared.length === 0 ? '' : `let ${[...new Set(declared)].join(', ')};\n`;
  if (isGenerator) {
    const code = expressionCode(inner, node, 0x200);
    const all = `${body}return ${scope.use('None')};`;
    const frame = compileFrame(inner, code, unit.line(node.lineno), declared, all);
    return `${scope.use('$asyncGenerator')}(${code}, ((${iterator}) => (function* () {\n${frame}\n}))(${started}).call())`;
  }
  const start = {
    ListComp: '[]',
    SetComp: `new ${scope.use('PySet')}()`,
    DictComp: `new ${scope.use('PyDict')}()`,
  }[node.kind];
  const filling = node.kind === 'ListComp' ? '' : `, ${table} = ${result}.table`;
  const code = `{ ${lets}const ${result} = ${start}${filling};\n${body}}`;
  if (isAsync || inner.suspends) return `(yield* (function* (${iterator}) ${code})(${started}))`;
  return `((${iterator}) => ${code})(${started})`;
}

const expressionCode = (inner: Scope, node: ast.GeneratorExp, flags: number): string =>
  inner.unit.code({
    name: '<genexpr>',
    qualname: inner.qualname,
    firstLine: node.lineno,
    positional: 1,
    positionalOnly: 1,
    keywordOnly: 0,
    flags,
    varnames: ['.0'],
    cellvars: [],
    freevars: [],
    names: [],
    constants: [],
  });

/**
 * A generator expression is a function that finds the next value: all that lasts from one to the next is where its iterators
 * stand and what its variables are. An inner loop has an iterator while it runs.
 */
function compileGenerator(
  scope: Scope,
  inner: Scope,
  node: ast.GeneratorExp,
  { started, kind }: { readonly started: string; readonly kind: LoopKind },
  iterator: string,
  taken: Taken | undefined,
): string {
  const { unit } = scope;
  const iterators = node.generators.map((_, at) => (at === 0 ? iterator : inner.fresh('$i')));
  // What needs no generator in any case is put in an array by the function itself.
  const collects = taken !== undefined && taken.test === undefined;
  let prepareFirst = '';
  let stepVariables: readonly string[] = [];
  const parts = node.generators.map((generator, at) => {
    const own = iterators[at] as string;
    const next = iterators[at + 1];
    const item = inner.fresh('$v');
    const end =
      at === 0 ? (collects ? 'return $items;' : 'return undefined;') : `${own} = undefined; continue;`;
    let advance = `${own}.advance()`;
    let assign: string;
    if (at > 0) assign = assignTarget(inner, generator.target, item);
    else if (taken !== undefined && kind !== 'range')
      ({
        prepare: prepareFirst,
        variables: stepVariables,
        step: advance,
        assign,
      } = listStep(inner, generator.target, kind, own, item));
    else ({ prepare: prepareFirst, step: advance, assign } = loopStep(inner, generator.target, own, item));
    const conditions = compileFilters(inner, generator);
    const step = `const ${item} = ${advance}; if (${item} === undefined) { ${end} }\n${assign}\n${conditions}`;
    if (next === undefined) return step;
    const { iter } = node.generators[at + 1] as ast.Comprehension;
    const iterable =
      rangeIteration(inner, iter) ?? `${inner.use('$iterator')}(${compileExpression(inner, iter)})`;
    return `if (${next} === undefined) {\n${step}${next} = ${iterable};\n}\n`;
  });
  const item = compileExpression(inner, node.elt);
  const code = expressionCode(inner, node, 0x20);
  // Variables of a single loop are set anew for each value; but functions inside share them.
  const variables = inner.declarations(new Set());
  const lasting =
    iterators.length > 1 || inner.block.namesOfScope(CELL).length > 0
      ? [...iterators.slice(1), ...variables]
      : [];
  const passing = [...(lasting.length > 0 ? [] : variables), ...stepVariables, ...inner.temporaries];
  const outer = lasting.length === 0 ? '' : `let ${lasting.join(', ')}; `;
  if (collects) {
    const body = `for (;;) { ${signalCheck(inner)}\n${parts.join('')}$items.push(${item});\n}`;
    const frame = compileFrame(inner, code, unit.line(node.lineno), passing, body);
    return `(function genexpr${code.replace('c', '')}(${iterator}) { ${prepareFirst}${outer}const $items = [];\ntry { ${frame}\n} catch ($e) { throw ${scope.use('$raisedInside')}($e); } })(${started})`;
  }
  const body = `if ($thrown !== undefined) { ${scope.mark(node.elt)}; throw $thrown; }\nfor (;;) { ${signalCheck(inner)}\n${parts.join('')}return ${item};\n}`;
  const frame = compileFrame(inner, code, unit.line(node.lineno), passing, body);
  const step = `function genexpr${code.replace('c', '')}($sent, $thrown) {\n${frame}\n}`;
  const generator = (body: string): string =>
    `${scope.use('$generator')}(${code}, ${body}${unit.options.shown ? '' : ', true'})`;
  if (taken === undefined)
    return `((${iterator}) => { ${prepareFirst}${outer}return ${generator(step)}; })(${started})`;
  const loop = consume(scope, taken.consumer, '$step', generator('$step'));
  return `((${iterator}, $direct) => { ${prepareFirst}${outer}const $step = ${step};\nif ($direct) { ${loop} }\nreturn ${generator('$step')}; })(${started}, ${taken.test})`;
}

/** The `if`s behind a `for`. */
const compileFilters = (scope: Scope, generator: ast.Comprehension): string =>
  generator.ifs.map((test) => `if (!${compileCondition(scope, test)}) continue;\n`).join('');

function loops(
  scope: Scope,
  generators: readonly ast.Comprehension[],
  at: number,
  { iterator, kind, end }: { readonly iterator: string; readonly kind: LoopKind; readonly end: string },
  innermost: () => string,
): string {
  const generator = generators[at];
  if (generator === undefined) return innermost();
  const item = scope.fresh('$v');
  const { target, iter } = generator;
  const loop = { target, iter, isAsync: generator.is_async === 1, kind };
  const { prepare, step, assign } = stepOfLoop(scope, loop, iterator, item);
  const conditions = compileFilters(scope, generator);
  let inner: string;
  const next = generators[at + 1];
  if (next === undefined) inner = innermost();
  else {
    const nextIterator = scope.fresh('$i');
    const { start, kind } = loopStart(scope, next.target, next.iter, next.is_async === 1);
    const through = { iterator: nextIterator, kind, end: 'break;' };
    inner = `const ${nextIterator} = ${start};\n${loops(scope, generators, at + 1, through, innermost)}`;
  }
  return `${prepare}for (;;) { const ${item} = ${step}; if (${item} === undefined) ${end}\n${signalCheck(scope)}\n${assign}\n${conditions}${inner} }\n`;
}

/** Whether an `await` stands in a comprehension itself, not in a function inside. */
function awaits(node: Node): boolean {
  const parts: unknown[] = node.kind === 'DictComp' ? [node.key, node.value] : [node.elt];
  for (const [at, generator] of node.generators.entries()) {
    if (at > 0) parts.push(generator.iter);
    parts.push(...generator.ifs);
  }
  return someNode(parts, (each) => {
    switch (each.kind) {
      case 'Await':
        return true;
      case 'Lambda':
      case 'GeneratorExp':
        return false;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        return each.generators.some(({ is_async }) => is_async === 1) ? true : undefined;
      default:
        return undefined;
    }
  });
}
