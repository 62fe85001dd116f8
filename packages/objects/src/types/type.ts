/** `type`: https://docs.python.org/3/library/functions.html#type */
import './object.ts';
import { argumentTypeName } from '../arguments.ts';
import { lookupAttribute, noAttribute } from '../attribute.ts';
import { setBases } from '../bases.ts';
import { callKeywords } from '../call.ts';
import { calculateMetaclass, checkEncodable, createType } from '../class.ts';
import {
  EMPTY_TUPLE,
  None,
  objectType,
  PyList,
  PyTuple,
  strType,
  textOf,
  tupleType,
  typeOf,
  typeType,
} from '../core-types.ts';
import { getset, method, optionalMember, populate, textSignatures } from '../define.ts';
import { dictType, PyDict } from '../dict.ts';
import { updateSlotsOf } from '../dunders.ts';
import { attributeError, typeError, valueError } from '../errors.ts';
import { PyFunction } from '../function.ts';
import { hooks } from '../hooks.ts';
import { PyMappingProxy, PyTypeNamespace } from '../mapping-proxy.ts';
import { unmirror } from '../mirror.ts';
import type { PyObject } from '../object.ts';
import { isTrue } from '../protocols/convert.ts';
import type { Names } from '../slots.ts';
import { PyStaticMethod, staticMethodType } from '../static-method.ts';
import { strFromJS } from '../str.ts';
import { linearize, PyType, shortName } from '../type.ts';
import type { PyValue } from '../value.ts';
import { exceptionInit, exceptionNew } from './exceptions/construction.ts';
import { fullName, isInstanceOf, isSubclassOf, moduleName } from './object.ts';

/** Calling a class: `__new__`, then `__init__` if that made an object of the class. */
export function typeCall(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
  const type = self as PyType;
  if (type === typeType && args.length === 1 && names === undefined) return typeOf(args[0] as PyValue);
  if (type.tp_new === undefined) throw typeError(`cannot create '${type.name}' instances`);
  const object = type.tp_new(type, args, names);
  const made = typeOf(object);
  if (made !== type && !made.isSubtypeOf(type)) return object;
  made.tp_init?.(object, args, names);
  return object;
}

