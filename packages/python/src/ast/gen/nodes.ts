/** Made by `ast/generate.ts` from `ast/asdl.ts`. */
import type { ConstantValue } from '../constant.ts';

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator = 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export class Module {
  readonly kind: 'Module';
  body: StmtNode[];
  type_ignores: TypeIgnore[];
  constructor(body: StmtNode[], type_ignores: TypeIgnore[]) {
    this.kind = 'Module';
    this.body = body;
    this.type_ignores = type_ignores;
  }
}

export class Interactive {
  readonly kind: 'Interactive';
  body: StmtNode[];
  constructor(body: StmtNode[]) {
    this.kind = 'Interactive';
    this.body = body;
  }
}

export class Expression {
  readonly kind: 'Expression';
  body: ExprNode;
  constructor(body: ExprNode) {
    this.kind = 'Expression';
    this.body = body;
  }
}

export class FunctionType {
  readonly kind: 'FunctionType';
  argtypes: ExprNode[];
  returns: ExprNode;
  constructor(argtypes: ExprNode[], returns: ExprNode) {
    this.kind = 'FunctionType';
    this.argtypes = argtypes;
    this.returns = returns;
  }
}

export type ModNode = Module | Interactive | Expression | FunctionType;

export class FunctionDef {
  readonly kind: 'FunctionDef';
  name: string;
  args: Arguments;
  body: StmtNode[];
  decorator_list: ExprNode[];
  returns: ExprNode | undefined;
  type_comment: string | undefined;
  type_params: TypeParamNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, args: Arguments, body: StmtNode[], decorator_list: ExprNode[], returns: ExprNode | undefined, type_comment: string | undefined, type_params: TypeParamNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'FunctionDef';
    this.name = name;
    this.args = args;
    this.body = body;
    this.decorator_list = decorator_list;
    this.returns = returns;
    this.type_comment = type_comment;
    this.type_params = type_params;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class AsyncFunctionDef {
  readonly kind: 'AsyncFunctionDef';
  name: string;
  args: Arguments;
  body: StmtNode[];
  decorator_list: ExprNode[];
  returns: ExprNode | undefined;
  type_comment: string | undefined;
  type_params: TypeParamNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, args: Arguments, body: StmtNode[], decorator_list: ExprNode[], returns: ExprNode | undefined, type_comment: string | undefined, type_params: TypeParamNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'AsyncFunctionDef';
    this.name = name;
    this.args = args;
    this.body = body;
    this.decorator_list = decorator_list;
    this.returns = returns;
    this.type_comment = type_comment;
    this.type_params = type_params;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class ClassDef {
  readonly kind: 'ClassDef';
  name: string;
  bases: ExprNode[];
  keywords: Keyword[];
  body: StmtNode[];
  decorator_list: ExprNode[];
  type_params: TypeParamNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, bases: ExprNode[], keywords: Keyword[], body: StmtNode[], decorator_list: ExprNode[], type_params: TypeParamNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'ClassDef';
    this.name = name;
    this.bases = bases;
    this.keywords = keywords;
    this.body = body;
    this.decorator_list = decorator_list;
    this.type_params = type_params;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Return {
  readonly kind: 'Return';
  value: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Return';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Delete {
  readonly kind: 'Delete';
  targets: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(targets: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Delete';
    this.targets = targets;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Assign {
  readonly kind: 'Assign';
  targets: ExprNode[];
  value: ExprNode;
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(targets: ExprNode[], value: ExprNode, type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Assign';
    this.targets = targets;
    this.value = value;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class TypeAlias {
  readonly kind: 'TypeAlias';
  name: ExprNode;
  type_params: TypeParamNode[];
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: ExprNode, type_params: TypeParamNode[], value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'TypeAlias';
    this.name = name;
    this.type_params = type_params;
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class AugAssign {
  readonly kind: 'AugAssign';
  target: ExprNode;
  op: Operator;
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(target: ExprNode, op: Operator, value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'AugAssign';
    this.target = target;
    this.op = op;
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class AnnAssign {
  readonly kind: 'AnnAssign';
  target: ExprNode;
  annotation: ExprNode;
  value: ExprNode | undefined;
  simple: number;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(target: ExprNode, annotation: ExprNode, value: ExprNode | undefined, simple: number, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'AnnAssign';
    this.target = target;
    this.annotation = annotation;
    this.value = value;
    this.simple = simple;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class For {
  readonly kind: 'For';
  target: ExprNode;
  iter: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(target: ExprNode, iter: ExprNode, body: StmtNode[], orelse: StmtNode[], type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'For';
    this.target = target;
    this.iter = iter;
    this.body = body;
    this.orelse = orelse;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class AsyncFor {
  readonly kind: 'AsyncFor';
  target: ExprNode;
  iter: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(target: ExprNode, iter: ExprNode, body: StmtNode[], orelse: StmtNode[], type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'AsyncFor';
    this.target = target;
    this.iter = iter;
    this.body = body;
    this.orelse = orelse;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class While {
  readonly kind: 'While';
  test: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(test: ExprNode, body: StmtNode[], orelse: StmtNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'While';
    this.test = test;
    this.body = body;
    this.orelse = orelse;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class If {
  readonly kind: 'If';
  test: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(test: ExprNode, body: StmtNode[], orelse: StmtNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'If';
    this.test = test;
    this.body = body;
    this.orelse = orelse;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class With {
  readonly kind: 'With';
  items: WithItem[];
  body: StmtNode[];
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(items: WithItem[], body: StmtNode[], type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'With';
    this.items = items;
    this.body = body;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class AsyncWith {
  readonly kind: 'AsyncWith';
  items: WithItem[];
  body: StmtNode[];
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(items: WithItem[], body: StmtNode[], type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'AsyncWith';
    this.items = items;
    this.body = body;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Match {
  readonly kind: 'Match';
  subject: ExprNode;
  cases: MatchCase[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(subject: ExprNode, cases: MatchCase[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Match';
    this.subject = subject;
    this.cases = cases;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Raise {
  readonly kind: 'Raise';
  exc: ExprNode | undefined;
  cause: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(exc: ExprNode | undefined, cause: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Raise';
    this.exc = exc;
    this.cause = cause;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Try {
  readonly kind: 'Try';
  body: StmtNode[];
  handlers: ExceptHandler[];
  orelse: StmtNode[];
  finalbody: StmtNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(body: StmtNode[], handlers: ExceptHandler[], orelse: StmtNode[], finalbody: StmtNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Try';
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.finalbody = finalbody;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class TryStar {
  readonly kind: 'TryStar';
  body: StmtNode[];
  handlers: ExceptHandler[];
  orelse: StmtNode[];
  finalbody: StmtNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(body: StmtNode[], handlers: ExceptHandler[], orelse: StmtNode[], finalbody: StmtNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'TryStar';
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.finalbody = finalbody;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Assert {
  readonly kind: 'Assert';
  test: ExprNode;
  msg: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(test: ExprNode, msg: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Assert';
    this.test = test;
    this.msg = msg;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Import {
  readonly kind: 'Import';
  names: Alias[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(names: Alias[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Import';
    this.names = names;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class ImportFrom {
  readonly kind: 'ImportFrom';
  module: string | undefined;
  names: Alias[];
  level: number | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(module: string | undefined, names: Alias[], level: number | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'ImportFrom';
    this.module = module;
    this.names = names;
    this.level = level;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Global {
  readonly kind: 'Global';
  names: string[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(names: string[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Global';
    this.names = names;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Nonlocal {
  readonly kind: 'Nonlocal';
  names: string[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(names: string[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Nonlocal';
    this.names = names;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Expr {
  readonly kind: 'Expr';
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Expr';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Pass {
  readonly kind: 'Pass';
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Pass';
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Break {
  readonly kind: 'Break';
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Break';
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Continue {
  readonly kind: 'Continue';
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Continue';
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export type StmtNode = FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import | ImportFrom | Global | Nonlocal | Expr | Pass | Break | Continue;

export class BoolOp {
  readonly kind: 'BoolOp';
  op: BoolOperator;
  values: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(op: BoolOperator, values: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'BoolOp';
    this.op = op;
    this.values = values;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class NamedExpr {
  readonly kind: 'NamedExpr';
  target: ExprNode;
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(target: ExprNode, value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'NamedExpr';
    this.target = target;
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class BinOp {
  readonly kind: 'BinOp';
  left: ExprNode;
  op: Operator;
  right: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(left: ExprNode, op: Operator, right: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'BinOp';
    this.left = left;
    this.op = op;
    this.right = right;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class UnaryOp {
  readonly kind: 'UnaryOp';
  op: UnaryOperator;
  operand: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(op: UnaryOperator, operand: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'UnaryOp';
    this.op = op;
    this.operand = operand;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Lambda {
  readonly kind: 'Lambda';
  args: Arguments;
  body: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(args: Arguments, body: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Lambda';
    this.args = args;
    this.body = body;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class IfExp {
  readonly kind: 'IfExp';
  test: ExprNode;
  body: ExprNode;
  orelse: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(test: ExprNode, body: ExprNode, orelse: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'IfExp';
    this.test = test;
    this.body = body;
    this.orelse = orelse;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Dict {
  readonly kind: 'Dict';
  keys: (ExprNode | undefined)[];
  values: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(keys: (ExprNode | undefined)[], values: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Dict';
    this.keys = keys;
    this.values = values;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class SetExpr {
  readonly kind: 'Set';
  elts: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elts: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Set';
    this.elts = elts;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class ListComp {
  readonly kind: 'ListComp';
  elt: ExprNode;
  generators: Comprehension[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elt: ExprNode, generators: Comprehension[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'ListComp';
    this.elt = elt;
    this.generators = generators;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class SetComp {
  readonly kind: 'SetComp';
  elt: ExprNode;
  generators: Comprehension[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elt: ExprNode, generators: Comprehension[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'SetComp';
    this.elt = elt;
    this.generators = generators;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class DictComp {
  readonly kind: 'DictComp';
  key: ExprNode;
  value: ExprNode;
  generators: Comprehension[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(key: ExprNode, value: ExprNode, generators: Comprehension[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'DictComp';
    this.key = key;
    this.value = value;
    this.generators = generators;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class GeneratorExp {
  readonly kind: 'GeneratorExp';
  elt: ExprNode;
  generators: Comprehension[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elt: ExprNode, generators: Comprehension[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'GeneratorExp';
    this.elt = elt;
    this.generators = generators;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Await {
  readonly kind: 'Await';
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Await';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Yield {
  readonly kind: 'Yield';
  value: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Yield';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class YieldFrom {
  readonly kind: 'YieldFrom';
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'YieldFrom';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Compare {
  readonly kind: 'Compare';
  left: ExprNode;
  ops: CompareOperator[];
  comparators: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(left: ExprNode, ops: CompareOperator[], comparators: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Compare';
    this.left = left;
    this.ops = ops;
    this.comparators = comparators;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Call {
  readonly kind: 'Call';
  func: ExprNode;
  args: ExprNode[];
  keywords: Keyword[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(func: ExprNode, args: ExprNode[], keywords: Keyword[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Call';
    this.func = func;
    this.args = args;
    this.keywords = keywords;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class FormattedValue {
  readonly kind: 'FormattedValue';
  value: ExprNode;
  conversion: number;
  format_spec: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, conversion: number, format_spec: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'FormattedValue';
    this.value = value;
    this.conversion = conversion;
    this.format_spec = format_spec;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Interpolation {
  readonly kind: 'Interpolation';
  value: ExprNode;
  str: ConstantValue;
  conversion: number;
  format_spec: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, str: ConstantValue, conversion: number, format_spec: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Interpolation';
    this.value = value;
    this.str = str;
    this.conversion = conversion;
    this.format_spec = format_spec;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class JoinedStr {
  readonly kind: 'JoinedStr';
  values: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(values: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'JoinedStr';
    this.values = values;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class TemplateStr {
  readonly kind: 'TemplateStr';
  values: ExprNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(values: ExprNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'TemplateStr';
    this.values = values;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Constant {
  readonly kind: 'Constant';
  value: ConstantValue;
  literalKind: 'u' | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ConstantValue, literalKind: 'u' | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Constant';
    this.value = value;
    this.literalKind = literalKind;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Attribute {
  readonly kind: 'Attribute';
  value: ExprNode;
  attr: string;
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, attr: string, ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Attribute';
    this.value = value;
    this.attr = attr;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Subscript {
  readonly kind: 'Subscript';
  value: ExprNode;
  slice: ExprNode;
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, slice: ExprNode, ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Subscript';
    this.value = value;
    this.slice = slice;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Starred {
  readonly kind: 'Starred';
  value: ExprNode;
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Starred';
    this.value = value;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Name {
  readonly kind: 'Name';
  id: string;
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(id: string, ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Name';
    this.id = id;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class List {
  readonly kind: 'List';
  elts: ExprNode[];
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elts: ExprNode[], ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'List';
    this.elts = elts;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Tuple {
  readonly kind: 'Tuple';
  elts: ExprNode[];
  ctx: ExprContext;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(elts: ExprNode[], ctx: ExprContext, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Tuple';
    this.elts = elts;
    this.ctx = ctx;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Slice {
  readonly kind: 'Slice';
  lower: ExprNode | undefined;
  upper: ExprNode | undefined;
  step: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(lower: ExprNode | undefined, upper: ExprNode | undefined, step: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'Slice';
    this.lower = lower;
    this.upper = upper;
    this.step = step;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export type ExprNode = BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetExpr | ListComp | SetComp | DictComp | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | Interpolation | JoinedStr | TemplateStr | Constant | Attribute | Subscript | Starred | Name | List | Tuple | Slice;

export class ExceptHandler {
  readonly kind: 'ExceptHandler';
  type: ExprNode | undefined;
  name: string | undefined;
  body: StmtNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(type: ExprNode | undefined, name: string | undefined, body: StmtNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'ExceptHandler';
    this.type = type;
    this.name = name;
    this.body = body;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchValue {
  readonly kind: 'MatchValue';
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchValue';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchSingleton {
  readonly kind: 'MatchSingleton';
  value: ConstantValue;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(value: ConstantValue, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchSingleton';
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchSequence {
  readonly kind: 'MatchSequence';
  patterns: PatternNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(patterns: PatternNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchSequence';
    this.patterns = patterns;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchMapping {
  readonly kind: 'MatchMapping';
  keys: ExprNode[];
  patterns: PatternNode[];
  rest: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(keys: ExprNode[], patterns: PatternNode[], rest: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchMapping';
    this.keys = keys;
    this.patterns = patterns;
    this.rest = rest;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchClass {
  readonly kind: 'MatchClass';
  cls: ExprNode;
  patterns: PatternNode[];
  kwd_attrs: string[];
  kwd_patterns: PatternNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(cls: ExprNode, patterns: PatternNode[], kwd_attrs: string[], kwd_patterns: PatternNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchClass';
    this.cls = cls;
    this.patterns = patterns;
    this.kwd_attrs = kwd_attrs;
    this.kwd_patterns = kwd_patterns;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchStar {
  readonly kind: 'MatchStar';
  name: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchStar';
    this.name = name;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchAs {
  readonly kind: 'MatchAs';
  pattern: PatternNode | undefined;
  name: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(pattern: PatternNode | undefined, name: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchAs';
    this.pattern = pattern;
    this.name = name;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class MatchOr {
  readonly kind: 'MatchOr';
  patterns: PatternNode[];
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(patterns: PatternNode[], lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'MatchOr';
    this.patterns = patterns;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export type PatternNode = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

export class TypeIgnore {
  readonly kind: 'TypeIgnore';
  lineno: number;
  tag: string;
  constructor(lineno: number, tag: string) {
    this.kind = 'TypeIgnore';
    this.lineno = lineno;
    this.tag = tag;
  }
}

export class TypeVar {
  readonly kind: 'TypeVar';
  name: string;
  bound: ExprNode | undefined;
  default_value: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, bound: ExprNode | undefined, default_value: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'TypeVar';
    this.name = name;
    this.bound = bound;
    this.default_value = default_value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class ParamSpec {
  readonly kind: 'ParamSpec';
  name: string;
  default_value: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, default_value: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'ParamSpec';
    this.name = name;
    this.default_value = default_value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class TypeVarTuple {
  readonly kind: 'TypeVarTuple';
  name: string;
  default_value: ExprNode | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, default_value: ExprNode | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'TypeVarTuple';
    this.name = name;
    this.default_value = default_value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export type TypeParamNode = TypeVar | ParamSpec | TypeVarTuple;

export class Comprehension {
  readonly kind: 'comprehension';
  target: ExprNode;
  iter: ExprNode;
  ifs: ExprNode[];
  is_async: number;
  constructor(target: ExprNode, iter: ExprNode, ifs: ExprNode[], is_async: number) {
    this.kind = 'comprehension';
    this.target = target;
    this.iter = iter;
    this.ifs = ifs;
    this.is_async = is_async;
  }
}

export class Arguments {
  readonly kind: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | undefined;
  kwonlyargs: Arg[];
  kw_defaults: (ExprNode | undefined)[];
  kwarg: Arg | undefined;
  defaults: ExprNode[];
  constructor(posonlyargs: Arg[], args: Arg[], vararg: Arg | undefined, kwonlyargs: Arg[], kw_defaults: (ExprNode | undefined)[], kwarg: Arg | undefined, defaults: ExprNode[]) {
    this.kind = 'arguments';
    this.posonlyargs = posonlyargs;
    this.args = args;
    this.vararg = vararg;
    this.kwonlyargs = kwonlyargs;
    this.kw_defaults = kw_defaults;
    this.kwarg = kwarg;
    this.defaults = defaults;
  }
}

export class Arg {
  readonly kind: 'arg';
  arg: string;
  annotation: ExprNode | undefined;
  type_comment: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(arg: string, annotation: ExprNode | undefined, type_comment: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'arg';
    this.arg = arg;
    this.annotation = annotation;
    this.type_comment = type_comment;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Keyword {
  readonly kind: 'keyword';
  arg: string | undefined;
  value: ExprNode;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(arg: string | undefined, value: ExprNode, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'keyword';
    this.arg = arg;
    this.value = value;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class Alias {
  readonly kind: 'alias';
  name: string;
  asname: string | undefined;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
  constructor(name: string, asname: string | undefined, lineno: number, col_offset: number, end_lineno: number, end_col_offset: number) {
    this.kind = 'alias';
    this.name = name;
    this.asname = asname;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export class WithItem {
  readonly kind: 'withitem';
  context_expr: ExprNode;
  optional_vars: ExprNode | undefined;
  constructor(context_expr: ExprNode, optional_vars: ExprNode | undefined) {
    this.kind = 'withitem';
    this.context_expr = context_expr;
    this.optional_vars = optional_vars;
  }
}

export class MatchCase {
  readonly kind: 'match_case';
  pattern: PatternNode;
  guard: ExprNode | undefined;
  body: StmtNode[];
  constructor(pattern: PatternNode, guard: ExprNode | undefined, body: StmtNode[]) {
    this.kind = 'match_case';
    this.pattern = pattern;
    this.guard = guard;
    this.body = body;
  }
}

export type AstNode = Module | Interactive | Expression | FunctionType | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import | ImportFrom | Global | Nonlocal | Expr | Pass | Break | Continue | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetExpr | ListComp | SetComp | DictComp | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | Interpolation | JoinedStr | TemplateStr | Constant | Attribute | Subscript | Starred | Name | List | Tuple | Slice | ExceptHandler | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr | TypeIgnore | TypeVar | ParamSpec | TypeVarTuple | Comprehension | Arguments | Arg | Keyword | Alias | WithItem | MatchCase;

/** What the grammar says of each node: its family and its fields with their ASDL types. */
export const NODE_DEFINITIONS: Readonly<Record<AstNode["kind"], NodeDefinition>> = {
  Module: { family: 'mod', positioned: false, fields: [['body', 'stmt*'], ['type_ignores', 'type_ignore*']] },
  Interactive: { family: 'mod', positioned: false, fields: [['body', 'stmt*']] },
  Expression: { family: 'mod', positioned: false, fields: [['body', 'expr']] },
  FunctionType: { family: 'mod', positioned: false, fields: [['argtypes', 'expr*'], ['returns', 'expr']] },
  FunctionDef: { family: 'stmt', positioned: true, fields: [['name', 'identifier'], ['args', 'arguments'], ['body', 'stmt*'], ['decorator_list', 'expr*'], ['returns', 'expr?'], ['type_comment', 'string?'], ['type_params', 'type_param*']] },
  AsyncFunctionDef: { family: 'stmt', positioned: true, fields: [['name', 'identifier'], ['args', 'arguments'], ['body', 'stmt*'], ['decorator_list', 'expr*'], ['returns', 'expr?'], ['type_comment', 'string?'], ['type_params', 'type_param*']] },
  ClassDef: { family: 'stmt', positioned: true, fields: [['name', 'identifier'], ['bases', 'expr*'], ['keywords', 'keyword*'], ['body', 'stmt*'], ['decorator_list', 'expr*'], ['type_params', 'type_param*']] },
  Return: { family: 'stmt', positioned: true, fields: [['value', 'expr?']] },
  Delete: { family: 'stmt', positioned: true, fields: [['targets', 'expr*']] },
  Assign: { family: 'stmt', positioned: true, fields: [['targets', 'expr*'], ['value', 'expr'], ['type_comment', 'string?']] },
  TypeAlias: { family: 'stmt', positioned: true, fields: [['name', 'expr'], ['type_params', 'type_param*'], ['value', 'expr']] },
  AugAssign: { family: 'stmt', positioned: true, fields: [['target', 'expr'], ['op', 'operator'], ['value', 'expr']] },
  AnnAssign: { family: 'stmt', positioned: true, fields: [['target', 'expr'], ['annotation', 'expr'], ['value', 'expr?'], ['simple', 'int']] },
  For: { family: 'stmt', positioned: true, fields: [['target', 'expr'], ['iter', 'expr'], ['body', 'stmt*'], ['orelse', 'stmt*'], ['type_comment', 'string?']] },
  AsyncFor: { family: 'stmt', positioned: true, fields: [['target', 'expr'], ['iter', 'expr'], ['body', 'stmt*'], ['orelse', 'stmt*'], ['type_comment', 'string?']] },
  While: { family: 'stmt', positioned: true, fields: [['test', 'expr'], ['body', 'stmt*'], ['orelse', 'stmt*']] },
  If: { family: 'stmt', positioned: true, fields: [['test', 'expr'], ['body', 'stmt*'], ['orelse', 'stmt*']] },
  With: { family: 'stmt', positioned: true, fields: [['items', 'withitem*'], ['body', 'stmt*'], ['type_comment', 'string?']] },
  AsyncWith: { family: 'stmt', positioned: true, fields: [['items', 'withitem*'], ['body', 'stmt*'], ['type_comment', 'string?']] },
  Match: { family: 'stmt', positioned: true, fields: [['subject', 'expr'], ['cases', 'match_case*']] },
  Raise: { family: 'stmt', positioned: true, fields: [['exc', 'expr?'], ['cause', 'expr?']] },
  Try: { family: 'stmt', positioned: true, fields: [['body', 'stmt*'], ['handlers', 'excepthandler*'], ['orelse', 'stmt*'], ['finalbody', 'stmt*']] },
  TryStar: { family: 'stmt', positioned: true, fields: [['body', 'stmt*'], ['handlers', 'excepthandler*'], ['orelse', 'stmt*'], ['finalbody', 'stmt*']] },
  Assert: { family: 'stmt', positioned: true, fields: [['test', 'expr'], ['msg', 'expr?']] },
  Import: { family: 'stmt', positioned: true, fields: [['names', 'alias*']] },
  ImportFrom: { family: 'stmt', positioned: true, fields: [['module', 'identifier?'], ['names', 'alias*'], ['level', 'int?']] },
  Global: { family: 'stmt', positioned: true, fields: [['names', 'identifier*']] },
  Nonlocal: { family: 'stmt', positioned: true, fields: [['names', 'identifier*']] },
  Expr: { family: 'stmt', positioned: true, fields: [['value', 'expr']] },
  Pass: { family: 'stmt', positioned: true, fields: [] },
  Break: { family: 'stmt', positioned: true, fields: [] },
  Continue: { family: 'stmt', positioned: true, fields: [] },
  BoolOp: { family: 'expr', positioned: true, fields: [['op', 'boolop'], ['values', 'expr*']] },
  NamedExpr: { family: 'expr', positioned: true, fields: [['target', 'expr'], ['value', 'expr']] },
  BinOp: { family: 'expr', positioned: true, fields: [['left', 'expr'], ['op', 'operator'], ['right', 'expr']] },
  UnaryOp: { family: 'expr', positioned: true, fields: [['op', 'unaryop'], ['operand', 'expr']] },
  Lambda: { family: 'expr', positioned: true, fields: [['args', 'arguments'], ['body', 'expr']] },
  IfExp: { family: 'expr', positioned: true, fields: [['test', 'expr'], ['body', 'expr'], ['orelse', 'expr']] },
  Dict: { family: 'expr', positioned: true, fields: [['keys', 'expr?*'], ['values', 'expr*']] },
  Set: { family: 'expr', positioned: true, fields: [['elts', 'expr*']] },
  ListComp: { family: 'expr', positioned: true, fields: [['elt', 'expr'], ['generators', 'comprehension*']] },
  SetComp: { family: 'expr', positioned: true, fields: [['elt', 'expr'], ['generators', 'comprehension*']] },
  DictComp: { family: 'expr', positioned: true, fields: [['key', 'expr'], ['value', 'expr'], ['generators', 'comprehension*']] },
  GeneratorExp: { family: 'expr', positioned: true, fields: [['elt', 'expr'], ['generators', 'comprehension*']] },
  Await: { family: 'expr', positioned: true, fields: [['value', 'expr']] },
  Yield: { family: 'expr', positioned: true, fields: [['value', 'expr?']] },
  YieldFrom: { family: 'expr', positioned: true, fields: [['value', 'expr']] },
  Compare: { family: 'expr', positioned: true, fields: [['left', 'expr'], ['ops', 'cmpop*'], ['comparators', 'expr*']] },
  Call: { family: 'expr', positioned: true, fields: [['func', 'expr'], ['args', 'expr*'], ['keywords', 'keyword*']] },
  FormattedValue: { family: 'expr', positioned: true, fields: [['value', 'expr'], ['conversion', 'int'], ['format_spec', 'expr?']] },
  Interpolation: { family: 'expr', positioned: true, fields: [['value', 'expr'], ['str', 'constant'], ['conversion', 'int'], ['format_spec', 'expr?']] },
  JoinedStr: { family: 'expr', positioned: true, fields: [['values', 'expr*']] },
  TemplateStr: { family: 'expr', positioned: true, fields: [['values', 'expr*']] },
  Constant: { family: 'expr', positioned: true, fields: [['value', 'constant'], ['literalKind', 'literal_kind?']] },
  Attribute: { family: 'expr', positioned: true, fields: [['value', 'expr'], ['attr', 'identifier'], ['ctx', 'expr_context']] },
  Subscript: { family: 'expr', positioned: true, fields: [['value', 'expr'], ['slice', 'expr'], ['ctx', 'expr_context']] },
  Starred: { family: 'expr', positioned: true, fields: [['value', 'expr'], ['ctx', 'expr_context']] },
  Name: { family: 'expr', positioned: true, fields: [['id', 'identifier'], ['ctx', 'expr_context']] },
  List: { family: 'expr', positioned: true, fields: [['elts', 'expr*'], ['ctx', 'expr_context']] },
  Tuple: { family: 'expr', positioned: true, fields: [['elts', 'expr*'], ['ctx', 'expr_context']] },
  Slice: { family: 'expr', positioned: true, fields: [['lower', 'expr?'], ['upper', 'expr?'], ['step', 'expr?']] },
  ExceptHandler: { family: 'excepthandler', positioned: true, fields: [['type', 'expr?'], ['name', 'identifier?'], ['body', 'stmt*']] },
  MatchValue: { family: 'pattern', positioned: true, fields: [['value', 'expr']] },
  MatchSingleton: { family: 'pattern', positioned: true, fields: [['value', 'constant']] },
  MatchSequence: { family: 'pattern', positioned: true, fields: [['patterns', 'pattern*']] },
  MatchMapping: { family: 'pattern', positioned: true, fields: [['keys', 'expr*'], ['patterns', 'pattern*'], ['rest', 'identifier?']] },
  MatchClass: { family: 'pattern', positioned: true, fields: [['cls', 'expr'], ['patterns', 'pattern*'], ['kwd_attrs', 'identifier*'], ['kwd_patterns', 'pattern*']] },
  MatchStar: { family: 'pattern', positioned: true, fields: [['name', 'identifier?']] },
  MatchAs: { family: 'pattern', positioned: true, fields: [['pattern', 'pattern?'], ['name', 'identifier?']] },
  MatchOr: { family: 'pattern', positioned: true, fields: [['patterns', 'pattern*']] },
  TypeIgnore: { family: 'type_ignore', positioned: false, fields: [['lineno', 'int'], ['tag', 'string']] },
  TypeVar: { family: 'type_param', positioned: true, fields: [['name', 'identifier'], ['bound', 'expr?'], ['default_value', 'expr?']] },
  ParamSpec: { family: 'type_param', positioned: true, fields: [['name', 'identifier'], ['default_value', 'expr?']] },
  TypeVarTuple: { family: 'type_param', positioned: true, fields: [['name', 'identifier'], ['default_value', 'expr?']] },
  comprehension: { family: 'comprehension', positioned: false, fields: [['target', 'expr'], ['iter', 'expr'], ['ifs', 'expr*'], ['is_async', 'int']] },
  arguments: { family: 'arguments', positioned: false, fields: [['posonlyargs', 'arg*'], ['args', 'arg*'], ['vararg', 'arg?'], ['kwonlyargs', 'arg*'], ['kw_defaults', 'expr?*'], ['kwarg', 'arg?'], ['defaults', 'expr*']] },
  arg: { family: 'arg', positioned: true, fields: [['arg', 'identifier'], ['annotation', 'expr?'], ['type_comment', 'string?']] },
  keyword: { family: 'keyword', positioned: true, fields: [['arg', 'identifier?'], ['value', 'expr']] },
  alias: { family: 'alias', positioned: true, fields: [['name', 'identifier'], ['asname', 'identifier?']] },
  withitem: { family: 'withitem', positioned: false, fields: [['context_expr', 'expr'], ['optional_vars', 'expr?']] },
  match_case: { family: 'match_case', positioned: false, fields: [['pattern', 'pattern'], ['guard', 'expr?'], ['body', 'stmt*']] },
};

export interface NodeDefinition {
  readonly family: string;
  readonly positioned: boolean;
  readonly fields: readonly (readonly [name: string, asdl: string])[];
}
