/* What no program can port by itself, among what it can: every place that is left must be marked. It is parsed, never run. */
#include <Python.h>
#include <structmember.h>

typedef struct node {
    struct node *next;
    PyObject *value;
} node;

typedef struct {
    PyObject_HEAD
    PyObject *dict;
    PyObject *weakreflist;
    node *head;
    Py_ssize_t len;
} Stack;

static PyTypeObject StackType;
static PyObject *cache = NULL;
static PyObject *empty;

#define RETURN_IF_NULL(x) do { if ((x) == NULL) return NULL; } while (0)

static void Stack_dealloc(Stack *self)
{
    node *n = self->head;
    while (n) {
        node *next = n->next;
        Py_DECREF(n->value);
        free(n);
        n = next;
    }
    Py_XDECREF(self->dict);
    if (self->weakreflist)
        PyObject_ClearWeakRefs((PyObject *)self);
    Py_TYPE(self)->tp_free(self);
}

static PyObject *Stack_push(Stack *self, PyObject *value)
{
    node *n = malloc(sizeof *n);
    if (!n)
        return PyErr_NoMemory();
    Py_INCREF(value);
    n->value = value;
    n->next = self->head;
    self->head = n;
    self->len++;
    Py_RETURN_NONE;
}

static PyObject *lookup(PyObject *self, PyObject *args)
{
    PyObject *key, *value;
    PyObject *type, *val, *tb;
    if (!PyArg_ParseTuple(args, "O!U", &PyDict_Type, &self, &key))
        return NULL;
    if (cache && (value = PyDict_GetItem(cache, key)) != NULL) {
        Py_INCREF(value);
        return value;
    } else if (PyErr_Occurred()) {
        PyErr_Fetch(&type, &val, &tb);
        PyErr_Restore(type, val, tb);
        return NULL;
    } else
        return Py_BuildValue("(Os#)", key, "ab", (Py_ssize_t)2);
}

static PyObject *items(PyObject *self, PyObject *d)
{
    PyObject *key, *value, *list = PyList_New(0);
    Py_ssize_t pos = 0;
    RETURN_IF_NULL(list);
    while (PyDict_Next(d, &pos, &key, &value)) {
        PyObject *pair = PyTuple_Pack(2, key, value);
        if (!pair || PyList_Append(list, pair)) {
            Py_XDECREF(pair);
            Py_DECREF(list);
            return NULL;
        }
        Py_DECREF(pair);
    }
    switch (PyList_Size(list)) {
    case 0:
        Py_DECREF(list);
        if (empty == NULL)
            empty = PyTuple_New(0);
        Py_INCREF(empty);
        return empty;
    default:
        break;
    }
    return list;
}

static PyObject *make(PyObject *type, PyObject *args)
{
    return PyObject_CallObject(type, args);
}

static PyMethodDef Stack_methods[] = {
    {"push", (PyCFunction)Stack_push, METH_O, ""},
    {"make", make, METH_VARARGS | METH_CLASS, ""},
    {NULL},
};

static PyTypeObject StackType = {
    PyVarObject_HEAD_INIT(&PyType_Type, 0)
    .tp_name = "hard.Stack",
    .tp_basicsize = sizeof(Stack),
    .tp_dealloc = (destructor)Stack_dealloc,
    .tp_methods = Stack_methods,
    .tp_dictoffset = offsetof(Stack, dict),
    .tp_weaklistoffset = offsetof(Stack, weakreflist),
    .tp_getattro = PyObject_GenericGetAttr,
    .tp_new = PyType_GenericNew,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_base = &PyBaseObject_Type,
};

static PyMethodDef methods[] = {
    {"lookup", lookup, METH_VARARGS},
    {"items", items, METH_O},
    {NULL},
};

static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, "hard", 0, -1, methods};

PyMODINIT_FUNC PyInit_hard(void)
{
    PyObject *m;
    PyGILState_STATE state;
    StackType.tp_dict = NULL;
    if (PyType_Ready(&StackType))
        return NULL;
    if (!(m = PyModule_Create(&def)))
        return NULL;
    Py_INCREF(&StackType);
    if (PyModule_AddObject(m, "Stack", (PyObject *)&StackType)) {
        Py_DECREF(&StackType);
        Py_DECREF(m);
        return NULL;
    }
    cache = PyDict_New();
    state = PyGILState_Ensure();
    PyGILState_Release(state);
    return m;
}
