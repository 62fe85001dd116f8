/** Calls. Few positional arguments go without an array; the functions that look at their caller are told of it. */
import type * as ast from '../ast/nodes.ts';
import { CELL, FREE, LOCAL } from '../symtable/scope.ts';
import { compileExpression, compileItems, compileValue, last } from './expressions.ts';
import type { Scope } from './scope.ts';
import { plainName, quote } from './unit.ts';

/** Builtins that see the variables of the function that calls them. */
const LOOKING = new Set(['locals', 'globals', 'vars', 'dir', 'eval', 'exec', '__import__', 'breakpoint']);

export function compileCall(scope: Scope, node: ast.Call): string {
  const { func } = node;
  if (func.kind === 'Name') {
    if (node.args.length === 0 && node.keywords.length === 0 && scope.isBuiltin(func.id, 'super'))
      return compileSuper(scope);
    if (LOOKING.has(func.id) && scope.isBuiltin(func.id, func.id)) {
      const f = compileExpression(scope, func);
      const names = node.keywords.map(({ arg }) => arg);
      if (names.every((name) => name !== undefined)) {
        const args = joinArguments(
          compileArguments(scope, node.args),
          node.keywords.map((each) => compileExpression(scope, each.value)),
        );
        const given = names.length === 0 ? 'undefined' : scope.unit.constant(JSON.stringify(names));
        return `${scope.use('$looking')}($globals, ${localsOf(scope)}, ${f}, ${args}, (${scope.mark(node)}, ${given}))`;
      }
    }
  }
  if (func.kind === 'Attribute' && isPlain(node) && node.args.length <= 3)
    return compileMethodCall(scope, func, node);
  return plainCall(scope, node);
}

const isPlain = (node: ast.Call) =>
  node.keywords.length === 0 && node.args.every((argument) => argument.kind !== 'Starred');

function plainCall(scope: Scope, node: ast.Call): string {
  const f = compileExpression(scope, node.func);
  if (isPlain(node)) {
    const args = node.args.map((argument, at) =>
      at === node.args.length - 1
        ? last(scope, compileValue(scope, argument), node)
        : compileExpression(scope, argument),
    );
    if (args.length > 3) return `${scope.use('callArray')}(${f}, [${args.join(', ')}])`;
    const mark = scope.mark(node);
    const t = scope.temporary();
    const called = args.length > 0 ? `(${t} = ${f})` : `(${t} = ${f}, ${mark}, ${t})`;
    if (!scope.hot)
      return `${scope.use(`call${args.length}`)}(${[args.length > 0 ? f : called, ...args].join(', ')})`;
    const call = `${t}.call${args.length}(${args.join(', ')})`;
    // A temporary of its own: the arguments may call as well.
    return `(typeof ${called} === "object" ? ${call} : (${mark}, ${scope.use('$notCallable')}(${t})))`;
  }
  if (node.keywords.length === 0) {
    const held = scope.temporary();
    const list = scope.temporary();
    return `(${held} = ${f}, ${list} = ${compileArguments(scope, node.args, held)}, ${scope.mark(node)}, ${scope.use('callArray')}(${held}, ${list}))`;
  }
  const starred = node.keywords.some(({ arg }) => arg === undefined);
  if (!starred) {
    const names = scope.unit.constant(JSON.stringify(node.keywords.map(({ arg }) => arg)));
    const positional = compileArguments(scope, node.args);
    const all = joinArguments(
      positional,
      node.keywords.map((keyword) => compileExpression(scope, keyword.value)),
    );
    return `${scope.use('callKeywords')}(${f}, ${all}, (${scope.mark(node)}, ${names}))`;
  }
  // f(**a, b=1, **c): checked as they come.
  const parts = node.keywords.map((keyword) => {
    const inner = compileExpression(scope, keyword.value);
    return keyword.arg === undefined ? `[undefined, ${inner}]` : `[${quote(keyword.arg)}, ${inner}]`;
  });
  return `${scope.use('$callMerged')}(${f}, ${compileArguments(scope, node.args)}, [${parts.join(', ')}], ${scope.mark(node)})`;
}

/** `f` is a variable with what is called, for messages. */
function compileArguments(scope: Scope, args: readonly ast.ExprNode[], f = 'undefined'): string {
  if (args.every((argument) => argument.kind !== 'Starred')) return compileItems(scope, args);
  const items = args.map((argument) =>
    argument.kind === 'Starred'
      ? `...${scope.use('$spreadArguments')}(${compileExpression(scope, argument.value)}, ${f})`
      : compileExpression(scope, argument),
  );
  return `[${items.join(', ')}]`;
}

