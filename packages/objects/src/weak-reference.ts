/**
 * Weak references: the objects. Their methods are in `types/weak-reference.ts`.
 *
 * JavaScript decides when an object is gone, and says so only when the event loop turns: a reference may give its object
 * long after the last strong reference to it went, and callbacks are late. That differs from CPython, as on every Python
 * without reference counts.
 */
import { call1 } from './call.ts';
import { bareType, None, typeOf } from './core-types.ts';
import { typeError } from './errors.ts';
import { hooks } from './hooks.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyWeakRef extends PyObject {
  readonly #target: WeakRef<PyObject>;
  /** Called with the reference when the object is gone. */
  callback: PyValue | undefined;
  /** The hash of the object, once it was asked for. */
  hash: number | bigint | undefined = undefined;

  constructor(target: PyObject, callback: PyValue | undefined) {
    super();
    this.#target = new WeakRef(target);
    this.callback = callback;
  }

  /** The object, undefined if it is gone. */
  get target(): PyObject | undefined {
    return this.#target.deref();
  }

  override call0(): PyValue {
    return this.constructor === PyWeakRef ? (this.#target.deref() ?? None) : super.call0();
  }
}

/** `weakref.proxy(object)`: does what its object does. */
export class PyWeakProxy extends PyWeakRef {}
export class PyWeakCallableProxy extends PyWeakRef {}

export const weakRefType = bareType('weakref.ReferenceType', PyWeakRef, undefined, { baseType: true });
export const weakProxyType = bareType('weakref.ProxyType', PyWeakProxy);
export const weakCallableProxyType = bareType('weakref.CallableProxyType', PyWeakCallableProxy);

/** The references to an object. Those with a callback or of a subclass are let go when nobody else has them. */
interface References {
  plain: PyWeakRef | undefined;
  proxy: PyWeakRef | undefined;
  others: WeakRef<PyWeakRef>[];
}
const references = new WeakMap<PyObject, References>();

const registry = new FinalizationRegistry<WeakRef<PyWeakRef>>((held) => {
  const reference = held.deref();
  const callback = reference?.callback;
  if (reference === undefined || callback === undefined) return;
  reference.callback = undefined;
  try {
    call1(callback, reference);
  } catch (error) {
    hooks.unraisable(error, 'Exception ignored while calling weakref callback', callback);
  }
});

/** Throws for values that cannot be referred to weakly. */
export function checkReferable(value: PyValue): PyObject {
  const type = typeOf(value);
  if (typeof value !== 'object' || !type.hasWeakReferences)
    throw typeError(`cannot create weak reference to '${type.name}' object`);
  return value;
}

function referencesOf(target: PyObject): References {
  let found = references.get(target);
  if (found === undefined) {
    found = { plain: undefined, proxy: undefined, others: [] };
    references.set(target, found);
  }
  return found;
}

/** The reference without a callback that all who ask for one share. */
export function sharedReference(target: PyObject, kind: 'plain' | 'proxy', make: () => PyWeakRef): PyWeakRef {
  const found = referencesOf(target);
  found[kind] ??= make();
  return found[kind];
}

/** Makes a reference known that nobody shares; its callback will be called. */
export function registerReference(target: PyObject, reference: PyWeakRef): void {
  const weak = new WeakRef(reference);
  const found = referencesOf(target);
  if (found.others.length > 8) found.others = found.others.filter((other) => other.deref() !== undefined);
  found.others.push(weak);
  if (reference.callback !== undefined) registry.register(target, weak);
}

/** All references to an object that still live, the shared ones first. */
export function referencesTo(value: PyValue): PyWeakRef[] {
  const found = typeof value === 'object' ? references.get(value) : undefined;
  if (found === undefined) return [];
  const others = found.others.flatMap((other) => other.deref() ?? []);
  return [found.plain, found.proxy, ...others].filter((reference) => reference !== undefined);
}

/** A weak reference without a callback. */
export function weakReference(target: PyObject): PyWeakRef {
  return sharedReference(target, 'plain', () => new PyWeakRef(target, undefined));
}
