/**
 * Who owns what, in one function: which Py_INCREF has no counterpart in HPy, because results are never borrowed there, which
 * variables hold results that were borrowed and are to be closed now, which lists and tuples are filled item by item.
 */
import { bare, callee, type Node, uncast, walk } from './ast.ts';
import type { Model } from './model.ts';
import { apiByName, objectHandle } from './table.ts';

export type Origin = 'null' | 'new' | 'borrowed' | 'alias';

/** What refers to a variable of the function. */
export interface LocalVariable {
  readonly id: string;
  readonly name: string;
  readonly node: Node;
  readonly parameter: boolean;
  /** What it is set to, and by which declaration or assignment. */
  readonly sources: { readonly at: Node; readonly value: Node }[];
}

const RELEASES = new Set(['Py_DECREF', 'Py_XDECREF', 'Py_CLEAR']);
const RETAINS = new Set(['Py_INCREF', 'Py_XINCREF']);
/** How many statements further on the reference that a Py_INCREF makes may be used up. */
const REACH = 6;

export class Ownership {
  /** Py_INCREF statements that have no counterpart. */
  readonly dropped = new Set<Node>();
  /** Returns, assignments and declarations whose value is to be a new handle. */
  readonly owned = new Set<Node>();
  /** Stores into fields and globals, and calls that steal, after which the value is still the variable's. */
  readonly kept = new Set<Node>();
  /** Variables that hold what CPython lends, by id: close them at the end of their scope. */
  readonly lent = new Set<string>();
  /**
   * Those of them that are assigned to, and what keeps the handle: the variable itself if it holds nothing else, or one beside
   * it. It is declared with the variable, or `early`, at the start of the function, where jumps may pass by.
   */
  readonly holders = new Map<string, { readonly name: string; readonly early: boolean }>();
  /** Variables that hold a list or tuple being filled, by id. */
  readonly builders = new Map<string, 'List' | 'Tuple'>();
  readonly variables = new Map<string, LocalVariable>();
  /** Py_INCREF statements that made a lent result the variable's own. */
  readonly #absorbed = new Set<Node>();
  readonly #model: Model;
  readonly #fn: Node;

  constructor(model: Model, fn: Node) {
    this.#model = model;
    this.#fn = fn;
    this.#findVariables();
    this.#findBuilders();
    for (const node of walk(fn)) if (node.kind === 'CompoundStmt') this.#pairReferences(node.inner ?? []);
    this.#findLent();
  }

  origin(node: Node): Origin {
    const value = uncast(node);
    const model = this.#model;
    if (/^(NULL|0)$/.test(model.source.of(value))) return 'null';
    if (value.kind === 'CallExpr') {
      const row = apiByName.get(callee(value) ?? '');
      return row?.borrowed === true ? 'borrowed' : 'new';
    }
    if (value.kind === 'MemberExpr') return this.isField(value) || this.isState(value) ? 'borrowed' : 'alias';
    if (value.kind === 'DeclRefExpr') {
      return model.globals.has(value.referencedDecl?.name ?? '') &&
        !this.variables.has(value.referencedDecl?.id ?? '')
        ? 'borrowed'
        : 'alias';
    }
    if (value.kind === 'UnaryOperator' && value.opcode === '&') {
      const name = model.variableIn(value);
      return name !== null && objectHandle(name) === null && model.types.has(name) ? 'borrowed' : 'alias';
    }
    if (value.kind === 'ConditionalOperator') {
      const [, yes, no] = value.inner ?? [];
      const both = [yes, no].map((one) => (one === undefined ? 'alias' : this.origin(one)));
      return both.includes('new') ? 'new' : both.includes('borrowed') ? 'borrowed' : 'alias';
    }
    return 'alias';
  }

  /** Is it a member of an object's struct that refers to an object? */
  isField(node: Node): boolean {
    if (node.kind !== 'MemberExpr' || node.isArrow !== true) return false;
    const [base] = node.inner ?? [];
    const struct = base === undefined ? null : this.#model.structOf(bare(base).type?.qualType);
    return struct?.objects.has(node.name?.replace(/^->|^\./, '') ?? '') ?? false;
  }

