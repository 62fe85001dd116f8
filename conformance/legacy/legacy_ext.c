/* CPython's own API beside HPy: what a port in steps is made of. */
#include "hpy.h"
#include <Python.h>

/* ---- Module: legacy methods, handles to objects and back ---- */
static PyObject *old_function(PyObject *self, PyObject *arg)
{
    (void)self;
    return PyObject_Repr(arg);
}
static PyObject *old_keywords(PyObject *self, PyObject *args, PyObject *kw)
{
    (void)self;
    return Py_BuildValue("(OO)", args, kw == NULL ? Py_None : kw);
}
static PyMethodDef old_methods[] = {
    {"old_function", old_function, METH_O, "An old one"},
    {"old_keywords", (PyCFunction)(void (*)(void))old_keywords, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}};

HPyDef_METH(through, "through", HPyFunc_O)
static HPy through_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    PyObject *object = HPy_AsPyObject(ctx, arg);
    HPy result = HPy_FromPyObject(ctx, object);
    Py_DECREF(object);
    return result;
}
HPyDef_METH(nulls, "nulls", HPyFunc_NOARGS)
static HPy nulls_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyBool_FromBool(ctx, HPy_AsPyObject(ctx, HPy_NULL) == NULL && HPy_IsNull(HPy_FromPyObject(ctx, NULL)));
}

/* ---- A legacy type: the struct starts with PyObject_HEAD, old and new functions share it ---- */
typedef struct {
    PyObject_HEAD
    long number;
    PyObject *old_item;
} Half;
HPyType_LEGACY_HELPERS(Half)

static PyObject *Half_old_double(PyObject *self, PyObject *unused)
{
    (void)unused;
    return PyLong_FromLong(((Half *)self)->number * 2);
}
static PyObject *Half_old_get(PyObject *self, void *closure)
{
    (void)closure;
    PyObject *item = ((Half *)self)->old_item;
    return Py_BuildValue("O", item == NULL ? Py_None : item);
}
static int Half_old_set(PyObject *self, PyObject *value, void *closure)
{
    (void)closure;
    Py_XINCREF(value);
    Py_XDECREF(((Half *)self)->old_item);
    ((Half *)self)->old_item = value;
    return 0;
}
static PyObject *Half_old_repr(PyObject *self)
{
    return PyUnicode_FromFormat("<half %ld>", ((Half *)self)->number);
}
static PyMethodDef Half_methods[] = {{"old_double", Half_old_double, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyGetSetDef Half_getsets[] = {{"old_item", Half_old_get, Half_old_set, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyMemberDef Half_members[] = {{"old_number", 2 /* long */, offsetof(Half, number), 0, NULL}, {NULL, 0, 0, 0, NULL}};
static PyType_Slot Half_slots[] = {{Py_tp_methods, Half_methods},
                                   {Py_tp_getset, Half_getsets},
                                   {Py_tp_members, Half_members},
                                   {Py_tp_repr, Half_old_repr},
                                   {0, NULL}};

HPyDef_SLOT(Half_new, HPy_tp_new)
static HPy Half_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    Half *half;
    HPy self = HPy_New(ctx, type, &half);
    if (!HPy_IsNull(self) && nargs > 0)
        half->number = HPyLong_AsLong(ctx, args[0]);
    return self;
}
HPyDef_METH(Half_triple, "triple", HPyFunc_NOARGS)
static HPy Half_triple_impl(HPyContext *ctx, HPy self)
{
    return HPyLong_FromLong(ctx, Half_AsStruct(ctx, self)->number * 3);
}
HPyDef_MEMBER(Half_number, "number", HPyMember_LONG, offsetof(Half, number))
HPyDef_GET(Half_is_even, "is_even")
static HPy Half_is_even_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyBool_FromBool(ctx, Half_AsStruct(ctx, self)->number % 2 == 0);
}
static long destroyed;
HPyDef_SLOT(Half_destroy, HPy_tp_destroy)
static void Half_destroy_impl(void *self)
{
    destroyed++;
    Py_CLEAR(((Half *)self)->old_item);
}
static HPyDef *Half_defines[] = {&Half_new, &Half_triple, &Half_number, &Half_is_even, &Half_destroy, NULL};
static HPyType_Spec Half_spec = {.name = "legacy_ext.Half",
                                 .basicsize = sizeof(Half),
                                 .builtin_shape = SHAPE(Half),
                                 .legacy_slots = Half_slots,
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                 .defines = Half_defines};

/* ---- A legacy type whose end is in old hands, with the collector's help ---- */
typedef struct {
    PyObject_HEAD
    PyObject *item;
} Old;
HPyType_LEGACY_HELPERS(Old)
static int Old_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Old *)self)->item);
    return 0;
}
static int Old_clear(PyObject *self)
{
    Py_CLEAR(((Old *)self)->item);
    return 0;
}
static void Old_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    destroyed++;
    Old_clear(self);
    ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
    Py_DECREF(type);
}
static PyMemberDef Old_members[] = {{"item", 6 /* object */, offsetof(Old, item), 0, NULL}, {NULL, 0, 0, 0, NULL}};
static PyType_Slot Old_slots[] = {{Py_tp_traverse, Old_traverse}, {Py_tp_clear, Old_clear},
                                  {Py_tp_dealloc, Old_dealloc},   {Py_tp_members, Old_members},
                                  {0, NULL}};
HPyDef_SLOT(Old_new, HPy_tp_new)
static HPy Old_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    Old *old;
    HPy self = HPy_New(ctx, type, &old);
    if (!HPy_IsNull(self) && (void *)old != HPy_AsVoidP(self))
        HPy_FatalError(ctx, "the struct of a legacy object is the object");
    return self;
}
static HPyDef *Old_defines[] = {&Old_new, NULL};
static HPyType_Spec Old_spec = {.name = "legacy_ext.Old",
                                .basicsize = sizeof(Old),
                                .builtin_shape = SHAPE(Old),
                                .legacy_slots = Old_slots,
                                .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                .defines = Old_defines};

HPyDef_METH(ended, "ended", HPyFunc_NOARGS)
static HPy ended_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromLong(ctx, destroyed);
}

/* ---- What is refused ---- */
typedef struct {
    long number;
} Pure;
HPyType_HELPERS(Pure)
HPyDef_METH(wrong, "wrong", HPyFunc_O)
static HPy wrong_impl(HPyContext *ctx, HPy self, HPy which)
{
    HPyType_Spec spec = {.name = "legacy_ext.Wrong", .basicsize = sizeof(Pure), .builtin_shape = SHAPE(Pure)};
    HPyType_SpecParam params[] = {{(HPyType_SpecParam_Kind)0, HPy_NULL}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    switch (HPyLong_AsLong(ctx, which)) {
    case 0:
        spec.legacy_slots = Half_slots;
        break;
    case 1:
        params[0].kind = HPyType_SpecParam_Base;
        params[0].object = HPy_GetAttr_s(ctx, self, "Half");
        break;
    default:
        spec.builtin_shape = HPyType_BuiltinShape_Legacy;
    }
    HPy type = HPyType_FromSpec(ctx, &spec, params);
    HPy_Close(ctx, params[0].object);
    return type;
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Half", &Half_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Old", &Old_spec, NULL)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&through, &nulls, &ended, &wrong, &exec, NULL};
static HPyModuleDef module = {.doc = "Legacy", .legacy_methods = old_methods, .defines = defines};
HPy_MODINIT(legacy_ext, module)
