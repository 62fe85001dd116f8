/** `ast.parse(..., feature_version=(3, N))`: syntax that Python 3.N did not have is refused. */
import type * as ast from '../ast/nodes.ts';
import { NUMBER } from '../tokenizer/kinds.ts';
import type { Tokens } from '../tokenizer/tokens.ts';
import { PythonSyntaxError } from './syntax-error.ts';

interface Place {
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** What kinds of nodes stand for, and the version that brought them. */
const NODES: Readonly<Partial<Record<ast.AstNode['kind'], readonly [what: string, minor: number]>>> = {
  AnnAssign: ['Variable annotation syntax is', 6],
  AsyncFor: ['Async for loops are', 5],
  AsyncFunctionDef: ['Async functions are', 5],
  AsyncWith: ['Async with statements are', 5],
  Await: ['Await expressions are', 5],
  Match: ['Pattern matching is', 10],
  TemplateStr: ['t-strings are', 14],
  NamedExpr: ['Assignment expressions are', 8],
  TryStar: ['Exception groups are', 11],
  TypeAlias: ['Type statement is', 12],
};

/** A tuple that is written without parentheses: it starts or ends with one of its items. */
function isBare(node: ast.ExprNode | undefined): boolean {
  const [first, last] = node?.kind === 'Tuple' ? [node.elts[0], node.elts.at(-1)] : [];
  if (node === undefined || first === undefined || last === undefined) return false;
  const startsSame = first.lineno === node.lineno && first.col_offset === node.col_offset;
  const endsSame = last.end_lineno === node.end_lineno && last.end_col_offset === node.end_col_offset;
  return startsSame || endsSame;
}

/** Throws a SyntaxError for the first thing in the tree that is too new. */
export function checkFeatureVersion(
  tree: ast.ModNode,
  tokens: Tokens,
  minor: number,
  filename: string,
): void {
  const refuse = (what: string, since: number, { end_lineno, end_col_offset }: Place): void => {
    if (minor >= since) return;
    const msg = `${what} only supported in Python 3.${since} and greater`;
    const column = end_col_offset + 1;
    throw new PythonSyntaxError(
      'SyntaxError',
      msg,
      filename,
      end_lineno,
      column,
      end_lineno,
      column,
      undefined,
    );
  };
  const visit = (each: unknown, around: Place): void => {
    if (typeof each !== 'object' || each === null) return;
    if (Array.isArray(each)) {
      for (const item of each) visit(item, around);
      return;
    }
    const node = each as ast.AstNode;
    const place = 'end_lineno' in node ? node : around;
    for (const field of Object.values(node)) visit(field, place);
    const rule = NODES[node.kind];
    if (rule !== undefined) refuse(...rule, place);
    else if (node.kind === 'ExceptHandler' && isBare(node.type))
      refuse('except expressions without parentheses are', 14, node.type ?? place);
    else if (node.kind === 'arguments' && node.posonlyargs.length > 0)
      refuse('Positional-only parameters are', 8, node.posonlyargs.at(-1) ?? place);
    else if (node.kind === 'comprehension' && node.is_async === 1)
      refuse('Async comprehensions are', 6, place);
    else if ((node.kind === 'BinOp' || node.kind === 'AugAssign') && node.op === 'MatMult')
      refuse("The '@' operator is", 5, place);
    else if (node.kind === 'TypeVar' || node.kind === 'TypeVarTuple' || node.kind === 'ParamSpec') {
      if (node.default_value !== undefined) refuse('Type parameter defaults are', 13, place);
      refuse('Type parameter lists are', 12, place);
    }
  };
  for (let at = 0; at < tokens.count; at++)
    if (tokens.kind[at] === NUMBER && tokens.text(at).includes('_'))
      refuse('Underscores in numeric literals are', 6, {
        end_lineno: tokens.endLine[at] ?? 1,
        end_col_offset: tokens.endCol[at] ?? 0,
      });
  visit(tree, { end_lineno: 1, end_col_offset: 0 });
}
