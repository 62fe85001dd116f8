/** Calls. Few positional arguments go without an array; the functions that look at their caller are told of it. */
import type * as ast from '../ast/nodes.ts';
import { $builtinRun, $strMethod, $strMethodDef } from '../runtime/builtin-calls.ts';
import { isInternalName } from '../symtable/internal-names.ts';
import { CELL, FREE, LOCAL } from '../symtable/scope.ts';
import { compileTaken } from './comprehensions.ts';
import { consumedBy, isConsumer, joinedBy } from './consumers.ts';
import {
  attributePlace,
  compileExpression,
  compileItems,
  compileValue,
  isNumber,
  last,
} from './expressions.ts';
import type { Scope } from './scope.ts';
import { isPlainName, quote } from './unit.ts';

/** Builtins that see the variables of the function that calls them. */
export const LOOKING = new Set([
  'locals',
  'globals',
  'vars',
  'dir',
  'eval',
  'exec',
  '__import__',
  'breakpoint',
]);

/** `asks`: for the exception as a result (see `asking.ts`). */
export function compileCall(scope: Scope, node: ast.Call, asks = false): string {
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
  if (func.kind === 'Attribute' && isPlain(node) && node.args.length <= 3 && !scope.suspends)
    return compileMethodCall(scope, func, node, asks);
  if (func.kind === 'Attribute' && hasNames(node) && scope.hot && !scope.suspends)
    return compileMethodKeywords(scope, func, node) ?? plainCall(scope, node, asks);
  return plainCall(scope, node, asks);
}

/** The arguments of a call, and the one by which it asks for the exception as a result. */
const asking = (held: string, asks: boolean): string =>
  asks ? (held === '' ? 'true' : `${held}, true`) : held;

const isPlain = (node: ast.Call) =>
  node.keywords.length === 0 && node.args.every((argument) => argument.kind !== 'Starred');

/** Arguments by name, but none behind a star. */
const hasNames = (node: ast.Call) =>
  node.keywords.length > 0 &&
  node.keywords.every(({ arg }) => arg !== undefined) &&
  node.args.every((argument) => argument.kind !== 'Starred');

/** The helper that calls, or the one whose call can stop and go on; then a parenthesis is to be closed. */
const called = (scope: Scope, plain: string, suspending: string): string =>
  scope.suspends ? `(yield* ${scope.use(suspending)}` : scope.use(plain);

function plainCall(scope: Scope, node: ast.Call, asks: boolean): string {
  const f = compileExpression(scope, node.func);
  if (isPlain(node) && !scope.suspends) {
    const direct = scope.hot ? (consumingCall(scope, node, f) ?? directCall(scope, node, f)) : undefined;
    if (direct !== undefined) return direct;
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
    const callee = `(typeof ${called} === "object" ? ${t} : ${scope.use('$uncallable')}(${t}))`;
    return `${callee}.call${args.length}(${asking(args.join(', '), asks)})`;
  }
  const end = scope.suspends ? ')' : '';
  if (node.keywords.length === 0) {
    const held = scope.temporary();
    const list = scope.temporary();
    return `(${held} = ${f}, ${list} = ${compileArguments(scope, node.args, held)}, ${scope.mark(node)}, ${called(scope, 'callArray', '$suspend')}(${held}, ${list})${end})`;
  }
  const held = scope.temporary();
  // What stands alone behind a star is iterated over last.
  const [only] = node.args;
  const late = node.args.length === 1 && only?.kind === 'Starred' ? scope.temporary() : undefined;
  const evaluated =
    late === undefined || only?.kind !== 'Starred'
      ? ''
      : `${late} = ${compileExpression(scope, only.value)}, `;
  const positional =
    late === undefined
      ? compileArguments(scope, node.args, held)
      : `[...${scope.use('$spreadArguments')}(${late}, ${held})]`;
  const starred = scope.suspends || node.keywords.some(({ arg }) => arg === undefined);
  if (!starred) {
    const names = scope.unit.constant(JSON.stringify(node.keywords.map(({ arg }) => arg)));
    const values = node.keywords.map((keyword) => compileExpression(scope, keyword.value));
    if (late === undefined) {
      const all = joinArguments(positional, values);
      return `${scope.use('callKeywords')}((${held} = ${f}), ${all}, (${scope.mark(node)}, ${names}))`;
    }
    const list = scope.temporary();
    return `(${held} = ${f}, ${evaluated}${list} = [${values.join(', ')}], ${scope.mark(node)}, ${scope.use('callKeywords')}(${held}, [...${positional.slice(1, -1).slice(3)}, ...${list}], ${names}))`;
  }
  // f(**a, b=1, **c): mappings are read as they come.
  const args = scope.temporary();
  const before = late === undefined ? `${args} = ${positional}, ` : evaluated;
  const pairs = scope.temporary();
  const merged = compileKeywordPairs(scope, node.keywords, held);
  return `(${held} = ${f}, ${before}${pairs} = ${merged}, ${scope.mark(node)}, ${called(scope, '$callMerged', '$suspendMerged')}(${held}, ${late === undefined ? args : positional}, ${pairs})${end})`;
}

