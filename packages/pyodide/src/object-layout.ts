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
/** `PyListObject.ob_item`, which is a pointer */
export const LIST_ITEMS = 12;
/** `PyFloatObject.ob_fval` */
export const FLOAT_VALUE = 8;
/** `PyLongObject.long_value`: a tag with the sign in its lowest bits (0 positive, 1 zero, 2 negative), and the digits. */
export const LONG_TAG = 8;
export const LONG_DIGIT = 12;
export const SIGN_MASK = 3;
/** An int with a smaller tag has one digit. */
export const COMPACT_TAG_LIMIT = 16;
/** The ints CPython has made once and for all lie one after the other, in order; their reference counts stay as they are. */
export const SMALL_INT_SIZE = 16;
export const SMALLEST_INT = -5;
export const LARGEST_SMALL_INT = 256;
/** `PyThreadState.current_exception`: the pending exception, NULL if there is none. */
export const CURRENT_EXCEPTION = 72;
/** `PyASCIIObject`: the length, the bits that say what it is, and the characters of one that is `ASCII`. */
export const STR_LENGTH = 8;
export const STR_STATE = 16;
export const ASCII_DATA = 20;
/** Compact, and nothing but ASCII. */
export const ASCII_BITS = 3 << 5;
/** The bits of that word that are not 0 for a str that is the only one of its text. */
export const INTERNED_BITS = 3;
/** The reference count, the first word of an object, of one that lives for ever; from there on it is not counted. */
export const IMMORTAL = 1 << 30;
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
  const list = fn.PyList_New(1);
  fn.Py_IncRef(one);
  fn.PyList_SetItem(list, 0, one);
  const counted = memory.word(list);
  fn.Py_IncRef(list);
  const recounted = memory.word(list);
  fn.Py_DecRef(list);
  const none = py.symbol('_Py_NoneStruct');
  const before = memory.word(none);
  fn.Py_IncRef(none);
  const small = [0, 1, -1, 7, -300, 123456, -(2 ** 30) + 1].every((value) => {
    const int = fn.PyLong_FromLong(value);
    const tag = memory.word(int + LONG_TAG);
    const right =
      tag >>> 0 < COMPACT_TAG_LIMIT &&
      (1 - (tag & SIGN_MASK)) * memory.word(int + LONG_DIGIT) === value &&
      memory.word(int + OB_TYPE) === py.symbol('PyLong_Type');
    fn.Py_DecRef(int);
    return right;
  });
  const large = fn.PyLong_FromLong(-(2 ** 31));
  const zero = fn.PyLong_FromLong(0);
  let inOrder = true;
  for (let value = SMALLEST_INT; value <= LARGEST_SMALL_INT; value++) {
    const int = fn.PyLong_FromLong(value);
    inOrder &&= int === zero + SMALL_INT_SIZE * value && memory.word(int) >= IMMORTAL;
  }
  const isAscii = (text: string, expected: boolean): boolean => {
    const str = py.str(text);
    const ascii = (memory.word(str + STR_STATE) & ASCII_BITS) === ASCII_BITS;
    const right =
      ascii === expected &&
      memory.word(str + STR_LENGTH) === text.length &&
      (!ascii || fn.PyUnicode_AsUTF8(str) === str + ASCII_DATA);
    fn.Py_DecRef(str);
    return right;
  };
  const isInterned = (str: number): boolean => (memory.word(str + STR_STATE) & INTERNED_BITS) !== 0;
  const place = py.allocate(4);
  memory.setWord(place, py.str('text that nobody has interned'));
  const internedBefore = isInterned(memory.word(place));
  fn.PyUnicode_InternInPlace(place);
  const internedAfter = isInterned(memory.word(place));
  fn.Py_DecRef(memory.word(place));
  fn.free(place);
  const pendingAt = fn.PyThreadState_Get() + CURRENT_EXCEPTION;
  const pendingBefore = memory.word(pendingAt);
  fn.PyErr_NoMemory();
  const pending = memory.word(pendingAt);
  const raised = fn.PyErr_GetRaisedException();
  const pendingAfter = memory.word(pendingAt);
  fn.Py_DecRef(raised);
  const offsets: readonly (readonly [string, boolean])[] = [
    ['ob_type', memory.word(tuple + OB_TYPE) === type],
    ['ob_size', memory.word(tuple + OB_SIZE) === 1],
    ['ob_item', memory.word(tuple + TUPLE_ITEMS) === one],
    ['a list', memory.word(memory.word(list + LIST_ITEMS)) === one && memory.word(list + OB_SIZE) === 1],
    ['ob_refcnt', counted === 1 && recounted === 2],
    ['None', before >= IMMORTAL && memory.word(none) === before],
    ['an int', small && memory.word(large + LONG_TAG) >>> 0 >= COMPACT_TAG_LIMIT],
    ['the small ints', inOrder],
    ['the pending exception', pendingBefore === 0 && pending === raised && pendingAfter === 0],
    ['a str', isAscii('text', true) && isAscii('t\u00e9xt', false) && isAscii('\u20ac', false)],
    ['an interned str', !internedBefore && internedAfter],
    ['ob_sval', fn.PyBytes_AsString(bytes) === bytes + BYTES_DATA],
    ['tp_flags', memory.word(type + TP_FLAGS) >>> 0 === fn.PyType_GetFlags(type) >>> 0],
  ];
  fn.Py_DecRef(tuple);
  fn.Py_DecRef(bytes);
  fn.Py_DecRef(list);
  fn.Py_DecRef(large);
  const wrong = offsets.find(([, right]) => !right);
  if (wrong !== undefined)
    throw new Error(`this Pyodide lays out ${wrong[0]} differently: use the pinned version`);
}
