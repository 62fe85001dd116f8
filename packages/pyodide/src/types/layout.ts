/** Offsets in CPython's type objects and the tables a type is made from, in bytes, on wasm32. */
import type { CPython } from '../cpython.ts';

export const TP_BASICSIZE = 16;
export const TP_DEALLOC = 24;
const TP_VECTORCALL_OFFSET = 28;
export const TP_BASE = 128;
export const TP_INIT = 148;
export const TP_NEW = 156;
export const TP_VECTORCALL = 200;

/** `PyType_Spec` */
export const TYPE_SPEC = { name: 0, basicsize: 4, itemsize: 8, flags: 12, slots: 16, bytes: 20 } as const;
/** `PyGetSetDef` */
export const GETSET_DEF = { name: 0, get: 4, set: 8, doc: 12, closure: 16, bytes: 20 } as const;
/** `PyMemberDef` */
export const MEMBER_DEF = { name: 0, type: 4, offset: 8, flags: 12, doc: 16, bytes: 20 } as const;
/** `Py_buffer`; `HPy_buffer` has the same members in the same order. */
export const BUFFER = {
  buf: 0,
  obj: 4,
  len: 8,
  itemsize: 12,
  readonly: 16,
  ndim: 20,
  format: 24,
  shape: 28,
  strides: 32,
  suboffsets: 36,
  internal: 40,
  bytes: 44,
} as const;

/** Slot numbers of `PyType_Slot` that HPy has no slot for. */
export const PY_SLOT = {
  bf_getbuffer: 1,
  bf_releasebuffer: 2,
  tp_call: 50,
  tp_clear: 51,
  tp_dealloc: 52,
  tp_doc: 56,
  tp_members: 72,
  tp_methods: 64,
  tp_traverse: 71,
  tp_getset: 73,
  tp_init: 60,
  tp_new: 65,
} as const;

export const FLAGS = {
  MANAGED_WEAKREF: 1 << 3,
  MANAGED_DICT: 1 << 4,
  DEFAULT: 1 << 18,
  BASETYPE: 1 << 10,
  HAVE_VECTORCALL: 1 << 11,
  HAVE_GC: 1 << 14,
} as const;
export const MEMBER_PYSSIZET = 19;
export const READONLY = 1;

/** Throws an `Error` when this Pyodide lays its types out in another way. */
export function checkTypeLayout(py: CPython): void {
  const { memory, fn } = py;
  const object = py.symbol('PyBaseObject_Type');
  const list = py.symbol('PyList_Type');
  const type = py.symbol('PyType_Type');
  // tp_vectorcall_offset of `type` is where types keep their vectorcall.
  const offset = memory.word(type + TP_VECTORCALL_OFFSET);
  const right =
    memory.word(object + TP_INIT) === fn.PyType_GetSlot(object, PY_SLOT.tp_init) &&
    memory.word(object + TP_NEW) === fn.PyType_GetSlot(object, PY_SLOT.tp_new) &&
    memory.word(list + TP_BASE) === object &&
    memory.word(list + TP_DEALLOC) === fn.PyType_GetSlot(list, PY_SLOT.tp_dealloc) &&
    offset === TP_VECTORCALL;
  if (!right) throw new Error('this Pyodide lays out types differently: use the pinned version');
}
