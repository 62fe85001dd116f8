/** Python objects of the nodes of a tree. */
import { setAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { Ellipsis, None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { PyComplex } from '@harpy/objects/numbers/complex';
import type { PyObject } from '@harpy/objects/object';
import { frozenSetFrom } from '@harpy/objects/set';
import { strFromCodePoints, strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { ENUMERATIONS } from '../../ast/asdl.ts';
import type { ConstantValue } from '../../ast/constant.ts';
import type * as nodes from '../../ast/nodes.ts';
import { POSITION } from './classes.ts';
import { base, definitions, nodeClasses, pythonName } from './node-type.ts';

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
    const single = kind in ENUMERATIONS ? nodeClasses.current?.single.get(node) : undefined;
    return single ?? strFromJS(node);
  }
  return nodeObject(node as nodes.AstNode);
}

export function nodeObject(node: nodes.AstNode): PyValue {
  const definition = definitions[node.kind];
  const type = nodeClasses.current?.byName.get(node.kind);
  if (definition === undefined || type === undefined) throw new Error(`no class for ${node.kind}`);
  const object = new (type.ctor as unknown as new () => PyObject)();
  const values = node as unknown as Readonly<Record<string, unknown>>;
  for (const [name, asdl] of definition.fields)
    setAttribute(object, pythonName(name), toObject(values[name], asdl));
  if (definition.positioned) for (const name of POSITION) setAttribute(object, name, values[name] as number);
  return object;
}
