/** `TypeVar`, `ParamSpec`, `TypeVarTuple`, `TypeAliasType`, `Generic`. Much of what they do is written in Python, in `typing`. */
import './object.ts';
import { callMethod, getAttribute } from '../attribute.ts';
import { callArray } from '../call.ts';
import {
  EMPTY_TUPLE,
  None,
  NotImplemented,
  noneType,
  objectType,
  PyList,
  PyTuple,
  textOf,
  typeOf,
} from '../core-types.ts';
import { constructWith, type GetSet, getset, member, method, populate } from '../define.ts';
import { typeError, valueError } from '../errors.ts';
import { PyGenericAlias } from '../generic-alias.ts';
import { hooks } from '../hooks.ts';
import { PyListIterator } from '../iterators.ts';
import { equal } from '../protocols/compare.ts';
import { indexNumber, isTrue } from '../protocols/convert.ts';
import { listItems } from '../protocols/iterate.ts';
import { getItem } from '../protocols/sequence.ts';
import { reprText } from '../protocols/text.ts';
import { EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import type { PyType } from '../type.ts';
import { typeRepr } from '../type-parameters.ts';
import {
  ABSENT,
  constEvaluatorType,
  genericType,
  Lazy,
  NoDefault,
  noDefaultType,
  PyConstEvaluator,
  PyParamSpec,
  PyParamSpecArgs,
  PyParamSpecKwargs,
  PyTypeAlias,
  type PyTypeParameter,
  PyTypeVar,
  PyTypeVarTuple,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
  type Variance,
} from '../type-variable.ts';
import type { PyValue } from '../value.ts';
import { unionOf } from './union.ts';

const typing = (): PyValue => hooks.importModule('typing');

/** A type as given: None is its type, a string a reference to what it names. */
function checkType(value: PyValue, message: string): PyValue {
  return value === None ? noneType : callMethod(typing(), '_type_check', [value, message]);
}

function nameOf(what: string, name: PyValue): string {
  const text = textOf(name);
  if (text === undefined) throw typeError(`${what}() argument 'name' must be str, not ${typeOf(name).name}`);
  return text;
}

function varianceOf(covariant?: PyValue, contravariant?: PyValue, infer?: PyValue): Variance {
  const flag = (value: PyValue | undefined): boolean => value !== undefined && isTrue(value);
  const variance = { covariant: flag(covariant), contravariant: flag(contravariant), infer: flag(infer) };
  if (variance.covariant && variance.contravariant) throw valueError('Bivariant types are not supported.');
  if (variance.infer && (variance.covariant || variance.contravariant))
    throw valueError('Variance cannot be specified with infer_variance.');
  return variance;
}

const sign = ({ covariant, contravariant, infer }: Variance): string =>
  infer ? '' : covariant ? '+' : contravariant ? '-' : '~';

const given = (value: PyValue | undefined): Lazy =>
  value === undefined || value === NoDefault ? ABSENT : new Lazy(value);

/** What `evaluate_bound` and the like give: a function that computes the value in the format asked for. */
function evaluator(lazy: Lazy): PyValue {
  if (!lazy.present) return None;
  return lazy.evaluator?.() ?? new PyConstEvaluator(lazy.get() ?? None);
}

/** `annotationlib.Format.STRING`. */
const STRING = 4;

populate(constEvaluatorType, {
  slots: {
    tp_call: (self, args, names) => {
      if (names !== undefined && names.length > 0)
        throw typeError('constevaluator.__call__() takes no keyword arguments');
      const [format] = args;
      if (format === undefined || args.length !== 1)
        throw typeError(`constevaluator.__call__() takes exactly 1 argument (${args.length} given)`);
      const { value } = self as PyConstEvaluator;
      if (indexNumber(format) !== STRING) return value;
      if (!(value instanceof PyTuple)) return strFromJS(typeRepr(value));
      return strFromJS(`(${value.items.map(typeRepr).join(', ')})`);
    },
    tp_repr: (self) => strFromJS(`<constevaluator ${reprText((self as PyConstEvaluator).value)}>`),
  },
});

const NAME = member('__name__', 'name');
const defaults = (): GetSet[] => [
  getset(
    '__default__',
    (self: PyTypeParameter) => self.fallback.get() ?? NoDefault,
    undefined,
    'The default value, NoDefault if there is none.',
  ),
  getset('evaluate_default', (self: PyTypeParameter) => evaluator(self.fallback)),
];
const hasDefault = () =>
  method('has_default()', (self: PyTypeParameter) => self.fallback.present, 'Whether there is a default.');
const reduce = () => method('__reduce__()', (self: PyTypeParameter) => strFromJS(self.name), 'For pickling.');
const noSubclass = (what: string) =>
  method('__mro_entries__(object, /)', () => {
    throw typeError(`Cannot subclass an instance of ${what}`);
  });
const varianceAttributes = (): GetSet[] => [
  getset('__covariant__', (self: PyTypeVar) => self.variance.covariant),
  getset('__contravariant__', (self: PyTypeVar) => self.variance.contravariant),
  getset('__infer_variance__', (self: PyTypeVar) => self.variance.infer),
];

populate(noDefaultType, {
  doc: 'The type of the NoDefault singleton.',
  slots: {
    tp_new: (_type, args, names) => {
      if (args.length > 0 || names !== undefined) throw typeError('NoDefaultType takes no arguments');
      return NoDefault;
    },
    tp_repr: () => 'typing.NoDefault',
  },
  methods: () => [method('__reduce__()', () => 'NoDefault', 'For pickling.')],
});

/** Adds the default of a type variable for which there is no argument. */
function prepareTypeVar(self: PyTypeVar, alias: PyValue, args: PyValue): PyValue {
  const parameters = listItems(getAttribute(alias, '__parameters__'));
  const items = listItems(args);
  const index = parameters.indexOf(self);
  if (index < items.length) return args;
  const fallback = index === items.length ? self.fallback.get() : undefined;
  if (fallback === undefined) {
    throw typeError(
      `Too few arguments for ${reprText(alias)}; actual ${items.length}, expected at least ${index + 1}`,
    );
  }
  return new PyTuple([...items, fallback]);
}

populate(typeVarType, {
  doc: 'A type variable.',
  textSignature:
    '(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
  slots: {
    tp_new: constructWith(
      'typevar(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
      (
        _type: PyType,
        name: PyValue,
        constraints: readonly PyValue[],
        bound: PyValue = None,
        fallback?: PyValue,
        covariant?: PyValue,
        contravariant?: PyValue,
        infer?: PyValue,
      ) => {
        const text = nameOf('typevar', name);
        const variance = varianceOf(covariant, contravariant, infer);
        const limit = bound === None ? ABSENT : new Lazy(checkType(bound, 'Bound must be a type.'));
        if (constraints.length === 1) throw typeError('A single constraint is not allowed');
        if (constraints.length > 0 && limit.present)
          throw typeError('Constraints cannot be combined with bound=...');
        const choices = constraints.length === 0 ? ABSENT : new Lazy(new PyTuple(constraints));
        return new PyTypeVar(text, limit, choices, given(fallback), variance);
      },
    ),
    tp_repr: (self) => {
      const { name, variance } = self as PyTypeVar;
      return strFromJS(sign(variance) + name);
    },
    nb_or: unionOf,
  },
  methods: () => [
    method('__typing_subst__(arg, /)', (self: PyTypeVar, arg: PyValue) =>
      callMethod(typing(), '_typevar_subst', [self, arg]),
    ),
    method('__typing_prepare_subst__(alias, args, /)', prepareTypeVar),
    hasDefault(),
    reduce(),
    noSubclass('TypeVar'),
  ],
  getset: () => [
    getset('__bound__', (self: PyTypeVar) => self.bound.get() ?? None),
    getset('__constraints__', (self: PyTypeVar) => self.constraints.get() ?? EMPTY_TUPLE),
    getset('evaluate_bound', (self: PyTypeVar) => evaluator(self.bound)),
    getset('evaluate_constraints', (self: PyTypeVar) => evaluator(self.constraints)),
    ...defaults(),
    ...varianceAttributes(),
  ],
  members: () => [NAME],
});

populate(paramSpecType, {
  doc: 'A variable for the parameters of a function.',
  textSignature:
    '(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
  slots: {
    tp_new: constructWith(
      'paramspec(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
      (
        _type: PyType,
        name: PyValue,
        bound: PyValue = None,
        fallback?: PyValue,
        covariant?: PyValue,
        contravariant?: PyValue,
        infer?: PyValue,
      ) => {
        const text = nameOf('paramspec', name);
        const variance = varianceOf(covariant, contravariant, infer);
        return new PyParamSpec(text, checkType(bound, 'Bound must be a type.'), given(fallback), variance);
      },
    ),
    tp_repr: (self) => {
      const { name, variance } = self as PyParamSpec;
      return strFromJS(sign(variance) + name);
    },
    nb_or: unionOf,
  },
  methods: () => [
    method('__typing_subst__(arg, /)', (self: PyParamSpec, arg: PyValue) =>
      callMethod(typing(), '_paramspec_subst', [self, arg]),
    ),
    method('__typing_prepare_subst__(alias, args, /)', (self: PyParamSpec, alias: PyValue, args: PyValue) =>
      callMethod(typing(), '_paramspec_prepare_subst', [self, alias, args]),
    ),
    hasDefault(),
    reduce(),
    noSubclass('ParamSpec'),
  ],
  getset: () => [
    getset(
      'args',
      (self: PyParamSpec) => new PyParamSpecArgs(self),
      undefined,
      'Stands for the positional arguments.',
    ),
    getset(
      'kwargs',
      (self: PyParamSpec) => new PyParamSpecKwargs(self),
      undefined,
      'Stands for the arguments given by name.',
    ),
    ...defaults(),
    ...varianceAttributes(),
  ],
  members: () => [NAME, member('__bound__', 'bound')],
});

for (const [type, suffix, what] of [
  [paramSpecArgsType, 'args', 'ParamSpecArgs'],
  [paramSpecKwargsType, 'kwargs', 'ParamSpecKwargs'],
] as const) {
  const Kind = suffix === 'args' ? PyParamSpecArgs : PyParamSpecKwargs;
  populate(type, {
    doc: `The ${suffix} of a ParamSpec object.`,
    textSignature: '(origin)',
    slots: {
      tp_new: constructWith(
        `${what.toLowerCase()}(origin)`,
        (_type: PyType, origin: PyValue) => new Kind(origin),
      ),
      tp_repr: (self) => {
        const { origin } = self as PyParamSpecArgs;
        return strFromJS(`${origin instanceof PyParamSpec ? origin.name : reprText(origin)}.${suffix}`);
      },
      tp_richcompare: (a, b, operator) => {
        if (!(b instanceof PyParamSpecArgs) || a.constructor !== b.constructor) return NotImplemented;
        if (operator !== EQ && operator !== NE) return NotImplemented;
        return equal((a as PyParamSpecArgs).origin, b.origin) === (operator === EQ);
      },
    },
    methods: () => [noSubclass(what)],
    members: () => [member('__origin__', 'origin')],
  });
}

populate(typeVarTupleType, {
  doc: 'A type variable for any number of types.',
  textSignature: '(name, *, default=typing.NoDefault)',
  slots: {
    tp_new: constructWith(
      'typevartuple(name, *, default=typing.NoDefault)',
      (_type: PyType, name: PyValue, fallback?: PyValue) =>
        new PyTypeVarTuple(nameOf('typevartuple', name), given(fallback)),
    ),
    tp_repr: (self) => strFromJS((self as PyTypeVarTuple).name),
    tp_iter: (self) => new PyListIterator(new PyList([getItem(getAttribute(typing(), 'Unpack'), self)])),
  },
  methods: () => [
    method('__typing_subst__(arg, /)', () => {
      throw typeError('Substitution of bare TypeVarTuple is not supported');
    }),
    method(
      '__typing_prepare_subst__(alias, args, /)',
      (self: PyTypeVarTuple, alias: PyValue, args: PyValue) =>
        callMethod(typing(), '_typevartuple_prepare_subst', [self, alias, args]),
    ),
    hasDefault(),
    reduce(),
    noSubclass('TypeVarTuple'),
  ],
  getset: defaults,
  members: () => [NAME],
});

/** The parameters of a type alias, `TypeVarTuple`s unpacked. */
function parametersOf({ typeParams }: PyTypeAlias): PyTuple {
  const items = typeParams?.items ?? [];
  return new PyTuple(items.flatMap((item) => (item instanceof PyTypeVarTuple ? listItems(item) : [item])));
}

function checkTypeParams(params: PyTuple): void {
  let hasDefault = false;
  for (const param of params.items) {
    const fallback = typeof param === 'object' && 'fallback' in param && (param.fallback as Lazy).present;
    if (!fallback && hasDefault && typeof param === 'object' && 'fallback' in param)
      throw typeError(`non-default type parameter '${reprText(param)}' follows default type parameter`);
    hasDefault ||= fallback;
  }
}

populate(typeAliasType, {
  doc: 'A name for a type, made by a `type` statement.',
  textSignature: '(name, value, *, type_params=())',
  slots: {
    tp_new: constructWith(
      'typealias(name, value, *, type_params=())',
      (_type: PyType, name: PyValue, value: PyValue, params?: PyValue) => {
        const text = nameOf('typealias', name);
        if (params !== undefined && !(params instanceof PyTuple))
          throw typeError('type_params must be a tuple');
        if (params !== undefined) checkTypeParams(params);
        const module = hooks.callerModuleName();
        const own = params === undefined || params.items.length === 0 ? undefined : params;
        return new PyTypeAlias(text, own, new Lazy(value), module === undefined ? None : strFromJS(module));
      },
    ),
    tp_repr: (self) => strFromJS((self as PyTypeAlias).name),
    mp_subscript: (self, item) => {
      if ((self as PyTypeAlias).typeParams === undefined)
        throw typeError('Only generic type aliases are subscriptable');
      return new PyGenericAlias(self, item instanceof PyTuple ? item : new PyTuple([item]));
    },
    nb_or: unionOf,
  },
  methods: () => [method('__reduce__()', (self: PyTypeAlias) => strFromJS(self.name), 'For pickling.')],
  getset: () => [
    getset('__parameters__', parametersOf),
    getset('__type_params__', (self: PyTypeAlias) => self.typeParams ?? EMPTY_TUPLE),
    getset('__value__', (self: PyTypeAlias) => self.value.get() ?? None),
    getset('evaluate_value', (self: PyTypeAlias) => evaluator(self.value)),
    getset('__module__', (self: PyTypeAlias) => self.module),
  ],
  members: () => [NAME],
});

// As object: `__new__` is not its own, so that one of another base counts.
populate(genericType, {
  doc: 'A base of generic classes: class Mapping(Generic[KT, VT]).',
  classMethods: () => [
    method('__class_getitem__(*args, **kwargs)', (type: PyType, args: readonly PyValue[]) =>
      callArray(getAttribute(typing(), '_generic_class_getitem'), [type, ...args]),
    ),
    method(
      '__init_subclass__(*args, **kwargs)',
      (type: PyType, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) =>
        callMethod(typing(), '_generic_init_subclass', [type, ...args, ...rest.values()], [...rest.keys()]),
    ),
  ],
  attributes: { __module__: 'typing' },
});
genericType.tp_new = objectType.tp_new;
genericType.flags.noInstantiation = false;
