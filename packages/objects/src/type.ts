import type { PyFunction } from './function.ts';
import { late } from './late.ts';
import type { ObjectConstructor, PyObject } from './object.ts';
import { type DescriptorGetSlot, Slots } from './slots.ts';
import type { PyValue } from './value.ts';

/** What a type is and may do; CPython's `tp_flags` by name. */
export interface TypeFlags {
  /** Made by a class statement, `type()` or an extension: has a `__module__`, may be changed. */
  heap: boolean;
  /** May be inherited from. */
  baseType: boolean;
  /** Attributes cannot be set. */
  immutable: boolean;
  /** Its objects, found in a class, are called as methods without being bound first. */
  methodDescriptor: boolean;
  /** Cannot be called to make an object. */
  noInstantiation: boolean;
  sequence: boolean;
  mapping: boolean;
  abstract: boolean;
}

const NO_FLAGS: TypeFlags = {
  heap: false,
  baseType: false,
  immutable: true,
  methodDescriptor: false,
  noInstantiation: false,
  sequence: false,
  mapping: false,
  abstract: false,
};

const NO_ARGUMENTS: readonly unknown[] = [];

/** How often any type was changed: what was learned of types before may be wrong. */
export const typeChanges = { count: 0 };

/** What `super().name` is for objects of one type: what takes the object as its first argument. */
export interface FoundBySuper {
  readonly type: PyType;
  readonly name: string;
  readonly found: PyObject;
  readonly changes: number;
}

/**
 * A Python class. Builtin types are made by `defineType` and shared by all interpreters of a process; others by
 * `createType`.
 */
export class PyType extends Slots {
  /** As messages name it (`tp_name`): builtin types outside of `builtins` with their module, Python's classes without. */
  name: string;
  qualname: string;
  /** Python's `__module__` of builtin types; others keep it in their dict. */
  module: string;
  doc: string | undefined;
  bases: readonly PyType[];
  /** The base whose memory layout this type extends. */
  base: PyType | undefined;
  /** This type or the nearest of its bases that has fields of its own: an object can have the fields of one line only. */
  layout: PyType;
  mro: readonly PyType[];
  readonly flags: TypeFlags;
  /** Makes bare objects of this type; the prototype of what it makes knows the type. */
  ctor: ObjectConstructor;
  /** Objects have attributes of their own. */
  hasDict: boolean;
  hasWeakReferences: boolean;
  #dict: Map<string, PyValue>;
  /** Adds to the dict what else belongs there; undefined once it has. */
  #complete: ((dict: Map<string, PyValue>) => void) | undefined = undefined;
  /** Found attributes by name, through the MRO; null for those that there are not. */
  readonly #cache = new Map<string, PyValue | null>();
  readonly #subclasses: WeakRef<PyType>[] = [];
  /** What others attach to types: the struct of an extension type, the text signature... */
  extra: unknown;
  /**
   * The data descriptor that was found last for an attribute of an object, with its `tp_descr_get`, as long as `typeChanges.count` is
   * what it was then: asking for one attribute again and again is usual.
   */
  lastName: string | undefined = undefined;
  lastFound: PyValue | undefined = undefined;
  lastGet: DescriptorGetSlot | undefined = undefined;
  lastKnown = -1;
  /** What `super()` in a method of this class found last, as long as `typeChanges.count` is what it was then. */
  lastSuper: FoundBySuper | undefined = undefined;
  /** `__init__`, if calling the class does no more than make a bare object and call that; null if it does; unknown while undefined. */
  simpleInit: PyObject | null | undefined = undefined;
  /** The static method `__new__`, if calling the class does no more than call that; null if it does; unknown while undefined. */
  simpleNew: PyObject | null | undefined = undefined;

  /** `__call__` of objects, where that is a function of Python's: they are called by it without an array of arguments. */
  callFunction: PyFunction | undefined = undefined;

  /** What a call of a builtin type without arguments makes, where that takes no more. */
  empty: (() => PyValue) | undefined = undefined;
  /** What a call of a builtin type with one argument does. */
  single: ((value: PyValue) => PyValue) | undefined = undefined;

  constructor(
    name: string,
    bases: readonly PyType[],
    ctor: ObjectConstructor,
    flags: Partial<TypeFlags> = {},
  ) {
    super();
    const dot = name.lastIndexOf('.');
    this.name = name;
    this.qualname = name.slice(dot + 1);
    this.module = dot < 0 ? 'builtins' : name.slice(0, dot);
    this.doc = undefined;
    this.bases = bases;
    this.base = bases[0];
    this.layout = this;
    this.#dict = new Map();
    this.flags = { ...NO_FLAGS, ...flags };
    this.ctor = ctor;
    this.hasDict = bases.some((base) => base.hasDict);
    this.hasWeakReferences = bases.some((base) => base.hasWeakReferences);
    this.extra = undefined;
    this.mro = bases.length === 1 ? [this, ...(bases[0]?.mro ?? [])] : [this, ...linearize(bases)];
    bases.forEach((base) => {
      base.#subclasses.push(new WeakRef(this));
    });
  }

