/* Context functions in the CPython ABI that are more than one call of the C API. Those that are in hpy/gen/. */
#ifndef HPY_CPYTHON_FUNCTIONS_H
#define HPY_CPYTHON_FUNCTIONS_H

#include "hpy/gen/cpython_context.h"

/*
 * The one context of the extension: objects that live as long as the process. It is filled before any function of the
 * extension runs and never changes after that, so to all of them it is constant.
 */
#ifdef HARPY_CONTEXT_DEFINITION
extern _HPY_HIDDEN struct _HPyContext_s _HPy_context;
#else
extern _HPY_HIDDEN const struct _HPyContext_s _HPy_context;
#endif

/* What the compiler can know of a context's handle: the address of CPython's own object. */
#ifdef Py_LIMITED_API
#define _HPY_KNOW(CTX, HANDLE, ADDRESS) ((void)(CTX))
#else
#define _HPY_KNOW(CTX, HANDLE, ADDRESS) _HPY_ASSUME((CTX)->HANDLE._i == (PyObject *)(ADDRESS))
#endif

_HPY_INLINE HPyContext *_HPyGetContext(void) {
#define OBJECT(HANDLE, ADDRESS) _HPY_KNOW(&_HPy_context, HANDLE, ADDRESS);
    _HPY_CONTEXT_CONSTANTS(OBJECT)
#undef OBJECT
    return (HPyContext *)(uintptr_t)&_HPy_context;
}

/* ---- Handles ---- */

/* Since 3.12 nobody counts the references to these; where the compiler sees that a handle is one, nothing is to be done. */
#if defined(__GNUC__) && PY_VERSION_HEX >= 0x030C0000 && !defined(Py_LIMITED_API)
#define _HPY_IS(HANDLE, OBJECT) (__builtin_constant_p((HANDLE)._i == (OBJECT)) && (HANDLE)._i == (OBJECT))
#define _HPY_IS_UNCOUNTED(HANDLE)                                                                                      \
    (_HPY_IS(HANDLE, Py_None) || _HPY_IS(HANDLE, Py_True) || _HPY_IS(HANDLE, Py_False) ||                              \
     _HPY_IS(HANDLE, Py_NotImplemented))
#else
#define _HPY_IS_UNCOUNTED(HANDLE) 0
#endif

_HPY_INLINE HPy HPy_Dup(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPY_IS_UNCOUNTED(h) ? h : _HPy_From(_HPy_XNewRef(h._i));
}

_HPY_INLINE void HPy_Close(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    Py_XDECREF(h._i);
}

_HPY_INLINE int HPy_Is(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy other) {
    return obj._i == other._i;
}

/* Legacy: each gives a new reference, and takes none. */
_HPY_INLINE HPy HPy_FromPyObject(HPyContext *_HPy_UNUSED_ARG(ctx), PyObject *obj) {
    return _HPy_From(_HPy_XNewRef(obj));
}

_HPY_INLINE PyObject *HPy_AsPyObject(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_XNewRef(h._i);
}

#include "hpy/gen/cpython_functions.h"

/* ---- Objects ---- */

/* Handles that a function looks into are not HPY_NULL: said aloud, it saves the HPy_Close that follows a look of its own. */

_HPY_INLINE HPy HPy_Type(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    _HPY_ASSUME(obj._i != NULL);
    return _HPy_From(_HPy_NewRef((PyObject *)Py_TYPE(obj._i)));
}

/*
 * PyType_IsSubtype for types that are not the same, known to the compiler to change nothing and to ask for no reference
 * count: those of a handle that is opened for the check and closed after it cancel out. It does read the types, so it is
 * pinned to where it stands.
 */
#if defined(__GNUC__) && !defined(Py_LIMITED_API)
__attribute__((const)) _HPY_LOCAL int _HPy_IsSubtype(PyTypeObject *sub, PyTypeObject *type);

_HPY_INLINE int _HPy_IsSubtypeHere(PyTypeObject *sub, PyTypeObject *type) {
#ifndef Py_GIL_DISABLED
    /* No type derives from it; a type that the compiler knows is a builtin one, to which that does not apply. */
    if (!__builtin_constant_p(type == &PyFloat_Type) &&
        (type->tp_flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_BASETYPE)) == Py_TPFLAGS_HEAPTYPE)
        return 0;
