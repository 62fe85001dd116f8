/** Expressions of C API source as HPy: handles, tests for NULL, members of objects, casts. Calls are in calls.ts. */
import { bare, callee, type Node, type Source, uncast } from './ast.ts';
import type { Body } from './body.ts';
import { renderCall } from './calls.ts';
import { usesObjectMacro } from './macros.ts';
import type { Model, ObjectStruct } from './model.ts';
import type { LocalVariable } from './ownership.ts';
import { assign } from './references.ts';
import { objectHandle } from './table.ts';
import { plainTypes } from './types.ts';
import type { LeftUse } from './uses.ts';

export class Expressions {
  readonly model: Model;
  readonly source: Source;
  readonly left: LeftUse[] = [];
  /** Remarks on what is ported and worth a look. */
  readonly checks: { readonly line: number; readonly note: string }[] = [];
  body: Body;

  constructor(model: Model, body: Body) {
    this.model = model;
    this.source = model.source;
    this.body = body;
  }

  /** The handle of a variable: of its own name, or beside the pointer to its struct. */
  handleName(variable: LocalVariable): string {
    const plain =
      this.model.structOf(variable.node.type?.qualType) === null ? variable.name : `h_${variable.name}`;
    return this.body.aliases.get(variable.id) ?? plain;
  }

  /** Marks a use that a person must decide on: a comment with the text as it was. */
  leave(node: Node, name: string, note: string): string {
    this.left.push({ name, line: this.source.lineOf(node), note });
    return `/* HARPY PORT: ${note} */ ${this.source.of(node)}`;
  }

  usesMacro(node: Node): boolean {
    return usesObjectMacro(this.model, node);
  }

  leaveMacro(node: Node): string {
    const name = this.source.macro(node) ?? '';
    return this.leave(node, name, `${name} is a macro that has to do with objects: write it out here`);
  }

  isHandle(node: Node): boolean {
    return this.model.isHandle(bare(node).type?.qualType);
  }

  structOf(node: Node): ObjectStruct | null {
    return this.model.structOf(bare(node).type?.qualType);
  }

  /** The source of a node with its parts ported. */
  splice(node: Node, render: (part: Node) => string = (part) => this.value(part)): string {
    const span = this.source.span(node);
    if (span === null) return '';
    let text = '';
    let at = span.start;
    for (const part of node.inner ?? []) {
      const place = this.source.span(part);
      if (place === null || place.start < at || place.end > span.end) continue;
      text += plainTypes(this.source.text.slice(at, place.start), this.model) + render(part);
      at = place.end;
    }
    return text + plainTypes(this.source.text.slice(at, span.end), this.model);
  }

  /** An expression as it is used: a handle if its type is one, otherwise C. */
  value(node: Node): string {
    if (this.usesMacro(node)) return this.leaveMacro(node);
    if (node.kind === 'ImplicitCastExpr') return this.#implicit(node);
    if (this.isHandle(node)) return this.handle(node);
    switch (node.kind) {
      case 'CallExpr':
        return renderCall(this, node);
      case 'BinaryOperator':
        return this.#binary(node);
      case 'UnaryOperator':
        return this.#unary(node);
      case 'ConditionalOperator':
        return this.#choice(node, (part) => this.value(part));
      case 'CStyleCastExpr':
        return this.#cast(node);
      case 'MemberExpr':
        return this.#member(node);
      case 'DeclRefExpr':
        return this.#name(node);
      default:
        return this.source.macro(node) === null
          ? this.splice(node)
          : plainTypes(this.source.of(node), this.model);
    }
  }

