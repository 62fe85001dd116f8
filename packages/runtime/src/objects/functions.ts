/** Methods and functions an extension defines, as the builtin functions Python sees. */
import { BuiltinDef } from '@harpy/objects/builtin';
import { typeError, valueError } from '@harpy/objects/errors';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { MethodDefinition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
import type { Handle } from '../types.ts';
import type { Calls } from './calls.ts';
import type { Extension } from './extension.ts';
import type { HandleTable } from './handles.ts';

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
  // No private fields: reading those takes longer code, and the engine inlines only so much.
  readonly extension: Extension;
  readonly calls: Calls;
  readonly handles: HandleTable;
  readonly impl: number;
  /** An `HPyFunc_Signature`. */
  readonly way: number;
  /** 0 and 1 for functions that take just that, 2 for others. Told from a number in one step; from a boolean in six. */
  readonly arity: number;
  /** `Owner.self` */
  readonly self: number;
  readonly structured: boolean;
  /** `module.function`, for messages. */
  readonly label: string;

  constructor(extension: Extension, owner: Owner, { name, impl, doc, signature }: MethodDefinition) {
    const split = splitDoc(name, doc);
    super(`${name}(*args, **kwargs)`, noImplementation, split.doc);
    (this as Mutable<BuiltinDef>).textSignature = split.signature;
    this.extension = extension;
    this.calls = extension.calls;
    this.handles = extension.handles;
    this.impl = impl;
    this.way = signature;
    this.arity = signature === NONE ? 0 : signature === ONE ? 1 : 2;
    this.self = owner.self;
    this.structured = owner.structured;
    this.label = `${owner.name}.${name}`;
    extension.names.set(impl, this.label);
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
    if (this.arity !== 0) return this.callMany(self, this.noArguments(), 0);
    const { calls } = this;
    return calls.take(
      this.self === 0 ? calls.valueC(this.impl, this.open(self)) : calls.valueK(this.impl, this.self),
    );
  }

  override method1(self: PyValue, a: PyValue): PyValue {
    if (this.arity !== 1) return this.callMany(self, this.oneArgument(a), 1);
    return this.self === 0 ? this.callMethod1(self, a) : this.callFunction1(a);
  }

  private callFunction1(a: PyValue): PyValue {
    const { calls, handles } = this;
    const argument = handles.open(a);
    const value = calls.value(calls.valueKK(this.impl, this.self, argument));
    handles.close(argument);
    return value ?? calls.raise();
  }

  private callMethod1(self: PyValue, a: PyValue): PyValue {
    const { calls, handles } = this;
    // In this order, as the one that is needed longest may be kept.
    const handle = this.open(self);
    const argument = handles.open(a);
    const value = calls.value(calls.valueCK(this.impl, handle, argument));
    handles.close(argument);
    return value ?? calls.raise();
  }

  override method2(self: PyValue, a: PyValue, b: PyValue): PyValue {
    if (this.arity !== 2) throw this.wrongCount(2);
    return this.callMany(self, this.extension.openArguments2(a, b), 2);
  }

  override method3(self: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
    if (this.arity !== 2) throw this.wrongCount(3);
    return this.callMany(self, this.extension.openArguments3(a, b, c), 3);
  }

  /** For `#callMany`, of a function that takes other than none. */
  private noArguments(): number {
    if (this.arity === 1) throw this.wrongCount(0);
    return 0;
  }

  /** For `#callMany`, of a function that takes other than one. */
  private oneArgument(a: PyValue): number {
    if (this.arity === 0) throw this.wrongCount(1);
    return this.extension.openArguments1(a);
  }

  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    if (this.way === KEYWORDS)
      return this.self === 0
        ? callKeywordsWith(this.extension, this.impl, this.open(self), true, args, names)
        : callKeywordsWith(this.extension, this.impl, this.self, false, args, names);
    if (names !== undefined && names.length > 0)
      throw typeError(`${this.label}() takes no keyword arguments`);
    if (args.length === 0) return this.method0(self);
    if (args.length === 1) return this.method1(self, args[0] as PyValue);
    if (this.way !== MANY) throw this.wrongCount(args.length);
    return this.callMany(self, this.extension.openArguments(args), args.length);
  }

  /** Calls a function with the varargs or the keywords signature; closes the array. */
  private callMany(self: PyValue, array: number, count: number): PyValue {
    const { calls, extension, impl } = this;
    let result: number;
    if (this.self !== 0) {
      result =
        this.way === MANY
          ? calls.valueKKK(impl, this.self, array, count)
          : calls.valueKKKK(impl, this.self, array, count, 0);
    } else {
      const handle = this.open(self);
      result =
        this.way === MANY
          ? calls.valueCKK(impl, handle, array, count)
          : calls.valueCKKK(impl, handle, array, count, 0);
    }
    const value = calls.value(result);
    extension.closeArguments(array);
    return value ?? calls.raise();
  }

  private open(self: PyValue): Handle {
    return this.structured === true ? this.extension.openWithStruct(self) : this.extension.handles.open(self);
  }

  private wrongCount(given: number): object {
    if (this.way === NONE) return typeError(`${this.label}() takes no arguments (${given} given)`);
    return typeError(`${this.label}() takes exactly one argument (${given} given)`);
  }
}

const NONE: number = signatureNumbers.HPyFunc_noargs;
const ONE: number = signatureNumbers.HPyFunc_o;
const MANY: number = signatureNumbers.HPyFunc_varargs;
const KEYWORDS: number = signatureNumbers.HPyFunc_keywords;

const NULL = 0 as Handle;

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
  return callKeywordsWith(extension, fn, handle, true, args, names);
}

/** `closes`: the handle is to be closed after the call. */
function callKeywordsWith(
  extension: Extension,
  fn: number,
  handle: number,
  closes: boolean,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  const { calls, handles } = extension;
  const array = extension.openArguments(args);
  const named = names === undefined ? 0 : names.length;
  const kwnames = named === 0 ? NULL : extension.keywordNames.open(names as readonly string[]);
  const count = args.length - named;
  const result = closes
    ? calls.valueCKKK(fn, handle, array, count, kwnames)
    : calls.valueKKKK(fn, handle, array, count, kwnames);
  const value = calls.value(result);
  handles.close(kwnames);
  extension.closeArguments(array);
  return value ?? calls.raise();
}

/** Throws ValueError for a signature that no method can have. */
export function methodDef(extension: Extension, owner: Owner, method: MethodDefinition): BuiltinDef {
  if (![NONE, ONE, MANY, KEYWORDS].includes(method.signature))
    throw valueError(
      `Unsupported HPyMeth signature ${method.signature} of the method ${owner.name}.${method.name}`,
    );
  return new ExtensionDef(extension, owner, method);
}
