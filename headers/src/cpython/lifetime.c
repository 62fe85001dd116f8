/* Birth, traversal and death of objects whose types are more than a struct after the head of `object`. */
#include "cpython.h"

PyTypeObject *_HPy_plain_metatype;

_HPyMade _HPy_NewSpecial(PyObject *type) {
    _HPyMade made = {NULL, NULL};
    if (!PyType_Check(type)) {
        PyErr_SetString(PyExc_TypeError, "HPy_New arg 1 must be a type");
        return made;
    }
    PyTypeObject *tp = (PyTypeObject *)type;
    made.object = HARPY_SLOT(tp, tp_alloc, allocfunc)(tp, 0);
    if (made.object == NULL)
        return made;
    HPyTypeInfo *info = harpy_nearest(tp);
    if (info == NULL) {
        made.data = (char *)made.object + _HPY_OBJECT_OFFSET;
        return made;
    }
    if (info->call_offset > 0 && info->call != NULL)
        *(vectorcallfunc *)((char *)made.object + info->call_offset) = info->call;
    made.data = harpy_struct(info, made.object);
    return made;
}

bool harpy_is_python_class(PyTypeObject *type) {
    /* CPython gives every class the same tp_dealloc, which it names nowhere. A type that asks for nothing gets it too. */
    static destructor found = NULL;
    destructor subtype_dealloc = (destructor)HARPY_SHARED(found);
    if (subtype_dealloc == NULL) {
        PyType_Slot slots[] = {{0, NULL}};
        PyType_Spec spec = {"harpy.empty", 0, 0, Py_TPFLAGS_DEFAULT, slots};
        PyObject *empty = PyType_FromSpec(&spec);
        if (empty == NULL) {
            PyErr_Clear();
            return false;
        }
        subtype_dealloc = HARPY_SLOT((PyTypeObject *)empty, tp_dealloc, destructor);
        HARPY_SET_SHARED(found, subtype_dealloc);
        Py_DECREF(empty);
    }
    return HARPY_SLOT(type, tp_dealloc, destructor) == subtype_dealloc && harpy_info_of(type) == NULL;
}

/* The nearest base that is neither ours nor a class of Python. */
static PyTypeObject *builtin_of(PyTypeObject *type) {
    while (harpy_info_of(type) != NULL || harpy_is_python_class(type))
        type = HARPY_BASE(type);
    return type;
}

static PyTypeObject *own_by_dealloc(PyTypeObject *type, destructor dealloc) {
    while (HARPY_SLOT(type, tp_dealloc, destructor) != dealloc)
        type = HARPY_BASE(type);
    return type;
}

/* ---- What classes of Python among the bases add: __dict__, and attributes for __slots__ ---- */

#if defined(Py_LIMITED_API)
/* HPyType_FromSpec refuses what would need it. */
#define MANAGED_DICT(TYPE) ((void)(TYPE), false)
#elif PY_VERSION_HEX >= 0x030C0000
#define MANAGED_DICT(TYPE) (((TYPE)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0)
#else
#define MANAGED_DICT(TYPE) ((void)(TYPE), false)
#endif

/* Where an object has its dict as a pointer, or NULL. */
static PyObject **dict_of(PyTypeObject *type, PyObject *self) {
#ifdef Py_LIMITED_API
    (void)type, (void)self;
    return NULL;
#else
    if (MANAGED_DICT(type) || type->tp_dictoffset == 0)
        return NULL;
    if (type->tp_dictoffset > 0)
        return (PyObject **)((char *)self + type->tp_dictoffset);
    return _PyObject_GetDictPtr(self);
#endif
}

/* Calls `each` for the places of the attributes a class made with __slots__. */
static int for_slots(PyTypeObject *type, PyObject *self, int (*each)(PyObject **, void *), void *arg) {
    for (PyMemberDef *member = HARPY_SLOT(type, tp_members, PyMemberDef *); member != NULL && member->name != NULL; member++) {
        if (member->type != Py_T_OBJECT_EX || (member->flags & Py_READONLY) != 0)
            continue;
        int result = each((PyObject **)((char *)self + member->offset), arg);
        if (result != 0)
            return result;
    }
    return 0;
}

static int clear_place(PyObject **place, void *_HPy_UNUSED_ARG(unused)) {
    Py_CLEAR(*place);
    return 0;
}

static int visit_place(PyObject **place, void *arg) {
    _HPyVisitor *visitor = (_HPyVisitor *)arg;
    return *place == NULL ? 0 : visitor->visit(*place, visitor->arg);
}

