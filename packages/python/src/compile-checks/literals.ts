import type { ConstantValue } from '../ast/constant.ts';
import type * as ast from '../ast/nodes.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { warningAt } from '../symtable/errors.ts';

/** Warnings of operations on literals that can't be meant. */

const CONSTANT_TYPES: Readonly<Record<ConstantValue['t'], string>> = {
  None: 'NoneType',
  Ellipsis: 'ellipsis',
  bool: 'bool',
  int: 'int',
  float: 'float',
  complex: 'complex',
  str: 'str',
  bytes: 'bytes',
  tuple: 'tuple',
  frozenset: 'frozenset',
};

const DISPLAY_TYPES: Readonly<Partial<Record<ast.ExprNode['kind'], string>>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
  TemplateStr: 'string.templatelib.Template',
  Interpolation: 'string.templatelib.Interpolation',
};

/** Name of the type of what an expression gives, if its kind says so. */
function typeName(node: ast.ExprNode): string | undefined {
  return node.kind === 'Constant' ? CONSTANT_TYPES[node.value.t] : DISPLAY_TYPES[node.kind];
}

function warn(warnings: SyntaxWarningRecord[], msg: string, at: ast.ExprNode): void {
  warnings.push(warningAt(msg, at));
}

/** `"a" (b)`, `[1] (2)` ... */
export function warnOfCall(func: ast.ExprNode, warnings: SyntaxWarningRecord[]): void {
  const name = typeName(func);
  if (name === undefined || func.kind === 'Lambda') return;
  warn(warnings, `'${name}' object is not callable; perhaps you missed a comma?`, func);
}

/** `1 [2]`, `"a" ["b"]` ... */
export function warnOfSubscript(node: ast.Subscript, warnings: SyntaxWarningRecord[]): void {
  const { value, slice } = node;
  const name = typeName(value);
  if (name === undefined) return;
  if (!isSubscriptable(value)) {
    warn(warnings, `'${name}' object is not subscriptable; perhaps you missed a comma?`, value);
    return;
  }
  if (value.kind === 'Dict' || value.kind === 'DictComp') return;
  const index = slice.kind === 'Slice' ? undefined : typeName(slice);
  if (index === undefined || index === 'int' || index === 'bool') return;
  warn(
    warnings,
    `${name} indices must be integers or slices, not ${index}; perhaps you missed a comma?`,
    value,
  );
}

function isSubscriptable(node: ast.ExprNode): boolean {
  switch (node.kind) {
    case 'Constant': {
      const { t } = node.value;
      return t === 'str' || t === 'bytes' || t === 'tuple';
    }
    case 'Set':
    case 'SetComp':
    case 'GeneratorExp':
    case 'Lambda':
    case 'TemplateStr':
    case 'Interpolation':
      return false;
    default:
      return true;
  }
}

/** A constant, or a tuple of them, which the compiler makes a constant. */
function isConstant(node: ast.ExprNode): boolean {
  return node.kind === 'Constant' || (node.kind === 'Tuple' && node.elts.every((each) => isConstant(each)));
}

/** `x is 1` */
export function warnOfCompare(node: ast.Compare, warnings: SyntaxWarningRecord[]): void {
  let left = node.left;
  for (const [index, right] of node.comparators.entries()) {
    const operator = node.ops[index];
    if (operator === 'Is' || operator === 'IsNot') {
      const literal = isLiteral(left) ? left : isLiteral(right) ? right : undefined;
      if (literal !== undefined) {
        const [word, instead] = operator === 'Is' ? ['is', '=='] : ['is not', '!='];
        warn(warnings, `"${word}" with '${typeName(literal)}' literal. Did you mean "${instead}"?`, node);
        return;
      }
    }
    left = right;
  }
}

/** A constant that is not a singleton. */
function isLiteral(node: ast.ExprNode): boolean {
  if (node.kind === 'Tuple') return node.elts.every((element) => isConstant(element));
  if (node.kind !== 'Constant') return false;
  const { t } = node.value;
  return t !== 'None' && t !== 'bool' && t !== 'Ellipsis';
}
