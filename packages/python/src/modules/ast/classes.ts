/** The classes of nodes, made of the definitions of the tree. */
import { callKeywords } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import { intType, listType, None, objectType, PyTuple, strType, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { genericAlias } from '@harpy/objects/generic-alias';
import type { PyType } from '@harpy/objects/type';
import { unionOf } from '@harpy/objects/types/union';
import type { PyValue } from '@harpy/objects/value';
import { ENUMERATIONS } from '../../ast/asdl.ts';
import type { NodeDefinition } from '../../ast/nodes.ts';
import { astType, type Classes, definitions, pythonName } from './node-type.ts';

export const POSITION = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'];

/** A node as the grammar of trees writes it. */
function productDoc(kind: string, { fields }: NodeDefinition): string {
  if (fields.length === 0) return kind;
  return `${kind}(${fields.map(([name, asdl]) => `${asdl.replace('literal_kind', 'string')} ${pythonName(name)}`).join(', ')})`;
}

function sumDoc(family: string, nodes: readonly (readonly [string, NodeDefinition])[]): string {
  const alternatives = nodes.map(([kind, definition]) => productDoc(kind, definition));
  return `${family} = ${alternatives.join(`\n${' '.repeat(family.length + 1)}| `)}`;
}

export function makeClasses(dict: PyDict): Classes {
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
    made.byName.get(kind)?.dict.set('__annotations__', types);
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
