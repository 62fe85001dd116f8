/**
 * The few offsets into CPython's objects that adapters use, in bytes, for the pinned Pyodide (CPython 3.14,
 * 32 bit, with the GIL). `checkObjectLayout` compares them with what C functions say when Pyodide starts.
 */
import type { CPython } from './cpython.ts';

/** `PyObject.ob_type` */
export const OB_TYPE = 4;
/** `PyVarObject.ob_size` */
export const OB_SIZE = 8;
/** `PyTypeObject.tp_flags` */
export const TP_FLAGS = 84;
/** `PyTupleObject.ob_item` */
export const TUPLE_ITEMS = 16;
/** `PyBytesObject.ob_sval` */
export const BYTES_DATA = 16;
/** Our own word, after the head of an object of a type with the shape Object: where its struct lies in the extension's memory. */
export const STRUCT_WORD = 8;

/** Throws an `Error` when this Pyodide lays its objects out in another way. */
export function checkObjectLayout(py: CPython): void {
  const { fn, memory } = py;
  const tuple = fn.PyTuple_New(1);
  const one = fn.PyLong_FromLong(1);
  fn.PyTuple_SetItem(tuple, 0, one);
  const bytes = fn.PyBytes_FromStringAndSize(0, 0);
  const type = py.symbol('PyTuple_Type');
  const offsets: readonly (readonly [string, boolean])[] = [
    ['ob_type', memory.word(tuple + OB_TYPE) === type],
    ['ob_size', memory.word(tuple + OB_SIZE) === 1],
    ['ob_item', memory.word(tuple + TUPLE_ITEMS) === one],
    ['ob_sval', fn.PyBytes_AsString(bytes) === bytes + BYTES_DATA],
    ['tp_flags', memory.word(type + TP_FLAGS) >>> 0 === fn.PyType_GetFlags(type) >>> 0],
  ];
  fn.Py_DecRef(tuple);
  fn.Py_DecRef(bytes);
  const wrong = offsets.find(([, right]) => !right);
  if (wrong !== undefined)
    throw new Error(`this Pyodide lays out ${wrong[0]} differently: use the pinned version`);
}