/** Names and values of keyword arguments, those of mappings too; `f` is a variable with what is called. */
export function compileKeywordPairs(scope: Scope, keywords: readonly ast.Keyword[], f: string): string {
  const parts = keywords.map((keyword) => {
    const js = compileExpression(scope, keyword.value);
    return keyword.arg === undefined
      ? `...${scope.use('$keywordPairs')}(${f}, ${js})`
      : `[${quote(keyword.arg)}, ${js}]`;
  });
  return `[${parts.join(', ')}]`;
}

/** A call of what is likely a builtin that takes a generator expression to its end. */
function consumingCall(scope: Scope, node: ast.Call, f: string): string | undefined {
  const consumed = consumedBy(scope, node);
  if (consumed === undefined) return undefined;
  const t = scope.temporary();
  const result = scope.temporary();
  const mark = scope.mark(node);
  const test = isConsumer(scope, consumed, t);
  const taken = compileTaken(scope, { ...consumed, test: `(${mark}, ${test})` });
  if (taken === undefined) return undefined;
  const call = `typeof ${t} === "object" ? ${t}.call1(${result}) : ${scope.use('$notCallable')}(${t})`;
  const value = consumed.consumer === 'items' ? `(${call})` : `(${test} ? ${result} : ${call})`;
  return `(${t} = ${f}, ${result} = ${taken}, ${mark}, ${value})`;
}

/** A call of what is likely a builtin function: its implementation, if the name means the function. */
function directCall(scope: Scope, node: ast.Call, f: string): string | undefined {
  const { func, args } = node;
  if (func.kind !== 'Name' || !scope.isBuiltin(func.id, func.id)) return undefined;
  if ($builtinRun(func.id, args.length) === undefined) return undefined;
  const name = quote(func.id);
  const def = scope.unit.constant(`${scope.use('$builtin')}(${name})`);
  const run = (): string => scope.unit.constant(`${scope.use('$builtinRun')}(${name}, ${args.length})`);
  const t = scope.temporary();
  const { evaluate, held } = holdArguments(scope, args);
  const mark = scope.mark(node);
  const direct = func.id === 'len' ? quickLength(scope, held) : `(${run()}(${held}) ?? ${scope.use('None')})`;
  return `(${t} = ${f}, ${evaluate}${mark}, ${t}.def === ${def} ? ${direct} : typeof ${t} === "object" ? ${t}.call${args.length}(${held}) : ${scope.use('$notCallable')}(${t}))`;
}

/**
 * The length of what stands in a variable: of a text and a list without a call, which meets objects of all kinds; of others by the
 * method that is at hand (see `mirror.ts` of the objects).
 */
function quickLength(scope: Scope, held: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(held)) return `${scope.use('$lengthOf')}(${held})`;
  const other = scope.hot
    ? `${held}.c0$__len__ !== undefined ? ${scope.use('$size')}(${held}.c0$__len__()) : `
    : '';
  return `(typeof ${held} === "string" ? ${held}.length : ${held}.constructor === ${scope.use('PyList')} ? ${held}.items.length : ${other}${scope.use('$lengthOf')}(${held}))`;
}

/** Arguments that are written more than once: JavaScript that evaluates them, and the list of what they are then. */
function holdArguments(scope: Scope, args: readonly ast.ExprNode[]): { evaluate: string; held: string } {
  const values = args.map((argument) => compileValue(scope, argument));
  // Names and literals have no effects that another argument could see, but what follows may set a variable.
  if (
    args.every((argument) => argument.kind === 'Constant' || argument.kind === 'Name') &&
    values.every((each) => each.simple)
  )
    return { evaluate: '', held: values.map(({ js }) => js).join(', ') };
  const held = values.map(() => scope.temporary());
  return { evaluate: values.map(({ js }, at) => `${held[at]} = ${js}, `).join(''), held: held.join(', ') };
}

