/* A function is called with an exception pending.
 * run: f([])
 * report: HPy_Length: is called while an exception is pending: ValueError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyErr_SetString(ctx, ctx->h_ValueError, "first");
    HPy_Length(ctx, arg); /* BUG */
    return HPy_NULL;
}

MODULE(call_with_exception_pending, &f)
