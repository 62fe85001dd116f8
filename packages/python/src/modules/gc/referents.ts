/** What objects refer to, and what can be found by following that from the modules: the engine's collector lists no objects. */

import { PyBytes } from '@harpy/objects/bytes';
import { None, objectType, PyFloat, PyList, PyStr, PyTuple, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { PyCell, PyFunction, PyMethod } from '@harpy/objects/function';
import { PyModule } from '@harpy/objects/module';
import type { PyObject } from '@harpy/objects/object';
import { PyProperty } from '@harpy/objects/property';
import { isAnySet } from '@harpy/objects/set';
import { PyClassMethod, PyStaticMethod } from '@harpy/objects/static-method';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

type Found = readonly (PyValue | undefined)[];

/** Values of attributes, where they lie: a dict is not made of them. */
function attributeValues(object: PyObject): Found {
  const { attributes } = object as PyObject & { readonly attributes?: PyDict };
  if (attributes !== undefined) return attributes.table.valueArray();
  return Object.entries(object).flatMap(([name, value]) => (name.startsWith('$') ? [value as PyValue] : []));
}

function found(object: PyObject): Found {
  if (object instanceof PyList || object instanceof PyTuple) return object.items.toReversed();
  if (object instanceof PyDict) {
    const keys = [...object.table.keys()];
    // Keys that are all strings refer to nothing.
    return keys.every((key) => typeof key === 'string')
      ? object.table.valueArray()
      : [...object.table.entries()].flat();
  }
  if (isAnySet(object)) return object.table.keyArray();
  if (object instanceof PyModule) return [object.dict];
  if (object instanceof PyMethod) return [object.callable, object.self];
  if (object instanceof PyProperty) return [object.getter, object.setter, object.deleter, object.doc];
  if (object instanceof PyStaticMethod || object instanceof PyClassMethod) return [object.callable];
  if (object instanceof PyCell) return [object.value];
  if (object instanceof PyFunction) {
    const cells = object.closure?.().map((cell) => cell.value) ?? [];
    return [
      object.globals,
      ...(object.defaults ?? []),
      object.keywordDefaults,
      ...cells,
      ...attributeValues(object),
    ];
  }
  if (object instanceof PyType) return [...object.dict.values(), ...object.bases, object.type];
  return object.type.flags.heap || object.type.hasDict ? [...attributeValues(object), object.type] : [];
}

/** What an object refers to directly. */
export function referents(object: PyValue): PyValue[] {
  if (typeof object !== 'object' || object === None) return [];
  return found(object).filter((each) => each !== undefined);
}

/** Whether the object may refer to others. */
export function isTracked(object: PyValue): boolean {
  if (typeof object !== 'object' || object === None) return false;
  if (object instanceof PyType && !object.flags.heap) return false;
  if (typeOf(object) === objectType) return false;
  return !(object instanceof PyFloat || object instanceof PyStr || object instanceof PyBytes);
}

/** All objects that may refer to others and can be reached from this one, which is among them. */
export function reachable(from: PyObject): Set<PyObject> {
  const seen = new Set<PyObject>([from]);
  // A set is walked with what is added meanwhile.
  for (const each of seen)
    for (const next of referents(each)) if (typeof next === 'object' && isTracked(next)) seen.add(next);
  return seen;
}
