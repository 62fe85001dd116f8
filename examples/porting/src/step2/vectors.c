/* Step 2: mixed. The module's functions and the Point type are HPy's; of Vector, the slots are still the old ones. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <hpy.h>
#include <structmember.h>

#include <math.h>

#include "../path.h"

/* ---- Vector ---- */

typedef struct {
    PyObject_HEAD
    double x, y;
    PyObject *label; /* any object, or NULL */
} Vector;
HPyType_LEGACY_HELPERS(Vector)

static PyTypeObject *Vector_Type;

static PyObject *Vector_make(double x, double y)
{
    Vector *self = PyObject_GC_New(Vector, Vector_Type);
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
    Py_VISIT(Py_TYPE(self));
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
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->label);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
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
    if (!PyObject_TypeCheck(left, Vector_Type) || !PyObject_TypeCheck(right, Vector_Type) || (op != Py_EQ && op != Py_NE))
        Py_RETURN_NOTIMPLEMENTED;
    Vector *a = (Vector *)left;
    Vector *b = (Vector *)right;
    int equal = a->x == b->x && a->y == b->y;
    return PyBool_FromLong(op == Py_EQ ? equal : !equal);
}

static PyObject *Vector_add(PyObject *left, PyObject *right)
{
    if (!PyObject_TypeCheck(left, Vector_Type) || !PyObject_TypeCheck(right, Vector_Type))
        Py_RETURN_NOTIMPLEMENTED;
    Vector *a = (Vector *)left;
    Vector *b = (Vector *)right;
    return Vector_make(a->x + b->x, a->y + b->y);
}

static PyObject *Vector_negative(Vector *self)
{
    return Vector_make(-self->x, -self->y);
}

static HPy Vector_create(HPyContext *ctx, double x, double y)
{
    PyObject *made = Vector_make(x, y);
    HPy result = HPy_FromPyObject(ctx, made);
    Py_XDECREF(made);
    return result;
}

/* Is it a Vector? The type is kept as a PyObject * as long as slots need it. */
static int is_a(HPyContext *ctx, HPy h, PyTypeObject *type)
{
    HPy wanted = HPy_FromPyObject(ctx, (PyObject *)type);
    int result = HPy_TypeCheck(ctx, h, wanted);
    HPy_Close(ctx, wanted);
    return result;
}

HPyDef_METH(Vector_scaled, "scaled", HPyFunc_VARARGS, .doc = "The vector, factor times as long.")
static HPy Vector_scaled_impl(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Vector *self = Vector_AsStruct(ctx, h_self);
    double factor;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "d:scaled", &factor))
        return HPy_NULL;
    return Vector_create(ctx, self->x * factor, self->y * factor);
}

HPyDef_METH(Vector_dot, "dot", HPyFunc_O, .doc = "The dot product with another vector.")
static HPy Vector_dot_impl(HPyContext *ctx, HPy h_self, HPy other)
{
    Vector *self = Vector_AsStruct(ctx, h_self);
    if (!is_a(ctx, other, Vector_Type)) {
        HPyErr_Format(ctx, ctx->h_TypeError, "dot() needs a Vector, not %R", other);
        return HPy_NULL;
    }
    Vector *v = Vector_AsStruct(ctx, other);
    return HPyFloat_FromDouble(ctx, self->x * v->x + self->y * v->y);
}

HPyDef_METH(Vector_as_tuple, "as_tuple", HPyFunc_NOARGS, .doc = "(x, y)")
static HPy Vector_as_tuple_impl(HPyContext *ctx, HPy h_self)
{
    Vector *self = Vector_AsStruct(ctx, h_self);
    return HPy_BuildValue(ctx, "(dd)", self->x, self->y);
}

HPyDef_GET(Vector_length, "length", .doc = "The length; read-only.")
static HPy Vector_length_get(HPyContext *ctx, HPy h_self, void *closure)
{
    Vector *self = Vector_AsStruct(ctx, h_self);
    return HPyFloat_FromDouble(ctx, hypot(self->x, self->y));
}

HPyDef_MEMBER(Vector_x, "x", HPyMember_DOUBLE, offsetof(Vector, x), .doc = "to the right")
HPyDef_MEMBER(Vector_y, "y", HPyMember_DOUBLE, offsetof(Vector, y), .doc = "upwards")

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

static PyGetSetDef Vector_getset[] = {
    {"label", (getter)Vector_get_label, (setter)Vector_set_label, "Any object, or None.", NULL},
    {NULL},
};

