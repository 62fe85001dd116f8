/* The pending exception is compared with an exception, not with its class.
 * run: f(ValueError())
 * report: HPyErr_ExceptionMatches: exc is neither a class nor a tuple of classes
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyErr_SetString(ctx, ctx->h_ValueError, "expected");
    if (!HPyErr_ExceptionMatches(ctx, arg)) /* BUG */
        return HPy_NULL;
    HPyErr_Clear(ctx);
    RETURN_NONE;
}

MODULE(matches_instance, &f)
