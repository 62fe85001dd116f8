/** `match`: https://docs.python.org/3/reference/compound_stmts.html#the-match-statement */
import type * as ast from '../ast/nodes.ts';
import { compileCondition, compileExpression } from './expressions.ts';
import { branch, type Scope } from './scope.ts';
import { compileBody } from './statements.ts';
import { literal, quote } from './unit.ts';

export function compileMatch(scope: Scope, node: ast.Match): string {
  const subject = scope.fresh('$s');
  const label = scope.unit.label();
  const js = compileExpression(scope, node.subject);
  const cases = node.cases.map(
    (each) =>
      branch(scope, () => {
        const { test, stores, guard } = compileCase(scope, each, subject);
        const body = compileBody(scope, each.body);
        const inner =
          guard === 'true' ? `${body}\nbreak ${label};` : `if (${guard}) {\n${body}\nbreak ${label};\n}`;
        return `${scope.mark(each.pattern)}; if (${test}) { ${stores}\n${inner} }`;
      }).result,
  );
  return `${label}: { const ${subject} = ${js};\n${cases.join('\n')}\n}`;
}

/** The condition of a pattern, what binds its names if it is true, and the condition behind it. */
export function compileCase(
  scope: Scope,
  { pattern: node, guard }: ast.MatchCase,
  subject: string,
): { readonly test: string; readonly stores: string; readonly guard: string } {
  // Names are bound only when the whole pattern has matched.
  const captures: [name: string, value: string][] = [];
  const test = pattern(scope, node, subject, captures);
  const stores = captures.map(([name, value]) => scope.store(name, value)).join(' ');
  return { test, stores, guard: guard === undefined ? 'true' : compileCondition(scope, guard) };
}

/** A JavaScript condition that matches `subject`, a variable, and remembers what is captured. */
function pattern(
  scope: Scope,
  node: ast.PatternNode,
  subject: string,
  captures: [name: string, value: string][],
): string {
  switch (node.kind) {
    case 'MatchValue':
      return `${scope.use('$compareTrue')}(${subject}, ${compileExpression(scope, node.value)}, 2)`;
    case 'MatchSingleton':
      return `${subject} === ${literal(scope.unit, node.value)}`;
    case 'MatchAs': {
      const inner = node.pattern === undefined ? 'true' : pattern(scope, node.pattern, subject, captures);
      if (node.name !== undefined) captures.push([node.name, subject]);
      return inner;
    }
    case 'MatchOr': {
      // All alternatives bind the same names: each puts its values into the same variables.
      const names: [name: string, value: string][] = [];
      const alternatives = node.patterns.map((each, at) => {
        const own: [name: string, value: string][] = [];
        const test = pattern(scope, each, subject, own);
        if (at === 0) for (const [name] of own) names.push([name, scope.temporary()]);
        const keep = own.map(([name, value]) => {
          const target = names.find(([known]) => known === name);
          return `(${target?.[1] ?? scope.temporary()} = ${value}, true)`;
        });
        return [test, ...keep].join(' && ');
      });
      captures.push(...names);
      return `(${alternatives.map((each) => `(${each})`).join(' || ')})`;
    }
    case 'MatchSequence':
      return sequence(scope, node, subject, captures);
    case 'MatchMapping':
      return mapping(scope, node, subject, captures);
    case 'MatchClass':
      return classPattern(scope, node, subject, captures);
    case 'MatchStar':
      throw new Error('a star pattern stands in a sequence only');
  }
}

function sequence(
  scope: Scope,
  node: ast.MatchSequence,
  subject: string,
  captures: [name: string, value: string][],
): string {
  const star = node.patterns.findIndex((each) => each.kind === 'MatchStar');
  const count = node.patterns.length;
  const wild = node.patterns[star];
  if (wild?.kind === 'MatchStar' && wild.name === undefined)
    return sequenceWithWildStar(scope, node, star, subject, captures);
  const items = scope.temporary();
  const call =
    star < 0
      ? `${scope.use('$matchSequence')}(${subject}, ${count}, -1)`
      : `${scope.use('$matchSequence')}(${subject}, ${count - 1}, ${star})`;
  const parts = [`(${items} = ${call}) !== undefined`];
  for (const [at, each] of node.patterns.entries()) {
    if (each.kind === 'MatchStar') {
      if (each.name !== undefined) captures.push([each.name, `${items}[${at}]`]);
      continue;
    }
    if (isWildcard(each)) continue;
    const item = scope.temporary();
    parts.push(`(${item} = ${items}[${at}], true)`, pattern(scope, each, item, captures));
  }
  return `(${parts.join(' && ')})`;
}

const isWildcard = (node: ast.PatternNode): boolean =>
  node.kind === 'MatchAs' && node.pattern === undefined && node.name === undefined;

/** `[a, *_, b]`: only the items that are asked for are read. */
function sequenceWithWildStar(
  scope: Scope,
  node: ast.MatchSequence,
  star: number,
  subject: string,
  captures: [name: string, value: string][],
): string {
  const count = node.patterns.length;
  const parts = [`${scope.use('$isSequence')}(${subject}, ${count - 1})`];
  for (const [at, each] of node.patterns.entries()) {
    if (at === star || isWildcard(each)) continue;
    const item = scope.temporary();
    const index = at < star ? at : at - count;
    parts.push(
      `(${item} = ${scope.use('$sequenceItem')}(${subject}, ${index}), true)`,
      pattern(scope, each, item, captures),
    );
  }
  return `(${parts.join(' && ')})`;
}

function mapping(
  scope: Scope,
  node: ast.MatchMapping,
  subject: string,
  captures: [name: string, value: string][],
): string {
  const values = scope.temporary();
  const keys = node.keys.map((key) => compileExpression(scope, key)).join(', ');
  const parts = [
    `(${values} = ${scope.use('$matchMapping')}(${subject}, [${keys}], ${node.rest !== undefined})) !== undefined`,
  ];
  for (const [at, each] of node.patterns.entries()) {
    const item = scope.temporary();
    parts.push(`(${item} = ${values}[${at}], true)`, pattern(scope, each, item, captures));
  }
  if (node.rest !== undefined) captures.push([node.rest, `${values}[${node.patterns.length}]`]);
  return `(${parts.join(' && ')})`;
}

function classPattern(
  scope: Scope,
  node: ast.MatchClass,
  subject: string,
  captures: [name: string, value: string][],
): string {
  const values = scope.temporary();
  const names = node.kwd_attrs.map(quote).join(', ');
  const parts = [
    `(${values} = ${scope.use('$matchClass')}(${subject}, ${compileExpression(scope, node.cls)}, ${node.patterns.length}, [${names}])) !== undefined`,
  ];
  for (const [at, each] of [...node.patterns, ...node.kwd_patterns].entries()) {
    const item = scope.temporary();
    parts.push(`(${item} = ${values}[${at}], true)`, pattern(scope, each, item, captures));
  }
  return `(${parts.join(' && ')})`;
}
