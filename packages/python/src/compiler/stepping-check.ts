/** Which bodies of generators and coroutines can be functions that are called for each value (see `stepping.ts`). */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import { LOOKING } from './calls.ts';

/** What yields. */
export type Yielding = ast.Yield | ast.YieldFrom | ast.Await;

/** Whether a `yield` stands in a part of the function's body itself, not in a function inside. */
export function yields(part: unknown): boolean {
  return someNode(part, (node) => {
    switch (node.kind) {
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
      case 'AsyncFor':
      case 'AsyncWith':
        return true;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        return node.generators.some(({ is_async }) => is_async === 1) ? true : undefined;
      case 'GeneratorExp':
        return yields(node.generators[0]?.iter);
      case 'Lambda':
        return yields(node.args);
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return yields([node.args, node.decorator_list]);
      case 'ClassDef':
        return yields([node.bases, node.keywords, node.decorator_list]);
      default:
        return undefined;
    }
  });
}

export function isYielding(node: ast.ExprNode): node is Yielding {
  return node.kind === 'Yield' || node.kind === 'YieldFrom' || node.kind === 'Await';
}

/** The operands of an expression in the order in which they are evaluated, all of them always; and the same with other operands. */
export interface Parts {
  readonly operands: readonly ast.ExprNode[];
  readonly rebuild: (operands: readonly ast.ExprNode[]) => ast.ExprNode;
}

type Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** Undefined for expressions of other kinds, and those that cannot be taken apart. */
export function partsOf(node: ast.ExprNode): Parts | undefined {
  const part = (at: number, operands: readonly ast.ExprNode[]) => operands[at] as ast.ExprNode;
  switch (node.kind) {
    case 'BinOp':
      return {
        operands: [node.left, node.right],
        rebuild: (all) => ({ ...node, left: part(0, all), right: part(1, all) }),
      };
    case 'UnaryOp':
      return { operands: [node.operand], rebuild: (all) => ({ ...node, operand: part(0, all) }) };
    case 'Attribute':
    case 'Starred':
    case 'NamedExpr':
      return { operands: [node.value], rebuild: (all) => ({ ...node, value: part(0, all) }) };
    case 'Subscript':
      return {
        operands: [node.value, node.slice],
        rebuild: (all) => ({ ...node, value: part(0, all), slice: part(1, all) }),
      };
    case 'Compare': {
      const [right, ...others] = node.comparators;
      // The others are evaluated if what stands before them is true.
      if (right === undefined || yields(others)) return undefined;
      return {
        operands: [node.left, right],
        rebuild: (all) => ({ ...node, left: part(0, all), comparators: [part(1, all), ...others] }),
      };
    }
    case 'Tuple':
    case 'List':
    case 'Set':
      return { operands: node.elts, rebuild: (elts) => ({ ...node, elts: [...elts] }) };
    case 'JoinedStr':
      return { operands: node.values, rebuild: (values) => ({ ...node, values: [...values] }) };
    case 'FormattedValue':
      // What it says of the format comes after the conversion.
      if (yields(node.format_spec)) return undefined;
      return { operands: [node.value], rebuild: (all) => ({ ...node, value: part(0, all) }) };
    case 'Slice':
      return sliceParts(node);
    case 'Dict':
      return dictParts(node);
    case 'Call':
      return callParts(node);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return comprehensionParts(node);
    default:
      return undefined;
  }
}

function sliceParts(node: ast.Slice): Parts {
  const given = [node.lower, node.upper, node.step];
  return {
    operands: given.filter((each) => each !== undefined),
    rebuild: (all) => {
      let at = 0;
      const [lower, upper, step] = given.map((each) => (each === undefined ? undefined : all[at++]));
      return { ...node, lower, upper, step };
    },
  };
}

function dictParts(node: ast.Dict): Parts | undefined {
  const { keys } = node;
  if (keys.some((key) => key === undefined)) return undefined;
  return {
    operands: node.values.flatMap((value, at) => [keys[at] as ast.ExprNode, value]),
    rebuild: (all) => ({
      ...node,
      keys: all.filter((_, at) => at % 2 === 0),
      values: all.filter((_, at) => at % 2 === 1),
    }),
  };
}

