/** Expressions as JavaScript. Operands are evaluated in Python's order, which is JavaScript's. */
import type * as ast from '../ast/nodes.ts';
import type { Positioned } from '../symtable/block.ts';
import { compareOperands, comparison, compileBinary, compileNegative, heldOperand } from './arithmetic.ts';
import { compileCall } from './calls.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileDict, compileSet } from './displays.ts';
import { compileLambda } from './functions.ts';
import type { Scope } from './scope.ts';
import { compileFormatted, compileInterpolation, compileJoined, compileTemplate } from './texts.ts';
import { isPlainName, isVariable, literal, quote } from './unit.ts';

/** What is known of a value: JavaScript number (int), boolean, string, float; or nothing. */
export type Kind = 'int' | 'bool' | 'str' | 'float' | undefined;

export interface Value {
  readonly js: string;
  readonly kind: Kind;
  /** A variable or literal: may be written more than once. */
  readonly simple: boolean;
}

const value = (js: string, kind?: Kind, simple = false): Value => ({ js, kind, simple });

/** A number as it is written, whose attributes JavaScript cannot ask for. */
export const isNumber = ({ js, simple }: Value): boolean => simple && /^\d/.test(js);

export function compileExpression(scope: Scope, node: ast.ExprNode): string {
  return compileValue(scope, node).js;
}

export function compileValue(scope: Scope, node: ast.ExprNode): Value {
  switch (node.kind) {
    case 'Constant':
      return compileConstant(scope, node);
    case 'Name': {
      const js = scope.heldIn(node) ?? scope.load(node.id, node);
      return value(js, undefined, isVariable(js));
    }
    case 'BinOp':
      return compileBinary(scope, node);
    case 'UnaryOp':
      return compileUnary(scope, node);
    case 'BoolOp':
      return compileBoolean(scope, node);
    case 'Compare':
      return compileCompare(scope, node);
    case 'Call':
      return value(compileCall(scope, node));
    case 'Attribute':
      return value(compileAttribute(scope, node));
    case 'Subscript':
      return value(compileSubscript(scope, node));
    case 'IfExp': {
      const test = compileCondition(scope, node.test);
      return value(
        `(${test} ? ${compileExpression(scope, node.body)} : ${compileExpression(scope, node.orelse)})`,
      );
    }
    case 'Tuple':
      if (node.elts.length === 0) return value(scope.use('EMPTY_TUPLE'));
      return value(`new ${scope.use('PyTuple')}(${compileItems(scope, node.elts)})`);
    case 'List':
      return value(`new ${scope.use('PyList')}(${compileItems(scope, node.elts)})`);
    case 'Set':
      return value(compileSet(scope, node));
    case 'Dict':
      return value(compileDict(scope, node));
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return value(compileComprehension(scope, node));
    case 'Lambda':
      return value(compileLambda(scope, node));
    case 'NamedExpr':
      return value(compileNamed(scope, node));
    case 'JoinedStr':
      return value(compileJoined(scope, node), undefined);
    case 'TemplateStr':
      return value(compileTemplate(scope, node));
    case 'FormattedValue':
      return value(compileFormatted(scope, node));
    case 'Interpolation':
      return value(compileInterpolation(scope, node));
    case 'Slice': {
      const part = (each: ast.ExprNode | undefined) =>
        each === undefined ? scope.use('None') : compileExpression(scope, each);
      return value(`${scope.use('$slice')}(${part(node.lower)}, ${part(node.upper)}, ${part(node.step)})`);
    }
    case 'Await':
      return value(delegated(scope, '$await', node));
    case 'Yield': {
      const given =
        node.value === undefined
          ? value(scope.use('None'), undefined, true)
          : compileValue(scope, node.value);
      // Its frame may be asked where it stands.
      const mark = `${scope.use('$delegation')}.place = ${scope.mark(node)}`;
      const held = given.simple ? '' : scope.temporary();
      const sent = given.simple ? `(${mark}, ${given.js})` : `(${held} = ${given.js}, ${mark}, ${held})`;
      return value(
        scope.asyncGenerator ? `(yield new ${scope.use('$AsyncValue')}(${sent}))` : `(yield ${sent})`,
      );
    }
    case 'YieldFrom':
      return value(delegated(scope, '$yieldFrom', node));
    case 'Starred':
      throw new Error('a starred expression stands in a list of expressions only');
  }
}

