/* Polynomials with real coefficients, in the style of extensions that have grown since Python 2. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

#define DROP(object) Py_XDECREF((PyObject *)(object))
#define FAIL_IF(condition) \
    do { \
        if (condition) \
            goto error; \
    } while (0)
#define Poly_Check(object) PyObject_TypeCheck((object), &PolyType)

typedef struct {
    PyObject_HEAD
    double *coefficients; /* the constant first */
    Py_ssize_t length;
} PolyObject;

typedef struct {
    PyObject_HEAD
    PolyObject *poly;
    Py_ssize_t index;
} PolyIterObject;

typedef struct {
    double *values;
    Py_ssize_t count;
} Coefficients;

static PyObject *PolyError;
static PyTypeObject PolyType;
static PyTypeObject PolyIterType;

/* Used with "O&": numbers of any sequence. */
static int
convert_coefficients(PyObject *object, void *address)
{
    Coefficients *result = (Coefficients *)address;
    PyObject *fast = NULL;
    double *values = NULL;
    Py_ssize_t i, count;

    fast = PySequence_Fast(object, "coefficients must be a sequence");
    FAIL_IF(fast == NULL);
    count = PySequence_Fast_GET_SIZE(fast);
    values = PyMem_New(double, count + 1);
    if (values == NULL) {
        PyErr_NoMemory();
        goto error;
    }
    for (i = 0; i < count; i++) {
        PyObject *item = PySequence_Fast_GET_ITEM(fast, i);
        values[i] = PyFloat_AsDouble(item);
        FAIL_IF(values[i] == -1.0 && PyErr_Occurred());
    }
    while (count > 0 && values[count - 1] == 0.0)
        count--;
    Py_DECREF(fast);
    result->values = values;
    result->count = count;
    return 1;
error:
    PyMem_Free(values);
    DROP(fast);
    return 0;
}

/* Takes the values over, also when it fails. */
static PyObject *
poly_from_values(double *values, Py_ssize_t count)
{
    PolyObject *poly = PyObject_New(PolyObject, &PolyType);
    if (poly == NULL) {
        PyMem_Free(values);
        return NULL;
    }
    while (count > 0 && values[count - 1] == 0.0)
        count--;
    poly->coefficients = values;
    poly->length = count;
    return (PyObject *)poly;
}

static int
poly_init(PolyObject *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"coefficients", "scale", NULL};
    Coefficients given = {NULL, 0};
    double scale = 1.0;
    Py_ssize_t i;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "O&|d:Poly", kwlist, convert_coefficients, &given, &scale))
        return -1;
    if (given.count > 1000) {
        PyErr_Format(PolyError, "a degree of %zd is too much", given.count - 1);
        PyMem_Free(given.values);
        return -1;
    }
    for (i = 0; i < given.count; i++)
        given.values[i] *= scale;
    PyMem_Free(self->coefficients);
    self->coefficients = given.values;
    self->length = given.count;
    return 0;
}

