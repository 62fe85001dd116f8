/** `HPyType_FromSpec`: makes a class of an `HPyType_Spec`, as CPython's `PyType_FromMetaclass` does. */
import {
  BuiltinDef,
  PyBuiltinFunction,
  PyGetSetDescriptor,
  PyMethodDescriptor,
} from '@harpy/objects/builtin';
import {
  addDictDescriptor,
  bestBase,
  calculateMetaclass,
  inheritCollectionFlags,
} from '@harpy/objects/class';
import { None, objectType, typeOf, typeType } from '@harpy/objects/core-types';
import { textSignatures } from '@harpy/objects/define';
import { addSlotWrappers, builtinNews, inheritSlots } from '@harpy/objects/dunders';
import { attributeError, typeError } from '@harpy/objects/errors';
import { mirrorExtensionType } from '@harpy/objects/mirror';
import type { ObjectConstructor } from '@harpy/objects/object';
import type { NewSlot, SlotName } from '@harpy/objects/slots';
import { deriveConstructor, PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import {
  type GetSetDefinition,
  readTypeSpecification,
  type SlotDefinition,
  type TypeSpecification,
} from '../../definitions.ts';
import { signatureNumbers, typeFlags } from '../../gen/abi.ts';
import { layout } from '../../gen/layout.ts';
import type { CFunction } from '../../mode.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { callWithKeywords, methodDef, type Owner, splitDoc } from '../functions.ts';
import { objectConstructor } from '../structs.ts';
import { ofObjectAndNumber, ownCopy } from '../ways.ts';
import { CALL_FIELD, checkSpec } from './check-spec.ts';
import { callFinalizer, ExtensionType, extensionTypeOf } from './extension-type.ts';
import { memberDescriptor } from './members.ts';
import { builtinLayout, checkBase, readParents } from './parents.ts';
import { type Overridden, slotFunctions } from './slot-functions.ts';

/** Throws TypeError for a spec that HPy does not allow. */
export function typeFromSpec(extension: Extension, address: number, params: number): PyType {
  const spec = readTypeSpecification(extension.memory, address);
  for (const def of spec.definitions) {
    extension.world.observer?.defined(def);
    extension.decorator?.defined(def);
  }
  checkSpec(spec);
  const { bases, metaclass } = readParents(extension, spec, params);
  const first = bestBase(bases);
  const base = checkBase(extension, spec, first);
  const metatype = calculateMetaclass(metaclass ?? typeType, bases);
  if (hasOwnNew(metatype))
    throw typeError(`type '${spec.name}': metaclasses with custom tp_new are not supported`);

  const slotDefinitions = spec.definitions.filter((def): def is SlotDefinition => def.kind === 'slot');
  const find = (name: string): number => slotDefinitions.find((def) => def.name === name)?.impl ?? 0;
  const callField = spec.definitions.find((def) => def.kind === 'member' && def.name === CALL_FIELD);
  const made = new ExtensionType({
    extension: spec.basicsize === 0 && base !== undefined && base.structSize > 0 ? base.extension : extension,
    name: spec.name,
    shape: base !== undefined && spec.basicsize === 0 ? base.shape : spec.shape,
    structSize: spec.basicsize > 0 ? spec.basicsize : (base?.structSize ?? 0),
    traverse: find('HPy_tp_traverse'),
    destroy: find('HPy_tp_destroy'),
    finalize: find('HPy_tp_finalize'),
    call: find('HPy_tp_call') || (base?.call ?? 0),
    callField: callField?.kind === 'member' ? callField.offset : (base?.callField ?? -1),
    base,
  });
  const type = makeType(spec, bases, first, metatype, constructorFor(made, first));
  type.extra = made;
  // A struct of its own is a layout of its own.
  type.layout = made.structSize > (base?.structSize ?? 0) ? type : first.layout;
  const structured = made.structSize > 0 && made.extension === extension;
  fillDict(extension, type, spec, structured);
  fillSlots(extension, type, made, slotDefinitions);
  type.modified();
  mirrorExtensionType(type);
  return type;
}

/** What the objects are in JavaScript: over `object` they have room for the struct. */
function constructorFor(made: ExtensionType, first: PyType): ObjectConstructor {
  const { base } = made;
  const same =
    base === undefined
      ? made.structSize === 0 && first !== objectType
      : base.structSize === made.structSize &&
        base.fixed === made.fixed &&
        (base.finalizer === undefined) === (made.finalizer === undefined);
  if (same || builtinLayout(first) !== objectType) return deriveConstructor(first.ctor);
  // A struct that outlives its object for a finalizer is one of those that can be given.
  return objectConstructor(made.structSize, made.movable && made.finalizer === undefined);
}

function makeType(
  spec: TypeSpecification,
  bases: readonly PyType[],
  first: PyType,
  metatype: PyType,
  ctor: ObjectConstructor,
): PyType {
  const Metatype = metatype.ctor as unknown as typeof PyType;
  const dot = spec.name.lastIndexOf('.');
  const type = new Metatype(spec.name, bases, ctor, {
    heap: true,
    immutable: false,
    baseType: (spec.flags & typeFlags.HPy_TPFLAGS_BASETYPE) !== 0,
  });
  inheritCollectionFlags(type);
  // In messages CPython gives types of extensions with their module.
  type.name = spec.name;
  type.qualname = spec.name.slice(dot + 1);
  type.base = first;
  ctor.prototype.type = type;
  if (dot >= 0) type.dict.set('__module__', spec.name.slice(0, dot));
  return type;
}

function fillDict(extension: Extension, type: PyType, spec: TypeSpecification, structured: boolean): void {
  const owner = { name: spec.name, self: 0, structured };
  const { signature, doc } = splitDoc(type.qualname, spec.doc);
  type.doc = doc;
  type.dict.set('__doc__', doc ?? None);
  if (signature !== undefined) textSignatures.set(type, signature);
  for (const def of spec.definitions) {
    switch (def.kind) {
      case 'meth': {
        const method = methodDef(extension, owner, def);
        method.qualname = `${type.qualname}.${def.name}`;
        type.dict.set(def.name, new PyMethodDescriptor(type, method));
        break;
      }
      case 'member':
        if (def.name !== CALL_FIELD) type.dict.set(def.name, memberDescriptor(extension, type, def));
        break;
      case 'getset':
        type.dict.set(def.name, property(extension, type, owner, def));
        break;
      case 'slot':
        break;
    }
  }
  if (type.hasDict && !type.bases.some((each) => each.hasDict)) addDictDescriptor(type);
}

function property(
  x: Extension,
  type: PyType,
  { name: typeName, structured }: Owner,
  def: GetSetDefinition,
): PyGetSetDescriptor {
  const { name, getter, setter, closure, doc } = def;
  if (getter !== 0) x.names.set(getter, `${typeName}.${name} (getter)`);
  if (setter !== 0) x.names.set(setter, `${typeName}.${name} (setter)`);
  const { calls, handles } = x;
  const open = (self: PyValue): Handle => (structured ? x.openWithStruct(self) : handles.open(self));
  const read = getter === 0 ? unreadable(type, name) : ownCopy(ofObjectAndNumber)(x, getter, open);
  const get = (self: PyValue): PyValue => read(self, closure);
  const f = setter === 0 ? undefined : calls.find(setter, 3);
  const set = (self: PyValue, value: PyValue | undefined): void => {
    const handle = open(self);
    const given = value === undefined ? 0 : handles.open(value);
    const status = calls.call3(f as CFunction, handle, given, closure);
    handles.close(handle);
    handles.close(given as Handle);
    calls.check(status);
  };
  return new PyGetSetDescriptor(type, name, get, setter === 0 ? undefined : set, doc ?? undefined);
}

function unreadable(type: PyType, name: string) {
  return (self: PyValue): never => {
    throw attributeError(`attribute '${name}' of '${type.name}' objects is not readable`, self, name);
  };
}

function fillSlots(
  x: Extension,
  type: PyType,
  made: ExtensionType,
  definitions: readonly SlotDefinition[],
): void {
  const slots = slotFunctions(x, type, definitions);
  if (made.finalize !== 0) slots.tp_finalize = (self) => callFinalizer(made, self);
  if (made.callField >= 0 && made.base?.callField !== made.callField) slots.tp_call = callByField(x, made);
  // Objects made by a builtin's `tp_new` must be known as well.
  if (made.finalizer !== undefined || made.fixed) {
    const create = slots.tp_new ?? type.base?.tp_new;
    if (create !== undefined) slots.tp_new = announcing(create);
  }
  const own = Object.keys(slots) as SlotName[];
  Object.assign(type, slots);
  addSlotWrappers(type, type.dict, new Set(own.filter((slot) => slot !== 'tp_finalize')), type);
  if (slots.tp_new !== undefined && !type.dict.has('__new__')) type.dict.set('__new__', newFunction(type));
  inheritSlots(type, new Set(own));
}

/** What `tp_new` functions do that announce their objects. */
const announced = new WeakMap<NewSlot, NewSlot>();

function announcing(create: NewSlot): NewSlot {
  const announces: NewSlot = (type, args, names) => {
    const object = create(type, args, names);
    if (typeof object === 'object') extensionTypeOf(typeOf(object))?.born(object);
    return object;
  };
  announced.set(announces, announced.get(create) ?? create);
  return announces;
}

/** Has the metaclass a `tp_new` of its own? One that only announces what `type` makes is none. */
function hasOwnNew({ tp_new }: PyType): boolean {
  return tp_new !== undefined && (announced.get(tp_new) ?? tp_new) !== typeType.tp_new;
}

/** Calls go to the function that the `HPyCallFunction` in the struct names. */
function callByField(x: Extension, made: ExtensionType): NonNullable<PyType['tp_call']> {
  return (self, args, names) => {
    const handle = x.handles.openSlot(self);
    const field = x.structOfHandle(handle) + made.callField;
    const fn = (self as Overridden).callFunction ?? x.memory.word(field + layout.HPyCallFunction.impl);
    x.handles.close(handle);
    if (fn === 0)
      throw typeError(`'${typeOf(self).name}' object is not callable: its call function is not set`);
    if (!x.names.has(fn)) {
      const name = `${made.name} (call function)`;
      x.names.set(fn, name);
      // The extension has put it there without asking anyone.
      const signature = signatureNumbers.HPyFunc_keywords;
      x.decorator?.defined({ kind: 'meth', name, impl: fn, signature, doc: null });
    }
    return callWithKeywords(x, fn, self, args, names);
  };
}

/** `Type.__new__`, with the checks of CPython's `tp_new_wrapper`. */
function newFunction(type: PyType): PyBuiltinFunction {
  const def = new BuiltinDef(
    '__new__(*args, **kwargs)',
    (args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) => {
      const [cls, ...others] = args;
      if (cls === undefined) throw typeError(`${type.name}.__new__(): not enough arguments`);
      if (!(cls instanceof PyType))
        throw typeError(`${type.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
      if (!cls.isSubtypeOf(type))
        throw typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
      const create = type.tp_new as NewSlot;
      return create(cls, [...others, ...rest.values()], rest.size === 0 ? undefined : [...rest.keys()]);
    },
    'Create and return a new object.  See help(type) for accurate signature.',
  );
  def.qualname = `${type.qualname}.__new__`;
  const result = new PyBuiltinFunction(def, type);
  builtinNews.set(result, type);
  return result;
}
