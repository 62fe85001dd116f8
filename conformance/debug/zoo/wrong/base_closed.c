/* A type is made of a base that is closed.
 * run: f()
 * report: HPyType_FromSpec: params\[0\].object is used after it was closed
 */
#include "../zoo.h"

static HPyType_Spec spec = {.name = "base_closed.T", .flags = HPy_TPFLAGS_DEFAULT};
FUNCTION_NOARGS(f) {
    HPy base = HPy_Dup(ctx, ctx->h_BaseObjectType);
    HPy_Close(ctx, base);
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, base}, {0}};
    return HPyType_FromSpec(ctx, &spec, params); /* BUG */
}

MODULE(base_closed, &f)
