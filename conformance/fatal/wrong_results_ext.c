/* Slots and a getter that return a value and leave an exception behind. */
#include "hpy.h"

typedef struct {
    long unused;
} Thing;
HPyType_HELPERS(Thing)

static HPy left_behind(HPyContext *ctx)
{
    HPyErr_SetString(ctx, ctx->h_ValueError, "left behind");
    return HPyLong_FromLong(ctx, 123456);
}

HPyDef_SLOT(new, HPy_tp_new)
static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Thing *thing;
    (void)args, (void)nargs, (void)kw;
    return HPy_New(ctx, type, &thing);
}

HPyDef_SLOT(negative, HPy_nb_negative)
static HPy negative_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return left_behind(ctx);
}

HPyDef_SLOT(add, HPy_nb_add)
static HPy add_impl(HPyContext *ctx, HPy left, HPy right)
{
    (void)left, (void)right;
    return left_behind(ctx);
}

HPyDef_SLOT(power, HPy_nb_power)
static HPy power_impl(HPyContext *ctx, HPy base, HPy exponent, HPy modulus)
{
    (void)base, (void)exponent, (void)modulus;
    return left_behind(ctx);
}

HPyDef_SLOT(item, HPy_sq_item)
static HPy item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index)
{
    (void)self, (void)index;
    return left_behind(ctx);
}

HPyDef_SLOT(length, HPy_sq_length)
static HPy_ssize_t length_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "left behind");
    return 3;
}

HPyDef_GET(attribute, "attribute")
static HPy attribute_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)self, (void)closure;
    return left_behind(ctx);
}

static HPyDef *thing_defines[] = {&new, &negative, &add, &power, &item, &length, &attribute, NULL};
static HPyType_Spec thing_spec = {.name = "wrong_results_ext.Thing",
                                  .basicsize = sizeof(Thing),
                                  .builtin_shape = SHAPE(Thing),
                                  .defines = thing_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Thing", &thing_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(wrong_results_ext, module)
