/** Birth, traversal and death of objects whose types extensions made. */

import type { NativeFunction } from '@harpy/runtime/wasm/function-table';
import type { CPython, PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import { OB_TYPE } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import type { HPyType } from './registry.ts';

/** `HPy_New`: a new object with its struct. Returns 0 with an exception pending. */
export function newObject(extension: Extension, type: PyObjectPointer): { object: number; struct: number } {
  const { py, types } = extension.host;
  // A type of ours is a type; anything else is asked.
  if (
    !types.isExactly(type) &&
    py.fn.PyType_IsSubtype(py.memory.word(type + OB_TYPE), py.symbol('PyType_Type')) === 0
  ) {
    throw new PythonError('TypeError', 'HPy_New arg 1 must be a type');
  }
  const object = py.fn.PyType_GenericAlloc(type, 0);
  if (object === 0) return { object: 0, struct: 0 };
  const found = types.find(type);
  if (found === null) return { object, struct: 0 };
  if (found.callOffset !== 0) py.memory.setWord(object + found.callOffset, found.vectorcall);
  return { object, struct: found.structSize === 0 ? 0 : types.newStruct(found, object) };
}

const native = (py: CPython, index: number): NativeFunction =>
  py.table.table.get(index) as unknown as NativeFunction;

/** The slots of a type that manage its objects. `type` is read when they run: they are made before the type is. */
export function lifetimeSlots(extension: Extension, type: () => HPyType) {
  const { py, types } = extension.host;
  const { fn } = py;
  const { calls } = extension;

  /** Drops what the fields of a struct refer to. */
  const clearFields = (of: HPyType, struct: number): void => {
    for (let at: HPyType | null = of; at !== null; at = at.base) {
      if (at.traverse !== 0)
        at.extension.calls.traverse(at.traverse, struct, at.extension.clearVisitor, struct);
    }
  };

  return {
    dealloc: (_fn: number, self: number): undefined => {
      const of = type();
      const actual = py.memory.word(self + OB_TYPE);
      // An object of a Python subclass was finalized by CPython before it came here.
      if (of.finalize !== 0 && types.isExactly(actual) && fn.PyObject_CallFinalizerFromDealloc(self) < 0)
        return;
      if (of.collected) fn.PyObject_GC_UnTrack(self);
      const struct = of.structSize === 0 ? 0 : types.peek(of, self);
      if (struct !== 0) {
        if (!of.extension.crashed) of.extension.decorator?.structMemory?.dying(struct);
        // Fields first: tp_destroy may free the memory they are in.
        clearFields(of, struct);
        for (let at: HPyType | null = of; at !== null; at = at.base) {
          if (at.destroy !== 0) at.extension.calls.bare1(at.destroy, struct);
        }
        types.freeStruct(of, self, struct);
      }
      if (of.hasWeakReferences) fn.PyObject_ClearWeakRefs(self);
      if (of.hasDict) fn.PyObject_ClearManagedDict(self);
      of.builtinDealloc(self);
      fn.Py_DecRef(actual);
      types.drain();
    },

    traverse: (_fn: number, self: number, visit: number, argument: number): number => {
      const of = type();
      const visited = native(py, visit)(py.memory.word(self + OB_TYPE), argument);
      if (visited !== 0) return visited;
      if (of.hasDict) {
        const result = fn.PyObject_VisitManagedDict(self, visit, argument);
        if (result !== 0) return result;
      }
      if (of.builtinTraverse !== null) {
        const result = of.builtinTraverse(self, visit, argument);
        if (result !== 0) return result;
      }
      const struct = of.structSize === 0 ? 0 : types.peek(of, self);
      if (struct === 0) return 0;
      for (let at: HPyType | null = of; at !== null; at = at.base) {
        if (at.traverse === 0) continue;
        const result = at.extension.traverse(at.traverse, struct, visit, argument);
        if (result !== 0) return result;
      }
      return 0;
    },

    clear: (_fn: number, self: number): number => {
      const of = type();
      const struct = of.structSize === 0 ? 0 : types.peek(of, self);
      if (struct !== 0) clearFields(of, struct);
      types.drain();
      if (of.hasDict) fn.PyObject_ClearManagedDict(self);
      return of.builtinClear === null ? 0 : of.builtinClear(self);
    },

    finalize: (impl: number, self: number): undefined => {
      const pending = fn.PyErr_GetRaisedException();
      calls.none1(impl, self);
      if (fn.PyErr_Occurred() !== 0) fn.PyErr_WriteUnraisable(self);
      fn.PyErr_SetRaisedException(pending);
    },
  };
}
