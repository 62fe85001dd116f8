/* Every combination of what ends an object: a destroy function, fields to visit, a finalizer. */
#include "hpy.h"

typedef struct {
    HPyField item;
    HPyField second;
    long tag;
} Body;
HPyType_HELPERS(Body)

static long destroyed, finalized, wrong;

HPyDef_SLOT(body_new, HPy_tp_new)
static HPy body_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    Body *body;
    HPy self = HPy_New(ctx, type, &body);
    if (!HPy_IsNull(self)) {
        wrong += body->tag != 0 || !HPyField_IsNull(body->item) || !HPyField_IsNull(body->second);
        body->tag = 42;
    }
    return self;
}
HPyDef_SLOT(body_destroy, HPy_tp_destroy)
static void body_destroy_impl(void *self)
{
    wrong += ((Body *)self)->tag != 42;
    destroyed++;
}
HPyDef_SLOT(body_traverse, HPy_tp_traverse)
static int body_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Body *)self)->item);
    HPy_VISIT(&((Body *)self)->second);
    return 0;
}
HPyDef_SLOT(body_finalize, HPy_tp_finalize)
static void body_finalize_impl(HPyContext *ctx, HPy self)
{
    wrong += Body_AsStruct(ctx, self)->tag != 42;
    finalized++;
}
HPyDef_GETSET(body_item, "item")
static HPy body_item_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    HPy item = HPyField_Load(ctx, self, Body_AsStruct(ctx, self)->item);
    return HPy_IsNull(item) ? HPy_Dup(ctx, ctx->h_None) : item;
}
static int body_item_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Body_AsStruct(ctx, self)->item, value);
    HPyField_Store(ctx, self, &Body_AsStruct(ctx, self)->second, value);
    return 0;
}
/* A call function takes a word of the object beside the struct. */
HPyDef_SLOT(body_call, HPy_tp_call)
static HPy body_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)args;
    HPy_ssize_t named = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    return HPyLong_FromLong(ctx, Body_AsStruct(ctx, self)->tag + (long)nargs + 100 * (long)named);
}

/* make(destroy, traverse, finalize, call, base or None): a type with those slots. */
HPyDef_METH(make, "make", HPyFunc_VARARGS)
static HPy make_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    if (nargs != 5)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "five arguments");
    HPyDef *const choices[] = {&body_destroy, &body_traverse, &body_finalize, &body_call};
    HPyDef *defines[8] = {&body_new, &body_item};
    int n = 2;
    for (int i = 0; i < 4; i++)
        if (HPy_IsTrue(ctx, args[i]))
            defines[n++] = choices[i];
    HPyType_Spec spec = {.name = "lifetime_ext.Made",
                         .basicsize = sizeof(Body),
                         .builtin_shape = SHAPE(Body),
                         .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE |
                                  (HPy_IsTrue(ctx, args[1]) ? HPy_TPFLAGS_HAVE_GC : 0),
                         .defines = defines};
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, args[4]}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    return HPyType_FromSpec(ctx, &spec, HPy_Is(ctx, args[4], ctx->h_None) ? NULL : params);
}
HPyDef_METH(counts, "counts", HPyFunc_NOARGS)
static HPy counts_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_BuildValue(ctx, "lll", destroyed, finalized, wrong);
}
static HPyDef *defines[] = {&make, &counts, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(lifetime_ext, module)
