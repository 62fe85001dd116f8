/* What the limited API does without, on top of it. Compiled to nothing in other builds. */
#include "cpython.h"

#ifdef Py_LIMITED_API

/* ---- Sizes ---- */

_HPyLayout _HPy_layout;

Py_ssize_t harpy_type_number(PyTypeObject *type, const char *name) {
    PyObject *value = PyObject_GetAttrString((PyObject *)type, name);
    Py_ssize_t number = value == NULL ? -1 : PyLong_AsSsize_t(value);
    Py_XDECREF(value);
    return number;
}

int harpy_layout_init(void) {
    const struct {
        size_t *place;
        PyTypeObject *type;
        const char *name;
    } numbers[] = {
        {&_HPy_layout.type_size, &PyType_Type, "__basicsize__"},
        {&_HPy_layout.float_size, &PyFloat_Type, "__basicsize__"},
        {&_HPy_layout.unicode_size, &PyUnicode_Type, "__basicsize__"},
        {&_HPy_layout.list_size, &PyList_Type, "__basicsize__"},
        {&_HPy_layout.dict_size, &PyDict_Type, "__basicsize__"},
        {&_HPy_layout.tuple_size, &PyTuple_Type, "__basicsize__"},
        {&_HPy_layout.long_size, &PyLong_Type, "__basicsize__"},
        {&_HPy_layout.digit_size, &PyLong_Type, "__itemsize__"},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        Py_ssize_t number = harpy_type_number(numbers[i].type, numbers[i].name);
        if (number < 0)
            return -1;
        *numbers[i].place = (size_t)number;
    }
    return 0;
}

const char *harpy_type_name(PyTypeObject *type) {
    PyObject *name = PyType_GetName(type);
    if (name == NULL)
        return NULL;
    /* Interned it is the same string each time; the reference kept here makes its text last as long as the process. */
    PyUnicode_InternInPlace(&name);
    return PyUnicode_AsUTF8AndSize(name, NULL);
}

/* ---- Items of tuples ---- */

bool _HPyLimited_OpenItems(_HPyItems *items, PyObject *tuple) {
    const Py_ssize_t count = PyTuple_Size(tuple);
    items->array = items->first;
    if ((size_t)count > sizeof items->first / sizeof items->first[0]) {
        items->array = (PyObject **)PyMem_Malloc((size_t)count * sizeof(PyObject *));
        if (items->array == NULL) {
            PyErr_NoMemory();
            return false;
        }
    }
    for (Py_ssize_t i = 0; i < count; i++)
        items->array[i] = PyTuple_GetItem(tuple, i);
    return true;
}

void _HPyLimited_CloseItems(_HPyItems *items) {
    if (items->array != items->first)
        PyMem_Free(items->array);
}

/* ---- Calls ---- */

#if Py_LIMITED_API < 0x030C0000
PyObject *_HPyLimited_Vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames) {
    const Py_ssize_t positional = PyVectorcall_NARGS(nargsf), named = kwnames == NULL ? 0 : PyTuple_Size(kwnames);
    PyObject *tuple = PyTuple_New(positional), *dict = NULL, *result = NULL;
    if (tuple == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < positional; i++)
        PyTuple_SetItem(tuple, i, _HPy_NewRef(args[i]));
    if (named > 0) {
        dict = PyDict_New();
        if (dict == NULL)
            goto end;
        for (Py_ssize_t i = 0; i < named; i++)
            if (PyDict_SetItem(dict, PyTuple_GetItem(kwnames, i), args[positional + i]) < 0)
                goto end;
    }
    result = PyObject_Call(callable, tuple, dict);
end:
    Py_XDECREF(dict);
    Py_DECREF(tuple);
    return result;
}

PyObject *_HPyLimited_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames) {
    PyObject *method = PyObject_GetAttr(args[0], name);
    if (method == NULL)
        return NULL;
    PyObject *result = _HPyLimited_Vectorcall(method, args + 1, (size_t)(PyVectorcall_NARGS(nargsf) - 1), kwnames);
    Py_DECREF(method);
    return result;
}
#endif

/* ---- Context variables ---- */

