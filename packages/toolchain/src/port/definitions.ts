/** Tables of methods, slots, members and properties as HPyDef; types as HPyType_Spec; the module as HPyModuleDef. */
import type { Node, Source } from './ast.ts';
import type { MethodEntry, Model, TypeDefinition } from './model.ts';
import { HPY_SLOTS, MEMBER_KINDS, SPECIAL_METHODS } from './table.ts';
import type { LeftUse } from './uses.ts';

/** A definition: its variable, and the line that makes it where it is not made beside its function. */
interface Definition {
  readonly symbol: string;
  readonly line: string | null;
}

const CLASS_METHODS = /METH_(CLASS|STATIC)/;

/** The signature of a method in HPy by its flags in C; null if there is none. */
export function signatureOf(flags: string): string | null {
  if (CLASS_METHODS.test(flags)) return null;
  if (/METH_KEYWORDS/.test(flags)) return 'HPyFunc_KEYWORDS';
  if (/METH_(VARARGS|FASTCALL)/.test(flags)) return 'HPyFunc_VARARGS';
  if (/METH_NOARGS/.test(flags)) return 'HPyFunc_NOARGS';
  return /METH_O\b/.test(flags) ? 'HPyFunc_O' : null;
}

export class Definitions {
  readonly left: LeftUse[] = [];
  /** Types whose global is declared already. */
  readonly declared = new Set<string>();
  readonly checks: { line: number; note: string }[] = [];
  readonly #model: Model;
  readonly #source: Source;
  readonly #taken: Set<string>;
  /** Functions whose definition stands beside them, and its text. */
  readonly #beside = new Map<string, string>();
  /** Functions of tp_dealloc in which something remains to be done. */
  readonly #destroys: (fn: string) => boolean;

  constructor(model: Model, destroys: (fn: string) => boolean) {
    this.#model = model;
    this.#source = model.source;
    this.#taken = new Set(this.#source.text.match(/[A-Za-z_]\w*/g));
    this.#destroys = destroys;
    for (const entries of model.methodTables.values()) for (const entry of entries) this.#method(entry, true);
    for (const type of model.types.values()) {
      for (const { slot, fn } of type.slots) if (fn !== null) this.#slot(slot, fn, true);
    }
  }

  /** The macro in front of a function. */
  beside(fn: string): string | null {
    return this.#beside.get(fn) ?? null;
  }

