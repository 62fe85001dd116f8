/* Calling, and being called. */
#include "cpython.h"

HPy HPy_CallTupleDict(HPyContext *_HPy_UNUSED_ARG(ctx), HPy callable, HPy args, HPy kw) {
    if (args._i != NULL && !PyTuple_Check(args._i)) {
        PyErr_SetString(PyExc_TypeError, "HPy_CallTupleDict requires args to be a tuple or null handle");
        return HPy_NULL;
    }
    if (kw._i != NULL && !PyDict_Check(kw._i)) {
        PyErr_SetString(PyExc_TypeError, "HPy_CallTupleDict requires kw to be a dict or null handle");
        return HPy_NULL;
    }
    if (args._i != NULL)
        return _HPy_From(PyObject_Call(callable._i, args._i, kw._i));
    if (kw._i == NULL)
        return _HPy_From(PyObject_CallNoArgs(callable._i));
    PyObject *empty = PyTuple_New(0);
    PyObject *result = empty == NULL ? NULL : PyObject_Call(callable._i, empty, kw._i);
    Py_XDECREF(empty);
    return _HPy_From(result);
}

int HPy_SetCallFunction(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h, HPyCallFunction *func) {
    HPyTypeInfo *info = harpy_nearest(Py_TYPE(h._i));
    if (info == NULL || info->call_offset == 0) {
        PyErr_SetString(PyExc_TypeError, "HPy_SetCallFunction: the type of the object has no HPy_tp_call");
        return -1;
    }
    *(vectorcallfunc *)((char *)h._i + info->call_offset) = (vectorcallfunc)func->cpy_trampoline;
    return 0;
}

/* A call with a tuple and a dict, for a function that takes an array. */
static PyObject *call_with_array(vectorcallfunc function, PyObject *self, PyObject *args, PyObject *kw) {
    const Py_ssize_t positional = PyTuple_GET_SIZE(args), named = kw == NULL ? 0 : PyDict_GET_SIZE(kw);
    if (named == 0) {
#ifdef Py_LIMITED_API
        _HPyItems items;
        if (!_HPyLimited_OpenItems(&items, args))
            return NULL;
        PyObject *called = function(self, items.array, (size_t)positional, NULL);
        _HPyLimited_CloseItems(&items);
        return called;
#else
        return function(self, &PyTuple_GET_ITEM(args, 0), (size_t)positional, NULL);
#endif
    }
    PyObject **array = (PyObject **)PyMem_Malloc((size_t)(positional + named) * sizeof(PyObject *));
    PyObject *names = PyTuple_New(named), *result = NULL;
    if (array == NULL || names == NULL) {
        PyMem_Free(array);
        Py_XDECREF(names);
        return PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; i < positional; i++)
        array[i] = _HPy_NewRef(PyTuple_GET_ITEM(args, i));
    Py_ssize_t at = 0, count = 0;
    PyObject *name, *value;
    while (count < named && PyDict_Next(kw, &at, &name, &value)) {
        array[positional + count] = _HPy_NewRef(value);
        PyTuple_SET_ITEM(names, count++, _HPy_NewRef(name));
    }
    result = function(self, array, (size_t)positional, names);
    for (Py_ssize_t i = 0; i < positional + count; i++)
        Py_DECREF(array[i]);
    Py_DECREF(names);
    PyMem_Free(array);
    return result;
}

PyObject *harpy_call(PyObject *self, PyObject *args, PyObject *kw) {
    HPyTypeInfo *info = harpy_nearest(Py_TYPE(self));
    vectorcallfunc own = NULL;
    /* An object that HPy_New did not make has none of its own. */
    if (info->call_offset != 0)
        own = *(vectorcallfunc *)((char *)self + info->call_offset);
    if (own == NULL)
        own = info->call;
    if (own == NULL)
        return PyErr_Format(PyExc_TypeError, "'%.200s' object does not support vectorcall",
                            harpy_type_name(Py_TYPE(self)));
    return call_with_array(own, self, args, kw);
}
