/** Attributes of objects: https://docs.python.org/3/howto/descriptor.html#invocation-from-an-instance */

import { hookedGetAttribute, hookedLookup } from './attribute-hooks.ts';
import { PyMethodDescriptor, PySlotWrapper } from './builtin.ts';
import {
  call0,
  call1,
  call2,
  call3,
  callKeywords,
  callUnbound,
  callUnbound0,
  callUnbound1,
  callUnbound2,
} from './call.ts';
import { None, typeOf } from './core-types.ts';
import { PyDict } from './dict.ts';
import {
  attributeError,
  attributeErrorType,
  isException,
  type PyAttributeError,
  typeError,
} from './errors.ts';
import { afterFailure, failed } from './failed-property.ts';
import { PyFunction } from './function.ts';
import {
  customGetAttribute,
  dictPrototype,
  mirrorBuiltinMethod,
  mirrorMethod,
  mirrorModuleFunction,
} from './mirror.ts';
import { PyModule } from './module.ts';
import type { PyObject } from './object.ts';
import { PyType, typeChanges } from './type.ts';
import type { PyValue } from './value.ts';

// What other modules export is a variable to the engine; a constant of this one is none.
const failure = failed;
const changes = typeChanges;

const keys = new Map<string, string>();

/** The JavaScript property that holds the attribute `name` of an object. */
export function attributeKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = `$${name}`;
    keys.set(name, key);
  }
  return key;
}

/** An object seen as a bag of attributes. */
interface Bag {
  [key: string]: PyValue | undefined;
}
interface WithDict {
  /** There once Python has asked for `__dict__`. */
  attributes?: PyDict;
  /** See `mirror.ts`. */
  plain?: boolean;
}

/** An object's own attribute, as in its `__dict__`. */
export function getOwn(object: PyObject, name: string): PyValue | undefined {
  const { attributes } = object as WithDict;
  if (attributes !== undefined) return attributes.getString(name);
  return (object as unknown as Bag)[attributeKey(name)];
}

export function setOwn(object: PyObject, name: string, value: PyValue): void {
  const { attributes } = object as WithDict;
  if (attributes !== undefined) attributes.setString(name, value);
  else if (customGetAttribute(object.type)) dictOf(object).setString(name, value);
  else {
    const key = attributeKey(name);
    const bag = object as unknown as Bag;
    if (bag[key] === undefined && key in bag)
      // An accessor or a hidden one stands on the prototype: the object's own property goes before it.
      Object.defineProperty(bag, key, { value, writable: true, configurable: true, enumerable: true });
    else bag[key] = value;
  }
}

export function deleteOwn(object: PyObject, name: string): boolean {
  const { attributes } = object as WithDict;
  if (attributes !== undefined) return attributes.deleteString(name);
  const key = attributeKey(name);
  if ((object as unknown as Bag)[key] === undefined) return false;
  delete (object as unknown as Bag)[key];
  return true;
}

/** The `__dict__` of an object that has one. From now on its attributes live there. */
export function dictOf(object: PyObject): PyDict {
  const holder = object as WithDict;
  if (holder.attributes === undefined) {
    const dict = new PyDict();
    const bag = object as unknown as Bag;
    for (const key of Object.keys(bag)) {
      if (!key.startsWith('$')) continue;
      const value = bag[key];
      if (value !== undefined) dict.setString(key.slice(1), value);
      delete bag[key];
    }
    holder.attributes = dict;
    if (object.type.flags.heap && !(object instanceof PyType))
      Object.setPrototypeOf(object, dictPrototype(object.type));
    else if (holder.plain === true) holder.plain = false;
  }
  return holder.attributes;
}

export function setDictOf(object: PyObject, dict: PyDict): void {
  dictOf(object);
  (object as WithDict).attributes = dict;
}

/** `object.__getattribute__` without the error: undefined if there is no such attribute. */
export function genericLookup(self: PyValue, name: string): PyValue | undefined {
  const type = typeOf(self);
  const found = type.lookup(name);
  let bind: PyType['tp_descr_get'];
  if (found !== undefined) {
    const kind = typeOf(found);
    bind = kind.tp_descr_get;
    if (bind !== undefined && kind.tp_descr_set !== undefined) {
      remember(type, name, found, bind);
      return bind(found, self, type);
    }
  }
  if (type.hasDict) {
    const own = getOwn(self as PyObject, name);
    if (own !== undefined) return own;
  }
  return bind === undefined || found === undefined ? found : bind(found, self, type);
}

export function genericGetAttribute(self: PyValue, name: string): PyValue {
  const value = genericLookup(self, name);
  if (value !== undefined) return value;
  // `object.__getattribute__` of a module: its attributes are its globals.
  const global = self instanceof PyModule ? self.dict.getString(name) : undefined;
  if (global === undefined) throw noAttribute(self, name);
  return global;
}

export function noAttribute(self: PyValue, name: string): object {
  return attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, self, name);
}