static void
poly_dealloc(PolyObject *self)
{
    PyMem_Free(self->coefficients);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
poly_repr(PolyObject *self)
{
    PyObject *list = PyList_New(self->length), *result = NULL;
    Py_ssize_t i;

    FAIL_IF(list == NULL);
    for (i = 0; i < self->length; i++) {
        PyObject *number = PyFloat_FromDouble(self->coefficients[i]);
        FAIL_IF(number == NULL);
        PyList_SET_ITEM(list, i, number);
    }
    result = PyUnicode_FromFormat("Poly(%R)", list);
error:
    DROP(list);
    return result;
}

static double
evaluate(const PolyObject *self, double x)
{
    double result = 0.0;
    Py_ssize_t i;
    for (i = self->length - 1; i >= 0; i--)
        result = result * x + self->coefficients[i];
    return result;
}

static PyObject *
poly_call(PolyObject *self, PyObject *args, PyObject *kwds)
{
    double x;
    if (!PyArg_ParseTuple(args, "d:__call__", &x))
        return NULL;
    return PyFloat_FromDouble(evaluate(self, x));
}

static PyObject *
poly_add(PyObject *a, PyObject *b)
{
    PolyObject *left, *right;
    Py_ssize_t i, count;
    double *values;

    if (!Poly_Check(a) || !Poly_Check(b))
        Py_RETURN_NOTIMPLEMENTED;
    left = (PolyObject *)a;
    right = (PolyObject *)b;
    count = left->length > right->length ? left->length : right->length;
    values = PyMem_New(double, count + 1);
    if (values == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < count; i++) {
        values[i] = i < left->length ? left->coefficients[i] : 0.0;
        if (i < right->length)
            values[i] += right->coefficients[i];
    }
    return poly_from_values(values, count);
}

static PyObject *
poly_multiply(PyObject *a, PyObject *b)
{
    PolyObject *left, *right;
    Py_ssize_t i, j, count;
    double *values;

    if (PyNumber_Check(b) && Poly_Check(a)) {
        PyObject *number = PyNumber_Float(b);
        double factor;
        if (number == NULL)
            return NULL;
        factor = PyFloat_AS_DOUBLE(number);
        Py_DECREF(number);
        left = (PolyObject *)a;
        values = PyMem_New(double, left->length + 1);
        if (values == NULL)
            return PyErr_NoMemory();
        for (i = 0; i < left->length; i++)
            values[i] = left->coefficients[i] * factor;
        return poly_from_values(values, left->length);
    }
    if (!Poly_Check(a) || !Poly_Check(b)) {
        Py_INCREF(Py_NotImplemented);
        return Py_NotImplemented;
    }
    left = (PolyObject *)a;
    right = (PolyObject *)b;
    count = left->length + right->length;
    values = (double *)PyMem_Calloc((size_t)count + 1, sizeof(double));
    if (values == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < left->length; i++)
        for (j = 0; j < right->length; j++)
            values[i + j] += left->coefficients[i] * right->coefficients[j];
    return poly_from_values(values, count);
}

static PyObject *
poly_negative(PolyObject *self)
{
    Py_ssize_t i;
    double *values = PyMem_New(double, self->length + 1);
    if (values == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < self->length; i++)
        values[i] = -self->coefficients[i];
    return poly_from_values(values, self->length);
}

static int
poly_bool(PolyObject *self)
{
    return self->length != 0;
}

static PyObject *
poly_inplace_add(PolyObject *self, PyObject *other)
{
    double constant = PyFloat_AsDouble(other);
    if (constant == -1.0 && PyErr_Occurred()) {
        if (!PyErr_ExceptionMatches(PyExc_TypeError))
            return NULL;
        PyErr_Clear();
        Py_RETURN_NOTIMPLEMENTED;
    }
    if (self->length == 0) {
        double *values = self->coefficients;
        PyMem_Resize(values, double, 1);
        if (values == NULL)
            return PyErr_NoMemory();
        values[0] = 0.0;
        self->coefficients = values;
        self->length = 1;
    }
    self->coefficients[0] += constant;
    Py_INCREF(self);
    return (PyObject *)self;
}

static PyNumberMethods poly_as_number = {
    .nb_add = poly_add,
    .nb_multiply = poly_multiply,
    .nb_negative = (unaryfunc)poly_negative,
    .nb_bool = (inquiry)poly_bool,
    .nb_inplace_add = (binaryfunc)poly_inplace_add,
};

static Py_ssize_t
poly_length(PolyObject *self)
{
    return self->length;
}

static PyObject *
poly_item(PolyObject *self, Py_ssize_t i)
{
    if (i < 0 || i >= self->length) {
        PyErr_SetString(PyExc_IndexError, "no such coefficient");
        return NULL;
    }
    return PyFloat_FromDouble(self->coefficients[i]);
}

static int
poly_contains(PolyObject *self, PyObject *value)
{
    double x = PyFloat_AsDouble(value);
    if (x == -1.0 && PyErr_Occurred())
        return -1;
    return evaluate(self, x) == 0.0;
}

static PySequenceMethods poly_as_sequence = {
    .sq_length = (lenfunc)poly_length,
    .sq_item = (ssizeargfunc)poly_item,
    .sq_contains = (objobjproc)poly_contains,
};

static PyObject *
poly_richcompare(PyObject *a, PyObject *b, int op)
{
    PolyObject *left, *right;
    int equal;

    if ((op != Py_EQ && op != Py_NE) || !Poly_Check(b))
        Py_RETURN_NOTIMPLEMENTED;
    left = (PolyObject *)a;
    right = (PolyObject *)b;
    equal = left->length == right->length &&
            memcmp(left->coefficients, right->coefficients, (size_t)left->length * sizeof(double)) == 0;
    return PyBool_FromLong(op == Py_EQ ? equal : !equal);
}

static PyObject *
poly_iter(PyObject *self)
{
    PolyIterObject *iterator = PyObject_New(PolyIterObject, &PolyIterType);
    if (iterator == NULL)
        return NULL;
    Py_INCREF(self);
    iterator->poly = (PolyObject *)self;
    iterator->index = 0;
    return (PyObject *)iterator;
}

static PyObject *
poly_roots_between(PolyObject *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"low", "high", "key", NULL};
    double low, high;
    PyObject *key = NULL, *result = NULL, *number = NULL, *shown = NULL;
    long x;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "dd|O:roots_between", kwlist, &low, &high, &key))
        return NULL;
    if (key != NULL && key != Py_None && !PyCallable_Check(key)) {
        PyErr_Format(PyExc_TypeError, "key must be callable, not %.100s", Py_TYPE(key)->tp_name);
        return NULL;
    }
    result = PyList_New(0);
    FAIL_IF(result == NULL);
    for (x = (long)low; x <= (long)high; x++) {
        if (evaluate(self, (double)x) != 0.0)
            continue;
        number = PyLong_FromLong(x);
        FAIL_IF(number == NULL);
        if (key == NULL || key == Py_None) {
            shown = number;
            Py_INCREF(shown);
        } else {
            shown = PyObject_CallFunctionObjArgs(key, number, NULL);
            FAIL_IF(shown == NULL);
        }
        FAIL_IF(PyList_Append(result, shown) < 0);
        Py_CLEAR(shown);
        Py_CLEAR(number);
    }
    return result;