  /** The attributes of the type itself. */
  get dict(): Map<string, PyValue> {
    // By Reflect: the engine would take all that is done then into every function that asks for a dict.
    if (this.#complete !== undefined) Reflect.apply(this.#completeDict, this, NO_ARGUMENTS);
    return this.#dict;
  }

  /**
   * Has the dict completed when it is first asked for: a program meets few of the builtin types, and most of them only by their slots.
   * Nobody can have found anything before, so nothing that was found becomes wrong.
   */
  completeLater(complete: (dict: Map<string, PyValue>) => void): void {
    // What it was given before comes first.
    void this.dict;
    this.#complete = complete;
  }

  #completeDict(): void {
    // All or nothing: the stack may end anywhere on the way.
    const dict = new Map(this.#dict);
    this.#complete?.(dict);
    this.#dict = dict;
    this.#complete = undefined;
  }

  /** The attribute `name` of the type or the nearest of its bases, as it stands in their dict; `_PyType_Lookup`. */
  lookup(name: string): PyValue | undefined {
    const cache = this.#cache;
    const found = cache.get(name);
    if (found !== undefined) return found ?? undefined;
    // Not `for of`: that makes an object of each member until the engine has compiled this.
    const { mro } = this;
    for (let at = 0; at < mro.length; at++) {
      const value = (mro[at] as PyType).dict.get(name);
      if (value !== undefined) {
        cache.set(name, value);
        return value;
      }
    }
    cache.set(name, null);
    return undefined;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** Those that still live, in the order of their making. */
  subclasses(): PyType[] {
    return this.#subclasses.flatMap((reference) => reference.deref() ?? []);
  }

  /** To be called after any change of the dict, the bases or the MRO: forgets what was found, here and in subclasses. */
  modified(): void {
    typeChanges.count++;
    // Clearing makes a new table, even of an empty one.
    if (this.#cache.size > 0) this.#cache.clear();
    this.simpleInit = undefined;
    this.simpleNew = undefined;
    this.#subclasses.forEach((reference) => {
      reference.deref()?.modified();
    });
  }

  /** Tells its bases that they have changed. */
  moveBelow(before: readonly PyType[]): void {
    for (const old of before) {
      const list = old.#subclasses;
      const at = list.findIndex((reference) => reference.deref() === this);
      if (at >= 0) list.splice(at, 1);
    }
    for (const now of this.bases) now.#subclasses.push(new WeakRef(this));
  }
}

/** The `__name__` of a type. Classes of extensions are known to messages with their module, as builtin types are. */
export function shortName(type: PyType): string {
  return type.flags.heap && !type.name.endsWith(`.${type.qualname}`) ? type.name : type.qualname;
}

/** The C3 linearization of the bases (https://docs.python.org/3/howto/mro.html), without the type itself. */
export function linearize(bases: readonly PyType[]): PyType[] {
  if (bases.length === 1 && bases[0] !== undefined) return [...bases[0].mro];
  if (bases.length !== new Set(bases).size) throw late.typeError(`duplicate base class ${duplicate(bases)}`);
  const rows = [...bases.map((base) => [...base.mro]), [...bases]];
  const result: PyType[] = [];
  for (;;) {
    const open = rows.filter((row) => row.length > 0);
    if (open.length === 0) return result;
    const next = open
      .map((row) => row[0])
      .find((head) => !open.some((row) => head !== undefined && row.indexOf(head) > 0));
    if (next === undefined) {
      const names = [...new Set(open.flatMap((row) => (row[0] === undefined ? [] : shortName(row[0]))))].join(
        ', ',
      );
      throw late.typeError(`Cannot create a consistent method resolution order (MRO) for bases ${names}`);
    }
    result.push(next);
    for (const row of open) if (row[0] === next) row.shift();
  }
}

function duplicate(bases: readonly PyType[]): string {
  return bases.find((base, at) => bases.indexOf(base) !== at)?.name ?? '?';
}

/**
 * A constructor for objects of a new type that are laid out as those of `base`; their prototype gets the type later.
 * `bare` if those have no fields of their own: then there is nothing to initialise.
 */
export function deriveConstructor(base: ObjectConstructor, bare = false): ObjectConstructor {
  if (!bare) return class extends base {};
  // biome-ignore lint/complexity/useArrowFunction: an arrow function makes no objects
  const Instance = function (): void {} as unknown as ObjectConstructor;
  Object.defineProperty(Instance, 'prototype', {
    value: Object.create(base.prototype as object) as object,
    writable: true,
  });
  return Instance;
}
