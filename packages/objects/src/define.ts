/** Builtin types as data: their slots, methods and attributes, from which the types' dicts are made as CPython's `PyType_Ready` does. */
import {
  BuiltinDef,
  type Direct,
  type Getter,
  type Implementation,
  PyBuiltinFunction,
  PyClassMethodDescriptor,
  PyGetSetDescriptor,
  PyMemberDescriptor,
  PyMethodDescriptor,
  type Setter,
  staticOwners,
} from './builtin.ts';
import { None, objectType, typeOf } from './core-types.ts';
import { addSlotWrappers, builtinNews, inheritSlots } from './dunders.ts';
import { typeError } from './errors.ts';
import type { PyObject } from './object.ts';
import { parseSignature, type Signature } from './signature.ts';
import type { InitSlot, Names, NewSlot, SlotName, Slots } from './slots.ts';
import { PyStaticMethod } from './static-method.ts';
import { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export interface GetSet {
  readonly name: string;
  readonly get: Getter;
  readonly set: Setter | undefined;
  readonly doc: string | undefined;
}

export interface Member {
  readonly name: string;
  /** The property of the JavaScript object. */
  readonly key: string;
  readonly readonly: boolean;
  readonly doc: string | undefined;
  /** What a property that is not there reads as. */
  readonly missing?: PyValue;
}

export interface TypeContent {
  readonly doc?: string;
  /** As in `help()`: `(iterable=(), /)`. */
  readonly textSignature?: string;
  readonly slots?: Partial<Pick<Slots, SlotName>>;
  // Lists that are made when the type's dict is first asked for.
  readonly methods?: () => readonly BuiltinDef[];
  /** They get the class first. */
  readonly classMethods?: () => readonly BuiltinDef[];
  readonly staticMethods?: () => readonly BuiltinDef[];
  readonly getset?: () => readonly GetSet[];
  readonly members?: () => readonly Member[];
  readonly attributes?: Readonly<Record<string, PyValue>>;
}

/** A method or function: `method('index(value, start=0, /)', (self, value, start) => ..., 'Return first index of value.')`. */
export const method = (
  declaration: string,
  run: Implementation,
  doc?: string,
  accepted?: string,
  direct?: Direct,
): BuiltinDef => new BuiltinDef(declaration, run, doc, accepted, direct);

/** An attribute that is computed. Without `set` it is read-only. */
export const getset = (name: string, get: Getter, set?: Setter, doc?: string): GetSet => ({
  name,
  get,
  set,
  doc,
});

/** An attribute that is the property `key` of the JavaScript object; an undefined property reads as missing. */
export const member = (name: string, key: string = name, readonly = true, doc?: string): Member => ({
  name,
  key,
  readonly,
  doc,
});

/** A read-only attribute that is the property `key` of the JavaScript object; an undefined property reads as None. */
export const optionalMember = (name: string, key: string = name, doc?: string): Member => ({
  name,
  key,
  readonly: true,
  doc,
  missing: None,
});

/**
 * A `tp_new` with its arguments bound by a signature: `constructWith('int(x=0, /)', (type, x) => ...)`. `run` gets the
 * class to make an object of, which may be a subclass, then the arguments, absent ones undefined.
 */
export function constructWith(
  declaration: string,
  run: (type: PyType, ...args: never[]) => PyValue,
): NewSlot {
  const declared = declaredLater(declaration);
  const make = run as (type: PyType, ...args: unknown[]) => PyValue;
  return (type, args, names) => {
    const { name, signature } = declared();
    checkOnly(name, signature, args, names);
    return make(type, ...signature.bind(name, name, args, names));
  };
}

/** A `tp_init` with its arguments bound by a signature. */
export function initializeWith(declaration: string, run: (self: never, ...args: never[]) => void): InitSlot {
  const declared = declaredLater(declaration);
  const initialize = run as (self: PyValue, ...args: unknown[]) => void;
  return (self, args, names) => {
    const { name, signature } = declared();
    checkOnly(name, signature, args, names);
    initialize(self, ...signature.bind(name, name, args, names));
  };
}

/** Of the number of arguments, where there is one, constructors speak otherwise than methods. */
function checkOnly(name: string, signature: Signature, args: readonly PyValue[], names: Names): void {
  if (signature.byName || signature.minimum !== 1 || signature.maximum !== 1) return;
  if (names === undefined && args.length !== 1)
    throw typeError(`${name} expected 1 argument, got ${args.length}`);
}

interface Declared {
  readonly name: string;
  readonly signature: Signature;
}

/** Reads the signature when it is first needed: most types are never called. */
function declaredLater(declaration: string): () => Declared {
  let known: Declared | undefined;
  return () => {
    if (known === undefined) {
      const open = declaration.indexOf('(');
      known = { name: declaration.slice(0, open), signature: parseSignature(declaration.slice(open)) };
    }
    return known;
  };
}

/** Gives a type made by `bareType` its content. To be called once, at the top level of the module that defines the type. */
export function populate(type: PyType, content: TypeContent): void {
  type.doc = content.doc;
  if (content.textSignature !== undefined) textSignatures.set(type, content.textSignature);
  const slots = content.slots ?? {};
  const own = new Set<SlotName>();
  // A function goes through the list: `for of` makes an object of each member until the engine has compiled it, and there are many types.
  (Object.keys(slots) as SlotName[]).forEach((name) => {
    const slot = slots[name];
    if (slot === undefined) return;
    own.add(name);
    (type as unknown as Record<string, unknown>)[name] = slot;
  });
  inheritSlots(type, own);
  // Only what says how can be made by calling it, as with CPython's static types.
  if (!own.has('tp_new') && type.base === objectType) {
    type.tp_new = undefined;
    type.flags.noInstantiation = true;
  }
  type.completeLater((dict) => fillDict(type, dict, content, own));
  type.modified();
}

function fillDict(
  type: PyType,
  dict: Map<string, PyValue>,
  content: TypeContent,
  own: ReadonlySet<SlotName>,
): void {
  content.methods?.().forEach((def) => {
    qualify(type, def);
    dict.set(def.name, new PyMethodDescriptor(type, def));
  });
  content.classMethods?.().forEach((def) => {
    qualify(type, def);
    dict.set(def.name, new PyClassMethodDescriptor(type, def));
  });
  content.staticMethods?.().forEach((def) => {
    qualify(type, def);
    const made = new PyBuiltinFunction(def);
    staticOwners.set(made, type);
    dict.set(def.name, new PyStaticMethod(made));
  });
  content.getset?.().forEach(({ name, get, set, doc }) => {
    dict.set(name, new PyGetSetDescriptor(type, name, get, set, doc));
  });
  content.members?.().forEach(({ name, key, readonly, doc, missing }) => {
    dict.set(name, new PyMemberDescriptor(type, name, key, readonly, doc, missing));
  });
  const { attributes } = content;
  if (attributes !== undefined)
    Object.keys(attributes).forEach((name) => {
      dict.set(name, attributes[name] as PyValue);
    });
  if (own.has('tp_new')) dict.set('__new__', newFunction(type));
  addSlotWrappers(type, dict, own, content.slots ?? {});
  // Functions and descriptors have one of their own for each object.
  if (!dict.has('__doc__')) dict.set('__doc__', content.doc ?? None);
}

/** The signatures `inspect.signature` reads of builtin classes. */
export const textSignatures = new WeakMap<PyType, string>();

function qualify(type: PyType, def: BuiltinDef): void {
  def.qualname = `${type.qualname}.${def.name}`;
  def.shown = def.qualname;
}

/** `int.__new__`: makes an object of any class that is laid out like the type (CPython's `tp_new_wrapper`). */
function newFunction(type: PyType): PyObject {
  const { name } = type;
  const def = new BuiltinDef(
    '__new__(*args, **kwargs)',
    (args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) => {
      const [cls, ...others] = args;
      if (cls === undefined) throw typeError(`${name}.__new__(): not enough arguments`);
      if (!(cls instanceof PyType))
        throw typeError(`${name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
      if (!cls.isSubtypeOf(type))
        throw typeError(`${name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${name}`);
      let builtin: PyType | undefined = cls;
      while (builtin?.flags.heap) builtin = builtin.base;
      if (builtin !== undefined && builtin.tp_new === undefined)
        throw typeError(`cannot create '${cls.name}' instances`);
      if (builtin !== undefined && builtin.tp_new !== type.tp_new)
        throw typeError(`${name}.__new__(${cls.name}) is not safe, use ${builtin.name}.__new__()`);
      const create = type.tp_new;
      if (create === undefined) throw typeError(`cannot create '${name}' instances`);
      return create(cls, [...others, ...rest.values()], rest.size === 0 ? undefined : [...rest.keys()]);
    },
    'Create and return a new object.  See help(type) for accurate signature.',
  );
  def.qualname = `${type.qualname}.__new__`;
  def.shown = def.qualname;
  const result = new PyBuiltinFunction(def, type);
  builtinNews.set(result, type);
  return result;
}

/** A function of a module. */
export function builtinFunction(
  declaration: string,
  run: Implementation,
  doc?: string,
  module: PyValue = 'builtins',
): PyBuiltinFunction {
  return new PyBuiltinFunction(new BuiltinDef(declaration, run, doc), undefined, false, module);
}
