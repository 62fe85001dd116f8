/** `_ast`: the classes of syntax tree nodes, and trees to and from them (Python/Python-ast.c). */
import { dictOf, getAttribute, lookupAttribute, setAttribute, setDictOf } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callKeywords } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import {
  bareType,
  Ellipsis,
  integerOf,
  intType,
  isInstance,
  listType,
  None,
  objectType,
  PyFloat,
  PyList,
  PyTuple,
  strType,
  textOf,
  typeOf,
  typeType,
} from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { deprecationWarningType, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { hooks } from '@harpy/objects/hooks';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { PyObject } from '@harpy/objects/object';
import { listItems } from '@harpy/objects/protocols/iterate';
import { reprText } from '@harpy/objects/protocols/text';
import { frozenSetFrom, PyFrozenSet } from '@harpy/objects/set';
import { exactStr, strFromCodePoints, strFromJS } from '@harpy/objects/str';
import { lookupName } from '@harpy/objects/text/unicode-names';
import type { PyType } from '@harpy/objects/type';
import { unionOf } from '@harpy/objects/types/union';
import type { PyValue } from '@harpy/objects/value';
import { ENUMERATIONS } from '../ast/asdl.ts';
import type { ConstantValue } from '../ast/constant.ts';
import type * as nodes from '../ast/nodes.ts';
import { NODE_DEFINITIONS, type NodeDefinition } from '../ast/nodes.ts';
import { optimizeTree } from '../ast/optimize.ts';
import { treeCompiler } from '../compile-function.ts';
import { type ParseMode, parse } from '../parser/parse.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { compileTree, syntaxErrors, warned } from '../source.ts';
import { futureFeatures } from '../symtable/future.ts';

class PyAST extends PyObject {}
const astType = bareType('ast.AST', PyAST, undefined, { baseType: true, sameLayout: true, immutable: false });
astType.hasDict = true;
astType.hasWeakReferences = true;

const POSITION = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'];

const pythonName = (field: string): string => (field === 'literalKind' ? 'kind' : field);
const base = (asdl: string): string => asdl.replace(/[*?]/g, '');

/** The classes of one interpreter. */
interface Classes {
  readonly byName: Map<string, PyType>;
  /** The one object of each operator and context. */
  readonly single: Map<string, PyValue>;
}
let classes: Classes | undefined;

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
  const definition = definitionOf(type);
  for (const name of missing) {
    const asdl = definition?.fields.find(([field]) => pythonName(field) === name)?.[1];
    if (asdl === undefined) continue;
    if (asdl.endsWith('*')) setAttribute(self, name, new PyList([]));
    else if (asdl === 'expr_context') setAttribute(self, name, classes?.single.get('Load') ?? None);
    else if (!asdl.endsWith('?'))
      hooks.warn(
        deprecationWarningType,
        `${type.name}.__init__ missing 1 required positional argument: '${name}'. This will become an error in Python 3.15.`,
        1,
      );
  }
}

const definitions: Readonly<Record<string, NodeDefinition>> = NODE_DEFINITIONS;

function definitionOf(type: PyType): NodeDefinition | undefined {
  for (const each of type.mro) {
    const found = definitions[each.name];
    if (found !== undefined && classes?.byName.get(each.name) === each) return found;
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
  methods: [
    method('__reduce__()', reduce),
    method('__replace__(**fields)', (self: PyAST, changes: ReadonlyMap<string, PyValue>) => {
      checkReplacement(self, changes);
      const all = new Map<string, PyValue>();
      for (const [name, value] of dictOf(self).table.entries()) all.set(textOf(name) ?? '', value);
      for (const [name, value] of changes) all.set(name, value);
      return callKeywords(typeOf(self), [...all.values()], [...all.keys()]);
    }),
  ],
  getset: [
    getset('__dict__', dictOf, (self: PyAST, value) => {
      if (value instanceof PyDict) setDictOf(self, value);
    }),
  ],
  attributes: { _fields: new PyTuple([]), _attributes: new PyTuple([]), __match_args__: new PyTuple([]) },
});

/** A node as the grammar of trees writes it. */
function productDoc(kind: string, { fields }: NodeDefinition): string {
  if (fields.length === 0) return kind;
  return `${kind}(${fields.map(([name, asdl]) => `${asdl.replace('literal_kind', 'string')} ${pythonName(name)}`).join(', ')})`;
}

function sumDoc(family: string, nodes: readonly (readonly [string, NodeDefinition])[]): string {
  const alternatives = nodes.map(([kind, definition]) => productDoc(kind, definition));
  return `${family} = ${alternatives.join(`\n${' '.repeat(family.length + 1)}| `)}`;
}

