/** Functions of ours as Python sees them: builtin functions, and the descriptors of builtin types. */
import { bareType, None } from './core-types.ts';
import { typeError } from './errors.ts';
import { inheritObject, PyObject } from './object.ts';
import { type Bound, parseSignature, type Signature } from './signature.ts';
import { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** What implements a builtin: gets the arguments in the order of the signature, absent ones undefined; undefined means None. */
export type Implementation = (...args: never[]) => unknown;
type Callable = (...args: readonly Bound[]) => PyValue | undefined;

/** A method that takes any arguments, as they are given: the positional ones, then one for each of `names`. */
export type Direct = (
  self: PyValue,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
) => PyValue;

/** `(a[, b[, c]], /)` as `(a, b=None, c=None, /)`. */
const withDefaults = (signature: string): string =>
  signature.includes('[') ? signature.replace(/\[(, )?(\w+)/g, '$1$2=None').replaceAll(']', '') : signature;

/** Of more positional arguments than these, none are passed on as they are. */
const MOST_FITTING = 30;
// What other modules export is a variable to the engine, which it reads and tests each time; a constant of this one is none.
const none = None;

/** A function or method of ours; immutable, shared by all interpreters. */
export class BuiltinDef {
  readonly name: string;
  /** As shown: `(object, /)`. Undefined for functions whose signature Python cannot express. */
  readonly textSignature: string | undefined;
  /** Is that all of it, as extensions write it? Else what the function belongs to, `$self`, goes before it. */
  readonly signatureIsWhole: boolean = false;
  readonly doc: string | undefined;
  readonly run: Callable;
  /** Of a method that takes any arguments: does what `run` does, without binding them. */
  readonly #direct: Direct | undefined;
  /** The signature that arguments are bound by. */
  readonly #accepted: string;
  /** Read when it is first needed: most functions are never called. */
  #signature: Signature | undefined = undefined;
  /**
   * A bit for each number of positional arguments (without self) that can be passed on as they are; none until the signature was read. Private to the
   * compiler only, as each call reads it.
   */
  private fitting = 0;
  /** What a function of one float is to JavaScript's engine, wherever that gives a finite number: compiled code calls it itself. */
  onFloat: ((x: number) => number) | undefined = undefined;
  /** Stands for a slot: messages about arguments name no function. */
  ofSlot = false;
  qualname: string;
  /** How messages name it: with its type or, in modules other than builtins, with its module. */
  shown: string;

  /**
   * `declaration` is the name and the signature: `append(object, /)`, without `self`. One with brackets, `find(sub[, start[, end]], /)`, is
   * for the reader here: Python shows none. `accepted`: the signature that arguments are bound by, where it is another.
   */
  constructor(declaration: string, run: Implementation, doc?: string, accepted?: string, direct?: Direct) {
    const open = declaration.indexOf('(');
    this.name = declaration.slice(0, open);
    const signature = declaration.slice(open);
    const isPlain = !signature.includes('[');
    this.textSignature = isPlain ? signature : undefined;
    this.#accepted = accepted ?? signature;
    this.doc = doc;
    this.run = run as unknown as Callable;
    this.#direct = direct;
    this.qualname = this.name;
    this.shown = this.name;
  }

  get signature(): Signature {
    if (this.#signature === undefined) {
      const signature = parseSignature(withDefaults(this.#accepted));
      signature.ofSlot = this.ofSlot;
      this.#signature = signature;
      if (signature.simple)
        for (let count = signature.minimum; count <= Math.min(signature.maximum, MOST_FITTING); count++)
          this.fitting |= 1 << count;
    }
    return this.#signature;
  }

  /** What runs, if so many positional arguments (without self) can be passed on as they are. */
  implementation(count: number): Callable | undefined {
    const direct = this.#direct;
    if (direct !== undefined)
      return ((self: PyValue, ...args: readonly PyValue[]) => direct(self, args, undefined)) as Callable;
    void this.signature;
    return this.fits(count) ? this.run : undefined;
  }

  // With and without an object in front; a case each, so that arguments need no array.

  call0(): PyValue {
    return (this.fitting & 1) !== 0 ? (this.run() ?? none) : this.callKeywords([], undefined);
  }
  call1(a: PyValue): PyValue {
    return (this.fitting & 2) !== 0 ? (this.run(a) ?? none) : this.callKeywords([a], undefined);
  }
  call2(a: PyValue, b: PyValue): PyValue {
    return (this.fitting & 4) !== 0 ? (this.run(a, b) ?? none) : this.callKeywords([a, b], undefined);
  }
  call3(a: PyValue, b: PyValue, c: PyValue): PyValue {
    return (this.fitting & 8) !== 0 ? (this.run(a, b, c) ?? none) : this.callKeywords([a, b, c], undefined);
  }
  method0(self: PyValue): PyValue {
    return (this.fitting & 1) !== 0 ? (this.run(self) ?? none) : this.methodKeywords(self, [], undefined);
  }
  method1(self: PyValue, a: PyValue): PyValue {
    return (this.fitting & 2) !== 0 ? (this.run(self, a) ?? none) : this.methodKeywords(self, [a], undefined);
  }
  method2(self: PyValue, a: PyValue, b: PyValue): PyValue {
    return (this.fitting & 4) !== 0
      ? (this.run(self, a, b) ?? none)
      : this.methodKeywords(self, [a, b], undefined);
  }
  method3(self: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
    return (this.fitting & 8) !== 0
      ? (this.run(self, a, b, c) ?? none)
      : this.methodKeywords(self, [a, b, c], undefined);
  }

  callKeywords(args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
    if (names === undefined && this.fits(args.length)) return this.run(...args) ?? none;
    return this.run(...this.signature.bind(this.name, this.shown, args, names)) ?? none;
  }
  methodKeywords(
    self: PyValue,
    args: readonly PyValue[],
    names: readonly string[] | undefined,
    shown: string = this.shown,
  ): PyValue {
    if (this.#direct !== undefined) return this.#direct(self, args, names);
    if (names === undefined && this.fits(args.length)) return this.run(self, ...args) ?? none;
    return this.run(self, ...this.signature.bind(this.name, shown, args, names)) ?? none;
  }

  private fits(count: number): boolean {
    return count <= MOST_FITTING && (this.fitting & (1 << count)) !== 0;
  }
}

/** `len`, and methods bound to an object: `[].append`. */
/** The types of static methods, which they do not get. */
export const staticOwners = new WeakMap<PyObject, PyObject>();

export interface PyBuiltinFunction extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyBuiltinFunction {
  readonly def: BuiltinDef;
  /** The object of a method; of functions the module, which they do not get. */
  readonly self: PyValue | undefined;
  readonly isMethod: boolean;
  readonly module: PyValue;

  constructor(def: BuiltinDef, self?: PyValue, isMethod = false, module: PyValue = None) {
    this.def = def;
    this.self = self;
    this.isMethod = isMethod;
    this.module = module;
  }

  // Compared with `true`: the engine takes any value apart otherwise.
  call0(): PyValue {
    return this.isMethod === true && this.self !== undefined ? this.def.method0(this.self) : this.def.call0();
  }
  call1(a: PyValue): PyValue {
    return this.isMethod === true && this.self !== undefined
      ? this.def.method1(this.self, a)
      : this.def.call1(a);
  }
  call2(a: PyValue, b: PyValue): PyValue {
    return this.isMethod === true && this.self !== undefined
      ? this.def.method2(this.self, a, b)
      : this.def.call2(a, b);
  }
  call3(a: PyValue, b: PyValue, c: PyValue): PyValue {
    return this.isMethod === true && this.self !== undefined
      ? this.def.method3(this.self, a, b, c)
      : this.def.call3(a, b, c);
  }
  callKeywords(args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
    const { self, def } = this;
    if (!this.isMethod || self === undefined) return def.callKeywords(args, names);
    // Messages name a method of a class by that class, not by the one it was inherited from.
    if (self instanceof PyType) return def.methodKeywords(self, args, names, `${self.qualname}.${def.name}`);
    return def.methodKeywords(self, args, names);
  }
}
inheritObject(PyBuiltinFunction);

/** What all descriptors of builtin types share. */
export abstract class PyDescriptor extends PyObject {
  readonly owner: PyType;
  readonly name: string;

  constructor(owner: PyType, name: string) {
    super();
    this.owner = owner;
    this.name = name;
  }

  /** Throws unless `object` is of the type this belongs to. */
  check(object: PyValue, type: PyType): void {
    if (!type.isSubtypeOf(this.owner)) {
      throw typeError(
        `descriptor '${this.name}' for '${this.owner.name}' objects doesn't apply to a '${type.name}' object`,
      );
    }
    void object;
  }
}

/** `list.append`. */
export class PyMethodDescriptor extends PyDescriptor {
  readonly def: BuiltinDef;
  /** How often it was called the general way. */
  heat = 0;

  constructor(owner: PyType, def: BuiltinDef) {
    super(owner, def.name);
    this.def = def;
  }
}

/** `dict.fromkeys` in the dict of the type. */
export class PyClassMethodDescriptor extends PyDescriptor {
  readonly def: BuiltinDef;

  constructor(owner: PyType, def: BuiltinDef) {
    super(owner, def.name);
    this.def = def;
  }
}

/** `int.__add__`: a slot as a function. */
export class PySlotWrapper extends PyDescriptor {
  /** The slot's function itself: a subclass that inherits this wrapper takes it as it is. */
  readonly slot: unknown;
  readonly slotName: string;
  readonly def: BuiltinDef;
  /** How often the operation came to objects of the type the general way. */
  heat = 0;

  constructor(owner: PyType, def: BuiltinDef, slotName: string, slot: unknown) {
    super(owner, def.name);
    this.def = def;
    this.slotName = slotName;
    this.slot = slot;
  }
}

/** `(1).__add__`. */
export class PyMethodWrapper extends PyObject {
  readonly wrapper: PySlotWrapper;
  readonly self: PyValue;

  constructor(wrapper: PySlotWrapper, self: PyValue) {
    super();
    this.wrapper = wrapper;
    this.self = self;
  }
  override callKeywords(args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
    return this.wrapper.def.methodKeywords(this.self, args, names);
  }
}

export type Getter = (self: never) => PyValue;
export type Setter = (self: never, value: PyValue | undefined) => void;

/** `type.__doc__`, `int.real`: an attribute computed by functions of ours. */
export class PyGetSetDescriptor extends PyDescriptor {
  readonly get: (self: PyValue) => PyValue;
  readonly set: ((self: PyValue, value: PyValue | undefined) => void) | undefined;
  readonly doc: string | undefined;

  constructor(owner: PyType, name: string, get: Getter, set?: Setter, doc?: string) {
    super(owner, name);
    this.get = get as (self: PyValue) => PyValue;
    this.set = set as ((self: PyValue, value: PyValue | undefined) => void) | undefined;
    this.doc = doc;
  }
}

/** A name in `__slots__`, or a field of a builtin type: the own property `key` of the object. */
export class PyMemberDescriptor extends PyDescriptor {
  readonly key: string;
  readonly readonly: boolean;
  readonly doc: string | undefined;
  /** What a property that is not there reads as; without it that is an AttributeError. */
  readonly missing: PyValue | undefined;

  constructor(owner: PyType, name: string, key: string, readonly: boolean, doc?: string, missing?: PyValue) {
    super(owner, name);
    this.missing = missing;
    this.key = key;
    this.readonly = readonly;
    this.doc = doc;
  }

  /** For a prototype: reads the member of the object it is called on; undefined for what takes more than a few steps. */
  accessor(): (this: PyObject) => PyValue | undefined {
    const { key } = this;
    return function (this: PyObject) {
      return (this as unknown as Record<string, PyValue | undefined>)[key];
    };
  }
}

export const builtinFunctionType = bareType('builtin_function_or_method', PyBuiltinFunction);
builtinFunctionType.hasWeakReferences = true;
export const methodDescriptorType = bareType('method_descriptor', PyMethodDescriptor);
export const classMethodDescriptorType = bareType('classmethod_descriptor', PyClassMethodDescriptor);
export const slotWrapperType = bareType('wrapper_descriptor', PySlotWrapper);
export const methodWrapperType = bareType('method-wrapper', PyMethodWrapper);
export const getSetDescriptorType = bareType('getset_descriptor', PyGetSetDescriptor);
export const memberDescriptorType = bareType('member_descriptor', PyMemberDescriptor);
methodDescriptorType.flags.methodDescriptor = true;
slotWrapperType.flags.methodDescriptor = true;
