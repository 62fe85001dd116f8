/**
 * Python classes in the shape of JavaScript's, so that the engine's inline caches work for Python code:
 *
 * - `plain` on a class's prototype says that `object.$x = value` sets the attribute x; data descriptors are accessors there
 * - a method that is called often becomes the property `c1$name` (the number is of arguments after self) of the prototype,
 *   a function of a module that of the module
 *
 * Compiled code tries these properties first. What is not mirrored is found the general way, so a missing mirror is only
 * slow, never wrong; a stale one would be wrong, so every change of a class takes its mirrors away.
 */
import {
  attributeKey,
  callMethod,
  genericGetAttribute,
  genericSetAttribute,
  setAttribute,
} from './attribute.ts';
import {
  PyGetSetDescriptor,
  PyMemberDescriptor,
  type PyMethodDescriptor,
  type PySlotWrapper,
} from './builtin.ts';
import { None, typeOf } from './core-types.ts';
import type { PyDict } from './dict.ts';
import { failedProperty } from './failed-property.ts';
import { type PyFunction, settled } from './function.ts';
import { moduleType, type PyModule } from './module.ts';
import type { PyObject } from './object.ts';
import { PyProperty } from './property.ts';
import type { Cell } from './table.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

type Prototype = Record<string, unknown>;

/** A special method of one argument as it stands on a prototype, under `c1$__add__` and the like. */
export type MirroredMethod = (this: PyObject, other: PyValue) => PyValue;

const prototypeOf = (type: PyType): Prototype => type.ctor.prototype as unknown as Prototype;

/** Names that some class has a mirrored method for. */
const mirroredNames = new Map<string, Set<number>>();

/** Names for the parameters of a mirror. */
const parametersOf = (arity: number): readonly string[] => ['a', 'b', 'c'].slice(0, arity);

/** A call of the function with the object first: code of its own for each method, so that calls in it stay predictable. */
function makeMirror(arity: number): (f: PyFunction['js']) => unknown {
  // The last is by what a caller asks for an exception as a result.
  const parameters = [...parametersOf(arity), 'asked'].join(', ');
  return new Function('f', `return function (${parameters}) { return f(this, ${parameters}); };`) as (
    f: PyFunction['js'],
  ) => unknown;
}

/** The same of one that has defaults for its last parameters, which may be other ones later. */
function makeDefaultingMirror(
  arity: number,
  missing: number,
): (f: PyFunction['js'], of: PyFunction) => unknown {
  const parameters = parametersOf(arity).map((name) => `${name}, `);
  const defaults = Array.from({ length: missing }, (_, at) => `defaults[first + ${at}], `);
  return new Function(
    'f',
    'of',
    `return function (${parameters.join('')}asked) {
      const { defaults } = of;
      const first = defaults === undefined ? -1 : defaults.length - ${missing};
      return first >= 0
        ? f(this, ${parameters.join('')}${defaults.join('')}asked)
        : of.callArray([this, ${parameters.join('')}]);
    };`,
  ) as ReturnType<typeof makeDefaultingMirror>;
}

/** Of one with other parameters as well: nobody need look for the method. */
function makeCallingMirror(arity: number): (of: PyFunction) => unknown {
  const parameters = parametersOf(arity).join(', ');
  const call = arity < 3 ? `call${arity + 1}(this, ${parameters})` : `callArray([this, ${parameters}])`;
  return new Function('of', `return function (${parameters}) { return of.${call}; };`) as (
    of: PyFunction,
  ) => unknown;
}

function mirrorOf(f: PyFunction, arity: number): unknown {
  const missing = f.code.positional - arity - 1;
  const plain = f.code.simple && missing >= 0;
  if (plain && missing === 0) return makeMirror(arity)(settled(f.js));
  if (plain && missing <= Math.min(f.defaults?.length ?? 0, MOST_DEFAULTS))
    return makeDefaultingMirror(arity, missing)(settled(f.js), f);
  return makeCallingMirror(arity)(f);
}

/** Parameters that a mirror finds defaults for. */
const MOST_DEFAULTS = 4;

