/** Products of ints that are reduced at once, by a mask or a modulus: without a bigint in between. */
import type * as ast from '../ast/nodes.ts';
import { type Operand, operandOf } from './arithmetic.ts';
import { compileValue } from './expressions.ts';
import type { Scope } from './scope.ts';

/** The names of the functions that `operation` falls back on. */
const FALLBACK = { Add: 'add', Sub: 'subtract', Mult: 'multiply' } as const;
type Reducible = keyof typeof FALLBACK;

/** A sum or product as a tree of its operands. */
interface Tree {
  readonly op: Reducible;
  readonly left: Tree | Operand;
  readonly right: Tree | Operand;
  readonly at: ast.BinOp;
}

const isTree = (part: Tree | Operand): part is Tree => 'op' in part;
const isReducible = (op: ast.Operator): op is Reducible => op in FALLBACK;

/** Compiles the operands of a tree, in their order. */
function tree(scope: Scope, node: ast.BinOp, op: Reducible, leaves: Operand[]): Tree {
  const part = (each: ast.ExprNode): Tree | Operand => {
    if (each.kind === 'BinOp' && isReducible(each.op)) return tree(scope, each, each.op, leaves);
    const value = compileValue(scope, each);
    // A variable is copied: what follows may set it.
    const leaf = operandOf(scope, each.kind === 'Constant' ? value : { ...value, simple: false });
    leaves.push(leaf);
    return leaf;
  };
  const left = part(node.left);
  return { op, left, right: part(node.right), at: node };
}

const multiplies = (part: Tree | Operand): boolean =>
  isTree(part) && (part.op === 'Mult' || multiplies(part.left) || multiplies(part.right));

const evaluated = (leaves: readonly Operand[]): string =>
  leaves
    .filter(({ js, tag }) => js !== tag)
    .map(({ js }) => `${js}, `)
    .join('');

const testInts = (leaves: readonly Operand[]): string =>
  leaves
    .filter(({ kind }) => kind !== 'int')
    .map(({ tag }) => `typeof ${tag} === "number"`)
    .join(' && ') || 'true';

/** The tree by the run-time library. */
function generic(scope: Scope, part: Tree | Operand): string {
  if (!isTree(part)) return part.tag;
  return `${scope.use(FALLBACK[part.op])}(${generic(scope, part.left)}, (${scope.mark(part.at)}, ${generic(scope, part.right)}))`;
}

/** The tree modulo 2**32, as JavaScript's int32. */
function wrapped(part: Tree | Operand): string {
  if (!isTree(part)) return `(${part.tag} | 0)`;
  const left = wrapped(part.left);
  const right = wrapped(part.right);
  if (part.op === 'Mult') return `Math.imul(${left}, ${right})`;
  return `(${left} ${part.op === 'Add' ? '+' : '-'} ${right} | 0)`;
}

/** `(a * b + c) & mask`, with a mask of up to 32 bits: as steps of hashes and generators of random numbers are. */
export function masked(scope: Scope, node: ast.BinOp): string | undefined {
  const { left, right } = node;
  if (left.kind !== 'BinOp' || !isReducible(left.op) || right.kind !== 'Constant' || right.value.t !== 'int')
    return undefined;
  const mask = right.value.v;
  if (typeof mask !== 'number' || mask < 0 || mask > 0xffffffff) return undefined;
  const leaves: Operand[] = [];
  const product = tree(scope, left, left.op, leaves);
  if (!multiplies(product) || leaves.some(({ kind }) => kind === 'float' || kind === 'str')) return undefined;
  const whole = mask > 0x7fffffff ? ' >>> 0' : '';
  const slow = `${scope.use('and')}(${generic(scope, product)}, (${scope.mark(node)}, ${mask}))`;
  return `(${evaluated(leaves)}${testInts(leaves)} ? (${wrapped(product)} & ${mask})${whole} : ${slow})`;
}

/** `a * b % m` and `(a * b + c) % m`. */
export function modular(scope: Scope, node: ast.BinOp): string | undefined {
  const { left } = node;
  if (left.kind !== 'BinOp') return undefined;
  const product = left.op === 'Add' ? left.left : left;
  if (product.kind !== 'BinOp' || product.op !== 'Mult') return undefined;
  const parts = [product.left, product.right, ...(left.op === 'Add' ? [left.right] : []), node.right];
  const operands = parts.map((part) => {
    const value = compileValue(scope, part);
    return operandOf(scope, part.kind === 'Constant' ? value : { ...value, simple: false });
  });
  if (operands.some(({ kind }) => kind === 'float' || kind === 'str')) return undefined;
  const [a, b] = operands as [Operand, Operand];
  const m = operands.at(-1) as Operand;
  const c = operands.length === 4 ? (operands[2] as Operand) : undefined;
  const sum = scope.temporary();
  // A sum that is safe is exact only if neither part is negative; + 0: 0 * -5 is -0.
  const safe =
    c === undefined
      ? `(${sum} = ${a.tag} * ${b.tag} + 0) >= 0`
      : `${c.tag} >= 0 && (${sum} = ${a.tag} * ${b.tag}) >= 0 && (${sum} += ${c.tag}) >= 0`;
  const slow = `${scope.use('remainder')}(${
    c === undefined
      ? `${scope.use('multiply')}(${a.tag}, (${scope.mark(product)}, ${b.tag}))`
      : `${scope.use('add')}(${scope.use('multiply')}(${a.tag}, (${scope.mark(product)}, ${b.tag})), (${scope.mark(left)}, ${c.tag}))`
  }, (${scope.mark(node)}, ${m.tag}))`;
  const reduce = `${scope.use('$linearModulo')}(${a.tag}, ${b.tag}, ${c?.tag ?? 0}, ${m.tag}) ?? ${slow}`;
  return `(${evaluated(operands)}${testInts(operands)} ? ${m.tag} > 0 && ${safe} && ${sum} <= 9007199254740991 ? ${sum} % ${m.tag} : ${reduce} : ${slow})`;
}
