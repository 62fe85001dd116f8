/*
 * Bridges: for each function an extension defines, one with CPython's signature that CPython calls. The function itself
 * is named nowhere else, so that the compiler puts it into its bridge and nothing is left between the two.
 */
#ifndef HPY_CPYTHON_BRIDGES_H
#define HPY_CPYTHON_BRIDGES_H

#include "hpy/gen/cpython_bridges.h"

#ifdef Py_LIMITED_API
#define _HPY_FREE(TYPE) ((freefunc)PyType_GetSlot((TYPE), Py_tp_free))
#else
#define _HPY_FREE(TYPE) ((TYPE)->tp_free)
#endif

/* ---- What hpy/def.h asks for ---- */

#define _HPY_BRIDGE(SYM, IMPL, SIG) _HPY_CAT(_HPY_BRIDGE_, SIG)(SYM##_bridge, IMPL)
#define _HPY_SET_BRIDGE(SYM, IMPL) _HPY_BRIDGE_HPyFunc_SETTER(SYM##_bridge_set, IMPL)

#define _HPY_METH_FUNCTION(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge
#define _HPY_GETTER(SYM, IMPL) .getter_cpy_trampoline = (HPyCFunction)SYM##_bridge
#define _HPY_SETTER(SYM, IMPL) .setter_cpy_trampoline = (HPyCFunction)SYM##_bridge_set

/* Most slots need what their signature says; the others are listed as _HPY_SLOT_IS_slot. */
#define _HPY_SLOT_KIND(SLOT) _HPY_SECOND_OF(_HPY_SLOT_IS_##SLOT, PLAIN, ~)
#define _HPY_SECOND_OF(...) _HPY_SECOND(__VA_ARGS__)
#define _HPY_SLOT_IS_HPy_tp_call ~, CALL
#define _HPY_SLOT_IS_HPy_tp_destroy ~, DESTROY
#define _HPY_SLOT_IS_HPy_tp_traverse ~, TRAVERSE

#define _HPY_BRIDGE_SLOT(SYM, IMPL, SLOT) _HPY_CAT(_HPY_BRIDGE_SLOT_, _HPY_SLOT_KIND(SLOT))(SYM, IMPL, SLOT)
#define _HPY_SLOT_FUNCTION(SYM, IMPL, SLOT) _HPY_CAT(_HPY_SLOT_FUNCTION_, _HPY_SLOT_KIND(SLOT))(SYM, IMPL)

#define _HPY_BRIDGE_SLOT_PLAIN(SYM, IMPL, SLOT) _HPY_BRIDGE(SYM, IMPL, _HPySlot_SIG__##SLOT)
#define _HPY_SLOT_FUNCTION_PLAIN(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge

/* ---- Methods ---- */

#define _HPY_BRIDGE_HPyFunc_NOARGS(NAME, IMPL)                                                                         \
    static PyObject *NAME(PyObject *self, PyObject *_HPy_UNUSED_ARG(unused)) {                                         \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(self))._i;                                                             \
    }

#define _HPY_BRIDGE_HPyFunc_VARARGS(NAME, IMPL)                                                                        \
    static PyObject *NAME(PyObject *self, PyObject *const *args, Py_ssize_t nargs) {                                   \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(self), _HPy_FromPyArray(args), (size_t)nargs)._i;                      \
    }

#define _HPY_BRIDGE_HPyFunc_KEYWORDS(NAME, IMPL)                                                                       \
    static PyObject *NAME(PyObject *self, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames) {                \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(self), _HPy_FromPyArray(args), (size_t)nargs, _HPy_From(kwnames))._i;  \
    }

/* ---- Slots with arguments in a tuple ---- */

static inline HPy _HPy_FromType(PyTypeObject *type) {
    _HPY_ASSUME(PyType_Check((PyObject *)type));
    return _HPy_FromArgument((PyObject *)type);
}

