/* Context functions in the CPython ABI that are more than one call of the C API. Those that are in hpy/gen/. */
#ifndef HPY_CPYTHON_FUNCTIONS_H
#define HPY_CPYTHON_FUNCTIONS_H

/*
 * The one context of the extension: objects that live as long as the process. It is filled before any function of the
 * extension runs and never changes after that, so to all of them it is constant.
 */
#ifdef HARPY_CONTEXT_DEFINITION
extern _HPY_HIDDEN struct _HPyContext_s _HPy_context;
#else
extern _HPY_HIDDEN const struct _HPyContext_s _HPy_context;
#endif

static inline HPyContext *_HPyGetContext(void) {
    /* What functions return most: a handle to it needs no look whether it is there. */
    _HPY_ASSUME(_HPy_context.h_None._o != NULL);
    _HPY_ASSUME(_HPy_context.h_True._o != NULL);
    _HPY_ASSUME(_HPy_context.h_False._o != NULL);
    _HPY_ASSUME(_HPy_context.h_NotImplemented._o != NULL);
    return (HPyContext *)(uintptr_t)&_HPy_context;
}

/* ---- Handles ---- */

static inline HPy HPy_Dup(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(_HPy_XNewRef(h._o));
}

static inline void HPy_Close(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    Py_XDECREF(h._o);
}

static inline int HPy_Is(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy other) {
    return obj._o == other._o;
}

/* Legacy: each gives a new reference, and takes none. */
static inline HPy HPy_FromPyObject(HPyContext *_HPy_UNUSED_ARG(ctx), PyObject *obj) {
    return _HPy_From(_HPy_XNewRef(obj));
}

static inline PyObject *HPy_AsPyObject(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_XNewRef(h._o);
}

#include "hpy/gen/cpython_functions.h"

/* ---- Objects ---- */

static inline HPy HPy_Type(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(_HPy_NewRef((PyObject *)Py_TYPE(obj._o)));
}

static inline int HPy_TypeCheck(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy type) {
    return PyObject_TypeCheck(obj._o, (PyTypeObject *)type._o);
}

static inline int HPyType_IsSubtype(HPyContext *_HPy_UNUSED_ARG(ctx), HPy sub, HPy type) {
    return PyType_IsSubtype((PyTypeObject *)sub._o, (PyTypeObject *)type._o);
}

_HPY_HIDDEN PyObject *_HPy_GetItem(PyObject *obj, Py_ssize_t index);
_HPY_HIDDEN int _HPy_SetItem(PyObject *obj, Py_ssize_t index, PyObject *value);
_HPY_HIDDEN int _HPy_DelItem(PyObject *obj, Py_ssize_t index);

static inline HPy HPy_GetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx) {
#ifndef Py_GIL_DISABLED
    if (PyList_CheckExact(obj._o)) {
        if (_HPY_LIKELY((size_t)idx < (size_t)PyList_GET_SIZE(obj._o)))
            return _HPy_From(_HPy_NewRef(PyList_GET_ITEM(obj._o, idx)));
    } else
#endif
        if (PyTuple_CheckExact(obj._o)) {
        if (_HPY_LIKELY((size_t)idx < (size_t)PyTuple_GET_SIZE(obj._o)))
            return _HPy_From(_HPy_NewRef(PyTuple_GET_ITEM(obj._o, idx)));
    }
    return _HPy_From(_HPy_GetItem(obj._o, idx));
}

static inline int HPy_SetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx, HPy value) {
#ifndef Py_GIL_DISABLED
    if (_HPY_LIKELY(PyList_CheckExact(obj._o) && (size_t)idx < (size_t)PyList_GET_SIZE(obj._o))) {
        PyObject *old = PyList_GET_ITEM(obj._o, idx);
        PyList_SET_ITEM(obj._o, idx, _HPy_NewRef(value._o));
        Py_XDECREF(old);
        return 0;
    }
#endif
    return _HPy_SetItem(obj._o, idx, value._o);
}

static inline int HPy_DelItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx) {
    return _HPy_DelItem(obj._o, idx);
}

_HPY_HIDDEN void _HPy_Dump(HPyContext *ctx, HPy h);