error:
    DROP(shown);
    DROP(number);
    DROP(result);
    return NULL;
}

static PyObject *
poly_reduce(PolyObject *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *list = PySequence_List((PyObject *)self), *result;
    if (list == NULL)
        return NULL;
    result = Py_BuildValue("(O(O))", (PyObject *)Py_TYPE(self), list);
    Py_DECREF(list);
    return result;
}

static PyMethodDef poly_methods[] = {
    {"roots_between", (PyCFunction)(void (*)(void))poly_roots_between, METH_VARARGS | METH_KEYWORDS,
     "The integers between two numbers where it is 0."},
    {"__reduce__", (PyCFunction)poly_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyObject *
poly_get_degree(PolyObject *self, void *closure)
{
    if (self->length == 0)
        Py_RETURN_NONE;
    return PyLong_FromSsize_t(self->length - 1);
}

static PyGetSetDef poly_getset[] = {
    {"degree", (getter)poly_get_degree, NULL, "None for the polynomial that is 0", NULL},
    {NULL},
};

static PyTypeObject PolyType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "polynomials.Poly",
    .tp_basicsize = sizeof(PolyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_doc = "Poly(coefficients, scale=1.0)",
    .tp_new = PyType_GenericNew,
    .tp_init = (initproc)poly_init,
    .tp_dealloc = (destructor)poly_dealloc,
    .tp_repr = (reprfunc)poly_repr,
    .tp_call = (ternaryfunc)poly_call,
    .tp_as_number = &poly_as_number,
    .tp_as_sequence = &poly_as_sequence,
    .tp_richcompare = poly_richcompare,
    .tp_hash = PyObject_HashNotImplemented,
    .tp_iter = poly_iter,
    .tp_methods = poly_methods,
    .tp_getset = poly_getset,
};

static void
iter_dealloc(PolyIterObject *self)
{
    Py_XDECREF(self->poly);
    PyObject_Free(self);
}

static PyObject *
iter_next(PolyIterObject *self)
{
    if (self->poly == NULL)
        return NULL;
    if (self->index >= self->poly->length) {
        Py_CLEAR(self->poly);
        return NULL;
    }
    return PyFloat_FromDouble(self->poly->coefficients[self->index++]);
}

static PyTypeObject PolyIterType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "polynomials.PolyIter",
    .tp_basicsize = sizeof(PolyIterObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = (destructor)iter_dealloc,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = (iternextfunc)iter_next,
};

static PyObject *
integrate(PyObject *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"poly", "low", "high", "exact", NULL};
    PyObject *poly;
    double low = 0.0, high = 1.0, sum = 0.0, at_low = 1.0, at_high = 1.0;
    int exact = 0;
    Py_ssize_t i;

    if (!PyArg_ParseTupleAndKeywords(args, kwds, "O!|dd$p", kwlist, &PolyType, &poly, &low, &high, &exact))
        return NULL;
    for (i = 0; i < ((PolyObject *)poly)->length; i++) {
        at_low *= low;
        at_high *= high;
        sum += ((PolyObject *)poly)->coefficients[i] * (at_high - at_low) / (double)(i + 1);
    }
    if (exact) {
        PyObject *number = PyFloat_FromDouble(sum), *ratio;
        if (number == NULL)
            return NULL;
        ratio = PyObject_CallMethod(number, "as_integer_ratio", NULL);
        Py_DECREF(number);
        return ratio;
    }
    return Py_BuildValue("{s:d,s:(dd)}", "value", sum, "between", low, high);
}

static PyObject *
from_roots(PyObject *self, PyObject *args)
{
    PyObject *result = NULL, *iterator = NULL, *root = NULL;

    if (!PyArg_ParseTuple(args, "O:from_roots", &root))
        return NULL;
    iterator = PyObject_GetIter(root);
    if (iterator == NULL)
        return NULL;
    result = PyObject_CallFunction((PyObject *)&PolyType, "((i))", 1);
    FAIL_IF(result == NULL);
    while ((root = PyIter_Next(iterator)) != NULL) {
        double x = PyFloat_AsDouble(root);
        PyObject *factor, *product;
        Py_DECREF(root);
        FAIL_IF(x == -1.0 && PyErr_Occurred());
        factor = PyObject_CallFunction((PyObject *)&PolyType, "((dd))", -x, 1.0);
        FAIL_IF(factor == NULL);
        product = PyNumber_Multiply(result, factor);
        Py_DECREF(factor);
        FAIL_IF(product == NULL);
        Py_SETREF(result, product);
    }
    FAIL_IF(PyErr_Occurred());
    Py_DECREF(iterator);
    return result;
error:
    Py_XDECREF(result);
    Py_DECREF(iterator);
    return NULL;
}

static PyMethodDef module_methods[] = {
    {"from_roots", from_roots, METH_VARARGS, "The polynomial that is 0 there."},
    {"integrate", (PyCFunction)(void (*)(void))integrate, METH_VARARGS | METH_KEYWORDS, "Its integral."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef moduledef = {
    PyModuleDef_HEAD_INIT, "polynomials", "Polynomials.", -1, module_methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC
PyInit_polynomials(void)
{
    PyObject *module;

    if (PyType_Ready(&PolyType) < 0 || PyType_Ready(&PolyIterType) < 0)
        return NULL;
    module = PyModule_Create(&moduledef);
    if (module == NULL)
        return NULL;
    PolyError = PyErr_NewException("polynomials.PolyError", PyExc_ArithmeticError, NULL);
    FAIL_IF(PolyError == NULL);
    Py_INCREF(PolyError);
    FAIL_IF(PyModule_AddObject(module, "PolyError", PolyError) < 0);
    Py_INCREF(&PolyType);
    FAIL_IF(PyModule_AddObject(module, "Poly", (PyObject *)&PolyType) < 0);
    FAIL_IF(PyModule_AddIntConstant(module, "MAX_DEGREE", 999) < 0);
    FAIL_IF(PyModule_AddStringConstant(module, "__version__", "3.1") < 0);
    return module;
error:
    Py_DECREF(module);
    return NULL;
}
