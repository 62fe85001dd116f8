/** Offsets in CPython's type objects and the tables a type is made from, in bytes, on wasm32. */

export const TP_BASICSIZE = 16;
export const TP_DEALLOC = 24;
export const TP_BASE = 128;

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
