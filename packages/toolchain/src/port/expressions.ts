/** Expressions of C API source as HPy: handles, tests for NULL, members of objects, casts. Calls are in calls.ts. */
import { bare, callee, type Node, type Source, uncast, walk } from './ast.ts';
import { renderCall } from './calls.ts';
import type { Model, ObjectStruct, Role } from './model.ts';
import { type LocalVariable, Ownership } from './ownership.ts';
import { objectHandle } from './table.ts';
import { plainTypes } from './types.ts';
import type { LeftUse } from './uses.ts';

/** What a function being ported needs to know while its body is written. */
export class Body {
  readonly fn: Node;
  readonly role: Role;
  readonly own: Ownership;
  /** The parameters that are an array of arguments and its keywords now, by id. */
  arguments: string | null = null;
  keywords: string | null = null;
  /** Keywords as a dict, as tp_new and tp_init get them. */
  keywordDict = false;
  /** The module that an init function makes, by id. */
  module: string | null = null;
  /** Lines before, after the use of, and behind the statement that is being written. */
  before: string[] = [];
  after: string[] = [];
  behind: string[] = [];
  /** Handles to close from behind the statement to the end of its scope. */
  closing: string[] = [];
  /** Other names for the handle of a struct's variable, by id. */
  readonly aliases = new Map<string, string>();
  /** Inside an operand that may not be evaluated. */
  conditional = 0;
  readonly #names = new Map<string, number>();

  constructor(model: Model, fn: Node, role: Role) {
    this.fn = fn;
    this.role = role;
    this.own = new Ownership(model, fn);
  }

  temporary(name: string): string {
    const plain = `h_${name.replaceAll(/\W+/g, '_').replace(/^_+|_+$/g, '')}`;
    const count = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, count);
    return count === 1 ? plain : `${plain}_${count}`;
  }
}

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

  /** Is it the use of a macro of the file's own that has to do with objects? */
  usesMacro(node: Node): boolean {
    const name = this.source.macro(node);
    if (name === null || /^_?Py|^NULL$/.test(name) || !this.source.defines(name)) return false;
    return [...walk(node)].some(
      (one) =>
        one.kind === 'ReturnStmt' ||
        (one.kind === 'DeclRefExpr' &&
          (this.isHandle(one) || /^_?Py[A-Z_]/.test(one.referencedDecl?.name ?? ''))),
    );
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
        return at.opcode === '=' ? `(${this.assign(at)})` : this.splice(at);
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

  /** Where a reference is kept: a field with its owner, or a global. */
  place(node: Node): { readonly store: string; readonly set: string } | null {
    const at = uncast(node);
    if (at.kind === 'MemberExpr' && this.body.own.isField(at)) {
      const [base] = at.inner ?? [];
      if (base === undefined) return null;
      const where = `ctx, ${this.handle(base)}, &${this.pointer(base)}->${at.name}`;
      return { store: `HPyField_Store(${where}, `, set: `port_field_set(${where}, ` };
    }
    if (this.body.own.isState(at)) {
      const where = `ctx, &${this.splice(at)}`;
      return { store: `HPyGlobal_Store(${where}, `, set: `port_global_set(${where}, ` };
    }
    const name = at.referencedDecl?.name ?? '';
    if (
      at.kind !== 'DeclRefExpr' ||
      !this.model.globals.has(name) ||
      this.body.own.variables.has(at.referencedDecl?.id ?? '')
    )
      return null;
    return { store: `HPyGlobal_Store(ctx, &${name}, `, set: `port_global_set(ctx, &${name}, ` };
  }

  /** `a = b` for references: into a field, a global, a variable. */
  assign(node: Node): string {
    const [target, value] = node.inner ?? [];
    if (target === undefined || value === undefined) return this.source.of(node);
    const place = this.place(target);
    const { own } = this.body;
    if (place !== null) return this.store(place, value, own.kept.has(node));
    const variable = own.variableOf(target);
    if (variable === null) return `${this.value(target)} = ${this.owned(value)}`;
    const kind = own.builders.get(variable.id);
    if (kind !== undefined) return `${variable.name} = ${this.builder(kind, value)}`;
    const struct = this.model.structOf(variable.node.type?.qualType);
    const allocated = struct === null ? null : this.allocation(value);
    if (allocated !== null)
      return `h_${variable.name} = HPy_New(ctx, ${this.handle(allocated)}, &${variable.name})`;
    const made = this.assigned(node, value, variable.id);
    const set = made.startsWith(`port_replace(ctx, &${this.handleName(variable)},`);
    if (struct === null) return set ? made : `${variable.name} = ${made}`;
    this.body.behind.push(
      `${variable.name} = HPy_IsNull(h_${variable.name}) ? NULL : ${struct.name}_AsStruct(ctx, h_${variable.name});`,
    );
    return set ? made : `h_${variable.name} = ${made}`;
  }

  /** What a variable is set to. A lent result becomes a handle to close at the end of the scope. */
  assigned(at: Node, value: Node, id: string): string {
    const { own } = this.body;
    if (own.origin(value) === 'borrowed') {
      const holder = own.holders.get(id);
      const text = this.owned(value);
      if (holder !== undefined && (at.kind === 'BinaryOperator' || holder.early)) {
        const declared = at.kind === 'VarDecl';
        return declared ? `${holder.name} = ${text}` : `port_replace(ctx, &${holder.name}, ${text})`;
      }
      if (own.lent.has(id) && holder === undefined) this.body.closing.push(id);
      return text;
    }
    return own.owned.has(at) ? this.owned(value) : this.handle(value);
  }

  builder(kind: string, value: Node): string {
    const size = uncast(value).inner?.[1];
    return `HPy${kind}Builder_New(ctx, ${size === undefined ? '0' : this.value(size)})`;
  }

  store(place: { readonly store: string; readonly set: string }, value: Node, kept: boolean): string {
    const { own } = this.body;
    const origin = own.origin(value);
    const call = uncast(value);
    if (
      call.kind === 'CallExpr' &&
      /^Py_X?NewRef$/.test(callee(call) ?? '') &&
      call.inner?.[1] !== undefined
    ) {
      return `${place.store}${this.handle(call.inner[1])})`;
    }
    if (origin === 'null') return `${place.store}HPy_NULL)`;
    if (call.kind === 'CallExpr') return `${place.set}${this.owned(value)})`;
    const variable = own.variableOf(value);
    // The field has a reference of its own: that of the variable ends with its scope.
    if (
      !kept &&
      variable !== null &&
      !variable.parameter &&
      variable.sources.some((one) => own.origin(one.value) === 'new')
    ) {
      this.body.closing.push(variable.id);
    }
    return `${place.store}${this.handle(value)})`;
  }

  /** The type that an allocation is given, if it is one. */
  allocation(node: Node): Node | null {
    const call = uncast(node);
    if (call.kind !== 'CallExpr') return null;
    const name = callee(call);
    const [head, first] = call.inner ?? [];
    if (name === 'Py_allocate' || name === 'PyType_GenericAlloc') return first ?? null;
    if (name === 'PyType_GenericNew' && this.body.role.kind !== 'init') return first ?? null;
    const target = head === undefined ? undefined : bare(head);
    return target?.kind === 'MemberExpr' && target.name === 'tp_alloc' ? (first ?? null) : null;
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
    if (node.opcode === '=' && this.isHandle(left)) return this.assign(node);
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
