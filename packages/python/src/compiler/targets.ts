/** Assignment to targets: names, attributes, items, and tuples of them. */
import type * as ast from '../ast/nodes.ts';
import { compileExpression, compileValue, isPlainRead, last } from './expressions.ts';
import type { Scope } from './scope.ts';
import { isPlainName, quote } from './unit.ts';

/** Statements that assign `value`, a JavaScript variable or literal, to a target. */
export function assignTarget(scope: Scope, target: ast.ExprNode, value: string): string {
  switch (target.kind) {
    case 'Name':
      // A class may have a namespace that refuses.
      return `${scope.kind === 'class' ? `${scope.mark(target)}; ` : ''}${scope.store(target.id, value)}`;
    case 'Attribute': {
      const name = scope.mangle(target.attr);
      const object = compileExpression(scope, target.value);
      if (!scope.hot || !isPlainName(name))
        return `${scope.use('setAttribute')}(${object}, (${scope.mark(target)}, ${quote(name)}), ${value});`;
      const t = scope.temporary();
      // The property of that name may raise.
      const mark = isPlainRead(target.value) ? `${scope.mark(target)}; ` : '';
      return `${mark}if ((${t} = ${object}).plain === true) ${t}.$${name} = ${value}; else { ${scope.mark(target)}; ${scope.use('setAttribute')}(${t}, ${quote(name)}, ${value}); }`;
    }
    case 'Subscript': {
      if (!scope.hot || target.slice.kind === 'Slice') {
        const object = compileExpression(scope, target.value);
        return setItem(scope, target, object, compileExpression(scope, target.slice), value);
      }
      const object = scope.temporary();
      const key = scope.temporary();
      return `${object} = ${compileExpression(scope, target.value)}; ${key} = ${compileExpression(scope, target.slice)}; ${storeItem(scope, target, object, key, value)}`;
    }
    case 'Starred':
      return assignTarget(scope, target.value, value);
    case 'Tuple':
    case 'List':
      return unpack(scope, target, value);
    default:
      throw new Error(`cannot assign to ${target.kind}`);
  }
}

/** `object[key] = value` of what stands in variables: into a list and a dict without a detour. */
export function storeItem(
  scope: Scope,
  at: ast.Subscript,
  object: string,
  key: string,
  value: string,
): string {
  const list = `${object}.constructor === ${scope.use('PyList')} && typeof ${key} === "number" && ${key} >= 0 && ${key} < ${object}.items.length`;
  const dict = `if (${object}.constructor === ${scope.use('PyDict')}) ${object}.set(${key}, (${scope.mark(at)}, ${value}));`;
  return `if (${list}) ${object}.items[${key}] = ${value}; else ${dict} else ${setItem(scope, at, object, key, value)}`;
}

const setItem = (scope: Scope, at: ast.Subscript, object: string, key: string, value: string): string =>
  `${scope.use('$setItem')}(${object}, ${key}, (${scope.mark(at)}, ${value}));`;

/** The two targets of a loop over what may give pairs (see `PairIterator`). */
function pairOf(target: ast.ExprNode): readonly [ast.ExprNode, ast.ExprNode] | undefined {
  if (target.kind !== 'Tuple' && target.kind !== 'List') return undefined;
  const [first, second, ...others] = target.elts;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return first.kind === 'Starred' || second.kind === 'Starred' ? undefined : [first, second];
}

/** What a loop does for each item: the variable that says whether the iterator gives pairs, the next item, and its way to the target. */
export interface LoopStep {
  readonly prepare: string;
  readonly step: string;
  readonly assign: string;
}

/** A loop: `isRange` if its iterator counts by itself, which never waits. */
export interface Loop {
  readonly target: ast.ExprNode;
  readonly iter: ast.ExprNode;
  readonly isAsync: boolean;
  readonly isRange: boolean;
}

