/**
 * Expressions that hold a `yield`, in functions that are called for each value (see `stepping.ts`): statements evaluate what comes
 * before the last `yield` into variables, and there is an expression left without one.
 */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import { compileCondition, compileExpression, compileValue, last } from './expressions.ts';
import { branch, type Scope } from './scope.ts';
import { go, type Stepping } from './stepping.ts';
import { isYielding, partsOf, type Yielding, yields } from './stepping-check.ts';

/** Gives a value, or has another iterator run in its place; after that `$sent` is the value of the expression. */
function suspend(scope: Scope, stepping: Stepping, node: Yielding): string {
  if (node.kind === 'Yield') {
    const given =
      node.value === undefined
        ? `(${scope.mark(node)}, ${scope.use('None')})`
        : last(scope, compileValue(scope, node.value), node);
    const value = scope.asyncGenerator ? `new ${scope.use('$AsyncValue')}(${given})` : given;
    return stepping.stop(`const $v = ${value};`, '$v', scope.mark(node));
  }
  const prepare = scope.use(node.kind === 'Await' ? '$await' : '$yieldFrom');
  const call = `${prepare}(${compileExpression(scope, node.value)}, ${scope.mark(node)});`;
  return stepping.stop(call, 'undefined', scope.mark(node));
}

/** Statements that go on at the place if the truth of an expression is `when`; whatever is in it. */
export function jumpIf(
  scope: Scope,
  stepping: Stepping,
  test: ast.ExprNode,
  when: boolean,
  place: number,
): string {
  if (test.kind === 'UnaryOp' && test.op === 'Not' && yields(test))
    return jumpIf(scope, stepping, test.operand, !when, place);
  if (test.kind === 'BoolOp' && yields(test)) {
    const decides = test.op === 'Or';
    // Where an operand that decides leads to.
    const decided = decides === when ? place : stepping.place();
    const jumps = test.values.map((value, at) => {
      const isLast = at === test.values.length - 1;
      const compile = () => jumpIf(scope, stepping, value, isLast ? when : decides, isLast ? place : decided);
      return at === 0 ? compile() : branch(scope, compile).result;
    });
    return `${jumps.join('\n')}${decided === place ? '' : `\n${stepping.label(decided)}`}`;
  }
  const before: string[] = [];
  const condition = compileCondition(scope, new Spilling(scope, stepping, before).value(test));
  if (condition === String(!when)) return before.join('\n');
  return `${before.join('\n')}${before.length > 0 ? '\n' : ''}if (${when ? '' : '!'}${condition}) { ${go(place)} }`;
}

/** Takes expressions apart: the statements go to a list. */
export class Spilling {
  readonly #scope: Scope;
  readonly #stepping: Stepping;
  readonly #out: string[];

  constructor(scope: Scope, stepping: Stepping, out: string[]) {
    this.#scope = scope;
    this.#stepping = stepping;
    this.#out = out;
  }

  /** What is left of an expression. `later`: before that is evaluated there may be another `yield`. */
  value(node: ast.ExprNode, later = false): ast.ExprNode {
    if (!yields(node)) return node;
    if (isYielding(node)) {
      // What yields is not left behind.
      const inner =
        node.value === undefined ? node : ({ ...node, value: this.value(node.value) } as Yielding);
      this.#out.push(suspend(this.#scope, this.#stepping, inner));
      return this.#stepping.heldNode(node, later ? this.#keep('$sent') : '$sent');
    }
    if (node.kind === 'BoolOp') return this.#boolean(node);
    if (node.kind === 'IfExp') return this.#conditional(node);
    const parts = partsOf(node);
    if (parts === undefined) throw new Error(`${node.kind} with a yield`);
    const left = parts.rebuild(this.values(parts.operands));
    const { blocks } = this.#scope.unit.symbols;
    const block = blocks.get(node);
    if (block !== undefined) blocks.set(left, block);
    return later ? this.hold(left) : left;
  }

  /** What is left of expressions that are evaluated one after the other. */
  values(nodes: readonly ast.ExprNode[]): ast.ExprNode[] {
    const at = nodes.findLastIndex(yields);
    return nodes.map((node, index) => {
      if (index > at) return node;
      if (index === at) return this.value(node);
      if (yields(node)) return this.value(node, true);
      return this.isStable(node, nodes) ? node : this.hold(node);
    });
  }

  /** Evaluates what has no `yield` (any more) now. */
  hold(node: ast.ExprNode): ast.ExprNode {
    if (node.kind === 'Constant' || this.#stepping.heldIn(node) !== undefined) return node;
    return this.#stepping.heldNode(node, this.#keep(compileExpression(this.#scope, node)));
  }

  #keep(js: string): string {
    const variable = this.#stepping.holder();
    this.#out.push(`${variable} = ${js};`);
    return variable;
  }

  /** A variable that has a value, and still has it when the others of `among` were evaluated. */
  isStable(node: ast.ExprNode, among: readonly ast.ExprNode[]): boolean {
    if (node.kind !== 'Name') return false;
    const scope = this.#scope;
    const name = scope.mangle(node.id);
    return (
      scope.isPrivate(name) &&
      scope.bound.has(name) &&
      !someNode(among, (each) => (each.kind === 'NamedExpr' ? true : undefined))
    );
  }

  #boolean(node: ast.BoolOp): ast.ExprNode {
    const stepping = this.#stepping;
    const end = stepping.place();
    const result = stepping.holder();
    const held = stepping.heldNode(node, result);
    for (const [at, operand] of node.values.entries()) {
      const evaluate = (): void => {
        const value = compileExpression(this.#scope, this.value(operand));
        this.#out.push(`${result} = ${value};`);
      };
      if (at === 0) evaluate();
      else branch(this.#scope, evaluate);
      if (at === node.values.length - 1) break;
      const truth = compileCondition(this.#scope, held, node);
      this.#out.push(`if (${node.op === 'And' ? '!' : ''}${truth}) { ${go(end)} }`);
    }
    this.#out.push(stepping.label(end));
    return held;
  }

  #conditional(node: ast.IfExp): ast.ExprNode {
    const stepping = this.#stepping;
    const end = stepping.place();
    const other = stepping.place();
    const result = stepping.holder();
    this.#out.push(jumpIf(this.#scope, stepping, node.test, false, other));
    const evaluate = (operand: ast.ExprNode): void => {
      branch(this.#scope, () => {
        const value = compileExpression(this.#scope, this.value(operand));
        this.#out.push(`${result} = ${value};`);
      });
    };
    evaluate(node.body);
    this.#out.push(go(end), stepping.label(other));
    evaluate(node.orelse);
    this.#out.push(stepping.label(end));
    return stepping.heldNode(node, result);
  }
}
