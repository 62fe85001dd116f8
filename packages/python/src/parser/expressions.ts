import * as ast from '../ast/nodes.ts';
import * as k from '../tokenizer/kinds.ts';
import { PrimaryParser } from './primaries.ts';

/** How tightly each operator binds; 0 is no operator of an expression. */
const PRECEDENCE = new Uint8Array(128);
const OR = 1;
const AND = 2;
const COMPARISON = 4;
const BITWISE = 5;
/** The operand of a unary operator. */
const UNARY = 20;

const BINARY: (ast.Operator | undefined)[] = [];
const COMPARE: (ast.CompareOperator | undefined)[] = [];

for (const [kind, precedence, operator] of [
  [k.VBAR, 5, 'BitOr'],
  [k.CIRCUMFLEX, 6, 'BitXor'],
  [k.AMPER, 7, 'BitAnd'],
  [k.LEFTSHIFT, 8, 'LShift'],
  [k.RIGHTSHIFT, 8, 'RShift'],
  [k.PLUS, 9, 'Add'],
  [k.MINUS, 9, 'Sub'],
  [k.STAR, 10, 'Mult'],
  [k.SLASH, 10, 'Div'],
  [k.DOUBLESLASH, 10, 'FloorDiv'],
  [k.PERCENT, 10, 'Mod'],
  [k.AT, 10, 'MatMult'],
] as const) {
  PRECEDENCE[kind] = precedence;
  BINARY[kind] = operator;
}
for (const [kind, operator] of [
  [k.EQEQUAL, 'Eq'],
  [k.NOTEQUAL, 'NotEq'],
  [k.LESS, 'Lt'],
  [k.LESSEQUAL, 'LtE'],
  [k.GREATER, 'Gt'],
  [k.GREATEREQUAL, 'GtE'],
  [k.KW_IN, 'In'],
  [k.KW_IS, 'Is'],
  [k.KW_NOT, 'NotIn'],
] as const) {
  PRECEDENCE[kind] = COMPARISON;
  COMPARE[kind] = operator;
}
const UNARIES: (ast.UnaryOperator | undefined)[] = [];
UNARIES[k.KW_NOT] = 'Not';
UNARIES[k.MINUS] = 'USub';
UNARIES[k.PLUS] = 'UAdd';
UNARIES[k.TILDE] = 'Invert';
PRECEDENCE[k.KW_OR] = OR;
PRECEDENCE[k.KW_AND] = AND;

