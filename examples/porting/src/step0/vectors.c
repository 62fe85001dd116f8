/* Step 0: the extension as it was, written against the C API of CPython. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

#include <math.h>

#include "../path.h"

/* ---- Vector ---- */

typedef struct {
    PyObject_HEAD
    double x, y;
    PyObject *label; /* any object, or NULL */
} Vector;

static PyTypeObject Vector_Type;

static PyObject *Vector_make(double x, double y)
{
    Vector *self = PyObject_GC_New(Vector, &Vector_Type);
    if (self == NULL)
        return NULL;
    self->x = x;
    self->y = y;
    self->label = NULL;
    PyObject_GC_Track(self);
    return (PyObject *)self;
}

static PyObject *Vector_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"x", "y", "label", NULL};
    double x = 0, y = 0;
    PyObject *label = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwds, "|ddO:Vector", kwlist, &x, &y, &label))
        return NULL;
    Vector *self = (Vector *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->x = x;
    self->y = y;
    Py_XINCREF(label);
    self->label = label;
    return (PyObject *)self;
}

static int Vector_traverse(Vector *self, visitproc visit, void *arg)
{
    Py_VISIT(self->label);
    return 0;
}

static int Vector_clear(Vector *self)
{
    Py_CLEAR(self->label);
    return 0;
}

static void Vector_dealloc(Vector *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->label);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *Vector_repr(Vector *self)
{
    PyObject *x = PyFloat_FromDouble(self->x);
    PyObject *y = PyFloat_FromDouble(self->y);
    PyObject *result = NULL;
    if (x != NULL && y != NULL)
        result = PyUnicode_FromFormat("Vector(%R, %R)", x, y);
    Py_XDECREF(x);
    Py_XDECREF(y);
    return result;
}

static PyObject *Vector_richcompare(PyObject *left, PyObject *right, int op)
{
    if (!PyObject_TypeCheck(left, &Vector_Type) || !PyObject_TypeCheck(right, &Vector_Type) || (op != Py_EQ && op != Py_NE))
        Py_RETURN_NOTIMPLEMENTED;
    Vector *a = (Vector *)left;
    Vector *b = (Vector *)right;
    int equal = a->x == b->x && a->y == b->y;
    return PyBool_FromLong(op == Py_EQ ? equal : !equal);
}

static PyObject *Vector_add(PyObject *left, PyObject *right)
{
    if (!PyObject_TypeCheck(left, &Vector_Type) || !PyObject_TypeCheck(right, &Vector_Type))
        Py_RETURN_NOTIMPLEMENTED;
    Vector *a = (Vector *)left;
    Vector *b = (Vector *)right;
    return Vector_make(a->x + b->x, a->y + b->y);
}

static PyObject *Vector_negative(Vector *self)
{
    return Vector_make(-self->x, -self->y);
}

static PyObject *Vector_scaled(Vector *self, PyObject *args)
{
    double factor;
    if (!PyArg_ParseTuple(args, "d:scaled", &factor))
        return NULL;
    return Vector_make(self->x * factor, self->y * factor);
}

static PyObject *Vector_dot(Vector *self, PyObject *other)
{
    if (!PyObject_TypeCheck(other, &Vector_Type)) {
        PyErr_Format(PyExc_TypeError, "dot() needs a Vector, not %R", other);
        return NULL;
    }
    Vector *v = (Vector *)other;
    return PyFloat_FromDouble(self->x * v->x + self->y * v->y);
}

static PyObject *Vector_as_tuple(Vector *self, PyObject *Py_UNUSED(ignored))
{
    return Py_BuildValue("(dd)", self->x, self->y);
}

static PyObject *Vector_get_length(Vector *self, void *closure)
{
    return PyFloat_FromDouble(hypot(self->x, self->y));
}

static PyObject *Vector_get_label(Vector *self, void *closure)
{
    if (self->label == NULL)
        Py_RETURN_NONE;
    Py_INCREF(self->label);
    return self->label;
}

