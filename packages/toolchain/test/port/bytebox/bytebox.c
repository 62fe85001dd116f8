/* The buffer protocol, the number protocol, the mapping protocol: a box of bytes with arithmetic on each. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    unsigned char *data;
    Py_ssize_t size;
    int exports;
} Box;

static PyTypeObject BoxType;

static Box *box_alloc(Py_ssize_t size)
{
    Box *self;
    if (size < 0) {
        PyErr_SetString(PyExc_ValueError, "negative size");
        return NULL;
    }
    self = PyObject_New(Box, &BoxType);
    if (self == NULL)
        return NULL;
    self->size = size;
    self->exports = 0;
    self->data = PyMem_Calloc(size > 0 ? size : 1, 1);
    if (self->data == NULL) {
        Py_DECREF(self);
        PyErr_NoMemory();
        return NULL;
    }
    return self;
}

static PyObject *box_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    PyObject *source;
    if (!PyArg_ParseTuple(args, "O:Box", &source))
        return NULL;
    if (PyLong_Check(source)) {
        Py_ssize_t size = PyLong_AsSsize_t(source);
        if (size == -1 && PyErr_Occurred())
            return NULL;
        return (PyObject *)box_alloc(size);
    }
    if (PyBytes_Check(source)) {
        Box *self = box_alloc(PyBytes_GET_SIZE(source));
        if (self == NULL)
            return NULL;
        memcpy(self->data, PyBytes_AS_STRING(source), self->size);
        return (PyObject *)self;
    }
    PyErr_Format(PyExc_TypeError, "Box() needs an int or bytes, not %s", Py_TYPE(source)->tp_name);
    return NULL;
}

static void box_dealloc(Box *self)
{
    PyMem_Free(self->data);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static int box_getbuffer(Box *self, Py_buffer *view, int flags)
{
    if (PyBuffer_FillInfo(view, (PyObject *)self, self->data, self->size, 0, flags) < 0)
        return -1;
    self->exports++;
    return 0;
}

static void box_releasebuffer(Box *self, Py_buffer *view)
{
    self->exports--;
}

static PyBufferProcs box_as_buffer = {
    (getbufferproc)box_getbuffer,
    (releasebufferproc)box_releasebuffer,
};

/* Applies an operation to two boxes of one size, or to a box and an int. */
static PyObject *box_apply(PyObject *left, PyObject *right, int (*op)(int, int))
{
    if (!PyObject_TypeCheck(left, &BoxType))
        Py_RETURN_NOTIMPLEMENTED;
    Box *a = (Box *)left, *b = NULL;
    long number = 0;
    if (PyObject_TypeCheck(right, &BoxType)) {
        b = (Box *)right;
        if (a->size != b->size) {
            PyErr_SetString(PyExc_ValueError, "sizes differ");
            return NULL;
        }
    } else if (PyLong_Check(right)) {
        number = PyLong_AsLong(right);
        if (number == -1 && PyErr_Occurred())
            return NULL;
    } else {
        Py_RETURN_NOTIMPLEMENTED;
    }
    Box *result = box_alloc(a->size);
    if (result == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < a->size; i++)
        result->data[i] = (unsigned char)op(a->data[i], b ? b->data[i] : (int)number);
    return (PyObject *)result;
}

static int plus(int a, int b) { return a + b; }
static int minus(int a, int b) { return a - b; }
static int both(int a, int b) { return a & b; }

static PyObject *box_add(PyObject *left, PyObject *right) { return box_apply(left, right, plus); }
static PyObject *box_subtract(PyObject *left, PyObject *right) { return box_apply(left, right, minus); }
static PyObject *box_and(PyObject *left, PyObject *right) { return box_apply(left, right, both); }

static PyObject *box_invert(Box *self)
{
    Box *result = box_alloc(self->size);
    if (result == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < self->size; i++)
        result->data[i] = (unsigned char)~self->data[i];
    return (PyObject *)result;
}

static PyObject *box_iadd(PyObject *self, PyObject *other)
{
    if (!PyLong_Check(other))
        Py_RETURN_NOTIMPLEMENTED;
    Box *box = (Box *)self;
    long number = PyLong_AsLong(other);
    if (number == -1 && PyErr_Occurred())
        return NULL;
    for (Py_ssize_t i = 0; i < box->size; i++)
        box->data[i] += (unsigned char)number;
    return Py_NewRef(self);
}

