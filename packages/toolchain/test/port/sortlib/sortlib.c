/* A wrapper of a C library: qsort_r-like callbacks with a void *, objects of the library in capsules, errno. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "heap.h"

#define HEAP_NAME "sortlib.heap"

static PyObject *sortlib_error;

static void destroy_heap(PyObject *capsule)
{
    heap *h = (heap *)PyCapsule_GetPointer(capsule, HEAP_NAME);
    heap_free(h);
}

static heap *get_heap(PyObject *capsule)
{
    if (!PyCapsule_IsValid(capsule, HEAP_NAME)) {
        PyErr_SetString(PyExc_TypeError, "a heap is needed");
        return NULL;
    }
    return PyCapsule_GetPointer(capsule, HEAP_NAME);
}

static PyObject *sortlib_new(PyObject *self, PyObject *args)
{
    int capacity = 16;
    if (!PyArg_ParseTuple(args, "|i:new", &capacity))
        return NULL;
    heap *h = heap_new(capacity);
    if (h == NULL) {
        PyErr_SetFromErrno(PyExc_OSError);
        return NULL;
    }
    PyObject *capsule = PyCapsule_New(h, HEAP_NAME, destroy_heap);
    if (!capsule)
        heap_free(h);
    return capsule;
}

static PyObject *sortlib_push(PyObject *self, PyObject *args)
{
    PyObject *capsule;
    double value;
    if (!PyArg_ParseTuple(args, "Od:push", &capsule, &value))
        return NULL;
    heap *h = get_heap(capsule);
    if (!h)
        return NULL;
    if (heap_push(h, value) != 0) {
        PyErr_Format(sortlib_error, "the heap is full (%d)", heap_size(h));
        return NULL;
    }
    Py_INCREF(Py_None);
    return Py_None;
}

static PyObject *sortlib_pop(PyObject *self, PyObject *capsule)
{
    double value;
    heap *h = get_heap(capsule);
    if (!h)
        return NULL;
    if (heap_pop(h, &value) != 0) {
        PyErr_SetNone(sortlib_error);
        return NULL;
    }
    return PyFloat_FromDouble(value);
}

static PyObject *sortlib_size(PyObject *self, PyObject *capsule)
{
    heap *h = get_heap(capsule);
    return h == NULL ? NULL : PyLong_FromLong(heap_size(h));
}

static int each_item(double value, void *data)
{
    PyObject *callable = data;
    PyObject *result = PyObject_CallFunction(callable, "d", value);
    if (result == NULL)
        return -1;
    int go_on = PyObject_IsTrue(result);
    Py_DECREF(result);
    return go_on < 0 ? -1 : go_on ? 0 : 1;
}

static PyObject *sortlib_each(PyObject *self, PyObject *args)
{
    PyObject *capsule, *callable;
    if (!PyArg_UnpackTuple(args, "each", 2, 2, &capsule, &callable))
        return NULL;
    if (!PyCallable_Check(callable)) {
        PyErr_SetString(PyExc_TypeError, "a callable is needed");
        return NULL;
    }
    heap *h = get_heap(capsule);
    if (h == NULL)
        return NULL;
    int status = heap_each(h, each_item, callable);
    if (status < 0)
        return NULL;
    return PyBool_FromLong(status == 0);
}

/* Collects into a list that the callback gets. */
static int collect_item(double value, void *data)
{
    PyObject *list = (PyObject *)data;
    PyObject *number = PyFloat_FromDouble(value);
    if (number == NULL)
        return -1;
    int status = PyList_Append(list, number);
    Py_DECREF(number);
    return status;
}

static PyObject *sortlib_items(PyObject *self, PyObject *capsule)
{
    heap *h = get_heap(capsule);
    if (h == NULL)
        return NULL;
    PyObject *list = PyList_New(0);
    if (list == NULL)
        return NULL;
    if (heap_each(h, collect_item, (void *)list) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    if (PyList_Sort(list) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyObject *sortlib_drain(PyObject *self, PyObject *capsule)
{
    heap *h = get_heap(capsule);
    double total = 0, value;
    if (h == NULL)
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    while (heap_pop(h, &value) == 0)
        total += value;
    Py_END_ALLOW_THREADS
    return Py_BuildValue("{s:d,s:i}", "total", total, "left", heap_size(h));
}

static PyMethodDef methods[] = {
    {"new", sortlib_new, METH_VARARGS, "A heap."},
    {"push", sortlib_push, METH_VARARGS, "Adds a number."},
    {"pop", sortlib_pop, METH_O, "Takes the least number."},
    {"size", sortlib_size, METH_O, "How many there are."},
    {"each", sortlib_each, METH_VARARGS, "Calls with each number until a false result."},
    {"items", sortlib_items, METH_O, "All numbers in order."},
    {"drain", sortlib_drain, METH_O, "Takes all."},
    {0},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "sortlib", "Heaps of numbers.", -1, methods};

PyMODINIT_FUNC
PyInit_sortlib(void)
{
    PyObject *m = PyModule_Create(&module);
    PyObject *d;

    if (m == NULL)
        return NULL;
    d = PyModule_GetDict(m);
    sortlib_error = PyErr_NewException("sortlib.error", NULL, NULL);
    if (sortlib_error == NULL || PyDict_SetItemString(d, "error", sortlib_error) < 0)
        return NULL;
    return m;
}
