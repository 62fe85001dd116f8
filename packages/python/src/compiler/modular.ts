/** Products of ints that are reduced at once, by a mask or a modulus: without a bigint in between. */
import type * as ast from '../ast/nodes.ts';
import { all, evaluation, FUNCTIONS, heldOperand, isInt, type Operand, SAFE } from './arithmetic.ts';
import type { Scope } from './scope.ts';

/** A sum or product as a tree of its operands. */
interface Tree {
  readonly left: Tree | Operand;
  readonly right: Tree | Operand;
  readonly at: ast.BinOp;
}

const isTree = (part: Tree | Operand): part is Tree => 'at' in part;

const isReducible = (node: ast.ExprNode): node is ast.BinOp =>
  node.kind === 'BinOp' && (node.op === 'Add' || node.op === 'Sub' || node.op === 'Mult');

const multiplies = (node: ast.ExprNode): boolean =>
  isReducible(node) && (node.op === 'Mult' || multiplies(node.left) || multiplies(node.right));

/** Whether an operand is a literal of another kind. To be known before it is compiled: nothing is compiled twice. */
const isNoInt = (node: ast.ExprNode): boolean =>
  isReducible(node)
    ? isNoInt(node.left) || isNoInt(node.right)
    : node.kind === 'UnaryOp'
      ? isNoInt(node.operand)
      : node.kind === 'Constant' && (node.value.t === 'float' || node.value.t === 'str');

/** Compiles the operands of a tree, in their order. */
function tree(scope: Scope, node: ast.BinOp, leaves: Operand[]): Tree {
  const part = (each: ast.ExprNode): Tree | Operand => {
    if (isReducible(each)) return tree(scope, each, leaves);
    const leaf = heldOperand(scope, each);
    leaves.push(leaf);
    return leaf;
  };
  const left = part(node.left);
  return { left, right: part(node.right), at: node };
}

const call = (scope: Scope, at: ast.BinOp, left: string, right: string): string =>
  `${scope.use(FUNCTIONS[at.op])}(${left}, (${scope.mark(at)}, ${right}))`;

/** The tree by the run-time library. */
function generic(scope: Scope, part: Tree | Operand): string {
  if (!isTree(part)) return part.tag;
  return call(scope, part.at, generic(scope, part.left), generic(scope, part.right));
}

/** The tree modulo 2**32, as JavaScript's int32. */
function wrapped(part: Tree | Operand): string {
  if (!isTree(part)) return `(${part.tag} | 0)`;
  const left = wrapped(part.left);
  const right = wrapped(part.right);
  if (part.at.op === 'Mult') return `Math.imul(${left}, ${right})`;
  return `(${left} ${part.at.op === 'Add' ? '+' : '-'} ${right} | 0)`;
}

/** `value` if all operands are ints, else `slow`; after their evaluation. */
function onInts(operands: readonly Operand[], value: string, slow: string): string {
  const test = `${all(...operands.map(isInt))} ? ${value} : ${slow}`;
  return `(${[...evaluation(...operands), test].join(', ')})`;
}

/** `(a * b + c) & mask`, with a mask of up to 32 bits: as steps of hashes and generators of random numbers are. */
export function masked(scope: Scope, node: ast.BinOp): string | undefined {
  const { left, right } = node;
  if (right.kind !== 'Constant' || right.value.t !== 'int') return undefined;
  const mask = right.value.v;
  if (typeof mask !== 'number' || mask < 0 || mask > 0xffffffff) return undefined;
  if (!isReducible(left) || !multiplies(left) || isNoInt(left)) return undefined;
  const leaves: Operand[] = [];
  const product = tree(scope, left, leaves);
  const whole = mask > 0x7fffffff ? ' >>> 0' : '';
  const slow = call(scope, node, generic(scope, product), String(mask));
  return onInts(leaves, `(${wrapped(product)} & ${mask})${whole}`, slow);
}

/** `a * b % m` and `(a * b + c) % m`. */
export function modular(scope: Scope, node: ast.BinOp): string | undefined {
  const { left, right } = node;
  if (left.kind !== 'BinOp') return undefined;
  const product = left.op === 'Add' ? left.left : left;
  if (product.kind !== 'BinOp' || product.op !== 'Mult') return undefined;
  const parts = [product.left, product.right, ...(left.op === 'Add' ? [left.right] : []), right];
  if (parts.some(isNoInt)) return undefined;
  const operands = parts.map((part) => heldOperand(scope, part));
  const [a, b] = operands as [Operand, Operand];
  const m = operands.at(-1) as Operand;
  const c = operands.length === 4 ? (operands[2] as Operand) : undefined;
  const sum = scope.temporary();
  // A sum that is safe is exact only if neither part is negative; + 0: 0 * -5 is -0.
  const safe =
    c === undefined
      ? `(${sum} = ${a.tag} * ${b.tag} + 0) >= 0`
      : `${c.tag} >= 0 && (${sum} = ${a.tag} * ${b.tag}) >= 0 && (${sum} += ${c.tag}) >= 0`;
  const exact = call(scope, product, a.tag, b.tag);
  const slow = call(scope, node, c === undefined ? exact : call(scope, left, exact, c.tag), m.tag);
  const reduce = `${scope.use('$linearModulo')}(${a.tag}, ${b.tag}, ${c?.tag ?? 0}, ${m.tag}) ?? ${slow}`;
  return onInts(
    operands,
    `${m.tag} > 0 && ${safe} && ${sum} <= ${SAFE} ? (${sum} <= 0x7fffffff ? ${sum} % ${m.tag} : ${scope.use('$modulo')}(${sum}, ${m.tag})) : ${reduce}`,
    slow,
  );
}