#endif
    __asm__ volatile("" : "+r"(sub));
    int result = _HPy_IsSubtype(sub, type);
    __asm__ volatile("" : "+r"(result));
    return result;
}
#else
#define _HPy_IsSubtypeHere PyType_IsSubtype
#endif

/* Does the compiler see which type it is? Then the flag that CPython passes on to subtypes tells. */
#ifdef __GNUC__
#define _HPY_IS_KNOWN(TYPE, KNOWN) (__builtin_constant_p((TYPE) == &(KNOWN)) && (TYPE) == &(KNOWN))
#else
#define _HPY_IS_KNOWN(TYPE, KNOWN) 0
#endif

_HPY_INLINE int HPy_TypeCheck(HPyContext *ctx, HPy obj, HPy type) {
    PyTypeObject *actual = Py_TYPE(obj._i), *wanted = (PyTypeObject *)type._i;
    _HPY_ASSUME(wanted != NULL);
    /* In a function that gets the context as an argument, too. */
    _HPY_KNOW(ctx, h_LongType, &PyLong_Type);
    _HPY_KNOW(ctx, h_FloatType, &PyFloat_Type);
    _HPY_KNOW(ctx, h_UnicodeType, &PyUnicode_Type);
    _HPY_KNOW(ctx, h_BytesType, &PyBytes_Type);
    _HPY_KNOW(ctx, h_TupleType, &PyTuple_Type);
    _HPY_KNOW(ctx, h_ListType, &PyList_Type);
    _HPY_KNOW(ctx, h_DictType, &PyDict_Type);
    _HPY_KNOW(ctx, h_TypeType, &PyType_Type);
    _HPY_KNOW(ctx, h_BoolType, &PyBool_Type);
    if (_HPY_IS_KNOWN(wanted, PyLong_Type))
        return PyLong_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyUnicode_Type))
        return PyUnicode_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyBytes_Type))
        return PyBytes_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyTuple_Type))
        return PyTuple_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyList_Type))
        return PyList_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyDict_Type))
        return PyDict_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyType_Type))
        return PyType_Check(obj._i);
    if (_HPY_IS_KNOWN(wanted, PyBool_Type)) /* final */
        return actual == &PyBool_Type;
    return actual == wanted || _HPy_IsSubtypeHere(actual, wanted);
}

_HPY_INLINE int HPyType_IsSubtype(HPyContext *_HPy_UNUSED_ARG(ctx), HPy sub, HPy type) {
    return PyType_IsSubtype((PyTypeObject *)sub._i, (PyTypeObject *)type._i);
}

_HPY_INLINE HPy_ssize_t HPy_Length(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    _HPY_ASSUME(h._i != NULL);
#ifndef Py_LIMITED_API
    if (PyTuple_CheckExact(h._i))
        return PyTuple_GET_SIZE(h._i);
#ifndef Py_GIL_DISABLED
    if (PyList_CheckExact(h._i))
        return PyList_GET_SIZE(h._i);
#endif
#endif
    return PyObject_Size(h._i);
}

_HPY_LOCAL PyObject *_HPy_GetItem(PyObject *obj, Py_ssize_t index);
_HPY_LOCAL int _HPy_SetItem(PyObject *obj, Py_ssize_t index, PyObject *value);
_HPY_LOCAL int _HPy_DelItem(PyObject *obj, Py_ssize_t index);

#ifdef Py_LIMITED_API
/* Calls of the C API all the same: in a file of its own, it is once in an extension. */
_HPY_INLINE HPy HPy_GetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx) {
    return _HPy_From(_HPy_GetItem(obj._i, idx));
}