  #unique(wanted: string): string {
    let name = wanted.replaceAll(/\W/g, '_');
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted.replaceAll(/\W/g, '_')}_${count}`;
    this.#taken.add(name);
    return name;
  }

  #text(node: Node | undefined): string | null {
    if (node === undefined) return null;
    const text = this.#source.of(node).replace(/^PyDoc_STR\s*\(([\s\S]*)\)$/, '$1');
    return /^(NULL|0|)$/.test(text) ? null : text;
  }

  #method(entry: MethodEntry, first: boolean): Definition | null {
    const signature = signatureOf(entry.flags);
    if (signature === null) return null;
    const doc =
      entry.doc === null ? '' : `, .doc = ${entry.doc.replace(/^PyDoc_STR\s*\(([\s\S]*)\)$/, '$1')}`;
    if (first && entry.fn !== '' && !this.#beside.has(entry.fn)) {
      this.#beside.set(entry.fn, `HPyDef_METH(${entry.fn}, ${entry.name}, ${signature}${doc})`);
    }
    const mine = this.#beside.get(entry.fn)?.startsWith(`HPyDef_METH(${entry.fn}, ${entry.name},`) === true;
    if (mine) return { symbol: entry.fn, line: null };
    if (first) return null;
    const symbol = this.#unique(`${entry.fn}_${entry.name.replaceAll('"', '')}`);
    return {
      symbol,
      line: `HPyDef_METH_IMPL(${symbol}, ${entry.name}, ${entry.fn}_impl, ${signature}${doc})`,
    };
  }

  #slot(slot: string, fn: string, first: boolean): Definition | null {
    const special = SPECIAL_METHODS[slot];
    let made: string | null = null;
    if (slot === 'tp_dealloc') made = this.#destroys(fn) ? `HPyDef_SLOT(${fn}, HPy_tp_destroy)` : null;
    else if (slot === 'tp_iternext') made = `HPyDef_METH_IMPL(${fn}, "__next__", ${fn}_next, HPyFunc_NOARGS)`;
    else if (special !== undefined) made = `HPyDef_METH(${fn}, "${special}", HPyFunc_NOARGS)`;
    else if (HPY_SLOTS.has(slot)) made = `HPyDef_SLOT(${fn}, HPy_${slot})`;
    if (made === null) return null;
    if (first && !this.#beside.has(fn)) this.#beside.set(fn, made);
    if (this.#beside.get(fn) === made) return { symbol: fn, line: null };
    if (first) return null;
    const symbol = this.#unique(`${fn}_${slot}`);
    return { symbol, line: `HPyDef_SLOT_IMPL(${symbol}, ${fn}_impl, HPy_${slot})` };
  }

  #leave(node: Node, name: string, note: string): string {
    this.left.push({ name, line: this.#source.lineOf(node), note });
    return `/* HARPY PORT: ${note}: ${this.#source.of(node).replaceAll('*/', '* /')} */`;
  }

  #members(table: string, type: TypeDefinition): Definition[] {
    return this.#model.rowsOf(table, 'PyMemberDef').map((row) => {
      const name = this.#source.of(row.get('name') as Node);
      const kind = this.#text(row.get('type'))?.replace(/^Py_/, '') ?? 'T_SHORT';
      const symbol = this.#unique(`${type.struct?.name ?? type.name}_${name.replaceAll('"', '')}`);
      const readonly = /READONLY|^1$/.test(this.#text(row.get('flags')) ?? '') ? ', .readonly = 1' : '';
      const doc = this.#text(row.get('doc'));
      const offset = this.#text(row.get('offset')) ?? '0';
      const known = MEMBER_KINDS[kind];
      const line = `HPyDef_MEMBER(${symbol}, ${name}, HPyMember_${known ?? kind}, ${offset}${readonly}${doc === null ? '' : `, .doc = ${doc}`})`;
      return { symbol, line };
    });
  }

  #properties(table: string, type: TypeDefinition): Definition[] {
    return this.#model.rowsOf(table, 'PyGetSetDef').map((row) => {
      const name = this.#source.of(row.get('name') as Node);
      const get = this.#model.functionIn(row.get('get'));
      const set = this.#model.functionIn(row.get('set'));
      const symbol = this.#unique(`${type.struct?.name ?? type.name}_${name.replaceAll('"', '')}`);
      const doc = this.#text(row.get('doc'));
      const closure = this.#text(row.get('closure'));
      const more = `${doc === null ? '' : `, .doc = ${doc}`}${closure === null ? '' : `, .closure = ${closure}`}`;
      const kind = set === null ? 'GET_IMPL' : get === null ? 'SET_IMPL' : 'GETSET_IMPL';
      const functions = [get, set].filter((one) => one !== null).join(', ');
      return { symbol, line: `HPyDef_${kind}(${symbol}, ${name}, ${functions}${more})` };
    });
  }

  /** A type's definitions and spec, where its variable was. */
  type(type: TypeDefinition): string {
    const found: Definition[] = [];
    const remarks: string[] = [];
    const short = type.struct?.name ?? type.name;
    let traversed = false;
    let doc: string | null = null;
    for (const { slot, node, fn } of type.slots) {
      const text = this.#source.of(node);
      if (slot === 'tp_methods') {
        for (const entry of this.#model.methodTables.get(this.#model.variableIn(node) ?? '') ?? []) {
          const made = this.#method(entry, false);
          if (made !== null) found.push(made);
          else
            remarks.push(
              this.#leave(
                node,
                'PyMethodDef',
                `${entry.name} is ${entry.flags}: HPy has methods of objects only; make it a function of the module`,
              ),
            );
        }
      } else if (slot === 'tp_members')
        found.push(...this.#members(this.#model.variableIn(node) ?? '', type));
      else if (slot === 'tp_getset')
        found.push(...this.#properties(this.#model.variableIn(node) ?? '', type));
      else if (slot === 'tp_doc') doc = this.#text(node);
      else if (fn !== null) {
        const made = this.#slot(slot, fn, false);
        if (made !== null) found.push(made);
        else if (!/^tp_(dealloc|clear|free|alloc|is_gc)$/.test(slot))
          remarks.push(this.#leave(node, `Py_${slot}`, `HPy has no ${slot}`));
        traversed ||= slot === 'tp_traverse';
      } else if (slot === 'tp_new' && text.endsWith('PyType_GenericNew')) {
        const symbol = this.#unique(`${short}_new`);
        found.push({ symbol, line: `HPyDef_SLOT_IMPL(${symbol}, HPyType_GenericNew, HPy_tp_new)` });
      } else if (slot === 'tp_iter' && text.endsWith('PyObject_SelfIter')) {
        const symbol = this.#unique(`${short}_iter`);
        const impl = `static HPy ${symbol}_impl(HPyContext *ctx, HPy self)\n{\n    return HPy_Dup(ctx, self);\n}`;
        found.push({ symbol, line: `HPyDef_METH(${symbol}, "__iter__", HPyFunc_NOARGS)\n${impl}` });
      } else if (
        slot === 'tp_hash' &&
        text.endsWith('PyObject_HashNotImplemented') &&
        type.fields.has('tp_richcompare')
      ) {
        // What compares and has no hash is not hashable.
      } else if (
        !/^tp_(alloc|free|getattro|setattro)$/.test(slot) ||
        !/PyObject_Generic|PyType_Generic|PyObject_(GC_)?Del/.test(text)
      ) {
        if (!/^(NULL|0)$/.test(text)) remarks.push(this.#leave(node, `Py_${slot}`, `HPy has no ${slot}`));
      }
    }
    const objects = [...(type.struct?.objects ?? [])];
    if (objects.length > 0 && !traversed) {
      const symbol = this.#unique(`${short}_traverse`);
      const visits = objects.map((name) => `    HPy_VISIT(&((${short} *)data)->${name});\n`).join('');
      const impl = `static int ${symbol}_impl(void *data, HPyFunc_visitproc visit, void *arg)\n{\n${visits}    return 0;\n}`;
      found.push({ symbol, line: `HPyDef_SLOT(${symbol}, HPy_tp_traverse)\n${impl}` });
    }
    return [
      ...found.flatMap(({ line }) => (line === null ? [] : [line])),
      ...remarks,
      '',
      this.#spec(type, found, doc, objects.length > 0),
    ]
      .join('\n')
      .trimStart();
  }

  #spec(
    type: TypeDefinition,
    found: readonly Definition[],
    slotDoc: string | null,
    collected: boolean,
  ): string {
    const field = (name: string): string | null =>
      this.#text(type.fields.get(type.isStatic ? `tp_${name}` : name));
    const defines = `${type.name}_defines`;
    const symbols = [...found.map(({ symbol }) => `&${symbol}`), 'NULL'];
    const flags = this.#flags(field('flags'), collected, type);
    const doc = field('doc') ?? slotDoc;
    const lines = [
      `.name = ${field('name') ?? '""'},`,
      ...(doc === null ? [] : [`.doc = ${doc},`]),
      ...(type.struct === null ? [] : [`.basicsize = sizeof(${type.struct.name}),`]),
      `.flags = ${flags},`,
      ...(type.struct === null ? [] : [`.builtin_shape = SHAPE(${type.struct.name}),`]),
      `.defines = ${defines},`,
    ];
    const spec = type.isStatic ? `${type.name}_spec` : type.name;
    const global = type.isStatic && !this.declared.has(type.name) ? `static HPyGlobal ${type.name};\n\n` : '';
    return `static HPyDef *${defines}[] = {${wrapped(symbols)}};\n\nstatic HPyType_Spec ${spec} = {\n${lines.map((line) => `    ${line}\n`).join('')}};\n\n${global}`.trimEnd();
  }

  #flags(text: string | null, collected: boolean, type: TypeDefinition): string {
    const known = ['DEFAULT', 'BASETYPE', 'HAVE_GC', 'HAVE_VECTORCALL'];
    const given = [...(text ?? '').matchAll(/Py_TPFLAGS_(\w+)/g)].map(([, name]) => name ?? '');
    for (const name of given) {
      if (!known.includes(name) && name !== 'HEAPTYPE') {
        this.checks.push({
          line: this.#source.lineOf(type.variable),
          note: `HPy has no Py_TPFLAGS_${name}: the type is without it`,
        });
      }
    }
    const wanted = known.filter(
      (name) => name === 'DEFAULT' || given.includes(name) || (collected && name === 'HAVE_GC'),
    );
    return wanted.map((name) => `HPy_TPFLAGS_${name}`).join(' | ');
  }

  /** What stands at the end: the definitions of the module, its globals, and the module. */
  module(name: string, execs: readonly string[]): string {
    const definition = this.#model.moduleDef;
    const found: Definition[] = execs.map((symbol) => ({ symbol, line: null }));
    for (const entries of this.#model.methodTables.values()) {
      for (const entry of entries) {
        if (entry.ofType) continue;
        const made = this.#method(entry, false);
        if (made !== null) found.push(made);
      }
    }
    const globals = [
      ...this.#model.globals.keys(),
      ...[...this.#model.types.values()].filter((type) => type.isStatic).map((type) => type.name),
      ...this.#model.stateObjects().map((name) => `port_state.${name}`),
    ];
    const doc = this.#text(definition?.fields.get('m_doc'));
    const variable = definition?.name ?? `${name}_module`;
    const lines = [
      ...(doc === null ? [] : [`    .doc = ${doc},`]),
      `    .defines = ${name}_defines,`,
      ...(globals.length === 0 ? [] : [`    .globals = ${name}_globals,`]),
    ];
    return [
      ...found.flatMap(({ line }) => (line === null ? [] : [`${line}\n`])),
      `static HPyDef *${name}_defines[] = {${wrapped([...found.map(({ symbol }) => `&${symbol}`), 'NULL'])}};`,
      ...(globals.length === 0
        ? []
        : [
            `static HPyGlobal *${name}_globals[] = {${wrapped([...globals.map((one) => `&${one}`), 'NULL'])}};`,
          ]),
      '',
      `static HPyModuleDef ${variable} = {\n${lines.join('\n')}\n};`,
      '',
      `HPy_MODINIT(${name}, ${variable})`,
    ].join('\n');
  }
}

/** A list of names, in lines of 100 characters. */
function wrapped(names: readonly string[]): string {
  const whole = names.join(', ');
  if (whole.length < 80) return whole;
  const lines: string[] = [];
  let line = '';
  for (const name of names) {
    if (line.length + name.length > 98) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${name}, `;
  }
  return `\n${[...lines, line.trimEnd()].map((one) => `    ${one}\n`).join('')}`;
}