/** The iterator runs in place of the generator, which goes on with its result (see `delegation` in the objects). */
function delegated(scope: Scope, prepare: string, node: ast.Await | ast.YieldFrom): string {
  const inner = compileExpression(scope, node.value);
  return `(yield ${scope.use(prepare)}(${inner}, ${scope.mark(node)}))`;
}

function compileConstant(scope: Scope, node: ast.Constant): Value {
  const js = literal(scope.unit, node.value);
  switch (node.value.t) {
    case 'int':
      return value(js, typeof node.value.v === 'number' ? 'int' : undefined, true);
    case 'float':
      return value(js, 'float', true);
    case 'bool':
      return value(js, 'bool', true);
    case 'str':
      return value(js, js.startsWith('"') ? 'str' : undefined, true);
    default:
      return value(js, undefined, true);
  }
}

/** A JavaScript array of the values of a list of expressions; the starred ones are taken apart. */
export function compileItems(scope: Scope, nodes: readonly ast.ExprNode[]): string {
  const items = nodes.map((node) =>
    node.kind === 'Starred'
      ? `...${scope.use('$spread')}(${compileExpression(scope, node.value)})`
      : compileExpression(scope, node),
  );
  return `[${items.join(', ')}]`;
}

function compileNamed(scope: Scope, node: ast.NamedExpr): string {
  const target = node.target as ast.Name;
  const js = compileExpression(scope, node.value);
  // In a comprehension the variable is of the function around.
  let home = scope;
  while (home.kind === 'comprehension' && home.parent !== undefined) home = home.parent;
  const temporary = scope.temporary();
  const name = home.mangle(target.id);
  const isBound = home.bound.has(name);
  const store = home.storeExpression(target.id, temporary);
  // It may stand in an operand that is not always evaluated.
  if (!isBound) home.bound.delete(name);
  return `(${temporary} = ${js}, ${store}, ${temporary})`;
}

// ---- attributes and items

/** Names that JavaScript's properties can have; `5.name` would be no JavaScript, whatever the name. */
/** Of what stands on several lines, the place is that of the last name. */
export function attributePlace(node: ast.Attribute, whole: ast.ExprNode = node): Positioned {
  if (node.lineno === node.end_lineno) return whole;
  const { end_lineno, end_col_offset } = node;
  const start = end_col_offset - [...node.attr].length;
  return {
    lineno: end_lineno,
    col_offset: Math.max(start, 0),
    end_lineno: whole.end_lineno,
    end_col_offset: whole.end_col_offset,
  };
}

export function compileAttribute(scope: Scope, node: ast.Attribute): string {
  const object = compileValue(scope, node.value);
  const name = scope.mangle(node.attr);
  const get = scope.use('getAttribute');
  const mark = scope.mark(attributePlace(node));
  if (!scope.hot || !isPlainName(name) || isNumber(object))
    return `${get}(${object.js}, (${mark}, ${quote(name)}))`;
  const [first, again] = reuse(scope, object);
  return `(${first}.$${name} ?? ${get}(${again}, (${mark}, ${quote(name)})))`;
}

/** `asks`: for the exception as a result (see `asking.ts`). */
export function compileSubscript(scope: Scope, node: ast.Subscript, asks = false): string {
  const object = compileValue(scope, node.value);
  if (node.slice.kind === 'Slice' && node.slice.step === undefined && scope.hot) {
    const { lower, upper } = node.slice;
    const none = value(scope.use('None'), undefined, true);
    const from = lower === undefined ? none : compileValue(scope, lower);
    const to = last(scope, upper === undefined ? none : compileValue(scope, upper), node);
    return `${scope.use('$getSlice')}(${object.js}, ${from.js}, ${to})`;
  }
  if (node.slice.kind === 'Slice' || !scope.hot || (object.simple && /^[\d-]/.test(object.js)))
    return `${scope.use('getItem')}(${object.js}, ${last(scope, compileValue(scope, node.slice), node)})`;
  const index = compileValue(scope, node.slice);
  if (index.kind === 'str')
    return `${scope.use(asks ? '$askItem' : '$getItemString')}(${object.js}, (${scope.mark(node)}, ${index.js}))`;
  // The object is evaluated before the index, which may not run between the two reads of it.
  const [o, oAgain] = reuse(scope, object, !index.simple);
  const [i, iAgain] = reuse(scope, index);
  const evaluate = [o, i].filter((js, at) => js !== [oAgain, iAgain][at]).map((js) => `${js}, `);
  return `(${evaluate.join('')}${itemOf(scope, oAgain, iAgain, node, index.kind === 'int', asks)})`;
}

