/* A struct is used after its object died.
 * run: f(T()); f(None)
 * report: read after close: byte 0 of the struct of
 */
#include "../zoo.h"

static Thing *kept;
TYPE_NEW
FUNCTION_O(f) {
    if (!HPy_Is(ctx, arg, ctx->h_None)) {
        kept = Thing_AsStruct(ctx, arg);
        RETURN_NONE;
    }
    return HPyLong_FromLong(ctx, kept->number); /* BUG */
}

TYPE(struct_used_after_destroy, 0, &new)
MODULE(struct_used_after_destroy, &exec, &f)
