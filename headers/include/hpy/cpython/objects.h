/*
 * Objects with a C struct. The struct follows what CPython keeps of the object: after the head, or after what the
 * builtin type of the shape has there.
 */
#ifndef HPY_CPYTHON_OBJECTS_H
#define HPY_CPYTHON_OBJECTS_H

/* How far behind the start of an object something as large as `HEAD` leaves room for any struct. */
#define _HPY_ALIGN (sizeof(void *) * 2)
#define _HPY_AFTER(SIZE) (((size_t)(SIZE) + _HPY_ALIGN - 1) & ~(_HPY_ALIGN - 1))

#define _HPY_OBJECT_OFFSET _HPY_AFTER(sizeof(PyObject))
#define _HPY_TYPE_OFFSET _HPY_AFTER(sizeof(PyHeapTypeObject))
#define _HPY_FLOAT_OFFSET _HPY_AFTER(sizeof(PyFloatObject))
#define _HPY_UNICODE_OFFSET _HPY_AFTER(sizeof(PyUnicodeObject))
#define _HPY_LIST_OFFSET _HPY_AFTER(sizeof(PyListObject))
#define _HPY_DICT_OFFSET _HPY_AFTER(sizeof(PyDictObject))

static inline void *_HPy_AsStruct_Object(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_OBJECT_OFFSET;
}

static inline void *_HPy_AsStruct_Legacy(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return h._o;
}

static inline void *_HPy_AsStruct_Type(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_TYPE_OFFSET;
}

static inline void *_HPy_AsStruct_Float(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_FLOAT_OFFSET;
}

static inline void *_HPy_AsStruct_Unicode(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_UNICODE_OFFSET;
}

static inline void *_HPy_AsStruct_List(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_LIST_OFFSET;
}

static inline void *_HPy_AsStruct_Dict(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_DICT_OFFSET;
}

/* Behind the digits and the items. */
_HPY_HIDDEN void *_HPy_StructOfLong(PyObject *object);

static inline void *_HPy_AsStruct_Long(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_StructOfLong(h._o);
}

static inline void *_HPy_AsStruct_Tuple(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._o + _HPY_AFTER(offsetof(PyTupleObject, ob_item) + (size_t)Py_SIZE(h._o) * sizeof(PyObject *));
}

/* ---- Making objects ---- */

/* How many types of this extension have instances that need more than zeroed memory and the struct after the head. */
extern _HPY_HIDDEN int _HPy_special_types;

_HPY_HIDDEN PyObject *_HPy_NewSpecial(PyObject *type);
_HPY_HIDDEN void *_HPy_StructOf(PyObject *object);

static inline HPy _HPy_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, void **data) {
    if (_HPY_LIKELY(_HPy_special_types == 0 && PyType_Check(h_type._o))) {
        PyTypeObject *type = (PyTypeObject *)h_type._o;
        PyObject *object = type->tp_alloc(type, 0);
        *data = object == NULL ? NULL : (char *)object + _HPY_OBJECT_OFFSET;
        return _HPy_From(object);
    }
    /* Apart, so that the pointer can stay in a register of the caller. */
    PyObject *object = _HPy_NewSpecial(h_type._o);
    *data = object == NULL ? NULL : _HPy_StructOf(object);
    return _HPy_From(object);
}

static inline HPy HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *_HPy_UNUSED_ARG(args),
                                     HPy_ssize_t _HPy_UNUSED_ARG(nargs), HPy _HPy_UNUSED_ARG(kw)) {
    void *data;
    return _HPy_New(ctx, type, &data);
}

/* ---- Making types ---- */

_HPY_HIDDEN HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);
_HPY_HIDDEN HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy h_type);
_HPY_HIDDEN const char *HPyType_GetName(HPyContext *ctx, HPy type);

#endif /* HPY_CPYTHON_OBJECTS_H */