_HPY_INLINE int HPy_SetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx, HPy value) {
    return _HPy_SetItem(obj._i, idx, value._i);
}
#else
_HPY_INLINE HPy HPy_GetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx) {
    _HPY_ASSUME(obj._i != NULL);
    if (PyTuple_CheckExact(obj._i)) {
        if (_HPY_LIKELY((size_t)idx < (size_t)PyTuple_GET_SIZE(obj._i)))
            return _HPy_From(_HPy_NewRef(PyTuple_GET_ITEM(obj._i, idx)));
    }
#ifndef Py_GIL_DISABLED
    if (PyList_CheckExact(obj._i)) {
        if (_HPY_LIKELY((size_t)idx < (size_t)PyList_GET_SIZE(obj._i)))
            return _HPy_From(_HPy_NewRef(PyList_GET_ITEM(obj._i, idx)));
        return _HPy_From(_HPy_GetItem(obj._i, idx));
    }
#endif
    return _HPy_From(_HPy_GetItem(obj._i, idx));
}

_HPY_INLINE int HPy_SetItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx, HPy value) {
    _HPY_ASSUME(obj._i != NULL);
#ifndef Py_GIL_DISABLED
    if (_HPY_LIKELY(PyList_CheckExact(obj._i) && (size_t)idx < (size_t)PyList_GET_SIZE(obj._i))) {
        PyObject *old = PyList_GET_ITEM(obj._i, idx);
        PyList_SET_ITEM(obj._i, idx, _HPy_NewRef(value._i));
        Py_XDECREF(old);
        return 0;
    }
#endif
    return _HPy_SetItem(obj._i, idx, value._i);
}
#endif

_HPY_INLINE int HPy_DelItem_i(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t idx) {
    return _HPy_DelItem(obj._i, idx);
}

_HPY_LOCAL void _HPy_Dump(HPyContext *ctx, HPy h);

/* ---- Calling ---- */

_HPY_INLINE HPy HPy_Call(HPyContext *_HPy_UNUSED_ARG(ctx), HPy callable, const HPy *args, size_t nargs, HPy kwnames) {
#ifdef __GNUC__
    if (__builtin_constant_p(nargs) && nargs == 0 && __builtin_constant_p(kwnames._i == NULL) && kwnames._i == NULL)
        return _HPy_From(PyObject_CallNoArgs(callable._i));
#endif
    return _HPy_From(PyObject_Vectorcall(callable._i, _HPy_AsPyArray(args), nargs, kwnames._i));
}

_HPY_LOCAL HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw);
_HPY_LOCAL int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func);

/* ---- Integers and booleans ---- */

_HPY_INLINE HPy HPyBool_FromBool(HPyContext *_HPy_UNUSED_ARG(ctx), bool v) {
#if _HPY_C_API >= 0x030C0000 && PY_VERSION_HEX >= 0x030C0000
    return _HPy_From(v ? Py_True : Py_False);
#else
    return _HPy_From(_HPy_NewRef(v ? Py_True : Py_False));
#endif
}

_HPY_INLINE int32_t HPyLong_AsInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
#if _HPY_C_API >= 0x030D0000
    return (int32_t)PyLong_AsInt(h._i);
#else
    long value = PyLong_AsLong(h._i);
    if (value > INT32_MAX || value < INT32_MIN) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C int");
        return -1;
    }
    return (int32_t)value;
#endif
}

_HPY_INLINE uint32_t HPyLong_AsUInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    unsigned long value = PyLong_AsUnsignedLong(h._i);
#if ULONG_MAX > 0xFFFFFFFF
    if (value > UINT32_MAX && !(value == ULONG_MAX && PyErr_Occurred())) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C unsigned long");
        return UINT32_MAX;
    }
#endif
    return (uint32_t)value;
}

/* ---- Floats ---- */

_HPY_INLINE double HPyFloat_AsDouble(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    _HPY_ASSUME(h._i != NULL);
    return PyFloat_CheckExact(h._i) ? PyFloat_AS_DOUBLE(h._i) : PyFloat_AsDouble(h._i);
}

/* ---- Exceptions ---- */

_HPY_NORETURN _HPY_LOCAL void HPy_FatalError(HPyContext *ctx, const char *message);

_HPY_INLINE HPy HPyErr_SetString(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, const char *utf8_message) {
    PyErr_SetString(h_type._i, utf8_message);
    return HPy_NULL;
}

_HPY_INLINE HPy HPyErr_SetFromErrnoWithFilename(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type,
                                                  const char *filename_fsencoded) {
    return _HPy_From(PyErr_SetFromErrnoWithFilename(h_type._i, filename_fsencoded));
}