  #name(node: Node): string {
    const name = node.referencedDecl?.name ?? '';
    const { body } = this;
    const id = node.referencedDecl?.id;
    if (id !== undefined && (id === body.arguments || id === body.keywords)) {
      return this.leave(node, 'PyObject *args', 'the arguments are an array now, with nargs beside it');
    }
    const role = this.model.roles.get(name);
    if (role !== undefined && role.kind === 'callback') {
      return this.source.of(node);
    }
    if (/^Py[A-Z]\w+$/.test(name) && node.referencedDecl?.kind === 'FunctionDecl') {
      return this.leave(node, name, 'a function of the C API as a value');
    }
    return this.source.of(node);
  }

  #implicit(node: Node): string {
    const [inner] = node.inner ?? [];
    if (inner === undefined) return this.source.of(node);
    const to = this.model.isHandle(node.type?.qualType);
    const from = this.isHandle(inner);
    if (to && node.castKind === 'NullToPointer') return 'HPy_NULL';
    if (to && !from && node.castKind === 'BitCast') {
      return this.body.own.origin(inner) === 'null' ? 'HPy_NULL' : this.#fromPointer(inner);
    }
    if (from && !to && node.castKind === 'BitCast' && /void \*$/.test(node.type?.qualType ?? '')) {
      return `HPy_AsVoidP(${this.handle(inner)})`;
    }
    return this.value(inner);
  }

  #fromPointer(node: Node): string {
    return `HPy_FromVoidP(${this.value(node)})`;
  }

  #cast(node: Node): string {
    const [inner] = node.inner ?? [];
    if (inner !== undefined && this.isHandle(inner) && this.source.macro(node) === null) {
      if (/void \*$/.test(node.type?.qualType ?? '')) return `HPy_AsVoidP(${this.handle(inner)})`;
      return this.leave(node, 'PyObject *', 'a handle cast to something else');
    }
    return this.source.macro(node) === null ? this.splice(node) : this.source.of(node);
  }

  /** An expression as a handle, which is not to be closed by whoever uses it. */
  handle(node: Node): string {
    const at = bare(node);
    if (this.usesMacro(at)) return this.leaveMacro(at);
    if (node.kind === 'ImplicitCastExpr' && at !== node) {
      const text = this.#implicitHandle(node);
      if (text !== null) return text;
    }
    if (this.body.own.origin(at) === 'null' && at.kind !== 'CallExpr') return 'HPy_NULL';
    switch (at.kind) {
      case 'DeclRefExpr':
        return this.#object(at);
      case 'MemberExpr':
        return this.#loaded(at);
      case 'CallExpr': {
        const text = renderCall(this, at);
        return this.body.own.origin(at) === 'borrowed'
          ? this.hoist(
              at,
              callee(at)
                ?.replace(/^Py\w*?_/, '')
                .toLowerCase() ?? '',
              text,
            )
          : text;
      }
      case 'CStyleCastExpr': {
        const [inner] = at.inner ?? [];
        if (inner === undefined) return this.source.of(at);
        return this.isHandle(inner) || this.body.own.origin(inner) === 'null'
          ? this.handle(inner)
          : this.#fromPointer(inner);
      }
      case 'UnaryOperator':
        return this.#address(at);
      case 'ConditionalOperator':
        return `(${this.#choice(at, (part) => this.handle(part))})`;
      case 'BinaryOperator':
        return at.opcode === '=' ? `(${assign(this, at)})` : this.splice(at);
      case 'ArraySubscriptExpr':
        return this.splice(at);
      default:
        return this.source.macro(at) === null ? this.splice(at) : this.source.of(at);
    }
  }

  #implicitHandle(node: Node): string | null {
    for (
      let at: Node | undefined = node;
      at !== undefined && /^(ImplicitCastExpr|ParenExpr)$/.test(at.kind);
      at = at.inner?.[0]
    ) {
      if (at.castKind === 'NullToPointer') return 'HPy_NULL';
      const [inner] = at.inner ?? [];
      if (
        at.castKind === 'BitCast' &&
        inner !== undefined &&
        this.model.isHandle(at.type?.qualType) &&
        !this.isHandle(inner)
      ) {
        return this.body.own.origin(inner) === 'null' ? 'HPy_NULL' : this.#fromPointer(inner);
      }
    }
    return null;
  }

  /** A variable, or an object that C names. */
  #object(node: Node): string {
    const name = node.referencedDecl?.name ?? '';
    const id = node.referencedDecl?.id ?? '';
    const { body, model } = this;
    if (id === body.arguments || id === body.keywords) {
      return this.leave(node, 'PyObject *args', 'the arguments are an array now, with nargs beside it');
    }
    const variable = body.own.variables.get(id);
    if (variable !== undefined) return this.handleName(variable);
    if (model.globals.has(name)) return this.hoist(node, name, `HPyGlobal_Load(ctx, ${name})`, true);
    const known = objectHandle(name);
    if (known !== null) return known;
    if (/^_?Py[A-Z_]/.test(name))
      return this.leave(node, name, 'HPy has no handle of this object: look it up in builtins or its module');
    return this.source.of(node);
  }

  /** A type by its address, or the address of a variable. */
  #address(node: Node): string {
    const name = this.model.variableIn(node);
    if (name !== null && node.opcode === '&') {
      const known = objectHandle(name);
      if (known !== null) return known;
      if (this.model.types.get(name)?.isStatic === true)
        return this.hoist(node, name, `HPyGlobal_Load(ctx, ${name})`, true);
      if (/^_?Py[A-Z_]/.test(name))
        return this.leave(node, name, 'HPy has no handle of this type: look it up in builtins or its module');
    }
    return this.splice(node);
  }

  /** A new handle for the time of the statement. Loads have no effect, so that they may come early; other calls may not. */
  hoist(node: Node, name: string, text: string, early = false): string {
    if (this.body.conditional > 0 && !early) {
      this.left.push({
        name: callee(node) ?? name,
        line: this.source.lineOf(node),
        note: 'a new handle where it may not be evaluated: give it a variable, and close that',
      });
      return `/* HARPY PORT: close this */ ${text}`;
    }
    const temporary = this.body.temporary(name);
    this.body.before.push(`HPy ${temporary} = ${text};`);
    this.body.after.unshift(`HPy_Close(ctx, ${temporary});`);
    return temporary;
  }

  /** A new handle that is the user's to close. */
  owned(node: Node): string {
    const value = uncast(node);
    const { own } = this.body;
    const origin = own.origin(node);
    if (origin === 'null' || origin === 'new') return this.handle(node);
    if (value.kind === 'CallExpr') return renderCall(this, value);
    if (value.kind === 'MemberExpr' && own.isField(value)) return this.#load(value);
    if (own.isState(value)) return `HPyGlobal_Load(ctx, ${this.splice(value)})`;
    const name = value.referencedDecl?.name ?? this.model.variableIn(value) ?? '';
    if (origin === 'borrowed') return `HPyGlobal_Load(ctx, ${name})`;
    return `HPy_Dup(ctx, ${this.handle(node)})`;
  }

  /** The pointer to a struct. */
  pointer(node: Node): string {
    const at = bare(node);
    const struct = this.structOf(at);
    if (
      struct === null ||
      (at.kind === 'DeclRefExpr' && this.body.own.variables.has(at.referencedDecl?.id ?? ''))
    ) {
      return this.source.of(at);
    }
    return `${struct.name}_AsStruct(ctx, ${this.handle(at)})`;
  }

  #member(node: Node): string {
    const [base] = node.inner ?? [];
    if (base === undefined) return this.source.of(node);
    const name = node.name ?? '';
    if (this.model.types.has(this.model.variableIn(base) ?? '')) {
      return this.leave(node, name, 'HPyType_Spec says all there is to say of a type before it is made');
    }
    if (this.structOf(base) !== null) {
      return name === 'ob_base'
        ? this.leave(node, 'ob_base', 'the head of an object')
        : `${this.pointer(base)}->${name}`;
    }
    if (this.isHandle(base)) {
      if (name === 'tp_name') return `HPyType_GetName(ctx, ${this.handle(base)})`;
      return this.leave(node, name, `${name} is not to be seen through a handle`);
    }
    return this.splice(node);
  }

  #load(node: Node): string {
    const [base] = node.inner ?? [];
    return base === undefined
      ? ''
      : `HPyField_Load(ctx, ${this.handle(base)}, ${this.pointer(base)}->${node.name})`;
  }

  #loaded(node: Node): string {
    if (this.model.types.has(this.model.variableIn(node.inner?.[0]) ?? '')) return this.#member(node);
    if (this.body.own.isField(node)) return this.hoist(node, node.name ?? '', this.#load(node), true);
    if (this.body.own.isState(node))
      return this.hoist(node, node.name ?? '', `HPyGlobal_Load(ctx, ${this.splice(node)})`, true);
    const [base] = node.inner ?? [];
    if (base !== undefined && this.isHandle(base)) return this.#member(node);
    if (base !== undefined && /\bPy_buffer\b/.test(bare(base).type?.qualType ?? '')) return this.splice(node);
    return this.leave(
      node,
      'PyObject *',
      'a reference in a struct of C: handles end with the call they came with',
    );
  }

  #choice(node: Node, render: (part: Node) => string): string {
    const [test, yes, no] = node.inner ?? [];
    if (test === undefined || yes === undefined || no === undefined) return this.splice(node);
    const first = this.condition(test);
    this.body.conditional++;
    const text = `${first} ? ${render(yes)} : ${render(no)}`;
    this.body.conditional--;
    return text;
  }

  #binary(node: Node): string {
    const [left, right] = node.inner ?? [];
    if (left === undefined || right === undefined) return this.splice(node);
    if (node.opcode === '==' || node.opcode === '!=') {
      const not = node.opcode === '!=' ? '!' : '';
      if (this.#isNull(right) && this.isHandle(left))
        return not === '' ? this.isNull(left) : this.notNull(left);
      if (this.#isNull(left) && this.isHandle(right))
        return not === '' ? this.isNull(right) : this.notNull(right);
      if (this.isHandle(left) && this.isHandle(right))
        return `${not}HPy_Is(ctx, ${this.handle(left)}, ${this.handle(right)})`;
    }
    if (node.opcode === '&&' || node.opcode === '||') {
      const first = this.condition(left);
      this.body.conditional++;
      const second = this.condition(right);
      this.body.conditional--;
      const between = this.source.text.slice(this.source.span(left)?.end, this.source.span(right)?.start);
      return `${first}${between}${second}`;
    }
    if (node.opcode === '=' && this.isHandle(left)) return assign(this, node);
    return this.splice(node);
  }

  #isNull(node: Node): boolean {
    return this.body.own.origin(node) === 'null';
  }

  #unary(node: Node): string {
    const [operand] = node.inner ?? [];
    if (operand === undefined) return this.splice(node);
    if (node.opcode === '!') {
      if (this.isHandle(operand)) return this.isNull(operand);
      return this.splice(node, (part) => this.condition(part));
    }
    if (node.opcode === '&') {
      const variable = this.body.own.variableOf(operand);
      if (variable !== null && this.model.structOf(variable.node.type?.qualType) !== null)
        return `&${this.handleName(variable)}`;
      if (this.isHandle(operand) && this.body.own.isField(bare(operand))) {
        return this.leave(node, 'PyObject **', 'the address of a member: load it, and store it back');
      }
      if (variable !== null) return `&${variable.name}`;
    }
    return this.splice(node);
  }

  isNull(node: Node): string {
    const at = bare(node);
    if (at.kind === 'CallExpr' && callee(at) === 'PyErr_Occurred') return '!HPyErr_Occurred(ctx)';
    if (this.body.own.isField(at)) return `HPyField_IsNull(${this.#member(at)})`;
    const kind = this.body.own.builders.get(this.body.own.variableOf(at)?.id ?? '');
    if (kind !== undefined) return `HPy${kind}Builder_IsNull(${this.source.of(at)})`;
    return `HPy_IsNull(${this.handle(node)})`;
  }

  notNull(node: Node): string {
    const text = this.isNull(node);
    return text.startsWith('!') ? text.slice(1) : `!${text}`;
  }

  /** An expression whose truth is asked for. */
  condition(node: Node): string {
    const at = bare(node);
    if (this.isHandle(at)) return this.notNull(node);
    if (node.kind === 'ParenExpr' && node.inner?.[0] !== undefined)
      return `(${this.condition(node.inner[0])})`;
    return this.value(node);
  }
}
