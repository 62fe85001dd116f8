/** Nodes of a tree of Python objects, which are checked on the way. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import {
  Ellipsis,
  integerOf,
  isInstance,
  None,
  PyFloat,
  PyList,
  PyTuple,
  textOf,
  typeOf,
} from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { PyFrozenSet } from '@harpy/objects/set';
import { exactStr } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { ENUMERATIONS } from '../../ast/asdl.ts';
import type { ConstantValue } from '../../ast/constant.ts';
import type * as nodes from '../../ast/nodes.ts';
import { POSITION } from './classes.ts';
import { base, definitionOf, definitions, nodeClasses, pythonName } from './node-type.ts';

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

const mayBeHole = (family: string): boolean => family === 'expr' || family === 'stmt';

function fromObject(value: PyValue, asdl: string, owner: string, field: string): unknown {
  if (asdl.endsWith('*')) {
    if (!(value instanceof PyList))
      throw typeError(`${owner} field "${field}" must be a list, not a ${typeOf(value).name}`);
    const inner = asdl.slice(0, -1);
    // What may not be missing is refused later, in the order of CPython's checks.
    return value.items.map((item) =>
      item === None && mayBeHole(base(inner)) ? undefined : fromObject(item, inner, owner, field),
    );
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
    const found = names.find((name) => isInstance(value, nodeClasses.current?.byName.get(name) as PyType));
    if (found === undefined) throw typeError(`expected some sort of ${kind}, but got ${typeOf(value).name}`);
    return found;
  }
  return fromNode(value, kind);
}

/** Families of several kinds of nodes that have a place: it is read before the kind is looked at, as in CPython. */
const PLACED: ReadonlySet<string> = new Set(['stmt', 'expr', 'excepthandler', 'pattern', 'type_param']);

/** The place of a node in its source; `owner` is what it is called where a part of it is missing. */
function placeOf(value: PyValue, owner: string): Record<string, number> {
  const place: Record<string, number> = {};
  for (const name of POSITION) {
    const given = lookupAttribute(value, name);
    if (given === undefined && !name.startsWith('end_'))
      throw typeError(`required field "${name}" missing from ${owner}`);
    const number = given === undefined || given === None ? undefined : integerOf(given);
    place[name] = number === undefined ? (place[name.replace('end_', '')] ?? 0) : Number(number);
  }
  return place;
}

export function fromNode(value: PyValue, family: string): nodes.AstNode {
  const place = PLACED.has(family) ? placeOf(value, family) : undefined;
  const definition = definitionOf(typeOf(value));
  const kind = typeOf(value).mro.find(
    (each) => nodeClasses.current?.byName.get(each.name) === each && definitions[each.name] !== undefined,
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
  if (definition.positioned) Object.assign(tree, place ?? placeOf(value, kind));
  return tree as unknown as nodes.AstNode;
}