static int Vector_set_label(Vector *self, PyObject *value, void *closure)
{
    PyObject *old = self->label;
    Py_XINCREF(value);
    self->label = value;
    Py_XDECREF(old);
    return 0;
}

static PyMethodDef Vector_methods[] = {
    {"scaled", (PyCFunction)Vector_scaled, METH_VARARGS, "The vector, factor times as long."},
    {"dot", (PyCFunction)Vector_dot, METH_O, "The dot product with another vector."},
    {"as_tuple", (PyCFunction)Vector_as_tuple, METH_NOARGS, "(x, y)"},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef Vector_members[] = {
    {"x", T_DOUBLE, offsetof(Vector, x), 0, "to the right"},
    {"y", T_DOUBLE, offsetof(Vector, y), 0, "upwards"},
    {NULL},
};

static PyGetSetDef Vector_getset[] = {
    {"length", (getter)Vector_get_length, NULL, "The length; read-only.", NULL},
    {"label", (getter)Vector_get_label, (setter)Vector_set_label, "Any object, or None.", NULL},
    {NULL},
};

static PyNumberMethods Vector_as_number = {
    .nb_add = Vector_add,
    .nb_negative = (unaryfunc)Vector_negative,
};

static PyTypeObject Vector_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "vectors.Vector",
    .tp_doc = "Vector(x=0.0, y=0.0, label=None)",
    .tp_basicsize = sizeof(Vector),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_new = Vector_new,
    .tp_dealloc = (destructor)Vector_dealloc,
    .tp_traverse = (traverseproc)Vector_traverse,
    .tp_clear = (inquiry)Vector_clear,
    .tp_repr = (reprfunc)Vector_repr,
    .tp_richcompare = Vector_richcompare,
    .tp_as_number = &Vector_as_number,
    .tp_methods = Vector_methods,
    .tp_members = Vector_members,
    .tp_getset = Vector_getset,
};

/* ---- Point ---- */

typedef struct {
    PyObject_HEAD
    double x, y;
} Point;

static PyTypeObject Point_Type;

static int Point_init(Point *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"x", "y", NULL};
    return PyArg_ParseTupleAndKeywords(args, kwds, "dd:Point", kwlist, &self->x, &self->y) ? 0 : -1;
}

static PyObject *Point_distance(Point *self, PyObject *other)
{
    if (!PyObject_TypeCheck(other, &Point_Type)) {
        PyErr_SetString(PyExc_TypeError, "distance() needs a Point");
        return NULL;
    }
    Point *to = (Point *)other;
    return PyFloat_FromDouble(hypot(to->x - self->x, to->y - self->y));
}

/* point.moved(vector): of the type of `point`, so that subclasses keep theirs. */
static PyObject *Point_moved(Point *self, PyObject *by)
{
    if (!PyObject_TypeCheck(by, &Vector_Type)) {
        PyErr_SetString(PyExc_TypeError, "moved() needs a Vector");
        return NULL;
    }
    Vector *vector = (Vector *)by;
    return PyObject_CallFunction((PyObject *)Py_TYPE(self), "dd", self->x + vector->x, self->y + vector->y);
}

static PyMethodDef Point_methods[] = {
    {"distance", (PyCFunction)Point_distance, METH_O, "How far another point is."},
    {"moved", (PyCFunction)Point_moved, METH_O, "The point that a vector leads to."},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef Point_members[] = {
    {"x", T_DOUBLE, offsetof(Point, x), READONLY, NULL},
    {"y", T_DOUBLE, offsetof(Point, y), READONLY, NULL},
    {NULL},
};

static PyTypeObject Point_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "vectors.Point",
    .tp_doc = "Point(x, y)",
    .tp_basicsize = sizeof(Point),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_new = PyType_GenericNew,
    .tp_init = (initproc)Point_init,
    .tp_methods = Point_methods,
    .tp_members = Point_members,
};

/* ---- Paths: objects of a C library, in capsules ---- */