function callParts(node: ast.Call): Parts | undefined {
  const { func, args, keywords } = node;
  if (keywords.some(({ arg }) => arg === undefined)) return undefined;
  // These look at the function that calls them.
  if (func.kind === 'Name' && LOOKING.has(func.id)) return undefined;
  return {
    operands: [func, ...args, ...keywords.map(({ value }) => value)],
    rebuild: (all) => ({
      ...node,
      func: all[0] as ast.ExprNode,
      args: all.slice(1, 1 + args.length),
      keywords: keywords.map((keyword, at) => ({
        ...keyword,
        value: all[1 + args.length + at] as ast.ExprNode,
      })),
    }),
  };
}

/** The first iterable is evaluated outside. */
function comprehensionParts(node: Comprehension): Parts | undefined {
  const [first, ...others] = node.generators;
  if (first === undefined) return undefined;
  const inner = node.kind === 'DictComp' ? [node.key, node.value] : [node.elt];
  const isInside =
    node.kind !== 'GeneratorExp' &&
    (node.generators.some(({ is_async }) => is_async === 1) || yields([inner, first.ifs, others]));
  if (isInside) return undefined;
  return {
    operands: [first.iter],
    rebuild: ([iter]) => ({ ...node, generators: [{ ...first, iter: iter as ast.ExprNode }, ...others] }),
  };
}

/** Whether an expression can be left at each `yield` in it, with what was evaluated before in variables. */
function isSpillable(node: ast.ExprNode | undefined): boolean {
  if (node === undefined || !yields(node)) return true;
  if (isYielding(node)) return isSpillable(node.value);
  if (node.kind === 'BoolOp') return node.values.every(isSpillable);
  if (node.kind === 'IfExp') return [node.test, node.body, node.orelse].every(isSpillable);
  const parts = partsOf(node);
  if (parts === undefined) return false;
  const last = parts.operands.findLastIndex(yields);
  // What has a star is no value that a variable could have.
  return parts.operands.every((each, at) => isSpillable(each) && (each.kind !== 'Starred' || at >= last));
}

/** What is found of statements that can be left and entered again at each `yield`. */
export interface Found {
  /** Those that hold one. */
  readonly holders: Set<ast.StmtNode>;
  /** Some stand where exceptions are caught. */
  guards: boolean;
}

/** Whether statements are such. */
export function canStep(body: readonly ast.StmtNode[], found: Found): boolean {
  return body.every((node) => {
    if (!yields(node)) return true;
    found.holders.add(node);
    return canStepStatement(node, found);
  });
}

function canStepStatement(node: ast.StmtNode, found: Found): boolean {
  switch (node.kind) {
    case 'Expr':
    case 'Return':
      return isSpillable(node.value);
    case 'Assign':
      return isSpillable(node.value) && !yields(node.targets);
    case 'AugAssign':
    case 'AnnAssign':
      return isSpillable(node.value) && !yields(node.target);
    case 'Raise':
      return isSpillable(node.exc) && isSpillable(node.cause);
    case 'Assert':
      return isSpillable(node.test) && !yields(node.msg);
    case 'If':
    case 'While':
      return isSpillable(node.test) && canStep(node.body, found) && canStep(node.orelse, found);
    case 'For':
    case 'AsyncFor':
      return (
        isSpillable(node.iter) &&
        !yields(node.target) &&
        canStep(node.body, found) &&
        canStep(node.orelse, found)
      );
    case 'Match':
      return (
        isSpillable(node.subject) &&
        node.cases.every((each) => !yields([each.pattern, each.guard]) && canStep(each.body, found))
      );
    case 'With':
    case 'AsyncWith':
      found.guards = true;
      return (
        node.items.every((item) => isSpillable(item.context_expr) && !yields(item.optional_vars)) &&
        canStep(node.body, found)
      );
    case 'Try':
      found.guards = true;
      return (
        [node.body, ...node.handlers.map((each) => each.body), node.orelse, node.finalbody].every((body) =>
          canStep(body, found),
        ) && !yields(node.handlers.map((each) => each.type))
      );
    default:
      return false;
  }
}
