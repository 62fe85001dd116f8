/** `list[int]`: the object. Its methods are in `types/generic-alias.ts`. */
import { bareType, PyTuple } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyGenericAlias extends PyObject {
  readonly origin: PyValue;
  readonly args: PyTuple;
  /** The type variables in the arguments, once they were asked for. */
  parameters: PyTuple | undefined = undefined;
  /** Made by unpacking: `*tuple[int]`. */
  readonly starred: boolean;

  constructor(origin: PyValue, args: PyTuple, starred = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.starred = starred;
  }
}

/** `iter(alias)`: gives the alias once, to be unpacked. */
export class PyGenericAliasIterator extends PyObject {
  alias: PyGenericAlias | undefined;
  constructor(alias: PyGenericAlias) {
    super();
    this.alias = alias;
  }
}

export const genericAliasIteratorType = bareType('generic_alias_iterator', PyGenericAliasIterator);
export const genericAliasType = bareType('types.GenericAlias', PyGenericAlias, undefined, { baseType: true });
genericAliasType.hasWeakReferences = true;

/** What `__class_getitem__` of builtin types returns. */
export function genericAlias(origin: PyValue, item: PyValue): PyGenericAlias {
  return new PyGenericAlias(origin, item instanceof PyTuple ? item : new PyTuple([item]));
}