function makeClasses(dict: PyDict): Classes {
  const made: Classes = { byName: new Map(), single: new Map() };
  const make = (
    name: string,
    parent: PyType,
    fields: readonly string[] | undefined,
    attributes: readonly string[] | undefined,
    optional: readonly string[],
    doc: string,
  ) => {
    const namespace = new PyDict();
    namespace.setString('__module__', 'ast');
    namespace.setString('__doc__', doc);
    if (fields !== undefined) {
      namespace.setString('_fields', new PyTuple(fields));
      namespace.setString('__match_args__', new PyTuple(fields));
    }
    if (attributes !== undefined) namespace.setString('_attributes', new PyTuple(attributes));
    for (const each of optional) namespace.setString(each, None);
    const type = createType(typeType, name, [parent], namespace);
    made.byName.set(name, type);
    dict.setString(name, type);
    return type;
  };
  dict.setString('AST', astType);
  for (const [family, names] of Object.entries(ENUMERATIONS)) {
    const parent = make(family, astType, [], [], [], `${family} = ${names.join(' | ')}`);
    for (const name of names) {
      const type = make(name, parent, [], undefined, [], name);
      made.single.set(name, callKeywords(type, [], undefined));
    }
  }
  for (const [kind, definition] of Object.entries(definitions)) {
    const fields = definition.fields.map(([name]) => pythonName(name));
    const optional = definition.fields.flatMap(([name, asdl]) =>
      asdl.endsWith('?') ? [pythonName(name)] : [],
    );
    const positions = definition.positioned ? ['end_lineno', 'end_col_offset'] : [];
    let parent = astType;
    if (definition.family !== kind) {
      const siblings = Object.entries(definitions).filter(([, each]) => each.family === definition.family);
      parent =
        made.byName.get(definition.family) ??
        make(
          definition.family,
          astType,
          [],
          definition.positioned ? POSITION : [],
          positions,
          sumDoc(definition.family, siblings),
        );
    }
    make(
      kind,
      parent,
      fields,
      definition.positioned ? POSITION : [],
      [...optional, ...(definition.family === kind ? positions : [])],
      productDoc(kind, definition),
    );
  }
  for (const [kind, definition] of Object.entries(definitions)) {
    const types = new PyDict();
    for (const [name, asdl] of definition.fields) types.setString(pythonName(name), fieldType(asdl, made));
    made.byName.get(kind)?.dict.set('_field_types', types);
  }
  return made;
}

/** What `_field_types` says of a field: `expr?*` is a list of expressions, as in CPython. */
function fieldType(asdl: string, made: Classes): PyValue {
  const base = asdl.replace(/[?*]/g, '');
  const one = PRIMITIVE_TYPES[base] ?? made.byName.get(base) ?? objectType;
  if (asdl.endsWith('*')) return genericAlias(listType, one);
  return asdl.endsWith('?') ? unionOf(one, None) : one;
}

const PRIMITIVE_TYPES: Readonly<Record<string, PyType>> = {
  identifier: strType,
  string: strType,
  literal_kind: strType,
  int: intType,
};

// ---- trees as objects

function constantValue(value: ConstantValue): PyValue {
  switch (value.t) {
    case 'None':
      return None;
    case 'Ellipsis':
      return Ellipsis;
    case 'bool':
    case 'int':
      return value.v;
    case 'float':
      return new PyFloat(value.v);
    case 'complex':
      return new PyComplex(value.real, value.imag);
    case 'str':
      return value.codePoints === undefined
        ? strFromJS(value.v)
        : strFromCodePoints(Uint32Array.from(value.codePoints));
    case 'bytes':
      return new PyBytes(value.v);
    case 'tuple':
      return new PyTuple(value.v.map(constantValue));
    case 'frozenset':
      return frozenSetFrom(value.v.map(constantValue));
  }
}

function toObject(node: unknown, asdl: string): PyValue {
  if (Array.isArray(node)) return new PyList(node.map((item) => toObject(item, base(asdl))));
  if (node === undefined) return None;
  const kind = base(asdl);
  if (kind === 'constant') return constantValue(node as ConstantValue);
  if (typeof node === 'number') return node;
  if (typeof node === 'string') {
    const single = kind in ENUMERATIONS ? classes?.single.get(node) : undefined;
    return single ?? strFromJS(node);
  }
  return nodeObject(node as nodes.AstNode);
}

function nodeObject(node: nodes.AstNode): PyValue {
  const definition = definitions[node.kind];
  const type = classes?.byName.get(node.kind);
  if (definition === undefined || type === undefined) throw new Error(`no class for ${node.kind}`);
  const object = new (type.ctor as unknown as new () => PyObject)();
  const values = node as unknown as Readonly<Record<string, unknown>>;
  for (const [name, asdl] of definition.fields)
    setAttribute(object, pythonName(name), toObject(values[name], asdl));
  if (definition.positioned) for (const name of POSITION) setAttribute(object, name, values[name] as number);
  return object;
}

// ---- objects as trees