#ifdef Py_LIMITED_API
#define _HPY_BRIDGE_HPyFunc_NEWFUNC(NAME, IMPL)                                                                        \
    static PyObject *NAME(PyTypeObject *type, PyObject *args, PyObject *kw) {                                          \
        _HPyItems items;                                                                                               \
        if (!_HPyLimited_OpenItems(&items, args))                                                                      \
            return NULL;                                                                                               \
        PyObject *result = IMPL(_HPyGetContext(), _HPy_FromType(type), _HPy_FromPyArray(items.array),                  \
                                PyTuple_Size(args), _HPy_From(kw))                                                     \
                               ._i;                                                                                    \
        _HPyLimited_CloseItems(&items);                                                                                \
        return result;                                                                                                 \
    }

#define _HPY_BRIDGE_HPyFunc_INITPROC(NAME, IMPL)                                                                       \
    static int NAME(PyObject *self, PyObject *args, PyObject *kw) {                                                    \
        _HPyItems items;                                                                                               \
        if (!_HPyLimited_OpenItems(&items, args))                                                                      \
            return -1;                                                                                                 \
        int result = IMPL(_HPyGetContext(), _HPy_FromArgument(self), _HPy_FromPyArray(items.array),                    \
                          PyTuple_Size(args), _HPy_From(kw));                                                          \
        _HPyLimited_CloseItems(&items);                                                                                \
        return result;                                                                                                 \
    }
#else
#define _HPY_BRIDGE_HPyFunc_NEWFUNC(NAME, IMPL)                                                                        \
    static PyObject *NAME(PyTypeObject *type, PyObject *args, PyObject *kw) {                                          \
        return IMPL(_HPyGetContext(), _HPy_FromType(type), _HPy_FromPyArray(&PyTuple_GET_ITEM(args, 0)),       \
                    PyTuple_GET_SIZE(args), _HPy_From(kw))                                                             \
            ._i;                                                                                                       \
    }

#define _HPY_BRIDGE_HPyFunc_INITPROC(NAME, IMPL)                                                                       \
    static int NAME(PyObject *self, PyObject *args, PyObject *kw) {                                                    \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(self), _HPy_FromPyArray(&PyTuple_GET_ITEM(args, 0)),                   \
                    PyTuple_GET_SIZE(args), _HPy_From(kw));                                                            \
    }

#endif

/* ---- Other slots that differ by more than the context ---- */

#define _HPY_BRIDGE_HPyFunc_RICHCMPFUNC(NAME, IMPL)                                                                    \
    static PyObject *NAME(PyObject *left, PyObject *right, int op) {                                                   \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(left), _HPy_FromArgument(right), (HPy_RichCmpOp)op)._i;                        \
    }

#define _HPY_BRIDGE_HPyFunc_MOD_CREATE(NAME, IMPL)                                                                     \
    static PyObject *NAME(PyObject *spec, PyModuleDef *_HPy_UNUSED_ARG(def)) {                                         \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(spec))._i;                                                             \
    }

_HPY_EXTERN_C _HPY_HIDDEN PyObject *_HPy_TakeError(void);
_HPY_EXTERN_C _HPY_HIDDEN void _HPy_EndFinalizer(PyObject *self, PyObject *pending);

/* A finalizer runs with no exception pending, and leaves the one that was. */
#define _HPY_BRIDGE_HPyFunc_DESTRUCTOR(NAME, IMPL)                                                                     \
    static void NAME(PyObject *self) {                                                                                 \
        PyObject *pending = _HPy_TakeError();                                                                          \
        IMPL(_HPyGetContext(), _HPy_FromArgument(self));                                                                       \
        _HPy_EndFinalizer(self, pending);                                                                              \
    }

/* ---- Calls of instances ---- */

#define _HPY_VECTORCALL_BRIDGE(NAME, IMPL)                                                                             \
    static PyObject *NAME(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames) {                   \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(self), _HPy_FromPyArray(args), (size_t)PyVectorcall_NARGS(nargsf),     \
                    _HPy_From(kwnames))                                                                                \
            ._i;                                                                                                       \
    }
