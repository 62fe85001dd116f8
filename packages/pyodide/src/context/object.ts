/** Attributes and items by C string. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';

type Names = 'GetAttr_s' | 'HasAttr_s' | 'SetAttr_s' | 'GetItem_s' | 'SetItem_s' | 'DelItem_s';

export function objectBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { fn } = extension.host.py;
  /** Calls `use` with the name as a `str`; `failure` when it can't be made. */
  const named = (address: number, failure: number, use: (name: number) => number): number => {
    const name = extension.nameCache.get(address);
    if (name === 0) return failure;
    const result = use(name);
    fn.Py_DecRef(name);
    return result;
  };
  return {
    ctx_GetAttr_s: (_ctx, obj, name) => named(name, 0, (str) => fn.PyObject_GetAttr(obj, str)) as Handle,
    ctx_HasAttr_s: (_ctx, obj, name) => {
      const found = named(name, 0, (str) => fn.PyObject_HasAttr(obj, str));
      if (found === 0) fn.PyErr_Clear();
      return found;
    },
    ctx_SetAttr_s: (_ctx, obj, name, value) => named(name, -1, (str) => fn.PyObject_SetAttr(obj, str, value)),
    ctx_GetItem_s: (_ctx, obj, key) => named(key, 0, (str) => fn.PyObject_GetItem(obj, str)) as Handle,
    ctx_SetItem_s: (_ctx, obj, key, value) => named(key, -1, (str) => fn.PyObject_SetItem(obj, str, value)),
    ctx_DelItem_s: (_ctx, obj, key) => named(key, -1, (str) => fn.PyObject_DelItem(obj, str)),
  };
}
