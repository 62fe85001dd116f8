/* Context functions that are too long for the headers. */
#include "cpython.h"

#include <stdio.h>

#if defined(__GNUC__) && !defined(Py_LIMITED_API)
/* Flags that CPython passes on to every subtype. */
#define INHERITED_FLAGS                                                                                                \
    (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS |           \
     Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_DICT_SUBCLASS |                              \
     Py_TPFLAGS_BASE_EXC_SUBCLASS | Py_TPFLAGS_TYPE_SUBCLASS)

int _HPy_IsSubtype(PyTypeObject *sub, PyTypeObject *type) {
    const unsigned long flags = type->tp_flags;
    /* The flags answer it for most builtin types, and for heap types that are no base. */
    if ((flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_BASETYPE)) == Py_TPFLAGS_HEAPTYPE)
        return 0;
    if ((flags & ~sub->tp_flags & INHERITED_FLAGS) != 0)
        return 0;
    /* Nothing but itself and `object`, and no metaclass to say otherwise. */
    if (sub->tp_base == &PyBaseObject_Type && Py_IS_TYPE((PyObject *)sub, &PyType_Type))
        return type == &PyBaseObject_Type;
    return PyType_IsSubtype(sub, type);
}
#endif

/* ---- Items ---- */

static PyObject *get_item(PyObject *obj, Py_ssize_t index) {
    PyObject *key = PyLong_FromSsize_t(index);
    if (key == NULL)
        return NULL;
    PyObject *item = PyObject_GetItem(obj, key);
    Py_DECREF(key);
    return item;
}

static int set_item(PyObject *obj, Py_ssize_t index, PyObject *value) {
    PyObject *key = PyLong_FromSsize_t(index);
    if (key == NULL)
        return -1;
    int status = PyObject_SetItem(obj, key, value);
    Py_DECREF(key);
    return status;
}

#if defined(Py_LIMITED_API) || defined(Py_GIL_DISABLED)
PyObject *_HPy_GetItem(PyObject *obj, Py_ssize_t index) {
    if (index < 0)
        return get_item(obj, index);
    if (PyList_CheckExact(obj))
#ifdef Py_GIL_DISABLED
        return PyList_GetItemRef(obj, index); /* another thread may change the list */
#else
        return _HPy_XNewRef(PyList_GetItem(obj, index));
#endif
    return PyTuple_CheckExact(obj) ? _HPy_XNewRef(PyTuple_GetItem(obj, index)) : get_item(obj, index);
}

/* Also the items of a list that was just made: they are NULL, which PyObject_SetItem is not prepared for. */
int _HPy_SetItem(PyObject *obj, Py_ssize_t index, PyObject *value) {
    if (index >= 0 && PyList_CheckExact(obj))
        return PyList_SetItem(obj, index, _HPy_NewRef(value));
    return set_item(obj, index, value);
}
#else
/* Lists and tuples have been asked before. */
PyObject *_HPy_GetItem(PyObject *obj, Py_ssize_t index) {
    return get_item(obj, index);
}

int _HPy_SetItem(PyObject *obj, Py_ssize_t index, PyObject *value) {
    return set_item(obj, index, value);
}
#endif

int _HPy_DelItem(PyObject *obj, Py_ssize_t index) {
    PyObject *key = PyLong_FromSsize_t(index);
    if (key == NULL)
        return -1;
    int status = PyObject_DelItem(obj, key);
    Py_DECREF(key);
    return status;
}

/* ---- Globals ---- */

#ifdef Py_GIL_DISABLED
/* Several, each on a cache line of its own, so that who reads one global does not wait for who reads another. */
enum { LOCKS = 16, CACHE_LINE = 64 };
static union {
    PyMutex lock;
    char line[CACHE_LINE];
} locks[LOCKS];

static PyMutex *lock_of(const HPyGlobal *global) {
    return &locks[(uintptr_t)global / sizeof *global % LOCKS].lock;
}

HPy _HPyGlobal_Load(HPyContext *_HPy_UNUSED_ARG(ctx), const HPyGlobal *global) {
    PyMutex_Lock(lock_of(global));
    PyObject *value = _HPy_XNewRef(global->_i);
    PyMutex_Unlock(lock_of(global));
    return _HPy_From(value);
}
#endif

