/** Texts: f-strings and templates, formatting with `%`, comparisons with a character. */
import type * as ast from '../ast/nodes.ts';
import { compileExpression, compileItems, compileValue, last } from './expressions.ts';
import type { Scope } from './scope.ts';
import { isVariable, literal, quote, stringLiteral } from './unit.ts';

/** Parts of an f-string that are put together where it stands. */
const MOST_CONCATENATED = 12;

export function compileJoined(scope: Scope, node: ast.JoinedStr): string {
  const parts = node.values.map((part) =>
    part.kind === 'Constant' && part.value.t === 'str'
      ? stringLiteral(scope.unit, part.value.v, part.value.codePoints)
      : compileExpression(scope, part),
  );
  if (parts.length === 0) return '""';
  if (parts.length === 1) return parts[0] as string;
  if (!scope.hot || parts.length > MOST_CONCATENATED) return `${scope.use('$join')}([${parts.join(', ')}])`;
  const evaluate: string[] = [];
  const areStrings: string[] = [];
  const held = parts.map((js, at) => {
    if (node.values[at]?.kind === 'Constant' && isPlainLiteral(js)) return js;
    const name = scope.temporary();
    evaluate.push(`${name} = ${js}, `);
    areStrings.push(`typeof ${name} === "string"`);
    return name;
  });
  return `(${evaluate.join('')}${areStrings.join(' && ')} ? ${halves(held)} : ${scope.use('$join')}([${held.join(', ')}]))`;
}

/** Put together by halves: the engine copies short texts, and of long ones notes the parts, which are fewer then. */
function halves(parts: readonly string[]): string {
  if (parts.length < 4) return parts.join(' + ');
  const middle = parts.length >> 1;
  return `(${halves(parts.slice(0, middle))}) + (${halves(parts.slice(middle))})`;
}

const isPlainLiteral = (js: string): boolean => js.startsWith('"');

export function compileFormatted(scope: Scope, node: ast.FormattedValue): string {
  if (node.format_spec === undefined && node.conversion < 0)
    return `${scope.use('$format')}(${last(scope, compileValue(scope, node.value), node)})`;
  const fixed = node.conversion < 0 && scope.hot ? fixedSpec(scope, node.format_spec) : undefined;
  if (fixed !== undefined) return `${fixed}.format(${last(scope, compileValue(scope, node.value), node)})`;
  const inner = compileExpression(scope, node.value);
  const spec = node.format_spec === undefined ? '""' : compileExpression(scope, node.format_spec);
  const held = scope.temporary();
  return `${scope.use('$formatWith')}(${inner}, ${node.conversion}, (${held} = ${spec}, ${scope.mark(node)}, ${held}))`;
}

/** A constant for a specification that is a plain text, as most are. */
function fixedSpec(scope: Scope, spec: ast.ExprNode | undefined): string | undefined {
  if (spec?.kind !== 'JoinedStr' || spec.values.length !== 1) return undefined;
  const [part] = spec.values;
  if (part?.kind !== 'Constant' || part.value.t !== 'str') return undefined;
  const text = stringLiteral(scope.unit, part.value.v, part.value.codePoints);
  return isPlainLiteral(text) ? scope.unit.constant(`${scope.use('$spec')}(${text})`) : undefined;
}

export function compileInterpolation(scope: Scope, node: ast.Interpolation): string {
  const inner = compileExpression(scope, node.value);
  const spec = node.format_spec === undefined ? '""' : compileExpression(scope, node.format_spec);
  const conversion = node.conversion < 0 ? scope.use('None') : quote(String.fromCharCode(node.conversion));
  return `${scope.use('$interpolation')}(${inner}, ${literal(scope.unit, node.str)}, ${conversion}, ${spec})`;
}

export function compileTemplate(scope: Scope, node: ast.TemplateStr): string {
  return `${scope.use('$template')}([${node.values.map((part) => compileExpression(scope, part)).join(', ')}])`;
}

/**
 * `"template" % (a, b)`, and `"template" % a` where that is a number or a text: the template is a constant, and no tuple is made.
 * Undefined for others.
 */
export function percentOperation(scope: Scope, node: ast.BinOp): string | undefined {
  const { left, right } = node;
  if (left.kind !== 'Constant' || left.value.t !== 'str') return undefined;
  const text = stringLiteral(scope.unit, left.value.v, left.value.codePoints);
  if (!isPlainLiteral(text)) return undefined;
  const template = () => scope.unit.constant(`${scope.use('$percent')}(${text})`);
  const held = scope.temporary();
  const mark = scope.mark(node);
  if (right.kind !== 'Tuple') {
    const { js, kind } = compileValue(scope, right);
    const single = `typeof ${held} === "number" || typeof ${held} === "string"`;
    if (kind !== undefined) return undefined;
    return `(${held} = ${js}, ${mark}, ${single} ? ${template()}.fill([${held}]) : ${scope.use('remainder')}(${text}, ${held}))`;
  }
  if (right.elts.length === 0 || right.elts.some((each) => each.kind === 'Starred')) return undefined;
  return `(${held} = ${compileItems(scope, right.elts)}, ${mark}, ${template()}.fill(${held}))`;
}

/** JavaScript that compares a str with a literal of one character: a str of one character by its number. */
export function compareCharacters(a: string, symbol: string, b: string): string | undefined {
  if (symbol === '===' || symbol === '!==') return undefined;
  const left = characterCode(a);
  const right = characterCode(b);
  if ((left === undefined) === (right === undefined)) return undefined;
  const text = left === undefined ? a : b;
  // A number can't be asked for its length.
  if (NUMBER.test(text)) return undefined;
  const code = `${text}.charCodeAt(0)`;
  const [x, y] = left === undefined ? [code, String(right)] : [String(left), code];
  return `(${text}.length === 1 ? ${x} ${symbol} ${y} : ${a} ${symbol} ${b})`;
}

const NUMBER = /^\(?-?\d/;

const CHARACTER = /^"(?:[^"\\]|\\[^u])"$/;

/** The character of a literal of one character. */
const characterCode = (js: string): number | undefined =>
  CHARACTER.test(js) ? (JSON.parse(js) as string).charCodeAt(0) : undefined;

const ASCII_LITERAL = /^"(?:[ !#-[\]-~]|\\["\\bfnrt]){2,}"$/;

/** `text in "characters"`: a single one is looked up in a table. */
export function characterIn(scope: Scope, text: string, characters: string): string {
  const whole = `${characters}.includes(${text})`;
  if (!ASCII_LITERAL.test(characters) || !isVariable(text) || NUMBER.test(text)) return whole;
  const table = scope.unit.constant(`${scope.use('$characters')}(${characters})`);
  return `(${text}.length === 1 ? ${table}[${text}.charCodeAt(0)] === 1 : ${whole})`;
}
