/* Static types as they were written for years: getters, members, rich comparison, an iterator type of its own. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "structmember.h"

typedef struct {
    PyObject_HEAD
    long start;
    long stop;
    PyObject *name;
    char closed;
} IntervalObject;

typedef struct {
    PyObject_HEAD
    IntervalObject *interval;
    long next;
} IntervalIterObject;

static PyTypeObject Interval_Type;
static PyTypeObject IntervalIter_Type;

#define Interval_Check(op) PyObject_TypeCheck(op, &Interval_Type)

static IntervalObject *interval_from(long start, long stop)
{
    IntervalObject *self = (IntervalObject *)Interval_Type.tp_alloc(&Interval_Type, 0);
    if (self == NULL)
        return NULL;
    self->start = start;
    self->stop = stop;
    return self;
}

static int interval_init(IntervalObject *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"start", "stop", "name", NULL};
    PyObject *name = NULL, *tmp;
    if (!PyArg_ParseTupleAndKeywords(args, kwds, "ll|O", kwlist, &self->start, &self->stop, &name))
        return -1;
    if (self->start > self->stop) {
        PyErr_Format(PyExc_ValueError, "start %ld is behind stop %ld", self->start, self->stop);
        return -1;
    }
    if (name) {
        tmp = self->name;
        Py_INCREF(name);
        self->name = name;
        Py_XDECREF(tmp);
    }
    return 0;
}

static int interval_traverse(IntervalObject *self, visitproc visit, void *arg)
{
    Py_VISIT(self->name);
    return 0;
}

static int interval_clear(IntervalObject *self)
{
    Py_CLEAR(self->name);
    return 0;
}

static void interval_dealloc(IntervalObject *self)
{
    PyObject_GC_UnTrack(self);
    interval_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *interval_repr(IntervalObject *self)
{
    if (self->name == NULL)
        return PyUnicode_FromFormat("Interval(%ld, %ld)", self->start, self->stop);
    return PyUnicode_FromFormat("Interval(%ld, %ld, %R)", self->start, self->stop, self->name);
}

static PyObject *interval_richcompare(PyObject *a, PyObject *b, int op)
{
    if (!PyObject_TypeCheck(a, &Interval_Type) || !PyObject_TypeCheck(b, &Interval_Type)) {
        Py_INCREF(Py_NotImplemented);
        return Py_NotImplemented;
    }
    IntervalObject *x = (IntervalObject *)a, *y = (IntervalObject *)b;
    int result;
    switch (op) {
    case Py_EQ:
        result = x->start == y->start && x->stop == y->stop;
        break;
    case Py_NE:
        result = x->start != y->start || x->stop != y->stop;
        break;
    case Py_LT:
        result = x->stop <= y->start;
        break;
    default:
        Py_RETURN_NOTIMPLEMENTED;
    }
    PyObject *answer = result ? Py_True : Py_False;
    Py_INCREF(answer);
    return answer;
}

static Py_hash_t interval_hash(IntervalObject *self)
{
    Py_hash_t hash = self->start * 31 + self->stop;
    return hash == -1 ? -2 : hash;
}

static Py_ssize_t interval_len(IntervalObject *self)
{
    return self->stop - self->start;
}

static PyObject *interval_item(IntervalObject *self, Py_ssize_t i)
{
    if (i < 0 || i >= self->stop - self->start) {
        PyErr_SetString(PyExc_IndexError, "interval index out of range");
        return NULL;
    }
    return PyLong_FromLong(self->start + (long)i);
}

static int interval_contains(IntervalObject *self, PyObject *value)
{
    long number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred()) {
        if (!PyErr_ExceptionMatches(PyExc_TypeError))
            return -1;
        PyErr_Clear();
        return 0;
    }
    return number >= self->start && number < self->stop;
}

static PyObject *interval_iter(IntervalObject *self)
{
    IntervalIterObject *it = PyObject_GC_New(IntervalIterObject, &IntervalIter_Type);
    if (it == NULL)
        return NULL;
    Py_INCREF(self);
    it->interval = self;
    it->next = self->start;
    PyObject_GC_Track(it);
    return (PyObject *)it;
}

static PyObject *interval_intersect(IntervalObject *self, PyObject *args)
{
    IntervalObject *other;
    if (!PyArg_ParseTuple(args, "O!:intersect", &Interval_Type, &other))
        return NULL;
    long start = self->start > other->start ? self->start : other->start;
    long stop = self->stop < other->stop ? self->stop : other->stop;
    if (start > stop)
        Py_RETURN_NONE;
    return (PyObject *)interval_from(start, stop);
}

static PyObject *interval_reduce(IntervalObject *self, PyObject *Py_UNUSED(unused))
{
    return Py_BuildValue("O(ll)", Py_TYPE(self), self->start, self->stop);
}

static PyObject *get_middle(IntervalObject *self, void *closure)
{
    return PyFloat_FromDouble((self->start + self->stop) / 2.0);
}

static int set_middle(IntervalObject *self, PyObject *value, void *closure)
{
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "middle can not be deleted");
        return -1;
    }
    double middle = PyFloat_AsDouble(value);
    if (middle == -1.0 && PyErr_Occurred())
        return -1;
    long half = (self->stop - self->start) / 2;
    self->start = (long)middle - half;
    self->stop = (long)middle + half;
    return 0;
}

static PyMethodDef interval_methods[] = {
    {"intersect", (PyCFunction)interval_intersect, METH_VARARGS, "What two intervals have in common."},
    {"__reduce__", (PyCFunction)interval_reduce, METH_NOARGS, NULL},
    {NULL, NULL},
};

static PyMemberDef interval_members[] = {
    {"start", T_LONG, offsetof(IntervalObject, start), READONLY, "first"},
    {"stop", T_LONG, offsetof(IntervalObject, stop), READONLY, "behind the last"},
    {"name", T_OBJECT, offsetof(IntervalObject, name), 0, NULL},
    {"closed", T_BOOL, offsetof(IntervalObject, closed), 0, NULL},
    {NULL},
};

static PyGetSetDef interval_getset[] = {
    {"middle", (getter)get_middle, (setter)set_middle, "the middle", NULL},
    {NULL},
};

static PySequenceMethods interval_as_sequence = {
    (lenfunc)interval_len,      /* sq_length */
    0,                          /* sq_concat */
    0,                          /* sq_repeat */
    (ssizeargfunc)interval_item, /* sq_item */
    0,                          /* was_sq_slice */
    0,                          /* sq_ass_item */
    0,                          /* was_sq_ass_slice */
    (objobjproc)interval_contains,
};

