/** Type parameters of compiled classes, functions and aliases. Bounds, defaults and values are computed when asked for. */
import { None, PyTuple } from '@harpy/objects/core-types';
import type { PyDict } from '@harpy/objects/dict';
import { type CompiledFunction, PyCode, PyFunction } from '@harpy/objects/function';
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
import { evaluated } from './annotations.ts';

/** A value computed when asked for, and the function that gives it in other formats. */
export function $lazy(name: string, compute: () => PyValue, text: PyValue, globals: PyDict): Lazy {
  return new Lazy(undefined, compute, () => {
    const code = new PyCode({ ...EVALUATOR, name, qualname: name });
    const evaluate = (format?: PyValue): PyValue => evaluated(format ?? 1, compute, text, globals);
    const f = new PyFunction(code, evaluate as CompiledFunction, globals, [1]);
    f.module = globals.getString('__name__') ?? None;
    return f;
  });
}

/** `def name(format=1, /)` */
const EVALUATOR = {
  filename: '<annotations>',
  firstLine: 1,
  positional: 1,
  positionalOnly: 1,
  keywordOnly: 0,
  flags: 3,
  varnames: ['format'],
  cellvars: [],
  freevars: [],
  names: [],
  constants: [],
};

/** `[T: bound = default]`; a tuple as the bound lists constraints. */
export function $typeVar(
  name: string,
  bound: Lazy = ABSENT,
  isTuple = false,
  fallback: Lazy = ABSENT,
): PyValue {
  return new PyTypeVar(name, isTuple ? ABSENT : bound, isTuple ? bound : ABSENT, fallback, INFERRED);
}

/** `[**P = default]`. */
export function $paramSpec(name: string, fallback: Lazy = ABSENT): PyValue {
  return new PyParamSpec(name, None, fallback, INFERRED);
}

/** `[*Ts = default]`. */
export function $typeVarTuple(name: string, fallback: Lazy = ABSENT): PyValue {
  return new PyTypeVarTuple(name, fallback);
}

/** The base `Generic[...]` of a class with type parameters. */
export function $genericBase(params: PyTuple): PyValue {
  const items = params.items.flatMap((item) => (item instanceof PyTypeVarTuple ? listItems(item) : [item]));
  return getItem(genericType, new PyTuple(items));
}

/** `type name[params] = value`. */
export function $typeAlias(name: string, params: PyTuple | undefined, value: Lazy, globals: Table): PyValue {
  return new PyTypeAlias(name, params, value, globals.getString('__name__') ?? None);
}
