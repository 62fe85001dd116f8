/**
 * Generator functions and coroutines as JavaScript functions that are called for each value: three times as fast as JavaScript's
 * own generators. What lasts from one value to the next are variables of a function around: the number of the place where it
 * goes on (most generators have it in the generator itself, see `direct`), a copy of each local variable, the iterators of its
 * loops. Statements that hold a `yield` are cases of one `switch`, without blocks around; all others are compiled as everywhere.
 * Bodies with an asynchronous comprehension, with `except*` around a `yield` and a few others become JavaScript generators (see
 * `stepping-check.ts`).
 */
import type * as ast from '../ast/nodes.ts';
import { someNode } from '../ast/walk.ts';
import type { Block } from '../symtable/block.ts';
import { isInternalName } from '../symtable/internal-names.ts';
import { takenAt } from './exceptions.ts';
import { compileExpression } from './expressions.ts';
import { compileCase } from './patterns.ts';
import { branch, rawVariable, type Scope } from './scope.ts';
import { compileAugmented, compileBody, compileBranches, compilePlain, signalCheck } from './statements.ts';
import { canStep, type Found } from './stepping-check.ts';
import { steppingTry, steppingWith } from './stepping-exceptions.ts';
import { jumpIf, Spilling } from './stepping-expressions.ts';
import { assignTarget, iteratorStart } from './targets.ts';

/** Statements where exceptions are caught. */
interface Region {
  /** The place where they are. */
  readonly handler: number;
  /** Leaving the statements by a jump: statements that do what is to be done before it, then `jump`. */
  readonly unwind: (jump: string) => string;
}

/** What is known of a body that is compiled so. */
export class Stepping {
  /** Declarations of what lasts. */
  readonly lasting: string[];
  /** Declarations of the local variables, with what they were at the last `yield`. */
  readonly restored: string[] = [];
  /** The statements that hold a `yield`. */
  readonly holders: ReadonlySet<ast.StmtNode>;
  /** Exceptions are caught around some: `$h` is the place where they are, 0 for none. */
  readonly guards: boolean;
  /**
   * A generator without these and without `yield from`: its function is the generator's method that gives the next value. It keeps the
   * place where it goes on, and whether it runs, in the generator.
   */
  readonly direct: boolean;
  #saves = '';
  #places = 0;
  #variables = 0;
  /** Variables for the operands of a statement: all, and how many are in use. */
  readonly #holders: string[] = [];
  #held = 0;
  readonly #heldNodes = new Map<ast.ExprNode, string>();
  readonly #regions: Region[] = [];

