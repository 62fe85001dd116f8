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

/** What a loop goes over: an iterator that counts by itself, which never waits; or lists, where it finds some, else an iterator. */
export type LoopKind = 'range' | 'enumerate' | 'zip' | 'any';

export interface Loop {
  readonly target: ast.ExprNode;
  readonly iter: ast.ExprNode;
  readonly isAsync: boolean;
  readonly kind: LoopKind;
}

/** What any loop does for each item. */
export function stepOfLoop(
  scope: Scope,
  { target, iter, isAsync, kind }: Loop,
  iterator: string,
  item: string,
): LoopStep {
  if (isAsync) {
    const step = `yield* ${scope.use('$asyncNext')}(${iterator}, ${scope.unit.position(iter)})`;
    return { prepare: '', step, assign: assignTarget(scope, target, item) };
  }
  if (kind !== 'range' && walksLists(scope)) {
    const { prepare, variables, ...rest } = listStep(scope, target, kind, iterator, item);
    return { prepare: variables.length === 0 ? prepare : `${prepare}let ${variables.join(', ')}; `, ...rest };
  }
  if (!scope.suspends || kind === 'range') return loopStep(scope, target, iterator, item);
  // In a thread's form a step may wait.
  const waiting = scope.fresh('$w');
  return {
    prepare: ` const ${waiting} = ${scope.use('$suspendingNext')}(${iterator});`,
    step: `${waiting} === undefined ? ${iterator}.advance() : yield* ${waiting}(${iterator})`,
    assign: assignTarget(scope, target, item),
  };
}

/** Whether loops go over lists, tuples and texts by position, without an iterator, which nothing else could see. */
const walksLists = (scope: Scope): boolean => scope.hot && !scope.suspends;

/** The step of a loop over what `loopStart` gives; `variables` are set in each. */
export function listStep(
  scope: Scope,
  target: ast.ExprNode,
  kind: LoopKind,
  source: string,
  item: string,
): LoopStep & { readonly variables: readonly string[] } {
  const list = scope.fresh('$q');
  const at = scope.fresh('$n');
  const pair = pairOf(target);
  const isList = (js: string): string =>
    `${js}.constructor === ${scope.use('PyList')} || ${js}.constructor === ${scope.use('PyTuple')}`;
  const next = `${list} !== undefined ? ${list}.items[${at}++]`;
  if (pair === undefined) {
    const text = scope.fresh('$x');
    return {
      prepare: `const ${list} = ${isList(source)} ? ${source} : undefined, ${text} = typeof ${source} === "string" ? ${source} : undefined; let ${at} = 0; `,
      variables: [],
      step: `${next} : ${text} !== undefined ? (${at} < ${text}.length ? ${text}.charAt(${at}++) : undefined) : ${source}.advance()`,
      assign: assignTarget(scope, target, item),
    };
  }
  // Of `zip` the second list is that of the items, the first has its own.
  const isZip = kind === 'zip';
  const zipped = scope.fresh('$z');
  const pairs = scope.fresh('$p');
  const first = scope.fresh('$u');
  const second = scope.fresh('$u');
  const stores = assignTarget(scope, pair[0], first) + assignTarget(scope, pair[1], second);
  const prepare = isZip
    ? `const ${zipped} = ${source}.constructor === ${scope.use('$TwoLists')} ? ${source}.first : undefined, ${list} = ${zipped} !== undefined ? ${source}.second : undefined`
    : `const ${list} = ${isList(source)} ? ${source} : undefined`;
  const ofList = isZip
    ? `${list} !== undefined ? (${first} = ${zipped}.items[${at}]) === undefined ? undefined : ${list}.items[${at}++]`
    : next;
  const taken = `const $u = ${scope.use('$unpack')}((${scope.mark(target)}, ${item}), 2); ${first} = $u[0]; ${second} = $u[1];`;
  const firstOfList = kind === 'zip' ? '' : kind === 'enumerate' ? `${first} = ${at} - 1; ` : undefined;
  const ofPair = `if (${pairs}) { ${first} = ${source}.first; ${second} = ${source}.second; } else { ${taken} }`;
  return {
    prepare: `${prepare}, ${pairs} = ${scope.use('$givesPairs')}(${source}); let ${at} = 0; `,
    variables: [first, second],
    step: `${ofList} : ${pairs} ? ${source}.step() : ${source}.advance()`,
    assign: `${firstOfList === undefined ? ofPair : `if (${list} !== undefined) { ${firstOfList}${second} = ${item}; } else ${ofPair}`} ${stores}`,
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

/** What a loop goes over, and what of. */
interface LoopStart {
  readonly start: string;
  readonly kind: LoopKind;
}

/** JavaScript for an iterator, which may last from step to step. */
export function iteratorStart(scope: Scope, iter: ast.ExprNode, isAsync = false): LoopStart {
  const range = isAsync ? undefined : rangeIteration(scope, iter);
  if (range !== undefined) return { start: range, kind: 'range' };
  return { start: plainIteration(scope, iter, isAsync), kind: 'any' };
}

/** JavaScript for what a loop goes over, for `stepOfLoop`. */
export function loopStart(
  scope: Scope,
  target: ast.ExprNode,
  iter: ast.ExprNode,
  isAsync: boolean,
): LoopStart {
  if (isAsync || !walksLists(scope)) return iteratorStart(scope, iter, isAsync);
  const range = rangeIteration(scope, iter);
  if (range !== undefined) return { start: range, kind: 'range' };
  if (pairOf(target) !== undefined && iter.kind === 'Call') {
    for (const [name, count] of PAIRING) {
      if (!isPlainCall(scope, iter, name) || iter.args.length !== count) continue;
      const args = callParts(scope, iter).join(', ');
      return { start: `${scope.use(`$${name}Source`)}(${args})`, kind: name };
    }
  }
  const source = scope.use(pairOf(target) === undefined ? '$itemSource' : '$source');
  return { start: `${source}(${last(scope, compileValue(scope, iter), iter)})`, kind: 'any' };
}

/** Builtins that make pairs, of so many arguments. */
const PAIRING = [
  ['enumerate', 1],
  ['zip', 2],
] as const;

/** Whether a call names what may be that builtin, with nothing but positional arguments. */
const isPlainCall = (scope: Scope, { func, args, keywords }: ast.Call, name: string): boolean =>
  func.kind === 'Name' &&
  scope.isBuiltin(func.id, name) &&
  keywords.length === 0 &&
  args.every((argument) => argument.kind !== 'Starred');

/** What is called, and the arguments. */
function callParts(scope: Scope, call: ast.Call): string[] {
  const args = call.args.map((argument, at) =>
    at === call.args.length - 1
      ? last(scope, compileValue(scope, argument), call)
      : compileExpression(scope, argument),
  );
  return [compileExpression(scope, call.func), ...args];
}

/** The iterator where it is a call of `range`, which then makes no range; undefined where not. */
export function rangeIteration(scope: Scope, iter: ast.ExprNode): string | undefined {
  if (iter.kind !== 'Call' || !isPlainCall(scope, iter, 'range')) return undefined;
  if (iter.args.length === 0 || iter.args.length > 3) return undefined;
  return `${scope.use('$rangeIterator')}(${callParts(scope, iter).join(', ')})`;
}