static int box_bool(Box *self)
{
    return self->size > 0;
}

static PyObject *box_int(Box *self)
{
    unsigned long total = 0;
    for (Py_ssize_t i = 0; i < self->size; i++)
        total = total << 8 | self->data[i];
    return PyLong_FromUnsignedLong(total);
}

static PyNumberMethods box_as_number = {
    .nb_add = box_add,
    .nb_subtract = box_subtract,
    .nb_and = box_and,
    .nb_invert = (unaryfunc)box_invert,
    .nb_inplace_add = box_iadd,
    .nb_bool = (inquiry)box_bool,
    .nb_int = (unaryfunc)box_int,
    .nb_index = (unaryfunc)box_int,
};

static Py_ssize_t box_length(Box *self)
{
    return self->size;
}

static PyObject *box_subscript(Box *self, PyObject *key)
{
    if (PySlice_Check(key)) {
        Py_ssize_t start, stop, step;
        if (PySlice_Unpack(key, &start, &stop, &step) < 0)
            return NULL;
        Py_ssize_t count = PySlice_AdjustIndices(self->size, &start, &stop, step);
        Box *result = box_alloc(count);
        if (result == NULL)
            return NULL;
        for (Py_ssize_t i = 0; i < count; i++)
            result->data[i] = self->data[start + i * step];
        return (PyObject *)result;
    }
    Py_ssize_t i = PyNumber_AsSsize_t(key, PyExc_IndexError);
    if (i == -1 && PyErr_Occurred())
        return NULL;
    if (i < 0)
        i += self->size;
    if (i < 0 || i >= self->size) {
        PyErr_SetString(PyExc_IndexError, "Box index out of range");
        return NULL;
    }
    return PyLong_FromLong(self->data[i]);
}

static int box_ass_subscript(Box *self, PyObject *key, PyObject *value)
{
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "a Box keeps its size");
        return -1;
    }
    Py_ssize_t i = PyNumber_AsSsize_t(key, PyExc_IndexError);
    if (i == -1 && PyErr_Occurred())
        return -1;
    if (i < 0 || i >= self->size) {
        PyErr_SetString(PyExc_IndexError, "Box index out of range");
        return -1;
    }
    long number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred())
        return -1;
    self->data[i] = (unsigned char)number;
    return 0;
}

static PyMappingMethods box_as_mapping = {
    (lenfunc)box_length,
    (binaryfunc)box_subscript,
    (objobjargproc)box_ass_subscript,
};

static PyObject *box_tobytes(Box *self, PyObject *Py_UNUSED(ignored))
{
    return PyBytes_FromStringAndSize((const char *)self->data, self->size);
}

static PyObject *box_fill_from(Box *self, PyObject *source)
{
    Py_buffer view;
    if (PyObject_GetBuffer(source, &view, PyBUF_SIMPLE) < 0)
        return NULL;
    Py_ssize_t count = view.len < self->size ? view.len : self->size;
    memcpy(self->data, view.buf, count);
    PyBuffer_Release(&view);
    return PyLong_FromSsize_t(count);
}

static PyMethodDef box_methods[] = {
    {"tobytes", (PyCFunction)box_tobytes, METH_NOARGS, "A copy as bytes."},
    {"fill_from", (PyCFunction)box_fill_from, METH_O, "Copies out of anything with a buffer."},
    {NULL},
};

static PyTypeObject BoxType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bytebox.Box",
    .tp_basicsize = sizeof(Box),
    .tp_dealloc = (destructor)box_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_doc = PyDoc_STR("Box(size or bytes)"),
    .tp_new = box_new,
    .tp_as_number = &box_as_number,
    .tp_as_mapping = &box_as_mapping,
    .tp_as_buffer = &box_as_buffer,
    .tp_methods = box_methods,
};

static PyModuleDef bytebox_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bytebox",
    .m_size = -1,
};

PyMODINIT_FUNC PyInit_bytebox(void)
{
    PyObject *m;
    if (PyType_Ready(&BoxType) < 0)
        return NULL;
    m = PyModule_Create(&bytebox_module);
    if (m == NULL)
        return NULL;
    if (PyModule_AddObjectRef(m, "Box", (PyObject *)&BoxType) < 0) {
        Py_DECREF(m);
        return NULL;
    }
    return m;
}
