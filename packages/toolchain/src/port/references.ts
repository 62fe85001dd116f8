/** Where references are kept: variables, members of objects, globals, builders. */
import { bare, callee, type Node, uncast } from './ast.ts';
import type { Expressions } from './expressions.ts';

/** Where a reference is kept: a field with its owner, or a global. */
export function place(to: Expressions, node: Node): { readonly store: string; readonly set: string } | null {
  const at = uncast(node);
  if (at.kind === 'MemberExpr' && to.body.own.isField(at)) {
    const [base] = at.inner ?? [];
    if (base === undefined) return null;
    const where = `ctx, ${to.handle(base)}, &${to.pointer(base)}->${at.name}`;
    return { store: `HPyField_Store(${where}, `, set: `port_field_set(${where}, ` };
  }
  if (to.body.own.isState(at)) {
    const where = `ctx, &${to.splice(at)}`;
    return { store: `HPyGlobal_Store(${where}, `, set: `port_global_set(${where}, ` };
  }
  const name = at.referencedDecl?.name ?? '';
  if (
    at.kind !== 'DeclRefExpr' ||
    !to.model.globals.has(name) ||
    to.body.own.variables.has(at.referencedDecl?.id ?? '')
  )
    return null;
  return { store: `HPyGlobal_Store(ctx, &${name}, `, set: `port_global_set(ctx, &${name}, ` };
}

/** `a = b` for references: into a field, a global, a variable. */
export function assign(to: Expressions, node: Node): string {
  const [target, value] = node.inner ?? [];
  if (target === undefined || value === undefined) return to.source.of(node);
  const kept = place(to, target);
  const { own } = to.body;
  if (kept !== null) return store(to, kept, value, own.kept.has(node));
  const variable = own.variableOf(target);
  if (variable === null) return `${to.value(target)} = ${to.owned(value)}`;
  const kind = own.builders.get(variable.id);
  if (kind !== undefined) return `${variable.name} = ${builderOf(to, kind, value)}`;
  const struct = to.model.structOf(variable.node.type?.qualType);
  const allocated = struct === null ? null : allocation(to, value);
  if (allocated !== null)
    return `h_${variable.name} = HPy_New(ctx, ${to.handle(allocated)}, &${variable.name})`;
  const made = assigned(to, node, value, variable.id);
  const set = made.startsWith(`port_replace(ctx, &${to.handleName(variable)},`);
  if (struct === null) return set ? made : `${variable.name} = ${made}`;
  to.body.behind.push(
    `${variable.name} = HPy_IsNull(h_${variable.name}) ? NULL : ${struct.name}_AsStruct(ctx, h_${variable.name});`,
  );
  return set ? made : `h_${variable.name} = ${made}`;
}

/** What a variable is set to. A lent result becomes a handle to close at the end of the scope. */
export function assigned(to: Expressions, at: Node, value: Node, id: string): string {
  const { own } = to.body;
  if (own.origin(value) === 'borrowed') {
    const holder = own.holders.get(id);
    const text = to.owned(value);
    if (holder !== undefined && (at.kind === 'BinaryOperator' || holder.early)) {
      const declared = at.kind === 'VarDecl';
      return declared ? `${holder.name} = ${text}` : `port_replace(ctx, &${holder.name}, ${text})`;
    }
    if (own.lent.has(id) && holder === undefined) to.body.closing.push(id);
    return text;
  }
  return own.owned.has(at) ? to.owned(value) : to.handle(value);
}

export function builderOf(to: Expressions, kind: string, value: Node): string {
  const size = uncast(value).inner?.[1];
  return `HPy${kind}Builder_New(ctx, ${size === undefined ? '0' : to.value(size)})`;
}

export function store(
  to: Expressions,
  place: { readonly store: string; readonly set: string },
  value: Node,
  kept: boolean,
): string {
  const { own } = to.body;
  const origin = own.origin(value);
  const call = uncast(value);
  if (call.kind === 'CallExpr' && /^Py_X?NewRef$/.test(callee(call) ?? '') && call.inner?.[1] !== undefined) {
    return `${place.store}${to.handle(call.inner[1])})`;
  }
  if (origin === 'null') return `${place.store}HPy_NULL)`;
  if (call.kind === 'CallExpr') return `${place.set}${to.owned(value)})`;
  const variable = own.variableOf(value);
  // The field has a reference of its own: that of the variable ends with its scope.
  if (
    !kept &&
    variable !== null &&
    !variable.parameter &&
    variable.sources.some((one) => own.origin(one.value) === 'new')
  ) {
    to.body.closing.push(variable.id);
  }
  return `${place.store}${to.handle(value)})`;
}

/** The type that an allocation is given, if it is one. */
export function allocation(to: Expressions, node: Node): Node | null {
  const call = uncast(node);
  if (call.kind !== 'CallExpr') return null;
  const name = callee(call);
  const [head, first] = call.inner ?? [];
  if (name === 'Py_allocate' || name === 'PyType_GenericAlloc') return first ?? null;
  if (name === 'PyType_GenericNew' && to.body.role.kind !== 'init') return first ?? null;
  const target = head === undefined ? undefined : bare(head);
  return target?.kind === 'MemberExpr' && target.name === 'tp_alloc' ? (first ?? null) : null;
}