/** `object[key]` of what stands in variables: of a list, a text and a dict without a detour. */
export function itemOf(
  scope: Scope,
  object: string,
  key: string,
  at: ast.Subscript,
  isInt = false,
  asks = false,
): string {
  const item = scope.temporary();
  const marked = `(${scope.mark(at)}, ${key})`;
  const isList = `${object}.constructor === ${scope.use('PyList')}`;
  // The engine takes an index below 0 for the name of a property: it is never given one. Numbers stand for places in tuples, too.
  const list = isInt
    ? `(${isList} || ${object}.constructor === ${scope.use('PyTuple')}) && (${item} = ${object}.items[${placeOf(object, key)}]) !== undefined`
    : `${isList} && typeof ${key} === "number" && ${key} >= 0 && (${item} = ${object}.items[${key}]) !== undefined`;
  const ofDict = asks
    ? `${object}.get(${marked}) ?? ${scope.use('$noKey')}(${key})`
    : `${object}.item(${marked})`;
  const dict = isInt ? '' : `${object}.constructor === ${scope.use('PyDict')} ? ${ofDict} : `;
  const inside = isInt
    ? `${key} < ${object}.length`
    : `typeof ${key} === "number" && ${key} >= 0 && ${key} < ${object}.length`;
  // Of a text only from its start: the engine is asked for no place before it.
  const text =
    isInt && !/^\d+$/.test(key)
      ? ''
      : `typeof ${object} === "string" && ${inside} ? ${object}.charAt(${key}) : `;
  // Of other classes where the method is at hand (see `mirror.ts` of the objects).
  const [other, asked] = asks ? ['$askItem', ', true'] : ['$itemOf', ''];
  const mirror = `${object}.c1$__getitem__`;
  return `${list} ? ${item} : ${text}${dict}${mirror} === undefined ? ${scope.use(other)}(${object}, ${marked}) : ${mirror}(${marked}${asked})`;
}