_HPY_INLINE HPy HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, HPy filename1,
                                                         HPy filename2) {
    return _HPy_From(PyErr_SetFromErrnoWithFilenameObjects(h_type._i, filename1._i, filename2._i));
}

/* ---- Bytes, tuples and lists ---- */

_HPY_INLINE HPy HPyBytes_FromStringAndSize(HPyContext *_HPy_UNUSED_ARG(ctx), const char *bytes, HPy_ssize_t len) {
    /* CPython would make bytes to be filled in; objects of HPy never change. */
    if (bytes == NULL) {
        PyErr_SetString(PyExc_ValueError, "NULL char * passed to HPyBytes_FromStringAndSize");
        return HPy_NULL;
    }
    return _HPy_From(PyBytes_FromStringAndSize(bytes, len));
}

_HPY_INLINE HPyListBuilder HPyListBuilder_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t size) {
    HPyListBuilder builder = {PyList_New(size)};
    return builder;
}

/* A builder that could not be made takes everything; HPyListBuilder_Build tells. */
_HPY_INLINE void HPyListBuilder_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder, HPy_ssize_t index,
                                      HPy h_item) {
    _HPY_ASSUME(h_item._i != NULL);
    if (_HPY_LIKELY(builder._lst != NULL)) {
        PyList_SET_ITEM(builder._lst, index, h_item._i);
        _HPy_NewRef(h_item._i); /* last, next to the HPy_Close that often follows */
    }
}

_HPY_INLINE HPy HPyListBuilder_Build(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder) {
    return _HPy_From(builder._lst);
}

_HPY_INLINE void HPyListBuilder_Cancel(HPyContext *_HPy_UNUSED_ARG(ctx), HPyListBuilder builder) {
    Py_XDECREF(builder._lst);
}

_HPY_INLINE HPyTupleBuilder HPyTupleBuilder_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t size) {
    HPyTupleBuilder builder = {PyTuple_New(size)};
    return builder;
}

_HPY_INLINE void HPyTupleBuilder_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder, HPy_ssize_t index,
                                       HPy h_item) {
    _HPY_ASSUME(h_item._i != NULL);
    if (_HPY_LIKELY(builder._tup != NULL)) {
        PyTuple_SET_ITEM(builder._tup, index, h_item._i);
        _HPy_NewRef(h_item._i); /* last, next to the HPy_Close that often follows */
    }
}

_HPY_INLINE HPy HPyTupleBuilder_Build(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder) {
    return _HPy_From(builder._tup);
}

_HPY_INLINE void HPyTupleBuilder_Cancel(HPyContext *_HPy_UNUSED_ARG(ctx), HPyTupleBuilder builder) {
    Py_XDECREF(builder._tup);
}

_HPY_INLINE HPy HPyTuple_FromArray(HPyContext *_HPy_UNUSED_ARG(ctx), const HPy *items, HPy_ssize_t n) {
    PyObject *tuple = PyTuple_New(n);
    if (tuple != NULL)
        for (Py_ssize_t i = 0; i < n; i++)
            PyTuple_SET_ITEM(tuple, i, _HPy_NewRef(items[i]._i));
    return _HPy_From(tuple);
}

/* ---- Many values at once ---- */

_HPY_LOCAL HPy_ssize_t HPySequence_ReadItems(HPyContext *ctx, HPy seq, HPy_ssize_t start, HPyItem *items,
                                             HPy_ssize_t count, char *room, HPy_ssize_t room_size);
_HPY_LOCAL HPy_ssize_t HPyDict_ReadItems(HPyContext *ctx, HPy dict, HPy_ssize_t *position, HPyItem *items,
                                         HPy_ssize_t count, char *room, HPy_ssize_t room_size);
