/** Methods and functions an extension defines, as the builtin functions Python sees. One class for each way of calling. */
import { BuiltinDef } from '@harpy/objects/builtin';
import { PyTuple } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import type { Names } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { MethodDefinition } from '../definitions.ts';
import { signatureNumbers } from '../gen/abi.ts';
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

abstract class ExtensionDef extends BuiltinDef {
  protected readonly extension: Extension;
  protected readonly impl: number;
  /** `module.function`, for messages. */
  protected readonly label: string;

  constructor(extension: Extension, owner: string, { name, impl, doc }: MethodDefinition) {
    const split = splitDoc(name, doc);
    super(`${name}(*args, **kwargs)`, noImplementation, split.doc);
    (this as Mutable<BuiltinDef>).textSignature = split.signature;
    this.extension = extension;
    this.impl = impl;
    this.label = `${owner}.${name}`;
    extension.names.set(impl, this.label);
  }

  abstract override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue;

  override method0(self: PyValue): PyValue {
    return this.methodKeywords(self, [], undefined);
  }
  override method1(self: PyValue, a: PyValue): PyValue {
    return this.methodKeywords(self, [a], undefined);
  }
  override method2(self: PyValue, a: PyValue, b: PyValue): PyValue {
    return this.methodKeywords(self, [a, b], undefined);
  }
  override method3(self: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
    return this.methodKeywords(self, [a, b, c], undefined);
  }

  protected noKeywords(names: Names): void {
    if (names !== undefined && names.length > 0)
      throw typeError(`${this.label}() takes no keyword arguments`);
  }
}

function noImplementation(): never {
  throw new Error('an extension function was called without its self');
}

class NoArgumentsDef extends ExtensionDef {
  override method0(self: PyValue): PyValue {
    const { extension } = this;
    const { handles } = extension;
    const handle = handles.open(self);
    const result = extension.call1(this.impl, handle);
    handles.close(handle);
    return extension.take(result);
  }
  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    this.noKeywords(names);
    if (args.length !== 0) throw typeError(`${this.label}() takes no arguments (${args.length} given)`);
    return this.method0(self);
  }
}

class OneArgumentDef extends ExtensionDef {
  override method1(self: PyValue, a: PyValue): PyValue {
    const { extension } = this;
    const { handles } = extension;
    const handle = handles.open(self);
    const argument = handles.open(a);
    const result = extension.call2(this.impl, handle, argument);
    handles.close(handle);
    handles.close(argument);
    return extension.take(result);
  }
  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    this.noKeywords(names);
    if (args.length !== 1)
      throw typeError(`${this.label}() takes exactly one argument (${args.length} given)`);
    return this.method1(self, args[0] as PyValue);
  }
}

class VarargsDef extends ExtensionDef {
  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    this.noKeywords(names);
    const { extension } = this;
    const { handles } = extension;
    const handle = handles.open(self);
    const array = extension.openArguments(args);
    const result = extension.call3(this.impl, handle, array, args.length);
    extension.closeArguments(array);
    handles.close(handle);
    return extension.take(result);
  }
}

class KeywordsDef extends ExtensionDef {
  override methodKeywords(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
    return callWithKeywords(this.extension, this.impl, self, args, names);
  }
}

let lastNames: Names;
let lastTuple = new PyTuple([]);

/** The tuple of the names of keywords. A call in a loop passes the same array again and again. */
function nameTuple(names: readonly string[]): PyTuple {
  if (names !== lastNames) {
    lastTuple = new PyTuple(names.map(strFromJS));
    lastNames = names;
  }
  return lastTuple;
}

/** Calls a function with the keywords signature. */
export function callWithKeywords(
  extension: Extension,
  fn: number,
  self: PyValue,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  const { handles } = extension;
  const handle = handles.open(self);
  const array = extension.openArguments(args);
  let result: number;
  if (names === undefined || names.length === 0) {
    result = extension.call4(fn, handle, array, args.length, 0);
  } else {
    const kwnames = handles.openSlot(nameTuple(names));
    result = extension.call4(fn, handle, array, args.length - names.length, kwnames);
    handles.close(kwnames);
  }
  extension.closeArguments(array);
  handles.close(handle);
  return extension.take(result);
}

/** `owner` is the name of the module or type. Throws ValueError for a signature that no method can have. */
export function methodDef(extension: Extension, owner: string, method: MethodDefinition): BuiltinDef {
  switch (method.signature) {
    case signatureNumbers.HPyFunc_noargs:
      return new NoArgumentsDef(extension, owner, method);
    case signatureNumbers.HPyFunc_o:
      return new OneArgumentDef(extension, owner, method);
    case signatureNumbers.HPyFunc_varargs:
      return new VarargsDef(extension, owner, method);
    case signatureNumbers.HPyFunc_keywords:
      return new KeywordsDef(extension, owner, method);
    default:
      throw valueError(
        `Unsupported HPyMeth signature ${method.signature} of the method ${owner}.${method.name}`,
      );
  }
}
