/**
 * Generator functions and coroutines as JavaScript functions that are called for each value: three times as fast as JavaScript's
 * own generators. What lasts from one value to the next are variables of a function around: the number of the place where it
 * goes on, a copy of each local variable, the iterators of its loops. Statements that hold a `yield` are cases of one `switch`, without
 * blocks around; all others are compiled as everywhere. Bodies with a `yield` inside of another expression, of `try`, `with` or
 * `match` become JavaScript generators.
 */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import type { Block } from '../symtable/block.ts';
import { compileCondition, compileExpression, compileValue, last } from './expressions.ts';
import { branch, rawVariable, type Scope } from './scope.ts';
import { compileBody, compileBranches, iteration, signalCheck } from './statements.ts';
import { assignTarget } from './targets.ts';

/** What yields: each is a whole statement, or the value that a statement assigns or returns. */
type Yielding = ast.Yield | ast.YieldFrom | ast.Await;

/** What is known of a body that is compiled so. */
export class Stepping {
  /** Declarations of what lasts. */
  readonly lasting: string[] = ['$s = 0'];
  /** Declarations of the local variables, with what they were at the last `yield`. */
  readonly restored: string[] = [];
  /** The statements that hold a `yield`. */
  readonly holders: ReadonlySet<ast.StmtNode>;
  #saves = '';
  #places = 0;
  #iterators = 0;

  constructor(holders: ReadonlySet<ast.StmtNode>) {
    this.holders = holders;
  }

  /** A variable lasts: what is assigned to it in one call is there in the next. */
  keep(variable: string, start?: string): void {
    const copy = `$s_${variable}`;
    this.lasting.push(start === undefined ? copy : `${copy} = ${start}`);
    this.restored.push(`${variable} = ${copy}`);
    this.#saves += `${copy} = ${variable}; `;
  }

  /** The number of another place. */
  place(): number {
    return ++this.#places;
  }

  /** The variable of the iterator of a loop. */
  iterator(): string {
    const name = `$s_${this.#iterators++}`;
    this.lasting.push(name);
    return name;
  }

  /** Statements that end a call; the next one goes on at the place. */
  stop(place: number, value: string): string {
    return `${this.#saves}$s = ${place}; return ${value};`;
  }
}

/** Statements that go on at another place. */
const go = (place: number): string => `$s = ${place}; continue $S;`;

/** Local variables of a function that is compiled so last, parameters do anyway. */
export function keepVariables(scope: Scope, stepping: Stepping, parameters: ReadonlySet<string>): void {
  for (const name of scope.block.symbols.keys()) {
    if (!scope.isLocal(name) || parameters.has(name) || name.startsWith('.')) continue;
    const variable = scope.variable(name);
    // What functions inside share is one variable for all of them.
    if (scope.isPrivate(name)) stepping.keep(variable);
    else stepping.lasting.push(variable);
  }
  for (const name of scope.floats) stepping.keep(rawVariable(scope.variable(name)), '0');
}

/** The body that is called for each value, of the statements of the function. */
export function steppingBody(start: string, statements: string, end: string): string {
  return `$S: for (;;) switch ($s) {\ncase 0: if ($thrown !== undefined) throw $thrown;\n${start}${statements}\n${end}\n}`;
}

// ---- what can be compiled so