static int for_python_parts(PyTypeObject *own, PyObject *self, int (*each)(PyObject **, void *), void *arg) {
    PyObject **dict = dict_of(own, self);
    int result = dict == NULL ? 0 : each(dict, arg);
    for (PyTypeObject *type = own; result == 0 && type != NULL; type = HARPY_BASE(type))
        if (harpy_is_python_class(type))
            result = for_slots(type, self, each, arg);
    return result;
}

static void clear_managed_dict(PyTypeObject *_HPy_UNUSED_ARG(own), PyObject *self) {
    if (!MANAGED_DICT(own))
        return;
#if defined(Py_LIMITED_API)
    (void)self;
#elif PY_VERSION_HEX >= 0x030D0000
    PyObject_ClearManagedDict(self);
#elif PY_VERSION_HEX >= 0x030C0000
    _PyObject_ClearManagedDict(self);
#else
    (void)self;
#endif
}

static int visit_managed_dict(PyTypeObject *_HPy_UNUSED_ARG(own), PyObject *self, visitproc visit, void *arg) {
    if (!MANAGED_DICT(own))
        return 0;
#if defined(Py_LIMITED_API)
    (void)self, (void)visit, (void)arg;
    return 0;
#elif PY_VERSION_HEX >= 0x030D0000
    return PyObject_VisitManagedDict(self, visit, arg);
#elif PY_VERSION_HEX >= 0x030C0000
    return _PyObject_VisitManagedDict(self, visit, arg);
#else
    (void)self, (void)visit, (void)arg;
    return 0;
#endif
}

/* ---- Death ---- */

static void clear_fields(PyTypeObject *own, PyObject *self) {
    for (PyTypeObject *type = own; type != NULL; type = HARPY_BASE(type)) {
        HPyTypeInfo *info = harpy_info_of(type);
        if (info != NULL && info->traverse != NULL)
            info->traverse(harpy_struct(info, self), _HPy_ClearField, NULL);
    }
}

/* Everything but the object's memory. */
static void end_struct(PyTypeObject *own, PyObject *self) {
    /* Fields first: tp_destroy may free the memory they are in. */
    clear_fields(own, self);
    for (PyTypeObject *type = own; type != NULL; type = HARPY_BASE(type)) {
        HPyTypeInfo *info = harpy_info_of(type);
        if (info != NULL && info->destroy != NULL)
            info->destroy(harpy_struct(info, self));
    }
    if (harpy_info_of(own)->weakrefs_offset != 0)
        PyObject_ClearWeakRefs(self);
    for_python_parts(own, self, clear_place, NULL);
    clear_managed_dict(own, self);
}

static void free_object(PyTypeObject *own, PyObject *self) {
    PyTypeObject *type = Py_TYPE(self), *builtin = builtin_of(own);
    if (builtin == &PyBaseObject_Type) {
        _HPY_FREE(type)(self);
        Py_DECREF(type);
        return;
    }
    /* The tp_dealloc of a builtin expects its object as it was all the time. */
    if (PyType_IS_GC(builtin))
        PyObject_GC_Track(self);
    bool keeps_type = (HARPY_FLAGS(builtin) & Py_TPFLAGS_HEAPTYPE) == 0;
    HARPY_SLOT(builtin, tp_dealloc, destructor)(self);
    if (keeps_type)
        Py_DECREF(type);
}

/* An object of a class of Python was finalized before it came here. Returns true if it lives on. */
static bool resurrected(PyTypeObject *own, PyObject *self) {
    destructor finalizer = Py_TYPE(self) == own ? HARPY_SLOT(own, tp_finalize, destructor) : NULL;
    if (finalizer == NULL)
        return false;
#ifdef Py_LIMITED_API
    return harpy_finalize(self, finalizer);
#else
    return PyObject_CallFinalizerFromDealloc(self) < 0;
#endif
}

void harpy_dealloc(PyObject *self) {
    PyTypeObject *own = own_by_dealloc(Py_TYPE(self), harpy_dealloc);
    if (resurrected(own, self))
        return;
    end_struct(own, self);
    free_object(own, self);
}

void harpy_dealloc_collected(PyObject *self) {
    PyTypeObject *own = own_by_dealloc(Py_TYPE(self), harpy_dealloc_collected);
    if (resurrected(own, self))
        return;
    PyObject_GC_UnTrack(self);
    _HPY_TRASHCAN_BEGIN(self, harpy_dealloc_collected)
    end_struct(own, self);
    free_object(own, self);
    _HPY_TRASHCAN_END
}