function joinArguments(positional: string, values: readonly string[]): string {
  if (values.length === 0) return positional;
  return positional === '[]' ? `[${values.join(', ')}]` : `${positional.slice(0, -1)}, ${values.join(', ')}]`;
}

function compileMethodCall(scope: Scope, func: ast.Attribute, node: ast.Call): string {
  const name = scope.mangle(func.attr);
  const { args } = node;
  if (func.value.kind === 'Call' && isSuperCall(scope, func.value)) {
    const loose = args.map((argument) => `, ${compileExpression(scope, argument)}`).join('');
    return `${scope.use('$superCall')}(${superArguments(scope)}, ${quote(name)}${loose})`;
  }
  const object = compileValue(scope, func.value);
  const compiled = args.map((argument) => compileValue(scope, argument));
  const generic = `callMethod${args.length}`;
  // Names that JavaScript's properties can have; `5.name` would be no JavaScript, whatever the name.
  if (!scope.hot || !plainName.test(name) || /^\d/.test(object.js)) {
    const marked = compiled.map(
      (each, at) => `, ${at === args.length - 1 ? last(scope, each, node) : each.js}`,
    );
    const named = args.length === 0 ? `(${scope.mark(node)}, ${quote(name)})` : quote(name);
    return `${scope.use(generic)}(${object.js}, ${named}${marked.join('')})`;
  }
  const values = compiled.map(({ js }) => js);
  const t = object.simple && !object.js.startsWith('(') ? object.js : scope.temporary();
  const first = t === object.js ? t : `(${t} = ${object.js})`;
  const key = `c${args.length}$${name}`;
  if (values.length === 0)
    return `(${first === t ? '' : `${first}, `}${scope.mark(node)}, ${t}.${key} === undefined || ${t}.$${name} !== undefined ? ${scope.use(generic)}(${t}, ${quote(name)}) : ${t}.${key}())`;
  // Arguments are evaluated before the method is looked up for the second time, and once.
  const held = args.every((argument) => argument.kind === 'Constant' || argument.kind === 'Name')
    ? values
    : values.map(() => scope.temporary());
  const evaluate = held === values ? '' : values.map((each, at) => `${held[at]} = ${each}, `).join('');
  const keep = t === object.js && evaluate !== '' ? scope.temporary() : t;
  const start = keep === t ? (first === t ? '' : `${first}, `) : `${keep} = ${t}, `;
  const heldList = held.join(', ');
  return `(${start}${evaluate}${scope.mark(node)}, ${keep}.${key} === undefined || ${keep}.$${name} !== undefined ? ${scope.use(generic)}(${keep}, ${quote(name)}, ${heldList}) : ${keep}.${key}(${heldList}))`;
}

// ---- super

function isSuperCall(scope: Scope, node: ast.Call): boolean {
  return (
    node.func.kind === 'Name' &&
    node.args.length === 0 &&
    node.keywords.length === 0 &&
    scope.isBuiltin(node.func.id, 'super') &&
    canSuper(scope)
  );
}

const canSuper = (scope: Scope) => scope.classCell !== undefined && scope.frame.firstParameter !== undefined;

/** What `super` is now, the class, and the object. */
function superArguments(scope: Scope): string {
  const first = scope.frame.firstParameter as string;
  return `${scope.loadGlobal('super')}, ${scope.classCell as string}, ${first}`;
}

function compileSuper(scope: Scope): string {
  if (!canSuper(scope)) {
    const called = `${scope.use('call0')}(${scope.loadGlobal('super')})`;
    return called;
  }
  return `${scope.use('$super')}(${superArguments(scope)})`;
}

/** A function that gives the local variables as a dict, or undefined at the top level, where they are the globals. */
function localsOf(scope: Scope): string {
  if (scope.kind === 'module') return scope.unit.options.separateLocals ? '() => $locals' : 'undefined';
  if (scope.kind === 'class') return '() => $ns';
  const names: string[] = [];
  const seen = new Set<string>();
  for (const [name] of scope.block.symbols) {
    const where = scope.block.scope(name);
    // Local, cell or free: JavaScript variables all.
    if (
      (where === LOCAL || where === CELL || where === FREE) &&
      name !== '__class__' &&
      !name.startsWith('.')
    ) {
      seen.add(name);
      names.push(`${quote(name)}, ${scope.variable(name)}`);
    }
  }
  if (scope.kind === 'comprehension' && scope.parent !== undefined && scope.parent.kind === 'function') {
    for (const [name] of scope.parent.block.symbols) {
      if (scope.parent.isLocal(name) && !seen.has(name))
        names.push(`${quote(name)}, ${scope.variable(name)}`);
    }
  }
  return `() => ${scope.use('$localsDict')}([${names.join(', ')}])`;
}
