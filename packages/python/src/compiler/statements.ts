/** Statements as JavaScript. */
import type * as ast from '../ast/nodes.ts';
import { augmented, boxed, compileOperand, floatVariable, type Operand, operandOf } from './arithmetic.ts';
import { askFirst } from './asking.ts';
import { compileAssert, compileRaise, compileTry, compileTryStar, compileWith } from './exceptions.ts';
import { compileCondition, compileExpression, compileValue, itemOf, last } from './expressions.ts';
import { compileClass, compileFunction, compileTypeParams, inBlock, lazyValue } from './functions.ts';
import { compileMatch } from './patterns.ts';
import { branch, intersect, rawVariable, type Scope } from './scope.ts';
import { compileStepping } from './stepping.ts';
import { assignTarget, deleteTarget, loopStart, stepOfLoop, storeItem } from './targets.ts';
import { isPlainName, isVariable, quote, stringLiteral } from './unit.ts';

export function compileBody(scope: Scope, body: readonly ast.StmtNode[]): string {
  // With `+` the parts stay as they are; `join` would copy them, at each level of statements in statements.
  let lines = '';
  for (const statement of body) {
    const js = compileStatement(scope, statement);
    if (js !== '') lines = lines === '' ? js : `${lines}\n${js}`;
  }
  return lines;
}

function compileStatement(scope: Scope, node: ast.StmtNode): string {
  const { stepping } = scope;
  const js =
    (stepping === undefined ? undefined : compileStepping(scope, stepping, node)) ??
    compilePlain(scope, node);
  return js === '' ? '' : `${scope.mark(node)}; ${js}`;
}

/** A statement without its place. */
export function compilePlain(scope: Scope, node: ast.StmtNode): string {
  const { before, rest } = askFirst(scope, node);
  return `${before}${compileRest(scope, rest)}`;
}

function compileRest(scope: Scope, node: ast.StmtNode): string {
  switch (node.kind) {
    case 'Expr':
      return compileExpressionStatement(scope, node);
    case 'Assign':
      return compileAssign(scope, node);
    case 'AugAssign':
      return compileAugmented(scope, node);
    case 'AnnAssign':
      return compileAnnotated(scope, node);
    case 'Return':
      return scope.leave(node.value === undefined ? scope.use('None') : compileExpression(scope, node.value));
    case 'If':
      return compileIf(scope, node);
    case 'While':
      return compileWhile(scope, node);
    case 'For':
    case 'AsyncFor':
      return compileFor(scope, node);
    case 'Break': {
      const loop = scope.loops.at(-1);
      if (loop === undefined) throw new Error("'break' outside loop");
      return loop.leave;
    }
    case 'Continue': {
      const loop = scope.loops.at(-1);
      if (loop === undefined) throw new Error("'continue' outside loop");
      return loop.next;
    }
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return '';
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return scope.store(node.name, compileFunction(scope, node));
    case 'ClassDef':
      return scope.store(node.name, compileClass(scope, node));
    case 'Delete':
      return node.targets.map((target) => deleteTarget(scope, target)).join(' ');
    case 'Raise':
      return compileRaise(scope, node);
    case 'Try':
      return compileTry(scope, node);
    case 'TryStar':
      return compileTryStar(scope, node);
    case 'With':
    case 'AsyncWith':
      return compileWith(scope, node, 0);
    case 'Assert':
      return compileAssert(scope, node);
    case 'Import':
      return node.names.map((alias) => compileImport(scope, alias)).join(' ');
    case 'ImportFrom':
      return compileImportFrom(scope, node);
    case 'Match':
      return compileMatch(scope, node);
    case 'TypeAlias':
      return compileTypeAlias(scope, node);
  }
}

function compileExpressionStatement(scope: Scope, node: ast.Expr): string {
  if (scope.kind === 'module' && scope.unit.options.mode === 'single')
    return `${scope.use('$display')}(${compileExpression(scope, node.value)});`;
  if (node.value.kind === 'Constant') return '';
  const js = compileExpression(scope, node.value);
  // A statement must not begin as a function or an object would.
  return `${js.startsWith('{') || js.startsWith('function') ? `(${js})` : js};`;
}

