/** Comprehensions and generator expressions: a JavaScript function each, called where it stands. */
import type * as ast from '../ast/nodes.ts';
import { compileCondition, compileExpression } from './expressions.ts';
import { Scope } from './scope.ts';
import { signalCheck } from './statements.ts';
import { assignTarget } from './targets.ts';

type Node = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

export function compileComprehension(scope: Scope, node: Node): string {
  const { unit } = scope;
  const block = unit.symbols.blockOf(node);
  const first = node.generators[0] as ast.Comprehension;
  // The first iterable belongs to the block around.
  const iterable = compileExpression(scope, first.iter);
  const isGenerator = node.kind === 'GeneratorExp';
  const isAsync = block.coroutine || node.generators.some((each) => each.is_async === 1) || awaits(node);
  const inner = new Scope(unit, block, 'comprehension', scope, {
    qualname: `${scope.qualname === '' ? '' : `${scope.qualname}.<locals>.`}<genexpr>`,
    asyncGenerator: isGenerator && isAsync,
    inPlace: !isGenerator,
  });
  inner.bound = new Set(scope.bound);
  for (const [name] of block.symbols) if (inner.isLocal(name)) inner.bound.delete(name);
  const result = inner.fresh('$r');
  const iterator = inner.fresh('$i');
  const innermost = () => {
    switch (node.kind) {
      case 'ListComp':
        return `${result}.push(${compileExpression(inner, node.elt)});`;
      case 'SetComp':
        return `${result}.add(${compileExpression(inner, node.elt)});`;
      case 'DictComp': {
        const key = inner.temporary();
        return `${key} = ${compileExpression(inner, node.key)}; ${result}.set(${key}, ${compileExpression(inner, node.value)});`;
      }
      case 'GeneratorExp': {
        const item = compileExpression(inner, node.elt);
        return inner.asyncGenerator ? `yield new ${inner.use('$AsyncValue')}(${item});` : `yield ${item};`;
      }
    }
  };
  const body = loops(inner, node.generators, 0, iterator, innermost);
  const declared = [...inner.declarations(new Set()), ...inner.temporaries];
  const lets = declared.length === 0 ? '' : `let ${[...new Set(declared)].join(', ')};\n`;
  const iteration = first.is_async === 1 ? scope.use('$asyncIterator') : scope.use('$iterator');
  if (isGenerator) {
    const kind = isAsync ? scope.use('$asyncGenerator') : scope.use('$generator');
    const code = unit.code({
      name: '<genexpr>',
      qualname: inner.qualname,
      firstLine: node.lineno,
      positional: 1,
      positionalOnly: 1,
      keywordOnly: 0,
      flags: isAsync ? 0x200 : 0x20,
      varnames: ['.0'],
      cellvars: [],
      freevars: [],
      names: [],
      constants: [],
    });
    return `${kind}(${code}, ((${iterator}) => (function* () { let $l = ${unit.line(node.lineno)}; try {\n${lets}${body}return ${scope.use('None')};\n} catch ($e) { throw ${scope.use('$trace')}($e, ${code}, $globals, $l); } }))(${iteration}(${iterable})).call())`;
  }
  const start = {
    ListComp: '[]',
    SetComp: `new ${scope.use('PySet')}()`,
    DictComp: `new ${scope.use('PyDict')}()`,
  }[node.kind];
  const finish = node.kind === 'ListComp' ? `new ${scope.use('PyList')}(${result})` : result;
  const code = `{ ${lets}const ${result} = ${start};\n${body}return ${finish}; }`;
  if (isAsync) return `(yield* (function* (${iterator}) ${code})(${iteration}(${iterable})))`;
  return `((${iterator}) => ${code})(${iteration}(${iterable}))`;
}

function loops(
  scope: Scope,
  generators: readonly ast.Comprehension[],
  at: number,
  iterator: string,
  innermost: () => string,
): string {
  const generator = generators[at];
  if (generator === undefined) return innermost();
  const item = scope.fresh('$v');
  const step =
    generator.is_async === 1 ? `yield* ${scope.use('$asyncNext')}(${iterator})` : `${iterator}.advance()`;
  const target = assignTarget(scope, generator.target, item);
  const conditions = generator.ifs
    .map((test) => `if (!${compileCondition(scope, test)}) continue;\n`)
    .join('');
  let inner: string;
  const next = generators[at + 1];
  if (next === undefined) inner = innermost();
  else {
    const nextIterator = scope.fresh('$i');
    const make = next.is_async === 1 ? scope.use('$asyncIterator') : scope.use('$iterator');
    inner = `const ${nextIterator} = ${make}(${compileExpression(scope, next.iter)});\n${loops(scope, generators, at + 1, nextIterator, innermost)}`;
  }
  return `for (;;) { const ${item} = ${step}; if (${item} === undefined) break;\n${signalCheck(scope)}\n${target}\n${conditions}${inner} }\n`;
}

/** Whether an `await` stands in a comprehension itself, not in a function inside. */
function awaits(node: Node): boolean {
  const parts: unknown[] = node.kind === 'DictComp' ? [node.key, node.value] : [node.elt];
  for (const [at, generator] of node.generators.entries()) {
    if (at > 0) parts.push(generator.iter);
    parts.push(...generator.ifs);
  }
  return parts.some(contains);
}

function contains(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { kind } = node as { kind?: string };
  if (kind === 'Await') return true;
  if (kind === 'Lambda' || kind === 'GeneratorExp') return false;
  if (kind === 'ListComp' || kind === 'SetComp' || kind === 'DictComp')
    if ((node as Node).generators.some((each) => each.is_async === 1)) return true;
  return Object.values(node).some((field) => (Array.isArray(field) ? field.some(contains) : contains(field)));
}
