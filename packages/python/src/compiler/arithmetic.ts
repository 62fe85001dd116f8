/**
 * Arithmetic and comparison, written out for ints and floats. A float on its way, from one operation to the next or in a
 * variable of `floatVariables`, is a JavaScript number beside a tag that is null: no object is made for it until one is
 * asked for.
 */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import { compileValue, type Value } from './expressions.ts';
import { floatCall } from './float-calls.ts';
import { masked, modular } from './modular.ts';
import { rawVariable, type Scope } from './scope.ts';
import { characterIn, compareCharacters, percentOperation } from './texts.ts';

type Place = Parameters<Scope['mark']>[0];

/** A value that is computed with. */
export interface Operand {
  /** JavaScript that evaluates it; what that gives is the tag. */
  readonly js: string;
  /** Reads the tag again after that: a Python value, or null for a float in `raw`. */
  readonly tag: string;
  /** The float where the tag is null. */
  readonly raw?: string;
  /** A variable that may hold a float object as well, whose number `raw` is set to when it is looked at. */
  readonly variable?: boolean;
  readonly kind: Value['kind'];
}

/** The largest int that is a number. */
export const SAFE = '9007199254740991';

/** The functions of the run-time library. */
export const FUNCTIONS: Readonly<Record<ast.Operator, string>> = {
  Add: 'add',
  Sub: 'subtract',
  Mult: 'multiply',
  MatMult: 'matrixMultiply',
  Div: 'trueDivide',
  Mod: 'remainder',
  Pow: 'power',
  LShift: 'leftShift',
  RShift: 'rightShift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
  FloorDiv: 'floorDivide',
};

const SYMBOLS: Readonly<Partial<Record<ast.Operator, string>>> = { Add: '+', Sub: '-', Mult: '*', Div: '/' };

