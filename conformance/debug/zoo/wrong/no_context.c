/* A function is called without a context.
 * run: f()
 * report: HPy_Dup: is called with 0x0, which is no HPyContext
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    return HPy_Dup(NULL, ctx->h_None); /* BUG */
}

MODULE(no_context, &f)