/** Expressions, by precedence climbing over the operators and recursive descent for the rest. */
export abstract class ExpressionParser extends PrimaryParser {
  /** Expressions separated by commas, with stars: a tuple if there is a comma. */
  protected starExpressions(): ast.ExprNode {
    const first = this.pos;
    const element = this.starExpression();
    if (this.peek() !== k.COMMA) return element;
    const elements = [element];
    while (this.accept(k.COMMA)) {
      if (!this.startsExpression(this.peek())) break;
      elements.push(this.starExpression());
    }
    return new ast.Tuple(
      elements,
      'Load',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** Expressions without stars; several make a tuple. */
  protected expressions(): ast.ExprNode {
    const first = this.pos;
    const element = this.expression();
    if (this.peek() !== k.COMMA) return element;
    const elements = [element];
    while (this.accept(k.COMMA)) {
      if (this.peek() === k.STAR || !this.startsExpression(this.peek())) break;
      elements.push(this.expression());
    }
    return new ast.Tuple(
      elements,
      'Load',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected starExpression(): ast.ExprNode {
    return this.peek() === k.STAR ? this.starred(BITWISE) : this.expression();
  }

  /** `*` and an operand that binds at least as tightly as said; 0 for any expression. */
  protected starred(precedence: number): ast.Starred {
    const first = this.pos++;
    const value = precedence === 0 ? this.expression() : this.operation(precedence - 1);
    return new ast.Starred(
      value,
      'Load',
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected starNamedExpression(): ast.ExprNode {
    return this.peek() === k.STAR ? this.starred(BITWISE) : this.namedExpression();
  }

  protected namedExpression(): ast.ExprNode {
    if (this.peek() !== k.NAME || this.peekAt(this.pos + 1) !== k.COLONEQUAL) return this.expression();
    const first = this.pos;
    const target = this.name('Store');
    this.pos++;
    const value = this.expression();
    return new ast.NamedExpr(
      target,
      value,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  protected override annotatedRhs(): ast.ExprNode {
    return this.peek() === k.KW_YIELD ? this.yieldExpression() : this.starExpressions();
  }

  protected yieldExpression(): ast.ExprNode {
    const first = this.pos++;
    const line = this.lineOf(first);
    const col = this.colOf(first);
    if (this.accept(k.KW_FROM)) {
      const value = this.expression();
      return new ast.YieldFrom(value, line, col, this.lastLine(), this.lastCol());
    }
    const value = this.startsExpression(this.peek()) ? this.starExpressions() : undefined;
    return new ast.Yield(value, line, col, this.lastLine(), this.lastCol());
  }

  /** Whether a token can be the first of an expression with a star. */
  protected startsExpression(kind: number): boolean {
    return STARTS[kind] === 1;
  }

  /** A conditional expression, lambda or anything that binds tighter. */
  protected expression(): ast.ExprNode {
    if (this.peek() === k.KW_LAMBDA) return this.lambda();
    const first = this.pos;
    const body = this.operation(0);
    if (this.peek() !== k.KW_IF) return body;
    this.pos++;
    const test = this.operation(0);
    this.expect(k.KW_ELSE);
    const orelse = this.expression();
    return new ast.IfExp(
      test,
      body,
      orelse,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** `or` and all that binds tighter: what follows `in` in a comprehension. */
  protected disjunction(): ast.ExprNode {
    return this.operation(0);
  }

  protected bitwiseOr(): ast.ExprNode {
    return this.operation(BITWISE - 1);
  }

  /** An expression of operators that bind tighter than `above`. */
  private operation(above: number): ast.ExprNode {
    const first = this.pos;
    let left = this.operand(above);
    for (;;) {
      const kind = this.kind[this.pos] as number;
      const precedence = PRECEDENCE[kind] as number;
      if (precedence <= above) return left;
      if (precedence >= BITWISE) {
        this.pos++;
        const right = this.operation(precedence);
        left = new ast.BinOp(
          left,
          BINARY[kind] as ast.Operator,
          right,
          this.lineOf(first),
          this.colOf(first),
          this.lastLine(),
          this.lastCol(),
        );
      } else if (precedence === COMPARISON) {
        const compared = this.comparison(left, first);
        if (compared === left) return left;
        left = compared;
      } else {
        const values = [left];
        while (this.accept(kind)) values.push(this.operation(precedence));
        left = new ast.BoolOp(
          precedence === OR ? 'Or' : 'And',
          values,
          this.lineOf(first),
          this.colOf(first),
          this.lastLine(),
          this.lastCol(),
        );
      }
    }
  }

  private comparison(left: ast.ExprNode, first: number): ast.ExprNode {
    const operators: ast.CompareOperator[] = [];
    const operands: ast.ExprNode[] = [];
    for (;;) {
      const kind = this.peek();
      let operator = COMPARE[kind];
      if (operator === undefined) break;
      this.pos++;
      if (kind === k.KW_NOT) {
        this.expect(k.KW_IN);
      } else if (kind === k.KW_IS) {
        if (this.accept(k.KW_NOT)) operator = 'IsNot';
      } else if (kind === k.NOTEQUAL && this.isBarry(this.pos - 1) !== this.tokens.barry) this.fail();
      operators.push(operator);
      operands.push(this.operation(COMPARISON));
    }
    return new ast.Compare(
      left,
      operators,
      operands,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** `<>` is an operator only with a joke of a flag. */
  private isBarry(index: number): boolean {
    return this.tokens.source.charCodeAt(this.tokens.start[index] as number) === 60;
  }

  /** A unary operation, power, or primary. */
  private operand(above: number): ast.ExprNode {
    const first = this.pos;
    switch (this.kind[first]) {
      case k.KW_NOT: {
        if (above >= COMPARISON) this.fail();
        while (this.accept(k.KW_NOT)) {}
        const last = this.pos - 1;
        return this.unaries(this.operation(COMPARISON - 1), first, last);
      }
      case k.MINUS:
      case k.PLUS:
      case k.TILDE: {
        while (UNARIES[this.kind[this.pos] as number] !== undefined && this.peek() !== k.KW_NOT) this.pos++;
        const last = this.pos - 1;
        return this.unaries(this.operation(UNARY), first, last);
      }
      default:
    }
    let base: ast.ExprNode;
    if (this.kind[first] === k.KW_AWAIT) {
      this.pos++;
      const value = this.primary();
      base = new ast.Await(value, this.lineOf(first), this.colOf(first), this.lastLine(), this.lastCol());
    } else base = this.primary();
    if (this.kind[this.pos] !== k.DOUBLESTAR) return base;
    this.pos++;
    const exponent = this.operation(UNARY);
    return new ast.BinOp(
      base,
      'Pow',
      exponent,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** Unary operators from `first` to `last`, before an operand that was read. */
  private unaries(operand: ast.ExprNode, first: number, last: number): ast.ExprNode {
    const endLine = this.lastLine();
    const endCol = this.lastCol();
    let node = operand;
    for (let at = last; at >= first; at--) {
      const operator = UNARIES[this.kind[at] as number] as ast.UnaryOperator;
      node = new ast.UnaryOp(operator, node, this.lineOf(at), this.colOf(at), endLine, endCol);
    }
    return node;
  }
}
const STARTS = new Uint8Array(128);
for (const kind of [
  k.NAME,
  k.NUMBER,
  k.STRING,
  k.FSTRING_START,
  k.TSTRING_START,
  k.LPAR,
  k.LSQB,
  k.LBRACE,
  k.PLUS,
  k.MINUS,
  k.TILDE,
  k.STAR,
  k.ELLIPSIS,
  k.KW_NONE,
  k.KW_TRUE,
  k.KW_FALSE,
  k.KW_NOT,
  k.KW_LAMBDA,
  k.KW_AWAIT,
]) {
  STARTS[kind] = 1;
}
