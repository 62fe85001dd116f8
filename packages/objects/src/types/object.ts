/** `object`: https://docs.python.org/3/library/functions.html#object */
import { genericGetAttribute, genericSetAttribute, getAttribute, lookupAttribute } from '../attribute.ts';
import { callArray } from '../call.ts';
import { newObject, sameLayout } from '../class.ts';
import {
  isInstance,
  None,
  NotImplemented,
  objectType,
  PyList,
  PyTuple,
  strType,
  textOf,
  typeOf,
  typeType,
} from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { typeError } from '../errors.ts';
import { hooks } from '../hooks.ts';
import { identity } from '../identity.ts';
import { dictPrototype } from '../mirror.ts';
import { moduleType, PyModule } from '../module.ts';
import type { PyObject } from '../object.ts';
import { objectCompare, objectHash } from '../object-slots.ts';
import { isTrue, toSize } from '../protocols/convert.ts';
import { getIterator, listItems } from '../protocols/iterate.ts';
import { repr, str } from '../protocols/text.ts';
import type { Names } from '../slots.ts';
import { PyType, typeChanges } from '../type.ts';
import type { PyValue } from '../value.ts';

/** `module.Class`, without the module for builtins. */
export function fullName(type: PyType): string {
  const module = moduleName(type);
  return module === undefined || module === 'builtins' ? type.qualname : `${module}.${type.qualname}`;
}

export function moduleName(type: PyType): string | undefined {
  if (!type.flags.heap) return type.module;
  const module = type.dict.get('__module__');
  return module === undefined ? undefined : textOf(module);
}

/** `0x7f...`, as in the default `repr`. */
export function address(object: PyObject): string {
  return `0x${identity(object).toString(16).padStart(12, '0')}`;
}

function objectRepr(self: PyValue): PyValue {
  return `<${fullName(typeOf(self))} object at ${address(self as PyObject)}>`;
}

const isAbstract = (type: PyType): boolean => type.flags.abstract;

function abstractMessage(type: PyType): string {
  const names = listItems(type.dict.get('__abstractmethods__') ?? new PyTuple([]))
    .map((name) => textOf(name) ?? '')
    .sort();
  const quoted = names.map((name) => `'${name}'`).join(', ');
  return `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${quoted}`;
}

/** Arguments are for `__init__` or `__new__`, whichever the class has; a class with neither takes none. */
function objectNew(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  if (args.length > 0 || names !== undefined) {
    if (type.tp_new !== objectNew)
      throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.tp_init === objectInit) throw typeError(`${type.name}() takes no arguments`);
  }
  if (isAbstract(type)) throw typeError(abstractMessage(type));
  return newObject(type);
}

function objectInit(self: PyValue, args: readonly PyValue[], names: Names): void {
  if (args.length === 0 && names === undefined) return;
  const type = typeOf(self);
  if (type.tp_init !== objectInit)
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  if (type.tp_new === objectNew)
    throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
}

/** Where `__slots__` keep their values, by name. */
function slotNames(type: PyType): string[] | undefined {
  const copyreg = hooks.importModule('copyreg');
  const names = callArray(getAttribute(copyreg, '_slotnames'), [type]);
  return names === None ? undefined : listItems(names).map((name) => textOf(name) ?? '');
}

/** Types whose objects differ in size in CPython, and that have no other way to be pickled. */
const VARIABLE_SIZED: ReadonlySet<string> = new Set(['memoryview', 'code', 'frame']);

function defaultState(self: PyValue, required: boolean): PyValue {
  const type = typeOf(self);
  const state: PyValue = type.hasDict ? (lookupAttribute(self, '__dict__') ?? None) : None;
  const slots = slotNames(type);
  if (required && VARIABLE_SIZED.has(type.layout.name)) throw typeError(`cannot pickle ${type.name} objects`);
  if (required && typeof self === 'object' && type.layout !== objectType && !type.flags.heap)
    throw typeError(`cannot pickle '${type.name}' object`);
  const values = new PyDict();
  for (const name of slots ?? []) {
    const value = lookupAttribute(self, name);
    if (value !== undefined) values.setString(name, value);
  }
  const own = state instanceof PyDict && state.size === 0 ? None : state;
  if (values.size > 0) return new PyTuple([own, values]);
  return state instanceof PyDict && state.size === 0 ? None : state;
}