void HPyGlobal_Store(HPyContext *_HPy_UNUSED_ARG(ctx), HPyGlobal *global, HPy h) {
    PyObject *value = _HPy_XNewRef(h._i);
#ifdef Py_GIL_DISABLED
    PyMutex_Lock(lock_of(global));
#endif
    PyObject *old = global->_i;
    global->_i = value;
#ifdef Py_GIL_DISABLED
    PyMutex_Unlock(lock_of(global));
#endif
    Py_XDECREF(old);
}

/* ---- Capsules ---- */

void *HPyCapsule_Get(HPyContext *_HPy_UNUSED_ARG(ctx), HPy capsule, _HPyCapsule_key key, const char *utf8_name) {
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_GetPointer(capsule._i, utf8_name);
    case HPyCapsule_key_Name:
        return (void *)(intptr_t)PyCapsule_GetName(capsule._i);
    case HPyCapsule_key_Context:
        return PyCapsule_GetContext(capsule._i);
    default:
        PyErr_Format(PyExc_ValueError, "HPyCapsule_Get: invalid key %d", (int)key);
        return NULL;
    }
}

int HPyCapsule_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPy capsule, _HPyCapsule_key key, void *value) {
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_SetPointer(capsule._i, value);
    case HPyCapsule_key_Name:
        return PyCapsule_SetName(capsule._i, (const char *)value);
    case HPyCapsule_key_Context:
        return PyCapsule_SetContext(capsule._i, value);
    case HPyCapsule_key_Destructor: {
        HPyCapsule_Destructor *destructor = (HPyCapsule_Destructor *)value;
        if (destructor != NULL && destructor->cpy_trampoline == NULL) {
            PyErr_SetString(PyExc_ValueError, "Invalid HPyCapsule destructor");
            return -1;
        }
        return PyCapsule_SetDestructor(
            capsule._i, destructor == NULL ? NULL : (PyCapsule_Destructor)destructor->cpy_trampoline);
    }
    default:
        PyErr_Format(PyExc_ValueError, "HPyCapsule_Set: invalid key %d", (int)key);
        return -1;
    }
}

/* ---- Evaluation ---- */

HPy HPy_Compile_s(HPyContext *_HPy_UNUSED_ARG(ctx), const char *utf8_source, const char *utf8_filename,
                  HPy_SourceKind kind) {
    int start;
    switch (kind) {
    case HPy_SourceKind_Expr:
        start = Py_eval_input;
        break;
    case HPy_SourceKind_File:
        start = Py_file_input;
        break;
    case HPy_SourceKind_Single:
        start = Py_single_input;
        break;
    default:
        PyErr_SetString(PyExc_SystemError, "invalid source kind");
        return HPy_NULL;
    }
    return _HPy_From(Py_CompileString(utf8_source, utf8_filename, start));
}

/* ---- When there is nothing to be done ---- */

void HPy_FatalError(HPyContext *_HPy_UNUSED_ARG(ctx), const char *message) {
    /* The macro of that name adds the C function's, which says nothing here. */
    (Py_FatalError)(message);
    abort(); /* not every compiler is told that it does not return */
}

void _HPy_Dump(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    if (h._i == NULL) {
        fprintf(stderr, "HPy_NULL\n");
        return;
    }
    PyObject *pending = _HPy_TakeError();
    fprintf(stderr, "object at %p: type %s, refcount %ld\n", (void *)h._i, harpy_type_name(Py_TYPE(h._i)),
            (long)Py_REFCNT(h._i));
    PyObject *text = PyObject_Repr(h._i);
    const char *utf8 = text == NULL ? NULL : PyUnicode_AsUTF8AndSize(text, NULL);
    if (utf8 == NULL)
        PyErr_Clear();
    else
        fputs(utf8, stderr);
    Py_XDECREF(text);
    fprintf(stderr, "\n");
    if (pending != NULL)
        _HPy_EndFinalizer(h._i, pending);
}