/** `f` is a variable with what is called, for messages. */
function compileArguments(scope: Scope, args: readonly ast.ExprNode[], f = 'undefined'): string {
  if (args.every((argument) => argument.kind !== 'Starred')) return compileItems(scope, args);
  // Only of what stands alone behind a star does the message name the function.
  const named = args.length === 1 ? f : 'undefined';
  const items = args.map((argument) =>
    argument.kind === 'Starred'
      ? `...${scope.use('$spreadArguments')}(${compileExpression(scope, argument.value)}, ${named})`
      : compileExpression(scope, argument),
  );
  return `[${items.join(', ')}]`;
}

function joinArguments(positional: string, values: readonly string[]): string {
  if (values.length === 0) return positional;
  return positional === '[]' ? `[${values.join(', ')}]` : `${positional.slice(0, -1)}, ${values.join(', ')}]`;
}

function compileMethodCall(scope: Scope, func: ast.Attribute, node: ast.Call, asks: boolean): string {
  const name = scope.mangle(func.attr);
  const { args } = node;
  const method = attributePlace(func);
  const call = attributePlace(func, node);
  if (func.value.kind === 'Call' && isSuperCall(scope, func.value)) {
    const loose = args.map((argument, at) => {
      const value = compileValue(scope, argument);
      return `, ${at === args.length - 1 ? last(scope, value, call, method) : value.js}`;
    });
    const named = args.length === 0 ? `(${scope.markMethod(call, method)}, ${quote(name)})` : quote(name);
    return `${scope.use('$superCall')}(${superArguments(scope)}, ${named}${loose.join('')})`;
  }
  const object = compileValue(scope, func.value);
  const joined = object.kind === 'str' ? joinedBy(scope, func, node) : undefined;
  const taken = joined === undefined ? undefined : compileTaken(scope, joined);
  if (taken !== undefined) {
    const items = scope.temporary();
    return `(${items} = ${taken}, ${scope.mark(call)}, ${scope.use('$joinItems')}(${object.js}, ${items}))`;
  }
  const compiled = args.map((argument) => compileValue(scope, argument));
  const generic = `callMethod${args.length}`;
  const plain = args.every((argument) => argument.kind === 'Constant' || argument.kind === 'Name');
  // What arguments do must not come before the method is found.
  if (!plain && (!scope.hot || !isPlainName(name) || isNumber(object))) {
    const t = scope.temporary();
    const found = `${scope.use('loadMethod')}((${t} = ${object.js}), (${scope.mark(method)}, ${quote(name)}))`;
    const given = compiled.map((each, at) => (at === args.length - 1 ? last(scope, each, call) : each.js));
    return `${scope.use(`callLoaded${args.length}`)}(${found}, ${t}, ${quote(name)}, ${given.join(', ')})`;
  }
  // Names that JavaScript's properties can have; `5.name` would be no JavaScript, whatever the name.
  if (!scope.hot || !isPlainName(name) || isNumber(object)) {
    const marked = compiled.map(
      (each, at) => `, ${at === args.length - 1 ? last(scope, each, call, method) : each.js}`,
    );
    const named = args.length === 0 ? `(${scope.markMethod(call, method)}, ${quote(name)})` : quote(name);
    return `${scope.use(generic)}(${object.js}, ${named}${marked.join('')})`;
  }
  const t = object.simple && !object.js.startsWith('(') ? object.js : scope.temporary();
  const first = t === object.js ? t : `(${t} = ${object.js})`;
  const key = `c${args.length}$${name}`;
  const ofStr =
    object.kind === 'str' || object.kind === undefined ? strCall(scope, name, args.length) : undefined;
  const onStr = (self: string, held: string): string =>
    ofStr === undefined ? '' : `(${ofStr}(${self}${held === '' ? '' : `, ${held}`}) ?? ${scope.use('None')})`;
  const missing = (self: string): string => `${self}.${key} === undefined || ${self}.$${name} !== undefined`;
  if (plain) {
    const held = compiled.map(({ js }) => js).join(', ');
    const start = `${first === t ? '' : `${first}, `}${scope.markMethod(call, method)}`;
    const text = onStr(t, held);
    if (text !== '' && object.kind === 'str') return `(${start}, ${text})`;
    const list = held === '' ? '' : `, ${held}`;
    const other = `${missing(t)} ? ${scope.use(generic)}(${t}, ${quote(name)}${list}) : ${t}.${key}(${asking(held, asks)})`;
    return `(${start}, ${text === '' ? other : `typeof ${t} === "string" ? ${text} : ${other}`})`;
  }
  const keep = t === object.js ? scope.temporary() : t;
  const held = compiled.map(() => scope.temporary());
  const list = held.join(', ');
  const evaluate = compiled.map(({ js }, at) => `${held[at]} = ${js}`).join(', ');
  const text = onStr(keep, list);
  if (text !== '' && object.kind === 'str')
    return `(${keep} = ${object.js}, ${evaluate}, ${scope.mark(call)}, ${text})`;
  const found = scope.temporary();
  const notStr = text === '' ? '' : `typeof ${keep} !== "string" && `;
  const find = `${found} = ${notStr}(${missing(keep)}) ? (${scope.mark(method)}, ${scope.use('loadMethod')}(${keep}, ${quote(name)})) : undefined`;
  // The arguments may have taken the mirror away.
  const other = `${found} !== undefined ? ${scope.use(`callLoaded${args.length}`)}(${found}, ${keep}, ${quote(name)}, ${list}) : ${keep}.${key} === undefined ? ${scope.use(generic)}(${keep}, ${quote(name)}, ${list}) : ${keep}.${key}(${asking(list, asks)})`;
  return `(${keep} = ${object.js}, ${find}, ${evaluate}, ${scope.mark(call)}, ${text === '' ? other : `typeof ${keep} === "string" ? ${text} : ${other}`})`;
}