/** Mirrors a method of a Python class that is called with so many arguments after self. */
export function mirrorMethod(type: PyType, name: string, f: PyFunction, arity: number): void {
  if (!type.flags.heap || type.tp_getattro !== genericGetAttribute) return;
  remember(name, arity);
  // Where the method is defined, so that all classes below share it; those that override it are shut off.
  const owner = type.mro.find((each) => each.dict.get(name) === f) ?? type;
  const home = reaches(type, owner) ? owner : type;
  const places = mirrors.get(f) ?? [];
  const isKnown = places.some(([place, under]) => place === home && under === name);
  const key = `c${arity}$${name}`;
  const prototype = prototypeOf(home);
  // Objects whose attributes are in a dict have no mirrors, and ask for one again and again.
  if (isKnown && Object.hasOwn(prototype, key) && prototype[key] !== undefined) return;
  define(prototype, key, mirrorOf(f, arity));
  if (!isKnown) mirrors.set(f, [...places, [home, name]]);
  for (const subclass of home.subclasses()) shutOff(subclass, name, f);
}

/** The classes whose prototypes have a function's JavaScript, and under which name. */
const mirrors = new WeakMap<PyFunction, readonly (readonly [type: PyType, name: string])[]>();

/** After a function got other code. */
export function unmirrorFunction(f: PyFunction): void {
  for (const [type, name] of mirrors.get(f) ?? []) hide(type, name);
  mirrors.delete(f);
}

function remember(name: string, arity: number): void {
  const arities = mirroredNames.get(name);
  if (arities === undefined) mirroredNames.set(name, new Set([arity]));
  else arities.add(arity);
}

/** Mirrors a method of a builtin type or of an extension's, whose objects are of a JavaScript class of their own. */
export function mirrorBuiltinMethod(method: PyMethodDescriptor | PySlotWrapper, arity: number): void {
  const { owner, name } = method;
  const run = method.def.implementation(arity);
  if (run === undefined || owner.tp_getattro !== genericGetAttribute) return;
  const key = `c${arity}$${name}`;
  const prototype = prototypeOf(owner);
  if (Object.hasOwn(prototype, key)) return;
  remember(name, arity);
  define(prototype, key, makeBuiltinMirror(arity)(run, None));
  for (const subclass of owner.subclasses()) shutOff(subclass, name, method);
  for (const reference of ofDicts) {
    const hidden = reference.deref();
    if (hidden !== undefined && key in hidden) define(hidden as Prototype, key, undefined);
  }
}

function makeBuiltinMirror(arity: number): (run: unknown, none: PyValue) => unknown {
  const parameters = parametersOf(arity);
  return new Function(
    'run',
    'None',
    `return function (${parameters.join(', ')}) { const result = run(${['this', ...parameters].join(', ')}); return result === undefined ? None : result; };`,
  ) as (run: unknown, none: PyValue) => unknown;
}

/**
 * Mirrors a function of a module as a property of the module itself, which reads the cell of the module's dict: what is set there
 * later is found. `arity` is -1 for calls that have no mirrors.
 */
export function mirrorModuleFunction(module: PyModule, name: string, arity: number): void {
  const { type, dict } = module;
  const key = `c${arity}$${name}`;
  // Attributes of the type would come first or last, and subclasses may have any.
  if (arity < 0 || type !== moduleType || type.lookup(name) !== undefined || Object.hasOwn(module, key))
    return;
  const cell = dict.table.cell(name);
  if (cell.value === undefined) return;
  const general = callMethod as (object: PyValue, name: string, args: readonly PyValue[]) => PyValue;
  define(module as unknown as Prototype, key, makeModuleMirror(arity)(cell, dict, type, name, general));
}

function makeModuleMirror(
  arity: number,
): (cell: Cell, dict: PyDict, type: PyType, name: string, general: unknown) => unknown {
  const parameters = parametersOf(arity).join(', ');
  const withAsked = parameters === '' ? 'asked' : `${parameters}, asked`;
  return new Function(
    'cell',
    'dict',
    'type',
    'name',
    'general',
    `return function (${withAsked}) {
      const f = cell.value;
      return typeof f === 'object' && this.dict === dict && this.type === type
        ? f.call${arity}(${withAsked})
        : general(this, name, [${parameters}]);
    };`,
  ) as ReturnType<typeof makeModuleMirror>;
}

