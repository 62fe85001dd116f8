/** Uses of the C API in a source: how many there are, and which are left to a person. */
import { type Node, type Source, walk } from './ast.ts';
import type { Model } from './model.ts';

export interface Use {
  readonly name: string;
  readonly line: number;
}

export interface LeftUse extends Use {
  readonly note: string;
}

const API = /^_?Py[A-Z_]\w*$/;
const RETURNS = /\bPy_RETURN_\w+/g;

/** Each function, object and macro of the C API that functions use, and each row and slot of tables. */
export function apiUses(source: Source, model: Model): Use[] {
  const uses: Use[] = [];
  const seen = new Set<string>();
  const add = (name: string, node: Node): void => {
    const span = source.span(node);
    if (span === null) return;
    const key = `${name} ${span.start}`;
    if (seen.has(key)) return;
    seen.add(key);
    uses.push({ name, line: source.line(span.start) });
  };
  for (const fn of model.functions.values()) {
    for (const node of walk(fn)) {
      const name =
        source.macro(node)?.match(/^Py(?:Object_\w*New|_RETURN_\w+|Mem_New)$/i)?.[0] ??
        node.referencedDecl?.name;
      if (name === undefined || (node.kind !== 'DeclRefExpr' && source.macro(node) === null)) continue;
      if (!API.test(name) || model.functions.has(name) || model.types.has(name) || name === 'Py_allocate')
        continue;
      if (
        name !== source.macro(node) &&
        source.macro(node)?.startsWith('Py') === true &&
        !/^Py_(BEGIN|END)/.test(source.macro(node) ?? '')
      )
        continue;
      add(name, node);
    }
  }
  for (const type of model.types.values()) {
    for (const { slot, node } of type.slots) add(`Py_${slot}`, node);
    add(type.isStatic ? 'PyTypeObject' : 'PyType_Spec', type.variable);
  }
  for (const [table, entries] of model.methodTables) {
    const node = model.variable(table);
    for (const entry of entries)
      if (node !== undefined)
        uses.push({ name: 'PyMethodDef', line: source.lineOf(model.functions.get(entry.fn) ?? node) });
  }
  for (const struct of model.structs.values()) add('PyObject_HEAD', struct.record);
  const definition = model.moduleDef === null ? undefined : model.variable(model.moduleDef.name);
  if (definition !== undefined) add('PyModuleDef', definition);
  return uses.sort((a, b) => a.line - b.line);
}

/** Names of the C API that are still in a C text, outside comments and strings. */
export function remaining(text: string): Use[] {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, blank);
  const found: Use[] = [];
  code.split('\n').forEach((line, index) => {
    if (/^\s*#\s*include/.test(line)) return;
    for (const match of line.matchAll(/\b_?Py[A-Z_]\w*|\bMETH_\w+|\bT_(?:OBJECT|INT|DOUBLE|LONG)\w*/g)) {
      if (!/^PyBUF_/.test(match[0])) found.push({ name: match[0], line: index + 1 });
    }
  });
  return found;
}

export { RETURNS };
