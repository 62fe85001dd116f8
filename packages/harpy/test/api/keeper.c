/* Keeps an object in an HPyGlobal, and leaks handles. */
#include "hpy.h"

static HPyGlobal place;

HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy value) {
    (void)self;
    HPyGlobal_Store(ctx, &place, value);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(kept, "kept", HPyFunc_NOARGS)
static HPy kept_impl(HPyContext *ctx, HPy self) {
    (void)self;
    HPy value = HPyGlobal_Load(ctx, place);
    if (HPy_IsNull(value) && !HPyErr_Occurred(ctx))
        HPyErr_SetString(ctx, ctx->h_LookupError, "nothing is kept");
    return value;
}

HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy value) {
    (void)self;
    HPy_Dup(ctx, value);
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *defines[] = {&keep, &kept, &leak, NULL};
static HPyGlobal *globals[] = {&place, NULL};
static HPyModuleDef definition = {.defines = defines, .globals = globals};
HPy_MODINIT(keeper, definition)
