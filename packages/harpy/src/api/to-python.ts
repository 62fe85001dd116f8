/** JavaScript values as Python's. */

import { BuiltinDef, PyBuiltinFunction } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { setFrom } from '@harpy/objects/set';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { PyPromise } from './event-loop.ts';
import { toJavaScript } from './proxy.ts';
import { exceptionOf } from './python-error.ts';
import { currentState } from './state.ts';
import { pythonOf } from './target.ts';

/** Arguments by name, as the last argument of a call: `f(1, keywords({ b: 2 }))`. */
export class Keywords {
  readonly values: Readonly<Record<string, unknown>>;
  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }
}

/** Arguments by name for the call of a Python object; goes last. */
export const keywords = (values: Readonly<Record<string, unknown>>): Keywords => new Keywords(values);

/**
 * The Python value that a JavaScript value becomes, as the argument of a call or an attribute's new value.
 *
 * | JavaScript | Python |
 * |---|---|
 * | `undefined`, `null` | `None` |
 * | boolean | bool |
 * | number that is a safe integer | int |
 * | other number | float |
 * | bigint | int |
 * | string | str (lone surrogates stay) |
 * | a Python object's proxy | that object |
 * | array | list |
 * | `Map`, plain object | dict |
 * | `Set` | set |
 * | `ArrayBuffer`, `Uint8Array`, `DataView` | bytes |
 * | other typed array | list of its numbers |
 * | promise | an object that can be awaited, where JavaScript's event loop runs the coroutine (`settle`) |
 * | function | a builtin function that calls it |
 *
 * Containers are copied, with all they contain. Throws Python's TypeError for anything else.
 */
export function toPython(value: unknown): PyValue {
  switch (typeof value) {
    case 'undefined':
      return None;
    case 'boolean':
      return value;
    case 'string':
      return strFromJS(value);
    case 'number':
      // No int is -0.
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new PyFloat(value);
    case 'bigint':
      return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
    case 'function':
      return pythonOf(value) ?? functionToPython(value as (...args: unknown[]) => unknown);
    case 'object':
      return value === null ? None : objectToPython(value);
    default:
      throw typeError(`a JavaScript ${typeof value} has no Python value`);
  }
}

function objectToPython(value: object): PyValue {
  const python = pythonOf(value);
  if (python !== undefined) return python;
  if (value instanceof PyObject) return value;
  if (Array.isArray(value)) return new PyList(value.map(toPython));
  if (value instanceof Map) return dictOf(value);
  if (value instanceof Set) return setFrom([...value].map(toPython));
  if (value instanceof ArrayBuffer) return new PyBytes(new Uint8Array(value.slice(0)));
  if (value instanceof Uint8Array || value instanceof DataView)
    return new PyBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice());
  if (ArrayBuffer.isView(value))
    return new PyList(Array.from(value as unknown as ArrayLike<number | bigint>, toPython));
  if (value instanceof Promise) return new PyPromise(value, currentState());
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype === Object.prototype || prototype === null) return dictOf(Object.entries(value));
  throw typeError(`a JavaScript ${value.constructor?.name ?? 'object'} has no Python value`);
}

function dictOf(entries: Iterable<readonly [unknown, unknown]>): PyDict {
  const dict = new PyDict();
  for (const [key, value] of entries) dict.set(toPython(key), toPython(value));
  return dict;
}

/** Calls of it get JavaScript values; arguments by name come last, in an object. What it throws goes through Python. */
function functionToPython(f: (...args: unknown[]) => unknown): PyValue {
  const def = new BuiltinDef(
    `${f.name === '' ? 'anonymous' : f.name}(*args, **kwargs)`,
    (args: readonly PyValue[], named: ReadonlyMap<string, PyValue>) => {
      const given = args.map((value) => toJavaScript(value));
      if (named.size > 0)
        given.push(Object.fromEntries([...named].map(([name, value]) => [name, toJavaScript(value)])));
      try {
        return toPython(f(...given));
      } catch (error) {
        throw exceptionOf(error);
      }
    },
    `The JavaScript function ${f.name}.`,
  );
  return new PyBuiltinFunction(def);
}

/** The arguments of a call, in Python's order. */
export function argumentsToPython(args: readonly unknown[]): {
  values: PyValue[];
  names: string[] | undefined;
} {
  const last = args.at(-1);
  if (!(last instanceof Keywords)) return { values: args.map(toPython), names: undefined };
  const entries = Object.entries(last.values);
  return {
    values: [...args.slice(0, -1).map(toPython), ...entries.map(([, value]) => toPython(value))],
    names: entries.map(([name]) => name),
  };
}

export const tupleToPython = (values: readonly unknown[]): PyTuple => new PyTuple(values.map(toPython));
