/* What the C files of the CPython ABI share. They are compiled into each extension, and never seen by it. */
#ifndef HARPY_CPYTHON_H
#define HARPY_CPYTHON_H

#include "hpy.h"
#include "hpy/gen/cpython_slots.h"

#if PY_VERSION_HEX < 0x030C0000
#define Py_READONLY READONLY
#define Py_T_BYTE T_BYTE
#define Py_T_OBJECT_EX T_OBJECT_EX
#define Py_T_PYSSIZET T_PYSSIZET
#endif

/* ---- Types, in the whole C API and in the limited one ---- */

#ifdef Py_LIMITED_API
#define HARPY_SLOT(TYPE, SLOT, KIND) ((KIND)PyType_GetSlot((TYPE), Py_##SLOT))
#define HARPY_BASE(TYPE) ((PyTypeObject *)PyType_GetSlot((TYPE), Py_tp_base))
#define HARPY_FLAGS(TYPE) PyType_GetFlags(TYPE)
#define HARPY_BASICSIZE(TYPE) harpy_type_number((TYPE), "__basicsize__")
#define HARPY_ITEMSIZE(TYPE) harpy_type_number((TYPE), "__itemsize__")

_HPY_HIDDEN Py_ssize_t harpy_type_number(PyTypeObject *type, const char *name);

/* The name of a type, without its module unless it is builtin; as long as the process. */
_HPY_HIDDEN const char *harpy_type_name(PyTypeObject *type);

/* Fills `_HPy_layout`. Returns 0, or -1 with an exception. */
_HPY_HIDDEN int harpy_layout_init(void);

/* Runs the finalizer of an object about to die. Returns false if the object is to be ended now. */
_HPY_HIDDEN bool harpy_finalize(PyObject *self, destructor finalizer);
#else
#define HARPY_SLOT(TYPE, SLOT, KIND) ((TYPE)->SLOT)
#define HARPY_BASE(TYPE) ((TYPE)->tp_base)
#define HARPY_FLAGS(TYPE) ((TYPE)->tp_flags)
#define HARPY_BASICSIZE(TYPE) ((TYPE)->tp_basicsize)
#define HARPY_ITEMSIZE(TYPE) ((TYPE)->tp_itemsize)
#define harpy_type_name(TYPE) ((TYPE)->tp_name)
#endif

/*
 * Pointers that one thread sets once and others read without a lock: who sees it sees what it points to. With the GIL
 * that is so for every variable.
 */
#if !defined(Py_GIL_DISABLED)
#define HARPY_SHARED(PLACE) (PLACE)
#define HARPY_SET_SHARED(PLACE, VALUE) ((PLACE) = (VALUE))
#elif defined(__GNUC__)
#define HARPY_SHARED(PLACE) __atomic_load_n(&(PLACE), __ATOMIC_ACQUIRE)
#define HARPY_SET_SHARED(PLACE, VALUE) __atomic_store_n(&(PLACE), (VALUE), __ATOMIC_RELEASE)
#else /* MSVC */
#include <intrin.h>
#define HARPY_SHARED(PLACE) _InterlockedCompareExchangePointer((void *volatile *)&(PLACE), NULL, NULL)
#define HARPY_SET_SHARED(PLACE, VALUE)                                                                                 \
    ((void)_InterlockedExchangePointer((void *volatile *)&(PLACE), (void *)(VALUE)))
#endif

/* Fills `_HPy_context`. Returns 0, or -1 with an exception. */
_HPY_HIDDEN int harpy_context_init(void);

/* ---- Definitions ---- */

_HPY_HIDDEN const char *harpy_slot_name(HPySlot_Slot slot);

/* The number of definitions of a kind in a list that may be NULL. */
_HPY_HIDDEN size_t harpy_count(HPyDef *const *defines, HPyDef_Kind kind);

/* The number of entries of a legacy list, which may be NULL. */
_HPY_HIDDEN size_t harpy_count_methods(const PyMethodDef *methods);

/*
 * Writes the methods of `defines`, then those of `legacy`, then the end, to `methods`, which has room for them. Returns
 * -1 with an exception if a definition is wrong.
 */
_HPY_HIDDEN int harpy_methods(PyMethodDef *methods, HPyDef *const *defines, const PyMethodDef *legacy);

/* ---- Types ---- */

/*
 * What is known of a type an extension made. It is found through the type's `tp_methods`, which points into it and stays
 * as it is as long as the type lives. It never moves and is never freed: descriptors may use its lists for ever.
 */
typedef struct _HPyTypeInfo {
    struct _HPyTypeInfo *next;
    const char *name;
    HPyType_BuiltinShape shape;
    size_t struct_size;
    HPyFunc_traverseproc traverse; /* or NULL */
    HPyFunc_destroyfunc destroy;   /* or NULL */
    vectorcallfunc call;           /* or NULL */
    Py_ssize_t call_offset;        /* where objects keep their own call function, or 0 */
    Py_ssize_t weakrefs_offset;    /* where they keep their weak references, or 0 */
    PyMethodDef methods[];
} HPyTypeInfo;

_HPY_HIDDEN void harpy_add_type(HPyTypeInfo *info);

/* What is known of just this type, or NULL. */
_HPY_HIDDEN HPyTypeInfo *harpy_info_of(PyTypeObject *type);

/* The same for the nearest of its bases, itself included, that an extension made. */
_HPY_HIDDEN HPyTypeInfo *harpy_nearest(PyTypeObject *type);

/* The C struct of an object of a type with that info. */
_HPY_HIDDEN void *harpy_struct(const HPyTypeInfo *info, PyObject *self);

/* How far behind the start of an object its struct is, or -1 when that differs from object to object. */
_HPY_HIDDEN Py_ssize_t harpy_struct_offset(HPyType_BuiltinShape shape);

/* The builtin type of a shape, or NULL for what is no shape. */
_HPY_HIDDEN PyTypeObject *harpy_shape_type(HPyType_BuiltinShape shape);

/* Is it a type that a class statement made? */
_HPY_HIDDEN bool harpy_is_python_class(PyTypeObject *type);

/* tp_dealloc for objects with and without GC, tp_traverse and tp_clear of types for which the bridges are too simple. */
_HPY_HIDDEN void harpy_dealloc(PyObject *self);
_HPY_HIDDEN void harpy_dealloc_collected(PyObject *self);
_HPY_HIDDEN int harpy_traverse(PyObject *self, visitproc visit, void *arg);
_HPY_HIDDEN int harpy_clear(PyObject *self);

/* tp_call of types with HPy_tp_call. */
_HPY_HIDDEN PyObject *harpy_call(PyObject *self, PyObject *args, PyObject *kw);

#endif /* HARPY_CPYTHON_H */
