/** Where statements are written: scopes with what they have to close, lines around a statement, indentation. */
import type { Node } from './ast.ts';
import type { Expressions } from './expressions.ts';

export interface Scope {
  readonly closing: string[];
  /** What `break` (both) and `continue` (loops) leave. */
  readonly kind: 'block' | 'loop' | 'switch';
}

export class Writer {
  readonly to: Expressions;
  protected readonly scopes: Scope[] = [];
  /** What the outermost scope closes from its start. */
  protected early: string[] = [];
  /** Variables with lists of keywords, which HPy wants const. */
  protected readonly keywordLists: ReadonlySet<string>;

  constructor(to: Expressions, keywordLists: ReadonlySet<string>) {
    this.to = to;
    this.keywordLists = keywordLists;
  }

  protected get source() {
    return this.to.source;
  }

  /** The white space in front of the line that a node stands in. */
  protected indent(node: Node): string {
    const start = this.source.span(node)?.start ?? 0;
    const line = this.source.text.lastIndexOf('\n', start - 1) + 1;
    return /^[ \t]*/.exec(this.source.text.slice(line, start))?.[0] ?? '';
  }

  /** Behind the semicolon that ends a statement, if it has one. */
  protected end(end: number): number {
    if (this.source.text[end - 1] === '}' || this.source.text[end - 1] === ';') return end;
    return end + (/^\s*;/.exec(this.source.text.slice(end))?.[0].length ?? 0);
  }

  /** Lines around one that was just written; what is to be closed later goes to the scope. */
  protected lines(main: string | null): string[] {
    const { body } = this.to;
    const lines = [...body.before, ...(main === null ? [] : [main]), ...body.after, ...body.behind];
    this.takeClosing();
    body.before = [];
    body.after = [];
    body.behind = [];
    return lines;
  }

  protected takeClosing(): void {
    const { body } = this.to;
    const scope = this.scopes.at(-1);
    for (const one of body.closing) {
      const variable = body.own.variables.get(one);
      const line = variable === undefined ? one : `HPy_Close(ctx, ${this.to.handleName(variable)});`;
      if (scope !== undefined && !this.scopes.some(({ closing }) => closing.includes(line)))
        scope.closing.push(line);
    }
    body.closing = [];
  }

  protected join(lines: readonly string[], node: Node): string | null {
    return lines.length === 0 ? null : lines.join(`\n${this.indent(node)}`);
  }

  /** What is to be closed on the way out of scopes, up to the first that fits. */
  protected closingTo(last: (scope: Scope) => boolean): string[] {
    const lines: string[] = [];
    for (const scope of [...this.scopes].reverse()) {
      lines.push(...[...scope.closing].reverse());
      if (last(scope)) break;
    }
    return lines;
  }

  protected leave(jump: string, closing: readonly string[], node: Node): string {
    if (closing.length === 0) return jump;
    return this.block([...closing, jump], node);
  }

  /** Several lines where one statement was. */
  protected block(lines: readonly string[], node: Node): string {
    if (this.source.parents.get(node)?.kind === 'CompoundStmt') return lines.join(`\n${this.indent(node)}`);
    let outer = node;
    for (
      let at = this.source.parents.get(node);
      at !== undefined && at.kind !== 'CompoundStmt';
      at = this.source.parents.get(at)
    )
      outer = at;
    const indent = this.indent(outer);
    return `{\n${lines.map((line) => `${indent}    ${line}\n`).join('')}${indent}}`;
  }
}
