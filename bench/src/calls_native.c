/* The call shapes of calls.c in CPython's own C API, for comparison on native CPython. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

static PyObject *noargs(PyObject *self, PyObject *unused)
{
    Py_RETURN_NONE;
}
static PyObject *onearg(PyObject *self, PyObject *arg)
{
    return Py_NewRef(arg);
}
static PyObject *inc(PyObject *self, PyObject *arg)
{
    long value = PyLong_AsLong(arg);
    if (value == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromLong(value + 1);
}
static PyObject *varargs(PyObject *self, PyObject *args)
{
    long a, b;
    if (!PyArg_ParseTuple(args, "ll", &a, &b))
        return NULL;
    return PyLong_FromLong(a + b);
}
static PyObject *keywords(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"a", "b", NULL};
    long a, b;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "ll", names, &a, &b))
        return NULL;
    return PyLong_FromLong(a + b);
}
static PyObject *getattr(PyObject *self, PyObject *arg)
{
    return PyObject_GetAttrString(arg, "attribute");
}
static PyObject *utf8(PyObject *self, PyObject *arg)
{
    Py_ssize_t size;
    if (PyUnicode_AsUTF8AndSize(arg, &size) == NULL)
        return NULL;
    return PyLong_FromSsize_t(size);
}
static PyObject *echo(PyObject *self, PyObject *arg)
{
    const char *text = PyUnicode_AsUTF8(arg);
    return text == NULL ? NULL : PyUnicode_FromString(text);
}
static PyObject *callback(PyObject *self, PyObject *arg)
{
    return PyObject_CallNoArgs(arg);
}
static PyObject *sum(PyObject *self, PyObject *arg)
{
    Py_ssize_t size = PyObject_Length(arg);
    long total = 0;
    for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *item = PySequence_GetItem(arg, i);
        if (item == NULL)
            return NULL;
        total += PyLong_AsLong(item);
        Py_DECREF(item);
    }
    return PyLong_FromLong(total);
}
static PyObject *make(PyObject *self, PyObject *arg)
{
    Py_ssize_t size = PyLong_AsSsize_t(arg);
    PyObject *list = PyList_New(size);
    for (Py_ssize_t i = 0; list != NULL && i < size; i++)
        PyList_SET_ITEM(list, i, PyLong_FromSsize_t(i));
    return list;
}

typedef struct {
    PyObject_HEAD
    double x, y;
} Point;
static PyObject *Point_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    Point *point = (Point *)type->tp_alloc(type, 0);
    if (point != NULL)
        point->x = point->y = 1.0;
    return (PyObject *)point;
}
static PyObject *Point_norm(Point *self, PyObject *unused)
{
    return PyFloat_FromDouble(self->x * self->x + self->y * self->y);
}
static Py_ssize_t Point_length(PyObject *self)
{
    return 2;
}
static PyObject *Point_add(PyObject *left, PyObject *right)
{
    return Py_NewRef(left);
}
static PyObject *Point_item(PyObject *self, Py_ssize_t index)
{
    return PyLong_FromSsize_t(index);
}
static PyMemberDef Point_members[] = {{"x", T_DOUBLE, offsetof(Point, x)}, {NULL}};
static PyMethodDef Point_methods[] = {{"norm", (PyCFunction)Point_norm, METH_NOARGS, NULL}, {NULL}};
static PyType_Slot Point_slots[] = {{Py_tp_new, Point_new},     {Py_tp_methods, Point_methods},
                                    {Py_sq_length, Point_length}, {Py_nb_add, Point_add},
                                    {Py_sq_item, Point_item}, {Py_tp_members, Point_members}, {0, NULL}};
static PyType_Spec Point_spec = {"calls.Point", sizeof(Point), 0, Py_TPFLAGS_DEFAULT, Point_slots};

static PyMethodDef methods[] = {
    {"noargs", noargs, METH_NOARGS, NULL},
    {"onearg", onearg, METH_O, NULL},
    {"inc", inc, METH_O, NULL},
    {"varargs", varargs, METH_VARARGS, NULL},
    {"keywords", (PyCFunction)(void (*)(void))keywords, METH_VARARGS | METH_KEYWORDS, NULL},
    {"getattr", getattr, METH_O, NULL},
    {"utf8", utf8, METH_O, NULL},
    {"echo", echo, METH_O, NULL},
    {"callback", callback, METH_O, NULL},
    {"sum", sum, METH_O, NULL},
    {"make", make, METH_O, NULL},
    {NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "calls", NULL, -1, methods};

PyMODINIT_FUNC PyInit_calls(void)
{
    PyObject *made = PyModule_Create(&module), *type = PyType_FromSpec(&Point_spec);
    if (made == NULL || type == NULL || PyModule_AddObject(made, "Point", type) < 0)
        return NULL;
    return made;
}