static PyType_Slot Vector_slots[] = {
    {Py_tp_new, Vector_new},
    {Py_tp_dealloc, Vector_dealloc},
    {Py_tp_traverse, Vector_traverse},
    {Py_tp_clear, Vector_clear},
    {Py_tp_repr, Vector_repr},
    {Py_tp_richcompare, Vector_richcompare},
    {Py_nb_add, Vector_add},
    {Py_nb_negative, Vector_negative},
    {Py_tp_getset, Vector_getset},
    {0, NULL},
};

static HPyDef *Vector_defines[] = {&Vector_scaled, &Vector_dot, &Vector_as_tuple, &Vector_length, &Vector_x, &Vector_y, NULL};

static HPyType_Spec Vector_spec = {
    .name = "vectors.Vector",
    .doc = "Vector(x=0.0, y=0.0, label=None)",
    .basicsize = sizeof(Vector),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(Vector),
    .legacy_slots = Vector_slots,
    .defines = Vector_defines,
};

/* ---- Point ---- */

typedef struct {
    double x, y;
} Point;
HPyType_HELPERS(Point)

static PyTypeObject *Point_Type;

HPyDef_SLOT_IMPL(Point_new, HPyType_GenericNew, HPy_tp_new)

HPyDef_SLOT(Point_init, HPy_tp_init)
static int Point_init_impl(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Point *self = Point_AsStruct(ctx, h_self);
    static const char *kwlist[] = {"x", "y", NULL};
    return HPyArg_ParseKeywordsDict(ctx, NULL, args, nargs, kw, "dd:Point", kwlist, &self->x, &self->y) ? 0 : -1;
}

HPyDef_METH(Point_distance, "distance", HPyFunc_O, .doc = "How far another point is.")
static HPy Point_distance_impl(HPyContext *ctx, HPy h_self, HPy other)
{
    Point *self = Point_AsStruct(ctx, h_self);
    if (!is_a(ctx, other, Point_Type)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "distance() needs a Point");
        return HPy_NULL;
    }
    Point *to = Point_AsStruct(ctx, other);
    return HPyFloat_FromDouble(ctx, hypot(to->x - self->x, to->y - self->y));
}

/* Calls with two floats. */
static HPy call_with(HPyContext *ctx, HPy callable, double x, double y)
{
    HPy result = HPy_NULL, args[2] = {HPyFloat_FromDouble(ctx, x), HPyFloat_FromDouble(ctx, y)};
    if (!HPy_IsNull(args[0]) && !HPy_IsNull(args[1]))
        result = HPy_Call(ctx, callable, args, 2, HPy_NULL);
    HPy_Close(ctx, args[0]);
    HPy_Close(ctx, args[1]);
    return result;
}

/* point.moved(vector): of the type of `point`, so that subclasses keep theirs. */
HPyDef_METH(Point_moved, "moved", HPyFunc_O, .doc = "The point that a vector leads to.")
static HPy Point_moved_impl(HPyContext *ctx, HPy h_self, HPy by)
{
    Point *self = Point_AsStruct(ctx, h_self);
    if (!is_a(ctx, by, Vector_Type)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "moved() needs a Vector");
        return HPy_NULL;
    }
    Vector *vector = Vector_AsStruct(ctx, by);
    HPy type = HPy_Type(ctx, h_self);
    HPy result = call_with(ctx, type, self->x + vector->x, self->y + vector->y);
    HPy_Close(ctx, type);
    return result;
}

HPyDef_MEMBER(Point_x, "x", HPyMember_DOUBLE, offsetof(Point, x), .readonly = 1)
HPyDef_MEMBER(Point_y, "y", HPyMember_DOUBLE, offsetof(Point, y), .readonly = 1)

static HPyDef *Point_defines[] = {&Point_new, &Point_init, &Point_distance, &Point_moved, &Point_x, &Point_y, NULL};

static HPyType_Spec Point_spec = {
    .name = "vectors.Point",
    .doc = "Point(x, y)",
    .basicsize = sizeof(Point),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .builtin_shape = SHAPE(Point),
    .defines = Point_defines,
};

/* ---- Paths: objects of a C library, in capsules ---- */

static const char PATH[] = "vectors.path";

static HPyGlobal PathError;

HPyCapsule_DESTRUCTOR(free_path)
static void free_path_impl(const char *name, void *pointer, void *context)
{
    path_free(pointer);
}

static void raise_path_error(HPyContext *ctx, const char *message)
{
    HPy error = HPyGlobal_Load(ctx, PathError);
    HPyErr_SetString(ctx, error, message);
    HPy_Close(ctx, error);
}