  constructor({ holders, guards }: Found, direct: boolean) {
    this.holders = holders;
    this.guards = guards;
    this.direct = direct && !guards;
    this.lasting = this.direct ? [] : ['$s = 0'];
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

  /** The label of a place that jumps lead to. */
  label(place: number): string {
    return `case ${place}:${this.guard()}`;
  }

  /** The statement that says where exceptions are caught from here on. */
  guard(): string {
    return this.guards ? ` $h = ${this.#regions.at(-1)?.handler ?? 0};` : '';
  }

  /** Another variable that lasts. */
  variable(): string {
    const name = `$s_${this.#variables++}`;
    this.lasting.push(name);
    return name;
  }

  /** A variable that lasts until the end of the statement. */
  holder(): string {
    const known = this.#holders[this.#held++];
    if (known !== undefined) return known;
    const name = this.variable();
    this.#holders.push(name);
    return name;
  }

  /** A statement begins: no operands are held. */
  begin(): void {
    this.#held = 0;
  }

  /** A node for what was evaluated into a variable. */
  heldNode(node: ast.ExprNode, variable: string): ast.ExprNode {
    const { lineno, col_offset, end_lineno, end_col_offset } = node;
    const held: ast.Name = {
      kind: 'Name',
      id: '.held',
      ctx: 'Load',
      lineno,
      col_offset,
      end_lineno,
      end_col_offset,
    };
    this.#heldNodes.set(held, variable);
    return held;
  }

  /** The variable of such a node. */
  heldIn(node: ast.ExprNode): string | undefined {
    return this.#heldNodes.get(node);
  }

  /**
   * Statements that end a call with a value, after others; the next call goes on behind them, where it throws what is thrown into
   * it, unless `taken` does something else with that.
   */
  stop(before: string, value: string, mark: string, taken = ''): string {
    const place = this.place();
    const thrown = `if ($thrown !== undefined) ${taken === '' ? 'throw $thrown;' : `{ ${taken} throw $thrown; }`}`;
    return `{ ${before} ${this.#saves}${this.direct ? 'this.at' : '$s'} = ${place}; return ${value}; }\n${this.label(place)} ${mark}; ${thrown}`;
  }

  /** Compiles what stands where exceptions are caught at a place. */
  region<T>(
    scope: Scope,
    handler: number,
    compile: () => T,
    unwind: Region['unwind'] = (jump: string) => jump,
  ): T {
    this.#regions.push({ handler, unwind });
    scope.landings.push(takenAt(scope, (error) => `{ $raised = ${error}; ${go(handler)} }`));
    try {
      return compile();
    } finally {
      scope.landings.pop();
      this.#regions.pop();
    }
  }

  /** A jump as statements that leave regions until it is in only so many. */
  jump(statement: string, depth: number): string {
    return this.#regions.slice(depth).reduce((inner, region) => region.unwind(inner), statement);
  }

  get depth(): number {
    return this.#regions.length;
  }

  /** The statements `return value`. */
  leave(scope: Scope, value: string): string {
    if (this.direct) return `return ${scope.use('$ended')}(this, ${value});`;
    const end = scope.use('$end');
    if (this.#regions.length === 0) return `return ${end}(${value});`;
    const result = this.variable();
    return `{ ${result} = ${value}; ${this.jump(`return ${end}(${result});`, 0)} }`;
  }
}

/** Statements that go on at another place. */
export const go = (place: number): string => `$s = ${place}; continue $S;`;

/** Local variables of a function that is compiled so last, parameters do anyway. */
export function keepVariables(scope: Scope, stepping: Stepping, parameters: ReadonlySet<string>): void {
  for (const name of scope.block.symbols.keys()) {
    if (!scope.isLocal(name) || parameters.has(name) || isInternalName(name)) continue;
    const variable = scope.variable(name);
    // What functions inside share is one variable for all of them.
    if (scope.isPrivate(name)) stepping.keep(variable);
    else stepping.lasting.push(variable);
  }
  for (const name of scope.floats) stepping.keep(rawVariable(scope.variable(name)), '0');
}

/** The body that is called for each value, of the statements of the function: without what catches exceptions. */
export function steppingBody(start: string, statements: string, end: string): string {
  return `switch ($s) {\ncase 0: if ($thrown !== undefined) throw $thrown;\n${start}${statements}\n${end}\n}`;
}

/** With more names than this copying the variables costs more than is won. */
const MOST_NAMES = 60;

/** For the body of a function that can be compiled so; lambdas have no statements. `isGenerator`: it is neither coroutine nor asynchronous. */
export function steppingOf(
  block: Block,
  body: readonly ast.StmtNode[],
  isGenerator: boolean,
): Stepping | undefined {
  if (body.length === 0 || block.symbols.size > MOST_NAMES) return undefined;
  const found: Found = { holders: new Set(), guards: false };
  if (!canStep(body, found)) return undefined;
  return new Stepping(
    found,
    isGenerator && !someNode(body, ({ kind }) => (kind === 'YieldFrom' ? true : undefined)),
  );
}

// ---- statements

/** A statement that holds a `yield`; undefined for others. */
export function compileStepping(scope: Scope, stepping: Stepping, node: ast.StmtNode): string | undefined {
  if (!stepping.holders.has(node)) return undefined;
  stepping.begin();
  switch (node.kind) {
    case 'If':
      return steppingIf(scope, stepping, node);
    case 'While':
      return steppingWhile(scope, stepping, node);
    case 'For':
      return steppingFor(scope, stepping, node);
    case 'AsyncFor':
      return steppingAsyncFor(scope, stepping, node);
    case 'Match':
      return steppingMatch(scope, stepping, node);
    case 'Try':
      return steppingTry(scope, stepping, node);
    case 'With':
    case 'AsyncWith':
      return steppingWith(scope, stepping, node, 0);
    default: {
      const before: string[] = [];
      const rest = withoutYields(scope, new Spilling(scope, stepping, before), node);
      return `${before.join('\n')} ${rest}`;
    }
  }
}

/** The rest of a statement whose operands hold a `yield`. */
function withoutYields(scope: Scope, spilling: Spilling, node: ast.StmtNode): string {
  switch (node.kind) {
    case 'Expr': {
      const value = spilling.value(node.value);
      return value.kind === 'Name' ? '' : compilePlain(scope, { ...node, value });
    }
    case 'Return':
    case 'Assign':
    case 'AnnAssign':
      return compilePlain(scope, {
        ...node,
        value: spilling.value(node.value as ast.ExprNode),
      } as typeof node);
    case 'Assert':
      return compilePlain(scope, { ...node, test: spilling.value(node.test) });
    case 'Raise': {
      const given = [node.exc, node.cause].filter((each) => each !== undefined);
      const [exc, cause] = spilling.values(given);
      return compilePlain(scope, { ...node, exc, cause });
    }
    case 'AugAssign':
      return steppingAugmented(scope, spilling, node);
    default:
      throw new Error(`${node.kind} with a yield`);
  }
}

/** `target op= value`: the target is read before. */
function steppingAugmented(scope: Scope, spilling: Spilling, node: ast.AugAssign): string {
  let { target } = node;
  if (target.kind === 'Attribute') target = { ...target, value: spilling.hold(target.value) };
  else if (target.kind === 'Subscript')
    target = { ...target, value: spilling.hold(target.value), slice: spilling.hold(target.slice) };
  const read = spilling.isStable(target, [node.value])
    ? undefined
    : compileExpression(scope, spilling.hold(target));
  return compileAugmented(scope, { ...node, target, value: spilling.value(node.value) }, read);
}

function steppingIf(scope: Scope, stepping: Stepping, node: ast.If): string {
  const end = stepping.place();
  const other = node.orelse.length === 0 ? end : stepping.place();
  const test = jumpIf(scope, stepping, node.test, false, other);
  const { yes, no } = compileBranches(scope, node);
  const orelse = node.orelse.length === 0 ? '' : `${go(end)}\n${stepping.label(other)}\n${no}\n`;
  return `${test}\n${yes}\n${orelse}${stepping.label(end)}`;
}

/** A loop: `begin` goes to the place `other` when there is nothing more. */
function steppingLoop(
  scope: Scope,
  stepping: Stepping,
  node: ast.While | ast.For | ast.AsyncFor,
  begin: (other: number) => string,
): string {
  const top = stepping.place();
  const end = stepping.place();
  const other = node.orelse.length === 0 ? end : stepping.place();
  const { depth } = stepping;
  const { result: turn } = branch(scope, () => {
    const start = begin(other);
    scope.loops.push({
      get leave() {
        return stepping.jump(go(end), depth);
      },
      get next() {
        return stepping.jump(go(top), depth);
      },
    });
    const body = compileBody(scope, node.body);
    scope.loops.pop();
    return `${start}\n${body}`;
  });
  const orelse =
    node.orelse.length === 0
      ? ''
      : `${stepping.label(other)}\n${branch(scope, () => compileBody(scope, node.orelse)).result}\n`;
  return `${stepping.label(top)} ${turn}\n${go(top)}\n${orelse}${stepping.label(end)}`;
}

function steppingWhile(scope: Scope, stepping: Stepping, node: ast.While): string {
  return steppingLoop(scope, stepping, node, (other) => {
    const mark = scope.mark(node.test);
    const check = jumpIf(scope, stepping, node.test, false, other);
    return `${mark}; ${check}\n${signalCheck(scope)}`;
  });
}

function steppingFor(scope: Scope, stepping: Stepping, node: ast.For): string {
  const iterator = stepping.variable();
  const before: string[] = [];
  const iter = new Spilling(scope, stepping, before).value(node.iter);
  const start = `${before.join('\n')} ${iterator} = ${iteratorStart(scope, iter).start};`;
  const loop = steppingLoop(scope, stepping, node, (other) => {
    const item = scope.temporary();
    const step = `if ((${item} = ${iterator}.advance()) === undefined) { ${go(other)} }`;
    const mark = scope.mark(node.iter);
    return `${mark}; ${step}\n${signalCheck(scope)}\n${assignTarget(scope, node.target, item)}`;
  });
  return `${start}\n${loop} ${iterator} = undefined;`;
}

function steppingAsyncFor(scope: Scope, stepping: Stepping, node: ast.AsyncFor): string {
  const iterator = stepping.variable();
  const before: string[] = [];
  const iter = new Spilling(scope, stepping, before).value(node.iter);
  const start = `${before.join('\n')} ${iterator} = ${iteratorStart(scope, iter, true).start};`;
  const loop = steppingLoop(scope, stepping, node, (other) => {
    const mark = scope.mark(node.iter);
    const place = scope.unit.position(node.iter);
    const step = `if (!${scope.use('$asyncStep')}(${iterator}, ${place})) { ${go(other)} }`;
    const ended = `if (${scope.use('$isAsyncEnd')}($thrown)) { ${go(other)} }`;
    const next = stepping.stop(step, 'undefined', mark, ended);
    return `${mark}; ${next}\n${signalCheck(scope)}\n${assignTarget(scope, node.target, '$sent')}`;
  });
  return `${start}\n${loop} ${iterator} = undefined;`;
}

function steppingMatch(scope: Scope, stepping: Stepping, node: ast.Match): string {
  const end = stepping.place();
  const before: string[] = [];
  const subject = scope.temporary();
  const js = compileExpression(scope, new Spilling(scope, stepping, before).value(node.subject));
  const cases = node.cases.map((each) => {
    const next = stepping.place();
    const { result } = branch(scope, () => {
      const { test, stores, guard } = compileCase(scope, each, subject);
      const mark = scope.mark(each.pattern);
      const otherwise = `{ ${go(next)} }`;
      const check = `${mark}; if (!(${test})) ${otherwise}\n${stores}${guard === 'true' ? '' : ` if (!(${guard})) ${otherwise}`}`;
      return `${check}\n${compileBody(scope, each.body)}\n${go(end)}`;
    });
    return `${result}\n${stepping.label(next)}`;
  });
  return `${before.join('\n')} ${subject} = ${js};\n${cases.join('\n')}\n${stepping.label(end)}`;
}