const define = (prototype: Prototype, key: string, value: unknown): void => {
  Object.defineProperty(prototype, key, { value, writable: true, configurable: true, enumerable: false });
};

/** Whether objects of a class inherit from the prototype of the other. */
function reaches(type: PyType, owner: PyType): boolean {
  if (!owner.flags.heap) return false;
  const home = owner.ctor.prototype as object;
  for (
    let at: object | null = type.ctor.prototype as object;
    at !== null;
    at = Object.getPrototypeOf(at) as object | null
  )
    if (at === home) return true;
  return false;
}

/** In classes that find something else under the name. */
function shutOff(type: PyType, name: string, expected: PyValue | undefined): void {
  if (type.lookup(name) !== expected || customGetAttribute(type)) hide(type, name);
  for (const subclass of type.subclasses()) shutOff(subclass, name, expected);
}

function hide(type: PyType, name: string): void {
  const prototype = prototypeOf(type);
  for (const arity of mirroredNames.get(name) ?? []) {
    const key = `c${arity}$${name}`;
    if (prototype[key] !== undefined) define(prototype, key, undefined);
  }
}

/** Of a class whose Python code is asked first, whatever the name. */
function hideAll(type: PyType): void {
  for (const name of mirroredNames.keys()) hide(type, name);
  for (const base of type.mro)
    if (base.flags.heap) for (const [name] of dataDescriptors(base)) hideAccessor(type, name);
}

/** Hides the accessor of a base, if there is one. */
function hideAccessor(type: PyType, name: string): void {
  const key = attributeKey(name);
  if (key in prototypeOf(type)) define(prototypeOf(type), key, undefined);
}

/** After an attribute of a class was set or deleted. */
export function unmirror(type: PyType, name: string): void {
  if (mirroredNames.has(name)) hide(type, name);
  const key = attributeKey(name);
  const prototype = prototypeOf(type);
  if (type.flags.heap) {
    if (Object.hasOwn(prototype, key)) delete prototype[key];
    const value = type.dict.get(name);
    if (value !== undefined) mirrorDescriptor(type, name, value);
    else if (customGetAttribute(type)) hideAccessor(type, name);
    if (name === '__getattribute__' && customGetAttribute(type)) hideAll(type);
    setPlain(type);
  }
  for (const subclass of type.subclasses()) if (!subclass.dict.has(name)) unmirror(subclass, name);
}

/** Of a new class, or of one with new bases. */
export function mirrorClass(type: PyType): void {
  setPlain(type);
  for (const [name, value] of type.dict) {
    if (mirroredNames.has(name)) hide(type, name);
    mirrorDescriptor(type, name, value);
  }
  // Builtin bases have no accessors on their own prototypes, which objects of theirs share with us.
  for (const base of type.mro.slice(1)) {
    if (base.flags.heap) continue;
    for (const [name, value] of builtinDescriptors(base))
      if (type.lookup(name) === value) mirrorDescriptor(type, name, value);
  }
  if (customGetAttribute(type)) hideAll(type);
  if (type.bases.length < 2) return;
  // The prototype inherits from that of one base only.
  for (const base of type.mro.slice(1)) {
    if (!base.flags.heap || reaches(type, base)) continue;
    for (const [name, value] of base.dict)
      if (type.lookup(name) === value) mirrorDescriptor(type, name, value);
  }
  for (const [name, arities] of mirroredNames) {
    for (const arity of arities) if (prototypeOf(type)[`c${arity}$${name}`] !== undefined) hide(type, name);
  }
}

/** Of a new type of an extension, with a prototype of its own. */
export function mirrorExtensionType(type: PyType): void {
  if (type.tp_getattro !== genericGetAttribute) return;
  for (const [name, value] of type.dict) mirrorDescriptor(type, name, value);
}

/**
 * Of a builtin type without subclasses, whose objects have no attributes of their own: what is read of them are properties of the
 * prototype. The descriptors must not raise, for the place in the source is not told before.
 */
export function mirrorFinalType(type: PyType): void {
  if (type.flags.baseType || type.hasDict) throw new Error(`${type.name} may have subclasses or attributes`);
  for (const [name, value] of type.dict) {
    if (value instanceof PyGetSetDescriptor || value instanceof PyMemberDescriptor)
      mirrorDescriptor(type, name, value, true);
  }
}