function compileAssign(scope: Scope, node: ast.Assign): string {
  const [target] = node.targets;
  if (node.targets.length === 1 && target !== undefined) {
    if (target.kind === 'Name' && scope.kind !== 'class') {
      if (scope.floats.has(scope.mangle(target.id)))
        return storeFloat(scope, target.id, compileOperand(scope, node.value));
      return scope.store(target.id, compileExpression(scope, node.value));
    }
    const swap = compileSwap(scope, target, node.value);
    if (swap !== undefined) return swap;
  }
  const value = compileValue(scope, node.value);
  const held = scope.fresh('$v');
  const stores = node.targets.map((each) => assignTarget(scope, each, held)).join(' ');
  return `{ const ${held} = ${value.js}; ${stores} }`;
}

/** Sets a variable of `floatVariables`: a float that was computed stays without an object. */
function storeFloat(scope: Scope, id: string, value: Operand, js = value.js): string {
  if (value.raw === undefined || value.variable === true || value.kind === 'float')
    return scope.store(id, boxed(scope, value, js));
  return `${scope.store(id, js)} ${rawVariable(scope.variable(scope.mangle(id)))} = ${value.raw};`;
}

/** `a, b = b, a`: no tuple. */
function compileSwap(scope: Scope, target: ast.ExprNode, value: ast.ExprNode): string | undefined {
  if (target.kind !== 'Tuple' || value.kind !== 'Tuple' || target.elts.length !== value.elts.length)
    return undefined;
  const starred = (each: ast.ExprNode) => each.kind === 'Starred';
  if (target.elts.length === 0) return undefined;
  if (target.elts.some(starred) || value.elts.some(starred)) return undefined;
  const held = value.elts.map(() => scope.fresh('$v'));
  const floats = new Map<number, Operand>();
  const evaluate = value.elts.map((each, at) => {
    const to = target.elts[at] as ast.ExprNode;
    if (to.kind !== 'Name' || !scope.floats.has(scope.mangle(to.id)))
      return `${held[at]} = ${compileExpression(scope, each)}`;
    const operand = compileOperand(scope, each);
    if (operand.variable === true) return `${held[at]} = ${boxed(scope, operand, operand.js)}`;
    floats.set(at, operand);
    return `${held[at]} = ${operand.js}`;
  });
  const stores = target.elts.map((each, at) => {
    const float = floats.get(at);
    return float === undefined || each.kind !== 'Name'
      ? assignTarget(scope, each, held[at] as string)
      : storeFloat(scope, each.id, float, held[at]);
  });
  return `{ const ${evaluate.join(', ')}; ${stores.join(' ')} }`;
}

/** `before`: the variable with the value of the target, if that was read before. */
export function compileAugmented(scope: Scope, node: ast.AugAssign, before?: string): string {
  const { target } = node;
  const operation = (read: string): string => {
    const result = augmented(scope, node, { js: read, tag: read, kind: undefined }, true);
    return boxed(scope, result, result.js);
  };
  switch (target.kind) {
    case 'Name': {
      const name = scope.mangle(target.id);
      if (scope.floats.has(name)) {
        const read =
          before === undefined
            ? floatVariable(scope, name, target)
            : operandOf(scope, { js: before, kind: undefined, simple: true });
        return storeFloat(scope, target.id, augmented(scope, node, read, false));
      }
      const js = before ?? scope.load(target.id, target);
      const simple = isVariable(js);
      const result = augmented(scope, node, operandOf(scope, { js, kind: undefined, simple }), true);
      return scope.store(target.id, result.js);
    }
    case 'Attribute': {
      const name = quote(scope.mangle(target.attr));
      const object = scope.fresh('$o');
      const read = scope.fresh('$v');
      const get = `${scope.use('getAttribute')}(${object}, ${name})`;
      const key = JSON.parse(name) as string;
      const result = scope.fresh('$v');
      const fast = scope.hot && isPlainName(key);
      const set = `${scope.use('setAttribute')}(${object}, ${name}, ${result});`;
      const store = fast ? `if (${object}.plain === true) ${object}.$${key} = ${result}; else ${set}` : set;
      return `{ const ${object} = ${compileExpression(scope, target.value)}, ${read} = ${before ?? (fast ? `${object}.$${key} ?? (${scope.mark(target)}, ${get})` : `(${scope.mark(target)}, ${get})`)}, ${result} = ${operation(read)}; ${store} }`;
    }
    case 'Subscript': {
      const object = scope.fresh('$o');
      const key = scope.fresh('$s');
      const read = scope.fresh('$v');
      const parts = `${object} = ${compileExpression(scope, target.value)}, ${key} = ${compileExpression(scope, target.slice)}`;
      if (scope.hot && target.slice.kind !== 'Slice') {
        const result = scope.fresh('$v');
        return `{ const ${parts}, ${read} = ${before ?? itemOf(scope, object, key, target)}, ${result} = ${operation(read)}; ${storeItem(scope, target, object, key, result)} }`;
      }
      return `{ const ${parts}, ${read} = ${before ?? `(${scope.mark(target)}, ${scope.use('getItem')}(${object}, ${key}))`}; ${scope.use('$setItem')}(${object}, ${key}, ${last(scope, { js: operation(read), kind: undefined, simple: false }, target)}); }`;
    }
    default:
      throw new Error(`cannot assign to ${target.kind}`);
  }
}

