/* Several modules in one binary: the rules of making modules. */
#define HPY_EMBEDDED_MODULES
#include "hpy.h"

static int order;

#define EXEC(NAME, DIGIT)                                                       \
    HPyDef_SLOT(NAME, HPy_mod_exec)                                             \
    static int NAME##_impl(HPyContext *ctx, HPy module)                         \
    {                                                                           \
        order = order * 10 + DIGIT;                                             \
        HPy value = HPyLong_FromLong(ctx, order);                               \
        int status = HPy_SetAttr_s(ctx, module, "order", value);                \
        HPy_Close(ctx, value);                                                  \
        return status;                                                          \
    }
EXEC(first, 1) EXEC(second, 2)
HPyDef_METH(shared, "shared", HPyFunc_NOARGS)
static HPy shared_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromLong(ctx, ++order);
}
HPyDef_METH(selfname, "selfname", HPyFunc_NOARGS)
static HPy selfname_impl(HPyContext *ctx, HPy self)
{
    return HPy_GetAttr_s(ctx, self, "__name__");
}
static HPyDef *main_defines[] = {&first, &second, &shared, &selfname, NULL};
static HPyModuleDef main_module = {.doc = "The main one", .defines = main_defines};
HPy_MODINIT(module_ext, main_module)

static HPyDef *sibling_defines[] = {&shared, NULL};
static HPyModuleDef sibling_module = {.defines = sibling_defines};
HPy_MODINIT(module_sibling, sibling_module)

HPyDef_SLOT(failing, HPy_mod_exec)
static int failing_impl(HPyContext *ctx, HPy module)
{
    (void)module;
    HPyErr_SetString(ctx, ctx->h_KeyError, "exec failed");
    return -1;
}
static HPyDef *failing_defines[] = {&failing, NULL};
static HPyModuleDef failing_module = {.defines = failing_defines};
HPy_MODINIT(module_failing, failing_module)

/* mod_create may return any object. */
HPyDef_SLOT(create, HPy_mod_create)
static HPy create_impl(HPyContext *ctx, HPy spec)
{
    HPy name = HPy_GetAttr_s(ctx, spec, "name");
    HPy result = HPyTuple_Pack(ctx, 2, ctx->h_None, name);
    HPy_Close(ctx, name);
    return result;
}
static HPyDef *create_defines[] = {&create, NULL};
static HPyModuleDef create_module = {.defines = create_defines};
HPy_MODINIT(module_create, create_module)

HPyDef_SLOT(create_fails, HPy_mod_create)
static HPy create_fails_impl(HPyContext *ctx, HPy spec)
{
    (void)spec;
    return HPyErr_SetString(ctx, ctx->h_ValueError, "create failed");
}
static HPyDef *create_fails_defines[] = {&create_fails, NULL};
static HPyModuleDef create_fails_module = {.defines = create_fails_defines};
HPy_MODINIT(module_create_fails, create_fails_module)

/* What is not allowed. */
static HPyDef *both_defines[] = {&create, &shared, NULL};
static HPyModuleDef both_module = {.defines = both_defines};
HPy_MODINIT(module_both, both_module)
static HPyModuleDef doc_module = {.doc = "no", .defines = create_defines};
HPy_MODINIT(module_doc, doc_module)
static HPyModuleDef size_module = {.size = -1, .defines = sibling_defines};
HPy_MODINIT(module_size, size_module)
HPyDef_SLOT(foreign, HPy_nb_negative)
static HPy foreign_impl(HPyContext *ctx, HPy self)
{
    return HPy_Dup(ctx, self);
}
static HPyDef *foreign_defines[] = {&foreign, NULL};
static HPyModuleDef foreign_module = {.defines = foreign_defines};
HPy_MODINIT(module_foreign, foreign_module)
static HPyModuleDef legacy_module = {.legacy_methods = &order};
HPy_MODINIT(module_legacy, legacy_module)
static HPyDef unknown = {.kind = (HPyDef_Kind)99};
static HPyDef *unknown_defines[] = {&unknown, NULL};
static HPyModuleDef unknown_module = {.defines = unknown_defines};
HPy_MODINIT(module_unknown, unknown_module)
static HPyModuleDef wild_module = {.defines = (HPyDef **)0x7ffffff0};
HPy_MODINIT(module_wild, wild_module)
