/* Keeps a handle open for ever. */
#include "hpy.h"

HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_Dup(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *defines[] = {&keep, NULL};
static HPyModuleDef moduledef = {.doc = "A leak.", .defines = defines};

HPy_MODINIT(leaky, moduledef)
