/** Methods and functions an extension defines, as the builtin functions Python sees. */
import { BuiltinDef } from '@harpy/objects/builtin';
import { typeError, valueError } from '@harpy/objects/errors';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { MethodDefinition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';

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

/**
 * One class for all ways of calling: what calls builtin functions then meets few classes, and the engine can inline it.
 */
class ExtensionDef extends BuiltinDef {
  override readonly signatureIsWhole = true;
  readonly #extension: Extension;
  readonly #impl: number;
  /** An `HPyFunc_Signature`. */
  readonly #way: number;
  readonly #self: number;
  readonly #structured: boolean;
  /** `module.function`, for messages. */
  readonly #label: string;

  constructor(extension: Extension, owner: Owner, { name, impl, doc, signature }: MethodDefinition) {
    const split = splitDoc(name, doc);
    super(`${name}(*args, **kwargs)`, noImplementation, split.doc);
    (this as Mutable<BuiltinDef>).textSignature = split.signature;
    this.#extension = extension;
    this.#impl = impl;
    this.#way = signature;
    this.#self = owner.self;
    this.#structured = owner.structured;
    this.#label = `${owner.name}.${name}`;
    extension.names.set(impl, this.#label);
  }

  override implementation(count: number): ReturnType<BuiltinDef['implementation']> {
    const self = (value: unknown): PyValue => value as PyValue;
    switch (count) {
      case 0:
        return (object) => this.method0(self(object));
      case 1:
        return (object, a) => this.method1(self(object), self(a));
      case 2:
        return (object, a, b) => this.method2(self(object), self(a), self(b));
      case 3:
        return (object, a, b, c) => this.method3(self(object), self(a), self(b), self(c));
      default:
        return undefined;
    }
  }

  override method0(self: PyValue): PyValue {
    const extension = this.#extension;
    const way = this.#way;
    if (way === ONE) throw this.#wrongCount(0);
    const handle = this.#openSelf(self);
    let result: number;
    if (way === NONE) result = extension.call1(this.#impl, handle);
    else if (way === MANY) result = extension.call3(this.#impl, handle, 0, 0);
    else result = extension.call4(this.#impl, handle, 0, 0, 0);
    this.#closeSelf(handle);
    return extension.take(result);
  }

  override method1(self: PyValue, a: PyValue): PyValue {
    const extension = this.#extension;
    const way = this.#way;
    if (way === NONE) throw this.#wrongCount(1);
    const handle = this.#openSelf(self);
    let result: number;
    if (way === ONE) {
      const argument = extension.handles.open(a);
      result = extension.call2(this.#impl, handle, argument);
      extension.handles.close(argument);
    } else {
      const array = extension.openArguments1(a);
      result = this.#callMany(handle, array, 1);
      extension.closeArguments(array);
    }
    this.#closeSelf(handle);
    return extension.take(result);
  }

  override method2(self: PyValue, a: PyValue, b: PyValue): PyValue {
    if (this.#way === NONE || this.#way === ONE) throw this.#wrongCount(2);
    const extension = this.#extension;
    const handle = this.#openSelf(self);
    const array = extension.openArguments2(a, b);
    const result = this.#callMany(handle, array, 2);
    extension.closeArguments(array);
    this.#closeSelf(handle);
    return extension.take(result);
  }

  override method3(self: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
    if (this.#way === NONE || this.#way === ONE) throw this.#wrongCount(3);
    const extension = this.#extension;
    const handle = this.#openSelf(self);
    const array = extension.openArguments3(a, b, c);
    const result = this.#callMany(handle, array, 3);
    extension.closeArguments(array);
    this.#closeSelf(handle);
    return extension.take(result);
  }

  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    if (this.#way === KEYWORDS) {
      const handle = this.#openSelf(self);
      const result = callKeywordsWith(this.#extension, this.#impl, handle, args, names);
      this.#closeSelf(handle);
      return this.#extension.take(result);
    }
    if (names !== undefined && names.length > 0)
      throw typeError(`${this.#label}() takes no keyword arguments`);
    if (args.length === 0) return this.method0(self);
    if (args.length === 1) return this.method1(self, args[0] as PyValue);
    if (this.#way !== MANY) throw this.#wrongCount(args.length);
    const extension = this.#extension;
    const handle = this.#openSelf(self);
    const array = extension.openArguments(args);
    const result = extension.call3(this.#impl, handle, array, args.length);
    extension.closeArguments(array);
    this.#closeSelf(handle);
    return extension.take(result);
  }

  #callMany(handle: Handle, array: number, count: number): number {
    return this.#way === MANY
      ? this.#extension.call3(this.#impl, handle, array, count)
      : this.#extension.call4(this.#impl, handle, array, count, 0);
  }

  #openSelf(self: PyValue): Handle {
    if (this.#self !== 0) return this.#self as Handle;
    return this.#structured ? this.#extension.openWithStruct(self) : this.#extension.handles.open(self);
  }

  #closeSelf(handle: Handle): void {
    if (this.#self === 0) this.#extension.handles.close(handle);
  }

  #wrongCount(given: number): object {
    if (this.#way === NONE) return typeError(`${this.#label}() takes no arguments (${given} given)`);
    return typeError(`${this.#label}() takes exactly one argument (${given} given)`);
  }
}

const NONE: number = signatureNumbers.HPyFunc_noargs;
const ONE: number = signatureNumbers.HPyFunc_o;
const MANY: number = signatureNumbers.HPyFunc_varargs;
const KEYWORDS: number = signatureNumbers.HPyFunc_keywords;

function noImplementation(): never {
  throw new Error('an extension function was called without its self');
}

/** Calls a function with the keywords signature. */
export function callWithKeywords(
  extension: Extension,
  fn: number,
  self: PyValue,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  const handle = extension.handles.open(self);
  const result = callKeywordsWith(extension, fn, handle, args, names);
  extension.handles.close(handle);
  return extension.take(result);
}

function callKeywordsWith(
  extension: Extension,
  fn: number,
  handle: Handle,
  args: readonly PyValue[],
  names: Names,
): number {
  const { handles } = extension;
  const array = extension.openArguments(args);
  let result: number;
  if (names === undefined || names.length === 0) {
    result = extension.call4(fn, handle, array, args.length, 0);
  } else {
    const kwnames = extension.keywordNames.open(names);
    result = extension.call4(fn, handle, array, args.length - names.length, kwnames);
    handles.close(kwnames);
  }
  extension.closeArguments(array);
  return result;
}

/** Throws ValueError for a signature that no method can have. */
export function methodDef(extension: Extension, owner: Owner, method: MethodDefinition): BuiltinDef {
  if (![NONE, ONE, MANY, KEYWORDS].includes(method.signature))
    throw valueError(
      `Unsupported HPyMeth signature ${method.signature} of the method ${owner.name}.${method.name}`,
    );
  return new ExtensionDef(extension, owner, method);
}
