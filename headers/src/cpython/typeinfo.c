/* Finding what is known of the types this extension made. */
#include "cpython.h"

enum { BUCKETS = 256 };

/* Grows only, at the front: readers need no lock. */
static HPyTypeInfo *buckets[BUCKETS];
#ifdef Py_GIL_DISABLED
static PyMutex adding;
#endif

static HPyTypeInfo **bucket_of(const PyMethodDef *methods) {
    uintptr_t address = (uintptr_t)methods;
    return &buckets[(address >> 4 ^ address >> 12) % BUCKETS];
}

void harpy_add_type(HPyTypeInfo *info) {
    HPyTypeInfo **bucket = bucket_of(info->methods);
#ifdef Py_GIL_DISABLED
    PyMutex_Lock(&adding);
#endif
    info->next = *bucket;
    HARPY_SET_SHARED(*bucket, info);
#ifdef Py_GIL_DISABLED
    PyMutex_Unlock(&adding);
#endif
}

HPyTypeInfo *harpy_info_of(PyTypeObject *type) {
    const PyMethodDef *methods = HARPY_SLOT(type, tp_methods, PyMethodDef *);
    if (methods == NULL)
        return NULL;
    HPyTypeInfo *info = HARPY_SHARED(*bucket_of(methods));
    while (info != NULL && info->methods != methods)
        info = info->next;
    return info;
}

HPyTypeInfo *harpy_nearest(PyTypeObject *type) {
    for (; type != NULL; type = HARPY_BASE(type)) {
        HPyTypeInfo *info = harpy_info_of(type);
        if (info != NULL)
            return info;
    }
    return NULL;
}

PyTypeObject *harpy_shape_type(HPyType_BuiltinShape shape) {
    switch (shape) {
    case HPyType_BuiltinShape_Legacy:
    case HPyType_BuiltinShape_Object:
        return &PyBaseObject_Type;
    case HPyType_BuiltinShape_Type:
        return &PyType_Type;
    case HPyType_BuiltinShape_Long:
        return &PyLong_Type;
    case HPyType_BuiltinShape_Float:
        return &PyFloat_Type;
    case HPyType_BuiltinShape_Unicode:
        return &PyUnicode_Type;
    case HPyType_BuiltinShape_Tuple:
        return &PyTuple_Type;
    case HPyType_BuiltinShape_List:
        return &PyList_Type;
    case HPyType_BuiltinShape_Dict:
        return &PyDict_Type;
    }
    return NULL;
}

Py_ssize_t harpy_struct_offset(HPyType_BuiltinShape shape) {
    switch (shape) {
    case HPyType_BuiltinShape_Legacy:
        return 0;
    case HPyType_BuiltinShape_Object:
        return _HPY_OBJECT_OFFSET;
    case HPyType_BuiltinShape_Type:
        return _HPY_TYPE_OFFSET;
    case HPyType_BuiltinShape_Float:
        return _HPY_FLOAT_OFFSET;
    case HPyType_BuiltinShape_Unicode:
        return _HPY_UNICODE_OFFSET;
    case HPyType_BuiltinShape_List:
        return _HPY_LIST_OFFSET;
    case HPyType_BuiltinShape_Dict:
        return _HPY_DICT_OFFSET;
    case HPyType_BuiltinShape_Long:
    case HPyType_BuiltinShape_Tuple:
        break;
    }
    return -1;
}

/* The number of digits CPython allocated for an int, or fewer where their values don't need them: at least one. */
static size_t digits_of(PyObject *object) {
#ifdef Py_LIMITED_API
    const int bits_per_digit = _HPy_layout.digit_size == 4 ? 30 : 15;
#else
    const int bits_per_digit = PyLong_Type.tp_itemsize == 4 ? 30 : 15;
#endif
    int overflow;
    long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
    size_t bits = 0;
    if (overflow == 0) {
        unsigned long long rest = value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value;
        for (; rest != 0; rest >>= 1)
            bits++;
    } else {
        /* Asked of `int` itself: a subclass may have its own bit_length. Nothing but want of memory can fail. */
        PyObject *length = PyObject_CallMethod((PyObject *)&PyLong_Type, "bit_length", "O", object);
        bits = length == NULL ? 0 : PyLong_AsSize_t(length);
        Py_XDECREF(length);
        if (length == NULL)
            Py_FatalError("no memory to measure an int");
    }
    size_t digits = (bits + (size_t)bits_per_digit - 1) / (size_t)bits_per_digit;
    return digits == 0 ? 1 : digits;
}

void *_HPy_StructOfLong(PyObject *object) {
#ifdef Py_LIMITED_API
    const size_t head = _HPy_layout.long_size, digit = _HPy_layout.digit_size;
#else
    const size_t head = (size_t)PyLong_Type.tp_basicsize, digit = (size_t)PyLong_Type.tp_itemsize;
#endif
    const size_t end = head + digits_of(object) * digit;
    return (char *)object + _HPY_AFTER(end);
}

void *harpy_struct(const HPyTypeInfo *info, PyObject *self) {
    switch (info->shape) {
    case HPyType_BuiltinShape_Long:
        return _HPy_AsStruct_Long(NULL, _HPy_From(self));
    case HPyType_BuiltinShape_Tuple:
        return _HPy_AsStruct_Tuple(NULL, _HPy_From(self));
    default:
        return (char *)self + harpy_struct_offset(info->shape);
    }
}

/* ---- What the API says of types ---- */

HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type) {
    HPyTypeInfo *info = PyType_Check(h_type._i) ? harpy_nearest((PyTypeObject *)h_type._i) : NULL;
    return info == NULL ? HPyType_BuiltinShape_Legacy : info->shape;
}

const char *HPyType_GetName(HPyContext *_HPy_UNUSED_ARG(ctx), HPy type) {
    const char *name = harpy_type_name((PyTypeObject *)type._i);
    const char *dot = strrchr(name, '.');
    return dot == NULL ? name : dot + 1;
}
