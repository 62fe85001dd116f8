/** Checks of patterns in trees made by programs. */
import type * as ast from '../nodes.ts';
import { checkName, checkPlace, refuse } from './context.ts';
import { checkExpression } from './expressions.ts';

function checkCapture(name: string | undefined): void {
  if (name === '_') refuse("can't capture name '_' in patterns");
  checkName(name);
}

const LITERALS: ReadonlySet<string> = new Set(['int', 'float', 'complex', 'bytes', 'str']);

/** Literals, numbers with a sign or two parts, and dotted names. */
function checkValue(node: ast.ExprNode): void {
  checkExpression(node);
  switch (node.kind) {
    case 'Constant':
      if (!LITERALS.has(node.value.t)) refuse('unexpected constant inside of a literal pattern');
      return;
    case 'UnaryOp':
    case 'BinOp':
      if (!isNumber(node)) refuse('patterns may only match literals and attribute lookups');
      return;
    case 'Attribute':
    case 'JoinedStr':
    case 'TemplateStr':
      return;
    default:
      refuse('patterns may only match literals and attribute lookups');
  }
}

/** `-1`, `1 + 2j`. */
function isNumber(node: ast.ExprNode): boolean {
  if (node.kind === 'UnaryOp')
    return node.op === 'USub' && node.operand.kind === 'Constant' && isNumeral(node.operand, true);
  if (node.kind !== 'BinOp' || (node.op !== 'Add' && node.op !== 'Sub')) return false;
  const { left, right } = node;
  const real = left.kind === 'UnaryOp' && left.op === 'USub' ? left.operand : left;
  return (
    real.kind === 'Constant' &&
    isNumeral(real, false) &&
    right.kind === 'Constant' &&
    right.value.t === 'complex'
  );
}

const isNumeral = ({ value }: ast.Constant, complex: boolean): boolean =>
  value.t === 'int' || value.t === 'float' || (complex && value.t === 'complex');

const isSingleton = (node: ast.ExprNode): boolean =>
  node.kind === 'Constant' && (node.value.t === 'None' || node.value.t === 'bool');

function checkPatterns(patterns: readonly ast.PatternNode[], starAllowed: boolean): void {
  for (const pattern of patterns) checkPattern(pattern, starAllowed);
}

export function checkPattern(node: ast.PatternNode, starAllowed = false): void {
  checkPlace(node);
  switch (node.kind) {
    case 'MatchValue':
      checkValue(node.value);
      return;
    case 'MatchSingleton':
      if (node.value.t !== 'None' && node.value.t !== 'bool')
        refuse('MatchSingleton can only contain True, False and None');
      return;
    case 'MatchSequence':
      checkPatterns(node.patterns, true);
      return;
    case 'MatchMapping':
      if (node.keys.length !== node.patterns.length)
        refuse("MatchMapping doesn't have the same number of keys as patterns");
      checkCapture(node.rest);
      for (const key of node.keys) if (!isSingleton(key)) checkValue(key);
      checkPatterns(node.patterns, false);
      return;
    case 'MatchClass': {
      if (node.kwd_attrs.length !== node.kwd_patterns.length)
        refuse("MatchClass doesn't have the same number of keyword attributes as patterns");
      checkExpression(node.cls);
      let cls: ast.ExprNode = node.cls;
      while (cls.kind === 'Attribute') cls = cls.value;
      if (cls.kind !== 'Name') refuse('MatchClass cls field can only contain Name or Attribute nodes.');
      for (const name of node.kwd_attrs) checkName(name);
      checkPatterns(node.patterns, false);
      checkPatterns(node.kwd_patterns, false);
      return;
    }
    case 'MatchStar':
      if (!starAllowed) refuse("can't use MatchStar here");
      checkCapture(node.name);
      return;
    case 'MatchAs':
      checkCapture(node.name);
      if (node.pattern === undefined) return;
      if (node.name === undefined) refuse('MatchAs must specify a target name if a pattern is given');
      checkPattern(node.pattern);
      return;
    case 'MatchOr':
      if (node.patterns.length < 2) refuse('MatchOr requires at least 2 patterns');
      checkPatterns(node.patterns, false);
      return;
  }
}
