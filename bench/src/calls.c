/* The call shapes of the benchmark, as an HPy extension. */
#include "hpy.h"

HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS)
static HPy noargs_impl(HPyContext *ctx, HPy self) {
    (void)self;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(onearg, "onearg", HPyFunc_O)
static HPy onearg_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(inc, "inc", HPyFunc_O)
static HPy inc_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    long value = HPyLong_AsLong(ctx, arg);
    if (value == -1 && HPyErr_Occurred(ctx)) return HPy_NULL;
    return HPyLong_FromLong(ctx, value + 1);
}

HPyDef_METH(varargs, "varargs", HPyFunc_VARARGS)
static HPy varargs_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long a, b;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll", &a, &b)) return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS)
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    (void)self;
    static const char *names[] = {"a", "b", NULL};
    long a, b;
    if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, kwnames, "ll", names, &a, &b)) return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

HPyDef_METH(getattr, "getattr", HPyFunc_O)
static HPy getattr_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    return HPy_GetAttr_s(ctx, arg, "attribute");
}

HPyDef_METH(utf8, "utf8", HPyFunc_O)
static HPy utf8_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    HPy_ssize_t size;
    if (HPyUnicode_AsUTF8AndSize(ctx, arg, &size) == NULL) return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, size);
}

HPyDef_METH(echo, "echo", HPyFunc_O)
static HPy echo_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    return text == NULL ? HPy_NULL : HPyUnicode_FromString(ctx, text);
}

HPyDef_METH(callback, "callback", HPyFunc_O)
static HPy callback_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    return HPy_Call(ctx, arg, NULL, 0, HPy_NULL);
}

HPyDef_METH(sum, "sum", HPyFunc_O)
static HPy sum_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    HPy_ssize_t size = HPy_Length(ctx, arg);
    long total = 0;
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i);
        if (HPy_IsNull(item)) return HPy_NULL;
        total += HPyLong_AsLong(ctx, item);
        HPy_Close(ctx, item);
    }
    return HPyLong_FromLong(ctx, total);
}

HPyDef_METH(make, "make", HPyFunc_O)
static HPy make_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    HPy_ssize_t size = HPyLong_AsSsize_t(ctx, arg);
    HPyListBuilder builder = HPyListBuilder_New(ctx, size);
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPyLong_FromSsize_t(ctx, i);
        HPyListBuilder_Set(ctx, builder, i, item);
        HPy_Close(ctx, item);
    }
    return HPyListBuilder_Build(ctx, builder);
}

typedef struct {
    double x, y;
} Point;
HPyType_HELPERS(Point)

HPyDef_SLOT(Point_new, HPy_tp_new)
static HPy Point_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)args, (void)nargs, (void)kw;
    Point *point;
    HPy self = HPy_New(ctx, type, &point);
    if (!HPy_IsNull(self)) point->x = point->y = 1.0;
    return self;
}

HPyDef_METH(Point_norm, "norm", HPyFunc_NOARGS)
static HPy Point_norm_impl(HPyContext *ctx, HPy self) {
    Point *point = Point_AsStruct(ctx, self);
    return HPyFloat_FromDouble(ctx, point->x * point->x + point->y * point->y);
}

HPyDef_SLOT(Point_length, HPy_sq_length)
static HPy_ssize_t Point_length_impl(HPyContext *ctx, HPy self) {
    (void)ctx, (void)self;
    return 2;
}

HPyDef_SLOT(Point_add, HPy_nb_add)
static HPy Point_add_impl(HPyContext *ctx, HPy left, HPy right) {
    (void)right;
    return HPy_Dup(ctx, left);
}

HPyDef_SLOT(Point_item, HPy_sq_item)
static HPy Point_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index) {
    (void)self;
    return HPyLong_FromSsize_t(ctx, index);
}

HPyDef_MEMBER(Point_x, "x", HPyMember_DOUBLE, offsetof(Point, x))

static HPyDef *point_defines[] = {&Point_new,  &Point_norm, &Point_length, &Point_add,
                                  &Point_item, &Point_x,    NULL};
static HPyType_Spec Point_spec = {
    .name = "calls.Point", .basicsize = sizeof(Point), .builtin_shape = SHAPE(Point), .defines = point_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    return HPyHelpers_AddType(ctx, module, "Point", &Point_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&noargs, &onearg,   &inc, &varargs, &keywords, &getattr, &utf8,
                            &echo,   &callback, &sum, &make,    &exec,     NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(calls, module)