/* ---- Calling ---- */

static inline HPy HPy_Call(HPyContext *_HPy_UNUSED_ARG(ctx), HPy callable, const HPy *args, size_t nargs, HPy kwnames) {
#ifdef __GNUC__
    if (__builtin_constant_p(nargs) && nargs == 0 && __builtin_constant_p(kwnames._o == NULL) && kwnames._o == NULL)
        return _HPy_From(PyObject_CallNoArgs(callable._o));
#endif
    return _HPy_From(PyObject_Vectorcall(callable._o, _HPy_AsPyArray(args), nargs, kwnames._o));
}

_HPY_HIDDEN HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw);
_HPY_HIDDEN int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func);

/* ---- Integers ---- */

static inline int32_t HPyLong_AsInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
#if PY_VERSION_HEX >= 0x030D0000
    return (int32_t)PyLong_AsInt(h._o);
#else
    long value = PyLong_AsLong(h._o);
    if (value > INT32_MAX || value < INT32_MIN) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C int");
        return -1;
    }
    return (int32_t)value;
#endif
}

static inline uint32_t HPyLong_AsUInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    unsigned long value = PyLong_AsUnsignedLong(h._o);
#if ULONG_MAX > 0xFFFFFFFF
    if (value > UINT32_MAX && !(value == ULONG_MAX && PyErr_Occurred())) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C unsigned long");
        return UINT32_MAX;
    }
#endif
    return (uint32_t)value;
}

/* ---- Exceptions ---- */

#ifndef _MSC_VER
__attribute__((noreturn))
#endif
_HPY_HIDDEN void
HPy_FatalError(HPyContext *ctx, const char *message);

static inline HPy HPyErr_SetString(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, const char *utf8_message) {
    PyErr_SetString(h_type._o, utf8_message);
    return HPy_NULL;
}

static inline HPy HPyErr_SetFromErrnoWithFilename(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type,
                                                  const char *filename_fsencoded) {
    return _HPy_From(PyErr_SetFromErrnoWithFilename(h_type._o, filename_fsencoded));
}

static inline HPy HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, HPy filename1,
                                                         HPy filename2) {
    return _HPy_From(PyErr_SetFromErrnoWithFilenameObjects(h_type._o, filename1._o, filename2._o));
}

/* ---- Bytes, tuples and lists ---- */

static inline HPy HPyBytes_FromStringAndSize(HPyContext *_HPy_UNUSED_ARG(ctx), const char *bytes, HPy_ssize_t len) {
    /* CPython would make bytes to be filled in; objects of HPy never change. */
    if (bytes == NULL) {
        PyErr_SetString(PyExc_ValueError, "NULL char * passed to HPyBytes_FromStringAndSize");
        return HPy_NULL;
    }
    return _HPy_From(PyBytes_FromStringAndSize(bytes, len));
}

static inline HPyListBuilder HPyListBuilder_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t size) {
    HPyListBuilder builder = {PyList_New(size)};
    return builder;
}

/* A builder that could not be made takes everything; HPyListBuilder_Build tells. */
static inline void HPyListBuilder_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder, HPy_ssize_t index,
                                      HPy h_item) {
    if (_HPY_LIKELY(builder._o != NULL)) {
        PyList_SET_ITEM(builder._o, index, h_item._o);
        _HPy_NewRef(h_item._o); /* last, next to the HPy_Close that often follows */
    }
}

static inline HPy HPyListBuilder_Build(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder) {
    return _HPy_From(builder._o);
}

static inline void HPyListBuilder_Cancel(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder) {
    Py_XDECREF(builder._o);
}

static inline HPyTupleBuilder HPyTupleBuilder_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t size) {
    HPyTupleBuilder builder = {PyTuple_New(size)};
    return builder;
}

static inline void HPyTupleBuilder_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder, HPy_ssize_t index,
                                       HPy h_item) {
    if (_HPY_LIKELY(builder._o != NULL)) {
        PyTuple_SET_ITEM(builder._o, index, h_item._o);
        _HPy_NewRef(h_item._o); /* last, next to the HPy_Close that often follows */
    }
}