/** What any loop does for each item. */
export function stepOfLoop(
  scope: Scope,
  { target, iter, isAsync, isRange }: Loop,
  iterator: string,
  item: string,
): LoopStep {
  if (isAsync) {
    const step = `yield* ${scope.use('$asyncNext')}(${iterator}, ${scope.unit.position(iter)})`;
    return { prepare: '', step, assign: assignTarget(scope, target, item) };
  }
  if (!scope.suspends || isRange) return loopStep(scope, target, iterator, item);
  // In a thread's form a step may wait.
  const waiting = scope.fresh('$w');
  return {
    prepare: ` const ${waiting} = ${scope.use('$suspendingNext')}(${iterator});`,
    step: `${waiting} === undefined ? ${iterator}.advance() : yield* ${waiting}(${iterator})`,
    assign: assignTarget(scope, target, item),
  };
}

/** The step of a loop whose iterator is in a variable. A pair whose items go to two targets at once is never made. */
export function loopStep(scope: Scope, target: ast.ExprNode, iterator: string, item: string): LoopStep {
  const assign = assignTarget(scope, target, item);
  const advance = `${iterator}.advance()`;
  const pair = scope.hot ? pairOf(target) : undefined;
  if (pair === undefined) return { prepare: '', step: advance, assign };
  const pairs = scope.fresh('$p');
  const items = [scope.fresh('$u'), scope.fresh('$u')] as const;
  const stores = pair.map((each, at) => assignTarget(scope, each, items[at] as string));
  return {
    prepare: `const ${pairs} = ${scope.use('$givesPairs')}(${iterator}); `,
    step: `${pairs} ? ${iterator}.step() : ${advance}`,
    assign: `if (${pairs}) { const ${items[0]} = ${iterator}.first, ${items[1]} = ${iterator}.second; ${stores.join(' ')} } else ${assign}`,
  };
}

function unpack(scope: Scope, target: ast.Tuple | ast.List, value: string): string {
  const targets = target.elts;
  const given = `(${scope.mark(target)}, ${value})`;
  const items = scope.fresh('$u');
  const star = targets.findIndex((each) => each.kind === 'Starred');
  const call =
    star < 0
      ? `${scope.use('$unpack')}(${given}, ${targets.length})`
      : `${scope.use('$unpackStarred')}(${given}, ${star}, ${targets.length - star - 1})`;
  const stores = targets.map((each, at) => assignTarget(scope, each, `${items}[${at}]`));
  return `{ const ${items} = ${call}; ${stores.join(' ')} }`;
}

export function deleteTarget(scope: Scope, target: ast.ExprNode): string {
  switch (target.kind) {
    case 'Name':
      return `${scope.mark(target)}; ${scope.remove(target.id)}`;
    case 'Attribute':
      return `${scope.use('deleteAttribute')}(${compileExpression(scope, target.value)}, (${scope.mark(target)}, ${quote(scope.mangle(target.attr))}));`;
    case 'Subscript':
      return `${scope.use('deleteItem')}(${compileExpression(scope, target.value)}, ${last(scope, compileValue(scope, target.slice), target)});`;
    case 'Tuple':
    case 'List':
      return target.elts.map((each) => deleteTarget(scope, each)).join(' ');
    default:
      throw new Error(`cannot delete ${target.kind}`);
  }
}

// ---- iterators

/** JavaScript for the iterator of what a loop goes over. */
export function plainIteration(scope: Scope, iter: ast.ExprNode, isAsync = false): string {
  const make = scope.use(isAsync ? '$asyncIterator' : '$iterator');
  return `${make}(${last(scope, compileValue(scope, iter), iter)})`;
}

/** The same where it is a call of `range`, which then makes no range; undefined where not. */
export function rangeIteration(scope: Scope, iter: ast.ExprNode): string | undefined {
  const isRange =
    iter.kind === 'Call' &&
    iter.func.kind === 'Name' &&
    scope.isBuiltin(iter.func.id, 'range') &&
    iter.keywords.length === 0 &&
    iter.args.length > 0 &&
    iter.args.length <= 3 &&
    iter.args.every((argument) => argument.kind !== 'Starred');
  if (!isRange) return undefined;
  const args = iter.args.map((argument, at) =>
    at === iter.args.length - 1
      ? last(scope, compileValue(scope, argument), iter)
      : compileExpression(scope, argument),
  );
  return `${scope.use('$rangeIterator')}(${[compileExpression(scope, iter.func), ...args].join(', ')})`;
}
