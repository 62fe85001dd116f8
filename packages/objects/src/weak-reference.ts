/** Weak references: the objects. The engine's collector decides when they end, so callbacks come late. */
import { bareType } from './core-types.ts';
import { typeError } from './errors.ts';
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export class PyWeakReference extends PyObject {
  readonly #target: WeakRef<PyObject>;
  callback: PyValue | undefined;
  /** Kept once it was asked for: it outlives the object. */
  hash: number | bigint | undefined = undefined;
  constructor(target: PyObject, callback?: PyValue) {
    super();
    this.#target = new WeakRef(target);
    this.callback = callback;
  }
  get target(): PyObject | undefined {
    return this.#target.deref();
  }
}

export class PyWeakProxy extends PyWeakReference {}
export class PyWeakCallableProxy extends PyWeakProxy {}

export const weakReferenceType = bareType('weakref.ReferenceType', PyWeakReference, undefined, {
  baseType: true,
});
export const weakProxyType = bareType('weakref.ProxyType', PyWeakProxy);
export const weakCallableProxyType = bareType('weakref.CallableProxyType', PyWeakCallableProxy);

const references = new WeakMap<PyObject, WeakRef<PyWeakReference>[]>();

/** The references to an object that still live. */
export function weakReferencesTo(object: PyObject): PyWeakReference[] {
  return (references.get(object) ?? []).flatMap((each) => each.deref() ?? []);
}

const registry = new FinalizationRegistry<WeakRef<PyWeakReference>>((held) => {
  const reference = held.deref();
  const callback = reference?.callback;
  if (reference === undefined || callback === undefined) return;
  reference.callback = undefined;
  if (typeof callback === 'object') callback.call1(reference);
});

/** Whether objects of a type can be referenced weakly. */
export function checkReferable(value: PyValue, type: PyType): asserts value is PyObject {
  if (typeof value !== 'object' || !type.hasWeakReferences)
    throw typeError(`cannot create weak reference to '${type.name}' object`);
}

export function track(object: PyObject, reference: PyWeakReference): void {
  const held = new WeakRef(reference);
  const list = references.get(object);
  if (list === undefined) references.set(object, [held]);
  else {
    if (list.length > 16) list.splice(0, list.length, ...list.filter((each) => each.deref() !== undefined));
    list.push(held);
  }
  if (reference.callback !== undefined) registry.register(object, held);
}
