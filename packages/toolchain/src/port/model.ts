/** What a C API source defines: object structs, types, tables of methods, the module, functions and what each is for. */
import { callee, type Node, type Source, uncast, walk } from './ast.ts';
import { fieldNames, MODULE_DEF, TYPE_OBJECT, TYPE_STRUCTS } from './python-h.ts';
import { giveRoles } from './roles.ts';

/** A struct that begins with PyObject_HEAD. */
export interface ObjectStruct {
  readonly name: string;
  readonly record: Node;
  /** Members that refer to objects. */
  readonly objects: ReadonlySet<string>;
}

export interface MethodEntry {
  readonly name: string;
  readonly fn: string;
  readonly flags: string;
  readonly doc: string | null;
  /** Of a type, not of the module. */
  readonly ofType: boolean;
}

export interface SlotEntry {
  /** As in C: `tp_repr`, `nb_add`. */
  readonly slot: string;
  readonly node: Node;
  /** The function of this file that fills it. */
  readonly fn: string | null;
}

export interface TypeDefinition {
  /** The variable: a PyTypeObject or a PyType_Spec. */
  readonly name: string;
  readonly variable: Node;
  readonly isStatic: boolean;
  readonly fields: ReadonlyMap<string, Node>;
  readonly slots: readonly SlotEntry[];
  readonly struct: ObjectStruct | null;
}

export interface Member {
  readonly name: string;
  readonly fields: readonly string[];
}

/** What a function is called by, and so what its parameters become. */
export type Role =
  | { readonly kind: 'method'; readonly entry: MethodEntry }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'getter' | 'setter' | 'capsule' | 'init' | 'exec' | 'dropped' | 'callback' }
  | { readonly kind: 'helper'; readonly needsContext: boolean };

export interface GlobalObject {
  readonly id: string;
  readonly name: string;
}

/** Functions that give the module's state. */
export const STATE = /^Py(?:Module_GetState|Type_GetModuleState)$/;

/** An array's or struct's initial values, by position. Absent ones are left out. */
export function values(node: Node): (Node | undefined)[] {
  return (node.inner ?? []).map((one) => (one.kind === 'ImplicitValueInitExpr' ? undefined : one));
}

const initList = (variable: Node): Node | undefined =>
  variable.inner?.find((one) => one.kind === 'InitListExpr');

export class Model {
  readonly source: Source;
  readonly structs = new Map<string, ObjectStruct>();
  readonly functions = new Map<string, Node>();
  readonly types = new Map<string, TypeDefinition>();
  /** Methods by the name of their table. */
  readonly methodTables = new Map<string, readonly MethodEntry[]>();
  readonly globals = new Map<string, GlobalObject>();
  readonly roles = new Map<string, Role>();
  /** Variables that hold tables, and are not in the ported source as such. */
  readonly tables = new Set<string>();
  /** The struct of the module's state. */
  state: string | null = null;
  moduleDef: { readonly name: string; readonly fields: ReadonlyMap<string, Node> } | null = null;
  readonly #variables = new Map<string, Node>();

  constructor(source: Source) {
    this.source = source;
    for (const node of source.top()) this.#declare(node);
    this.#findStructs();
    this.#findState();
    this.#findTypes();
    this.#findModule();
    giveRoles(this);
  }

  #declare(node: Node): void {
    const { name = '' } = node;
    if (node.kind === 'FunctionDecl' && node.inner?.some((one) => one.kind === 'CompoundStmt')) {
      this.functions.set(name, node);
    }
    if (node.kind !== 'VarDecl') return;
    // A definition with values counts before one without.
    if (!this.#variables.has(name) || initList(node) !== undefined) this.#variables.set(name, node);
    const type = node.type?.qualType ?? '';
    if (/^(?:struct )?(?:PyObject|_object|PyTypeObject) \*$/.test(type))
      this.globals.set(name, { id: node.id, name });
  }

