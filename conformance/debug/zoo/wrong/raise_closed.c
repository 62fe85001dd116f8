/* The value of an exception is closed.
 * run: f('text')
 * report: HPyErr_SetObject: h_value is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    return HPyErr_SetObject(ctx, ctx->h_ValueError, h); /* BUG */
}

MODULE(raise_closed, &f)