/* path(points): a path through the points of a list. */
HPyDef_METH(vectors_path, "path", HPyFunc_O, .doc = "A path through the points of a list.")
static HPy vectors_path_impl(HPyContext *ctx, HPy module, HPy points)
{
    if (!HPyList_Check(ctx, points)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "path() needs a list of Points");
        return HPy_NULL;
    }
    HPy_ssize_t count = HPy_Length(ctx, points);
    if (count <= 0) {
        if (count == 0)
            raise_path_error(ctx, "a path needs a point");
        return HPy_NULL;
    }
    path *made = path_new();
    if (made == NULL)
        return HPyErr_NoMemory(ctx);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, points, i);
        if (HPy_IsNull(item))
            goto failed;
        if (!is_a(ctx, item, Point_Type)) {
            HPy_Close(ctx, item);
            HPyErr_Format(ctx, ctx->h_TypeError, "point %zd is no Point", i);
            goto failed;
        }
        Point *point = Point_AsStruct(ctx, item);
        int status = path_add(made, point->x, point->y);
        HPy_Close(ctx, item);
        if (status < 0) {
            HPyErr_NoMemory(ctx);
            goto failed;
        }
    }
    HPy capsule = HPyCapsule_New(ctx, made, PATH, &free_path);
    if (HPy_IsNull(capsule))
        goto failed;
    return capsule;
failed:
    path_free(made);
    return HPy_NULL;
}

HPyDef_METH(vectors_path_length, "path_length", HPyFunc_O, .doc = "The length of a path.")
static HPy vectors_path_length_impl(HPyContext *ctx, HPy module, HPy capsule)
{
    path *p = HPyCapsule_GetPointer(ctx, capsule, PATH);
    if (p == NULL)
        return HPy_NULL;
    return HPyFloat_FromDouble(ctx, path_length(p));
}

/* What the C library hands back to us: a handle is of use only together with its context. */
typedef struct {
    HPyContext *ctx;
    void *callable;
} Visit;

static int visit_point(double x, double y, void *data)
{
    Visit *to = data;
    HPy result = call_with(to->ctx, HPy_FromVoidP(to->callable), x, y);
    if (HPy_IsNull(result))
        return -1;
    HPy_Close(to->ctx, result);
    return 0;
}

/* walk(path, step, callable): calls callable(x, y) for points along the path. */
HPyDef_METH(vectors_walk, "walk", HPyFunc_VARARGS, .doc = "Calls a function for points along a path.")
static HPy vectors_walk_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPy capsule, callable;
    double step;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OdO:walk", &capsule, &step, &callable))
        return HPy_NULL;
    path *p = HPyCapsule_GetPointer(ctx, capsule, PATH);
    if (p == NULL)
        return HPy_NULL;
    if (!(step > 0)) {
        raise_path_error(ctx, "the step must be positive");
        return HPy_NULL;
    }
    /* The callable is open as long as this call lasts, and so is its handle as a void *. */
    Visit to = {ctx, HPy_AsVoidP(callable)};
    if (path_walk(p, step, visit_point, &to) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}

/* ---- The module ---- */

/* Makes a type, adds it to the module, and keeps it for the functions above. */
static int add_type(HPyContext *ctx, HPy module, const char *name, HPyType_Spec *spec, PyTypeObject **kept)
{
    HPy type = HPyType_FromSpec(ctx, spec, NULL);
    if (HPy_IsNull(type))
        return -1;
    *kept = (PyTypeObject *)HPy_AsPyObject(ctx, type);
    int status = HPy_SetAttr_s(ctx, module, name, type);
    HPy_Close(ctx, type);
    return status;
}

HPyDef_SLOT(vectors_exec, HPy_mod_exec)
static int vectors_exec_impl(HPyContext *ctx, HPy module)
{
    if (add_type(ctx, module, "Vector", &Vector_spec, &Vector_Type) < 0 ||
        add_type(ctx, module, "Point", &Point_spec, &Point_Type) < 0)
        return -1;
    HPy error = HPyErr_NewException(ctx, "vectors.PathError", ctx->h_ValueError, HPy_NULL);
    if (HPy_IsNull(error))
        return -1;
    HPyGlobal_Store(ctx, &PathError, error);
    int status = HPy_SetAttr_s(ctx, module, "PathError", error);
    HPy_Close(ctx, error);
    if (status < 0)
        return -1;
    HPy dimensions = HPyLong_FromLong(ctx, 2);
    if (HPy_IsNull(dimensions))
        return -1;
    status = HPy_SetAttr_s(ctx, module, "DIMENSIONS", dimensions);
    HPy_Close(ctx, dimensions);
    return status;
}

static HPyDef *vectors_defines[] = {&vectors_exec, &vectors_path, &vectors_path_length, &vectors_walk, NULL};
static HPyGlobal *vectors_globals[] = {&PathError, NULL};

static HPyModuleDef vectors_module = {
    .doc = "Points and vectors in the plane.",
    .defines = vectors_defines,
    .globals = vectors_globals,
};

HPy_MODINIT(vectors, vectors_module)