function compileAnnotated(scope: Scope, node: ast.AnnAssign): string {
  return `${compileAnnotatedValue(scope, node)} ${recordAnnotation(scope, node)}`;
}

/** An annotation was executed, for `__annotations__`. */
function recordAnnotation(scope: Scope, node: ast.AnnAssign): string {
  const { target } = node;
  if (target.kind !== 'Name' || node.simple !== 1) return '';
  if (scope.unit.symbols.future.has('annotations')) {
    if (scope.kind !== 'module' && scope.kind !== 'class') return '';
    const text = stringLiteral(scope.unit, scope.unit.unparse(node.annotation));
    return `${scope.use('$setItem')}(${scope.load('__annotations__')}, ${quote(scope.mangle(target.id))}, ${text});`;
  }
  const conditional = scope.conditional.get(node);
  return conditional === undefined ? '' : `$ca.add(${conditional});`;
}

function compileAnnotatedValue(scope: Scope, node: ast.AnnAssign): string {
  if (node.value === undefined) {
    // The parts of a target that is no name are evaluated.
    if (node.target.kind === 'Attribute') return `${compileExpression(scope, node.target.value)};`;
    if (node.target.kind === 'Subscript')
      return `${compileExpression(scope, node.target.value)}; ${compileExpression(scope, node.target.slice)};`;
    return '';
  }
  if (node.target.kind === 'Name') return scope.store(node.target.id, compileExpression(scope, node.value));
  const held = scope.fresh('$v');
  return `{ const ${held} = ${compileExpression(scope, node.value)}; ${assignTarget(scope, node.target, held)} }`;
}

function compileIf(scope: Scope, node: ast.If): string {
  const test = compileCondition(scope, node.test);
  const { yes, no } = compileBranches(scope, node);
  if (node.orelse.length === 0) return `if (${test}) {\n${yes}\n}`;
  return `if (${test}) {\n${yes}\n} else {\n${no}\n}`;
}

/** Both ways of an `if`; after it is bound what is bound on the ways that go on. */
export function compileBranches(scope: Scope, node: ast.If): { yes: string; no: string } {
  const yes = branch(scope, () => compileBody(scope, node.body));
  const no = branch(scope, () => compileBody(scope, node.orelse));
  const leaves = leavesAlways(node.body);
  const leavesElse = node.orelse.length > 0 && leavesAlways(node.orelse);
  if (leaves && !leavesElse) scope.bound = no.bound;
  else if (leavesElse && !leaves) scope.bound = yes.bound;
  else scope.bound = intersect(yes.bound, no.bound);
  return { yes: yes.result, no: no.result };
}

/** Whether control never comes out at the end of these statements. */
export function leavesAlways(body: readonly ast.StmtNode[]): boolean {
  const last = body.at(-1);
  switch (last?.kind) {
    case 'Return':
    case 'Raise':
    case 'Break':
    case 'Continue':
      return true;
    case 'If':
      return last.orelse.length > 0 && leavesAlways(last.body) && leavesAlways(last.orelse);
    default:
      return false;
  }
}

function compileLoopBody(scope: Scope, label: string, body: readonly ast.StmtNode[]): string {
  scope.loops.push({ leave: `break ${label};`, next: `continue ${label};` });
  scope.repeats = true;
  const js = compileBody(scope, body);
  scope.loops.pop();
  return js;
}

/** Handlers of signals run here: `$signal` is a global that never changes while no signal comes (see `signals.ts`). */
export function signalCheck(scope: Scope): string {
  const call = scope.suspends ? `yield* ${scope.use('$giveWay')}()` : `${scope.use('$interrupt')}()`;
  return `if ($signal) ${call};`;
}