/** `object.name(a, b=c)`: no bound method is made for the call. */
function compileMethodKeywords(scope: Scope, func: ast.Attribute, node: ast.Call): string | undefined {
  const name = scope.mangle(func.attr);
  const object = compileValue(scope, func.value);
  if (!isPlainName(name) || isNumber(object)) return undefined;
  const positional = compileArguments(scope, node.args);
  const args = scope.temporary();
  const values = node.keywords.map((keyword) => compileExpression(scope, keyword.value));
  const names = scope.unit.constant(JSON.stringify(node.keywords.map(({ arg }) => arg)));
  const evaluate = `${args} = ${joinArguments(positional, values)}, ${scope.mark(attributePlace(func, node))}`;
  const def =
    $strMethodDef(name) === undefined
      ? undefined
      : scope.unit.constant(`${scope.use('$strMethodDef')}(${quote(name)})`);
  if (def !== undefined && object.kind === 'str')
    return `(${evaluate}, ${def}.methodKeywords(${object.js}, ${args}, ${names}))`;
  const t = scope.temporary();
  const held = scope.temporary();
  const loaded = scope.temporary();
  return `(${t} = ${object.js}, ${held} = ${t}.$${name}, ${loaded} = ${held} === undefined ? (${scope.mark(attributePlace(func))}, ${scope.use('loadMethod')}(${t}, ${quote(name)})) : undefined, ${evaluate}, ${loaded} === undefined ? ${scope.use('callKeywords')}(${held}, ${args}, ${names}) : ${scope.use('callLoadedKeywords')}(${loaded}, ${t}, ${args}, ${names}))`;
}

/** The implementation of a method of str, if there is one by that name that takes so many arguments as they are. */
function strCall(scope: Scope, name: string, count: number): string | undefined {
  if ($strMethod(name, count) === undefined) return undefined;
  return scope.unit.constant(`${scope.use('$strMethod')}(${quote(name)}, ${count})`);
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
    const method = scope.frame.firstParameter !== undefined;
    return `${scope.use('$superOutside')}(${scope.loadGlobal('super')}, ${method})`;
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
      !isInternalName(name)
    ) {
      seen.add(name);
      names.push(`${quote(name)}, ${scope.variable(name)}`);
    }
  }
  const inlined = scope.kind === 'comprehension' && scope.block.comp_inlined;
  if (inlined && scope.parent !== undefined && scope.parent.kind === 'function') {
    for (const [name] of scope.parent.block.symbols) {
      if (scope.parent.isLocal(name) && !seen.has(name))
        names.push(`${quote(name)}, ${scope.variable(name)}`);
    }
  }
  return `() => ${scope.use('$localsDict')}([${names.join(', ')}])`;
}
