/** Making classes: what `type(name, bases, namespace)` does. Follows `type_new` of CPython's Objects/typeobject.c. */
import { attributeKey, dictOf, lookupAttribute, setDictOf } from './attribute.ts';
import { PyGetSetDescriptor, PyMemberDescriptor } from './builtin.ts';
import { bytesType } from './bytes.ts';
import { callKeywords } from './call.ts';
import { intType, None, objectType, PyTuple, textOf, tupleType, typeOf, typeType } from './core-types.ts';
import { PyDict } from './dict.ts';
import { fillSlots } from './dunders.ts';
import { baseExceptionType, derivedException, PyBaseException, typeError, valueError } from './errors.ts';
import { addNote } from './exception-notes.ts';
import { PyCell, PyFunction } from './function.ts';
import { hooks } from './hooks.ts';
import { mirrorClass } from './mirror.ts';
import type { ObjectConstructor, PyObject } from './object.ts';
import { listItems } from './protocols/iterate.ts';
import { reprText } from './protocols/text.ts';
import { PyClassMethod, PyStaticMethod } from './static-method.ts';
import { strFromJS, textValue } from './str.ts';
import { superLookup } from './super.ts';
import { encodeUtf8 } from './text/codecs/utf8.ts';
import { isIdentifierText } from './text/predicates.ts';
import { deriveConstructor, linearize, PyType } from './type.ts';
import type { PyValue } from './value.ts';
import { referencesTo } from './weak-reference.ts';

/** The most derived of the metaclass given and those of the bases. */
export function calculateMetaclass(metatype: PyType, bases: readonly PyValue[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const type = typeOf(base);
    if (winner.isSubtypeOf(type)) continue;
    if (type.isSubtypeOf(winner)) winner = type;
    else
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
  }
  return winner;
}