function getState(self: PyValue, required: boolean): PyValue {
  const found = typeOf(self).lookup('__getstate__');
  if (found === objectType.dict.get('__getstate__')) return defaultState(self, required);
  return callArray(getAttribute(self, '__getstate__'), []);
}

function reduceNew(self: PyValue): PyValue {
  const type = typeOf(self);
  if (type.tp_new === undefined) throw typeError(`cannot pickle '${type.name}' object`);
  const copyreg = hooks.importModule('copyreg');
  let args: PyValue[] = [];
  let keywords: PyValue | undefined;
  const extended = lookupAttribute(self, '__getnewargs_ex__');
  const plain = extended === undefined ? lookupAttribute(self, '__getnewargs__') : undefined;
  if (extended !== undefined) {
    const pair = listItems(callArray(extended, []));
    args = listItems(pair[0] ?? new PyTuple([]));
    keywords = pair[1];
  } else if (plain !== undefined) {
    const given = callArray(plain, []);
    if (!isInstance(given, typeOf(new PyTuple([]))))
      throw typeError(`__getnewargs__ should return a tuple, not '${typeOf(given).name}'`);
    args = listItems(given);
  }
  const required =
    extended === undefined && plain === undefined && !(self instanceof PyList || self instanceof PyDict);
  const state = getState(self, required);
  const items = self instanceof PyList ? getIterator(self) : None;
  const pairs = self instanceof PyDict ? getIterator(callArray(getAttribute(self, 'items'), [])) : None;
  if (keywords instanceof PyDict && keywords.size > 0)
    return new PyTuple([
      getAttribute(copyreg, '__newobj_ex__'),
      new PyTuple([type, new PyTuple(args), keywords]),
      state,
      items,
      pairs,
    ]);
  return new PyTuple([
    getAttribute(copyreg, '__newobj__'),
    new PyTuple([type, ...args]),
    state,
    items,
    pairs,
  ]);
}

function reduce(self: PyValue, protocol: number): PyValue {
  if (protocol >= 2) return reduceNew(self);
  return callArray(getAttribute(hooks.importModule('copyreg'), '_reduce_ex'), [self, protocol]);
}

/** Names of attributes, of an object's own and its classes'. */
function directory(self: PyValue): PyValue {
  const names = new PyDict();
  const own = lookupAttribute(self, '__dict__');
  // A property of that name may give anything.
  if (own instanceof PyDict) for (const name of own.table.keys()) names.set(name, None);
  const type = lookupAttribute(self, '__class__');
  if (type instanceof PyType)
    for (const base of type.mro) for (const name of base.dict.keys()) names.setString(name, None);
  return new PyList([...names.table.keys()]);
}

/** Moves an object to another class. JavaScript's prototype is the class, so the prototype changes. */
export function setClass(self: PyValue, value: PyValue | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType))
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
  const old = typeOf(self);
  const mutable = (type: PyType) => type.flags.heap;
  const modules = self instanceof PyModule && value.isSubtypeOf(moduleType);
  if (!modules && (!mutable(value) || !mutable(old)))
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  if (typeof self !== 'object' || !sameLayout(old, value))
    throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${old.name}'`);
  // What a class has may become a descriptor, or be none any more.
  if (old.tp_descr_get !== undefined || value.tp_descr_get !== undefined) typeChanges.count++;
  if (self instanceof PyType) self.type = value;
  else {
    const inDict = (self as { attributes?: unknown }).attributes !== undefined;
    Object.setPrototypeOf(self, inDict ? dictPrototype(value) : (value.ctor.prototype as object));
  }
}

