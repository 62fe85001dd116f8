/** Type parameters of compiled classes, functions and aliases. Bounds, defaults and values are computed when asked for. */
import { None, PyTuple } from '@harpy/objects/core-types';
import { listItems } from '@harpy/objects/protocols/iterate';
import { getItem } from '@harpy/objects/protocols/sequence';
import type { Table } from '@harpy/objects/table';
import {
  ABSENT,
  genericType,
  INFERRED,
  Lazy,
  PyParamSpec,
  PyTypeAlias,
  PyTypeVar,
  PyTypeVarTuple,
} from '@harpy/objects/type-variable';
import type { PyValue } from '@harpy/objects/value';

type Compute = (() => PyValue) | undefined;

const lazy = (compute: Compute): Lazy => (compute === undefined ? ABSENT : new Lazy(undefined, compute));

/** `[T: bound = default]`; a tuple as the bound lists constraints. */
export function $typeVar(name: string, bound: Compute, isTuple: boolean, fallback: Compute): PyValue {
  return new PyTypeVar(
    name,
    isTuple ? ABSENT : lazy(bound),
    isTuple ? lazy(bound) : ABSENT,
    lazy(fallback),
    INFERRED,
  );
}

/** `[**P = default]`. */
export function $paramSpec(name: string, fallback: Compute): PyValue {
  return new PyParamSpec(name, None, lazy(fallback), INFERRED);
}

/** `[*Ts = default]`. */
export function $typeVarTuple(name: string, fallback: Compute): PyValue {
  return new PyTypeVarTuple(name, lazy(fallback));
}

/** The base `Generic[...]` of a class with type parameters. */
export function $genericBase(params: PyTuple): PyValue {
  const items = params.items.flatMap((item) => (item instanceof PyTypeVarTuple ? listItems(item) : [item]));
  return getItem(genericType, new PyTuple(items));
}

/** `type name[params] = value`. */
export function $typeAlias(
  name: string,
  params: PyTuple | undefined,
  value: () => PyValue,
  globals: Table,
): PyValue {
  return new PyTypeAlias(name, params, new Lazy(undefined, value), globals.getString('__name__') ?? None);
}
