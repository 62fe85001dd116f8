/** What each function is called by: Python, as a method or slot; the host; a C library; others of the file. */
import { type Node, uncast, walk } from './ast.ts';
import type { Model } from './model.ts';

export function giveRoles(model: Model): void {
  const { roles } = model;
  for (const entries of model.methodTables.values()) {
    for (const entry of entries) roles.set(entry.fn, { kind: 'method', entry });
  }
  for (const { slots } of model.types.values()) {
    for (const { slot, node, fn } of slots) {
      if (fn !== null) roles.set(fn, { kind: 'slot', slot });
      if (slot !== 'tp_getset') continue;
      for (const row of model.rowsOf(model.variableIn(node), 'PyGetSetDef')) {
        const get = model.functionIn(row.get('get'));
        const set = model.functionIn(row.get('set'));
        if (get !== null) roles.set(get, { kind: 'getter' });
        if (set !== null) roles.set(set, { kind: 'setter' });
      }
    }
  }
  const slots = model.moduleDef?.fields.get('m_slots');
  for (const row of model.rowsOf(model.variableIn(slots), 'PyModuleDef_Slot')) {
    const fn = model.functionIn(row.get('value'));
    if (fn !== null && model.source.of(row.get('slot') ?? { id: '', kind: '' }) === 'Py_mod_exec') {
      roles.set(fn, { kind: 'exec' });
    }
  }
  for (const field of ['m_traverse', 'm_clear', 'm_free']) {
    const fn = model.functionIn(model.moduleDef?.fields.get(field));
    if (fn !== null) roles.set(fn, { kind: 'dropped' });
  }
  for (const [name] of model.functions) {
    if (name.startsWith('PyInit_')) roles.set(name, { kind: 'init' });
  }
  findCallbacks(model);
  findHelpers(model);
}

/** Functions that are handed to something that calls them: capsules, and C libraries. */
function findCallbacks(model: Model): void {
  for (const fn of model.functions.values()) {
    for (const node of walk(fn)) {
      if (node.kind !== 'CallExpr') continue;
      const [head, ...args] = node.inner ?? [];
      const called = head === undefined ? undefined : uncast(head).referencedDecl?.name;
      // Converters of "O&" are called where the arguments are parsed.
      if (called?.startsWith('PyArg_')) continue;
      for (const arg of args) {
        const given = model.functionIn(arg);
        if (given === null || model.roles.has(given)) continue;
        model.roles.set(given, { kind: called === 'PyCapsule_New' ? 'capsule' : 'callback' });
      }
    }
  }
}

function findHelpers(model: Model): void {
  const needing = new Set<string>();
  const usesApi = (fn: Node): boolean =>
    [...walk(fn)].some(({ kind, referencedDecl: to, type }) => {
      const name = to?.name ?? '';
      if (kind === 'DeclRefExpr' && /^_?Py[A-Z_]/.test(name)) return true;
      if (kind === 'DeclRefExpr' && (needing.has(name) || model.globals.has(name))) return true;
      return kind === 'MemberExpr' && model.structOf(type?.qualType) !== null
        ? true
        : kind === 'CStyleCastExpr' && model.structOf(type?.qualType) !== null;
    });
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, fn] of model.functions) {
      if (needing.has(name)) continue;
      const role = model.roles.get(name);
      const parameters = (fn.inner ?? []).filter((one) => one.kind === 'ParmVarDecl');
      const fixed = role !== undefined && role.kind !== 'helper' && role.kind !== 'callback';
      const handles = parameters.some((one) => model.isHandle(one.type?.qualType));
      if (!fixed && !handles && !usesApi(fn)) continue;
      needing.add(name);
      grown = true;
    }
  }
  for (const name of model.functions.keys()) {
    const role = model.roles.get(name);
    if (role === undefined) model.roles.set(name, { kind: 'helper', needsContext: needing.has(name) });
    else if (role.kind === 'callback' && !needing.has(name)) {
      model.roles.set(name, { kind: 'helper', needsContext: false });
    }
  }
}
