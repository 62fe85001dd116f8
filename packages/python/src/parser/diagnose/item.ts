/** What the diagnosing parser knows of what it read: no tree, only what messages need. */
export interface Item {
  /** Kind of the expression (a node's name), `token`, or anything else for what no message names. */
  readonly kind: string;
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
  /** Text of a token. */
  readonly text?: string | undefined;
  /** Elements of a tuple or list, the operand of a star, arguments of a call, iterable and conditions of a clause. */
  readonly elements?: readonly Item[];
  /** Of a call: whether a keyword argument or `**` is among the arguments. */
  readonly unpacks?: boolean;
  /** Of a comparison: the left side of `in`. */
  readonly left?: Item | undefined;
}

export type Value = Item | Value[] | null;

/** The first item in a value. */
export function firstItem(value: Value | undefined): Item | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? firstItem(value[0]) : value;
}

/** The last item in a value; of a list of comprehension clauses the last condition or iterable. */
export function lastItem(value: Value | undefined): Item | undefined {
  if (value === undefined || value === null) return undefined;
  const item = Array.isArray(value) ? lastItem(value.at(-1)) : value;
  return item?.kind === 'comprehension' ? (item.elements?.at(-1) ?? item) : item;
}

const NAMES: Readonly<Record<string, string>> = {
  Name: 'name',
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  TemplateStr: 't-string expression',
  Constant: 'literal',
  None: 'None',
  True: 'True',
  False: 'False',
  Ellipsis: 'ellipsis',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** What messages call an expression. */
export function expressionName(item: Item | undefined): string {
  return NAMES[item?.kind ?? ''] ?? 'expression';
}

/** The part of an expression that can't be a target, if any. */
export function invalidTarget(item: Item | undefined, use: string): Item | undefined {
  if (item === undefined) return undefined;
  switch (item.kind) {
    case 'List':
    case 'Tuple':
      for (const element of item.elements ?? []) {
        const invalid = invalidTarget(element, use);
        if (invalid !== undefined) return invalid;
      }
      return undefined;
    case 'Starred':
      return use === 'delete' ? item : invalidTarget(item.elements?.[0], use);
    case 'Compare':
      // `for a in b` was read as a comparison.
      if (use !== 'for') return item;
      return item.left === undefined ? undefined : invalidTarget(item.left, use);
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return undefined;
    default:
      return item;
  }
}
