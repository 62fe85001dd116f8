/** Declarations, and expressions for what they do: what becomes of references that are counted, kept and dropped. */
import { bare, callee, type Node, uncast } from './ast.ts';
import { allocation, assign, assigned, builderOf, place, store } from './references.ts';
import { plainTypes } from './types.ts';
import { Writer } from './writer.ts';

export class SimpleStatements extends Writer {
  protected declaration(node: Node): string[] {
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
        return this.lines(`/* HARPY PORT: HPy has no ${type} */ ${text}`);
      }
      const keywords = variables.some(
        ({ name, type }) => this.keywordLists.has(name ?? '') && /^char \*\[/.test(type?.qualType ?? ''),
      );
      return this.lines(keywords ? text.replace(/\bchar\b/, 'const char') : text);
    }
    for (const variable of variables) {
      if (variable.id === to.body.module) continue;
      const holder = to.body.own.holders.get(variable.id);
      if (holder !== undefined && !holder.early) {
        to.body.closing.push(`HPy_Close(ctx, ${holder.name});`);
        if (holder.name.startsWith('own_')) lines.push(...this.lines(`HPy ${holder.name} = HPy_NULL;`));
        else this.takeClosing();
      }
      const struct = to.model.structOf(variable.type?.qualType);
      const name = variable.name ?? '';
      const value = variable.init === undefined ? undefined : variable.inner?.[0];
      const kind = to.body.own.builders.get(variable.id);
      if (kind !== undefined) {
        lines.push(
          ...this.lines(
            `HPy${kind}Builder ${name}${value === undefined ? '' : ` = ${builderOf(to, kind, value)}`};`,
          ),
        );
      } else if (!to.model.isHandle(variable.type?.qualType)) {
        lines.push(
          ...this.lines(
            `${plainTypes(variable.type?.qualType ?? '', to.model)} ${name}${value === undefined ? '' : ` = ${to.value(value)}`};`,
          ),
        );
      } else if (struct === null) {
        if (value !== undefined && this.#isRemovedType(variable)) continue;
        const none = holder?.name === name ? `${name} = HPy_NULL` : name;
        const text = value === undefined ? none : `${name} = ${assigned(to, variable, value, variable.id)}`;
        // Those that follow one another stay one declaration.
        if (to.body.before.length + to.body.after.length === 0 && to.body.closing.length === 0)
          plain.push(text);
        else
          lines.push(
            ...(plain.length > 0 ? [`HPy ${plain.splice(0).join(', ')};`] : []),
            ...this.lines(`HPy ${text};`),
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
      return this.lines(`HPy h_${name} = HPy_NULL;\n${this.indent(variable)}${struct} *${name} = NULL;`);
    const allocated = allocation(to, value);
    if (allocated !== null) {
      return [
        `${struct} *${name};`,
        ...this.lines(`HPy h_${name} = HPy_New(ctx, ${to.handle(allocated)}, &${name});`),
      ];
    }
    const local = own.variables.get(variable.id);
    const text = assigned(to, variable, value, variable.id);
    if (
      local?.sources.length === 1 &&
      /^\w+$/.test(text) &&
      !own.lent.has(variable.id) &&
      !own.owned.has(variable)
    ) {
      to.body.aliases.set(variable.id, text);
      return this.lines(`${struct} *${name} = ${struct}_AsStruct(ctx, ${text});`);
    }
    const nullable = uncast(value).kind === 'CallExpr' && !/GET_ITEM/.test(callee(uncast(value)) ?? '');
    const pointer = `${struct}_AsStruct(ctx, h_${name})`;
    const lines = this.lines(`HPy h_${name} = ${text};`);
    return [...lines, `${struct} *${name} = ${nullable ? `HPy_IsNull(h_${name}) ? NULL : ` : ''}${pointer};`];
  }

  /** Statements that HPy has no need of. */
  protected hasNoCounterpart(node: Node): boolean {
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

  protected expression(node: Node): string | null {
    if (this.hasNoCounterpart(node)) return null;
    const text = this.#effect(node);
    return text === null ? this.join(this.lines(null), node) : this.#block2(this.lines(text), node);
  }

  #block2(lines: readonly string[], node: Node): string {
    return lines.length === 1 ? (lines[0] ?? '') : this.block(lines, node);
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
      return `${assign(to, node)};`;
    }
    if (name === 'Py_begin_allow_threads') return 'HPy_BEGIN_LEAVE_PYTHON(ctx)';
    if (name === 'Py_end_allow_threads') return 'HPy_END_LEAVE_PYTHON(ctx)';
    if (object === undefined) return `${to.value(node)};`;
    const variable = own.variableOf(object);
    const kept = variable === null ? place(to, object) : null;
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
      if (kept !== null) return `${kept.store}HPy_NULL);`;
      if (name === 'Py_CLEAR' && variable !== null) {
        const handle = to.handleName(variable);
        return `HPy_Close(ctx, ${handle});\n${this.indent(node)}${handle} = HPy_NULL;`;
      }
      return `HPy_Close(ctx, ${to.handle(uncast(object))});`;
    }
    if (/^Py_X?SETREF$/.test(name) && kept !== null && value !== undefined)
      return `${store(to, kept, value, own.kept.has(node))};`;
    if (/^Py_X?SETREF$/.test(name) && variable !== null && value !== undefined) {
      // The value may be made of what the variable holds: that is closed last.
      const handle = to.handleName(variable);
      const old = to.body.temporary(`old_${variable.name}`);
      return `HPy ${old} = ${handle};\n${this.indent(node)}${handle} = ${to.handle(value)};\n${this.indent(node)}HPy_Close(ctx, ${old});`;
    }
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