/* ---- Traversal ---- */

/*
 * A type's traverse function may visit the fields of its base, or leave them to the base's. No field must be visited
 * twice, or the collector takes what it refers to for garbage: where both are there, a visited field is marked by the
 * lowest bit of its pointer until all are done.
 */
enum { VISITED = 1 };

static int visit_once(HPyField *field, void *arg) {
    if (field->_i == NULL || ((uintptr_t)field->_i & VISITED) != 0)
        return 0;
    _HPyVisitor *visitor = (_HPyVisitor *)arg;
    PyObject *object = field->_i;
    field->_i = (PyObject *)((uintptr_t)object | VISITED);
    return visitor->visit(object, visitor->arg);
}

static int unmark(HPyField *field, void *_HPy_UNUSED_ARG(unused)) {
    field->_i = (PyObject *)((uintptr_t)field->_i & ~(uintptr_t)VISITED);
    return 0;
}

static int visit_fields(PyTypeObject *own, PyObject *self, _HPyVisitor *visitor) {
    HPyTypeInfo *only = NULL;
    int levels = 0, result = 0;
    for (PyTypeObject *type = own; type != NULL; type = HARPY_BASE(type)) {
        HPyTypeInfo *info = harpy_info_of(type);
        if (info != NULL && info->traverse != NULL) {
            only = info;
            levels++;
        }
    }
    if (levels == 0)
        return 0;
    if (levels == 1)
        return only->traverse(harpy_struct(only, self), _HPy_VisitField, visitor);
    for (int pass = 0; pass < 2; pass++)
        for (PyTypeObject *type = own; type != NULL; type = HARPY_BASE(type)) {
            HPyTypeInfo *info = harpy_info_of(type);
            if (info == NULL || info->traverse == NULL)
                continue;
            if (pass == 1)
                info->traverse(harpy_struct(info, self), unmark, NULL);
            else if (result == 0)
                result = info->traverse(harpy_struct(info, self), visit_once, visitor);
        }
    return result;
}

int harpy_traverse(PyObject *self, visitproc visit, void *arg) {
    PyTypeObject *own = Py_TYPE(self);
    while (HARPY_SLOT(own, tp_traverse, traverseproc) != harpy_traverse)
        own = HARPY_BASE(own);
    PyTypeObject *builtin = builtin_of(own);
    _HPyVisitor visitor = {visit, arg};
    if (builtin == &PyBaseObject_Type || (HARPY_FLAGS(builtin) & Py_TPFLAGS_HEAPTYPE) == 0)
        Py_VISIT(Py_TYPE(self));
    int result = visit_fields(own, self, &visitor);
    if (result == 0)
        result = for_python_parts(own, self, visit_place, &visitor);
    if (result == 0)
        result = visit_managed_dict(own, self, visit, arg);
    traverseproc of_builtin = HARPY_SLOT(builtin, tp_traverse, traverseproc);
    if (result == 0 && of_builtin != NULL)
        result = of_builtin(self, visit, arg);
    return result;
}

int harpy_clear(PyObject *self) {
    PyTypeObject *own = Py_TYPE(self);
    while (HARPY_SLOT(own, tp_clear, inquiry) != harpy_clear)
        own = HARPY_BASE(own);
    clear_fields(own, self);
    for_python_parts(own, self, clear_place, NULL);
    clear_managed_dict(own, self);
    inquiry of_builtin = HARPY_SLOT(builtin_of(own), tp_clear, inquiry);
    return of_builtin == NULL ? 0 : of_builtin(self);
}

/* ---- Finalizers ---- */

PyObject *_HPy_TakeError(void) {
#if _HPY_C_API >= 0x030C0000
    return PyErr_GetRaisedException();
#else
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    if (type == NULL)
        return NULL;
    PyErr_NormalizeException(&type, &value, &traceback);
    if (traceback != NULL)
        PyException_SetTraceback(value, traceback);
    Py_DECREF(type);
    Py_XDECREF(traceback);
    return value;
#endif
}

void _HPy_EndFinalizer(PyObject *self, PyObject *pending) {
    if (PyErr_Occurred())
        PyErr_WriteUnraisable(self);
    if (pending == NULL)
        return;
#if _HPY_C_API >= 0x030C0000
    PyErr_SetRaisedException(pending);
#else
    PyObject *type = (PyObject *)Py_TYPE(pending);
    Py_INCREF(type);
    PyErr_Restore(type, pending, PyException_GetTraceback(pending));
#endif
}