static inline HPy HPyTupleBuilder_Build(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder) {
    return _HPy_From(builder._o);
}

static inline void HPyTupleBuilder_Cancel(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder) {
    Py_XDECREF(builder._o);
}

static inline HPy HPyTuple_FromArray(HPyContext *_HPy_UNUSED_ARG(ctx), const HPy *items, HPy_ssize_t n) {
    PyObject *tuple = PyTuple_New(n);
    if (tuple != NULL)
        for (Py_ssize_t i = 0; i < n; i++)
            PyTuple_SET_ITEM(tuple, i, _HPy_NewRef(items[i]._o));
    return _HPy_From(tuple);
}

/* ---- Trackers ---- */

_HPY_HIDDEN HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size);
_HPY_HIDDEN int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h);
_HPY_HIDDEN void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht);
_HPY_HIDDEN void HPyTracker_Close(HPyContext *ctx, HPyTracker ht);

/* ---- Fields and globals ---- */

#ifdef Py_GIL_DISABLED
/* Another thread may store meanwhile: the field is read under its owner's lock, so it is passed by address. */
static inline HPy _HPyField_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPy source_object, const HPyField *source_field) {
    PyObject *value;
    Py_BEGIN_CRITICAL_SECTION(source_object._o);
    value = _HPy_XNewRef(source_field->_o);
    Py_END_CRITICAL_SECTION();
    return _HPy_From(value);
}
#define HPyField_Load(ctx, source_object, source_field) _HPyField_Load((ctx), (source_object), &(source_field))

_HPY_HIDDEN HPy _HPyGlobal_Load(HPyContext *ctx, const HPyGlobal *global);
#define HPyGlobal_Load(ctx, global) _HPyGlobal_Load((ctx), &(global))
#else
static inline HPy HPyField_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPy _HPy_UNUSED_ARG(source_object),
                                HPyField source_field) {
    return _HPy_From(_HPy_XNewRef(source_field._o));
}

static inline HPy HPyGlobal_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPyGlobal global) {
    return _HPy_From(_HPy_XNewRef(global._o));
}
#endif

static inline void HPyField_Store(HPyContext *_HPy_UNUSED_ARG(ctx), HPy _HPy_UNUSED_ARG(target_object),
                                  HPyField *target_field, HPy h) {
    PyObject *old, *value = _HPy_XNewRef(h._o);
#ifdef Py_GIL_DISABLED
    Py_BEGIN_CRITICAL_SECTION(target_object._o);
#endif
    old = target_field->_o;
    target_field->_o = value;
#ifdef Py_GIL_DISABLED
    Py_END_CRITICAL_SECTION();
#endif
    Py_XDECREF(old);
}

_HPY_HIDDEN void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h);

/* ---- Capsules ---- */

static inline HPy HPyCapsule_New(HPyContext *_HPy_UNUSED_ARG(ctx), void *pointer, const char *utf8_name,
                                 HPyCapsule_Destructor *destructor) {
    if (destructor != NULL && destructor->cpy_trampoline == NULL) {
        PyErr_SetString(PyExc_ValueError, "Invalid HPyCapsule destructor");
        return HPy_NULL;
    }
    return _HPy_From(PyCapsule_New(pointer, utf8_name,
                                   destructor == NULL ? NULL : (PyCapsule_Destructor)destructor->cpy_trampoline));
}

_HPY_HIDDEN void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name);
_HPY_HIDDEN int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value);

/* ---- Evaluation, context variables, threads ---- */

_HPY_HIDDEN HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind);

static inline int32_t HPyContextVar_Get(HPyContext *_HPy_UNUSED_ARG(ctx), HPy context_var, HPy default_value,
                                        HPy *result) {
    return PyContextVar_Get(context_var._o, default_value._o, &result->_o);
}

static inline HPyThreadState HPy_LeavePythonExecution(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    HPyThreadState state = {PyEval_SaveThread()};
    return state;
}

static inline void HPy_ReenterPythonExecution(HPyContext *_HPy_UNUSED_ARG(ctx), HPyThreadState state) {
    PyEval_RestoreThread(state._state);
}

#endif /* HPY_CPYTHON_FUNCTIONS_H */
