/** Methods and functions an extension defines, as the builtin functions Python sees. */
import { BuiltinDef, PyBuiltinFunction } from '@harpy/objects/builtin';
import { typeError, valueError } from '@harpy/objects/errors';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { MethodDefinition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
import type { Handle } from '../types.ts';
import type { CFunction } from './calls.ts';
import type { Extension } from './extension.ts';
import { callMany, ofArgument, ofArray, ofNothing, ofObject, ofObjectAndArray, ofTwo } from './ways.ts';

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
    if (owner.self === 0) this.fillMethods();
    else this.fillFunctions();
  }

  private fillMethods(): void {
    const { extension, impl, open, way } = this;
    if (way === NONE) this.method0 = ofObject(extension, impl, open);
    else if (way === ONE) this.method1 = ofTwo(extension, impl, open);
    else
      [this.method0, this.method1, this.method2, this.method3] = ofObjectAndArray(extension, impl, way, open);
  }

  /** Of a module's function, which is a method of the module. */
  private fillFunctions(): void {
    const { call0, call1, call2, call3 } = this.ways();
    if (call0 !== undefined) this.method0 = () => call0();
    if (call1 !== undefined) this.method1 = (_module, a) => call1(a);
    if (call2 !== undefined) this.method2 = (_module, a, b) => call2(a, b);
    if (call3 !== undefined) this.method3 = (_module, a, b, c) => call3(a, b, c);
  }

  private ways(): FunctionWays {
    const { extension, impl, self, way } = this;
    if (way === NONE) return { call0: ofNothing(extension, impl, self) };
    if (way === ONE) return { call1: ofArgument(extension, impl, self) };
    const [call0, call1, call2, call3] = ofArray(extension, impl, way, self);
    return { call0, call1, call2, call3 };
  }

  /** The function of a module. Calls of it with few arguments do not come by this definition. */
  functionOf(module: PyValue, moduleName: PyValue): PyBuiltinFunction {
    return Object.assign(new PyBuiltinFunction(this, module, true, moduleName), this.ways());
  }

  override implementation(count: number): ReturnType<BuiltinDef['implementation']> {
    const method = `method${count}`;
    return Object.hasOwn(this, method)
      ? (this[method as 'method0'] as ReturnType<BuiltinDef['implementation']>)
      : undefined;
  }

  // With as many arguments as the function does not take.

  override method0(_self: PyValue): PyValue {
    throw this.wrongCount(0);
  }
  override method1(_self: PyValue, _a: PyValue): PyValue {
    throw this.wrongCount(1);
  }
  override method2(_self: PyValue, _a: PyValue, _b: PyValue): PyValue {
    throw this.wrongCount(2);
  }
  override method3(_self: PyValue, _a: PyValue, _b: PyValue, _c: PyValue): PyValue {
    throw this.wrongCount(3);
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

/** The ways to call a function with few arguments that it takes. */
type FunctionWays = Partial<Pick<PyBuiltinFunction, 'call0' | 'call1' | 'call2' | 'call3'>>;

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
