/** Statements of C API source as HPy: handles are closed on every way out of the scope that opened them. */
import { bare, callee, type Node, uncast, walk } from './ast.ts';
import type { Expressions } from './expressions.ts';
import { plainTypes } from './types.ts';

interface Scope {
  readonly closing: string[];
  /** What `break` (both) and `continue` (loops) leave. */
  readonly kind: 'block' | 'loop' | 'switch';
}

const SIMPLE = /^(?:HPy_NULL|NULL|-?\d+|\w+)$/;

export class Statements {
  readonly to: Expressions;
  readonly #scopes: Scope[] = [];
  /** What the outermost scope closes from its start. */
  #early: string[] = [];
  /** Variables with lists of keywords, which HPy wants const. */
  readonly #keywordLists: ReadonlySet<string>;

  constructor(to: Expressions, keywordLists: ReadonlySet<string>) {
    this.to = to;
    this.#keywordLists = keywordLists;
  }

  /** A function's body, with `first` lines in front. */
  body(node: Node, first: readonly string[]): string {
    const early = [...this.to.body.own.holders.values()].filter((one) => one.early);
    this.#early = early.map(({ name }) => `HPy_Close(ctx, ${name});`);
    return this.#compound(node, 'block', [...first, ...early.map(({ name }) => `HPy ${name} = HPy_NULL;`)]);
  }

