/** Methods and functions an extension defines, as the builtin functions Python sees. */
import { BuiltinDef, PyBuiltinFunction } from '@harpy/objects/builtin';
import { typeError, valueError } from '@harpy/objects/errors';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { MethodDefinition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
import type { CFunction } from '../mode.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';
import {
  arrayCall,
  callMany,
  ofArgument,
  ofArray,
  ofNothing,
  ofObject,
  ofObjectAndArray,
  ofTwo,
  ownCopy,
} from './ways.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `name(a, b)\n--\n\ntext`: the signature that `inspect` reads, and the rest. */
export function splitDoc(
  name: string,
  doc: string | null,
): { signature: string | undefined; doc: string | undefined } {
  if (doc === null) return { signature: undefined, doc: undefined };
  const end = doc.indexOf(')\n--\n\n');
  if (!doc.startsWith(`${name}(`) || end < 0) return { signature: undefined, doc };
  return { signature: doc.slice(name.length, end + 1), doc: doc.slice(end + 6) };
}

/** Who a function belongs to: what it is called in messages, and what it gets as `self`. */
export interface Owner {
  /** The name of the module or type. */
  readonly name: string;
  /** The handle of the module, which is never closed; 0 for methods of types. */
  readonly self: number;
  /** Its objects have a struct in this extension: most methods ask for it at once. */
  readonly structured: boolean;
}

/** A function or method of an extension: how it is called with few arguments is in properties of its own. */
export class ExtensionDef extends BuiltinDef {
  override readonly signatureIsWhole = true;
  private readonly extension: Extension;
  private readonly impl: number;
  private readonly f: CFunction;
  /** An `HPyFunc_Signature`. */
  private readonly way: number;
  /** `Owner.self` */
  private readonly self: number;
  private readonly open: (self: PyValue) => Handle;
  /** `module.function`, for messages. */
  private readonly label: string;
  /** Of a module. */
  private made: PyBuiltinFunction | undefined = undefined;
  /** The numbers of arguments it may be called with, of few; none until it is prepared. */
  private readonly accepted: number[] = [];

  constructor(extension: Extension, owner: Owner, { name, impl, doc, signature }: MethodDefinition) {
    const split = splitDoc(name, doc);
    super(`${name}(*args, **kwargs)`, noImplementation, split.doc);
    (this as Mutable<BuiltinDef>).textSignature = split.signature;
    this.extension = extension;
    this.impl = impl;
    this.way = signature;
    this.f = extension.calls.find(impl, PARAMETERS[signature] as number);
    this.self = owner.self;
    this.label = `${owner.name}.${name}`;
    this.open = owner.structured
      ? (self) => extension.openWithStruct(self)
      : (self) => extension.handles.open(self);
    extension.names.set(impl, this.label);
  }

  /** Makes the ways to call it, which most functions of an extension never need. */
  private prepare(): void {
    const { made } = this;
    if (made === undefined) this.prepareMethod();
    else this.prepareFunction(made);
    for (const [count, name] of METHODS.entries())
      if (Object.hasOwn(this, name)) this.accepted.push(count);
      else
        this[name] = () => {
          throw this.wrongCount(count);
        };
  }

  private prepareMethod(): void {
    const { extension, impl, open, way } = this;
    if (way === NONE) this.method0 = ownCopy(ofObject)(extension, impl, open);
    else if (way === ONE) this.method1 = ownCopy(ofTwo)(extension, impl, open);
    else
      [this.method0, this.method1, this.method2, this.method3] = ownCopy(ofObjectAndArray)(
        extension,
        ownCopy(arrayCall)(extension, impl, way === KEYWORDS),
        open,
      );
  }

  /** Of a module's function, which is a method of the module: most calls do not come by this definition. */
  private prepareFunction(made: PyBuiltinFunction): void {
    const { extension, impl, self, way } = this;
    if (way === NONE) {
      const call0 = ownCopy(ofNothing)(extension, impl, self);
      made.call0 = call0;
      this.method0 = () => call0();
    } else if (way === ONE) {
      const call1 = ownCopy(ofArgument)(extension, impl, self);
      made.call1 = call1;
      this.method1 = (_module, a) => call1(a);
    } else {
      const call = ownCopy(arrayCall)(extension, impl, way === KEYWORDS);
      const [call0, call1, call2, call3] = ownCopy(ofArray)(extension, call, self);
      Object.assign(made, { call0, call1, call2, call3 });
      this.method0 = () => call0();
      this.method1 = (_module, a) => call1(a);
      this.method2 = (_module, a, b) => call2(a, b);
      this.method3 = (_module, a, b, c) => call3(a, b, c);
    }
  }

  /** The function of the module that `Owner.self` is. */
  functionOf(module: PyValue, moduleName: PyValue): PyBuiltinFunction {
    this.made = new PyBuiltinFunction(this, module, true, moduleName);
    return this.made;
  }

  override implementation(count: number): ReturnType<BuiltinDef['implementation']> {
    if (this.accepted.length === 0) this.prepare();
    if (!this.accepted.includes(count)) return undefined;
    return this[METHODS[count] as 'method0'] as ReturnType<BuiltinDef['implementation']>;
  }

  // Until the first call: then properties of its own take their place.

  override method0(self: PyValue): PyValue {
    this.prepare();
    return this.method0(self);
  }
  override method1(self: PyValue, a: PyValue): PyValue {
    this.prepare();
    return this.method1(self, a);
  }
  override method2(self: PyValue, a: PyValue, b: PyValue): PyValue {
    this.prepare();
    return this.method2(self, a, b);
  }
  override method3(self: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
    this.prepare();
    return this.method3(self, a, b, c);
  }

  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    const { extension, f, way } = this;
    if (way !== KEYWORDS && names !== undefined && names.length > 0)
      throw typeError(`${this.label}() takes no keyword arguments`);
    if (way === NONE || way === ONE) {
      if (args.length === 0) return this.method0(self);
      if (args.length === 1) return this.method1(self, args[0] as PyValue);
      throw this.wrongCount(args.length);
    }
    const value =
      this.self === 0
        ? callManyOf(extension, f, way === KEYWORDS, this.open(self), args, names)
        : callMany(extension, f, way === KEYWORDS, this.self, args, names);
    return value ?? extension.calls.raise();
  }

  private wrongCount(given: number): object {
    if (this.way === NONE) return typeError(`${this.label}() takes no arguments (${given} given)`);
    return typeError(`${this.label}() takes exactly one argument (${given} given)`);
  }
}