#define _HPY_BRIDGE_SLOT_CALL(SYM, IMPL, SLOT) _HPY_VECTORCALL_BRIDGE(SYM##_bridge, IMPL)
#define _HPY_SLOT_FUNCTION_CALL(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge

#define _HPY_CALL_FUNCTION_BRIDGE(SYM, IMPL) _HPY_VECTORCALL_BRIDGE(SYM##_bridge, IMPL)
#define _HPY_CALL_FUNCTION(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge, .impl = IMPL

#define _HPY_CAPSULE_BRIDGE(SYM, IMPL)                                                                                 \
    static void SYM##_bridge(PyObject *capsule) {                                                                      \
        const char *name = PyCapsule_GetName(capsule);                                                                 \
        IMPL(name, PyCapsule_GetPointer(capsule, name), PyCapsule_GetContext(capsule));                                \
    }
#define _HPY_CAPSULE_FUNCTION(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge, .impl = IMPL

/* ---- The life of objects: for types of shape Object that derive from `object`, all there is to it ---- */

#define _HPY_BRIDGE_SLOT_DESTROY(SYM, IMPL, SLOT)                                                                      \
    static void SYM##_bridge(PyObject *self) {                                                                         \
        PyTypeObject *type = Py_TYPE(self);                                                                            \
        IMPL((char *)self + _HPY_OBJECT_OFFSET);                                                                       \
        _HPY_FREE(type)(self);                                                                                           \
        Py_DECREF(type);                                                                                               \
    }
#define _HPY_SLOT_FUNCTION_DESTROY(SYM, IMPL) .cpy_trampoline = (HPyCFunction)SYM##_bridge, .impl = (HPyCFunction)(IMPL)

typedef struct {
    visitproc visit;
    void *arg;
} _HPyVisitor;

_HPY_UNUSED static int _HPy_VisitField(HPyField *field, void *visitor) {
    return field->_i == NULL ? 0 : ((_HPyVisitor *)visitor)->visit(field->_i, ((_HPyVisitor *)visitor)->arg);
}

_HPY_UNUSED static int _HPy_ClearField(HPyField *field, void *_HPy_UNUSED_ARG(unused)) {
    PyObject *value = field->_i;
    field->_i = NULL;
    Py_XDECREF(value);
    return 0;
}

#define _HPY_BRIDGE_SLOT_TRAVERSE(SYM, IMPL, SLOT)                                                                     \
    static int SYM##_bridge(PyObject *self, visitproc visit, void *arg) {                                              \
        _HPyVisitor visitor = {visit, arg};                                                                            \
        Py_VISIT(Py_TYPE(self));                                                                                       \
        return IMPL((char *)self + _HPY_OBJECT_OFFSET, _HPy_VisitField, &visitor);                                     \
    }                                                                                                                  \
    static int SYM##_bridge_clear(PyObject *self) {                                                                    \
        return IMPL((char *)self + _HPY_OBJECT_OFFSET, _HPy_ClearField, NULL);                                         \
    }                                                                                                                  \
    static void SYM##_bridge_dealloc(PyObject *self) {                                                                 \
        PyTypeObject *type = Py_TYPE(self);                                                                            \
        PyObject_GC_UnTrack(self);                                                                                     \
        _HPY_TRASHCAN_BEGIN(self, SYM##_bridge_dealloc) IMPL((char *)self + _HPY_OBJECT_OFFSET, _HPy_ClearField, NULL);  \
        _HPY_FREE(type)(self);                                                                                           \
        Py_DECREF(type);                                                                                               \
        _HPY_TRASHCAN_END                                                                                                \
    }
#define _HPY_SLOT_FUNCTION_TRAVERSE(SYM, IMPL)                                                                         \
    .cpy_trampoline = (HPyCFunction)SYM##_bridge, .impl = (HPyCFunction)(IMPL),                                        \
    .clear = (HPyCFunction)SYM##_bridge_clear, .dealloc = (HPyCFunction)SYM##_bridge_dealloc

#endif /* HPY_CPYTHON_BRIDGES_H */
