#include "hpy.h"

HPyDef_METH(collatz, "collatz", HPyFunc_O, .doc = "How many steps it takes from n to 1.")
static HPy collatz_impl(HPyContext *ctx, HPy self, HPy arg)
{
    uint64_t n = HPyLong_AsUInt64_t(ctx, arg);
    if (HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (n == 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "n must be at least 1");
        return HPy_NULL;
    }
    int64_t steps = 0;
    for (; n != 1; steps++)
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    return HPyLong_FromInt64_t(ctx, steps);
}

static HPyDef *defines[] = {&collatz, NULL};

static HPyModuleDef moduledef = {
    .doc = "Loops that are better in C.",
    .defines = defines,
};

HPy_MODINIT(fast, moduledef)