const METHODS = ['method0', 'method1', 'method2', 'method3'] as const;

const NONE: number = signatureNumbers.HPyFunc_noargs;
const ONE: number = signatureNumbers.HPyFunc_o;
const MANY: number = signatureNumbers.HPyFunc_varargs;
const KEYWORDS: number = signatureNumbers.HPyFunc_keywords;

/** How many parameters functions of a signature have after the context. */
const PARAMETERS: Readonly<Record<number, number>> = { [NONE]: 1, [ONE]: 2, [MANY]: 3, [KEYWORDS]: 4 };

function noImplementation(): never {
  throw new Error('an extension function was called without its self');
}

/** As `callMany`, with the handle of an object, which is closed. */
function callManyOf(
  extension: Extension,
  f: CFunction,
  takesKeywords: boolean,
  handle: Handle,
  args: readonly PyValue[],
  names: Names,
): PyValue | undefined {
  const value = callMany(extension, f, takesKeywords, handle, args, names);
  extension.handles.close(handle);
  return value;
}

/** Calls a function with the keywords signature. */
export function callWithKeywords(
  extension: Extension,
  fn: number,
  self: PyValue,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  const f = extension.calls.find(fn, 4);
  const { calls, handles } = extension;
  return callManyOf(extension, f, true, handles.open(self), args, names) ?? calls.raise();
}

/** Throws ValueError for a signature that no method can have. */
export function methodDef(extension: Extension, owner: Owner, method: MethodDefinition): ExtensionDef {
  if (![NONE, ONE, MANY, KEYWORDS].includes(method.signature))
    throw valueError(
      `Unsupported HPyMeth signature ${method.signature} of the method ${owner.name}.${method.name}`,
    );
  return new ExtensionDef(extension, owner, method);
}
