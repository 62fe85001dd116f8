/* Handles in the CPython ABI: each wraps the PyObject * it stands for, and costs what that costs. */
#ifndef HPY_CPYTHON_TYPES_H
#define HPY_CPYTHON_TYPES_H

#include <stdint.h>
/* In Python.h since 3.12. */
#if PY_VERSION_HEX < 0x030C0000
#include <structmember.h>
#endif

#if PY_VERSION_HEX < 0x03090000
#error the CPython ABI of HPy needs Python 3.9 or later
#endif

/* The version of the C API that may be used. */
#ifdef Py_LIMITED_API
#define _HPY_C_API Py_LIMITED_API
#else
#define _HPY_C_API PY_VERSION_HEX
#endif

_HPY_BEGIN_DECLS

/* Visible to the files of one extension only, as everything is on Windows that is not exported. */
#if defined(_WIN32) || !defined(__GNUC__)
#define _HPY_HIDDEN
#else
#define _HPY_HIDDEN __attribute__((visibility("hidden")))
#endif

#if !defined(__GNUC__) && !defined(__clang__)
#define _HPY_LIKELY(CONDITION) (CONDITION)
#define _HPY_ASSUME(CONDITION) __assume(CONDITION)
#else
#define _HPY_LIKELY(CONDITION) __builtin_expect(!!(CONDITION), 1)
#define _HPY_ASSUME(CONDITION)                                                                                         \
    do {                                                                                                               \
        if (!(CONDITION))                                                                                              \
            __builtin_unreachable();                                                                                   \
    } while (0)
#endif

/*
 * CPython throws no C++ exceptions, but its headers don't say so. Said of the functions here, it saves the extension the
 * code that would clean up after them. (They are not `noexcept`: a thread that CPython ends at exit unwinds through them.)
 */
#ifdef __GNUC__
#define _HPY_INLINE static inline __attribute__((nothrow))
#define _HPY_LOCAL __attribute__((nothrow)) _HPY_HIDDEN
#else
#define _HPY_INLINE static inline
#define _HPY_LOCAL
#endif

typedef Py_ssize_t HPy_ssize_t;
typedef Py_hash_t HPy_hash_t;
typedef Py_UCS4 HPy_UCS4;

#define HPY_SSIZE_T_MAX INTPTR_MAX
#define HPY_SSIZE_T_MIN (-HPY_SSIZE_T_MAX - 1)

/* A handle: a reference to a Python object. Each new one is closed exactly once with HPy_Close. */
typedef struct _HPy_s {
    PyObject *_i;
} HPy;

/* A reference to a Python object inside the struct of another one. See HPyField_Store, HPyField_Load, HPy_VISIT. */
typedef struct {
    PyObject *_i;
} HPyField;

/* A reference to a Python object in a C global variable. List it in HPyModuleDef.globals. */
typedef struct {
    PyObject *_i;
} HPyGlobal;

/* Handles to be closed together. */
typedef struct {
    intptr_t _i;
} HPyTracker;

typedef struct {
    PyObject *_lst;
} HPyListBuilder;

typedef struct {
    PyObject *_tup;
} HPyTupleBuilder;

/* The token between HPy_LeavePythonExecution and HPy_ReenterPythonExecution. */
typedef struct {
    PyThreadState *_state;
} HPyThreadState;

typedef struct _HPyContext_s HPyContext;

/* What HPy calls CPython's types. */
typedef PyObject cpy_PyObject;
typedef PyMethodDef cpy_PyMethodDef;
typedef PyModuleDef cpy_PyModuleDef;
#if !defined(Py_LIMITED_API) || Py_LIMITED_API >= 0x030B0000
typedef Py_buffer cpy_Py_buffer;
#endif

#ifdef __cplusplus
#define HPy_NULL (HPy{NULL})
#define HPyField_NULL (HPyField{NULL})
#else
#define HPy_NULL ((HPy){NULL})
#define HPyField_NULL ((HPyField){NULL})
#endif

/* For trackers too. */
#define HPy_IsNull(h) ((h)._i == 0)
#define HPyField_IsNull(f) ((f)._i == 0)
#define HPyListBuilder_IsNull(b) ((b)._lst == NULL)
#define HPyTupleBuilder_IsNull(b) ((b)._tup == NULL)

_HPY_INLINE HPy _HPy_From(PyObject *object) {
    HPy h = {object};
    return h;
}

_HPY_INLINE PyObject *const *_HPy_AsPyArray(const HPy *handles) {
    return (PyObject *const *)(const void *)handles;
}

_HPY_INLINE const HPy *_HPy_FromPyArray(PyObject *const *objects) {
    return (const HPy *)(const void *)objects;
}

/* A handle as a `void *`, for C callbacks that carry one, and back. Neither opens nor closes anything. */
_HPY_INLINE void *HPy_AsVoidP(HPy h) {
    return (void *)h._i;
}

_HPY_INLINE HPy HPy_FromVoidP(void *p) {
    return _HPy_From((PyObject *)p);
}

/* An argument that CPython always gives. */
_HPY_INLINE HPy _HPy_FromArgument(PyObject *object) {
    _HPY_ASSUME(object != NULL);
    return _HPy_From(object);
}

/*
 * A new reference. What follows may assume that the object has been referred to before: giving the reference away and
 * closing the handle it came from then costs nothing, as the compiler sees that the object does not die of it.
 */
_HPY_INLINE PyObject *_HPy_NewRef(PyObject *object) {
    Py_INCREF(object);
#if !defined(Py_GIL_DISABLED) && !defined(Py_LIMITED_API)
    _HPY_ASSUME(Py_REFCNT(object) > 1);
#endif
    return object;
}

_HPY_INLINE PyObject *_HPy_XNewRef(PyObject *object) {
    return object == NULL ? NULL : _HPy_NewRef(object);
}

#ifdef Py_LIMITED_API
#include "hpy/cpython/limited.h"
#else
#define _HPY_TRASHCAN_BEGIN(SELF, DEALLOC) Py_TRASHCAN_BEGIN(SELF, DEALLOC)
#define _HPY_TRASHCAN_END Py_TRASHCAN_END
#endif

_HPY_END_DECLS

#endif /* HPY_CPYTHON_TYPES_H */