populate(objectType, {
  doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
  textSignature: '()',
  slots: {
    tp_repr: objectRepr,
    tp_str: (self) => typeOf(self).tp_repr?.(self) ?? repr(self),
    tp_hash: objectHash as (self: PyValue) => number,
    tp_getattro: genericGetAttribute,
    tp_setattro: genericSetAttribute,
    tp_richcompare: objectCompare,
    tp_new: objectNew,
    tp_init: objectInit,
  },
  methods: () => [
    method(
      '__reduce_ex__(protocol, /)',
      (self: PyValue, protocol: PyValue) => {
        const number = toSize(protocol);
        const found = typeOf(self).lookup('__reduce__');
        if (found !== undefined && found !== objectType.dict.get('__reduce__'))
          return callArray(getAttribute(self, '__reduce__'), []);
        return reduce(self, number);
      },
      'Helper for pickle.',
    ),
    method('__reduce__()', (self: PyValue) => reduce(self, 0), 'Helper for pickle.'),
    method('__getstate__()', (self: PyValue) => defaultState(self, false), 'Helper for pickle.'),
    method(
      '__format__(format_spec, /)',
      (self: PyValue, spec: PyValue) => {
        if (!isInstance(spec, strType))
          throw typeError(`__format__() argument must be str, not ${typeOf(spec).name}`);
        if (textOf(spec) !== '')
          throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
        return str(self);
      },
      'Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.',
    ),
    method('__sizeof__()', () => 16, 'Size of object in memory, in bytes.'),
    method('__dir__()', directory, 'Default dir() implementation.'),
  ],
  classMethods: () => [
    method(
      '__init_subclass__()',
      () => None,
      'This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.',
    ),
    method(
      '__subclasshook__(object, /)',
      () => NotImplemented,
      'Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).',
    ),
  ],
  getset: () => [getset('__class__', typeOf, setClass, "the object's class")],
});

const ownClass = objectType.dict.get('__class__');

/** `isinstance(object, cls)` without `__instancecheck__`. */
export function isInstanceOf(object: PyValue, cls: PyValue): boolean {
  if (cls instanceof PyType) {
    const type = typeOf(object);
    if (type.isSubtypeOf(cls)) return true;
    // Ints, texts and bools have no more to say of their class, and most objects say what it is.
    if (typeof object !== 'object') return false;
    if (type.tp_getattro === objectType.tp_getattro && type.lookup('__class__') === ownClass) return false;
    const claimed = lookupAttribute(object, '__class__');
    return claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(cls);
  }
  if (basesOf(cls) === undefined)
    throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
  const claimed = lookupAttribute(object, '__class__');
  return claimed !== undefined && abstractSubclass(claimed, cls);
}

/** By `__bases__`, for things that only look like classes. */
export function abstractSubclass(derived: PyValue, cls: PyValue): boolean {
  if (derived === cls) return true;
  return basesOf(derived)?.some((base) => abstractSubclass(base, cls)) ?? false;
}

function basesOf(cls: PyValue): readonly PyValue[] | undefined {
  const bases = lookupAttribute(cls, '__bases__');
  return bases instanceof PyTuple ? bases.items : undefined;
}

/** `isinstance(object, classes)`, with everything Python lets take part. */
export function isInstanceCheck(object: PyValue, cls: PyValue): boolean {
  if (typeOf(object) === cls) return true;
  const kind = typeOf(cls);
  if (kind === typeType) return isInstanceOf(object, cls);
  if (cls instanceof PyTuple) return isInstanceOfAny(object, cls.items);
  const check = lookupAttributeOfType(cls, '__instancecheck__');
  if (check !== undefined) return isTrue(callArray(check, [object]));
  return isInstanceOf(object, cls);
}

function isInstanceOfAny(object: PyValue, classes: readonly PyValue[]): boolean {
  for (let at = 0; at < classes.length; at++)
    if (isInstanceCheck(object, classes[at] as PyValue)) return true;
  return false;
}

/** `issubclass(derived, classes)`. */
export function isSubclassCheck(derived: PyValue, cls: PyValue): boolean {
  const kind = typeOf(cls);
  if (kind === typeType && derived instanceof PyType) return derived.isSubtypeOf(cls as PyType);
  if (cls instanceof PyTuple) return cls.items.some((each) => isSubclassCheck(derived, each));
  const check = kind === typeType ? undefined : lookupAttributeOfType(cls, '__subclasscheck__');
  if (check !== undefined) return isTrue(callArray(check, [derived]));
  return isSubclassOf(derived, cls);
}

export function isSubclassOf(derived: PyValue, cls: PyValue): boolean {
  if (derived instanceof PyType && cls instanceof PyType) return derived.isSubtypeOf(cls);
  if (basesOf(derived) === undefined) throw typeError('issubclass() arg 1 must be a class');
  if (basesOf(cls) === undefined)
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return abstractSubclass(derived, cls);
}

function lookupAttributeOfType(self: PyValue, name: string): PyValue | undefined {
  const found = typeOf(self).lookup(name);
  if (found === undefined) return undefined;
  const bind = typeOf(found).tp_descr_get;
  return bind === undefined ? found : bind(found, self, typeOf(self));
}