function compileWhile(scope: Scope, node: ast.While): string {
  const label = scope.unit.label();
  const test = compileCondition(scope, node.test);
  const line = `${scope.mark(node.test)};`;
  const check = signalCheck(scope);
  const { result: body } = branch(scope, () => compileLoopBody(scope, label, node.body));
  if (node.orelse.length === 0)
    return test === 'true'
      ? `${label}: for (;;) { ${check}\n${body}\n}`
      : `${label}: while (${test}) { ${check}\n${body}\n${line} }`;
  const orelse = branch(scope, () => compileBody(scope, node.orelse)).result;
  return `${label}: for (;;) { ${line} ${check} if (!${test}) {\n${orelse}\nbreak; }\n${body}\n}`;
}

function compileFor(scope: Scope, node: ast.For | ast.AsyncFor): string {
  const isAsync = node.kind === 'AsyncFor';
  const label = scope.unit.label();
  const iterator = scope.fresh('$i');
  const item = scope.fresh('$v');
  const { start, kind } = loopStart(scope, node.target, node.iter, isAsync);
  const {
    result: { prepare, step, body },
  } = branch(scope, () => {
    const { target, iter } = node;
    const { assign, ...rest } = stepOfLoop(scope, { target, iter, isAsync, kind }, iterator, item);
    return { ...rest, body: `${assign}\n${compileLoopBody(scope, label, node.body)}` };
  });
  const orelse =
    node.orelse.length === 0 ? '' : `\n${branch(scope, () => compileBody(scope, node.orelse)).result}\n`;
  return `{ const ${iterator} = ${start};${prepare}\n${label}: for (;;) { ${scope.mark(node.iter)}; const ${item} = ${step}; if (${item} === undefined) {${orelse} break; }\n${signalCheck(scope)}\n${body}\n} }`;
}

// ---- imports and aliases

/** The argument after the others that is the namespace of the block, if it has one; functions have none. */
function namespaceArgument(scope: Scope): string {
  if (scope.kind === 'class') return ', $ns';
  if (scope.kind !== 'module') return '';
  return scope.unit.options.separateLocals ? ', $locals' : ', $globals';
}

function compileImport(scope: Scope, alias: ast.Alias): string {
  const name = quote(alias.name);
  if (alias.asname === undefined) {
    const top = alias.name.split('.', 1)[0] as string;
    return scope.store(top, `${scope.use('$import')}($globals, $B, ${name}${namespaceArgument(scope)})`);
  }
  return scope.store(
    alias.asname,
    `${scope.use('$importAs')}($globals, $B, ${name}${namespaceArgument(scope)})`,
  );
}

function compileImportFrom(scope: Scope, node: ast.ImportFrom): string {
  const module = scope.fresh('$m');
  const names = node.names.map(({ name }) => name);
  const call = `${scope.use('$importFrom')}($globals, $B, ${quote(node.module ?? '')}, ${JSON.stringify(names)}, ${node.level ?? 0}${namespaceArgument(scope)})`;
  if (names[0] === '*') {
    const into = scope.kind === 'module' && scope.unit.options.separateLocals ? '$locals' : '$globals';
    return `${scope.use('$importStar')}(${call}, ${into});`;
  }
  const stores = node.names.map((alias) =>
    scope.store(alias.asname ?? alias.name, `${scope.use('$importName')}(${module}, ${quote(alias.name)})`),
  );
  return `{ const ${module} = ${call}; ${stores.join(' ')} }`;
}

function compileTypeAlias(scope: Scope, node: ast.TypeAlias): string {
  const name = node.name as ast.Name;
  const make = (around: Scope, params: string) => {
    const block = scope.unit.symbols.blocks.get(node);
    if (block === undefined) throw new Error('no block for a type alias');
    return `${scope.use('$typeAlias')}(${quote(name.id)}, ${params}, ${lazyValue(around, block, node.value, name.id)}, $G)`;
  };
  if (node.type_params.length === 0) return scope.store(name.id, make(scope, 'undefined'));
  const block = scope.unit.symbols.typeParameterBlocks.get(node);
  if (block === undefined) throw new Error('no block for type parameters');
  return scope.store(
    name.id,
    inBlock(scope, block, (inner) => {
      inner.temporaries.push('$tp');
      return `$tp = ${compileTypeParams(inner, node.type_params)}; return ${make(inner, '$tp')};`;
    }),
  );
}
