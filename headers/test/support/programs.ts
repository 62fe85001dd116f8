/** C programs the way extensions for HPy 0.9 are written. Each is both C11 and C++20. */

/** Uses every macro of the public API once. */
export const EVERY_MACRO = `
#include "hpy.h"

typedef struct { double x; double y; HPyField link; } PointObject;
HPyType_HELPERS(PointObject)
typedef struct { int n; } ListObject;
HPyType_HELPERS(ListObject, HPyType_BuiltinShape_List)

static HPyGlobal cache;

HPyDef_METH(nothing, "nothing", HPyFunc_NOARGS)
static HPy nothing_impl(HPyContext *ctx, HPy self) {
    (void)self;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(same, "same", HPyFunc_O, .doc = "its argument")
static HPy same_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    return HPy_FromVoidP(HPy_AsVoidP(HPy_Dup(ctx, arg)));
}

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long a, b;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll:add", &a, &b))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

HPyDef_METH_IMPL(pick, "pick", pick_it, HPyFunc_KEYWORDS, .doc = "one of two")
static HPy pick_it(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    static const char *keywords[] = {"a", "b", NULL};
    HPyTracker tracker;
    HPy a, b = HPy_NULL;
    (void)self;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "O|O:pick", keywords, &a, &b))
        return HPy_NULL;
    HPy result = HPy_Dup(ctx, HPy_IsNull(b) ? a : b);
    HPyTracker_Close(ctx, tracker);
    return result;
}

HPyDef_SLOT(Point_new, HPy_tp_new)
static HPy Point_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    static const char *keywords[] = {"x", "y", NULL};
    double x = 0, y = 0;
    if (!HPyArg_ParseKeywordsDict(ctx, NULL, args, nargs, kw, "|dd:Point", keywords, &x, &y))
        return HPy_NULL;
    PointObject *point;
    HPy h = HPy_New(ctx, type, &point);
    if (HPy_IsNull(h))
        return HPy_NULL;
    point->x = x;
    point->y = y;
    return h;
}

HPyDef_SLOT_IMPL(Point_sum, sum_of_points, HPy_nb_add)
static HPy sum_of_points(HPyContext *ctx, HPy left, HPy right) {
    (void)right;
    return HPy_Dup(ctx, left);
}

HPyDef_SLOT(Point_traverse, HPy_tp_traverse)
static int Point_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    PointObject *point = (PointObject *)self;
    HPy_VISIT(&point->link);
    return 0;
}

HPyDef_SLOT(Point_destroy, HPy_tp_destroy)
static void Point_destroy_impl(void *self) {
    PointObject *point = (PointObject *)self;
    point->link = HPyField_NULL;
    (void)HPyField_IsNull(point->link);
}

HPyDef_SLOT(Point_cmp, HPy_tp_richcompare)
static HPy Point_cmp_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op) {
    HPy_RETURN_RICHCOMPARE(ctx, PointObject_AsStruct(ctx, a)->x, PointObject_AsStruct(ctx, b)->x, op);
}

HPyDef_SLOT(Point_buffer, HPy_bf_getbuffer)
static int Point_buffer_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags) {
    (void)flags;
    buffer->buf = PointObject_AsStruct(ctx, self);
    buffer->obj = HPy_Dup(ctx, self);
    return 0;
}

HPyDef_MEMBER(Point_x, "x", HPyMember_DOUBLE, offsetof(PointObject, x))
HPyDef_MEMBER(Point_y, "y", HPyMember_DOUBLE, offsetof(PointObject, y), .readonly = 1, .doc = "the other one")

HPyDef_GET(Point_norm, "norm", .doc = "length")
static HPy Point_norm_get(HPyContext *ctx, HPy self, void *closure) {
    (void)closure;
    return HPyFloat_FromDouble(ctx, PointObject_AsStruct(ctx, self)->x);
}

HPyDef_SET(Point_only_set, "only_set")
static int Point_only_set_set(HPyContext *ctx, HPy self, HPy value, void *closure) {
    (void)ctx, (void)self, (void)value, (void)closure;
    return 0;
}

HPyDef_GETSET(Point_link, "link", .closure = NULL)
static HPy Point_link_get(HPyContext *ctx, HPy self, void *closure) {
    (void)closure;
    return HPyField_Load(ctx, self, PointObject_AsStruct(ctx, self)->link);
}
static int Point_link_set(HPyContext *ctx, HPy self, HPy value, void *closure) {
    (void)closure;
    HPyField_Store(ctx, self, &PointObject_AsStruct(ctx, self)->link, value);
    return 0;
}
HPyDef_GET_IMPL(Point_link1, "link1", Point_link_get)
HPyDef_SET_IMPL(Point_link2, "link2", Point_link_set, .doc = "set it")
HPyDef_GETSET_IMPL(Point_link3, "link3", Point_link_get, Point_link_set)

HPyDef_CALL_FUNCTION(special_call)
static HPy special_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    HPy tuple, dict;
    if (!HPyHelpers_PackArgsAndKeywords(ctx, args, nargs, kwnames, &tuple, &dict))
        return HPy_NULL;
    HPy result = HPy_CallMethodTupleDict_s(ctx, "call", self, tuple, dict);
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, dict);
    return result;
}

HPyCapsule_DESTRUCTOR(free_pointer)
static void free_pointer_impl(const char *name, void *pointer, void *context) {
    (void)name, (void)context;
    free(pointer);
}

HPyDef_METH(capsule, "capsule", HPyFunc_NOARGS)
static HPy capsule_impl(HPyContext *ctx, HPy self) {
    (void)self;
    HPy h = HPyCapsule_New(ctx, malloc(1), "name", NULL);
    HPyCapsule_SetDestructor(ctx, h, &free_pointer);
    HPyCapsule_SetName(ctx, h, HPyCapsule_GetName(ctx, h));
    HPyCapsule_SetContext(ctx, h, HPyCapsule_GetContext(ctx, h));
    HPyCapsule_SetPointer(ctx, h, HPyCapsule_GetPointer(ctx, h, "name"));
    return h;
}

HPyDef_METH(inline_forms, "inline_forms", HPyFunc_O)
static HPy inline_forms_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    HPy_END_LEAVE_PYTHON(ctx)
    HPyGlobal_Store(ctx, &cache, arg);
    HPy_SetCallFunction(ctx, self, &special_call);
    HPy_Close(ctx, HPyLong_FromUnsignedLong(ctx, HPyLong_AsUnsignedLong(ctx, arg)));
    HPy_Close(ctx, HPyLong_FromLongLong(ctx, HPyLong_AsLongLong(ctx, arg)));
    HPy_Close(ctx, HPyLong_FromUnsignedLongLong(ctx, HPyLong_AsUnsignedLongLong(ctx, arg)));
    HPy_Close(ctx, HPyLong_FromUnsignedLong(ctx, HPyLong_AsUnsignedLongMask(ctx, arg)));
    HPy_Close(ctx, HPyLong_FromUnsignedLongLong(ctx, HPyLong_AsUnsignedLongLongMask(ctx, arg)));
    HPy_Close(ctx, HPyLong_FromPid(ctx, HPyLong_AsPid(ctx, arg)));
    HPy_Close(ctx, HPyBool_FromLong(ctx, 2));
    HPy_DelAttr(ctx, self, arg);
    HPy_DelAttr_s(ctx, self, "x");
    HPyErr_SetFromErrnoWithFilenameObject(ctx, ctx->h_OSError, arg);
    HPyErr_SetFromErrno(ctx, ctx->h_OSError);
    HPyListBuilder list = HPyListBuilder_New(ctx, 0);
    HPyTupleBuilder tuple = HPyTupleBuilder_New(ctx, 0);
    if (HPyListBuilder_IsNull(list) || HPyTupleBuilder_IsNull(tuple))
        HPy_FatalError(ctx, HPY_ABI " " HPY_VERSION " " HPY_GIT_REVISION);
    HPy_ssize_t start = HPY_SSIZE_T_MIN, stop = HPY_SSIZE_T_MAX;
    HPySlice_AdjustIndices(ctx, 10, &start, &stop, 1);
    HPy_Close(ctx, HPyTuple_Pack(ctx, 2, arg, arg));
    HPy_Close(ctx, HPy_BuildValue(ctx, "(iO)", 1, arg));
    HPy_Close(ctx, HPyUnicode_FromFormat(ctx, "%d %S", 1, arg));
    HPy_Close(ctx, HPy_CallMethodTupleDict(ctx, arg, self, HPy_NULL, HPy_NULL));
    return HPyErr_Format(ctx, ctx->h_ValueError, "%d", 1);
}

HPyDef_METH(sequence, "sequence", HPyFunc_NOARGS)
static HPy sequence_impl(HPyContext *ctx, HPy self) {
    static HPyStructSequence_Field fields[] = {{"a", "first"}, {HPyStructSequence_UnnamedField, NULL}, {NULL, NULL}};
    static HPyStructSequence_Desc desc = {"mod.pair", "two values", fields};
    HPy type = HPyStructSequence_NewType(ctx, &desc);
    HPy args[] = {self, self};
    HPy result = HPyStructSequence_New(ctx, type, 2, args);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *Point_defines[] = {&Point_new, &Point_sum, &Point_traverse, &Point_destroy, &Point_cmp, &Point_buffer,
                                  &Point_x, &Point_y, &Point_norm, &Point_only_set, &Point_link, &Point_link1,
                                  &Point_link2, &Point_link3, NULL};

static HPyType_Spec Point_spec = {
    .name = "mod.Point",
    .basicsize = sizeof(PointObject),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(PointObject),
    .defines = Point_defines,
};

HPyDef_SLOT(mod_exec, HPy_mod_exec)
static int mod_exec_impl(HPyContext *ctx, HPy mod) {
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, ctx->h_BaseObjectType}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    return HPyHelpers_AddType(ctx, mod, "Point", &Point_spec, params) ? 0 : -1;
}

static HPyDef *module_defines[] = {&nothing, &same, &add, &pick, &capsule, &inline_forms, &sequence, &mod_exec, NULL};
static HPyGlobal *module_globals[] = {&cache, NULL};

static HPyModuleDef moduledef = {
    .doc = "every macro",
    .size = 0,
    .defines = module_defines,
    .globals = module_globals,
};

HPy_MODINIT(mod, moduledef)
`;

/** Wraps one definition that is wrong in some way. */
export function wrong(code: string): string {
  return `#include "hpy.h"\ntypedef struct { int x; } Thing;\n${code}\n`;
}
