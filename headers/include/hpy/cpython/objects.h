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
#ifdef Py_LIMITED_API
#define _HPY_TYPE_OFFSET _HPY_AFTER(_HPy_layout.type_size)
#define _HPY_FLOAT_OFFSET _HPY_AFTER(_HPy_layout.float_size)
#define _HPY_UNICODE_OFFSET _HPY_AFTER(_HPy_layout.unicode_size)
#define _HPY_LIST_OFFSET _HPY_AFTER(_HPy_layout.list_size)
#define _HPY_DICT_OFFSET _HPY_AFTER(_HPy_layout.dict_size)
#define _HPY_TUPLE_ITEMS _HPy_layout.tuple_size
#else
#define _HPY_TYPE_OFFSET _HPY_AFTER(sizeof(PyHeapTypeObject))
#define _HPY_FLOAT_OFFSET _HPY_AFTER(sizeof(PyFloatObject))
#define _HPY_UNICODE_OFFSET _HPY_AFTER(sizeof(PyUnicodeObject))
#define _HPY_LIST_OFFSET _HPY_AFTER(sizeof(PyListObject))
#define _HPY_DICT_OFFSET _HPY_AFTER(sizeof(PyDictObject))
#define _HPY_TUPLE_ITEMS offsetof(PyTupleObject, ob_item)
#endif

_HPY_INLINE void *_HPy_AsStruct_Object(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_OBJECT_OFFSET;
}

_HPY_INLINE void *_HPy_AsStruct_Legacy(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return h._i;
}

_HPY_INLINE void *_HPy_AsStruct_Type(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_TYPE_OFFSET;
}

_HPY_INLINE void *_HPy_AsStruct_Float(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_FLOAT_OFFSET;
}

_HPY_INLINE void *_HPy_AsStruct_Unicode(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_UNICODE_OFFSET;
}

_HPY_INLINE void *_HPy_AsStruct_List(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_LIST_OFFSET;
}

_HPY_INLINE void *_HPy_AsStruct_Dict(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_DICT_OFFSET;
}

/* Behind the digits and the items. */
_HPY_LOCAL void *_HPy_StructOfLong(PyObject *object);

_HPY_INLINE void *_HPy_AsStruct_Long(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_StructOfLong(h._i);
}

_HPY_INLINE void *_HPy_AsStruct_Tuple(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (char *)h._i + _HPY_AFTER(_HPY_TUPLE_ITEMS + (size_t)Py_SIZE(h._i) * sizeof(PyObject *));
}

/* ---- Making objects ---- */

/*
 * The type of types, as long as all instances of this extension's types are just zeroed memory with the struct after the
 * head; then NULL. (Is it the type of a type? is one question for two.)
 */
extern _HPY_HIDDEN PyTypeObject *_HPy_plain_metatype;

/* The type that ends it is known to its users later than that: no order is asked for. */
#if defined(Py_GIL_DISABLED) && defined(__GNUC__)
#define _HPY_PLAIN_METATYPE __atomic_load_n(&_HPy_plain_metatype, __ATOMIC_RELAXED)
#elif defined(Py_GIL_DISABLED)
#define _HPY_PLAIN_METATYPE (*(PyTypeObject *volatile *)&_HPy_plain_metatype)
#else
#define _HPY_PLAIN_METATYPE _HPy_plain_metatype
#endif

/* Returned in registers, so that the pointer need not be in memory of the caller. */
typedef struct {
    PyObject *object;
    void *data;
} _HPyMade;

_HPY_LOCAL _HPyMade _HPy_NewSpecial(PyObject *type);

/*
 * HPy_New for a struct of that size. As it is all zero, storing to its fields has nothing to give back first. `in_object`:
 * the struct is known to follow the head of `object` whatever the type is, so that no way there may be another is merged in.
 */
_HPY_INLINE HPy _HPy_NewSized(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, void **data, size_t size, bool in_object) {
    _HPY_ASSUME(h_type._i != NULL);
    const bool is_plain = Py_TYPE(h_type._i) == _HPY_PLAIN_METATYPE;
    PyObject *object;
    *data = NULL;
    if (_HPY_LIKELY(is_plain)) {
        PyTypeObject *type = (PyTypeObject *)h_type._i;
#ifdef Py_LIMITED_API
        object = ((allocfunc)PyType_GetSlot(type, Py_tp_alloc))(type, 0);
#else
        object = type->tp_alloc(type, 0);
#endif
    } else {
        _HPyMade made = _HPy_NewSpecial(h_type._i);
        object = made.object;
        if (!in_object) {
            *data = made.data;
            return _HPy_From(object);
        }
    }
    if (object == NULL)
        return HPy_NULL;
#if !defined(Py_GIL_DISABLED) && !defined(Py_LIMITED_API)
    /* By the object, and by the caller's handle: closing that one does not end the type. */
    _HPY_ASSUME(Py_REFCNT(h_type._i) > 1);
#endif
    PyObject **words = (PyObject **)(void *)((char *)object + _HPY_OBJECT_OFFSET);
    _HPY_ASSUME(size < 1 * sizeof(PyObject *) || words[0] == NULL);
    _HPY_ASSUME(size < 2 * sizeof(PyObject *) || words[1] == NULL);
    _HPY_ASSUME(size < 3 * sizeof(PyObject *) || words[2] == NULL);
    _HPY_ASSUME(size < 4 * sizeof(PyObject *) || words[3] == NULL);
    *data = words;
    return _HPy_From(object);
}

_HPY_INLINE HPy _HPy_New(HPyContext *ctx, HPy h_type, void **data) {
    return _HPy_NewSized(ctx, h_type, data, 0, false);
}

_HPY_INLINE HPy HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *_HPy_UNUSED_ARG(args),
                                     HPy_ssize_t _HPy_UNUSED_ARG(nargs), HPy _HPy_UNUSED_ARG(kw)) {
    void *data;
    return _HPy_New(ctx, type, &data);
}

/* ---- Making types ---- */

_HPY_LOCAL HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);
_HPY_LOCAL HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy h_type);
_HPY_LOCAL const char *HPyType_GetName(HPyContext *ctx, HPy type);

#endif /* HPY_CPYTHON_OBJECTS_H */