/** `types.resolve_bases`: what each base that is no class stands for, by its `__mro_entries__`. */
export function resolveBases(bases: readonly PyValue[]): readonly PyValue[] {
  let result: PyValue[] | undefined;
  for (const [at, base] of bases.entries()) {
    const method = mroEntries(base);
    if (method === undefined) {
      result?.push(base);
      continue;
    }
    const replacement = callKeywords(method, [new PyTuple(bases)], undefined);
    if (!(replacement instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    result ??= bases.slice(0, at);
    result.push(...replacement.items);
  }
  return result ?? bases;
}

function mroEntries(base: PyValue): PyValue | undefined {
  return base instanceof PyType ? undefined : lookupAttribute(base, '__mro_entries__');
}

/** The base whose fields the objects of a class with these bases have. */
export function bestBase(bases: readonly PyType[]): PyType {
  let winner: PyType | undefined;
  for (const base of bases) {
    if (!base.flags.baseType) throw typeError(`type '${base.name}' is not an acceptable base type`);
    if (winner === undefined) winner = base;
    else if (winner.layout.isSubtypeOf(base.layout)) continue;
    else if (base.layout.isSubtypeOf(winner.layout)) winner = base;
    else throw typeError('multiple bases have instance lay-out conflict');
  }
  return winner ?? objectType;
}

export interface ClassOptions {
  /** Keywords of the class statement, for `__init_subclass__`. */
  readonly keywords?: ReadonlyMap<string, PyValue>;
}

/** Text that CPython keeps as UTF-8: refused if it has surrogates of their own. */
export function checkEncodable(text: string): void {
  if (!text.isWellFormed()) encodeUtf8(strFromJS(text), 'strict');
}

/** Makes a class. `bases` are classes; `namespace` is copied. */
export function createType(
  metatype: PyType,
  name: string,
  bases: readonly PyValue[],
  namespace: PyDict,
  { keywords }: ClassOptions = {},
): PyType {
  const types = checkBases(bases);
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  checkEncodable(name);
  const base = bestBase(types);
  const Metatype = metatype.ctor as unknown as typeof PyType;
  const ctor =
    base.layout === baseExceptionType
      ? derivedException(base)
      : deriveConstructor(base.ctor, base.layout === objectType);
  const type = new Metatype(name, types, ctor, {
    heap: true,
    baseType: true,
    immutable: false,
  });
  type.name = name;
  type.qualname = name;
  type.base = base;
  type.layout = base.layout;
  ctor.prototype.type = type;
  if (base.extra !== undefined) type.extra = base.extra;
  fillDict(type, namespace);
  const slots = type.dict.get('__slots__');
  if (slots === undefined) {
    type.hasDict = true;
    type.hasWeakReferences = !isVariableSized(base.layout) || types.some((each) => each.hasWeakReferences);
  } else addSlots(type, slots, base);
  if (type.hasDict && !types.some((each) => each.hasDict)) addDictDescriptor(type);
  if (type.hasWeakReferences && !types.some((each) => each.hasWeakReferences))
    addWeakReferenceDescriptor(type);
  // Only now: it may be one of the slots.
  if (!type.dict.has('__doc__')) type.dict.set('__doc__', None);
  type.mro = computeMro(type, metatype);
  inheritCollectionFlags(type);
  type.modified();
  fillSlots(type);
  mirrorClass(type);
  setNames(type, namespace);
  initSubclass(type, keywords);
  return type;
}

/** What `match` takes its objects for: what the first in the MRO that is either a sequence or a mapping is. */
export function inheritCollectionFlags(type: PyType): void {
  const from = type.mro.find(({ flags }) => flags.sequence || flags.mapping);
  if (from === undefined) return;
  type.flags.sequence = from.flags.sequence;
  type.flags.mapping = from.flags.mapping;
}

function checkBases(bases: readonly PyValue[]): readonly PyType[] {
  if (bases.length === 0) return [objectType];
  for (const base of bases) {
    if (base instanceof PyType) continue;
    if (mroEntries(base) !== undefined)
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    throw typeError('bases must be types');
  }
  const types = bases as readonly PyType[];
  const twice = types.find((base, at) => types.indexOf(base) !== at);
  if (twice !== undefined) throw typeError(`duplicate base class ${twice.name}`);
  return types;
}

function fillDict(type: PyType, namespace: PyDict): void {
  for (const [key, value] of namespace.table.entries()) {
    const name = textOf(key);
    if (name !== undefined) type.dict.set(name, value);
  }
  const { dict } = type;
  if (!dict.has('__module__')) {
    const module = hooks.callerModuleName();
    if (module !== undefined) dict.set('__module__', module);
  }
  const qualname = dict.get('__qualname__');
  if (qualname !== undefined) {
    const text = textOf(qualname);
    if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    type.qualname = text;
    dict.delete('__qualname__');
  }
  const doc = dict.get('__doc__');
  if (doc !== undefined) {
    type.doc = textOf(doc);
    checkEncodable(type.doc ?? '');
  }
  const make = dict.get('__new__');
  if (make instanceof PyFunction) dict.set('__new__', new PyStaticMethod(make));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = dict.get(name);
    if (method instanceof PyFunction) dict.set(name, new PyClassMethod(method));
  }
  const cell = dict.get('__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof PyCell))
      throw typeError(`__classcell__ must be a nonlocal cell, not ${reprText(typeOf(cell))}`);
    cell.value = type;
    dict.delete('__classcell__');
  }
  const dictCell = dict.get('__classdictcell__');
  if (dictCell instanceof PyCell) {
    dictCell.value = namespace;
    dict.delete('__classdictcell__');
  }
  if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', None);
}

function addSlots(type: PyType, slots: PyValue, base: PyType): void {
  const names = typeof slots === 'string' ? [slots] : listItems(slots);
  const texts = names.map((name) => {
    const text = textOf(name);
    if (text === undefined) throw typeError(`__slots__ items must be strings, not '${typeOf(name).name}'`);
    if (!isIdentifierText(textValue(name) ?? '')) throw typeError('__slots__ must be identifiers');
    return text;
  });
  if (texts.length > 0 && isVariableSized(base.layout))
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  const own: string[] = [];
  for (const name of texts) {
    if (name === '__dict__') {
      if (base.hasDict || type.hasDict) throw typeError('__dict__ slot disallowed: we already got one');
      type.hasDict = true;
    } else if (name === '__weakref__') {
      if (base.hasWeakReferences || type.hasWeakReferences)
        throw typeError('__weakref__ slot disallowed: we already got one');
      type.hasWeakReferences = true;
    } else own.push(name);
  }
  type.hasDict ||= type.bases.some((each) => each.hasDict);
  type.hasWeakReferences ||= type.bases.some((each) => each.hasWeakReferences);
  const mangledNames = new Set(own.map((name) => mangle(type.name, name)));
  for (const mangled of mangledNames) {
    if (type.dict.has(mangled))
      throw valueError(`${reprText(mangled)} in __slots__ conflicts with class variable`);
    // A key that no other class in the MRO uses, and no attribute.
    const key = `slot${attributeKey(mangled)}@${depth(type)}`;
    type.dict.set(mangled, new PyMemberDescriptor(type, mangled, key, false));
  }
  if (own.length > 0) type.layout = type;
}

/** Whether objects of the type lie in memory with their items, in CPython: no room is left for slots after those. */
const isVariableSized = (layout: PyType): boolean =>
  layout === intType || layout === tupleType || layout === bytesType || layout === typeType;

/** `__weakref__` of the objects of the first class in a line that can be referred to weakly. */
export function addWeakReferenceDescriptor(type: PyType): void {
  if (type.dict.has('__weakref__')) return;
  type.dict.set(
    '__weakref__',
    new PyGetSetDescriptor(
      type,
      '__weakref__',
      (self: PyObject) => referencesTo(self)[0] ?? None,
      undefined,
      'list of weak references to the object',
    ),
  );
}

/** `__dict__` of the objects of the first class in a line whose objects have one. */
export function addDictDescriptor(type: PyType): void {
  if (type.dict.has('__dict__')) return;
  type.dict.set(
    '__dict__',
    new PyGetSetDescriptor(
      type,
      '__dict__',
      dictOf,
      (self: PyObject, value: PyValue | undefined) => {
        if (value === undefined && !type.flags.heap) throw typeError('cannot delete __dict__');
        if (value === undefined) setDictOf(self, new PyDict());
        else if (value instanceof PyDict) setDictOf(self, value);
        else throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
      },
      'dictionary for instance variables',
    ),
  );
}

const depth = (type: PyType): number => (type.base === undefined ? 0 : 1 + depth(type.base));

/** `__x` in a class body is `_Class__x`. */
function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

export function computeMro(type: PyType, metatype: PyType): readonly PyType[] {
  const found = metatype.lookup('mro');
  if (metatype === typeType || found === typeType.dict.get('mro') || found === undefined)
    return [type, ...linearize(type.bases)];
  const bind = typeOf(found).tp_descr_get;
  const result = listItems(
    callKeywords(bind === undefined ? found : bind(found, type, metatype), [], undefined),
  );
  if (result.length === 0) throw typeError('type MRO must not be empty');
  for (const entry of result) {
    if (!(entry instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(entry).name}')`);
    if (!type.layout.isSubtypeOf(entry.layout))
      throw typeError(`mro() returned base with unsuitable layout ('${entry.name}')`);
  }
  return result as PyType[];
}

function setNames(type: PyType, namespace: PyDict): void {
  for (const [key, value] of [...namespace.table.entries()]) {
    if (typeof value !== 'object') continue;
    const found = typeOf(value).lookup('__set_name__');
    if (found === undefined) continue;
    const bind = typeOf(found).tp_descr_get;
    try {
      callKeywords(bind === undefined ? found : bind(found, value, typeOf(value)), [type, key], undefined);
    } catch (error) {
      if (error instanceof PyBaseException)
        addNote(
          error,
          `Error calling __set_name__ on '${typeOf(value).name}' instance ${reprText(key)} in '${type.name}'`,
        );
      throw error;
    }
  }
}

function initSubclass(type: PyType, keywords: ReadonlyMap<string, PyValue> | undefined): void {
  const found = superLookup(type, type, type, '__init_subclass__');
  if (found === undefined) return;
  const names = keywords === undefined || keywords.size === 0 ? undefined : [...keywords.keys()];
  callKeywords(found, names === undefined ? [] : [...(keywords?.values() ?? [])], names);
}

/** A bare object of a class that is laid out as objects of `object` are. */
export function newObject(type: PyType): PyObject {
  return new (type.ctor as ObjectConstructor & (new () => PyObject))();
}

/** Whether objects of one class may become objects of the other by `__class__`. */
export function sameLayout(one: PyType, other: PyType): boolean {
  return (
    (one.layout === other.layout || sameSlots(one.layout, other.layout)) &&
    one.hasDict === other.hasDict &&
    one.hasWeakReferences === other.hasWeakReferences
  );
}

/** Whether two classes add slots of the same names to the same fields. */
function sameSlots(one: PyType, other: PyType): boolean {
  if (!one.flags.heap || !other.flags.heap || one.base?.layout !== other.base?.layout) return false;
  const slots = (type: PyType) =>
    [...type.dict.entries()]
      .flatMap(([, value]) => (value instanceof PyMemberDescriptor ? [value.key] : []))
      .sort();
  return slots(one).join() === slots(other).join();
}