static PyTypeObject Interval_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    "intervals.Interval",                        /* tp_name */
    sizeof(IntervalObject),                      /* tp_basicsize */
    0,                                           /* tp_itemsize */
    (destructor)interval_dealloc,                /* tp_dealloc */
    0,                                           /* tp_vectorcall_offset */
    0,                                           /* tp_getattr */
    0,                                           /* tp_setattr */
    0,                                           /* tp_as_async */
    (reprfunc)interval_repr,                     /* tp_repr */
    0,                                           /* tp_as_number */
    &interval_as_sequence,                       /* tp_as_sequence */
    0,                                           /* tp_as_mapping */
    (hashfunc)interval_hash,                     /* tp_hash */
    0,                                           /* tp_call */
    0,                                           /* tp_str */
    PyObject_GenericGetAttr,                     /* tp_getattro */
    0,                                           /* tp_setattro */
    0,                                           /* tp_as_buffer */
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,     /* tp_flags */
    "An interval of integers.",                  /* tp_doc */
    (traverseproc)interval_traverse,             /* tp_traverse */
    (inquiry)interval_clear,                     /* tp_clear */
    interval_richcompare,                        /* tp_richcompare */
    0,                                           /* tp_weaklistoffset */
    (getiterfunc)interval_iter,                  /* tp_iter */
    0,                                           /* tp_iternext */
    interval_methods,                            /* tp_methods */
    interval_members,                            /* tp_members */
    interval_getset,                             /* tp_getset */
    0,                                           /* tp_base */
    0,                                           /* tp_dict */
    0,                                           /* tp_descr_get */
    0,                                           /* tp_descr_set */
    0,                                           /* tp_dictoffset */
    (initproc)interval_init,                     /* tp_init */
    0,                                           /* tp_alloc */
    PyType_GenericNew,                           /* tp_new */
};

static int iter_traverse(IntervalIterObject *it, visitproc visit, void *arg)
{
    Py_VISIT(it->interval);
    return 0;
}

static void iter_dealloc(IntervalIterObject *it)
{
    PyObject_GC_UnTrack(it);
    Py_XDECREF(it->interval);
    PyObject_GC_Del(it);
}

static PyObject *iter_next(IntervalIterObject *it)
{
    if (it->next >= it->interval->stop)
        return NULL;
    return PyLong_FromLong(it->next++);
}

static PyTypeObject IntervalIter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "intervals.IntervalIterator",
    .tp_basicsize = sizeof(IntervalIterObject),
    .tp_dealloc = (destructor)iter_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)iter_traverse,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = (iternextfunc)iter_next,
};

static struct PyModuleDef intervals_module = {PyModuleDef_HEAD_INIT, .m_name = "intervals", .m_size = -1};

PyMODINIT_FUNC PyInit_intervals(void)
{
    PyObject *m;
    if (PyType_Ready(&Interval_Type) < 0 || PyType_Ready(&IntervalIter_Type) < 0)
        return NULL;
    m = PyModule_Create(&intervals_module);
    if (!m)
        return NULL;
    Py_INCREF(&Interval_Type);
    PyModule_AddObject(m, "Interval", (PyObject *)&Interval_Type);
    return m;
}