function inplaceName(op: ast.Operator): string {
  const name = FUNCTIONS[op];
  return `inplace${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

// ---- operands

/** Compiles an operand, leaving a float it computes without an object. */
export function compileOperand(scope: Scope, node: ast.ExprNode): Operand {
  if (scope.hot) {
    if (node.kind === 'BinOp') return binaryOperand(scope, node);
    if (node.kind === 'UnaryOp' && node.op === 'USub' && node.operand.kind !== 'Constant')
      return negated(scope, compileOperand(scope, node.operand), node);
    if (node.kind === 'Call') {
      const called = floatCall(scope, node);
      if (called !== undefined) return called;
    }
    if (node.kind === 'Name') {
      const name = scope.mangle(node.id);
      if (scope.floats.has(name)) return floatVariable(scope, name, node);
    }
  }
  return operandOf(scope, compileValue(scope, node));
}

/** A value as an operand: in a temporary, unless it can be written more than once. */
export function operandOf(scope: Scope, value: Value): Operand {
  if (value.simple) {
    const constant = value.kind === 'float' ? scope.unit.floatOf(value.js) : undefined;
    const { js, kind } = value;
    return constant === undefined ? { js, tag: js, kind } : { js, tag: js, raw: constant, kind };
  }
  const tag = scope.temporary();
  return { js: `(${tag} = ${value.js})`, tag, kind: value.kind };
}

/** An expression whose value is kept: what is evaluated after it may set its variables. */
export function heldOperand(scope: Scope, node: ast.ExprNode): Operand {
  const value = compileValue(scope, node);
  return operandOf(scope, node.kind === 'Constant' ? value : { ...value, simple: false });
}

/** A variable of `floatVariables`. */
export function floatVariable(scope: Scope, name: string, at: Place): Operand {
  const tag = scope.variable(name);
  const raw = rawVariable(tag);
  const js = scope.bound.has(name)
    ? tag
    : `(${tag} === undefined ? (${scope.mark(at)}, ${scope.use('$unbound')}(${JSON.stringify(name)})) : ${tag})`;
  return { js, tag, raw, variable: true, kind: undefined };
}

/** The value of an operand that was evaluated before, as a Python object. */
export function boxed(scope: Scope, operand: Operand, read = operand.tag): string {
  const { tag, raw } = operand;
  if (raw === undefined || operand.kind === 'float') return read;
  const object = `new ${scope.use('PyFloat')}(${raw})`;
  return operand.variable === true
    ? `(${read} === null ? ${tag} = ${object} : ${tag})`
    : `(${read} === null ? ${object} : ${tag})`;
}

const isText = ({ tag, kind }: Operand): string => (kind === 'str' ? '' : `typeof ${tag} === "string"`);

export const isInt = ({ tag, kind }: Operand): string => (kind === 'int' ? '' : `typeof ${tag} === "number"`);

/** A test for a float, which leaves its number in `rawOf`; empty if it is one. */
export function isFloat(scope: Scope, operand: Operand): string {
  const { tag, raw, kind } = operand;
  if (kind === 'float' || kind === 'int') return '';
  const object = `${tag}.constructor === ${scope.use('PyFloat')}`;
  if (raw === undefined) return object;
  return operand.variable === true
    ? `(${tag} === null || ${object} && (${raw} = ${tag}.value, true))`
    : `${tag} === null`;
}

export const rawOf = ({ tag, raw, kind }: Operand): string => raw ?? (kind === 'int' ? tag : `${tag}.value`);

/** The tests, each once; empty ones always hold. */
export function all(...tests: readonly string[]): string {
  let js = '';
  for (const [at, test] of tests.entries())
    if (test !== '' && tests.indexOf(test) === at) js = js === '' ? test : `${js} && ${test}`;
  return js === '' ? 'true' : js;
}

/** What must run before the operands can be read, in order. */
export const evaluation = (...operands: readonly Operand[]): string[] =>
  operands.filter(({ js, tag }) => js !== tag).map(({ js }) => js);

/** Put together with `+`, which keeps the parts: `join` would copy them, once for each level of a deep expression. */
const sequence = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] as string) : `(${parts.reduce((before, part) => `${before}, ${part}`)})`;

/** Keeps a variable's value while what follows is evaluated, if that may set the variable. */
function keep(scope: Scope, operand: Operand, node: ast.ExprNode, following: ast.ExprNode): Operand {
  const stable =
    operand.js !== operand.tag && operand.variable !== true
      ? true
      : node.kind === 'Constant' ||
        following.kind === 'Constant' ||
        following.kind === 'Name' ||
        (node.kind === 'Name' && scope.isPrivate(scope.mangle(node.id)) && !assigns(following));
  if (stable) return operand;
  const tag = scope.temporary();
  return {
    js: `(${tag} = ${boxed(scope, operand, operand.js)})`,
    tag,
    kind: operand.kind,
  };
}

/** Whether an expression has an assignment, `:=`, in it. */
const assigns = (node: ast.ExprNode): boolean =>
  someNode(node, ({ kind }) => (kind === 'NamedExpr' ? true : undefined));

// ---- operations

/** `left OP right`, as an object. */
export function compileBinary(scope: Scope, node: ast.BinOp): Value {
  const result = binaryOperand(scope, node, true);
  return { js: boxed(scope, result, result.js), kind: result.kind, simple: false };
}

function binaryOperand(scope: Scope, node: ast.BinOp, object = false): Operand {
  const fallback = FUNCTIONS[node.op];
  if (scope.hot) {
    const whole =
      node.op === 'BitAnd'
        ? masked(scope, node)
        : node.op === 'Mod'
          ? (percentOperation(scope, node) ?? modular(scope, node))
          : undefined;
    if (whole !== undefined) return operandOf(scope, { js: whole, kind: undefined, simple: false });
  }
  const left = compileOperand(scope, node.left);
  const right = compileOperand(scope, node.right);
  return operation(scope, node.op, keep(scope, left, node.left, node.right), right, fallback, node, object);
}

/** `target OP= value`: `read` gives what the target has. */
export function augmented(scope: Scope, node: ast.AugAssign, read: Operand, object: boolean): Operand {
  const right = compileOperand(scope, node.value);
  const left = keep(scope, read, node.target, node.value);
  return operation(scope, node.op, left, right, inplaceName(node.op), node, object);
}

/** The operation, with a function of the run-time library for what is not written out. */
export function operation(
  scope: Scope,
  op: ast.Operator,
  left: Operand,
  right: Operand,
  fallback: string,
  at: Place,
  object = false,
): Operand {
  const call = `${scope.use(fallback)}(${boxed(scope, left)}, (${scope.mark(at)}, ${boxed(scope, right)}))`;
  const result = (js: string): Operand => {
    const tag = scope.temporary();
    return { js: `(${tag} = ${sequence([...evaluation(left, right), js])})`, tag, kind: undefined };
  };
  if (!scope.hot || op === 'MatMult' || op === 'Pow') return result(call);
  if (left.kind === 'str' || right.kind === 'str') {
    if (op === 'Add')
      return result(`${all(isText(left), isText(right))} ? ${left.tag} + ${right.tag} : ${call}`);
    if (op === 'Mult' && left.kind === 'str' && right.kind === undefined)
      return result(`${isInt(right)} ? ${scope.use('$repeat')}(${left.tag}, ${right.tag}) : ${call}`);
    return result(call);
  }
  const symbol = SYMBOLS[op];
  if (symbol === undefined) return result(onInts(scope, op, left, right, call));
  return onNumbers(scope, symbol, left, right, call, object);
}

/** `+`, `-`, `*` and `/`. */
function onNumbers(
  scope: Scope,
  symbol: string,
  left: Operand,
  right: Operand,
  call: string,
  object: boolean,
): Operand {
  const tag = scope.temporary();
  const divides = symbol === '/';
  const raw = object ? '' : scope.temporary('$f');
  const ints = all(isInt(left), isInt(right));
  const arms: string[] = [];
  const float = (test: string, number: string) => {
    arms.push(
      object ? `${test} ? new ${scope.use('PyFloat')}(${number})` : `${test} ? (${raw} = ${number}, null)`,
    );
  };
  const bothInts = left.kind !== 'float' && right.kind !== 'float';
  if (bothInts && !divides) {
    const int = scope.temporary();
    // + 0: 0 * -5 is -0
    const zero = symbol === '*' ? ' + 0' : '';
    const value = object ? int : `(${raw} = 0, ${int})`;
    arms.push(
      `${ints} && (${int} = ${left.tag} ${symbol} ${right.tag}${zero}) <= ${SAFE} && ${int} >= -${SAFE} ? ${value}`,
    );
  }
  if (left.kind !== 'int' || right.kind !== 'int') {
    const number = `${rawOf(left)} ${symbol} ${rawOf(right)}`;
    const divisor = divides ? `${rawOf(right)} !== 0` : '';
    float(all(isFloat(scope, left), isFloat(scope, right), divisor), number);
    if (left.kind === 'float' && right.kind === undefined)
      float(all(isInt(right), divides ? `${right.tag} !== 0` : ''), `${rawOf(left)} ${symbol} ${right.tag}`);
    if (right.kind === 'float' && left.kind === undefined)
      float(all(isInt(left), divisor), `${left.tag} ${symbol} ${rawOf(right)}`);
  }
  if (bothInts && divides) float(all(ints, `${right.tag} !== 0`), `${left.tag} / ${right.tag}`);
  if (object) {
    const js = `(${tag} = ${sequence([...evaluation(left, right), [...arms, call].join(' : ')])})`;
    return { js, tag, kind: undefined };
  }
  // Every arm sets the number, so that the engine keeps no older one.
  const last = `(${tag} = ${call}).constructor === ${scope.use('PyFloat')} ? (${raw} = ${tag}.value, null) : (${raw} = 0, ${tag})`;
  const js = `(${tag} = ${sequence([...evaluation(left, right), [...arms, last].join(' : ')])})`;
  return { js, tag, raw, kind: undefined };
}

/** `//`, `%`, shifts and operations on bits, on ints; `call` for the rest. */
function onInts(scope: Scope, op: ast.Operator, left: Operand, right: Operand, call: string): string {
  if (left.kind === 'float' || right.kind === 'float') return call;
  const a = left.tag;
  const b = right.tag;
  const ints = all(isInt(left), isInt(right));
  const positive = all(
    ints,
    `${a} >= 0`,
    right.kind === 'int' && !b.startsWith('(') && b !== '0' ? '' : `${b} > 0`,
  );
  const bits = ({ tag, kind }: Operand) =>
    kind === 'int' && Math.abs(Number(tag.replace(/[()]/g, ''))) < 2 ** 31 ? '' : `(${tag} | 0) === ${tag}`;
  const small = all(ints, bits(left), bits(right));
  switch (op) {
    case 'Mod':
      return `${positive} ? ${a} % ${b} : ${call}`;
    case 'FloorDiv':
      return `${positive} ? (${a} - ${a} % ${b}) / ${b} : ${call}`;
    case 'BitAnd':
      return `${small} ? ${a} & ${b} : ${call}`;
    case 'BitOr':
      return `${small} ? ${a} | ${b} : ${call}`;
    case 'BitXor':
      return `${small} ? ${a} ^ ${b} : ${call}`;
    case 'LShift': {
      const t = scope.temporary();
      return `${ints} && ${b} >= 0 && ${b} < 31 && (${t} = ${a} * (1 << ${b})) <= ${SAFE} && ${t} >= -${SAFE} ? ${t} : ${call}`;
    }
    default:
      return `${small} && ${b} >= 0 && ${b} < 32 ? ${a} >> ${b} : ${call}`;
  }
}

/** `-value`, as an object. */
export function compileNegative(scope: Scope, node: ast.UnaryOp): Value {
  const result = negated(scope, compileOperand(scope, node.operand), node);
  return { js: boxed(scope, result, result.js), kind: undefined, simple: false };
}

function negated(scope: Scope, operand: Operand, at: Place): Operand {
  const call = `${scope.use('negative')}((${scope.mark(at)}, ${boxed(scope, operand)}))`;
  const tag = scope.temporary();
  if (!scope.hot)
    return { js: `(${tag} = ${sequence([...evaluation(operand), call])})`, tag, kind: undefined };
  const raw = scope.temporary('$f');
  const arms = [
    `${all(isInt(operand))} ? (${raw} = 0, 0 - ${operand.tag})`,
    `${all(isFloat(scope, operand))} ? (${raw} = -${rawOf(operand)}, null)`,
    `(${raw} = 0, ${call})`,
  ];
  return {
    js: `(${tag} = ${sequence([...evaluation(operand), arms.join(' : ')])})`,
    tag,
    raw,
    kind: undefined,
  };
}

// ---- comparison

const COMPARE: Readonly<Record<string, readonly [symbol: string, code: number]>> = {
  Lt: ['<', 0],
  LtE: ['<=', 1],
  Eq: ['===', 2],
  NotEq: ['!==', 3],
  Gt: ['>', 4],
  GtE: ['>=', 5],
};

/** Compiles the two sides of a comparison. */
export function compareOperands(
  scope: Scope,
  left: ast.ExprNode,
  right: ast.ExprNode,
): readonly [left: Operand, right: Operand] {
  const first = compileOperand(scope, left);
  const second = compileOperand(scope, right);
  return [keep(scope, first, left, right), second];
}

/** The tests before the call for `in`: in a text, a dict and a set. */
function membership(scope: Scope, left: Operand, right: Operand, marked: string): string {
  const container = right.tag;
  if (right.kind === 'str')
    return left.kind === undefined || left.kind === 'str'
      ? `typeof ${left.tag} === "string" ? ${characterIn(scope, left.tag, container)} : `
      : '';
  if (right.kind !== undefined) return '';
  const dict = `${container}.constructor === ${scope.use('PyDict')} ? ${container}.has(${marked}) : `;
  const set = `${container}.constructor === ${scope.use('PySet')} ? ${scope.use('$inSet')}(${container}, ${marked}) : `;
  if (left.kind !== undefined && left.kind !== 'str') return dict + set;
  const text = `${all(isText(left), `typeof ${container} === "string"`)} ? ${container}.includes(${left.tag}) : `;
  return left.kind === 'str' ? text + dict + set : dict + set + text;
}

/** A comparison; with `condition`, as a JavaScript boolean. */
export function comparison(
  scope: Scope,
  op: ast.CompareOperator,
  left: Operand,
  right: Operand,
  condition: boolean,
  at: ast.Compare,
): string {
  const before = evaluation(left, right);
  const l = boxed(scope, left);
  const r = boxed(scope, right);
  switch (op) {
    case 'Is':
      return sequence([...before, `(${l} === ${r})`]);
    case 'IsNot':
      return sequence([...before, `(${l} !== ${r})`]);
    case 'In':
    case 'NotIn': {
      const found = `${scope.use('$in')}(${l}, (${scope.mark(at)}, ${r}))`;
      const fast =
        scope.hot && r === right.tag ? membership(scope, left, right, `(${scope.mark(at)}, ${l})`) : '';
      const test = fast === '' ? found : `(${fast}${found})`;
      return sequence([...before, `${op === 'In' ? '' : '!'}${test}`]);
    }
  }
  const [symbol, code] = COMPARE[op] as readonly [string, number];
  const call = `${scope.use(condition ? '$compareTrue' : 'compare')}(${l}, ${r}, (${scope.mark(at)}, ${code}))`;
  if (!scope.hot) return sequence([...before, call]);
  const a = left.tag;
  const b = right.tag;
  const arms: string[] = [];
  if (left.kind === 'str' || right.kind === 'str') {
    arms.push(
      `${all(isText(left), isText(right))} ? ${compareCharacters(a, symbol, b) ?? `${a} ${symbol} ${b}`}`,
    );
  } else {
    if (left.kind !== 'float' && right.kind !== 'float')
      arms.push(`${all(isInt(left), isInt(right))} ? ${a} ${symbol} ${b}`);
    // An int compares with a float exactly while both are numbers: every int that is one is exact.
    if (left.kind !== 'int' || right.kind !== 'int')
      arms.push(
        `${all(isFloat(scope, left), isFloat(scope, right))} ? ${rawOf(left)} ${symbol} ${rawOf(right)}`,
      );
  }
  return sequence([...before, `(${[...arms, call].join(' : ')})`]);
}
