/**
 * Headers to parse C API source with where no Python is installed: the functions of c-api.ts, and the types and macros
 * below. They say what clang needs to know of each name, and nothing that could run.
 */
import { apiFunctions } from './table.ts';

const SLOT_FUNCTIONS = `
typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*_PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
typedef PyObject *(*_PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
typedef _PyCFunctionFast PyCFunctionFast;
typedef _PyCFunctionFastWithKeywords PyCFunctionFastWithKeywords;
typedef PyObject *(*unaryfunc)(PyObject *);
typedef PyObject *(*binaryfunc)(PyObject *, PyObject *);
typedef PyObject *(*ternaryfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*inquiry)(PyObject *);
typedef Py_ssize_t (*lenfunc)(PyObject *);
typedef PyObject *(*ssizeargfunc)(PyObject *, Py_ssize_t);
typedef int (*ssizeobjargproc)(PyObject *, Py_ssize_t, PyObject *);
typedef int (*objobjproc)(PyObject *, PyObject *);
typedef int (*objobjargproc)(PyObject *, PyObject *, PyObject *);
typedef int (*visitproc)(PyObject *, void *);
typedef int (*traverseproc)(PyObject *, visitproc, void *);
typedef void (*freefunc)(void *);
typedef void (*destructor)(PyObject *);
typedef PyObject *(*getattrfunc)(PyObject *, char *);
typedef PyObject *(*getattrofunc)(PyObject *, PyObject *);
typedef int (*setattrfunc)(PyObject *, char *, PyObject *);
typedef int (*setattrofunc)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*reprfunc)(PyObject *);
typedef Py_hash_t (*hashfunc)(PyObject *);
typedef PyObject *(*richcmpfunc)(PyObject *, PyObject *, int);
typedef PyObject *(*getiterfunc)(PyObject *);
typedef PyObject *(*iternextfunc)(PyObject *);
typedef PyObject *(*descrgetfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*descrsetfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*initproc)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*newfunc)(PyTypeObject *, PyObject *, PyObject *);
typedef PyObject *(*allocfunc)(PyTypeObject *, Py_ssize_t);
typedef PyObject *(*vectorcallfunc)(PyObject *, PyObject *const *, size_t, PyObject *);
typedef PyObject *(*getter)(PyObject *, void *);
typedef int (*setter)(PyObject *, PyObject *, void *);
typedef int (*getbufferproc)(PyObject *, Py_buffer *, int);
typedef void (*releasebufferproc)(PyObject *, Py_buffer *);
typedef void (*PyCapsule_Destructor)(PyObject *);
`;

/** Fields of the structs that hold functions of a type, in CPython's order; `name:type` where it is no plain pointer. */
export const TYPE_STRUCTS: Readonly<Record<string, string>> = {
  PyNumberMethods:
    'nb_add:binaryfunc nb_subtract:binaryfunc nb_multiply:binaryfunc nb_remainder:binaryfunc nb_divmod:binaryfunc nb_power:ternaryfunc nb_negative:unaryfunc nb_positive:unaryfunc nb_absolute:unaryfunc nb_bool:inquiry nb_invert:unaryfunc nb_lshift:binaryfunc nb_rshift:binaryfunc nb_and:binaryfunc nb_xor:binaryfunc nb_or:binaryfunc nb_int:unaryfunc nb_reserved nb_float:unaryfunc nb_inplace_add:binaryfunc nb_inplace_subtract:binaryfunc nb_inplace_multiply:binaryfunc nb_inplace_remainder:binaryfunc nb_inplace_power:ternaryfunc nb_inplace_lshift:binaryfunc nb_inplace_rshift:binaryfunc nb_inplace_and:binaryfunc nb_inplace_xor:binaryfunc nb_inplace_or:binaryfunc nb_floor_divide:binaryfunc nb_true_divide:binaryfunc nb_inplace_floor_divide:binaryfunc nb_inplace_true_divide:binaryfunc nb_index:unaryfunc nb_matrix_multiply:binaryfunc nb_inplace_matrix_multiply:binaryfunc',
  PySequenceMethods:
    'sq_length:lenfunc sq_concat:binaryfunc sq_repeat:ssizeargfunc sq_item:ssizeargfunc was_sq_slice sq_ass_item:ssizeobjargproc was_sq_ass_slice sq_contains:objobjproc sq_inplace_concat:binaryfunc sq_inplace_repeat:ssizeargfunc',
  PyMappingMethods: 'mp_length:lenfunc mp_subscript:binaryfunc mp_ass_subscript:objobjargproc',
  PyAsyncMethods: 'am_await:unaryfunc am_aiter:unaryfunc am_anext:unaryfunc am_send',
  PyBufferProcs: 'bf_getbuffer:getbufferproc bf_releasebuffer:releasebufferproc',
  PyMethodDef: 'ml_name:const_char_p ml_meth:PyCFunction ml_flags:int ml_doc:const_char_p',
  PyGetSetDef: 'name:const_char_p get:getter set:setter doc:const_char_p closure',
  PyMemberDef: 'name:const_char_p type:int offset:Py_ssize_t flags:int doc:const_char_p',
  PyType_Slot: 'slot:int pfunc',
  PyType_Spec: 'name:const_char_p basicsize:int itemsize:int flags:unsigned slots:PyType_Slot_p',
  PyModuleDef_Slot: 'slot:int value',
};

