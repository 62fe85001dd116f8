/* The exception is cleared and HPY_NULL returned all the same.
 * run: f(1)
 * report: f\(\) returns HPy_NULL without an exception
 */
#include "../zoo.h"

FUNCTION_O(f) /* BUG */
{
    HPy length = HPy_GetAttr_s(ctx, arg, "no_such_attribute");
    if (HPy_IsNull(length) && HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        HPyErr_Clear(ctx);
    return length;
}

MODULE(error_cleared_too_early, &f)