static PyObject *context_var_type(void) {
    PyObject *module = PyImport_ImportModule("contextvars");
    PyObject *type = module == NULL ? NULL : PyObject_GetAttrString(module, "ContextVar");
    Py_XDECREF(module);
    return type;
}

static bool is_context_var(PyObject *variable) {
    PyObject *type = context_var_type();
    const bool is_one = type != NULL && (PyObject *)Py_TYPE(variable) == type;
    if (type != NULL && !is_one)
        PyErr_SetString(PyExc_TypeError, "an instance of ContextVar was expected");
    Py_XDECREF(type);
    return is_one;
}

PyObject *_HPyLimited_ContextVar_New(const char *name, PyObject *default_value) {
    PyObject *type = context_var_type(), *args = NULL, *kw = NULL, *result = NULL;
    if (type != NULL)
        args = Py_BuildValue("(s)", name);
    if (args != NULL)
        kw = PyDict_New();
    if (kw != NULL && (default_value == NULL || PyDict_SetItemString(kw, "default", default_value) == 0))
        result = PyObject_Call(type, args, kw);
    Py_XDECREF(kw);
    Py_XDECREF(args);
    Py_XDECREF(type);
    return result;
}

int _HPyLimited_ContextVar_Get(PyObject *variable, PyObject *default_value, PyObject **value) {
    *value = NULL;
    if (!is_context_var(variable))
        return -1;
    *value = default_value == NULL ? PyObject_CallMethod(variable, "get", NULL)
                                   : PyObject_CallMethod(variable, "get", "(O)", default_value);
    if (*value != NULL)
        return 0;
    if (!PyErr_ExceptionMatches(PyExc_LookupError))
        return -1;
    PyErr_Clear();
    return 0;
}

PyObject *_HPyLimited_ContextVar_Set(PyObject *variable, PyObject *value) {
    return is_context_var(variable) ? PyObject_CallMethod(variable, "set", "(O)", value) : NULL;
}

/* ---- Death ---- */

/* The GIL guards these: there is no limited API without it. */
enum { DEEPEST = 50 };
static int depth = 0;
static PyObject **put_off = NULL;
static size_t put_off_count = 0, put_off_room = 0;
static PyObject *finalized = NULL;

enum { PUT_OFF = 0, COUNTED = 1, UNCOUNTED = 2 };

int _HPyLimited_BeginDealloc(PyObject *self, destructor dealloc) {
    /* A class of Python calls it for the rest of its own: that must not be put off, and CPython minds the depth. */
    if (HARPY_SLOT(Py_TYPE(self), tp_dealloc, destructor) != dealloc)
        return UNCOUNTED;
    if (depth >= DEEPEST) {
        if (put_off_count == put_off_room) {
            const size_t room = put_off_room == 0 ? 64 : put_off_room * 2;
            PyObject **larger = (PyObject **)PyMem_Realloc(put_off, room * sizeof *put_off);
            if (larger != NULL) {
                put_off = larger;
                put_off_room = room;
            }
        }
        if (put_off_count < put_off_room) {
            put_off[put_off_count++] = self;
            return PUT_OFF;
        }
    }
    depth++;
    return COUNTED;
}

void _HPyLimited_EndDealloc(int begun) {
    if (begun != COUNTED || --depth > 0)
        return;
    /* Not zero meanwhile: those put off must not do this too. */
    depth = 1;
    while (put_off_count > 0) {
        PyObject *next = put_off[--put_off_count];
        finalized = next;
        HARPY_SLOT(Py_TYPE(next), tp_dealloc, destructor)(next);
        finalized = NULL;
    }
    depth = 0;
}

bool harpy_finalize(PyObject *self, destructor finalizer) {
    if (finalized == self) {
        finalized = NULL;
        return false;
    }
    if (PyType_IS_GC(Py_TYPE(self)) && PyObject_GC_IsFinalized(self))
        return false;
    Py_INCREF(self);
    finalizer(self);
    /* When that was the last reference, CPython comes here for it once more, and this time it ends. */
    finalized = self;
    Py_DECREF(self);
    finalized = NULL;
    return true;
}

#endif /* Py_LIMITED_API */