export const TYPE_OBJECT =
  'ob_base:PyVarObject tp_name:const_char_p tp_basicsize:Py_ssize_t tp_itemsize:Py_ssize_t tp_dealloc:destructor tp_vectorcall_offset:Py_ssize_t tp_getattr:getattrfunc tp_setattr:setattrfunc tp_as_async:PyAsyncMethods_p tp_repr:reprfunc tp_as_number:PyNumberMethods_p tp_as_sequence:PySequenceMethods_p tp_as_mapping:PyMappingMethods_p tp_hash:hashfunc tp_call:ternaryfunc tp_str:reprfunc tp_getattro:getattrofunc tp_setattro:setattrofunc tp_as_buffer:PyBufferProcs_p tp_flags:unsigned_long tp_doc:const_char_p tp_traverse:traverseproc tp_clear:inquiry tp_richcompare:richcmpfunc tp_weaklistoffset:Py_ssize_t tp_iter:getiterfunc tp_iternext:iternextfunc tp_methods:PyMethodDef_p tp_members:PyMemberDef_p tp_getset:PyGetSetDef_p tp_base:PyTypeObject_p tp_dict:PyObject_p tp_descr_get:descrgetfunc tp_descr_set:descrsetfunc tp_dictoffset:Py_ssize_t tp_init:initproc tp_alloc:allocfunc tp_new:newfunc tp_free:freefunc tp_is_gc:inquiry tp_bases:PyObject_p tp_mro:PyObject_p tp_cache:PyObject_p tp_subclasses tp_weaklist:PyObject_p tp_del:destructor tp_version_tag:unsigned tp_finalize:destructor tp_vectorcall:vectorcallfunc';

export const MODULE_DEF =
  'm_base:int m_name:const_char_p m_doc:const_char_p m_size:Py_ssize_t m_methods:PyMethodDef_p m_slots:PyModuleDef_Slot_p m_traverse:traverseproc m_clear:inquiry m_free:freefunc';

/** The names of a struct's fields, in order. */
export const fieldNames = (fields: string): string[] =>
  fields.split(' ').map((one) => one.split(':')[0] ?? '');

function struct(name: string, fields: string): string {
  const lines = fields.split(' ').map((one) => {
    const [field = '', type = 'void_p'] = one.split(':');
    const pointers = /_p$/.test(type) ? '*' : '';
    return `    ${type.replace(/_p$/, '').replace('const_char', 'const char').replace('unsigned_long', 'unsigned long')} ${pointers}${field};`;
  });
  return `struct ${name} {\n${lines.join('\n')}\n};\n`;
}

const SLOT_PREFIXES = /^(nb|sq|mp|am|bf|tp)_/;

/** Numbers do not matter: names do. */
function slotNumbers(): string {
  const names = [...Object.values(TYPE_STRUCTS), TYPE_OBJECT]
    .flatMap(fieldNames)
    .filter((name) => SLOT_PREFIXES.test(name));
  return [...new Set(names)].map((name, index) => `#define Py_${name} ${index + 1}`).join('\n');
}