  #findStructs(): void {
    for (const record of this.source.top()) {
      if (record.kind !== 'RecordDecl') continue;
      const fields = (record.inner ?? []).filter((one) => one.kind === 'FieldDecl');
      if (fields[0]?.name !== 'ob_base') continue;
      const typedef = this.source
        .top()
        .find(
          (one) =>
            one.kind === 'TypedefDecl' &&
            [...walk(one)].some(
              ({ decl }) =>
                decl?.id === record.id ||
                (decl?.name === record.name && record.name !== undefined && decl?.kind === 'RecordDecl'),
            ),
        );
      const name = typedef?.name ?? record.name ?? '';
      this.structs.set(name, {
        name,
        record,
        objects: new Set(
          fields
            .slice(1)
            .flatMap((field) =>
              this.isHandle(field.type?.qualType) && field.name !== undefined ? [field.name] : [],
            ),
        ),
      });
    }
  }

  /** Is it the struct of the module's state, or a pointer to it? */
  isState(type: string | undefined): boolean {
    const [, name] = /^(?:const )?(?:struct )?(\w+)(?: \*)?(?:const)?$/.exec(type ?? '') ?? [];
    return name !== undefined && name === this.state;
  }

  /** The struct whose pointer a type is, if its objects have one of this file. */
  structOf(type: string | undefined): ObjectStruct | null {
    const [, name] = /^(?:const )?(?:struct )?(\w+) \*(?:const)?$/.exec(type ?? '') ?? [];
    return name === undefined ? null : (this.structs.get(name) ?? null);
  }

  /** Does an expression of this type become a handle? */
  isHandle(type: string | undefined): boolean {
    return (
      /^(?:const )?(?:struct )?(?:PyObject|_object|PyTypeObject|PyVarObject) \*(?:const)?$/.test(
        type ?? '',
      ) || this.structOf(type) !== null
    );
  }

  /** The function of this file that an expression names. */
  functionIn(node: Node | undefined): string | null {
    if (node === undefined) return null;
    const target = uncast(node);
    const name = target.referencedDecl?.name;
    const inner = target.kind === 'UnaryOperator' ? this.functionIn(target.inner?.[0]) : null;
    return target.kind === 'DeclRefExpr' && name !== undefined && this.functions.has(name) ? name : inner;
  }

  /** The variable that an expression names, or whose address it takes. */
  variableIn(node: Node | undefined): string | null {
    if (node === undefined) return null;
    const target = uncast(node);
    if (target.kind === 'UnaryOperator' && target.opcode === '&') return this.variableIn(target.inner?.[0]);
    return target.kind === 'DeclRefExpr' && target.referencedDecl?.kind === 'VarDecl'
      ? (target.referencedDecl.name ?? null)
      : null;
  }

  /** Named initial values of a variable of one of the structs of python-h.ts. */
  fieldsOf(variable: string | null, names: readonly string[]): Map<string, Node> {
    const node = variable === null ? undefined : this.#variables.get(variable);
    const list = node === undefined ? undefined : initList(node);
    const found = new Map<string, Node>();
    if (list === undefined) return found;
    values(list).forEach((value, index) => {
      if (value !== undefined) found.set(names[index] ?? '', value);
    });
    return found;
  }

  /** The rows of a table, each by the names of its struct's fields, up to the empty one. */
  rowsOf(variable: string | null, struct: string): Map<string, Node>[] {
    const node = variable === null ? undefined : this.#variables.get(variable);
    const list = node === undefined ? undefined : initList(node);
    const names = fieldNames(TYPE_STRUCTS[struct] ?? '');
    if (variable !== null && list !== undefined) this.tables.add(variable);
    return (list?.inner ?? [])
      .filter((row) => row.kind === 'InitListExpr')
      .map((row) => {
        const fields = new Map<string, Node>();
        values(row).forEach((value, index) => {
          if (value !== undefined) fields.set(names[index] ?? '', value);
        });
        return fields;
      })
      .filter((row) => {
        const [first] = row.values();
        return first !== undefined && !/^(NULL|0|\{0\}|\{NULL\})?$/.test(this.source.of(first));
      });
  }

  methods(table: string | null, ofType: boolean): readonly MethodEntry[] {
    if (table === null) return [];
    const entries = this.rowsOf(table, 'PyMethodDef').map((row): MethodEntry => {
      const text = (field: string): string => this.source.of(row.get(field) ?? { id: '', kind: '' });
      const doc = text('ml_doc');
      return {
        name: text('ml_name'),
        fn: this.functionIn(row.get('ml_meth')) ?? '',
        flags: text('ml_flags'),
        doc: doc === '' || doc === 'NULL' ? null : doc,
        ofType,
      };
    });
    this.methodTables.set(table, entries);
    return entries;
  }

  /** What PyModule_GetState is cast to. */
  #findState(): void {
    for (const fn of this.functions.values()) {
      for (const node of walk(fn)) {
        const [value] = node.inner ?? [];
        if (!/CastExpr$/.test(node.kind) || value === undefined) continue;
        if (!STATE.test(callee(uncast(value)) ?? '')) continue;
        const [, name] = /^(?:struct )?(\w+) \*$/.exec(node.type?.qualType ?? '') ?? [];
        if (name !== undefined && name !== 'void') this.state = name;
      }
    }
  }

  /** Objects in the module's state. */
  stateObjects(): string[] {
    const record = this.source
      .top()
      .find((one) => one.kind === 'RecordDecl' && this.recordName(one) === this.state && this.state !== null);
    return (record?.inner ?? []).flatMap((one) =>
      one.kind === 'FieldDecl' && one.name !== undefined && this.isHandle(one.type?.qualType)
        ? [one.name]
        : [],
    );
  }

  /** What a struct is known by: its typedef, or its tag. */
  recordName(record: Node): string {
    const typedef = this.source
      .top()
      .find((one) => one.kind === 'TypedefDecl' && [...walk(one)].some(({ decl }) => decl?.id === record.id));
    return typedef?.name ?? record.name ?? '';
  }

  #findTypes(): void {
    for (const [name, variable] of this.#variables) {
      const type = variable.type?.qualType ?? '';
      const isStatic = /^(?:struct )?PyTypeObject$/.test(type);
      if (!isStatic && !/^(?:struct )?PyType_Spec$/.test(type)) continue;
      const fields = this.fieldsOf(
        name,
        fieldNames(isStatic ? TYPE_OBJECT : (TYPE_STRUCTS['PyType_Spec'] ?? '')),
      );
      const slots: SlotEntry[] = [];
      const add = (slot: string, node: Node): void => {
        if (/^(NULL|0)$/.test(this.source.of(uncast(node)))) return;
        slots.push({ slot, node, fn: this.functionIn(node) });
      };
      if (isStatic) {
        for (const [field, node] of fields) {
          const group = /^tp_as_(number|sequence|mapping|async|buffer)$/.exec(field)?.[1];
          if (group === undefined) {
            if (!/^(ob_base|tp_name|tp_basicsize|tp_itemsize|tp_flags|tp_doc|tp_base)$/.test(field))
              add(field, node);
            continue;
          }
          const struct =
            group === 'buffer' ? 'PyBufferProcs' : `Py${group[0]?.toUpperCase()}${group.slice(1)}Methods`;
          const table = this.variableIn(node);
          if (table !== null) this.tables.add(table);
          for (const [slot, value] of this.fieldsOf(table, fieldNames(TYPE_STRUCTS[struct] ?? '')))
            add(slot, value);
        }
      } else {
        for (const row of this.rowsOf(this.variableIn(fields.get('slots')), 'PyType_Slot')) {
          const slot = row.get('slot');
          const value = row.get('pfunc');
          if (slot !== undefined && value !== undefined) add(this.source.of(slot).replace(/^Py_/, ''), value);
        }
      }
      const size = fields.get(isStatic ? 'tp_basicsize' : 'basicsize');
      const [, struct = ''] =
        /sizeof\s*\(\s*(?:struct\s+)?(\w+)/.exec(size === undefined ? '' : this.source.of(size)) ?? [];
      this.types.set(name, {
        name,
        variable,
        isStatic,
        fields,
        slots,
        struct: this.structs.get(struct) ?? null,
      });
    }
    for (const type of this.types.values()) {
      for (const { slot, node } of type.slots)
        if (slot === 'tp_methods') this.methods(this.variableIn(node), true);
    }
  }

  #findModule(): void {
    for (const [name, variable] of this.#variables) {
      if (!/^(?:struct )?PyModuleDef$/.test(variable.type?.qualType ?? '')) continue;
      const fields = this.fieldsOf(name, fieldNames(MODULE_DEF));
      this.moduleDef = { name, fields };
      this.methods(this.variableIn(fields.get('m_methods')), false);
    }
  }

  /** Parameters of a function. */
  parameters(fn: Node): readonly Node[] {
    return (fn.inner ?? []).filter((one) => one.kind === 'ParmVarDecl');
  }

  body(fn: Node): Node | undefined {
    return fn.inner?.find((one) => one.kind === 'CompoundStmt');
  }

  /** The variable of a name: for tables of members and properties. */
  variable(name: string): Node | undefined {
    return this.#variables.get(name);
  }
}