  /** Is it a member of the module's state that refers to an object? */
  isState(node: Node): boolean {
    const [base] = node.kind === 'MemberExpr' ? (node.inner ?? []) : [];
    return (
      base !== undefined &&
      this.#model.isState(bare(base).type?.qualType) &&
      this.#model.isHandle(node.type?.qualType)
    );
  }

  variableOf(node: Node | undefined): LocalVariable | null {
    if (node === undefined) return null;
    const target = uncast(node);
    return target.kind === 'DeclRefExpr'
      ? (this.variables.get(target.referencedDecl?.id ?? '') ?? null)
      : null;
  }

  #findVariables(): void {
    for (const node of walk(this.#fn)) {
      if (node.kind === 'VarDecl' || node.kind === 'ParmVarDecl') {
        if (!this.#model.isHandle(node.type?.qualType)) continue;
        const { id, name = '' } = node;
        const [value] = node.kind === 'VarDecl' && node.init !== undefined ? (node.inner ?? []) : [];
        this.variables.set(id, {
          id,
          name,
          node,
          parameter: node.kind === 'ParmVarDecl',
          sources: value === undefined ? [] : [{ at: node, value }],
        });
      } else if (node.kind === 'BinaryOperator' && node.opcode === '=') {
        const [left, value] = node.inner ?? [];
        if (value !== undefined) this.variableOf(left)?.sources.push({ at: node, value });
      }
    }
  }

  #references(id: string): Node[] {
    return [...walk(this.#fn)].filter((one) => one.kind === 'DeclRefExpr' && one.referencedDecl?.id === id);
  }

  /** The nearest node above that is neither a cast nor a parenthesis. */
  above(node: Node): Node | undefined {
    let at = this.#model.source.parents.get(node);
    while (at !== undefined && /^(ImplicitCastExpr|ParenExpr|CStyleCastExpr)$/.test(at.kind))
      at = this.#model.source.parents.get(at);
    return at;
  }

  #findBuilders(): void {
    for (const { id, node, parameter, sources } of this.variables.values()) {
      const [source] = sources.filter(({ value }) => this.origin(value) !== 'null');
      const made = source === undefined ? null : callee(uncast(source.value));
      if (parameter || source === undefined || (made !== 'PyList_New' && made !== 'PyTuple_New')) continue;
      if (sources.filter(({ value }) => this.origin(value) !== 'null').length !== 1) continue;
      const kind = made === 'PyList_New' ? 'List' : 'Tuple';
      let sets = 0;
      const fits = this.#references(id).every((reference) => {
        const above = this.above(reference);
        const name = above === undefined ? null : callee(above);
        if (above === undefined) return false;
        if (name !== null && /^Py(List|Tuple)_(SET_ITEM|SetItem)$/.test(name)) {
          sets++;
          return uncast(above.inner?.[1] ?? above) === reference;
        }
        return (
          (name !== null && RELEASES.has(name)) ||
          above.kind === 'ReturnStmt' ||
          above.kind === 'IfStmt' ||
          (above.kind === 'UnaryOperator' && above.opcode === '!') ||
          (above.kind === 'BinaryOperator' && /^(==|!=|=)$/.test(above.opcode ?? ''))
        );
      });
      if (fits && sets > 0 && node.kind === 'VarDecl') this.builders.set(id, kind);
    }
  }

  #same(a: Node | undefined, b: Node | undefined): boolean {
    if (a === undefined || b === undefined) return false;
    const text = (node: Node): string => this.#model.source.of(uncast(node)).replaceAll(/\s+/g, '');
    return text(a) !== '' && text(a) === text(b);
  }

  /** What a Py_INCREF is for, among the statements around it. */
  #pairReferences(statements: readonly Node[]): void {
    statements.forEach((statement, index) => {
      const name = callee(statement);
      if (name === null || !RETAINS.has(name)) return;
      const object = statement.inner?.[1];
      if (object === undefined) return;
      const before = statements.slice(0, index).reverse();
      const after = statements.slice(index + 1, index + 1 + REACH);
      if ([...after, ...before.slice(0, 3)].some((other) => this.#usesUp(other, object))) {
        this.dropped.add(statement);
        return;
      }
      const target = uncast(object);
      const variable = this.variableOf(object);
      // Only where it is certain to be done: among the statements that set the variable.
      const lends =
        variable?.sources.some(
          ({ at, value }) =>
            this.origin(value) === 'borrowed' && before.some((one) => [...walk(one)].includes(at)),
        ) ?? false;
      // A global keeps what it refers to alive by itself; a variable that held what was lent owns it now.
      if (
        variable === null
          ? this.origin(target) === 'borrowed' && !this.isField(target)
          : lends && !variable.parameter
      ) {
        this.dropped.add(statement);
        this.#absorbed.add(statement);
      }
    });
  }

  #usesUp(statement: Node, object: Node): boolean {
    for (const node of walk(statement)) {
      if (node.kind === 'CompoundStmt' && node !== statement) continue;
      const [first, second] = node.inner ?? [];
      if (node.kind === 'ReturnStmt' && this.#same(first, object) && !this.owned.has(node)) {
        this.owned.add(node);
        return true;
      }
      if (
        node.kind === 'BinaryOperator' &&
        node.opcode === '=' &&
        this.#same(second, object) &&
        !this.kept.has(node)
      ) {
        const target = first === undefined ? undefined : uncast(first);
        const local = this.variableOf(first);
        if (target === undefined) continue;
        if (local === null) this.kept.add(node);
        else if (this.owned.has(node)) continue;
        else this.owned.add(node);
        return true;
      }
      if (
        node.kind === 'VarDecl' &&
        node.init !== undefined &&
        this.#same(first, object) &&
        !this.owned.has(node)
      ) {
        this.owned.add(node);
        return true;
      }
      if (/^Py_X?SETREF$/.test(callee(node) ?? '') && this.#same(node.inner?.[2], object)) {
        this.kept.add(node);
        return true;
      }
      const row = apiByName.get(callee(node) ?? '');
      if (row === undefined || row.steals === null || this.kept.has(node)) continue;
      const stolen = node.inner?.[1 + row.parameters.indexOf(row.steals)];
      if (this.#same(stolen, object)) {
        this.kept.add(node);
        return true;
      }
    }
    return false;
  }

  #findLent(): void {
    for (const variable of this.variables.values()) {
      if (variable.parameter || this.builders.has(variable.id)) continue;
      const origins = variable.sources.map(({ value }) => this.origin(value));
      if (!origins.includes('borrowed')) continue;
      const ends = this.#references(variable.id).some((reference) => {
        const above = this.above(reference);
        if (above === undefined) return false;
        const name = callee(above) ?? '';
        if (RELEASES.has(name)) return true;
        return this.#absorbed.has(above);
      });
      const returned = this.#references(variable.id).some((reference) => {
        const above = this.above(reference);
        return above?.kind === 'ReturnStmt' && !this.owned.has(above);
      });
      if (ends || returned) continue;
      this.lent.add(variable.id);
      this.#findHolder(variable, origins);
    }
  }

  #findHolder(variable: LocalVariable, origins: readonly Origin[]): void {
    const jumps = [...walk(this.#fn)].some((one) => one.kind === 'LabelStmt');
    const block = this.#model.body(this.#fn);
    const outermost = (block?.inner ?? []).some(
      (one) => one.kind === 'DeclStmt' && one.inner?.includes(variable.node) === true,
    );
    const assigned = variable.sources.some(({ at }) => at.kind === 'BinaryOperator');
    if (!assigned && !(jumps && outermost)) return;
    const escapes = this.#references(variable.id).some((one) => {
      const above = this.above(one);
      return above?.kind === 'UnaryOperator' && above.opcode === '&';
    });
    const alone =
      assigned && !jumps && !escapes && origins.every((origin) => origin === 'borrowed' || origin === 'null');
    const struct = this.#model.structOf(variable.node.type?.qualType) !== null;
    const own = struct ? `h_${variable.name}` : variable.name;
    this.holders.set(variable.id, { name: alone ? own : `own_${variable.name}`, early: jumps && outermost });
  }
}