/** Where the items of a list have a number's item. */
const placeOf = (object: string, key: string): string =>
  /^\(?-/.test(key) ? `${object}.items.length + ${key}` : key;

/** The last operand of an operation: after it, the place of the operation becomes the current one. */
export function last(
  scope: Scope,
  operand: Value,
  at: Parameters<Scope['mark']>[0],
  method?: Parameters<Scope['mark']>[0],
): string {
  const mark = method === undefined ? scope.mark(at) : scope.markMethod(at, method);
  if (operand.simple) return `(${mark}, ${operand.js})`;
  const temporary = scope.temporary();
  return `(${temporary} = ${operand.js}, ${mark}, ${temporary})`;
}

/** JavaScript that evaluates a value, and JavaScript for its uses after that. */
function reuse(scope: Scope, operand: Value, force = false): [first: string, again: string] {
  if (operand.simple && !(force && !isConstant(operand.js))) return [operand.js, operand.js];
  const temporary = scope.temporary();
  return [`(${temporary} = ${operand.js})`, temporary];
}

const isConstant = (js: string) => js.startsWith('$k') || /^[\d"(]/.test(js);

// ---- operators

function compileUnary(scope: Scope, node: ast.UnaryOp): Value {
  if (node.op === 'Not') return value(`!${compileCondition(scope, node.operand, node)}`, 'bool');
  if (node.op === 'USub' && node.operand.kind === 'Constant') {
    const constant = node.operand.value;
    if (constant.t === 'int' && constant.v !== 0)
      return value(
        literal(scope.unit, { t: 'int', v: -constant.v }),
        typeof constant.v === 'number' ? 'int' : undefined,
        true,
      );
    if (constant.t === 'float')
      return value(literal(scope.unit, { t: 'float', v: -constant.v }), 'float', true);
  }
  if (node.op === 'USub') return compileNegative(scope, node);
  const name = node.op === 'Invert' ? 'invert' : 'positive';
  return value(`${scope.use(name)}(${last(scope, compileValue(scope, node.operand), node)})`);
}

function compileBoolean(scope: Scope, node: ast.BoolOp): Value {
  let js = '';
  // From the right: `a or b or c` is `a or (b or c)`.
  for (const [at, operand] of [...node.values.entries()].reverse()) {
    const compiled = compileValue(scope, operand);
    if (at === node.values.length - 1) {
      js = compiled.js;
      continue;
    }
    const [first, again] = reuse(scope, compiled);
    const test = truth(scope, marked(scope, operand, first, node), compiled.kind);
    js = node.op === 'And' ? `(${test} ? ${js} : ${again})` : `(${test} ? ${again} : ${js})`;
  }
  return value(js);
}

/** A JavaScript condition that is the truth of a Python value. `js` is written once. */
function truth(scope: Scope, js: string, kind: Kind): string {
  if (kind === 'bool') return js;
  if (kind === 'int') return `(${js} !== 0)`;
  return `${scope.use('isTrue')}(${js})`;
}

/** Whether reading it leaves the current place as it was, if all goes well. */
export function isPlainRead(node: ast.ExprNode): boolean {
  if (node.kind === 'Attribute') return isPlainRead(node.value);
  return node.kind === 'Name' || node.kind === 'Constant';
}

/** What is read for a truth test, which stands at a place of its own; only what `isPlainRead` does not have that place by then. */
function marked(scope: Scope, node: ast.ExprNode, js: string, at: Positioned): string {
  return isPlainRead(node) ? `(${scope.mark(at)}, ${js})` : js;
}

/** An expression as a JavaScript condition; `at` is the place of the test. */
export function compileCondition(scope: Scope, node: ast.ExprNode, at: Positioned = node): string {
  switch (node.kind) {
    case 'BoolOp': {
      const parts = node.values.map((operand) => compileCondition(scope, operand));
      return `(${parts.join(node.op === 'And' ? ' && ' : ' || ')})`;
    }
    case 'UnaryOp':
      if (node.op === 'Not') return `!${compileCondition(scope, node.operand)}`;
      break;
    case 'Compare':
      return node.ops.length === 1 ? compileComparison(scope, node, true) : compileChain(scope, node, true);
    case 'Constant':
      if (node.value.t === 'bool') return String(node.value.v);
      break;
  }
  const compiled = compileValue(scope, node);
  return truth(
    scope,
    compiled.kind === undefined ? marked(scope, node, compiled.js, at) : compiled.js,
    compiled.kind,
  );
}

function compileCompare(scope: Scope, node: ast.Compare): Value {
  if (node.ops.length > 1) return value(compileChain(scope, node, false));
  const op = node.ops[0] as ast.CompareOperator;
  const kind: Kind = op === 'Is' || op === 'IsNot' || op === 'In' || op === 'NotIn' ? 'bool' : undefined;
  return value(compileComparison(scope, node, false), kind);
}

/** `a < b < c`: `b` once, and what follows only if what precedes is true. */
function compileChain(scope: Scope, node: ast.Compare, condition: boolean): string {
  let left = heldOperand(scope, node.left);
  let js = '';
  let closing = '';
  for (const [at, op] of node.ops.entries()) {
    const right = heldOperand(scope, node.comparators[at] as ast.ExprNode);
    const compared = comparison(scope, op, left, right, condition, node);
    const isLast = at === node.ops.length - 1;
    if (isLast) js += compared;
    else if (condition) js += `${compared} && `;
    else {
      const result = scope.temporary();
      js += `(${scope.use('isTrue')}(${result} = ${compared}) ? `;
      closing = ` : ${result})${closing}`;
    }
    left = { ...right, js: right.tag };
  }
  return condition ? `(${js})` : js + closing;
}

function compileComparison(scope: Scope, node: ast.Compare, condition: boolean): string {
  const [left, right] = compareOperands(scope, node.left, node.comparators[0] as ast.ExprNode);
  return comparison(scope, node.ops[0] as ast.CompareOperator, left, right, condition, node);
}