_HPY_INLINE int HPyTuple_EqualsUTF8(HPyContext *_HPy_UNUSED_ARG(ctx), HPy tuple, const char *const *texts,
                                    HPy_ssize_t count) {
    if (!PyTuple_Check(tuple._i) || PyTuple_Size(tuple._i) != count)
        return 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *item = PyTuple_GetItem(tuple._i, i);
        if (!PyUnicode_Check(item))
            return 0;
        Py_ssize_t size;
        const char *utf8 = PyUnicode_AsUTF8AndSize(item, &size);
        if (utf8 == NULL) { /* lone surrogates */
            PyErr_Clear();
            return 0;
        }
        if (strlen(texts[i]) != (size_t)size || memcmp(utf8, texts[i], (size_t)size) != 0)
            return 0;
    }
    return 1;
}
_HPY_LOCAL HPy HPy_FromItems(HPyContext *ctx, const HPyItem *items, HPy_ssize_t count);

/* ---- Trackers ---- */

_HPY_LOCAL HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size);
_HPY_LOCAL int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h);
_HPY_LOCAL void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht);
_HPY_LOCAL void HPyTracker_Close(HPyContext *ctx, HPyTracker ht);

/* ---- Fields and globals ---- */

#ifdef Py_GIL_DISABLED
/* Another thread may store meanwhile: the field is read under its owner's lock, so it is passed by address. */
_HPY_INLINE HPy _HPyField_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPy source_object, const HPyField *source_field) {
    PyObject *value;
    Py_BEGIN_CRITICAL_SECTION(source_object._i);
    value = _HPy_XNewRef(source_field->_i);
    Py_END_CRITICAL_SECTION();
    return _HPy_From(value);
}
#define HPyField_Load(ctx, source_object, source_field) _HPyField_Load((ctx), (source_object), &(source_field))

_HPY_LOCAL HPy _HPyGlobal_Load(HPyContext *ctx, const HPyGlobal *global);
#define HPyGlobal_Load(ctx, global) _HPyGlobal_Load((ctx), &(global))
#else
_HPY_INLINE HPy HPyField_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPy _HPy_UNUSED_ARG(source_object),
                                HPyField source_field) {
    return _HPy_From(_HPy_XNewRef(source_field._i));
}

_HPY_INLINE HPy HPyGlobal_Load(HPyContext *_HPy_UNUSED_ARG(ctx), HPyGlobal global) {
    return _HPy_From(_HPy_XNewRef(global._i));
}
#endif

_HPY_INLINE void HPyField_Store(HPyContext *_HPy_UNUSED_ARG(ctx), HPy _HPy_UNUSED_ARG(target_object),
                                  HPyField *target_field, HPy h) {
    PyObject *old, *value = _HPy_XNewRef(h._i);
#ifdef Py_GIL_DISABLED
    Py_BEGIN_CRITICAL_SECTION(target_object._i);
#endif
    old = target_field->_i;
    target_field->_i = value;
#ifdef Py_GIL_DISABLED
    Py_END_CRITICAL_SECTION();
#endif
    Py_XDECREF(old);
}

_HPY_LOCAL void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h);

/* ---- Capsules ---- */

_HPY_INLINE HPy HPyCapsule_New(HPyContext *_HPy_UNUSED_ARG(ctx), void *pointer, const char *utf8_name,
                                 HPyCapsule_Destructor *dtor) {
    if (dtor != NULL && dtor->cpy_trampoline == NULL) {
        PyErr_SetString(PyExc_ValueError, "Invalid HPyCapsule destructor");
        return HPy_NULL;
    }
    return _HPy_From(PyCapsule_New(pointer, utf8_name,
                                   dtor == NULL ? NULL : (PyCapsule_Destructor)dtor->cpy_trampoline));
}

_HPY_LOCAL void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name);
_HPY_LOCAL int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value);

/* ---- Evaluation, context variables, threads ---- */

_HPY_LOCAL HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind);

_HPY_INLINE int32_t HPyContextVar_Get(HPyContext *_HPy_UNUSED_ARG(ctx), HPy context_var, HPy default_value,
                                        HPy *result) {
    return PyContextVar_Get(context_var._i, default_value._i, &result->_i);
}

_HPY_INLINE HPyThreadState HPy_LeavePythonExecution(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    HPyThreadState state = {PyEval_SaveThread()};
    return state;
}

_HPY_INLINE void HPy_ReenterPythonExecution(HPyContext *_HPy_UNUSED_ARG(ctx), HPyThreadState state) {
    PyEval_RestoreThread(state._state);
}

#endif /* HPY_CPYTHON_FUNCTIONS_H */