const EXCEPTIONS =
  'BaseException Exception StopAsyncIteration StopIteration GeneratorExit ArithmeticError LookupError AssertionError AttributeError BufferError EOFError FloatingPointError OSError IOError EnvironmentError ImportError ModuleNotFoundError IndexError KeyError KeyboardInterrupt MemoryError NameError OverflowError RuntimeError RecursionError NotImplementedError SyntaxError ReferenceError SystemError SystemExit TypeError UnboundLocalError UnicodeError UnicodeEncodeError UnicodeDecodeError ValueError ZeroDivisionError BlockingIOError BrokenPipeError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError Warning UserWarning DeprecationWarning PendingDeprecationWarning SyntaxWarning RuntimeWarning FutureWarning ImportWarning UnicodeWarning BytesWarning ResourceWarning';

const BUILTIN_TYPES =
  'BaseObject Type Bool Long Float Unicode Tuple List Complex Bytes ByteArray MemoryView Capsule Slice Dict Set FrozenSet Module CFunction Function';

const MACROS = `
#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#define PyObject_HEAD_INIT(type) {0},
#define PyVarObject_HEAD_INIT(type, size) {{0}, size},
#define PyModuleDef_HEAD_INIT 0
#define PyMODINIT_FUNC PyObject *
#define PyDoc_STRVAR(name, text) static const char name[] = text
#define PyDoc_STR(text) text
#define PyDoc_VAR(name) static const char name[]
#define Py_UNUSED(name) _unused_##name
#define Py_RETURN_NONE return Py_None
#define Py_RETURN_TRUE return Py_True
#define Py_RETURN_FALSE return Py_False
#define Py_RETURN_NOTIMPLEMENTED return Py_NotImplemented
#define Py_RETURN_RICHCOMPARE(a, b, op) return Py_richcompare_values((a) < (b), (op))
#define Py_BEGIN_ALLOW_THREADS Py_begin_allow_threads();
#define Py_END_ALLOW_THREADS Py_end_allow_threads();
#define PyObject_New(type, typeobj) ((type *)Py_allocate(typeobj))
#define PyObject_GC_New(type, typeobj) ((type *)Py_allocate(typeobj))
#define PyObject_NEW(type, typeobj) ((type *)Py_allocate(typeobj))
#define PyMem_New(type, n) ((type *)PyMem_Malloc((n) * sizeof(type)))
#define PyMem_NEW(type, n) ((type *)PyMem_Malloc((n) * sizeof(type)))
#define PyMem_Resize(p, type, n) ((p) = (type *)PyMem_Realloc((p), (n) * sizeof(type)))
#define PyMem_RESIZE(p, type, n) ((p) = (type *)PyMem_Realloc((p), (n) * sizeof(type)))
#define _PyCFunction_CAST(f) ((PyCFunction)(void (*)(void))(f))
#define PY_VERSION_HEX 0x030B0000
#define PY_MAJOR_VERSION 3
#define PY_MINOR_VERSION 11
#define PY_SSIZE_T_MAX 0x7fffffffL
#define PY_SSIZE_T_MIN (-PY_SSIZE_T_MAX - 1)
#define PY_VECTORCALL_ARGUMENTS_OFFSET ((size_t)1 << 31)
#define METH_VARARGS 1
#define METH_KEYWORDS 2
#define METH_NOARGS 4
#define METH_O 8
#define METH_CLASS 16
#define METH_STATIC 32
#define METH_COEXIST 64
#define METH_FASTCALL 128
#define Py_TPFLAGS_DEFAULT 0
#define Py_TPFLAGS_BASETYPE (1ul << 10)
#define Py_TPFLAGS_HAVE_GC (1ul << 14)
#define Py_TPFLAGS_HAVE_VECTORCALL (1ul << 11)
#define Py_TPFLAGS_IMMUTABLETYPE (1ul << 8)
#define Py_TPFLAGS_DISALLOW_INSTANTIATION (1ul << 7)
#define Py_TPFLAGS_HEAPTYPE (1ul << 9)
#define Py_mod_create 1
#define Py_mod_exec 2
#define Py_mod_multiple_interpreters 3
#define Py_mod_gil 4
#define Py_MOD_GIL_NOT_USED 0
#define Py_LT 0
#define Py_LE 1
#define Py_EQ 2
#define Py_NE 3
#define Py_GT 4
#define Py_GE 5
#define READONLY 1
#define Py_READONLY 1
#define PyBUF_SIMPLE 0
#define PyBUF_WRITABLE 1
#define PyBUF_FORMAT 4
#define PyBUF_ND 8
#define PyBUF_STRIDES (16 | PyBUF_ND)
#define PyBUF_C_CONTIGUOUS (32 | PyBUF_STRIDES)
#define PyBUF_F_CONTIGUOUS (64 | PyBUF_STRIDES)
#define PyBUF_ANY_CONTIGUOUS (128 | PyBUF_STRIDES)
#define PyBUF_INDIRECT (256 | PyBUF_STRIDES)
#define PyBUF_CONTIG (PyBUF_ND | PyBUF_WRITABLE)
#define PyBUF_FULL (PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT)
#define PyBUF_READ 256
#define PyBUF_WRITE 512
`;