/** Of a builtin type without subclasses whose objects have attributes of their own: those are set without asking the type. */
export function mirrorPlainType(type: PyType): void {
  if (type.flags.baseType || !type.hasDict)
    throw new Error(`${type.name} may have subclasses, or no attributes`);
  if (dataDescriptors(type).length === 0) throw new Error(`the attributes of ${type.name} are not known yet`);
  for (const base of type.mro)
    for (const [name, value] of dataDescriptors(base))
      if (type.lookup(name) === value) mirrorDescriptor(type, name, value);
  setPlain(type);
}

type Entries = readonly (readonly [string, PyValue])[];

const knownDescriptors = new WeakMap<PyType, Entries>();

/** The data descriptors of a builtin type, such as `__class__` of object. */
function builtinDescriptors(type: PyType): Entries {
  let found = knownDescriptors.get(type);
  if (found === undefined) {
    found = dataDescriptors(type);
    knownDescriptors.set(type, found);
  }
  return found;
}

const dataDescriptors = (type: PyType): Entries =>
  [...type.dict].filter(([, value]) => typeOf(value).tp_descr_set !== undefined);

function setPlain(type: PyType): void {
  const plain =
    type.hasDict &&
    type.tp_setattro === genericSetAttribute &&
    !customGetAttribute(type) &&
    !isMetaclass(type);
  define(prototypeOf(type), 'plain', plain);
}

const isMetaclass = (type: PyType): boolean =>
  type.mro.some((each) => each.name === 'type' && !each.flags.heap);

/** Whether reading attributes starts with Python code: then none may be found before it. */
export function customGetAttribute(type: PyType): boolean {
  if (type.tp_getattro === genericGetAttribute) return false;
  const found = type.lookup('__getattribute__');
  const own = type.mro.at(-1)?.dict.get('__getattribute__');
  return found !== own;
}

/** A data descriptor as an accessor of the prototype. */
function mirrorDescriptor(type: PyType, name: string, value: PyValue, final = false): void {
  if (typeOf(value).tp_descr_set === undefined || customGetAttribute(type)) {
    hideAccessor(type, name);
    return;
  }
  const set = function (this: PyObject, given: PyValue) {
    setAttribute(this, name, given);
  };
  let get: (this: PyObject) => PyValue | undefined = () => undefined;
  if (value instanceof PyProperty && value.constructor === PyProperty)
    get = function (this: PyObject) {
      const { getter } = value;
      if (typeof getter !== 'object') return undefined;
      try {
        return getter.call1(this);
      } catch (error) {
        return failedProperty(this, name, error);
      }
    };
  else if (value instanceof PyMemberDescriptor) get = value.accessor();
  else if (final && value instanceof PyGetSetDescriptor) get = getterOf(value);
  Object.defineProperty(prototypeOf(type), attributeKey(name), {
    get,
    set,
    configurable: true,
    enumerable: false,
  });
}

function getterOf({ get }: PyGetSetDescriptor): (this: PyObject) => PyValue {
  return function (this: PyObject) {
    return get(this);
  };
}

const dictPrototypes = new WeakMap<PyType, object>();
/** The same, to be gone through. */
const ofDicts: WeakRef<object>[] = [];

/** The prototype of objects whose attributes are in a dict: without mirrors, which such attributes could hide. */
export function dictPrototype(type: PyType): object {
  let prototype = dictPrototypes.get(type);
  if (prototype === undefined) {
    let builtin: PyType | undefined = type;
    while (builtin?.flags.heap) builtin = builtin.base;
    const hidden = { writable: true, configurable: true, enumerable: false };
    prototype = Object.create(builtin?.ctor.prototype ?? null, {
      type: { value: type, ...hidden },
      // By the builtin type's, exact objects of it are known.
      constructor: { value: type.ctor, ...hidden },
    }) as object;
    for (const [name, arities] of mirroredNames)
      for (const arity of arities)
        if (`c${arity}$${name}` in prototype) define(prototype as Prototype, `c${arity}$${name}`, undefined);
    dictPrototypes.set(type, prototype);
    ofDicts.push(new WeakRef(prototype));
  }
  return prototype;
}