function constantOf(value: PyValue): ConstantValue {
  if (value === None) return { t: 'None' };
  if (value === Ellipsis) return { t: 'Ellipsis' };
  if (typeof value === 'boolean') return { t: 'bool', v: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { t: 'int', v: value };
  if (value instanceof PyFloat) return { t: 'float', v: value.value };
  if (value instanceof PyComplex) return { t: 'complex', real: value.real, imag: value.imag };
  if (value instanceof PyBytes) return { t: 'bytes', v: value.bytes };
  if (value instanceof PyTuple) return { t: 'tuple', v: value.items.map(constantOf) };
  if (value instanceof PyFrozenSet) return { t: 'frozenset', v: [...value.table.keys()].map(constantOf) };
  const text = exactStr(value);
  if (text === undefined) throw typeError(`got an invalid type in Constant: ${typeOf(value).name}`);
  if (typeof text === 'string') return { t: 'str', v: text, codePoints: undefined };
  return { t: 'str', v: text.toJS(), codePoints: [...text.codePoints] };
}

function fromObject(value: PyValue, asdl: string, owner: string, field: string): unknown {
  if (asdl.endsWith('*')) {
    if (!(value instanceof PyList))
      throw typeError(`${owner} field "${field}" must be a list, not a ${typeOf(value).name}`);
    const inner = asdl.slice(0, -1);
    return value.items.map((item) => fromObject(item, inner, owner, field));
  }
  if (value === None && base(asdl) !== 'constant') {
    if (asdl.endsWith('?')) return undefined;
    throw valueError(`field '${field}' is required for ${owner}`);
  }
  const kind = base(asdl);
  switch (kind) {
    case 'constant':
      return constantOf(value);
    case 'identifier': {
      const text = textOf(value);
      if (text === undefined) throw typeError('AST identifier must be of type str');
      return text;
    }
    case 'string':
    case 'literal_kind': {
      const text = textOf(value);
      if (text === undefined) throw typeError('AST string must be of type str');
      return text;
    }
    case 'int': {
      const number = integerOf(value);
      if (number === undefined) throw valueError(`invalid integer value: ${typeOf(value).name}`);
      return Number(number);
    }
  }
  const names = ENUMERATIONS[kind];
  if (names !== undefined) {
    const found = names.find((name) => isInstance(value, classes?.byName.get(name) as PyType));
    if (found === undefined) throw typeError(`expected some sort of ${kind}, but got ${typeOf(value).name}`);
    return found;
  }
  return fromNode(value, kind);
}

function fromNode(value: PyValue, family: string): nodes.AstNode {
  const definition = definitionOf(typeOf(value));
  const kind = typeOf(value).mro.find(
    (each) => classes?.byName.get(each.name) === each && definitions[each.name] !== undefined,
  )?.name;
  if (definition === undefined || kind === undefined || (definition.family !== family && kind !== family))
    throw typeError(`expected some sort of ${family}, but got ${typeOf(value).name}`);
  const tree: Record<string, unknown> = { kind };
  for (const [name, asdl] of definition.fields) {
    const given = lookupAttribute(value, pythonName(name));
    if (given === undefined && !/[?*]$/.test(asdl))
      throw typeError(`required field "${pythonName(name)}" missing from ${kind}`);
    tree[name] =
      given === undefined
        ? asdl.endsWith('*')
          ? []
          : undefined
        : fromObject(given, asdl, kind, pythonName(name));
  }
  if (definition.positioned) {
    for (const name of POSITION) {
      const given = lookupAttribute(value, name);
      if (given === undefined && !name.startsWith('end_'))
        throw typeError(`required field "${name}" missing from ${kind}`);
      const number = given === undefined || given === None ? undefined : integerOf(given);
      tree[name] = number === undefined ? (tree[name.replace('end_', '')] ?? 0) : Number(number);
    }
  }
  return tree as unknown as nodes.AstNode;
}

const PyCF_TYPE_COMMENTS = 0x1000;
/** Without the flag for trees. */
const PyCF_OPTIMIZED = 0x8000;

treeCompiler.isTree = (value) => isInstance(value, astType);
treeCompiler.compile = (tree, options) => {
  const expected = { exec: 'Module', eval: 'Expression', single: 'Interactive' }[options.mode];
  const node = fromNode(tree, 'mod');
  if (node.kind !== expected) throw typeError(`expected ${expected} node, got ${typeOf(tree).name}`);
  return syntaxErrors(() => compileTree(node as nodes.Module, options));
};
treeCompiler.parse = (source, filename, mode, { flags, optimize, featureVersion }) => {
  if (classes === undefined) hooks.importModule('_ast');
  const warnings: SyntaxWarningRecord[] = [];
  const tree = warned(warnings, filename, () =>
    syntaxErrors(() => {
      const parsed = parse(source, {
        filename,
        mode: mode as ParseMode,
        warnings,
        typeComments: (flags & PyCF_TYPE_COMMENTS) !== 0,
        unicodeName: (name) => lookupName(name, false)?.[0],
        ...(featureVersion === undefined ? {} : { featureVersion }),
      });
      // A tree is not made of a module that asks for features there are not.
      futureFeatures(parsed, filename);
      return parsed;
    }),
  );
  return nodeObject((flags & PyCF_OPTIMIZED) === 0 ? tree : optimizeTree(tree, optimize));
};

export const astModule = defineModule({
  name: '_ast',
  attributes: {
    PyCF_ONLY_AST: 0x400,
    PyCF_TYPE_COMMENTS,
    PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
    PyCF_OPTIMIZED_AST: 0x8400,
  },
  create: (dict) => {
    classes = makeClasses(dict);
  },
});
