/* A handle of the context is closed.
 * run: f()
 * report: HPy_Close: h is a handle of the context, which is never closed[\s\S]*ctx->h_True
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy yes = ctx->h_True;
    HPy_Close(ctx, yes); /* BUG */
    RETURN_NONE;
}

MODULE(close_context_handle, &f)