/** Whether a `yield` stands in a part of the function's body itself, not in a function inside. */
function yields(part: unknown): boolean {
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

function yielding(node: ast.ExprNode | undefined): node is Yielding {
  return (
    (node?.kind === 'Yield' || node?.kind === 'YieldFrom' || node?.kind === 'Await') && !yields(node.value)
  );
}

/** With more names than this copying the variables costs more than is won. */
const MOST_NAMES = 60;

/** For the body of a function that can be compiled so; lambdas have no statements. */
export function steppingOf(block: Block, body: readonly ast.StmtNode[]): Stepping | undefined {
  if (body.length === 0 || block.symbols.size > MOST_NAMES) return undefined;
  const holders = new Set<ast.StmtNode>();
  return areFlat(body, holders) ? new Stepping(holders) : undefined;
}

/** Whether each `yield` in statements is at a place where they can be left and entered again. `holders` gets those that hold one. */
function areFlat(body: readonly ast.StmtNode[], holders: Set<ast.StmtNode>): boolean {
  return body.every((node) => {
    if (!yields(node)) return true;
    holders.add(node);
    switch (node.kind) {
      case 'Expr':
      case 'Return':
        return yielding(node.value);
      case 'Assign':
        return yielding(node.value) && !yields(node.targets);
      case 'If':
      case 'While':
        return !yields(node.test) && areFlat(node.body, holders) && areFlat(node.orelse, holders);
      case 'For':
        return (
          !yields([node.iter, node.target]) && areFlat(node.body, holders) && areFlat(node.orelse, holders)
        );
      default:
        return false;
    }
  });
}

// ---- statements

/** A statement that holds a `yield`; undefined for others. */
export function compileStepping(scope: Scope, stepping: Stepping, node: ast.StmtNode): string | undefined {
  if (!stepping.holders.has(node)) return undefined;
  switch (node.kind) {
    case 'Expr':
      return suspend(scope, stepping, node.value as Yielding);
    case 'Return':
      return `${suspend(scope, stepping, node.value as Yielding)} ${scope.leave('$sent')}`;
    case 'Assign': {
      const value = suspend(scope, stepping, node.value as Yielding);
      return `${value} ${node.targets.map((target) => assignTarget(scope, target, '$sent')).join(' ')}`;
    }
    case 'If':
      return steppingIf(scope, stepping, node);
    case 'While':
      return steppingWhile(scope, stepping, node);
    case 'For':
      return steppingFor(scope, stepping, node);
    default:
      throw new Error(`${node.kind} with a yield`);
  }
}

/** Gives a value, or has another iterator run in its place; after that `$sent` is the value of the expression. */
function suspend(scope: Scope, stepping: Stepping, node: Yielding): string {
  const place = stepping.place();
  let stop: string;
  if (node.kind === 'Yield') {
    const given =
      node.value === undefined
        ? `(${scope.mark(node)}, ${scope.use('None')})`
        : last(scope, compileValue(scope, node.value), node);
    const value = scope.asyncGenerator ? `new ${scope.use('$AsyncValue')}(${given})` : given;
    stop = `{ const $v = ${value}; ${stepping.stop(place, '$v')} }`;
  } else {
    const prepare = scope.use(node.kind === 'Await' ? '$await' : '$yieldFrom');
    const call = `${prepare}(${compileExpression(scope, node.value)}, ${scope.mark(node)})`;
    stop = `${call}; ${stepping.stop(place, 'undefined')}`;
  }
  return `${stop}\ncase ${place}: ${scope.mark(node)}; if ($thrown !== undefined) throw $thrown;`;
}

function steppingIf(scope: Scope, stepping: Stepping, node: ast.If): string {
  const test = compileCondition(scope, node.test);
  const end = stepping.place();
  const other = node.orelse.length === 0 ? end : stepping.place();
  const { yes, no } = compileBranches(scope, node);
  const orelse = node.orelse.length === 0 ? '' : `${go(end)}\ncase ${other}:\n${no}\n`;
  return `if (!${test}) { ${go(other)} }\n${yes}\n${orelse}case ${end}:`;
}

/** A loop: `begin` goes to the place `other` when there is nothing more. */
function steppingLoop(
  scope: Scope,
  stepping: Stepping,
  node: ast.While | ast.For,
  begin: (other: number) => string,
): string {
  const top = stepping.place();
  const end = stepping.place();
  const other = node.orelse.length === 0 ? end : stepping.place();
  const { result: turn } = branch(scope, () => {
    const start = begin(other);
    scope.loops.push({ leave: go(end), next: go(top) });
    const body = compileBody(scope, node.body);
    scope.loops.pop();
    return `${start}\n${body}`;
  });
  const orelse =
    node.orelse.length === 0
      ? ''
      : `case ${other}:\n${branch(scope, () => compileBody(scope, node.orelse)).result}\n`;
  return `case ${top}: ${turn}\n${go(top)}\n${orelse}case ${end}:`;
}

function steppingWhile(scope: Scope, stepping: Stepping, node: ast.While): string {
  const test = compileCondition(scope, node.test);
  const mark = scope.mark(node.test);
  return steppingLoop(scope, stepping, node, (other) => {
    const check = test === 'true' ? '' : `if (!${test}) { ${go(other)} }\n`;
    return `${mark}; ${check}${signalCheck(scope)}`;
  });
}

function steppingFor(scope: Scope, stepping: Stepping, node: ast.For): string {
  const iterator = stepping.iterator();
  const start = `${iterator} = ${iteration(scope, node).start};`;
  const loop = steppingLoop(scope, stepping, node, (other) => {
    const item = scope.temporary();
    const step = `if ((${item} = ${iterator}.advance()) === undefined) { ${go(other)} }`;
    const mark = scope.mark(node.iter);
    return `${mark}; ${step}\n${signalCheck(scope)}\n${assignTarget(scope, node.target, item)}`;
  });
  return `${start}\n${loop} ${iterator} = undefined;`;
}
