/** Type variables and type aliases: the objects. Their methods are in `types/type-variable.ts`. */
import { setOwn } from './attribute.ts';
import { bareType, None, objectType, type PyTuple } from './core-types.ts';
import { hooks } from './hooks.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

class PyNoDefault extends PyObject {}
export const noDefaultType = bareType('NoDefaultType', PyNoDefault);
/** `typing.NoDefault`: a type variable has no default. */
export const NoDefault = new PyNoDefault();

/** A value that may be computed when it is first asked for. */
export class Lazy {
  #value: PyValue | undefined;
  #compute: (() => PyValue) | undefined;
  /** The function that computes it in a format of `annotationlib`, where a source has one. */
  readonly evaluator: (() => PyValue) | undefined;

  constructor(value: PyValue | undefined, compute?: () => PyValue, evaluator?: () => PyValue) {
    this.#value = value;
    this.#compute = compute;
    this.evaluator = evaluator;
  }
  get present(): boolean {
    return this.#value !== undefined || this.#compute !== undefined;
  }
  get(): PyValue | undefined {
    if (this.#value === undefined && this.#compute !== undefined) this.#value = this.#compute();
    return this.#value;
  }
}
export const ABSENT = new Lazy(undefined);

export interface Variance {
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly infer: boolean;
}
export const INFERRED: Variance = { covariant: false, contravariant: false, infer: true };

/** What all kinds of type variables have. */
export abstract class PyTypeParameter extends PyObject {
  readonly name: string;
  readonly fallback: Lazy;
  constructor(name: string, fallback: Lazy) {
    super();
    this.name = name;
    this.fallback = fallback;
    setOwn(this, '__module__', hooks.callerModuleName() ?? None);
  }
}

export class PyTypeVar extends PyTypeParameter {
  readonly bound: Lazy;
  readonly constraints: Lazy;
  readonly variance: Variance;
  constructor(name: string, bound: Lazy, constraints: Lazy, fallback: Lazy, variance: Variance) {
    super(name, fallback);
    this.bound = bound;
    this.constraints = constraints;
    this.variance = variance;
  }
}

export class PyParamSpec extends PyTypeParameter {
  readonly bound: PyValue;
  readonly variance: Variance;
  constructor(name: string, bound: PyValue, fallback: Lazy, variance: Variance) {
    super(name, fallback);
    this.bound = bound;
    this.variance = variance;
  }
}
export class PyTypeVarTuple extends PyTypeParameter {}

/** `P.args` and `P.kwargs`. */
export class PyParamSpecArgs extends PyObject {
  readonly origin: PyValue;
  constructor(origin: PyValue) {
    super();
    this.origin = origin;
  }
}
export class PyParamSpecKwargs extends PyParamSpecArgs {}

export class PyTypeAlias extends PyObject {
  readonly name: string;
  /** Undefined if it is not generic. */
  readonly typeParams: PyTuple | undefined;
  readonly value: Lazy;
  readonly module: PyValue;
  constructor(name: string, typeParams: PyTuple | undefined, value: Lazy, module: PyValue) {
    super();
    this.name = name;
    this.typeParams = typeParams;
    this.value = value;
    this.module = module;
  }
}

/** What `evaluate_bound` and the like give where the value was given: a function that returns it. */
export class PyConstEvaluator extends PyObject {
  readonly value: PyValue;
  constructor(value: PyValue) {
    super();
    this.value = value;
  }
}

class PyGeneric extends PyObject {}

export const typeVarType = bareType('typing.TypeVar', PyTypeVar);
export const paramSpecType = bareType('typing.ParamSpec', PyParamSpec);
export const typeVarTupleType = bareType('typing.TypeVarTuple', PyTypeVarTuple);
export const paramSpecArgsType = bareType('typing.ParamSpecArgs', PyParamSpecArgs);
export const paramSpecKwargsType = bareType('typing.ParamSpecKwargs', PyParamSpecKwargs);
export const typeAliasType = bareType('typing.TypeAliasType', PyTypeAlias);
export const constEvaluatorType = bareType('_typing._ConstEvaluator', PyConstEvaluator);
export const genericType = bareType('typing.Generic', PyGeneric, objectType, {
  baseType: true,
  sameLayout: true,
  immutable: false,
});
for (const type of [typeVarType, paramSpecType, typeVarTupleType]) {
  type.hasDict = true;
  type.hasWeakReferences = true;
}
paramSpecArgsType.hasWeakReferences = true;
paramSpecKwargsType.hasWeakReferences = true;
