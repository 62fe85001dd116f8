/** Statements of C API source as HPy: handles are closed on every way out of the scope that opened them. */
import { bare, callee, type Node, uncast, walk } from './ast.ts';
import type { Expressions } from './expressions.ts';
import { assign } from './references.ts';
import { SimpleStatements } from './simple-statements.ts';
import { plainTypes } from './types.ts';
import type { Scope } from './writer.ts';

const SIMPLE = /^(?:HPy_NULL|NULL|-?\d+|\w+)$/;

export class Statements extends SimpleStatements {
  /** A function's body, with `first` lines in front. */
  body(node: Node, first: readonly string[]): string {
    const early = [...this.to.body.own.holders.values()].filter((one) => one.early);
    this.early = early.map(({ name }) => `HPy_Close(ctx, ${name});`);
    return this.#compound(node, 'block', [...first, ...early.map(({ name }) => `HPy ${name} = HPy_NULL;`)]);
  }

  #compound(node: Node, kind: Scope['kind'], first: readonly string[] = []): string {
    const span = this.source.span(node);
    if (span === null) return this.source.of(node);
    this.scopes.push({ closing: this.early.splice(0), kind });
    const inner = `${this.indent(node)}    `;
    let text = '{';
    let at = span.start + 1;
    for (const line of first) text += `\n${inner}${line}`;
    let open = true;
    for (const child of node.inner ?? []) {
      const place = this.source.span(child);
      if (place === null || place.start < at) continue;
      const gap = this.source.text.slice(at, place.start);
      at = this.end(place.end);
      const rendered = this.statement(child);
      if (rendered === null) {
        text += gap.trim() === '' ? '' : gap.trimEnd();
        continue;
      }
      text += gap + rendered;
      open = !/^(ReturnStmt|BreakStmt|ContinueStmt|GotoStmt)$/.test(child.kind);
    }
    const scope = this.scopes.pop();
    if (open) for (const line of [...(scope?.closing ?? [])].reverse()) text += `\n${inner}${line}`;
    return `${text}${this.source.text.slice(at, span.end)}`;
  }

  /** A statement with its semicolon; null if nothing is left of it. */
  statement(node: Node): string | null {
    if (this.to.usesMacro(node)) return `${this.to.leaveMacro(node)};`;
    switch (node.kind) {
      case 'CompoundStmt':
        return this.#compound(node, 'block');
      case 'DeclStmt':
        return this.join(this.declaration(node), node);
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
        return this.leave(
          'break;',
          this.closingTo(({ kind }) => kind !== 'block'),
          node,
        );
      case 'ContinueStmt':
        return this.leave(
          'continue;',
          this.closingTo(({ kind }) => kind === 'loop'),
          node,
        );
      case 'GotoStmt':
        return this.#goto(node);
      case 'NullStmt':
        return ';';
      default:
        return this.expression(node);
    }
  }

  #goto(node: Node): string {
    const deep = this.scopes
      .slice(1)
      .flatMap(({ closing }) => closing)
      .reverse();
    if ((this.scopes[0]?.closing.length ?? 0) > 0) {
      this.to.checks.push({
        line: this.source.lineOf(node),
        note: 'a jump with handles open: close them behind the label too',
      });
    }
    return this.leave(`${this.source.of(node)};`, deep, node);
  }

  #labelled(node: Node): string {
    const inner = node.inner ?? [];
    const last = inner.at(-1);
    const span = this.source.span(node);
    const place = last === undefined ? null : this.source.span(last);
    if (last === undefined || span === null || place === null) return `${this.source.of(node)};`;
    return `${plainTypes(this.source.text.slice(span.start, place.start), this.to.model)}${this.statement(last) ?? ';'}`;
  }

  #return(node: Node): string {
    const { to } = this;
    const { body } = to;
    const [value] = node.inner ?? [];
    const closing = this.closingTo(() => false);
    if (value === undefined) return this.leave('return;', closing, node);
    const text = this.#returned(node, value);
    const { before, after } = body;
    if (before.length + after.length + closing.length === 0) return this.lines(`return ${text};`).join('');
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
    return this.block(lines, node);
  }

  #returnType(): string {
    const type = (this.to.body.fn.type?.qualType ?? '').replace(/\s*\(.*$/, '');
    return this.to.model.isHandle(type) ? 'HPy' : plainTypes(type, this.to.model);
  }

  #returned(node: Node, value: Node): string {
    const { to } = this;
    const { body } = to;
    if (body.role.kind === 'init') {
      if (this.source.macro(node) === null && callee(uncast(value))?.startsWith('PyModule') === true)
        return '0';
      if (body.own.origin(value) === 'null') return '-1';
      if (uncast(value).referencedDecl?.id === body.module) return '0';
    }
    const macro = this.source.macro(node);
    if (macro !== null && /^Py_RETURN_/.test(macro)) return this.#returnMacro(node, macro);
    const kind = body.own.builders.get(body.own.variableOf(value)?.id ?? '');
    if (kind !== undefined) return `HPy${kind}Builder_Build(ctx, ${this.source.of(uncast(value))})`;
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
    this.scopes.push({ closing: [], kind: 'block' });
    const text = this.statement(node);
    const scope = this.scopes.pop();
    const lines = [...(text === null ? [] : [text]), ...(scope?.closing ?? [])];
    if (lines.length === 1 && !(lines[0] ?? '').includes('\n')) return lines[0] ?? '';
    if (lines.length === 1 && /^\{[\s\S]*\}$/.test(lines[0] ?? '')) return lines[0] ?? '';
    return `{\n${lines.map((line) => `${this.indent(node)}${line}\n`).join('')}${this.indent(node).slice(4)}}`;
  }

  /** How what follows the head of an `if` or loop stands behind it. */
  #gap(head: number, part: Node): string {
    const start = this.source.span(part)?.start ?? head;
    const between = this.source.text.slice(head, start);
    return between.replace(/^[\s\S]*?\)(?=[^)]*$)/, '') || ' ';
  }

  #if(node: Node): string | null {
    const { to } = this;
    const [test, yes, no] = node.inner ?? [];
    if (test === undefined || yes === undefined) return this.source.of(node);
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
    const gap = chosen.startsWith('{') ? ' ' : this.#gap(this.source.span(test)?.end ?? 0, yes);
    let text = `if (${asked})${gap}${chosen}`;
    if (no !== undefined) {
      const between = this.source.text.slice(
        this.end(this.source.span(yes)?.end ?? 0),
        this.source.span(no)?.start,
      );
      const other = this.#branch(no) || '{}';
      text += `${other.startsWith('{') ? between.replace(/else\s+$/, 'else ') : between}${other}`;
    }
    to.body.closing = closing;
    lines.push(text, ...behind);
    this.takeClosing();
    if (lines.length === 1) return text;
    return this.block(lines, node);
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
    return statements.length > 0 && statements.every((one) => this.hasNoCounterpart(one));
  }

  #switch(node: Node): string {
    const { to } = this;
    const [value, body] = node.inner ?? [];
    if (value === undefined || body === undefined) return this.source.of(node);
    let text = to.value(value);
    const lines = [...to.body.before];
    if (to.body.after.length > 0) {
      const name = to.body.temporary('choice').replace(/^h_/, '');
      lines.push(`long ${name} = (long)(${text});`, ...to.body.after);
      text = name;
    }
    this.lines(null);
    const block = body.kind === 'CompoundStmt' ? this.#compound(body, 'switch') : this.#branch(body);
    lines.push(`switch (${text}) ${block}`);
    return lines.length === 1 ? (lines[0] ?? '') : this.block(lines, node);
  }

  #loopBody(node: Node, first: readonly string[] = []): string {
    if (node.kind === 'CompoundStmt') return this.#compound(node, 'loop', first);
    this.scopes.push({ closing: [], kind: 'loop' });
    const text = this.statement(node) ?? ';';
    const scope = this.scopes.pop();
    const lines = [...first, text, ...(scope?.closing ?? [])];
    if (lines.length === 1) return text;
    return `{\n${lines.map((line) => `${this.indent(node)}${line}\n`).join('')}${this.indent(node).slice(4)}}`;
  }

  #while(node: Node): string {
    const { to } = this;
    const [first, second] = node.inner ?? [];
    if (first === undefined || second === undefined) return this.source.of(node);
    const [test, body] = node.kind === 'DoStmt' ? [second, first] : [first, second];
    const condition = to.condition(test);
    const { before, after } = to.body;
    this.lines(null);
    if (node.kind === 'DoStmt') {
      if (before.length > 0) to.leave(test, 'do', 'a new handle in the condition of a loop');
      return `do ${this.#loopBody(body)} while (${condition});`;
    }
    const gap = this.#gap(this.source.span(test)?.end ?? 0, body);
    if (before.length + after.length === 0) return `while (${condition})${gap}${this.#loopBody(body)}`;
    const lines = [...before, `int port_more = ${condition};`, ...after, 'if (!port_more)\n    break;'];
    return `while (1)${gap}${this.#loopBody(body, lines)}`;
  }

  #for(node: Node): string {
    const { to } = this;
    const parts = node.inner ?? [];
    const body = parts.at(-1);
    const span = this.source.span(node);
    const place = body === undefined ? null : this.source.span(body);
    if (body === undefined || span === null || place === null) return this.source.of(node);
    const [start, , test, step] = parts;
    const render = (part: Node): string => {
      if (part.kind === 'DeclStmt') return this.declaration(part).join(' ');
      return part === test
        ? to.condition(part)
        : to.isHandle(part) && part.opcode === '='
          ? assign(to, part)
          : to.value(part);
    };
    const inner = [start, test, step].filter(
      (one): one is Node => one !== undefined && this.source.span(one) !== null,
    );
    const head = to.splice(
      { ...node, inner, range: { begin: { offset: span.start }, end: { offset: place.start, tokLen: 0 } } },
      render,
    );
    const { before, after } = to.body;
    this.lines(null);
    // What is loaded for the first round is the same in the others, unless the loop stores into it.
    const opened = this.#loopBody(body);
    if (before.length === 0) return `${head}${opened}`;
    const lines = [...before, `${head}${opened}`, ...after];
    if (before.some((line) => !/HPy(Field|Global)_Load/.test(line))) {
      to.leave(node, 'for', 'a new handle in the head of a loop: open it in the body, and close it there');
    }
    return this.block(lines, node);
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
