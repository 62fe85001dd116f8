/** Calling: any value with few arguments, without an array; and methods found on the type of an object. */
import { typeOf } from './core-types.ts';
import { typeError } from './errors.ts';
import type { PyValue } from './value.ts';

export function notCallable(f: PyValue): never {
  throw typeError(`'${typeOf(f).name}' object is not callable`);
}

export function call0(f: PyValue): PyValue {
  return typeof f === 'object' ? f.call0() : notCallable(f);
}
export function call1(f: PyValue, a: PyValue): PyValue {
  return typeof f === 'object' ? f.call1(a) : notCallable(f);
}
export function call2(f: PyValue, a: PyValue, b: PyValue): PyValue {
  return typeof f === 'object' ? f.call2(a, b) : notCallable(f);
}
export function call3(f: PyValue, a: PyValue, b: PyValue, c: PyValue): PyValue {
  return typeof f === 'object' ? f.call3(a, b, c) : notCallable(f);
}
export function callArray(f: PyValue, args: readonly PyValue[]): PyValue {
  return typeof f === 'object' ? f.callArray(args) : notCallable(f);
}
/** Python's vectorcall: the positional arguments, then one value for each of `names`. */
export function callKeywords(
  f: PyValue,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): PyValue {
  return typeof f === 'object' ? f.callKeywords(args, names) : notCallable(f);
}

export function isCallable(value: PyValue): boolean {
  return typeOf(value).tp_call !== undefined;
}

/** What Python finds for an implicit call such as `len(object)`: on the type only, bound to the object. */
export function lookupSpecial(object: PyValue, name: string): PyValue | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found === undefined) return undefined;
  const bind = typeOf(found).tp_descr_get;
  return bind === undefined ? found : bind(found, object, type);
}

/** Calls `found`, an attribute of the type of `self`, as its method; without making a bound method if that can be. */
export function callUnbound0(found: PyValue, self: PyValue): PyValue {
  const type = typeOf(found);
  if (type.flags.methodDescriptor) return call1(found, self);
  const bind = type.tp_descr_get;
  return call0(bind === undefined ? found : bind(found, self, typeOf(self)));
}
export function callUnbound1(found: PyValue, self: PyValue, a: PyValue): PyValue {
  const type = typeOf(found);
  if (type.flags.methodDescriptor) return call2(found, self, a);
  const bind = type.tp_descr_get;
  return call1(bind === undefined ? found : bind(found, self, typeOf(self)), a);
}
export function callUnbound2(found: PyValue, self: PyValue, a: PyValue, b: PyValue): PyValue {
  const type = typeOf(found);
  if (type.flags.methodDescriptor) return call3(found, self, a, b);
  const bind = type.tp_descr_get;
  return call2(bind === undefined ? found : bind(found, self, typeOf(self)), a, b);
}
export function callUnbound(
  found: PyValue,
  self: PyValue,
  args: readonly PyValue[],
  names?: readonly string[],
): PyValue {
  const type = typeOf(found);
  if (type.flags.methodDescriptor) {
    if (names !== undefined) return callKeywords(found, [self, ...args], names);
    const [a, b] = args;
    switch (args.length) {
      case 0:
        return call1(found, self);
      case 1:
        return call2(found, self, a as PyValue);
      case 2:
        return call3(found, self, a as PyValue, b as PyValue);
      default:
        return callArray(found, [self, ...args]);
    }
  }
  const bind = type.tp_descr_get;
  return callKeywords(bind === undefined ? found : bind(found, self, typeOf(self)), args, names);
}
