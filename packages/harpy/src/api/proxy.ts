/** Python values as JavaScript's: scalars become JavaScript's own, objects become proxies. */
import { deleteAttribute, getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { callKeywords, isCallable } from '@harpy/objects/call';
import { None, PyFloat, PyIntSub, PyList, PyStr, PyStrSub, PyTuple, textOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import type { PyObject } from '@harpy/objects/object';
import { length } from '@harpy/objects/protocols/convert';
import { getIterator, listItems, nextItem } from '@harpy/objects/protocols/iterate';
import { contains, deleteItem, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { reprText, strText } from '@harpy/objects/protocols/text';
import { PyFrozenSet, PySet } from '@harpy/objects/set';
import type { PyValue } from '@harpy/objects/value';
import type { PythonProxy } from './proxy-types.ts';
import { type ApiState, currentState, within } from './state.ts';
import { setTarget, type Target, targetOf } from './target.ts';
import { argumentsToPython, toPython } from './to-python.ts';

/**
 * The JavaScript value that a Python value becomes as a result.
 *
 * | Python | JavaScript |
 * |---|---|
 * | `None` | `undefined` |
 * | bool | boolean |
 * | int | number if it is a safe integer, else bigint |
 * | float | number |
 * | str | string |
 * | everything else | a proxy; `$copy()` of it for a deep copy |
 */
export function toJavaScript(value: PyValue, state: ApiState = currentState()): unknown {
  if (typeof value !== 'object') return value;
  if (value === None) return undefined;
  if (value instanceof PyFloat) return value.value;
  if (value instanceof PyStr) return value.toJS();
  if (value instanceof PyStrSub) return textOf(value);
  if (value instanceof PyIntSub) return value.value;
  return proxyOf(value, state);
}

function proxyOf(object: PyObject, state: ApiState): PythonProxy {
  const known = state.proxies.get(object)?.deref();
  if (known !== undefined) return known as PythonProxy;
  // The target is a function so that the proxy can be called.
  const target = function python(): void {} as unknown as object;
  const proxy = new Proxy(target, isCallable(object) ? callableHandler : handler);
  // Node shows the target, not the proxy.
  Object.defineProperty(target, INSPECT, {
    configurable: true,
    value: () => within(state, () => reprText(object)),
  });
  setTarget(target, { object, state });
  setTarget(proxy, { object, state });
  state.proxies.set(object, new WeakRef(proxy));
  return proxy as PythonProxy;
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const INDEX = /^-?(0|[1-9]\d*)$/;

/** Properties of every proxy that no Python attribute has. */
const extras: Readonly<Record<string, (target: Target, proxy: object) => unknown>> = {
  $get: (t) => (key: unknown) => within(t.state, () => toJavaScript(getItem(t.object, toPython(key)))),
  $set: (t) => (key: unknown, value: unknown) =>
    within(t.state, () => setItem(t.object, toPython(key), toPython(value))),
  $delete: (t) => (key: unknown) => within(t.state, () => deleteItem(t.object, toPython(key))),
  $contains: (t) => (value: unknown) => within(t.state, () => contains(t.object, toPython(value))),
  $length: (t) => within(t.state, () => length(t.object)),
  $type: (t) => toJavaScript(t.object.type, t.state),
  $repr: (t) => () => within(t.state, () => reprText(t.object)),
  $copy: (t) => () => within(t.state, () => copy(t.object, t.state, new Map())),
  toString: (t: Target) => () => within(t.state, () => strText(t.object)),
};

function targetOfProxy(target: object): Target {
  return targetOf(target) as Target;
}

function readSymbol(t: Target, symbol: symbol): unknown {
  switch (symbol) {
    case Symbol.iterator:
      return () => iterate(t);
    case Symbol.toPrimitive:
      return (hint: string) => within(t.state, () => (hint === 'number' ? Number.NaN : strText(t.object)));
    case Symbol.toStringTag:
      return 'PythonProxy';
    case Symbol.dispose:
      return () => undefined;
    default:
      return undefined;
  }
}

function* iterate({ object, state }: Target): IterableIterator<unknown> {
  const iterator = within(state, () => getIterator(object));
  for (;;) {
    const item = within(state, () => nextItem(iterator));
    if (item === undefined) return;
    yield toJavaScript(item, state);
  }
}

const handler: ProxyHandler<object> = {
  get(target, property, proxy) {
    const t = targetOfProxy(target);
    if (typeof property === 'symbol') return readSymbol(t, property);
    const extra = Object.hasOwn(extras, property) ? extras[property] : undefined;
    if (extra !== undefined) return extra(t, proxy as object);
    if (INDEX.test(property)) return within(t.state, () => toJavaScript(getItem(t.object, Number(property))));
    // `await` asks every object for it.
    if (property === 'then') return undefined;
    return within(t.state, () => {
      const value = lookupAttribute(t.object, property);
      return value === undefined ? undefined : toJavaScript(value);
    });
  },
  set(target, property, value) {
    const { object, state } = targetOfProxy(target);
    if (typeof property === 'symbol') return false;
    within(state, () => {
      if (INDEX.test(property)) setItem(object, Number(property), toPython(value));
      else setAttribute(object, property, toPython(value));
    });
    return true;
  },
  deleteProperty(target, property) {
    const { object, state } = targetOfProxy(target);
    if (typeof property === 'symbol') return false;
    within(state, () => deleteAttribute(object, property));
    return true;
  },
  has(target, property) {
    const { object, state } = targetOfProxy(target);
    if (typeof property === 'symbol') return readSymbol(targetOfProxy(target), property) !== undefined;
    return within(state, () => lookupAttribute(object, property) !== undefined);
  },
  ownKeys(target) {
    const { object, state } = targetOfProxy(target);
    const names = within(state, () => attributeNames(object));
    // A property of the target that cannot be left out.
    return [...new Set([...names, 'prototype'])];
  },
  getOwnPropertyDescriptor(target, property) {
    if (property === 'prototype') return Reflect.getOwnPropertyDescriptor(target, property);
    const { object, state } = targetOfProxy(target);
    if (typeof property === 'symbol') return undefined;
    return within(state, () => {
      const value = lookupAttribute(object, property);
      if (value === undefined) return undefined;
      return { value: toJavaScript(value), writable: true, enumerable: true, configurable: true };
    });
  },
  getPrototypeOf: () => Function.prototype,
};

/** The names in the object's own namespace. */
function attributeNames(object: PyObject): string[] {
  const namespace = lookupAttribute(object, '__dict__');
  return namespace === undefined ? [] : listItems(namespace).flatMap((name) => textOf(name) ?? []);
}

const callableHandler: ProxyHandler<object> = {
  ...handler,
  apply(target, _self, args: unknown[]) {
    return callTarget(target, args);
  },
  construct(target, args: unknown[]) {
    return callTarget(target, args) as object;
  },
};

function callTarget(target: object, args: readonly unknown[]): unknown {
  const { object, state } = targetOfProxy(target);
  return within(state, () => {
    const { values, names } = argumentsToPython(args);
    return toJavaScript(callKeywords(object, values, names));
  });
}

/** A deep copy; an object that contains itself is copied once. */
function copy(value: PyValue, state: ApiState, seen: Map<PyObject, unknown>): unknown {
  if (typeof value !== 'object') return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes.slice();
  if (value instanceof PyList || value instanceof PyTuple) {
    const result: unknown[] = [];
    seen.set(value, result);
    for (const item of value.items) result.push(copy(item, state, seen));
    return result;
  }
  if (value instanceof PyDict) {
    const result = new Map<unknown, unknown>();
    seen.set(value, result);
    for (const [key, item] of value.table.entries())
      result.set(copy(key, state, seen), copy(item, state, seen));
    return result;
  }
  if (value instanceof PySet || value instanceof PyFrozenSet) {
    const result = new Set<unknown>();
    seen.set(value, result);
    for (const item of listItems(value)) result.add(copy(item, state, seen));
    return result;
  }
  return toJavaScript(value, state);
}

/** The attribute of a Python object, converted; a `PythonError` with AttributeError if there is none. */
export function attributeOf(proxy: PythonProxy, name: string): unknown {
  const target = targetOf(proxy);
  if (target === undefined) throw new TypeError('not a Python object');
  return within(target.state, () => toJavaScript(getAttribute(target.object, name)));
}