  get #source() {
    return this.to.source;
  }

  /** The white space in front of the line that a node stands in. */
  #indent(node: Node): string {
    const start = this.#source.span(node)?.start ?? 0;
    const line = this.#source.text.lastIndexOf('\n', start - 1) + 1;
    return /^[ \t]*/.exec(this.#source.text.slice(line, start))?.[0] ?? '';
  }

  #compound(node: Node, kind: Scope['kind'], first: readonly string[] = []): string {
    const span = this.#source.span(node);
    if (span === null) return this.#source.of(node);
    this.#scopes.push({ closing: this.#early.splice(0), kind });
    const inner = `${this.#indent(node)}    `;
    let text = '{';
    let at = span.start + 1;
    for (const line of first) text += `\n${inner}${line}`;
    let open = true;
    for (const child of node.inner ?? []) {
      const place = this.#source.span(child);
      if (place === null || place.start < at) continue;
      const gap = this.#source.text.slice(at, place.start);
      at = this.#end(place.end);
      const rendered = this.statement(child);
      if (rendered === null) {
        text += gap.trim() === '' ? '' : gap.trimEnd();
        continue;
      }
      text += gap + rendered;
      open = !/^(ReturnStmt|BreakStmt|ContinueStmt|GotoStmt)$/.test(child.kind);
    }
    const scope = this.#scopes.pop();
    if (open) for (const line of [...(scope?.closing ?? [])].reverse()) text += `\n${inner}${line}`;
    return `${text}${this.#source.text.slice(at, span.end)}`;
  }

  /** Behind the semicolon that ends a statement, if it has one. */
  #end(end: number): number {
    if (this.#source.text[end - 1] === '}' || this.#source.text[end - 1] === ';') return end;
    return end + (/^\s*;/.exec(this.#source.text.slice(end))?.[0].length ?? 0);
  }

  /** Lines around one that was just written; what is to be closed later goes to the scope. */
  #lines(main: string | null): string[] {
    const { body } = this.to;
    const lines = [...body.before, ...(main === null ? [] : [main]), ...body.after, ...body.behind];
    this.#takeClosing();
    body.before = [];
    body.after = [];
    body.behind = [];
    return lines;
  }

  #takeClosing(): void {
    const { body } = this.to;
    const scope = this.#scopes.at(-1);
    for (const one of body.closing) {
      const variable = body.own.variables.get(one);
      const line = variable === undefined ? one : `HPy_Close(ctx, ${this.to.handleName(variable)});`;
      if (scope !== undefined && !this.#scopes.some(({ closing }) => closing.includes(line)))
        scope.closing.push(line);
    }
    body.closing = [];
  }

  #join(lines: readonly string[], node: Node): string | null {
    return lines.length === 0 ? null : lines.join(`\n${this.#indent(node)}`);
  }

  /** A statement with its semicolon; null if nothing is left of it. */
  statement(node: Node): string | null {
    if (this.to.usesMacro(node)) return `${this.to.leaveMacro(node)};`;
    switch (node.kind) {
      case 'CompoundStmt':
        return this.#compound(node, 'block');
      case 'DeclStmt':
        return this.#join(this.#declaration(node), node);
      case 'ReturnStmt':
        return this.#return(node);
      case 'IfStmt':
        return this.#if(node);
      case 'WhileStmt':
      case 'DoStmt':
        return this.#while(node);
      case 'ForStmt':
        return this.#for(node);
      case 'SwitchStmt':
        return this.#switch(node);
      case 'CaseStmt':
      case 'DefaultStmt':
      case 'LabelStmt':
        return this.#labelled(node);
      case 'BreakStmt':
        return this.#leave(
          'break;',
          this.#closingTo(({ kind }) => kind !== 'block'),
          node,
        );
      case 'ContinueStmt':
        return this.#leave(
          'continue;',
          this.#closingTo(({ kind }) => kind === 'loop'),
          node,
        );
      case 'GotoStmt':
        return this.#goto(node);
      case 'NullStmt':
        return ';';
      default:
        return this.#expression(node);
    }
  }

  /** What is to be closed on the way out of scopes, up to the first that fits. */
  #closingTo(last: (scope: Scope) => boolean): string[] {
    const lines: string[] = [];
    for (const scope of [...this.#scopes].reverse()) {
      lines.push(...[...scope.closing].reverse());
      if (last(scope)) break;
    }
    return lines;
  }

  #leave(jump: string, closing: readonly string[], node: Node): string {
    if (closing.length === 0) return jump;
    return this.#block([...closing, jump], node);
  }

  /** Several lines where one statement was. */
  #block(lines: readonly string[], node: Node): string {
    if (this.#source.parents.get(node)?.kind === 'CompoundStmt') return lines.join(`\n${this.#indent(node)}`);
    let outer = node;
    for (
      let at = this.#source.parents.get(node);
      at !== undefined && at.kind !== 'CompoundStmt';
      at = this.#source.parents.get(at)
    )
      outer = at;
    const indent = this.#indent(outer);
    return `{\n${lines.map((line) => `${indent}    ${line}\n`).join('')}${indent}}`;
  }

  #goto(node: Node): string {
    const deep = this.#scopes
      .slice(1)
      .flatMap(({ closing }) => closing)
      .reverse();
    if ((this.#scopes[0]?.closing.length ?? 0) > 0) {
      this.to.checks.push({
        line: this.#source.lineOf(node),
        note: 'a jump with handles open: close them behind the label too',
      });
    }
    return this.#leave(`${this.#source.of(node)};`, deep, node);
  }

  #labelled(node: Node): string {
    const inner = node.inner ?? [];
    const last = inner.at(-1);
    const span = this.#source.span(node);
    const place = last === undefined ? null : this.#source.span(last);
    if (last === undefined || span === null || place === null) return `${this.#source.of(node)};`;
    return `${plainTypes(this.#source.text.slice(span.start, place.start), this.to.model)}${this.statement(last) ?? ';'}`;
  }

  #declaration(node: Node): string[] {
    const { to } = this;
    const lines: string[] = [];
    const plain: string[] = [];
    const variables = (node.inner ?? []).filter((one) => one.kind === 'VarDecl');
    if (!variables.some((one) => to.model.isHandle(one.type?.qualType))) {
      const text = to.splice({ ...node, inner: variables.flatMap((one) => one.inner ?? []) });
      const type = variables
        .map((one) => plainTypes(one.type?.qualType ?? '', to.model))
        .find((one) => /\bPy[A-Z]/.test(one));
      if (type !== undefined) {
        to.leave(node, type, `HPy has no ${type}`);
        return this.#lines(`/* HARPY PORT: HPy has no ${type} */ ${text}`);
      }
      const keywords = variables.some(
        ({ name, type }) => this.#keywordLists.has(name ?? '') && /^char \*\[/.test(type?.qualType ?? ''),
      );
      return this.#lines(keywords ? text.replace(/\bchar\b/, 'const char') : text);
    }
    for (const variable of variables) {
      if (variable.id === to.body.module) continue;
      const holder = to.body.own.holders.get(variable.id);
      if (holder !== undefined && !holder.early) {
        to.body.closing.push(`HPy_Close(ctx, ${holder.name});`);
        if (holder.name.startsWith('own_')) lines.push(...this.#lines(`HPy ${holder.name} = HPy_NULL;`));
        else this.#takeClosing();
      }
      const struct = to.model.structOf(variable.type?.qualType);
      const name = variable.name ?? '';
      const value = variable.init === undefined ? undefined : variable.inner?.[0];
      const kind = to.body.own.builders.get(variable.id);
      if (kind !== undefined) {
        lines.push(
          ...this.#lines(
            `HPy${kind}Builder ${name}${value === undefined ? '' : ` = ${to.builder(kind, value)}`};`,
          ),
        );
      } else if (!to.model.isHandle(variable.type?.qualType)) {
        lines.push(
          ...this.#lines(
            `${plainTypes(variable.type?.qualType ?? '', to.model)} ${name}${value === undefined ? '' : ` = ${to.value(value)}`};`,
          ),
        );
      } else if (struct === null) {
        if (value !== undefined && this.#isRemovedType(variable)) continue;
        const none = holder?.name === name ? `${name} = HPy_NULL` : name;
        const text = value === undefined ? none : `${name} = ${to.assigned(variable, value, variable.id)}`;
        // Those that follow one another stay one declaration.
        if (to.body.before.length + to.body.after.length === 0 && to.body.closing.length === 0)
          plain.push(text);
        else
          lines.push(
            ...(plain.length > 0 ? [`HPy ${plain.splice(0).join(', ')};`] : []),
            ...this.#lines(`HPy ${text};`),
          );
      } else {
        lines.push(...this.#structVariable(variable, struct.name, value));
      }
    }
    if (plain.length > 0) lines.push(`HPy ${plain.join(', ')};`);
    return lines;
  }

  /** A variable that tp_dealloc keeps the type in. */
  #isRemovedType(variable: Node): boolean {
    return (
      this.to.body.role.kind === 'slot' &&
      this.to.body.role.slot === 'tp_dealloc' &&
      /PyTypeObject/.test(variable.type?.qualType ?? '')
    );
  }

  #structVariable(variable: Node, struct: string, value: Node | undefined): string[] {
    const { to } = this;
    const { own } = to.body;
    const name = variable.name ?? '';
    if (value === undefined || own.origin(value) === 'null')
      return this.#lines(`HPy h_${name} = HPy_NULL;\n${this.#indent(variable)}${struct} *${name} = NULL;`);
    const allocated = to.allocation(value);
    if (allocated !== null) {
      return [
        `${struct} *${name};`,
        ...this.#lines(`HPy h_${name} = HPy_New(ctx, ${to.handle(allocated)}, &${name});`),
      ];
    }
    const local = own.variables.get(variable.id);
    const text = to.assigned(variable, value, variable.id);
    if (
      local?.sources.length === 1 &&
      /^\w+$/.test(text) &&
      !own.lent.has(variable.id) &&
      !own.owned.has(variable)
    ) {
      to.body.aliases.set(variable.id, text);
      return this.#lines(`${struct} *${name} = ${struct}_AsStruct(ctx, ${text});`);
    }
    const nullable = uncast(value).kind === 'CallExpr' && !/GET_ITEM/.test(callee(uncast(value)) ?? '');
    const pointer = `${struct}_AsStruct(ctx, h_${name})`;
    const lines = this.#lines(`HPy h_${name} = ${text};`);
    return [...lines, `${struct} *${name} = ${nullable ? `HPy_IsNull(h_${name}) ? NULL : ` : ''}${pointer};`];
  }

  #return(node: Node): string {
    const { to } = this;
    const { body } = to;
    const [value] = node.inner ?? [];
    const closing = this.#closingTo(() => false);
    if (value === undefined) return this.#leave('return;', closing, node);
    const text = this.#returned(node, value);
    const { before, after } = body;
    if (before.length + after.length + closing.length === 0) return this.#lines(`return ${text};`).join('');
    const lines = [...before];
    const ends = [...after, ...closing];
    const used = ends.some((line) => new RegExp(`\\b${text.replaceAll(/\W/g, '')}\\b`).test(line));
    if (SIMPLE.test(text) && !used) {
      lines.push(...ends, `return ${text};`);
    } else if (ends.length === 0) {
      lines.push(`return ${text};`);
    } else {
      const type = this.#returnType();
      lines.push(`${type} port_result = ${text};`, ...ends, 'return port_result;');
    }
    body.before = [];
    body.after = [];
    body.behind = [];
    body.closing = [];
    return this.#block(lines, node);
  }

  #returnType(): string {
    const type = (this.to.body.fn.type?.qualType ?? '').replace(/\s*\(.*$/, '');
    return this.to.model.isHandle(type) ? 'HPy' : plainTypes(type, this.to.model);
  }

  #returned(node: Node, value: Node): string {
    const { to } = this;
    const { body } = to;
    if (body.role.kind === 'init') {
      if (this.#source.macro(node) === null && callee(uncast(value))?.startsWith('PyModule') === true)
        return '0';
      if (body.own.origin(value) === 'null') return '-1';
      if (uncast(value).referencedDecl?.id === body.module) return '0';
    }
    const macro = this.#source.macro(node);
    if (macro !== null && /^Py_RETURN_/.test(macro)) return this.#returnMacro(node, macro);
    const kind = body.own.builders.get(body.own.variableOf(value)?.id ?? '');
    if (kind !== undefined) return `HPy${kind}Builder_Build(ctx, ${this.#source.of(uncast(value))})`;
    if (this.#returnType() !== 'HPy') return to.value(value);
    return body.own.owned.has(node) ? to.owned(value) : to.handle(value);
  }

  #returnMacro(node: Node, macro: string): string {
    const { to } = this;
    const single: Readonly<Record<string, string>> = {
      NONE: 'None',
      TRUE: 'True',
      FALSE: 'False',
      NOTIMPLEMENTED: 'NotImplemented',
    };
    const name = single[macro.replace('Py_RETURN_', '')];
    if (name !== undefined) return `HPy_Dup(ctx, ctx->h_${name})`;
    return to.leave(node, macro, 'HPy_RETURN_RICHCOMPARE(ctx, a, b, op)');
  }

  /** A statement in the place of another one's part; with `braces` it always has them. */
  #branch(node: Node): string {
    if (node.kind === 'CompoundStmt') return this.#compound(node, 'block');
    this.#scopes.push({ closing: [], kind: 'block' });
    const text = this.statement(node);
    const scope = this.#scopes.pop();
    const lines = [...(text === null ? [] : [text]), ...(scope?.closing ?? [])];
    if (lines.length === 1 && !(lines[0] ?? '').includes('\n')) return lines[0] ?? '';
    if (lines.length === 1 && /^\{[\s\S]*\}$/.test(lines[0] ?? '')) return lines[0] ?? '';
    return `{\n${lines.map((line) => `${this.#indent(node)}${line}\n`).join('')}${this.#indent(node).slice(4)}}`;
  }

  /** How what follows the head of an `if` or loop stands behind it. */
  #gap(head: number, part: Node): string {
    const start = this.#source.span(part)?.start ?? head;
    const between = this.#source.text.slice(head, start);
    return between.replace(/^[\s\S]*?\)(?=[^)]*$)/, '') || ' ';
  }

  #if(node: Node): string | null {
    const { to } = this;
    const [test, yes, no] = node.inner ?? [];
    if (test === undefined || yes === undefined) return this.#source.of(node);
    if (this.#testsModule(test) || this.#nothingLeft(yes)) return null;
    const condition = to.condition(test);
    const { before, after, behind } = to.body;
    const closing = to.body.closing.splice(0);
    to.body.before = [];
    to.body.after = [];
    to.body.behind = [];
    const lines = [...before];
    let asked = condition;
    if (after.length > 0) {
      const name = to.body.temporary('test').replace(/^h_/, '');
      lines.push(`int ${name} = ${condition};`, ...after);
      asked = name;
    }
    const chosen = this.#branch(yes);
    const gap = chosen.startsWith('{') ? ' ' : this.#gap(this.#source.span(test)?.end ?? 0, yes);
    let text = `if (${asked})${gap}${chosen}`;
    if (no !== undefined) {
      const between = this.#source.text.slice(
        this.#end(this.#source.span(yes)?.end ?? 0),
        this.#source.span(no)?.start,
      );
      const other = this.#branch(no) || '{}';
      text += `${other.startsWith('{') ? between.replace(/else\s+$/, 'else ') : between}${other}`;
    }
    to.body.closing = closing;
    lines.push(text, ...behind);
    this.#takeClosing();
    if (lines.length === 1) return text;
    return this.#block(lines, node);
  }

  /** `if (module == NULL) return NULL;` of an init function: the host makes the module. */
  #testsModule(test: Node): boolean {
    const { body } = this.to;
    const at = bare(test);
    const operand =
      at.kind === 'UnaryOperator' ? at.inner?.[0] : at.opcode === '==' ? at.inner?.[0] : undefined;
    if (body.module === null || operand === undefined) return false;
    const tested = uncast(operand);
    const target =
      tested.opcode === '=' && tested.inner?.[0] !== undefined ? uncast(tested.inner[0]) : tested;
    return target.referencedDecl?.id === body.module;
  }

  /** Would only what has no counterpart be done? */
  #nothingLeft(branch: Node): boolean {
    const statements = branch.kind === 'CompoundStmt' ? (branch.inner ?? []) : [branch];
    return statements.length > 0 && statements.every((one) => this.#hasNoCounterpart(one));
  }

  #switch(node: Node): string {
    const { to } = this;
    const [value, body] = node.inner ?? [];
    if (value === undefined || body === undefined) return this.#source.of(node);
    let text = to.value(value);
    const lines = [...to.body.before];
    if (to.body.after.length > 0) {
      const name = to.body.temporary('choice').replace(/^h_/, '');
      lines.push(`long ${name} = (long)(${text});`, ...to.body.after);
      text = name;
    }
    this.#lines(null);
    const block = body.kind === 'CompoundStmt' ? this.#compound(body, 'switch') : this.#branch(body);
    lines.push(`switch (${text}) ${block}`);
    return lines.length === 1 ? (lines[0] ?? '') : this.#block(lines, node);
  }

  #loopBody(node: Node, first: readonly string[] = []): string {
    if (node.kind === 'CompoundStmt') return this.#compound(node, 'loop', first);
    this.#scopes.push({ closing: [], kind: 'loop' });
    const text = this.statement(node) ?? ';';
    const scope = this.#scopes.pop();
    const lines = [...first, text, ...(scope?.closing ?? [])];
    if (lines.length === 1) return text;
    return `{\n${lines.map((line) => `${this.#indent(node)}${line}\n`).join('')}${this.#indent(node).slice(4)}}`;
  }

  #while(node: Node): string {
    const { to } = this;
    const [first, second] = node.inner ?? [];
    if (first === undefined || second === undefined) return this.#source.of(node);
    const [test, body] = node.kind === 'DoStmt' ? [second, first] : [first, second];
    const condition = to.condition(test);
    const { before, after } = to.body;
    this.#lines(null);
    if (node.kind === 'DoStmt') {
      if (before.length > 0) to.leave(test, 'do', 'a new handle in the condition of a loop');
      return `do ${this.#loopBody(body)} while (${condition});`;
    }
    const gap = this.#gap(this.#source.span(test)?.end ?? 0, body);
    if (before.length + after.length === 0) return `while (${condition})${gap}${this.#loopBody(body)}`;
    const lines = [...before, `int port_more = ${condition};`, ...after, 'if (!port_more)\n    break;'];
    return `while (1)${gap}${this.#loopBody(body, lines)}`;
  }

  #for(node: Node): string {
    const { to } = this;
    const parts = node.inner ?? [];
    const body = parts.at(-1);
    const span = this.#source.span(node);
    const place = body === undefined ? null : this.#source.span(body);
    if (body === undefined || span === null || place === null) return this.#source.of(node);
    const [start, , test, step] = parts;
    const render = (part: Node): string => {
      if (part.kind === 'DeclStmt') return this.#declaration(part).join(' ');
      return part === test
        ? to.condition(part)
        : to.isHandle(part) && part.opcode === '='
          ? to.assign(part)
          : to.value(part);
    };
    const inner = [start, test, step].filter(
      (one): one is Node => one !== undefined && this.#source.span(one) !== null,
    );
    const head = to.splice(
      { ...node, inner, range: { begin: { offset: span.start }, end: { offset: place.start, tokLen: 0 } } },
      render,
    );
    const { before, after } = to.body;
    this.#lines(null);
    // What is loaded for the first round is the same in the others, unless the loop stores into it.
    const opened = this.#loopBody(body);
    if (before.length === 0) return `${head}${opened}`;
    const lines = [...before, `${head}${opened}`, ...after];
    if (before.some((line) => !/HPy(Field|Global)_Load/.test(line))) {
      to.leave(node, 'for', 'a new handle in the head of a loop: open it in the body, and close it there');
    }
    return this.#block(lines, node);
  }

  /** Statements that HPy has no need of. */
  #hasNoCounterpart(node: Node): boolean {
    const { to } = this;
    const { body } = to;
    const name = callee(node);
    const object = node.inner?.[1];
    if (name === null || object === undefined) return name === null ? this.#freesSelf(node) : false;
    if (/^PyObject_(GC_Track|GC_UnTrack|ClearWeakRefs|GC_Del|Del)$/.test(name) || this.#freesSelf(node))
      return true;
    if (body.own.dropped.has(node)) return true;
    if (!/^Py_(X?DECREF|X?INCREF|CLEAR)$/.test(name))
      return to.model.roles.get(name)?.kind === 'slot' && this.#isClear(name);
    if (uncast(object).referencedDecl?.id === body.module && body.module !== null) return true;
    const destroys = body.role.kind === 'slot' && body.role.slot === 'tp_dealloc';
    if (
      destroys &&
      (body.own.isField(uncast(object)) || /PyTypeObject/.test(uncast(object).type?.qualType ?? ''))
    )
      return true;
    // A global keeps its object, whatever is done to the count.
    const type = to.model.variableIn(object);
    return (
      name !== 'Py_CLEAR' &&
      body.own.variableOf(object) === null &&
      type !== null &&
      (to.model.types.get(type)?.isStatic === true || to.model.globals.has(type))
    );
  }

  #isClear(name: string): boolean {
    const role = this.to.model.roles.get(name);
    return role?.kind === 'slot' && role.slot === 'tp_clear';
  }

  #freesSelf(node: Node): boolean {
    const [head] = node.kind === 'CallExpr' ? (node.inner ?? []) : [];
    return head !== undefined && bare(head).kind === 'MemberExpr' && bare(head).name === 'tp_free';
  }

  #expression(node: Node): string | null {
    if (this.#hasNoCounterpart(node)) return null;
    const text = this.#effect(node);
    return text === null ? this.#join(this.#lines(null), node) : this.#block2(this.#lines(text), node);
  }

  #block2(lines: readonly string[], node: Node): string {
    return lines.length === 1 ? (lines[0] ?? '') : this.#block(lines, node);
  }

  #effect(node: Node): string | null {
    const { to } = this;
    const { own } = to.body;
    const name = callee(node) ?? '';
    const [, object, value] = node.inner ?? [];
    if (
      node.kind === 'BinaryOperator' &&
      node.opcode === '=' &&
      node.inner?.[0] !== undefined &&
      to.isHandle(node.inner[0])
    ) {
      if (this.#makesModule(node)) return null;
      return `${to.assign(node)};`;
    }
    if (name === 'Py_begin_allow_threads') return 'HPy_BEGIN_LEAVE_PYTHON(ctx)';
    if (name === 'Py_end_allow_threads') return 'HPy_END_LEAVE_PYTHON(ctx)';
    if (object === undefined) return `${to.value(node)};`;
    const variable = own.variableOf(object);
    const place = variable === null ? to.place(object) : null;
    if (/^Py_X?INCREF$/.test(name)) {
      if (variable === null) return `${to.leave(node, name, 'the count of what is not held in a variable')};`;
      if (own.lent.has(variable.id)) {
        return `${to.leave(node, name, 'keeps what was lent, but not always: give what is kept a handle of its own with HPy_Dup')};`;
      }
      const handle = to.handleName(variable);
      return `${handle} = HPy_Dup(ctx, ${handle});`;
    }
    if (/^Py_(X?DECREF|CLEAR)$/.test(name)) {
      const kind = own.builders.get(variable?.id ?? '');
      if (kind !== undefined) return `HPy${kind}Builder_Cancel(ctx, ${variable?.name});`;
      if (place !== null) return `${place.store}HPy_NULL);`;
      if (name === 'Py_CLEAR' && variable !== null) {
        const handle = to.handleName(variable);
        return `HPy_Close(ctx, ${handle});\n${this.#indent(node)}${handle} = HPy_NULL;`;
      }
      return `HPy_Close(ctx, ${to.handle(uncast(object))});`;
    }
    if (/^Py_X?SETREF$/.test(name) && place !== null && value !== undefined)
      return `${to.store(place, value, own.kept.has(node))};`;
    if (name === 'Py_VISIT') return this.#visit(object);
    return `${to.value(node)};`;
  }

  #visit(object: Node): string | null {
    const at = uncast(object);
    const [base] = at.inner ?? [];
    if (at.kind === 'CallExpr') return null;
    return base === undefined
      ? this.to.leave(object, 'Py_VISIT', 'not a member of the struct')
      : `HPy_VISIT(&${this.to.pointer(base)}->${at.name});`;
  }

  #makesModule(node: Node): boolean {
    const target = node.inner?.[0];
    return (
      target !== undefined &&
      this.to.body.module !== null &&
      uncast(target).referencedDecl?.id === this.to.body.module
    );
  }
}

/** Does a function ask anything of the API, or only of C? */
export function isPlainC(node: Node, model: Expressions['model']): boolean {
  return ![...walk(node)].some(
    ({ kind, referencedDecl }) =>
      kind === 'DeclRefExpr' &&
      (/^_?Py[A-Z_]/.test(referencedDecl?.name ?? '') || model.globals.has(referencedDecl?.name ?? '')),
  );
}