/** Names of macros above that take arguments. */
export const MACRO_FUNCTIONS: readonly string[] = [...MACROS.matchAll(/^#define (\w+)\(/gm)].map(
  (match) => match[1] ?? '',
);

const MEMBERS =
  'SHORT INT LONG FLOAT DOUBLE STRING OBJECT CHAR BYTE UBYTE USHORT UINT ULONG STRING_INPLACE BOOL OBJECT_EX LONGLONG ULONGLONG PYSSIZET NONE';

function pythonH(): string {
  const structs = [...Object.keys(TYPE_STRUCTS), 'PyTypeObject', 'PyModuleDef'];
  const words = (text: string): string[] => text.split(' ');
  return [
    '#ifndef Py_PYTHON_H\n#define Py_PYTHON_H',
    '#include <stddef.h>\n#include <stdint.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <errno.h>\n#include <assert.h>\n#include <limits.h>\n#include <wchar.h>\n#include <ctype.h>',
    'typedef long Py_ssize_t;\ntypedef long Py_hash_t;\ntypedef unsigned int Py_UCS4;\ntypedef struct _object { Py_ssize_t ob_refcnt; } PyObject;',
    'typedef struct { PyObject ob_base; Py_ssize_t ob_size; } PyVarObject;\ntypedef int PyGILState_STATE;\ntypedef struct PyThreadState PyThreadState;',
    structs.map((name) => `typedef struct ${name} ${name};`).join('\n'),
    'typedef struct Py_buffer { void *buf; PyObject *obj; Py_ssize_t len; Py_ssize_t itemsize; int readonly; int ndim; char *format; Py_ssize_t *shape; Py_ssize_t *strides; Py_ssize_t *suboffsets; void *internal; } Py_buffer;',
    SLOT_FUNCTIONS,
    Object.entries(TYPE_STRUCTS)
      .map(([name, fields]) => struct(name, fields))
      .join(''),
    struct('PyTypeObject', TYPE_OBJECT),
    struct('PyModuleDef', MODULE_DEF),
    slotNumbers(),
    '#define Py_tp_slots_end 0',
    MACROS,
    words(MEMBERS)
      .map((name, index) => `#define T_${name} ${index}\n#define Py_T_${name} ${index}`)
      .join('\n'),
    words(EXCEPTIONS)
      .map((name) => `extern PyObject *PyExc_${name};`)
      .join('\n'),
    words(BUILTIN_TYPES)
      .map((name) => `extern PyTypeObject Py${name}_Type;`)
      .join('\n'),
    'extern PyObject *Py_None, *Py_True, *Py_False, *Py_NotImplemented, *Py_Ellipsis;',
    'void Py_begin_allow_threads(void);\nvoid Py_end_allow_threads(void);\nvoid *Py_allocate(PyTypeObject *type);\nPyObject *Py_richcompare_values(int less, int op);',
    apiFunctions.map(({ declaration }) => `${declaration};`).join('\n'),
    '#endif\n',
  ].join('\n\n');
}

/** The headers by name. */
export function stubHeaders(): ReadonlyMap<string, Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    ['.port/Python.h', bytes(pythonH())],
    ['.port/structmember.h', bytes('#include <Python.h>\n')],
    ['.port/pythread.h', bytes('#include <Python.h>\n')],
  ]);
}
