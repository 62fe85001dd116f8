/* A value is returned with an exception pending.
 * run: f()
 * report: f\(\) returns a value with an exception pending: ValueError
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) /* BUG */
{
    HPyErr_SetString(ctx, ctx->h_ValueError, "nobody sees me");
    RETURN_NONE;
}

MODULE(value_with_exception, &f)
