/** Type parameters, aliases and template strings. */
import { None, PyTuple } from '@harpy/objects/core-types';
import { getItem } from '@harpy/objects/protocols/sequence';
import type { Table } from '@harpy/objects/table';
import { PyInterpolation } from '@harpy/objects/template';
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
import { makeTemplate } from '@harpy/objects/types/template';
import type { PyValue } from '@harpy/objects/value';
import { $unpack } from './values.ts';

type Compute = (() => PyValue) | undefined;

const lazy = (compute: Compute): Lazy => (compute === undefined ? ABSENT : new Lazy(undefined, compute));

export const $typeVar = (name: string, bound: Compute, isTuple: boolean, fallback: Compute): PyValue =>
  new PyTypeVar(
    name,
    isTuple ? ABSENT : lazy(bound),
    isTuple ? lazy(bound) : ABSENT,
    lazy(fallback),
    INFERRED,
  );
export const $paramSpec = (name: string, fallback: Compute): PyValue =>
  new PyParamSpec(name, None, lazy(fallback), INFERRED);
export const $typeVarTuple = (name: string, fallback: Compute): PyValue =>
  new PyTypeVarTuple(name, lazy(fallback));

export const $typeAlias = (
  name: string,
  params: PyTuple | undefined,
  value: () => PyValue,
  globals: Table,
): PyValue =>
  new PyTypeAlias(name, params, new Lazy(undefined, value), globals.getString('__name__') ?? None);

/** The base `Generic[T, *Ts]` of a generic class. */
export function $genericBase(params: PyTuple): PyValue {
  const items = params.items.map((param) => (param instanceof PyTypeVarTuple ? $unpackOne(param) : param));
  return getItem(genericType, items.length === 1 ? (items[0] as PyValue) : new PyTuple(items));
}

/** `*Ts` in an annotation: the one item that iterating gives. */
export function $unpackOne(value: PyValue): PyValue {
  return $unpack(value, 1)[0] as PyValue;
}

export const $interpolation = (
  value: PyValue,
  expression: PyValue,
  conversion: PyValue,
  spec: PyValue,
): PyValue => new PyInterpolation(value, expression, conversion, spec);
export const $template = (parts: readonly PyValue[]): PyValue => makeTemplate(parts);