function typeNew(metatype: PyType, args: readonly PyValue[], names: Names): PyValue {
  const given = args.length - (names?.length ?? 0);
  if (metatype === typeType && given !== 3) throw typeError('type() takes 1 or 3 arguments');
  const [name, bases, namespace] = args;
  const text = name === undefined ? undefined : textOf(name);
  const wrong = (at: number, expected: string, value: PyValue | undefined) =>
    typeError(
      `type.__new__() argument ${at} must be ${expected}, not ${value === undefined ? 'missing' : argumentTypeName(value)}`,
    );
  if (given !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${given} given)`);
  if (text === undefined) throw wrong(1, 'str', name);
  if (!(bases instanceof PyTuple)) throw wrong(2, 'tuple', bases);
  if (!(namespace instanceof PyDict)) throw wrong(3, 'dict', namespace);
  for (const base of bases.items)
    if (!(base instanceof PyType) && lookupAttribute(base, '__mro_entries__') !== undefined)
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
  const winner = calculateMetaclass(metatype, bases.items);
  if (winner !== metatype) {
    if (winner.tp_new !== typeNew && winner.tp_new !== undefined) return winner.tp_new(winner, args, names);
  }
  const keywords = new Map((names ?? []).map((key, at) => [key, args[3 + at] as PyValue]));
  return createType(winner, text, bases.items, namespace, { keywords });
}

function typeInit(_self: PyValue, args: readonly PyValue[], names: Names): void {
  const given = args.length - (names?.length ?? 0);
  if (names !== undefined && names.length > 0 && given === 1)
    throw typeError('type.__init__() takes no keyword arguments');
  if (given !== 1 && given !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
}

/** `Class.name`: as for objects, but the class's own attributes are those of all its MRO, bound to no object. */
export function typeLookup(self: PyValue, name: string): PyValue | undefined {
  const type = self as PyType;
  const metatype = type.type;
  const meta = metatype.lookup(name);
  let bind: PyType['tp_descr_get'];
  if (meta !== undefined) {
    const kind = typeOf(meta);
    bind = kind.tp_descr_get;
    if (bind !== undefined && kind.tp_descr_set !== undefined) return bind(meta, type, metatype);
  }
  const own = type.lookup(name);
  if (own !== undefined) {
    const get = typeOf(own).tp_descr_get;
    return get === undefined ? own : get(own, undefined, type);
  }
  return bind === undefined || meta === undefined ? meta : bind(meta, type, metatype);
}

function typeGetAttribute(self: PyValue, name: string): PyValue {
  const value = typeLookup(self, name);
  if (value === undefined)
    throw attributeError(`type object '${(self as PyType).name}' has no attribute '${name}'`, self, name);
  return value;
}

function typeSetAttribute(self: PyValue, name: string, value: PyValue | undefined): void {
  const type = self as PyType;
  if (type.flags.immutable)
    throw typeError(`cannot set '${name}' attribute of immutable type '${fullName(type)}'`);
  const meta = type.type.lookup(name);
  const set = meta === undefined ? undefined : typeOf(meta).tp_descr_set;
  if (meta !== undefined && set !== undefined) {
    set(meta, type, value);
    return;
  }
  setTypeAttribute(type, name, value);
}

/** Sets or deletes an attribute in the dict of a type, and all that follows from it. */
export function setTypeAttribute(type: PyType, name: string, value: PyValue | undefined): void {
  if (value !== undefined) type.dict.set(name, value);
  else if (!type.dict.delete(name))
    throw attributeError(`type object '${type.name}' has no attribute '${name}'`, type, name);
  type.modified();
  updateSlotsOf(type, name);
  unmirror(type, name);
}

function mutable(type: PyType, what: string): void {
  if (type.flags.immutable)
    throw typeError(`cannot set '${what}' attribute of immutable type '${fullName(type)}'`);
}

function setName(type: PyType, value: PyValue | undefined, what: '__name__' | '__qualname__'): void {
  mutable(type, what);
  if (value === undefined)
    throw typeError(`cannot delete '${what}' attribute of immutable type '${type.name}'`);
  const text = textOf(value);
  if (text === undefined)
    throw typeError(`can only assign string to ${type.name}.${what}, not '${typeOf(value).name}'`);
  if (what === '__qualname__') type.qualname = text;
  else if (text.includes('\0')) throw valueError('type name must not contain null characters');
  else {
    checkEncodable(text);
    type.name = text;
  }
}

function getDoc(type: PyType): PyValue {
  // What stands in the dict of a builtin type may be the attribute of its objects.
  if (!type.flags.heap && type.doc !== undefined) return type.doc;
  const doc = type.dict.get('__doc__');
  if (doc === undefined) return None;
  const bind = typeOf(doc).tp_descr_get;
  return bind === undefined ? doc : bind(doc, undefined, type);
}

function annotationsOf(type: PyType): PyValue {
  if (!type.flags.heap)
    throw attributeError(
      `type object '${type.name}' has no attribute '__annotations__'`,
      type,
      '__annotations__',
    );
  const stored = type.dict.get('__annotations__') ?? type.dict.get('__annotations_cache__');
  if (stored !== undefined) {
    const bind = typeOf(stored).tp_descr_get;
    return bind === undefined ? stored : bind(stored, undefined, type);
  }
  const annotate = annotateOf(type);
  let value: PyValue = new PyDict();
  if (annotate !== None) {
    value = callKeywords(annotate, [1], undefined);
    if (!(value instanceof PyDict))
      throw typeError(`__annotate__ returned non-dict of type '${typeOf(value).name}'`);
  }
  setTypeAttribute(type, '__annotations_cache__', value);
  return value;
}

function annotateOf(type: PyType): PyValue {
  if (!type.flags.heap)
    throw attributeError(`type object '${type.name}' has no attribute '__annotate__'`, type, '__annotate__');
  const found = type.dict.get('__annotate__') ?? type.dict.get('__annotate_func__');
  if (found === undefined) return None;
  const bind = typeOf(found).tp_descr_get;
  return bind === undefined ? found : bind(found, undefined, type);
}

/** `int | None`: made by the module of unions, which stands above this one. */
export const unions: { make: (a: PyValue, b: PyValue) => PyValue } = {
  make: () => {
    throw typeError('unions are not there yet');
  },
};

/** What a call of the class amounts to, if it is only a bare object and `__init__`. */
const simpleInit = (type: PyType): PyFunction | null =>
  type.simpleInit === undefined ? findSimpleInit(type) : (type.simpleInit as PyFunction | null);

function findSimpleInit(type: PyType): PyFunction | null {
  const found = type.lookup('__init__');
  const simple =
    type.type.tp_call === typeCall &&
    type.tp_new === objectType.tp_new &&
    !type.flags.abstract &&
    type.flags.heap;
  const init = simple && found instanceof PyFunction ? found : null;
  type.simpleInit = init;
  return init;
}

/** A function for `__new__`, if that is all that a call of the class amounts to. */
function simpleNew(type: PyType): PyFunction | null {
  const found =
    type.simpleNew === undefined ? findSimpleNew(type) : (type.simpleNew as PyStaticMethod | null);
  return found !== null && found.callable instanceof PyFunction ? found.callable : null;
}

function findSimpleNew(type: PyType): PyStaticMethod | null {
  const found = type.lookup('__new__');
  const simple =
    type.type.tp_call === typeCall &&
    type.type.tp_getattro === typeType.tp_getattro &&
    type.tp_init === objectType.tp_init &&
    type.flags.heap;
  const make = simple && found instanceof PyStaticMethod && found.type === staticMethodType ? found : null;
  type.simpleNew = make;
  return make;
}

/** `__init__` must return None: says so of anything else. */
export function badInit(result: PyValue): never {
  throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
}

type BareConstructor = new () => PyObject;

const none: readonly PyValue[] = [];

/** Calls a class: of exceptions without looking up how. */
function construct(type: PyType, args: readonly PyValue[]): PyValue {
  if (type.tp_new !== exceptionNew || type.type.tp_call !== typeCall)
    return type.callKeywords(args, undefined);
  const object = exceptionNew(type, args, undefined);
  if (type.tp_init === exceptionInit) return object;
  const init = type.lookup('__init__');
  if (init instanceof PyFunction) {
    const result =
      args.length === 1 ? init.call2(object, args[0] as PyValue) : init.callArray([object, ...args]);
    if (result !== None) badInit(result);
  } else type.tp_init?.(object, args, undefined);
  return object;
}

// With functions for each kind of class, so that the engine inlines only what a place in a program meets.
PyType.prototype.call0 = function (this: PyType) {
  if (this.empty !== undefined) return this.empty();
  const init = simpleInit(this);
  return init === null ? newOfNothing(this) : initialized(this, init);
};

function initialized(type: PyType, init: PyFunction): PyValue {
  const object = new (type.ctor as BareConstructor)();
  const result = init.call1(object);
  return result === None ? object : badInit(result);
}

function newOfNothing(type: PyType): PyValue {
  const { tp_new } = type;
  if (type.type.tp_call !== typeCall || tp_new === undefined || type.tp_init !== objectType.tp_init)
    return type.callKeywords(none, undefined);
  const object = tp_new(type, none, undefined);
  // `object.__init__` with nothing does nothing.
  return isOf(type, object) ? object : initializedOther(type, object, none);
}

const isOf = (type: PyType, object: PyValue): boolean => typeof object === 'object' && object.type === type;

/** `__new__` may give anything. */
function initializedOther(type: PyType, object: PyValue, args: readonly PyValue[]): PyValue {
  const made = typeOf(object);
  if (made.isSubtypeOf(type)) made.tp_init?.(object, args, undefined);
  return object;
}

PyType.prototype.call1 = function (this: PyType, a) {
  if (this.single !== undefined) return this.single(a);
  const init = simpleInit(this);
  if (init === null) {
    const make = simpleNew(this);
    if (make === null) return construct(this, [a]);
    // `object.__init__` does nothing where `__new__` is a class's own.
    const made = make.call2(this, a);
    return isOf(this, made) ? made : initializedOther(this, made, [a]);
  }
  const object = new (this.ctor as BareConstructor)();
  const result = init.call2(object, a);
  return result === None ? object : badInit(result);
};
PyType.prototype.call2 = function (this: PyType, a, b) {
  const init = simpleInit(this);
  if (init === null) {
    const make = simpleNew(this);
    if (make === null) return construct(this, [a, b]);
    // `object.__init__` does nothing where `__new__` is a class's own.
    const made = make.call3(this, a, b);
    return isOf(this, made) ? made : initializedOther(this, made, [a, b]);
  }
  const object = new (this.ctor as BareConstructor)();
  const result = init.call3(object, a, b);
  return result === None ? object : badInit(result);
};
PyType.prototype.callArray = function (this: PyType, args) {
  const init = simpleInit(this);
  if (init === null) {
    const make = simpleNew(this);
    if (make === null) return construct(this, args);
    // `object.__init__` does nothing where `__new__` is a class's own.
    const made = make.callArray([this, ...args]);
    return isOf(this, made) ? made : initializedOther(this, made, args);
  }
  const object = new (this.ctor as BareConstructor)();
  const result = init.callArray([object, ...args]);
  return result === None ? object : badInit(result);
};

typeType.single = typeOf;
populate(typeType, {
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  slots: {
    tp_call: typeCall,
    tp_new: typeNew,
    tp_init: typeInit,
    tp_getattro: typeGetAttribute,
    tp_setattro: typeSetAttribute,
    tp_repr: (self) => {
      const module = moduleName(self as PyType);
      const bare = module === undefined || module === 'builtins';
      return `<class '${bare ? (self as PyType).name : fullName(self as PyType)}'>`;
    },
    nb_or: (a, b) => unions.make(a, b),
  },
  methods: () => [
    method(
      'mro()',
      (self: PyType) => new PyList([self, ...linearize(self.bases)]),
      "Return a type's method resolution order.",
    ),
    method(
      '__subclasses__()',
      (self: PyType) => {
        hooks.complete(self);
        return new PyList(self.subclasses());
      },
      'Return a list of immediate subclasses.',
    ),
    method(
      '__instancecheck__(instance, /)',
      (self: PyType, instance: PyValue) => isInstanceOf(instance, self),
      'Check if an object is an instance.',
    ),
    method(
      '__subclasscheck__(subclass, /)',
      (self: PyType, subclass: PyValue) => isSubclassOf(subclass, self),
      'Check if a class is a subclass.',
    ),
    method('__dir__()', typeDirectory, 'Specialized __dir__ implementation for types.'),
    method('__sizeof__()', () => 1024, 'Return memory consumption of the type object.'),
  ],
  classMethods: () => [
    method(
      '__prepare__(*args, **kwargs)',
      () => new PyDict(),
      'Create the namespace for the class statement',
    ),
  ],
  members: () => [optionalMember('__base__', 'base')],
  getset: () => [
    getset(
      '__name__',
      (self: PyType) => strFromJS(shortName(self)),
      (self: PyType, value) => setName(self, value, '__name__'),
    ),
    getset(
      '__qualname__',
      (self: PyType) => strFromJS(self.qualname),
      (self: PyType, value) => setName(self, value, '__qualname__'),
    ),
    getset(
      '__module__',
      (self: PyType) => {
        if (!self.flags.heap) return self.module;
        const module = self.dict.get('__module__');
        if (module === undefined) throw noAttribute(self, '__module__');
        return module;
      },
      (self: PyType, value) => {
        mutable(self, '__module__');
        if (value === undefined)
          throw typeError(`cannot delete '__module__' attribute of immutable type '${self.name}'`);
        setTypeAttribute(self, '__module__', value);
        self.dict.delete('__firstlineno__');
      },
    ),
    getset(
      '__bases__',
      (self: PyType) => new PyTuple(self.bases),
      (self: PyType, value) => {
        mutable(self, '__bases__');
        if (value === undefined)
          throw typeError(`cannot delete '__bases__' attribute of immutable type '${self.name}'`);
        setBases(self, value);
      },
    ),
    getset('__mro__', (self: PyType) => new PyTuple(self.mro)),
    getset('__dict__', (self: PyType) => new PyMappingProxy(new PyTypeNamespace(self))),
    getset('__doc__', getDoc, (self: PyType, value) => {
      mutable(self, '__doc__');
      if (value === undefined)
        throw typeError(`cannot delete '__doc__' attribute of immutable type '${self.name}'`);
      setTypeAttribute(self, '__doc__', value);
    }),
    getset('__text_signature__', (self: PyType) => textSignatures.get(self) ?? None),
    getset('__basicsize__', () => 16),
    getset('__itemsize__', () => 0),
    getset('__dictoffset__', (self: PyType) => (self.hasDict ? -1 : 0)),
    getset('__weakrefoffset__', (self: PyType) => (self.hasWeakReferences ? -1 : 0)),
    getset('__flags__', typeFlags),
    getset(
      '__abstractmethods__',
      (self: PyType) => {
        const value = self === typeType ? undefined : self.dict.get('__abstractmethods__');
        if (value === undefined) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
        return value;
      },
      (self: PyType, value) => {
        setTypeAttribute(self, '__abstractmethods__', value);
        self.flags.abstract = value !== undefined && isTrue(value);
      },
    ),
    getset('__annotations__', annotationsOf, (self: PyType, value) => {
      mutable(self, '__annotations__');
      if (value === undefined) self.dict.delete('__annotations_cache__');
      setTypeAttribute(
        self,
        self.dict.has('__annotations__') ? '__annotations__' : '__annotations_cache__',
        value,
      );
    }),
    getset('__annotate__', annotateOf, (self: PyType, value) => {
      mutable(self, '__annotate__');
      if (value === undefined) throw typeError('cannot delete __annotate__ attribute');
      setTypeAttribute(self, '__annotate_func__', value);
      self.dict.delete('__annotations_cache__');
    }),
    getset(
      '__type_params__',
      (self: PyType) => (self.flags.heap ? self.dict.get('__type_params__') : undefined) ?? EMPTY_TUPLE,
      (self: PyType, value) => {
        mutable(self, '__type_params__');
        if (value === undefined)
          throw typeError(`cannot delete '__type_params__' attribute of immutable type '${self.name}'`);
        setTypeAttribute(self, '__type_params__', value);
      },
    ),
  ],
});

const FLAGS = { heap: 1 << 9, base: 1 << 10, ready: 1 << 12, abstract: 1 << 20, immutable: 1 << 8 };
const SUBCLASS_FLAGS: readonly (readonly [() => PyType, number])[] = [
  [() => tupleType, 1 << 26],
  [() => strType, 1 << 28],
  [() => dictType, 1 << 29],
  [() => typeType, 2 ** 31],
];

function typeFlags(self: PyType): number {
  let flags = FLAGS.ready;
  // In CPython, the types of builtin modules are heap types as well; copyreg looks for the first that is not.
  if (self.flags.heap || self.module !== 'builtins') flags |= FLAGS.heap;
  if (self.flags.baseType) flags |= FLAGS.base;
  if (self.flags.immutable) flags |= FLAGS.immutable;
  if (self.flags.abstract) flags |= FLAGS.abstract;
  if (self.flags.sequence) flags |= 1 << 5;
  if (self.flags.mapping) flags |= 1 << 6;
  for (const [type, flag] of SUBCLASS_FLAGS) if (self.isSubtypeOf(type())) flags += flag;
  return flags;
}

function typeDirectory(self: PyType): PyValue {
  const names = new Set<string>();
  for (const base of self.mro) for (const name of base.dict.keys()) names.add(name);
  return new PyList([...names]);
}