export function genericSetAttribute(self: PyValue, name: string, value: PyValue | undefined): void {
  const type = typeOf(self);
  const found = type.lookup(name);
  if (found !== undefined) {
    const set = typeOf(found).tp_descr_set;
    if (set !== undefined) {
      set(found, self, value);
      return;
    }
  }
  if (type.hasDict) {
    const object = self as PyObject;
    if (value !== undefined) setOwn(object, name, value);
    else if (!deleteOwn(object, name))
      throw attributeError(`'${type.name}' object has no attribute '${name}'`);
    return;
  }
  if (found !== undefined) throw attributeError(`'${type.name}' object attribute '${name}' is read-only`);
  if (type.tp_setattro === genericSetAttribute) {
    throw attributeError(
      `'${type.name}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
      self,
      name,
    );
  }
  throw noAttribute(self, name);
}

/** `object.name`. */
export function getAttribute(object: PyValue, name: string): PyValue {
  try {
    if (object === failure.object && name === failure.name) return afterFailure(object as PyObject, name);
    if (typeof object === 'object') {
      // Here and in few steps, for this is inlined in many places: what was found last.
      const { type } = object;
      if (type.lastName === name && type.lastKnown === changes.count)
        return (type.lastGet as Read)(type.lastFound as PyValue, object, type);
    }
    return findAttribute(object, name);
  } catch (error) {
    if (isException(error, attributeErrorType)) tellWhere(error as PyAttributeError, object, name);
    throw error;
  }
}

type Read = NonNullable<PyType['tp_descr_get']>;

function findAttribute(object: PyValue, name: string): PyValue {
  const get = typeOf(object).tp_getattro;
  return get === undefined || get === genericGetAttribute
    ? genericGetAttribute(object, name)
    : get(object, name);
}

/** Has the type know the data descriptor that comes first for attributes of that name. */
function remember(type: PyType, name: string, found: PyValue, get: Read): void {
  // Objects of a class may be asked for attributes in its own way.
  if (type.tp_getattro !== genericGetAttribute) return;
  type.lastName = name;
  type.lastFound = found;
  type.lastGet = get;
  type.lastKnown = changes.count;
}

/**
 * A place of a program that asks for one attribute. It remembers a type whose objects have that in their `__dict__`, or else find
 * on the type what is no descriptor.
 */
export class AttributeSite {
  readonly name: string;
  readonly #key: string;
  #type: PyType | undefined;
  /** `typeChanges.count` then. */
  #known = -1;
  #hasDict = false;
  /** What the type has. */
  #found: PyValue | undefined;

  constructor(name: string) {
    this.name = name;
    this.#key = attributeKey(name);
  }

  /** `object.name`. */
  get(object: PyValue): PyValue {
    if (typeof object === 'object' && object.type === this.#type && changes.count === this.#known) {
      if (this.#hasDict) {
        const { attributes } = object as WithDict;
        const own =
          attributes === undefined ? (object as unknown as Bag)[this.#key] : attributes.getString(this.name);
        if (own !== undefined) return own;
      }
      if (this.#found !== undefined) return this.#found;
    }
    return this.#find(object);
  }

  #find(object: PyValue): PyValue {
    const type = typeOf(object);
    const found = type.lookup(this.name);
    if (
      type.tp_getattro === genericGetAttribute &&
      (found === undefined || typeOf(found).tp_descr_get === undefined)
    ) {
      this.#type = type;
      this.#known = changes.count;
      this.#hasDict = type.hasDict;
      this.#found = found;
    }
    return getAttribute(object, this.name);
  }
}

/** An AttributeError that does not say whose attribute is missing is told. */
function tellWhere(error: PyAttributeError, object: PyValue, name: string): void {
  if (error.name !== None || error.object !== None) return;
  error.name = name;
  error.object = object;
}

/** `getattr(object, name, undefined)`: only a missing attribute gives undefined, other errors go on. */
export function lookupAttribute(object: PyValue, name: string): PyValue | undefined {
  const get = typeOf(object).tp_getattro;
  if (get === undefined || get === genericGetAttribute) {
    try {
      return genericLookup(object, name);
    } catch (error) {
      return absent(error);
    }
  }
  if (get === hookedGetAttribute) return hookedLookup(object, name);
  try {
    return get(object, name);
  } catch (error) {
    return absent(error);
  }
}

/** After an error that says that there is no such attribute; all else goes on. */
export function absent(error: unknown): undefined {
  if (!isException(error, attributeErrorType)) throw error;
}

export function setAttribute(object: PyValue, name: string, value: PyValue): void {
  const set = typeOf(object).tp_setattro;
  if (set === undefined) throw notSettable(object, name, 'assign to');
  set(object, name, value);
}

export function deleteAttribute(object: PyValue, name: string): void {
  const set = typeOf(object).tp_setattro;
  if (set === undefined) throw notSettable(object, name, 'del');
  set(object, name, undefined);
}

function notSettable(object: PyValue, name: string, what: string): object {
  return typeError(`'${typeOf(object).name}' object has no attributes (${what} .${name})`);
}

/** The attribute of the type if `object.name(...)` can be called without binding it: no attribute of the object hides it. */
function methodOf(object: PyValue, name: string): PyValue | undefined {
  const type = typeOf(object);
  if (type.tp_getattro !== genericGetAttribute) return undefined;
  const found = type.lookup(name);
  if (found === undefined || !typeOf(found).flags.methodDescriptor) return undefined;
  return type.hasDict && getOwn(object as PyObject, name) !== undefined ? undefined : found;
}

/** Calls after which a method is worth a mirror. */
const HOT = 100;

/** Counts a call of `found`, the method `name` of an object, that got so many arguments. */
export function warm(object: PyValue, name: string, found: PyValue, arity: number): void {
  if (found instanceof PyFunction && ++found.heat % HOT === 0)
    mirrorMethod(typeOf(object), name, found, arity);
  else if (found instanceof PyMethodDescriptor && ++found.heat % HOT === 0) mirrorBuiltinMethod(found, arity);
}

/**
 * Counts an operation that a special method with so many arguments defines, of an object that has no mirror of it: once it has
 * one, compiled code need not ask the type.
 */
export function warmOperation(object: PyValue, name: string, arity: number): void {
  if (typeof object !== 'object') return;
  const found = object.type.lookup(name);
  if (found instanceof PyFunction) warm(object, name, found, arity);
  else if (found instanceof PySlotWrapper && ++found.heat % HOT === 0) mirrorBuiltinMethod(found, arity);
}

/** An attribute that was read to be called. */
export class LoadedAttribute {
  readonly value: PyValue;
  constructor(value: PyValue) {
    this.value = value;
  }
}

/** What `object.name(...)` will call: a function to be given the object, or the attribute itself. */
export function loadMethod(object: PyValue, name: string): PyValue | LoadedAttribute {
  return methodOf(object, name) ?? new LoadedAttribute(getAttribute(object, name));
}

export function callLoaded1(
  loaded: PyValue | LoadedAttribute,
  object: PyValue,
  name: string,
  a: PyValue,
): PyValue {
  if (loaded instanceof LoadedAttribute) return call1(loaded.value, a);
  warm(object, name, loaded, 1);
  return callUnbound1(loaded, object, a);
}
export function callLoaded2(
  loaded: PyValue | LoadedAttribute,
  object: PyValue,
  name: string,
  a: PyValue,
  b: PyValue,
): PyValue {
  if (loaded instanceof LoadedAttribute) return call2(loaded.value, a, b);
  warm(object, name, loaded, 2);
  return callUnbound2(loaded, object, a, b);
}
export function callLoaded3(
  loaded: PyValue | LoadedAttribute,
  object: PyValue,
  name: string,
  a: PyValue,
  b: PyValue,
  c: PyValue,
): PyValue {
  if (loaded instanceof LoadedAttribute) return call3(loaded.value, a, b, c);
  warm(object, name, loaded, 3);
  return callUnbound(loaded, object, [a, b, c]);
}

/** `names`: of the last arguments. */
export function callLoadedKeywords(
  loaded: PyValue | LoadedAttribute,
  object: PyValue,
  args: readonly PyValue[],
  names: readonly string[],
): PyValue {
  if (loaded instanceof LoadedAttribute) return callKeywords(loaded.value, args, names);
  return loaded instanceof PyMethodDescriptor
    ? loaded.def.methodKeywords(object, args, names)
    : callUnbound(loaded, object, args, names);
}

/** The error of the last call of a method that was missing, for the place in the source it is shown at. */
export const missed: { error: unknown } = { error: undefined };

function methodValue(object: PyValue, name: string, arity: number): PyValue {
  if (
    typeof object === 'object' &&
    object.constructor === PyModule &&
    ++(object as PyModule).heat % HOT === 0
  )
    mirrorModuleFunction(object as PyModule, name, arity);
  try {
    return getAttribute(object, name);
  } catch (error) {
    missed.error = error;
    throw error;
  }
}

/** `object.name()`. */
export function callMethod0(object: PyValue, name: string): PyValue {
  const found = methodOf(object, name);
  if (found === undefined) return call0(methodValue(object, name, 0));
  warm(object, name, found, 0);
  return callUnbound0(found, object);
}
export function callMethod1(object: PyValue, name: string, a: PyValue): PyValue {
  const found = methodOf(object, name);
  if (found === undefined) return call1(methodValue(object, name, 1), a);
  warm(object, name, found, 1);
  return callUnbound1(found, object, a);
}
export function callMethod2(object: PyValue, name: string, a: PyValue, b: PyValue): PyValue {
  const found = methodOf(object, name);
  if (found === undefined) return call2(methodValue(object, name, 2), a, b);
  warm(object, name, found, 2);
  return callUnbound2(found, object, a, b);
}
export function callMethod(
  object: PyValue,
  name: string,
  args: readonly PyValue[],
  names?: readonly string[],
): PyValue {
  const found = methodOf(object, name);
  return found === undefined
    ? callKeywords(methodValue(object, name, -1), args, names)
    : callUnbound(found, object, args, names);
}
export function callMethod3(object: PyValue, name: string, a: PyValue, b: PyValue, c: PyValue): PyValue {
  const found = methodOf(object, name);
  if (found === undefined) return call3(methodValue(object, name, 3), a, b, c);
  warm(object, name, found, 3);
  return callUnbound(found, object, [a, b, c]);
}
