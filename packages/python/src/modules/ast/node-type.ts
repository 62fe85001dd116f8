/** `ast.AST`, the base of all nodes: fields, construction, text, pickling and copies with changes. */
import { dictOf, getAttribute, lookupAttribute, setAttribute, setDictOf } from '@harpy/objects/attribute';
import { callKeywords } from '@harpy/objects/call';
import { bareType, None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { deprecationWarningType, typeError } from '@harpy/objects/errors';
import { PyGenericAlias } from '@harpy/objects/generic-alias';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { listItems } from '@harpy/objects/protocols/iterate';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import { PyUnion } from '@harpy/objects/union';
import type { PyValue } from '@harpy/objects/value';
import { NODE_DEFINITIONS, type NodeDefinition } from '../../ast/nodes.ts';

class PyAST extends PyObject {}
export const astType = bareType('ast.AST', PyAST, undefined, {
  baseType: true,
  sameLayout: true,
  immutable: false,
});
astType.hasDict = true;
astType.hasWeakReferences = true;

export const pythonName = (field: string): string => (field === 'literalKind' ? 'kind' : field);
export const base = (asdl: string): string => asdl.replace(/[*?]/g, '');

/** The classes of one interpreter. */
export interface Classes {
  readonly byName: Map<string, PyType>;
  /** The one object of each operator and context. */
  readonly single: Map<string, PyValue>;
}
/** Those of the interpreter that runs, once `_ast` was imported. */
export const nodeClasses: { current: Classes | undefined } = { current: undefined };

function namesIn(type: PyType, attribute: string): string[] {
  const names = lookupAttribute(type, attribute);
  return names instanceof PyTuple ? names.items.map((name) => textOf(name) ?? '') : [];
}
const fieldsOf = (type: PyType): string[] => namesIn(type, '_fields');
const attributesOf = (type: PyType): string[] => namesIn(type, '_attributes');

function initialize(self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined): void {
  const type = typeOf(self);
  const fields = fieldsOf(type);
  const given = args.length - (names?.length ?? 0);
  if (given > fields.length)
    throw typeError(
      `${type.name.replace('ast.', '')} constructor takes at most ${fields.length} positional argument${fields.length === 1 ? '' : 's'}`,
    );
  const missing = new Set(fields);
  for (let at = 0; at < given; at++) {
    const name = fields[at] as string;
    setAttribute(self, name, args[at] as PyValue);
    missing.delete(name);
  }
  const known = new Set([...fields, ...attributesOf(type)]);
  for (const [at, name] of (names ?? []).entries()) {
    if (fields.includes(name) && !missing.has(name))
      throw typeError(`${type.name} got multiple values for argument '${name}'`);
    if (!known.has(name))
      hooks.warn(
        deprecationWarningType,
        `${type.name}.__init__ got an unexpected keyword argument '${name}'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.`,
        1,
      );
    setAttribute(self, name, args[given + at] as PyValue);
    missing.delete(name);
  }
  if (missing.size > 0) fillMissing(self, missing);
}

/** Lists and contexts have a default, what is optional is None; that other fields are missing is warned of. */
function fillMissing(self: PyValue, missing: ReadonlySet<string>): void {
  const type = typeOf(self);
  const types = lookupAttribute(type, '_field_types');
  // A class of a program's own that says nothing of types.
  if (!(types instanceof PyDict)) return;
  const fields = lookupAttribute(type, '_fields');
  const warn = (text: string): void =>
    hooks.warn(deprecationWarningType, `${text}. This will become an error in Python 3.15.`, 1);
  for (const field of fields instanceof PyTuple ? fields.items : []) {
    const name = textOf(field);
    if (name !== undefined && !missing.has(name)) continue;
    const kind = types.get(field);
    if (kind === undefined) warn(`Field ${reprText(field)} is missing from ${type.name}._field_types`);
    else if (kind instanceof PyUnion) continue;
    else if (kind instanceof PyGenericAlias) setAttribute(self, name ?? '', new PyList([]));
    else if (kind === nodeClasses.current?.byName.get('expr_context'))
      setAttribute(self, name ?? '', nodeClasses.current.single.get('Load') ?? None);
    else warn(`${type.name}.__init__ missing 1 required positional argument: ${reprText(field)}`);
  }
}

export const definitions: Readonly<Record<string, NodeDefinition>> = NODE_DEFINITIONS;

export function definitionOf(type: PyType): NodeDefinition | undefined {
  for (const each of type.mro) {
    const found = definitions[each.name];
    if (found !== undefined && nodeClasses.current?.byName.get(each.name) === each) return found;
  }
  return undefined;
}

/** `repr` of a node: its fields, so many levels deep. */
function shownNode(node: PyAST, depth: number): string {
  const { name } = typeOf(node);
  if (depth <= 0) return `${name}(...)`;
  const fields = listItems(getAttribute(typeOf(node), '_fields')).map((field) => textOf(field) ?? '');
  const shown = fields.map((field) => `${field}=${shownField(getAttribute(node, field), depth - 1)}`);
  return `${name}(${shown.join(', ')})`;
}

function shownField(value: PyValue, depth: number): string {
  if (value instanceof PyAST) return shownNode(value, depth);
  if (!(value instanceof PyList) && !(value instanceof PyTuple)) return reprText(value);
  const { items } = value;
  const ends = items.length > 1 ? [items[0], items.at(-1)] : items;
  const shown = ends.map((item) =>
    item === undefined ? '' : item instanceof PyAST ? shownNode(item, depth) : reprText(item),
  );
  if (items.length > 2) shown.splice(1, 0, '...');
  return value instanceof PyList ? `[${shown.join(', ')}]` : `(${shown.join(', ')})`;
}

/** Fields as arguments, as far as there are any: who leaves out one that must be is warned. */
function reduce(self: PyAST): PyValue {
  const type = typeOf(self);
  const rest = dictFrom(dictOf(self).table.entries());
  const args: PyValue[] = [];
  for (const name of fieldsOf(type)) {
    const value = rest.getString(name);
    if (value === undefined) break;
    args.push(value);
    rest.deleteString(name);
  }
  return new PyTuple([type, new PyTuple(args), rest]);
}

function checkReplacement(self: PyAST, changes: ReadonlyMap<string, PyValue>): void {
  const type = typeOf(self);
  const fields = fieldsOf(type);
  const known = [...fields, ...attributesOf(type)];
  for (const name of changes.keys())
    if (!known.includes(name))
      throw typeError(`${type.name}.__replace__ got an unexpected keyword argument '${name}'.`);
  const missing = fields.filter(
    (name) =>
      !changes.has(name) &&
      dictOf(self).getString(name) === undefined &&
      lookupAttribute(type, name) !== None,
  );
  if (missing.length > 0)
    throw typeError(
      `${type.name}.__replace__ missing ${missing.length} keyword argument${missing.length === 1 ? '' : 's'}: ${missing
        .sort()
        .map((name) => `'${name}'`)
        .join(', ')}.`,
    );
}

populate(astType, {
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyAST)(),
    tp_init: initialize,
    tp_repr: (self) => strFromJS(shownNode(self as PyAST, 3)),
  },
  methods: () => [
    method('__reduce__()', reduce),
    method('__replace__(**fields)', (self: PyAST, changes: ReadonlyMap<string, PyValue>) => {
      checkReplacement(self, changes);
      const all = new Map<string, PyValue>();
      for (const [name, value] of dictOf(self).table.entries()) all.set(textOf(name) ?? '', value);
      for (const [name, value] of changes) all.set(name, value);
      return callKeywords(typeOf(self), [...all.values()], [...all.keys()]);
    }),
  ],
  getset: () => [
    getset('__dict__', dictOf, (self: PyAST, value) => {
      if (value instanceof PyDict) setDictOf(self, value);
    }),
  ],
  attributes: { _fields: new PyTuple([]), _attributes: new PyTuple([]), __match_args__: new PyTuple([]) },
});