static const char PATH[] = "vectors.path";

static PyObject *PathError;

static void free_path(PyObject *capsule)
{
    path_free(PyCapsule_GetPointer(capsule, PATH));
}

/* path(points): a path through the points of a list. */
static PyObject *vectors_path(PyObject *module, PyObject *points)
{
    if (!PyList_Check(points)) {
        PyErr_SetString(PyExc_TypeError, "path() needs a list of Points");
        return NULL;
    }
    if (PyList_GET_SIZE(points) == 0) {
        PyErr_SetString(PathError, "a path needs a point");
        return NULL;
    }
    path *made = path_new();
    if (made == NULL)
        return PyErr_NoMemory();
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(points); i++) {
        PyObject *item = PyList_GET_ITEM(points, i);
        if (!PyObject_TypeCheck(item, &Point_Type)) {
            PyErr_Format(PyExc_TypeError, "point %zd is no Point", i);
            path_free(made);
            return NULL;
        }
        Point *point = (Point *)item;
        if (path_add(made, point->x, point->y) < 0) {
            path_free(made);
            return PyErr_NoMemory();
        }
    }
    PyObject *capsule = PyCapsule_New(made, PATH, free_path);
    if (capsule == NULL)
        path_free(made);
    return capsule;
}

static PyObject *vectors_path_length(PyObject *module, PyObject *capsule)
{
    path *p = PyCapsule_GetPointer(capsule, PATH);
    if (p == NULL)
        return NULL;
    return PyFloat_FromDouble(path_length(p));
}

/* What the C library hands back to us is the callable. */
static int visit_point(double x, double y, void *data)
{
    PyObject *callable = (PyObject *)data;
    PyObject *result = PyObject_CallFunction(callable, "dd", x, y);
    if (result == NULL)
        return -1;
    Py_DECREF(result);
    return 0;
}

/* walk(path, step, callable): calls callable(x, y) for points along the path. */
static PyObject *vectors_walk(PyObject *module, PyObject *args)
{
    PyObject *capsule, *callable;
    double step;
    if (!PyArg_ParseTuple(args, "OdO:walk", &capsule, &step, &callable))
        return NULL;
    path *p = PyCapsule_GetPointer(capsule, PATH);
    if (p == NULL)
        return NULL;
    if (!(step > 0)) {
        PyErr_SetString(PathError, "the step must be positive");
        return NULL;
    }
    if (path_walk(p, step, visit_point, (void *)callable) < 0)
        return NULL;
    Py_RETURN_NONE;
}

/* ---- The module ---- */

static PyMethodDef vectors_methods[] = {
    {"path", vectors_path, METH_O, "A path through the points of a list."},
    {"path_length", vectors_path_length, METH_O, "The length of a path."},
    {"walk", vectors_walk, METH_VARARGS, "Calls a function for points along a path."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef vectors_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "vectors",
    .m_doc = "Points and vectors in the plane.",
    .m_size = -1,
    .m_methods = vectors_methods,
};

PyMODINIT_FUNC PyInit_vectors(void)
{
    if (PyType_Ready(&Vector_Type) < 0)
        return NULL;
    if (PyType_Ready(&Point_Type) < 0)
        return NULL;
    PyObject *module = PyModule_Create(&vectors_module);
    if (module == NULL)
        return NULL;
    PathError = PyErr_NewException("vectors.PathError", PyExc_ValueError, NULL);
    if (PathError == NULL) {
        Py_DECREF(module);
        return NULL;
    }
    Py_INCREF(PathError);
    Py_INCREF(&Vector_Type);
    Py_INCREF(&Point_Type);
    if (PyModule_AddObject(module, "PathError", PathError) < 0 ||
        PyModule_AddObject(module, "Vector", (PyObject *)&Vector_Type) < 0 ||
        PyModule_AddObject(module, "Point", (PyObject *)&Point_Type) < 0 ||
        PyModule_AddIntConstant(module, "DIMENSIONS", 2) < 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
